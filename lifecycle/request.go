// Package lifecycle holds the states that things pass through and the one
// table that says which step leads where. It is pure: no clock, no database.
package lifecycle

import (
	"errors"
	"fmt"
)

// Kind of request: what is asked for.
type Kind string

// Kinds of request.
const (
	New        Kind = "NEW"
	Renewal    Kind = "RENEWAL"
	Reissue    Kind = "REISSUE"
	Change     Kind = "CHANGE"
	Withdrawal Kind = "WITHDRAWAL"
	Revocation Kind = "REVOCATION"
)

// Status of a request.
type Status string

// States of a request.
const (
	// Provisional 仮受付: submitted; the applicant may cancel until the deadline.
	Provisional Status = "PROVISIONAL"
	// Accepted 本受付: the entitlement is consumed; waits for vetting.
	Accepted Status = "ACCEPTED"
	// InReview 審査中: one reviewer holds it, until the claim expires.
	InReview Status = "IN_REVIEW"
	// Returned 差戻し: named fields are open for the applicant's correction.
	Returned Status = "RETURNED"
	// Approved 承認: the certificate may be acquired until the deadline.
	Approved Status = "APPROVED"
	// Completed 完了: acquisition was confirmed. Final.
	Completed Status = "COMPLETED"
	// Cancelled 取消: by the applicant, before the deadline. Final.
	Cancelled Status = "CANCELLED"
	// Rejected 却下: final.
	Rejected Status = "REJECTED"
	// Lapsed: not acquired in time. Final.
	Lapsed Status = "LAPSED"
)

// Statuses lists every state, in the order of the procedure.
var Statuses = []Status{Provisional, Accepted, InReview, Returned, Approved, Completed, Cancelled, Rejected, Lapsed}

// Final reports whether no step leads out of s.
func (s Status) Final() bool {
	return s == Completed || s == Cancelled || s == Rejected || s == Lapsed
}

// Event is a step that somebody takes, or that the clock takes.
type Event string

// Events of a request.
const (
	// Cancel: by the applicant, strictly before the deadline.
	Cancel Event = "CANCEL"
	// Accept: the provisional window ended.
	Accept Event = "ACCEPT"
	// Claim: a reviewer takes the case.
	Claim Event = "CLAIM"
	// Release: the reviewer gives it back, or the claim expires.
	Release Event = "RELEASE"
	// Return: named fields are opened for correction.
	Return Event = "RETURN"
	// Correct: the applicant corrected them; vetting goes on.
	Correct Event = "CORRECT"
	// Approve: every required check passed.
	Approve Event = "APPROVE"
	// Reject: by the reviewer; of an approved request by two officers; of a
	// returned one by the clock.
	Reject Event = "REJECT"
	// Stop: the organisation withdrew the person.
	Stop Event = "STOP"
	// Complete: the holder confirmed the acquisition; or what was approved was
	// done.
	Complete Event = "COMPLETE"
	// Lapse: the acquisition deadline passed.
	Lapse Event = "LAPSE"
)

// Events lists every event.
var Events = []Event{Cancel, Accept, Claim, Release, Return, Correct, Approve, Reject, Stop, Complete, Lapse}

// ErrTransition is wrapped by Next's refusals.
var ErrTransition = errors.New("no such transition")

// steps is the whole life of a request: from, event, to. Approve also leads
// out of Accepted: a product without vetting goes straight on.
var steps = map[Status]map[Event]Status{
	Provisional: {Cancel: Cancelled, Accept: Accepted},
	Accepted:    {Claim: InReview, Approve: Approved, Stop: Rejected},
	InReview:    {Release: Accepted, Return: Returned, Approve: Approved, Reject: Rejected, Stop: Rejected},
	Returned:    {Correct: Accepted, Reject: Rejected, Stop: Rejected},
	Approved:    {Complete: Completed, Lapse: Lapsed, Reject: Rejected, Stop: Rejected},
}

// Next returns the state that event leads to from s. Errors: ErrTransition,
// wrapped with both names.
func Next(s Status, event Event) (Status, error) {
	to, ok := steps[s][event]
	if !ok {
		return s, fmt.Errorf("%s in %s: %w", event, s, ErrTransition)
	}
	return to, nil
}
