package main

import (
	"crypto/rand"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/vault"
)

// The doctor looks at where the files of cases lie, and opens one.
func TestDoctorLooksAtEvidence(t *testing.T) {
	t.Parallel()
	data := newInstallation(t)
	answer := func() string {
		t.Helper()
		_, said := ran(t, "doctor", "--data", data)
		for line := range strings.Lines(said) {
			if strings.Contains(line, "files of cases") {
				return strings.TrimSpace(line)
			}
		}
		t.Fatalf("it says nothing of the files of cases: %s", said)
		return ""
	}
	if got := answer(); !strings.HasPrefix(got, "ok") {
		t.Errorf("before the first file: %s", got)
	}

	ring, err := keyring.Open(filepath.Join(data, "secrets"))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(data, "evidence")
	v := &vault.Vault{Dir: dir, Ring: ring, Rand: rand.Reader}
	digest, err := v.Put([]byte("登記事項証明書"))
	if err != nil {
		t.Fatal(err)
	}
	// Whose it is does not matter here.
	execute(t, data, "INSERT INTO evidences (id, request_id, registration_version, name, media_type, size, digest, scan, staff_id, added_at)"+
		" VALUES ('evid_1', 'req_1', 1, 'a.pdf', 'application/pdf', 1, x'"+hex.EncodeToString(digest)+"', 'CLEAN', 'staf_1', 1)")
	if got := answer(); !strings.HasPrefix(got, "ok") {
		t.Errorf("with a file: %s", got)
	}

	there, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(there) != 1 {
		t.Fatalf("in the vault: %v, %v", there, err)
	}
	whole, err := os.ReadFile(there[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, harm := range []struct {
		name string
		do   func() error
		want string
		mend func() error
	}{
		{"open to others", func() error { return os.Chmod(dir, 0o755) }, "chmod 700", func() error { return os.Chmod(dir, 0o700) }},
		{
			"damaged", func() error { return os.WriteFile(there[0], append([]byte("x"), whole[1:]...), 0o600) }, "does not open",
			func() error { return os.WriteFile(there[0], whole, 0o600) },
		},
		{"a file gone", func() error { return os.Remove(there[0]) }, "does not open", func() error { return os.WriteFile(there[0], whole, 0o600) }},
		{"all gone", func() error { return os.RemoveAll(dir) }, "it is missing", func() error { return os.WriteFile(dir, nil, 0o600) }},
		{"no directory", func() error { return nil }, "no directory", func() error { return nil }},
	} {
		if err := harm.do(); err != nil {
			t.Fatal(err)
		}
		if got := answer(); !strings.HasPrefix(got, "WRONG") || !strings.Contains(got, harm.want) {
			t.Errorf("%s: %s", harm.name, got)
		}
		if err := harm.mend(); err != nil {
			t.Fatal(err)
		}
	}
}
