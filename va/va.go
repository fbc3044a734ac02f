// Package va publishes what relying parties need, over plain HTTP: revocation
// lists, OCSP responses, CA certificates, and the repository page that says
// where all of it is. Nobody signs in here.
//
//	GET  /crl/<issuer>.crl        the latest revocation list, DER
//	GET  /ca/<issuer>.cer         the CA certificate, DER
//	POST /ocsp/<issuer>           RFC 6960, appendix A
//	GET  /ocsp/<issuer>/<base64>  RFC 5019, cacheable
//	GET  /repository              what there is, for people
//	GET  /repository/practice     the practice statement, abridged
//	GET  /repository/terms/<id>   a text that was agreed to
//
// A revocation shows at once: OCSP asks the certificate's row at each request,
// lists are read by number at each request, and whatever may be cached must be
// revalidated (ETag) before it is used again.
package va

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"log/slog"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Config is what a Handler works with. All fields are wanted.
type Config struct {
	Client *ent.Client
	// Reader is the same database for the one statement of an OCSP answer.
	Reader *sql.DB
	// Ring opens the OCSP signers' keys.
	Ring *keyring.Ring
	// Now is business time.
	Now func() time.Time
	// PKIURL is the publication address, as in certificates.
	PKIURL string
	Log    *slog.Logger
}

// Handler serves the paths above and no others. It routes by hand and must
// not stand behind an http.ServeMux: base64 may hold "//", which a mux cleans
// away and redirects.
type Handler struct {
	Config
	issuers sync.Map // slug → *ent.Issuer; rows never change but for counters
	lists   sync.Map // issuer id → *list, the latest seen
	signers signers
	answers answers
}

// NewHandler returns a Handler. It reads nothing yet.
func NewHandler(c Config) *Handler { return &Handler{Config: c} }

// Serves reports whether a request's path is the handler's.
func Serves(path string) bool { return Route(path) != "" }

// Route answers the pattern that a path belongs to, for logs; "" for paths
// that are not served here.
func Route(path string) string {
	for _, prefix := range []string{"/crl/", "/ca/", "/ocsp/", "/repository/"} {
		if strings.HasPrefix(path, prefix) {
			return prefix
		}
	}
	if path == "/repository" {
		return path
	}
	return ""
}

// ServeHTTP implements http.Handler.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r = r.WithContext(viewer.AsSystem(r.Context()))
	switch Route(r.URL.Path) {
	case "/crl/":
		h.serveFile(w, r, "/crl/", ".crl", h.serveCRL)
	case "/ca/":
		h.serveFile(w, r, "/ca/", ".cer", h.serveCertificate)
	case "/ocsp/":
		h.serveOCSP(w, r)
	case "/repository", "/repository/":
		h.serveRepository(w, r)
	default:
		http.NotFound(w, r)
	}
}

// serveFile answers GET and HEAD of <prefix><issuer><suffix>.
func (h *Handler) serveFile(w http.ResponseWriter, r *http.Request, prefix, suffix string, serve func(http.ResponseWriter, *http.Request, *ent.Issuer)) {
	if !reads(w, r) {
		return
	}
	slug, ok := strings.CutSuffix(strings.TrimPrefix(r.URL.Path, prefix), suffix)
	if !ok {
		http.NotFound(w, r)
		return
	}
	row, err := h.issuer(r.Context(), slug)
	switch {
	case err != nil:
		h.fail(w, r, "read issuer", err)
	case row == nil:
		http.NotFound(w, r)
	default:
		serve(w, r, row)
	}
}

// reads lets GET and HEAD pass and refuses the rest.
func reads(w http.ResponseWriter, r *http.Request) bool {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return true
	}
	w.Header().Set("Allow", "GET, HEAD")
	http.Error(w, "this address is for reading: GET or HEAD", http.StatusMethodNotAllowed)
	return false
}

// slugs of issuers, as package ca allows them.
var slugs = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$`)

// issuer answers the CA of that name, nil if there is none.
func (h *Handler) issuer(ctx context.Context, slug string) (*ent.Issuer, error) {
	if row, ok := h.issuers.Load(slug); ok {
		return row.(*ent.Issuer), nil
	}
	if !slugs.MatchString(slug) {
		return nil, nil
	}
	row, err := h.findIssuer(ctx, slug)
	if row != nil {
		h.issuers.Store(slug, row)
	}
	return row, err
}

// document is bytes to serve with their validator.
type document struct {
	content []byte
	etag    string
	updated time.Time
}

func newDocument(content []byte, updated time.Time) document {
	sum := sha256.Sum256(content)
	return document{content, `"` + hex.EncodeToString(sum[:16]) + `"`, updated}
}

// revalidate has caches ask before each use: what they hold may be revoked.
const revalidate = "public, max-age=0, must-revalidate, no-transform"

// serve sends the document, or 304 for its ETag. Last-Modified is told and
// never compared: its second may have seen a revocation.
func (d document) serve(w http.ResponseWriter, r *http.Request, contentType, cacheControl string) {
	header := w.Header()
	header.Set("Content-Type", contentType)
	header.Set("Cache-Control", cacheControl)
	header.Set("ETag", d.etag)
	header.Set("Last-Modified", d.updated.UTC().Format(http.TimeFormat))
	if r.Method == http.MethodPost {
		_, _ = w.Write(d.content)
		return
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(d.content))
}

// fail answers 503 without a word about the cause, which is logged.
func (h *Handler) fail(w http.ResponseWriter, r *http.Request, what string, err error) {
	h.Log.ErrorContext(r.Context(), "publish: "+what, "error", err)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Retry-After", "30")
	http.Error(w, "temporarily unavailable", http.StatusServiceUnavailable)
}
