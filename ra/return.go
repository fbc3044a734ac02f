package ra

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// ReturnInput names a case, what the officer saw of it, what is to be corrected
// and why.
type ReturnInput struct {
	DecideInput
	// Fields to be opened, as form.Paths names them behind "registration.".
	Fields []string
	// Reason is told to the applicant as it stands.
	Reason string
	// Days within which it is to be corrected, at most the policy's; 0: those.
	Days int
}

// Return opens named fields of a case that the officer holds for the
// applicant's correction 差戻し. The coupon stays with the request. What is not
// corrected before 24:00 of the last day is rejected by the clock. Errors beside
// those of every decision: OUT_OF_RANGE at days.
func (s *Service) Return(ctx context.Context, by viewer.Viewer, in ReturnInput) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	in.Reason = form.FreeText(in.Reason)
	problems := append(words("reason", in.Reason, 1, maxReason), checkFields(in.Fields)...)
	if err := problem.Join(problems); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.heldAsSeen(ctx, tx, in.RequestID, in.RegistrationVersion, by)
		if err != nil {
			return err
		}
		if !Returnable(r, r.Edges.Policy.Policy) {
			return problem.Refuse(problem.CorrectionUnavailable, "requestId")
		}
		if err := openable(r, in.Fields); err != nil {
			return err
		}
		now, vetting := s.now(), *r.Edges.Policy.Policy.Of(r.Kind).Vetting
		if in.Days < 0 || in.Days > vetting.CorrectionDays {
			return problem.Refuse(problem.OutOfRange, "days", "min", "1", "max", strconv.Itoa(vetting.CorrectionDays))
		}
		deadline := instant.At(vetting.CorrectionDeadline(now, cmp.Or(in.Days, vetting.CorrectionDays)))
		err = step(ctx, tx, r, lifecycle.Return, func(u *ent.RequestUpdate) {
			clearClaim(u)
			u.SetDueStatus(lifecycle.Rejected).SetDueAt(deadline).SetQueueAt(deadline).ClearFirstApproverID()
		})
		if err != nil {
			return err
		}
		correctionID := s.newID(id.Correction)
		if err := tx.Correction.Create().SetID(correctionID).SetRequestID(r.ID).
			SetRegistrationVersion(r.RegistrationVersion).SetFields(inOrder(in.Fields)).SetReason(in.Reason).
			SetStaffID(by.StaffID).SetReturnedAt(instant.At(now)).SetDeadline(deadline).Exec(ctx); err != nil {
			return fmt.Errorf("store correction: %w", err)
		}
		if err := s.audit(ctx, tx, act{by: by, action: RequestReturned, object: r.ID, at: instant.At(now),
			details: []string{"correction", correctionID}}); err != nil {
			return err
		}
		return s.post(ctx, tx, letter{kind: message.KindCORRECTION_WANTED, request: r, aboutID: correctionID})
	})
	if err != nil {
		return fmt.Errorf("return: %w", err)
	}
	return nil
}

// Returnable reports whether a request, by the policy that it was submitted
// under, can be returned for correction. What an organisation's contact asked
// for cannot: only the contact may alter it, and asks again.
func Returnable(r *ent.Request, p policy.Policy) bool {
	_, organizational := told[r.Kind]
	vetting := p.Of(r.Kind).Vetting
	return !organizational && vetting != nil && vetting.CorrectionDays > 0
}

// registrationPath stands before the paths of a registration's fields.
const registrationPath = "registration."

// checkFields refuses an empty list, and what is no field.
func checkFields(fields []string) []problem.Problem {
	if len(fields) == 0 {
		return []problem.Problem{problem.New(problem.Required, "fields")}
	}
	known := form.Paths(registrationPath)
	for i, field := range fields {
		if i >= len(known) || !slices.Contains(known, field) {
			return []problem.Problem{problem.New(problem.BadID, "fields."+strconv.Itoa(i))}
		}
	}
	return nil
}

// openable refuses to open what such a registration does not declare, and what a
// renewal takes over as it was vetted.
func openable(r *ent.Request, fields []string) error {
	for i, field := range fields {
		if !form.Declares(r.Edges.Policy.Policy.Subject == policy.Mailbox, registrationPath, field) {
			return problem.Refuse(problem.BadID, "fields."+strconv.Itoa(i))
		}
	}
	if r.Kind != lifecycle.Renewal {
		return nil
	}
	for i, field := range fields {
		if form.FixedPath(registrationPath, field) {
			return problem.Refuse(problem.FixedField, "fields."+strconv.Itoa(i))
		}
	}
	return nil
}

// inOrder answers the fields once each, in the order of the form.
func inOrder(fields []string) []string {
	var ordered []string
	for _, path := range form.Paths(registrationPath) {
		if slices.Contains(fields, path) {
			ordered = append(ordered, path)
		}
	}
	return ordered
}
