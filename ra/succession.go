package ra

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/lifecycle"
)

// certifying are the kinds of request that come to a certificate.
var certifying = []lifecycle.Kind{lifecycle.New, lifecycle.Renewal, lifecycle.Reissue}

// succession answers the ids of the requests that hang together with one
// through the certificates that they continue or replace, itself among them and
// the latest first: what follows stands before what it follows, as everywhere.
// A person's certificate, its renewals and their reissues are one succession,
// in which several certificates may stand.
func succession(ctx context.Context, tx *ent.Tx, requestID string) ([]string, error) {
	all, seen := []string{requestID}, []string{requestID}
	for len(seen) > 0 {
		followed, err := tx.Request.Query().Where(request.IDIn(seen...)).QueryFollows().IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("read what %s continues: %w", requestID, err)
		}
		// A certificate whose key was replaced has a successor in the same
		// request, and what follows may follow either.
		next, err := tx.Request.Query().Where(
			request.KindIn(certifying...), request.IDNotIn(all...),
			request.Or(
				request.HasFollowsWith(certificate.RequestIDIn(seen...)),
				request.HasCertificatesWith(certificate.IDIn(followed...)),
			),
		).IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("read what continues %s: %w", requestID, err)
		}
		all, seen = append(all, next...), next
	}
	slices.Sort(all)
	slices.Reverse(all)
	return all, nil
}

// withdrawn are the requests that the withdrawal of a request's holder ends, the
// latest first: those of its succession that came or may come to a certificate,
// and what is asked for about any of them.
func withdrawn(ctx context.Context, tx *ent.Tx, withdrawal *ent.Request, requestID string) ([]string, error) {
	certified, err := succession(ctx, tx, requestID)
	if err != nil {
		return nil, err
	}
	ends, err := tx.Request.Query().Where(
		request.IDNEQ(withdrawal.ID), request.StatusNotIn(fruitless...),
		request.Or(
			request.IDIn(certified...),
			request.And(request.StatusNEQ(lifecycle.Completed), request.Or(
				request.HasFollowsWith(certificate.RequestIDIn(certified...)), request.WithdrawsIDIn(certified...),
			)),
		),
	).Order(ent.Desc(request.FieldID)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what a withdrawal ends: %w", err)
	}
	return ends, nil
}

// standingIn answers the certificate in whose place of another stands, which
// may be the same: of several in its succession, the latest that is in force.
// Where none is, it is the other itself.
func (s *Service) standingIn(ctx context.Context, tx *ent.Tx, c *ent.Certificate) (*ent.Certificate, error) {
	if s.inForce(c) {
		return c, nil
	}
	requestIDs, err := succession(ctx, tx, c.RequestID)
	if err != nil {
		return nil, err
	}
	certificates, err := tx.Certificate.Query().Where(certificate.RequestIDIn(requestIDs...)).
		Order(ent.Desc(certificate.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read certificates of the succession: %w", err)
	}
	for _, each := range certificates {
		if s.inForce(each) {
			return each, nil
		}
	}
	return c, nil
}
