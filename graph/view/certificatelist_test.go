package view

import (
	"regexp"
	"testing"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/lifecycle"
)

// Every statement of the list by expiry reads one range of an index, in its
// order, however many certificates there are.
func TestExpiryReadsRanges(t *testing.T) {
	t.Parallel()
	at := instant.At(noon)
	filters := map[string]CertificateFilter{
		"all":     {},
		"active":  {Status: []lifecycle.CertificateStatus{lifecycle.CertificateActive}},
		"issued":  {Status: []lifecycle.CertificateStatus{lifecycle.CertificateIssued}},
		"expired": {Status: []lifecycle.CertificateStatus{lifecycle.CertificateExpired}},
		"revoked": {Status: []lifecycle.CertificateStatus{lifecycle.CertificateRevoked}},
		"days":    {ExpiresFrom: &at, ExpiresBefore: &at},
	}
	for _, dialect := range []string{database.SQLite, database.Postgres} {
		t.Run(dialect, func(t *testing.T) {
			t.Parallel()
			db := testdb.SQLite
			if dialect == database.Postgres {
				db = testdb.Postgres
			}
			s := deskOn(t, db(t))
			for name, f := range filters {
				ranges, err := s.expiryRanges(t.Context(), f)
				if err != nil || len(ranges) == 0 {
					t.Fatalf("%s: %d ranges, %v", name, len(ranges), err)
				}
				for _, cursor := range []string{"", place{at: at, id: "cert_1"}.String()} {
					page := scan{after: cursor, limit: 51}
					bounds, err := page.momentBounds(certificate.FieldNotAfter)
					if err != nil {
						t.Fatal(err)
					}
					for _, narrow := range ranges {
						table := sql.Table(certificate.Table)
						q := sql.Dialect(dialect).Select(table.C(certificate.FieldID), table.C(certificate.FieldNotAfter)).From(table)
						for _, p := range narrow {
							p(q)
						}
						bounds(q)
						page.momentOrder(certificate.FieldNotAfter)(q)
						statement, args := q.Limit(page.limit).Query()
						for i, arg := range args {
							args[i] = plain(arg)
						}
						plan := explain(t, s.DB, statement, args)
						if n := len(byEnd.FindAllString(plan, -1)); n != 1 || unordered.MatchString(plan) {
							t.Errorf("%s after %q reads %d ranges:\n%s\n%s", name, cursor, n, statement, plan)
						}
					}
				}
			}
		})
	}
}

// How a plan names the reading of the index in its order, and what it is not to
// say.
var (
	byEnd     = regexp.MustCompile(`(SEARCH certificates USING (COVERING )?INDEX|Index (Only )?Scan using) certificate_status_not_after_id`)
	unordered = regexp.MustCompile(`SCAN certificates|TEMP B-TREE|Seq Scan|Sort`)
)
