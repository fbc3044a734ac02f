// Package catest makes small certificate hierarchies for tests and runs
// OpenSSL as the judge of what was made.
package catest

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	_ "embed"
	"encoding/pem"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/key"
)

// PKIURL is where the fixtures' issuers claim to publish.
const PKIURL = "http://pki.test"

// PrivatePolicy is the fixtures' policy OID, below the Private Enterprise
// Number for examples (RFC 5612).
const PrivatePolicy = "1.3.6.1.4.1.32473.1.2"

// Now is the fixtures' present: issuers are valid around it.
var Now = time.Date(2026, 11, 21, 3, 0, 0, 0, time.UTC)

// Hierarchy is a root and an issuing CA under it.
type Hierarchy struct {
	Root, Issuing       *ca.Issuer
	RootKey, IssuingKey crypto.Signer
	Profile             *ca.Profile
	// Mailbox and Access are the profiles of mailboxes.
	Mailbox, Access *ca.Profile
}

// New makes a Hierarchy with software keys.
func New(tb testing.TB) Hierarchy {
	tb.Helper()
	rootKey := must(ca.NewRootKey(rand.Reader))(tb)
	root := must(ca.NewRoot(rand.Reader, rootKey, ca.Authority{
		ID:        "root",
		Name:      ca.Name{Country: "JP", Organization: "証明テスト, Inc.", CommonName: "Shomei Test Root"},
		URLs:      ca.URLsUnder(PKIURL, "root"),
		Serial:    Serial(tb),
		NotBefore: Now.AddDate(0, -1, 0),
		NotAfter:  Now.AddDate(20, 0, 0),
	}))(tb)
	issuingKey := must(ca.NewIssuingKey(rand.Reader))(tb)
	issuing := must(ca.NewIssuing(rand.Reader, root, issuingKey, ca.Authority{
		ID:        "class2",
		Name:      ca.Name{Country: "JP", Organization: "証明テスト, Inc.", CommonName: "Shomei Test Class2"},
		URLs:      ca.URLsUnder(PKIURL, "class2"),
		Serial:    Serial(tb),
		NotBefore: Now.AddDate(0, -1, 0),
		NotAfter:  Now.AddDate(10, 0, 0),
	}))(tb)
	config := ca.ProfileConfig{
		Policy: PrivatePolicy, CPS: "https://pki.test/repository", KeyTypes: key.Types(), MaxDays: 1127,
	}
	return Hierarchy{
		Root: root, Issuing: issuing, RootKey: rootKey, IssuingKey: issuingKey,
		Profile: must(ca.SponsorProfile(config))(tb),
		Mailbox: must(ca.MailboxProfile(config))(tb), Access: must(ca.MailboxAccessProfile(config))(tb),
	}
}

// Subject returns a person whose names exercise what a name may hold.
func Subject() ca.Subject {
	return ca.Subject{
		Country:      "JP",
		Organization: `Yoshida, Sons + Co. = "A\B" #1`,
		CommonName:   "YOSHIDA Taro",
		Title:        "Kacho",
		SerialNumber: "S-0000012345",
		Email:        "taro.yoshida@example.jp",
		Native: ca.NativeName{
			FamilyName: "𠮷田", GivenName: "邊\U000E0100郎", Organization: "株式会社　髙﨑神都商会",
		},
	}
}

// MailboxSubject returns a mailbox under a nickname.
func MailboxSubject() ca.Subject {
	return ca.Subject{CommonName: "Taro-chan 2", SerialNumber: "M-0000012345", Email: "taro.yoshida@example.jp"}
}

// MailboxOrder returns an order for a year's certificate of MailboxSubject.
func (h Hierarchy) MailboxOrder(tb testing.TB, profile *ca.Profile, public crypto.PublicKey) ca.Order {
	tb.Helper()
	order := h.Order(tb, public)
	order.Profile, order.Subject = profile, MailboxSubject()
	return order
}

// Order returns an order for a year's certificate of Subject.
func (h Hierarchy) Order(tb testing.TB, public crypto.PublicKey) ca.Order {
	tb.Helper()
	return ca.Order{
		Profile: h.Profile, Subject: Subject(), PublicKey: public, Serial: Serial(tb),
		NotBefore: Now, NotAfter: Now.AddDate(1, 0, 0).Add(-time.Second),
	}
}

// Issue prepares and signs an order and returns the certificate.
func (h Hierarchy) Issue(tb testing.TB, order ca.Order) *x509.Certificate {
	tb.Helper()
	prepared := must(h.Issuing.Prepare(order))(tb)
	der := must(h.Issuing.Sign(prepared.TBS))(tb)
	return must(x509.ParseCertificate(der))(tb)
}

// Serial returns a fresh serial number.
func Serial(tb testing.TB) *big.Int {
	tb.Helper()
	return must(ca.NewSerial(rand.Reader))(tb)
}

// NewKey makes a P-256 key.
func NewKey(tb testing.TB) *ecdsa.PrivateKey {
	tb.Helper()
	return must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))(tb)
}

//go:embed testdata/rsa-3072.pem
var rsa3072 []byte

// RSA3072 returns a public key; nobody keeps the private one, which would take
// a quarter of a second to make.
func RSA3072(tb testing.TB) *rsa.PublicKey {
	tb.Helper()
	block, _ := pem.Decode(rsa3072)
	public, ok := must(x509.ParsePKIXPublicKey(block.Bytes))(tb).(*rsa.PublicKey)
	if !ok {
		tb.Fatal("fixture is not an RSA key")
	}
	return public
}

// WriteFile writes a file into a directory of the test's and returns its path.
func WriteFile(tb testing.TB, dir, name string, content []byte) string {
	tb.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		tb.Fatal(err)
	}
	return path
}

// WritePEM writes certificates or a CRL in PEM.
func WritePEM(tb testing.TB, dir, name, blockType string, ders ...[]byte) string {
	tb.Helper()
	var all []byte
	for _, der := range ders {
		all = append(all, pem.EncodeToMemory(&pem.Block{Type: blockType, Bytes: der})...)
	}
	return WriteFile(tb, dir, name, all)
}

// OpenSSL runs openssl and returns its exit code and all it wrote. A machine
// without it fails the test: the judge is not optional.
func OpenSSL(tb testing.TB, args ...string) (code int, output string) {
	tb.Helper()
	const path = "/usr/bin/openssl"
	if _, err := os.Stat(path); err != nil {
		tb.Fatalf("these tests need %s (apt-get install openssl): %v", path, err)
	}
	cmd := exec.CommandContext(tb.Context(), path, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	if err != nil && cmd.ProcessState == nil {
		tb.Fatalf("openssl: %v", err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// must returns a function that ends the test unless err is nil, so that a
// fixture reads as one expression.
func must[T any](value T, err error) func(testing.TB) T {
	return func(tb testing.TB) T {
		tb.Helper()
		if err != nil {
			tb.Fatal(err)
		}
		return value
	}
}
