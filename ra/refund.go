package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// Refunds reports whether the rejection of a request, by the policy that it was
// submitted under, makes a coupon in place of the one that it consumed.
func Refunds(r *ent.Request, p policy.Policy) bool {
	procedure := p.Of(r.Kind)
	v := procedure.Vetting
	return r.Entitlement == policy.Coupon && procedure.Takes(policy.Coupon) && v != nil && v.Rejection == policy.Refund
}

// refund makes the coupon that replaces the one of the rejected request, and
// answers its number, formatted, which is mailed and stands nowhere else. It is
// for the same product, of the same seller, and ends as much later as the
// application held the other one.
func (s *Service) refund(ctx context.Context, tx *ent.Tx, r *ent.Request, at instant.Time) (string, error) {
	used, err := tx.Coupon.Query().Where(coupon.RequestID(r.ID)).Only(ctx)
	if err != nil {
		return "", fmt.Errorf("refund: read coupon: %w", err)
	}
	number, err := newCouponNumber(s.rand)
	if err != nil {
		return "", fmt.Errorf("refund: %w", err)
	}
	batchID := s.newID(id.CouponBatch)
	if err := tx.CouponBatch.Create().SetID(batchID).SetProductID(used.ProductID).SetNillablePartnerID(used.PartnerID).
		SetCount(1).SetCreatedAt(at).Exec(ctx); err != nil {
		return "", fmt.Errorf("refund: store batch: %w", err)
	}
	c := tx.Coupon.Create().SetID(s.newID(id.Coupon)).SetProductID(used.ProductID).SetNillablePartnerID(used.PartnerID).
		SetBatchID(batchID).SetRefundOfID(r.ID).
		SetNumberMAC(s.ring.MAC(keyring.LabelCoupon, s.ring.Current(), []byte(number))).SetNumberTail(number[len(number)-4:]).
		SetStatus(lifecycle.CouponAvailable).SetCreatedAt(at)
	if used.ExpiresAt != nil {
		end := *used.ExpiresAt + at - r.SubmittedAt
		c.SetExpiresAt(end).SetDueAt(end).SetDueStatus(lifecycle.CouponExpired)
	}
	couponID, err := c.Save(ctx)
	if err != nil {
		return "", fmt.Errorf("refund: store coupon: %w", err)
	}
	return form.FormatCoupon(number), s.audit(ctx, tx, act{by: system, action: CouponRefunded, object: couponID.ID, at: at,
		details: []string{"request", r.ID, "replaces", used.ID}})
}
