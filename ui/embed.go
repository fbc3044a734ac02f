// Package ui carries the built SPA into the binary. Go builds without npm: the
// pattern also matches dist.html, which is there before anything was built.
package ui

import (
	"embed"
	"io/fs"
)

// Without "all:", so that the build's manifest (dist/.vite) stays outside.
//
//go:embed dist*
var files embed.FS

//go:embed src/gql/persisted-documents.json
var documents []byte

// Documents returns the manifest of what the SPA's pages ask: a JSON object of
// texts by their identifiers.
func Documents() []byte { return documents }

// Dist returns the SPA's files, index.html at the top, and whether it was
// built before this binary was.
func Dist() (fs.FS, bool) {
	dist, err := fs.Sub(files, "dist")
	if err != nil {
		return nil, false
	}
	if _, err := fs.Stat(dist, "index.html"); err != nil {
		return nil, false
	}
	return dist, true
}

// Unbuilt returns the page that stands in for an SPA that was not built.
func Unbuilt() []byte {
	page, err := files.ReadFile("dist.html")
	if err != nil {
		panic("ui: dist.html is embedded: " + err.Error())
	}
	return page
}
