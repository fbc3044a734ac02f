package session_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/base64"
	"net/http"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
)

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
