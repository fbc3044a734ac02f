// Package ocsp answers for the status of certificates (RFC 6960, in the
// lightweight profile of RFC 5019): it reads requests and builds responses
// signed by a delegated responder. Fetching statuses and HTTP are the
// caller's.
//
// Responses carry no nonce, so that one signed response serves every asker
// until its nextUpdate and can be cached by anybody (RFC 5019; the nonce of
// RFC 9654 is optional for a responder). They are
// encoded here and not by golang.org/x/crypto/ocsp, which stamps producedAt
// with the machine's clock, draws ambient randomness and identifies the
// responder by name.
package ocsp

import (
	"crypto"
	"encoding/asn1"
	"errors"
	"math/big"

	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"
)

// MaxRequestSize is the size cap of a request in bytes. A request for one
// certificate with a nonce takes some 120; signed ones are refused anyway.
const MaxRequestSize = 2048

// Request is the one certificate asked about.
type Request struct {
	// Hash is SHA-1 (what most clients use, for cacheability) or SHA-256. It
	// only names the issuer; nothing rests on its collision resistance.
	Hash           crypto.Hash
	IssuerNameHash []byte
	IssuerKeyHash  []byte
	Serial         *big.Int
}

// ErrMalformed: answer MalformedRequest.
var ErrMalformed = errors.New("malformed OCSP request")

var (
	oidSHA1   = asn1.ObjectIdentifier{1, 3, 14, 3, 2, 26}
	oidSHA256 = asn1.ObjectIdentifier{2, 16, 840, 1, 101, 3, 4, 2, 1}
)

// ParseRequest reads a DER OCSPRequest. Its error is ErrMalformed.
//
// Exactly one certificate is taken. RFC 5019 §2.1.1 has clients ask for one;
// to answer the first of several would leave the rest looking answered, and to
// answer all would make a response that no cache can find again. Signed
// requests and CertIDs by other hashes are not read either; extensions are
// skipped.
func ParseRequest(der []byte) (Request, error) {
	if len(der) > MaxRequestSize {
		return Request{}, ErrMalformed
	}
	var (
		input                                     = cryptobyte.String(der)
		outer, tbs, list, single, certID, hash    cryptobyte.String
		algorithm                                 asn1.ObjectIdentifier
		nameHash, keyHash                         []byte
		version, requestor, extensions, singleExt = contextTag(0), contextTag(1), contextTag(2), contextTag(0)
	)
	if !input.ReadASN1(&outer, cbasn1.SEQUENCE) || !input.Empty() ||
		!outer.ReadASN1(&tbs, cbasn1.SEQUENCE) || !outer.Empty() ||
		!tbs.SkipOptionalASN1(version) || !tbs.SkipOptionalASN1(requestor) ||
		!tbs.ReadASN1(&list, cbasn1.SEQUENCE) ||
		!tbs.SkipOptionalASN1(extensions) || !tbs.Empty() ||
		!list.ReadASN1(&single, cbasn1.SEQUENCE) || !list.Empty() ||
		!single.ReadASN1(&certID, cbasn1.SEQUENCE) ||
		!single.SkipOptionalASN1(singleExt) || !single.Empty() {
		return Request{}, ErrMalformed
	}
	serial := new(big.Int)
	if !certID.ReadASN1(&hash, cbasn1.SEQUENCE) ||
		!hash.ReadASN1ObjectIdentifier(&algorithm) ||
		!hash.SkipOptionalASN1(cbasn1.NULL) || !hash.Empty() ||
		!certID.ReadASN1Bytes(&nameHash, cbasn1.OCTET_STRING) ||
		!certID.ReadASN1Bytes(&keyHash, cbasn1.OCTET_STRING) ||
		!certID.ReadASN1Integer(serial) || !certID.Empty() {
		return Request{}, ErrMalformed
	}
	req := Request{IssuerNameHash: nameHash, IssuerKeyHash: keyHash, Serial: serial}
	switch {
	case algorithm.Equal(oidSHA1):
		req.Hash = crypto.SHA1
	case algorithm.Equal(oidSHA256):
		req.Hash = crypto.SHA256
	default:
		return Request{}, ErrMalformed
	}
	if len(nameHash) != req.Hash.Size() || len(keyHash) != req.Hash.Size() {
		return Request{}, ErrMalformed
	}
	return req, nil
}

func contextTag(n uint8) cbasn1.Tag { return cbasn1.Tag(n).ContextSpecific().Constructed() }
