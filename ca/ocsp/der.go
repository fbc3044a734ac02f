package ocsp

import (
	"encoding/asn1"
	"time"

	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"

	"github.com/shomei-ra/shomei/ca/revocation"
)

var (
	oidBasicResponse   = asn1.ObjectIdentifier{1, 3, 6, 1, 5, 5, 7, 48, 1, 1}
	oidECDSAWithSHA256 = asn1.ObjectIdentifier{1, 2, 840, 10045, 4, 3, 2}
)

// marshalKeyID returns ResponderID byKey: [2] EXPLICIT OCTET STRING, the SHA-1
// of the responder's key; shorter than its name.
func marshalKeyID(keyHash []byte) ([]byte, error) {
	var b cryptobyte.Builder
	b.AddASN1(contextTag(2), func(b *cryptobyte.Builder) { b.AddASN1OctetString(keyHash) })
	return b.Bytes()
}

// marshalData returns ResponseData (RFC 6960 §4.2.1): version 1 by default,
// responder, producedAt, one SingleResponse.
func (r *Responder) marshalData(req Request, status Status) ([]byte, error) {
	issuer := r.issuers[req.Hash]
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddBytes(r.id)
		addTime(b, status.ThisUpdate)
		b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
			b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
				b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
					b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
						b.AddASN1ObjectIdentifier(issuer.algorithm)
						b.AddASN1NULL()
					})
					b.AddASN1OctetString(issuer.name)
					b.AddASN1OctetString(issuer.key)
					b.AddASN1BigInt(req.Serial)
				})
				addStatus(b, status)
				addTime(b, status.ThisUpdate)
				b.AddASN1(contextTag(0), func(b *cryptobyte.Builder) { addTime(b, status.NextUpdate) })
			})
		})
	})
	return b.Bytes()
}

// addStatus adds CertStatus: good [0] NULL, revoked [1] RevokedInfo,
// unknown [2] NULL, all IMPLICIT.
func addStatus(b *cryptobyte.Builder, status Status) {
	switch status.State {
	case Good:
		b.AddASN1(cbasn1.Tag(0).ContextSpecific(), func(*cryptobyte.Builder) {})
	case Revoked:
		b.AddASN1(contextTag(1), func(b *cryptobyte.Builder) {
			addTime(b, status.RevokedAt)
			if status.Reason != revocation.Unspecified {
				b.AddASN1(contextTag(0), func(b *cryptobyte.Builder) {
					b.AddASN1Enum(int64(status.Reason.Code()))
				})
			}
		})
	default:
		b.AddASN1(cbasn1.Tag(2).ContextSpecific(), func(*cryptobyte.Builder) {})
	}
}

func addTime(b *cryptobyte.Builder, t time.Time) {
	b.AddASN1GeneralizedTime(t.UTC().Truncate(time.Second))
}

// assemble returns OCSPResponse { successful, BasicOCSPResponse } with the
// responder's certificate, so that a client needs nothing but the issuer's.
func (r *Responder) assemble(data, signature []byte) ([]byte, error) {
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1Enum(0)
		b.AddASN1(contextTag(0), func(b *cryptobyte.Builder) {
			b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
				b.AddASN1ObjectIdentifier(oidBasicResponse)
				b.AddASN1(cbasn1.OCTET_STRING, func(b *cryptobyte.Builder) {
					b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
						b.AddBytes(data)
						b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
							b.AddASN1ObjectIdentifier(oidECDSAWithSHA256)
						})
						b.AddASN1BitString(signature)
						b.AddASN1(contextTag(0), func(b *cryptobyte.Builder) {
							b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
								b.AddBytes(r.certificate.Raw)
							})
						})
					})
				})
			})
		})
	})
	return b.Bytes()
}
