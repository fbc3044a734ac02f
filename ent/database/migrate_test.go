package database_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

func open(t *testing.T, url string) *database.DB {
	t.Helper()
	db, err := database.Open(t.Context(), url)
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

func empties(t *testing.T) map[string]*database.DB {
	t.Helper()
	return map[string]*database.DB{
		"sqlite":   open(t, "sqlite://"+filepath.Join(t.TempDir(), "shomei.db")),
		"postgres": open(t, testdb.StartPostgres(t)),
	}
}

func TestMigrate(t *testing.T) {
	t.Parallel()
	for name, db := range empties(t) {
		ctx := t.Context()
		if err := db.CheckMigrated(ctx); !errors.Is(err, database.ErrUnmigrated) {
			t.Errorf("%s: before: %v, want ErrUnmigrated", name, err)
		} else if strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: not one line: %v", name, err)
		}
		// The second time there is nothing to do.
		for range 2 {
			if err := db.Migrate(ctx); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if err := db.CheckMigrated(ctx); err != nil {
				t.Errorf("%s: after: %v", name, err)
			}
		}
		if err := count(system(t), db.Client().Throttle, "a", 1); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCheckMigrated(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, statement string
		want            error
	}{
		{"one of ours is missing", "DELETE FROM goose_db_version WHERE version_id > 0", database.ErrUnmigrated},
		{"one of the queue's is missing", "DELETE FROM river_migration WHERE version = 6", database.ErrUnmigrated},
		{"the queue's table is missing", "DROP TABLE river_migration", database.ErrUnmigrated},
		{"one of ours is unknown", "INSERT INTO goose_db_version (version_id, is_applied) VALUES (29991231000000, true)", database.ErrNewer},
		{"one of the queue's is unknown", "INSERT INTO river_migration (line, version) VALUES ('main', 999)", database.ErrNewer},
	}
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		for _, tt := range tests {
			db := open()
			if _, err := db.Writer().ExecContext(t.Context(), tt.statement); err != nil {
				t.Fatalf("%s: %v", tt.name, err)
			}
			if err := db.CheckMigrated(t.Context()); !errors.Is(err, tt.want) {
				t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
			}
			if tt.want != database.ErrNewer {
				continue
			}
			if err := db.Migrate(t.Context()); !errors.Is(err, database.ErrNewer) {
				t.Errorf("%s: Migrate() = %v, want ErrNewer", tt.name, err)
			}
		}
	})
}

// Many processes that start at once on one new database.
func TestMigrateAtOnce(t *testing.T) {
	t.Parallel()
	url := testdb.StartPostgres(t)
	var wg sync.WaitGroup
	for range 4 {
		db := open(t, url)
		wg.Go(func() {
			if err := db.Migrate(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if err := open(t, url).CheckMigrated(t.Context()); err != nil {
		t.Error(err)
	}
}

// noted is a job that nobody works.
type noted struct {
	ID string `json:"id"`
}

func (noted) Kind() string { return "noted" }

// A job inserted through SQLTx is there if the transaction's rows are.
func TestQueueInTx(t *testing.T) {
	t.Parallel()
	fault := errors.New("fault")
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db := open()
		insert := func(ctx context.Context, id string) error {
			tx, _ := database.SQLTx(ctx)
			if db.Dialect() == database.SQLite {
				queue, err := river.NewClient(riversqlite.New(db.Writer()), &river.Config{})
				if err != nil {
					return err
				}
				_, err = queue.InsertTx(ctx, tx, noted{id}, nil)
				return err
			}
			queue, err := river.NewClient(riverdatabasesql.New(db.Writer()), &river.Config{})
			if err != nil {
				return err
			}
			_, err = queue.InsertTx(ctx, tx, noted{id}, nil)
			return err
		}
		for id, want := range map[string]error{"kept": nil, "undone": fault} {
			err := db.Tx(system(t), func(ctx context.Context, tx *ent.Tx) error {
				return errors.Join(count(ctx, tx.Throttle, id, 1), insert(ctx, id), want)
			})
			if !errors.Is(err, want) {
				t.Errorf("%s: %v", id, err)
			}
		}
		var jobs int
		if err := db.Writer().QueryRowContext(t.Context(), "SELECT count(*) FROM river_job").Scan(&jobs); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"kept"}, ids(t, db)); diff != "" || jobs != 1 {
			t.Errorf("%d jobs; rows (-want +got):\n%s", jobs, diff)
		}
	})
}
