package ra

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/correction"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// CorrectInput is a correction as it was typed.
type CorrectInput struct {
	RequestID string
	// RegistrationVersion that was returned.
	RegistrationVersion int
	// Registration as a whole; what was not opened must be as it stands.
	Registration form.Registration
}

// Correct stores a returned registration's next version and puts the case back
// into the queue, strictly before the deadline. Only the fields that were
// opened may differ. A retry with the same contents changes nothing. It answers
// what normalisation changed.
func (s *Service) Correct(ctx context.Context, by viewer.Viewer, in CorrectInput) ([]form.Change, error) {
	if !by.Opens(in.RequestID) {
		return nil, problem.Refuse(problem.NotFound, "requestId")
	}
	var changes []form.Change
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.load(ctx, tx, in.RequestID)
		if err != nil {
			return err
		}
		if err := codeLives(ctx, tx, by); err != nil {
			return err
		}
		if err := sessionStands(ctx, tx, by, r); err != nil {
			return err
		}
		stands, err := declared(ctx, tx, r)
		if err != nil {
			return err
		}
		// What is declared is of whom it is; a mailbox stays one, by its name.
		if in.Registration.Subscriber.CommonName == nil || !stands.Mailbox() {
			in.Registration.Subscriber.CommonName = stands.Subscriber.CommonName
		}
		var typed form.Registration
		var problems []problem.Problem
		typed, changes, problems = form.NormalizeAt(registrationPath, in.Registration)
		if r.RegistrationVersion == in.RegistrationVersion+1 && len(problems) == 0 &&
			len(form.Differing("", stands, typed)) == 0 {
			return nil // the first try arrived
		}
		c, err := openCorrection(ctx, tx, r, in.RegistrationVersion)
		if err != nil {
			return err
		}
		if err := checkCorrection(c, stands, typed, problems); err != nil {
			return err
		}
		if err := s.stillAlone(ctx, tx, r, typed); err != nil {
			return err
		}
		return s.correct(ctx, tx, by, r, c, typed)
	})
	if err != nil {
		return changes, fmt.Errorf("correct: %w", err)
	}
	return changes, nil
}

// stillAlone refuses to move a request under a licence key to an address that
// has a certificate of its own under it, or a request for one, and holds the key
// meanwhile. Its applicant has shown the licence: that it is taken is no secret.
func (s *Service) stillAlone(ctx context.Context, tx *ent.Tx, r *ent.Request, to form.Registration) error {
	if r.LicenseKeyID == nil || form.FoldEmail(to.Subscriber.Email) == r.EmailKey {
		return nil
	}
	if _, err := holdLicense(ctx, tx, *r.LicenseKeyID); err != nil {
		return err
	}
	err := s.nothingHeld(ctx, tx, *r.LicenseKeyID, to.Subscriber.Email, r.ID)
	if errors.As(err, new(heldError)) {
		return problem.Refuse(problem.LicenseUnusable, registrationPath+"subscriber.email")
	}
	return err
}

// openCorrection answers the return that waits for its correction, or why none
// does. r is settled.
func openCorrection(ctx context.Context, tx *ent.Tx, r *ent.Request, version int) (*ent.Correction, error) {
	c, err := tx.Correction.Query().Where(correction.RequestID(r.ID)).Order(ent.Desc(correction.FieldID)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read correction: %w", err)
	}
	switch {
	case r.Status == lifecycle.Rejected && c != nil && c.CorrectedAt == nil:
		return nil, problem.Refuse(problem.DeadlinePassed, "requestId", "at", rfc3339(&c.Deadline))
	case r.Status != lifecycle.Returned || c == nil:
		return nil, problem.Refuse(problem.WrongState, "requestId", "status", string(r.Status))
	case r.RegistrationVersion != version:
		return nil, problem.Refuse(problem.StaleVersion, "registrationVersion")
	}
	return c, nil
}

// checkCorrection refuses what was not opened, what cannot be accepted, and a
// correction that corrects nothing. What was not opened and stands as it stood
// is no problem of the applicant's, whatever is asked of it today.
func checkCorrection(c *ent.Correction, stands, typed form.Registration, problems []problem.Problem) error {
	differing := form.Differing(registrationPath, stands, typed)
	var refused []problem.Problem
	for _, path := range differing {
		if !slices.Contains(c.Fields, path) {
			refused = append(refused, problem.New(problem.NotOpened, path))
		}
	}
	for _, p := range problems {
		path := p.Field
		if strings.HasPrefix(path, registrationPath+"proxy.") {
			path = registrationPath + "proxy"
		}
		if slices.Contains(c.Fields, path) {
			refused = append(refused, p)
		}
	}
	if len(differing) == 0 && len(refused) == 0 {
		refused = append(refused, problem.New(problem.NotCorrected, c.Fields[0]))
	}
	return problem.Join(refused)
}

// correct stores the next version of the registration.
func (s *Service) correct(ctx context.Context, tx *ent.Tx, by viewer.Viewer, r *ent.Request, c *ent.Correction, to form.Registration) error {
	now, version := s.now(), r.RegistrationVersion+1
	at := instant.At(now)
	err := step(ctx, tx, r, lifecycle.Correct, func(u *ent.RequestUpdate) {
		u.SetRegistrationVersion(version).SetEmail(to.Subscriber.Email).SetEmailKey(form.FoldEmail(to.Subscriber.Email)).SetSearch(searchKey(to))
		if v := r.Edges.Policy.Policy.Of(r.Kind).Vetting; v != nil {
			u.SetExpectedAt(instant.At(policy.Expected(now, v.TargetDays)))
		}
	})
	if err != nil {
		return err
	}
	if err := tx.Registration.Create().SetID(s.newID(id.Registration)).SetRequestID(r.ID).
		SetVersion(version).SetDeclared(to).SetDeclaredAt(at).Exec(ctx); err != nil {
		return fmt.Errorf("store registration: %w", err)
	}
	if err := tx.Correction.UpdateOneID(c.ID).SetCorrectedAt(at).Exec(ctx); err != nil {
		return fmt.Errorf("close correction: %w", err)
	}
	// Who follows a link that went to an address that was wrong proves nothing.
	if to.Subscriber.Email != r.Email {
		if err := tx.MailLink.Update().Where(maillink.RequestID(r.ID), maillink.UsedAtIsNil()).SetUsedAt(at).Exec(ctx); err != nil {
			return fmt.Errorf("end links: %w", err)
		}
	}
	return s.audit(ctx, tx, act{by: by, action: RequestCorrected, object: r.ID, at: at,
		details: []string{"correction", c.ID}})
}

// declared is what the request's current registration says.
func declared(ctx context.Context, tx *ent.Tx, r *ent.Request) (form.Registration, error) {
	version, err := tx.Registration.Query().
		Where(registration.RequestID(r.ID), registration.Version(r.RegistrationVersion)).Only(ctx)
	if err != nil {
		return form.Registration{}, fmt.Errorf("read registration: %w", err)
	}
	return version.Declared, nil
}
