package view

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/charge"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/policy"
)

// Charge is what an act cost. Staff only, by the fence.
type Charge struct {
	*ent.Charge
	*charges
}

// charges were read together; see the package.
type charges struct {
	source   *Source
	rows     []*ent.Charge
	partners lazy[map[string]*Partner]
	products lazy[map[string]*Product]
	requests lazy[map[string]*Request]
	batches  lazy[map[string]*CouponBatch]
}

func (s *Source) charges(rows []*ent.Charge) []*Charge {
	set := &charges{source: s, rows: rows}
	shown := make([]*Charge, len(rows))
	for i, r := range rows {
		shown[i] = &Charge{Charge: r, charges: set}
	}
	return shown
}

// ChargeFilter narrows a list of charges; nil fields do not.
type ChargeFilter struct {
	PartnerID, ProductID *string
	Act                  *policy.Act
	// Month of Asia/Tokyo: 2026-11.
	Month *string
}

// predicates of the filter. Errors: no month.
func (f ChargeFilter) predicates() ([]predicate.Charge, error) {
	var all []predicate.Charge
	if f.PartnerID != nil {
		all = append(all, charge.PartnerID(*f.PartnerID))
	}
	if f.ProductID != nil {
		all = append(all, charge.ProductID(*f.ProductID))
	}
	if f.Act != nil {
		all = append(all, charge.ActEQ(*f.Act))
	}
	if f.Month != nil {
		first, err := time.ParseInLocation("2006-01", *f.Month, policy.Tokyo)
		if err != nil {
			return nil, refusePage("month wants a month such as 2026-11")
		}
		all = append(all, charge.ChargedAtGTE(instant.At(first)), charge.ChargedAtLT(instant.At(first.AddDate(0, 1, 0))))
	}
	return all, nil
}

// order is the scan's. A month's charges are sorted by what no index has: in the
// order of ids, all that was charged since would be read to find an old month.
func (f ChargeFilter) order(s scan) func(*sql.Selector) {
	if f.Month == nil {
		return s.order
	}
	return func(q *sql.Selector) {
		id := q.C(s.column) + " || ''"
		if s.descending {
			id += " DESC"
		}
		q.OrderExpr(sql.Expr(id))
	}
}

// Charges answers a page of charges.
func (s *Source) Charges(ctx context.Context, f ChargeFilter, w Window) (*ChargeConnection, error) {
	narrow, err := f.predicates()
	if err != nil {
		return nil, err
	}
	return paginate(ctx, w.of(id.Charge), func(ctx context.Context, scan scan) ([]*ent.Charge, error) {
		return s.client().Charge.Query().Where(predicate.Charge(scan.bounds)).Where(narrow...).
			Order(f.order(scan)).Limit(scan.limit).All(s.as(ctx))
	}, func(c *ent.Charge) string { return c.ID }, func(_ context.Context, rows []*ent.Charge) ([]*Charge, error) {
		return s.charges(rows), nil
	})
}

// ChargesByID answers the charges that are there for the viewer, by their ids.
func (s *Source) ChargesByID(ctx context.Context, ids []string) (map[string]*Charge, error) {
	rows, err := s.client().Charge.Query().Where(charge.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read charges: %w", err)
	}
	byID := make(map[string]*Charge, len(rows))
	for _, c := range s.charges(rows) {
		byID[c.ID] = c
	}
	return byID, nil
}

// Amount before tax.
func (c *Charge) Amount() int { return int(c.Charge.Amount) }

// Tax on the amount.
func (c *Charge) Tax() int { return int(c.Charge.Tax) }

// Partner whose sale it was; nil: the house's.
func (c *Charge) Partner(ctx context.Context) (*Partner, error) {
	if c.PartnerID == nil {
		return nil, nil
	}
	byID, err := c.partners.get(func() (map[string]*Partner, error) {
		return c.source.PartnersByID(ctx, distinct(c.rows, func(r *ent.Charge) string { return deref(r.PartnerID) }))
	})
	return byID[*c.PartnerID], err
}

// Product that was sold.
func (c *Charge) Product(ctx context.Context) (*Product, error) {
	byID, err := c.products.get(func() (map[string]*Product, error) {
		return c.source.ProductsByID(ctx, distinct(c.rows, func(r *ent.Charge) string { return r.ProductID }))
	})
	return byID[c.ProductID], err
}

// Request that was approved; nil: coupons.
func (c *Charge) Request(ctx context.Context) (*Request, error) {
	if c.RequestID == nil {
		return nil, nil
	}
	byID, err := c.requests.get(func() (map[string]*Request, error) {
		return c.source.RequestsByID(ctx, distinct(c.rows, func(r *ent.Charge) string { return deref(r.RequestID) }))
	})
	return byID[*c.RequestID], err
}

// Batch of coupons that was ordered; nil: a request.
func (c *Charge) Batch(ctx context.Context) (*CouponBatch, error) {
	if c.BatchID == nil {
		return nil, nil
	}
	byID, err := c.batches.get(func() (map[string]*CouponBatch, error) {
		return c.source.CouponBatchesByID(ctx, distinct(c.rows, func(r *ent.Charge) string { return deref(r.BatchID) }))
	})
	return byID[*c.BatchID], err
}
