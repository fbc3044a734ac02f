package ra

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// CancelledCoupon names the detail of a RequestCancelled that tells what became
// of the coupon: AVAILABLE, or EXPIRED where its day had passed by then.
const CancelledCoupon = "couponStatus"

// Cancel withdraws a provisional application, strictly before its deadline.
// The coupon is free again. Cancelling what is cancelled changes nothing.
func (s *Service) Cancel(ctx context.Context, by viewer.Viewer, requestID string) error {
	if !by.Opens(requestID) {
		return problem.Refuse(problem.NotFound, "requestId")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return err
		}
		if err := sessionStands(ctx, tx, by, r); err != nil || r.Status == lifecycle.Cancelled {
			return err
		}
		now := s.instantNow()
		if r.CancelDeadline != nil && *r.CancelDeadline <= now {
			return problem.Refuse(problem.DeadlinePassed, "requestId", "at", rfc3339(r.CancelDeadline))
		}
		if err := s.up(ctx, tx.Client(), now, r.Portal, policy.MaintainCancel); err != nil {
			return err
		}
		if err := step(ctx, tx, r, lifecycle.Cancel, nil); err != nil {
			return err
		}
		details, err := s.freed(ctx, tx, by, r, now)
		if err != nil {
			return err
		}
		if err := s.audit(ctx, tx, act{by: by, action: RequestCancelled, object: r.ID, at: now, details: details}); err != nil {
			return err
		}
		return s.post(ctx, tx, letter{kind: message.KindCANCELLED, request: r})
	})
	if err != nil {
		return fmt.Errorf("cancel: %w", err)
	}
	return nil
}

// freed gives back what a cancelled request rests on, and answers what is
// recorded of it.
func (s *Service) freed(ctx context.Context, tx *ent.Tx, by viewer.Viewer, r *ent.Request, now instant.Time) ([]string, error) {
	switch r.Entitlement {
	case policy.Coupon:
		return s.couponFreed(ctx, tx, by, r.ID, now)
	case policy.LicenseKey:
		return nil, s.giveBackLicense(ctx, tx, r)
	case policy.PartnerEnrolment:
		return nil, s.endEnrolment(ctx, tx, r.ID)
	}
	return nil, nil
}

// couponFreed gives the coupon of a cancelled request back, and answers what is
// recorded of it: the coupon's row forgets who held it, and the mail is written
// from the record.
func (s *Service) couponFreed(ctx context.Context, tx *ent.Tx, by viewer.Viewer, requestID string, now instant.Time) ([]string, error) {
	freed, err := s.freeCoupon(ctx, tx, requestID)
	if err != nil {
		return nil, err
	}
	if err := s.audit(ctx, tx, act{by: by, action: CouponFreed, object: freed.ID, at: now, details: []string{"request", requestID}}); err != nil {
		return nil, err
	}
	fate := lifecycle.CouponAvailable
	if freed.ExpiresAt != nil && *freed.ExpiresAt <= now {
		fate = lifecycle.CouponExpired
	}
	return []string{"coupon", freed.ID, CancelledCoupon, string(fate)}, nil
}

// rfc3339 is how a moment stands in a problem's params.
func rfc3339(t *instant.Time) string { return t.Time().Format(time.RFC3339) }
