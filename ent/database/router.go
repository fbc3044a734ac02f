package database

import (
	"context"
	"database/sql"
	"strings"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
)

// router is the root client's driver: it sends what reads to the readers and
// the rest to the writer, and refuses contexts that belong into a transaction.
// Inside a transaction ent talks to the transaction, not to the router.
type router struct {
	dialect string
	readers *entsql.Driver
	writer  *entsql.Driver
}

var _ dialect.Driver = (*router)(nil)

func newRouter(name string, readers, writer *sql.DB) *router {
	r := &router{dialect: name, writer: entsql.OpenDB(name, writer)}
	r.readers = r.writer
	if readers != writer {
		r.readers = entsql.OpenDB(name, readers)
	}
	return r
}

// Query runs a statement that returns rows: INSERT … RETURNING is one too.
func (r *router) Query(ctx context.Context, query string, args, v any) error {
	if marked(ctx) {
		return ErrOutsideTx
	}
	if reads(query) {
		return r.readers.Query(ctx, query, args, v)
	}
	return r.writer.Query(ctx, query, args, v)
}

// Exec runs a statement on the writer.
func (r *router) Exec(ctx context.Context, query string, args, v any) error {
	if marked(ctx) {
		return ErrOutsideTx
	}
	return r.writer.Exec(ctx, query, args, v)
}

// Tx begins a transaction on the writer, and leaves its *sql.Tx in the mark
// that DB.Tx put into the context. Ent's builders come here without one, when
// one of their steps takes several statements.
func (r *router) Tx(ctx context.Context) (dialect.Tx, error) {
	m := markOf(ctx)
	if m != nil && m.tx.Load() != nil {
		return nil, ErrOutsideTx
	}
	tx, err := r.writer.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	if m != nil {
		m.tx.Store(tx.(*entsql.Tx).Tx.(*sql.Tx))
	}
	return tx, nil
}

// Close does nothing: DB closes what it opened.
func (r *router) Close() error { return nil }

// Dialect returns the name of the SQL spoken.
func (r *router) Dialect() string { return r.dialect }

// reads reports whether the statement may go to a connection that cannot
// write. A WITH that writes is refused there by SQLite; ent writes none.
func reads(query string) bool {
	query = strings.TrimLeft(query, " \t\r\n(")
	return foldedPrefix(query, "SELECT") || foldedPrefix(query, "WITH")
}

func foldedPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
