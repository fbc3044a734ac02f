package policy_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

func TestPrice(t *testing.T) {
	t.Parallel()
	p := policy.Policy{Fees: []policy.Fee{
		{Act: policy.CouponAct, Amount: 8000, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays},
		{Act: policy.NewAct, Amount: 12345, Currency: "JPY", TaxPercent: 8, Payer: policy.PartnerPays},
		{Act: policy.RenewalAct, Amount: 8000, Currency: "JPY", TaxPercent: 10, Payer: policy.Prepaid},
		{Act: policy.ReissueAct, Amount: 0, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays},
	}}
	free := policy.Line{Quantity: 1, Currency: "JPY", Payer: policy.PartnerPays}
	prepaid := policy.Line{Quantity: 1, Currency: "JPY", Payer: policy.Prepaid}
	tests := []struct {
		name     string
		act      policy.Act
		quantity int
		by       policy.Entitlement
		want     policy.Line
	}{
		{"coupons", policy.CouponAct, 3, policy.Coupon,
			policy.Line{Quantity: 3, Amount: 24000, Tax: 2400, TaxPercent: 10, Currency: "JPY", Payer: policy.PartnerPays}},
		// 987.6 of each: rounded down once for the line, not once for each.
		{"tax is rounded down", policy.NewAct, 1, policy.PartnerEnrolment,
			policy.Line{Quantity: 1, Amount: 12345, Tax: 987, TaxPercent: 8, Currency: "JPY", Payer: policy.PartnerPays}},
		{"once for the line", policy.NewAct, 3, policy.PartnerEnrolment,
			policy.Line{Quantity: 3, Amount: 37035, Tax: 2962, TaxPercent: 8, Currency: "JPY", Payer: policy.PartnerPays}},
		{"a coupon pays", policy.NewAct, 1, policy.Coupon, prepaid},
		{"what the coupon paid", policy.RenewalAct, 1, policy.Coupon,
			policy.Line{Quantity: 1, Amount: 8000, Tax: 800, TaxPercent: 10, Currency: "JPY", Payer: policy.Prepaid}},
		{"listed for nothing", policy.ReissueAct, 1, policy.Coupon, free},
		{"not listed", policy.ChangeAct, 1, policy.PartnerEnrolment, free},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, p.Price(tt.act, tt.quantity, tt.by)); diff != "" {
				t.Errorf("price (-want +got):\n%s", diff)
			}
		})
	}
}

// What a withdrawal or a revocation costs is not a question.
func TestActOf(t *testing.T) {
	t.Parallel()
	got := map[lifecycle.Kind]policy.Act{}
	for _, kind := range []lifecycle.Kind{
		lifecycle.New, lifecycle.Renewal, lifecycle.Reissue, lifecycle.Change, lifecycle.Withdrawal, lifecycle.Revocation,
	} {
		if act, ok := policy.ActOf(kind); ok {
			got[kind] = act
		}
	}
	want := map[lifecycle.Kind]policy.Act{
		lifecycle.New: policy.NewAct, lifecycle.Renewal: policy.RenewalAct,
		lifecycle.Reissue: policy.ReissueAct, lifecycle.Change: policy.ChangeAct,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("acts (-want +got):\n%s", diff)
	}
}

// TestChangeLines: what the page tells is what is charged.
func TestChangeLines(t *testing.T) {
	t.Parallel()
	p := policy.Associations()
	p.Fees = []policy.Fee{
		{Act: policy.NewAct, Amount: 15_000, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays},
		{Act: policy.ReissueAct, Amount: 3_000, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays},
		{Act: policy.ChangeAct, Amount: 500, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays},
	}
	line := func(amount, tax int64) policy.Line {
		return policy.Line{Quantity: 1, Amount: amount, Tax: tax, TaxPercent: 10, Currency: "JPY", Payer: policy.PartnerPays}
	}
	for effect, want := range map[policy.Effect]map[policy.Act]policy.Line{
		policy.RecordOnly:           {policy.ChangeAct: line(500, 50)},
		policy.FreeReissue:          {policy.ChangeAct: policy.Free(), policy.ReissueAct: policy.Free()},
		policy.NewApplicationWanted: {policy.ChangeAct: policy.Free(), policy.NewAct: line(15_000, 1_500)},
	} {
		if diff := cmp.Diff(want, p.ChangeLines(effect, policy.PartnerEnrolment)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", effect, diff)
		}
	}
}
