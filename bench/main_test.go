// Package bench_test puts figures of the whole product beside what the same
// machine can do at best, in one run: `make bench`.
//
// Figures of a shared machine say little alone, ratios a lot: each benchmark
// takes turns between the product and its peers, a slice of a fraction of a
// second each, so that whatever else the machine does falls upon both. The
// peers are raw work of the same kind (a durable commit, a point select,
// x509.CreateCertificate, an argon2id hash), and a minimal server that does
// the same duty over the same net/http with plain SQL.
//
// Requests come from a second process, so that the processor time of this one
// is the server's. PostgreSQL's own is in neither. SQLite runs with
// synchronous=FULL and PostgreSQL with its defaults: a commit is on the disk.
//
// What is asserted is that every answer is the right one, never how long it
// took.
package bench_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// callers is how many ask at once, as in the figures that are aimed at.
const callers = 16

// TestMain is also the main of the second process; see caller.
func TestMain(m *testing.M) {
	if os.Getenv(callerVariable) != "" {
		if err := newCaller().serve(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, "caller:", err)
			os.Exit(1)
		}
		return
	}
	code := m.Run()
	printed.print(os.Stdout)
	os.Exit(code)
}

// onBoth runs a benchmark once on each database. Every call of open makes a
// fresh, durable one.
func onBoth(b *testing.B, run func(b *testing.B, open func() *database.DB)) {
	b.Run("sqlite", func(b *testing.B) {
		run(b, func() *database.DB { b.Helper(); return testdb.SQLite(b) })
	})
	b.Run("postgres", func(b *testing.B) {
		run(b, func() *database.DB { b.Helper(); return testdb.DurablePostgres(b) })
	})
}
