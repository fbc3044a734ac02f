package va

import (
	"context"
	"crypto"
	"crypto/x509"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/shomei-ra/shomei/ca/ocsp"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/responder"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
)

// signer is a delegated OCSP signer that was opened.
type signer struct {
	*ocsp.Responder
	id       string
	openedAt time.Time // business time
}

// lookAgain is how long an opened signer is used before asking whether there
// is a newer one. A new one is made weeks before the old one ends.
const lookAgain = 5 * time.Minute

// signers keeps the opened signer of each issuer.
type signers struct {
	mu     sync.Mutex
	opened map[string]*signer // by issuer id
}

var errNoSigner = errors.New("no OCSP signer is valid now")

// current answers the issuer's signer for this moment. Errors: there is none;
// its key does not open.
func (s *signers) current(ctx context.Context, c Config, issuer *ent.Issuer) (*signer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := c.Now()
	have := s.opened[issuer.ID]
	// Also looks again when the clock stepped back.
	if have != nil && have.usable(now) && now.Sub(have.openedAt).Abs() < lookAgain {
		return have, nil
	}
	row, err := latestSigner(ctx, c.Client, issuer.ID, now)
	if err != nil {
		return nil, err
	}
	if have == nil || have.id != row.ID {
		opened, err := open(c.Ring, issuer, row)
		switch {
		case err == nil:
			have = opened
		case have == nil || !have.usable(now):
			return nil, fmt.Errorf("open OCSP signer %s: %w", row.ID, err)
		default:
			// Made by a server with a newer key ring: the one before is as good.
			c.Log.ErrorContext(ctx, "the newest OCSP signer does not open; the one before goes on", "signer", row.ID, "error", err)
		}
	}
	if s.opened == nil {
		s.opened = map[string]*signer{}
	}
	have.openedAt = now
	s.opened[issuer.ID] = have
	return have, nil
}

func (s *signer) usable(now time.Time) bool {
	c := s.Certificate()
	return !now.Before(c.NotBefore) && now.Before(c.NotAfter)
}

// latestSigner reads the newest certified signer that is valid.
func latestSigner(ctx context.Context, client *ent.Client, issuerID string, now time.Time) (*ent.Responder, error) {
	at := instant.At(now)
	row, err := client.Responder.Query().
		Where(responder.IssuerID(issuerID), responder.DerNotNil(), responder.NotBeforeLTE(at), responder.NotAfterGT(at)).
		Order(ent.Desc(responder.FieldID)).First(ctx)
	if ent.IsNotFound(err) {
		return nil, errNoSigner
	}
	if err != nil {
		return nil, fmt.Errorf("read OCSP signer: %w", err)
	}
	return row, nil
}

// open unseals the key, which is bound to its row.
func open(ring *keyring.Ring, issuer *ent.Issuer, row *ent.Responder) (*signer, error) {
	plain, err := ring.Open(keyring.LabelSeal, row.KeySealed, []byte(row.ID))
	if err != nil {
		return nil, err
	}
	key, err := x509.ParsePKCS8PrivateKey(plain)
	if err != nil {
		return nil, errors.New("its key is malformed")
	}
	private, ok := key.(crypto.Signer)
	if !ok {
		return nil, errors.New("its key does not sign")
	}
	authority, err := x509.ParseCertificate(issuer.Der)
	if err != nil {
		return nil, fmt.Errorf("parse issuer: %w", err)
	}
	own, err := x509.ParseCertificate(*row.Der)
	if err != nil {
		return nil, fmt.Errorf("parse certificate: %w", err)
	}
	made, err := ocsp.NewResponder(authority, own, private)
	if err != nil {
		return nil, err
	}
	return &signer{Responder: made, id: row.ID}, nil
}
