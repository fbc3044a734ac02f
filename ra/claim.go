package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// Claim takes a case for the officer, for as long as the policy says; claiming
// one's own case again renews the claim.
func (s *Service) Claim(ctx context.Context, by viewer.Viewer, requestID string) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return err
		}
		now := s.instantNow()
		if r.Status == lifecycle.InReview {
			if err := s.heldBy(ctx, tx, r, by); err != nil {
				return err
			}
			return s.renew(ctx, tx, r, by)
		}
		if r.Status != lifecycle.Accepted {
			return s.decidedOr(ctx, tx, r)
		}
		err = step(ctx, tx, r, lifecycle.Claim, func(u *ent.RequestUpdate) {
			u.SetClaimedByID(by.StaffID).SetDueStatus(lifecycle.Accepted).SetDueAt(s.claimUntil(r))
		})
		if err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: RequestClaimed, object: r.ID, at: now})
	})
	if err != nil {
		return fmt.Errorf("claim: %w", err)
	}
	return nil
}

// claimUntil is when a claim made or renewed now expires.
func (s *Service) claimUntil(r *ent.Request) instant.Time {
	return instant.At(s.now().Add(r.Edges.Policy.Policy.Of(r.Kind).Vetting.ClaimHold.Duration()))
}

// renew lets the officer's claim on r last longer, and holds r until the
// transaction ends. Not bound to the deadline as it was read: an officer who
// clicks many times at once moves it each time, and is no rival of oneself.
func (s *Service) renew(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer) error {
	return one(tx.Request.Update().
		Where(request.ID(r.ID), request.StatusEQ(lifecycle.InReview), request.ClaimedByID(by.StaffID),
			request.RegistrationVersionEQ(r.RegistrationVersion), request.DueAtGT(s.instantNow())).
		SetDueAt(s.claimUntil(r)).Save(ctx))
}

// Release gives a case back to the queue. By the officer who holds it.
func (s *Service) Release(ctx context.Context, by viewer.Viewer, requestID string) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.held(ctx, tx, requestID, by)
		if err != nil {
			return err
		}
		if err := step(ctx, tx, r, lifecycle.Release, clearClaim); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: RequestReleased, object: r.ID, at: s.instantNow()})
	})
	if err != nil {
		return fmt.Errorf("release: %w", err)
	}
	return nil
}

func clearClaim(u *ent.RequestUpdate) { u.ClearClaimedByID() }

// expireClaim: the officer let the case lie; it goes back to the queue.
func (s *Service) expireClaim(ctx context.Context, tx *ent.Tx, r *ent.Request, at instant.Time) error {
	if err := step(ctx, tx, r, lifecycle.Release, clearClaim); err != nil {
		return err
	}
	return s.audit(ctx, tx, act{by: system, action: RequestReleased, object: r.ID, at: at,
		details: []string{"cause", "claim expired"}})
}

// held loads a case that the officer holds, or says who does, or how it was
// decided meanwhile.
func (s *Service) held(ctx context.Context, tx *ent.Tx, requestID string, by viewer.Viewer) (*ent.Request, error) {
	r, err := s.load(ctx, tx, requestID)
	if err != nil {
		return nil, err
	}
	switch r.Status {
	case lifecycle.InReview:
		return r, s.heldBy(ctx, tx, r, by)
	case lifecycle.Accepted:
		return nil, problem.Refuse(problem.NotClaimed, "requestId")
	default:
		return nil, s.decidedOr(ctx, tx, r)
	}
}

// heldAsSeen is held, of a case whose registration is in the version that the
// officer saw. Errors: those of held; STALE_VERSION at registrationVersion.
func (s *Service) heldAsSeen(ctx context.Context, tx *ent.Tx, requestID string, version int, by viewer.Viewer) (*ent.Request, error) {
	r, err := s.held(ctx, tx, requestID, by)
	if err == nil && r.RegistrationVersion != version {
		return nil, problem.Refuse(problem.StaleVersion, "registrationVersion")
	}
	return r, err
}

// heldBy refuses unless the officer holds the case.
func (s *Service) heldBy(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer) error {
	if r.ClaimedByID != nil && *r.ClaimedByID == by.StaffID {
		return nil
	}
	name := ""
	if r.ClaimedByID != nil {
		holder, err := tx.Staff.Get(ctx, *r.ClaimedByID)
		if err != nil {
			return fmt.Errorf("read claim holder: %w", err)
		}
		name = holder.Name
	}
	return problem.Refuse(problem.ClaimedByOther, "requestId", "name", name)
}

// decidedOr tells who decided the case, or that the step is not open.
func (s *Service) decidedOr(ctx context.Context, tx *ent.Tx, r *ent.Request) error {
	status, decision := lifecycle.Approved, review.DecisionAPPROVE
	if r.Status == lifecycle.Rejected {
		status, decision = r.Status, review.DecisionREJECT
	}
	last, err := tx.Review.Query().Where(review.RequestID(r.ID), review.DecisionEQ(decision)).
		Order(ent.Desc(review.FieldID)).First(ctx)
	// The first of two approvals decides nothing.
	if ent.IsNotFound(err) || err == nil && (r.Status == lifecycle.Returned || r.Status == lifecycle.Provisional) {
		return problem.Refuse(problem.WrongState, "requestId", "status", string(r.Status))
	}
	if err != nil {
		return fmt.Errorf("read decision: %w", err)
	}
	officer, err := tx.Staff.Get(ctx, last.StaffID)
	if err != nil {
		return fmt.Errorf("read officer: %w", err)
	}
	return problem.Refuse(problem.AlreadyDecided, "requestId", "name", officer.Name, "status", string(status))
}
