package vault_test

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/vault"
)

func open(t *testing.T) *vault.Vault {
	t.Helper()
	ring, err := keyring.Create(filepath.Join(t.TempDir(), "secrets"), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return &vault.Vault{Dir: filepath.Join(t.TempDir(), "evidence"), Ring: ring, Rand: rand.Reader}
}

// files answers everything that lies in the directory.
func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names
}

func TestPutGet(t *testing.T) {
	t.Parallel()
	v := open(t)
	content := []byte("%PDF-1.7 canary 93b1")
	sum := sha256.Sum256(content)
	if _, err := v.Get(sum[:]); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("out of an empty vault: %v", err)
	}
	// At once, and again: it is kept once, and nothing is left beside it.
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if digest, err := v.Put(content); err != nil || !bytes.Equal(digest, sum[:]) {
				t.Errorf("put: %x, %v", digest, err)
			}
		})
	}
	wait.Wait()
	want := []string{hex.EncodeToString(sum[:])}
	if diff := cmp.Diff(want, files(t, v.Dir)); diff != "" {
		t.Errorf("in the directory (-want +got):\n%s", diff)
	}
	if names, err := vault.Names(v.Dir); err != nil || !cmp.Equal(want, names) {
		t.Errorf("names %v, %v", names, err)
	}
	if got, err := v.Get(sum[:]); err != nil || !bytes.Equal(got, content) {
		t.Errorf("got %q, %v", got, err)
	}
	kept, err := os.ReadFile(filepath.Join(v.Dir, want[0]))
	if err != nil || bytes.Contains(kept, []byte("canary")) {
		t.Errorf("it lies open on the disk (%v)", err)
	}
	info, err := os.Stat(filepath.Join(v.Dir, want[0]))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestGetRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]func(t *testing.T, path string){
		"a bit that fell over": func(t *testing.T, path string) {
			t.Helper()
			kept, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			kept[len(kept)-1] ^= 1
			if err := os.WriteFile(path, kept, 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"cut short": func(t *testing.T, path string) {
			t.Helper()
			if err := os.Truncate(path, 1); err != nil {
				t.Fatal(err)
			}
		},
		"another file under the name": func(t *testing.T, path string) {
			t.Helper()
			v := open(t)
			v.Dir = filepath.Dir(path)
			other, err := v.Put([]byte("other"))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Rename(filepath.Join(v.Dir, hex.EncodeToString(other)), path); err != nil {
				t.Fatal(err)
			}
		},
	}
	for name, damage := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := open(t)
			digest, err := v.Put([]byte("whole"))
			if err != nil {
				t.Fatal(err)
			}
			damage(t, filepath.Join(v.Dir, hex.EncodeToString(digest)))
			if got, err := v.Get(digest); !errors.Is(err, vault.ErrDamaged) {
				t.Fatalf("got %q, %v", got, err)
			}
			// Putting it again mends it.
			if _, err := v.Put([]byte("whole")); err != nil {
				t.Fatal(err)
			}
			if got, err := v.Get(digest); err != nil || string(got) != "whole" {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
	v := open(t)
	for _, digest := range [][]byte{nil, []byte("../secrets"), make([]byte, 31)} {
		if _, err := v.Get(digest); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", digest, err)
		}
	}
}

func TestPutFails(t *testing.T) {
	t.Parallel()
	v := open(t)
	if err := os.WriteFile(v.Dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Put([]byte("x")); err == nil {
		t.Error("put where there is no directory")
	}
}

func TestRotated(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "secrets")
	ring, err := keyring.Create(path, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	v := &vault.Vault{Dir: t.TempDir(), Ring: ring, Rand: rand.Reader}
	digest, err := v.Put([]byte("before"))
	if err != nil {
		t.Fatal(err)
	}
	if err := ring.Rotate(path, rand.Reader); err != nil {
		t.Fatal(err)
	}
	if got, err := v.Get(digest); err != nil || string(got) != "before" {
		t.Errorf("after a rotation %q, %v", got, err)
	}
}
