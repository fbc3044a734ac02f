package graph_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/apiusage"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

const responseType = "application/graphql-response+json"

// errand is a request to a path beside the API's.
type errand struct{ method, path, media, body string }

// errands are one for each path at which somebody is recognised.
var errands = map[string]errand{
	"requests":     {http.MethodPost, graph.ExportPath, "application/json", `{}`},
	"audit log":    {http.MethodPost, graph.AuditExportPath, "application/json", `{"format":"csv","filter":{}}`},
	"report":       {http.MethodPost, graph.ImportReportPath, "application/json", `{"importId":"eimp_x"}`},
	"statement":    {http.MethodPost, graph.StatementPath, "application/json", `{"month":"2026-11"}`},
	"import":       {http.MethodPost, graph.ImportPath, "text/csv", "reference\n1\n"},
	"new evidence": {http.MethodPost, graph.EvidencePath + "req_x", "application/octet-stream", "x"},
	"evidence":     {http.MethodGet, graph.EvidencePath + "req_x/evid_x", "", ""},
}

// run sends an errand to where the server has it.
func (w *browser) run(e errand, change func(*http.Request)) *httptest.ResponseRecorder {
	w.b.Helper()
	imports, ierr := graph.NewImportHandler(w.b.config)
	w.b.must(ierr)
	evidence, eerr := graph.NewEvidenceHandler(w.b.config)
	w.b.must(eerr)
	mux := http.NewServeMux()
	mux.Handle("/", w.b.handler)
	mux.Handle(graph.ImportPath, imports)
	mux.Handle(graph.EvidencePath, evidence)
	r := httptest.NewRequestWithContext(w.b.Context(), e.method, e.path, strings.NewReader(e.body))
	r.RemoteAddr = w.address
	r.Header.Set("Content-Type", e.media)
	r.Header.Set("Shomei-Registration-Version", "1")
	for _, c := range w.cookies {
		r.AddCookie(c)
	}
	if w.bearer != "" {
		r.Header.Set("Authorization", "Bearer "+w.bearer)
	}
	if change != nil {
		change(r)
	}
	rec := httptest.NewRecorder()
	mux.ServeHTTP(rec, r)
	return rec
}

// TestClientInsufficientScope: what a token has no scope for is answered as RFC
// 6750 says, beside GraphQL's own words; what no scope gives asks for no other
// token.
func TestClientInsufficientScope(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w, _ := b.program(b.sale("mise"), viewer.EventsRead)
	wants := func(scope string) string {
		return `Bearer realm="shomei", error="insufficient_scope", scope="` + scope + `"`
	}
	for name, c := range map[string]struct {
		query, accept string
		status        int
		challenge     string
	}{
		"older type":            {`{ coupons(first: 1) { nodes { id } } }`, "application/json", 200, wants("coupons:read")},
		"newer type":            {`{ coupons(first: 1) { nodes { id } } }`, responseType, 403, wants("coupons:read")},
		"a mutation":            {`mutation { voidCoupons(input: {couponIds: ["x"]}) { problems { code } } }`, responseType, 403, wants("coupons:write")},
		"a type":                {`{ node(id: "x") { ... on Request { id } } }`, responseType, 403, wants("requests:read")},
		"people's":              {`{ auditEvents(first: 1) { nodes { id } } }`, responseType, 403, ""},
		"people's, older type":  {`{ auditEvents(first: 1) { nodes { id } } }`, "application/json", 200, ""},
		"malformed":             {`{ nothing }`, responseType, 400, ""},
		"what its scopes give":  {`{ events(first: 1) { nodes { id } } }`, responseType, 200, ""},
		"what is anybody's":     {`{ viewer { demo } }`, responseType, 200, ""},
		"more than one of them": {`{ coupons(first: 1) { nodes { id } } certificates(first: 1) { nodes { id } } }`, responseType, 403, wants("coupons:read")},
	} {
		body, err := json.Marshal(vars{"query": c.query})
		b.must(err)
		out := w.send(strings.NewReader(string(body)), func(r *http.Request) { r.Header.Set("Accept", c.accept) })
		if got := out.header.Get("WWW-Authenticate"); out.status != c.status || got != c.challenge {
			t.Errorf("%s: %d %q: %s", name, out.status, got, out.raw)
		}
	}
	for name, scope := range map[string]string{"report": "enrolments:read", "statement": "statement:read", "import": "enrolments:write"} {
		out := w.run(errands[name], nil)
		if got := out.Header().Get("WWW-Authenticate"); out.Code != http.StatusForbidden || got != wants(scope) || !strings.Contains(out.Body.String(), `"scope":"`+scope+`"`) {
			t.Errorf("%s: %d %q: %s", name, out.Code, got, out.Body)
		}
		// Whoever is nobody is told nothing of tokens that they do not have.
		if out := b.stranger().run(errands[name], nil); out.Header().Get("WWW-Authenticate") != "" {
			t.Errorf("%s, a stranger: %v", name, out.Header())
		}
	}
}

// TestBearerBesideCookie: at every path a token is read as the token, whatever
// cookie comes along, and one that is not good is refused and not passed over for
// the cookie.
func TestBearerBesideCookie(t *testing.T) {
	t.Parallel()
	b := setup(t)
	program, _ := b.program(b.sale("mise"), viewer.EventsRead)
	officer := b.as("admin")
	with := func(token string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+token) }
	}
	paths := map[string]errand{"API": {http.MethodPost, graph.Path, "application/json", `{"query":"{ viewer { staff { id } } }"}`}}
	for name, e := range errands {
		paths[name] = e
	}
	for name, e := range paths {
		if out := officer.run(e, nil); out.Header().Get("Shomei-Subject") == "" || out.Code == http.StatusUnauthorized {
			t.Errorf("%s by the cookie: %d %v", name, out.Code, out.Header())
		}
		for what, token := range map[string]string{"forged": "a.b.c", "empty": ""} {
			out := officer.run(e, with(token))
			if out.Code != http.StatusUnauthorized || out.Header().Get("WWW-Authenticate") != `Bearer realm="shomei", error="invalid_token"` || out.Header().Get("Shomei-Subject") != "" {
				t.Errorf("%s, %s: %d %v %s", name, what, out.Code, out.Header(), out.Body)
			}
		}
		out := officer.run(e, with(program.bearer))
		if out.Header().Get("Shomei-Subject") != "" || out.Header().Get("RateLimit") == "" || strings.Contains(out.Body.String(), "staf_") {
			t.Errorf("%s, a good token beside the cookie: %d %v %s", name, out.Code, out.Header(), out.Body)
		}
	}
}

// TestA7ClientPathsCost: whatever path a token opens counts a request and its
// cost, says how the budget stands, and is refused by a budget that has no room.
func TestA7ClientPathsCost(t *testing.T) {
	t.Parallel()
	b := setup(t)
	made, err := b.ra.CreateClient(t.Context(), operator, b.sale("mise"), ra.ClientInput{
		Name: "受発注", Scopes: viewer.Scopes(), CostBudget: 10_000,
	})
	b.must(err)
	w := b.stranger()
	w.bearer, _ = b.accessToken(made, nil)
	used := func() (requests, cost int) {
		row := b.db.Client().ApiUsage.Query().Where(apiusage.ClientID(made.ClientID)).OnlyX(viewer.AsSystem(t.Context()))
		return row.Requests, row.Cost
	}
	minute := func() { b.clock.move(time.Minute - time.Duration(b.clock.now().UnixNano()%int64(time.Minute))) }
	for name, cost := range map[string]int{
		"requests": 1, "audit log": 1, "report": 2_000, "statement": 1_000, "import": 5_000, "new evidence": 1, "evidence": 1,
	} {
		minute()
		first := w.run(errands[name], nil)
		if requests, spent := used(); requests != 1 || spent != cost || !strings.Contains(first.Header().Get("RateLimit"), `"requests";r=599;t=60`) {
			t.Errorf("%s: %d requests, cost %d, want %d: %d %v", name, requests, spent, cost, first.Code, first.Header())
		}
		b.must(b.db.Client().ApiUsage.Update().SetRequests(600).Exec(viewer.AsSystem(t.Context())))
		over := w.run(errands[name], nil)
		got := []string{over.Header().Get("Retry-After"), over.Header().Get("RateLimit"), over.Header().Get("Content-Disposition")}
		left := strings.TrimPrefix(first.Header().Get("RateLimit"), `"requests";r=599;t=60`)
		if diff := cmp.Diff([]string{"60", `"requests";r=0;t=60` + left, ""}, got); diff != "" || over.Code != http.StatusTooManyRequests || !strings.Contains(over.Body.String(), "RATE_LIMITED") {
			t.Errorf("%s, over: %d %s (-want +got):\n%s", name, over.Code, over.Body, diff)
		}
	}
}

// TestA7SocketRefusalsCost: what a WebSocket refuses before it runs costs a request,
// as it does over HTTP.
func TestA7SocketRefusalsCost(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w, made := b.program(b.sale("mise"), viewer.EventsRead)
	l := w.bare(b.listen())
	payload, err := json.Marshal(vars{"Authorization": "Bearer " + w.bearer})
	b.must(err)
	l.say(frame{Type: "connection_init", Payload: payload})
	if ack := l.hear(); ack.Type != "connection_ack" {
		t.Fatalf("not let in: %+v", ack)
	}
	usage := b.db.Client().ApiUsage.Query().Where(apiusage.ClientID(made.ClientID))
	for name, said := range map[string]string{
		"no document":  `{}`,
		"malformed":    `{"query":"subscription { nothing }"}`,
		"no scope":     `{"query":"{ coupons(first: 1) { nodes { id } } }"}`,
		"no socket's":  `{"query":"{ viewer { demo } }"}`,
		"no operation": `{"query":"{"}`,
	} {
		before := usage.Clone().OnlyX(viewer.AsSystem(t.Context())).Requests
		l.say(frame{ID: name, Type: "subscribe", Payload: json.RawMessage(said)})
		if m := l.hear(); m.Type != "error" {
			t.Errorf("%s: %s %s", name, m.Type, m.Payload)
		}
		if after := usage.Clone().OnlyX(viewer.AsSystem(t.Context())).Requests; after != before+1 {
			t.Errorf("%s counts %d requests", name, after-before)
		}
	}
	b.must(b.db.Client().ApiUsage.Update().SetRequests(600).Exec(viewer.AsSystem(t.Context())))
	l.say(frame{ID: "b", Type: "subscribe", Payload: json.RawMessage(`{}`)})
	if m := l.hear(); m.Type != "error" || !strings.Contains(string(m.Payload), "RATE_LIMITED") {
		t.Errorf("over: %s %s", m.Type, m.Payload)
	}
}
