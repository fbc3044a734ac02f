// Package crl builds certificate revocation lists (RFC 5280 §5): one full list
// an issuer, without an issuing distribution point, since NSS refuses a
// critical one (R9).
//
// A list may hold a million entries, so its DER is appended by hand while the
// caller scans, and nothing is kept of an entry but its 40 or so bytes.
package crl

import (
	"errors"
	"fmt"
	"iter"
	"math/big"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/revocation"
)

// Entry is one revoked certificate.
type Entry struct {
	Serial    *big.Int
	RevokedAt time.Time // fractions of a second are dropped
	Reason    revocation.Reason
}

// List describes a CRL to be built.
type List struct {
	// Number must be greater than any published before; keeping it so is the
	// caller's conditional update. Previous, when given, is compared once
	// more (F12).
	Number, Previous *big.Int
	ThisUpdate       time.Time
	NextUpdate       time.Time // at most MaxLife later; a root's: MaxRootLife
	// Entries in any order, each serial once; nil for none. An error from it
	// ends the build.
	Entries iter.Seq2[Entry, error]
}

// How far NextUpdate may lie ahead (R9; CA/B S/MIME BR 4.9.7).
const (
	MaxLife     = 10 * 24 * time.Hour
	MaxRootLife = 366 * 24 * time.Hour
)

// Build returns the DER CertificateList, signed by the issuer, read again and
// verified. With a software key the same List gives the same bytes.
func Build(issuer *ca.Issuer, in List) ([]byte, error) {
	der, err := build(issuer, in)
	if err != nil {
		return nil, fmt.Errorf("build CRL of %s: %w", issuer.ID(), err)
	}
	return der, nil
}

func build(issuer *ca.Issuer, in List) ([]byte, error) {
	if err := check(issuer, in); err != nil {
		return nil, err
	}
	entries, count, err := encodeEntries(in.Entries)
	if err != nil {
		return nil, err
	}
	head, err := marshalHead(issuer, in)
	if err != nil {
		return nil, err
	}
	tail, err := marshalExtensions(issuer, in.Number)
	if err != nil {
		return nil, err
	}
	der, err := seal(issuer, head, entries, tail)
	if err != nil {
		return nil, err
	}
	return der, inspect(issuer, der, count)
}

func check(issuer *ca.Issuer, in List) error {
	life := MaxLife
	if issuer.IsRoot() {
		life = MaxRootLife
	}
	switch {
	case in.Number == nil || in.Number.Sign() <= 0:
		return errors.New("number is not positive")
	case in.Number.BitLen() > 159:
		return errors.New("number is longer than 20 octets")
	case in.Previous != nil && in.Number.Cmp(in.Previous) <= 0:
		return fmt.Errorf("number %v does not follow %v", in.Number, in.Previous)
	case !in.ThisUpdate.Before(in.NextUpdate):
		return errors.New("nextUpdate is not after thisUpdate")
	case in.NextUpdate.Sub(in.ThisUpdate) > life:
		return fmt.Errorf("nextUpdate is more than %v after thisUpdate", life)
	}
	return nil
}
