package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// beating starts a server that looks after its streams all the time.
func (b *bundle) beating() *httptest.Server {
	b.Helper()
	handler, err := graph.NewBeatingHandler(b.config, 20*time.Millisecond)
	b.must(err)
	server := httptest.NewServer(handler)
	b.Cleanup(server.Close)
	return server
}

// byToken opens a connection that says who it is by a token.
func (w *browser) byToken(server *httptest.Server) *wire {
	w.b.Helper()
	l := w.bare(server)
	payload, err := json.Marshal(vars{"Authorization": "Bearer " + w.bearer})
	w.b.must(err)
	l.say(frame{Type: "connection_init", Payload: payload})
	if ack := l.hear(); ack.Type != "connection_ack" {
		w.b.Fatalf("the connection was not opened: %+v", ack)
	}
	return l
}

// A program's connection follows its partner's events with a token, and ends with
// it: when it is over, or its client is switched off.
func TestSocketByToken(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*bundle, string){
		"its token is over": func(b *bundle, _ string) { b.clock.move(viewer.TokenLife) },
		"switched off": func(b *bundle, clientID string) {
			b.must(b.ra.DisableClient(b.Context(), operator, clientID))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			b.clock.move(time.Since(b.clock.now()))
			partnerID := b.sale("mise")
			b.number()
			w, made := b.program(partnerID, viewer.EventsRead)
			server := b.beating()
			follows, quiet := w.byToken(server), w.byToken(server)
			follows.subscribe("a", followEvents, vars{})
			follows.hear()
			b.order(partnerID, 1)
			follows.events("a", 1)
			end(b, made.ClientID)
			for which, l := range map[string]*wire{"that follows": follows, "that is quiet": quiet} {
				if code, reason := l.closed(); code != 4403 {
					t.Errorf("a connection %s is closed by %d %s", which, code, reason)
				}
			}
			again := w.bare(server)
			payload, err := json.Marshal(vars{"Authorization": "Bearer " + w.bearer})
			b.must(err)
			again.say(frame{Type: "connection_init", Payload: payload})
			if code, reason := again.closed(); code != 4403 {
				t.Errorf("a connection with it is closed by %d %s", code, reason)
			}
		})
	}
}

// trouble fails what is read of sessions, from when on it is set: by an error, or
// by a panic.
func (b *bundle) trouble() *atomic.Int32 {
	var trouble atomic.Int32
	b.db.Client().Session.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			switch trouble.Load() {
			case 1:
				return nil, errors.New("read sessions: disk I/O error")
			case 2:
				panic("in the midst of a stream")
			}
			return next.Query(ctx, q)
		})
	}))
	return &trouble
}

// A stream that cannot be read on breaks off and is not completed, so that its
// client comes back to where it stood; and so does one in which something panics,
// which takes nobody else with it.
func TestStreamsBreakOff(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	partnerID := b.sale("mise")
	b.number()
	trouble, w, server := b.trouble(), b.as("mise"), b.listen()
	for kind, name := range map[int32]string{1: "an error", 2: "a panic"} {
		stream := w.stream(server, followEvents, vars{})
		first, _ := stream.next()
		l := w.wire(server)
		l.subscribe("a", followEvents, vars{})
		l.hear()
		quiet := w.wire(b.beating())
		trouble.Store(kind)
		if code, reason := l.closed(); code != websocket.StatusTryAgainLater {
			t.Errorf("%s: closed by %d %s", name, code, reason)
		}
		if last, ok := stream.next(); ok {
			t.Errorf("%s: the stream ended by %+v", name, last)
		}
		if kind == 2 { // an error may pass, and nothing of it is told
			if code, reason := quiet.closed(); code != websocket.StatusTryAgainLater {
				t.Errorf("%s: a quiet connection is closed by %d %s", name, code, reason)
			}
		}
		trouble.Store(0)
		b.order(partnerID, 1)
		if got, _ := w.stream(server, followEvents, vars{"after": first.Data.Events.Cursor}).events(1); len(got) != 1 {
			t.Errorf("%s: come back, it is told %v", name, got)
		}
	}
	if log := b.log.String(); !strings.Contains(log, "a stream broke off") || strings.Contains(log, "in the midst of a stream") {
		t.Errorf("log: %s", log)
	}
}

// Nobody holds connections that are never opened; whoever says who it is, or
// leaves, makes room.
func TestA7SocketsUnopened(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	b.sale("mise")
	server, w := b.listen(), b.as("mise")
	first := w.bare(server)
	for range 49 {
		w.bare(server)
	}
	_, response, err := w.dial(server, server.URL, "graphql-transport-ws")
	if err == nil || response == nil || response.StatusCode != http.StatusTooManyRequests || response.Header.Get("Retry-After") != "10" {
		t.Fatalf("the fifty-first: %v %v", response, err)
	}
	first.say(frame{Type: "connection_init"})
	if ack := first.hear(); ack.Type != "connection_ack" {
		t.Errorf("the first is opened by %+v", ack)
	}
	w.bare(server)
}

// What a subscription tells a program costs, as asking for it does. Where the
// minute has no room, it waits, and nothing is left out.
func TestA7SubscriptionsCost(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	partnerID := b.sale("mise")
	b.number()
	w, made := b.program(partnerID, viewer.EventsRead)
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	client.ApiClient.UpdateOneID(made.ClientID).SetCostBudget(60).ExecX(ctx)
	server, earlier := b.listen(), len(b.happened(partnerID))
	people, stream := b.as("mise").stream(server, followEvents, vars{}), w.stream(server, followEvents, vars{})
	people.next()
	stream.next()
	used := client.ApiUsage.Query().OnlyX(ctx)
	b.order(partnerID, 40)
	// People have no budget.
	people.events(40)
	// Nor is the stream starved by whatever else the client asks first.
	b.clock.move(time.Minute)
	if out := w.post(`{ viewer { __typename } }`, nil); len(out.Errors) > 0 {
		t.Errorf("beside it: %s", out.raw)
	}
	got, _ := stream.events(40)
	if diff := cmp.Diff(b.happened(partnerID)[earlier:], got); diff != "" {
		t.Errorf("events (-happened +told):\n%s", diff)
	}
	now := client.ApiUsage.Query().OnlyX(ctx)
	if now.Minute != used.Minute+1 || now.Cost <= 30 || used.Cost <= 1 {
		t.Errorf("used %+v, and then %+v", used, now)
	}
}
