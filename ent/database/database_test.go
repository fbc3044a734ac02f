package database_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

func TestOpenMakesAPrivateFile(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"shomei.db", "with space.db", "per%20cent#hash.db", "証明.db"} {
		path := filepath.Join(t.TempDir(), name)
		db, err := database.Open(t.Context(), "sqlite://"+path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if _, err := db.Writer().ExecContext(t.Context(), "CREATE TABLE a (b)"); err != nil {
			t.Error(err)
		}
		for _, file := range []string{path, path + "-wal"} {
			info, err := os.Stat(file)
			if err != nil {
				t.Error(err)
				continue
			}
			if diff := cmp.Diff(fs.FileMode(0o600), info.Mode()); diff != "" {
				t.Errorf("%s: mode (-want +got):\n%s", file, diff)
			}
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	db, err := database.Open(t.Context(), "sqlite:shomei.db")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := os.Stat("shomei.db"); err != nil {
		t.Error(err)
	}
	if err := db.Migrate(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	tests := []struct{ url, want string }{
		{"", "must start with sqlite: or postgres://"},
		{"mysql://root@localhost/shomei", "must start with sqlite: or postgres://"},
		{"sqlite:", "is a file"},
		{"sqlite::memory:", "is a file"},
		{"sqlite:a.db?mode=memory", "is a file"},
		{"sqlite://host/a.db", "absolute path"},
		{"sqlite:///no/such/directory/a.db", "no such file or directory"},
		{"postgres://a:hunter2@127.0.0.1:1/b?connect_timeout=1", "connection refused"},
		{"postgres://a:hunter2@[/b", "cannot parse"},
	}
	for _, tt := range tests {
		db, err := database.Open(t.Context(), tt.url)
		if err == nil {
			t.Errorf("Open(%q) opened", tt.url)
			_ = db.Close()
			continue
		}
		if !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "open database: ") {
			t.Errorf("Open(%q) = %v, want %q in it", tt.url, err, tt.want)
		}
		if strings.Contains(err.Error(), "hunter2") {
			t.Errorf("Open(%q) tells the password: %v", tt.url, err)
		}
	}
}

// What every SQLite connection must be set to, asked of the connections.
func TestSQLitePragmas(t *testing.T) {
	t.Parallel()
	db := testdb.SQLite(t)
	tests := map[string]string{
		"journal_mode": "wal",
		"synchronous":  "2", // FULL
		"foreign_keys": "1",
		"busy_timeout": "5000",
	}
	for pragma, want := range tests {
		var got string
		if err := db.Writer().QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got); err != nil {
			t.Error(err)
		}
		if got != want {
			t.Errorf("writer: %s = %s, want %s", pragma, got, want)
		}
	}
}

func TestAnswers(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db := open()
		if err := db.Ping(t.Context()); err != nil {
			t.Error(err)
		}
		want := database.SQLite
		if strings.HasPrefix(db.URL(), "postgres:") {
			want = database.Postgres
		}
		if db.Dialect() != want {
			t.Errorf("Dialect() = %s, want %s", db.Dialect(), want)
		}
		// Nobody is asking: the client is fenced as it comes.
		if err := count(system(t), db.Client().Throttle, "a", 1); err != nil {
			t.Fatal(err)
		}
		if n, err := db.Client().Throttle.Query().Count(context.Background()); err != nil || n != 0 {
			t.Errorf("nobody sees %d rows, %v", n, err)
		}
	})
}
