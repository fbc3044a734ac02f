package ca_test

import (
	"crypto"
	"crypto/x509"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/internal/problem"
)

// The two profiles of mailboxes, for every kind of key: what they say, without
// a warning of any lint.
func TestMailboxContent(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	ec, rsa := catest.NewKey(t).Public(), catest.RSA3072(t)
	tests := []struct {
		name     string
		profile  *ca.Profile
		public   crypto.PublicKey
		keyUsage x509.KeyUsage
		usage    x509.ExtKeyUsage
	}{
		{"P-256 signs", h.Mailbox, ec, x509.KeyUsageDigitalSignature, x509.ExtKeyUsageEmailProtection},
		{"RSA signs, and deciphers mail", h.Mailbox, rsa, x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment, x509.ExtKeyUsageEmailProtection},
		{"P-256 signs in", h.Access, ec, x509.KeyUsageDigitalSignature, x509.ExtKeyUsageClientAuth},
		{"RSA signs in", h.Access, rsa, x509.KeyUsageDigitalSignature, x509.ExtKeyUsageClientAuth},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			order := h.MailboxOrder(t, tt.profile, tt.public)
			prepared, err := h.Issuing.Prepare(order)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]ca.Finding(nil), prepared.Warnings); diff != "" {
				t.Errorf("warnings (-want +got):\n%s", diff)
			}
			got := h.Issue(t, order)
			want := content{
				Version: 3, Serial: order.Serial.String(), NotBefore: order.NotBefore, NotAfter: order.NotAfter,
				KeyUsage: tt.keyUsage, Usages: []x509.ExtKeyUsage{tt.usage},
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
			if got.Subject.String() != "SERIALNUMBER=M-0000012345,CN=Taro-chan 2" {
				t.Errorf("subject %s", got.Subject)
			}
		})
	}
}

func TestMailboxRefuses(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	public := catest.NewKey(t).Public()
	for _, tt := range []struct {
		name   string
		change func(*ca.Subject)
		want   string
	}{
		{"an organisation", func(s *ca.Subject) { s.Organization = "Yoshida Inc." }, "a mailbox's subject"},
		{"a country", func(s *ca.Subject) { s.Country = "JP" }, "a mailbox's subject"},
		{"a title", func(s *ca.Subject) { s.Title = "Kacho" }, "a mailbox's subject"},
		{"a native name", func(s *ca.Subject) { s.Native.FamilyName = "吉田" }, "a mailbox's subject"},
		{"no name", func(s *ca.Subject) { s.CommonName = "" }, string(problem.Required) + " at commonName"},
		{"another mailbox for a name", func(s *ca.Subject) { s.CommonName = "boss@example.jp" }, string(problem.BadEmail) + " at commonName"},
		{"no mailbox", func(s *ca.Subject) { s.Email = "" }, string(problem.Required) + " at email"},
		{"nothing that tells it from its namesakes", func(s *ca.Subject) { s.SerialNumber = "" }, string(problem.Required) + " at serialNumber"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			order := h.MailboxOrder(t, h.Mailbox, public)
			tt.change(&order.Subject)
			if _, err := h.Issuing.Prepare(order); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
	// A nickname is nothing that the Baseline Requirements know.
	cfg := ca.ProfileConfig{Policy: "2.23.140.1.5.1.2", CPS: "https://pki.test/repository", KeyTypes: key.Types(), MaxDays: 800}
	if _, err := ca.MailboxProfile(cfg); err == nil || !strings.Contains(err.Error(), "common name was validated") {
		t.Errorf("a mailbox profile under the Baseline Requirements: %v", err)
	}
}

// OpenSSL verifies both up to the root, for what each is for and nothing else.
func TestOpenSSLVerifiesMailboxes(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	dir := t.TempDir()
	root := catest.WritePEM(t, dir, "root.pem", "CERTIFICATE", h.Root.Certificate().Raw)
	issuing := catest.WritePEM(t, dir, "issuing.pem", "CERTIFICATE", h.Issuing.Certificate().Raw)
	signing := h.Issue(t, h.MailboxOrder(t, h.Mailbox, catest.NewKey(t).Public()))
	access := h.Issue(t, h.MailboxOrder(t, h.Access, catest.NewKey(t).Public()))
	revoked := h.Issue(t, h.MailboxOrder(t, h.Mailbox, catest.NewKey(t).Public()))
	crls := catest.WritePEM(t, dir, "crls.pem", "X509 CRL",
		buildCRL(t, h, true, nil), buildCRL(t, h, false, revokedNow(revoked)))
	for _, tt := range []struct {
		name        string
		certificate *x509.Certificate
		purpose     string
		want        string
	}{
		{"signing signs mail", signing, "smimesign", ": OK"},
		{"signing does not sign in", signing, "sslclient", "unsuitable certificate purpose"},
		{"access signs in", access, "sslclient", ": OK"},
		{"access does not sign mail", access, "smimesign", "unsuitable certificate purpose"},
		{"access is no server", access, "sslserver", "unsuitable certificate purpose"},
		{"revoked", revoked, "smimesign", "certificate revoked"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			leaf := catest.WritePEM(t, dir, tt.certificate.SerialNumber.Text(16)+".pem", "CERTIFICATE", tt.certificate.Raw)
			code, out := catest.OpenSSL(t, "verify", "-x509_strict", "-crl_check_all", "-policy_check", "-explicit_policy",
				"-policy", catest.PrivatePolicy, "-purpose", tt.purpose,
				"-attime", big.NewInt(catest.Now.Add(time.Hour).Unix()).String(),
				"-CAfile", root, "-untrusted", issuing, "-CRLfile", crls, leaf)
			if (code == 0) != (tt.want == ": OK") || !strings.Contains(out, tt.want) {
				t.Errorf("exit code %d, want %q:\n%s", code, tt.want, out)
			}
		})
	}
}
