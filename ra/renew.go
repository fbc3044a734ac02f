package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// checkRenewal fills in what a renewal takes over from the certificate that it
// continues, and collects what stands against it. Errors: NOT_FOUND where the
// session does not open that certificate for renewal.
func (s *Service) checkRenewal(ctx context.Context, by viewer.Viewer, draft *application) ([]problem.Problem, error) {
	if _, err := s.certificateOf(ctx, by, draft.in.CertificateID, ForRenew); err != nil {
		return nil, err
	}
	asSystem := viewer.AsSystem(ctx)
	c, err := s.db.Client().Certificate.Query().Where(certificate.ID(draft.in.CertificateID)).WithRequest().Only(asSystem)
	if err != nil {
		return nil, fmt.Errorf("read certificate: %w", err)
	}
	if c.Edges.Request.Portal != draft.in.Portal {
		return nil, problem.Refuse(problem.NotFound, "certificateId")
	}
	window, err := s.renewalWindow(asSystem, c)
	if err != nil {
		return nil, err
	}
	now := s.now()
	if s.renewableState(c) && window.Contains(now) {
		draft.kind, draft.follows, draft.in.ProductID = lifecycle.Renewal, c, c.ProductID
	} else {
		return collect(nil, renewalClosed(window))
	}
	earlier := c.Edges.Request
	version, err := s.db.Client().Registration.Query().
		Where(registration.RequestID(earlier.ID), registration.Version(earlier.RegistrationVersion)).Only(asSystem)
	if err != nil {
		return nil, fmt.Errorf("read registration: %w", err)
	}
	return form.Fixed("registration.", version.Declared, draft.in.Registration), nil
}

// followsID of the certificate that the application continues, nil for none.
func (a application) followsID() *string {
	if a.follows == nil {
		return nil
	}
	return &a.follows.ID
}

// renewable reports whether the holder of r's certificate can renew it now.
func (s *Service) renewable(ctx context.Context, r *ent.Request) (bool, error) {
	c, err := standingCertificate(ctx, s.db.Client().Certificate, r.ID)
	if err != nil || c == nil {
		return false, err
	}
	window, err := s.renewalWindow(ctx, c)
	return err == nil && s.renewableState(c) && window.Contains(s.now()), err
}

// renewableState: the holder had it, and it was not revoked; it may have ended.
func (s *Service) renewableState(c *ent.Certificate) bool {
	status := CertificateStatus(c, s.now())
	return status == lifecycle.CertificateActive || status == lifecycle.CertificateExpired
}

// renewalWindow of the certificate, by today's policy.
func (s *Service) renewalWindow(ctx context.Context, c *ent.Certificate) (policy.Window, error) {
	today, err := CurrentPolicy(ctx, s.db.Client(), c.ProductID, s.instantNow())
	if err != nil {
		return policy.Window{}, err
	}
	return today.Policy.RenewalWindow(c.NotAfter.Time()), nil
}

// follower answers the request of the kind that follows the certificate and may
// still come to something, settled, or nil.
func (s *Service) follower(ctx context.Context, tx *ent.Tx, certificateID string, kind lifecycle.Kind) (*ent.Request, error) {
	ids, err := tx.Request.Query().
		Where(request.FollowsID(certificateID), request.KindEQ(kind), request.StatusNotIn(fruitless...)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what follows: %w", err)
	}
	for _, requestID := range ids {
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return nil, err
		}
		if r.Status != lifecycle.Cancelled && r.Status != lifecycle.Rejected && r.Status != lifecycle.Lapsed {
			return r, nil
		}
	}
	return nil, nil
}

// fruitless are the states of requests that came to nothing.
var fruitless = []lifecycle.Status{lifecycle.Cancelled, lifecycle.Rejected, lifecycle.Lapsed}

// nothingFollows refuses a second request of the kind for a certificate. Of two
// at once the unique index lets one through, and the other starts over and is
// told so.
func (s *Service) nothingFollows(ctx context.Context, tx *ent.Tx, certificateID string, kind lifecycle.Kind) error {
	r, err := s.follower(ctx, tx, certificateID, kind)
	if err != nil || r == nil {
		return err
	}
	return alreadyRequested(r)
}

// alreadyRequested is the refusal of what r asks for already.
func alreadyRequested(r *ent.Request) error {
	return problem.Refuse(problem.AlreadyRequested, "certificateId", "receiptNumber", form.FormatReceiptNumber(r.ReceiptNumber))
}
