package ca

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"io"
	"math/big"
	"time"

	"github.com/zmap/zlint/v3/lint"
)

// Authority describes a CA to be made.
type Authority struct {
	ID        string // slug in URLs and file names: "root", "class2"
	Name      Name
	URLs      URLs // where it will publish
	Serial    *big.Int
	NotBefore time.Time
	NotAfter  time.Time // a root's: about 20 years on; an issuing CA's: about 10
}

// NewRootKey makes the P-384 key of a root in software. Since Go 1.26 the
// reader only matters to tests that set GODEBUG=cryptocustomrand=1.
func NewRootKey(random io.Reader) (crypto.Signer, error) {
	return newKey(elliptic.P384(), random)
}

// NewIssuingKey makes the P-256 key of an issuing CA or an OCSP responder in
// software; see NewRootKey.
func NewIssuingKey(random io.Reader) (crypto.Signer, error) {
	return newKey(elliptic.P256(), random)
}

func newKey(curve elliptic.Curve, random io.Reader) (crypto.Signer, error) {
	k, err := ecdsa.GenerateKey(curve, random)
	if err != nil {
		return nil, fmt.Errorf("new key: %w", err)
	}
	return k, nil
}

// NewRoot makes a self-signed root: path length 1, so that the issuing CAs
// below it cannot make CAs. It publishes its own CRL, for them.
func NewRoot(random io.Reader, signer crypto.Signer, in Authority) (*Issuer, error) {
	root, err := newRoot(random, signer, in)
	if err != nil {
		return nil, fmt.Errorf("new root: %w", err)
	}
	return root, nil
}

func newRoot(random io.Reader, signer crypto.Signer, in Authority) (*Issuer, error) {
	template, err := authorityTemplate(in, 1)
	if err != nil {
		return nil, err
	}
	public := signer.Public()
	if template.SubjectKeyId, err = subjectKeyID(public); err != nil {
		return nil, err
	}
	// A self-signed certificate may leave it out (RFC 5280 §4.2.1.1), but under
	// the throwaway key the lint does not see that it is one.
	template.AuthorityKeyId = template.SubjectKeyId
	// The certificate that is to be made stands in for its own issuer.
	self := *template
	self.PublicKey = public
	issuer, err := newIssuer(random, in.ID, &self, signer, in.URLs)
	if err != nil {
		return nil, err
	}
	return issuer.certify(random, template, in, signer)
}

// NewIssuing makes an issuing CA under the root: path length 0. Extended key
// usage limits it to mail and client authentication, so that a machine that
// trusts the root does not thereby trust it for web servers.
func NewIssuing(random io.Reader, root *Issuer, signer crypto.Signer, in Authority) (*Issuer, error) {
	if !root.IsRoot() {
		return nil, fmt.Errorf("new issuing CA: issuer %s is not a root", root.id)
	}
	template, err := authorityTemplate(in, 0)
	if err != nil {
		return nil, fmt.Errorf("new issuing CA: %w", err)
	}
	policies, err := marshalPolicies(anyPolicy, "")
	if err != nil {
		return nil, fmt.Errorf("new issuing CA: policies: %w", err)
	}
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection, x509.ExtKeyUsageClientAuth}
	template.CRLDistributionPoints = []string{root.urls.CRL}
	template.IssuingCertificateURL = []string{root.urls.Certificate}
	template.ExtraExtensions = []pkix.Extension{{Id: oidCertificatePolicies, Value: policies}}
	issuing, err := root.certify(random, template, in, signer)
	if err != nil {
		return nil, fmt.Errorf("new issuing CA: %w", err)
	}
	return issuing, nil
}

// anyPolicy: the issuing CA's operator is the root's (RFC 5280 §4.2.1.4).
var anyPolicy = func() x509.OID {
	oid, err := x509.OIDFromInts([]uint64{2, 5, 29, 32, 0})
	if err != nil {
		panic(err)
	}
	return oid
}()

func authorityTemplate(in Authority, maxPathLen int) (*x509.Certificate, error) {
	if in.Serial == nil {
		return nil, errors.New("no serial number")
	}
	subject, err := in.Name.marshal()
	if err != nil {
		return nil, err
	}
	return &x509.Certificate{
		SerialNumber:          in.Serial,
		RawSubject:            subject,
		NotBefore:             in.NotBefore.UTC().Truncate(time.Second),
		NotAfter:              in.NotAfter.UTC().Truncate(time.Second),
		KeyUsage:              x509.KeyUsageCertSign | x509.KeyUsageCRLSign,
		BasicConstraintsValid: true,
		IsCA:                  true,
		MaxPathLen:            maxPathLen,
		MaxPathLenZero:        maxPathLen == 0,
	}, nil
}

// certify issues a CA certificate the way subscribers' are: linted under the
// throwaway key first, then exactly those bytes signed.
func (i *Issuer) certify(random io.Reader, template *x509.Certificate, in Authority, signer crypto.Signer) (*Issuer, error) {
	lints, err := lint.GlobalRegistry().Filter(lint.FilterOptions{IncludeSources: privateSources()})
	if err != nil {
		return nil, fmt.Errorf("lints: %w", err)
	}
	template.SignatureAlgorithm = i.algorithm.x509
	prepared, err := i.prepare(template, signer.Public(), lints)
	if err != nil {
		return nil, err
	}
	der, err := i.sign(prepared.TBS, checkAuthority)
	if err != nil {
		return nil, err
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	return newIssuer(random, in.ID, certificate, signer, in.URLs)
}

func checkAuthority(c *x509.Certificate) error {
	if !c.IsCA || !c.BasicConstraintsValid || c.MaxPathLen < 0 {
		return errors.New("not a CA certificate with a path length")
	}
	return nil
}
