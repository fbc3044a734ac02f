// Package csr reads certificate signing requests (PKCS#10, RFC 2986) for the
// one thing that is wanted of them: a public key, with proof that whoever sent
// it has the private one. The subject and the extensions that a request asks
// for are ignored: they come from the approved application.
package csr

import (
	"bytes"
	"crypto"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/pem"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/internal/problem"
)

// MaxSize is the size cap of a request, PEM or DER, in bytes (A25). An
// RSA-4096 request with a long subject takes 3 KiB in PEM.
const MaxSize = 16 << 10

// field is where every problem of a request is shown.
const field = "csr"

// KeyPolicy says which keys are accepted; products offer them.
type KeyPolicy struct {
	Types []key.Type
}

// Request is what a sound request proves.
type Request struct {
	PublicKey  crypto.PublicKey // *rsa.PublicKey or *ecdsa.PublicKey
	SPKI       []byte           // DER SubjectPublicKeyInfo
	SPKISHA256 [32]byte         // names the key in the database
	KeyType    key.Type
}

// Parse reads a request in PEM or DER. Refusals are a *problem.Error at "csr":
// CSRMalformed, KeyTypeNotOffered {keyTypes}, WeakKey {reason},
// CSRSignatureAlgorithm, CSRSignature.
//
// The key is judged before the signature is verified, so that a request cannot
// choose how much work its own verification is.
func Parse(input []byte, accept KeyPolicy) (*Request, error) {
	parsed, err := accept.decode(input)
	if err != nil {
		return nil, fmt.Errorf("parse csr: %w", err)
	}
	keyType, err := accept.check(parsed.PublicKey)
	if err != nil {
		return nil, fmt.Errorf("parse csr: %w", err)
	}
	if !slices.Contains(signed, parsed.SignatureAlgorithm) {
		return nil, fmt.Errorf("parse csr: %w", problem.Refuse(problem.CSRSignatureAlgorithm, field))
	}
	if err := parsed.CheckSignature(); err != nil {
		return nil, fmt.Errorf("parse csr: %w", problem.Refuse(problem.CSRSignature, field))
	}
	return &Request{
		PublicKey:  parsed.PublicKey,
		SPKI:       parsed.RawSubjectPublicKeyInfo,
		SPKISHA256: sha256.Sum256(parsed.RawSubjectPublicKeyInfo),
		KeyType:    keyType,
	}, nil
}

// signed is how requests are signed: by the hashes of BR 7.1.3.2. SHA-1, which
// crypto/x509 verifies of requests still, proves little.
var signed = []x509.SignatureAlgorithm{
	x509.SHA256WithRSA, x509.SHA384WithRSA, x509.SHA512WithRSA,
	x509.SHA256WithRSAPSS, x509.SHA384WithRSAPSS, x509.SHA512WithRSAPSS,
	x509.ECDSAWithSHA256, x509.ECDSAWithSHA384, x509.ECDSAWithSHA512,
}

func (p KeyPolicy) decode(input []byte) (*x509.CertificateRequest, error) {
	malformed := problem.Refuse(problem.CSRMalformed, field)
	if len(input) > MaxSize {
		return nil, malformed
	}
	der := input
	if block, rest := pem.Decode(input); block != nil {
		// "NEW CERTIFICATE REQUEST" is what older Windows and Java write.
		if block.Type != "CERTIFICATE REQUEST" && block.Type != "NEW CERTIFICATE REQUEST" {
			return nil, malformed
		}
		if len(bytes.TrimSpace(rest)) > 0 {
			return nil, malformed
		}
		der = block.Bytes
	}
	parsed, err := x509.ParseCertificateRequest(der)
	if err == nil {
		return parsed, nil
	}
	if unknownCurve(der) {
		return nil, problem.Refuse(problem.KeyTypeNotOffered, field, "keyTypes", key.List(p.Types))
	}
	return nil, malformed
}

// ecPublicKey is id-ecPublicKey (RFC 5480).
var ecPublicKey = asn1.ObjectIdentifier{1, 2, 840, 10045, 2, 1}

// unknownCurve reports whether a request that crypto/x509 does not read is one
// (RFC 2986), for a key on a curve that nobody offers.
func unknownCurve(der []byte) bool {
	var request struct {
		Info struct {
			Version int
			Subject asn1.RawValue
			Key     struct {
				Algorithm pkix.AlgorithmIdentifier
				Bits      asn1.BitString
			}
			Attributes asn1.RawValue `asn1:"tag:0"`
		}
		Algorithm pkix.AlgorithmIdentifier
		Signature asn1.BitString
	}
	rest, err := asn1.Unmarshal(der, &request)
	if err != nil || len(rest) > 0 || !request.Info.Key.Algorithm.Algorithm.Equal(ecPublicKey) {
		return false
	}
	var curve asn1.ObjectIdentifier
	rest, err = asn1.Unmarshal(request.Info.Key.Algorithm.Parameters.FullBytes, &curve)
	return err == nil && len(rest) == 0 && !slices.ContainsFunc(curves, curve.Equal)
}

// curves that crypto/x509 reads: P-224, P-256, P-384 and P-521 (RFC 5480).
var curves = []asn1.ObjectIdentifier{
	{1, 3, 132, 0, 33}, {1, 2, 840, 10045, 3, 1, 7}, {1, 3, 132, 0, 34}, {1, 3, 132, 0, 35},
}

// check tells a weak key from one that is merely not offered: the first must
// be made again, the second only differently.
func (p KeyPolicy) check(public crypto.PublicKey) (key.Type, error) {
	if weakness := key.Check(public); weakness != "" {
		return "", problem.Refuse(problem.WeakKey, field, "reason", string(weakness))
	}
	t, ok := key.TypeOf(public)
	if !ok || !slices.Contains(p.Types, t) {
		return "", problem.Refuse(problem.KeyTypeNotOffered, field, "keyTypes", key.List(p.Types))
	}
	return t, nil
}
