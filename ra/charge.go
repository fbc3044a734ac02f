package ra

import (
	"context"
	"errors"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// charge records what the approved request costs, at the price list that it was
// submitted under, to whose sale it is. What is free is recorded as well, and
// says so. An act is charged once: whatever races, the unique index lets one
// through.
func (s *Service) charge(ctx context.Context, tx *ent.Tx, r *ent.Request, g grant) error {
	act, chargeable := policy.ActOf(r.Kind)
	if !chargeable {
		return nil
	}
	line := r.Edges.Policy.Policy.Price(act, 1, r.Entitlement)
	if g.price != nil {
		line = *g.price
	}
	return s.recordCharge(ctx, act, line, g.at,
		tx.Charge.Create().SetRequestID(r.ID).SetProductID(r.ProductID).SetNillablePartnerID(r.PartnerID))
}

// SettleCharges charges what a deadline approved and nobody has settled yet, of
// a partner's sales; "": of all. Whoever reads a month calls it first: a charge
// is of the moment of its deed, so that a month that is over would gain what is
// settled late. A partner is refused a month that lacks something of its own; to
// the house, which reads all, one such request hides no others.
func (s *Service) SettleCharges(ctx context.Context, partnerID string) error {
	ctx = viewer.AsSystem(ctx)
	var failed []error
	for after := ""; ; {
		q := s.db.Client().Request.Query().Where(request.DueStatusEQ(lifecycle.Approved), request.DueAtLTE(s.instantNow()), request.IDGT(after))
		if partnerID != "" {
			q = q.Where(request.PartnerID(partnerID))
		}
		due, err := q.Order(ent.Asc(request.FieldID)).Limit(sweepPage).IDs(ctx)
		if err != nil {
			return fmt.Errorf("settle charges: %w", err)
		}
		if _, err := s.settleAll(ctx, due); err != nil {
			failed = append(failed, err)
		}
		if len(due) < sweepPage {
			break
		}
		after = due[len(due)-1]
	}
	err := errors.Join(failed...)
	if err != nil && partnerID == "" {
		s.log.ErrorContext(ctx, "a month is read without what cannot be settled", "error", err)
		return nil
	}
	if err != nil {
		return fmt.Errorf("settle charges: %w", err)
	}
	return nil
}

// chargeCoupons records what ordered coupons cost, at today's price list.
func (s *Service) chargeCoupons(ctx context.Context, tx *ent.Tx, batch *ent.CouponBatch, p policy.Policy) error {
	return s.recordCharge(ctx, policy.CouponAct, p.Price(policy.CouponAct, batch.Count, policy.Coupon), batch.CreatedAt,
		tx.Charge.Create().SetBatchID(batch.ID).SetProductID(batch.ProductID).SetNillablePartnerID(batch.PartnerID))
}

// recordCharge stores a charge at the price of the line; c says of what it is, and
// whose sale.
func (s *Service) recordCharge(ctx context.Context, act policy.Act, line policy.Line, at instant.Time, c *ent.ChargeCreate) error {
	err := c.SetID(s.newID(id.Charge)).SetAct(act).SetQuantity(line.Quantity).SetAmount(line.Amount).SetTax(line.Tax).
		SetTaxPercent(line.TaxPercent).SetCurrency(line.Currency).SetPayer(line.Payer).SetChargedAt(at).Exec(ctx)
	if err != nil {
		return fmt.Errorf("charge %s: %w", act, err)
	}
	return nil
}
