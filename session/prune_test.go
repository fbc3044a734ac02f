package session_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

// Rows of sessions that ended long ago go; younger ones stay.
func TestPruneSessions(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	for i := range 3 {
		b.open(fmt.Sprintf("req_%d", i+1))
		b.clock.move(20 * 24 * time.Hour)
	}
	for _, want := range []int{3, 1, 1} {
		n, err := b.db.Client().Session.Query().Count(viewer.AsSystem(t.Context()))
		if n != want || err != nil {
			t.Errorf("%d sessions are left (%v), want %d", n, err, want)
		}
		if err := b.sessions.Prune(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

// Quiet scopes go, however many; one that counted since stays. Those that
// somebody holds are left for the next time and not waited for.
func TestPruneThrottles(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open())
		throttle := b.throttle(slog.New(slog.DiscardHandler))
		guard := func(names ...string) {
			t.Helper()
			for _, name := range names {
				if _, err := throttle.Guard(t.Context(), session.Account("login", name)); err != nil {
					t.Fatal(err)
				}
			}
		}
		left := func() []*ent.Throttle {
			t.Helper()
			rows, err := b.db.Client().Throttle.Query().All(viewer.AsSystem(t.Context()))
			if err != nil {
				t.Fatal(err)
			}
			return rows
		}
		prune := func() {
			t.Helper()
			if err := throttle.Prune(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		old := []string{"taro", "hana"}
		if b.db.Dialect() == database.SQLite { // enough for several batches
			for i := range 600 {
				old = append(old, fmt.Sprint(i))
			}
		}
		guard(old...)
		b.clock.move(49 * time.Hour)
		guard("taro")
		if b.db.Dialect() == database.Postgres {
			var err error
			if txErr := b.db.Tx(viewer.AsSystem(t.Context()), func(ctx context.Context, tx *ent.Tx) error {
				if err := tx.Throttle.Update().AddFailures(0).SetFreeAt(0).Exec(ctx); err != nil {
					return err
				}
				err = throttle.Prune(t.Context())
				return nil
			}); err != nil || txErr != nil {
				t.Fatal(err, txErr)
			}
			if n := len(left()); n != 2 {
				t.Errorf("%d rows are left beside who holds them, want 2", n)
			}
			b.clock.move(time.Hour)
		}
		prune()
		if n := len(left()); n != 1 {
			t.Errorf("%d rows are left, want 1", n)
		}
		// Once an hour is enough.
		if err := b.db.Client().Throttle.Create().SetID("old").SetFailures(1).SetLastFailedAt(0).SetFreeAt(0).
			Exec(viewer.AsSystem(t.Context())); err != nil {
			t.Fatal(err)
		}
		for _, want := range []int{2, 1} {
			b.clock.move(59 * time.Minute)
			prune()
			if n := len(left()); n != want {
				t.Errorf("%d rows are left, want %d", n, want)
			}
		}
	})
}

// Deleting old rows is no part of signing in, and is tried again when it
// failed.
func TestPruneFails(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	broken := errors.New("disk is full")
	b.db.Client().Use(func(next ent.Mutator) ent.Mutator {
		return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
			if m.Op().Is(ent.OpDelete | ent.OpDeleteOne) {
				return nil, broken
			}
			return next.Mutate(ctx, m)
		})
	})
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	if _, err := throttle.Guard(t.Context(), session.Account("login", "taro")); err != nil {
		t.Error(err)
	}
	b.signIn()
	b.open("req_1")
	for range 2 {
		if err := b.sessions.Prune(t.Context()); !errors.Is(err, broken) {
			t.Errorf("prune sessions: %v", err)
		}
		if err := throttle.Prune(t.Context()); !errors.Is(err, broken) {
			t.Errorf("prune throttles: %v", err)
		}
	}
}
