// Package policy is what makes one certificate product differ from another.
// Code never asks which product it serves; it asks the product's policy, which
// an administrator edits. A request keeps the policy that it was submitted
// under. The package is pure.
package policy

import (
	"errors"
	"fmt"
	"time"
)

// Policy of a product: domain.md §3, as far as the procedures that exist need
// it. Stored as JSON, one immutable row a version.
type Policy struct {
	// Assurance level: 1 (a mailbox) or 2 (a person of an organisation).
	Assurance int `json:"assurance"`
	// Entitlement to a new application.
	Entitlement Entitlement `json:"entitlement"`
	// SecretLabel is what the mailed secret is called, by language.
	SecretLabel Text `json:"secretLabel"`
	// New is the procedure of a first application.
	New Procedure `json:"new"`
	// ValidityDays: notAfter is 23:59:59 in Asia/Tokyo of that many days after
	// the day of issuance.
	ValidityDays int `json:"validityDays"`
	// AcquisitionDays from approval, in days of Asia/Tokyo.
	AcquisitionDays int `json:"acquisitionDays"`
	// ConfirmationDelay after SAVED until the acquisition counts as confirmed.
	ConfirmationDelay Seconds `json:"confirmationDelay"`
	// MaxReplacements of a lost key before confirmation.
	MaxReplacements int `json:"maxReplacements"`
	// KeyTypes that can be certified; the first is the default.
	KeyTypes []KeyType `json:"keyTypes"`
	// Issuer is the issuing CA, by its name in URLs.
	Issuer string `json:"issuer"`
	// Profile is the name of the certificate profile.
	Profile string `json:"profile"`
}

// Text is a text in both languages.
type Text struct {
	Ja string `json:"ja"`
	En string `json:"en"`
}

// Seconds is a length of time, in whole seconds.
type Seconds int64

// Duration returns s as a time.Duration.
func (s Seconds) Duration() time.Duration { return time.Duration(s) * time.Second }

// Entitlement to an application.
type Entitlement string

// Entitlements.
const (
	Coupon           Entitlement = "COUPON"
	LicenseKey       Entitlement = "LICENSE_KEY"
	PartnerEnrolment Entitlement = "PARTNER_ENROLMENT"
)

// Procedure is how one kind of request goes.
type Procedure struct {
	// Window of provisional acceptance; 0: accepted at once.
	Window Seconds `json:"window"`
	// Vetting; nil: approved as soon as it is accepted.
	Vetting *Vetting `json:"vetting,omitempty"`
}

// Vetting is what a reviewer has to do.
type Vetting struct {
	// Checks that must have passed, for the registration's current version.
	Checks []Check `json:"checks"`
	// TargetDays is when vetting is expected to be done, in business days.
	TargetDays int `json:"targetDays"`
	// ClaimHold is how long a claim lasts without being renewed.
	ClaimHold Seconds `json:"claimHold"`
}

// Check that vetting may require.
type Check string

// Checks, in the order in which they are usually worked through.
const (
	OrganizationExists  Check = "ORGANIZATION_EXISTS"
	TelephoneVerified   Check = "TELEPHONE_VERIFIED"
	EmploymentConfirmed Check = "EMPLOYMENT_CONFIRMED"
	IntentConfirmed     Check = "INTENT_CONFIRMED"
	NamesAgree          Check = "NAMES_AGREE"
	EmailReachable      Check = "EMAIL_REACHABLE"
)

// Result of a check.
type Result string

// Results of a check.
const (
	Pass         Result = "PASS"
	Fail         Result = "FAIL"
	Inconclusive Result = "INCONCLUSIVE"
)

// KeyType that can be certified.
type KeyType string

// Key types.
const (
	RSA2048 KeyType = "RSA_2048"
	RSA3072 KeyType = "RSA_3072"
	RSA4096 KeyType = "RSA_4096"
	P256    KeyType = "P_256"
	P384    KeyType = "P_384"
)

// Validate reports everything that makes a policy unusable, joined.
func (p Policy) Validate() error {
	var errs []error
	refuse := func(format string, args ...any) { errs = append(errs, fmt.Errorf("policy: "+format, args...)) }
	if p.Assurance != 1 && p.Assurance != 2 {
		refuse("assurance is 1 or 2, not %d", p.Assurance)
	}
	switch p.Entitlement {
	case Coupon, LicenseKey, PartnerEnrolment:
	default:
		refuse("unknown entitlement %q", p.Entitlement)
	}
	if p.SecretLabel.Ja == "" || p.SecretLabel.En == "" {
		refuse("the secret wants a label in both languages")
	}
	// SBR: at most 825 days, a fraction counting as a day. The last day of
	// Asia/Tokyo is never whole, so N days may reach 824.
	if p.ValidityDays < 1 || p.ValidityDays > 824 {
		refuse("validity is 1 to 824 days, not %d", p.ValidityDays)
	}
	if p.AcquisitionDays < 1 {
		refuse("acquisition wants at least a day")
	}
	if p.MaxReplacements < 0 || p.ConfirmationDelay < 0 || p.New.Window < 0 {
		refuse("counts and times are not negative")
	}
	if len(p.KeyTypes) == 0 {
		refuse("no key type is offered")
	}
	for _, k := range p.KeyTypes {
		switch k {
		case RSA2048, RSA3072, RSA4096, P256, P384:
		default:
			refuse("unknown key type %q", k)
		}
	}
	if p.Profile == "" || p.Issuer == "" {
		refuse("issuing CA and certificate profile are to be named")
	}
	if v := p.New.Vetting; v != nil && (len(v.Checks) == 0 || v.ClaimHold <= 0 || v.TargetDays < 0) {
		refuse("vetting wants checks, a claim that lasts, a target that is not past")
	}
	return errors.Join(errs...)
}

// NotAfter returns the last second of a certificate issued at the moment.
func (p Policy) NotAfter(issued time.Time) time.Time {
	return startOfDay(issued, p.ValidityDays+1).Add(-time.Second).UTC()
}

// AcquisitionDeadline returns the moment, exclusive, until which what was
// approved at the moment can be acquired: 24:00 of the last day.
func (p Policy) AcquisitionDeadline(approved time.Time) time.Time {
	return startOfDay(approved, p.AcquisitionDays+1).UTC()
}

// Offers reports whether a key of the type can be certified.
func (p Policy) Offers(k KeyType) bool {
	for _, have := range p.KeyTypes {
		if have == k {
			return true
		}
	}
	return false
}
