package database_test

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// Every transaction counts two rows up together. Whenever a snapshot is taken,
// it holds both or neither, and at least what was committed before it began.
func TestSnapshotUnderWriters(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.SQLite(t), system(t)
	for _, id := range []string{"a", "b"} {
		if err := count(ctx, db.Client().Throttle, id, 0); err != nil {
			t.Fatal(err)
		}
	}
	done := make(chan struct{})
	var writers sync.WaitGroup
	for range 4 {
		writers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				err := db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
					return errors.Join(
						tx.Throttle.UpdateOneID("a").AddFailures(1).Exec(ctx),
						tx.Throttle.UpdateOneID("b").AddFailures(1).Exec(ctx))
				})
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	dir := t.TempDir()
	for i := range 5 {
		before := db.Client().Throttle.GetX(ctx, "a").Failures
		path := filepath.Join(dir, string(rune('a'+i))+".db")
		if err := db.Snapshot(ctx, path); err != nil {
			t.Fatal(err)
		}
		copied, err := database.Open(ctx, "sqlite://"+path)
		if err != nil {
			t.Fatal(err)
		}
		a, b := copied.Client().Throttle.GetX(ctx, "a").Failures, copied.Client().Throttle.GetX(ctx, "b").Failures
		if a != b || a < before {
			t.Errorf("snapshot %d holds %d and %d after %d were committed", i, a, b, before)
		}
		if err := copied.CheckMigrated(ctx); err != nil {
			t.Error(err)
		}
		if err := copied.Close(); err != nil {
			t.Error(err)
		}
	}
	close(done)
	writers.Wait()
	if db.Client().Throttle.GetX(ctx, "a").Failures == 0 {
		t.Error("nobody wrote: the test proves nothing")
	}
}

func TestSnapshotRefuses(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db, path := open(), filepath.Join(t.TempDir(), "copy.db")
		err := db.Snapshot(system(t), path)
		if db.Dialect() == database.Postgres {
			if !errors.Is(err, database.ErrNoSnapshot) {
				t.Errorf("Snapshot() = %v, want ErrNoSnapshot", err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := db.Snapshot(system(t), path); err == nil {
			t.Error("a file that holds something was overwritten")
		}
	})
}
