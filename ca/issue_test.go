package ca_test

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"errors"
	"io"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/internal/problem"
)

func TestIssueContent(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	ec := catest.NewKey(t).Public()
	tests := []struct {
		name     string
		public   crypto.PublicKey
		keyUsage x509.KeyUsage
	}{
		{"P-256 signs", ec, x509.KeyUsageDigitalSignature},
		{"RSA also enciphers", catest.RSA3072(t), x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			order := h.Order(t, tt.public)
			prepared, err := h.Issuing.Prepare(order)
			if err != nil {
				t.Fatal(err)
			}
			der, err := h.Issuing.Sign(prepared.TBS)
			if err != nil {
				t.Fatal(err)
			}
			got, err := x509.ParseCertificate(der)
			if err != nil {
				t.Fatal(err)
			}
			want := content{
				Version:   3,
				Serial:    order.Serial.String(),
				NotBefore: order.NotBefore,
				NotAfter:  order.NotAfter,
				KeyUsage:  tt.keyUsage,
				Usages:    []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection, x509.ExtKeyUsageClientAuth},
				Authority: h.Issuing.Certificate().SubjectKeyId,
				Mailboxes: []string{"taro.yoshida@example.jp"},
				CRL:       []string{"http://pki.test/crl/class2.crl"},
				OCSP:      []string{"http://pki.test/ocsp/class2"},
				CA:        []string{"http://pki.test/ca/class2.cer"},
				Policies:  []string{catest.PrivatePolicy},
			}
			if diff := cmp.Diff(want, contentOf(got)); diff != "" {
				t.Errorf("certificate (-want +got):\n%s", diff)
			}
			if !bytes.Equal(got.RawIssuer, h.Issuing.Certificate().RawSubject) {
				t.Error("issuer DN bytes differ from the CA's subject (R5)")
			}
			if got, want := prepared.SPKISHA256, sha256.Sum256(got.RawSubjectPublicKeyInfo); got != want {
				t.Errorf("SPKI hash %x, want %x", got, want)
			}
			if diff := cmp.Diff([]ca.Finding(nil), prepared.Warnings); diff != "" {
				t.Errorf("warnings (-want +got):\n%s", diff)
			}
		})
	}
}

// content is what a relying party reads, as crypto/x509 parses it.
type content struct {
	Version             int
	Serial              string
	NotBefore, NotAfter time.Time
	IsCA                bool
	KeyUsage            x509.KeyUsage
	Usages              []x509.ExtKeyUsage
	Authority           []byte
	Mailboxes           []string
	CRL, OCSP, CA       []string
	Policies            []string
}

func contentOf(c *x509.Certificate) content {
	got := content{
		Version: c.Version, Serial: c.SerialNumber.String(), NotBefore: c.NotBefore, NotAfter: c.NotAfter,
		IsCA: c.IsCA, KeyUsage: c.KeyUsage, Usages: c.ExtKeyUsage, Authority: c.AuthorityKeyId,
		Mailboxes: c.EmailAddresses, CRL: c.CRLDistributionPoints, OCSP: c.OCSPServer, CA: c.IssuingCertificateURL,
	}
	for _, p := range c.Policies {
		got.Policies = append(got.Policies, p.String())
	}
	return got
}

func TestPrepareRefuses(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	public := catest.NewKey(t).Public()
	p224, err := ecdsa.GenerateKey(elliptic.P224(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	issuer := h.Issuing.Certificate()
	tests := []struct {
		name   string
		change func(*ca.Order)
		want   string // part of the error
	}{
		{"no profile", func(o *ca.Order) { o.Profile = nil }, "no profile"},
		{"no serial", func(o *ca.Order) { o.Serial = nil }, "serial number is not positive"},
		{"negative serial", func(o *ca.Order) { o.Serial = big.NewInt(-5) }, "serial number is not positive"},
		{"counted serial", func(o *ca.Order) { o.Serial = big.NewInt(1000) }, "fewer than the 64"},
		{"20-octet serial with the top bit", func(o *ca.Order) { o.Serial = new(big.Int).Lsh(big.NewInt(1), 159) }, "more than 159"},
		{"inverted validity", func(o *ca.Order) { o.NotAfter = o.NotBefore }, "notBefore is not before"},
		{"before the issuer", func(o *ca.Order) { o.NotBefore = issuer.NotBefore.Add(-time.Second) }, "beyond the issuer"},
		{"outliving the issuer", func(o *ca.Order) {
			o.NotBefore = issuer.NotAfter.AddDate(0, 0, -1)
			o.NotAfter = issuer.NotAfter.Add(time.Second)
		}, "beyond the issuer"},
		{"a day's fraction too long", func(o *ca.Order) { o.NotAfter = o.NotBefore.AddDate(0, 0, 1127) }, "validity of 1128 days"},
		{"no key", func(o *ca.Order) { o.PublicKey = nil }, "KEY_TYPE_NOT_OFFERED at csr"},
		{"P-224", func(o *ca.Order) { o.PublicKey = p224.Public() }, "KEY_TYPE_NOT_OFFERED at csr"},
		{"subject", func(o *ca.Order) { o.Subject.CommonName = "" }, "REQUIRED at commonName"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			order := h.Order(t, public)
			tt.change(&order)
			_, err := h.Issuing.Prepare(order)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

// A sponsor under the Baseline Requirements shows surname and givenName in its
// subject (7.1.4.2.5), which a private profile's does not: the lint sees it
// before the key signs.
func TestPrepareLintStops(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	profile, err := ca.SponsorProfile(ca.ProfileConfig{
		Policy: "2.23.140.1.5.3.2", CPS: "https://pki.test/repository", KeyTypes: []key.Type{key.P256}, MaxDays: 825,
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"RFC5280", "RFC5480", "RFC8813", "CABF_SMIME_BR"}, profile.LintSources()); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	order := h.Order(t, catest.NewKey(t).Public())
	order.Profile = profile
	_, err = h.Issuing.Prepare(order)
	stopped, ok := errors.AsType[*ca.LintError](err)
	if !ok {
		t.Fatalf("error %v, want *ca.LintError", err)
	}
	identity := func(f ca.Finding) bool {
		return f.Lint == "e_invalid_individual_identity" && f.Severity == "error"
	}
	if !slices.ContainsFunc(stopped.Findings, identity) {
		t.Errorf("findings %+v, want an error about the individual's identity", stopped.Findings)
	}
	if _, isProblem := problem.Of(err); isProblem {
		t.Error("a lint error is nothing that the applicant can mend")
	}
}

func TestSignReplaysToTheByte(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	prepared, err := h.Issuing.Prepare(h.Order(t, catest.NewKey(t).Public()))
	if err != nil {
		t.Fatal(err)
	}
	first, err := h.Issuing.Sign(prepared.TBS)
	if err != nil {
		t.Fatal(err)
	}
	// A new process has loaded the same key since.
	again, err := ca.NewIssuer(rand.Reader, "class2", h.Issuing.Certificate(), h.IssuingKey, h.Issuing.URLs())
	if err != nil {
		t.Fatal(err)
	}
	second, err := again.Sign(prepared.TBS)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first, second); diff != "" {
		t.Errorf("replay differs:\n%s", diff)
	}
}

func TestSignRefuses(t *testing.T) {
	t.Parallel()
	h, other := catest.New(t), catest.New(t)
	good, err := h.Issuing.Prepare(h.Order(t, catest.NewKey(t).Public()))
	if err != nil {
		t.Fatal(err)
	}
	impostor := *h.Issuing.Certificate()
	impostor.RawSubject = h.Root.Certificate().RawSubject
	mail := &x509.Certificate{ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}}
	tests := []struct {
		name string
		tbs  []byte
		want string
	}{
		{"nothing", nil, "to-be-signed bytes"},
		{"truncated", good.TBS[:len(good.TBS)-1], "to-be-signed bytes"},
		{"trailing byte", append(bytes.Clone(good.TBS), 0), "to-be-signed bytes"},
		{"another issuer's", forge(t, h, mail, &impostor), "another issuer"},
		{"another algorithm's", h.Root.Certificate().RawTBSCertificate, "don't match"},
		{"a CA certificate", forge(t, h, &x509.Certificate{IsCA: true, BasicConstraintsValid: true}, h.Issuing.Certificate()), "a CA certificate"},
		{"a server certificate", forge(t, h, &x509.Certificate{ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}}, h.Issuing.Certificate()), "not issued here"},
		{"no extended key usage", forge(t, h, &x509.Certificate{}, h.Issuing.Certificate()), "missing or unknown"},
		{"unknown extended key usage", forge(t, h, &x509.Certificate{
			ExtKeyUsage:        []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
			UnknownExtKeyUsage: []asn1.ObjectIdentifier{{1, 2, 3}},
		}, h.Issuing.Certificate()), "missing or unknown"},
		{"a counted serial", forge(t, h, &x509.Certificate{
			SerialNumber: big.NewInt(7), ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
		}, h.Issuing.Certificate()), "fewer than the 64"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			der, err := h.Issuing.Sign(tt.tbs)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%d bytes, error %v; want error with %q", len(der), err, tt.want)
			}
		})
	}
	t.Run("a subscriber's under the root", func(t *testing.T) {
		t.Parallel()
		if _, err := h.Root.Sign(good.TBS); err == nil || !strings.Contains(err.Error(), "CAs only") {
			t.Errorf("Sign: error %v", err)
		}
		if _, err := h.Root.Prepare(h.Order(t, catest.NewKey(t).Public())); err == nil || !strings.Contains(err.Error(), "CAs only") {
			t.Errorf("Prepare: error %v", err)
		}
	})
	t.Run("the certificate's key is not the signer's", func(t *testing.T) {
		t.Parallel()
		if _, err := ca.NewIssuer(rand.Reader, "x", h.Issuing.Certificate(), other.IssuingKey, h.Issuing.URLs()); err == nil {
			t.Error("accepted")
		}
	})
}

// forge returns to-be-signed bytes that Prepare would never make: what a changed database row might hold.
func forge(t *testing.T, h catest.Hierarchy, template, parent *x509.Certificate) []byte {
	t.Helper()
	if template.SerialNumber == nil {
		template.SerialNumber = catest.Serial(t)
	}
	template.NotBefore, template.NotAfter = catest.Now, catest.Now.AddDate(1, 0, 0)
	der, err := x509.CreateCertificate(nil, template, parent, catest.NewKey(t).Public(), h.IssuingKey)
	if err != nil {
		t.Fatal(err)
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return certificate.RawTBSCertificate
}

// faultySigner signs something else than it was asked to: a broken HSM.
type faultySigner struct{ crypto.Signer }

func (s faultySigner) Sign(random io.Reader, digest []byte, opts crypto.SignerOpts) ([]byte, error) {
	other := bytes.Clone(digest)
	other[0] ^= 1
	return s.Signer.Sign(random, other, opts)
}

func TestSignVerifiesTheSigner(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	signer := faultySigner{h.IssuingKey}
	issuer, err := ca.NewIssuer(rand.Reader, "class2", h.Issuing.Certificate(), signer, h.Issuing.URLs())
	if err != nil {
		t.Fatal(err)
	}
	prepared, err := issuer.Prepare(h.Order(t, catest.NewKey(t).Public()))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := issuer.Sign(prepared.TBS); err == nil || !strings.Contains(err.Error(), "verify what was signed") {
		t.Errorf("error %v, want a failed verification", err)
	}
}
