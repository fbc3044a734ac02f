package ocsp

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	_ "crypto/sha1" // CertIDs and key hashes
	_ "crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"errors"
	"fmt"
	"slices"
	"time"

	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"

	"github.com/shomei-ra/shomei/ca/revocation"
)

// Responses without a signature (RFC 6960 §2.3). Anybody on the way could have
// made them: they must not be cached for long.
var (
	MalformedRequest = errorResponse(1)
	InternalError    = errorResponse(2)
	TryLater         = errorResponse(3)
	// Unauthorized: this responder does not answer for that issuer.
	Unauthorized = errorResponse(6)
)

func errorResponse(status byte) []byte { return []byte{0x30, 3, 0x0a, 1, status} }

// State is what is known of a serial number.
type State int

// The states of RFC 6960 §2.2. The zero State is Unknown: a serial that
// nobody looked up, or was never issued, is never good (R10).
const (
	Unknown State = iota
	Good
	Revoked
)

// Status is the answer to a Request.
type Status struct {
	State     State
	RevokedAt time.Time         // when Revoked
	Reason    revocation.Reason // when Revoked; Unspecified is not written
	// ThisUpdate is when the state was looked up, NextUpdate until when it
	// may be cached; fractions of a second are dropped.
	ThisUpdate, NextUpdate time.Time
}

// Responder signs answers for one issuer under a certificate that the issuer
// gave it (ca.Issuer.PrepareResponder). It is immutable and safe for
// concurrent use as far as its signer is.
type Responder struct {
	certificate *x509.Certificate
	signer      crypto.Signer
	issuers     map[crypto.Hash]issuerHash
	id          []byte // DER ResponderID, byKey
}

type issuerHash struct {
	algorithm asn1.ObjectIdentifier
	name, key []byte
}

var oidNoCheck = asn1.ObjectIdentifier{1, 3, 6, 1, 5, 5, 7, 48, 1, 5}

// NewResponder checks that the certificate makes the signer a delegate of the
// issuer: issued by it directly, OCSPSigning, nocheck, the same P-256 key
// (RFC 6960 §4.2.2.2).
func NewResponder(issuer, certificate *x509.Certificate, signer crypto.Signer) (*Responder, error) {
	public, ok := signer.Public().(*ecdsa.PublicKey)
	switch {
	case !ok || public.Curve != elliptic.P256():
		return nil, errors.New("new responder: key is not on P-256")
	case !public.Equal(certificate.PublicKey):
		return nil, errors.New("new responder: the key is not the certificate's")
	case !bytes.Equal(certificate.RawIssuer, issuer.RawSubject):
		return nil, errors.New("new responder: certificate is of another issuer")
	case !slices.Equal(certificate.ExtKeyUsage, []x509.ExtKeyUsage{x509.ExtKeyUsageOCSPSigning}):
		return nil, errors.New("new responder: extended key usage is not OCSPSigning alone")
	case !slices.ContainsFunc(certificate.Extensions, isNoCheck):
		return nil, errors.New("new responder: certificate lacks id-pkix-ocsp-nocheck")
	}
	if err := certificate.CheckSignatureFrom(issuer); err != nil {
		return nil, fmt.Errorf("new responder: %w", err)
	}
	issuerKey, err := publicKeyBits(issuer)
	if err != nil {
		return nil, fmt.Errorf("new responder: issuer: %w", err)
	}
	ownKey, err := publicKeyBits(certificate)
	if err != nil {
		return nil, fmt.Errorf("new responder: %w", err)
	}
	r := &Responder{certificate: certificate, signer: signer, issuers: map[crypto.Hash]issuerHash{}}
	for hash, oid := range map[crypto.Hash]asn1.ObjectIdentifier{crypto.SHA1: oidSHA1, crypto.SHA256: oidSHA256} {
		r.issuers[hash] = issuerHash{oid, sum(hash, issuer.RawSubject), sum(hash, issuerKey)}
	}
	if r.id, err = marshalKeyID(sum(crypto.SHA1, ownKey)); err != nil {
		return nil, fmt.Errorf("new responder: %w", err)
	}
	return r, nil
}

// Certificate returns the responder's certificate: its notAfter says when to
// replace it.
func (r *Responder) Certificate() *x509.Certificate { return r.certificate }

// Serves reports whether the request is about the responder's issuer; answer
// Unauthorized otherwise.
func (r *Responder) Serves(req Request) bool {
	issuer, ok := r.issuers[req.Hash]
	return ok && bytes.Equal(issuer.name, req.IssuerNameHash) && bytes.Equal(issuer.key, req.IssuerKeyHash)
}

// Respond returns the DER OCSPResponse to a request that it Serves.
//
// It refuses to sign beyond its certificate's validity (F13): the answer would
// stop verifying while caches still held it. producedAt is ThisUpdate, since
// an answer is signed when its status is looked up.
func (r *Responder) Respond(req Request, status Status) ([]byte, error) {
	der, err := r.respond(req, status)
	if err != nil {
		return nil, fmt.Errorf("respond: %w", err)
	}
	return der, nil
}

func (r *Responder) respond(req Request, status Status) ([]byte, error) {
	switch {
	case !r.Serves(req):
		return nil, errors.New("the request is about another issuer")
	case !status.ThisUpdate.Before(status.NextUpdate):
		return nil, errors.New("nextUpdate is not after thisUpdate")
	case status.ThisUpdate.Before(r.certificate.NotBefore) || status.NextUpdate.After(r.certificate.NotAfter):
		return nil, fmt.Errorf("responder certificate is valid from %s to %s only",
			r.certificate.NotBefore.Format(time.RFC3339), r.certificate.NotAfter.Format(time.RFC3339))
	case status.State == Revoked && (status.RevokedAt.IsZero() || !status.Reason.Valid()):
		return nil, errors.New("revoked without time or reason")
	case status.State < Unknown || status.State > Revoked:
		return nil, fmt.Errorf("unknown state %d", status.State)
	}
	data, err := r.marshalData(req, status)
	if err != nil {
		return nil, err
	}
	// A nil reader makes a software key sign deterministically (RFC 6979).
	signature, err := r.signer.Sign(nil, sum(crypto.SHA256, data), crypto.SHA256)
	if err != nil {
		return nil, fmt.Errorf("signature: %w", err)
	}
	return r.assemble(data, signature)
}

func isNoCheck(e pkix.Extension) bool { return e.Id.Equal(oidNoCheck) }

func sum(hash crypto.Hash, message []byte) []byte {
	h := hash.New()
	h.Write(message)
	return h.Sum(nil)
}

// publicKeyBits returns the subjectPublicKey without tag, length and unused
// bits, which is what key hashes are taken of (RFC 6960 §4.1.1).
func publicKeyBits(c *x509.Certificate) ([]byte, error) {
	var (
		spki = cryptobyte.String(c.RawSubjectPublicKeyInfo)
		bits asn1.BitString
	)
	if !spki.ReadASN1(&spki, cbasn1.SEQUENCE) || !spki.SkipASN1(cbasn1.SEQUENCE) || !spki.ReadASN1BitString(&bits) {
		return nil, errors.New("malformed SubjectPublicKeyInfo")
	}
	return bits.Bytes, nil
}
