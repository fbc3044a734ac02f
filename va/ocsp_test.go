package va_test

import (
	"bytes"
	"crypto"
	"crypto/x509"
	"encoding/base64"
	"fmt"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/crypto/ocsp"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// query makes a DER request about a serial number.
func (b *bundle) query(t *testing.T, serial *big.Int, hash crypto.Hash) []byte {
	t.Helper()
	issuer := b.issuers["class2"].Certificate()
	c := *issuer
	c.SerialNumber = serial
	der, err := ocsp.CreateRequest(&c, issuer, &ocsp.RequestOptions{Hash: hash})
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func (b *bundle) post(t *testing.T, der []byte) answer {
	t.Helper()
	return ask(t, http.MethodPost, b.url+"/ocsp/class2", bytes.NewReader(der), "Content-Type", "application/ocsp-request")
}

// read parses a response and verifies its signature up to the issuing CA.
func (b *bundle) read(t *testing.T, a answer) *ocsp.Response {
	t.Helper()
	if a.status != http.StatusOK || a.header.Get("Content-Type") != "application/ocsp-response" {
		t.Fatalf("status %d, type %q: %s", a.status, a.header.Get("Content-Type"), a.body)
	}
	r, err := ocsp.ParseResponse(a.body, b.issuers["class2"].Certificate())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Whatever a certificate's fate, POST, every spelling of GET, and the list say
// the same.
func TestRevocationShowsAtOnce(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		kept, lost := b.issue(t), b.issue(t)
		b.says(t, kept.Certificate, ocsp.Good)
		b.says(t, lost.Certificate, ocsp.Good)
		b.revoke(t, lost)
		b.says(t, kept.Certificate, ocsp.Good)
		b.says(t, lost.Certificate, ocsp.Revoked)

		// So with what signs our own mails.
		signer, err := b.ra.IssueMailSigner(t.Context(), commandLine, sender)
		if err != nil {
			t.Fatal(err)
		}
		b.says(t, signer, ocsp.Good)
		if _, err := b.ra.RevokeMailSigners(t.Context(), commandLine, sender, revocation.KeyCompromise); err != nil {
			t.Fatal(err)
		}
		b.says(t, signer, ocsp.Revoked)
	})
}

// says checks every answer about a certificate.
func (b *bundle) says(t *testing.T, c *x509.Certificate, want int) {
	t.Helper()
	for _, hash := range []crypto.Hash{crypto.SHA1, crypto.SHA256} {
		der := b.query(t, c.SerialNumber, hash)
		text := base64.StdEncoding.EncodeToString(der)
		answers := map[string]answer{
			"POST":            b.post(t, der),
			"GET escaped":     ask(t, http.MethodGet, b.url+"/ocsp/class2/"+url.QueryEscape(text), nil),
			"GET bare":        ask(t, http.MethodGet, b.url+"/ocsp/class2/"+text, nil),
			"GET two slashes": ask(t, http.MethodGet, b.url+"/ocsp/class2//"+text, nil),
			"GET unpadded":    ask(t, http.MethodGet, b.url+"/ocsp/class2/"+strings.TrimRight(text, "="), nil),
			"GET spaces":      ask(t, http.MethodGet, b.url+"/ocsp/class2/"+strings.ReplaceAll(url.PathEscape(text), "+", "%20"), nil),
		}
		for name, a := range answers {
			r := b.read(t, a)
			if r.Status != want || r.SerialNumber.Cmp(c.SerialNumber) != 0 {
				t.Errorf("%s %s: status %d of %x, want %d", hash, name, r.Status, r.SerialNumber, want)
			}
			if want == ocsp.Revoked && r.RevocationReason != ocsp.KeyCompromise {
				t.Errorf("%s %s: reason %d", hash, name, r.RevocationReason)
			}
		}
	}
	if got := b.listed(t, c.SerialNumber); got != (want == ocsp.Revoked) {
		t.Errorf("on the list: %t, while OCSP says %d", got, want)
	}
}

func TestOpenSSLAgrees(t *testing.T) {
	t.Parallel()
	b := setup(t)
	good, revoked := b.issue(t), b.issue(t)
	b.revoke(t, revoked)
	dir := t.TempDir()
	root := catest.WritePEM(t, dir, "root.pem", "CERTIFICATE", b.issuers["root"].Certificate().Raw)
	issuing := catest.WritePEM(t, dir, "class2.pem", "CERTIFICATE", b.issuers["class2"].Certificate().Raw)
	for name, c := range map[string]issued{"good": good, "revoked": revoked} {
		leaf := catest.WritePEM(t, dir, name+".pem", "CERTIFICATE", c.Raw)
		code, out := catest.OpenSSL(t, "ocsp", "-issuer", issuing, "-cert", leaf, "-url", c.OCSPServer[0], "-CAfile", root, "-verify_other", issuing)
		if code != 0 || !strings.Contains(out, leaf+": "+name) || !strings.Contains(out, "Response verify OK") {
			t.Errorf("POST: exit %d:\n%s", code, out)
		}
		request, response := dir+"/"+name+".req", dir+"/"+name+".resp"
		if code, out := catest.OpenSSL(t, "ocsp", "-issuer", issuing, "-cert", leaf, "-no_nonce", "-reqout", request); code != 0 {
			t.Fatalf("make request: %s", out)
		}
		der, err := os.ReadFile(request)
		if err != nil {
			t.Fatal(err)
		}
		got := ask(t, http.MethodGet, c.OCSPServer[0]+"/"+url.QueryEscape(base64.StdEncoding.EncodeToString(der)), nil)
		if err := os.WriteFile(response, got.body, 0o600); err != nil {
			t.Fatal(err)
		}
		code, out = catest.OpenSSL(t, "ocsp", "-issuer", issuing, "-cert", leaf, "-respin", response, "-CAfile", root, "-verify_other", issuing)
		if code != 0 || !strings.Contains(out, leaf+": "+name) || !strings.Contains(out, "Response verify OK") {
			t.Errorf("GET: exit %d:\n%s", code, out)
		}
	}
}

func TestOCSPRefusals(t *testing.T) {
	t.Parallel()
	b := setup(t)
	never := b.query(t, catest.Serial(t), crypto.SHA1)
	if r := b.read(t, b.post(t, never)); r.Status != ocsp.Unknown {
		t.Errorf("a serial that was never issued is answered %d", r.Status)
	}
	foreign := catest.New(t).Issuing.Certificate()
	other, err := ocsp.CreateRequest(foreign, foreign, nil)
	if err != nil {
		t.Fatal(err)
	}
	long := bytes.Repeat([]byte{'M'}, 4096)
	for _, c := range []struct {
		name, method, path string
		body               []byte
		status             int
		want               string // the body, hexadecimal; "" for any
	}{
		{"another issuer", "POST", "/ocsp/class2", other, 200, "30030a0106"},
		{"not DER", "POST", "/ocsp/class2", []byte("hello"), 200, "30030a0101"},
		{"empty", "POST", "/ocsp/class2", nil, 200, "30030a0101"},
		{"too large", "POST", "/ocsp/class2", long, 413, ""},
		{"GET nothing", "GET", "/ocsp/class2", nil, 200, "30030a0101"},
		{"GET not base64", "GET", "/ocsp/class2/%21%21", nil, 200, "30030a0101"},
		{"GET too large", "GET", "/ocsp/class2/" + strings.Repeat("M", 9000), nil, 413, ""},
		{"method", "PUT", "/ocsp/class2", nil, 405, ""},
		{"root has none", "POST", "/ocsp/root", never, 404, ""},
		{"no such issuer", "POST", "/ocsp/nobody", never, 404, ""},
		{"not a name", "POST", "/ocsp/..%2fclass2", never, 404, ""},
	} {
		got := ask(t, c.method, b.url+c.path, bytes.NewReader(c.body))
		if got.status != c.status || c.want != "" && fmt.Sprintf("%x", got.body) != c.want {
			t.Errorf("%s: status %d, body %x; want %d, %s", c.name, got.status, got.body, c.status, c.want)
		}
		if got.status == http.StatusOK && got.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s may be cached: %q", c.name, got.header.Get("Cache-Control"))
		}
	}
}

func TestResponsesAreCachedByState(t *testing.T) {
	t.Parallel()
	b := setup(t)
	c := b.issue(t)
	address := b.url + "/ocsp/class2/" + url.QueryEscape(base64.StdEncoding.EncodeToString(b.query(t, c.SerialNumber, crypto.SHA1)))
	first := ask(t, http.MethodGet, address, nil)
	if diff := cmp.Diff("public, max-age=0, must-revalidate, no-transform", first.header.Get("Cache-Control")); diff != "" {
		t.Errorf("Cache-Control (-want +got):\n%s", diff)
	}
	etag := first.header.Get("ETag")
	b.advance(time.Hour)
	if again := ask(t, http.MethodGet, address, nil, "If-None-Match", etag); again.status != http.StatusNotModified {
		t.Errorf("an hour later: status %d, want 304", again.status)
	}
	b.advance(4 * time.Hour)
	renewed := ask(t, http.MethodGet, address, nil, "If-None-Match", etag)
	if renewed.status != http.StatusOK {
		t.Fatalf("past half its life: status %d, want a new response", renewed.status)
	}
	if r := b.read(t, renewed); r.NextUpdate.Sub(r.ThisUpdate) != 8*time.Hour {
		t.Errorf("valid for %s", r.NextUpdate.Sub(r.ThisUpdate))
	}
	b.revoke(t, c)
	got := ask(t, http.MethodGet, address, nil, "If-None-Match", renewed.header.Get("ETag"), "If-Modified-Since", renewed.header.Get("Last-Modified"))
	if got.status != http.StatusOK || b.read(t, got).Status != ocsp.Revoked {
		t.Errorf("after revocation: status %d", got.status)
	}
}

// Weeks later there is a new signer; without one there is no answer rather
// than one that does not verify.
func TestSignerIsReplaced(t *testing.T) {
	t.Parallel()
	b := setup(t)
	c := b.issue(t)
	request := b.query(t, c.SerialNumber, crypto.SHA1)
	first := b.read(t, b.post(t, request)).Certificate.SerialNumber
	b.advance(15 * 24 * time.Hour)
	if err := b.ra.RefreshPublications(t.Context()); err != nil {
		t.Fatal(err)
	}
	if second := b.read(t, b.post(t, request)).Certificate.SerialNumber; second.Cmp(first) == 0 {
		t.Error("the old signer still signs")
	}
	b.advance(60 * 24 * time.Hour)
	got := b.post(t, request)
	if got.status != http.StatusServiceUnavailable || fmt.Sprintf("%x", got.body) != "30030a0103" || got.header.Get("Retry-After") == "" {
		t.Errorf("without a signer: status %d, body %x", got.status, got.body)
	}
}
