package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// FirstApproval picks, of the request's reviews in any order, the approval of a
// registration version; nil for none. A request that is approved for good has
// it as well.
func FirstApproval(reviews []*ent.Review, version int) *ent.Review {
	var first *ent.Review
	for _, r := range reviews {
		if r.Decision == review.DecisionAPPROVE && r.RegistrationVersion == version && (first == nil || r.ID < first.ID) {
			first = r
		}
	}
	return first
}

// MaySecond reports whether the officer may give the second approval: an
// approver who neither gave the first nor recorded a check that it rests on.
func MaySecond(by viewer.Viewer, first *ent.Review, latest map[policy.Check]*ent.Check) bool {
	if !by.Seconds() || first.StaffID == by.StaffID {
		return false
	}
	for _, c := range latest {
		if c.StaffID == by.StaffID {
			return false
		}
	}
	return true
}

// approveFirst records the first of two approvals and gives the case back to
// the queue, for another officer.
func (s *Service) approveFirst(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer, seen string) error {
	if err := s.decide(ctx, tx, r, by, review.DecisionAPPROVE); err != nil {
		return err
	}
	err := step(ctx, tx, r, lifecycle.Release, func(u *ent.RequestUpdate) {
		clearClaim(u)
		u.SetFirstApproverID(by.StaffID)
	})
	if err != nil {
		return err
	}
	return s.audit(ctx, tx, act{by: by, action: RequestApprovedFirst, object: r.ID, at: s.instantNow(),
		details: []string{"case", seen}})
}

// wantsSecond refuses whoever may not give the second approval.
func wantsSecond(ctx context.Context, tx *ent.Tx, first *ent.Review) error {
	officer, err := tx.Staff.Get(ctx, first.StaffID)
	if err != nil {
		return fmt.Errorf("read first approver: %w", err)
	}
	return problem.Refuse(problem.SecondApproverWanted, "requestId", "name", officer.Name)
}
