package session_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

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
			"Ratelimit-Policy": {`"requests";q=600;w=60, "cost";q=20000;w=60`},
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
