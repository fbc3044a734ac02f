package graph_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// eventNewsOf is what is told of events.
type eventNewsOf struct {
	Cursor string
	Events []struct{ ID, Type, Sequence string }
	Missed bool
}

// eventPageOf is a page of them.
type eventPageOf struct {
	Nodes    []struct{ ID string }
	PageInfo struct {
		HasNextPage bool
		EndCursor   *string
	}
	Cursor string
	Missed bool
}

const (
	followEvents = `subscription($after: String, $types: [String!]! = [], $partner: ID) {
		events(after: $after, types: $types, partnerId: $partner) { cursor events { id type sequence } missed } }`
	pageOfEvents = `query($first: Int, $after: String, $partner: ID) { events(first: $first, after: $after, partnerId: $partner) {
		nodes { id } pageInfo { hasNextPage endCursor } cursor missed } }`
)

// number gives the events that wait their numbers, as a server's sweep does.
func (b *bundle) number() {
	b.Helper()
	_, err := b.ra.NumberEvents(b.Context())
	b.must(err)
}

// happened answers the ids of a partner's events that have a number, in order.
func (b *bundle) happened(partnerID string) []string {
	b.Helper()
	ids, err := b.db.Client().Event.Query().Where(event.PartnerID(partnerID), event.SeqNotNil(), event.TypeNEQ(string(ra.WebhookTest))).
		Order(ent.Asc(event.FieldSeq)).IDs(viewer.AsSystem(b.Context()))
	b.must(err)
	return ids
}

// order makes n coupons for a partner, an event each.
func (b *bundle) order(partnerID string, n int) {
	b.Helper()
	defer func(was string) { b.reseller = was }(b.reseller)
	b.reseller = partnerID
	for range n {
		b.coupons(1)
	}
	b.number()
}

// events reads on until so many were told, and answers their ids and where the
// stream stood then.
func (f *following) events(want int) (ids []string, cursor string) {
	f.Helper()
	for len(ids) < want {
		t, ok := f.next()
		if !ok || len(t.Errors) > 0 {
			f.Fatalf("the stream ended after %d events of %d: %+v", len(ids), want, t.Errors)
		}
		for _, e := range t.Data.Events.Events {
			ids = append(ids, e.ID)
		}
		cursor = t.Data.Events.Cursor
	}
	return ids, cursor
}

// A partner's staff follow their own events, through a connection that breaks
// and another server: none twice, none left out, and none of anybody else's.
func TestFollowingEvents(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		b.clock.move(time.Since(b.clock.now()))
		mine, theirs := b.sale("mise"), b.sale("yoso")
		b.number()
		earlier := b.happened(mine)
		w := b.as("mise")
		stream := w.stream(b.listen(), followEvents, vars{})
		first, _ := stream.next()
		if len(first.Data.Events.Events) > 0 || first.Data.Events.Cursor == "" || first.Data.Events.Missed {
			t.Errorf("a stream begins with %+v", first.Data.Events)
		}
		b.order(theirs, 2)
		b.order(mine, 2)
		got, at := stream.events(2)
		b.must(stream.response.Body.Close())
		// While nobody listens; more than fit into one piece of news.
		b.order(theirs, 1)
		b.order(mine, 120)
		again := w.stream(b.listen(), followEvents, vars{"after": at})
		more, _ := again.events(120)
		b.order(mine, 1)
		last, _ := again.events(1)
		want := b.happened(mine)[len(earlier):]
		if diff := cmp.Diff(want, slices.Concat(got, more, last)); diff != "" {
			t.Errorf("events (-happened +told):\n%s", diff)
		}
		// From the beginning, of one type.
		var created []string
		for _, id := range b.happened(mine) {
			if b.db.Client().Event.GetX(viewer.AsSystem(t.Context()), id).Type == "request.approved" {
				created = append(created, id)
			}
		}
		one, _ := w.stream(b.listen(), followEvents, vars{"after": "MA", "types": []string{"request.approved"}}).events(len(created))
		if diff := cmp.Diff(created, one); diff != "" || len(created) == 0 {
			t.Errorf("of one type (-want +got):\n%s", diff)
		}
		// Another's are not there, and an officer follows whose they like.
		none, _ := w.stream(b.listen(), followEvents, vars{"after": "MA", "partner": theirs}).next()
		if len(none.Data.Events.Events) > 0 || len(none.Errors) > 0 {
			t.Errorf("another's: %+v", none)
		}
		officers, _ := b.as("taro").stream(b.listen(), followEvents, vars{"after": "MA", "partner": theirs}).events(len(b.happened(theirs)))
		if diff := cmp.Diff(b.happened(theirs), officers); diff != "" {
			t.Errorf("an officer follows (-want +got):\n%s", diff)
		}
		w.ask(`mutation { signOut { signedOut } }`, nil, &struct{}{})
		for ended, ok := again.next(); ended.event != "complete"; ended, ok = again.next() {
			if !ok {
				t.Fatal("the stream broke off")
			}
		}
	})
}

// Whoever cannot follow asks again and again, and is told the same.
func TestPollingEvents(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		mine, theirs := b.sale("mise"), b.sale("yoso")
		b.number()
		ask := func(w *browser, v vars) (page eventPageOf) {
			t.Helper()
			var data struct{ Events eventPageOf }
			w.ask(pageOfEvents, v, &data)
			return data.Events
		}
		w := b.as("mise")
		var got []string
		v := vars{"first": 4}
		for {
			page := ask(w, v)
			for _, n := range page.Nodes {
				got = append(got, n.ID)
			}
			if v["after"] = page.Cursor; page.Missed {
				t.Error("nothing was forgotten")
			}
			if !page.PageInfo.HasNextPage {
				break
			}
		}
		if diff := cmp.Diff(b.happened(mine), got); diff != "" || len(got) < 5 {
			t.Errorf("by fours (-happened +got):\n%s", diff)
		}
		// Nothing that is another's is seen, not even that there is something.
		b.order(theirs, 3)
		quiet := ask(w, v)
		if len(quiet.Nodes) > 0 || quiet.PageInfo.EndCursor != nil || quiet.Cursor != v["after"] {
			t.Errorf("of another's alone: %+v, from %v", quiet, v["after"])
		}
		for _, partner := range []string{theirs, "part_00000000000000000000000000"} {
			for _, who := range []*browser{w, b.stranger()} {
				if page := ask(who, vars{"first": 10, "partner": partner}); len(page.Nodes) > 0 || page.Cursor != "MA" || page.Missed {
					t.Errorf("another's, or nobody's: %+v", page)
				}
			}
		}
		if page := ask(b.stranger(), vars{"first": 10}); page.Cursor != "MA" {
			t.Errorf("a stranger is told that %s happened", page.Cursor)
		}
		if page := ask(b.as("taro"), vars{"first": 100}); len(page.Nodes) != len(b.happened(mine))+len(b.happened(theirs)) {
			t.Errorf("an officer reads %d", len(page.Nodes))
		}
		// Ninety days later nothing is left, and only who had not read it missed it.
		b.must(b.db.Client().Delivery.Update().SetStatus(delivery.StatusDELIVERED).Exec(viewer.AsSystem(t.Context())))
		b.clock.move(91 * 24 * time.Hour)
		_, err := b.ra.ForgetEvents(t.Context())
		b.must(err)
		w = b.as("mise")
		b.order(mine, 1)
		for _, tt := range []struct {
			after  any
			missed bool
		}{{nil, false}, {"MA", true}, {v["after"], false}, {"OTk5OTk5", true}} {
			page := ask(w, vars{"first": 10, "after": tt.after})
			want := 1
			if tt.after == "OTk5OTk5" { // a number that nobody gave yet
				want = 0
			}
			if page.Missed != tt.missed || len(page.Nodes) != want {
				t.Errorf("after %v: %+v", tt.after, page)
			}
			if tt.after == nil {
				continue
			}
			news, _ := w.stream(b.listen(), followEvents, vars{"after": tt.after}).next()
			if news.Data.Events.Missed != tt.missed || len(news.Data.Events.Events) != want {
				t.Errorf("a stream after %v: %+v", tt.after, news)
			}
		}
	})
}

func TestFollowingEventsRefuses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	b.sale("mise")
	server, w := b.listen(), b.as("mise")
	for name, stream := range map[string]struct {
		*following
		code string
	}{
		"nobody":        {b.stranger().stream(server, followEvents, vars{}), "SESSION_REQUIRED"},
		"no cursor":     {w.stream(server, followEvents, vars{"after": "evt_x"}), "BAD_PAGE"},
		"no number":     {w.stream(server, followEvents, vars{"after": "eA"}), "BAD_PAGE"},
		"no such type":  {w.stream(server, followEvents, vars{"types": []string{"request.eaten"}}), "BAD_PAGE"},
		"types again":   {w.stream(server, followEvents, vars{"types": slices.Repeat([]string{"request.approved"}, 100)}), "BAD_PAGE"},
		"of the office": {w.stream(server, follow, vars{}), "SESSION_REQUIRED"},
	} {
		refused, _ := stream.next()
		if len(refused.Errors) != 1 || refused.Errors[0].Extensions["code"] != stream.code {
			t.Errorf("%s: %+v", name, refused)
		}
	}
}
