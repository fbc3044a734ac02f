package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/archive"
	"github.com/shomei-ra/shomei/internal/vault"
)

// Names in an archive.
const archivedDatabase, archivedRing, archivedCA, archivedEvidence = "shomei.db", "secrets", "ca", "evidence"

type backupCommand struct {
	place
	File string `arg:"" help:"The archive to be written; it must not exist."`
}

// Run writes an archive. It appears under its name when it is whole, readable
// by its owner alone. On PostgreSQL it holds everything but the database.
func (c *backupCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) (err error) {
		// Keys that do not open would be found out at the restore.
		if err := i.verifyRing(); err != nil {
			return err
		}
		if _, err := os.Lstat(c.File); err == nil {
			return fmt.Errorf("%s is there already: a backup overwrites nothing", c.File)
		}
		// Beside the archive: it has to be on the same file system.
		stage, err := os.MkdirTemp(filepath.Dir(c.File), ".backup-*") // mode 0700
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(stage)) }()
		m, names, err := i.collect(stage)
		if err != nil {
			return err
		}
		staged := filepath.Join(stage, "archive")
		if err := writeArchive(staged, m, stage, names); err != nil {
			return err
		}
		// A link, unlike a rename, fails when the name was taken meanwhile.
		if err := os.Link(staged, c.File); err != nil {
			return err
		}
		if err := syncDir(filepath.Dir(c.File)); err != nil {
			return err
		}
		fmt.Fprintf(e.stdout, "backed up: %s into %s; whoever has it has the CA: encrypt it, keep it elsewhere\n", told(names), c.File)
		if m.Database == database.Postgres {
			fmt.Fprintln(e.stdout, "the PostgreSQL database is not in it: back that up with pg_dump or point-in-time recovery, before this")
		}
		return nil
	})
}

// told are the names of what was backed up; the files of cases are counted.
func told(names []string) string {
	var parts []string
	files := 0
	for _, name := range names {
		if strings.HasPrefix(name, archivedEvidence+"/") {
			files++
		} else {
			parts = append(parts, name)
		}
	}
	if files > 0 {
		parts = append(parts, fmt.Sprintf("files of cases (%d)", files))
	}
	return strings.Join(parts, ", ")
}

// collect copies into stage what belongs into an archive. The database comes
// first: the key ring, the CA keys and the files of cases only ever grow, and
// before the rows that need them, so that what is copied later fits.
func (i *installation) collect(stage string) (m archive.Manifest, names []string, err error) {
	m = archive.Manifest{Version: version(), CreatedAt: i.wall().UTC(), Database: i.db.Dialect()}
	if m.Migration, err = database.NewestMigration(m.Database); err != nil {
		return m, nil, err
	}
	if m.Database == database.SQLite {
		if err := i.db.Snapshot(i.ctx, filepath.Join(stage, archivedDatabase)); err != nil {
			return m, nil, err
		}
	}
	names = []string{archivedRing}
	if err := copyFile(i.ringPath(), filepath.Join(stage, archivedRing)); err != nil {
		return m, nil, err
	}
	entries, err := os.ReadDir(i.caStore().Dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return m, nil, err
	}
	if err := os.Mkdir(filepath.Join(stage, archivedCA), 0o700); err != nil {
		return m, nil, err
	}
	for _, entry := range entries {
		if ext := filepath.Ext(entry.Name()); ext != ".key" && ext != ".cer" {
			continue
		}
		names = append(names, archivedCA+"/"+entry.Name())
		if err := copyFile(filepath.Join(i.caStore().Dir, entry.Name()), filepath.Join(stage, archivedCA, entry.Name())); err != nil {
			return m, nil, err
		}
	}
	if m.Database == database.SQLite {
		names = append(names, archivedDatabase)
	}
	files, err := i.collectEvidence(stage)
	return m, append(names, files...), err
}

// collectEvidence links the files of cases into stage, or copies them where it
// is on another file system: they never change.
func (i *installation) collectEvidence(stage string) ([]string, error) {
	files, err := vault.Names(i.evidenceDir())
	if err != nil {
		return nil, err
	}
	if err := os.Mkdir(filepath.Join(stage, archivedEvidence), 0o700); err != nil {
		return nil, err
	}
	names := make([]string, len(files))
	for n, file := range files {
		names[n] = archivedEvidence + "/" + file
		from, to := filepath.Join(i.evidenceDir(), file), filepath.Join(stage, archivedEvidence, file)
		if os.Link(from, to) == nil {
			continue
		}
		if err := copyFile(from, to); err != nil {
			return nil, err
		}
	}
	return names, nil
}

// copyFile copies a small file.
func copyFile(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o600)
}

func writeArchive(path string, m archive.Manifest, dir string, names []string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err := archive.Write(f, m, dir, names); err != nil {
		return errors.Join(err, f.Close())
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncDir makes the names in a directory durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
