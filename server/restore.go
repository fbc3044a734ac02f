package main

import (
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/archive"
	"github.com/shomei-ra/shomei/ra"
)

type restoreCommand struct {
	place
	File string   `arg:"" help:"The archive." type:"path"`
	CRL  []string `help:"The revocation lists that were published last: what they revoke stays revoked." name:"crl" placeholder:"FILE,…"`
}

// Run puts an archive back. Everything is made ready in a directory inside
// DIR and moved to its place at the end, the database last: what was cut short
// is not served.
func (c *restoreCommand) Run(e *environment) (err error) {
	lists, err := readLists(c.CRL)
	if err != nil {
		return err
	}
	if err := c.vacant(); err != nil {
		return err
	}
	f, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return err
	}
	stage, err := os.MkdirTemp(c.Data, ".restore-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(stage)) }()
	m, err := archive.Extract(f, stage, c.accept)
	if err != nil {
		return err
	}
	done, err := e.revive(c.staged(stage), ra.RestoreInput{BackedUpAt: m.CreatedAt, Lists: lists})
	if err != nil {
		return err
	}
	if err := c.settleIn(stage, m); err != nil {
		return err
	}
	c.report(e, m, done)
	return nil
}

// vacant refuses to restore over anything.
func (c *restoreCommand) vacant() error {
	there, err := os.ReadDir(c.Data)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(there) > 0 {
		return fmt.Errorf("%s is not empty: a restore wants an empty directory", c.Data)
	}
	paths := []string{c.ringPath(), c.anchorPath()}
	if file, ok := c.sqliteFile(); ok {
		paths = append(paths, file)
	}
	for _, path := range paths {
		if _, err := os.Lstat(path); err == nil {
			return fmt.Errorf("%s is there already: a restore overwrites nothing", path)
		}
	}
	return nil
}

// accept refuses an archive that does not belong here.
func (c *restoreCommand) accept(m archive.Manifest) error {
	dialect := database.Postgres
	if _, ok := c.sqliteFile(); ok {
		dialect = database.SQLite
	}
	if m.Database != dialect {
		return fmt.Errorf("the archive is of an installation on %s: say so with --database", m.Database)
	}
	newest, err := database.NewestMigration(dialect)
	if err != nil {
		return err
	}
	if m.Migration > newest {
		return fmt.Errorf("%w (%s, migration %d)", archive.ErrNewer, m.Version, m.Migration)
	}
	return nil
}

// staged is the place as long as it lies in stage. A PostgreSQL database is
// where it is.
func (c *restoreCommand) staged(stage string) place {
	p := place{Data: stage, Database: "sqlite"}
	if _, ok := c.sqliteFile(); !ok {
		p.Database = c.Database
	}
	return p
}

// revive brings the tables up to this program, has the use case make them fit
// to be served, and publishes new lists.
func (e *environment) revive(p place, in ra.RestoreInput) (done ra.Restored, err error) {
	db, err := database.Open(e.ctx, p.databaseURL())
	if err != nil {
		return done, err
	}
	if err := errors.Join(db.Migrate(e.ctx), db.Close()); err != nil {
		return done, err
	}
	i, err := e.open(p, e.logger("text", slog.LevelWarn))
	if err != nil {
		return done, err
	}
	defer func() { err = errors.Join(err, i.close()) }()
	issuers, err := i.issuers("")
	if errors.Is(err, errNoCA) {
		issuers, err = map[string]*ca.Issuer{}, nil
	}
	if err != nil {
		return done, err
	}
	s, err := i.service(issuers, nil, i.hasher())
	if err != nil {
		return done, err
	}
	if done, err = s.Restore(e.ctx, commandLine, in); err != nil {
		return done, err
	}
	// Whoever puts a backup back takes its log for the one that goes on.
	if _, err := s.AnchorAudit(e.ctx, commandLine, "restored"); err != nil {
		return done, err
	}
	return done, s.RefreshPublications(e.ctx)
}

// stagedAnchor is where the anchor lies in a stage; no archive holds one.
const stagedAnchor = archivedRing + ".anchor"

// settleIn moves what is ready to its place.
func (c *restoreCommand) settleIn(stage string, m archive.Manifest) error {
	moves := [][2]string{{archivedCA, c.caStore().Dir}, {archivedEvidence, c.evidenceDir()}, {stagedAnchor, c.anchorPath()}, {archivedRing, c.ringPath()}}
	if file, ok := c.sqliteFile(); ok && m.Database == database.SQLite {
		moves = append(moves, [2]string{archivedDatabase, file})
	}
	for _, move := range moves {
		err := os.Rename(filepath.Join(stage, move[0]), move[1])
		if errors.Is(err, fs.ErrNotExist) && slices.Contains([]string{archivedCA, archivedEvidence, stagedAnchor}, move[0]) {
			continue // no CA was made yet, no file put into a case, or nothing sealed
		}
		if err != nil {
			return err
		}
		if err := syncDir(filepath.Dir(move[1])); err != nil {
			return err
		}
	}
	return nil
}

func (c *restoreCommand) report(e *environment, m archive.Manifest, done ra.Restored) {
	fmt.Fprintf(e.stdout, "restored: %s as of %s (%s)\n", c.Data, m.CreatedAt.Format(time.RFC3339), m.Version)
	fmt.Fprintln(e.stdout, "what was acknowledged after that is lost: requests, certificates and revocations; everybody has to sign in again")
	if len(c.CRL) == 0 {
		fmt.Fprintln(e.stdout, "no --crl was given: certificates revoked after the backup are good again")
		return
	}
	fmt.Fprintf(e.stdout, "revoked again, as the lists say: %d\n", done.Revoked)
	if len(done.Unknown) > 0 {
		fmt.Fprintf(e.stdout, "issued and revoked after the backup, on no list any more: %s\n", strings.Join(done.Unknown, " "))
	}
}

// readLists reads revocation lists in DER or PEM.
func readLists(paths []string) ([]*x509.RevocationList, error) {
	lists := make([]*x509.RevocationList, len(paths))
	for n, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if block, _ := pem.Decode(content); block != nil {
			content = block.Bytes
		}
		if lists[n], err = x509.ParseRevocationList(content); err != nil {
			return nil, fmt.Errorf("%s is not a revocation list", path)
		}
	}
	return lists, nil
}
