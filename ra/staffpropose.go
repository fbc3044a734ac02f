package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// ProposeEmployment proposes a new colleague. Whoever carries it out is given one
// half of a drawn password to hand over, and the proposer the other. Errors: BAD_ID at login, role or partnerId,
// REQUIRED or TOO_LONG at name or reason, NOT_FOUND at partnerId, LOGIN_TAKEN,
// ALREADY_PROPOSED, NOT_ALLOWED, STEP_UP_REQUIRED.
func (s *Service) ProposeEmployment(ctx context.Context, by viewer.Viewer, in EmployInput, reason string) (string, error) {
	d := &employmentDeed{EmployInput: in, handover: handover{RingVersion: s.ring.Current()}}
	return s.proposeOnStaff(ctx, by, d, reason, d.check(), func(ctx context.Context, tx *ent.Tx) (bool, error) {
		if in.PartnerID != "" {
			if _, err := tx.Partner.Get(ctx, in.PartnerID); ent.IsNotFound(err) {
				return false, problem.Refuse(problem.NotFound, "partnerId")
			} else if err != nil {
				return false, fmt.Errorf("read partner: %w", err)
			}
		}
		taken, err := d.state(ctx, tx.Client())
		if err != nil {
			return false, err
		}
		if taken == true {
			return false, problem.Refuse(problem.LoginTaken, "login")
		}
		return true, nil
	})
}

// ProposeRole proposes another role for a colleague. It answers the proposal;
// empty where they have it already. Errors: BAD_ID at role, ONESELF, NOT_FOUND,
// REQUIRED or TOO_LONG at reason, ALREADY_PROPOSED, NOT_ALLOWED,
// STEP_UP_REQUIRED.
func (s *Service) ProposeRole(ctx context.Context, by viewer.Viewer, staffID string, role viewer.Role, reason string) (string, error) {
	d := &roleDeed{staffDeed{staffID}, role}
	return s.proposeOnColleague(ctx, by, d, staffID, reason, func(row *ent.Staff) (bool, error) {
		return row.Role != role, fits(role, row.PartnerID)
	})
}

// ProposeEnabling proposes that a colleague be let in again. It answers the
// proposal; empty where they are. Errors: ONESELF, NOT_FOUND, REQUIRED or
// TOO_LONG at reason, ALREADY_PROPOSED, NOT_ALLOWED, STEP_UP_REQUIRED.
func (s *Service) ProposeEnabling(ctx context.Context, by viewer.Viewer, staffID, reason string) (string, error) {
	d := &enablingDeed{staffDeed{staffID}}
	return s.proposeOnColleague(ctx, by, d, staffID, reason, func(row *ent.Staff) (bool, error) { return !row.Enabled, nil })
}

// ProposeReset proposes that a colleague begin anew who lost every way to sign
// in. The halves of the drawn password are handed over as ProposeEmployment's.
// Errors: as ProposeEnabling's.
func (s *Service) ProposeReset(ctx context.Context, by viewer.Viewer, staffID, reason string) (string, error) {
	d := &resetDeed{staffDeed: staffDeed{staffID}, handover: handover{RingVersion: s.ring.Current()}}
	return s.proposeOnColleague(ctx, by, d, staffID, reason, func(*ent.Staff) (bool, error) { return true, nil })
}

// proposeOnColleague proposes a deed that is done to a member of staff: never
// to oneself. wanted reports whether it would change anything.
func (s *Service) proposeOnColleague(ctx context.Context, by viewer.Viewer, d deed, staffID, reason string, wanted func(*ent.Staff) (bool, error)) (string, error) {
	return s.proposeOnStaff(ctx, by, d, reason, nil, func(ctx context.Context, tx *ent.Tx) (bool, error) {
		if staffID == by.StaffID {
			return false, problem.Refuse(problem.Oneself, "")
		}
		row, err := (&staffDeed{staffID}).member(ctx, tx.Client())
		if err != nil {
			return false, err
		}
		return wanted(row)
	})
}

// proposeOnStaff proposes a deed on who works here; found are problems of the
// input, and wanted reports whether it would change anything.
func (s *Service) proposeOnStaff(ctx context.Context, by viewer.Viewer, d deed, reason string, found []problem.Problem, wanted func(context.Context, *ent.Tx) (bool, error)) (string, error) {
	if err := dangerous(by, viewer.ManageStaff); err != nil {
		return "", fmt.Errorf("propose on staff: %w", err)
	}
	if !d.mayPropose(by) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	reason = form.FreeText(reason)
	if err := problem.Join(append(found, words("reason", reason, 1, maxProposalText)...)); err != nil {
		return "", err
	}
	var proposalID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		proposalID = ""
		changes, err := wanted(ctx, tx)
		if err != nil || !changes {
			return err
		}
		proposalID, err = s.propose(ctx, tx, by, d, reason)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("propose on staff: %w", err)
	}
	return proposalID, nil
}
