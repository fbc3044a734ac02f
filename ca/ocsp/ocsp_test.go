package ocsp_test

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/x509"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"
	xocsp "golang.org/x/crypto/ocsp"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/ocsp"
	"github.com/shomei-ra/shomei/ca/revocation"
)

// delegate gives a key a responder's certificate of the issuing CA.
func delegate(tb testing.TB, h catest.Hierarchy, k *ecdsa.PrivateKey) *x509.Certificate {
	tb.Helper()
	prepared, err := h.Issuing.PrepareResponder(ca.ResponderOrder{
		Name:      ca.Name{Country: "JP", Organization: "証明テスト, Inc.", CommonName: "OCSP responder of Class2"},
		PublicKey: k.Public(), Serial: catest.Serial(tb),
		NotBefore: catest.Now.Add(-time.Hour), NotAfter: catest.Now.AddDate(0, 0, 14),
	})
	if err != nil {
		tb.Fatal(err)
	}
	der, err := h.Issuing.Sign(prepared.TBS)
	if err != nil {
		tb.Fatal(err)
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		tb.Fatal(err)
	}
	return certificate
}

func setup(tb testing.TB) (catest.Hierarchy, *ocsp.Responder) {
	tb.Helper()
	h, k := catest.New(tb), catest.NewKey(tb)
	responder, err := ocsp.NewResponder(h.Issuing.Certificate(), delegate(tb, h, k), k)
	if err != nil {
		tb.Fatal(err)
	}
	return h, responder
}

func request(tb testing.TB, issuer *x509.Certificate, hash crypto.Hash, serial *big.Int) []byte {
	tb.Helper()
	der, err := xocsp.CreateRequest(&x509.Certificate{SerialNumber: serial}, issuer, &xocsp.RequestOptions{Hash: hash})
	if err != nil {
		tb.Fatal(err)
	}
	return der
}

func status(s ocsp.Status) ocsp.Status {
	s.ThisUpdate, s.NextUpdate = catest.Now, catest.Now.Add(time.Hour)
	return s
}

// answer is a response as golang.org/x/crypto/ocsp reads it.
type answer struct {
	Status, Reason                                int
	Serial                                        string
	ProducedAt, ThisUpdate, NextUpdate, RevokedAt time.Time
}

func TestRespond(t *testing.T) {
	t.Parallel()
	h, responder := setup(t)
	hour := catest.Now.Add(time.Hour)
	at := time.Date(2026, 11, 20, 12, 0, 0, 999, time.UTC)
	tests := []struct {
		name   string
		status ocsp.Status
		want   answer
	}{
		{"good", ocsp.Status{State: ocsp.Good}, answer{Status: xocsp.Good}},
		{"never looked up is never good", ocsp.Status{}, answer{Status: xocsp.Unknown}},
		{"revoked with a reason", ocsp.Status{State: ocsp.Revoked, RevokedAt: at, Reason: revocation.Superseded},
			answer{Status: xocsp.Revoked, Reason: xocsp.Superseded, RevokedAt: at.Truncate(time.Second)}},
		{"revoked without one", ocsp.Status{State: ocsp.Revoked, RevokedAt: at, Reason: revocation.Unspecified},
			answer{Status: xocsp.Revoked, RevokedAt: at.Truncate(time.Second)}},
	}
	for _, tt := range tests {
		for _, hash := range []crypto.Hash{crypto.SHA1, crypto.SHA256} {
			t.Run(tt.name+", "+hash.String(), func(t *testing.T) {
				t.Parallel()
				serial := catest.Serial(t)
				req, err := ocsp.ParseRequest(request(t, h.Issuing.Certificate(), hash, serial))
				if err != nil {
					t.Fatal(err)
				}
				der, err := responder.Respond(req, status(tt.status))
				if err != nil {
					t.Fatal(err)
				}
				again, err := responder.Respond(req, status(tt.status))
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(der, again); diff != "" {
					t.Errorf("two answers differ:\n%s", diff)
				}
				got, err := xocsp.ParseResponseForCert(der, &x509.Certificate{SerialNumber: serial}, h.Issuing.Certificate())
				if err != nil {
					t.Fatal(err)
				}
				want := tt.want
				want.Serial, want.ProducedAt, want.ThisUpdate, want.NextUpdate = serial.String(), catest.Now, catest.Now, hour
				if diff := cmp.Diff(want, answer{
					got.Status, got.RevocationReason, got.SerialNumber.String(), got.ProducedAt, got.ThisUpdate, got.NextUpdate, got.RevokedAt,
				}); diff != "" {
					t.Errorf("answer (-want +got):\n%s", diff)
				}
				if got.IssuerHash != hash || !got.Certificate.Equal(responder.Certificate()) {
					t.Errorf("CertID by %v, signed by %v", got.IssuerHash, got.Certificate.Subject)
				}
			})
		}
	}
}

func TestRespondRefuses(t *testing.T) {
	t.Parallel()
	h, responder := setup(t)
	own := request(t, h.Issuing.Certificate(), crypto.SHA1, big.NewInt(77))
	foreign := request(t, h.Root.Certificate(), crypto.SHA1, big.NewInt(77))
	expiry := responder.Certificate().NotAfter
	tests := []struct {
		name    string
		request []byte
		status  ocsp.Status
		want    string
	}{
		{"another issuer", foreign, status(ocsp.Status{State: ocsp.Good}), "another issuer"},
		{"no times", own, ocsp.Status{State: ocsp.Good}, "not after thisUpdate"},
		{"cached longer than the responder lives", own,
			ocsp.Status{State: ocsp.Good, ThisUpdate: expiry.Add(-time.Hour), NextUpdate: expiry.Add(time.Second)}, "valid from"},
		{"before the responder lived", own,
			ocsp.Status{State: ocsp.Good, ThisUpdate: catest.Now.AddDate(-1, 0, 0), NextUpdate: catest.Now}, "valid from"},
		{"revoked without a time", own, status(ocsp.Status{State: ocsp.Revoked, Reason: revocation.Superseded}), "without time or reason"},
		{"revoked without a reason", own, status(ocsp.Status{State: ocsp.Revoked, RevokedAt: catest.Now}), "without time or reason"},
		{"no such state", own, status(ocsp.Status{State: 3}), "unknown state"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			req, err := ocsp.ParseRequest(tt.request)
			if err != nil {
				t.Fatal(err)
			}
			der, err := responder.Respond(req, tt.status)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%d bytes, error %v; want error with %q", len(der), err, tt.want)
			}
		})
	}
	req, err := ocsp.ParseRequest(foreign)
	if err != nil {
		t.Fatal(err)
	}
	if responder.Serves(req) {
		t.Error("serves another issuer")
	}
}

// requestOf builds an OCSPRequest with any number of CertIDs.
func requestOf(t *testing.T, certIDs ...[]byte) []byte {
	t.Helper()
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
			b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
				for _, id := range certIDs {
					b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) { b.AddBytes(id) })
				}
			})
		})
	})
	der, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return der
}

// certIDOf returns the CertID within a request for one certificate.
func certIDOf(t *testing.T, request []byte) []byte {
	t.Helper()
	s := cryptobyte.String(request)
	for range 4 {
		if !s.ReadASN1(&s, cbasn1.SEQUENCE) {
			t.Fatal("not a request")
		}
	}
	return s
}

func TestParseRequestRefuses(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	issuer := h.Issuing.Certificate()
	one := certIDOf(t, request(t, issuer, crypto.SHA1, big.NewInt(1)))
	two := certIDOf(t, request(t, issuer, crypto.SHA1, big.NewInt(2)))
	sha384 := request(t, issuer, crypto.SHA384, big.NewInt(1))
	if _, err := ocsp.ParseRequest(requestOf(t, one)); err != nil {
		t.Fatalf("one certificate: %v", err)
	}
	tests := map[string][]byte{
		"nothing":          nil,
		"text":             []byte("GET"),
		"no certificate":   requestOf(t),
		"two certificates": requestOf(t, one, two),
		"trailing byte":    append(requestOf(t, one), 0),
		"truncated":        requestOf(t, one)[:40],
		"SHA-384":          sha384,
		"too large":        append(requestOf(t, one), make([]byte, ocsp.MaxRequestSize)...),
	}
	for name, der := range tests {
		if got, err := ocsp.ParseRequest(der); err != ocsp.ErrMalformed {
			t.Errorf("%s: %+v, error %v; want ErrMalformed", name, got, err)
		}
	}
}

// No input makes the parser fail otherwise, and what it reads, the library
// that clients use reads alike.
func FuzzParseRequest(f *testing.F) {
	h := catest.New(f)
	f.Add(request(f, h.Issuing.Certificate(), crypto.SHA1, big.NewInt(1)))
	f.Add(request(f, h.Issuing.Certificate(), crypto.SHA256, catest.Serial(f)))
	f.Fuzz(func(t *testing.T, der []byte) {
		got, err := ocsp.ParseRequest(der)
		if err != nil {
			return
		}
		want, err := xocsp.ParseRequest(der)
		if err != nil {
			t.Skip("the other parser is stricter about what is skipped here")
		}
		if diff := cmp.Diff(
			[]any{want.HashAlgorithm, want.IssuerNameHash, want.IssuerKeyHash, want.SerialNumber.String()},
			[]any{got.Hash, got.IssuerNameHash, got.IssuerKeyHash, got.Serial.String()},
		); diff != "" {
			t.Errorf("request (-x/crypto +ours):\n%s", diff)
		}
	})
}

func TestNewResponderRefuses(t *testing.T) {
	t.Parallel()
	h, other := catest.New(t), catest.New(t)
	k := catest.NewKey(t)
	own := delegate(t, h, k)
	subscriber := h.Issue(t, h.Order(t, k.Public()))
	tests := []struct {
		name                string
		issuer, certificate *x509.Certificate
		signer              crypto.Signer
		want                string
	}{
		{"another key", h.Issuing.Certificate(), own, catest.NewKey(t), "not the certificate's"},
		{"a key on P-384", h.Issuing.Certificate(), own, h.RootKey, "not on P-256"},
		{"a subscriber", h.Issuing.Certificate(), subscriber, k, "OCSPSigning"},
		{"certificate of the root asked", h.Root.Certificate(), own, k, "another issuer"},
		{"issuer of the same name", other.Issuing.Certificate(), own, k, "verification"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if _, err := ocsp.NewResponder(tt.issuer, tt.certificate, tt.signer); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestResponderCertificateRefuses(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	_, err := h.Issuing.PrepareResponder(ca.ResponderOrder{
		Name: ca.Name{Country: "JP", Organization: "A", CommonName: "B"}, PublicKey: catest.NewKey(t).Public(),
		Serial: catest.Serial(t), NotBefore: catest.Now, NotAfter: catest.Now.AddDate(0, 0, 32),
	})
	if err == nil || !strings.Contains(err.Error(), "31 days") {
		t.Errorf("error %v, want one about 31 days", err)
	}
}

// OpenSSL's own request, our answer, OpenSSL's verdict.
func TestOpenSSLJudges(t *testing.T) {
	t.Parallel()
	h, responder := setup(t)
	dir := t.TempDir()
	leaf := h.Issue(t, h.Order(t, catest.NewKey(t).Public()))
	issuing := catest.WritePEM(t, dir, "issuing.pem", "CERTIFICATE", h.Issuing.Certificate().Raw)
	root := catest.WritePEM(t, dir, "root.pem", "CERTIFICATE", h.Root.Certificate().Raw)
	cert := catest.WritePEM(t, dir, "leaf.pem", "CERTIFICATE", leaf.Raw)
	now := catest.Now
	at := strconv.FormatInt(now.Add(time.Minute).Unix(), 10)
	tests := []struct {
		name   string
		status ocsp.Status
		want   []string
	}{
		{"good", ocsp.Status{State: ocsp.Good}, []string{"Response verify OK", "leaf.pem: good"}},
		{"unknown", ocsp.Status{}, []string{"Response verify OK", "leaf.pem: unknown"}},
		{"revoked", ocsp.Status{State: ocsp.Revoked, RevokedAt: now, Reason: revocation.KeyCompromise},
			[]string{"Response verify OK", "leaf.pem: revoked", "Reason: keyCompromise"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, "request.der")
			if code, output := catest.OpenSSL(t, "ocsp", "-issuer", issuing, "-cert", cert, "-reqout", out); code != 0 {
				t.Fatal(output)
			}
			der, err := os.ReadFile(out)
			if err != nil {
				t.Fatal(err)
			}
			req, err := ocsp.ParseRequest(der)
			if err != nil {
				t.Fatal(err)
			}
			tt.status.ThisUpdate, tt.status.NextUpdate = now, now.Add(time.Hour)
			response, err := responder.Respond(req, tt.status)
			if err != nil {
				t.Fatal(err)
			}
			path := catest.WriteFile(t, dir, "response.der", response)
			code, output := catest.OpenSSL(t, "ocsp", "-respin", path, "-issuer", issuing, "-cert", cert, "-CAfile", root,
				// Certificates are judged at the fixtures' present. The update
				// times have no such option, only a leeway: 63 years.
				"-attime", at, "-validity_period", "2000000000")
			for _, want := range tt.want {
				if code != 0 || !strings.Contains(output, want) {
					t.Errorf("exit code %d, want %q:\n%s", code, want, output)
				}
			}
		})
	}
}

func BenchmarkRespond(b *testing.B) {
	h, responder := setup(b)
	der := request(b, h.Issuing.Certificate(), crypto.SHA1, catest.Serial(b))
	for b.Loop() {
		req, err := ocsp.ParseRequest(der)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := responder.Respond(req, status(ocsp.Status{State: ocsp.Good})); err != nil {
			b.Fatal(err)
		}
	}
}
