package ca

import (
	"encoding/asn1"
	"errors"

	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"

	"github.com/shomei-ra/shomei/internal/problem"
)

var (
	oidCommonName   = asn1.ObjectIdentifier{2, 5, 4, 3}
	oidSurname      = asn1.ObjectIdentifier{2, 5, 4, 4}
	oidSerialNumber = asn1.ObjectIdentifier{2, 5, 4, 5}
	oidCountry      = asn1.ObjectIdentifier{2, 5, 4, 6}
	oidOrganization = asn1.ObjectIdentifier{2, 5, 4, 10}
	oidTitle        = asn1.ObjectIdentifier{2, 5, 4, 12}
	oidGivenName    = asn1.ObjectIdentifier{2, 5, 4, 42}
)

// attribute is one AttributeTypeAndValue. A name is built attribute by
// attribute and never parsed from text, so that no character of a value can
// start another (A23).
type attribute struct {
	oid   asn1.ObjectIdentifier
	tag   cbasn1.Tag
	value string
}

// marshalName returns the DER of an RDNSequence with one attribute an RDN, in
// the order given; empty values are left out.
func marshalName(attributes ...attribute) ([]byte, error) {
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		for _, a := range attributes {
			if a.value == "" {
				continue
			}
			b.AddASN1(cbasn1.SET, func(b *cryptobyte.Builder) {
				b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
					b.AddASN1ObjectIdentifier(a.oid)
					b.AddASN1(a.tag, func(b *cryptobyte.Builder) { b.AddBytes([]byte(a.value)) })
				})
			})
		}
	})
	return b.Bytes()
}

// Name is the distinguished name of a CA. Organization and CommonName may be
// in any script.
type Name struct {
	Country      string // ISO 3166-1 alpha-2, "JP"
	Organization string
	CommonName   string
}

func (n Name) marshal() ([]byte, error) {
	var found []problem.Problem
	if !isCountry(n.Country) {
		return nil, errors.New("name: country must be two capital letters")
	}
	found = append(found, checkText("organization", n.Organization, maxName, true)...)
	found = append(found, checkText("commonName", n.CommonName, maxName, true)...)
	if err := problem.Join(found); err != nil {
		return nil, err
	}
	return marshalName(
		attribute{oidCountry, cbasn1.PrintableString, n.Country},
		attribute{oidOrganization, cbasn1.UTF8String, n.Organization},
		attribute{oidCommonName, cbasn1.UTF8String, n.CommonName},
	)
}
