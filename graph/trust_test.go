package graph_test

import (
	"crypto/sha1"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
)

// Anybody may ask which authorities stand behind the certificates.
func TestAuthoritiesAreTold(t *testing.T) {
	t.Parallel()
	b := setup(t)
	type issuerOf struct {
		Slug, Subject, CommonName, Pem, FingerprintSha256, FingerprintSha1 string
		Root                                                               bool
		NotBefore, NotAfter                                                string
	}
	var data struct{ Portal struct{ Issuers []issuerOf } }
	b.stranger().ask(`{ portal { issuers { slug root subject commonName notBefore notAfter pem fingerprintSha256 fingerprintSha1 } } }`, nil, &data)
	var got []issuerOf
	for _, slug := range []string{"root", "class2"} {
		c := hierarchy.Root.Certificate()
		if slug == "class2" {
			c = hierarchy.Issuing.Certificate()
		}
		long, short := sha256.Sum256(c.Raw), sha1.Sum(c.Raw)
		got = append(got, issuerOf{
			Slug: slug, Root: slug == "root", Subject: c.Subject.String(), CommonName: c.Subject.CommonName,
			NotBefore: c.NotBefore.UTC().Format("2006-01-02T15:04:05Z"), NotAfter: c.NotAfter.UTC().Format("2006-01-02T15:04:05Z"),
			Pem:               string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Raw})),
			FingerprintSha256: hex.EncodeToString(long[:]), FingerprintSha1: hex.EncodeToString(short[:]),
		})
	}
	if diff := cmp.Diff(got, data.Portal.Issuers); diff != "" {
		t.Errorf("issuers (-want +got):\n%s", diff)
	}
	block, _ := pem.Decode([]byte(data.Portal.Issuers[0].Pem))
	if root, err := x509.ParseCertificate(block.Bytes); err != nil || root.CheckSignatureFrom(root) != nil {
		t.Errorf("the first is no root: %v", err)
	}
}

// That a mailbox had a certificate is told to whoever showed a code from that
// mailbox, and to nobody who merely declares its address.
func TestEarlierCertificate(t *testing.T) {
	t.Parallel()
	b := setup(t)
	const asked = `query($id: ID!) { node(id: $id) { ... on Request { earlierCertificate } } }`
	earlier := func(w *browser, requestID string) bool {
		t.Helper()
		var data struct {
			Node struct{ EarlierCertificate bool }
		}
		w.ask(asked, vars{"id": requestID}, &data)
		return data.Node.EarlierCertificate
	}
	application := func() vars {
		return b.application(b.coupons(1)[0], func(in vars) {
			in["registration"].(vars)["subscriber"].(vars)["email"] = "canary@example.co.jp"
		})
	}
	identified := func(r requestOf) *browser {
		t.Helper()
		w := b.stranger()
		if refused := w.identify(vars{
			"purpose": "ACQUIRE", "email": "canary@example.co.jp",
			"applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
		}); len(refused) > 0 {
			t.Fatalf("identify: %v", refused)
		}
		return w
	}

	first := b.approve(application())
	holder := identified(first)
	issued, _ := holder.certify("acquireCertificate", vars{
		"requestId": first.ID, "csr": b.newCSR(catest.NewKey(t)), "consent": b.consents[0],
	})
	second := b.approve(application())
	other := identified(second)
	if earlier(other, second.ID) {
		t.Error("a certificate that nobody saved has a file")
	}
	if _, refused := holder.certify("confirmAcquisition", vars{"certificateId": issued.ID, "outcome": "SAVED"}); len(refused) > 0 {
		t.Fatalf("save: %v", refused)
	}
	if earlier(holder, first.ID) {
		t.Error("the only certificate is earlier than itself")
	}
	if !earlier(other, second.ID) {
		t.Error("the second request does not tell of the first certificate")
	}

	impostor := b.stranger()
	if third := impostor.submit(application()); earlier(impostor, third.ID) {
		t.Error("declaring an address tells whether it had a certificate")
	}
}
