package view

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

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
	for i := range 24 {
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
	// Whatever is combined, the index begins with all that the range has in common;
	// of what is asked by when it is due, and by when it was submitted.
	filters := map[string]struct {
		filter         RequestFilter
		due, submitted string
	}{
		"all":                    {RequestFilter{}, "status_queue_at_id", ""},
		"open":                   {RequestFilter{Status: open}, "status_queue_at_id", "status_id"},
		"mine":                   {RequestFilter{ClaimedByMe: true}, "claimed", "claimed_submission"},
		"mine, of a product":     {RequestFilter{ClaimedByMe: true, ProductID: &product}, "claimed", "claimed_submission"},
		"overdue":                {RequestFilter{Overdue: true}, "status_queue_at_id", "status_id"},
		"second":                 {RequestFilter{SecondApproval: true}, "second", "second_submission"},
		"second, of a kind":      {RequestFilter{SecondApproval: true, Kind: []lifecycle.Kind{lifecycle.New}}, "second", "second_submission"},
		"kind":                   {RequestFilter{Kind: []lifecycle.Kind{lifecycle.Withdrawal}}, "status_kind_queue_at_id", "status_kind_id"},
		"every kind":             {RequestFilter{Kind: kinds, Status: open}, "status_queue_at_id", "status_id"},
		"product":                {RequestFilter{ProductID: &product, Status: open}, "status_product_id_kind_queue_at_id", "status_product_id_kind_id"},
		"partner":                {RequestFilter{PartnerID: &partner}, "partner_id_status_queue_at_id", "partner_id_id"},
		"partner, open":          {RequestFilter{PartnerID: &partner, Status: open}, "partner_id_status_queue_at_id", "partner_id_status_id"},
		"direct":                 {RequestFilter{Direct: true}, "partner_id_status_queue_at_id", "partner_id_id"},
		"direct, of a product":   {RequestFilter{Direct: true, ProductID: &product}, "partner_id_status_product_id_kind_queue_at_id", "partner_id_status_product_id_kind_id"},
		"partner and product":    {RequestFilter{PartnerID: &partner, ProductID: &product}, "partner_id_status_product_id_kind_queue_at_id", "partner_id_status_product_id_kind_id"},
		"partner, kind, overdue": {RequestFilter{PartnerID: &partner, Kind: []lifecycle.Kind{lifecycle.New}, Overdue: true}, "partner_id_status_kind_queue_at_id", "partner_id_status_kind_id"},
	}
	for _, dialect := range []string{database.SQLite, database.Postgres} {
		t.Run(dialect, func(t *testing.T) {
			t.Parallel()
			db := testdb.SQLite
			if dialect == database.Postgres {
				db = testdb.Postgres
			}
			s := deskOn(t, db(t))
			for name, tt := range filters {
				readsRanges(t, s, name, tt.filter, ByDueAt, tt.due)
				days := tt.filter
				days.DueAfter, days.DueBy = &at, &at
				readsRanges(t, s, name+", due on some days", days, ByDueAt, tt.due)
				for _, period := range []int{1, 30, 365} {
					in := tt.filter
					in.SubmittedFrom, in.SubmittedBefore = instant.Ptr(noon.AddDate(0, 0, -period)), &at
					readsRanges(t, s, fmt.Sprintf("%s, submitted within %d days", name, period), in, BySubmittedAt, tt.submitted)
				}
			}
		})
	}
}

// readsRanges wants the first page of the filter, and a later one, to be one
// statement of ranges of one index; of the key, where none is named.
func readsRanges(t *testing.T, s *Source, name string, f RequestFilter, order RequestOrder, index string) {
	t.Helper()
	spans, err := s.spans(t.Context(), f, order)
	if err != nil || len(spans) == 0 || len(spans) > maxTerms {
		t.Fatalf("%s: %d spans, %v", name, len(spans), err)
	}
	cursor := "req_01kahz5x7q3n8m2v4c6b9d0f1g"
	if order == ByDueAt {
		cursor = place{at: instant.At(noon), id: cursor}.String()
	}
	for _, after := range []string{"", cursor} {
		page, err := scan{column: "id", after: after, limit: 51}.reading(order == ByDueAt)
		if err != nil {
			t.Fatal(err)
		}
		statement, args := s.ranges(spans, page)
		for i, arg := range args {
			args[i] = plain(arg)
		}
		plan := explain(t, s.DB, statement, args)
		if f.Direct && passedOver.MatchString(plan) {
			t.Errorf("%s after %q passes over what partners sold:\n%.1000s", name, after, plan)
		}
		if n := len(ranged(s.DB.Dialect(), index).FindAllString(plan, -1)); n != len(spans) || scanned.MatchString(plan) {
			t.Errorf("%s after %q reads %d ranges of %d by %s:\n%.1000s\n%.1000s", name, after, n, len(spans), index, statement, plan)
		}
	}
}

// ranged matches the reading of a range of the index on SQLite, of any on
// PostgreSQL.
func ranged(dialect, index string) *regexp.Regexp {
	if dialect == database.Postgres {
		// Which it is depends on how many rows there are of what, and there are none:
		// one that gives the order, at least.
		return regexp.MustCompile(`Index (Only )?Scan (Backward )?using request`)
	}
	if index == "" {
		return regexp.MustCompile(`SEARCH requests USING INDEX sqlite_autoindex_requests_1\b`)
	}
	return regexp.MustCompile(`SEARCH requests USING (COVERING )?INDEX request_` + index + `\b`)
}

// passedOver matches a plan on PostgreSQL that reads what partners sold, too.
var passedOver = regexp.MustCompile(`Filter: .*partner_id IS NULL`)

var scanned = regexp.MustCompile(`SCAN requests|TEMP B-TREE|Seq Scan|Sort`)

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
