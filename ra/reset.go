package ra

import (
	"context"
	"errors"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/passphrasereset"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/sessionrequest"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// DecideResetInput is what an officer decides about a chosen passphrase.
type DecideResetInput struct {
	ResetID string
	// Approve it; otherwise the old passphrase stays.
	Approve bool
	// Note: how it was made sure who asked. At most 2000 characters.
	Note string
}

// ResetStatus is the reset's state at the moment.
func ResetStatus(r *ent.PassphraseReset, now instant.Time) passphrasereset.Status {
	if r.Status == passphrasereset.StatusPENDING && r.ExpiresAt <= now {
		return passphrasereset.StatusLAPSED
	}
	return r.Status
}

// DecideReset lets a chosen passphrase hold for its request, or not. The person
// is told; sessions that were opened with the old one are over. A reissue that
// was asked for before keeps its own.
func (s *Service) DecideReset(ctx context.Context, by viewer.Viewer, in DecideResetInput) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	in.Note = form.FreeText(in.Note)
	if err := problem.Join(words("note", in.Note, 1, maxNote)); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		reset, err := tx.PassphraseReset.Get(ctx, in.ResetID)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.NotFound, "resetId")
		}
		if err != nil {
			return fmt.Errorf("read reset: %w", err)
		}
		now := s.instantNow()
		if status := ResetStatus(reset, now); status != passphrasereset.StatusPENDING {
			return decidedReset(ctx, tx, reset, status)
		}
		status, action := passphrasereset.StatusREJECTED, PassphraseKept
		if in.Approve {
			status, action = passphrasereset.StatusAPPROVED, PassphraseReset
		}
		if err := endReset(ctx, tx, reset, status, now, func(u *ent.PassphraseResetUpdate) {
			u.SetStaffID(by.StaffID).SetNote(in.Note)
		}); err != nil {
			return err
		}
		r, err := s.load(ctx, tx, reset.RequestID)
		if err != nil {
			return err
		}
		if in.Approve {
			if err := one(tx.Request.Update().Where(asRead(r)).SetPassphraseHash(reset.PassphraseHash).Save(ctx)); err != nil {
				return err
			}
			if err := endSessions(ctx, tx, r.ID); err != nil {
				return err
			}
		}
		if err := s.audit(ctx, tx, act{by: by, action: action, object: r.ID, at: now, details: []string{"reset", reset.ID}}); err != nil {
			return err
		}
		return s.post(ctx, tx, letter{kind: message.KindPASSPHRASE_RESET, request: r, aboutID: reset.ID})
	})
	if err != nil {
		return fmt.Errorf("decide reset: %w", err)
	}
	return nil
}

// endReset moves a waiting reset to an end and erases the hash.
func endReset(ctx context.Context, tx *ent.Tx, reset *ent.PassphraseReset, to passphrasereset.Status, at instant.Time, set func(*ent.PassphraseResetUpdate)) error {
	u := tx.PassphraseReset.Update().
		Where(passphrasereset.ID(reset.ID), passphrasereset.StatusEQ(passphrasereset.StatusPENDING)).
		SetStatus(to).SetPassphraseHash("").SetDecidedAt(at)
	if set != nil {
		set(u)
	}
	return one(u.Save(ctx))
}

// decidedReset tells who decided, that it lapsed, or that another one waits.
func decidedReset(ctx context.Context, tx *ent.Tx, reset *ent.PassphraseReset, status passphrasereset.Status) error {
	if status == passphrasereset.StatusSUPERSEDED {
		return problem.Refuse(problem.ResetSuperseded, "resetId", "at", rfc3339(reset.DecidedAt))
	}
	if reset.StaffID == nil {
		return problem.Refuse(problem.DeadlinePassed, "resetId", "at", rfc3339(&reset.ExpiresAt))
	}
	officer, err := tx.Staff.Get(ctx, *reset.StaffID)
	if err != nil {
		return fmt.Errorf("read officer: %w", err)
	}
	return problem.Refuse(problem.AlreadyDecided, "resetId", "name", officer.Name, "status", string(status))
}

// endSessions ends every applicant's session that the request's secrets opened.
// Their rows go: their times are wall time, which use cases do not know.
func endSessions(ctx context.Context, tx *ent.Tx, requestID string) error {
	sessionIDs, err := tx.SessionRequest.Query().Where(sessionrequest.RequestID(requestID)).
		Select(sessionrequest.FieldSessionID).Strings(ctx)
	if err != nil {
		return fmt.Errorf("read sessions: %w", err)
	}
	if _, err := tx.Session.Delete().Where(session.IDIn(sessionIDs...)).Exec(ctx); err != nil {
		return fmt.Errorf("end sessions: %w", err)
	}
	return nil
}

// lapseResets ends what no officer decided in time, at most sweepPage, and
// answers how many.
func (s *Service) lapseResets(ctx context.Context) (int, error) {
	now := s.instantNow()
	due, err := s.db.Client().PassphraseReset.Query().
		Where(passphrasereset.StatusEQ(passphrasereset.StatusPENDING), passphrasereset.ExpiresAtLTE(now)).
		Order(ent.Asc(passphrasereset.FieldID)).Limit(sweepPage).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("lapse resets: read what is due: %w", err)
	}
	var errs []error
	for _, reset := range due {
		err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error { return s.lapseReset(ctx, tx, reset.ID) })
		if err != nil {
			errs = append(errs, fmt.Errorf("lapse %s: %w", reset.ID, err))
		}
	}
	return len(due) - len(errs), errors.Join(errs...)
}

func (s *Service) lapseReset(ctx context.Context, tx *ent.Tx, resetID string) error {
	reset, err := tx.PassphraseReset.Get(ctx, resetID)
	if err != nil || reset.Status != passphrasereset.StatusPENDING {
		return err // somebody else did it
	}
	if err := endReset(ctx, tx, reset, passphrasereset.StatusLAPSED, reset.ExpiresAt, nil); err != nil {
		return err
	}
	r, err := s.load(ctx, tx, reset.RequestID)
	if err != nil {
		return err
	}
	if err := s.audit(ctx, tx, act{by: system, action: PassphraseKept, object: r.ID, at: reset.ExpiresAt,
		details: []string{"reset", reset.ID}}); err != nil {
		return err
	}
	return s.post(ctx, tx, letter{kind: message.KindPASSPHRASE_RESET, request: r, aboutID: reset.ID})
}
