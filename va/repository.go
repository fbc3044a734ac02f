package va

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/x509"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/policy"
)

//go:embed page
var pages embed.FS

// style stands in each page, known to the policy by its hash: one request
// less, and nothing for a browser to fetch from anywhere.
var style = func() string {
	css, err := pages.ReadFile("page/style.css")
	if err != nil {
		panic(err)
	}
	return string(css)
}()

// pagePolicy allows the one style and nothing else: these pages run no script.
var pagePolicy = func() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}()

var templates = map[string]*template.Template{"ja": parse("ja"), "en": parse("en")}

func parse(language string) *template.Template {
	functions := template.FuncMap{
		"style":   func() template.CSS { return template.CSS(style) },
		"moment":  moment(language),
		"size":    size,
		"grouped": grouped,
	}
	return template.Must(template.New("").Funcs(functions).ParseFS(pages, "page/"+language+"/*.html", "page/style.html"))
}

// authority is a CA as the page shows it.
type authority struct {
	Slug, Subject       string
	Root                bool
	NotBefore, NotAfter time.Time
	Size                int
	// Fingerprint is the SHA-256 of the certificate, hexadecimal.
	Fingerprint string
	URLs        ca.URLs
	List        *publishedList // nil: none yet
}

type publishedList struct {
	Number                 int64
	ThisUpdate, NextUpdate time.Time
	Size                   int
}

type overview struct {
	Owner       string
	Authorities []authority
	Terms       []*ent.Terms
	Portal      string // "": unknown
}

func (h *Handler) serveRepository(w http.ResponseWriter, r *http.Request) {
	if !reads(w, r) {
		return
	}
	rest := strings.Trim(strings.TrimPrefix(r.URL.Path, "/repository"), "/")
	id, isTerms := strings.CutPrefix(rest, "terms/")
	var (
		name string
		data any
		err  error
	)
	switch {
	case rest == "":
		name = "repository.html"
		data, err = h.overview(r.Context(), language(r))
	case rest == "practice":
		name = "practice.html"
	case isTerms:
		name = "terms.html"
		data, err = h.Client.Terms.Query().Where(terms.ID(id)).Only(r.Context())
	default:
		http.NotFound(w, r)
		return
	}
	if ent.IsNotFound(err) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		h.fail(w, r, "read repository", err)
		return
	}
	h.servePage(w, r, name, data)
}

func (h *Handler) servePage(w http.ResponseWriter, r *http.Request, name string, data any) {
	var page bytes.Buffer
	if err := templates[language(r)].ExecuteTemplate(&page, name, data); err != nil {
		h.fail(w, r, "render "+name, err)
		return
	}
	w.Header().Set("Content-Security-Policy", pagePolicy)
	w.Header().Set("Vary", "Accept-Language")
	newDocument(page.Bytes(), h.Now()).serve(w, r, "text/html; charset=utf-8", revalidate)
}

// language is what ?lang= says, or what the browser prefers first: Japanese
// unless that is English.
func language(r *http.Request) string {
	if l := r.URL.Query().Get("lang"); l == "ja" || l == "en" {
		return l
	}
	if strings.HasPrefix(strings.ToLower(r.Header.Get("Accept-Language")), "en") {
		return "en"
	}
	return "ja"
}

func (h *Handler) overview(ctx context.Context, language string) (overview, error) {
	rows, err := h.Client.Issuer.Query().Order(ent.Desc(issuer.FieldKind), ent.Asc(issuer.FieldID)).All(ctx) // ROOT first
	if err != nil {
		return overview{}, fmt.Errorf("read issuers: %w", err)
	}
	o := overview{Portal: h.PortalURL}
	for _, row := range rows {
		a, owner, err := h.authority(ctx, row)
		if err != nil {
			return overview{}, err
		}
		if a.Root {
			o.Owner = owner
		}
		o.Authorities = append(o.Authorities, a)
	}
	// Every version stays: what was agreed to once can be read here.
	o.Terms, err = h.Client.Terms.Query().Where(terms.LanguageEQ(terms.Language(strings.ToUpper(language)))).
		WithProduct().Order(ent.Asc(terms.FieldProductID), ent.Desc(terms.FieldKind), ent.Desc(terms.FieldVersion)).All(ctx)
	if err != nil {
		return overview{}, fmt.Errorf("read terms: %w", err)
	}
	return o, nil
}

func (h *Handler) authority(ctx context.Context, row *ent.Issuer) (a authority, owner string, err error) {
	c, err := x509.ParseCertificate(row.Der)
	if err != nil {
		return a, "", fmt.Errorf("parse certificate of %s: %w", row.Slug, err)
	}
	sum := sha256.Sum256(c.Raw)
	a = authority{
		Slug: row.Slug, Subject: c.Subject.CommonName, Root: row.Kind == issuer.KindROOT,
		NotBefore: c.NotBefore, NotAfter: c.NotAfter, Size: len(c.Raw),
		Fingerprint: hex.EncodeToString(sum[:]), URLs: ca.URLsUnder(h.PKIURL, row.Slug),
	}
	latest, err := h.Client.Crl.Query().Where(crl.IssuerID(row.ID)).Order(ent.Desc(crl.FieldNumber)).
		Select(crl.FieldNumber, crl.FieldThisUpdate, crl.FieldNextUpdate, crl.FieldSize).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return a, "", fmt.Errorf("read CRL of %s: %w", row.Slug, err)
	}
	if latest != nil {
		a.List = &publishedList{latest.Number, latest.ThisUpdate.Time(), latest.NextUpdate.Time(), latest.Size}
	}
	return a, strings.Join(c.Subject.Organization, " "), nil
}

// moment writes a time in Tokyo.
func moment(language string) func(time.Time) string {
	if language == "en" {
		return func(t time.Time) string { return t.In(policy.Tokyo).Format("2 January 2006, 15:04 (JST)") }
	}
	return func(t time.Time) string { return t.In(policy.Tokyo).Format("2006年1月2日 15時04分") }
}

// size writes a number of bytes.
func size(n int) string {
	if n < 10_000 {
		return fmt.Sprintf("%d B", n)
	}
	return fmt.Sprintf("%d KB", (n+512)/1024)
}

// grouped writes hexadecimal in groups of four, as it is compared by eye.
func grouped(s string) string {
	var b strings.Builder
	for i, r := range strings.ToUpper(s) {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}
