package view

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// noon of a day on which nothing here depends.
var noon = time.Date(2026, 11, 20, 3, 0, 0, 0, time.UTC)

func deskOn(t *testing.T, db *database.DB) *Source {
	t.Helper()
	s := NewSource(Config{DB: db, Now: func() time.Time { return noon }}, viewer.Viewer{Kind: viewer.Staff, StaffID: "staf_1", Role: viewer.Reviewer})
	for i := range 3 {
		name := fmt.Sprint("prod_", i)
		err := db.Tx(viewer.AsSystem(t.Context()), func(ctx context.Context, tx *ent.Tx) error {
			return tx.Product.Create().SetID(name).SetCode(name).SetBrandJa("").SetBrandEn("").SetNameJa("").
				SetNameEn("").SetDescriptionJa("").SetDescriptionEn("").SetCreatedAt(0).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// Every statement of the queue reads a range of an index, in its order: nothing
// is scanned and nothing is sorted, however many requests there are.
func TestQueueReadsRanges(t *testing.T) {
	t.Parallel()
	at := instant.At(noon)
	product, partner := "prod_1", "part_1"
	open := []lifecycle.Status{lifecycle.Accepted, lifecycle.InReview}
	filters := map[string]RequestFilter{
		"all":                 {},
		"open":                {Status: open},
		"overdue":             {Overdue: true},
		"second":              {SecondApproval: true},
		"kind":                {Kind: []lifecycle.Kind{lifecycle.Withdrawal}},
		"product":             {ProductID: &product, Status: open},
		"partner":             {PartnerID: &partner},
		"direct":              {Direct: true},
		"partner and product": {PartnerID: &partner, ProductID: &product},
		"partner and kind":    {PartnerID: &partner, Kind: []lifecycle.Kind{lifecycle.New}, Overdue: true},
		"days":                {DueAfter: &at, DueBy: &at, ProductID: &product},
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
				for _, cursor := range []string{"", place{at: at, id: "req_1"}.String()} {
					spans, err := s.spans(t.Context(), f, nil)
					if err != nil || len(spans) == 0 {
						t.Fatalf("%s: %d spans, %v", name, len(spans), err)
					}
					page := scan{after: cursor, limit: 51}
					bounds, err := dueBounds(page)
					if err != nil {
						t.Fatal(err)
					}
					parts := make([]*sql.Selector, len(spans))
					for i, narrow := range spans {
						parts[i] = s.span(narrow, bounds, page)
					}
					statement, args := union(dialect, parts).Query()
					for i, arg := range args {
						args[i] = plain(arg)
					}
					plan := explain(t, s.DB, statement, args)
					if n := len(ranged[dialect].FindAllString(plan, -1)); n != len(spans) || scanned.MatchString(plan) {
						t.Errorf("%s after %q reads %d ranges of %d:\n%s\n%s", name, cursor, n, len(spans), statement, plan)
					}
				}
			}
		})
	}
}

var (
	ranged = map[string]*regexp.Regexp{
		database.SQLite:   regexp.MustCompile(`SEARCH requests USING (COVERING )?INDEX request_\w*(queue_at_id|second)`),
		database.Postgres: regexp.MustCompile(`Index (Only )?Scan using request_\w*(queue_at_id|second|queue_\w+)`),
	}
	scanned = regexp.MustCompile(`SCAN requests|TEMP B-TREE|Seq Scan|Sort`)
)

// explain answers how a statement is carried out; PostgreSQL, whose table is
// empty, is told that scanning it is dear.
func explain(t *testing.T, db *database.DB, statement string, args []any) string {
	t.Helper()
	tx, err := db.Reader().BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	prefix, last := "EXPLAIN QUERY PLAN ", 4
	if db.Dialect() == database.Postgres {
		prefix, last = "EXPLAIN ", 1
		for _, off := range []string{"seqscan", "bitmapscan", "sort"} {
			if _, err := tx.ExecContext(t.Context(), "SET LOCAL enable_"+off+" = off"); err != nil {
				t.Fatal(err)
			}
		}
	}
	rows, err := tx.QueryContext(t.Context(), prefix+statement, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var plan []string
	for rows.Next() {
		cells := make([]any, last)
		for i := range cells {
			cells[i] = new(any)
		}
		if err := rows.Scan(cells...); err != nil {
			t.Fatal(err)
		}
		plan = append(plan, fmt.Sprint(*cells[last-1].(*any)))
	}
	return strings.Join(plan, "\n")
}
