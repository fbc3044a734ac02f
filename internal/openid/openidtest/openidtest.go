// Package openidtest is an OpenID provider for tests: a small real one, on
// loopback, whose users say yes at once. It checks what a client sends as one
// has to (PKCE, redirect address, secret, a code once), and can be told to lie.
package openidtest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// What clients are known by.
const (
	ClientID = "shomei-console"
	Secret   = "client secret canary-9f27"
)

// life of an ID token.
const life = 5 * time.Minute

// Provider is a provider that runs until its test ends. Its fields may be set
// between flows.
type Provider struct {
	// Issuer is its name and address.
	Issuer string
	// Claims changes what the next tokens say.
	Claims func(jwt.MapClaims)
	// Sign makes the next tokens otherwise than it should.
	Sign func(claims jwt.MapClaims, kid string, public *ecdsa.PublicKey) (string, error)
	// Discovery changes what it says of itself.
	Discovery func(map[string]any)

	server *httptest.Server
	now    func() time.Time
	mu     sync.Mutex
	kid    int
	key    *ecdsa.PrivateKey
	grants map[string]grant
}

// grant is what a code stands for.
type grant struct{ subject, nonce, challenge, redirect string }

// Start starts one. now is the clock of its tokens.
func Start(t testing.TB, now func() time.Time) *Provider {
	t.Helper()
	p := &Provider{now: now, grants: map[string]grant{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", p.discovery)
	mux.HandleFunc("GET /authorize", p.authorize)
	mux.HandleFunc("POST /token", p.token)
	mux.HandleFunc("GET /keys", p.keys)
	p.server = httptest.NewServer(mux)
	p.Issuer = p.server.URL
	t.Cleanup(p.server.Close)
	p.Rotate(t)
	return p
}

// Stop ends it early: an issuer that is down.
func (p *Provider) Stop() { p.server.Close() }

// Rotate gives it another key; the one before verifies nothing any more.
func (p *Provider) Rotate(t testing.TB) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.key, p.kid = key, p.kid+1
}

// Visit goes to the address as somebody's browser does, and answers what it
// comes back with.
func (p *Provider) Visit(t testing.TB, address, subject string) (state, code string) {
	t.Helper()
	at, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	query := at.Query()
	query.Set("as", subject)
	at.RawQuery = query.Encode()
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Get(at.String())
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	back, err := resp.Location()
	if err != nil {
		t.Fatalf("the provider answered %s", resp.Status)
	}
	return back.Query().Get("state"), back.Query().Get("code")
}

func (p *Provider) discovery(w http.ResponseWriter, _ *http.Request) {
	said := map[string]any{
		"issuer": p.Issuer, "authorization_endpoint": p.Issuer + "/authorize", "token_endpoint": p.Issuer + "/token",
		"jwks_uri": p.Issuer + "/keys", "response_types_supported": []string{"code"}, "subject_types_supported": []string{"public"},
		"id_token_signing_alg_values_supported": []string{"ES256", "HS256", "none"}, "code_challenge_methods_supported": []string{"S256"},
	}
	if p.Discovery != nil {
		p.Discovery(said)
	}
	answer(w, http.StatusOK, said)
}

func (p *Provider) authorize(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Get("client_id") != ClientID || q.Get("response_type") != "code" || q.Get("scope") != "openid" ||
		q.Get("code_challenge_method") != "S256" || q.Get("state") == "" || q.Get("nonce") == "" {
		http.Error(w, "invalid_request", http.StatusBadRequest)
		return
	}
	code := rand.Text()
	p.mu.Lock()
	p.grants[code] = grant{q.Get("as"), q.Get("nonce"), q.Get("code_challenge"), q.Get("redirect_uri")}
	p.mu.Unlock()
	back := url.Values{"state": {q.Get("state")}, "code": {code}}
	http.Redirect(w, r, q.Get("redirect_uri")+"?"+back.Encode(), http.StatusFound)
}

func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	id, secret, _ := r.BasicAuth()
	if id != ClientID || secret != url.QueryEscape(Secret) {
		answer(w, http.StatusUnauthorized, map[string]any{"error": "invalid_client"})
		return
	}
	p.mu.Lock()
	granted, known := p.grants[r.PostFormValue("code")]
	delete(p.grants, r.PostFormValue("code"))
	key, kid := p.key, fmt.Sprint(p.kid)
	p.mu.Unlock()
	sum := sha256.Sum256([]byte(r.PostFormValue("code_verifier")))
	proof := base64.RawURLEncoding.EncodeToString(sum[:])
	if !known || r.PostFormValue("grant_type") != "authorization_code" || r.PostFormValue("redirect_uri") != granted.redirect ||
		subtle.ConstantTimeCompare([]byte(proof), []byte(granted.challenge)) != 1 {
		answer(w, http.StatusBadRequest, map[string]any{"error": "invalid_grant"})
		return
	}
	signed, err := p.sign(granted, key, kid)
	if err != nil {
		answer(w, http.StatusInternalServerError, map[string]any{"error": "server_error"})
		return
	}
	answer(w, http.StatusOK, map[string]any{
		"access_token": rand.Text(), "token_type": "Bearer", "expires_in": int(life.Seconds()), "id_token": signed,
	})
}

// sign makes the ID token.
func (p *Provider) sign(g grant, key *ecdsa.PrivateKey, kid string) (string, error) {
	claims := jwt.MapClaims{
		"iss": p.Issuer, "sub": g.subject, "aud": ClientID, "nonce": g.nonce,
		"iat": p.now().Unix(), "exp": p.now().Add(life).Unix(),
	}
	if p.Claims != nil {
		p.Claims(claims)
	}
	if p.Sign != nil {
		return p.Sign(claims, kid, &key.PublicKey)
	}
	token := jwt.NewWithClaims(jwt.SigningMethodES256, claims)
	token.Header["kid"] = kid
	return token.SignedString(key)
}

func (p *Provider) keys(w http.ResponseWriter, _ *http.Request) {
	p.mu.Lock()
	key, kid := p.key, fmt.Sprint(p.kid)
	p.mu.Unlock()
	point, err := key.PublicKey.Bytes() // 4, x, y (SEC 1, 2.3.3)
	if err != nil {
		answer(w, http.StatusInternalServerError, map[string]any{"error": err.Error()})
		return
	}
	coordinate := base64.RawURLEncoding.EncodeToString
	answer(w, http.StatusOK, map[string]any{"keys": []any{map[string]any{
		"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid, "x": coordinate(point[1:33]), "y": coordinate(point[33:]),
	}}})
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(body); err != nil && !errors.Is(err, http.ErrHandlerTimeout) {
		panic(http.ErrAbortHandler) // the client is gone
	}
}
