package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// accessToken asks for an access token; change may alter the request.
func (b *bundle) accessToken(made ra.MadeClient, change func(*http.Request)) (token string, status int) {
	b.Helper()
	b.must(b.ra.RefreshTokenKey(b.Context()))
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {made.ClientID}}
	if made.Secret != "" {
		form.Set("client_secret", made.Secret)
	}
	r := httptest.NewRequestWithContext(b.Context(), http.MethodPost, session.TokenPath, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.RemoteAddr = "198.51.100.1:1"
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	b.clients.Token(w, r)
	var body struct {
		AccessToken string `json:"access_token"`
	}
	b.must(json.Unmarshal(w.Body.Bytes(), &body))
	return body.AccessToken, w.Code
}

// program makes an API client of a partner's and answers it with a token.
func (b *bundle) program(partnerID string, scopes ...viewer.Scope) (*browser, ra.MadeClient) {
	b.Helper()
	made, err := b.ra.CreateClient(b.Context(), operator, partnerID, ra.ClientInput{Name: "受発注", Scopes: scopes, CostBudget: 1_000_000})
	b.must(err)
	w := b.stranger()
	var status int
	if w.bearer, status = b.accessToken(made, nil); status != http.StatusOK {
		b.Fatalf("token: %d", status)
	}
	return w, made
}

// TestClientWalk: a program with every scope finds all that is its partner's and
// that the scopes name, and nothing of another's, nor of people's.
func TestClientWalk(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		before := b.everything()
		mine := b.sale("mise")
		own := b.everything()
		b.sale("yoso")
		b.reseller = ""
		b.approved()
		foreign := b.everything()
		for rowID := range own {
			delete(foreign, rowID)
		}
		maps.Copy(foreign, before)
		w, _ := b.program(mine, viewer.Scopes()...)
		seen := b.walk(w, foreign)
		shown := strings.Fields("requests certificates coupons license_keys enrolments charges webhooks partners proposals")
		hidden := strings.Fields("staffs messages audit_events api_clients")
		for rowID, table := range own {
			_, old := before[rowID]
			if !old && slices.Contains(shown, table) && !strings.Contains(seen, rowID) {
				t.Errorf("its own %s of %s was not found", rowID, table)
			}
			if slices.Contains(hidden, table) && strings.Contains(seen, rowID) {
				t.Errorf("%s of %s is people's", rowID, table)
			}
		}
		for rowID, table := range foreign {
			out := w.post(`query($id: ID!) { node(id: $id) { id } }`, vars{"id": rowID})
			if string(out.Data) != `{"node":null}` || len(out.Errors) > 0 {
				t.Errorf("node of %s: %s", table, out.raw)
			}
		}
	})
}

// TestClientFindsCoupon: a program finds a coupon of its partner's by its number,
// and by no other's, nor by one that is none.
func TestClientFindsCoupon(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.sale("yoso")
	foreign := b.coupons(1)[0]
	mine := b.sale("mise")
	own := b.coupons(2)[0]
	w, _ := b.program(mine, viewer.CouponsRead)
	for number, want := range map[string]int{own: 1, foreign: 0, "0000-0000-0000-0000": 0} {
		out := w.post(`query($number: String!) { coupons(first: 10, filter: {number: $number}) { nodes { id } } }`, vars{"number": number})
		var data struct {
			Coupons struct{ Nodes []struct{ ID string } }
		}
		b.must(json.Unmarshal(out.Data, &data))
		if len(data.Coupons.Nodes) != want {
			t.Errorf("found %d, want %d: %s", len(data.Coupons.Nodes), want, out.raw)
		}
	}
}

// writes are the mutations that programs may ask for, and the scope that gives each:
// to give one to another scope is to give it to clients that have that already.
var writes = map[string]string{
	"createCouponBatch": "coupons:write", "voidCoupons": "coupons:write", "voidCouponBatch": "coupons:write",
	"createLicenseKeys": "licenses:write", "voidLicenseKey": "licenses:write",
	"enrolSubscribers": "enrolments:write", "resendEnrolment": "enrolments:write", "withdrawEnrolment": "enrolments:write",
	"startEnrolmentImport": "enrolments:write", "cancelEnrolmentImport": "enrolments:write",
	"startReissue": "requests:write", "startChange": "requests:write", "startWithdrawal": "requests:write",
	"proposeRevocation": "revocations:write", "decideProposal": "revocations:write",
	"registerWebhook": "webhooks:write", "updateWebhook": "webhooks:write", "rotateWebhookSecret": "webhooks:write",
	"removeWebhook": "webhooks:write", "sendTestEvent": "webhooks:write", "replayWebhook": "webhooks:write",
}

// TestClientScopes: every act of the contract wants its scope, which the refusal
// names, before anything of it is done; what has none is for people.
func TestClientScopes(t *testing.T) {
	t.Parallel()
	b := setup(t)
	partnerID := b.sale("mise")
	none, _ := b.program(partnerID, viewer.EventsRead)
	whole, _ := b.program(partnerID, viewer.Scopes()...)
	gives := map[viewer.Permission]bool{}
	for _, p := range []viewer.Permission{viewer.ManageSales, viewer.EnrolSubscribers, viewer.StartProcedures, viewer.ManageWebhooks, viewer.ProposeRevocation, viewer.WorkInPairs} {
		gives[p] = true
	}
	schema := contract(t)
	for name, permission := range acts {
		f := schema.Mutation.Fields.ForName(name)
		query, in := fmt.Sprintf(`mutation { it: %s { __typename } }`, name), any(nil)
		if len(f.Arguments) > 0 {
			query = fmt.Sprintf(`mutation($in: %s) { it: %s(input: $in) { __typename } }`, f.Arguments[0].Type, name)
			in = least(schema, f.Arguments[0].Type)
		}
		refused := none.post(query, vars{"in": in})
		if len(refused.Errors) != 1 || refused.Errors[0].Extensions["code"] != "FORBIDDEN" || len(refused.Data) > 0 {
			t.Errorf("%s without a scope: %s", name, refused.raw)
			continue
		}
		scope, named := refused.Errors[0].Extensions["scope"].(string)
		if named != gives[permission] || scope != writes[name] {
			t.Errorf("%s names the scope %q, want %q", name, scope, writes[name])
		}
		if out := whole.post(query, vars{"in": in}); named == (len(out.Errors) > 0 && out.Errors[0].Extensions["code"] == "FORBIDDEN") {
			t.Errorf("%s with every scope: %s", name, out.raw)
		}
	}
	b.rootScopes(partnerID, whole)
	for query, scope := range map[string]string{
		`query { node(id: "req_x") { ... on Request { id } } }`:             "requests:read",
		`query { node(id: "x") { ...C } } fragment C on Certificate { id }`: "certificates:read",
	} {
		if out := none.post(query, nil); !forbids(out, scope) {
			t.Errorf("%s: %s", query, out.raw)
		}
	}
	coupons, _ := b.program(partnerID, viewer.CouponsWrite)
	if out := coupons.post(`{ coupons(first: 1) { nodes { id request { id } } } }`, nil); len(out.Errors) != 1 || out.Errors[0].Extensions["scope"] != "requests:read" {
		t.Errorf("a request behind a coupon: %s", out.raw)
	}
	if out := coupons.post(`{ coupons(first: 1) { nodes { id } } }`, nil); len(out.Errors) > 0 {
		t.Errorf("coupons: %s", out.raw)
	}
}

// forbids reports whether nothing was done, for want of the scope.
func forbids(out reply, scope string) bool {
	return len(out.Errors) == 1 && out.Errors[0].Extensions["code"] == "FORBIDDEN" && out.Errors[0].Extensions["scope"] == scope && len(out.Data) == 0
}

// rootScopes asks each query that a scope gives: whoever has every other scope
// is refused by its name, and whole is not. Subscriptions are asked as they are
// streamed, elsewhere.
func (b *bundle) rootScopes(partnerID string, whole *browser) {
	b.Helper()
	schema, asked := contract(b.T), 0
	without := map[viewer.Scope]*browser{}
	for name, scope := range graph.RootScopes {
		root, field, _ := strings.Cut(name, ".")
		if root != "Query" {
			continue
		}
		asked++
		f := schema.Query.Fields.ForName(field)
		query := "{ " + field
		var arguments []string
		for _, a := range f.Arguments {
			if a.Type.NonNull && a.DefaultValue == nil {
				text, err := json.Marshal(least(schema, a.Type))
				b.must(err)
				arguments = append(arguments, a.Name+": "+string(text))
			}
		}
		if f.Arguments.ForName("first") != nil {
			arguments = append(arguments, "first: 1")
		}
		if len(arguments) > 0 {
			query += "(" + strings.Join(arguments, ", ") + ")"
		}
		if schema.Types[f.Type.Name()].IsCompositeType() {
			query += " { __typename }"
		}
		query += " }"
		if out := whole.post(query, nil); forbids(out, scope.Token()) {
			b.Errorf("%s with every scope: %s", query, out.raw)
		}
		if without[scope] == nil {
			without[scope], _ = b.program(partnerID, slices.DeleteFunc(viewer.Scopes(), func(each viewer.Scope) bool {
				return viewer.Viewer{Kind: viewer.Client, Scopes: []viewer.Scope{each}}.Holds(scope)
			})...)
		}
		switch out := without[scope].post(query, nil); {
		case scope == "" && len(out.Errors) > 0 && out.Errors[0].Extensions["code"] == "FORBIDDEN", scope != "" && !forbids(out, scope.Token()):
			b.Errorf("%s with every scope but %q: %s", query, scope, out.raw)
		}
	}
	if asked < 15 {
		b.Errorf("%d queries", asked)
	}
}

// TestClientBearer: a token that is not good is answered as RFC 6750 says, and
// what ends a client ends its tokens.
func TestClientBearer(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w, made := b.program(b.sale("mise"), viewer.CouponsRead)
	const query = `{ coupons(first: 1) { nodes { id } } }`
	good := w.post(query, nil)
	if len(good.Errors) > 0 || good.header.Get("Shomei-Session") != "" || len(good.header.Values("Set-Cookie")) > 0 {
		t.Errorf("good: %s, %v", good.raw, good.header)
	}
	// No page of another origin can send a token, and none has to be kept out.
	out := w.send(strings.NewReader(`{"query":"{ viewer { demo } }"}`), func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") })
	if out.status != http.StatusOK {
		t.Errorf("from a page: %s", out.raw)
	}
	refused := func(name string) {
		t.Helper()
		out := w.post(query, nil)
		if out.status != http.StatusUnauthorized || out.header.Get("WWW-Authenticate") != `Bearer realm="shomei", error="invalid_token"` || len(out.Data) > 0 {
			t.Errorf("%s: %d %v %s", name, out.status, out.header, out.raw)
		}
	}
	_, err := b.ra.RotateClientSecret(t.Context(), operator, made.ClientID, 7)
	b.must(err)
	if out := w.post(query, nil); len(out.Errors) > 0 {
		t.Errorf("after a rotation: %s", out.raw)
	}
	next, err := b.ra.RotateClientSecret(t.Context(), operator, made.ClientID, 0)
	b.must(err)
	refused("after a leak")
	if _, status := b.accessToken(made, nil); status != http.StatusUnauthorized {
		t.Errorf("the secret that leaked: %d", status)
	}
	w.bearer, _ = b.accessToken(next, nil)
	if out := w.post(query, nil); len(out.Errors) > 0 {
		t.Errorf("by the next secret: %s", out.raw)
	}
	b.must(b.ra.DisableClient(t.Context(), operator, made.ClientID))
	refused("switched off")
	w.bearer = "a.b.c"
	refused("forged")
	if strings.Contains(b.log.String(), made.Secret) || strings.Contains(b.log.String(), next.Secret) {
		t.Error("a secret stands in the log")
	}
}

// TestA7ClientBudget: every answer says how the budget stands; what it has no
// room for is refused before it is done, and the next minute has room again.
func TestA7ClientBudget(t *testing.T) {
	t.Parallel()
	b := setup(t)
	made, err := b.ra.CreateClient(t.Context(), operator, b.sale("mise"), ra.ClientInput{
		Name: "受発注", Scopes: []viewer.Scope{viewer.CouponsWrite}, CostBudget: 10_000,
	})
	b.must(err)
	b.clock.move(time.Minute - time.Duration(b.clock.now().UnixNano()%int64(time.Minute)))
	w := b.stranger()
	w.bearer, _ = b.accessToken(made, nil)
	const query = `{ coupons(first: 100) { nodes { id status createdAt } } }`
	first := w.post(query, nil)
	if first.status != http.StatusOK || !strings.Contains(first.header.Get("RateLimit-Policy"), `"requests";q=600;w=60`) {
		t.Fatalf("first: %s %v", first.raw, first.header)
	}
	var last reply
	for range 30 {
		if last = w.post(query, nil); last.status != http.StatusOK {
			break
		}
	}
	if last.status != http.StatusTooManyRequests || last.header.Get("Retry-After") != "60" || last.Errors[0].Extensions["code"] != "RATE_LIMITED" || len(last.Data) > 0 {
		t.Fatalf("over: %d %s %v", last.status, last.raw, last.header)
	}
	// What is refused for its shape costs a request.
	if out := w.post(`{ nothing }`, nil); len(out.Errors) == 0 || out.header.Get("RateLimit") == "" {
		t.Errorf("malformed: %s %v", out.raw, out.header)
	}
	b.clock.move(time.Minute)
	if out := w.post(query, nil); out.status != http.StatusOK {
		t.Errorf("the next minute: %s", out.raw)
	}
	if h := b.as("mise").post(`{ viewer { demo } }`, nil).header; h.Get("RateLimit") != "" {
		t.Error("people have no budget")
	}
}

// TestAPIClients: a partner's staff make one, and see it; another's do not.
func TestAPIClients(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.sale("mise")
	b.sale("yoso")
	type outcome struct {
		Client *struct {
			ID, Name, UsedFrom string
			Scopes, Networks   []string
			Secrets            []struct{ EndsAt *string }
			DisabledAt         *string
			CreatedBy          struct{ ID string }
		}
		Secret   *string
		Problems []problemOf
	}
	const fields = `client { id name scopes networks secrets { endsAt } disabledAt createdBy { id } } `
	act := func(w *browser, name, input, fields string, in vars) outcome {
		var data struct{ It outcome }
		w.ask(`mutation($in: `+input+`!) { it: `+name+`(input: $in) { `+fields+` problems { code field } } }`, vars{"in": in}, &data)
		return data.It
	}
	mine, theirs := b.as("mise"), b.as("yoso")
	how := vars{"name": "受発注", "scopes": []string{"COUPONS_READ"}, "networks": []string{"192.0.2.1"}}
	made := act(mine, "createApiClient", "CreateApiClientInput", fields+"secret", vars{"client": how})
	clerk := b.db.Client().Staff.Query().Where(staff.Login("mise")).OnlyIDX(viewer.AsSystem(t.Context()))
	if made.Client == nil || made.Secret == nil || made.Client.CreatedBy.ID != clerk || !slices.Equal(made.Client.Networks, []string{"192.0.2.1/32"}) {
		t.Fatalf("made: %+v", made)
	}
	which := vars{"clientId": made.Client.ID}
	rotated := act(mine, "rotateApiSecret", "RotateApiSecretInput", fields+"secret", which)
	if rotated.Secret == nil || *rotated.Secret == *made.Secret || len(rotated.Client.Secrets) != 2 || rotated.Client.Secrets[0].EndsAt != nil || rotated.Client.Secrets[1].EndsAt == nil {
		t.Errorf("rotated: %+v", rotated)
	}
	if off := act(mine, "disableApiClient", "DisableApiClientInput", fields, which); off.Client.DisabledAt == nil {
		t.Errorf("disabled: %+v", off)
	}
	if on := act(mine, "enableApiClient", "EnableApiClientInput", fields, which); on.Client.DisabledAt != nil {
		t.Errorf("enabled: %+v", on)
	}
	how["scopes"] = []string{"STATEMENT_READ"}
	if changed := act(mine, "updateApiClient", "UpdateApiClientInput", fields, vars{"clientId": made.Client.ID, "client": how}); !slices.Equal(changed.Client.Scopes, []string{"STATEMENT_READ"}) {
		t.Errorf("changed: %+v", changed)
	}
	for w, want := range map[*browser]bool{mine: true, theirs: false, b.as("admin"): true, b.stranger(): false} {
		raw := w.post(`{ apiClients(first: 10) { nodes { id name } } }`, nil).raw
		if strings.Contains(raw, made.Client.ID) != want {
			t.Errorf("seen: %s", raw)
		}
		if strings.Contains(raw, *made.Secret) {
			t.Error("the secret is shown again")
		}
	}
	if diff := cmp.Diff("NOT_FOUND@clientId", codes(act(theirs, "disableApiClient", "DisableApiClientInput", "", which).Problems)); diff != "" {
		t.Errorf("another's (-want +got):\n%s", diff)
	}
}
