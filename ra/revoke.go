package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// RevocationReason is why a certificate is revoked.
type RevocationReason = revocation.Reason

// Revoke revokes a certificate at once and for good, by its holder. OCSP
// answers from the database and shows it with the commit; the CRL is published
// right after it, and once more by a job should that fail.
func (s *Service) Revoke(ctx context.Context, by viewer.Viewer, certificateID string, reason RevocationReason) error {
	requestID, err := s.certificateOf(ctx, by, certificateID, ForRevoke, ForAcquire)
	if err != nil {
		return fmt.Errorf("revoke: %w", err)
	}
	if !revocation.MayGive(revocation.Holder, reason) {
		return fmt.Errorf("revoke: %w", problem.Refuse(problem.NotAllowed, "reason"))
	}
	var issuerID string
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
		if err := revocable(c, now); err != nil {
			return err
		}
		issuerID = c.IssuerID
		// The request before its certificate, as everywhere: two who take the
		// rows in different orders wait for each other.
		if err := s.reopen(ctx, tx, r); err != nil {
			return err
		}
		return s.revoke(ctx, tx, r, revocationOf{certificate: c, reason: reason, by: by, at: now})
	})
	if err != nil {
		return fmt.Errorf("revoke: %w", err)
	}
	s.publishAtOnce(ctx, issuerID)
	return nil
}

// revocable tells why a certificate cannot be revoked, if so. Errors:
// ALREADY_REVOKED, WRONG_STATE.
func revocable(c *ent.Certificate, now instant.Time) error {
	switch status := CertificateStatus(c, now.Time()); status {
	case lifecycle.CertificateRevoked:
		return problem.Refuse(problem.AlreadyRevoked, "certificateId", "at", rfc3339(c.RevokedAt))
	case lifecycle.CertificateExpired, lifecycle.CertificatePrepared:
		return problem.Refuse(problem.WrongState, "certificateId", "status", string(status))
	}
	return nil
}

// reopen: a request whose certificate was revoked before the acquisition was
// confirmed waits for another key again, until its own deadline.
func (s *Service) reopen(ctx context.Context, tx *ent.Tx, r *ent.Request) error {
	if r.Status != lifecycle.Approved {
		return nil
	}
	return one(tx.Request.Update().Where(asRead(r), request.AcquisitionDeadlineNotNil()).
		SetDueStatus(lifecycle.Lapsed).SetDueAt(*r.AcquisitionDeadline).Save(ctx))
}

// revocationOf is one revocation.
type revocationOf struct {
	certificate *ent.Certificate
	reason      revocation.Reason
	by          viewer.Viewer
	at          instant.Time
	// quiet: the holder is not written to, because they died.
	quiet bool
}

// revoke revokes a certificate of r inside a transaction, has the CRL
// published, and tells the holder; of one that was never signed nobody knows.
func (s *Service) revoke(ctx context.Context, tx *ent.Tx, r *ent.Request, v revocationOf) error {
	c := v.certificate
	n, err := tx.Certificate.Update().
		Where(certificate.ID(c.ID), certificate.StatusEQ(c.Status)).
		SetStatus(lifecycle.CertificateRevoked).SetRevokedAt(v.at).ClearConfirmDueAt().ClearRemindAt().
		SetRevocationReason(lifecycle.RevocationReason(v.reason)).Save(ctx)
	if err := one(n, err); err != nil {
		return err
	}
	if err := tx.Issuer.UpdateOneID(c.IssuerID).AddRevocations(1).Exec(ctx); err != nil {
		return fmt.Errorf("count revocation: %w", err)
	}
	if err := s.outbox.Add(ctx, tx, PublishCRL{IssuerID: c.IssuerID}); err != nil {
		return err
	}
	if c.Status != lifecycle.CertificatePrepared && !v.quiet {
		if err := s.post(ctx, tx, letter{kind: message.KindREVOKED, request: r, certificateID: c.ID}); err != nil {
			return err
		}
	}
	return s.audit(ctx, tx, act{by: v.by, action: CertificateRevoked, object: c.RequestID, at: v.at,
		details: []string{"certificate", c.ID, "serial", c.Serial, "reason", string(v.reason)}})
}
