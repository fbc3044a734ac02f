package bench_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// BenchmarkDesk is the vetting desk's queue, by every filter and search, beside
// the 100 ms that a page may take, out of as many requests as the variable says:
//
//	SHOMEI_BENCH_REQUESTS=1000000 go test -run=NONE -bench=Desk ./bench/
func BenchmarkDesk(b *testing.B) { onBoth(b, benchmarkDesk) }

const (
	// deskVariable is how many requests there are; deskStock without it.
	deskVariable = "SHOMEI_BENCH_REQUESTS"
	deskStock    = 20_000
	// deskLimit is what a page may take at the server.
	deskLimit = 100 * time.Millisecond
	// deskTries of each page, after one that warms up; the median counts.
	deskTries = 9
)

const deskDocument = `query($f: RequestFilter, $o: RequestOrder!, $after: String) {
	requests(filter: $f, orderBy: $o, first: 50, after: $after) {
		nodes { id receiptNumber status kind submittedAt product { id name(language: JA) }
			serviceLevel { targetDays dueAt late businessDays age } missingChecks
			registration { version organization { legalName } subscriber { familyName givenName email } } claimedBy { name } }
		searchLimited pageInfo { hasNextPage endCursor } } }`

// deskPage is a page of the queue that is asked for.
type deskPage struct {
	name   string
	filter object
	want   found
}

// found is what a page must find; by default something.
type found int

const (
	something found = iota
	nothing
	whatever // in so small a part of the stock there may be none
)

// both are two filters in one.
func both(some, more object) object {
	all := maps.Clone(some)
	maps.Copy(all, more)
	return all
}

// deskPages are the queue's pages by when what they list is due, and the same by
// when it was submitted, in periods of a day, a month and a year.
func (o *office) deskPages() []deskPage {
	waiting := object{"status": []lifecycle.Status{lifecycle.Accepted, lifecycle.InReview}}
	closed := object{"status": []lifecycle.Status{lifecycle.Completed, lifecycle.Rejected, lifecycle.Cancelled, lifecycle.Lapsed}}
	product, partner := object{"productId": deskProduct(12)}, object{"partnerId": "part_0008"}
	direct, kind, rare := object{"direct": true}, object{"kind": []string{"NEW"}}, object{"kind": []string{"REVOCATION"}}
	pages := []deskPage{
		{name: "waiting", filter: waiting}, {name: "all", filter: object{}}, {name: "mine", filter: object{"claimedByMe": true}},
		{name: "mine, of a product", filter: both(object{"claimedByMe": true}, object{"productId": deskProduct(0)})},
		{name: "unclaimed", filter: object{"status": []lifecycle.Status{lifecycle.Accepted}}},
		{name: "overdue", filter: object{"overdue": true}}, {name: "second approval", filter: object{"secondApproval": true}},
		{name: "returned", filter: object{"status": []lifecycle.Status{lifecycle.Returned}}}, {name: "closed", filter: closed},
		{name: "kind", filter: both(waiting, object{"kind": []string{"WITHDRAWAL"}})}, {name: "kind of all", filter: object{"kind": []string{"CHANGE"}}},
		{name: "kind of all, none there", filter: rare, want: nothing}, {name: "kind, closed", filter: both(closed, kind)},
		{name: "product", filter: both(waiting, product)}, {name: "product of all", filter: product},
		{name: "product and kind", filter: both(product, kind)}, {name: "product and kind never together", filter: both(product, object{"kind": []string{"CHANGE"}}), want: nothing},
		{name: "partner", filter: both(waiting, partner)}, {name: "partner, product and kind", filter: both(partner, both(product, kind))},
		{name: "partner without any", filter: object{"partnerId": "part_none", "kind": []string{"NEW"}}, want: nothing},
		{name: "direct", filter: both(waiting, direct)}, {name: "direct, of a product that partners sell", filter: both(direct, product), want: nothing},
		{name: "days", filter: both(waiting, object{"dueFrom": "2020-01-01", "dueUntil": "2099-12-31"})},
		{name: "days without any", filter: both(waiting, object{"dueFrom": "2000-01-01", "dueUntil": "2000-01-02"}), want: nothing},
		{name: "search: rare name", filter: object{"search": "姓0017名0017"}, want: whatever}, {name: "search: family name", filter: object{"search": "姓0007"}},
		{name: "search: company", filter: object{"search": "株式会社"}}, {name: "search: one character", filter: object{"search": "姓"}},
		{name: "search: kana in a state", filter: both(waiting, object{"search": "カブシキガイシャ"})},
		{name: "search: all common, none together", filter: object{"search": "名姓社"}, want: nothing},
		{name: "search: e-mail", filter: object{"search": "person-77@example.co.jp"}}, {name: "search: receipt", filter: object{"search": "%_"}, want: nothing},
	}
	today := o.now()
	for _, days := range []int{1, 30, 365} {
		period := object{"submittedFrom": policy.DayOf(today.AddDate(0, 0, -days)), "submittedUntil": policy.DayOf(today.AddDate(0, 0, -1))}
		for _, each := range []deskPage{
			{name: "all", filter: object{}}, {name: "waiting", filter: waiting}, {name: "closed", filter: closed},
			{name: "overdue", filter: object{"overdue": true}}, {name: "second approval", filter: object{"secondApproval": true}},
			{name: "mine", filter: object{"claimedByMe": true}}, {name: "kind", filter: kind}, {name: "kind, none there", filter: rare, want: nothing},
			{name: "kind, waiting", filter: both(waiting, kind)}, {name: "product", filter: product}, {name: "product and kind", filter: both(product, kind)},
			{name: "partner", filter: partner}, {name: "partner and kind", filter: both(partner, kind)},
			{name: "partner, product and kind", filter: both(partner, both(product, kind))},
			{name: "direct, of a product that partners sell", filter: both(direct, product), want: nothing},
			{name: "search", filter: object{"search": "姓0007"}},
		} {
			if days < 365 && each.want == something {
				each.want = whatever
			}
			pages = append(pages, deskPage{fmt.Sprintf("of %d days, %s", days, each.name), both(each.filter, period), each.want})
		}
	}
	return pages
}

func benchmarkDesk(b *testing.B, open func() *database.DB) {
	o := openOffice(b, open())
	stock := stockWanted(b)
	cookie := o.reviewer()
	began := time.Now()
	o.desk(stock)
	b.Logf("%d requests were made in %s", stock, time.Since(began).Round(time.Second))
	for b.Loop() {
		for _, p := range o.deskPages() {
			var took []time.Duration
			for try := range deskTries + 1 {
				each, empty := o.page(cookie, p.filter)
				if p.want != whatever && empty != (p.want == nothing) {
					b.Fatalf("%s: empty is %v", p.name, empty)
				}
				if try > 0 {
					took = append(took, each)
				}
			}
			slices.Sort(took)
			ratio := deskLimit.Seconds() / took[len(took)/2].Seconds()
			printed.add(line{
				operation: fmt.Sprintf("desk of %d, %s, %s", stock, o.database(), p.name), figure: brief(took[len(took)/2]), peer: "limit",
				beside: brief(deskLimit), ratio: fmt.Sprintf("%.1f×", ratio), aim: "≥ 1×",
			})
			b.ReportMetric(ratio, strings.NewReplacer(" ", "-", ":", "", ",", "").Replace(p.name)+"-ratio")
		}
	}
	b.ReportMetric(0, "ns/op")
}

// page asks for one page and answers how long that took, and whether it is empty.
func (o *office) page(cookie string, filter object) (time.Duration, bool) {
	o.Helper()
	order := object{"field": "DUE_AT", "direction": "ASC"}
	if filter["submittedFrom"] != nil {
		order = object{"field": "SUBMITTED_AT", "direction": "DESC"}
	}
	body, err := json.Marshal(object{"query": deskDocument, "variables": object{"f": filter, "o": order}})
	must(o.B, err)
	request, err := http.NewRequestWithContext(o.Context(), http.MethodPost, "http://"+o.api+"/graphql", bytes.NewReader(body))
	must(o.B, err)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Cookie", cookie)
	began := time.Now()
	reply, err := http.DefaultClient.Do(request)
	must(o.B, err)
	defer reply.Body.Close()
	answer, err := io.ReadAll(reply.Body)
	must(o.B, err)
	took := time.Since(began)
	if !bytes.Contains(answer, []byte(`"pageInfo"`)) || bytes.Contains(answer, []byte(`"errors"`)) {
		o.Fatalf("no page: %.300s", answer)
	}
	return took, bytes.Contains(answer, []byte(`"nodes":[]`))
}
