package csr_test

import (
	"bytes"
	"crypto"
	"crypto/sha256"
	"crypto/x509"
	"encoding/pem"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/csr"
	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/internal/problem"
)

// The fixtures were made by OpenSSL and ask for a CA certificate and another
// person's mailbox (the RSA ones), which is ignored. roca-2048 has primes of
// the form that the broken library makes.
func read(t testing.TB, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name+".csr"))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func der(t testing.TB, name string) []byte {
	t.Helper()
	block, _ := pem.Decode(read(t, name))
	return block.Bytes
}

var all = csr.KeyPolicy{Types: key.Types()}

func TestParseAccepts(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		input []byte
		want  key.Type
	}{
		{"RSA-2048", read(t, "rsa-2048"), key.RSA2048},
		{"RSA-3072", read(t, "rsa-3072"), key.RSA3072},
		{"RSA-4096", read(t, "rsa-4096"), key.RSA4096},
		{"P-256", read(t, "p-256"), key.P256},
		{"P-384", read(t, "p-384"), key.P384},
		{"P-521", read(t, "p-521"), key.P521},
		{"DER", der(t, "p-256"), key.P256},
		{"old label", bytes.ReplaceAll(read(t, "p-256"), []byte("CERTIFICATE REQUEST"), []byte("NEW CERTIFICATE REQUEST")), key.P256},
		{"spaces around", append([]byte("\r\n "), append([]byte("\n"), append(read(t, "p-256"), " \r\n"...)...)...), key.P256},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := csr.Parse(tt.input, all)
			if err != nil {
				t.Fatal(err)
			}
			if got.KeyType != tt.want || got.SPKISHA256 != sha256.Sum256(got.SPKI) {
				t.Errorf("key type %s, hash %x", got.KeyType, got.SPKISHA256)
			}
			public, err := x509.ParsePKIXPublicKey(got.SPKI)
			if err != nil {
				t.Fatal(err)
			}
			if !public.(interface{ Equal(crypto.PublicKey) bool }).Equal(got.PublicKey) {
				t.Error("SPKI and public key differ")
			}
		})
	}
}

func TestA25ParseRefuses(t *testing.T) {
	t.Parallel()
	forged := der(t, "p-256")
	forged[len(forged)-1] ^= 1
	// Another subject under the same signature.
	altered := bytes.Replace(der(t, "rsa-2048"), []byte("Ignored"), []byte("ignored"), 1)
	padded := append(bytes.Repeat([]byte("\n"), csr.MaxSize), read(t, "p-256")...)
	p256 := csr.KeyPolicy{Types: []key.Type{key.RSA3072, key.P256}}
	tests := []struct {
		name   string
		input  []byte
		accept csr.KeyPolicy
		want   problem.Problem
	}{
		{"nothing", nil, all, problem.New(problem.CSRMalformed, "csr")},
		{"text", []byte("hello"), all, problem.New(problem.CSRMalformed, "csr")},
		{"over the size cap", padded, all, problem.New(problem.CSRMalformed, "csr")},
		{"another PEM block", pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der(t, "p-256")}), all, problem.New(problem.CSRMalformed, "csr")},
		{"two requests", append(read(t, "p-256"), read(t, "p-384")...), all, problem.New(problem.CSRMalformed, "csr")},
		{"trailing DER", append(der(t, "p-256"), 0), all, problem.New(problem.CSRMalformed, "csr")},
		{"signature of other bytes", forged, all, problem.New(problem.CSRSignature, "csr")},
		{"altered after signing", altered, all, problem.New(problem.CSRSignature, "csr")},
		{"RSA-1024", read(t, "rsa-1024"), all, problem.New(problem.WeakKey, "csr", "reason", "SIZE")},
		{"ROCA", read(t, "roca-2048"), all, problem.New(problem.WeakKey, "csr", "reason", "ROCA")},
		{"RSA-2560", read(t, "rsa-2560"), p256, problem.New(problem.KeyTypeNotOffered, "csr", "keyTypes", "RSA_3072, P_256")},
		{"P-384 where not offered", read(t, "p-384"), p256, problem.New(problem.KeyTypeNotOffered, "csr", "keyTypes", "RSA_3072, P_256")},
		{"P-224", read(t, "p-224"), p256, problem.New(problem.KeyTypeNotOffered, "csr", "keyTypes", "RSA_3072, P_256")},
		{"Ed25519", read(t, "ed25519"), p256, problem.New(problem.KeyTypeNotOffered, "csr", "keyTypes", "RSA_3072, P_256")},
		{"a curve that crypto/x509 does not know", read(t, "secp256k1"), p256, problem.New(problem.KeyTypeNotOffered, "csr", "keyTypes", "RSA_3072, P_256")},
		{"a broken one on such a curve", der(t, "secp256k1")[:100], all, problem.New(problem.CSRMalformed, "csr")},
		{"signed with SHA-1", read(t, "sha-1"), all, problem.New(problem.CSRSignatureAlgorithm, "csr")},
		{"signed with SHA3-256", read(t, "sha3-256"), all, problem.New(problem.CSRSignatureAlgorithm, "csr")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := csr.Parse(tt.input, tt.accept)
			got, _ := problem.Of(err)
			if diff := cmp.Diff([]problem.Problem{tt.want}, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s\n%v", diff, err)
			}
		})
	}
}

// Whatever comes in, Parse answers with a sound key or with one problem at
// the field.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"p-256", "p-224", "ed25519", "rsa-1024", "rsa-2048", "roca-2048"} {
		f.Add(read(f, name))
		f.Add(der(f, name))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		got, err := csr.Parse(input, all)
		if err == nil {
			if !got.KeyType.Valid() || key.Check(got.PublicKey) != "" {
				t.Errorf("accepted %+v", got)
			}
			return
		}
		problems, ok := problem.Of(err)
		if !ok || len(problems) != 1 || problems[0].Field != "csr" {
			t.Errorf("error %v is not one problem at csr", err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"p-256", "rsa-3072"} {
		input := read(b, name)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := csr.Parse(input, all); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
