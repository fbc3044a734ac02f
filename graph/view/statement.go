package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/charge"
	"github.com/shomei-ra/shomei/policy"
)

// StatementLine is charges of a month that are alike, together: one price.
type StatementLine struct {
	sum
	*statement
}

// sum is a line, and what the database adds up to it: charges that are alike to
// the quantity and the amount.
type sum struct {
	PartnerID  *string      `json:"partner_id"`
	ProductID  string       `json:"product_id"`
	Act        policy.Act   `json:"act"`
	Payer      policy.Payer `json:"payer"`
	Currency   string       `json:"currency"`
	TaxPercent int          `json:"tax_percent"`
	Quantity   int          `json:"quantity"`
	Amount     int          `json:"amount"`
	Tax        int          `json:"taxes"`
	Charges    int          `json:"charges"`
	// UnitPrice before tax: a charge is of one price, so it divides.
	UnitPrice int `json:"-"`
}

// order sorts lines: the house last, acts as price lists have them.
func (l sum) order(other sum) int {
	house := func(l sum) int { return len(deref(l.PartnerID)) }
	return cmp.Or(
		cmp.Compare(house(other), house(l)), cmp.Compare(deref(l.PartnerID), deref(other.PartnerID)), cmp.Compare(l.ProductID, other.ProductID),
		cmp.Compare(slices.Index(policy.Acts, l.Act), slices.Index(policy.Acts, other.Act)), cmp.Compare(l.Payer, other.Payer),
		cmp.Compare(l.Currency, other.Currency), cmp.Compare(l.TaxPercent, other.TaxPercent), cmp.Compare(l.UnitPrice, other.UnitPrice),
	)
}

// priced adds up what was charged at one price. Orders of every size stand in
// alike, which are as many as there are sizes, and not as there are charges.
func priced(alike []sum) []sum {
	for i, l := range alike {
		alike[i].UnitPrice = l.Amount / l.Quantity
		alike[i].Quantity, alike[i].Amount = l.Quantity*l.Charges, l.Amount*l.Charges
	}
	slices.SortFunc(alike, sum.order)
	var lines []sum
	for _, l := range alike {
		last := len(lines) - 1
		if last < 0 || lines[last].order(l) != 0 {
			lines = append(lines, l)
			continue
		}
		lines[last].Quantity += l.Quantity
		lines[last].Amount += l.Amount
		lines[last].Tax += l.Tax
	}
	return lines
}

// statement is lines that were read together.
type statement struct {
	source   *Source
	sums     []sum
	partners lazy[map[string]*Partner]
	products lazy[map[string]*Product]
}

// Statement answers the sums of a month: by partner, the house last, then by
// product, by act in the order of price lists, and by price.
func (s *Source) Statement(ctx context.Context, month string) ([]*StatementLine, error) {
	narrow, err := ChargeFilter{Month: &month}.predicates()
	if err != nil {
		return nil, err
	}
	var alike []sum
	if err := s.client().Charge.Query().Where(narrow...).
		GroupBy(charge.FieldPartnerID, charge.FieldProductID, charge.FieldAct, charge.FieldPayer, charge.FieldCurrency, charge.FieldTaxPercent,
			charge.FieldQuantity, charge.FieldAmount).
		Aggregate(ent.As(ent.Count(), "charges"), ent.As(ent.Sum(charge.FieldTax), "taxes")).
		Scan(s.as(ctx), &alike); err != nil {
		return nil, fmt.Errorf("add up charges: %w", err)
	}
	set := &statement{source: s, sums: priced(alike)}
	lines := make([]*StatementLine, len(set.sums))
	for i, l := range set.sums {
		lines[i] = &StatementLine{sum: l, statement: set}
	}
	return lines, nil
}

// Partner whose sales they are; nil: the house's.
func (l *StatementLine) Partner(ctx context.Context) (*Partner, error) {
	if deref(l.PartnerID) == "" {
		return nil, nil
	}
	byID, err := l.partners.get(func() (map[string]*Partner, error) {
		return l.source.PartnersByID(ctx, distinct(l.sums, func(r sum) string { return deref(r.PartnerID) }))
	})
	return byID[*l.PartnerID], err
}

// Product that was sold.
func (l *StatementLine) Product(ctx context.Context) (*Product, error) {
	byID, err := l.products.get(func() (map[string]*Product, error) {
		return l.source.ProductsByID(ctx, distinct(l.sums, func(r sum) string { return r.ProductID }))
	})
	return byID[l.ProductID], err
}
