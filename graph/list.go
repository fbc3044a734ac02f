package graph

import (
	"context"

	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// latestFirst is the page that a list's arguments ask for, in the order that
// lists have where none is asked for.
func latestFirst(first *int, after *string, last *int, before *string) view.Window {
	return view.Window{First: first, Last: last, After: after, Before: before, Direction: view.Descending}
}

// Requests as the viewer sees them, the latest first.
func (q query) Requests(ctx context.Context, filter *generated.RequestFilter, order *generated.RequestOrder, first *int, after *string, last *int, before *string) (*view.RequestConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	var f view.RequestFilter
	if filter != nil {
		f = view.RequestFilter{Status: filter.Status, Search: filter.Search}
		f.ClaimedByMe = filter.ClaimedByMe != nil && *filter.ClaimedByMe
	}
	return q.reading(ctx).Requests(ctx, f, w)
}

// Certificates as the viewer sees them, the latest first.
func (q query) Certificates(ctx context.Context, filter *generated.CertificateFilter, order *generated.CertificateOrder, first *int, after *string, last *int, before *string) (*view.CertificateConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	var f view.CertificateFilter
	if filter != nil {
		f = view.CertificateFilter{Serial: filter.Serial, Email: filter.Email}
	}
	return q.reading(ctx).Certificates(ctx, f, w)
}

// Coupons, for staff, the latest first.
func (q query) Coupons(ctx context.Context, filter *generated.CouponFilter, order *generated.CouponOrder, first *int, after *string, last *int, before *string) (*view.CouponConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	var f view.CouponFilter
	if filter != nil && filter.Number != nil && viewer.From(ctx).Kind == viewer.Staff {
		coupon, err := q.RA.CouponByNumber(ctx, *filter.Number)
		none := ""
		switch {
		case problem.Is(err, problem.NotFound):
			f.ID = &none
		case err != nil:
			return nil, err
		default:
			f.ID = &coupon.ID
		}
	}
	return q.reading(ctx).Coupons(ctx, f, w)
}

// Products, for everybody, by their code.
func (q query) Products(ctx context.Context, order *generated.ProductOrder, first *int, after *string, last *int, before *string) (*view.ProductConnection, error) {
	w := latestFirst(first, after, last, before)
	w.Direction, w.Column = view.Ascending, product.FieldCode
	if order != nil {
		w.Direction, w.Column = order.Direction, product.FieldID
	}
	return q.reading(ctx).Products(ctx, w)
}

// Messages, the latest first.
func (q query) Messages(ctx context.Context, filter *generated.MessageFilter, order *generated.MessageOrder, first *int, after *string, last *int, before *string) (*view.MessageConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	if filter == nil {
		filter = &generated.MessageFilter{}
	}
	return q.reading(ctx).Messages(ctx, view.MessageFilter{Status: filter.Status, ReceiptNumber: filter.ReceiptNumber}, w)
}

// AuditEvents, for auditors and administrators, the latest first.
func (q query) AuditEvents(ctx context.Context, filter *generated.AuditEventFilter, order *generated.AuditEventOrder, first *int, after *string, last *int, before *string) (*view.AuditEventConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	if filter == nil {
		filter = &generated.AuditEventFilter{}
	}
	return q.reading(ctx).AuditEvents(ctx, filter.ObjectID, w)
}
