package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/shomei-ra/shomei/ent"
)

var (
	// ErrOutsideTx is the refusal of a transaction's context by the root
	// client: use the *ent.Tx that came with the context.
	ErrOutsideTx = errors.New("the context of a transaction was used outside of it")
	// ErrNested is the refusal to begin a transaction inside a transaction.
	ErrNested = errors.New("a transaction was begun inside a transaction")
)

// mark lies in the context of a transaction. Its tx is nil until the
// transaction has begun; over is set when it ended, after which the context is
// still refused everywhere.
type mark struct {
	tx   atomic.Pointer[sql.Tx]
	over atomic.Bool
}

type markKey struct{}

func markOf(ctx context.Context) *mark {
	m, _ := ctx.Value(markKey{}).(*mark)
	return m
}

func marked(ctx context.Context) bool { return markOf(ctx) != nil }

// Tx runs fn in a transaction, on SQLite as the only writer from the start. It
// commits when fn returns nil and rolls back when fn returns an error, panics
// or leaves its goroutine. The context given to fn is marked: it is good for
// the *ent.Tx and for SQLTx, and the root client refuses it. A commit that
// returned nil is durable.
//
// Errors: ErrNested for a marked context; fn's own error as it is, so that
// errors.Is and As go through; a failed begin or commit, wrapped. After a
// failed commit the outcome may be unknown (the connection broke): read again.
func (db *DB) Tx(ctx context.Context, fn func(ctx context.Context, tx *ent.Tx) error) error {
	if marked(ctx) {
		return ErrNested
	}
	m := &mark{}
	ctx = context.WithValue(ctx, markKey{}, m)
	tx, err := db.client.Tx(ctx)
	if err != nil {
		return fmt.Errorf("begin transaction: %w", err)
	}
	ended := false
	defer func() {
		m.over.Store(true)
		if !ended {
			// fn panicked or called runtime.Goexit, which goes on from here.
			_ = tx.Rollback()
		}
	}()
	err = fn(ctx, tx)
	ended = true
	if err != nil {
		// A cancelled context has rolled back already.
		if rerr := tx.Rollback(); rerr != nil && !errors.Is(rerr, sql.ErrTxDone) {
			return errors.Join(err, fmt.Errorf("roll back transaction: %w", rerr))
		}
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit transaction: %w", err)
	}
	return nil
}

// SQLTx returns the transaction that the context belongs to, while it runs:
// the job queue inserts into it. It is not for committing.
func SQLTx(ctx context.Context) (*sql.Tx, bool) {
	m := markOf(ctx)
	if m == nil || m.over.Load() {
		return nil, false
	}
	tx := m.tx.Load()
	return tx, tx != nil
}

// ShareTable makes whoever writes or locks the table wait until the transaction
// of the context ends; others may share it meanwhile. For use cases that rest
// on what the table says when they commit. SQLite's transactions come one after
// another anyway. table is a name of ours. Errors: ErrOutsideTx without such a
// context.
func (db *DB) ShareTable(ctx context.Context, table string) error {
	return db.lock(ctx, table, "SHARE")
}

// LockTable makes everybody else who locks or writes the table wait until the
// transaction of the context ends; reading goes on. For use cases that compare
// a whole table with something: on PostgreSQL two of them would each miss what
// the other adds. SQLite's transactions come one after another anyway. table
// is a name of ours. Errors: ErrOutsideTx without such a context.
func (db *DB) LockTable(ctx context.Context, table string) error {
	return db.lock(ctx, table, "SHARE ROW EXCLUSIVE")
}

func (db *DB) lock(ctx context.Context, table, mode string) error {
	if db.dialect == SQLite {
		return nil
	}
	tx, ok := SQLTx(ctx)
	if !ok {
		return ErrOutsideTx
	}
	if _, err := tx.ExecContext(ctx, "LOCK TABLE "+table+" IN "+mode+" MODE"); err != nil {
		return fmt.Errorf("lock table: %w", err)
	}
	return nil
}
