// Package migrations holds the versioned migrations of both databases, as
// goose reads them. They are written by ent/migrate/diff and applied by
// ent/database. There are no down-migrations: going back is restoring a backup.
package migrations

import (
	"embed"
	"fmt"
	"io/fs"

	"entgo.io/ent/dialect"
)

//go:embed sqlite postgres
var files embed.FS

// Directory returns the name of the dialect's directory.
func Directory(name string) string {
	if name == dialect.SQLite {
		return "sqlite"
	}
	return name
}

// FS returns the migrations of the dialect, VERSION_intent.sql each. Errors:
// a dialect without migrations.
func FS(name string) (fs.FS, error) {
	dir := Directory(name)
	if _, err := fs.Stat(files, dir); err != nil {
		return nil, fmt.Errorf("migrations of %q: %w", name, err)
	}
	return fs.Sub(files, dir)
}
