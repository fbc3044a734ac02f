package ra

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/big"
	"time"

	"github.com/shomei-ra/shomei/ca/crl"
	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	entcrl "github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/mailsigner"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// How long a revocation list lives, and when the next one is published though
// nothing was revoked (R9). The root signs rarely: its key should be able to
// lie in a safe.
const (
	crlLife       = 7 * 24 * time.Hour
	crlEvery      = 24 * time.Hour
	rootCRLLife   = 180 * 24 * time.Hour
	rootCRLEvery  = 90 * 24 * time.Hour
	revokedAPage  = 10_000
	crlPublishers = 4
	// A list of more revocations than this takes long enough to build that the
	// holder should not wait for it; the job publishes it a moment later.
	crlAtOnce = 5_000
	// How many published lists are kept.
	crlsKept = 4
	// A clock that steps back by no more than this is only set right; one that
	// steps further was wrong before.
	clockSlip = time.Hour
)

// PublishCRL publishes the issuer's revocation list if there is none, if a
// revocation is not on the latest, or if that one is due to be renewed.
// Several processes may do it at once: each number is published once.
func (s *Service) PublishCRL(ctx context.Context, issuerID string) error {
	ctx = viewer.AsSystem(ctx)
	for range crlPublishers {
		published, err := s.publishOnce(ctx, issuerID)
		if errors.Is(err, errConflict) {
			continue
		}
		if err != nil {
			return fmt.Errorf("publish CRL: %w", err)
		}
		if published {
			s.log.InfoContext(ctx, "CRL published", "issuer", issuerID)
		}
		return nil
	}
	return fmt.Errorf("publish CRL: %w", errConflict)
}

// publishAtOnce publishes a short list right after a revocation. What fails
// here, the job does.
func (s *Service) publishAtOnce(ctx context.Context, issuerID string) {
	row, err := s.db.Client().Issuer.Get(viewer.AsSystem(ctx), issuerID)
	if err == nil && row.Revocations <= crlAtOnce {
		err = s.PublishCRL(ctx, issuerID)
	}
	if err != nil {
		s.log.WarnContext(ctx, "CRL not published with the revocation; the job will", "issuer", issuerID, "error", err)
	}
}

func (s *Service) publishOnce(ctx context.Context, issuerID string) (bool, error) {
	client := s.db.Client()
	row, err := client.Issuer.Get(ctx, issuerID)
	if err != nil {
		return false, fmt.Errorf("read issuer: %w", err)
	}
	// Without its DER, which may be large.
	latest, err := client.Crl.Query().Where(entcrl.IssuerID(issuerID)).Order(ent.Desc(entcrl.FieldNumber)).
		Select(entcrl.FieldNumber, entcrl.FieldCovers, entcrl.FieldThisUpdate).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return false, fmt.Errorf("read latest: %w", err)
	}
	life, every := crlLife, crlEvery
	if row.Kind == issuer.KindROOT {
		life, every = rootCRLLife, rootCRLEvery
	}
	now := s.now().Truncate(time.Second)
	if latest != nil {
		last := latest.ThisUpdate.Time()
		if now.Before(last) && last.Sub(now) <= clockSlip {
			// A list should not claim to be older than the one before it.
			now = last
		}
		// Dated further ahead than that, the last list was published under a
		// wrong clock, and every relying party refuses it as not yet valid:
		// another is due at once, in the order of its number (RFC 5280, 5.2.3).
		ahead := now.Before(last)
		if ahead {
			s.log.ErrorContext(ctx, "the latest CRL is dated ahead of the clock", "issuer", issuerID, "ahead", last.Sub(now))
		}
		// Restore moved the number on: a list that bears it is due.
		leapt := latest.Number < row.CrlNumber
		if !ahead && !leapt && latest.Covers >= row.Revocations && now.Sub(last) < every {
			return false, nil
		}
	}
	key := s.issuers[row.Slug]
	if key == nil {
		return false, fmt.Errorf("issuer %q is not loaded", row.Slug)
	}
	number := row.CrlNumber + 1
	der, err := crl.Build(key, crl.List{
		Number: big.NewInt(number), Previous: big.NewInt(row.CrlNumber),
		ThisUpdate: now, NextUpdate: now.Add(life),
		Entries: s.revoked(ctx, issuerID),
	})
	if err != nil {
		return false, err
	}
	return true, s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n, err := tx.Issuer.Update().Where(issuer.ID(issuerID), issuer.CrlNumber(row.CrlNumber)).SetCrlNumber(number).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		if err := tx.Crl.Create().SetID(s.newID(id.Crl)).SetIssuerID(issuerID).SetNumber(number).
			SetCovers(row.Revocations).SetDer(der).SetSize(len(der)).SetThisUpdate(instant.At(now)).
			SetNextUpdate(instant.At(now.Add(life))).Exec(ctx); err != nil {
			return fmt.Errorf("store: %w", err)
		}
		if _, err := tx.Crl.Delete().Where(entcrl.IssuerID(issuerID), entcrl.NumberLTE(number-crlsKept)).Exec(ctx); err != nil {
			return fmt.Errorf("forget old lists: %w", err)
		}
		return s.audit(ctx, tx, act{by: system, action: CRLPublished, object: issuerID, at: s.instantNow(),
			details: []string{"number", fmt.Sprint(number)}})
	})
}

// revoked walks the issuer's revoked certificates: first those that sign our
// mails, which are few, then people's in the order in which they were revoked, a
// page at a time.
func (s *Service) revoked(ctx context.Context, issuerID string) iter.Seq2[crl.Entry, error] {
	return func(yield func(crl.Entry, error) bool) {
		signers, err := s.db.Client().MailSigner.Query().
			Where(mailsigner.IssuerID(issuerID), mailsigner.RevokedAtNotNil()).Order(ent.Asc(mailsigner.FieldRevokedAt)).All(ctx)
		if err != nil {
			yield(crl.Entry{}, fmt.Errorf("read revoked mail signers: %w", err))
			return
		}
		for _, m := range signers {
			if !yield(entryOf(m.ID, m.Serial, m.RevokedAt, m.RevocationReason)) {
				return
			}
		}
		after, afterID := instant.Time(-1<<63), ""
		for {
			page, err := s.db.Client().Certificate.Query().
				Where(certificate.IssuerID(issuerID), certificate.RevokedAtNotNil(), certificate.Or(
					certificate.RevokedAtGT(after),
					certificate.And(certificate.RevokedAtEQ(after), certificate.IDGT(afterID)),
				)).
				Order(ent.Asc(certificate.FieldRevokedAt, certificate.FieldID)).Limit(revokedAPage).
				Select(certificate.FieldID, certificate.FieldSerial, certificate.FieldRevokedAt, certificate.FieldRevocationReason).
				All(ctx)
			if err != nil {
				yield(crl.Entry{}, fmt.Errorf("read revoked certificates: %w", err))
				return
			}
			for _, c := range page {
				if !yield(entryOf(c.ID, c.Serial, c.RevokedAt, c.RevocationReason)) {
					return
				}
			}
			if len(page) < revokedAPage {
				return
			}
			last := page[len(page)-1]
			after, afterID = *last.RevokedAt, last.ID
		}
	}
}

func entryOf(rowID, stored string, at *instant.Time, reason *lifecycle.RevocationReason) (crl.Entry, error) {
	serial, ok := new(big.Int).SetString(stored, 16)
	if !ok {
		return crl.Entry{}, fmt.Errorf("certificate %s: stored serial is not hexadecimal", rowID)
	}
	e := crl.Entry{Serial: serial, RevokedAt: at.Time(), Reason: revocation.Unspecified}
	if reason != nil {
		e.Reason = revocation.Reason(*reason)
	}
	return e, nil
}
