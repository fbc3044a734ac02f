package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/ra"
)

// CreateCouponBatch makes coupons and shows their numbers this once.
func (m mutation) CreateCouponBatch(ctx context.Context, in generated.CreateCouponBatchInput) (*generated.CreateCouponBatchPayload, error) {
	by, err := known(ctx)
	numbers := []string{}
	if err == nil {
		numbers, err = m.RA.CreateCoupons(ctx, by, ra.CreateCouponsInput{
			ProductID: in.ProductID, PartnerID: deref(in.PartnerID), Count: in.Count, ExpiresAt: in.ExpiresAt,
		})
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	if len(refused) > 0 {
		numbers = []string{}
	}
	return &generated.CreateCouponBatchPayload{Numbers: numbers, Problems: refused}, nil
}

// VoidCoupons makes available coupons void.
func (m mutation) VoidCoupons(ctx context.Context, in generated.VoidCouponsInput) (*generated.VoidCouponsPayload, error) {
	by, err := known(ctx)
	var ids []string
	if err == nil {
		ids, err = m.RA.VoidCoupons(ctx, by, in.CouponIds)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	payload := &generated.VoidCouponsPayload{Coupons: []*view.Coupon{}, Problems: refused}
	byID, err := m.reading(ctx).CouponsByID(ctx, ids)
	for _, v := range ids {
		payload.Coupons = append(payload.Coupons, byID[v])
	}
	return payload, err
}

// VoidCouponBatch makes the available coupons of a batch void.
func (m mutation) VoidCouponBatch(ctx context.Context, in generated.VoidCouponBatchInput) (*generated.VoidCouponBatchPayload, error) {
	by, err := known(ctx)
	count := 0
	if err == nil {
		count, err = m.RA.VoidBatch(ctx, by, in.BatchID)
	}
	refused, err := problems(ctx, err)
	return &generated.VoidCouponBatchPayload{Count: count, Problems: refused}, err
}
