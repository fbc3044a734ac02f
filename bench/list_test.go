package bench_test

import (
	"fmt"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/lifecycle"
)

// BenchmarkQueue is the console's page of 50 requests that wait, out of few
// and out of many.
func BenchmarkQueue(b *testing.B) { onBoth(b, benchmarkQueue) }

// The two sizes, and the pages of one slice.
const (
	few, many = 1_000, 10_000
	pages     = 64
)

func benchmarkQueue(b *testing.B, open func() *database.DB) {
	small, large := openOffice(b, open()), openOffice(b, open())
	var ofFew, ofMany, raw tally
	desks := []struct {
		*office
		t     *tally
		pages [][]byte
	}{{office: small, t: &ofFew}, {office: large, t: &ofMany}}
	for i, n := range []int{few, many} {
		d := &desks[i]
		d.requests(n, lifecycle.Accepted)
		d.settleStatistics()
		page := ask(queueDocument, d.reviewer(), 0, object{
			"first": 50, "filter": object{"status": []lifecycle.Status{lifecycle.Accepted, lifecycle.InReview}},
		})
		for range pages {
			d.pages = append(d.pages, page)
		}
	}
	reader := readers(large)
	round := func() {
		for _, d := range desks {
			large.client.fire(b, d.t, volley{Address: d.api, Requests: d.pages, Want: `"hasNextPage":true`})
		}
		raw.local(b, pages, func(int) error {
			rows, err := reader.QueryContext(b.Context(),
				"SELECT * FROM requests WHERE status = 'ACCEPTED' ORDER BY id DESC LIMIT 51")
			if err != nil {
				return err
			}
			for rows.Next() {
				// Reading to the end is what a page costs the database.
			}
			return rows.Close()
		})
	}
	round()
	ofFew, ofMany, raw = tally{}, tally{}, tally{}
	for b.Loop() {
		round()
	}
	b.ReportMetric(0, "ns/op")
	name := fmt.Sprintf("page of 50 of %d requests, %s", many, large.database())
	compare(b, pair{operation: name, figure: &ofMany, peer: fmt.Sprintf("the same of %d", few), beside: &ofFew, aim: "≥ 0.83×", metric: "few"})
	compare(b, pair{operation: name, figure: &ofMany, peer: "raw select of the 51 rows", beside: &raw, metric: "select"})
}

// settleStatistics does what PostgreSQL's autovacuum does a minute after many
// rows came: without statistics the planner guesses. SQLite has no such thing.
func (o *office) settleStatistics() {
	o.Helper()
	if o.db.Dialect() == database.Postgres {
		_, err := o.db.Writer().ExecContext(o.Context(), "ANALYZE")
		must(o.B, err)
	}
}
