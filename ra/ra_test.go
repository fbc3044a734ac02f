package ra_test

import (
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/ra/ratest"
)

func TestSQLite(t *testing.T) {
	t.Parallel()
	ratest.Exercise(t, func(t *testing.T) *database.DB { return testdb.SQLite(t) })
}

func TestPostgres(t *testing.T) {
	t.Parallel()
	ratest.Exercise(t, func(t *testing.T) *database.DB { return testdb.Postgres(t) })
}
