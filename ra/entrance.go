package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// serves reports whether the product can be applied for at the entrance: / takes
// coupons, whoever sold them; a partner's takes what the partner offers there,
// as long as the partner is enabled.
func (s *Service) serves(ctx context.Context, client *ent.Client, slug, productID string, e policy.Entitlement) (bool, error) {
	if slug == "" {
		return e == policy.Coupon, nil
	}
	there, err := client.Portal.Query().Where(
		portal.Slug(slug), portal.HasPartnerWith(partner.Enabled(true)), portal.HasProductsWith(product.ID(productID)),
	).Exist(viewer.AsSystem(ctx))
	if err != nil {
		return false, fmt.Errorf("look for the entrance: %w", err)
	}
	return there, nil
}

// wantHere refuses a coupon that is not for the entrance as any other that
// cannot be used: it does not tell whose it is.
func (s *Service) wantHere(ctx context.Context, client *ent.Client, slug string, kind lifecycle.Kind, c *ent.Coupon) error {
	here, err := s.belongs(ctx, client, slug, kind, c.PartnerID)
	if err == nil && !here {
		return problem.Refuse(problem.CouponUnusable, "couponNumber")
	}
	return err
}

// belongs reports whether what entitles to an application may be used at the
// entrance: at a partner's, what that partner sold. A renewal goes with any
// reseller's.
func (s *Service) belongs(ctx context.Context, client *ent.Client, slug string, kind lifecycle.Kind, sold *string) (bool, error) {
	if slug == "" || kind == lifecycle.Renewal {
		return true, nil
	}
	if sold == nil {
		return false, nil
	}
	there, err := client.Portal.Query().Where(portal.Slug(slug), portal.PartnerID(*sold)).Exist(viewer.AsSystem(ctx))
	if err != nil {
		return false, fmt.Errorf("look for the entrance: %w", err)
	}
	return there, nil
}
