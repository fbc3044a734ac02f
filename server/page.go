package main

import (
	"encoding/json"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"

	portal "github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/ui"
)

// pages serves the SPA out of the binary.
type pages struct {
	files *assets // nil: the SPA was not built
	// preload is the Link header of a path's page: what the page will load.
	preload map[string]string
}

func newPages() pages {
	dist, built := ui.Dist()
	if !built {
		return pages{}
	}
	return pages{files: newAssets(dist), preload: preloads(dist)}
}

// preloads reads preload.json, which the SPA's build wrote (ui/preload.ts). A
// build without it serves as well, only slower.
func preloads(dist fs.FS) map[string]string {
	var pages map[string][]string
	content, err := fs.ReadFile(dist, "preload.json")
	if err != nil || json.Unmarshal(content, &pages) != nil {
		return nil
	}
	headers := make(map[string]string, len(pages))
	for path, files := range pages {
		links := make([]string, len(files))
		for i, file := range files {
			links[i] = "</" + file + ">; rel=modulepreload"
		}
		headers[path] = strings.Join(links, ", ")
	}
	return headers
}

// appRoutes are the addresses that the SPA knows (ui/src/router.tsx). Anything
// else is not found, so that a mistyped link says so.
var appRoutes = []string{
	"/{$}", "/apply", "/apply/", "/requests/", "/status", "/cancel", "/cancel/", "/unlock", "/passphrase", "/reach", "/enrol", "/acquire", "/acquire/",
	"/guide", "/guide/", "/topic/", "/inquiry", "/trust", "/terms/",
	"/renew", "/renew/", "/reissue", "/reissue/", "/change", "/change/", "/revoke", "/revoke/",
}

// staffRoutes are those that stand at / alone.
var staffRoutes = []string{"/console", "/console/"}

func (p pages) routes(mux *http.ServeMux) {
	for _, route := range slices.Concat(appRoutes, staffRoutes) {
		mux.HandleFunc("GET "+route, p.page)
	}
	mux.HandleFunc("GET /p/", p.entrance())
	mux.HandleFunc("GET /assets/", p.asset)
	mux.HandleFunc("GET /favicon.svg", p.asset)
	mux.HandleFunc("GET /theme.js", p.asset)
	mux.HandleFunc("/", p.lost)
}

// entrance sends the SPA at the addresses that it knows below /p/<slug>: those
// of /, but staff's. Which slugs there are is the SPA's to ask.
func (p pages) entrance() http.HandlerFunc {
	below := http.NewServeMux()
	for _, route := range appRoutes {
		below.HandleFunc("GET "+route, p.page)
	}
	return func(w http.ResponseWriter, r *http.Request) {
		slug, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/p/"), "/")
		inner := r.Clone(r.Context())
		inner.URL.Path, inner.URL.RawPath = "/"+rest, ""
		if _, known := below.Handler(inner); !portal.Slug(slug) || known == "" {
			p.lost(w, r)
			return
		}
		p.page(w, inner)
	}
}

// page sends the SPA, which looks at the address itself.
func (p pages) page(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/console" || strings.HasPrefix(r.URL.Path, "/console/") {
		framing(w)
	}
	if links := p.preload[r.URL.Path]; links != "" {
		w.Header().Set("Link", links)
	}
	p.html(w, r, "index.html")
}

// explorer sends GraphiQL.
func (p pages) explorer(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Security-Policy", explorerPolicy)
	p.html(w, r, "graphiql.html")
}

func (p pages) html(w http.ResponseWriter, r *http.Request, name string) {
	if p.files == nil {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusServiceUnavailable)
		_, _ = w.Write(ui.Unbuilt())
		return
	}
	// The page names its assets by their hash, so it must be current itself.
	p.files.serve(w, r, name, "no-cache")
}

// asset sends a file of the SPA. Those under /assets/ have their hash in their
// name and never change.
func (p pages) asset(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Path[1:]
	if p.files == nil || !fs.ValidPath(name) {
		notFound(w, r)
		return
	}
	cache := "public, max-age=31536000, immutable"
	if path.Dir(name) == "." {
		cache = "public, max-age=86400"
	}
	p.files.serve(w, r, name, cache)
}

// lost tells who followed a mistyped link, in the product's own look and
// language; whatever asked for something else than a page gets a bare one.
func (p pages) lost(w http.ResponseWriter, r *http.Request) {
	if p.files == nil || r.Method != http.MethodGet || !accepts(r.Header.Get("Accept"), "text/html") {
		notFound(w, r)
		return
	}
	// Whole and anew: "not modified" and a part of it would not be 404.
	whole := r.Clone(r.Context())
	for _, condition := range []string{"If-None-Match", "If-Modified-Since", "If-Range", "Range"} {
		whole.Header.Del(condition)
	}
	p.files.serve(missing{w}, whole, "index.html", "no-store")
}

// missing sends what it is given as the page of an address where there is none.
type missing struct{ http.ResponseWriter }

func (m missing) WriteHeader(int) { m.ResponseWriter.WriteHeader(http.StatusNotFound) }

// Unwrap lets http.ResponseController reach the connection.
func (m missing) Unwrap() http.ResponseWriter { return m.ResponseWriter }

const bare = `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>ページが見つかりません</title></head>
<body><h1>ページが見つかりません</h1>
<p>アドレスをお確かめください。<a href="/">トップページへ</a></p>
<p lang="en">There is no page at this address. <a href="/">To the top page</a></p></body></html>
`

func notFound(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusNotFound)
	_, _ = w.Write([]byte(bare))
}
