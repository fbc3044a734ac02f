package graph_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

const queueQuery = `query($first: Int, $after: String, $last: Int, $before: String, $d: OrderDirection!, $f: RequestFilter) {
	requests(first: $first, after: $after, last: $last, before: $before, orderBy: {field: DUE_AT, direction: $d}, filter: $f) {
		edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

// queue reads the queue to its end, page by page, from either end.
func queue(t *testing.T, w *browser, direction string, size int, backward bool, filter vars) []string {
	t.Helper()
	return paged(t, w, queueQuery, direction, size, backward, filter)
}

// paged reads a list to its end, which its query calls requests.
func paged(t *testing.T, w *browser, query, direction string, size int, backward bool, filter vars) (ids []string) {
	t.Helper()
	v := vars{"d": direction, "f": filter}
	for range 100 {
		v["first"], v["last"] = size, nil
		if backward {
			v["first"], v["last"] = nil, size
		}
		var page pageOf
		w.ask(query, v, &page)
		var this []string
		for _, e := range page.Requests.Edges {
			this = append(this, e.Node.ID)
		}
		info := page.Requests.PageInfo
		if backward {
			ids, v["before"] = append(this, ids...), info.StartCursor
			if !info.HasPreviousPage {
				return ids
			}
			continue
		}
		ids, v["after"] = append(ids, this...), info.EndCursor
		if !info.HasNextPage {
			return ids
		}
	}
	t.Fatal("the list has no end")
	return nil
}

// The queue is what a look at every row finds, sorted by when it is due, by
// whatever it is filtered and however it is paged; and the same when all of it is
// found by name.
func TestQueue(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		w := b.as("taro")
		now := instant.At(b.clock.now())
		day := instant.Time(24 * time.Hour / time.Microsecond)
		other := b.newProduct("another")
		var me struct {
			Viewer struct{ Staff struct{ ID string } }
		}
		w.ask(`{ viewer { staff { id } } }`, nil, &me)
		taro := me.Viewer.Staff.ID
		b.copies(60, func(i int, c *ent.RequestCreate) {
			c.SetStatus(lifecycle.Statuses[i%7]).SetQueueAt(now + instant.Time(i%11-5)*day).SetKind([]lifecycle.Kind{lifecycle.New, lifecycle.Renewal, lifecycle.Reissue}[i%3])
			switch {
			case i%7 != 2:
				c.Mutation().ResetClaimedByID()
			default:
				c.SetClaimedByID(taro).SetDueStatus(lifecycle.Accepted).SetDueAt(now + instant.Time(i%3-1)*day)
			}
			if i%5 == 0 {
				c.SetFirstApproverID(taro)
			}
			if i%4 == 0 {
				c.SetProductID(other)
			}
		})
		rows := b.db.Client().Request.Query().AllX(viewer.AsSystem(t.Context()))
		status := func(r *ent.Request) lifecycle.Status { return ra.Status(r, b.clock.now()) }
		waits := func(r *ent.Request) bool { return slices.Contains(ra.Waiting, status(r)) }
		midnight := func(days int) (string, instant.Time) {
			at := b.clock.now().In(time.FixedZone("JST", 9*3600)).AddDate(0, 0, days)
			start := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, at.Location())
			return start.Format(time.DateOnly), instant.At(start)
		}
		from, fromAt := midnight(-1)
		until, _ := midnight(1)
		_, untilAt := midnight(2)
		for name, tt := range map[string]struct {
			filter vars
			fits   func(*ent.Request) bool
		}{
			"all":        {vars{}, func(*ent.Request) bool { return true }},
			"waiting":    {vars{"status": []string{"ACCEPTED", "IN_REVIEW"}}, waits},
			"mine":       {vars{"claimedByMe": true}, func(r *ent.Request) bool { return status(r) == lifecycle.InReview }},
			"overdue":    {vars{"overdue": true}, func(r *ent.Request) bool { return waits(r) && r.QueueAt <= now }},
			"second":     {vars{"secondApproval": true}, func(r *ent.Request) bool { return waits(r) && r.FirstApproverID != nil }},
			"kind":       {vars{"kind": []string{"RENEWAL", "REISSUE"}}, func(r *ent.Request) bool { return r.Kind == lifecycle.Renewal || r.Kind == lifecycle.Reissue }},
			"product":    {vars{"productId": other}, func(r *ent.Request) bool { return r.ProductID == other }},
			"direct":     {vars{"direct": true}, func(r *ent.Request) bool { return r.PartnerID == nil }},
			"no partner": {vars{"partnerId": "part_x"}, func(*ent.Request) bool { return false }},
			"no product": {vars{"productId": "' OR 1=1 --"}, func(*ent.Request) bool { return false }},
			"days":       {vars{"dueFrom": from, "dueUntil": until}, func(r *ent.Request) bool { return r.QueueAt > fromAt && r.QueueAt <= untilAt }},
			"together": {vars{"productId": other, "kind": []string{"NEW"}, "overdue": true, "status": []string{"ACCEPTED"}}, func(r *ent.Request) bool {
				return r.ProductID == other && r.Kind == lifecycle.New && r.QueueAt <= now && status(r) == lifecycle.Accepted
			}},
		} {
			var fit []*ent.Request
			for _, r := range rows {
				if tt.fits(r) {
					fit = append(fit, r)
				}
			}
			slices.SortFunc(fit, func(a, b *ent.Request) int { return cmp.Or(cmp.Compare(a.QueueAt, b.QueueAt), cmp.Compare(a.ID, b.ID)) })
			var want []string
			for _, r := range fit {
				want = append(want, r.ID)
			}
			for _, search := range []string{"", "神崎商会"} {
				if tt.filter["search"] = search; search == "" {
					delete(tt.filter, "search")
				}
				for _, size := range []int{7, 100} {
					for _, backward := range []bool{false, true} {
						if diff := gocmp.Diff(want, queue(t, w, "ASC", size, backward, tt.filter)); diff != "" {
							t.Errorf("%s by %d, backward %v, search %q (-want +got):\n%s", name, size, backward, search, diff)
						}
					}
				}
				reversed := slices.Clone(want)
				slices.Reverse(reversed)
				if diff := gocmp.Diff(reversed, queue(t, w, "DESC", 9, false, tt.filter)); diff != "" {
					t.Errorf("%s descending, search %q (-want +got):\n%s", name, search, diff)
				}
			}
			var counted struct{ RequestCounts []int }
			w.ask(`query($f: [RequestFilter!]!) { requestCounts(filters: $f) }`, vars{"f": []vars{tt.filter}}, &counted)
			if diff := gocmp.Diff([]int{len(want)}, counted.RequestCounts); diff != "" {
				t.Errorf("%s counted (-want +got):\n%s", name, diff)
			}
		}
		// An applicant counts nothing.
		var counted struct{ RequestCounts []int }
		b.stranger().ask(`{ requestCounts(filters: [{}]) }`, nil, &counted)
		if len(counted.RequestCounts) != 0 {
			t.Errorf("a stranger counts %v", counted.RequestCounts)
		}
	})
}

func TestQueueRefuses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w := b.as("taro")
	for _, v := range []vars{
		{"first": 1, "after": "x"}, {"first": 1, "after": "MDEyMzQ1Njc4OWFiY2RlZg"}, {"first": 1, "before": "Z" + strings.Repeat("z", 40)},
		{"first": 1, "f": vars{"dueFrom": "2026-02-31"}}, {"first": 1, "f": vars{"dueUntil": "%"}},
	} {
		v["d"] = "ASC"
		if out := w.post(queueQuery, v); len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "BAD_PAGE" {
			t.Errorf("%v: %s", v, out.raw)
		}
	}
	for _, f := range []vars{{"kind": []string{"NEW"}}, {"productId": "x"}, {"partnerId": "x"}, {"direct": true}, {"overdue": true}, {"secondApproval": true}, {"dueFrom": "2026-01-01"}} {
		if out := w.post(pageQuery, vars{"first": 1, "d": "ASC", "f": f}); len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "BAD_PAGE" {
			t.Errorf("%v in the order of submission: %s", f, out.raw)
		}
	}
	if out := w.post(`query($f: [RequestFilter!]!) { requestCounts(filters: $f) }`, vars{"f": make([]vars, 11)}); len(out.Errors) == 0 {
		t.Errorf("eleven filters were counted: %s", out.raw)
	}
}

// Whatever is looked for is looked for as it stands.
func TestQueueSearch(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		names := []string{"森 一", "大森商店", "100%_商会", "𠮷野家", "a*b(c)\"d'", "ﾊﾞﾅﾅ", "AND OR NOT", "NEAR/2"}
		for i, name := range names {
			b.stranger().submit(b.application(b.coupons(1)[0], func(in vars) {
				in["registration"].(vars)["organization"].(vars)["legalName"] = fmt.Sprintf("%s株式会社%d", name, i)
			}))
		}
		w := b.as("taro")
		for search, want := range map[string]int{
			"森": 2, "大森": 1, "森 一": 1, "％": 1, "_": 1, "%_": 1, "_%": 0, "𠮷": 8, "吉野": 1, "𠮷野家": 1, "*": 1, "b(c": 1, "\"": 0,
			"and": 1, "OR": 1, "near/2": 1, "株式会社": 8, "㈱3": 1, "バナナ": 1, "ばなな": 1, "ﾊﾞﾅﾅ": 1, "森株式": 0,
			strings.Repeat("株", 10_000): 0, strings.Repeat("%", 10_000): 0, "\\": 0, "株式会社 7": 1,
		} {
			var page pageOf
			w.ask(queueQuery, vars{"first": 50, "d": "ASC", "f": vars{"search": search}}, &page)
			if got := len(page.Requests.Edges); got != want {
				t.Errorf("search %.20q finds %d, want %d", search, got, want)
			}
		}
	})
}
