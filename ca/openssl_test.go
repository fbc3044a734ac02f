package ca_test

import (
	"crypto/x509"
	"encoding/pem"
	"iter"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/crl"
	"github.com/shomei-ra/shomei/ca/revocation"
)

// A stranger who has the root verifies what was issued, revocation of the
// whole path included.
func TestOpenSSLVerifies(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	dir := t.TempDir()
	ecKey := catest.NewKey(t)
	good := h.Issue(t, h.Order(t, ecKey.Public()))
	revoked := h.Issue(t, h.Order(t, catest.NewKey(t).Public()))
	rsa := h.Issue(t, h.Order(t, catest.RSA3072(t)))
	rootCRL := buildCRL(t, h, true, nil)
	issuingCRL := buildCRL(t, h, false, revokedNow(revoked))

	root := catest.WritePEM(t, dir, "root.pem", "CERTIFICATE", h.Root.Certificate().Raw)
	issuing := catest.WritePEM(t, dir, "issuing.pem", "CERTIFICATE", h.Issuing.Certificate().Raw)
	crls := catest.WritePEM(t, dir, "crls.pem", "X509 CRL", rootCRL, issuingCRL)
	at := catest.Now.Add(time.Hour)
	verify := func(c *x509.Certificate, purpose string) (int, string) {
		leaf := catest.WritePEM(t, dir, c.SerialNumber.Text(16)+".pem", "CERTIFICATE", c.Raw)
		return catest.OpenSSL(t, "verify", "-x509_strict", "-crl_check_all", "-policy_check", "-explicit_policy",
			"-policy", catest.PrivatePolicy, "-purpose", purpose, "-attime", big.NewInt(at.Unix()).String(),
			"-CAfile", root, "-untrusted", issuing, "-CRLfile", crls, leaf)
	}
	tests := []struct {
		name        string
		certificate *x509.Certificate
		purpose     string
		code        int
		want        string
	}{
		{"P-256 signs mail", good, "smimesign", 0, ": OK"},
		{"P-256 authenticates", good, "sslclient", 0, ": OK"},
		{"P-256 is no server", good, "sslserver", 2, "unsuitable certificate purpose"},
		{"P-256 does not encipher", good, "smimeencrypt", 2, "unsuitable certificate purpose"},
		{"RSA signs mail", rsa, "smimesign", 0, ": OK"},
		{"RSA enciphers", rsa, "smimeencrypt", 0, ": OK"},
		{"revoked", revoked, "smimesign", 2, "certificate revoked"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, out := verify(tt.certificate, tt.purpose)
			if code != tt.code || !strings.Contains(out, tt.want) {
				t.Errorf("exit code %d, want %d with %q:\n%s", code, tt.code, tt.want, out)
			}
		})
	}
}

// What OpenSSL prints of a certificate is what a person sees of it.
func TestOpenSSLPrints(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	c := h.Issue(t, h.Order(t, catest.NewKey(t).Public()))
	path := catest.WritePEM(t, t.TempDir(), "c.pem", "CERTIFICATE", c.Raw)
	code, out := catest.OpenSSL(t, "x509", "-in", path, "-noout", "-text", "-nameopt", "RFC2253,-esc_msb,utf8")
	if code != 0 {
		t.Fatal(out)
	}
	for _, want := range []string{
		`Subject: serialNumber=S-0000012345,title=Kacho,CN=YOSHIDA Taro,O=Yoshida\, Sons \+ Co. = \"A\\B\" #1,C=JP`,
		"X509v3 Key Usage: critical\n                Digital Signature\n",
		"X509v3 Extended Key Usage: \n                E-mail Protection, TLS Web Client Authentication\n",
		"X509v3 Basic Constraints: critical\n                CA:FALSE\n",
		"OCSP - URI:http://pki.test/ocsp/class2",
		"CA Issuers - URI:http://pki.test/ca/class2.cer",
		"URI:http://pki.test/crl/class2.crl",
		"Policy: " + catest.PrivatePolicy + "\n                  CPS: https://pki.test/repository",
		"email:taro.yoshida@example.jp, DirName:",
		"X509v3 Subject Key Identifier",
		"X509v3 Authority Key Identifier",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("lacks %q", want)
		}
	}
	if t.Failed() {
		t.Log(out)
	}
}

// The holder signs Japanese text; OpenSSL verifies it up to the root.
func TestOpenSSLCMS(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	dir := t.TempDir()
	k := catest.NewKey(t)
	c := h.Issue(t, h.Order(t, k.Public()))
	der, err := x509.MarshalPKCS8PrivateKey(k)
	if err != nil {
		t.Fatal(err)
	}
	private := catest.WriteFile(t, dir, "key.pem", pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}))
	text := catest.WriteFile(t, dir, "text", []byte("証明書による電子署名。\r\n"))
	leaf := catest.WritePEM(t, dir, "leaf.pem", "CERTIFICATE", c.Raw)
	issuing := catest.WritePEM(t, dir, "issuing.pem", "CERTIFICATE", h.Issuing.Certificate().Raw)
	anchors := catest.WritePEM(t, dir, "anchors.pem", "CERTIFICATE", h.Root.Certificate().Raw)
	signed := dir + "/signed.pem"
	if code, out := catest.OpenSSL(t, "cms", "-sign", "-binary", "-nodetach", "-in", text, "-signer", leaf, "-inkey", private,
		"-certfile", issuing, "-outform", "PEM", "-out", signed); code != 0 {
		t.Fatal(out)
	}
	code, out := catest.OpenSSL(t, "cms", "-verify", "-binary", "-inform", "PEM", "-in", signed, "-CAfile", anchors,
		"-attime", big.NewInt(catest.Now.Add(time.Hour).Unix()).String(), "-x509_strict")
	if code != 0 || !strings.Contains(out, "証明書による電子署名。") {
		t.Errorf("exit code %d:\n%s", code, out)
	}
}

func revokedNow(c *x509.Certificate) iter.Seq2[crl.Entry, error] {
	return func(yield func(crl.Entry, error) bool) {
		yield(crl.Entry{Serial: c.SerialNumber, RevokedAt: catest.Now, Reason: revocation.KeyCompromise}, nil)
	}
}

func buildCRL(t *testing.T, h catest.Hierarchy, ofRoot bool, entries iter.Seq2[crl.Entry, error]) []byte {
	t.Helper()
	issuer := h.Issuing
	if ofRoot {
		issuer = h.Root
	}
	der, err := crl.Build(issuer, crl.List{
		Number: big.NewInt(1), ThisUpdate: catest.Now, NextUpdate: catest.Now.Add(crl.MaxLife), Entries: entries,
	})
	if err != nil {
		t.Fatal(err)
	}
	return der
}
