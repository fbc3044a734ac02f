// Package key names the types of public keys that may be certified and finds
// the weak ones. It is pure: a key comes in, a verdict goes out.
package key

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"strings"
)

// Type names a kind and size of public key, as products offer it. Sizes are
// exact: a 2560-bit RSA key has no Type and is never offered.
type Type string

// The types that a product may offer (CA/B S/MIME BR 6.1.5).
const (
	RSA2048 Type = "RSA_2048"
	RSA3072 Type = "RSA_3072"
	RSA4096 Type = "RSA_4096"
	P256    Type = "P_256"
	P384    Type = "P_384"
	P521    Type = "P_521"
)

// Types lists every Type, in the order in which pages show them.
func Types() []Type { return []Type{RSA2048, RSA3072, RSA4096, P256, P384, P521} }

// Valid reports whether t is one of Types.
func (t Type) Valid() bool {
	for _, known := range Types() {
		if t == known {
			return true
		}
	}
	return false
}

// RSA reports whether t is an RSA type: the only ones that can encipher a
// content-encryption key directly.
func (t Type) RSA() bool { return strings.HasPrefix(string(t), "RSA_") }

// TypeOf returns the Type of a public key; ok is false for every other
// algorithm, curve or size.
func TypeOf(public crypto.PublicKey) (t Type, ok bool) {
	switch k := public.(type) {
	case *rsa.PublicKey:
		switch k.N.BitLen() {
		case 2048:
			return RSA2048, true
		case 3072:
			return RSA3072, true
		case 4096:
			return RSA4096, true
		}
	case *ecdsa.PublicKey:
		switch k.Curve {
		case elliptic.P256():
			return P256, true
		case elliptic.P384():
			return P384, true
		case elliptic.P521():
			return P521, true
		}
	}
	return "", false
}

// List joins types for a problem's text: "RSA_3072, RSA_2048".
func List(types []Type) string {
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = string(t)
	}
	return strings.Join(names, ", ")
}
