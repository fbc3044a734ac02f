package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/passkey"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// staffDeed is what is done to a member of staff: administrators' on both
// sides, or a shell's on the second, which is how a site begins that has one
// administrator.
type staffDeed struct{ StaffID string }

func (d *staffDeed) object() string { return d.StaffID }
func (*staffDeed) mayPropose(by viewer.Viewer) bool {
	return by.Kind == viewer.Staff && by.May(viewer.ManageStaff)
}
func (*staffDeed) mayDecide(by viewer.Viewer) bool { return by.May(viewer.ManageStaff) }

func (d *staffDeed) member(ctx context.Context, client *ent.Client) (*ent.Staff, error) {
	row, err := client.Staff.Get(ctx, d.StaffID)
	if ent.IsNotFound(err) {
		return nil, problem.Refuse(problem.NotFound, "staffId")
	}
	if err != nil {
		return nil, fmt.Errorf("read staff: %w", err)
	}
	return row, nil
}

// state is what the colleague is, whether they are let in, and their epoch: it
// moves with whatever is done to them and with each of their factors, so that
// what was there before and is again is not the same.
func (d *staffDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	row, err := d.member(ctx, client)
	if err != nil {
		return nil, err
	}
	keys, err := client.Passkey.Query().Where(passkey.StaffID(row.ID)).Order(ent.Asc(passkey.FieldID)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read passkeys: %w", err)
	}
	return []any{row.Role, row.Enabled, row.Epoch, row.TotpConfirmedAt, keys}, nil
}

// roleDeed gives a colleague another role.
type roleDeed struct {
	staffDeed
	Role viewer.Role
}

func (*roleDeed) kind() ProposalKind { return RoleProposal }

func (d *roleDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	return s.changeRole(ctx, tx, by, d.StaffID, d.Role)
}

func (d *roleDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	row, err := d.member(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	return map[string]any{"role": row.Role}, map[string]any{"role": d.Role}, nil
}

// enablingDeed lets a colleague in again.
type enablingDeed struct{ staffDeed }

func (*enablingDeed) kind() ProposalKind { return EnablingProposal }

func (d *enablingDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	return s.setEnabled(ctx, tx, by, d.StaffID, true, "")
}

func (d *enablingDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	row, err := d.member(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	return map[string]any{"enabled": row.Enabled}, map[string]any{"enabled": true, "role": row.Role}, nil
}

// resetDeed lets a colleague begin anew.
type resetDeed struct {
	staffDeed
	drawn drawnPassword
}

func (*resetDeed) kind() ProposalKind { return ResetProposal }

func (d *resetDeed) prepare(ctx context.Context, s *Service) (err error) {
	d.drawn, err = s.drawPassword(ctx)
	return err
}

func (d *resetDeed) handed() Employed {
	return Employed{StaffID: d.StaffID, Password: d.drawn.password}
}

func (d *resetDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	return s.resetStaff(ctx, tx, by, d.StaffID, d.drawn.hash)
}

func (d *resetDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	row, err := d.member(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	keys, err := client.Passkey.Query().Where(passkey.StaffID(row.ID)).Count(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("count passkeys: %w", err)
	}
	return map[string]any{"totp": row.TotpConfirmedAt != nil, "passkeys": keys, "oidcLinked": row.OidcSubject != nil},
		map[string]any{"totp": false, "passkeys": 0, "oidcLinked": false, "passwordDrawn": true}, nil
}

// employmentDeed adds a colleague. The object is the login: there is no id yet.
type employmentDeed struct {
	EmployInput
	drawn   drawnPassword
	staffID string
}

func (*employmentDeed) kind() ProposalKind               { return EmploymentProposal }
func (d *employmentDeed) object() string                 { return d.Login }
func (*employmentDeed) mayPropose(by viewer.Viewer) bool { return (&staffDeed{}).mayPropose(by) }
func (*employmentDeed) mayDecide(by viewer.Viewer) bool  { return (&staffDeed{}).mayDecide(by) }

// state is whether somebody has the login.
func (d *employmentDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	taken, err := client.Staff.Query().Where(staff.Login(d.Login)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for the login: %w", err)
	}
	return taken, nil
}

func (d *employmentDeed) prepare(ctx context.Context, s *Service) (err error) {
	d.drawn, err = s.drawPassword(ctx)
	return err
}

func (d *employmentDeed) handed() Employed {
	return Employed{StaffID: d.staffID, Password: d.drawn.password}
}

func (d *employmentDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) (err error) {
	if err := dangerous(by, viewer.ManageStaff); err != nil {
		return err
	}
	if err := s.holdAdministrators(ctx, tx, by); err != nil {
		return err
	}
	d.staffID, err = s.addStaff(ctx, tx, by, d.EmployInput, credential{hash: d.drawn.hash, drawn: true})
	return err
}

// differences are all of the colleague, the partner by its name.
func (d *employmentDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	shown := d.EmployInput
	if shown.PartnerID == "" {
		return nil, shown, nil
	}
	row, err := client.Partner.Get(ctx, shown.PartnerID)
	switch {
	case err == nil:
		shown.PartnerID = row.NameJa
	case !ent.IsNotFound(err):
		return nil, nil, fmt.Errorf("read partner: %w", err)
	}
	return nil, shown, nil
}

// disablingReview looks afterwards at a colleague whom one officer kept out at
// once. Nothing is undone by it.
type disablingReview struct{ staffDeed }

func (*disablingReview) kind() ProposalKind { return DisablingReview }

func (*disablingReview) carryOut(context.Context, *Service, *ent.Tx, viewer.Viewer) error { return nil }

func (*disablingReview) differences(context.Context, *ent.Client) (before, after any, err error) {
	return map[string]any{"enabled": true}, map[string]any{"enabled": false}, nil
}

// state of what was done does not matter any more.
func (*disablingReview) state(context.Context, *ent.Client) (any, error) { return nil, nil }
