package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// Coupon entitles to an application. Staff only, by the fence.
type Coupon struct {
	*ent.Coupon
	*coupons
}

// coupons were read together; see the package.
type coupons struct {
	source   *Source
	rows     []*ent.Coupon
	products lazy[map[string]*Product]
	partners lazy[map[string]*Partner]
	requests lazy[map[string]*Request]
	replaced lazy[map[string]*Request]
}

func (s *Source) coupons(rows []*ent.Coupon) []*Coupon {
	set := &coupons{source: s, rows: rows}
	shown := make([]*Coupon, len(rows))
	for i, r := range rows {
		shown[i] = &Coupon{Coupon: r, coupons: set}
	}
	return shown
}

// CouponFilter narrows a list of coupons; nil fields do not.
type CouponFilter struct {
	// ID of the only coupon wanted.
	ID *string
	// BatchID: made together.
	BatchID *string
}

// Coupons answers a page of coupons.
func (s *Source) Coupons(ctx context.Context, f CouponFilter, w Window) (*CouponConnection, error) {
	return paginate(ctx, w.of(id.Coupon), func(ctx context.Context, scan scan) ([]*ent.Coupon, error) {
		q := s.client().Coupon.Query().Where(predicate.Coupon(scan.bounds))
		if f.ID != nil {
			q.Where(coupon.ID(*f.ID))
		}
		if f.BatchID != nil {
			q.Where(coupon.BatchID(*f.BatchID))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(c *ent.Coupon) string { return c.ID }, func(_ context.Context, rows []*ent.Coupon) ([]*Coupon, error) {
		return s.coupons(rows), nil
	})
}

// CouponsByID answers those of the coupons that are there for the viewer, by
// their ids.
func (s *Source) CouponsByID(ctx context.Context, ids []string) (map[string]*Coupon, error) {
	rows, err := s.client().Coupon.Query().Where(coupon.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read coupons: %w", err)
	}
	byID := make(map[string]*Coupon, len(rows))
	for _, c := range s.coupons(rows) {
		byID[c.ID] = c
	}
	return byID, nil
}

// MaskedNumber shows the last four characters.
func (c *Coupon) MaskedNumber() string { return "********-****" + c.NumberTail }

// Status at this moment.
func (c *Coupon) Status() lifecycle.CouponStatus { return ra.CouponStatus(c.Coupon, c.source.Now()) }

// Product that it pays for.
func (c *Coupon) Product(ctx context.Context) (*Product, error) {
	byID, err := c.products.get(func() (map[string]*Product, error) {
		return c.source.ProductsByID(ctx, distinct(c.rows, func(r *ent.Coupon) string { return r.ProductID }))
	})
	return byID[c.ProductID], err
}

// Partner who ordered it; nil: the house.
func (c *Coupon) Partner(ctx context.Context) (*Partner, error) {
	if c.PartnerID == nil {
		return nil, nil
	}
	byID, err := c.partners.get(func() (map[string]*Partner, error) {
		return c.source.PartnersByID(ctx, distinct(c.rows, func(r *ent.Coupon) string { return deref(r.PartnerID) }))
	})
	return byID[*c.PartnerID], err
}

// Request that holds or used it.
func (c *Coupon) Request(ctx context.Context) (*Request, error) {
	if c.RequestID == nil {
		return nil, nil
	}
	byID, err := c.requests.get(func() (map[string]*Request, error) {
		return c.source.RequestsByID(ctx, distinct(c.rows, func(r *ent.Coupon) string { return deref(r.RequestID) }))
	})
	return byID[*c.RequestID], err
}
