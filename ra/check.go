package ra

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/check"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// RecordCheckInput is what an officer found.
type RecordCheckInput struct {
	RequestID           string
	RegistrationVersion int
	Kind                policy.Check
	Result              policy.Result
	// Source: where it was looked up, or who answered.
	Source, Note string
}

// Lengths of an officer's words, in characters.
const (
	maxSource = 200
	maxNote   = 2000
	maxReason = 1000
)

// RecordCheck adds a check's result to a case that the officer holds. The
// latest result of a kind counts. A telephone verification is recorded as a
// call: see RecordCall.
func (s *Service) RecordCheck(ctx context.Context, by viewer.Viewer, in RecordCheckInput) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	in.Source, in.Note = form.FreeText(in.Source), form.FreeText(in.Note)
	problems := words("source", in.Source, 1, maxSource)
	problems = append(problems, words("note", in.Note, 0, maxNote)...)
	if in.Kind == policy.TelephoneVerified {
		problems = append(problems, problem.New(problem.CallWanted, "kind"))
	}
	if err := problem.Join(problems); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.heldAsSeen(ctx, tx, in.RequestID, in.RegistrationVersion, by)
		if err != nil {
			return err
		}
		if !wantsCheck(r, in.Kind) {
			return problem.Refuse(problem.BadID, "kind")
		}
		// Work on the case keeps the claim alive. First, so that checks recorded at
		// once come one after another: the latest counts.
		if err := s.rework(ctx, tx, r, by); err != nil {
			return err
		}
		if err := s.addCheck(ctx, tx, r, in, by.StaffID); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: CheckRecorded, object: r.ID, at: s.instantNow(),
			details: []string{"kind", string(in.Kind), "result", string(in.Result)}})
	})
	if err != nil {
		return fmt.Errorf("record check: %w", err)
	}
	return nil
}

// wantsCheck reports whether the policy wants the check of the request.
func wantsCheck(r *ent.Request, kind policy.Check) bool {
	v := r.Edges.Policy.Policy.Of(r.Kind).Vetting
	return v != nil && slices.Contains(v.Checks, kind)
}

// addCheck adds a result for the current registration, behind all others. The
// caller holds the request.
func (s *Service) addCheck(ctx context.Context, tx *ent.Tx, r *ent.Request, in RecordCheckInput, staffID string) error {
	last, err := tx.Check.Query().Where(check.RequestID(r.ID)).Order(ent.Desc(check.FieldID)).FirstID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("read last check: %w", err)
	}
	return tx.Check.Create().SetID(s.newIDAfter(id.Check, last)).SetRequestID(r.ID).
		SetRegistrationVersion(r.RegistrationVersion).SetKind(in.Kind).SetResult(in.Result).
		SetSource(in.Source).SetNote(in.Note).SetStaffID(staffID).SetRecordedAt(s.instantNow()).Exec(ctx)
}

// words checks free text, as form.FreeText gave it: its length in characters,
// and that every character can be shown and mailed.
func words(field, text string, least, most int) []problem.Problem {
	if bad, found := form.BadInText(text); found {
		return []problem.Problem{problem.New(problem.BadCharacter, field, "character", bad)}
	}
	switch n := utf8.RuneCountInString(text); {
	case n < least:
		return []problem.Problem{problem.New(problem.Required, field)}
	case n > most:
		return []problem.Problem{problem.New(problem.TooLong, field, "max", strconv.Itoa(most))}
	}
	return nil
}

// LatestChecks picks, of a request's checks in any order, the latest of each
// kind for a registration version.
func LatestChecks(all []*ent.Check, version int) map[policy.Check]*ent.Check {
	latest := map[policy.Check]*ent.Check{}
	for _, c := range all {
		have := latest[c.Kind]
		if c.RegistrationVersion == version && (have == nil || have.ID < c.ID) {
			latest[c.Kind] = c
		}
	}
	return latest
}

// MissingChecks lists the checks that the vetting wants and that have no
// passing result, in the policy's order; none where nothing is vetted.
func MissingChecks(vetting *policy.Vetting, latest map[policy.Check]*ent.Check) []policy.Check {
	missing := []policy.Check{}
	if vetting == nil {
		return missing
	}
	for _, kind := range vetting.Checks {
		if c := latest[kind]; c == nil || c.Result != policy.Pass {
			missing = append(missing, kind)
		}
	}
	return missing
}
