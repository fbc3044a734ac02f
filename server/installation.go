package main

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/anchor"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/upload"
	"github.com/shomei-ra/shomei/internal/vault"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/job"
	"github.com/shomei-ra/shomei/ra"
)

// place says where an installation is.
type place struct {
	Data     string `help:"Directory of the key ring, the CA keys, the files of cases and the SQLite file." default:"./data" placeholder:"DIR"`
	Database string `help:"sqlite for DIR/shomei.db, sqlite:PATH, or postgres://…" default:"sqlite" placeholder:"URL"`
	Secrets  string `help:"The key ring, where it is not DIR/secrets." placeholder:"FILE"`
}

func (p place) ringPath() string {
	if p.Secrets != "" {
		return p.Secrets
	}
	return filepath.Join(p.Data, "secrets")
}

// anchorPath is in the server's own directory, where nobody who writes the
// database writes, and where it can write: a key ring elsewhere may be shared, or
// only be read.
func (p place) anchorPath() string { return filepath.Join(p.Data, "secrets.anchor") }

func (p place) caStore() ca.KeyStore { return ca.KeyStore{Dir: filepath.Join(p.Data, "ca")} }

// evidenceDir holds the files of cases, sealed. Servers of one database share it.
func (p place) evidenceDir() string { return filepath.Join(p.Data, "evidence") }

func (p place) databaseURL() string {
	if p.Database == "sqlite" {
		return "sqlite:" + filepath.Join(p.Data, "shomei.db")
	}
	return p.Database
}

// sqliteFile answers the file of an SQLite database.
func (p place) sqliteFile() (string, bool) {
	rest, ok := strings.CutPrefix(p.databaseURL(), "sqlite:")
	return strings.TrimPrefix(rest, "//"), ok
}

// commandLine is who acts when a command does.
var commandLine = viewer.Viewer{Kind: viewer.CommandLine}

// The names of the CAs in URLs. issuingSlug is the one that every installation
// has had from its first day.
const rootSlug, issuingSlug = "root", "class2"

// issuingAuthorities are the issuing CAs, which the policies of package policy
// name: one for each family of products.
var issuingAuthorities = []ra.IssuingAuthority{
	{Slug: issuingSlug, CommonName: "Shomei Class2 Issuing CA"},
	{Slug: "class1", CommonName: "Shomei Class1 Issuing CA"},
}

// installation is one that was opened.
type installation struct {
	*environment
	place
	ring *keyring.Ring
	db   *database.DB
	// row is nil before `shomei init` is through.
	row *ent.Installation
	log *slog.Logger
	// ahead is what a demo's business time has been moved by; nil before it is
	// served, when the row tells.
	ahead *ra.Ahead
	// mailSender is whose mails' signer the use cases keep up; mostly nobody's.
	mailSender string
	// helpDeskEmail is where enquiries made at / go; empty: nobody takes any.
	helpDeskEmail string
	// scanner looks for viruses in what is uploaded; nil: nobody does.
	scanner upload.Scanner
}

var (
	errNoCA      = errors.New("the certification authorities are not made: run `shomei ca init` first")
	errWrongRing = errors.New("the key ring is not the one that this installation was made with")
)

// open opens an installation that is initialised and of this version.
func (e *environment) open(p place, log *slog.Logger) (*installation, error) {
	ring, err := keyring.Open(p.ringPath())
	if err != nil {
		// Its own text says what to do; the operating system's adds nothing.
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("there is no key ring at %s: run `shomei init` first, or name its place with --secrets", p.ringPath())
		}
		return nil, err
	}
	if file, ok := p.sqliteFile(); ok {
		if _, err := os.Stat(file); err != nil {
			return nil, fmt.Errorf("there is no database at %s: run `shomei init` first", file)
		}
	}
	db, err := database.Open(e.ctx, p.databaseURL())
	if err != nil {
		return nil, err
	}
	i := &installation{environment: e, place: p, ring: ring, db: db, log: log}
	if err := i.check(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return i, nil
}

// check refuses what this program must not work on.
func (i *installation) check() error {
	err := i.db.CheckMigrated(i.ctx)
	if errors.Is(err, database.ErrUnmigrated) {
		return database.ErrUnmigrated
	}
	if err != nil {
		return err
	}
	if i.row, err = ra.Installation(i.ctx, i.db.Client()); err != nil {
		return err
	}
	if err := i.ring.Require(i.row.RingVersion); err != nil {
		return fmt.Errorf("%w: %w", errWrongRing, err)
	}
	return nil
}

// now is business time: wall time, and in a demo some way ahead of it.
func (i *installation) now() time.Time {
	switch {
	case i.ahead != nil:
		return i.wall().Add(i.ahead.Duration())
	case i.row != nil:
		return i.wall().Add(time.Duration(i.row.ClockOffset) * time.Second)
	}
	return i.wall()
}

// hasher bounds hashing to the processors there are.
func (i *installation) hasher() *passphrase.Hasher {
	return passphrase.New(runtime.GOMAXPROCS(0), i.rand)
}

// service makes the use cases. Without issuers nothing can be issued or
// published, which most commands do not need.
func (i *installation) service(issuers map[string]*ca.Issuer, profiles map[string]*ca.Profile, hasher *passphrase.Hasher) (*ra.Service, error) {
	outbox, err := job.NewOutbox(i.db, i.log)
	if err != nil {
		return nil, err
	}
	return ra.New(ra.Config{
		DB: i.db, Ring: i.ring, Outbox: outbox, Hasher: hasher, Issuers: issuers, Profiles: profiles,
		MailSender: i.mailSender, HelpDeskEmail: i.helpDeskEmail,
		Vault: &vault.Vault{Dir: i.evidenceDir(), Ring: i.ring, Rand: i.rand}, Anchor: anchor.At(i.anchorPath()), Scanner: i.scanner, Now: i.now, Ahead: i.ahead, Rand: i.rand, Log: i.log,
	}), nil
}

// tools is service for commands that issue nothing.
func (i *installation) tools() (*ra.Service, error) { return i.service(nil, nil, i.hasher()) }

// caPassword is what the CA keys are encrypted under.
func (i *installation) caPassword(version int) []byte {
	return []byte(hex.EncodeToString(i.ring.Secret(keyring.LabelCAKey, version, 32)))
}

// issuers opens every CA's key. It is also the proof that the key ring is the
// right one. An empty pkiURL means the address in the issuing CA's own
// certificate. Errors: errNoCA, errWrongRing.
func (i *installation) issuers(pkiURL string) (map[string]*ca.Issuer, error) {
	n, err := i.db.Client().Issuer.Query().Count(viewer.AsSystem(i.ctx))
	if err != nil {
		return nil, fmt.Errorf("count issuers: %w", err)
	}
	if n == 0 {
		return nil, errNoCA
	}
	if pkiURL == "" {
		if pkiURL, err = i.bakedURL(); err != nil {
			return nil, err
		}
	}
	// Keys stay under the version that they were made with.
	for _, version := range i.ring.Versions() {
		var issuers map[string]*ca.Issuer
		issuers, err = ra.LoadIssuers(i.ctx, i.db.Client(), i.caStore(), i.caPassword(version), pkiURL, i.rand)
		if err == nil {
			return issuers, nil
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the keys of the certification authorities are not in %s: %w", i.caStore().Dir, err)
	}
	return nil, fmt.Errorf("%w: %w", errWrongRing, err)
}

// bakedURL answers the publication address that the issuing CA's certificate
// names for the root's list.
func (i *installation) bakedURL() (string, error) {
	c, err := i.caStore().Certificate(issuingSlug)
	if err != nil {
		return "", err
	}
	for _, at := range c.CRLDistributionPoints {
		if base, ok := strings.CutSuffix(at, "/crl/"+rootSlug+".crl"); ok {
			return base, nil
		}
	}
	return "", errors.New("the issuing CA's certificate names no publication address: give --pki-url")
}

// verifyRing refuses a key ring under which the CA keys do not open, where
// there are any: what is made under a wrong ring is lost for the right one.
func (i *installation) verifyRing() error {
	_, err := i.issuers("")
	if errors.Is(err, errNoCA) {
		return nil
	}
	return err
}

func (i *installation) close() error { return i.db.Close() }

// command runs a short command's work on an opened installation.
func (e *environment) command(p place, work func(context.Context, *installation) error) error {
	i, err := e.open(p, e.logger("text", slog.LevelWarn))
	if err != nil {
		return err
	}
	return errors.Join(work(e.ctx, i), i.close())
}

func (e *environment) logger(format string, level slog.Level) *slog.Logger {
	options := &slog.HandlerOptions{Level: level}
	if format == "json" {
		return slog.New(slog.NewJSONHandler(e.stderr, options))
	}
	return slog.New(slog.NewTextHandler(e.stderr, options))
}
