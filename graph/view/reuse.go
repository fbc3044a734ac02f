package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// CouponReusable tells whether cancelling gives the coupon back for use: by
// this moment while the request can be cancelled, by the moment of cancelling
// afterwards. Nil where it is neither, or where there is no coupon.
func (r *Request) CouponReusable(ctx context.Context) (*bool, error) {
	byRequest, err := r.reusable.get(func() (map[string]bool, error) {
		return r.readReusable(ctx)
	})
	reusable, known := byRequest[r.ID]
	if status := r.Status(); err != nil || !known || status != lifecycle.Provisional && status != lifecycle.Cancelled {
		return nil, err
	}
	return &reusable, nil
}

// readReusable reads coupons and the records of cancelling as the system: an
// applicant sees neither, and learns this one fact of their own. A coupon's row
// forgets a cancelled request, hence the record.
func (s *requests) readReusable(ctx context.Context) (map[string]bool, error) {
	byRequest := map[string]bool{}
	held, err := s.source.client().Coupon.Query().Where(coupon.RequestIDIn(s.ids...)).
		Select(coupon.FieldRequestID, coupon.FieldExpiresAt).All(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read held coupons: %w", err)
	}
	for _, c := range held {
		byRequest[deref(c.RequestID)] = c.ExpiresAt == nil || *c.ExpiresAt > s.source.now()
	}
	events, err := s.source.client().AuditEvent.Query().
		Where(auditevent.ObjectIDIn(s.ids...), auditevent.Action(string(ra.RequestCancelled))).
		Order(ent.Asc(auditevent.FieldID)).All(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read the records of cancelling: %w", err)
	}
	for _, e := range events {
		if fate, ok := e.Details[ra.CancelledCoupon]; ok {
			byRequest[deref(e.ObjectID)] = fate == string(lifecycle.CouponAvailable)
		}
	}
	return byRequest, nil
}
