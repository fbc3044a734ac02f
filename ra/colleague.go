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

// Employed is a new colleague, or one who begins anew.
type Employed struct {
	StaffID string
	// Password for the first sign-in, to be handed over; it is stored nowhere.
	Password string
}

// EmployInput describes a new colleague.
type EmployInput struct {
	Login, Name string
	Role        viewer.Role
}

// Employ adds a colleague under a password that is drawn here. What else is
// needed to sign in they set up themselves. Errors: as AddStaff's,
// STEP_UP_REQUIRED.
func (s *Service) Employ(ctx context.Context, by viewer.Viewer, in EmployInput) (Employed, error) {
	if err := dangerous(by, viewer.ManageStaff); err != nil {
		return Employed{}, fmt.Errorf("employ: %w", err)
	}
	password, err := s.drawPassword()
	if err != nil {
		return Employed{}, fmt.Errorf("employ: %w", err)
	}
	staffID, err := s.AddStaff(ctx, by, AddStaffInput{Login: in.Login, Name: in.Name, Password: password, Role: in.Role})
	if err != nil {
		return Employed{}, fmt.Errorf("employ: %w", err)
	}
	return Employed{StaffID: staffID, Password: password}, nil
}

// drawPassword draws 80 bits in groups that can be read out and typed.
func (s *Service) drawPassword() (string, error) {
	const alphabet, size, group = "0123456789abcdefghjkmnpqrstvwxyz", 16, 4
	var random [size]byte
	if _, err := io.ReadFull(s.rand, random[:]); err != nil {
		return "", fmt.Errorf("draw password: %w", err)
	}
	var password strings.Builder
	for n, r := range random {
		if n > 0 && n%group == 0 {
			password.WriteByte('-')
		}
		password.WriteByte(alphabet[int(r)%len(alphabet)])
	}
	return password.String(), nil
}

// ChangeRole gives a colleague another role; their sessions end. Errors:
// BAD_ID at role, ONESELF, LAST_ADMINISTRATOR, NOT_FOUND, NOT_ALLOWED,
// STEP_UP_REQUIRED.
func (s *Service) ChangeRole(ctx context.Context, by viewer.Viewer, staffID string, role viewer.Role) error {
	err := s.onColleague(ctx, by, staffID, func(_ context.Context, tx *ent.Tx, row *ent.Staff) (*ent.StaffUpdateOne, act, error) {
		if !role.Known() {
			return nil, act{}, problem.Refuse(problem.BadID, "role")
		}
		return tx.Staff.UpdateOneID(row.ID).SetRole(role),
			act{action: StaffRoleChanged, details: []string{"from", string(row.Role), "to", string(role)}}, nil
	})
	if err != nil {
		return fmt.Errorf("change role: %w", err)
	}
	return nil
}

// SetEnabled lets a colleague in, or keeps them out; their sessions end. Errors:
// ONESELF, LAST_ADMINISTRATOR, NOT_FOUND, NOT_ALLOWED, STEP_UP_REQUIRED.
func (s *Service) SetEnabled(ctx context.Context, by viewer.Viewer, staffID string, enabled bool) error {
	action := StaffDisabled
	if enabled {
		action = StaffEnabled
	}
	err := s.onColleague(ctx, by, staffID, func(_ context.Context, tx *ent.Tx, row *ent.Staff) (*ent.StaffUpdateOne, act, error) {
		return tx.Staff.UpdateOneID(row.ID).SetEnabled(enabled), act{action: action}, nil
	})
	if err != nil {
		return fmt.Errorf("set enabled: %w", err)
	}
	return nil
}

// ResetStaff lets a colleague begin anew who lost every way to sign in: a drawn
// password, and no factor. Whoever hands it over makes sure to whom. Errors:
// ONESELF, NOT_FOUND, NOT_ALLOWED, STEP_UP_REQUIRED.
func (s *Service) ResetStaff(ctx context.Context, by viewer.Viewer, staffID string) (Employed, error) {
	if err := dangerous(by, viewer.ManageStaff); err != nil {
		return Employed{}, fmt.Errorf("reset staff: %w", err)
	}
	password, err := s.drawPassword()
	if err != nil {
		return Employed{}, fmt.Errorf("reset staff: %w", err)
	}
	hash, err := s.hasher.Hash(ctx, password)
	if err != nil {
		return Employed{}, fmt.Errorf("reset staff: %w", err)
	}
	err = s.onColleague(ctx, by, staffID, func(ctx context.Context, tx *ent.Tx, row *ent.Staff) (*ent.StaffUpdateOne, act, error) {
		if _, err := tx.Passkey.Delete().Where(passkey.StaffID(row.ID)).Exec(ctx); err != nil {
			return nil, act{}, fmt.Errorf("forget passkeys: %w", err)
		}
		if _, err := tx.RecoveryCode.Delete().Where(recoverycode.StaffID(row.ID)).Exec(ctx); err != nil {
			return nil, act{}, fmt.Errorf("forget recovery codes: %w", err)
		}
		return tx.Staff.UpdateOneID(row.ID).SetPasswordHash(hash).ClearTotpSealed().ClearTotpConfirmedAt(),
			act{action: StaffReset}, nil
	})
	if err != nil {
		return Employed{}, fmt.Errorf("reset staff: %w", err)
	}
	return Employed{StaffID: staffID, Password: password}, nil
}

// onColleague changes a colleague's row with its record, and ends their
// sessions. Nobody does so to themselves, and an administrator is left: the
// rows of all administrators are held, so that two who disable each other at
// once do it one after the other.
func (s *Service) onColleague(ctx context.Context, by viewer.Viewer, staffID string, change func(context.Context, *ent.Tx, *ent.Staff) (*ent.StaffUpdateOne, act, error)) error {
	if err := dangerous(by, viewer.ManageStaff); err != nil {
		return err
	}
	if staffID == by.StaffID {
		return problem.Refuse(problem.Oneself, "")
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := tx.Staff.Update().Where(staff.RoleEQ(viewer.Administrator)).AddEpoch(0).Exec(ctx); err != nil {
			return fmt.Errorf("lock administrators: %w", err)
		}
		if by.Kind == viewer.Staff {
			still, err := tx.Staff.Query().Where(staff.ID(by.StaffID), staff.Enabled(true), staff.RoleEQ(viewer.Administrator)).Exist(ctx)
			if err != nil {
				return fmt.Errorf("read staff: %w", err)
			}
			if !still {
				return problem.Refuse(problem.NotAllowed, "")
			}
		}
		row, err := tx.Staff.Get(ctx, staffID)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.NotFound, "staffId")
		}
		if err != nil {
			return fmt.Errorf("read staff: %w", err)
		}
		update, done, err := change(ctx, tx, row)
		if err != nil {
			return err
		}
		if err := update.AddEpoch(1).Exec(ctx); err != nil {
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
	})
}
