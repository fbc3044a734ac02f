package main

import (
	"io/fs"
	"net/http"
	"path"

	"github.com/shomei-ra/shomei/ui"
)

// pages serves the SPA out of the binary.
type pages struct {
	files *assets // nil: the SPA was not built
}

func newPages() pages {
	dist, built := ui.Dist()
	if !built {
		return pages{}
	}
	return pages{newAssets(dist)}
}

// appRoutes are the addresses that the SPA knows (ui/src/router.tsx). Anything
// else is not found, so that a mistyped link says so.
var appRoutes = []string{
	"/{$}", "/apply", "/apply/", "/requests/", "/status", "/acquire", "/acquire/", "/renew", "/renew/", "/revoke", "/revoke/",
	"/guide", "/guide/", "/trust", "/terms/", "/p/", "/console", "/console/",
}

func (p pages) routes(mux *http.ServeMux) {
	for _, route := range appRoutes {
		mux.HandleFunc("GET "+route, p.page)
	}
	mux.HandleFunc("GET /assets/", p.asset)
	mux.HandleFunc("GET /favicon.svg", p.asset)
	mux.HandleFunc("GET /theme.js", p.asset)
	mux.HandleFunc("/", notFound)
}

// page sends the SPA, which looks at the address itself.
func (p pages) page(w http.ResponseWriter, r *http.Request) { p.html(w, r, "index.html") }

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

const lost = `<!doctype html>
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
	_, _ = w.Write([]byte(lost))
}
