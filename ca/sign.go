package ca

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"encoding/asn1"
	"errors"
	"fmt"

	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"
)

// algorithm is how an issuer signs, in the forms that are needed.
type algorithm struct {
	hash crypto.Hash
	x509 x509.SignatureAlgorithm
	der  []byte // AlgorithmIdentifier; ECDSA has no parameters (RFC 5758 §3.2)
}

// algorithmOf pairs each curve with the hash of its strength, as crypto/x509
// does when it is not told.
func algorithmOf(public *ecdsa.PublicKey) (algorithm, error) {
	var a algorithm
	var oid asn1.ObjectIdentifier
	switch public.Curve {
	case elliptic.P256():
		a, oid = algorithm{hash: crypto.SHA256, x509: x509.ECDSAWithSHA256}, asn1.ObjectIdentifier{1, 2, 840, 10045, 4, 3, 2}
	case elliptic.P384():
		a, oid = algorithm{hash: crypto.SHA384, x509: x509.ECDSAWithSHA384}, asn1.ObjectIdentifier{1, 2, 840, 10045, 4, 3, 3}
	case elliptic.P521():
		a, oid = algorithm{hash: crypto.SHA512, x509: x509.ECDSAWithSHA512}, asn1.ObjectIdentifier{1, 2, 840, 10045, 4, 3, 4}
	default:
		return algorithm{}, errors.New("key is on none of P-256, P-384, P-521")
	}
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) { b.AddASN1ObjectIdentifier(oid) })
	der, err := b.Bytes()
	a.der = der
	return a, err
}

// AlgorithmIdentifier returns the DER of how Signature signs.
func (i *Issuer) AlgorithmIdentifier() []byte { return bytes.Clone(i.algorithm.der) }

// Signature signs arbitrary bytes; it is for packages below this one that
// build something other than a certificate (crl). Certificates go through
// Sign, which looks at what it signs.
//
// The random reader is nil on purpose: a software key then signs
// deterministically (RFC 6979), and an HSM uses its own randomness.
func (i *Issuer) Signature(message []byte) ([]byte, error) {
	h := i.algorithm.hash.New()
	h.Write(message)
	signature, err := i.signer.Sign(nil, h.Sum(nil), i.algorithm.hash)
	if err != nil {
		return nil, fmt.Errorf("signature: %w", err)
	}
	return signature, nil
}

// CheckSignature verifies what Signature returned, by the certificate.
func (i *Issuer) CheckSignature(message, signature []byte) error {
	return i.certificate.CheckSignature(i.algorithm.x509, message, signature)
}

// errRoot: a root has issuing CAs below it and nobody else.
var errRoot = errors.New("a root issues to CAs only")

// Sign signs exactly the bytes that Prepare returned and returns the DER
// certificate. It trusts nothing that came back from storage: bytes that are
// not a certificate of this issuer for a subscriber or responder are refused
// before the key is used, and the result is parsed and verified after.
func (i *Issuer) Sign(tbs []byte) ([]byte, error) {
	if i.IsRoot() {
		return nil, errRoot
	}
	der, err := i.sign(tbs, checkEndEntity)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	return der, nil
}

func (i *Issuer) sign(tbs []byte, check func(*x509.Certificate) error) ([]byte, error) {
	// An empty signature is enough to parse, and the parse shows what would
	// be signed.
	unsigned, err := assemble(tbs, i.algorithm.der, nil)
	if err != nil {
		return nil, err
	}
	draft, err := x509.ParseCertificate(unsigned)
	if err != nil {
		return nil, fmt.Errorf("to-be-signed bytes: %w", err)
	}
	switch {
	case !bytes.Equal(draft.RawTBSCertificate, tbs):
		return nil, errors.New("to-be-signed bytes: not one certificate")
	case !bytes.Equal(draft.RawIssuer, i.certificate.RawSubject):
		return nil, errors.New("to-be-signed bytes: another issuer's")
	case draft.NotBefore.Before(i.certificate.NotBefore) || draft.NotAfter.After(i.certificate.NotAfter):
		return nil, errors.New("to-be-signed bytes: validity reaches beyond the issuer's own")
	case draft.SignatureAlgorithm != i.algorithm.x509:
		return nil, errors.New("to-be-signed bytes: another signature algorithm")
	}
	if err := checkSerial(draft.SerialNumber); err != nil {
		return nil, fmt.Errorf("to-be-signed bytes: %w", err)
	}
	if err := check(draft); err != nil {
		return nil, fmt.Errorf("to-be-signed bytes: %w", err)
	}
	signature, err := i.Signature(tbs)
	if err != nil {
		return nil, err
	}
	der, err := assemble(tbs, i.algorithm.der, signature)
	if err != nil {
		return nil, err
	}
	return der, i.inspect(der, tbs, draft)
}

// inspect reads the finished certificate as a relying party would.
func (i *Issuer) inspect(der, tbs []byte, draft *x509.Certificate) error {
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return fmt.Errorf("parse what was signed: %w", err)
	}
	if !bytes.Equal(certificate.RawTBSCertificate, tbs) || certificate.SerialNumber.Cmp(draft.SerialNumber) != 0 {
		return errors.New("what was signed is not what was prepared")
	}
	if err := i.CheckSignature(tbs, certificate.Signature); err != nil {
		return fmt.Errorf("verify what was signed: %w", err)
	}
	return nil
}

// checkEndEntity keeps a changed or forged record from making a CA or a server
// certificate (R4).
func checkEndEntity(c *x509.Certificate) error {
	if c.IsCA || c.KeyUsage&(x509.KeyUsageCertSign|x509.KeyUsageCRLSign) != 0 {
		return errors.New("a CA certificate")
	}
	if len(c.ExtKeyUsage) == 0 || len(c.UnknownExtKeyUsage) > 0 {
		return errors.New("extended key usage missing or unknown")
	}
	for _, usage := range c.ExtKeyUsage {
		switch usage {
		case x509.ExtKeyUsageEmailProtection, x509.ExtKeyUsageClientAuth, x509.ExtKeyUsageOCSPSigning:
		default:
			return fmt.Errorf("extended key usage %d is not issued here", usage)
		}
	}
	return nil
}

// assemble returns SEQUENCE { tbs, algorithm, BIT STRING signature }.
func assemble(tbs, algorithm, signature []byte) ([]byte, error) {
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddBytes(tbs)
		b.AddBytes(algorithm)
		b.AddASN1BitString(signature)
	})
	der, err := b.Bytes()
	if err != nil {
		return nil, fmt.Errorf("assemble: %w", err)
	}
	return der, nil
}
