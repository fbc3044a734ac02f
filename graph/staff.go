package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// onColleague does something to a member of staff, and answers how they stand
// afterwards, done or refused: nil where they are not there for the viewer.
func (m mutation) onColleague(ctx context.Context, staffID string, act func(viewer.Viewer) error) (*view.Staff, []*view.Problem, error) {
	by, err := known(ctx)
	if err == nil {
		err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	byID, err := m.reading(ctx).StaffByID(ctx, []string{staffID})
	if err != nil {
		return nil, nil, fmt.Errorf("read again: %w", err)
	}
	return byID[staffID], refused, nil
}

// AddStaff adds a colleague.
func (m mutation) AddStaff(ctx context.Context, in generated.AddStaffInput) (*generated.AddStaffPayload, error) {
	by, err := known(ctx)
	var added ra.Employed
	if err == nil {
		added, err = m.RA.Employ(ctx, by, ra.EmployInput{Login: in.Login, Name: in.Name, Role: in.Role})
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.AddStaffPayload{Problems: refused}, err
	}
	byID, err := m.reading(ctx).StaffByID(ctx, []string{added.StaffID})
	return &generated.AddStaffPayload{Staff: byID[added.StaffID], Password: &added.Password, Problems: refused}, err
}

// ChangeStaffRole gives a colleague another role.
func (m mutation) ChangeStaffRole(ctx context.Context, in generated.ChangeStaffRoleInput) (*generated.ChangeStaffRolePayload, error) {
	staff, refused, err := m.onColleague(ctx, in.StaffID, func(by viewer.Viewer) error {
		return m.RA.ChangeRole(ctx, by, in.StaffID, in.Role)
	})
	return &generated.ChangeStaffRolePayload{Staff: staff, Problems: refused}, err
}

// SetStaffEnabled lets a colleague in or keeps them out.
func (m mutation) SetStaffEnabled(ctx context.Context, in generated.SetStaffEnabledInput) (*generated.SetStaffEnabledPayload, error) {
	staff, refused, err := m.onColleague(ctx, in.StaffID, func(by viewer.Viewer) error {
		return m.RA.SetEnabled(ctx, by, in.StaffID, in.Enabled)
	})
	return &generated.SetStaffEnabledPayload{Staff: staff, Problems: refused}, err
}

// ResetStaff lets a colleague begin anew.
func (m mutation) ResetStaff(ctx context.Context, in generated.ResetStaffInput) (*generated.ResetStaffPayload, error) {
	var password *string
	staff, refused, err := m.onColleague(ctx, in.StaffID, func(by viewer.Viewer) error {
		begun, err := m.RA.ResetStaff(ctx, by, in.StaffID)
		if err == nil {
			password = &begun.Password
		}
		return err
	})
	return &generated.ResetStaffPayload{Staff: staff, Password: password, Problems: refused}, err
}
