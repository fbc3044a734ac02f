package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	// The driver registers itself as "sqlite3".
	_ "github.com/mattn/go-sqlite3"
)

// Pragmas of every connection. The statement cache keeps a connection's last
// statements prepared: ent writes the same few texts over and over. What is
// bound to a cached statement is cleared when it is put back.
var sqliteCommon = url.Values{
	"_busy_timeout":    {"5000"}, // ms; against other processes, such as a backup
	"_foreign_keys":    {"on"},
	"_stmt_cache_size": {"64"},
}

// openSQLite opens the split: one connection that writes, because SQLite has
// one writer anyway and a queue in Go is fair where its busy handler starves
// some, and several that can only read and never wait for the writer.
func openSQLite(ctx context.Context, rest string, o options) (*DB, error) {
	path, err := sqlitePath(rest)
	if err != nil {
		return nil, err
	}
	// Made here, not by SQLite, for its mode; the log beside it inherits it.
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	writer, err := sql.Open("sqlite3", sqliteDSN(path, url.Values{
		// Take the lock when the transaction begins: a transaction that read
		// first could not become a writer after somebody else wrote.
		"_txlock":       {"immediate"},
		"_journal_mode": {"WAL"},
		// In WAL mode anything less does not sync on commit at all.
		"_synchronous": {"FULL"},
	}))
	if err != nil {
		return nil, err
	}
	writer.SetMaxOpenConns(1)
	readers, err := sql.Open("sqlite3", sqliteDSN(path, url.Values{"_query_only": {"on"}}))
	if err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	n := o.limit(2, 4)
	readers.SetMaxOpenConns(n)
	readers.SetMaxIdleConns(n)

	db := &DB{dialect: SQLite, readers: readers, writer: writer}
	// The writer goes first: it turns the file to WAL.
	if err := writer.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), db.Close())
	}
	if err := readers.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), db.Close())
	}
	return db, nil
}

// sqlitePath returns the file's path from what follows "sqlite:".
func sqlitePath(rest string) (string, error) {
	path := rest
	if after, ok := strings.CutPrefix(rest, "//"); ok {
		if !strings.HasPrefix(after, "/") {
			return "", errors.New("sqlite:// wants an absolute path after it; write sqlite:path for a relative one")
		}
		path = after
	}
	if path == "" || strings.Contains(path, ":memory:") || strings.Contains(path, "?") {
		return "", errors.New("an SQLite database is a file: sqlite:///path/to/shomei.db")
	}
	return path, nil
}

// sqliteDSN returns the driver's name of the file with the common parameters
// and more. The path is escaped: SQLite reads it as a URI.
func sqliteDSN(path string, more url.Values) string {
	q := url.Values{}
	for _, from := range []url.Values{sqliteCommon, more} {
		for k, v := range from {
			q[k] = v
		}
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + q.Encode()
}
