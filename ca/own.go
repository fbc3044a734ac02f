package ca

import (
	"crypto"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"math/big"
	"time"

	"github.com/zmap/zlint/v3/lint"
)

// ownOrder is a certificate wanted for a key of our own, which signs for one
// purpose on a server.
type ownOrder struct {
	name                Name
	key                 crypto.PublicKey
	serial              *big.Int
	notBefore, notAfter time.Time
	longest             time.Duration // that it may be valid
	usage               x509.ExtKeyUsage
	extensions          []pkix.Extension
	// revocable: relying parties are told where to ask about it.
	revocable bool
}

// prepareOwn builds and lints a certificate for a key of our own, to be signed
// by Sign like any other.
func (i *Issuer) prepareOwn(in ownOrder) (Prepared, error) {
	if i.IsRoot() {
		return Prepared{}, errRoot
	}
	template := i.template(in.serial, in.notBefore, in.notAfter)
	if template.NotAfter.Sub(template.NotBefore) > in.longest {
		return Prepared{}, fmt.Errorf("validity is longer than %d days", in.longest/(24*time.Hour))
	}
	subject, err := in.name.marshal()
	if err != nil {
		return Prepared{}, err
	}
	lints, err := lint.GlobalRegistry().Filter(lint.FilterOptions{IncludeSources: privateSources()})
	if err != nil {
		return Prepared{}, fmt.Errorf("lints: %w", err)
	}
	template.RawSubject = subject
	template.KeyUsage = x509.KeyUsageDigitalSignature
	template.ExtKeyUsage = []x509.ExtKeyUsage{in.usage}
	template.ExtraExtensions = in.extensions
	if in.revocable {
		template.CRLDistributionPoints = []string{i.urls.CRL}
		if i.urls.OCSP != "" {
			template.OCSPServer = []string{i.urls.OCSP}
		}
	}
	return i.prepare(template, in.key, lints)
}
