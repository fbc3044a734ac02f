package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// copies makes n requests like one that is submitted before them, each with
// what belongs to a request in review, straight into the tables. state may
// alter them.
func (b *bundle) copies(n int, state func(i int, c *ent.RequestCreate)) {
	b.Helper()
	b.stranger().submit(b.application(b.coupons(1)[0], nil))
	ctx := viewer.AsSystem(b.Context())
	like, err := b.db.Client().Request.Query().WithRegistrations().Only(ctx)
	b.must(err)
	officer, err := b.db.Client().Staff.Query().FirstID(ctx)
	b.must(err)
	b.must(b.db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		for i := range n {
			b.clock.move(time.Millisecond)
			requestID := b.newID(id.Request)
			c := tx.Request.Create().SetID(requestID).SetKind(like.Kind).SetProductID(like.ProductID).SetPolicyID(like.PolicyID).
				SetReceiptNumber(fmt.Sprintf("%012d", i)).SetSubmissionKey(requestID).SetSubmissionMAC(like.SubmissionMAC).
				SetStatus(lifecycle.InReview).SetSubmittedAt(instant.At(b.clock.now())).SetRegistrationVersion(1).
				SetEmail(fmt.Sprintf("p%d@example.jp", i)).SetEmailKey(fmt.Sprintf("p%d@example.jp", i)).SetSearch(like.Search).SetPassphraseHash("unused").SetLanguage("JA").
				SetClaimedByID(officer)
			if state != nil {
				state(i, c)
			}
			if err := c.Exec(ctx); err != nil {
				return err
			}
			if err := tx.Registration.Create().SetID(b.newID(id.Registration)).SetRequestID(requestID).SetVersion(1).
				SetDeclared(like.Edges.Registrations[0].Declared).SetDeclaredAt(like.SubmittedAt).Exec(ctx); err != nil {
				return err
			}
			if err := tx.Check.Create().SetID(b.newID(id.Check)).SetRequestID(requestID).SetRegistrationVersion(1).
				SetKind(policy.OrganizationExists).SetResult(policy.Pass).SetSource("s").SetNote("").SetStaffID(officer).
				SetRecordedAt(like.SubmittedAt).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	}))
}

// pageOf is a page of requests.
type pageOf struct {
	Requests struct {
		Edges []struct {
			Cursor string
			Node   struct{ ID string }
		}
		PageInfo struct {
			HasNextPage, HasPreviousPage bool
			StartCursor, EndCursor       *string
		}
	}
}

const pageQuery = `query($first: Int, $after: String, $last: Int, $before: String, $d: OrderDirection!, $f: RequestFilter) {
	requests(first: $first, after: $after, last: $last, before: $before, orderBy: {field: SUBMITTED_AT, direction: $d}, filter: $f) {
		edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

// walk reads a list to its end, forwards or backwards, and checks every page's
// info.
func walk(t *testing.T, w *browser, direction string, size int, backward bool, filter vars) (ids []string) {
	t.Helper()
	var cursor *string
	for pages := 0; ; pages++ {
		if pages > 100 {
			t.Fatal("the list has no end")
		}
		v := vars{"d": direction, "f": filter}
		if backward {
			v["last"], v["before"] = size, cursor
		} else {
			v["first"], v["after"] = size, cursor
		}
		var page pageOf
		w.ask(pageQuery, v, &page)
		var this []string
		for _, e := range page.Requests.Edges {
			this = append(this, e.Node.ID)
		}
		info := page.Requests.PageInfo
		more, behind := info.HasNextPage, info.HasPreviousPage
		if backward {
			more, behind = behind, more
			ids = append(this, ids...)
		} else {
			ids = append(ids, this...)
		}
		if behind != (pages > 0) || len(this) > size || (more && len(this) != size) {
			t.Fatalf("page %d of %d objects: %+v", pages, len(this), info)
		}
		if !more {
			return ids
		}
		if cursor = info.EndCursor; backward {
			cursor = info.StartCursor
		}
	}
}

func TestPages(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		b.copies(23, func(i int, c *ent.RequestCreate) {
			// Some in review, some accepted, some accepted by the clock.
			switch i % 3 {
			case 1:
				c.SetStatus(lifecycle.Accepted)
			case 2:
				c.SetStatus(lifecycle.Provisional).SetDueStatus(lifecycle.Accepted).SetDueAt(instant.At(b.clock.now()))
			}
		})
		w := b.as("taro")
		all := walk(t, w, "ASC", 100, false, nil)
		if len(all) != 24 || !slices.IsSorted(all) {
			t.Fatalf("%d requests: %v", len(all), all)
		}
		descending := slices.Clone(all)
		slices.Reverse(descending)
		accepted := vars{"status": []string{"ACCEPTED", "ACCEPTED"}}
		some := slices.DeleteFunc(slices.Clone(all[1:]), func(v string) bool { return slices.Index(all[1:], v)%3 == 0 })
		for _, size := range []int{1, 2, 7, 22, 23, 24, 100} {
			for _, backward := range []bool{false, true} {
				for _, tt := range []struct {
					direction string
					filter    vars
					want      []string
				}{
					{"ASC", nil, all}, {"DESC", nil, descending}, {"ASC", accepted, some},
					{"ASC", vars{"status": []string{"ACCEPTED", "IN_REVIEW", "REJECTED"}}, all[1:]},
					{"ASC", vars{"status": []string{"PROVISIONAL"}}, all[:1]},
				} {
					if diff := cmp.Diff(tt.want, walk(t, w, tt.direction, size, backward, tt.filter)); diff != "" {
						t.Errorf("%s by %d, backward %v, %v (-want +got):\n%s", tt.direction, size, backward, tt.filter, diff)
					}
				}
			}
		}
		// Between two cursors.
		var page pageOf
		w.ask(pageQuery, vars{"first": 100, "d": "DESC"}, &page)
		from, to := page.Requests.Edges[5].Cursor, page.Requests.Edges[10].Cursor
		for _, v := range []vars{{"first": 100}, {"last": 100}} {
			v["d"], v["after"], v["before"] = "DESC", from, to
			w.ask(pageQuery, v, &page)
			if n := len(page.Requests.Edges); n != 4 || page.Requests.Edges[0].Node.ID != descending[6] {
				t.Errorf("%d objects between two cursors, want 4", n)
			}
		}
	})
}

func TestPageArguments(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, args := range []vars{
		{}, {"first": 0}, {"first": -1}, {"first": 101}, {"last": 0}, {"last": 101}, {"first": 1, "last": 1},
		{"first": 1, "after": "%%%"}, {"last": 1, "before": ""},
	} {
		args["d"] = "ASC"
		out := b.stranger().post(pageQuery, args)
		if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "BAD_PAGE" {
			t.Errorf("%v: %s", args, out.raw)
		}
	}
	var products struct {
		Products struct{ Nodes []struct{ Code, Name string } }
	}
	b.newProduct("a-product")
	b.stranger().ask(`{ products(first: 1) { nodes { code name(language: EN) } } }`, nil, &products)
	if got := products.Products.Nodes; len(got) != 1 || got[0].Code != "a-product" || got[0].Name != "Standard" {
		t.Errorf("the first product by code: %+v", got)
	}
}

func TestSearch(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
		b.stranger().submit(b.application(b.coupons(1)[0], func(in vars) {
			in["registration"].(vars)["subscriber"].(vars)["familyName"] = "別人"
			in["registration"].(vars)["organization"].(vars)["legalName"] = "100%_商会"
		}))
		w := b.as("taro")
		for search, want := range map[string]int{
			r.ReceiptNumber: 1, strings.ToLower(strings.ReplaceAll(r.ReceiptNumber, "-", "")): 1,
			"canary1@example.co.jp": 1, " CANARY1＠EXAMPLE.co.jp ": 1, "canary@example.co.jp": 0,
			"ｃａｎａｒｙ１＠ｅｘａｍｐｌｅ。ｃｏ．ｊｐ": 1, "canary_@example.co.jp": 0, "canary1@": 0,
			"吉葛": 1, "𠮷葛": 1, "ﾖｼｸｽﾞ": 2, "よしくず": 2, "yoshikuzu": 2, "Kamino Yoshikuzu": 2, "神崎商会": 1,
			"%": 1, "100%_": 1, "_": 1, "居ない": 0, "": 0, " - ": 0, "'; DROP TABLE requests": 0,
		} {
			var page pageOf
			w.ask(pageQuery, vars{"first": 10, "d": "ASC", "f": vars{"search": search}}, &page)
			if got := len(page.Requests.Edges); got != want {
				t.Errorf("search %q finds %d, want %d", search, got, want)
			}
		}
		b.clock.move(window)
		w.act("claimRequest", vars{"requestId": r.ID})
		for _, tt := range []struct {
			who    *browser
			filter vars
			want   int
		}{
			{w, vars{"claimedByMe": true}, 1}, {w, vars{"claimedByMe": true, "status": []string{"IN_REVIEW", "ACCEPTED"}}, 1},
			{w, vars{"claimedByMe": true, "status": []string{"ACCEPTED"}}, 0}, {w, vars{"claimedByMe": false}, 2},
			{w, vars{"status": []string{}}, 0}, {b.as("hana"), vars{"claimedByMe": true}, 0}, {b.stranger(), vars{"claimedByMe": true}, 0},
		} {
			var page pageOf
			tt.who.ask(pageQuery, vars{"first": 10, "d": "ASC", "f": tt.filter}, &page)
			if got := len(page.Requests.Edges); got != tt.want {
				t.Errorf("%v finds %d, want %d", tt.filter, got, tt.want)
			}
		}
	})
}

// A page costs a statement for each kind of thing on it, however long it is.
func TestNoStatementPerObject(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		b.copies(60, nil)
		w := b.as("taro")
		var reads atomic.Int64
		b.db.Client().Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
			return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
				reads.Add(1)
				return next.Query(ctx, q)
			})
		}))
		count := func(size int) int64 {
			t.Helper()
			reads.Store(0)
			var data struct {
				Requests struct{ Nodes []struct{ ID string } }
			}
			w.ask(fmt.Sprintf(`{ requests(first: %d) { nodes { id
			product { code } registration { organization { legalName } } claimedBy { name }
			checks { kind result by { name } } missingChecks certificate { id issuer { slug } }
			coupon { status } history { action by { name } } messages { kind request { receiptNumber } } } } }`, size), nil, &data)
			if len(data.Requests.Nodes) != size {
				t.Fatalf("%d requests, want %d", len(data.Requests.Nodes), size)
			}
			return reads.Load()
		}
		one, fifty := count(1), count(50)
		if one != fifty || fifty > 18 {
			t.Errorf("%d statements for one request, %d for fifty; want the same, at most 18", one, fifty)
		}
	})
}

// A text that is longer than any name finds nothing, whoever looks for it: it would
// be too long a pattern for SQLite.
func TestA7LongSearch(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		partnerID := b.sale("mise")
		program, _ := b.program(partnerID, viewer.Scopes()...)
		for who, w := range map[string]*browser{"an officer": b.as("taro"), "a partner's staff": b.as("mise"), "a program": program} {
			for list, filter := range map[string]string{"requests": "RequestFilter", "certificates": "CertificateFilter"} {
				for _, n := range []int{501, 60_000} {
					out := w.post("query($f: "+filter+") { "+list+"(first: 1, filter: $f) { nodes { id } } }", vars{"f": vars{"search": strings.Repeat("規", n)}})
					if len(out.Errors) > 0 || !strings.Contains(out.raw, `"nodes":[]`) {
						t.Errorf("%s looks for %d characters in %s: %.300s", who, n, list, out.raw)
					}
				}
			}
		}
		if strings.Contains(b.log.String(), "ERROR") {
			t.Errorf("the log: %.500s", b.log.String())
		}
	})
}
