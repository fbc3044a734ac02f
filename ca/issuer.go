package ca

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"
)

// URLs are where an issuer's publications are found, baked into what it
// issues. They are plain HTTP: a relying party that fetches them over TLS
// would need them in order to reach them (RFC 5280 §8).
type URLs struct {
	CRL         string // CRL distribution point, DER
	OCSP        string // responder; empty for a root, whose only status is its CRL
	Certificate string // the issuer's own certificate, DER (AIA caIssuers)
}

// URLsUnder returns the URLs of issuer id below the publication address,
// "http://pki.example" (the layout of package va).
func URLsUnder(pkiURL, id string) URLs {
	base := strings.TrimRight(pkiURL, "/")
	return URLs{
		CRL:         base + "/crl/" + id + ".crl",
		OCSP:        base + "/ocsp/" + id,
		Certificate: base + "/ca/" + id + ".cer",
	}
}

func (u URLs) check() error {
	for name, s := range map[string]string{"CRL": u.CRL, "OCSP": u.OCSP, "certificate": u.Certificate} {
		if s == "" && name == "OCSP" {
			continue
		}
		parsed, err := url.Parse(s)
		if err != nil {
			return fmt.Errorf("%s URL: %w", name, err)
		}
		if parsed.Scheme != "http" || parsed.Host == "" || parsed.User != nil || parsed.Fragment != "" {
			return fmt.Errorf("%s URL %q: must be http://host/path", name, s)
		}
	}
	return nil
}

// Issuer is a CA certificate with its key, ready to issue. It is immutable and
// safe for concurrent use as far as its crypto.Signer is.
type Issuer struct {
	id          string
	certificate *x509.Certificate
	signer      crypto.Signer
	urls        URLs
	algorithm   algorithm

	// throwaway signs what is linted; understudy is the certificate with the
	// throwaway's public key in it, as crypto/x509 compares the two.
	throwaway  *ecdsa.PrivateKey
	understudy *x509.Certificate
}

// An issuer's id becomes a file name and a path segment.
var issuerID = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$`)

// NewIssuer joins a CA certificate, its key and its URLs. The signer may be a
// software key or an HSM's; it must hold an ECDSA key on P-256, P-384 or
// P-521. random makes the throwaway lint key.
func NewIssuer(random io.Reader, id string, certificate *x509.Certificate, signer crypto.Signer, urls URLs) (*Issuer, error) {
	issuer, err := newIssuer(random, id, certificate, signer, urls)
	if err != nil {
		return nil, fmt.Errorf("issuer %q: %w", id, err)
	}
	return issuer, nil
}

func newIssuer(random io.Reader, id string, certificate *x509.Certificate, signer crypto.Signer, urls URLs) (*Issuer, error) {
	if !issuerID.MatchString(id) {
		return nil, errors.New("id must be 1 to 63 of a-z, 0-9 and inner hyphens")
	}
	if err := urls.check(); err != nil {
		return nil, err
	}
	public, ok := signer.Public().(*ecdsa.PublicKey)
	if !ok {
		return nil, fmt.Errorf("key is %T, want ECDSA", signer.Public())
	}
	alg, err := algorithmOf(public)
	if err != nil {
		return nil, err
	}
	const usage = x509.KeyUsageCertSign | x509.KeyUsageCRLSign
	switch {
	case !public.Equal(certificate.PublicKey):
		return nil, errors.New("the key is not the certificate's")
	case !certificate.BasicConstraintsValid || !certificate.IsCA:
		return nil, errors.New("not a CA certificate")
	case certificate.KeyUsage&usage != usage:
		return nil, errors.New("the certificate may not sign certificates and CRLs")
	case len(certificate.SubjectKeyId) == 0:
		return nil, errors.New("the certificate has no subject key identifier")
	}
	throwaway, err := ecdsa.GenerateKey(public.Curve, random)
	if err != nil {
		return nil, fmt.Errorf("throwaway key: %w", err)
	}
	understudy := *certificate
	understudy.PublicKey = throwaway.Public()
	return &Issuer{
		id: id, certificate: certificate, signer: signer, urls: urls, algorithm: alg,
		throwaway: throwaway, understudy: &understudy,
	}, nil
}

// ID returns the name of the issuer in URLs and file names.
func (i *Issuer) ID() string { return i.id }

// Certificate returns the CA certificate; callers must not change it.
func (i *Issuer) Certificate() *x509.Certificate { return i.certificate }

// URLs returns where the issuer's publications are found.
func (i *Issuer) URLs() URLs { return i.urls }

// IsRoot reports whether the issuer's certificate is its own anchor.
func (i *Issuer) IsRoot() bool {
	return bytes.Equal(i.certificate.RawSubject, i.certificate.RawIssuer)
}
