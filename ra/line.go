package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/lifecycle"
)

// line answers the ids of the certificates that are one to their holder: the
// one that is named, those that it replaces by reissue, back to the first, and
// those that replace any of them. The requests that issued them are settled.
func (s *Service) line(ctx context.Context, tx *ent.Tx, certificateID string) ([]string, error) {
	requestID, err := tx.Request.Query().Where(request.HasCertificatesWith(certificate.ID(certificateID))).OnlyID(ctx)
	if err != nil {
		return nil, fmt.Errorf("read request of %s: %w", certificateID, err)
	}
	requestIDs, err := related(ctx, tx.Client(), requestID, lifecycle.Reissue)
	if err != nil {
		return nil, err
	}
	for _, each := range requestIDs {
		if _, err := s.load(ctx, tx, each); err != nil {
			return nil, err
		}
	}
	return certificatesOf(ctx, tx.Client(), requestIDs)
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
