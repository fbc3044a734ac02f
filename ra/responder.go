package ra

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/responder"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// responderLife is how long a delegated OCSP signer is valid; a new one is
// certified after half of it (R10).
const responderLife = 28 * 24 * time.Hour

// RefreshResponder certifies a new OCSP signer for an issuing CA, if there is
// none or if half the life of the latest is over.
func (s *Service) RefreshResponder(ctx context.Context, issuerID string) error {
	ctx = viewer.AsSystem(ctx)
	client := s.db.Client()
	row, err := client.Issuer.Get(ctx, issuerID)
	if err != nil {
		return fmt.Errorf("refresh responder: read issuer: %w", err)
	}
	if row.Kind == issuer.KindROOT {
		return nil
	}
	now := s.now().Truncate(time.Second)
	// After the clock stepped back, one of the future serves nobody yet.
	latest, err := client.Responder.Query().
		Where(responder.IssuerID(issuerID), responder.NotBeforeLTE(instant.At(now))).
		Order(ent.Desc(responder.FieldNotBefore, responder.FieldID)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("refresh responder: read latest: %w", err)
	}
	fresh := latest != nil && now.Sub(latest.NotBefore.Time()) < responderLife/2
	if !fresh {
		if latest, err = s.prepareResponder(ctx, row, now); err != nil {
			return fmt.Errorf("refresh responder: %w", err)
		}
	}
	if signed(latest.Der) {
		return nil
	}
	if err := s.certifyResponder(ctx, row, latest); err != nil {
		return fmt.Errorf("refresh responder: %w", err)
	}
	return nil
}

// prepareResponder makes a key and stores the intent to certify it.
func (s *Service) prepareResponder(ctx context.Context, row *ent.Issuer, now time.Time) (*ent.Responder, error) {
	authority, err := s.loaded(row.Slug)
	if err != nil {
		return nil, err
	}
	key, err := s.newOwnKey(id.Responder)
	if err != nil {
		return nil, err
	}
	subject := authority.Certificate().Subject
	prepared, err := authority.PrepareResponder(ca.ResponderOrder{
		Name: ca.Name{
			Country: "JP", Organization: first(subject.Organization),
			CommonName: "OCSP responder " + row.Slug + " " + now.Format("2006-01-02"),
		},
		PublicKey: key.public, Serial: key.serial, NotBefore: now, NotAfter: now.Add(responderLife),
	})
	if err != nil {
		return nil, err
	}
	var stored *ent.Responder
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		stored, err = tx.Responder.Create().SetID(key.id).SetIssuerID(row.ID).
			SetSerial(storedSerial(key.serial)).SetTbs(prepared.TBS).SetKeySealed(key.sealed).
			SetNotBefore(instant.At(prepared.NotBefore)).SetNotAfter(instant.At(prepared.NotAfter)).Save(ctx)
		return err
	})
	return stored, err
}

// certifyResponder signs a stored intent.
func (s *Service) certifyResponder(ctx context.Context, row *ent.Issuer, r *ent.Responder) error {
	der, err := s.signStored(row.Slug, r.Tbs)
	if err != nil {
		return err
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n, err := tx.Responder.Update().Where(responder.ID(r.ID), responder.DerIsNil()).SetDer(der).Save(ctx)
		if err != nil || n == 0 {
			return err
		}
		return s.audit(ctx, tx, act{by: system, action: ResponderCertified, object: row.ID, at: s.instantNow(),
			details: []string{"serial", r.Serial}})
	})
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}
