// Command diff writes the migration from the migrations that exist to the
// schema that is declared, one file for each database:
//
//	go run ./ent/migrate/diff add_revocation_reason
//
// It is run from the module's root after `go generate ./ent`. It replays the
// existing files on an in-memory SQLite and on a temporary PostgreSQL server
// of its own, never on anybody's database, and writes what is missing to
// ent/migrate/migrations/{sqlite,postgres}. Read what it wrote: it cannot know
// about renamed columns, nor fill new ones.
//
// Until the first release there is one migration. After a change of the schema
// it is written anew, instead of one more being added:
//
//	go run ./ent/migrate/diff -rewrite main_job
//
// which deletes all files first. A database that was migrated by the old file
// is then refused with one clear line; throw it away.
package main

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"

	atlas "ariga.io/atlas/sql/migrate"
	"entgo.io/ent/dialect"
	_ "github.com/jackc/pgx/v5/stdlib" // "pgx"
	_ "github.com/mattn/go-sqlite3"    // "sqlite3"

	"github.com/shomei-ra/shomei/ent/migrate"
	"github.com/shomei-ra/shomei/ent/migrate/migrations"
	"github.com/shomei-ra/shomei/internal/testdb"
)

func main() {
	if err := run(context.Background(), os.Args[1:], "ent/migrate/migrations", time.Now()); err != nil {
		fmt.Fprintln(os.Stderr, "diff:", err)
		os.Exit(1)
	}
}

var intent = regexp.MustCompile(`^[a-z][a-z0-9_]+$`)

// run writes the migrations below root, of the version at on both databases.
func run(ctx context.Context, args []string, root string, at time.Time) error {
	flags := flag.NewFlagSet("diff", flag.ContinueOnError)
	rewrite := flags.Bool("rewrite", false, "delete the existing migrations and write one")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 || !intent.MatchString(flags.Arg(0)) {
		return errors.New("name the intent of the migration, such as add_revocation_reason")
	}
	for _, name := range []string{dialect.SQLite, dialect.Postgres} {
		dir := filepath.Join(root, migrations.Directory(name))
		if _, err := os.Stat(dir); err != nil {
			return fmt.Errorf("run it from the module's root: %w", err)
		}
		if *rewrite {
			if err := empty(dir); err != nil {
				return err
			}
		}
		err := plan(ctx, name, dir, flags.Arg(0), migrate.Tables, at)
		if errors.Is(err, atlas.ErrNoPlan) {
			fmt.Println(dir + ": nothing to do")
			continue
		}
		if err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
		fmt.Println(dir + ": written")
	}
	return nil
}

// empty deletes the directory's migrations and their sum.
func empty(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.sql"))
	if err != nil {
		return err
	}
	for _, f := range append(files, filepath.Join(dir, atlas.HashFileName)) {
		if err := os.Remove(f); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// scratch opens an empty database of the dialect; end removes it.
func scratch(name string) (db *sql.DB, end func() error, err error) {
	if name == dialect.SQLite {
		db, err := sql.Open("sqlite3", "file::memory:?_foreign_keys=on")
		if err != nil {
			return nil, nil, err
		}
		// A second connection would have a memory of its own.
		db.SetMaxOpenConns(1)
		return db, db.Close, nil
	}
	server, err := testdb.Start(false)
	if err != nil {
		return nil, nil, err
	}
	db, err = sql.Open("pgx", server.URL("postgres"))
	if err != nil {
		return nil, nil, errors.Join(err, server.Stop())
	}
	return db, func() error { return errors.Join(db.Close(), server.Stop()) }, nil
}
