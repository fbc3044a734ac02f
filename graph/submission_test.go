package graph_test

import (
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
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// submissions reads a list in the order of submission to its end.
func submissions(t *testing.T, w *browser, size int, filter vars) (ids []string) {
	t.Helper()
	v := vars{"d": "DESC", "first": size, "f": filter}
	for range 100 {
		var page pageOf
		w.ask(`query($first: Int, $after: String, $d: OrderDirection!, $f: RequestFilter) {
			requests(first: $first, after: $after, orderBy: {field: SUBMITTED_AT, direction: $d}, filter: $f) {
				edges { node { id } } pageInfo { hasNextPage endCursor } } }`, v, &page)
		for _, e := range page.Requests.Edges {
			ids = append(ids, e.Node.ID)
		}
		if v["after"] = page.Requests.PageInfo.EndCursor; !page.Requests.PageInfo.HasNextPage {
			return ids
		}
	}
	t.Fatal("the list has no end")
	return nil
}

// A period of submission is what a look at every row finds, by whatever else it
// is filtered.
func TestQueueBySubmission(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		now := instant.At(b.clock.now())
		b.copies(60, func(i int, c *ent.RequestCreate) {
			c.SetStatus(lifecycle.Statuses[i%9]).SetQueueAt(now).SetKind([]lifecycle.Kind{lifecycle.New, lifecycle.Renewal}[i%2])
			c.Mutation().ResetClaimedByID()
			if i%3 == 1 {
				c.SetFirstApproverID("staf_someone")
			}
			b.clock.move(5 * time.Hour)
		})
		w := b.as("taro")
		rows := b.db.Client().Request.Query().AllX(viewer.AsSystem(t.Context()))
		slices.SortFunc(rows, func(a, b *ent.Request) int { return strings.Compare(b.ID, a.ID) })
		from := policy.DayOf(now.Time().Add(3 * 24 * time.Hour))
		until := policy.DayOf(now.Time().Add(6 * 24 * time.Hour))
		inside := func(r *ent.Request) bool {
			at := r.SubmittedAt.Time()
			return !at.Before(from.Start()) && at.Before(until.End())
		}
		for name, tt := range map[string]struct {
			filter vars
			fits   func(*ent.Request) bool
		}{
			"both ends": {vars{"submittedUntil": until}, inside},
			"from":      {vars{}, func(r *ent.Request) bool { return !r.SubmittedAt.Time().Before(from.Start()) }},
			"a kind and a state": {vars{"submittedUntil": until, "kind": []string{"NEW"}, "status": []string{"COMPLETED", "RETURNED"}, "direct": true},
				func(r *ent.Request) bool {
					s := ra.Status(r, b.clock.now())
					return inside(r) && r.Kind == lifecycle.New && (s == lifecycle.Completed || s == lifecycle.Returned)
				}},
			"a product":                 {vars{"submittedUntil": until, "productId": b.product}, inside},
			"every kind of the house's": {vars{"submittedUntil": until, "kind": []string{"NEW", "RENEWAL", "REISSUE", "CHANGE", "WITHDRAWAL", "REVOCATION"}, "direct": true}, inside},
			"what is late": {vars{"submittedUntil": until, "overdue": true}, func(r *ent.Request) bool {
				return inside(r) && slices.Contains(ra.Waiting, ra.Status(r, b.clock.now()))
			}},
			"one approval of a kind": {vars{"submittedUntil": until, "secondApproval": true, "kind": []string{"RENEWAL"}, "productId": b.product}, func(r *ent.Request) bool {
				return inside(r) && r.FirstApproverID != nil && r.Kind == lifecycle.Renewal && slices.Contains(ra.Waiting, ra.Status(r, b.clock.now()))
			}},
			"mine, none": {vars{"submittedUntil": until, "claimedByMe": true, "direct": true}, func(*ent.Request) bool { return false }},
			"a name":     {vars{"submittedUntil": until, "search": "神崎商会"}, inside},
			"nobody's":   {vars{"submittedUntil": until, "partnerId": "part_x"}, func(*ent.Request) bool { return false }},
		} {
			var want []string
			for _, r := range rows {
				if tt.fits(r) {
					want = append(want, r.ID)
				}
			}
			tt.filter["submittedFrom"] = from
			for _, size := range []int{7, 100} {
				if diff := gocmp.Diff(want, submissions(t, w, size, tt.filter)); diff != "" {
					t.Errorf("%s by %d (-want +got):\n%s", name, size, diff)
				}
			}
		}
	})
}

func TestQueueBySubmissionRefuses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w := b.as("taro")
	period := vars{"submittedFrom": "2026-11-01", "submittedUntil": "2026-11-30"}
	refused := func(out reply, what string) {
		if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "BAD_PAGE" {
			t.Errorf("%s: %s", what, out.raw)
		}
	}
	refused(w.post(queueQuery, vars{"first": 1, "d": "ASC", "f": period}), "in the order of what is due")
	refused(w.post(`query($f: [RequestFilter!]!) { requestCounts(filters: $f) }`, vars{"f": []vars{period}}), "counted")
	both := vars{"submittedFrom": "2026-11-01", "dueFrom": "2026-11-01"}
	refused(w.post(pageQuery, vars{"first": 1, "d": "ASC", "f": both}), "with a due day")
	refused(w.post(pageQuery, vars{"first": 1, "d": "ASC", "f": vars{"submittedFrom": "1969-12-31"}}), "before there were ids")
	refused(w.post(pageQuery, vars{"first": 1, "d": "ASC", "f": vars{"submittedFrom": "%"}}), "what is no day")
}
