package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// ErrNoSnapshot: PostgreSQL's own tools copy a PostgreSQL database.
var ErrNoSnapshot = errors.New("only an SQLite database is copied from here: use pg_dump or point-in-time recovery")

// Snapshot copies an SQLite database as it is at one moment into the file at
// path, which must not exist or be empty. Others go on reading and writing: it
// is one read transaction on a connection of its own, beside the log. Errors:
// ErrNoSnapshot on PostgreSQL; whatever the driver says, a full disk among it.
func (db *DB) Snapshot(ctx context.Context, path string) error {
	if db.dialect != SQLite {
		return fmt.Errorf("snapshot: %w", ErrNoSnapshot)
	}
	from, err := sqlitePath(strings.TrimPrefix(db.url, "sqlite:"))
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	conn, err := sql.Open("sqlite3", sqliteDSN(from, url.Values{"mode": {"rw"}}))
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", path)
	if err = errors.Join(err, conn.Close()); err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	return nil
}

// NewestMigration returns the version, a moment as YYYYMMDDhhmmss, of the last
// migration that this program has for the dialect.
func NewestMigration(dialect string) (int64, error) {
	known, err := versions(dialect)
	if err != nil {
		return 0, fmt.Errorf("newest migration: %w", err)
	}
	return slices.Max(slices.Collect(maps.Keys(known))), nil
}
