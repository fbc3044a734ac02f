package crl

import (
	"bytes"
	"encoding/asn1"
	"errors"
	"fmt"
	"iter"
	"math/big"
	"time"

	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/revocation"
)

var (
	oidCRLNumber              = asn1.ObjectIdentifier{2, 5, 29, 20}
	oidAuthorityKeyIdentifier = asn1.ObjectIdentifier{2, 5, 29, 35}
)

// encodeEntries returns the concatenated DER of all entries and their number.
func encodeEntries(entries iter.Seq2[Entry, error]) (der []byte, count int, err error) {
	if entries == nil {
		return nil, 0, nil
	}
	for e, err := range entries {
		if err != nil {
			return nil, 0, fmt.Errorf("entries: %w", err)
		}
		if der, err = appendEntry(der, e); err != nil {
			return nil, 0, fmt.Errorf("entry %d: %w", count, err)
		}
		count++
	}
	return der, count, nil
}

// appendEntry appends SEQUENCE { INTEGER, Time, Extensions OPTIONAL }. At most
// 22 + 17 + 14 octets of content: every length fits one octet.
func appendEntry(der []byte, e Entry) ([]byte, error) {
	switch {
	case e.Serial == nil || e.Serial.Sign() <= 0 || e.Serial.BitLen() > 159:
		return nil, errors.New("serial number is out of range")
	case !e.Reason.Valid():
		return nil, fmt.Errorf("unknown reason %q", e.Reason)
	}
	start := len(der)
	der = append(der, byte(cbasn1.SEQUENCE), 0)
	n := e.Serial.BitLen()/8 + 1 // with room for the sign bit
	der = append(der, byte(cbasn1.INTEGER), byte(n))
	der = append(der, make([]byte, n)...)
	e.Serial.FillBytes(der[len(der)-n:])
	der = appendTime(der, e.RevokedAt)
	if code := e.Reason.Code(); code != revocation.Unspecified.Code() {
		// Extensions { { 2.5.29.21, OCTET STRING { ENUMERATED code } } }
		der = append(der, 0x30, 12, 0x30, 10, 0x06, 3, 0x55, 0x1d, 0x15, 0x04, 3, 0x0a, 1, byte(code))
	}
	der[start+1] = byte(len(der) - start - 2)
	return der, nil
}

// appendTime appends a Time: UTCTime to 2049, GeneralizedTime from 2050
// (RFC 5280 §5.1.2.4).
func appendTime(der []byte, t time.Time) []byte {
	tag, layout := cbasn1.UTCTime, "060102150405Z"
	t = t.UTC()
	if t.Year() >= 2050 {
		tag, layout = cbasn1.GeneralizedTime, "20060102150405Z"
	}
	der = append(der, byte(tag), byte(len(layout)))
	return t.AppendFormat(der, layout)
}

// marshalHead returns what precedes revokedCertificates: version 2, signature
// algorithm, issuer, thisUpdate, nextUpdate.
func marshalHead(issuer *ca.Issuer, in List) ([]byte, error) {
	var b cryptobyte.Builder
	b.AddASN1Int64(1)
	b.AddBytes(issuer.AlgorithmIdentifier())
	b.AddBytes(issuer.Certificate().RawSubject)
	b.AddBytes(appendTime(nil, in.ThisUpdate))
	b.AddBytes(appendTime(nil, in.NextUpdate))
	return b.Bytes()
}

// marshalExtensions returns crlExtensions: authority key identifier and CRL
// number, the two that RFC 5280 §5.2 requires.
func marshalExtensions(issuer *ca.Issuer, number *big.Int) ([]byte, error) {
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.Tag(0).ContextSpecific().Constructed(), func(b *cryptobyte.Builder) {
		b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
			addExtension(b, oidAuthorityKeyIdentifier, func(b *cryptobyte.Builder) {
				b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
					b.AddASN1(cbasn1.Tag(0).ContextSpecific(), func(b *cryptobyte.Builder) {
						b.AddBytes(issuer.Certificate().SubjectKeyId)
					})
				})
			})
			addExtension(b, oidCRLNumber, func(b *cryptobyte.Builder) { b.AddASN1BigInt(number) })
		})
	})
	return b.Bytes()
}

func addExtension(b *cryptobyte.Builder, id asn1.ObjectIdentifier, value cryptobyte.BuilderContinuation) {
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1ObjectIdentifier(id)
		b.AddASN1(cbasn1.OCTET_STRING, value)
	})
}

// maxHeader is the longest tag and length that a list can need: 1 + 1 + 4.
const maxHeader = 6

// seal joins the parts into a signed list with one allocation and one copy of
// the entries. Room is left in front of the TBSCertList, so that the outer
// header, whose length depends on the signature's, can be put before it.
func seal(issuer *ca.Issuer, head, entries, tail []byte) ([]byte, error) {
	content := len(head) + len(entries) + len(tail)
	if len(entries) > 0 {
		content += len(appendHeader(nil, cbasn1.SEQUENCE, len(entries)))
	}
	const trailer = 256 // algorithm and signature
	buf := make([]byte, maxHeader, maxHeader+maxHeader+content+trailer)
	buf = appendHeader(buf, cbasn1.SEQUENCE, content)
	buf = append(buf, head...)
	// An empty list is left out altogether (RFC 5280 §5.1.2.6).
	if len(entries) > 0 {
		buf = appendHeader(buf, cbasn1.SEQUENCE, len(entries))
		buf = append(buf, entries...)
	}
	buf = append(buf, tail...)

	signature, err := issuer.Signature(buf[maxHeader:])
	if err != nil {
		return nil, err
	}
	buf = append(buf, issuer.AlgorithmIdentifier()...)
	buf = appendHeader(buf, cbasn1.BIT_STRING, len(signature)+1)
	buf = append(buf, 0) // no unused bits
	buf = append(buf, signature...)

	outer := appendHeader(nil, cbasn1.SEQUENCE, len(buf)-maxHeader)
	start := maxHeader - len(outer)
	copy(buf[start:], outer)
	return buf[start:], nil
}

// appendHeader appends a tag and a DER definite length.
func appendHeader(der []byte, tag cbasn1.Tag, length int) []byte {
	der = append(der, byte(tag))
	if length < 0x80 {
		return append(der, byte(length))
	}
	octets := big.NewInt(int64(length)).Bytes()
	der = append(der, 0x80|byte(len(octets)))
	return append(der, octets...)
}

// inspect reads the finished list as a relying party would: structure, number
// of entries, issuer, signature. It does not use x509.ParseRevocationList,
// which takes 830 MB for a million entries.
func inspect(issuer *ca.Issuer, der []byte, want int) error {
	var (
		input                            = cryptobyte.String(der)
		list, tbs, fields, revoked, name cryptobyte.String
		signature                        []byte
		hasEntries                       bool
	)
	if !input.ReadASN1(&list, cbasn1.SEQUENCE) || !input.Empty() ||
		!list.ReadASN1Element(&tbs, cbasn1.SEQUENCE) ||
		!list.SkipASN1(cbasn1.SEQUENCE) ||
		!list.ReadASN1BitStringAsBytes(&signature) || !list.Empty() {
		return errors.New("read what was signed: malformed list")
	}
	signed := tbs
	if !tbs.ReadASN1(&fields, cbasn1.SEQUENCE) ||
		!fields.SkipASN1(cbasn1.INTEGER) || !fields.SkipASN1(cbasn1.SEQUENCE) ||
		!fields.ReadASN1Element(&name, cbasn1.SEQUENCE) ||
		!skipTime(&fields) || !skipTime(&fields) ||
		!fields.ReadOptionalASN1(&revoked, &hasEntries, cbasn1.SEQUENCE) {
		return errors.New("read what was signed: malformed fields")
	}
	if !bytes.Equal(name, issuer.Certificate().RawSubject) {
		return errors.New("read what was signed: another issuer")
	}
	count := 0
	for ; !revoked.Empty(); count++ {
		if !revoked.SkipASN1(cbasn1.SEQUENCE) {
			return fmt.Errorf("read what was signed: malformed entry %d", count)
		}
	}
	if count != want {
		return fmt.Errorf("read what was signed: %d entries of %d", count, want)
	}
	if err := issuer.CheckSignature(signed, signature); err != nil {
		return fmt.Errorf("verify what was signed: %w", err)
	}
	return nil
}

func skipTime(s *cryptobyte.String) bool {
	return s.PeekASN1Tag(cbasn1.UTCTime) && s.SkipASN1(cbasn1.UTCTime) || s.SkipASN1(cbasn1.GeneralizedTime)
}
