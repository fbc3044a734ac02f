package ratest

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"sync"
	"testing"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/internal/form"
)

// passphrase of every application; nothing stored may contain it.
const passphrase = "いろはにほへと canary-5b81"

// email of the applicant.
const email = "Yoshino.Canary@example.co.jp"

// declared is a registration, canonical in every field. Its names hold what Unicode
// normalisation and 16-bit characters break: 神 U+FA19, 﨑 U+FA11, 𠮷 beyond the
// BMP, 葛 with a variation selector.
func declared() form.Registration {
	return form.Registration{
		Organization: form.Organization{
			TdbCompanyCode:           new("123456789"),
			CorporateNumber:          new("4011001098993"),
			LegalName:                "\uFA19\uFA11商会株式会社",
			LegalNameKana:            "カンザキショウカイカブシキガイシャ",
			LegalNameLatin:           "Kanzaki Shokai K.K.",
			HeadOfficeAddress:        "東京都中央区八重洲2-8-1",
			MainPhoneNumber:          "0312345678",
			RepresentativeFamilyName: "見本",
			RepresentativeGivenName:  "理沙",
		},
		Subscriber: form.Subscriber{
			FamilyName: "𠮷葛\U000E0100", GivenName: "\uFA19乃",
			FamilyNameKana: "ヨシクズ", GivenNameKana: "カミノ",
			FamilyNameLatin: "Yoshikuzu", GivenNameLatin: "Kamino",
			Email:                email,
			JobTitle:             new("部長"),
			Department:           new("経理部"),
			JobTitleLatin:        new("Senior Manager, Accounting"),
			WorkplacePostalCode:  "1040028",
			WorkplacePrefecture:  "東京都",
			WorkplaceCity:        "中央区",
			WorkplaceStreet:      "八重洲2-8-1",
			WorkplaceBuilding:    new("日東ビル13F"),
			WorkplacePhoneNumber: "05012345678",
		},
		Proxy: &form.Proxy{
			FamilyName: "左院", GivenName: "花子",
			FamilyNameKana: "サイン", GivenNameKana: "ハナコ",
			Department: new("総務部"), PhoneNumber: "0398765432",
		},
	}
}

// hierarchy is made once for the process: an issuer is immutable.
func hierarchy(t *testing.T) catest.Hierarchy {
	t.Helper()
	made.once.Do(func() { made.hierarchy = catest.New(t) })
	return made.hierarchy
}

var made struct {
	once      sync.Once
	hierarchy catest.Hierarchy
}

// ecKey makes a key such as a browser makes.
func ecKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	return catest.NewKey(t)
}

// rsaKey is made once for each size: it takes a while.
func rsaKey(t *testing.T, bits int) *rsa.PrivateKey {
	t.Helper()
	rsaKeys.Lock()
	defer rsaKeys.Unlock()
	if rsaKeys.bySize[bits] == nil {
		k, err := rsa.GenerateKey(rand.Reader, bits)
		if err != nil {
			t.Fatal(err)
		}
		rsaKeys.bySize[bits] = k
	}
	return rsaKeys.bySize[bits]
}

var rsaKeys = struct {
	sync.Mutex
	bySize map[int]*rsa.PrivateKey
}{bySize: map[int]*rsa.PrivateKey{}}

// p384 makes a key of a type that the product does not offer.
func p384(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	k, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// csr builds a request in PEM whose subject says something else than the
// registration: only its key may count.
func csr(t *testing.T, key crypto.Signer) []byte {
	t.Helper()
	der, err := x509.CreateCertificateRequest(rand.Reader, &x509.CertificateRequest{
		Subject:  pkix.Name{CommonName: "somebody else", Organization: []string{"elsewhere"}},
		DNSNames: []string{"www.example.com"},
	}, key)
	if err != nil {
		t.Fatal(err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE REQUEST", Bytes: der})
}
