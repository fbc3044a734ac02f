package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// revocationDeed is a revocation that staff, or a partner's program, start.
type revocationDeed struct {
	CertificateID string
	Reason        RevocationReason
}

func (*revocationDeed) kind() ProposalKind               { return RevocationProposal }
func (d *revocationDeed) object() string                 { return d.CertificateID }
func (*revocationDeed) mayPropose(by viewer.Viewer) bool { return by.May(viewer.ProposeRevocation) }
func (*revocationDeed) mayDecide(by viewer.Viewer) bool  { return by.Seconds() }

// state is whether the certificate stands: issued or confirmed makes no
// difference to revoking it.
func (d *revocationDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	c, err := certificateToRevoke(ctx, client, d.CertificateID)
	if err != nil {
		return nil, err
	}
	return []any{c.Serial, c.Status == lifecycle.CertificateRevoked}, nil
}

func certificateToRevoke(ctx context.Context, client *ent.Client, certificateID string) (*ent.Certificate, error) {
	c, err := client.Certificate.Get(ctx, certificateID)
	if ent.IsNotFound(err) {
		return nil, problem.Refuse(problem.NotFound, "certificateId")
	}
	if err != nil {
		return nil, fmt.Errorf("read certificate: %w", err)
	}
	return c, nil
}

// reachesCertificate refuses a certificate that was not sold by the viewer's
// partner as if it were not there.
func reachesCertificate(ctx context.Context, client *ent.Client, by viewer.Viewer, certificateID, field string) error {
	if by.Role != viewer.Partner {
		return nil
	}
	there, err := client.Certificate.Query().Where(certificate.ID(certificateID),
		certificate.HasRequestWith(request.PartnerID(by.PartnerID))).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read certificate: %w", err)
	}
	if !there {
		return problem.Refuse(problem.NotFound, field)
	}
	return nil
}

func (d *revocationDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	c, err := certificateToRevoke(ctx, tx.Client(), d.CertificateID)
	if err != nil {
		return err
	}
	r, err := s.load(ctx, tx, c.RequestID)
	if err != nil {
		return err
	}
	// Settling the request may have revoked it.
	if c, err = certificateToRevoke(ctx, tx.Client(), d.CertificateID); err != nil {
		return err
	}
	now := s.instantNow()
	if err := revocable(c, now); err != nil {
		return err
	}
	if err := s.reopen(ctx, tx, r); err != nil {
		return err
	}
	return s.revoke(ctx, tx, r, revocationOf{certificate: c, reason: d.Reason, by: by, at: now})
}

func (d *revocationDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	c, err := certificateToRevoke(ctx, client, d.CertificateID)
	if err != nil {
		return nil, nil, err
	}
	return map[string]string{"status": string(c.Status)},
		map[string]string{"status": string(lifecycle.CertificateRevoked), "reason": string(d.Reason)}, nil
}

// reviewDeed looks afterwards at a revocation by one officer.
type reviewDeed struct{ revocationDeed }

func (*reviewDeed) kind() ProposalKind { return RevocationReview }

func (*reviewDeed) carryOut(context.Context, *Service, *ent.Tx, viewer.Viewer) error { return nil }

func (d *reviewDeed) differences(context.Context, *ent.Client) (before, after any, err error) {
	return nil, map[string]string{"reason": string(d.Reason)}, nil
}

// revokedBy answers whose list a verdict changes; empty: none.
func revokedBy(ctx context.Context, tx *ent.Tx, d deed, verdict Verdict) (string, error) {
	if verdict != CarryOut {
		return "", nil
	}
	if d.kind() == MailSignerProposal {
		row, err := mailIssuer(ctx, tx.Client())
		if err != nil {
			return "", err
		}
		return row.ID, nil
	}
	if d.kind() != RevocationProposal {
		return "", nil
	}
	c, err := certificateToRevoke(ctx, tx.Client(), d.object())
	if err != nil {
		return "", err
	}
	return c.IssuerID, nil
}

// mayRevoke refuses whoever cannot have a certificate revoked. A person has just
// proven to be there; a program cannot, and was given a scope for this alone.
// Errors: NOT_ALLOWED, STEP_UP_REQUIRED.
func mayRevoke(by viewer.Viewer) error {
	switch {
	case by.Kind != viewer.Client:
		return proven(by)
	case !by.May(viewer.ProposeRevocation):
		return problem.Refuse(problem.NotAllowed, "")
	}
	return nil
}

// ProposeRevocationInput is a certificate that staff, or a partner's program, want
// revoked.
type ProposeRevocationInput struct {
	CertificateID string
	Reason        RevocationReason
	// Note says why, for the second officer and the log.
	Note string
}

// ProposeRevocation proposes that a certificate be revoked, which another
// officer carries out. A compromised key cannot wait for one: it is revoked at
// once, and what is proposed is to look at it afterwards. It answers the
// proposal. Errors: NOT_ALLOWED, STEP_UP_REQUIRED, NOT_FOUND, ALREADY_REVOKED, WRONG_STATE,
// REQUIRED or TOO_LONG at "note", ALREADY_PROPOSED.
func (s *Service) ProposeRevocation(ctx context.Context, by viewer.Viewer, in ProposeRevocationInput) (string, error) {
	d := &revocationDeed{CertificateID: in.CertificateID, Reason: in.Reason}
	if !d.mayPropose(by) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	if err := mayRevoke(by); err != nil {
		return "", fmt.Errorf("propose revocation: %w", err)
	}
	if !revocation.MayGive(revocation.Staff, in.Reason) {
		return "", problem.Refuse(problem.BadValue, "reason")
	}
	in.Note = form.FreeText(in.Note)
	if err := problem.Join(words("note", in.Note, 1, maxProposalText)); err != nil {
		return "", err
	}
	var proposalID, published string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		c, err := certificateToRevoke(ctx, tx.Client(), in.CertificateID)
		if err != nil {
			return err
		}
		if err := reachesCertificate(ctx, tx.Client(), by, c.ID, "certificateId"); err != nil {
			return err
		}
		if err := revocable(c, s.instantNow()); err != nil {
			return err
		}
		if in.Reason != revocation.KeyCompromise {
			proposalID, err = s.propose(ctx, tx, by, d, in.Note)
			return err
		}
		published = c.IssuerID
		if err := d.carryOut(ctx, s, tx, by); err != nil {
			return err
		}
		proposalID, err = s.propose(ctx, tx, by, &reviewDeed{*d}, in.Note)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("propose revocation: %w", err)
	}
	if published != "" {
		s.publishAtOnce(ctx, published)
	}
	return proposalID, nil
}
