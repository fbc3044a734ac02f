package policy_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/policy"
)

// spoiled are policies that are wrong at one place: which, and what is told.
var spoiled = []struct {
	spoil func(*policy.Policy)
	want  policy.Faults
}{
	{func(p *policy.Policy) { p.Assurance = 3 }, ranged("assurance", 1, 2)},
	{func(p *policy.Policy) { p.Subject = "" }, flawed("subject", policy.UnknownValue)},
	{func(p *policy.Policy) { p.SecretLabel.En = "" }, flawed("secretLabel.en", policy.Missing)},
	{func(p *policy.Policy) { p.ValidityDays = 825 }, ranged("validityDays", 1, 824)},
	{func(p *policy.Policy) { p.AcquisitionDays = 0 }, ranged("acquisitionDays", 1, 3650)},
	{func(p *policy.Policy) { p.MaxReplacements = -1 }, ranged("maxReplacements", 0, 100)},
	{func(p *policy.Policy) { p.ConfirmationDelay = -1 }, ranged("confirmationDelay", 0, 2592000)},
	{func(p *policy.Policy) { p.KeyTypes = nil }, flawed("keyTypes", policy.Missing)},
	{func(p *policy.Policy) { p.KeyTypes = []policy.KeyType{"DSA"} }, flawed("keyTypes", policy.UnknownValue)},
	{func(p *policy.Policy) { p.KeyTypes = []policy.KeyType{policy.P256, policy.P256} }, flawed("keyTypes", policy.Repeated)},
	{func(p *policy.Policy) { p.Profile = "" }, flawed("profile", policy.Missing)},
	{func(p *policy.Policy) { p.Issuer = "" }, flawed("issuer", policy.Missing)},
	{func(p *policy.Policy) { p.Profile = "mailbox" }, flawed("profile", policy.UnknownValue)},
	{func(p *policy.Policy) { p.Subject = policy.Mailbox }, flawed("subject", policy.UnknownValue)},
	{func(p *policy.Policy) { p.New.Vetting = nil }, flawed("new.vetting", policy.Missing)},
	{func(p *policy.Policy) { p.Renewing.Procedure.Vetting = nil }, flawed("renewing.procedure.vetting", policy.Missing)},
	{func(p *policy.Policy) { p.Reissuing.Validity = policy.NewTerm }, flawed("reissuing.validity", policy.UnknownValue)},
	// Less assurance wants everything else to say so too.
	{func(p *policy.Policy) { p.Assurance = 1 }, policy.Faults{
		{Path: "profile", Flaw: policy.UnknownValue},
		{Path: "subject", Flaw: policy.UnknownValue},
	}},
	{func(p *policy.Policy) { p.New.Entitlements = nil }, flawed("new.entitlements", policy.Missing)},
	{func(p *policy.Policy) { p.New.Entitlements = []policy.Entitlement{"GIFT"} }, flawed("new.entitlements", policy.UnknownValue)},
	{func(p *policy.Policy) { p.New.Window = -1 }, ranged("new.window", 0, 2592000)},
	{func(p *policy.Policy) { p.New.Clock = "STOPS" }, flawed("new.clock", policy.UnknownValue)},
	{func(p *policy.Policy) {
		p.New.Entitlements, p.New.Vetting.Rejection = []policy.Entitlement{policy.LicenseKey}, policy.Refund
	}, flawed("new.vetting.rejection", policy.NothingToRefund)},
	{func(p *policy.Policy) { p.New.Vetting.Rejection = "SHRUG" }, flawed("new.vetting.rejection", policy.UnknownValue)},
	{func(p *policy.Policy) { p.New.Vetting.Checks = nil }, flawed("new.vetting.checks", policy.Missing)},
	{func(p *policy.Policy) { p.New.Vetting.Checks = []policy.Check{"SMELL"} }, flawed("new.vetting.checks", policy.UnknownValue)},
	{func(p *policy.Policy) { p.New.Vetting.ClaimHold = 0 }, ranged("new.vetting.claimHold", 1, 2592000)},
	{func(p *policy.Policy) { p.New.Vetting.TargetDays = -1 }, ranged("new.vetting.targetDays", 0, 3650)},
	{func(p *policy.Policy) { p.New.Vetting.CorrectionDays = -1 }, ranged("new.vetting.correctionDays", 0, 3650)},
	{func(p *policy.Policy) { p.Renewing.Mode = "BY_POST" }, flawed("renewing.mode", policy.UnknownValue)},
	{func(p *policy.Policy) { p.Identification = policy.ByLicense }, flawed("renewing.mode", policy.PassphraseWanted)},
	{func(p *policy.Policy) { p.Renewing.Procedure.Entitlements = nil }, flawed("renewing.procedure.entitlements", policy.Missing)},
	{func(p *policy.Policy) { p.Renewing.Procedure.Window = -1 }, ranged("renewing.procedure.window", 0, 2592000)},
	{func(p *policy.Policy) { p.Renewing.OpensDays = -1 }, ranged("renewing.opensDays", 0, 3650)},
	{func(p *policy.Policy) { p.Renewing.Reminders = []int{30, 30} }, flawed("renewing.reminders", policy.BadReminders)},
	{func(p *policy.Policy) { p.Renewing.Reminders = []int{10, 30} }, flawed("renewing.reminders", policy.BadReminders)},
	{func(p *policy.Policy) { p.Renewing.Reminders = []int{366} }, flawed("renewing.reminders", policy.BadReminders)},
	{func(p *policy.Policy) { p.Reissuing.Revokes = "NEVER" }, flawed("reissuing.revokes", policy.UnknownValue)},
	{func(p *policy.Policy) { p.Reissuing.Validity = "FOREVER" }, flawed("reissuing.validity", policy.UnknownValue)},
	{func(p *policy.Policy) { p.Reissuing.Edits = []policy.Field{policy.FieldEmail} }, flawed("reissuing.edits", policy.VettedField)},
	// However many there are, it is said once.
	{func(p *policy.Policy) { p.KeyTypes = slices.Repeat([]policy.KeyType{"X"}, 1000) }, flawed("keyTypes", policy.Repeated)},
	{func(p *policy.Policy) { p.Reissuing.Edits = slices.Repeat([]policy.Field{policy.FieldEmail}, 1000) }, flawed("reissuing.edits", policy.VettedField)},
	{func(p *policy.Policy) { p.Fees = slices.Repeat([]policy.Fee{fee}, 1000) }, flawed("fees", policy.Repeated)},
	{func(p *policy.Policy) { p.Changing.Effects[policy.FieldEmail] = "MAGIC" }, flawed("changing.effects", policy.UnknownValue)},
	{func(p *policy.Policy) { p.Changing.Effects["subscriber.shoeSize"] = policy.RecordOnly }, flawed("changing.effects", policy.UnknownValue)},
	{func(p *policy.Policy) { p.Changing.Procedure.Window = -1 }, ranged("changing.procedure.window", 0, 2592000)},
	{func(p *policy.Policy) {
		p.Closing = &policy.Closing{LastOrder: "2026-12-01", LastReissue: "2026-11-30"}
	}, flawed("closing.lastReissue", policy.DaysReversed)},
	{func(p *policy.Policy) {
		p.Closing = &policy.Closing{LastOrder: "2027-02-29", LastReissue: "2027-03-30"}
	}, flawed("closing.lastOrder", policy.BadDay)},
	{func(p *policy.Policy) { p.Closing = &policy.Closing{LastOrder: "2026-12-01"} }, flawed("closing.lastReissue", policy.BadDay)},
	{func(p *policy.Policy) { p.Fees = []policy.Fee{fee, fee} }, flawed("fees.1.act", policy.Repeated)},
	{func(p *policy.Policy) { p.Fees = []policy.Fee{{Act: "TALK", Currency: "JPY", Payer: policy.Prepaid}} }, flawed("fees.0.act", policy.UnknownValue)},
	{func(p *policy.Policy) { p.Fees = []policy.Fee{{Act: policy.NewAct, Currency: "JPY", Payer: "NOBODY"}} }, flawed("fees.0.payer", policy.UnknownValue)},
	{func(p *policy.Policy) { p.Fees = []policy.Fee{{Act: policy.NewAct, Payer: policy.Prepaid}} }, flawed("fees.0.currency", policy.UnknownValue)},
	{func(p *policy.Policy) {
		p.Fees = []policy.Fee{{Act: policy.NewAct, Amount: -1, TaxPercent: 101, Currency: "JPY", Payer: policy.Prepaid}}
	}, append(ranged("fees.0.amount", 0, 100_000_000), ranged("fees.0.taxPercent", 0, 100)...)},
}

func newTerm() policy.Policy {
	p := policy.Light()
	p.Reissuing.Validity = policy.NewTerm
	return p
}

var fee = policy.Fee{Act: policy.NewAct, Amount: 1, Currency: "JPY", Payer: policy.PartnerPays}

func flawed(path string, flaw policy.Flaw) policy.Faults {
	return policy.Faults{{Path: path, Flaw: flaw}}
}

func ranged(path string, least, most int) policy.Faults {
	return policy.Faults{{Path: path, Flaw: policy.OutOfRange, Min: least, Max: most}}
}

// TestValidate: each thing that is wrong is told where it is, and nothing else
// is.
func TestValidate(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]policy.Policy{
		"standard": policy.Standard(), "associations": policy.Associations(), "light": policy.Light(),
		"access": policy.LightAccess(), "a new term where nobody is vetted": newTerm(),
		"closing": policy.ClosingDown(policy.Closing{LastOrder: "2026-02-28", LastReissue: "2026-02-28"}),
	} {
		if err := p.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, c := range spoiled {
		p := policy.Standard()
		c.spoil(&p)
		err := p.Validate()
		if err == nil {
			err = p.Assured()
		}
		got, _ := errors.AsType[policy.Faults](err)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.want, diff)
		}
	}
}

// TestDifference: whatever is spoiled is told as changed, at the place where it
// stands; what means the same is no difference.
func TestDifference(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		change func(*policy.Policy)
		want   []string
	}{
		{func(*policy.Policy) {}, nil},
		{func(p *policy.Policy) { p.Reissuing.Revokes, p.New.Clock = policy.AtAcquisition, "" }, nil},
		{func(p *policy.Policy) { p.New.Window, p.New.Clock = 1, policy.Pauses }, []string{"new.clock", "new.window"}},
		{func(p *policy.Policy) { p.New.Vetting = nil }, []string{"new.vetting"}},
		{func(p *policy.Policy) { p.New.Vetting.SecondApprover = true }, []string{"new.vetting.secondApprover"}},
		{func(p *policy.Policy) { p.SecretLabel.Ja = "PIN" }, []string{"secretLabel.ja"}},
		{func(p *policy.Policy) { p.Changing.Effects[policy.FieldEmail] = policy.RecordOnly }, []string{"changing.effects"}},
		{func(p *policy.Policy) { p.Renewing.Reminders = []int{60, 30, 10} }, []string{"renewing.reminders"}},
		{func(p *policy.Policy) {
			p.Closing = &policy.Closing{LastOrder: "2027-01-01", LastReissue: "2027-02-01"}
		}, []string{"closing"}},
		{func(p *policy.Policy) { p.Fees = []policy.Fee{fee} }, []string{"fees"}},
	} {
		p := policy.Standard()
		c.change(&p)
		got, err := policy.Difference(policy.Standard(), p)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("difference (-want +got):\n%s", diff)
		}
	}
}
