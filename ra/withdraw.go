package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/organization"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// mayChange refuses whose session is not for changes, or does not open what is
// concerned. Errors: NOT_FOUND.
func (s *Service) mayChange(ctx context.Context, by viewer.Viewer, in ChangeInput) error {
	if in.RequestID == "" {
		_, err := s.certificateOf(ctx, by, in.CertificateID, ForChange)
		return err
	}
	if !by.Opens(in.RequestID) || by.Purpose != string(ForChange) {
		return problem.Refuse(problem.NotFound, "requestId")
	}
	return nil
}

// checkUnacquired tells whether the holder of what was approved and never
// acquired can be withdrawn, and holds that request meanwhile. Where it
// continues or replaces a certificate that stands, or was acquired meanwhile,
// the withdrawal is of that certificate, and ends the request with it: it
// answers the certificate's id. Errors: CHANGE_CLOSED; ALREADY_REQUESTED.
func (s *Service) checkUnacquired(ctx context.Context, tx *ent.Tx, in ChangeInput) (c changing, certificateID string, err error) {
	c.in = in
	if c.of, err = s.load(ctx, tx, in.RequestID); err != nil {
		return c, "", err
	}
	if err := touch(ctx, tx, c.of); err != nil {
		return c, "", err
	}
	issued, err := standingCertificate(ctx, tx.Certificate, c.of.ID)
	if err != nil {
		return c, "", err
	}
	if issued == nil && c.of.FollowsID != nil {
		if issued, err = tx.Certificate.Get(ctx, *c.of.FollowsID); err != nil {
			return c, "", fmt.Errorf("read the followed certificate: %w", err)
		}
	}
	if issued != nil && s.inForce(issued) {
		return c, issued.ID, nil
	}
	if c.policy, err = CurrentPolicy(ctx, tx.Client(), c.of.ProductID, s.instantNow()); err != nil {
		return c, "", err
	}
	if c.policy.Policy.Changing.Procedure.Vetting == nil || c.of.Status != lifecycle.Approved || c.of.SubscriberID == nil {
		return c, "", problem.Refuse(problem.ChangeClosed, "requestId")
	}
	if c.registered, err = registered(ctx, tx, c.of); err != nil {
		return c, "", err
	}
	return c, "", nothingPending(ctx, tx, "requestId", request.WithdrawsID(c.of.ID), in.kind())
}

// concernedBy answers the request that a change or a withdrawal is about: whose
// certificate it follows, or which was never acquired.
func concernedBy(ctx context.Context, tx *ent.Tx, r *ent.Request) (*ent.Request, error) {
	q := tx.Request.Query().Where(request.ID(r.ID)).QueryFollows().QueryRequest()
	if r.WithdrawsID != nil {
		q = tx.Request.Query().Where(request.ID(*r.WithdrawsID))
	}
	of, err := q.Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what %s is about: %w", r.ID, err)
	}
	return of, nil
}

// approvedIn holds for requests of the organisation's subscribers that are
// approved and not acquired.
func (s *Service) approvedIn(organizationID string) predicate.Request {
	return request.And(
		request.HasSubscriberWith(subscriber.HasOrganizationWith(organization.ID(organizationID))),
		request.Or(StatusIs(lifecycle.Approved, s.now())...))
}
