package ra

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/passkey"
	"github.com/shomei-ra/shomei/ent/recoverycode"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Actions on the ways to sign in; the object is the member of staff.
const (
	StaffTOTPSet           Action = "staff.set_totp"
	StaffTOTPRemoved       Action = "staff.remove_totp"
	StaffRecoveryCodesMade Action = "staff.make_recovery_codes"
	StaffPasswordChanged   Action = "staff.change_password"
	StaffProvenAgain       Action = "staff.prove_again"
	StaffProofFailed       Action = "staff.prove_again_failed"
	StaffSessionEnded      Action = "staff.end_session"
)

// Secured is what a change of the ways to sign in leads to.
type Secured struct {
	// Epoch since the change; 0: sessions go on. Otherwise every session of the
	// member has ended, that of whoever asked included, who is given a new one.
	Epoch int
	// RecoveryCodes that were made with a first factor, to be shown once.
	RecoveryCodes []string
}

// proven refuses whoever is no member of staff, or has not proven to be there
// lately. Errors: NOT_ALLOWED, STEP_UP_REQUIRED.
func proven(by viewer.Viewer) error {
	switch {
	case !by.Member():
		return problem.Refuse(problem.NotAllowed, "")
	case !by.Fresh:
		return problem.Refuse(problem.StepUpRequired, "")
	}
	return nil
}

// member is by for the audit log, which knows no newcomers.
func member(by viewer.Viewer) viewer.Viewer {
	by.Kind = viewer.Staff
	return by
}

// wallNow is the moment to store in what belongs to signing in: the clock of
// the telephone beside it is no demo's.
func (s *Service) wallNow() instant.Time { return instant.At(s.wall()) }

func (s *Service) wall() time.Time { return s.now().Add(-s.Ahead()) }

// BeginTOTP offers the viewer a secret of one-time passwords; issuer is what
// the app shows. Nothing changes before it is confirmed. Errors: NOT_ALLOWED,
// STEP_UP_REQUIRED.
func (s *Service) BeginTOTP(ctx context.Context, by viewer.Viewer, issuer string) (factor.Offer, error) {
	if err := proven(by); err != nil {
		return factor.Offer{}, fmt.Errorf("begin one-time passwords: %w", err)
	}
	row, err := s.db.Client().Staff.Get(viewer.AsSystem(ctx), by.StaffID)
	if err != nil {
		return factor.Offer{}, fmt.Errorf("begin one-time passwords: read staff: %w", err)
	}
	offer, err := s.desk.OfferTOTP(row.ID, issuer, row.Login)
	if err != nil {
		return factor.Offer{}, fmt.Errorf("begin one-time passwords: %w", err)
	}
	return offer, nil
}

// ConfirmTOTP sets one-time passwords up by a first one; those of an earlier
// secret are no good any more, and every session ends. Errors:
// SECOND_FACTOR_FAILED at code, SET_UP_EXPIRED, NOT_ALLOWED, STEP_UP_REQUIRED,
// SESSION_REQUIRED.
func (s *Service) ConfirmTOTP(ctx context.Context, by viewer.Viewer, ticket, code string) (Secured, error) {
	if err := proven(by); err != nil {
		return Secured{}, fmt.Errorf("confirm one-time passwords: %w", err)
	}
	sealed, step, ok, err := s.desk.ConfirmTOTP(by.StaffID, ticket, code)
	switch {
	case errors.Is(err, factor.ErrTicket):
		return Secured{}, problem.Refuse(problem.SetUpExpired, "")
	case err != nil:
		return Secured{}, fmt.Errorf("confirm one-time passwords: %w", err)
	case !ok:
		return Secured{}, problem.Refuse(problem.SecondFactorFailed, "code")
	}
	secured, err := s.secure(ctx, by, StaffTOTPSet, func(_ context.Context, _ *ent.Tx, row *ent.StaffUpdate) error {
		row.SetTotpSealed(sealed).SetTotpStep(step).SetTotpConfirmedAt(s.wallNow())
		return nil
	})
	if err != nil {
		return Secured{}, fmt.Errorf("confirm one-time passwords: %w", err)
	}
	return secured, nil
}

// RemoveTOTP takes one-time passwords away where a passkey is left. Every
// session ends: whoever came in by them is out. Errors:
// LAST_FACTOR, NOT_ALLOWED, STEP_UP_REQUIRED, SESSION_REQUIRED.
func (s *Service) RemoveTOTP(ctx context.Context, by viewer.Viewer) (Secured, error) {
	if err := proven(by); err != nil {
		return Secured{}, fmt.Errorf("remove one-time passwords: %w", err)
	}
	var secured Secured
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := s.lockMember(ctx, tx, by)
		if err != nil {
			return err
		}
		left, err := tx.Passkey.Query().Where(passkey.StaffID(row.ID)).Exist(ctx)
		if err != nil {
			return fmt.Errorf("read passkeys: %w", err)
		}
		if !left {
			return problem.Refuse(problem.LastFactor, "")
		}
		secured.Epoch = row.Epoch + 1
		if err := tx.Staff.UpdateOneID(row.ID).ClearTotpSealed().ClearTotpConfirmedAt().SetEpoch(secured.Epoch).Exec(ctx); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: member(by), action: StaffTOTPRemoved, object: row.ID, at: s.instantNow()})
	})
	if err != nil {
		return Secured{}, fmt.Errorf("remove one-time passwords: %w", err)
	}
	return secured, nil
}

// MakeRecoveryCodes replaces the viewer's recovery codes and answers the new
// ones, which are stored nowhere. Errors: NOT_ALLOWED, STEP_UP_REQUIRED,
// SESSION_REQUIRED, and NOT_FOUND where no factor is set up that could be lost.
func (s *Service) MakeRecoveryCodes(ctx context.Context, by viewer.Viewer) ([]string, error) {
	if err := proven(by); err != nil {
		return nil, fmt.Errorf("make recovery codes: %w", err)
	}
	var codes []string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := s.lockMember(ctx, tx, by)
		if err != nil {
			return err
		}
		some, err := hasFactor(ctx, tx, row)
		if err != nil {
			return err
		}
		if !some {
			return problem.Refuse(problem.NotFound, "")
		}
		if codes, err = s.newRecoveryCodes(ctx, tx, row.ID); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: member(by), action: StaffRecoveryCodesMade, object: row.ID, at: s.instantNow()})
	})
	if err != nil {
		return nil, fmt.Errorf("make recovery codes: %w", err)
	}
	return codes, nil
}

// ChangePassword sets the viewer's password anew, which ends every session.
// Errors: problems of the password at password, SAME_PASSWORD at password, NOT_ALLOWED, STEP_UP_REQUIRED,
// SESSION_REQUIRED.
func (s *Service) ChangePassword(ctx context.Context, by viewer.Viewer, password string) (Secured, error) {
	if err := proven(by); err != nil {
		return Secured{}, fmt.Errorf("change password: %w", err)
	}
	row, err := s.db.Client().Staff.Get(viewer.AsSystem(ctx), by.StaffID)
	if err != nil {
		return Secured{}, fmt.Errorf("change password: read staff: %w", err)
	}
	if err := problem.Join(form.Passphrase(password, "password", row.Login, row.Name)); err != nil {
		return Secured{}, fmt.Errorf("change password: %w", err)
	}
	if row.PasswordDrawn {
		// Whoever handed it over knows it.
		same, err := s.hasher.Verify(ctx, row.PasswordHash, password)
		if err != nil {
			return Secured{}, fmt.Errorf("change password: %w", err)
		}
		if same {
			return Secured{}, fmt.Errorf("change password: %w", problem.Refuse(problem.SamePassword, "password"))
		}
	}
	hash, err := s.hasher.Hash(ctx, password)
	if err != nil {
		return Secured{}, fmt.Errorf("change password: %w", err)
	}
	secured := Secured{}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := s.lockMember(ctx, tx, by)
		if err != nil {
			return err
		}
		secured.Epoch = row.Epoch + 1
		if err := tx.Staff.UpdateOneID(row.ID).SetPasswordHash(hash).SetPasswordDrawn(false).SetEpoch(secured.Epoch).Exec(ctx); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: member(by), action: StaffPasswordChanged, object: row.ID, at: s.instantNow()})
	})
	if err != nil {
		return Secured{}, fmt.Errorf("change password: %w", err)
	}
	return secured, nil
}

// secure sets a factor up in one transaction with its record: change says how.
// It ends every session, and brings recovery codes with the first factor.
func (s *Service) secure(ctx context.Context, by viewer.Viewer, action Action, change func(context.Context, *ent.Tx, *ent.StaffUpdate) error) (Secured, error) {
	var secured Secured
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		secured = Secured{}
		row, err := s.lockMember(ctx, tx, by)
		if err != nil {
			return err
		}
		had, err := hasFactor(ctx, tx, row)
		if err != nil {
			return err
		}
		secured.Epoch = row.Epoch + 1
		update := tx.Staff.Update().Where(staff.ID(row.ID)).SetEpoch(secured.Epoch)
		if err := change(ctx, tx, update); err != nil {
			return err
		}
		if err := update.Exec(ctx); err != nil {
			return err
		}
		if !had {
			if secured.RecoveryCodes, err = s.newRecoveryCodes(ctx, tx, row.ID); err != nil {
				return err
			}
		}
		return s.audit(ctx, tx, act{by: member(by), action: action, object: row.ID, at: s.instantNow()})
	})
	return secured, err
}

// lockMember reads the viewer's row and holds it until the transaction ends:
// what is decided by how many ways are left to sign in is decided by one at a
// time. The session is held with it, so that one that ended since the request
// came in, by itself or with all others, plants nothing. Errors:
// SESSION_REQUIRED.
func (s *Service) lockMember(ctx context.Context, tx *ent.Tx, by viewer.Viewer) (*ent.Staff, error) {
	n, err := tx.Staff.Update().
		Where(staff.ID(by.StaffID), staff.Enabled(true), staff.EpochEQ(by.Epoch)).AddEpoch(0).Save(ctx)
	switch {
	case err != nil:
		return nil, fmt.Errorf("lock staff: %w", err)
	case n == 0:
		return nil, problem.Refuse(problem.SessionRequired, "")
	}
	n, err = tx.Session.Update().
		Where(session.ID(by.SessionID), session.StaffID(by.StaffID), session.EndedAtIsNil()).AddIdleEndsAt(0).Save(ctx)
	switch {
	case err != nil:
		return nil, fmt.Errorf("lock session: %w", err)
	case n == 0:
		return nil, problem.Refuse(problem.SessionRequired, "")
	}
	row, err := tx.Staff.Get(ctx, by.StaffID)
	if err != nil {
		return nil, fmt.Errorf("read staff: %w", err)
	}
	return row, nil
}

// hasFactor reports whether the member has a second factor.
func hasFactor(ctx context.Context, tx *ent.Tx, row *ent.Staff) (bool, error) {
	if row.TotpConfirmedAt != nil {
		return true, nil
	}
	some, err := tx.Passkey.Query().Where(passkey.StaffID(row.ID)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("read passkeys: %w", err)
	}
	return some, nil
}

// newRecoveryCodes stores verifiers of new codes in place of the earlier ones.
func (s *Service) newRecoveryCodes(ctx context.Context, tx *ent.Tx, staffID string) ([]string, error) {
	codes, err := factor.NewRecoveryCodes(s.rand)
	if err != nil {
		return nil, err
	}
	if _, err := tx.RecoveryCode.Delete().Where(recoverycode.StaffID(staffID)).Exec(ctx); err != nil {
		return nil, fmt.Errorf("forget recovery codes: %w", err)
	}
	rows := make([]*ent.RecoveryCodeCreate, len(codes))
	for i, code := range codes {
		verifier, version := factor.RecoveryVerifier(s.ring, staffID, code)
		rows[i] = tx.RecoveryCode.Create().SetID(s.newID(id.RecoveryCode)).SetStaffID(staffID).
			SetVerifier(verifier).SetRingVersion(version).SetCreatedAt(s.wallNow())
	}
	if err := tx.RecoveryCode.CreateBulk(rows...).Exec(ctx); err != nil {
		return nil, fmt.Errorf("store recovery codes: %w", err)
	}
	return codes, nil
}
