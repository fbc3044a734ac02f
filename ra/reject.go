package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
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

// Reject rejects a case that the officer holds. What becomes of the coupon is
// the policy's to say.
func (s *Service) Reject(ctx context.Context, by viewer.Viewer, in RejectInput) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	in.Reason = form.FreeText(in.Reason)
	if err := problem.Join(words("reason", in.Reason, 1, maxReason)); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.heldAsSeen(ctx, tx, in.RequestID, in.RegistrationVersion, by)
		if err != nil {
			return err
		}
		if err := s.decide(ctx, tx, r, by, review.DecisionREJECT, ""); err != nil {
			return err
		}
		return s.turnDown(ctx, tx, r, rejection{by: by, at: s.instantNow(), reason: &in.Reason})
	})
	if err != nil {
		return fmt.Errorf("reject: %w", err)
	}
	return nil
}

// rejection is one by an officer, with a reason, or by the clock.
type rejection struct {
	by     viewer.Viewer
	at     instant.Time
	reason *string
}

// turnDown does what follows from a rejection: the coupon stays used, and is
// replaced where the policy says so; the applicant is told.
func (s *Service) turnDown(ctx context.Context, tx *ent.Tx, r *ent.Request, j rejection) error {
	err := step(ctx, tx, r, lifecycle.Reject, func(u *ent.RequestUpdate) {
		clearClaim(u)
		u.SetDecidedAt(j.at).SetNillableRejectionReason(j.reason)
	})
	if err != nil {
		return err
	}
	if err := s.audit(ctx, tx, act{by: j.by, action: RequestRejected, object: r.ID, at: j.at}); err != nil {
		return err
	}
	if _, ok := told[r.Kind]; ok {
		return s.tell(ctx, tx, message.KindREJECTED, r)
	}
	l := letter{kind: message.KindREJECTED, request: r}
	if Refunds(r, r.Edges.Policy.Policy) {
		if l.secret, err = s.refund(ctx, tx, r, j.at); err != nil {
			return err
		}
		l.label = keyring.LabelCoupon
	}
	return s.post(ctx, tx, l)
}
