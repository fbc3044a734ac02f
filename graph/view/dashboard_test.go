package view

import (
	"regexp"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// Nothing that the dashboard counts scans a table that grows.
func TestDashboardReadsRanges(t *testing.T) {
	t.Parallel()
	statements := map[string]struct {
		text string
		args []any
	}{
		"coupons":                {couponsLeft, []any{int64(instant.Time(1)), 1001, 20}},
		"jobs":                   {jobsIn("discarded"), []any{1001}},
		"tallies":                {`SELECT id FROM tallies WHERE measure IN ('SUBMITTED', 'VETTED') AND day >= '2026-10-01' AND day <= '2026-11-01'`, nil},
		"mails":                  {`SELECT created_at FROM messages WHERE status = 'FAILED' ORDER BY id DESC LIMIT 1000`, nil},
		"unsettled":              {`SELECT due_at FROM requests WHERE due_at <= 1 ORDER BY due_at LIMIT 1001`, nil},
		"unsigned":               {`SELECT created_at FROM certificates WHERE status = 'PREPARED' ORDER BY id LIMIT 1001`, nil},
		"unsealed":               {`SELECT at FROM unsealed ORDER BY at LIMIT 1001`, nil},
		"submitted in a state":   {`SELECT id FROM requests WHERE status = 'ACCEPTED' AND id >= 'req_1' AND id < 'req_2' AND submitted_at >= 1 ORDER BY id LIMIT 51`, nil},
		"submitted of a kind":    {`SELECT id FROM requests WHERE status = 'ACCEPTED' AND product_id = 'prod_1' AND kind = 'NEW' AND id >= 'req_1' AND id < 'req_2' ORDER BY id LIMIT 51`, nil},
		"submitted, a partner's": {`SELECT id FROM requests WHERE partner_id = 'part_1' AND status = 'ACCEPTED' AND id >= 'req_1' AND id < 'req_2' ORDER BY id LIMIT 51`, nil},
		"next seals":             {`SELECT id FROM seals WHERE seq > 5 ORDER BY seq LIMIT 500`, nil},
	}
	// Partners are few, and each is looked at; an index may be walked along its order.
	scans := regexp.MustCompile(`SCAN (coupons|messages|requests|certificates|tallies|river_job|seals|unsealed)($|\s+\n)|Seq Scan on (coupons|messages|requests|certificates|tallies|river_job|seals|unsealed)|TEMP B-TREE FOR ORDER BY (messages|requests)`)
	for _, dialect := range []string{database.SQLite, database.Postgres} {
		t.Run(dialect, func(t *testing.T) {
			t.Parallel()
			db := testdb.SQLite
			if dialect == database.Postgres {
				db = testdb.Postgres
			}
			s := deskOn(t, db(t))
			for _, productID := range []string{"", "prod_1"} {
				if states, err := s.Dashboard(productID).States(t.Context()); err != nil || len(states) != len(unfinished) {
					t.Errorf("%d states of %q, %v", len(states), productID, err)
				}
			}
			for name, statement := range statements {
				if plan := explain(t, s.DB, statement.text, statement.args); scans.MatchString(plan) {
					t.Errorf("%s scans:\n%s", name, plan)
				}
			}
		})
	}
}
