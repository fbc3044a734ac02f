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

// line answers the ids of the certificates that are one to their holder: the
// one that is named, those that it replaces by reissue, back to the first, and
// those that replace any of them. The requests that issued them are settled.
func (s *Service) line(ctx context.Context, tx *ent.Tx, certificateID string) ([]string, error) {
	r, err := issuing(ctx, tx, certificateID)
	for err == nil && r.Kind == lifecycle.Reissue && r.FollowsID != nil {
		r, err = issuing(ctx, tx, *r.FollowsID)
	}
	if err != nil {
		return nil, err
	}
	var certificates, requests []string
	for next := []string{r.ID}; len(next) > 0; {
		requests = append(requests, next...)
		// A request has several certificates where a key was declared lost.
		issued, err := tx.Certificate.Query().Where(certificate.RequestIDIn(next...)).IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("read line of %s: %w", certificateID, err)
		}
		certificates = append(certificates, issued...)
		if next, err = tx.Request.Query().
			Where(request.FollowsIDIn(issued...), request.KindEQ(lifecycle.Reissue), request.StatusNotIn(fruitless...)).IDs(ctx); err != nil {
			return nil, fmt.Errorf("read line of %s: %w", certificateID, err)
		}
	}
	// What reissues stands before what it replaces, as everywhere.
	slices.Sort(requests)
	for _, requestID := range slices.Backward(requests) {
		if _, err := s.load(ctx, tx, requestID); err != nil {
			return nil, err
		}
	}
	return certificates, nil
}

// issuing answers the request that the certificate was issued for.
func issuing(ctx context.Context, tx *ent.Tx, certificateID string) (*ent.Request, error) {
	r, err := tx.Request.Query().Where(request.HasCertificatesWith(certificate.ID(certificateID))).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read request of %s: %w", certificateID, err)
	}
	return r, nil
}

// renewalOf answers the renewal of any certificate of the line that came to
// something, or may still, settled; nil: there is none.
func (s *Service) renewalOf(ctx context.Context, tx *ent.Tx, certificateID string) (*ent.Request, error) {
	line, err := s.line(ctx, tx, certificateID)
	if err != nil {
		return nil, err
	}
	var found *ent.Request
	for _, c := range line {
		r, err := s.follower(ctx, tx, c, lifecycle.Renewal)
		if err != nil {
			return nil, err
		}
		// Of several, the one that was acquired says more.
		if r != nil && (found == nil || r.Status == lifecycle.Completed) {
			found = r
		}
	}
	return found, nil
}
