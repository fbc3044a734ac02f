package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/ra"
)

// CreateCouponBatch makes coupons and shows their numbers this once.
func (m mutation) CreateCouponBatch(ctx context.Context, in generated.CreateCouponBatchInput) (*generated.CreateCouponBatchPayload, error) {
	by, err := known(ctx)
	var made ra.MadeCoupons
	if err == nil {
		err = keyGiven(in.IdempotencyKey)
	}
	if err == nil {
		made, err = m.RA.OrderCoupons(ctx, by, ra.CreateCouponsInput{
			ProductID: in.ProductID, PartnerID: deref(in.PartnerID), Count: in.Count, ExpiresAt: in.ExpiresAt,
			IdempotencyKey: deref(in.IdempotencyKey),
		})
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	payload := &generated.CreateCouponBatchPayload{Numbers: []string{}, Problems: refused}
	if len(refused) > 0 {
		return payload, nil
	}
	payload.Numbers = made.Numbers
	byID, err := m.reading(ctx).CouponBatchesByID(ctx, []string{made.BatchID})
	payload.Batch = byID[made.BatchID]
	return payload, err
}

// keyGiven refuses an idempotency key that is empty: left out, there is none, and
// a program that lost its own must not order as if it wanted none.
func keyGiven(key *string) error {
	if key != nil && *key == "" {
		return problem.Refuse(problem.TooShort, "idempotencyKey", "min", "16")
	}
	return nil
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
