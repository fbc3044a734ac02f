package session_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

const (
	origin       = "https://ra.example.jp"
	clientSecret = "shsec_canary-5b0e"
)

// desk is a bundle with an API client of a partner's.
type desk struct {
	*bundle
	clients  *session.Clients
	config   session.ClientConfig
	clientID string
	partner  string
	kid      string
	key      *ecdsa.PrivateKey
	recorded []bool
}

// newDesk makes a client that may read and order coupons, from 198.51.100.0/24.
func newDesk(t *testing.T, db *database.DB) *desk {
	t.Helper()
	b := setup(t, db)
	d := &desk{bundle: b, partner: b.newID(id.Partner), clientID: b.newID(id.APIClient)}
	d.config = session.ClientConfig{
		DB: db, Ring: b.ring, Issuer: origin, Now: b.clock.now, Business: b.clock.now, Rand: rand.Reader, Log: slog.New(slog.DiscardHandler),
		Throttle: session.NewThrottle(session.ThrottleConfig{DB: db, Ring: b.ring, Now: b.clock.now, Log: slog.New(slog.DiscardHandler)}),
		Record: func(_ context.Context, _ viewer.Viewer, issued bool) error {
			d.recorded = append(d.recorded, issued)
			return nil
		},
	}
	d.clients = session.NewClients(d.config)
	b.config.Clients = d.clients
	b.sessions = session.New(b.config)
	now := instant.At(b.clock.now())
	d.write(func(ctx context.Context, client *ent.Client) error {
		return errors.Join(
			client.Partner.Create().SetID(d.partner).SetNameJa("店").SetNameEn("Shop").SetCreatedAt(now).Exec(ctx),
			client.ApiClient.Create().SetID(d.clientID).SetPartnerID(d.partner).SetName("受発注").SetCostBudget(20_000).SetCreatedAt(now).
				SetScopes([]viewer.Scope{viewer.CouponsWrite, viewer.EventsRead}).SetNetworks([]string{"198.51.100.0/24"}).Exec(ctx),
			client.ApiSecret.Create().SetID(b.newID(id.APISecret)).SetClientID(d.clientID).SetCreatedAt(now).
				SetMAC(b.ring.MAC(keyring.LabelAPISecret, b.ring.Current(), keyring.ClientSecret(d.clientID, clientSecret))).Exec(ctx),
		)
	})
	d.nextKey(1)
	return d
}

func (b *bundle) newID(prefix id.Prefix) string {
	b.Helper()
	made, err := id.New(prefix, b.clock.now(), rand.Reader)
	if err != nil {
		b.Fatal(err)
	}
	return made
}

// write stores as the system.
func (b *bundle) write(act func(context.Context, *ent.Client) error) {
	b.Helper()
	if err := act(viewer.AsSystem(b.Context()), b.db.Client()); err != nil {
		b.Fatal(err)
	}
}

// nextKey makes a key that signs tokens, and retires those before.
func (d *desk) nextKey(number int) {
	d.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		d.Fatal(err)
	}
	plain, perr := x509.MarshalPKCS8PrivateKey(key)
	public, uerr := x509.MarshalPKIXPublicKey(key.Public())
	keyID := d.newID(id.TokenKey)
	sealed, serr := d.ring.Seal(keyring.LabelPartnerToken, plain, []byte(keyID), rand.Reader)
	if err := errors.Join(perr, uerr, serr); err != nil {
		d.Fatal(err)
	}
	now := instant.At(d.clock.now())
	d.write(func(ctx context.Context, client *ent.Client) error {
		return errors.Join(client.TokenKey.Update().SetRetiredAt(now).Exec(ctx),
			client.TokenKey.Create().SetID(keyID).SetNumber(number).SetPublic(public).SetKeySealed(sealed).SetCreatedAt(now).Exec(ctx))
	})
	d.kid, d.key = keyID, key
}

// answer is what /oauth/token says.
type answer struct {
	status int
	header http.Header
	body   map[string]any
}

func (a answer) token() string {
	token, _ := a.body["access_token"].(string)
	return token
}

func (d *desk) ask(form url.Values, change func(*http.Request)) answer {
	d.Helper()
	r := httptest.NewRequestWithContext(d.Context(), http.MethodPost, session.TokenPath, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.RemoteAddr = "198.51.100.7:4711"
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	d.clients.Token(w, r)
	a := answer{status: w.Code, header: w.Header()}
	if err := json.Unmarshal(w.Body.Bytes(), &a.body); err != nil {
		d.Fatalf("%q: %v", w.Body, err)
	}
	return a
}

// posted is a request by client_secret_post.
func (d *desk) posted(change func(url.Values)) url.Values {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {d.clientID}, "client_secret": {clientSecret}}
	if change != nil {
		change(form)
	}
	return form
}

// as answers who comes with a token; nil: nobody, and the token is refused.
func (d *desk) as(token string, change func(*http.Request)) *viewer.Viewer {
	d.Helper()
	r := httptest.NewRequestWithContext(d.Context(), http.MethodPost, "/graphql", nil)
	r.RemoteAddr = "198.51.100.7:4711"
	r.Header.Set("Authorization", "Bearer "+token)
	if change != nil {
		change(r)
	}
	visit, err := d.sessions.Read(d.Context(), r)
	if errors.Is(err, session.ErrBearer) {
		return nil
	}
	if err != nil {
		d.Fatal(err)
	}
	return &visit.Viewer
}

func TestTokenGranted(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	grant := url.Values{"grant_type": {"client_credentials"}}
	basic := func(r *http.Request) { r.SetBasicAuth(url.QueryEscape(d.clientID), url.QueryEscape(clientSecret)) }
	scoped := func(scope string) url.Values { return d.posted(func(f url.Values) { f.Set("scope", scope) }) }
	for name, c := range map[string]struct {
		answer answer
		scope  string
		scopes []viewer.Scope
	}{
		"client_secret_post":   {d.ask(d.posted(nil), nil), "coupons:write events:read", []viewer.Scope{viewer.CouponsWrite, viewer.EventsRead}},
		"client_secret_basic":  {d.ask(grant, basic), "coupons:write events:read", []viewer.Scope{viewer.CouponsWrite, viewer.EventsRead}},
		"a scope twice":        {d.ask(scoped("events:read events:read"), nil), "events:read", []viewer.Scope{viewer.EventsRead}},
		"one scope":            {d.ask(scoped("events:read"), nil), "events:read", []viewer.Scope{viewer.EventsRead}},
		"what writing implies": {d.ask(scoped("coupons:read"), nil), "coupons:read", []viewer.Scope{viewer.CouponsRead}},
	} {
		want := map[string]any{"access_token": c.answer.token(), "token_type": "Bearer", "expires_in": 600.0, "scope": c.scope}
		if diff := cmp.Diff(want, c.answer.body); diff != "" || c.answer.status != http.StatusOK || c.answer.token() == "" {
			t.Errorf("%s: %d (-want +got):\n%s", name, c.answer.status, diff)
			continue
		}
		if h := c.answer.header; h.Get("Cache-Control") != "no-store" || h.Get("Pragma") != "no-cache" || h.Get("Content-Type") != "application/json" {
			t.Errorf("%s: headers %v", name, h)
		}
		by := &viewer.Viewer{Kind: viewer.Client, Role: viewer.Partner, PartnerID: d.partner, ClientID: d.clientID, Scopes: c.scopes, Address: "198.51.100.7"}
		if diff := cmp.Diff(by, d.as(c.answer.token(), nil)); diff != "" {
			t.Errorf("%s: who (-want +got):\n%s", name, diff)
		}
	}
	if diff := cmp.Diff([]bool{true, true, true, true, true}, d.recorded); diff != "" {
		t.Errorf("recorded (-want +got):\n%s", diff)
	}
}

func TestTokenRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	set := func(name string, values ...string) url.Values {
		return d.posted(func(f url.Values) { f[name] = values })
	}
	for name, c := range map[string]struct {
		form   url.Values
		change func(*http.Request)
		status int
		code   string
	}{
		"no grant type": {d.posted(func(f url.Values) { f.Del("grant_type") }), nil, 400, "invalid_request"},
		"another grant": {set("grant_type", "password"), nil, 400, "unsupported_grant_type"},
		"a grant twice": {set("grant_type", "client_credentials", "client_credentials"), nil, 400, "invalid_request"},
		"no such scope": {set("scope", "coupons:read everything"), nil, 400, "invalid_scope"},
		"not its scope": {set("scope", "requests:read"), nil, 400, "invalid_scope"},
		"two ways":      {d.posted(nil), func(r *http.Request) { r.SetBasicAuth(d.clientID, clientSecret) }, 400, "invalid_request"},
		"two headers": {url.Values{"grant_type": {"client_credentials"}}, func(r *http.Request) {
			r.SetBasicAuth(d.clientID, clientSecret)
			r.Header.Add("Authorization", "Bearer x")
		}, 400, "invalid_request"},
		"not a form":       {d.posted(nil), func(r *http.Request) { r.Header.Set("Content-Type", "application/json") }, 400, "invalid_request"},
		"too long":         {set("scope", strings.Repeat("x", 9000)), nil, 400, "invalid_request"},
		"by GET":           {d.posted(nil), func(r *http.Request) { r.Method = http.MethodGet }, 405, "invalid_request"},
		"nobody":           {url.Values{"grant_type": {"client_credentials"}}, nil, 401, "invalid_client"},
		"another scheme":   {url.Values{"grant_type": {"client_credentials"}}, func(r *http.Request) { r.Header.Set("Authorization", "Bearer x") }, 401, "invalid_client"},
		"a wrong secret":   {set("client_secret", "shsec_wrong"), nil, 401, "invalid_client"},
		"an empty secret":  {set("client_secret", ""), nil, 401, "invalid_client"},
		"no such client":   {set("client_id", "clnt_gone"), nil, 401, "invalid_client"},
		"from elsewhere":   {d.posted(nil), func(r *http.Request) { r.RemoteAddr = "203.0.113.1:1" }, 401, "invalid_client"},
		"says from inside": {d.posted(nil), func(r *http.Request) { r.RemoteAddr = "203.0.113.1:1"; r.Header.Set("X-Forwarded-For", "198.51.100.7") }, 401, "invalid_client"},
	} {
		a := d.ask(c.form, c.change)
		if a.status != c.status || a.body["error"] != c.code || a.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d %v", name, a.status, a.body)
		}
		if challenge := a.header.Get("WWW-Authenticate"); (challenge != "") != (c.status == 401) || challenge != "" && !strings.HasPrefix(challenge, "Basic ") {
			t.Errorf("%s: WWW-Authenticate %q", name, challenge)
		}
		if strings.Contains(a.body["error"].(string)+a.header.Get("WWW-Authenticate"), clientSecret) {
			t.Errorf("%s: says the secret", name)
		}
	}
}

// TestA1ClientAnswers: whatever keeps a client out, it is told the same.
func TestA1ClientAnswers(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	gone := d.ask(d.posted(func(f url.Values) { f.Set("client_id", "clnt_gone") }), nil)
	same := func(name string, form url.Values) {
		t.Helper()
		a := d.ask(form, nil)
		if diff := cmp.Diff([]any{gone.status, gone.header, gone.body}, []any{a.status, a.header, a.body}); diff != "" {
			t.Errorf("%s (-no such client +got):\n%s", name, diff)
		}
	}
	same("a wrong secret", d.posted(func(f url.Values) { f.Set("client_secret", "shsec_wrong") }))
	token := d.ask(d.posted(nil), nil).token()
	d.write(func(ctx context.Context, c *ent.Client) error {
		return c.Partner.UpdateOneID(d.partner).SetEnabled(false).Exec(ctx)
	})
	same("its partner is switched off", d.posted(nil))
	if d.as(token, nil) != nil {
		t.Error("its token goes on")
	}
	d.write(func(ctx context.Context, c *ent.Client) error {
		return errors.Join(c.Partner.UpdateOneID(d.partner).SetEnabled(true).Exec(ctx),
			c.ApiClient.UpdateOneID(d.clientID).SetDisabledAt(instant.At(d.clock.now())).Exec(ctx))
	})
	same("switched off", d.posted(nil))
	d.write(func(ctx context.Context, c *ent.Client) error {
		return errors.Join(c.ApiClient.UpdateOneID(d.clientID).ClearDisabledAt().Exec(ctx),
			c.ApiSecret.Update().SetEndsAt(instant.At(d.clock.now())).Exec(ctx))
	})
	same("a secret that ended", d.posted(nil))
}

// TestA1ClientSecretWaits: whoever fails thirty times waits; who has the right
// secret does not, be it from the same network.
func TestA1ClientSecretWaits(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	wrong := d.posted(func(f url.Values) { f.Set("client_secret", "shsec_wrong") })
	var last answer
	for range 32 {
		last = d.ask(wrong, nil)
	}
	if last.status != http.StatusTooManyRequests || last.header.Get("Retry-After") == "" || last.body["error"] != "temporarily_unavailable" {
		t.Fatalf("after thirty: %d %v %v", last.status, last.header, last.body)
	}
	if a := d.ask(d.posted(nil), nil); a.status != http.StatusOK {
		t.Errorf("the right one at once: %d", a.status)
	}
	d.clock.move(2 * time.Hour)
	if a := d.ask(wrong, nil); a.status != http.StatusUnauthorized {
		t.Errorf("a wrong one later: %d %v", a.status, a.body)
	}
}

// TestA1StrangersLockNobodyOut: a thousand failures from as many networks, by
// whoever knows the client's id, neither keep it out nor fill the log.
func TestA1StrangersLockNobodyOut(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	wrong := d.posted(func(f url.Values) { f.Set("client_secret", "shsec_wrong") })
	for i := range 1000 {
		a := d.ask(wrong, func(r *http.Request) { r.RemoteAddr = fmt.Sprintf("[2001:db8:%x::1]:1", i) })
		if a.status != http.StatusUnauthorized {
			t.Fatalf("failure %d: %d", i, a.status)
		}
	}
	if a := d.ask(d.posted(nil), nil); a.status != http.StatusOK {
		t.Errorf("the owner: %d %v", a.status, a.body)
	}
	if n := len(d.recorded); n > 40 || n < 2 || !d.recorded[n-1] {
		t.Errorf("%d records", n)
	}
}

// TestTokenBudget: tokens cost requests of the minute, and when it is used up the
// client is told when the next begins.
func TestTokenBudget(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	minute := d.clock.now().Unix() / 60
	if a := d.ask(d.posted(nil), nil); a.status != http.StatusOK || !strings.HasPrefix(a.header.Get("RateLimit"), `"requests";r=599;`) {
		t.Fatalf("the first: %d %v", a.status, a.header)
	}
	use := func(requests int, minute int64) {
		t.Helper()
		d.write(func(ctx context.Context, c *ent.Client) error {
			return c.ApiUsage.Update().SetRequests(requests).SetMinute(minute).Exec(ctx)
		})
	}
	use(600, minute)
	if a := d.ask(d.posted(nil), nil); a.status != http.StatusTooManyRequests || a.header.Get("Retry-After") == "" || a.header.Get("RateLimit") == "" || a.token() != "" {
		t.Errorf("over: %d %v %v", a.status, a.header, a.body)
	}
	// Another server is a minute ahead, and counts for both.
	use(600, minute+1)
	if a := d.ask(d.posted(nil), nil); a.status != http.StatusTooManyRequests {
		t.Errorf("over in the next minute: %d", a.status)
	}
	// Another server's clock was wrong, which keeps nobody out.
	use(600, minute+1_000_000)
	if a := d.ask(d.posted(nil), nil); a.status != http.StatusOK {
		t.Errorf("after a clock that was wrong: %d %v", a.status, a.body)
	}
}
