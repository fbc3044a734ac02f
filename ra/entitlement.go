package ra

import (
	"context"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
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

// byLicense: one of the applications that a licence key entitles to, for an
// address that has none under it; a renewal continues the one that it has.
type byLicense struct {
	*ent.LicenseKey
	kindOf lifecycle.Kind
	email  string
}

func (byLicense) kind() policy.Entitlement { return policy.LicenseKey }

func (l byLicense) partner() *string { return &l.PartnerID }

func (l byLicense) take(ctx context.Context, s *Service, tx *ent.Tx, requestID string, _ *instant.Time) error {
	if err := s.takeLicense(ctx, tx, l.ID); err != nil {
		return err
	}
	if l.kindOf == lifecycle.Renewal {
		return nil
	}
	return s.nothingHeld(ctx, tx, l.ID, l.email, requestID)
}
