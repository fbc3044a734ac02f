// Package testdb opens migrated databases for tests, each test its own: an
// SQLite file, or a database on a PostgreSQL server that the test's process
// starts once. Where PostgreSQL is not installed such a test fails and says so.
package testdb

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/shomei-ra/shomei/ent/database"
)

// Both runs the test once on each database. Every call of open makes a fresh
// one.
func Both(t *testing.T, test func(t *testing.T, open func() *database.DB)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(t, func() *database.DB { t.Helper(); return SQLite(t) })
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		test(t, func() *database.DB { t.Helper(); return Postgres(t) })
	})
}

// SQLite returns a fresh database in a file, as durable as in production.
func SQLite(t testing.TB, opts ...database.Option) *database.DB {
	t.Helper()
	content, err := template()
	if err != nil {
		t.Fatalf("make an SQLite database: %v", err)
	}
	path := filepath.Join(t.TempDir(), "shomei.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatalf("make an SQLite database: %v", err)
	}
	return open(t, "sqlite://"+path, opts...)
}

// template returns the bytes of a migrated file: migrating takes longer than
// most tests.
var template = sync.OnceValues(func() (content []byte, err error) {
	dir, err := os.MkdirTemp("", "shomei-testdb-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "shomei.db")
	if err := migrate("sqlite://" + path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// Postgres returns a fresh database on the process's server. What is committed
// there does not wait for the disk.
func Postgres(t testing.TB, opts ...database.Option) *database.DB {
	t.Helper()
	s, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return open(t, s.fresh(t, "TEMPLATE migrated"), opts...)
}

// StartPostgres returns the URL of an empty database, not migrated, on the
// process's server: for tests of the whole binary.
func StartPostgres(t testing.TB) string {
	t.Helper()
	s, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return s.fresh(t, "")
}

// DurablePostgres returns a fresh database on a server of its own with
// PostgreSQL's default settings, where a commit waits for the disk.
func DurablePostgres(t testing.TB, opts ...database.Option) *database.DB {
	t.Helper()
	s, err := Start(true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Stop(); err != nil {
			t.Errorf("stop PostgreSQL: %v", err)
		}
	})
	if err := migrate(s.URL("postgres")); err != nil {
		t.Fatal(err)
	}
	return open(t, s.URL("postgres"), opts...)
}

// shared starts the process's server, and on it the database "migrated" which
// the others are copies of. It ends with the process.
var shared = sync.OnceValues(func() (*cluster, error) {
	s, err := Start(false)
	if err != nil {
		return nil, err
	}
	c := &cluster{Server: s}
	if err := c.exec(context.Background(), "CREATE DATABASE migrated"); err != nil {
		return nil, err
	}
	if err := migrate(s.URL("migrated")); err != nil {
		return nil, err
	}
	return c, nil
})

// cluster is the shared server and the count of databases made on it.
type cluster struct {
	*Server
	mu    sync.Mutex
	count int
}

// fresh creates a database, to be dropped with the test, and returns its URL.
func (c *cluster) fresh(t testing.TB, options string) string {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.count++
	name := fmt.Sprintf("test_%d", c.count)
	if err := c.exec(t.Context(), "CREATE DATABASE "+name+" "+options); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.exec(context.Background(), "DROP DATABASE "+name+" WITH (FORCE)"); err != nil {
			t.Error(err)
		}
	})
	return c.URL(name)
}

// exec runs one statement on the server's own database.
func (c *cluster) exec(ctx context.Context, statement string) error {
	conn, err := pgx.Connect(ctx, c.URL("postgres"))
	if err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if _, err := conn.Exec(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}

func migrate(url string) error {
	ctx := context.Background()
	db, err := database.Open(ctx, url)
	if err != nil {
		return err
	}
	if err := db.Migrate(ctx); err != nil {
		_ = db.Close()
		return err
	}
	return db.Close()
}

func open(t testing.TB, url string, opts ...database.Option) *database.DB {
	t.Helper()
	db, err := database.Open(t.Context(), url, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}
