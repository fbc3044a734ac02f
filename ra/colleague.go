package ra

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/passkey"
	"github.com/shomei-ra/shomei/ent/recoverycode"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Actions on a colleague; the object is the member of staff.
const (
	StaffRoleChanged Action = "staff.change_role"
	StaffEnabled     Action = "staff.enable"
	StaffDisabled    Action = "staff.disable"
	StaffReset       Action = "staff.reset"
)

// dangerous refuses whoever may not, or has not proven to be there lately: for
// acts that do lasting harm in a stranger's hands. A shell on the server is
// guarded by whoever guards the server. Errors: NOT_ALLOWED, STEP_UP_REQUIRED.
func dangerous(by viewer.Viewer, p viewer.Permission) error {
	if !by.May(p) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	if by.Kind == viewer.CommandLine {
		return nil
	}
	return proven(by)
}

// alone refuses whoever does what needs two: staff propose it, and another
// carries it out. A shell on the server does it alone, and it is recorded.
// Errors: NOT_ALLOWED, ANOTHER_OFFICER_WANTED.
func alone(by viewer.Viewer, p viewer.Permission) error {
	switch {
	case !by.May(p):
		return problem.Refuse(problem.NotAllowed, "")
	case by.Kind != viewer.CommandLine:
		return problem.Refuse(problem.AnotherOfficerWanted, "")
	}
	return nil
}

// Employed is a new colleague, or one who begins anew.
type Employed struct {
	StaffID string
	// Password for the first sign-in, to be handed over; it is stored nowhere.
	Password string
}

// drawnPassword is one that is to be handed over, and what is stored of it.
type drawnPassword struct{ password, hash string }

// drawPassword draws 80 bits in groups that can be read out and typed.
func (s *Service) drawPassword(ctx context.Context) (drawnPassword, error) {
	const alphabet, size, group = "0123456789abcdefghjkmnpqrstvwxyz", 16, 4
	var random [size]byte
	if _, err := io.ReadFull(s.rand, random[:]); err != nil {
		return drawnPassword{}, fmt.Errorf("draw password: %w", err)
	}
	var password strings.Builder
	for n, r := range random {
		if n > 0 && n%group == 0 {
			password.WriteByte('-')
		}
		password.WriteByte(alphabet[int(r)%len(alphabet)])
	}
	hash, err := s.hasher.Hash(ctx, password.String())
	if err != nil {
		return drawnPassword{}, fmt.Errorf("draw password: %w", err)
	}
	return drawnPassword{password.String(), hash}, nil
}

// DisableStaff keeps a colleague out at once, which one officer does alone:
// safety first. Their sessions end. It answers the proposal by which another
// looks at it afterwards; empty where one waits already, or a shell did it.
// Errors: REQUIRED or TOO_LONG at "reason", ONESELF, LAST_ADMINISTRATOR,
// NOT_FOUND, NOT_ALLOWED, STEP_UP_REQUIRED.
func (s *Service) DisableStaff(ctx context.Context, by viewer.Viewer, staffID, reason string) (string, error) {
	if err := dangerous(by, viewer.ManageStaff); err != nil {
		return "", fmt.Errorf("disable staff: %w", err)
	}
	reason = form.FreeText(reason)
	if err := problem.Join(words("reason", reason, 1, maxProposalText)); err != nil {
		return "", err
	}
	var proposalID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		proposalID = ""
		if err := s.setEnabled(ctx, tx, by, staffID, false, reason); err != nil {
			return err
		}
		d := &disablingReview{staffDeed{staffID}}
		waits, err := s.proposed(ctx, tx, d)
		if err != nil || waits || !d.mayPropose(by) {
			return err
		}
		proposalID, err = s.propose(ctx, tx, by, d, reason)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("disable staff: %w", err)
	}
	return proposalID, nil
}

// ResetStaff lets a colleague begin anew who lost every way to sign in: a drawn
// password, and no factor. For a shell alone: staff propose it. Errors:
// NOT_FOUND, NOT_ALLOWED, ANOTHER_OFFICER_WANTED.
func (s *Service) ResetStaff(ctx context.Context, by viewer.Viewer, staffID string) (Employed, error) {
	if err := alone(by, viewer.ManageStaff); err != nil {
		return Employed{}, fmt.Errorf("reset staff: %w", err)
	}
	drawn, err := s.drawPassword(ctx)
	if err != nil {
		return Employed{}, fmt.Errorf("reset staff: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.resetStaff(ctx, tx, by, staffID, drawn.hash)
	})
	if err != nil {
		return Employed{}, fmt.Errorf("reset staff: %w", err)
	}
	return Employed{StaffID: staffID, Password: drawn.password}, nil
}

func (s *Service) changeRole(ctx context.Context, tx *ent.Tx, by viewer.Viewer, staffID string, role viewer.Role) error {
	return s.onColleague(ctx, tx, by, staffID, func(row *ent.Staff) (*ent.StaffUpdateOne, act, error) {
		if err := fits(role, row.PartnerID); err != nil {
			return nil, act{}, err
		}
		return tx.Staff.UpdateOneID(row.ID).SetRole(role),
			act{action: StaffRoleChanged, details: []string{"from", string(row.Role), "to", string(role)}}, nil
	})
}

// setEnabled lets a colleague in or keeps them out; reason, if one was typed, is
// recorded with it: a review of an earlier time may wait already, under its own.
func (s *Service) setEnabled(ctx context.Context, tx *ent.Tx, by viewer.Viewer, staffID string, enabled bool, reason string) error {
	done := act{action: StaffDisabled}
	if enabled {
		done.action = StaffEnabled
	}
	if reason != "" {
		done.after = map[string]string{"reason": reason}
	}
	return s.onColleague(ctx, tx, by, staffID, func(row *ent.Staff) (*ent.StaffUpdateOne, act, error) {
		return tx.Staff.UpdateOneID(row.ID).SetEnabled(enabled), done, nil
	})
}

// resetStaff forgets every way to sign in but a drawn password's.
func (s *Service) resetStaff(ctx context.Context, tx *ent.Tx, by viewer.Viewer, staffID, hash string) error {
	return s.onColleague(ctx, tx, by, staffID, func(row *ent.Staff) (*ent.StaffUpdateOne, act, error) {
		if _, err := tx.Passkey.Delete().Where(passkey.StaffID(row.ID)).Exec(ctx); err != nil {
			return nil, act{}, fmt.Errorf("forget passkeys: %w", err)
		}
		if _, err := tx.RecoveryCode.Delete().Where(recoverycode.StaffID(row.ID)).Exec(ctx); err != nil {
			return nil, act{}, fmt.Errorf("forget recovery codes: %w", err)
		}
		return tx.Staff.UpdateOneID(row.ID).SetPasswordHash(hash).SetPasswordDrawn(true).
				ClearTotpSealed().ClearTotpConfirmedAt().ClearOidcSubject(),
			act{action: StaffReset}, nil
	})
}

// onColleague changes a colleague's row with its record, and ends their
// sessions. Nobody does so to themselves, and an administrator is left.
func (s *Service) onColleague(ctx context.Context, tx *ent.Tx, by viewer.Viewer, staffID string, change func(*ent.Staff) (*ent.StaffUpdateOne, act, error)) error {
	if err := dangerous(by, viewer.ManageStaff); err != nil {
		return err
	}
	if staffID == by.StaffID {
		return problem.Refuse(problem.Oneself, "")
	}
	if err := s.holdAdministrators(ctx, tx, by); err != nil {
		return err
	}
	row, err := (&staffDeed{staffID}).member(ctx, tx.Client())
	if err != nil {
		return err
	}
	update, done, err := change(row)
	if err != nil {
		return err
	}
	if err := update.AddEpoch(1).Exec(ctx); err != nil {
		return err
	}
	if err := s.dropApprovals(ctx, tx, by, row.ID); err != nil {
		return err
	}
	left, err := tx.Staff.Query().Where(staff.RoleEQ(viewer.Administrator), staff.Enabled(true)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read staff: %w", err)
	}
	if !left {
		return problem.Refuse(problem.LastAdministrator, "")
	}
	done.by, done.object, done.at = by, row.ID, s.instantNow()
	return s.audit(ctx, tx, done)
}

// holdAdministrators holds the rows of all administrators until the transaction
// ends, so that two who disable each other at once do it one after the other,
// and refuses who is none any more.
func (s *Service) holdAdministrators(ctx context.Context, tx *ent.Tx, by viewer.Viewer) error {
	if err := tx.Staff.Update().Where(staff.RoleEQ(viewer.Administrator)).AddEpoch(0).Exec(ctx); err != nil {
		return fmt.Errorf("lock administrators: %w", err)
	}
	if by.Kind != viewer.Staff {
		return nil
	}
	still, err := tx.Staff.Query().Where(staff.ID(by.StaffID), staff.Enabled(true), staff.RoleEQ(viewer.Administrator)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read staff: %w", err)
	}
	if !still {
		return problem.Refuse(problem.NotAllowed, "")
	}
	return nil
}
