package policy

import (
	"errors"
	"fmt"
	"slices"
)

// Validate reports everything that makes a policy unusable, joined.
func (p Policy) Validate() error {
	var v verdict
	v.check(p.Assurance == 1 || p.Assurance == 2, "assurance is 1 or 2, not %d", p.Assurance)
	v.check(p.Subject == Person || p.Subject == Mailbox, "unknown subject %q", p.Subject)
	v.check(p.Identification == ByPassphrase || p.Identification == ByLicense,
		"unknown identification %q", p.Identification)
	v.check(p.SecretLabel.Ja != "" && p.SecretLabel.En != "", "the secret wants a label in both languages")
	// SBR: at most 825 days, a fraction counting as a day. The last day of
	// Asia/Tokyo is never whole, so N days may reach 824.
	v.check(p.ValidityDays >= 1 && p.ValidityDays <= 824, "validity is 1 to 824 days, not %d", p.ValidityDays)
	v.check(p.AcquisitionDays >= 1, "acquisition wants at least a day")
	v.check(p.MaxReplacements >= 0 && p.ConfirmationDelay >= 0, "counts and times are not negative")
	v.check(len(p.KeyTypes) > 0, "no key type is offered")
	for _, k := range p.KeyTypes {
		v.check(slices.Contains([]KeyType{RSA2048, RSA3072, RSA4096, P256, P384}, k), "unknown key type %q", k)
	}
	v.check(p.Profile != "" && p.Issuer != "", "issuing CA and certificate profile are to be named")

	v.check(len(p.New.Entitlements) > 0, "a new application wants an entitlement")
	v.procedure("new", p.New)
	v.renewing(p)
	v.reissuing(p)
	v.procedure("changing", p.Changing.Procedure)
	for field, effect := range p.Changing.Effects {
		v.check(slices.Contains([]Effect{RecordOnly, FreeReissue, NewApplicationWanted}, effect),
			"a change of %s has the unknown effect %q", field, effect)
	}
	v.closing(p.Closing)
	v.fees(p.Fees)
	return errors.Join(v.errs...)
}

// verdict collects what is wrong.
type verdict struct{ errs []error }

func (v *verdict) check(good bool, format string, args ...any) {
	if !good {
		v.errs = append(v.errs, fmt.Errorf("policy: "+format, args...))
	}
}

func (v *verdict) procedure(name string, p Procedure) {
	for _, e := range p.Entitlements {
		v.check(slices.Contains([]Entitlement{Coupon, LicenseKey, PartnerEnrolment}, e), "%s: unknown entitlement %q", name, e)
	}
	v.check(p.Window >= 0, "%s: counts and times are not negative", name)
	v.check(p.Clock == "" || p.Clock == Runs || p.Clock == Pauses, "%s: unknown clock %q", name, p.Clock)
	vetting := p.Vetting
	if vetting == nil {
		return
	}
	v.check(slices.Contains([]Rejection{"", Consumes, Refund}, vetting.Rejection), "%s: unknown rejection %q", name, vetting.Rejection)
	v.check(vetting.Rejection != Refund || p.Takes(Coupon), "%s: there is no coupon to refund", name)
	v.check(len(vetting.Checks) > 0 && vetting.ClaimHold > 0 && vetting.TargetDays >= 0 && vetting.CorrectionDays >= 0,
		"%s: vetting wants checks, a claim that lasts, days that are not past", name)
	for _, c := range vetting.Checks {
		v.check(slices.Contains([]Check{OrganizationExists, TelephoneVerified, EmploymentConfirmed, IntentConfirmed, NamesAgree, EmailReachable}, c),
			"%s: unknown check %q", name, c)
	}
}

func (v *verdict) renewing(p Policy) {
	r := p.Renewing
	switch r.Mode {
	case NewApplication, "":
	case OnlinePrefilled:
		v.check(p.Identification == ByPassphrase, "only a passphrase identifies for an online renewal")
		v.check(len(r.Procedure.Entitlements) > 0, "a renewal wants an entitlement")
	default:
		v.check(false, "unknown mode of renewal %q", r.Mode)
	}
	v.procedure("renewing", r.Procedure)
	v.check(r.OpensDays >= 0 && r.ClosesDays >= 0, "the days of renewal are not negative")
	for i, d := range r.Reminders {
		v.check(d >= 0 && d <= p.ValidityDays && (i == 0 || d < r.Reminders[i-1]),
			"reminders are days within the validity, the largest first, none twice")
	}
}

func (v *verdict) reissuing(p Policy) {
	r := p.Reissuing
	v.check(r.Revokes == "" || r.Revokes == AtApplication || r.Revokes == AtAcquisition, "unknown moment of revocation %q", r.Revokes)
	v.check(r.Validity == "" || r.Validity == KeepNotAfter || r.Validity == NewTerm, "unknown validity of a reissue %q", r.Validity)
	for _, f := range r.Edits {
		// What vetting established is not edited past it.
		v.check(p.Subject == Mailbox && (f == FieldCommonName || f == FieldEmail), "a reissue may not edit %s", f)
	}
}

func (v *verdict) closing(c *Closing) {
	if c == nil {
		return
	}
	v.check(!c.LastOrder.Start().IsZero() && !c.LastReissue.Start().IsZero(), "closing wants two days")
	v.check(!c.LastReissue.Start().Before(c.LastOrder.Start()), "the last reissue day is not before the last order day")
}

func (v *verdict) fees(fees []Fee) {
	seen := map[Act]bool{}
	for _, f := range fees {
		v.check(slices.Contains([]Act{NewAct, RenewalAct, ReissueAct, ChangeAct, CouponAct}, f.Act) && !seen[f.Act],
			"%q is no act, or has two fees", f.Act)
		v.check(f.Amount >= 0 && f.TaxPercent >= 0 && f.TaxPercent <= 100 && len(f.Currency) == 3,
			"the fee of %s wants an amount, a currency and a tax", f.Act)
		v.check(f.Payer == PartnerPays || f.Payer == Prepaid, "unknown payer %q", f.Payer)
		seen[f.Act] = true
	}
}
