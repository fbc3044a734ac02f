package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/couponbatch"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
)

// CouponBatch is coupons that were made together. Staff's, by the fence.
type CouponBatch struct {
	*ent.CouponBatch
	*batches
}

// batches were read together; see the package.
type batches struct {
	source   *Source
	rows     []*ent.CouponBatch
	products lazy[map[string]*Product]
	partners lazy[map[string]*Partner]
}

func (s *Source) batches(rows []*ent.CouponBatch) []*CouponBatch {
	set := &batches{source: s, rows: rows}
	shown := make([]*CouponBatch, len(rows))
	for i, row := range rows {
		shown[i] = &CouponBatch{CouponBatch: row, batches: set}
	}
	return shown
}

// CouponBatches answers a page of them.
func (s *Source) CouponBatches(ctx context.Context, w Window) (*CouponBatchConnection, error) {
	return paginate(ctx, w.of(id.CouponBatch), func(ctx context.Context, scan scan) ([]*ent.CouponBatch, error) {
		return s.client().CouponBatch.Query().Where(predicate.CouponBatch(scan.bounds)).Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(b *ent.CouponBatch) string { return b.ID }, func(_ context.Context, rows []*ent.CouponBatch) ([]*CouponBatch, error) {
		return s.batches(rows), nil
	})
}

// CouponBatchesByID answers those that are there for the viewer, by their ids.
func (s *Source) CouponBatchesByID(ctx context.Context, ids []string) (map[string]*CouponBatch, error) {
	rows, err := s.client().CouponBatch.Query().Where(couponbatch.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read coupon batches: %w", err)
	}
	byID := make(map[string]*CouponBatch, len(rows))
	for _, b := range s.batches(rows) {
		byID[b.ID] = b
	}
	return byID, nil
}

// Product that its coupons pay for.
func (b *CouponBatch) Product(ctx context.Context) (*Product, error) {
	byID, err := b.products.get(func() (map[string]*Product, error) {
		return b.source.ProductsByID(ctx, distinct(b.rows, func(row *ent.CouponBatch) string { return row.ProductID }))
	})
	return byID[b.ProductID], err
}

// Partner who ordered it; nil: the house.
func (b *CouponBatch) Partner(ctx context.Context) (*Partner, error) {
	if b.PartnerID == nil {
		return nil, nil
	}
	byID, err := b.partners.get(func() (map[string]*Partner, error) {
		return b.source.PartnersByID(ctx, distinct(b.rows, func(row *ent.CouponBatch) string { return deref(row.PartnerID) }))
	})
	return byID[*b.PartnerID], err
}
