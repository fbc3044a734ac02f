package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/charge"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// stopDeed stops what was approved, as long as nothing was acquired for it: then
// it is a revocation. What follows is what follows from a rejection.
type stopDeed struct {
	RequestID string
	// Reason is told to the applicant as it stands.
	Reason string
}

func (*stopDeed) kind() ProposalKind               { return StopProposal }
func (d *stopDeed) object() string                 { return d.RequestID }
func (*stopDeed) mayPropose(by viewer.Viewer) bool { return by.Vets() }
func (*stopDeed) mayDecide(by viewer.Viewer) bool  { return by.Seconds() }

// state is how the request stands, and which certificates stand for it.
func (d *stopDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	r, err := requestToStop(ctx, client, d.RequestID)
	if err != nil {
		return nil, err
	}
	standing, err := client.Certificate.Query().
		Where(certificate.RequestID(r.ID), certificate.StatusNEQ(lifecycle.CertificateRevoked)).
		Order(ent.Asc(certificate.FieldID)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read standing certificates: %w", err)
	}
	return []any{r.Status, r.RegistrationVersion, standing}, nil
}

// requestToStop reads a request with the policy that it was submitted under.
func requestToStop(ctx context.Context, client *ent.Client, requestID string) (*ent.Request, error) {
	r, err := client.Request.Get(ctx, requestID)
	if ent.IsNotFound(err) {
		return nil, problem.Refuse(problem.NotFound, "requestId")
	}
	if err != nil {
		return nil, fmt.Errorf("read request: %w", err)
	}
	if r.Edges.Policy, err = client.ProductPolicy.Get(ctx, r.PolicyID); err != nil {
		return nil, fmt.Errorf("read policy: %w", err)
	}
	return r, nil
}

func (d *stopDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	r, err := s.stoppable(ctx, tx, d.RequestID)
	if err != nil {
		return err
	}
	now := s.instantNow()
	if err := s.turnDown(ctx, tx, r, rejection{by: by, at: now, reason: &d.Reason}); err != nil {
		return err
	}
	return voidCodes(ctx, tx, r, now)
}

// stoppable answers an approved request for which nothing was acquired, and holds
// it until the transaction ends: whoever acquires meanwhile waits, and then finds
// what this transaction did. Errors: NOT_FOUND, WRONG_STATE, ALREADY_ACQUIRED.
func (s *Service) stoppable(ctx context.Context, tx *ent.Tx, requestID string) (*ent.Request, error) {
	r, err := s.load(ctx, tx, requestID)
	if err != nil {
		return nil, err
	}
	if r.Status != lifecycle.Approved {
		return nil, problem.Refuse(problem.WrongState, "requestId", "status", string(r.Status))
	}
	if err := touch(ctx, tx, r); err != nil {
		return nil, err
	}
	standing, err := standingCertificate(ctx, tx.Certificate, r.ID)
	if err != nil {
		return nil, err
	}
	if standing != nil {
		return nil, problem.Refuse(problem.AlreadyAcquired, "requestId")
	}
	return r, nil
}

// differences are what becomes of the request, of the coupon where one was used,
// and what a stop does not undo: what the approval cost, and the revocation of
// what a reissue replaces.
func (d *stopDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	r, err := requestToStop(ctx, client, d.RequestID)
	if err != nil {
		return nil, nil, err
	}
	becomes := map[string]any{"requestStatus": lifecycle.Rejected}
	if p := r.Edges.Policy.Policy; r.Entitlement == policy.Coupon && p.Of(r.Kind).Takes(policy.Coupon) {
		becomes["couponReplaced"] = Refunds(r, p)
	}
	charged, err := client.Charge.Query().Where(charge.RequestID(r.ID), charge.AmountGT(0)).Exist(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("read charge: %w", err)
	}
	if charged {
		becomes["chargeStands"] = true
	}
	if r.Kind == lifecycle.Reissue && r.FollowsID != nil {
		gone, err := client.Certificate.Query().
			Where(certificate.ID(*r.FollowsID), certificate.StatusEQ(lifecycle.CertificateRevoked)).Exist(ctx)
		if err != nil {
			return nil, nil, fmt.Errorf("read the replaced certificate: %w", err)
		}
		if gone {
			becomes["replacedRevoked"] = true
		}
	}
	return map[string]any{"requestStatus": r.Status}, becomes, nil
}

// ProposeStop proposes that an approved request be stopped before anything is
// acquired for it: another officer who gives second approvals carries it out, and
// the applicant is told the reason. It answers the proposal. Errors: NOT_ALLOWED,
// STEP_UP_REQUIRED, NOT_FOUND, WRONG_STATE, ALREADY_ACQUIRED, REQUIRED or TOO_LONG
// at "reason", ALREADY_PROPOSED.
func (s *Service) ProposeStop(ctx context.Context, by viewer.Viewer, requestID, reason string) (string, error) {
	if err := dangerous(by, viewer.VetCases); err != nil {
		return "", fmt.Errorf("propose stop: %w", err)
	}
	d := &stopDeed{RequestID: requestID, Reason: form.FreeText(reason)}
	if err := problem.Join(words("reason", d.Reason, 1, maxReason)); err != nil {
		return "", err
	}
	var proposalID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if _, err := s.stoppable(ctx, tx, requestID); err != nil {
			return err
		}
		var err error
		proposalID, err = s.propose(ctx, tx, by, d, d.Reason)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("propose stop: %w", err)
	}
	return proposalID, nil
}
