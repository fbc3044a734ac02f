package policy

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Flaw is what is wrong at one place of a policy. Its name is the code by which
// a person is told.
type Flaw string

// Flaws.
const (
	// Missing: something has to stand there.
	Missing Flaw = "REQUIRED"
	// OutOfRange: not from Min to Max.
	OutOfRange Flaw = "OUT_OF_RANGE"
	// UnknownValue: none of the values that can stand there.
	UnknownValue Flaw = "BAD_VALUE"
	// Repeated: the same stands there twice.
	Repeated Flaw = "REPEATED"
	// NothingToRefund: REFUND where no coupon is taken.
	NothingToRefund Flaw = "NOTHING_TO_REFUND"
	// PassphraseWanted: an online renewal identifies by a passphrase alone.
	PassphraseWanted Flaw = "PASSPHRASE_WANTED"
	// VettedField: a reissue may not edit what vetting established.
	VettedField Flaw = "VETTED_FIELD"
	// BadReminders: not days within the validity, the largest first, none twice.
	BadReminders Flaw = "BAD_REMINDERS"
	// BadDay: no date of the calendar.
	BadDay Flaw = "BAD_DAY"
	// DaysReversed: the last reissue day lies before the last order day.
	DaysReversed Flaw = "DAYS_REVERSED"
)

// Fault is a flaw and the path where it is, such as new.vetting.claimHold.
type Fault struct {
	Path     string
	Flaw     Flaw
	Min, Max int // of OutOfRange
}

// Faults are everything that makes a policy unusable.
type Faults []Fault

// Error implements error.
func (f Faults) Error() string {
	texts := make([]string, len(f))
	for i, fault := range f {
		texts[i] = fmt.Sprintf("%s at %s", fault.Flaw, fault.Path)
	}
	return "policy: " + strings.Join(texts, ", ")
}

// Most of what can be counted: days of a certificate, and of everything that
// happens within its life; seconds of a window and of a claim.
const (
	// MaxValidity, SBR: at most 825 days, a fraction counting as a day. The last
	// day of Asia/Tokyo is never whole, so N days may reach 824.
	MaxValidity     = 824
	maxDays         = 3650
	maxWindow       = 30 * 24 * 60 * 60
	maxReplacements = 100
)

// Validate reports everything that makes a policy unusable, as Faults.
func (p Policy) Validate() error {
	var v verdict
	v.number("assurance", p.Assurance, 1, 2)
	among(&v, "subject", p.Subject, Person, Mailbox)
	v.check(p.Issuer != "", "issuer", Missing)
	v.check(p.Profile != "", "profile", Missing)
	among(&v, "identification", p.Identification, ByPassphrase, ByLicense)
	v.check(p.SecretLabel.Ja != "", "secretLabel.ja", Missing)
	v.check(p.SecretLabel.En != "", "secretLabel.en", Missing)
	v.number("validityDays", p.ValidityDays, 1, MaxValidity)
	v.number("acquisitionDays", p.AcquisitionDays, 1, maxDays)
	v.number("maxReplacements", p.MaxReplacements, 0, maxReplacements)
	v.number("confirmationDelay", int(p.ConfirmationDelay), 0, maxWindow)
	v.check(len(p.KeyTypes) > 0, "keyTypes", Missing)
	each(&v, "keyTypes", p.KeyTypes, RSA2048, RSA3072, RSA4096, P256, P384)

	v.check(len(p.New.Entitlements) > 0, "new.entitlements", Missing)
	v.procedure("new", p.New)
	v.renewing(p)
	v.reissuing(p)
	v.procedure("changing.procedure", p.Changing.Procedure)
	for field, effect := range p.Changing.Effects {
		v.check(slices.Contains(changeable, field), "changing.effects", UnknownValue)
		among(&v, "changing.effects", effect, RecordOnly, FreeReissue, NewApplicationWanted)
	}
	v.closing(p.Closing)
	v.fees(p.Fees)
	if len(v.faults) == 0 {
		return nil
	}
	return v.faults
}

// changeable are the fields that an organisation can have changed.
var changeable = []Field{
	FieldEmail, FieldJobTitle, FieldDepartment, FieldWorkplaceAddress, FieldWorkplacePhone,
	FieldOrganizationName, FieldHeadOffice, FieldMainPhone, FieldRepresentative,
}

// verdict collects what is wrong.
type verdict struct{ faults Faults }

func (v *verdict) check(good bool, path string, flaw Flaw) {
	if !good {
		v.faults = append(v.faults, Fault{Path: path, Flaw: flaw})
	}
}

func (v *verdict) number(path string, n, least, most int) {
	if n < least || n > most {
		v.faults = append(v.faults, Fault{Path: path, Flaw: OutOfRange, Min: least, Max: most})
	}
}

// among wants one of the values; "" is refused where it is none of them.
func among[T ~string](v *verdict, path string, got T, values ...T) {
	v.check(slices.Contains(values, got), path, UnknownValue)
}

// each wants some of the values, none twice.
func each[T ~string](v *verdict, path string, got []T, values ...T) {
	// One fault, however many there are.
	if len(got) > len(values) {
		v.check(false, path, Repeated)
		return
	}
	for i, g := range got {
		among(v, path, g, values...)
		v.check(!slices.Contains(got[:i], g), path, Repeated)
	}
}

// assured are the profiles by the assurance that their certificates tell relying
// parties of.
var assured = map[string]int{"sponsor": 2, "mailbox": 1, "mailbox-access": 1}

// Assured reports, as Faults of a policy that Validate passes, what would have
// certificates say more than was looked at: of a person of an organisation, that
// nobody vetted, or of a mailbox, that it is a person. No administrator may put
// such a policy in force; whoever runs the installation answers for theirs. A
// profile that is not known here is for the installation to judge.
func (p Policy) Assured() error {
	var v verdict
	if level, ok := assured[p.Profile]; ok {
		v.check(level == p.Assurance, "profile", UnknownValue)
	}
	v.check((p.Subject == Person) == (p.Assurance == 2), "subject", UnknownValue)
	if p.Assurance == 2 {
		v.check(p.New.Vetting != nil, "new.vetting", Missing)
		v.check(p.Renewing.Mode != OnlinePrefilled || p.Renewing.Procedure.Vetting != nil, "renewing.procedure.vetting", Missing)
	}
	// What was vetted once is not extended without being vetted again: no reissue
	// is.
	v.check(p.Reissuing.Validity != NewTerm || p.New.Vetting == nil && p.Renewing.Procedure.Vetting == nil, "reissuing.validity", UnknownValue)
	if len(v.faults) == 0 {
		return nil
	}
	return v.faults
}

func (v *verdict) procedure(path string, p Procedure) {
	each(v, path+".entitlements", p.Entitlements, Coupon, LicenseKey, PartnerEnrolment)
	v.number(path+".window", int(p.Window), 0, maxWindow)
	among(v, path+".clock", cmp.Or(p.Clock, Runs), Runs, Pauses)
	vetting := p.Vetting
	if vetting == nil {
		return
	}
	path += ".vetting"
	among(v, path+".rejection", cmp.Or(vetting.Rejection, Consumes), Consumes, Refund)
	v.check(vetting.Rejection != Refund || p.Takes(Coupon), path+".rejection", NothingToRefund)
	v.check(len(vetting.Checks) > 0, path+".checks", Missing)
	each(v, path+".checks", vetting.Checks, Checks...)
	v.number(path+".claimHold", int(vetting.ClaimHold), 1, maxWindow)
	v.number(path+".targetDays", vetting.TargetDays, 0, maxDays)
	v.number(path+".correctionDays", vetting.CorrectionDays, 0, maxDays)
}

func (v *verdict) renewing(p Policy) {
	r := p.Renewing
	among(v, "renewing.mode", cmp.Or(r.Mode, NewApplication), NewApplication, OnlinePrefilled)
	if r.Mode == OnlinePrefilled {
		v.check(p.Identification == ByPassphrase, "renewing.mode", PassphraseWanted)
		v.check(len(r.Procedure.Entitlements) > 0, "renewing.procedure.entitlements", Missing)
	}
	v.procedure("renewing.procedure", r.Procedure)
	v.number("renewing.opensDays", r.OpensDays, 0, maxDays)
	v.number("renewing.closesDays", r.ClosesDays, 0, maxDays)
	good := true
	for i, d := range r.Reminders {
		good = good && d >= 0 && d <= p.ValidityDays && (i == 0 || d < r.Reminders[i-1])
	}
	v.check(good, "renewing.reminders", BadReminders)
}

func (v *verdict) reissuing(p Policy) {
	r := p.Reissuing
	among(v, "reissuing.revokes", cmp.Or(r.Revokes, AtAcquisition), AtApplication, AtAcquisition)
	among(v, "reissuing.validity", cmp.Or(r.Validity, KeepNotAfter), KeepNotAfter, NewTerm)
	for i, f := range r.Edits {
		// What vetting established is not edited past it.
		open := p.Subject == Mailbox && (f == FieldCommonName || f == FieldEmail)
		v.check(open, "reissuing.edits", VettedField)
		repeated := slices.Contains(r.Edits[:i], f)
		v.check(!repeated, "reissuing.edits", Repeated)
		if !open || repeated {
			break
		}
	}
}

func (v *verdict) closing(c *Closing) {
	if c == nil {
		return
	}
	order, reissue := c.LastOrder.Start(), c.LastReissue.Start()
	v.check(!order.IsZero(), "closing.lastOrder", BadDay)
	v.check(!reissue.IsZero(), "closing.lastReissue", BadDay)
	v.check(order.IsZero() || reissue.IsZero() || !reissue.Before(order), "closing.lastReissue", DaysReversed)
}

func (v *verdict) fees(fees []Fee) {
	if len(fees) > len(Acts) {
		v.check(false, "fees", Repeated)
		return
	}
	for i, f := range fees {
		path := fmt.Sprintf("fees.%d.", i)
		among(v, path+"act", f.Act, NewAct, RenewalAct, ReissueAct, ChangeAct, CouponAct)
		v.check(!slices.ContainsFunc(fees[:i], func(o Fee) bool { return o.Act == f.Act }), path+"act", Repeated)
		v.number(path+"amount", int(f.Amount), 0, 100_000_000)
		v.number(path+"taxPercent", f.TaxPercent, 0, 100)
		v.check(len(f.Currency) == 3, path+"currency", UnknownValue)
		among(v, path+"payer", f.Payer, PartnerPays, Prepaid)
	}
}
