package ra

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// FirstApproval picks, of the request's reviews in any order, the first of two
// approvals that counts; nil for none. A request that is approved for good has
// it as well.
func FirstApproval(r *ent.Request, reviews []*ent.Review) *ent.Review {
	var first *ent.Review
	for _, v := range reviews {
		if v.Decision == review.DecisionAPPROVE && v.RegistrationVersion == r.RegistrationVersion &&
			r.FirstApproverID != nil && v.StaffID == *r.FirstApproverID && (first == nil || v.ID > first.ID) {
			first = v
		}
	}
	return first
}

// MayApprove reports whether the officer may approve, as far as the second
// approval goes, which an approver gives who neither gave the first nor had a
// hand in what it rests on: a check, a call, a file.
func (f CaseFile) MayApprove(by viewer.Viewer) bool {
	first := f.firstApproval()
	if first == nil {
		return by.Vets()
	}
	return by.Seconds() && first.StaffID != by.StaffID && !f.workedOn(by.StaffID)
}

func (f CaseFile) workedOn(staffID string) bool {
	for _, c := range f.latest() {
		if c.StaffID == staffID {
			return true
		}
	}
	version := f.Request.RegistrationVersion
	return slices.ContainsFunc(f.Calls, func(c *ent.Call) bool { return c.StaffID == staffID && c.RegistrationVersion == version }) ||
		slices.ContainsFunc(f.Evidence, func(e *ent.Evidence) bool {
			return e.StaffID == staffID && e.RegistrationVersion == version && e.RemovedAt == nil
		})
}

// rework is renew for what changes the case: a first approval was of the case
// as it stood before, and counts no more.
func (s *Service) rework(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer) error {
	if err := s.renew(ctx, tx, r, by); err != nil || r.FirstApproverID == nil {
		return err
	}
	if err := tx.Request.UpdateOneID(r.ID).ClearFirstApproverID().Exec(ctx); err != nil {
		return fmt.Errorf("drop the first approval: %w", err)
	}
	return s.audit(ctx, tx, act{by: by, action: FirstApprovalDropped, object: r.ID, at: s.instantNow(),
		details: []string{"approver", *r.FirstApproverID, "cause", "case changed"}})
}

// dropApprovals of an officer who was kept out, has another role or begins anew:
// the cases that wait for a second approval want their first again.
func (s *Service) dropApprovals(ctx context.Context, tx *ent.Tx, by viewer.Viewer, staffID string) error {
	waiting := []predicate.Request{request.FirstApproverID(staffID), request.StatusIn(lifecycle.Accepted, lifecycle.InReview)}
	ids, err := tx.Request.Query().Where(waiting...).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read first approvals: %w", err)
	}
	if err := tx.Request.Update().Where(waiting...).ClearFirstApproverID().Exec(ctx); err != nil {
		return fmt.Errorf("drop first approvals: %w", err)
	}
	for _, requestID := range ids {
		if err := s.audit(ctx, tx, act{by: by, action: FirstApprovalDropped, object: requestID, at: s.instantNow(),
			details: []string{"approver", staffID, "cause", "approver changed"}}); err != nil {
			return err
		}
	}
	return nil
}

// approveFirst records the first of two approvals and gives the case back to
// the queue, for another officer.
func (s *Service) approveFirst(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer, seen string) error {
	if err := s.decide(ctx, tx, r, by, review.DecisionAPPROVE, seen); err != nil {
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
