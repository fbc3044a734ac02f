package database

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
)

func TestCheckForeignKeys(t *testing.T) {
	t.Parallel()
	conn, err := sql.Open("sqlite3", sqliteDSN(filepath.Join(t.TempDir(), "a.db"), nil))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetMaxOpenConns(1)
	for _, statement := range []string{
		"CREATE TABLE parents (id text PRIMARY KEY)",
		"CREATE TABLE children (parent text REFERENCES parents (id))",
		"INSERT INTO parents VALUES ('a')", "INSERT INTO children VALUES ('a')",
	} {
		if _, err := conn.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := checkForeignKeys(t.Context(), conn); err != nil {
		t.Error(err)
	}
	// What a careless migration does.
	if _, err := conn.ExecContext(t.Context(), "PRAGMA foreign_keys = off; DELETE FROM parents"); err != nil {
		t.Fatal(err)
	}
	err = checkForeignKeys(t.Context(), conn)
	if err == nil || !strings.Contains(err.Error(), "children row 1 has no row in parents") {
		t.Errorf("checkForeignKeys() = %v", err)
	}
}
