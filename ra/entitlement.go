package ra

import (
	"context"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/policy"
)

// entitlement is what an application rests on: who may apply, and at whose
// cost. It was looked at before the transaction; taking it is what counts.
type entitlement interface {
	// kind of entitlement, as policies name it.
	kind() policy.Entitlement
	// partner whose sale it is; nil: the house's.
	partner() *string
	// take takes it for a request: for good, or until the deadline of provisional
	// acceptance. Errors: somebody else took the last of it meanwhile.
	take(ctx context.Context, s *Service, tx *ent.Tx, requestID string, deadline *instant.Time) error
}

// byCoupon: one coupon, one application.
type byCoupon struct{ *ent.Coupon }

func (byCoupon) kind() policy.Entitlement { return policy.Coupon }

func (c byCoupon) partner() *string { return c.PartnerID }

func (c byCoupon) take(ctx context.Context, s *Service, tx *ent.Tx, requestID string, deadline *instant.Time) error {
	return s.lockCoupon(ctx, tx, c.ID, requestID, deadline)
}
