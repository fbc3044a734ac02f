package ra

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiclient"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/mailsigner"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/tokenkey"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// crlLeap is how far a restored issuer's CRL number leaps at least: further
// than lists can have been published since the backup. So does the number of
// events.
const crlLeap, eventLeap = 1_000_000, 1_000_000

// RestoreInput describes a restored database.
type RestoreInput struct {
	// BackedUpAt is how old what was restored is.
	BackedUpAt time.Time
	// Lists are revocation lists that were published before the loss, the
	// latest of every CA as far as they are to be had.
	Lists []*x509.RevocationList
}

// Restored tells what a restore did beyond putting the rows back.
type Restored struct {
	// Revoked counts certificates that a list says were revoked and that the
	// backup did not know as revoked.
	Revoked int
	// Unknown are the serials, hexadecimal, of listed certificates that the
	// backup does not know: they were issued after it.
	Unknown []string
}

// Restore makes a database that was put back from a backup fit to be served
// (F14). Every CA's CRL number leaps beyond all that can have been published
// since the backup, which makes a new list due; what the given lists revoke
// stays revoked; and every session ends, because a session that was ended after
// the backup would be open again. Webhooks are switched off until somebody enables
// them: what the copy of an installation does is not for partners to hear, and a
// restored one sends again what was sent. API clients are disabled likewise, and
// the keys of their tokens withdrawn: one of them may have been since, because it
// leaked. The next sweep makes another. Imports that ran are cancelled: whom they
// enrolled since the backup would be mailed again, and an import that somebody
// cancelled since would go on. No number of an event comes twice
// either, so that whoever reads on from one misses nothing. It may be repeated.
//
// The number becomes the moment in milliseconds where that is larger, so that
// two restores of one backup do not lead to the same numbers either. Serial
// numbers need nothing: they are 152 random bits (R1).
func (s *Service) Restore(ctx context.Context, by viewer.Viewer, in RestoreInput) (Restored, error) {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return Restored{}, err
	}
	ctx = viewer.AsSystem(ctx)
	rows, err := s.db.Client().Issuer.Query().All(ctx)
	if err != nil {
		return Restored{}, fmt.Errorf("restore: read issuers: %w", err)
	}
	byIssuer := map[string][]*x509.RevocationList{}
	for _, l := range in.Lists {
		row, err := s.publisher(rows, l)
		if err != nil {
			return Restored{}, fmt.Errorf("restore: %w", err)
		}
		byIssuer[row.ID] = append(byIssuer[row.ID], l)
	}
	var done Restored
	for _, row := range rows {
		if err := s.leap(ctx, row, byIssuer[row.ID]); err != nil {
			return Restored{}, fmt.Errorf("restore: %w", err)
		}
		for _, l := range byIssuer[row.ID] {
			if err := s.revokeListed(ctx, by, row.ID, l, &done); err != nil {
				return Restored{}, fmt.Errorf("restore: %w", err)
			}
		}
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		if err := tx.Session.Update().Where(session.EndedAtIsNil()).SetEndedAt(now).Exec(ctx); err != nil {
			return fmt.Errorf("end sessions: %w", err)
		}
		if err := s.leapEvents(ctx, tx); err != nil {
			return err
		}
		off := tx.Webhook.Update().Where(webhook.StatusEQ(webhook.StatusENABLED))
		if err := off.SetStatus(webhook.StatusDISABLED).ClearLeasedUntil().Exec(ctx); err != nil {
			return fmt.Errorf("switch webhooks off: %w", err)
		}
		// One that was disabled since the backup would be in again, and so would be a
		// secret that leaked.
		out := tx.ApiClient.Update().Where(apiclient.DisabledAtIsNil())
		if err := out.SetDisabledAt(s.wallNow()).AddEpoch(1).Exec(ctx); err != nil {
			return fmt.Errorf("disable clients: %w", err)
		}
		if err := withdrawTokenKeys(ctx, tx, s.wallNow()); err != nil {
			return err
		}
		if err := s.endImports(ctx, tx, by); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: InstallationRestored, at: now, details: []string{
			"backedUpAt", in.BackedUpAt.UTC().Format(time.RFC3339),
			"revoked", fmt.Sprint(done.Revoked), "unknown", fmt.Sprint(len(done.Unknown)),
		}})
	})
	if err != nil {
		return Restored{}, fmt.Errorf("restore: %w", err)
	}
	return done, nil
}

// withdrawTokenKeys makes every token signed until now worthless, and erases what
// could sign another.
func withdrawTokenKeys(ctx context.Context, tx *ent.Tx, now instant.Time) error {
	if err := tx.TokenKey.Update().Where(tokenkey.WithdrawnAtIsNil()).SetKeySealed([]byte{}).SetWithdrawnAt(now).Exec(ctx); err != nil {
		return fmt.Errorf("withdraw token keys: %w", err)
	}
	if err := tx.TokenKey.Update().Where(tokenkey.RetiredAtIsNil()).SetRetiredAt(now).Exec(ctx); err != nil {
		return fmt.Errorf("retire token keys: %w", err)
	}
	return nil
}

// publisher answers the CA that signed a list.
func (s *Service) publisher(rows []*ent.Issuer, l *x509.RevocationList) (*ent.Issuer, error) {
	for _, row := range rows {
		authority := s.issuers[row.Slug]
		if authority != nil && l.CheckSignatureFrom(authority.Certificate()) == nil {
			return row, nil
		}
	}
	return nil, errors.New("a revocation list was not signed by any CA of this installation")
}

func (s *Service) leap(ctx context.Context, row *ent.Issuer, lists []*x509.RevocationList) error {
	number := max(row.CrlNumber+crlLeap, s.now().UnixMilli())
	for _, l := range lists {
		if l.Number == nil || !l.Number.IsInt64() {
			return fmt.Errorf("a revocation list of %q has no usable number", row.Slug)
		}
		number = max(number, l.Number.Int64()+crlLeap)
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return one(tx.Issuer.Update().Where(issuer.ID(row.ID), issuer.CrlNumber(row.CrlNumber)).SetCrlNumber(number).Save(ctx))
	})
}

// leapEvents makes the next event's numbers ones that were not given since the
// backup, in every order.
func (s *Service) leapEvents(ctx context.Context, tx *ent.Tx) error {
	if err := holdLastMarks(ctx, tx); err != nil {
		return err
	}
	partners, err := tx.Partner.Query().IDs(ctx)
	if err != nil {
		return fmt.Errorf("read partners: %w", err)
	}
	last, err := lastMarks(ctx, tx, partners)
	if err != nil {
		return err
	}
	leapt := make(map[string]int64, len(partners)+1)
	for _, partnerID := range append(partners, "") {
		leapt[partnerID] = max(last[partnerID]+eventLeap, s.now().UnixMilli())
	}
	if err := raiseMarks(ctx, tx, lastMark, leapt); err != nil {
		return err
	}
	// Whoever was told of what is lost comes back from before the leap.
	return raiseMarks(ctx, tx, forgottenMark, leapt)
}

// revokeListed revokes what l lists and the database does not know as revoked,
// as of the moment that the list says.
func (s *Service) revokeListed(ctx context.Context, by viewer.Viewer, issuerID string, l *x509.RevocationList, done *Restored) error {
	for _, e := range l.RevokedCertificateEntries {
		c, err := s.db.Client().Certificate.Query().
			Where(certificate.IssuerID(issuerID), certificate.Serial(storedSerial(e.SerialNumber))).Only(ctx)
		if ent.IsNotFound(err) {
			if err := s.revokeListedSigner(ctx, by, issuerID, e, done); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return fmt.Errorf("read certificate: %w", err)
		}
		if c.Status == lifecycle.CertificateRevoked {
			continue
		}
		err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			r, err := s.load(ctx, tx, c.RequestID)
			if err != nil {
				return err
			}
			// Settling may have changed it.
			if c, err = tx.Certificate.Get(ctx, c.ID); err != nil {
				return fmt.Errorf("read certificate: %w", err)
			}
			if c.Status == lifecycle.CertificateRevoked {
				return nil
			}
			if err := s.reopen(ctx, tx, r); err != nil {
				return err
			}
			return s.revoke(ctx, tx, r, revocationOf{certificate: c, reason: reasonListed(e), by: by, at: instant.At(e.RevocationTime)})
		})
		if err != nil {
			return fmt.Errorf("revoke %s again: %w", c.ID, err)
		}
		done.Revoked++
	}
	return nil
}

// revokeListedSigner is revokeListed for a certificate that is no person's: one
// of our own mails', or one that the backup does not know.
func (s *Service) revokeListedSigner(ctx context.Context, by viewer.Viewer, issuerID string, e x509.RevocationListEntry, done *Restored) error {
	row, err := s.db.Client().MailSigner.Query().
		Where(mailsigner.IssuerID(issuerID), mailsigner.Serial(storedSerial(e.SerialNumber))).Only(ctx)
	if ent.IsNotFound(err) {
		done.Unknown = append(done.Unknown, storedSerial(e.SerialNumber))
		return nil
	}
	if err != nil {
		return fmt.Errorf("read mail signer: %w", err)
	}
	if row.RevokedAt != nil {
		return nil
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.revokeMailSigner(ctx, tx, mailSignerRevocation{
			row: row, reason: reasonListed(e), by: by, at: instant.At(e.RevocationTime),
		})
	})
	if err != nil {
		return fmt.Errorf("revoke %s again: %w", row.ID, err)
	}
	done.Revoked++
	return nil
}

// reasonListed is why a list says that a certificate was revoked.
func reasonListed(e x509.RevocationListEntry) revocation.Reason {
	reason, err := revocation.FromCode(e.ReasonCode)
	if err != nil {
		return revocation.Unspecified
	}
	return reason
}

// storedSerial is a serial number as it is stored.
func storedSerial(serial *big.Int) string { return serial.Text(16) }
