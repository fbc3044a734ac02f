package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// wire is a connection that speaks graphql-transport-ws.
type wire struct {
	*testing.T
	conn *websocket.Conn
}

// frame is a message in either direction.
type frame struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// dial connects as a page of the origin would; "" is no page.
func (w *browser) dial(server *httptest.Server, origin string, protocols ...string) (*websocket.Conn, *http.Response, error) {
	header := http.Header{}
	if origin != "" {
		header.Set("Origin", origin)
	}
	for _, c := range w.cookies {
		header.Add("Cookie", c.Name+"="+c.Value)
	}
	return websocket.Dial(w.b.Context(), server.URL+"/graphql", &websocket.DialOptions{HTTPHeader: header, Subprotocols: protocols})
}

// wire opens a connection, and says who it is.
func (w *browser) wire(server *httptest.Server) *wire {
	w.b.Helper()
	l := w.bare(server)
	l.say(frame{Type: "connection_init"})
	if ack := l.hear(); ack.Type != "connection_ack" {
		w.b.Fatalf("the connection was not opened: %+v", ack)
	}
	return l
}

// bare opens a connection and says nothing.
func (w *browser) bare(server *httptest.Server) *wire {
	w.b.Helper()
	conn, _, err := w.dial(server, server.URL, "graphql-transport-ws")
	w.b.must(err)
	w.b.Cleanup(func() { _ = conn.CloseNow() })
	conn.SetReadLimit(1 << 20)
	return &wire{T: w.b.T, conn: conn}
}

func (l *wire) say(m frame) {
	l.Helper()
	if err := wsjson.Write(l.Context(), l.conn, m); err != nil {
		l.Fatal(err)
	}
}

func (l *wire) hear() (m frame) {
	l.Helper()
	if err := wsjson.Read(l.Context(), l.conn, &m); err != nil {
		l.Fatal(err)
	}
	return m
}

// subscribe asks to follow events under a name.
func (l *wire) subscribe(name, query string, variables vars) {
	l.Helper()
	payload, err := json.Marshal(vars{"query": query, "variables": variables})
	if err != nil {
		l.Fatal(err)
	}
	l.say(frame{ID: name, Type: "subscribe", Payload: payload})
}

// events reads on until so many were told under a name.
func (l *wire) events(name string, want int) (ids []string, cursor string) {
	l.Helper()
	for len(ids) < want {
		m := l.hear()
		var told told
		if m.Type != "next" || m.ID != name || json.Unmarshal(m.Payload, &told) != nil {
			l.Fatalf("after %d events of %d: %s %s", len(ids), want, m.Type, m.Payload)
		}
		for _, e := range told.Data.Events.Events {
			ids = append(ids, e.ID)
		}
		cursor = told.Data.Events.Cursor
	}
	return ids, cursor
}

// closed reads until the connection is closed, and answers how.
func (l *wire) closed() (code websocket.StatusCode, reason string) {
	l.Helper()
	for {
		_, _, err := l.conn.Read(l.Context())
		if closed, ok := errors.AsType[websocket.CloseError](err); ok {
			return closed.Code, closed.Reason
		}
		if err != nil {
			l.Fatal(err)
		}
	}
}

// The same events over a WebSocket: resumed on another server behind a
// connection that broke, several at once, ended one by one, and all with the
// session.
func TestSocketFollowsEvents(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		b.clock.move(time.Since(b.clock.now()))
		mine, theirs := b.sale("mise"), b.sale("yoso")
		b.number()
		earlier := len(b.happened(mine))
		w := b.as("mise")
		l := w.wire(b.listen())
		l.subscribe("a", followEvents, vars{})
		if first := l.hear(); first.Type != "next" || first.ID != "a" || !strings.Contains(string(first.Payload), `"events":[]`) {
			t.Errorf("a stream begins with %s %s", first.Type, first.Payload)
		}
		b.order(theirs, 1)
		b.order(mine, 2)
		got, at := l.events("a", 2)
		b.must(l.conn.CloseNow())
		b.order(mine, 3)
		l = w.wire(b.listen())
		l.subscribe("b", followEvents, vars{"after": at})
		more, _ := l.events("b", 3)
		if diff := cmp.Diff(b.happened(mine)[earlier:], slices.Concat(got, more)); diff != "" {
			t.Errorf("events (-happened +told):\n%s", diff)
		}
		l.say(frame{ID: "b", Type: "complete"})
		l.say(frame{Type: "ping"})
		if pong := l.hear(); pong.Type != "pong" {
			t.Errorf("a ping is answered by %+v", pong)
		}
		// Its name is free again at once, however often.
		for range 20 {
			l.subscribe("c", followEvents, vars{})
			l.hear()
			l.say(frame{ID: "c", Type: "complete"})
		}
		l.subscribe("c", followEvents, vars{})
		l.hear()
		w.ask(`mutation { signOut { signedOut } }`, nil, &struct{}{})
		if ended := l.hear(); ended.Type != "complete" || ended.ID != "c" {
			t.Errorf("with its session the stream ends by %+v", ended)
		}
	})
}

// What the protocol closes a connection for, by its codes.
func TestSocketCloses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	b.sale("mise")
	server, w := b.listen(), b.as("mise")
	for name, tt := range map[string]struct {
		who  *browser
		say  []string
		code websocket.StatusCode
	}{
		"no JSON":                {w, []string{`{"type":`}, 4400},
		"no message":             {w, []string{`{"type":"start"}`}, 4400},
		"nothing said":           {w, []string{`{}`}, 4400},
		"followed before opened": {w, []string{`{"type":"subscribe","id":"a","payload":{"query":"subscription { events { cursor } }"}}`}, 4401},
		"a stranger":             {b.stranger(), []string{`{"type":"connection_init"}`}, 4403},
		"a token in the place of the cookie": {
			w, []string{`{"type":"connection_init","payload":{"Authorization":"Bearer no-token"}}`}, 4403,
		},
		"opened twice":        {w, []string{`{"type":"connection_init"}`, `{"type":"connection_init"}`}, 4429},
		"one name twice":      {w, append([]string{`{"type":"connection_init"}`}, slices.Repeat([]string{`{"type":"subscribe","id":"a","payload":{"query":"subscription { events { cursor } }"}}`}, 2)...), 4409},
		"no name":             {w, []string{`{"type":"connection_init"}`, `{"type":"subscribe","payload":{"query":"subscription { events { cursor } }"}}`}, 4400},
		"nothing to follow":   {w, []string{`{"type":"connection_init"}`, `{"type":"subscribe","id":"a"}`}, 4400},
		"a word to follow":    {w, []string{`{"type":"connection_init"}`, `{"type":"subscribe","id":"a","payload":"events"}`}, 4400},
		"a long name":         {w, []string{`{"type":"connection_init"}`, `{"type":"subscribe","id":"` + strings.Repeat("a", 65) + `"}`}, 4400},
		"a message of 200 kB": {w, []string{`{"type":"connection_init"}`, `{"type":"ping","payload":"` + strings.Repeat("x", 200_000) + `"}`}, websocket.StatusMessageTooBig},
	} {
		l := tt.who.bare(server)
		for _, text := range tt.say {
			// An error here means that it was closed already.
			_ = l.conn.Write(t.Context(), websocket.MessageText, []byte(text))
		}
		if code, reason := l.closed(); code != tt.code {
			t.Errorf("%s: closed by %d %s, want %d", name, code, reason, tt.code)
		}
	}
	if log := b.log.String(); strings.Contains(log, "ERROR") {
		t.Errorf("log:\n%s", log)
	}
}

// A page of another origin is not let in with our cookies, nor one that speaks
// another protocol; the public origin behind a proxy is ours.
func TestA9SocketOrigin(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	b.config.PublicURL = "https://ra.example.jp"
	server, w := b.listen(), b.as("taro")
	for origin, want := range map[string]int{
		"": 101, server.URL: 101, "https://ra.example.jp": 101, "https://attacker.example": 403, "https://a.ra.example.jp": 403, "null": 403,
	} {
		conn, response, err := w.dial(server, origin, "graphql-transport-ws")
		if response == nil || response.StatusCode != want {
			t.Errorf("from %q: %v %v, want %d", origin, response, err, want)
		}
		if err == nil {
			_ = conn.CloseNow()
		}
	}
	for _, protocols := range [][]string{nil, {"graphql-ws"}, {"mqtt"}, {"not-graphql-transport-ws"}} {
		if _, response, err := w.dial(server, server.URL, protocols...); err == nil || response == nil || response.StatusCode != http.StatusBadRequest {
			t.Errorf("protocols %v: %v %v", protocols, response, err)
		}
	}
}

// What is wrong with one subscription is said under its name, and the others go
// on; nobody has a hundred, of subscriptions or of connections.
func TestA7SocketRefuses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	b.sale("mise")
	server, w := b.listen(), b.as("mise")
	l := w.wire(server)
	for name, tt := range map[string]struct{ query, want string }{
		"a query":       {`{ viewer { now } }`, "NOT_ACCEPTABLE"},
		"a mutation":    {`mutation { signOut { signedOut } }`, "NOT_ACCEPTABLE"},
		"nothing":       {``, "query is missing"},
		"no field":      {`subscription { nothing }`, "GRAPHQL_VALIDATION_FAILED"},
		"too deep":      {`subscription { ...f } fragment f on Subscription { ...f }`, "Cannot spread"},
		"too many":      {`subscription {` + strings.Repeat(" __typename", 2000) + `}`, "token"},
		"no cursor":     {`subscription { events(after: "x") { cursor } }`, "BAD_PAGE"},
		"of the office": {`subscription { requestChanges { cursor } }`, "SESSION_REQUIRED"},
	} {
		l.subscribe(name, tt.query, nil)
		if m := l.hear(); m.Type != "error" || m.ID != name || !strings.Contains(string(m.Payload), tt.want) {
			t.Errorf("%s: %s %s", name, m.Type, m.Payload)
		}
	}
	if w.account() == nil {
		t.Error("a mutation was carried out")
	}
	for n := range 11 {
		l.subscribe(fmt.Sprint(n), followEvents, vars{})
		if m := l.hear(); (m.Type == "error" && strings.Contains(string(m.Payload), "TOO_MANY_STREAMS")) != (n == 10) {
			t.Errorf("subscription %d: %s %s", n+1, m.Type, m.Payload)
		}
	}
	for n := range 10 {
		another := w.bare(server)
		another.say(frame{Type: "connection_init"})
		if n < 9 {
			if m := another.hear(); m.Type != "connection_ack" {
				t.Errorf("connection %d: %+v", n+2, m)
			}
			continue
		}
		if code, reason := another.closed(); code != websocket.StatusTryAgainLater {
			t.Errorf("the eleventh connection: %d %s", code, reason)
		}
	}
	// Whoever leaves makes room.
	b.must(l.conn.Close(websocket.StatusNormalClosure, ""))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for {
		another := w.bare(server)
		another.say(frame{Type: "connection_init"})
		var m frame
		if wsjson.Read(ctx, another.conn, &m) == nil {
			break
		}
		if ctx.Err() != nil {
			t.Fatal("who left still has its place")
		}
	}
}

// A server that stops breaks its streams off and does not complete them, so
// that clients come back: to another.
func TestSocketStops(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	b.sale("mise")
	stopping := make(chan struct{})
	b.config.Stopping = stopping
	server, w := b.listen(), b.as("mise")
	stream := w.stream(server, followEvents, vars{})
	stream.next()
	l := w.wire(server)
	l.subscribe("a", followEvents, vars{})
	l.hear()
	close(stopping)
	if code, reason := l.closed(); code != websocket.StatusGoingAway {
		t.Errorf("closed by %d %s", code, reason)
	}
	if last, ok := stream.next(); ok {
		t.Errorf("the stream went on: %+v", last)
	}
}
