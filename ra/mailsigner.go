package ra

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/mailsigner"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// How long a mail signer's certificate is valid, and how long before its end
// the next one is made: readers of a mail look at the signature for weeks, and
// whoever watches an installation has a month to see that renewing fails.
const (
	mailSignerLife    = 365 * 24 * time.Hour
	mailSignerRenewal = 60 * 24 * time.Hour
)

// ErrNoMailSigner: no certificate to sign the mailbox's mails is valid now.
var ErrNoMailSigner = errors.New("no certificate to sign mail with is valid now")

// RefreshMailSigner certifies a key to sign a mailbox's mails, if there is none
// or if the latest ends soon. The old one stays valid until its end: mails that
// it signed are still on their way.
//
// Two servers that begin at once may make one each, which does no harm: both
// are valid, and both are known.
func (s *Service) RefreshMailSigner(ctx context.Context, mailbox string) error {
	ctx = viewer.AsSystem(ctx)
	now := s.now()
	// After the clock stepped back, one of the future serves nobody yet. One
	// whose signing was interrupted is taken up.
	latest, err := s.db.Client().MailSigner.Query().
		Where(mailsigner.Mailbox(mailbox), mailsigner.RevokedAtIsNil(), mailsigner.NotBeforeLTE(instant.At(now))).
		Order(ent.Desc(mailsigner.FieldNotAfter, mailsigner.FieldID)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("refresh mail signer: read latest: %w", err)
	}
	if latest == nil || latest.NotAfter.Time().Sub(now) < mailSignerRenewal {
		row, authority, err := s.mailAuthority(ctx)
		if err != nil {
			return fmt.Errorf("refresh mail signer: %w", err)
		}
		// Where the CA itself ends soon, another one would last no longer.
		if end := instant.At(mailSignerEnd(authority, now)); latest == nil || latest.IssuerID != row.ID || latest.NotAfter < end {
			if latest, err = s.prepareMailSigner(ctx, mailbox); err != nil {
				return fmt.Errorf("refresh mail signer: %w", err)
			}
		}
	}
	if err := s.certifyMailSigner(ctx, system, latest); err != nil {
		return fmt.Errorf("refresh mail signer: %w", err)
	}
	return nil
}

// IssueMailSigner certifies another key to sign a mailbox's mails, whatever
// there is already, and answers its certificate. Errors: *problem.Error,
// NotAllowed, AnotherOfficerWanted or of the mailbox.
func (s *Service) IssueMailSigner(ctx context.Context, by viewer.Viewer, mailbox string) (*x509.Certificate, error) {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return nil, fmt.Errorf("issue mail signer: %w", err)
	}
	ctx = viewer.AsSystem(ctx)
	row, err := s.prepareMailSigner(ctx, mailbox)
	if err == nil {
		err = s.certifyMailSigner(ctx, by, row)
	}
	if err == nil {
		row, err = s.db.Client().MailSigner.Get(ctx, row.ID)
	}
	if err != nil {
		return nil, fmt.Errorf("issue mail signer: %w", err)
	}
	c, err := x509.ParseCertificate(*row.Der)
	if err != nil {
		return nil, fmt.Errorf("issue mail signer: %w", err)
	}
	return c, nil
}

// MailSigner answers what a mailbox's mails are signed with now: the latest
// certificate that is valid and not revoked, its issuer's behind it, and the
// key. Errors: ErrNoMailSigner; the key does not open.
func (s *Service) MailSigner(ctx context.Context, mailbox string) (tls.Certificate, error) {
	now := instant.At(s.now())
	row, err := s.db.Client().MailSigner.Query().
		Where(mailsigner.Mailbox(mailbox), mailsigner.DerNotNil(), mailsigner.RevokedAtIsNil(),
			mailsigner.NotBeforeLTE(now), mailsigner.NotAfterGTE(now)).
		Order(ent.Desc(mailsigner.FieldNotAfter, mailsigner.FieldID)).First(viewer.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return tls.Certificate{}, ErrNoMailSigner
	}
	if err != nil {
		return tls.Certificate{}, fmt.Errorf("read mail signer: %w", err)
	}
	authority, err := s.db.Client().Issuer.Get(ctx, row.IssuerID)
	if err != nil {
		return tls.Certificate{}, fmt.Errorf("read mail signer: issuer: %w", err)
	}
	plain, err := s.ring.Open(keyring.LabelSeal, row.KeySealed, []byte(row.ID))
	if err != nil {
		return tls.Certificate{}, fmt.Errorf("read mail signer: %w", err)
	}
	key, err := x509.ParsePKCS8PrivateKey(plain)
	if err != nil {
		return tls.Certificate{}, errors.New("read mail signer: its key is malformed")
	}
	return tls.Certificate{Certificate: [][]byte{*row.Der, authority.Der}, PrivateKey: key}, nil
}

// RevokeMailSigners revokes every valid certificate of a mailbox, and answers
// how many those were. A server that signs makes a new one within seconds.
// Errors: *problem.Error, NotAllowed or AnotherOfficerWanted: staff propose it
// (ProposeMailSigner).
func (s *Service) RevokeMailSigners(ctx context.Context, by viewer.Viewer, mailbox string, reason RevocationReason) (int, error) {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return 0, fmt.Errorf("revoke mail signers: %w", err)
	}
	if !revocation.MayGive(revocation.Staff, reason) {
		return 0, fmt.Errorf("revoke mail signers: %w", problem.Refuse(problem.NotAllowed, "reason"))
	}
	ctx = viewer.AsSystem(ctx)
	now := s.instantNow()
	rows, err := s.db.Client().MailSigner.Query().
		Where(mailsigner.Mailbox(mailbox), mailsigner.RevokedAtIsNil(), mailsigner.NotAfterGTE(now)).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("revoke mail signers: %w", err)
	}
	for n, row := range rows {
		err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			return s.revokeMailSigner(ctx, tx, mailSignerRevocation{row: row, reason: reason, by: by, at: now})
		})
		if err != nil {
			return n, fmt.Errorf("revoke mail signers: %w", err)
		}
		s.publishAtOnce(ctx, row.IssuerID)
	}
	return len(rows), nil
}

// mailSignerRevocation is one revocation of a mail signer.
type mailSignerRevocation struct {
	row    *ent.MailSigner
	reason revocation.Reason
	by     viewer.Viewer
	at     instant.Time
}

// revokeMailSigner revokes a mail signer inside a transaction and has the CRL
// published. One that was revoked meanwhile stays as it is.
func (s *Service) revokeMailSigner(ctx context.Context, tx *ent.Tx, v mailSignerRevocation) error {
	n, err := tx.MailSigner.Update().Where(mailsigner.ID(v.row.ID), mailsigner.RevokedAtIsNil()).
		SetRevokedAt(v.at).SetRevocationReason(lifecycle.RevocationReason(v.reason)).Save(ctx)
	if err != nil || n == 0 {
		return err
	}
	if err := tx.Issuer.UpdateOneID(v.row.IssuerID).AddRevocations(1).Exec(ctx); err != nil {
		return fmt.Errorf("count revocation: %w", err)
	}
	if err := s.outbox.Add(ctx, tx, PublishCRL{IssuerID: v.row.IssuerID}); err != nil {
		return err
	}
	return s.audit(ctx, tx, act{by: v.by, action: MailSignerRevoked, object: v.row.ID, at: v.at,
		details: []string{"serial", v.row.Serial, "reason", string(v.reason)}})
}

// mailAuthority answers the first issuing CA, which certifies mail signers.
func (s *Service) mailAuthority(ctx context.Context) (*ent.Issuer, *ca.Issuer, error) {
	row, err := mailIssuer(ctx, s.db.Client())
	if err != nil {
		return nil, nil, err
	}
	authority, err := s.loaded(row.Slug)
	if err != nil {
		return nil, nil, err
	}
	return row, authority, nil
}

func mailIssuer(ctx context.Context, client *ent.Client) (*ent.Issuer, error) {
	row, err := client.Issuer.Query().Where(issuer.KindEQ(issuer.KindISSUING)).Order(ent.Asc(issuer.FieldID)).First(ctx)
	if err != nil {
		return nil, fmt.Errorf("read issuer: %w", err)
	}
	return row, nil
}

// mailSignerEnd is until when a certificate from now on is valid: not beyond
// its issuer's own, so that mails go on being signed in the CA's last year.
func mailSignerEnd(authority *ca.Issuer, now time.Time) time.Time {
	end, last := now.Truncate(time.Second).Add(mailSignerLife-time.Second), authority.Certificate().NotAfter
	if end.After(last) {
		return last
	}
	return end
}

// prepareMailSigner makes a key and stores the intent to certify it, by the
// first issuing CA.
func (s *Service) prepareMailSigner(ctx context.Context, mailbox string) (*ent.MailSigner, error) {
	row, authority, err := s.mailAuthority(ctx)
	if err != nil {
		return nil, err
	}
	key, err := s.newOwnKey(id.MailSigner)
	if err != nil {
		return nil, err
	}
	now := s.now().Truncate(time.Second)
	prepared, err := authority.PrepareMailSigner(ca.MailSignerOrder{
		Organization: first(authority.Certificate().Subject.Organization), Mailbox: mailbox,
		PublicKey: key.public, Serial: key.serial, NotBefore: now, NotAfter: mailSignerEnd(authority, now),
	})
	if err != nil {
		return nil, err
	}
	var stored *ent.MailSigner
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		stored, err = tx.MailSigner.Create().SetID(key.id).SetIssuerID(row.ID).SetMailbox(mailbox).
			SetSerial(storedSerial(key.serial)).SetTbs(prepared.TBS).SetKeySealed(key.sealed).
			SetNotBefore(instant.At(prepared.NotBefore)).SetNotAfter(instant.At(prepared.NotAfter)).Save(ctx)
		return err
	})
	return stored, err
}

// certifyMailSigner signs a stored intent, unless it is signed.
func (s *Service) certifyMailSigner(ctx context.Context, by viewer.Viewer, r *ent.MailSigner) error {
	if signed(r.Der) {
		return nil
	}
	row, err := s.db.Client().Issuer.Get(ctx, r.IssuerID)
	if err != nil {
		return fmt.Errorf("read issuer: %w", err)
	}
	der, err := s.signStored(row.Slug, r.Tbs)
	if err != nil {
		return err
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n, err := tx.MailSigner.Update().Where(mailsigner.ID(r.ID), mailsigner.DerIsNil()).SetDer(der).Save(ctx)
		if err != nil || n == 0 {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: MailSignerCertified, object: r.ID, at: s.instantNow(),
			details: []string{"serial", r.Serial}})
	})
}
