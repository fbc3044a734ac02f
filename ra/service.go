// Package ra is the registration authority: its use cases, one a file. It is
// the only writer of lifecycle state.
//
// Every use case has the same shape: check what can be checked without the
// database; in one transaction load what is concerned (which settles whatever
// is due on it), ask the pure table of lifecycle, write by conditional update,
// and add the audit event and the jobs. No network call, no hashing of
// passphrases and no signing happens inside a transaction.
//
// What the caller can mend comes back as a *problem.Error; anything else is a
// fault of ours.
package ra

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/anchor"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/upload"
	"github.com/shomei-ra/shomei/internal/vault"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Config is what a Service works with. All fields are wanted, but Issuers and
// Profiles before the CA was made, MailSender, Scanner and Ahead.
type Config struct {
	DB     *database.DB
	Ring   *keyring.Ring
	Outbox Outbox
	Hasher *passphrase.Hasher
	// Issuers by their name in URLs.
	Issuers map[string]*ca.Issuer
	// Profiles by name, as policies name them.
	Profiles map[string]*ca.Profile
	// MailSender is the mailbox whose mails are signed with a certificate that
	// Sweep keeps; empty: none.
	MailSender string
	// HelpDeskEmail is where enquiries made at / go; empty: nobody takes any.
	HelpDeskEmail string
	// Vault holds the contents of evidence.
	Vault *vault.Vault
	// Anchor keeps the audit log's checkpoints; nil: none is kept.
	Anchor *anchor.File
	// Scanner looks for viruses in evidence; nil: nobody does.
	Scanner upload.Scanner
	// Now is business time.
	Now func() time.Time
	// Ahead is what Now runs ahead of wall time by, in a demo, where it can be
	// moved; nil elsewhere.
	Ahead *Ahead
	// Rand is the source of everything that must not be guessed.
	Rand io.Reader
	Log  *slog.Logger
}

// Service holds the use cases. Safe for concurrent use; several server
// processes may work on one database.
type Service struct {
	db       *database.DB
	ring     *keyring.Ring
	outbox   Outbox
	hasher   *passphrase.Hasher
	desk     factor.Desk
	issuers  map[string]*ca.Issuer
	profiles map[string]*ca.Profile
	// mailSender is empty where mails go unsigned or another's key signs them.
	mailSender    string
	helpDeskEmail string
	vault         *vault.Vault
	anchor        *anchor.File
	scanner       upload.Scanner
	now           func() time.Time
	ahead         *Ahead
	rand          io.Reader
	ids           *identifiers
	log           *slog.Logger
	fixed         fixed
}

// New returns a Service.
func New(c Config) *Service {
	s := &Service{
		db: c.DB, ring: c.Ring, outbox: c.Outbox, hasher: c.Hasher,
		issuers: c.Issuers, profiles: c.Profiles, mailSender: c.MailSender, helpDeskEmail: c.HelpDeskEmail,
		vault: c.Vault, anchor: c.Anchor, scanner: c.Scanner,
		now: c.Now, ahead: c.Ahead, rand: c.Rand, ids: newIdentifiers(c.Rand), log: c.Log,
	}
	s.desk = factor.Desk{Ring: c.Ring, Now: s.wall, Rand: c.Rand}
	return s
}

// loaded answers the issuer that the URLs call slug, with its key.
func (s *Service) loaded(slug string) (*ca.Issuer, error) {
	if i := s.issuers[slug]; i != nil {
		return i, nil
	}
	return nil, fmt.Errorf("issuer %q is not loaded", slug)
}

// Now returns business time: what deadlines are measured against.
func (s *Service) Now() time.Time { return s.now() }

// errConflict: a conditional update found its row changed since it was read.
// The use case starts over and then sees who won.
var errConflict = errors.New("row changed since it was read")

// maxTries bounds how often a use case starts over. A request has few actors;
// more tries would hide a livelock.
const maxTries = 5

// tx runs fn in a transaction that sees every row, and starts over when it
// lost a race. fn must have no effect but through tx.
func (s *Service) tx(ctx context.Context, fn func(ctx context.Context, tx *ent.Tx) error) error {
	ctx = viewer.AsSystem(ctx)
	var err error
	for range maxTries {
		err = s.db.Tx(ctx, fn)
		if !errors.Is(err, errConflict) && !database.Retryable(err) {
			return err
		}
	}
	return fmt.Errorf("gave up after %d tries: %w", maxTries, err)
}

// instantNow is the moment to store, in business time.
func (s *Service) instantNow() instant.Time { return instant.At(s.now()) }
