package main

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"

	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/va"
)

var script = strings.Repeat("export const answer = 42;\n", 100)

// build is an SPA as its build makes it.
var build = fstest.MapFS{
	"index.html":          {Data: []byte("<!doctype html><title>SPA</title>")},
	"graphiql.html":       {Data: []byte("<!doctype html><title>GraphiQL</title>")},
	"favicon.svg":         {Data: []byte("<svg/>")},
	"theme.js":            {Data: []byte("document.documentElement.dataset.theme = 'light';")},
	"assets/main-1a2b.js": {Data: []byte(script)},
	"preload.json":        {Data: []byte(`{"/apply":["assets/main-1a2b.js","assets/form-3c4d.js"]}`)},
}

// newSite serves a database without issuers; log gets its lines.
func newSite(t *testing.T, change func(*site)) (*httptest.Server, *bytes.Buffer) {
	t.Helper()
	log := &bytes.Buffer{}
	logger := slog.New(slog.NewTextHandler(log, nil))
	db := testdb.SQLite(t)
	s := site{
		api:   http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("canary-5b81") }),
		pages: pages{files: newAssets(build), preload: preloads(build)}, db: db, log: logger, wall: time.Now, rand: rand.Reader,
		evidence:     http.NotFoundHandler(),
		imports:      http.NotFoundHandler(),
		publications: va.NewHandler(va.Config{Client: db.Client(), Reader: db.Reader(), Now: time.Now, PKIURL: "http://pki.test", Log: logger}),
	}
	if change != nil {
		change(&s)
	}
	server := httptest.NewServer(s.handler())
	t.Cleanup(server.Close)
	return server, log
}

// fetch sends a request without following redirects or undoing compression.
func fetch(t *testing.T, method, url string, header ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	resp, err := (&http.Transport{DisableCompression: true, DisableKeepAlives: true}).RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, string(body)
}

func TestRoutes(t *testing.T) {
	t.Parallel()
	plain, _ := newSite(t, nil)
	demo, _ := newSite(t, func(s *site) { s.demo, s.folder = true, mail.NewFolder(t.TempDir()) })
	for _, c := range []struct {
		path        string
		plain, demo int
		body        string
	}{
		{"/", 200, 200, "SPA"},
		{"/apply", 200, 200, "SPA"},
		{"/apply/confirm", 200, 200, "SPA"},
		{"/requests/req_1", 200, 200, "SPA"},
		{"/status", 200, 200, "SPA"},
		{"/acquire", 200, 200, "SPA"},
		{"/guide/windows", 200, 200, "SPA"},
		{"/trust", 200, 200, "SPA"},
		{"/reissue/req_1/confirm", 200, 200, "SPA"},
		{"/revoke", 200, 200, "SPA"},
		{"/renew", 200, 200, "SPA"},
		{"/renew/cert_1/confirm", 200, 200, "SPA"},
		{"/console/requests/req_1", 200, 200, "SPA"},
		{"/inquiry", 200, 200, "SPA"},
		{"/topic/pki", 200, 200, "SPA"},
		{"/p/partner", 200, 200, "SPA"},
		{"/p/partner/", 200, 200, "SPA"},
		{"/p/partner/apply/confirm", 200, 200, "SPA"},
		{"/p/partner/topic/pki", 200, 200, "SPA"},
		// Staff have no business at a partner's entrance.
		{"/p/partner/console", 404, 404, ""},
		{"/p/partner/console/coupons", 404, 404, ""},
		{"/p/partner/graphql", 404, 404, ""},
		{"/p/partner/nothing", 404, 404, ""},
		{"/p/Partner/apply", 404, 404, ""},
		{"/p/", 404, 404, ""},
		{"/favicon.svg", 200, 200, "svg"},
		{"/theme.js", 200, 200, "dataset"},
		{"/assets/main-1a2b.js", 200, 200, "answer"},
		{"/healthz", 200, 200, "alive"},
		{"/readyz", 200, 200, "ready"},
		{"/schema.graphql", 200, 200, "type Mutation"},
		{"/repository", 200, 200, "リポジトリ"},
		{"/assets/main-gone.js", 404, 404, "ページが見つかりません"},
		{"/assets/", 404, 404, ""},
		{"/index.html", 404, 404, ""},
		{"/statuses", 404, 404, "ページが見つかりません"},
		{"/metrics", 404, 404, ""},
		{"/graphiql", 404, 200, ""},
		{"/mailbox", 404, 200, ""},
		{"/mailbox.json", 404, 200, ""},
		{"/mailbox/msg_1", 404, 404, ""},
		// The API's, which panics here.
		{"/graphql", 500, 500, "internal error"},
		{"/export/requests.csv", 500, 500, "internal error"},
		{"/export/audit", 500, 500, "internal error"},
		{"/export/enrolment-import.csv", 500, 500, "internal error"},
		{"/export/statement.csv", 500, 500, "internal error"},
	} {
		for name, got := range map[string][2]int{"plain": {status(t, plain.URL+c.path, c.body), c.plain}, "demo": {status(t, demo.URL+c.path, c.body), c.demo}} {
			if got[0] != got[1] {
				t.Errorf("%s, %s: status %d, want %d", c.path, name, got[0], got[1])
			}
		}
	}
}

// A person who follows a wrong link gets the product's own page, and the
// status says that there is none, whatever the browser has kept.
func TestLostPage(t *testing.T) {
	t.Parallel()
	server, _ := newSite(t, nil)
	home, _ := fetch(t, http.MethodGet, server.URL+"/", "Accept", "text/html")
	for _, c := range []struct {
		method, path, accept, body string
	}{
		{http.MethodGet, "/nowhere", "text/html,application/xhtml+xml;q=0.9", "SPA"},
		{http.MethodGet, "/nowhere/else", "text/html", "SPA"},
		{http.MethodGet, "/nowhere", "application/json", "ページが見つかりません"},
		{http.MethodPost, "/nowhere", "text/html", "ページが見つかりません"},
		{http.MethodGet, "/assets/gone.js", "*/*", "ページが見つかりません"},
	} {
		resp, body := fetch(t, c.method, server.URL+c.path, "Accept", c.accept, "If-None-Match", home.Header.Get("ETag"), "Range", "bytes=0-1")
		if resp.StatusCode != http.StatusNotFound || !strings.Contains(body, c.body) || resp.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s %s for %s: status %d, %q: %s", c.method, c.path, c.accept, resp.StatusCode, resp.Header.Get("Cache-Control"), body)
		}
	}
	unbuilt, _ := newSite(t, func(s *site) { s.pages = pages{} })
	if resp, body := fetch(t, http.MethodGet, unbuilt.URL+"/nowhere", "Accept", "text/html"); resp.StatusCode != http.StatusNotFound || !strings.Contains(body, "見つかりません") {
		t.Errorf("without the SPA: status %d: %s", resp.StatusCode, body)
	}
}

// status of a page, which must hold the text.
func status(t *testing.T, url, text string) int {
	t.Helper()
	resp, body := fetch(t, http.MethodGet, url)
	if !strings.Contains(body, text) {
		t.Errorf("%s lacks %q:\n%s", url, text, body)
	}
	return resp.StatusCode
}

// Go's mux would clean "//" out of base64 and redirect, and a client of OCSP
// follows no redirect.
func TestPublicationsAreNotRedirected(t *testing.T) {
	t.Parallel()
	server, log := newSite(t, nil)
	for _, path := range []string{"/ocsp/class2/MFEwTz//BNMEswSTAJBgUrDgMCGgUABBQ", "/ocsp/class2//MFE%2F", "/crl/../crl/x.crl"} {
		if resp, _ := fetch(t, http.MethodGet, server.URL+path); resp.StatusCode != http.StatusNotFound {
			t.Errorf("%s: status %d, want the handler's 404", path, resp.StatusCode)
		}
	}
	if !strings.Contains(log.String(), "route=/ocsp/") {
		t.Errorf("the log has no route:\n%s", log)
	}
}

func TestA10Headers(t *testing.T) {
	t.Parallel()
	plain, _ := newSite(t, nil)
	secure, _ := newSite(t, func(s *site) { s.secure = true })
	const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
		"worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
		"frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types shomei"
	for _, path := range []string{"/", "/nowhere", "/assets/main-1a2b.js", "/healthz"} {
		resp, _ := fetch(t, http.MethodGet, plain.URL+path)
		for name, want := range map[string]string{
			"Content-Security-Policy":      csp,
			"Referrer-Policy":              "no-referrer",
			"X-Content-Type-Options":       "nosniff",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Strict-Transport-Security":    "",
		} {
			if diff := cmp.Diff(want, resp.Header.Get(name)); diff != "" {
				t.Errorf("%s of %s (-want +got):\n%s", name, path, diff)
			}
		}
	}
	if resp, _ := fetch(t, http.MethodGet, secure.URL+"/"); resp.Header.Get("Strict-Transport-Security") == "" {
		t.Error("no HSTS though browsers come by https")
	}
}

func TestAssetsAreCompressedAndKept(t *testing.T) {
	t.Parallel()
	server, _ := newSite(t, nil)
	address := server.URL + "/assets/main-1a2b.js"
	undo := map[string]func(io.Reader) io.Reader{
		"":   func(r io.Reader) io.Reader { return r },
		"br": func(r io.Reader) io.Reader { return brotli.NewReader(r) },
		"gzip": func(r io.Reader) io.Reader {
			z, err := gzip.NewReader(r)
			if err != nil {
				t.Fatal(err)
			}
			return z
		},
	}
	etags := map[string]bool{}
	for accept, want := range map[string]string{
		"": "", "gzip, deflate, br, zstd": "br", "gzip": "gzip", "br;q=0, gzip": "gzip", "identity": "",
	} {
		resp, body := fetch(t, http.MethodGet, address, "Accept-Encoding", accept)
		encoding := resp.Header.Get("Content-Encoding")
		if encoding != want {
			t.Errorf("%q is answered in %q, want %q", accept, encoding, want)
			continue
		}
		content, err := io.ReadAll(undo[encoding](strings.NewReader(body)))
		if err != nil || string(content) != script {
			t.Errorf("%q: the content differs; error %v", accept, err)
		}
		if cache := resp.Header.Get("Cache-Control"); cache != "public, max-age=31536000, immutable" {
			t.Errorf("Cache-Control %q", cache)
		}
		etag := resp.Header.Get("ETag")
		etags[etag] = true
		again, _ := fetch(t, http.MethodGet, address, "Accept-Encoding", accept, "If-None-Match", etag)
		if again.StatusCode != http.StatusNotModified {
			t.Errorf("%q: status %d for its ETag", accept, again.StatusCode)
		}
	}
	if len(etags) != 3 {
		t.Errorf("%d ETags for three encodings", len(etags))
	}
}

// The log tells what was asked for and how it went, and nothing that names a
// person (A18); a panic says where and not what.
func TestA18LogNamesNobody(t *testing.T) {
	t.Parallel()
	server, log := newSite(t, nil)
	fetch(t, http.MethodGet, server.URL+"/requests/req_canary-5b81?email=canary-5b81@example.jp", "X-Forwarded-For", "canary-5b81")
	fetch(t, "CANARY-5B81", server.URL+"/nowhere/canary-5b81")
	resp, body := fetch(t, http.MethodPost, server.URL+"/graphql")
	if id := resp.Header.Get("X-Request-Id"); resp.StatusCode != http.StatusInternalServerError || !strings.Contains(body, id) || !strings.Contains(log.String(), id) {
		t.Errorf("a panic is answered %d, %q", resp.StatusCode, body)
	}
	for _, want := range []string{"route=\"GET /requests/\"", "status=200", "status=404", "status=500", "method=other"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %s:\n%s", want, log)
		}
	}
	if strings.Contains(strings.ToLower(log.String()), "canary-5b81") || strings.Contains(body, "canary") {
		t.Errorf("a canary is in the log:\n%s", log)
	}
}

// Without the SPA everything else works, and the pages say what is missing.
// TestPagesAnnounceTheirFiles: a page's own files are fetched at once.
func TestPagesAnnounceTheirFiles(t *testing.T) {
	t.Parallel()
	server, _ := newSite(t, nil)
	for path, want := range map[string]string{
		"/apply":         "</assets/main-1a2b.js>; rel=modulepreload, </assets/form-3c4d.js>; rel=modulepreload",
		"/apply/confirm": "",
		"/status":        "",
	} {
		response, _ := fetch(t, http.MethodGet, server.URL+path)
		if got := response.Header.Get("Link"); got != want {
			t.Errorf("%s: Link %q, want %q", path, got, want)
		}
	}
	if preloads(fstest.MapFS{}) != nil || preloads(fstest.MapFS{"preload.json": {Data: []byte("{")}}) != nil {
		t.Error("a build without a list announces something")
	}
}

func TestUnbuiltPagesSaySo(t *testing.T) {
	t.Parallel()
	server, _ := newSite(t, func(s *site) { s.pages = pages{} })
	resp, body := fetch(t, http.MethodGet, server.URL+"/")
	if resp.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "make build") {
		t.Errorf("status %d: %s", resp.StatusCode, body)
	}
	if resp, _ := fetch(t, http.MethodGet, server.URL+"/healthz"); resp.StatusCode != http.StatusOK {
		t.Errorf("healthz: status %d", resp.StatusCode)
	}
}

// A mail's HTML is shown in a frame of the mailbox, where it can do nothing;
// no other page may show frames, and nobody else's page the mail.
func TestLetterIsFenced(t *testing.T) {
	t.Parallel()
	folder := mail.NewFolder(t.TempDir())
	err := folder.Send(t.Context(), mail.Envelope{
		To: "taro@example.jp", Subject: "件名", Text: "本文\n", HTML: "<h1>本文</h1><script>canary</script>", MessageID: "msg_1", Date: time.Now(),
	})
	if err != nil {
		t.Fatal(err)
	}
	demo, _ := newSite(t, func(s *site) { s.demo, s.folder = true, folder })
	resp, body := fetch(t, http.MethodGet, demo.URL+"/mailbox/msg_1")
	want := "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
	if diff := cmp.Diff(want, resp.Header.Get("Content-Security-Policy")); diff != "" {
		t.Errorf("policy (-want +got):\n%s", diff)
	}
	if got := resp.Header.Get("Content-Type"); got != "text/html; charset=utf-8" || !strings.HasPrefix(body, "<h1>本文</h1>") {
		t.Errorf("%s: %s", got, body)
	}
	for path, framed := range map[string]bool{"/mailbox": true, "/": false, "/graphiql": false} {
		resp, _ := fetch(t, http.MethodGet, demo.URL+path)
		if got := strings.Contains(resp.Header.Get("Content-Security-Policy"), "frame-src 'self'"); got != framed {
			t.Errorf("%s may show frames: %t", path, got)
		}
	}
	for _, path := range []string{"/mailbox/msg_2", "/mailbox/..%2fdemo", "/mailbox/msg_1.json"} {
		if resp, _ := fetch(t, http.MethodGet, demo.URL+path); resp.StatusCode != http.StatusNotFound {
			t.Errorf("%s: status %d", path, resp.StatusCode)
		}
	}
}

// TestSchemaIsWhole: what is published is the contract with all of its descriptions,
// its own too, and says its roots, as schema.graphql does.
func TestSchemaIsWhole(t *testing.T) {
	t.Parallel()
	server, _ := newSite(t, nil)
	response, err := server.Client().Get(server.URL + "/schema.graphql")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	published, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("../schema.graphql")
	if err != nil {
		t.Fatal(err)
	}
	written := func(text []byte) (description string, definitions string) {
		document, err := parser.ParseSchema(&ast.Source{Input: string(text)})
		if err != nil || len(document.Schema) != 1 {
			t.Fatalf("%v: %.200s", err, text)
		}
		schema, err := validator.LoadSchema(validator.Prelude, &ast.Source{Input: string(text)})
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		formatter.NewFormatter(&out).FormatSchema(schema)
		return schema.Description, out.String()
	}
	description, definitions := written(published)
	wantDescription, want := written(source)
	if diff := cmp.Diff(wantDescription, description); diff != "" || wantDescription == "" {
		t.Errorf("description (-source +published):\n%s", diff)
	}
	if definitions != want {
		t.Errorf("the definitions differ: %d bytes, want %d", len(definitions), len(want))
	}
}
