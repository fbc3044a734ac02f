// Package revocation is the policy of revocation reasons: which exist, who may
// give which, and which one follows from what happened.
package revocation

import "fmt"

// Reason is an RFC 5280 §5.3.1 reason under the name that the API shows.
type Reason string

// The reasons used here. Missing on purpose: cACompromise, aACompromise (not
// for subscribers), certificateHold and removeFromCRL (revocation is final),
// privilegeWithdrawn (CA/B: TLS only).
const (
	// Unspecified is "other": no reason is written, neither in a CRL nor in
	// an OCSP response (RFC 5280 §5.3.1, R9).
	Unspecified          Reason = "UNSPECIFIED"
	KeyCompromise        Reason = "KEY_COMPROMISE"
	AffiliationChanged   Reason = "AFFILIATION_CHANGED"
	Superseded           Reason = "SUPERSEDED"
	CessationOfOperation Reason = "CESSATION_OF_OPERATION"
)

// Reasons lists every Reason, in the order of their codes.
func Reasons() []Reason {
	return []Reason{Unspecified, KeyCompromise, AffiliationChanged, Superseded, CessationOfOperation}
}

// Valid reports whether r is one of Reasons.
func (r Reason) Valid() bool { _, err := r.code(); return err == nil }

// Code returns the CRLReason number of RFC 5280 §5.3.1. Zero (Unspecified)
// must not be written: leave the extension out.
func (r Reason) Code() int {
	c, _ := r.code()
	return c
}

func (r Reason) code() (int, error) {
	switch r {
	case Unspecified:
		return 0, nil
	case KeyCompromise:
		return 1, nil
	case AffiliationChanged:
		return 3, nil
	case Superseded:
		return 4, nil
	case CessationOfOperation:
		return 5, nil
	}
	return 0, fmt.Errorf("revocation: unknown reason %q", string(r))
}

// FromCode returns the Reason of a CRLReason number.
func FromCode(code int) (Reason, error) {
	for _, r := range Reasons() {
		if r.Code() == code {
			return r, nil
		}
	}
	return "", fmt.Errorf("revocation: reason code %d is not used here", code)
}

// Actor is who asks for a revocation.
type Actor string

// The actors of a revocation (domain: "Revocation").
const (
	// Holder is the authenticated subscriber.
	Holder Actor = "HOLDER"
	// Contact is the verified contact of the organisation.
	Contact Actor = "CONTACT"
	// Staff is an officer of the registration authority.
	Staff Actor = "STAFF"
	// Service is the product's own rule: replacement, reissue, lapse.
	Service Actor = "SERVICE"
)

// MayGive reports whether the actor may give the reason. Superseded is a
// consequence of a newer certificate and never somebody's choice; what becomes
// of the affiliation is the organisation's to say.
func MayGive(by Actor, r Reason) bool {
	switch by {
	case Holder:
		return r == KeyCompromise || r == CessationOfOperation || r == Unspecified
	case Contact:
		return r == AffiliationChanged || r == CessationOfOperation || r == Unspecified
	case Staff:
		return r.Valid() && r != Superseded
	case Service:
		return r.Valid()
	}
	return false
}

// Cause is what happened, in the words of the procedures.
type Cause string

// The causes of a revocation.
const (
	Compromised  Cause = "COMPROMISED"
	Reissued     Cause = "REISSUED"
	EmailChanged Cause = "EMAIL_CHANGED"
	// KeyLost: an acquisition not confirmed is replaced by another key.
	KeyLost Cause = "KEY_LOST"
	// NeverSaved: an acquisition whose file was not saved by the deadline.
	NeverSaved Cause = "NEVER_SAVED"
	Stopped    Cause = "STOPPED"
	Died       Cause = "DIED"
	Left       Cause = "LEFT"
	Renamed    Cause = "RENAMED"
	Other      Cause = "OTHER"
)

// ReasonFor returns the Reason that follows from a Cause.
func ReasonFor(c Cause) (Reason, error) {
	switch c {
	case Compromised:
		return KeyCompromise, nil
	case Reissued, EmailChanged, KeyLost:
		return Superseded, nil
	case Stopped, Died:
		return CessationOfOperation, nil
	case Left, Renamed:
		return AffiliationChanged, nil
	case NeverSaved, Other:
		return Unspecified, nil
	}
	return "", fmt.Errorf("revocation: unknown cause %q", string(c))
}
