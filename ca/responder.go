package ca

import (
	"crypto"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/zmap/zlint/v3/lint"
)

// ResponderOrder is a certificate wanted for a delegated OCSP responder.
type ResponderOrder struct {
	Name      Name
	PublicKey crypto.PublicKey // P-256, so that responses stay small
	Serial    *big.Int
	NotBefore time.Time
	NotAfter  time.Time // at most MaxResponderValidity after NotBefore
}

// MaxResponderValidity bounds how long a stolen responder key can lie:
// id-pkix-ocsp-nocheck means that nobody asks whether it is revoked
// (RFC 6960 §4.2.2.2.1).
const MaxResponderValidity = 31 * 24 * time.Hour

// PrepareResponder builds and lints a delegated responder's certificate, to be
// signed by Sign like any other. It carries OCSPSigning, nocheck, and neither
// CRL distribution point nor OCSP address.
func (i *Issuer) PrepareResponder(in ResponderOrder) (Prepared, error) {
	if i.IsRoot() {
		return Prepared{}, fmt.Errorf("prepare responder: %w", errRoot)
	}
	template := i.template(in.Serial, in.NotBefore, in.NotAfter)
	if template.NotAfter.Sub(template.NotBefore) > MaxResponderValidity {
		return Prepared{}, errors.New("prepare responder: validity is longer than 31 days")
	}
	subject, err := in.Name.marshal()
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare responder: %w", err)
	}
	lints, err := lint.GlobalRegistry().Filter(lint.FilterOptions{IncludeSources: privateSources()})
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare responder: lints: %w", err)
	}
	template.RawSubject = subject
	template.KeyUsage = x509.KeyUsageDigitalSignature
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageOCSPSigning}
	template.ExtraExtensions = []pkix.Extension{{Id: oidOCSPNoCheck, Value: []byte{5, 0}}}
	p, err := i.prepare(template, in.PublicKey, lints)
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare responder: %w", err)
	}
	return p, nil
}
