package policy_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/policy"
)

func TestChangeEffect(t *testing.T) {
	t.Parallel()
	c := policy.Standard().Changing
	for _, tc := range []struct {
		fields []policy.Field
		want   policy.Effect
		ok     bool
	}{
		{[]policy.Field{policy.FieldWorkplacePhone}, policy.RecordOnly, true},
		{[]policy.Field{policy.FieldWorkplacePhone, policy.FieldEmail}, policy.FreeReissue, true},
		{[]policy.Field{policy.FieldOrganizationName, policy.FieldEmail}, policy.NewApplicationWanted, true},
		{[]policy.Field{policy.FieldEmail, "subscriber.familyName"}, "", false},
		{nil, "", false},
	} {
		got, ok := c.Effect(tc.fields)
		if got != tc.want || ok != tc.ok {
			t.Errorf("%v: got %q, %v; want %q, %v", tc.fields, got, ok, tc.want, tc.ok)
		}
	}
}

func TestFee(t *testing.T) {
	t.Parallel()
	p := policy.Associations()
	p.Fees = []policy.Fee{{Act: policy.NewAct, Amount: 15_555, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}}
	fee, ok := p.Fee(policy.NewAct)
	if !ok || fee.Tax() != 1555 {
		t.Errorf("got %+v, %v, tax %d", fee, ok, fee.Tax())
	}
	if _, ok := p.Fee(policy.ReissueAct); ok {
		t.Error("an act that is not listed has a fee")
	}
	if err := p.Validate(); err != nil {
		t.Error(err)
	}
}

// TestStored: a policy survives being stored, and the first shape is read as
// what it meant.
func TestStored(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]policy.Policy{
		"standard": policy.Standard(), "associations": policy.Associations(), "light": policy.Light(),
		"closing": policy.ClosingDown(policy.Closing{LastOrder: "2026-11-01", LastReissue: "2026-12-01", Successor: "class2-standard"}),
	} {
		if err := p.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var got policy.Policy
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(p, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	var first policy.Policy
	if err := json.Unmarshal([]byte(`{"assurance":2,"entitlement":"COUPON","new":{"window":3600}}`), &first); err != nil {
		t.Fatal(err)
	}
	if !first.New.Takes(policy.Coupon) || first.New.Window != 3600 || first.Identification != policy.ByPassphrase {
		t.Errorf("first shape read as %+v", first)
	}
	if err := json.Unmarshal([]byte(`{"closing":{"lastOrder":"2026-02-30"}}`), &first); err == nil {
		t.Error("30 February was taken for a day")
	}
}
