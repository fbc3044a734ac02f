package view

import (
	"context"
	"crypto/sha1" //nolint:gosec // A name by which Windows shows certificates; nothing rests on it.
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/issuer"
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

// AllIssuers are all, the root first, then by their names in URLs.
func (s *Source) AllIssuers(ctx context.Context) ([]*Issuer, error) {
	byID, err := s.allIssuers(ctx)
	return slices.SortedFunc(maps.Values(byID), func(a, b *Issuer) int {
		if a.Root() != b.Root() {
			if a.Root() {
				return -1
			}
			return 1
		}
		return strings.Compare(a.Slug, b.Slug)
	}), err
}

// Root reports whether nobody is above it.
func (i *Issuer) Root() bool { return i.Kind == issuer.KindROOT }

// CommonName of its subject.
func (i *Issuer) CommonName() string { return i.certificate.Subject.CommonName }

// NotBefore is since when it is valid.
func (i *Issuer) NotBefore() time.Time { return i.certificate.NotBefore }

// NotAfter is until when, inclusive.
func (i *Issuer) NotAfter() time.Time { return i.certificate.NotAfter }

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

// FingerprintSha1 of its certificate, hexadecimal: what Windows calls its
// thumbprint.
func (i *Issuer) FingerprintSha1() string {
	sum := sha1.Sum(i.Der) //nolint:gosec // See the import.
	return hex.EncodeToString(sum[:])
}
