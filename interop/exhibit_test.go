package interop_test

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"software.sslmate.com/src/go-pkcs12"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/key"
)

// filePassword opens every .p12 and travels on the judges' command lines.
const filePassword = "correct horse battery 9"

// exhibit is a certificate with the files that judges are shown.
type exhibit struct {
	profile *ca.Profile // nil: a mail signer, which has only a name
	name    string
	keyType key.Type
	revoked bool
	issued
	private crypto.Signer

	pem, der string   // the certificate
	chain    string   // PEM: the certificate, then the issuing CA's
	key      string   // PEM, PKCS#8, in clear
	files    []string // .p12, by every maker
}

func (x *exhibit) String() string {
	fate := "good"
	if x.revoked {
		fate = "revoked"
	}
	if x.profile == nil {
		return x.name + ", " + fate
	}
	return fmt.Sprintf("%s-%s-%s", x.profile.Name(), x.keyType, fate)
}

// evidence is everything that the judges see, and where it is published.
type evidence struct {
	*authority
	dir      string
	exhibits []*exhibit
	signers  []*exhibit // of our own mails

	rootPEM, issuingPEM, rootDER, issuingDER string
	anchors                                  string // PEM: root and issuing CA
	crls                                     string // PEM, both lists
	rootCRL, issuingCRL                      string // DER, as published
}

// gather has every profile certify every key type twice, revokes the second,
// and writes all files.
func gather(t *testing.T) *evidence {
	t.Helper()
	e := &evidence{authority: openAuthority(t), dir: t.TempDir()}
	for _, profile := range e.profiles {
		for _, keyType := range offered(profile) {
			e.exhibits = append(e.exhibits, e.exhibit(t, profile, keyType, false), e.exhibit(t, profile, keyType, true))
		}
	}
	e.signers = e.mailSigners(t)
	e.publish(t)
	e.rootPEM = catest.WritePEM(t, e.dir, "root.pem", "CERTIFICATE", e.root.Raw)
	e.issuingPEM = catest.WritePEM(t, e.dir, "issuing.pem", "CERTIFICATE", e.issuing.Raw)
	e.anchors = catest.WritePEM(t, e.dir, "anchors.pem", "CERTIFICATE", e.root.Raw, e.issuing.Raw)
	e.rootDER = catest.WriteFile(t, e.dir, "root.der", e.fetch(t, e.url+"/ca/"+rootSlug+".cer"))
	e.issuingDER = catest.WriteFile(t, e.dir, "issuing.der", e.fetch(t, e.exhibits[0].IssuingCertificateURL[0]))
	rootCRL, issuingCRL := e.fetch(t, e.issuing.CRLDistributionPoints[0]), e.fetch(t, e.exhibits[0].CRLDistributionPoints[0])
	e.rootCRL = catest.WriteFile(t, e.dir, "root.crl", rootCRL)
	e.issuingCRL = catest.WriteFile(t, e.dir, "issuing.crl", issuingCRL)
	e.crls = catest.WritePEM(t, e.dir, "crls.pem", "X509 CRL", rootCRL, issuingCRL)
	return e
}

// exhibit issues one certificate. The good ones' keys are made, and their
// files assembled, by the code that the portal ships to browsers.
func (e *evidence) exhibit(t *testing.T, profile *ca.Profile, keyType key.Type, revoked bool) *exhibit {
	t.Helper()
	x := &exhibit{profile: profile, keyType: keyType, revoked: revoked}
	dir := filepath.Join(e.dir, x.String())
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if bundle := workerBundle(t); bundle != "" && !revoked {
		e.acquireByBrowser(t, x, dir, bundle)
	} else {
		x.private = newKey(t, keyType)
		csr, err := x509.CreateCertificateRequest(rand.Reader, &x509.CertificateRequest{}, x.private)
		if err != nil {
			t.Fatal(err)
		}
		x.issued = e.issue(t, profile.Name(), csr)
	}
	if revoked {
		e.revoke(t, x.issued)
	}
	file, err := pkcs12.Modern2023.Encode(x.private, x.Certificate, []*x509.Certificate{e.issuing}, filePassword)
	if err != nil {
		t.Fatal(err)
	}
	x.files = append(x.files, catest.WriteFile(t, dir, "go.p12", file))
	private, err := x509.MarshalPKCS8PrivateKey(x.private)
	if err != nil {
		t.Fatal(err)
	}
	x.pem = catest.WritePEM(t, dir, "leaf.pem", "CERTIFICATE", x.Raw)
	x.der = catest.WriteFile(t, dir, "leaf.der", x.Raw)
	x.chain = catest.WritePEM(t, dir, "chain.pem", "CERTIFICATE", x.Raw, e.issuing.Raw)
	x.key = catest.WriteFile(t, dir, "key.pem", pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private}))
	return x
}

// acquireByBrowser goes the portal's way: key and CSR, certificate, file.
func (e *evidence) acquireByBrowser(t *testing.T, x *exhibit, dir, bundle string) {
	t.Helper()
	worker := startWorker(t, bundle)
	bag := worker.perform(task{Kind: "make", Type: x.keyType, Password: filePassword}).Bag
	csr := worker.perform(task{Kind: "csr", Bag: bag, Password: filePassword}).CSR
	x.issued = e.issue(t, x.profile.Name(), []byte(csr))
	file := worker.perform(task{Kind: "assemble", Password: filePassword, Contents: &contents{
		Bag: bag, Certificate: pemText(x.Certificate), Chain: []string{pemText(e.issuing)}, FriendlyName: x.String(),
	}}).File
	path := catest.WriteFile(t, dir, "browser.p12", file.Bytes)
	// The file is BER, as RFC 7292 §4.1 allows it to be; Go's libraries read DER.
	code, out := catest.OpenSSL(t, "pkcs12", "-in", path, "-passin", "pass:"+filePassword, "-nocerts", "-noenc")
	block, _ := pem.Decode([]byte(out[max(0, strings.Index(out, "-----BEGIN")):]))
	if code != 0 || block == nil {
		t.Fatalf("openssl pkcs12: exit code %d:\n%s", code, out)
	}
	private, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	x.private = private.(crypto.Signer)
	x.files = append(x.files, path)
}

func newKey(t *testing.T, keyType key.Type) crypto.Signer {
	t.Helper()
	var (
		k   crypto.Signer
		err error
	)
	switch keyType {
	case key.RSA2048:
		k, err = rsa.GenerateKey(rand.Reader, 2048)
	case key.RSA3072:
		k, err = rsa.GenerateKey(rand.Reader, 3072)
	case key.RSA4096:
		k, err = rsa.GenerateKey(rand.Reader, 4096)
	case key.P256:
		k, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	case key.P384:
		k, err = ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	default:
		t.Fatalf("no key of type %s is known here", keyType)
	}
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func pemText(c *x509.Certificate) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Raw}))
}

// fetch gets what is published at an address.
func (e *evidence) fetch(t *testing.T, address string) []byte {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("GET %s: status %d: %v", address, response.StatusCode, err)
	}
	return body
}
