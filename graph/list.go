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
	w, by := latestFirst(first, after, last, before), view.BySubmittedAt
	if order != nil {
		w.Direction, by = order.Direction, order.Field
	}
	f, err := requestFilter(filter)
	if err != nil {
		return nil, err
	}
	return q.reading(ctx).Requests(ctx, f, by, w)
}

// Coupons, for staff and partners' programs, the latest first.
func (q query) Coupons(ctx context.Context, filter *generated.CouponFilter, order *generated.CouponOrder, first *int, after *string, last *int, before *string) (*view.CouponConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	var f view.CouponFilter
	if filter != nil && filter.Number != nil && viewer.From(ctx).Works() {
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
	if filter != nil {
		f.BatchID = filter.BatchID
	}
	return q.reading(ctx).Coupons(ctx, f, w)
}

// CouponBatches, for staff, the latest first.
func (q query) CouponBatches(ctx context.Context, first *int, after *string, last *int, before *string) (*view.CouponBatchConnection, error) {
	return q.reading(ctx).CouponBatches(ctx, latestFirst(first, after, last, before))
}

// LicenseKeys, for staff, the latest first.
func (q query) LicenseKeys(ctx context.Context, order *generated.LicenseKeyOrder, first *int, after *string, last *int, before *string) (*view.LicenseKeyConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	return q.reading(ctx).LicenseKeys(ctx, w)
}

// Partners, for staff, the latest first.
func (q query) Partners(ctx context.Context, order *generated.PartnerOrder, first *int, after *string, last *int, before *string) (*view.PartnerConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	return q.reading(ctx).Partners(ctx, w)
}

// MaintenanceWindows, for staff, the latest first.
func (q query) MaintenanceWindows(ctx context.Context, order *generated.MaintenanceWindowOrder, first *int, after *string, last *int, before *string) (*view.MaintenanceWindowConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	return q.reading(ctx).MaintenanceWindows(ctx, w)
}

// Enrolments, for staff, the latest first.
func (q query) Enrolments(ctx context.Context, filter *generated.EnrolmentFilter, order *generated.EnrolmentOrder, first *int, after *string, last *int, before *string) (*view.EnrolmentConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	var f view.EnrolmentFilter
	if filter != nil {
		f = view.EnrolmentFilter{PartnerID: filter.PartnerID, State: filter.State, Reference: filter.Reference}
	}
	return q.reading(ctx).Enrolments(ctx, f, w)
}

// settledSales is reading, once what fell due is charged to whom the viewer may
// see charged.
func (r *resolver) settledSales(ctx context.Context) (*view.Source, error) {
	by := viewer.From(ctx)
	if !reads(by, viewer.StatementRead) {
		return r.reading(ctx), nil
	}
	if err := r.RA.SettleCharges(ctx, by.PartnerID); err != nil {
		return nil, err
	}
	return r.reading(ctx), nil
}

// Charges, for staff and partners, the latest first.
func (q query) Charges(ctx context.Context, filter *generated.ChargeFilter, order *generated.ChargeOrder, first *int, after *string, last *int, before *string) (*view.ChargeConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	var f view.ChargeFilter
	if filter != nil {
		f = view.ChargeFilter{PartnerID: filter.PartnerID, ProductID: filter.ProductID, Act: filter.Act, Month: filter.Month}
	}
	source, err := q.settledSales(ctx)
	if err != nil {
		return nil, err
	}
	return source.Charges(ctx, f, w)
}

// Statement of a month, for staff and partners.
func (q query) Statement(ctx context.Context, month string) ([]*view.StatementLine, error) {
	return q.statement(ctx, month)
}

func (r *resolver) statement(ctx context.Context, month string) ([]*view.StatementLine, error) {
	source, err := r.settledSales(ctx)
	if err != nil {
		return nil, err
	}
	return source.Statement(ctx, month)
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

// Staff, for staff, the latest first.
func (q query) Staff(ctx context.Context, order *generated.StaffOrder, first *int, after *string, last *int, before *string) (*view.StaffConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	return q.reading(ctx).Staff(ctx, w)
}

// Permissions is the table by which use cases decide, for staff.
func (q query) Permissions(ctx context.Context) ([]*viewer.Grant, error) {
	shown := []*viewer.Grant{}
	if viewer.From(ctx).May(viewer.ReadCases) {
		for i := range viewer.Grants {
			shown = append(shown, &viewer.Grants[i])
		}
	}
	return shown, nil
}

// Notices, the latest first.
func (q query) Notices(ctx context.Context, order *generated.NoticeOrder, first *int, after *string, last *int, before *string) (*view.NoticeConnection, error) {
	w := latestFirst(first, after, last, before)
	if order != nil {
		w.Direction = order.Direction
	}
	return q.reading(ctx).Notices(ctx, w)
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

// Proposals, for staff, the latest first.
func (q query) Proposals(ctx context.Context, filter *generated.ProposalFilter, first *int, after *string, last *int, before *string) (*view.ProposalConnection, error) {
	var f view.ProposalFilter
	if filter != nil {
		f = view.ProposalFilter{Open: filter.Open, ObjectID: filter.ObjectID}
	}
	return q.reading(ctx).Proposals(ctx, f, latestFirst(first, after, last, before))
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
	f, err := q.auditFilter(ctx, *filter)
	if err != nil {
		return nil, err
	}
	return q.reading(ctx).AuditEvents(ctx, f, w)
}
