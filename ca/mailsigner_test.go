package ca_test

import (
	"crypto/x509"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/internal/problem"
)

func mailSignerOrder(t *testing.T) ca.MailSignerOrder {
	t.Helper()
	return ca.MailSignerOrder{
		Organization: "見本認証株式会社", Mailbox: "noreply@ra.example.jp", PublicKey: catest.NewKey(t).Public(),
		Serial: catest.Serial(t), NotBefore: catest.Now, NotAfter: catest.Now.Add(ca.MaxMailSignerValidity),
	}
}

// A mail signer is for mail and nothing else, and says where to ask about it.
func TestMailSignerCertificate(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	prepared, err := h.Issuing.PrepareMailSigner(mailSignerOrder(t))
	if err != nil {
		t.Fatal(err)
	}
	der, err := h.Issuing.Sign(prepared.TBS)
	if err != nil {
		t.Fatal(err)
	}
	c, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	type about struct {
		Subject  string
		Mailbox  []string
		Usage    x509.KeyUsage
		Extended []x509.ExtKeyUsage
		OCSP     []string
		CRL      []string
		Policies int
	}
	want := about{
		"CN=noreply@ra.example.jp,O=見本認証株式会社,C=JP", []string{"noreply@ra.example.jp"},
		x509.KeyUsageDigitalSignature, []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection},
		[]string{catest.PKIURL + "/ocsp/class2"}, []string{catest.PKIURL + "/crl/class2.crl"}, 0,
	}
	got := about{c.Subject.String(), c.EmailAddresses, c.KeyUsage, c.ExtKeyUsage, c.OCSPServer, c.CRLDistributionPoints, len(c.Policies)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	dir := t.TempDir()
	root := catest.WritePEM(t, dir, "root.pem", "CERTIFICATE", h.Root.Certificate().Raw)
	issuing := catest.WritePEM(t, dir, "issuing.pem", "CERTIFICATE", h.Issuing.Certificate().Raw)
	leaf := catest.WritePEM(t, dir, "leaf.pem", "CERTIFICATE", c.Raw)
	for purpose, fits := range map[string]bool{"smimesign": true, "sslclient": false, "sslserver": false, "smimeencrypt": false} {
		code, out := catest.OpenSSL(t, "verify", "-x509_strict", "-purpose", purpose, "-CAfile", root, "-untrusted", issuing,
			"-attime", strconv.FormatInt(catest.Now.Add(time.Hour).Unix(), 10), leaf)
		if (code == 0) != fits {
			t.Errorf("%s: exit code %d:\n%s", purpose, code, out)
		}
	}
}

func TestMailSignerRefused(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	tests := map[string]struct {
		edit func(*ca.MailSignerOrder)
		code problem.Code // or
		want string
	}{
		"too long":       {func(o *ca.MailSignerOrder) { o.NotAfter = o.NotAfter.Add(time.Second) }, "", "longer than 366 days"},
		"no mailbox":     {func(o *ca.MailSignerOrder) { o.Mailbox = "" }, problem.Required, ""},
		"not a mailbox":  {func(o *ca.MailSignerOrder) { o.Mailbox = "root@localhost" }, problem.BadEmail, ""},
		"no such writer": {func(o *ca.MailSignerOrder) { o.Organization = "-" }, problem.Placeholder, ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			order := mailSignerOrder(t)
			tc.edit(&order)
			_, err := h.Issuing.PrepareMailSigner(order)
			if tc.code != "" && !problem.Is(err, tc.code) || tc.want != "" && (err == nil || !strings.Contains(err.Error(), tc.want)) {
				t.Errorf("got %v, want %s%s", err, tc.code, tc.want)
			}
		})
	}
	if _, err := h.Root.PrepareMailSigner(mailSignerOrder(t)); err == nil {
		t.Error("a root issued to a mailbox")
	}
	long := mailSignerOrder(t)
	long.Mailbox = strings.Repeat("a", 60) + "@ra.example.jp"
	if _, err := h.Issuing.PrepareMailSigner(long); err != nil {
		t.Error(errors.Unwrap(err))
	}
}
