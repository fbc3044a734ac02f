package archive_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/archive"
)

var files = map[string]string{"secrets": "the ring", "ca/root.key": "a key", "shomei.db": string(bytes.Repeat([]byte{7}, 6_000))}

var names = []string{"secrets", "ca/root.key", "shomei.db"}

func accept(archive.Manifest) error { return nil }

// write answers an archive of files.
func write(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	for n, content := range files {
		path := filepath.Join(dir, n)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	m := archive.Manifest{Version: "1", CreatedAt: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC), Database: "sqlite3", Migration: 20261121040131}
	if err := archive.Write(&out, m, dir, names); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	m, err := archive.Extract(bytes.NewReader(write(t)), dir, accept)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range m.Files {
		content, err := os.ReadFile(filepath.Join(dir, f.Name))
		if err != nil {
			t.Fatal(err)
		}
		got[f.Name] = string(content)
		if info, err := os.Stat(filepath.Join(dir, f.Name)); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: mode %v, %v", f.Name, info.Mode(), err)
		}
	}
	if diff := cmp.Diff(files, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if m.Format != archive.Format || m.Migration != 20261121040131 {
		t.Errorf("manifest %+v", m)
	}
}

// Whatever byte of what an archive says is changed, and wherever it is cut, it
// is refused.
func TestDamageIsSeen(t *testing.T) {
	t.Parallel()
	whole := write(t)
	for i := 0; i < len(whole); i += 97 {
		damaged := bytes.Clone(whole)
		damaged[i] ^= 0x20
		m, err := archive.Extract(bytes.NewReader(damaged), t.TempDir(), accept)
		if err == nil && whole[i] != 0 {
			t.Errorf("byte %d was changed, and %+v was restored", i, m)
		}
	}
	end := len(whole) - 1024 - 512 // before the marks of the end and the padding
	for i := 0; i < end; i += 211 {
		_, err := archive.Extract(bytes.NewReader(whole[:i]), t.TempDir(), accept)
		if !errors.Is(err, archive.ErrDamaged) {
			t.Errorf("cut at %d of %d: %v, want ErrDamaged", i, len(whole), err)
		}
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	refusal := errors.New("not that one")
	dir := t.TempDir()
	if _, err := archive.Extract(bytes.NewReader(write(t)), dir, func(archive.Manifest) error { return refusal }); err != refusal {
		t.Errorf("Extract() = %v, want accept's error", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%d files were written after a refusal, %v", len(left), err)
	}
	for _, bad := range []string{"../secrets", "/etc/passwd", "ca/../../x", "a/b/c", ""} {
		if err := archive.Write(&bytes.Buffer{}, archive.Manifest{}, dir, []string{bad}); err == nil || errors.Is(err, fs.ErrNotExist) {
			t.Errorf("Write() of %q = %v", bad, err)
		}
	}
}
