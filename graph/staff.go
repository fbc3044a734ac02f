package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// ProposeEmployment proposes a new member of staff.
func (m mutation) ProposeEmployment(ctx context.Context, in generated.ProposeEmploymentInput) (*generated.ProposeEmploymentPayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeEmployment(ctx, by, ra.EmployInput{Login: in.Login, Name: in.Name, Role: in.Role, PartnerID: deref(in.PartnerID)}, in.Reason)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeEmploymentPayload{Proposal: proposal, Problems: refused}, nil
}

// ProposeStaffRole proposes another role for a colleague.
func (m mutation) ProposeStaffRole(ctx context.Context, in generated.ProposeStaffRoleInput) (*generated.ProposeStaffRolePayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeRole(ctx, by, in.StaffID, in.Role, in.Reason)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeStaffRolePayload{Proposal: proposal, Problems: refused}, nil
}

// ProposeStaffEnabling proposes to let a colleague in again.
func (m mutation) ProposeStaffEnabling(ctx context.Context, in generated.ProposeStaffEnablingInput) (*generated.ProposeStaffEnablingPayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeEnabling(ctx, by, in.StaffID, in.Reason)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeStaffEnablingPayload{Proposal: proposal, Problems: refused}, nil
}

// ProposeStaffReset proposes that a colleague begin anew.
func (m mutation) ProposeStaffReset(ctx context.Context, in generated.ProposeStaffResetInput) (*generated.ProposeStaffResetPayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeReset(ctx, by, in.StaffID, in.Reason)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeStaffResetPayload{Proposal: proposal, Problems: refused}, nil
}

// DisableStaff keeps a colleague out at once.
func (m mutation) DisableStaff(ctx context.Context, in generated.DisableStaffInput) (*generated.DisableStaffPayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.DisableStaff(ctx, by, in.StaffID, in.Reason)
	})
	if err != nil {
		return nil, err
	}
	staff, err := m.colleague(ctx, in.StaffID)
	return &generated.DisableStaffPayload{Staff: staff, Proposal: proposal, Problems: refused}, err
}

// ProposeMailSignerRevocation proposes that the key of system mail be replaced.
func (m mutation) ProposeMailSignerRevocation(ctx context.Context, in generated.ProposeMailSignerRevocationInput) (*generated.ProposeMailSignerRevocationPayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeMailSigner(ctx, by, ra.RevocationReason(in.Reason), in.Note)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeMailSignerRevocationPayload{Proposal: proposal, Problems: refused}, nil
}

// colleague is a member of staff as they stand; nil where they are not there
// for the viewer.
func (m mutation) colleague(ctx context.Context, staffID string) (*view.Staff, error) {
	byID, err := m.reading(ctx).StaffByID(ctx, []string{staffID})
	if err != nil {
		return nil, fmt.Errorf("read again: %w", err)
	}
	return byID[staffID], nil
}
