package ca

import (
	"crypto"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"math/big"
	"time"
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
	p, err := i.prepareOwn(ownOrder{
		name: in.Name, key: in.PublicKey, serial: in.Serial,
		notBefore: in.NotBefore, notAfter: in.NotAfter, longest: MaxResponderValidity,
		usage:      x509.ExtKeyUsageOCSPSigning,
		extensions: []pkix.Extension{{Id: oidOCSPNoCheck, Value: []byte{5, 0}}},
	})
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare responder: %w", err)
	}
	return p, nil
}
