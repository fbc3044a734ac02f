package graph_test

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// following is a stream that is being read.
type following struct {
	*testing.T
	response *http.Response
	lines    *bufio.Scanner
}

// told is one event of a stream.
type told struct {
	event, raw string
	Data       struct {
		RequestChanges struct {
			Cursor     string
			RequestIDs []string
			Missed     bool
		}
		Events eventNewsOf
	}
	Errors []struct {
		Extensions map[string]any
	}
}

const follow = `subscription($after: String) { requestChanges(after: $after) { cursor requestIds missed } }`

// listen starts a server of its own, as another process would be.
func (b *bundle) listen() *httptest.Server {
	b.Helper()
	handler, err := graph.NewHandler(b.config)
	b.must(err)
	server := httptest.NewServer(handler)
	b.Cleanup(server.Close)
	return server
}

// follow opens a stream of requests that change.
func (w *browser) follow(server *httptest.Server, after string) *following {
	w.b.Helper()
	variables := vars{}
	if after != "" {
		variables["after"] = after
	}
	return w.stream(server, follow, variables)
}

// stream opens one.
func (w *browser) stream(server *httptest.Server, query string, variables vars) *following {
	w.b.Helper()
	body, err := json.Marshal(vars{"query": query, "variables": variables})
	w.b.must(err)
	r, err := http.NewRequestWithContext(w.b.Context(), http.MethodPost, server.URL+"/graphql", strings.NewReader(string(body)))
	w.b.must(err)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream, multipart/mixed")
	for _, c := range w.cookies {
		r.AddCookie(c)
	}
	if w.bearer != "" {
		r.Header.Set("Authorization", "Bearer "+w.bearer)
	}
	response, err := server.Client().Do(r)
	w.b.must(err)
	w.b.Cleanup(func() { _ = response.Body.Close() })
	return &following{T: w.b.T, response: response, lines: bufio.NewScanner(response.Body)}
}

// next reads the next event; ok is false when the stream has ended.
func (f *following) next() (t told, ok bool) {
	f.Helper()
	for f.lines.Scan() {
		switch line := f.lines.Text(); {
		case strings.HasPrefix(line, "event: "):
			t.event = line[len("event: "):]
		case t.event == "next" && strings.HasPrefix(line, "data: "):
			t.raw = line
			if err := json.Unmarshal([]byte(line[len("data: "):]), &t); err != nil {
				f.Fatal(err)
			}
		case line == "" && t.event != "":
			return t, true
		}
	}
	return t, false
}

// until reads on to an event that names the request.
func (f *following) until(requestID string) told {
	f.Helper()
	for {
		t, ok := f.next()
		if !ok {
			f.Fatalf("the stream ended before %s was told", requestID)
		}
		if slices.Contains(t.Data.RequestChanges.RequestIDs, requestID) {
			return t
		}
	}
}

// The queue is told of what others do on other servers, goes on where it stood,
// and ends with its session.
func TestFollowingRequests(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		b.clock.move(time.Since(b.clock.now())) // a connection's limits are the machine's
		r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
		b.clock.move(window)
		taro, hana := b.as("taro"), b.as("hana")
		stream := taro.follow(b.listen(), "")
		if got := stream.response.Header.Get("Content-Type"); got != "text/event-stream; charset=utf-8" {
			t.Errorf("content type %q", got)
		}
		first, _ := stream.next()
		if first.Data.RequestChanges.Cursor == "" || len(first.Data.RequestChanges.RequestIDs) > 0 || first.Data.RequestChanges.Missed {
			t.Errorf("a stream begins with %+v", first)
		}
		hana.act("claimRequest", vars{"requestId": r.ID})
		at := stream.until(r.ID).Data.RequestChanges.Cursor
		if err := stream.response.Body.Close(); err != nil {
			t.Error(err)
		}
		hana.act("releaseRequest", vars{"requestId": r.ID})
		again := taro.follow(b.listen(), at)
		again.until(r.ID)

		taro.ask(`mutation { signOut { signedOut } }`, nil, &struct{}{})
		for {
			last, ok := again.next()
			if !ok {
				t.Error("the stream broke off")
				break
			}
			if last.event == "complete" {
				break
			}
		}
		if _, more := again.next(); more {
			t.Error("the stream went on after its session")
		}
	})
}

func TestFollowingRefuses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	server, taro := b.listen(), b.as("taro")
	for code, stream := range map[string]*following{
		"SESSION_REQUIRED": b.stranger().follow(server, ""), "BAD_PAGE": taro.follow(server, "req_x"),
		"GRAPHQL_VALIDATION_FAILED": taro.stream(server, "subscription { nothing }", nil),
	} {
		refused, _ := stream.next()
		if len(refused.Errors) != 1 || refused.Errors[0].Extensions["code"] != code {
			t.Errorf("%s: %+v", code, refused)
		}
		// One that is not executed has no data, not even null (GraphQL, 7.1).
		if strings.HasPrefix(code, "GRAPHQL_") && strings.Contains(refused.raw, `"data"`) {
			t.Errorf("%s: %s", code, refused.raw)
		}
		if last, _ := stream.next(); last.event != "complete" {
			t.Errorf("%s: then %+v", code, last)
		}
	}
	if out := taro.post(follow, vars{}); out.status != http.StatusNotAcceptable || len(out.Errors) != 1 {
		t.Errorf("a subscription without a stream: %d %s", out.status, out.raw)
	}
	// What ends is not streamed: a stream has neither its time limit nor its length.
	for _, query := range []string{`{ viewer { now } }`, `mutation { signOut { signedOut } }`} {
		body, err := json.Marshal(vars{"query": query})
		b.must(err)
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(string(body)))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "text/event-stream")
		for _, c := range taro.cookies {
			r.AddCookie(c)
		}
		rec := httptest.NewRecorder()
		b.handler.ServeHTTP(rec, r)
		if rec.Code != http.StatusNotAcceptable || taro.account() == nil {
			t.Errorf("%s as a stream: %d %s", query, rec.Code, rec.Body)
		}
	}
	// Each window has one, and nobody has a hundred.
	for n := range 11 {
		first, _ := taro.follow(server, "").next()
		if refused := len(first.Errors) > 0; refused != (n == 10) {
			t.Errorf("stream %d: %+v", n+1, first)
		}
	}
}
