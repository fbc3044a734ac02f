package ra

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/call"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// LoggedCall is the source of a check that rests on a call of the case's log.
const LoggedCall = "logged call"

// RecordCallInput is a telephone call that an officer tried to make.
type RecordCallInput struct {
	RequestID           string
	RegistrationVersion int
	// Number that was dialled, in any width, and where it was found.
	Number       string
	NumberSource call.NumberSource
	Outcome      call.Outcome
	// AnsweredBy is who answered, as they said.
	AnsweredBy, Note string
	// CalledAt is when; nil: now.
	CalledAt *time.Time
	// CallBackAt is when they asked to be called again.
	CallBackAt *time.Time
	// Also are further checks that the same call confirmed.
	Also []policy.Check
}

// bySameCall are the checks that a confirming call may settle beside the
// telephone verification itself.
var bySameCall = []policy.Check{policy.EmploymentConfirmed, policy.IntentConfirmed}

// RecordCall adds a call to the log of a case that the officer holds, and
// records what it comes to as the telephone verification, which is recorded in
// no other way: it passes where the call was confirmed through a number of an
// independent source, and never through the one that was typed. Errors:
// NOT_ALLOWED; BAD_PHONE_NUMBER at number; BAD_VALUE at numberSource where the
// number is not of the registration that it is said to be of; REQUIRED or TOO_LONG at answeredBy and
// note; TOO_LATE at calledAt; IN_THE_PAST or BAD_VALUE at callBackAt; BAD_ID
// at also; NOT_CLAIMED; CLAIMED_BY_OTHER; STALE_VERSION.
func (s *Service) RecordCall(ctx context.Context, by viewer.Viewer, in RecordCallInput) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	in, problems := s.checkCall(in)
	if err := problem.Join(problems); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.heldAsSeen(ctx, tx, in.RequestID, in.RegistrationVersion, by)
		if err != nil {
			return err
		}
		if err := vettedBefore(ctx, tx, r, in); err != nil {
			return err
		}
		for i, kind := range in.Also {
			if !wantsCheck(r, kind) {
				return problem.Refuse(problem.BadID, "also."+strconv.Itoa(i))
			}
		}
		// Work on the case keeps the claim alive, and officers in line.
		if err := s.rework(ctx, tx, r, by); err != nil {
			return err
		}
		callID, err := s.logCall(ctx, tx, r, in, by)
		if err != nil {
			return err
		}
		result := in.proves()
		if err := s.checksByCall(ctx, tx, r, in, result, by.StaffID); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: CallRecorded, object: r.ID, at: s.instantNow(),
			details: []string{"call", callID, "outcome", string(in.Outcome), "numberSource", string(in.NumberSource)}})
	})
	if err != nil {
		return fmt.Errorf("record call: %w", err)
	}
	return nil
}

// vettedBefore refuses a number of the previous registration that is none: a
// request has one if it follows a certificate, and what was vetted for that
// proved the organisation's main number; the person's at work, nobody looked
// up. What was declared and corrected in this request nobody vetted.
func vettedBefore(ctx context.Context, tx *ent.Tx, r *ent.Request, in RecordCallInput) error {
	if in.NumberSource != call.NumberSourcePREVIOUS_REGISTRATION {
		return nil
	}
	refusal := problem.Refuse(problem.BadValue, "numberSource")
	if r.FollowsID == nil {
		return refusal
	}
	earlier, err := tx.Certificate.Query().Where(certificate.ID(*r.FollowsID)).QueryRequest().Only(ctx)
	if err != nil {
		return fmt.Errorf("read the followed request: %w", err)
	}
	vetted, err := tx.Registration.Query().
		Where(registration.RequestID(earlier.ID), registration.Version(earlier.RegistrationVersion)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read the previous registration: %w", err)
	}
	if in.Number != vetted.Declared.Organization.MainPhoneNumber {
		return refusal
	}
	return nil
}

// proves is the result of the telephone verification.
func (in RecordCallInput) proves() policy.Result {
	switch {
	case in.Outcome == call.OutcomeCONFIRMED && in.NumberSource != call.NumberSourceDECLARED:
		return policy.Pass
	case in.Outcome == call.OutcomeDENIED:
		return policy.Fail
	}
	return policy.Inconclusive
}

// checkCall normalises what was typed, and collects what is wrong with it.
func (s *Service) checkCall(in RecordCallInput) (RecordCallInput, []problem.Problem) {
	var problems []problem.Problem
	number, ok := form.PhoneNumber(in.Number)
	if !ok {
		problems = append(problems, problem.New(problem.BadPhoneNumber, "number"))
	}
	in.Number, in.AnsweredBy, in.Note = number, form.FreeText(in.AnsweredBy), form.FreeText(in.Note)
	least := 1
	if in.Outcome == call.OutcomeNO_ANSWER || in.Outcome == call.OutcomeWRONG_NUMBER {
		least = 0
	}
	problems = append(problems, words("answeredBy", in.AnsweredBy, least, maxSource)...)
	problems = append(problems, words("note", in.Note, 0, maxNote)...)
	now := s.now()
	if in.CalledAt != nil && in.CalledAt.After(now) {
		problems = append(problems, problem.New(problem.TooLate, "calledAt"))
	}
	if in.CallBackAt != nil && in.Outcome != call.OutcomeCALL_BACK {
		problems = append(problems, problem.New(problem.BadValue, "callBackAt"))
	} else if in.CallBackAt != nil && !in.CallBackAt.After(now) {
		problems = append(problems, problem.New(problem.InThePast, "callBackAt"))
	}
	if len(in.Also) > len(bySameCall) {
		return in, append(problems, problem.New(problem.BadID, "also"))
	}
	for i, kind := range in.Also {
		if !slices.Contains(bySameCall, kind) || slices.Contains(in.Also[:i], kind) || in.proves() != policy.Pass {
			problems = append(problems, problem.New(problem.BadID, "also."+strconv.Itoa(i)))
		}
	}
	return in, problems
}

// logCall stores the call behind all others of the case, which is held.
func (s *Service) logCall(ctx context.Context, tx *ent.Tx, r *ent.Request, in RecordCallInput, by viewer.Viewer) (string, error) {
	last, err := tx.Call.Query().Where(call.RequestID(r.ID)).Order(ent.Desc(call.FieldID)).FirstID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("read last call: %w", err)
	}
	now := s.instantNow()
	called := now
	if in.CalledAt != nil {
		called = instant.At(*in.CalledAt)
	}
	c := tx.Call.Create().SetID(s.newIDAfter(id.Call, last)).SetRequestID(r.ID).
		SetRegistrationVersion(r.RegistrationVersion).SetNumber(in.Number).SetNumberSource(in.NumberSource).
		SetOutcome(in.Outcome).SetAnsweredBy(in.AnsweredBy).SetNote(in.Note).
		SetCalledAt(called).SetStaffID(by.StaffID).SetRecordedAt(now)
	if in.CallBackAt != nil {
		c.SetCallBackAt(instant.At(*in.CallBackAt))
	}
	stored, err := c.Save(ctx)
	if err != nil {
		return "", fmt.Errorf("store call: %w", err)
	}
	return stored.ID, nil
}

// checksByCall records what the call comes to, as far as the policy wants it.
func (s *Service) checksByCall(ctx context.Context, tx *ent.Tx, r *ent.Request, in RecordCallInput, result policy.Result, staffID string) error {
	for _, kind := range append([]policy.Check{policy.TelephoneVerified}, in.Also...) {
		if !wantsCheck(r, kind) {
			continue
		}
		found := RecordCheckInput{Kind: kind, Result: result, Source: LoggedCall, Note: in.Note}
		if err := s.addCheck(ctx, tx, r, found, staffID); err != nil {
			return err
		}
	}
	return nil
}
