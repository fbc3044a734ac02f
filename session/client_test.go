package session_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
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
	if diff := cmp.Diff([]bool{true, true, true, true}, d.recorded); diff != "" {
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
		"no grant type":    {d.posted(func(f url.Values) { f.Del("grant_type") }), nil, 400, "invalid_request"},
		"another grant":    {set("grant_type", "password"), nil, 400, "unsupported_grant_type"},
		"a grant twice":    {set("grant_type", "client_credentials", "client_credentials"), nil, 400, "invalid_request"},
		"no such scope":    {set("scope", "coupons:read everything"), nil, 400, "invalid_scope"},
		"not its scope":    {set("scope", "requests:read"), nil, 400, "invalid_scope"},
		"two ways":         {d.posted(nil), func(r *http.Request) { r.SetBasicAuth(d.clientID, clientSecret) }, 400, "invalid_request"},
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

// TestA1ClientSecretWaits: thirty wrong secrets are free; then everybody waits,
// and the right one after them is let in again.
func TestA1ClientSecretWaits(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	wrong := d.posted(func(f url.Values) { f.Set("client_secret", "shsec_wrong") })
	var last answer
	for range 32 {
		last = d.ask(wrong, nil)
	}
	if last.status != http.StatusTooManyRequests || last.header.Get("Retry-After") == "" {
		t.Fatalf("after thirty: %d %v", last.status, last.header)
	}
	if a := d.ask(d.posted(nil), nil); a.status != http.StatusTooManyRequests {
		t.Errorf("the right one at once: %d", a.status)
	}
	d.clock.move(2 * time.Hour)
	if a := d.ask(d.posted(nil), nil); a.status != http.StatusOK {
		t.Errorf("the right one later: %d %v", a.status, a.body)
	}
}

func TestA13AccessTokens(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	good := d.ask(d.posted(nil), nil).token()
	signed := func(key *ecdsa.PrivateKey) func(string) string {
		return func(signing string) string {
			sig, err := jwt.SigningMethodES256.Sign(signing, key)
			if err != nil {
				t.Fatal(err)
			}
			return base64.RawURLEncoding.EncodeToString(sig)
		}
	}
	own, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	public, err := d.key.PublicKey.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	hs256 := func(signing string) string {
		sig, err := jwt.SigningMethodHS256.Sign(signing, public)
		if err != nil {
			t.Fatal(err)
		}
		return base64.RawURLEncoding.EncodeToString(sig)
	}
	nothing := func(_, _ map[string]any) {}
	head := func(name string, value any) func(_, _ map[string]any) {
		return func(header, _ map[string]any) { header[name] = value }
	}
	// Whoever got hold of the key is stopped by the claims alone.
	claim := func(name string, value any) string {
		return forge(t, good, func(_, claims map[string]any) { override(claims, map[string]any{name: value}) }, signed(d.key))
	}
	past := d.clock.now().Add(-time.Second).Unix()
	for name, token := range map[string]string{
		"empty":                   "",
		"not a token":             "a.b.c",
		"alg none":                forge(t, good, head("alg", "none"), func(string) string { return "" }),
		"alg HS256 by public key": forge(t, good, head("alg", "HS256"), hs256),
		"alg ES384":               forge(t, good, head("alg", "ES384"), nil),
		"own key":                 forge(t, good, nothing, signed(own)),
		"own key as jwk":          forge(t, good, head("jwk", map[string]string{"kty": "EC"}), signed(own)),
		"our key with a jwk":      forge(t, good, head("jwk", map[string]string{"kty": "EC"}), signed(d.key)),
		"our key with a jku":      forge(t, good, head("jku", "https://attacker.example/"), signed(d.key)),
		"our key with crit":       forge(t, good, head("crit", []string{"exp"}), signed(d.key)),
		"kid unknown":             forge(t, good, head("kid", "tkey_gone"), signed(d.key)),
		"kid of another kind":     forge(t, good, head("kid", d.clientID), signed(d.key)),
		"kid a number":            forge(t, good, head("kid", 1), signed(d.key)),
		"typ JWT":                 forge(t, good, head("typ", "JWT"), signed(d.key)),
		"typ of a session":        forge(t, good, head("typ", "shomei-session+jwt"), signed(d.key)),
		"another audience":        claim("aud", "https://other.example/graphql"),
		"no audience":             claim("aud", []string{}),
		"another issuer":          claim("iss", "https://other.example"),
		"ended":                   claim("exp", past),
		"no end":                  claim("exp", nil),
		"another epoch":           claim("epoch", 1),
		"another client":          claim("client_id", "clnt_gone"),
		"another subject":         claim("sub", "clnt_gone"),
		"bound to a certificate":  claim("cnf", map[string]string{"x5t#S256": "x"}),
		"a session's":             b64session(d),
		"padded":                  good + "=",
	} {
		if by := d.as(token, nil); by != nil {
			t.Errorf("%s asks as %v", name, by)
		}
	}
	if d.as(good, nil) == nil {
		t.Error("the good one is refused")
	}
	if by := d.as(good, func(r *http.Request) { r.RemoteAddr = "203.0.113.1:1" }); by != nil {
		t.Error("it is good from elsewhere")
	}
	if by := d.as(good, func(r *http.Request) { r.Header.Add("Authorization", "Bearer "+good) }); by != nil {
		t.Error("two tokens are taken for one")
	}
	// A token never opens a session, and no cookie is read beside one.
	cookie := d.sessions.Cookie(d.signIn())
	if by := d.as("x", func(r *http.Request) { r.AddCookie(cookie) }); by != nil {
		t.Errorf("a bad token beside a good cookie asks as %s", by.Kind)
	}
	if by := d.as(good, func(r *http.Request) { r.AddCookie(cookie) }); by == nil || by.Kind != viewer.Client {
		t.Errorf("a good token beside a cookie: %v", by)
	}
	if k := d.kind(&http.Cookie{Name: "shomei_staff", Value: good}); k != viewer.Anonymous {
		t.Errorf("an access token in a cookie asks as %s", k)
	}
	d.clock.move(10 * time.Minute)
	if d.as(good, nil) != nil {
		t.Error("it is good after ten minutes")
	}
}

// b64session is the token of a session, as its cookie carries it.
func b64session(d *desk) string { return d.sessions.Cookie(d.signIn()).Value }

// TestA13AccessTokenEnds: what ends or narrows a client does so with its next
// request.
func TestA13AccessTokenEnds(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	token := d.ask(d.posted(nil), nil).token()
	client := func(change func(*ent.ApiClientUpdateOne)) {
		t.Helper()
		d.write(func(ctx context.Context, c *ent.Client) error {
			u := c.ApiClient.UpdateOneID(d.clientID)
			change(u)
			return u.Exec(ctx)
		})
	}
	client(func(u *ent.ApiClientUpdateOne) { u.SetScopes([]viewer.Scope{viewer.CouponsRead}) })
	if by := d.as(token, nil); by == nil || by.Holds(viewer.EventsRead) || by.Holds(viewer.CouponsWrite) {
		t.Errorf("narrowed: %v", by)
	}
	client(func(u *ent.ApiClientUpdateOne) { u.SetScopes([]viewer.Scope{viewer.CouponsWrite, viewer.RequestsRead}) })
	if by := d.as(token, nil); by == nil || by.Holds(viewer.RequestsRead) || !by.Holds(viewer.CouponsWrite) {
		t.Errorf("widened: %v", by)
	}
	client(func(u *ent.ApiClientUpdateOne) { u.SetNetworks([]string{"203.0.113.0/24"}) })
	if d.as(token, nil) != nil {
		t.Error("it comes from where it may no more")
	}
	client(func(u *ent.ApiClientUpdateOne) { u.ClearNetworks() })
	if d.as(token, nil) == nil {
		t.Error("from anywhere it may not")
	}
	client(func(u *ent.ApiClientUpdateOne) { u.SetDisabledAt(instant.At(d.clock.now())) })
	if d.as(token, nil) != nil {
		t.Error("it goes on, switched off")
	}
	client(func(u *ent.ApiClientUpdateOne) { u.ClearDisabledAt().AddEpoch(1) })
	if d.as(token, nil) != nil {
		t.Error("it goes on in another epoch")
	}
}

// TestA13TokenKeys: what an earlier key signed is good until it ends; what one
// that leaked signed is not; and the published keys verify what is signed.
func TestA13TokenKeys(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	first, token := d.kid, d.ask(d.posted(nil), nil).token()
	d.nextKey(2)
	next := d.ask(d.posted(nil), nil).token()
	if d.as(token, nil) == nil || d.as(next, nil) == nil {
		t.Error("a token is refused for the rotation")
	}
	published := func() map[string]*ecdsa.PublicKey {
		t.Helper()
		w := httptest.NewRecorder()
		d.clients.Keys(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, session.KeysPath, nil))
		var set struct{ Keys []map[string]string }
		if err := json.Unmarshal(w.Body.Bytes(), &set); err != nil {
			t.Fatal(err)
		}
		keys := map[string]*ecdsa.PublicKey{}
		for _, k := range set.Keys {
			if diff := cmp.Diff([]string{"EC", "P-256", "ES256", "sig"}, []string{k["kty"], k["crv"], k["alg"], k["use"]}); diff != "" || len(k) != 7 {
				t.Errorf("key %v (-want +got):\n%s", k, diff)
			}
			x, xerr := base64.RawURLEncoding.DecodeString(k["x"])
			y, yerr := base64.RawURLEncoding.DecodeString(k["y"])
			key, kerr := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), append(append([]byte{4}, x...), y...))
			if err := errors.Join(xerr, yerr, kerr); err != nil {
				t.Fatal(err)
			}
			keys[k["kid"]] = key
		}
		return keys
	}
	keys := published()
	for _, signed := range []string{token, next} {
		_, err := jwt.Parse(signed, func(t *jwt.Token) (any, error) { return keys[t.Header["kid"].(string)], nil },
			jwt.WithValidMethods([]string{"ES256"}), jwt.WithIssuer(origin), jwt.WithTimeFunc(d.clock.now))
		if err != nil {
			t.Errorf("by the published keys: %v", err)
		}
	}
	if len(keys) != 2 {
		t.Errorf("%d keys, want 2", len(keys))
	}
	d.write(func(ctx context.Context, c *ent.Client) error {
		return c.TokenKey.UpdateOneID(first).SetWithdrawnAt(instant.At(d.clock.now())).Exec(ctx)
	})
	if d.as(token, nil) != nil || d.as(next, nil) == nil {
		t.Error("what a key that leaked signed is good, or what another signed is not")
	}
	if len(published()) != 1 {
		t.Error("a key that leaked is published")
	}
}

func TestMetadata(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testdb.SQLite(t))
	w := httptest.NewRecorder()
	d.clients.Metadata(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, session.MetadataPath, nil))
	var got map[string]any
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	scopes, _ := got["scopes_supported"].([]any)
	delete(got, "scopes_supported")
	want := map[string]any{
		"issuer": origin, "token_endpoint": origin + "/oauth/token", "jwks_uri": origin + "/.well-known/jwks.json",
		"response_types_supported": []any{}, "grant_types_supported": []any{"client_credentials"},
		"token_endpoint_auth_methods_supported": []any{"client_secret_basic", "client_secret_post"},
	}
	if diff := cmp.Diff(want, got); diff != "" || len(scopes) != len(viewer.Scopes()) {
		t.Errorf("%d scopes (-want +got):\n%s", len(scopes), diff)
	}
}

// TestA7BudgetRace: many servers count together, and no minute holds more than
// the budget.
func TestA7BudgetRace(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		d := newDesk(t, open())
		other := session.NewClients(d.config)
		budget := session.Budget{ClientID: d.clientID, Requests: 600, Cost: 20_000}
		results := make([]session.Spent, 16)
		var all sync.WaitGroup
		for i := range results {
			all.Go(func() {
				server := d.clients
				if i%2 == 1 {
					server = other
				}
				spent, err := server.Spend(t.Context(), budget, 2_000)
				if err != nil {
					t.Error(err)
				}
				results[i] = spent
			})
		}
		all.Wait()
		fits := 0
		for _, s := range results {
			if !s.Over {
				fits++
			}
		}
		if fits != 10 {
			t.Errorf("%d of 2,000 fit into 20,000", fits)
		}
		over, err := d.clients.Spend(t.Context(), budget, 1)
		if err != nil || !over.Over || over.CostLeft != 0 || over.RequestsLeft != 590 || over.Resets != time.Minute {
			t.Errorf("one more: %+v, %v", over, err)
		}
		header := http.Header{}
		over.Tell(header)
		want := http.Header{
			"Ratelimit-Policy": {`"requests";q=600;w=60, "cost";q=20000;w=60;qu="cost"`},
			"Ratelimit":        {`"requests";r=590;t=60, "cost";r=0;t=60`}, "Retry-After": {"60"},
		}
		if diff := cmp.Diff(want, header); diff != "" {
			t.Errorf("headers (-want +got):\n%s", diff)
		}
		d.clock.move(time.Minute)
		if next, err := d.clients.Spend(t.Context(), budget, 1); err != nil || next.Over || next.CostLeft != 19_999 {
			t.Errorf("the next minute: %+v, %v", next, err)
		}
	})
}
