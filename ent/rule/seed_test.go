package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql/schema"
	"entgo.io/ent/schema/field"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/migrate"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// The requests that the rows of every table belong to, where they do.
const mine, theirs = "req_mine", "req_theirs"

// seeded returns a database with two rows in every table, one of each request,
// whatever columns the tables have: a new entity is covered by being there.
// References to other tables do not hold, save request_id, product_id,
// partner_id, proposer_id, client_id and certificate_id.
func seeded(t *testing.T) *database.DB {
	t.Helper()
	db := testdb.SQLite(t)
	// Foreign keys are per connection, and the writer is one.
	if _, err := db.Writer().ExecContext(t.Context(), "PRAGMA foreign_keys = off"); err != nil {
		t.Fatal(err)
	}
	for _, table := range migrate.Tables {
		for _, request := range []string{mine, theirs} {
			names, values := make([]string, 0), make([]any, 0)
			for _, c := range table.Columns {
				names = append(names, "`"+c.Name+"`")
				values = append(values, value(table, c, request))
			}
			marks := strings.TrimSuffix(strings.Repeat("?, ", len(names)), ", ")
			statement := fmt.Sprintf("INSERT INTO `%s` (%s) VALUES (%s)", table.Name, strings.Join(names, ", "), marks)
			if _, err := db.Writer().ExecContext(t.Context(), statement, values...); err != nil {
				t.Fatal(err)
			}
		}
	}
	return db
}

func value(table *schema.Table, c *schema.Column, request string) any {
	switch {
	case c.Name == "request_id", c.Name == "id" && table.Name == "requests":
		return request
	case c.Name == "id" && table.Name == "partners":
		return "partner_id_" + request
	case c.Name == "proposer_id":
		return "staff_" + request
	case c.Name == "client_id":
		return "api_clients_" + request
	case c.Name == "certificate_id":
		return "certificates_" + request
	case c.Name == "product_id":
		return "products_" + request
	case c.Name == "id":
		return table.Name + "_" + request
	}
	switch c.Type {
	case field.TypeString, field.TypeEnum:
		return c.Name + "_" + request
	case field.TypeBytes:
		return []byte(c.Name + request)
	case field.TypeJSON:
		if c.Nullable {
			return nil
		}
		return "{}"
	default:
		// Numbers may be unique.
		if request == theirs {
			return 1
		}
		return 0
	}
}
