package view

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
)

// IssuerURLs is where an issuer publishes: what is baked into certificates.
type IssuerURLs struct {
	CRL, Certificate string
	// OCSP is empty for the root.
	OCSP string
}

// Issuer is a certification authority's key.
type Issuer struct {
	*ent.Issuer
	certificate *x509.Certificate
	urls        IssuerURLs
}

// allIssuers are every issuer by id. There are few, and chains want most.
func (s *Source) allIssuers(ctx context.Context) (map[string]*Issuer, error) {
	return s.issuers.get(func() (map[string]*Issuer, error) {
		rows, err := s.client().Issuer.Query().All(s.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read issuers: %w", err)
		}
		byID := make(map[string]*Issuer, len(rows))
		for _, row := range rows {
			certificate, err := x509.ParseCertificate(row.Der)
			if err != nil {
				return nil, fmt.Errorf("read issuer %s: %w", row.Slug, err)
			}
			byID[row.ID] = &Issuer{Issuer: row, certificate: certificate, urls: s.Issuers[row.Slug]}
		}
		return byID, nil
	})
}

// Subject is its distinguished name, RFC 4514.
func (i *Issuer) Subject() string { return i.certificate.Subject.String() }

// Pem of its certificate.
func (i *Issuer) Pem() string { return pemOf(i.Der) }

// CrlURL is where its revocation list is.
func (i *Issuer) CrlURL() string { return i.urls.CRL }

// OcspURL is where its responder is; nil for the root.
func (i *Issuer) OcspURL() *string {
	if i.urls.OCSP == "" {
		return nil
	}
	return &i.urls.OCSP
}

// CertificateURL is where its certificate is.
func (i *Issuer) CertificateURL() string { return i.urls.Certificate }

// FingerprintSha256 of its certificate, hexadecimal.
func (i *Issuer) FingerprintSha256() string {
	sum := sha256.Sum256(i.Der)
	return hex.EncodeToString(sum[:])
}
