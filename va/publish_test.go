package va_test

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"math/big"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
)

// listed reports whether the serial number is on the published list, whose
// signature is checked.
func (b *bundle) listed(t *testing.T, serial *big.Int) bool {
	t.Helper()
	got := ask(t, http.MethodGet, b.url+"/crl/class2.crl", nil)
	list, err := x509.ParseRevocationList(got.body)
	if err != nil {
		t.Fatal(err)
	}
	if err := list.CheckSignatureFrom(b.issuers["class2"].Certificate()); err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(list.RevokedCertificateEntries, func(e x509.RevocationListEntry) bool {
		return e.SerialNumber.Cmp(serial) == 0
	})
}

func TestListsAreServed(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, slug := range []string{"root", "class2"} {
		address := b.url + "/crl/" + slug + ".crl"
		got := ask(t, http.MethodGet, address, nil)
		list, err := x509.ParseRevocationList(got.body)
		if err != nil {
			t.Fatal(err)
		}
		if err := list.CheckSignatureFrom(b.issuers[slug].Certificate()); err != nil {
			t.Error(err)
		}
		want := map[string]string{
			"Content-Type":  "application/pkix-crl",
			"Cache-Control": "public, max-age=0, must-revalidate, no-transform",
			"Last-Modified": list.ThisUpdate.UTC().Format(http.TimeFormat),
		}
		for name, value := range want {
			if diff := cmp.Diff(value, got.header.Get(name)); diff != "" {
				t.Errorf("%s of %s (-want +got):\n%s", name, slug, diff)
			}
		}
		etag := got.header.Get("ETag")
		if again := ask(t, http.MethodGet, address, nil, "If-None-Match", etag); again.status != http.StatusNotModified {
			t.Errorf("%s: status %d for the ETag, want 304", slug, again.status)
		}
		if head := ask(t, http.MethodHead, address, nil); head.status != http.StatusOK || len(head.body) != 0 {
			t.Errorf("%s: HEAD gives %d and %d bytes", slug, head.status, len(head.body))
		}
	}
}

// A revocation in the very second of the last list must not hide behind its
// date or its ETag.
func TestListAfterRevocationIsNew(t *testing.T) {
	t.Parallel()
	b := setup(t)
	c := b.issue(t)
	before := ask(t, http.MethodGet, b.url+"/crl/class2.crl", nil)
	b.revoke(t, c)
	after := ask(t, http.MethodGet, b.url+"/crl/class2.crl", nil,
		"If-None-Match", before.header.Get("ETag"), "If-Modified-Since", before.header.Get("Last-Modified"))
	if after.status != http.StatusOK || !b.listed(t, c.SerialNumber) {
		t.Errorf("status %d, listed %t", after.status, b.listed(t, c.SerialNumber))
	}
}

func TestCACertificatesAreServed(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, slug := range []string{"root", "class2"} {
		got := ask(t, http.MethodGet, b.url+"/ca/"+slug+".cer", nil)
		if !bytes.Equal(got.body, b.issuers[slug].Certificate().Raw) || got.header.Get("Content-Type") != "application/pkix-cert" {
			t.Errorf("%s: status %d, type %q", slug, got.status, got.header.Get("Content-Type"))
		}
	}
}

// With nothing but what is published, OpenSSL verifies a certificate, and
// refuses it once it is revoked.
func TestOpenSSLVerifiesFromPublications(t *testing.T) {
	t.Parallel()
	b := setup(t)
	c := b.issue(t)
	dir := t.TempDir()
	leaf := catest.WritePEM(t, dir, "leaf.pem", "CERTIFICATE", c.Raw)
	verify := func() (int, string) {
		fetch := func(path string) []byte { return ask(t, http.MethodGet, b.url+path, nil).body }
		root := catest.WritePEM(t, dir, "root.pem", "CERTIFICATE", fetch("/ca/root.cer"))
		issuing := catest.WritePEM(t, dir, "class2.pem", "CERTIFICATE", fetch("/ca/class2.cer"))
		lists := catest.WritePEM(t, dir, "crl.pem", "X509 CRL", fetch("/crl/root.crl"), fetch("/crl/class2.crl"))
		return catest.OpenSSL(t, "verify", "-x509_strict", "-crl_check_all", "-CAfile", root, "-untrusted", issuing, "-CRLfile", lists, leaf)
	}
	if code, out := verify(); code != 0 {
		t.Errorf("good: exit %d:\n%s", code, out)
	}
	b.revoke(t, c)
	if code, out := verify(); code == 0 || !strings.Contains(out, "certificate revoked") {
		t.Errorf("revoked: exit %d:\n%s", code, out)
	}
}

func TestWhatIsNotThere(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for path, want := range map[string]int{
		"/crl/nobody.crl":             404,
		"/crl/class2":                 404,
		"/crl/class2.crl/x":           404,
		"/crl/..%2f..%2fetc%2fpasswd": 404,
		"/ca/class2.crl":              404,
		"/repository/terms/term_x":    404,
		"/repository/nothing":         404,
		"/crl/%00.crl":                404,
	} {
		if got := ask(t, http.MethodGet, b.url+path, nil); got.status != want {
			t.Errorf("%s: status %d, want %d", path, got.status, want)
		}
	}
	if got := ask(t, http.MethodPost, b.url+"/crl/class2.crl", nil); got.status != http.StatusMethodNotAllowed || got.header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: status %d, Allow %q", got.status, got.header.Get("Allow"))
	}
}

var termsLink = regexp.MustCompile(`href="(/repository/terms/[^"]+)"`)

func TestRepository(t *testing.T) {
	t.Parallel()
	b := setup(t)
	list := ask(t, http.MethodGet, b.url+"/crl/class2.crl", nil).body
	for _, c := range []struct{ name, query, accept, want string }{
		{"Japanese by default", "", "", `<html lang="ja">`},
		{"browser's English", "", "en-GB,en;q=0.9,ja;q=0.5", `<html lang="en">`},
		{"asked for", "?lang=en", "ja", `<html lang="en">`},
	} {
		got := ask(t, http.MethodGet, b.url+"/repository"+c.query, nil, "Accept-Language", c.accept)
		page := string(got.body)
		for _, want := range []string{c.want, "/crl/root.crl", "/ca/class2.cer", strconv.Itoa(len(list)) + " B", b.url + "/ocsp/class2", "証明テスト, Inc.", `href="https://ra.test/trust"`, `href="https://ra.test/"`} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the page lacks %q", c.name, want)
			}
		}
		_, css, _ := strings.Cut(page, "<style>")
		css, _, _ = strings.Cut(css, "</style>")
		sum := sha256.Sum256([]byte(css))
		allowed := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
		if policy := got.header.Get("Content-Security-Policy"); strings.Contains(policy, "unsafe") || !strings.Contains(policy, allowed) {
			t.Errorf("%s: policy %q does not allow the style", c.name, policy)
		}
		if strings.Contains(page, "<script") {
			t.Errorf("%s: the page runs a script", c.name)
		}
	}
	page := string(ask(t, http.MethodGet, b.url+"/repository", nil).body)
	if strings.Index(page, "root.cer") > strings.Index(page, "class2.cer") {
		t.Error("the root does not come first")
	}
	links := termsLink.FindAllStringSubmatch(page, -1)
	if len(links) != 2 {
		t.Fatalf("%d texts are linked, want 2", len(links))
	}
	text := string(ask(t, http.MethodGet, b.url+links[0][1], nil).body)
	if !strings.Contains(text, "本文 &lt;b&gt;") {
		t.Errorf("the text is not there, or not escaped:\n%s", text)
	}
	if got := ask(t, http.MethodGet, b.url+"/repository/practice", nil); got.status != http.StatusOK {
		t.Errorf("practice: status %d", got.status)
	}
}
