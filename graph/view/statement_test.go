package view

import (
	"regexp"
	"testing"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent/charge"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// A month's statement and a page of its charges read the month in an index, the
// partner's own where one asks, and nothing of the years besides.
func TestMonthReadsARange(t *testing.T) {
	t.Parallel()
	month := "2026-11"
	f := ChargeFilter{Month: &month}
	narrow, err := f.predicates()
	if err != nil {
		t.Fatal(err)
	}
	ranges := map[string]*regexp.Regexp{
		"":       regexp.MustCompile(`SEARCH charges USING (COVERING )?INDEX charge_charged_at \(charged_at>\? AND charged_at<\?\)|Index Scan using charge_charged_at`),
		"part_1": regexp.MustCompile(`SEARCH charges USING (COVERING )?INDEX charge_partner_id_charged_at \(partner_id=\? AND charged_at>\? AND charged_at<\?\)|Index Scan using charge_partner_id_charged_at`),
	}
	for _, dialect := range []string{database.SQLite, database.Postgres} {
		t.Run(dialect, func(t *testing.T) {
			t.Parallel()
			db := testdb.SQLite
			if dialect == database.Postgres {
				db = testdb.Postgres
			}
			s := deskOn(t, db(t))
			for partnerID, wanted := range ranges {
				table := sql.Table(charge.Table)
				sums := sql.Dialect(dialect).Select(table.C(charge.FieldProductID), sql.Sum(table.C(charge.FieldTax))).From(table).GroupBy(table.C(charge.FieldProductID))
				page := sql.Dialect(dialect).Select(table.C(charge.FieldID)).From(table)
				f.order(scan{column: charge.FieldID, descending: true})(page)
				for name, q := range map[string]*sql.Selector{"sums": sums, "page": page.Limit(51)} {
					for _, p := range narrow {
						p(q)
					}
					if partnerID != "" {
						q.Where(sql.EQ(table.C(charge.FieldPartnerID), partnerID))
					}
					statement, args := q.Query()
					for i, arg := range args {
						args[i] = plain(arg)
					}
					if plan := explain(t, s.DB, statement, args); !wanted.MatchString(plan) {
						t.Errorf("%s of %q:\n%s\n%s", name, partnerID, statement, plan)
					}
				}
			}
		})
	}
}
