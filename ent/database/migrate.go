package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/url"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"

	"github.com/shomei-ra/shomei/ent/migrate/migrations"
)

var (
	// ErrUnmigrated says that migrations are missing from the database.
	ErrUnmigrated = errors.New("the database is not migrated: run `shomei migrate`")
	// ErrNewer says that a newer version of Shomei has migrated the database.
	ErrNewer = errors.New("the database is newer than this program: use the version of Shomei that migrated it")
)

// migrationLock is the key of the advisory lock under which one process at a
// time migrates a PostgreSQL database: "shomei" in ASCII.
const migrationLock int64 = 0x73686f6d6569

// Migrate applies what is missing: our migrations, then the job queue's. It
// may run in several processes at once on PostgreSQL; on SQLite stop the
// server first. Errors: ErrNewer; a migration that failed, which is rolled
// back; broken foreign keys afterwards, which is a fault of a migration, and
// the backup is the way back.
func (db *DB) Migrate(ctx context.Context) error {
	// A newer database must not be touched at all.
	if err := db.CheckMigrated(ctx); err == nil {
		return nil
	} else if !errors.Is(err, ErrUnmigrated) {
		return fmt.Errorf("migrate: %w", err)
	}
	run := db.migratePostgres
	if db.dialect == SQLite {
		run = db.migrateSQLite
	}
	if err := run(ctx); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

// migrateSQLite migrates on a connection of its own with foreign keys off.
// Changing a table means building it anew and dropping the old one, and with
// foreign keys on, dropping it would act on every row that refers to it. The
// pragma does nothing inside a transaction, so it has to stand before.
func (db *DB) migrateSQLite(ctx context.Context) error {
	path, err := sqlitePath(strings.TrimPrefix(db.url, "sqlite:"))
	if err != nil {
		return err
	}
	conn, err := sql.Open("sqlite3", sqliteDSN(path, url.Values{
		"_foreign_keys": {"off"},
		"_txlock":       {"immediate"},
		"_synchronous":  {"FULL"},
	}))
	if err != nil {
		return err
	}
	conn.SetMaxOpenConns(1)
	err = apply(ctx, SQLite, conn)
	if err == nil {
		err = checkForeignKeys(ctx, conn)
	}
	return errors.Join(err, conn.Close())
}

func checkForeignKeys(ctx context.Context, conn *sql.DB) error {
	rows, err := conn.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	n, first := 0, ""
	for rows.Next() {
		var (
			table, parent string
			row           sql.NullInt64
			key           int
		)
		if err := rows.Scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		if n++; n == 1 {
			first = fmt.Sprintf("%s row %d has no row in %s", table, row.Int64, parent)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if n > 0 {
		return fmt.Errorf("%d foreign keys are broken; first: %s", n, first)
	}
	return nil
}

// migratePostgres migrates under a lock that belongs to one connection: it is
// released when that connection goes, whatever happens to this process.
func (db *DB) migratePostgres(ctx context.Context) error {
	conn, err := db.writer.Conn(ctx)
	if err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock($1)", migrationLock); err != nil {
		return errors.Join(fmt.Errorf("wait for the migration lock: %w", err), conn.Close())
	}
	err = apply(ctx, Postgres, db.writer)
	// Unlocked even when ctx has ended: the connection goes back to the pool.
	_, uerr := conn.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", migrationLock)
	return errors.Join(err, uerr, conn.Close())
}

// apply runs our migrations through goose and then River's own.
func apply(ctx context.Context, name string, conn *sql.DB) error {
	files, err := migrations.FS(name)
	if err != nil {
		return err
	}
	d := goose.DialectPostgres
	if name == SQLite {
		d = goose.DialectSQLite3
	}
	provider, err := goose.NewProvider(d, conn, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return err
	}
	queue, err := queueMigrator(name, conn)
	if err != nil {
		return err
	}
	if _, err := queue.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return fmt.Errorf("job queue: %w", err)
	}
	return nil
}

func queueMigrator(name string, conn *sql.DB) (*rivermigrate.Migrator[*sql.Tx], error) {
	var driver riverdriver.Driver[*sql.Tx] = riverdatabasesql.New(conn)
	if name == SQLite {
		driver = riversqlite.New(conn)
	}
	return rivermigrate.New(driver, &rivermigrate.Config{Logger: slog.New(slog.DiscardHandler)})
}

// CheckMigrated returns nil when the database has exactly the migrations of
// this program; ErrUnmigrated or ErrNewer, wrapped with what differs; or what
// went wrong when asking. It changes nothing.
func (db *DB) CheckMigrated(ctx context.Context) error {
	applied, err := db.applied(ctx)
	if err != nil {
		return fmt.Errorf("check migrations: %w", err)
	}
	known, err := versions(db.dialect)
	if err != nil {
		return fmt.Errorf("check migrations: %w", err)
	}
	if err := compare("migration", known, applied); err != nil {
		return err
	}
	queue, err := queueMigrator(db.dialect, db.writer)
	if err != nil {
		return fmt.Errorf("check migrations: %w", err)
	}
	if known, applied, err = db.queueVersions(ctx, queue); err != nil {
		return fmt.Errorf("check migrations of the job queue: %w", err)
	}
	return compare("job queue migration", known, applied)
}

// compare tells the first version that only one side has.
func compare(what string, known, applied map[int64]bool) error {
	for v := range applied {
		if !known[v] {
			return fmt.Errorf("%s %d: %w", what, v, ErrNewer)
		}
	}
	missing := 0
	for v := range known {
		if !applied[v] {
			missing++
		}
	}
	if missing > 0 {
		return fmt.Errorf("%d of %d %ss are missing: %w", missing, len(known), what, ErrUnmigrated)
	}
	return nil
}

// versions returns those of the embedded files.
func versions(name string) (map[int64]bool, error) {
	files, err := migrations.FS(name)
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return nil, err
	}
	known := make(map[int64]bool, len(names))
	for _, n := range names {
		digits, _, _ := strings.Cut(n, "_")
		v, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", n, err)
		}
		known[v] = true
	}
	return known, nil
}

// applied returns the versions that goose has noted. Its own query would
// create its table.
func (db *DB) applied(ctx context.Context) (map[int64]bool, error) {
	exists, err := db.hasTable(ctx, goose.DefaultTablename)
	if err != nil || !exists {
		return nil, err
	}
	return db.numbers(ctx, "SELECT version_id FROM "+goose.DefaultTablename+" WHERE is_applied AND version_id > 0")
}

// queueVersions returns the job queue's known and applied migrations.
func (db *DB) queueVersions(ctx context.Context, queue *rivermigrate.Migrator[*sql.Tx]) (known, applied map[int64]bool, err error) {
	known = map[int64]bool{}
	for _, m := range queue.AllVersions() {
		known[int64(m.Version)] = true
	}
	exists, err := db.hasTable(ctx, "river_migration")
	if err != nil || !exists {
		return known, nil, err
	}
	applied, err = db.numbers(ctx, "SELECT version FROM river_migration")
	return known, applied, err
}

func (db *DB) hasTable(ctx context.Context, name string) (bool, error) {
	query := "SELECT to_regclass($1) IS NOT NULL"
	if db.dialect == SQLite {
		query = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1)"
	}
	var exists bool
	err := db.readers.QueryRowContext(ctx, query, name).Scan(&exists)
	return exists, err
}

func (db *DB) numbers(ctx context.Context, query string) (map[int64]bool, error) {
	rows, err := db.readers.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	set := map[int64]bool{}
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		set[n] = true
	}
	return set, rows.Err()
}
