// Package database opens the database, SQLite or PostgreSQL, and hands it out
// as one ent client behind the read fence of ent/rule.
//
// Both databases keep the same three promises. A transaction marks its
// context: such a context that reaches the root client is refused, because the
// write would wait for itself and the read would return the old row. What was
// committed is durable. And whoever reads through a client reads through the
// fence.
package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"strings"

	"entgo.io/ent/dialect"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/rule"
)

// SQLite and Postgres are what Dialect returns.
const (
	SQLite   = dialect.SQLite
	Postgres = dialect.Postgres
)

// DB is an open database.
type DB struct {
	url     string
	dialect string
	// On PostgreSQL readers and writer are the same pool.
	readers *sql.DB
	writer  *sql.DB
	client  *ent.Client
}

type options struct{ connections int }

// Option changes how Open opens.
type Option func(*options)

// WithConnections limits the number of open connections: of the readers on
// SQLite (the writer is one more), of the pool on PostgreSQL. At least 2.
func WithConnections(n int) Option {
	return func(o *options) { o.connections = max(n, 2) }
}

// Open opens the database at the URL and checks that it answers:
//
//	sqlite:///var/lib/shomei/shomei.db   an absolute path
//	sqlite:data/shomei.db                a path relative to the working directory
//	postgres://user:password@host/name   everything that pgx understands
//
// An SQLite file that does not exist is made, readable by its owner alone; its
// directory is not. Open does not migrate: see Migrate and CheckMigrated.
// Errors: an unknown scheme, an in-memory SQLite database (its readers would
// each see another one), and whatever the driver says. None of them repeats
// the URL, which may hold a password.
func Open(ctx context.Context, url string, opts ...Option) (*DB, error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	var (
		db  *DB
		err error
	)
	switch scheme, rest, _ := strings.Cut(url, ":"); scheme {
	case "sqlite":
		db, err = openSQLite(ctx, rest, o)
	case "postgres", "postgresql":
		db, err = openPostgres(ctx, url, o)
	default:
		err = errors.New("its URL must start with sqlite: or postgres://")
	}
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	db.url = url
	db.client = ent.NewClient(ent.Driver(newRouter(db.dialect, db.readers, db.writer)))
	rule.Fence(db.client)
	return db, nil
}

// Client returns the root client: for reads, as the context's viewer sees
// them. Use cases write through Tx and never see it.
func (db *DB) Client() *ent.Client { return db.client }

// Dialect returns SQLite or Postgres.
func (db *DB) Dialect() string { return db.dialect }

// Writer returns what the job queue runs on: SQLite's single writing
// connection, or PostgreSQL's pool. It knows no fence and no marks.
func (db *DB) Writer() *sql.DB { return db.writer }

// Reader returns what the root client reads from: SQLite's connections that
// cannot write, or PostgreSQL's pool. It knows no fence: it is for a statement
// that answers everybody alike and is asked too often for ent's builders.
func (db *DB) Reader() *sql.DB { return db.readers }

// URL returns what the database was opened with, its password included.
func (db *DB) URL() string { return db.url }

// Ping asks both ways into the database whether they answer.
func (db *DB) Ping(ctx context.Context) error {
	err := db.readers.PingContext(ctx)
	if err == nil && db.writer != db.readers {
		err = db.writer.PingContext(ctx)
	}
	if err != nil {
		return fmt.Errorf("ping database: %w", err)
	}
	return nil
}

// Close waits for running statements and closes every connection. The writer
// goes last: SQLite's last connection folds the write-ahead log into the file.
func (db *DB) Close() error {
	err := db.readers.Close()
	if db.writer != db.readers {
		err = errors.Join(err, db.writer.Close())
	}
	if err != nil {
		return fmt.Errorf("close database: %w", err)
	}
	return nil
}

// limit returns the configured limit or a default in proportion to the
// processors: n for each, and not less than the floor.
func (o options) limit(each, floor int) int {
	if o.connections > 0 {
		return o.connections
	}
	return max(each*runtime.GOMAXPROCS(0), floor)
}
