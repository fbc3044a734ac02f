package policy

import (
	"slices"
	"time"

	"github.com/shomei-ra/shomei/lifecycle"
)

// Procedure is how one kind of request goes.
type Procedure struct {
	// Entitlements, any one of which an application wants; none: it is free
	// for whom it concerns.
	Entitlements []Entitlement `json:"entitlements,omitempty"`
	// Window of provisional acceptance; 0: accepted at once.
	Window Seconds `json:"window"`
	// Clock of the window while cancelling is down for maintenance; empty: it
	// pauses.
	Clock Clock `json:"clock,omitempty"`
	// Vetting; nil: approved as soon as it is accepted.
	Vetting *Vetting `json:"vetting,omitempty"`
}

// Entitlement to an application.
type Entitlement string

// Entitlements.
const (
	Coupon           Entitlement = "COUPON"
	LicenseKey       Entitlement = "LICENSE_KEY"
	PartnerEnrolment Entitlement = "PARTNER_ENROLMENT"
)

// Takes reports whether e entitles to the procedure.
func (p Procedure) Takes(e Entitlement) bool { return slices.Contains(p.Entitlements, e) }

// Pausing reports whether the window grows by the maintenance of cancelling that
// it overlaps: unless the policy says otherwise, it does.
func (p Procedure) Pausing() bool { return p.Window > 0 && p.Clock != Runs }

// Clock says how the provisional window runs during maintenance of cancelling.
type Clock string

// Clocks.
const (
	// Runs: the window ends when it would have ended anyway.
	Runs Clock = "RUNS"
	// Pauses: the window grows by the maintenance that it overlaps.
	Pauses Clock = "PAUSES"
)

// Rejection says what becomes of the entitlement of a rejected application.
type Rejection string

// Rejections.
const (
	// Consumes: another application wants another entitlement.
	Consumes Rejection = "CONSUMES"
	// Refund: a replacement coupon, linked to the rejected request.
	Refund Rejection = "REFUND"
)

// Vetting is what a reviewer has to do.
type Vetting struct {
	// Checks that must have passed, for the registration's current version.
	Checks []Check `json:"checks"`
	// TargetDays is when vetting is expected to be done, in business days.
	TargetDays int `json:"targetDays"`
	// ClaimHold is how long a claim lasts without being renewed.
	ClaimHold Seconds `json:"claimHold"`
	// SecondApprover: another officer than the first approves as well.
	SecondApprover bool `json:"secondApprover,omitempty"`
	// Rejection says what becomes of the entitlement; empty: CONSUMES.
	Rejection Rejection `json:"rejection,omitempty"`
	// CorrectionDays is how long a returned application waits for its
	// correction, in days of Asia/Tokyo; 0: it is never returned.
	CorrectionDays int `json:"correctionDays,omitempty"`
}

// CorrectionDeadline is until when an application that is returned at t waits
// for its correction within some days, exclusive: 24:00 in Tokyo of the last.
func (Vetting) CorrectionDeadline(t time.Time, days int) time.Time {
	return startOfDay(t, days+1).UTC()
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

// Checks lists them all.
var Checks = []Check{
	OrganizationExists, TelephoneVerified, EmploymentConfirmed, IntentConfirmed, NamesAgree, EmailReachable,
}

// Result of a check.
type Result string

// Results of a check.
const (
	Pass         Result = "PASS"
	Fail         Result = "FAIL"
	Inconclusive Result = "INCONCLUSIVE"
)

// Of answers the procedure of a kind of request. Reissue, for every product,
// has no window and no vetting, and wants no entitlement.
func (p Policy) Of(kind lifecycle.Kind) Procedure {
	switch kind {
	case lifecycle.New:
		return p.New
	case lifecycle.Renewal:
		return p.Renewing.Procedure
	case lifecycle.Change, lifecycle.Withdrawal:
		return p.Changing.Procedure
	}
	return Procedure{}
}
