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

// ActOf answers the act that a request of the kind is.
func ActOf(kind lifecycle.Kind) Act { return Act(kind) }

// Fee answers what the act costs; false: it is free.
func (p Policy) Fee(act Act) (Fee, bool) {
	for _, f := range p.Fees {
		if f.Act == act && f.Amount > 0 {
			return f, true
		}
	}
	return Fee{}, false
}

// Tax answers the tax on the fee, rounded down to the whole unit as the
// consumption tax usually is.
func (f Fee) Tax() int64 { return f.Amount * int64(f.TaxPercent) / 100 }
