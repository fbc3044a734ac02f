package ra

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/predicate"
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
	return Succession(ctx, tx.Client(), requestID)
}

// Succession is the same for readers: of what the context's viewer sees.
func Succession(ctx context.Context, client *ent.Client, requestID string) ([]string, error) {
	return related(ctx, client, requestID, certifying...)
}

// related walks, both ways, from a request along those of the kinds to the
// certificates that they follow, and answers what it meets, the latest first.
// Each step is looked up by ids alone: a join in an OR would read every request.
func related(ctx context.Context, client *ent.Client, requestID string, kinds ...lifecycle.Kind) ([]string, error) {
	all, next := []string{requestID}, []string{requestID}
	for len(next) > 0 {
		before, err := client.Request.Query().Where(request.IDIn(next...), request.KindIn(kinds...)).
			QueryFollows().QueryRequest().IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("read what %s continues: %w", requestID, err)
		}
		issued, err := certificatesOf(ctx, client, next)
		if err != nil {
			return nil, err
		}
		after, err := client.Request.Query().Where(request.FollowsIDIn(issued...), request.KindIn(kinds...)).IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("read what continues %s: %w", requestID, err)
		}
		next = slices.DeleteFunc(append(before, after...), func(met string) bool { return slices.Contains(all, met) })
		all = append(all, next...)
	}
	slices.Sort(all)
	slices.Reverse(all)
	return slices.Compact(all), nil
}

// certificatesOf answers the ids of the requests' certificates. A request has several
// where a key was declared lost, and what follows may follow any of them.
func certificatesOf(ctx context.Context, client *ent.Client, requestIDs []string) ([]string, error) {
	issued, err := client.Certificate.Query().Where(certificate.RequestIDIn(requestIDs...)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read issued certificates: %w", err)
	}
	return issued, nil
}

// withdrawn are the requests that the withdrawal of a request's holder ends, the
// latest first: those of its succession that came or may come to a certificate,
// and what is asked for about any of them.
func withdrawn(ctx context.Context, tx *ent.Tx, withdrawal *ent.Request, requestID string) ([]string, error) {
	certified, err := succession(ctx, tx, requestID)
	if err != nil {
		return nil, err
	}
	issued, err := certificatesOf(ctx, tx.Client(), certified)
	if err != nil {
		return nil, err
	}
	pending := request.StatusNotIn(append([]lifecycle.Status{lifecycle.Completed}, fruitless...)...)
	ends := []string{}
	// One by one, because of no database one OR of them would use the indexes.
	for _, which := range []predicate.Request{
		request.And(request.IDIn(certified...), request.StatusNotIn(fruitless...)),
		request.And(request.FollowsIDIn(issued...), pending),
		// The index holds what was not rejected.
		request.And(request.WithdrawsIDIn(certified...), request.StatusNEQ(lifecycle.Rejected), pending),
	} {
		found, err := tx.Request.Query().Where(which, request.IDNEQ(withdrawal.ID)).IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("read what a withdrawal ends: %w", err)
		}
		ends = append(ends, found...)
	}
	slices.Sort(ends)
	slices.Reverse(ends)
	return slices.Compact(ends), nil
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
