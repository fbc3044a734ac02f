package main

import (
	"bufio"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/mail"
)

// serving starts a demo in the directory and answers where it is; stop tells it
// to end, and ended answers how it did.
func serving(t *testing.T, dir string) (origin string, stop func(), ended <-chan int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	said, out := io.Pipe()
	code, done := make(chan int, 1), make(chan struct{})
	// Its files are its own until it is gone.
	t.Cleanup(func() { cancel(); <-done })
	go func() {
		code <- run(ctx, []string{"serve", "--demo", "--addr", "127.0.0.1:0", "--data", dir}, nil, strings.NewReader(""), out, io.Discard)
		out.Close()
		close(done)
	}()
	lines := bufio.NewScanner(said)
	for origin == "" && lines.Scan() {
		if _, at, ok := strings.Cut(lines.Text(), "http://"); ok {
			origin = "http://" + strings.TrimRight(at, "/")
		}
	}
	if origin == "" {
		t.Fatalf("the server did not start: %v", <-code)
	}
	go func() {
		for lines.Scan() { // whatever else it says must not hold it up
		}
	}()
	return origin, cancel, code
}

// tried is what demo.json of the directory has.
func tried(t *testing.T, dir string) (shown demo) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, "demo.json"))
	if err == nil {
		err = json.Unmarshal(content, &shown)
	}
	if err != nil {
		t.Fatal(err)
	}
	return shown
}

// decoded is the JSON of an answer.
func decoded[T any](t *testing.T, content []byte) (value T) {
	t.Helper()
	if err := json.Unmarshal(content, &value); err != nil {
		t.Fatalf("%s: %v", content, err)
	}
	return value
}

// token asks for one, with all that the client may do.
func (p demoPartner) token(t *testing.T, origin string) string {
	t.Helper()
	resp, content := ask(t, http.DefaultClient, http.MethodPost, origin+"/oauth/token", "grant_type=client_credentials&client_id="+p.ClientID+"&client_secret="+p.ClientSecret,
		"Content-Type", "application/x-www-form-urlencoded")
	if resp.StatusCode != http.StatusOK {
		t.Fatalf("token: %d %s", resp.StatusCode, content)
	}
	return decoded[map[string]any](t, content)["access_token"].(string)
}

// TestTokenRoutes: what programs need to know is answered as the kinds of thing
// that they are, to every method as it should be, to no page of another origin, and
// leads from one to the next.
func TestTokenRoutes(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	origin, _, _ := serving(t, dir)
	const keys, metadata, token = "/.well-known/jwks.json", "/.well-known/oauth-authorization-server", "/oauth/token"
	for _, c := range []struct {
		method, path string
		status       int
		cache, allow string
	}{
		{http.MethodGet, keys, 200, "public, max-age=300", ""},
		{http.MethodHead, keys, 200, "public, max-age=300", ""},
		{http.MethodPost, keys, 405, "no-store", "GET, HEAD"},
		{http.MethodOptions, keys, 405, "no-store", "GET, HEAD"},
		{http.MethodGet, metadata, 200, "public, max-age=300", ""},
		{http.MethodPost, metadata, 405, "no-store", "GET, HEAD"},
		{http.MethodDelete, "/schema.graphql", 405, "no-store", "GET, HEAD"},
		{http.MethodGet, token, 405, "no-store", "POST"},
		{http.MethodOptions, token, 405, "no-store", "POST"},
		{http.MethodPost, token, 400, "no-store", ""},
	} {
		resp, _ := ask(t, http.DefaultClient, c.method, origin+c.path, "", "Origin", "https://other.example", "Access-Control-Request-Method", "POST")
		got := []string{resp.Header.Get("Cache-Control"), resp.Header.Get("Allow")}
		if diff := cmp.Diff([]string{c.cache, c.allow}, got); diff != "" || resp.StatusCode != c.status {
			t.Errorf("%s %s: %d (-want +got):\n%s", c.method, c.path, resp.StatusCode, diff)
		}
		if media := resp.Header.Get("Content-Type"); (c.status == 200 || c.path == token) && media != "application/json" {
			t.Errorf("%s %s: %q", c.method, c.path, media)
		}
		for name := range resp.Header {
			if strings.HasPrefix(name, "Access-Control-") {
				t.Errorf("%s %s: %s, though nothing of it is for pages", c.method, c.path, name)
			}
		}
	}
	_, content := ask(t, http.DefaultClient, http.MethodGet, origin+metadata, "")
	said := decoded[map[string]any](t, content)
	if diff := cmp.Diff([]any{origin, origin + token, origin + keys}, []any{said["issuer"], said["token_endpoint"], said["jwks_uri"]}); diff != "" {
		t.Errorf("metadata (-want +got):\n%s", diff)
	}
	got := tried(t, dir).Partners[0].token(t, origin)
	_, content = ask(t, http.DefaultClient, http.MethodGet, origin+keys, "")
	verify(t, got, origin, content)
	resp, content := ask(t, http.DefaultClient, http.MethodPost, origin+"/graphql", `{"query":"{ coupons(first: 1) { nodes { id } } }"}`,
		"Content-Type", "application/json", "Authorization", "Bearer "+got)
	if resp.StatusCode != http.StatusOK || strings.Contains(string(content), `"errors"`) {
		t.Errorf("with the token: %d %s", resp.StatusCode, content)
	}
}

// verify checks a token as RFC 7515 and RFC 9068 have it, by the key of its kid and
// without the library that made it.
func verify(t *testing.T, token, issuer string, published []byte) {
	t.Helper()
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		t.Fatalf("%d parts", len(parts))
	}
	plain := func(text string) []byte {
		t.Helper()
		content, err := base64.RawURLEncoding.DecodeString(text)
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	header, claims := decoded[map[string]string](t, plain(parts[0])), decoded[map[string]any](t, plain(parts[1]))
	var key map[string]string
	for _, k := range decoded[struct{ Keys []map[string]string }](t, published).Keys {
		if k["kid"] == header["kid"] {
			key = k
		}
	}
	if diff := cmp.Diff(map[string]string{"alg": "ES256", "typ": "at+jwt", "kid": key["kid"]}, header); diff != "" || key == nil {
		t.Fatalf("published %t, header (-want +got):\n%s", key != nil, diff)
	}
	public, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), append(append([]byte{4}, plain(key["x"])...), plain(key["y"])...))
	if err != nil {
		t.Fatal(err)
	}
	sum, sig := sha256.Sum256([]byte(parts[0]+"."+parts[1])), plain(parts[2])
	if len(sig) != 64 || !ecdsa.Verify(public, sum[:], new(big.Int).SetBytes(sig[:32]), new(big.Int).SetBytes(sig[32:])) {
		t.Error("the signature is not the published key's")
	}
	life := time.Duration(claims["exp"].(float64)-claims["iat"].(float64)) * time.Second
	if audience := claims["aud"]; claims["iss"] != issuer || !cmp.Equal(audience, []any{issuer + "/graphql"}) || life != 10*time.Minute {
		t.Errorf("iss %v, aud %v, life %s", claims["iss"], audience, life)
	}
}

// TestLetterBearerBesideCookie: a letter is staff's. A token beside their cookie is
// read as the token, and one that is not good is no reason to read the cookie.
func TestLetterBearerBesideCookie(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	origin, _, _ := serving(t, dir)
	shown := tried(t, dir)
	resp, content := ask(t, http.DefaultClient, http.MethodPost, origin+"/graphql",
		`{"query":"mutation($i:SignInInput!){signIn(input:$i){problems{code}}}","variables":{"i":{"login":"`+shown.Staff[0].Login+`","password":"`+shown.Staff[0].Password+`"}}}`,
		"Content-Type", "application/json")
	cookies := make([]string, 0, 2)
	for _, c := range resp.Cookies() {
		cookies = append(cookies, c.Name+"="+c.Value)
	}
	cookie := strings.Join(cookies, "; ")
	if cookie == "" {
		t.Fatalf("sign-in: %s", content)
	}
	_, content = ask(t, http.DefaultClient, http.MethodPost, origin+"/graphql", `{"query":"{ products(first: 1) { nodes { id } } }"}`, "Content-Type", "application/json", "Cookie", cookie)
	products := decoded[struct {
		Data struct {
			Products struct{ Nodes []struct{ ID string } }
		}
	}](t, content).Data.Products.Nodes
	if len(products) == 0 {
		t.Fatalf("no product: %s", content)
	}
	letter := origin + lettersAt + "sample/" + products[0].ID + "/JA/" + mail.Samples()[0].Name
	for name, c := range map[string]struct {
		cookie, authorization string
		status                int
	}{
		"the cookie":                {cookie, "", http.StatusOK},
		"nobody":                    {"", "", http.StatusNotFound},
		"a token":                   {"", "Bearer " + shown.Partners[0].token(t, origin), http.StatusNotFound},
		"a token beside the cookie": {cookie, "Bearer " + shown.Partners[0].token(t, origin), http.StatusNotFound},
		"a bad one beside it":       {cookie, "Bearer a.b.c", http.StatusNotFound},
		"an empty one beside it":    {cookie, "Bearer ", http.StatusNotFound},
		"in small letters":          {cookie, "bearer a.b.c", http.StatusNotFound},
	} {
		header := []string{}
		if c.cookie != "" {
			header = append(header, "Cookie", c.cookie)
		}
		if c.authorization != "" {
			header = append(header, "Authorization", c.authorization)
		}
		if resp, content := ask(t, http.DefaultClient, http.MethodGet, letter, "", header...); resp.StatusCode != c.status {
			t.Errorf("%s: %d %.200s", name, resp.StatusCode, content)
		}
	}
}
