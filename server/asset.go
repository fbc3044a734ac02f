package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/andybalholm/brotli"
)

// assets serves files out of the binary, compressed. Each is compressed when
// it is first asked for, and then kept: doing so for all of them at start
// would take longer than everything else that starts.
type assets struct {
	files fs.FS
	mu    sync.Mutex
	ready map[string]*asset
}

// asset is one file in the encodings that made it smaller.
type asset struct {
	once        sync.Once
	contentType string
	etag        string
	plain       []byte
	brotli      []byte
	gzip        []byte
}

func newAssets(files fs.FS) *assets { return &assets{files: files, ready: map[string]*asset{}} }

// contentTypes of what the SPA's build makes; the machine's own table may say
// anything.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml", ".json": "application/json", ".png": "image/png", ".woff2": "font/woff2",
	".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8",
}

// serve sends the file of that name, or 404.
func (a *assets) serve(w http.ResponseWriter, r *http.Request, name, cacheControl string) {
	f, err := a.get(name)
	if err != nil {
		notFound(w, r)
		return
	}
	content, encoding := f.plain, ""
	accepted := r.Header.Get("Accept-Encoding")
	switch {
	case f.brotli != nil && accepts(accepted, "br"):
		content, encoding = f.brotli, "br"
	case f.gzip != nil && accepts(accepted, "gzip"):
		content, encoding = f.gzip, "gzip"
	}
	h := w.Header()
	h.Set("Content-Type", f.contentType)
	h.Set("Cache-Control", cacheControl)
	h.Set("Vary", "Accept-Encoding")
	// Each encoding is another sequence of bytes (RFC 9110, 8.8.3.3).
	h.Set("ETag", `"`+f.etag+encoding+`"`)
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(content))
}

// get answers a file, read and compressed once.
func (a *assets) get(name string) (*asset, error) {
	info, err := fs.Stat(a.files, name)
	if err != nil || info.IsDir() {
		return nil, fs.ErrNotExist
	}
	a.mu.Lock()
	f := a.ready[name]
	if f == nil {
		f = &asset{}
		a.ready[name] = f
	}
	a.mu.Unlock()
	f.once.Do(func() {
		f.plain, err = fs.ReadFile(a.files, name)
		f.prepare(name)
	})
	return f, err
}

func (f *asset) prepare(name string) {
	sum := sha256.Sum256(f.plain)
	f.etag = hex.EncodeToString(sum[:12])
	f.contentType = contentTypes[path.Ext(name)]
	if f.contentType == "" {
		f.contentType = "application/octet-stream"
	}
	f.brotli = f.smaller(func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, 6) })
	f.gzip = f.smaller(func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) })
}

// smaller answers the content compressed, nil where that gains nothing.
func (f *asset) smaller(compress func(io.Writer) io.WriteCloser) []byte {
	var b bytes.Buffer
	w := compress(&b)
	// A buffer takes all that it is given.
	_, _ = w.Write(f.plain)
	_ = w.Close()
	if b.Len() >= len(f.plain)*9/10 {
		return nil
	}
	return bytes.Clone(b.Bytes())
}

// accepts reads an Accept-Encoding as far as browsers write one: names, and
// q=0 for "not this one".
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, q, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.EqualFold(strings.TrimSpace(name), encoding) {
			return strings.ReplaceAll(q, " ", "") != "q=0"
		}
	}
	return false
}
