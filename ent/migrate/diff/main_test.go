package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	atlas "ariga.io/atlas/sql/migrate"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql/schema"
	"entgo.io/ent/schema/field"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/migrate"
)

// No test here is parallel: ent completes the global tables while it plans.

const root = "../migrations"

var (
	dialects = []string{dialect.SQLite, dialect.Postgres}
	at       = time.Date(2999, 12, 31, 23, 59, 59, 0, time.UTC)
)

// copied returns a copy of the migrations that a test may spoil.
func copied(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(root)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func directory(root, name string) string {
	if name == dialect.SQLite {
		return filepath.Join(root, "sqlite")
	}
	return filepath.Join(root, "postgres")
}

// written returns what the test's diff wrote.
func written(t *testing.T, dir string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, "29991231235959_drift.sql"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return string(content)
}

// The migrations make exactly what the schema declares.
func TestNoDrift(t *testing.T) {
	for _, name := range dialects {
		dir := directory(copied(t), name)
		if err := plan(t.Context(), name, dir, "drift", migrate.Tables, at); !errors.Is(err, atlas.ErrNoPlan) {
			t.Errorf("%s: the schema was changed without a migration (see `go doc ./ent/migrate/diff`): %v\n%s",
				name, err, written(t, dir))
		}
	}
}

// TestNoDrift can fail: a column more, an index more.
func TestDriftIsSeen(t *testing.T) {
	base := migrate.ThrottlesTable
	column := &schema.Column{Name: "reason", Type: field.TypeString, Nullable: true}
	wider := &schema.Table{Name: base.Name, PrimaryKey: base.PrimaryKey, Indexes: base.Indexes,
		Columns: append(slices.Clone(base.Columns), column)}
	indexed := &schema.Table{Name: base.Name, PrimaryKey: base.PrimaryKey, Columns: base.Columns,
		Indexes: append(slices.Clone(base.Indexes),
			&schema.Index{Name: "throttle_failures", Columns: base.Columns[1:2]})}
	tests := []struct {
		name    string
		instead *schema.Table
		want    string
	}{
		{"a column", wider, "ADD COLUMN"},
		{"an index", indexed, "CREATE INDEX"},
	}
	for _, name := range dialects {
		for _, tt := range tests {
			var tables []*schema.Table
			for _, table := range migrate.Tables {
				if table == base {
					table = tt.instead
				}
				tables = append(tables, table)
			}
			dir := directory(copied(t), name)
			if err := plan(t.Context(), name, dir, "drift", tables, at); err != nil {
				t.Errorf("%s: %s more: %v", name, tt.name, err)
			}
			if got := written(t, dir); !strings.Contains(got, tt.want) || !strings.HasPrefix(got, "-- +goose Up\n") {
				t.Errorf("%s: %s more wrote\n%s", name, tt.name, got)
			}
		}
	}
}

// A rebuilt SQLite table comes without pragmas that would do nothing.
func TestFormatLeavesPragmasOut(t *testing.T) {
	files, err := formatter{at}.Format(&atlas.Plan{Name: "drop_a_column", Changes: []*atlas.Change{
		{Cmd: "PRAGMA foreign_keys = off", Comment: "disable the enforcement of foreign-keys constraints"},
		{Cmd: "DROP TABLE `a`", Comment: "drop \"a\" table"},
		{Cmd: "PRAGMA foreign_keys = on", Comment: "enable back the enforcement of foreign-keys constraints"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("29991231235959_drop_a_column.sql", files[0].Name()); diff != "" {
		t.Errorf("name (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("-- +goose Up\n-- drop \"a\" table\nDROP TABLE `a`;\n", string(files[0].Bytes())); diff != "" {
		t.Errorf("content (-want +got):\n%s", diff)
	}
}

func TestRun(t *testing.T) {
	for _, args := range [][]string{{}, {"Two words"}, {"a", "b"}, {"-nothing"}} {
		if err := run(t.Context(), args, copied(t), at); err == nil {
			t.Errorf("run(%q) did something", args)
		}
	}
	dir := copied(t)
	if err := run(t.Context(), []string{"-rewrite", "drift"}, dir, at); err != nil {
		t.Fatal(err)
	}
	for _, name := range dialects {
		files, err := filepath.Glob(filepath.Join(directory(dir, name), "*.sql"))
		if err != nil || len(files) != 1 || !strings.Contains(written(t, directory(dir, name)), "throttles") {
			t.Errorf("%s: rewritten as %v, %v", name, files, err)
		}
		// Another file beside a rewritten one: nothing is to be written.
		if err := plan(t.Context(), name, directory(dir, name), "again", migrate.Tables, at); !errors.Is(err, atlas.ErrNoPlan) {
			t.Errorf("%s: after the rewriting: %v", name, err)
		}
	}
}
