package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/policy"
)

// rows of the table in which the five services are compared, each as short as
// it is told from the others by: the fact of a policy that a service is known for.
var rows = []struct {
	name string
	of   func(policy.Policy) string
}{
	{"assurance", func(p policy.Policy) string { return fmt.Sprint(p.Assurance) }},
	{"subject", func(p policy.Policy) string { return string(p.Subject) }},
	{"entitlement", func(p policy.Policy) string { return fmt.Sprint(p.New.Entitlements) }},
	{"secret", func(p policy.Policy) string { return p.SecretLabel.Ja }},
	{"identify", func(p policy.Policy) string { return string(p.Identification) }},
	{"checks", func(p policy.Policy) string {
		if p.New.Vetting == nil {
			return "none"
		}
		return fmt.Sprint(len(p.New.Vetting.Checks))
	}},
	{"window", func(p policy.Policy) string { return p.New.Window.Duration().String() }},
	{"clock", func(p policy.Policy) string { return string(p.Explicit().New.Clock) }},
	{"rejection", func(p policy.Policy) string {
		if p.New.Vetting == nil {
			return "-"
		}
		return string(p.New.Vetting.Rejection)
	}},
	{"correction", func(p policy.Policy) string {
		if p.New.Vetting == nil {
			return "-"
		}
		return fmt.Sprint(p.New.Vetting.CorrectionDays)
	}},
	{"validity", func(p policy.Policy) string { return fmt.Sprint(p.ValidityDays) }},
	{"renewal", func(p policy.Policy) string {
		r := p.Renewing
		if r.Mode == policy.NewApplication {
			return string(r.Mode)
		}
		return fmt.Sprintf("%s -%d +%d %v %s", r.Mode, r.OpensDays, r.ClosesDays, r.Procedure.Entitlements, r.Procedure.Window.Duration())
	}},
	{"reminders", func(p policy.Policy) string { return fmt.Sprint(p.Renewing.Reminders) }},
	{"reissue edits", func(p policy.Policy) string { return fmt.Sprint(p.Reissuing.Edits) }},
	{"reissue revokes", func(p policy.Policy) string { return string(p.Explicit().Reissuing.Revokes) }},
	{"reissue validity", func(p policy.Policy) string { return string(p.Explicit().Reissuing.Validity) }},
	{"change", func(p policy.Policy) string {
		var effects []string
		for field, effect := range p.Changing.Effects {
			effects = append(effects, fmt.Sprintf("%s=%s", field, effect))
		}
		slices.Sort(effects)
		return strings.Join(effects, " ")
	}},
	{"closing", func(p policy.Policy) string {
		if p.Closing == nil {
			return "-"
		}
		return fmt.Sprintf("%s %s %s", p.Closing.LastOrder, p.Closing.LastReissue, p.Closing.Successor)
	}},
	{"acquisition", func(p policy.Policy) string { return fmt.Sprint(p.AcquisitionDays) }},
	{"profile", func(p policy.Policy) string { return p.Issuer + " " + p.Profile }},
}

// changes of Class2: what only the record tells is recorded, what the certificate
// says is issued anew for free, and a renamed organisation applies anew.
const changes = "organization.headOfficeAddress=RECORD_ONLY organization.legalName=NEW_APPLICATION " +
	"organization.mainPhoneNumber=RECORD_ONLY organization.representative=RECORD_ONLY " +
	"subscriber.department=RECORD_ONLY subscriber.email=FREE_REISSUE subscriber.jobTitle=FREE_REISSUE " +
	"subscriber.workplaceAddress=RECORD_ONLY subscriber.workplacePhoneNumber=RECORD_ONLY"

// TestDemoPolicies compares the five services with their table, row by row.
func TestDemoPolicies(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 21, 0, 0, 0, 0, policy.Tokyo)
	brand := policy.Text{Ja: "見本", En: "Sample"}
	found := map[string]policy.Policy{productCode: product(brand, policy.Standard()).Policy}
	for _, p := range demoServices(brand, now) {
		if err := p.Policy.Validate(); err != nil {
			t.Errorf("%s: %v", p.Code, err)
		}
		found[p.Code] = p.Policy
	}
	light := []string{
		"1", "MAILBOX", "[LICENSE_KEY]", "PIN", "LICENSE", "none", "0s", "RUNS", "-", "-", "365", "NEW_APPLICATION", "[30]",
		"[subscriber.commonName subscriber.email]", "AT_APPLICATION", "KEEP_NOT_AFTER", "", "-", "90", "class1 mailbox",
	}
	// The same, but for what its certificates are used for.
	access := append(slices.Clone(light[:len(light)-1]), "class1 mailbox-access")
	for code, want := range map[string][]string{
		lightSigningCode: light, lightAccessCode: access,
		productCode: {
			"2", "PERSON", "[COUPON]", "証明書コード", "PASSPHRASE", "6", "1h0m0s", "RUNS", "CONSUMES", "14", "365",
			"ONLINE_PREFILLED -30 +365 [COUPON] 1h0m0s", "[30 10]",
			"[]", "AT_ACQUISITION", "KEEP_NOT_AFTER", changes, "-", "90", "class2 sponsor",
		},
		associationsCode: {
			"2", "PERSON", "[PARTNER_ENROLMENT]", "証明書コード", "PASSPHRASE", "6", "0s", "RUNS", "CONSUMES", "14", "760",
			"NEW_APPLICATION", "[30]",
			"[]", "AT_ACQUISITION", "KEEP_NOT_AFTER", changes, "-", "90", "class2 sponsor",
		},
		closingCode: {
			"2", "PERSON", "[COUPON PARTNER_ENROLMENT]", "証明書コード", "PASSPHRASE", "6", "1h0m0s", "RUNS", "CONSUMES", "14", "760",
			"ONLINE_PREFILLED -30 +365 [COUPON PARTNER_ENROLMENT] 1h0m0s", "[30 10]",
			"[]", "AT_ACQUISITION", "KEEP_NOT_AFTER", "", "2026-10-22 2027-01-20 class2-standard", "90", "class2 sponsor",
		},
	} {
		for i, row := range rows {
			if diff := cmp.Diff(want[i], row.of(found[code])); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", code, row.name, diff)
			}
		}
	}
	// Its last order day has passed, and its last reissue day is ahead.
	closing := found[closingCode]
	if closing.Open(now) || closing.Ended(now) {
		t.Errorf("closing: open %t, ended %t", closing.Open(now), closing.Ended(now))
	}
}
