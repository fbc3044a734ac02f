package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// RejectInput names a case, what the officer saw of it, and why.
type RejectInput struct {
	DecideInput
	// Reason is told to the applicant as it stands.
	Reason string
}

// Reject rejects a case that the officer holds. The coupon stays consumed.
func (s *Service) Reject(ctx context.Context, by viewer.Viewer, in RejectInput) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	in.Reason = form.FreeText(in.Reason)
	if err := problem.Join(words("reason", in.Reason, 1, maxReason)); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.held(ctx, tx, in.RequestID, by)
		if err != nil {
			return err
		}
		if r.RegistrationVersion != in.RegistrationVersion {
			return problem.Refuse(problem.StaleVersion, "registrationVersion")
		}
		now := s.instantNow()
		if err := s.decide(ctx, tx, r, by, review.DecisionREJECT); err != nil {
			return err
		}
		err = step(ctx, tx, r, lifecycle.Reject, func(u *ent.RequestUpdate) {
			clearClaim(u)
			u.SetDecidedAt(now).SetRejectionReason(in.Reason)
		})
		if err != nil {
			return err
		}
		if err := s.audit(ctx, tx, act{by: by, action: RequestRejected, object: r.ID, at: now}); err != nil {
			return err
		}
		return s.post(ctx, tx, letter{kind: message.KindREJECTED, request: r})
	})
	if err != nil {
		return fmt.Errorf("reject: %w", err)
	}
	return nil
}
