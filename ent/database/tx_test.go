package database_test

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/throttle"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// system returns the test's context, asking as the system.
func system(t testing.TB) context.Context { return viewer.AsSystem(t.Context()) }

// count adds a throttle, the smallest entity, that counts n failures.
func count(ctx context.Context, c *ent.ThrottleClient, id string, n int) error {
	return c.Create().SetID(id).SetFailures(n).SetLastFailedAt(0).SetFreeAt(0).Exec(ctx)
}

func ids(t *testing.T, db *database.DB) []string {
	t.Helper()
	ids, err := db.Client().Throttle.Query().Order(throttle.ByID()).IDs(system(t))
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func TestTxEnds(t *testing.T) {
	t.Parallel()
	fault := errors.New("fault")
	tests := []struct {
		name string
		fn   func()
		err  error
		want []string
	}{
		{"commit", func() {}, nil, []string{"a"}},
		{"error", func() {}, fault, nil},
		{"panic", func() { panic(fault) }, nil, nil},
		{"goexit", runtime.Goexit, nil, nil},
	}
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		for _, tt := range tests {
			db := open()
			var (
				got       error
				recovered any
				wg        sync.WaitGroup
			)
			wg.Go(func() {
				defer func() { recovered = recover() }()
				got = db.Tx(system(t), func(ctx context.Context, tx *ent.Tx) error {
					if err := count(ctx, tx.Throttle, "a", 1); err != nil {
						t.Error(err)
					}
					tt.fn()
					return tt.err
				})
			})
			wg.Wait()
			if got != tt.err {
				t.Errorf("%s: Tx() = %v, want %v", tt.name, got, tt.err)
			}
			if (recovered != nil) != (tt.name == "panic") {
				t.Errorf("%s: recovered %v", tt.name, recovered)
			}
			if diff := cmp.Diff(tt.want, ids(t, db)); diff != "" {
				t.Errorf("%s: rows (-want +got):\n%s", tt.name, diff)
			}
		}
	})
}

// The context of a transaction works with the transaction and with nothing
// else, while it runs and afterwards.
func TestTxMarksItsContext(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db := open()
		root := db.Client().Throttle
		var leaked context.Context
		refused := map[string]func(ctx context.Context) error{
			"read":     func(ctx context.Context) error { _, err := root.Query().Count(ctx); return err },
			"write":    func(ctx context.Context) error { return count(ctx, root, "b", 1) },
			"delete":   func(ctx context.Context) error { _, err := root.Delete().Exec(ctx); return err },
			"begin":    func(ctx context.Context) error { _, err := db.Client().Tx(ctx); return err },
			"two rows": func(ctx context.Context) error { return root.CreateBulk(row(root, "c"), row(root, "d")).Exec(ctx) },
		}
		err := db.Tx(system(t), func(ctx context.Context, tx *ent.Tx) error {
			leaked = ctx
			if err := count(ctx, tx.Throttle, "a", 1); err != nil {
				return err
			}
			if n, err := tx.Throttle.Query().Count(ctx); err != nil || n != 1 {
				t.Errorf("the transaction sees %d of its own rows, %v", n, err)
			}
			for name, f := range refused {
				if err := f(ctx); !errors.Is(err, database.ErrOutsideTx) {
					t.Errorf("%s inside: %v, want ErrOutsideTx", name, err)
				}
			}
			nested := db.Tx(ctx, func(context.Context, *ent.Tx) error { return nil })
			if !errors.Is(nested, database.ErrNested) {
				t.Errorf("nested: %v, want ErrNested", nested)
			}
			// Without the mark it is somebody else's read, of what is committed.
			if n, err := root.Query().Count(system(t)); err != nil || n != 0 {
				t.Errorf("another reader sees %d rows before the commit, %v", n, err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for name, f := range refused {
			if err := f(leaked); !errors.Is(err, database.ErrOutsideTx) {
				t.Errorf("%s afterwards: %v, want ErrOutsideTx", name, err)
			}
		}
		if diff := cmp.Diff([]string{"a"}, ids(t, db)); diff != "" {
			t.Errorf("rows (-want +got):\n%s", diff)
		}
	})
}

func row(c *ent.ThrottleClient, id string) *ent.ThrottleCreate {
	return c.Create().SetID(id).SetFailures(1).SetLastFailedAt(0).SetFreeAt(0)
}

func TestSQLTx(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db := open()
		var leaked context.Context
		err := db.Tx(system(t), func(ctx context.Context, tx *ent.Tx) error {
			leaked = ctx
			raw, ok := database.SQLTx(ctx)
			if !ok {
				t.Fatal("no *sql.Tx inside the transaction")
			}
			if err := count(ctx, tx.Throttle, "a", 1); err != nil {
				return err
			}
			var n int
			if err := raw.QueryRowContext(ctx, "SELECT count(*) FROM throttles").Scan(&n); err != nil || n != 1 {
				t.Errorf("the *sql.Tx sees %d rows, %v: it is another transaction", n, err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for name, ctx := range map[string]context.Context{"unmarked": t.Context(), "leaked": leaked} {
			if _, ok := database.SQLTx(ctx); ok {
				t.Errorf("a *sql.Tx of the %s context", name)
			}
		}
	})
}

// A conditional update is how rows are fought for: of many writers that start
// from the same value, each gets its turn and none is lost.
func TestTxTakeTurns(t *testing.T) {
	t.Parallel()
	const writers = 20
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db, ctx := open(), system(t)
		if err := count(ctx, db.Client().Throttle, "a", 0); err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		for range writers {
			wg.Go(func() {
				for won := 0; won == 0; {
					err := db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
						a, err := tx.Throttle.Get(ctx, "a")
						if err != nil {
							return err
						}
						won, err = tx.Throttle.Update().AddFailures(1).
							Where(throttle.ID("a"), throttle.Failures(a.Failures)).Save(ctx)
						return err
					})
					if err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
		wg.Wait()
		if got := db.Client().Throttle.GetX(ctx, "a").Failures; got != writers {
			t.Errorf("%d writers counted to %d", writers, got)
		}
	})
}

// Readers do not wait for an open transaction, on SQLite either.
func TestReadDuringTx(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db := open()
		err := db.Tx(system(t), func(context.Context, *ent.Tx) error {
			var wg sync.WaitGroup
			for range 8 {
				wg.Go(func() {
					if _, err := db.Client().Throttle.Query().Count(system(t)); err != nil {
						t.Error(err)
					}
				})
			}
			wg.Wait()
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestTxOfEndedContext(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db := open()
		ctx, cancel := context.WithCancel(system(t))
		err := db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			if err := count(ctx, tx.Throttle, "a", 1); err != nil {
				return err
			}
			cancel()
			return nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Tx() = %v, want context.Canceled", err)
		}
		if diff := cmp.Diff([]string(nil), ids(t, db)); diff != "" {
			t.Errorf("rows (-want +got):\n%s", diff)
		}
	})
}
