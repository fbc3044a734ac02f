package database_test

import (
	"context"
	"runtime"
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// callers is how many commit at once, as in the figures of speed.md.
const callers = 16

// BenchmarkCommit is the floor under every use case: one row in one durable
// transaction. "raw" is database/sql alone, "ent" goes through DB.Tx.
func BenchmarkCommit(b *testing.B) {
	for name, open := range map[string]func(testing.TB, ...database.Option) *database.DB{
		"sqlite": testdb.SQLite, "postgres": testdb.DurablePostgres,
	} {
		b.Run("raw/"+name, func(b *testing.B) { benchmarkCommit(b, open(b), commitRaw) })
		b.Run("ent/"+name, func(b *testing.B) { benchmarkCommit(b, open(b), commitEnt) })
	}
}

func benchmarkCommit(b *testing.B, db *database.DB, commit func(context.Context, *database.DB, string) error) {
	ctx := system(b)
	var last atomic.Int64
	b.ResetTimer() // opening starts a server
	b.SetParallelism((callers + runtime.GOMAXPROCS(0) - 1) / runtime.GOMAXPROCS(0))
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if err := commit(ctx, db, strconv.FormatInt(last.Add(1), 10)); err != nil {
				b.Error(err)
				return
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commits/s")
}

func commitRaw(ctx context.Context, db *database.DB, id string) error {
	tx, err := db.Writer().BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	const insert = "INSERT INTO throttles (id, failures, last_failed_at, free_at) VALUES ($1, 1, 0, 0)"
	if _, err := tx.ExecContext(ctx, insert, id); err != nil {
		return err
	}
	return tx.Commit()
}

func commitEnt(ctx context.Context, db *database.DB, id string) error {
	return db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return count(ctx, tx.Throttle, id, 1)
	})
}

// BenchmarkRead is a point look-up through ent.
func BenchmarkRead(b *testing.B) {
	for name, open := range map[string]func(testing.TB, ...database.Option) *database.DB{
		"sqlite": testdb.SQLite, "postgres": testdb.DurablePostgres,
	} {
		b.Run(name, func(b *testing.B) {
			db, ctx := open(b), system(b)
			if err := count(ctx, db.Client().Throttle, "a", 1); err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if _, err := db.Client().Throttle.Get(ctx, "a"); err != nil {
						b.Error(err)
						return
					}
				}
			})
		})
	}
}
