package ca_test

import (
	"crypto"
	"crypto/ecdsa"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
)

func TestKeyStoreRoundTrip(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	store := ca.KeyStore{Dir: t.TempDir()}
	password := []byte("\x00\xff not text \x01")
	for _, k := range []struct {
		issuer *ca.Issuer
		signer crypto.Signer
	}{{h.Root, h.RootKey}, {h.Issuing, h.IssuingKey}} {
		id := k.issuer.ID()
		if err := store.Create(id, k.issuer.Certificate(), k.signer, password); err != nil {
			t.Fatal(err)
		}
		certificate, signer, err := store.Load(id, password)
		if err != nil {
			t.Fatal(err)
		}
		if !certificate.Equal(k.issuer.Certificate()) || !signer.(*ecdsa.PrivateKey).Equal(k.signer) {
			t.Errorf("%s: loaded something else", id)
		}
		info, err := os.Stat(filepath.Join(store.Dir, id+".key"))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(fs.FileMode(0o600), info.Mode()); diff != "" {
			t.Errorf("mode (-want +got):\n%s", diff)
		}
	}
}

func TestKeyStoreNeverOverwrites(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	for _, existing := range []string{"class2.key", "class2.cer"} {
		store := ca.KeyStore{Dir: t.TempDir()}
		path := catest.WriteFile(t, store.Dir, existing, []byte("precious"))
		err := store.Create("class2", h.Issuing.Certificate(), h.IssuingKey, []byte("password"))
		if !errors.Is(err, ca.ErrKeyExists) {
			t.Errorf("%s: error %v, want ErrKeyExists", existing, err)
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff("precious", string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", existing, diff)
		}
	}
}

// A kill leaves staged files, or a key that is still one with its staged file
// and has no certificate yet.
func TestKeyStoreCreateAfterAKill(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	for _, tt := range []struct {
		name, staged string
		placed       bool
	}{
		{"while the key was written", "class2.key.new", false},
		{"while the certificate was written", "class2.cer.new", false},
		{"between the two links", "class2.key.new", true},
	} {
		store := ca.KeyStore{Dir: t.TempDir()}
		path := catest.WriteFile(t, store.Dir, tt.staged, []byte("half a k"))
		if tt.placed {
			if err := os.Link(path, filepath.Join(store.Dir, "class2.key")); err != nil {
				t.Fatal(err)
			}
		}
		if err := store.Create("class2", h.Issuing.Certificate(), h.IssuingKey, []byte("password")); err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if _, _, err := store.Load("class2", []byte("password")); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		var names []string
		entries, err := os.ReadDir(store.Dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			names = append(names, e.Name())
		}
		if diff := cmp.Diff([]string{"class2.cer", "class2.key"}, names); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestKeyStoreCreateRefuses(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	tests := []struct {
		name, id string
		signer   crypto.Signer
		password string
		want     string
	}{
		{"path in the id", "../class2", h.IssuingKey, "p", "id must be"},
		{"no password", "class2", h.IssuingKey, "", "no password"},
		{"a key in hardware", "class2", faultySigner{h.IssuingKey}, "p", "not a software"},
		{"another key", "class2", h.RootKey, "p", "not the certificate's"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			store := ca.KeyStore{Dir: t.TempDir()}
			err := store.Create(tt.id, h.Issuing.Certificate(), tt.signer, []byte(tt.password))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
			if left, _ := os.ReadDir(store.Dir); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestKeyStoreLoadRefuses(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	password := []byte("password")
	tests := []struct {
		name     string
		damage   func(t *testing.T, dir string)
		password string
		want     string
	}{
		{"wrong password", nil, "passw0rd", "is it the right key ring?"},
		{"no password", nil, "", "no password"},
		{"readable by others", func(t *testing.T, dir string) {
			if err := os.Chmod(filepath.Join(dir, "class2.key"), 0o640); err != nil {
				t.Fatal(err)
			}
		}, "password", "mode 0640"},
		{"not a key", func(t *testing.T, dir string) {
			catest.WriteFile(t, dir, "class2.key", []byte("garbage"))
		}, "password", "not an encrypted PKCS#8"},
		{"another certificate", func(t *testing.T, dir string) {
			catest.WriteFile(t, dir, "class2.cer", h.Root.Certificate().Raw)
		}, "password", "not the certificate's"},
		{"no key", func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, "class2.key")); err != nil {
				t.Fatal(err)
			}
		}, "password", "no such file"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			store := ca.KeyStore{Dir: t.TempDir()}
			if err := store.Create("class2", h.Issuing.Certificate(), h.IssuingKey, password); err != nil {
				t.Fatal(err)
			}
			if tt.damage != nil {
				tt.damage(t, store.Dir)
			}
			_, _, err := store.Load("class2", []byte(tt.password))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
	t.Run("nothing there", func(t *testing.T) {
		t.Parallel()
		if _, _, err := (ca.KeyStore{Dir: t.TempDir()}).Load("class2", password); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("error %v, want fs.ErrNotExist", err)
		}
	})
}

func TestKeyStoreOpenSSLReads(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	store := ca.KeyStore{Dir: t.TempDir()}
	if err := store.Create("class2", h.Issuing.Certificate(), h.IssuingKey, []byte("password")); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(store.Dir, "class2.key")
	if code, out := catest.OpenSSL(t, "pkey", "-in", path, "-passin", "pass:password", "-noout", "-check"); code != 0 {
		t.Errorf("openssl pkey: %s", out)
	}
	code, out := catest.OpenSSL(t, "asn1parse", "-in", path)
	if code != 0 || !strings.Contains(out, "PBES2") || !strings.Contains(out, "aes-256-cbc") || !strings.Contains(out, "scrypt") {
		t.Errorf("want PBES2, scrypt, aes-256-cbc:\n%s", out)
	}
}
