package key_test

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/key"
)

// The fixtures are public keys made for these tests: rsa-* by OpenSSL,
// roca-2048 with primes of the form that the broken library makes,
// close-primes-2048 with primes 2²⁰⁰ apart.
func readRSA(t testing.TB, name string) *rsa.PublicKey {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name+".pem"))
	if err != nil {
		t.Fatal(err)
	}
	block, _ := pem.Decode(content)
	public, err := x509.ParsePKIXPublicKey(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	return public.(*rsa.PublicKey)
}

func newEC(t *testing.T, curve elliptic.Curve) crypto.PublicKey {
	t.Helper()
	k, err := ecdsa.GenerateKey(curve, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k.Public()
}

func TestTypeOf(t *testing.T) {
	t.Parallel()
	_, ed, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		public crypto.PublicKey
		want   key.Type
		rsa    bool
	}{
		{"RSA-2048", readRSA(t, "rsa-2048"), key.RSA2048, true},
		{"RSA-3072", readRSA(t, "rsa-3072"), key.RSA3072, true},
		{"RSA-4096", readRSA(t, "rsa-4096"), key.RSA4096, true},
		{"P-256", newEC(t, elliptic.P256()), key.P256, false},
		{"P-384", newEC(t, elliptic.P384()), key.P384, false},
		{"P-521", newEC(t, elliptic.P521()), key.P521, false},
		{"RSA-2056", &rsa.PublicKey{N: new(big.Int).Lsh(big.NewInt(1), 2055), E: 65537}, "", false},
		{"P-224", newEC(t, elliptic.P224()), "", false},
		{"Ed25519", ed.Public(), "", false},
		{"none", nil, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, ok := key.TypeOf(tt.public)
			if got != tt.want || ok != (tt.want != "") || got.RSA() != tt.rsa || got.Valid() != ok {
				t.Errorf("type %q, %t, RSA %t, valid %t; want %q, RSA %t", got, ok, got.RSA(), got.Valid(), tt.want, tt.rsa)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	t.Parallel()
	sound := readRSA(t, "rsa-2048")
	modulus := func(change func(n *big.Int)) *rsa.PublicKey {
		n := new(big.Int).Set(sound.N)
		change(n)
		return &rsa.PublicKey{N: n, E: 65537}
	}
	tests := []struct {
		name   string
		public crypto.PublicKey
		want   key.Weakness
	}{
		{"RSA-2048", sound, ""},
		{"RSA-3072", readRSA(t, "rsa-3072"), ""},
		{"RSA-4096", readRSA(t, "rsa-4096"), ""},
		{"largest odd exponent of 31 bits", &rsa.PublicKey{N: sound.N, E: 1<<31 - 1}, ""},
		{"P-256", newEC(t, elliptic.P256()), ""},
		{"1024 bits", modulus(func(n *big.Int) { n.Rsh(n, 1024) }), key.Size},
		{"2047 bits", modulus(func(n *big.Int) { n.Rsh(n, 1) }), key.Size},
		{"2049 bits", modulus(func(n *big.Int) { n.Lsh(n, 1) }), key.Size},
		{"enormous", modulus(func(n *big.Int) { n.Lsh(n, 1<<15) }), key.Size},
		{"exponent 3", &rsa.PublicKey{N: sound.N, E: 3}, key.Exponent},
		{"exponent 1", &rsa.PublicKey{N: sound.N, E: 1}, key.Exponent},
		{"even exponent", &rsa.PublicKey{N: sound.N, E: 65538}, key.Exponent},
		{"even modulus", modulus(func(n *big.Int) { n.SetBit(n, 0, 0) }), key.SmallFactor},
		{"divisible by 751", modulus(func(n *big.Int) {
			n.Sub(n, new(big.Int).Mod(n, big.NewInt(751)))
			if n.Bit(0) == 0 {
				n.Add(n, big.NewInt(751))
			}
		}), key.SmallFactor},
		{"smart card with CVE-2017-15361", readRSA(t, "roca-2048"), key.ROCA},
		{"printer with CVE-2022-26320", readRSA(t, "close-primes-2048"), key.ClosePrimes},
		// 2^1024 − 105 is prime.
		{"a square", modulus(func(n *big.Int) {
			p := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 1024), big.NewInt(105))
			n.Mul(p, p)
		}), key.ClosePrimes},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, key.Check(tt.public)); diff != "" {
				t.Errorf("weakness (-want +got):\n%s", diff)
			}
		})
	}
}

func BenchmarkCheckRSA3072(b *testing.B) {
	public := readRSA(b, "rsa-3072")
	for b.Loop() {
		key.Check(public)
	}
}
