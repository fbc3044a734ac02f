package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// Outcome is how far an acquisition is.
type Outcome string

// Outcomes of an acquisition.
const (
	// Saved: the file was handed over to be saved; confirmed a while later.
	Saved Outcome = "SAVED"
	// Opened: the file opened; confirmed at once.
	Opened Outcome = "OPENED"
)

// Confirm records how far the acquisition of a certificate is. Saying what was
// said before changes nothing.
func (s *Service) Confirm(ctx context.Context, by viewer.Viewer, certificateID string, outcome Outcome) error {
	requestID, err := s.certificateOf(ctx, by, certificateID, ForAcquire)
	if err != nil {
		return fmt.Errorf("confirm: %w", err)
	}
	var replaced string
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return err
		}
		if err := codeLives(ctx, tx, by); err != nil {
			return err
		}
		c, err := tx.Certificate.Get(ctx, certificateID)
		if err != nil {
			return fmt.Errorf("read certificate: %w", err)
		}
		now := s.instantNow()
		switch {
		case c.Status == lifecycle.CertificateRevoked:
			return problem.Refuse(problem.AlreadyRevoked, "certificateId", "at", rfc3339(c.RevokedAt))
		case r.Status == lifecycle.Completed:
			return nil
		case r.Status == lifecycle.Approved && c.Status == lifecycle.CertificateActive:
			// Confirmed between the two reads; read both again.
			return errConflict
		case r.Status != lifecycle.Approved || c.Status != lifecycle.CertificateIssued:
			return problem.Refuse(problem.WrongState, "certificateId", "status", string(r.Status))
		case outcome == Opened:
			if _, ok := supersedes[r.Kind]; ok && r.FollowsID != nil {
				replaced = c.IssuerID
			}
			return s.complete(ctx, tx, r, by, now)
		case c.SavedAt != nil:
			return nil
		}
		return s.saved(ctx, tx, r, c, by, now)
	})
	if err != nil {
		return fmt.Errorf("confirm: %w", err)
	}
	// The certificate that this one replaces was revoked with it.
	if replaced != "" {
		s.publishAtOnce(ctx, replaced)
	}
	return nil
}

// saved starts the delay after which the acquisition counts as confirmed.
func (s *Service) saved(ctx context.Context, tx *ent.Tx, r *ent.Request, c *ent.Certificate, by viewer.Viewer, now instant.Time) error {
	confirmed := instant.At(now.Time().Add(r.Edges.Policy.Policy.ConfirmationDelay.Duration()))
	if err := one(tx.Request.Update().Where(asRead(r)).
		SetDueStatus(lifecycle.Completed).SetDueAt(confirmed).Save(ctx)); err != nil {
		return err
	}
	n, err := tx.Certificate.Update().
		Where(certificate.ID(c.ID), certificate.StatusEQ(lifecycle.CertificateIssued)).
		SetSavedAt(now).SetConfirmDueAt(confirmed).Save(ctx)
	if err := one(n, err); err != nil {
		return err
	}
	return s.audit(ctx, tx, act{by: by, action: CertificateSaved, object: r.ID, at: now})
}

// certificateOf answers the request of a certificate that the applicant's
// session opens for one of the purposes; anything else is not found.
func (s *Service) certificateOf(ctx context.Context, by viewer.Viewer, certificateID string, purposes ...Purpose) (string, error) {
	c, err := s.db.Client().Certificate.Query().Where(certificate.ID(certificateID)).Only(viewer.AsSystem(ctx))
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("read certificate: %w", err)
	}
	if err == nil && by.Opens(c.RequestID) {
		for _, p := range purposes {
			if by.Purpose == string(p) {
				return c.RequestID, nil
			}
		}
	}
	return "", problem.Refuse(problem.NotFound, "certificateId")
}
