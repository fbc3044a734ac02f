package openid_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"errors"
	"net/url"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/openid"
	"github.com/shomei-ra/shomei/internal/openid/openidtest"
)

const redirect = "https://ra.example.jp/console/oidc"

var now = time.Date(2026, 11, 21, 3, 0, 0, 0, time.UTC)

// setup starts a provider, and a client of it as change leaves it.
func setup(t *testing.T, change func(*openid.Config)) (*openidtest.Provider, *openid.Provider) {
	t.Helper()
	there := openidtest.Start(t, func() time.Time { return now })
	c := openid.Config{
		Issuer: there.Issuer, ClientID: openidtest.ClientID, Secret: openidtest.Secret, Redirect: redirect,
		Loopback: true, Now: func() time.Time { return now }, Rand: rand.Reader,
	}
	if change != nil {
		change(&c)
	}
	client, err := openid.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return there, client
}

// visit begins a flow, goes there and comes back.
func visit(t *testing.T, there *openidtest.Provider, client *openid.Provider) (f openid.Flow, state, code string) {
	t.Helper()
	address, f, err := client.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	state, code = there.Visit(t, address, "subject-1")
	return f, state, code
}

// Marks of the tests.
var (
	gold   = openid.Mark{Claim: "acr", Value: "gold"}
	silver = openid.Mark{Claim: "acr", Value: "silver"}
	mfa    = openid.Mark{Claim: "amr", Value: "mfa"}
	hwk    = openid.Mark{Claim: "amr", Value: "hwk"}
)

// TestBegin: what the browser takes to the provider.
func TestBegin(t *testing.T) {
	t.Parallel()
	there, client := setup(t, func(c *openid.Config) { c.Require = openid.Marks{gold, hwk, silver} })
	address, f, err := client.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	at, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	query := at.Query()
	if challenge := query.Get("code_challenge"); challenge == "" || challenge == f.Verifier {
		t.Errorf("code challenge %q", challenge)
	}
	query.Del("code_challenge")
	want := url.Values{
		"client_id": {openidtest.ClientID}, "redirect_uri": {redirect}, "response_type": {"code"}, "scope": {"openid"},
		"state": {f.State}, "nonce": {f.Nonce}, "code_challenge_method": {"S256"}, "acr_values": {"gold silver"},
	}
	if diff := cmp.Diff(want, query); diff != "" {
		t.Errorf("query (-want +got):\n%s", diff)
	}
	if at.Scheme+"://"+at.Host != there.Issuer {
		t.Errorf("the browser is sent to %s", address)
	}
	if len(f.State) < 43 || f.State == f.Nonce || f.Nonce == f.Verifier {
		t.Error("state, nonce and verifier are to be 32 random bytes each")
	}
}

// TestFinish: an honest return tells who it is; a lie of any kind tells nobody.
func TestFinish(t *testing.T) {
	t.Parallel()
	claim := func(name string, value any) func(*openidtest.Provider) {
		return func(p *openidtest.Provider) { p.Claims = func(c jwt.MapClaims) { c[name] = value } }
	}
	sign := func(method jwt.SigningMethod, key func(*ecdsa.PublicKey) any) func(*openidtest.Provider) {
		return func(p *openidtest.Provider) {
			p.Sign = func(c jwt.MapClaims, kid string, public *ecdsa.PublicKey) (string, error) {
				token := jwt.NewWithClaims(method, c)
				token.Header["kid"] = kid
				return token.SignedString(key(public))
			}
		}
	}
	for name, tt := range map[string]struct {
		config func(*openid.Config)
		there  func(*openidtest.Provider)
		// back changes what the browser kept and came back with.
		back func(f *openid.Flow, state, code *string)
		want openid.Identity // but the issuer before the key
		err  error
	}{
		"honest": {want: openid.Identity{Key: " subject-1"}},
		"two audiences": {there: func(p *openidtest.Provider) {
			p.Claims = func(c jwt.MapClaims) {
				c["aud"], c["azp"] = []string{openidtest.ClientID, "other"}, openidtest.ClientID
			}
		}, want: openid.Identity{Key: " subject-1"}},
		"two, asked by nobody":   {there: claim("aud", []string{openidtest.ClientID, "other"}), err: openid.ErrRefused},
		"asked by another":       {there: claim("azp", "other"), err: openid.ErrRefused},
		"another audience":       {there: claim("aud", "other"), err: openid.ErrRefused},
		"another issuer":         {there: claim("iss", "https://accounts.example"), err: openid.ErrRefused},
		"another nonce":          {there: claim("nonce", "of another browser"), err: openid.ErrRefused},
		"no nonce":               {there: func(p *openidtest.Provider) { p.Claims = func(c jwt.MapClaims) { delete(c, "nonce") } }, err: openid.ErrRefused},
		"expired":                {there: claim("exp", now.Add(-time.Second).Unix()), err: openid.ErrRefused},
		"no expiry":              {there: func(p *openidtest.Provider) { p.Claims = func(c jwt.MapClaims) { delete(c, "exp") } }, err: openid.ErrRefused},
		"not valid yet":          {there: claim("nbf", now.Add(time.Hour).Unix()), err: openid.ErrRefused},
		"no subject":             {there: claim("sub", ""), err: openid.ErrRefused},
		"a subject with a space": {there: claim("sub", "subject 1"), err: openid.ErrRefused},
		"alg none": {there: sign(jwt.SigningMethodNone, func(*ecdsa.PublicKey) any { return jwt.UnsafeAllowNoneSignatureType }),
			err: openid.ErrRefused},
		"HS256 by the public key": {there: sign(jwt.SigningMethodHS256, func(public *ecdsa.PublicKey) any {
			der, err := x509.MarshalPKIXPublicKey(public)
			if err != nil {
				panic(err) // of our own key
			}
			return der
		}), err: openid.ErrRefused},
		"HS256 by the client's secret": {there: sign(jwt.SigningMethodHS256, func(*ecdsa.PublicKey) any { return []byte(openidtest.Secret) }),
			err: openid.ErrRefused},
		"no token": {there: func(p *openidtest.Provider) {
			p.Sign = func(jwt.MapClaims, string, *ecdsa.PublicKey) (string, error) { return "", nil }
		}, err: openid.ErrRefused},
		"another state": {back: func(_ *openid.Flow, state, _ *string) { *state = "of another browser" }, err: openid.ErrRefused},
		"no state":      {back: func(f *openid.Flow, state, _ *string) { f.State, *state = "", "" }, err: openid.ErrRefused},
		"another code":  {back: func(_ *openid.Flow, _, code *string) { *code = "guessed" }, err: openid.ErrRefused},
		"no code":       {back: func(_ *openid.Flow, _, code *string) { *code = "" }, err: openid.ErrRefused},
		"another's verifier": {back: func(f *openid.Flow, _, _ *string) { f.Verifier = "of the one who caught the code" },
			err: openid.ErrRefused},
		"a wrong secret": {config: func(c *openid.Config) { c.Secret = "wrong" }, err: openid.ErrUnavailable},
		"strong by method": {config: func(c *openid.Config) { c.Strong = openid.Marks{gold, mfa} }, there: claim("amr", []string{"pwd", "mfa"}),
			want: openid.Identity{Key: " subject-1", Strong: true}},
		"strong by class": {config: func(c *openid.Config) { c.Strong = openid.Marks{gold, mfa} }, there: claim("acr", "gold"),
			want: openid.Identity{Key: " subject-1", Strong: true}},
		"not strong": {config: func(c *openid.Config) { c.Strong = openid.Marks{gold} }, there: claim("amr", []string{"gold"}), want: openid.Identity{Key: " subject-1"}},
		"what is required": {config: func(c *openid.Config) { c.Require = openid.Marks{hwk} }, there: claim("amr", []string{"hwk"}),
			want: openid.Identity{Key: " subject-1"}},
		"without what is required": {config: func(c *openid.Config) { c.Require = openid.Marks{hwk, gold} }, there: claim("acr", "silver"), err: openid.ErrRefused},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			there, client := setup(t, tt.config)
			if tt.there != nil {
				tt.there(there)
			}
			f, state, code := visit(t, there, client)
			if tt.back != nil {
				tt.back(&f, &state, &code)
			}
			if tt.want.Key != "" {
				tt.want.Key = there.Issuer + tt.want.Key
			}
			got, err := client.Finish(t.Context(), f, state, code)
			if !errors.Is(err, tt.err) {
				t.Fatalf("error %v, want %v", err, tt.err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("identity (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCodeOnce: a return that is sent again proves nothing.
func TestCodeOnce(t *testing.T) {
	t.Parallel()
	there, client := setup(t, nil)
	f, state, code := visit(t, there, client)
	if _, err := client.Finish(t.Context(), f, state, code); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Finish(t.Context(), f, state, code); !errors.Is(err, openid.ErrRefused) {
		t.Errorf("the second time: %v", err)
	}
}

// TestRotation: a key that is new there is asked for, and one that is gone
// verifies nothing.
func TestRotation(t *testing.T) {
	t.Parallel()
	there, client := setup(t, nil)
	for range 2 {
		f, state, code := visit(t, there, client)
		if _, err := client.Finish(t.Context(), f, state, code); err != nil {
			t.Fatal(err)
		}
		there.Rotate(t)
	}
	forged, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	there.Sign = func(c jwt.MapClaims, kid string, _ *ecdsa.PublicKey) (string, error) {
		token := jwt.NewWithClaims(jwt.SigningMethodES256, c)
		token.Header["kid"] = kid
		return token.SignedString(forged)
	}
	f, state, code := visit(t, there, client)
	if _, err := client.Finish(t.Context(), f, state, code); !errors.Is(err, openid.ErrRefused) {
		t.Errorf("by a key that is not the provider's: %v", err)
	}
}

// TestUnavailable: a provider that is down, or that names addresses which are
// not to be used, is none; one that was there before is asked again.
func TestUnavailable(t *testing.T) {
	t.Parallel()
	for name, there := range map[string]func(*openidtest.Provider){
		"down": (*openidtest.Provider).Stop,
		"another's name": func(p *openidtest.Provider) {
			p.Discovery = func(said map[string]any) { said["issuer"] = "https://other.example" }
		},
		"a plain token": func(p *openidtest.Provider) {
			p.Discovery = func(said map[string]any) { said["token_endpoint"] = "http://op.example/token" }
		},
		"plain keys": func(p *openidtest.Provider) {
			p.Discovery = func(said map[string]any) { said["jwks_uri"] = "http://op.example/keys" }
		},
		"a page of a script": func(p *openidtest.Provider) {
			p.Discovery = func(said map[string]any) { said["authorization_endpoint"] = "javascript:alert(1)" }
		},
		"no addresses": func(p *openidtest.Provider) {
			p.Discovery = func(said map[string]any) { delete(said, "authorization_endpoint") }
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			provider, client := setup(t, nil)
			there(provider)
			if _, _, err := client.Begin(t.Context()); !errors.Is(err, openid.ErrUnavailable) {
				t.Errorf("begin: %v", err)
			}
			if err := client.Check(t.Context()); !errors.Is(err, openid.ErrUnavailable) {
				t.Errorf("check: %v", err)
			}
		})
	}
	provider, client := setup(t, nil)
	f, state, code := visit(t, provider, client)
	provider.Stop()
	if _, err := client.Finish(t.Context(), f, state, code); !errors.Is(err, openid.ErrUnavailable) {
		t.Errorf("down while somebody is there: %v", err)
	}
}

// TestNew: which issuers there can be.
func TestNew(t *testing.T) {
	t.Parallel()
	for issuer, good := range map[string]bool{
		"https://accounts.example": true, "https://login.example/tenant/v2.0": true,
		"http://accounts.example": false, "https://": false, "accounts.example": false, "https://u:p@accounts.example": false,
		"https://accounts.example?tenant=1": false, "https://accounts.example#x": false, "file:///etc/passwd": false,
		"http://127.0.0.1:9000": false,
	} {
		_, err := openid.New(openid.Config{Issuer: issuer, ClientID: "id", Secret: "secret"})
		if (err == nil) != good {
			t.Errorf("%s: %v", issuer, err)
		}
	}
	for issuer, good := range map[string]bool{"http://127.0.0.1:9000": true, "http://localhost:9000": true, "http://10.0.0.1": false} {
		_, err := openid.New(openid.Config{Issuer: issuer, ClientID: "id", Secret: "secret", Loopback: true})
		if (err == nil) != good {
			t.Errorf("%s on this machine: %v", issuer, err)
		}
	}
}

// TestParseMarks: what is no mark is said to be none.
func TestParseMarks(t *testing.T) {
	t.Parallel()
	got, err := openid.ParseMarks(" amr:mfa , acr:urn:example:loa:3,")
	if err != nil {
		t.Fatal(err)
	}
	want := openid.Marks{{Claim: "amr", Value: "mfa"}, {Claim: "acr", Value: "urn:example:loa:3"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("marks (-want +got):\n%s", diff)
	}
	for _, wrong := range []string{"mfa", "amr:", "aud:mfa", "acr:two words"} {
		if _, err := openid.ParseMarks(wrong); err == nil {
			t.Errorf("%q was taken for a mark", wrong)
		}
	}
}
