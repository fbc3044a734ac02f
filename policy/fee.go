package policy

import "github.com/shomei-ra/shomei/lifecycle"

// Fee is the price of an act.
type Fee struct {
	Act Act `json:"act"`
	// Amount in the currency's smallest unit (yen), before tax.
	Amount int64 `json:"amount"`
	// Currency, ISO 4217.
	Currency string `json:"currency"`
	// TaxPercent that is added.
	TaxPercent int `json:"taxPercent"`
	// Payer of the fee.
	Payer Payer `json:"payer"`
}

// Act that may cost something.
type Act string

// Acts, by the kind of the request that is approved; and coupons, which are
// paid when they are ordered.
const (
	NewAct     Act = "NEW"
	RenewalAct Act = "RENEWAL"
	ReissueAct Act = "REISSUE"
	ChangeAct  Act = "CHANGE"
	CouponAct  Act = "COUPON"
)

// Payer of a fee.
type Payer string

// Payers.
const (
	// PartnerPays: it stands in the partner's monthly statement.
	PartnerPays Payer = "PARTNER"
	// Prepaid: it was paid with the coupon.
	Prepaid Payer = "PREPAID"
)

// Acts in the order in which price lists and statements name them.
var Acts = []Act{NewAct, RenewalAct, ReissueAct, ChangeAct, CouponAct}

// ActOf answers the act that a request of the kind is; false: none that could
// cost anything.
func ActOf(kind lifecycle.Kind) (Act, bool) {
	switch kind {
	case lifecycle.New, lifecycle.Renewal, lifecycle.Reissue, lifecycle.Change:
		return Act(kind), true
	}
	return "", false
}

// Line is what an act costs for a quantity of it: a line of a statement.
type Line struct {
	Quantity int
	// Amount before tax, and the tax on it, in the currency's smallest unit; both
	// 0: free.
	Amount, Tax int64
	TaxPercent  int
	Currency    string
	Payer       Payer
}

// Line answers what a quantity of the act costs. The tax is rounded down once,
// for the whole line.
func (f Fee) Line(quantity int) Line {
	f.Amount *= int64(quantity)
	return Line{
		Quantity: quantity, Amount: f.Amount, Tax: f.Tax(), TaxPercent: f.TaxPercent, Currency: f.Currency, Payer: f.Payer,
	}
}

// Price answers what a quantity of the act costs at this price list. An
// application that a coupon pays for costs nothing more, whatever it would cost
// without one; what is free says so.
func (p Policy) Price(act Act, quantity int, by Entitlement) Line {
	fee, listed := p.Fee(act)
	paid := by == Coupon && (act == NewAct || act == RenewalAct)
	if listed && (!paid || fee.Payer == Prepaid) {
		return fee.Line(quantity)
	}
	line := Free()
	line.Quantity = quantity
	if paid {
		line.Payer = Prepaid
	}
	return line
}

// Free is the line of one act that costs nothing, such as the reissue that a
// change brings, whatever the price list says.
func Free() Line { return Line{Quantity: 1, Currency: freeCurrency, Payer: PartnerPays} }

// ChangeLines answers what a change of the effect costs, by act: the change
// itself, and what it leads to. Only what is recorded alone costs as a change
// does; a reissue that a change brings is free; and where a new application is
// wanted, that is what is paid.
func (p Policy) ChangeLines(e Effect, by Entitlement) map[Act]Line {
	switch e {
	case RecordOnly:
		return map[Act]Line{ChangeAct: p.Price(ChangeAct, 1, by)}
	case FreeReissue:
		return map[Act]Line{ChangeAct: Free(), ReissueAct: Free()}
	case NewApplicationWanted:
		return map[Act]Line{ChangeAct: Free(), NewAct: p.Price(NewAct, 1, by)}
	}
	return nil
}

// freeCurrency is in which nothing is charged.
const freeCurrency = "JPY"

// Fee answers what the act costs; false: it is free.
func (p Policy) Fee(act Act) (Fee, bool) {
	for _, f := range p.Fees {
		if f.Act == act && f.Amount > 0 {
			return f, true
		}
	}
	return Fee{}, false
}

// Tax answers the tax on the amount, rounded down to the whole unit as the
// consumption tax usually is.
func (f Fee) Tax() int64 { return f.Amount * int64(f.TaxPercent) / 100 }
