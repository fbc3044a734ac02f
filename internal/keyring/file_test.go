package keyring_test

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/keyring"
)

func TestCreateStoresWhatOpenReads(t *testing.T) {
	t.Parallel()
	ring, path := create(t)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fs.FileMode(0o600), info.Mode()); diff != "" {
		t.Errorf("mode (-want +got):\n%s", diff)
	}
	opened, err := keyring.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	data := []byte("0123456789012345")
	if diff := cmp.Diff(ring.Lookup(keyring.LabelCoupon, data), opened.Lookup(keyring.LabelCoupon, data)); diff != "" {
		t.Errorf("derived (-created +opened):\n%s", diff)
	}
}

func TestCreateNeverOverwrites(t *testing.T) {
	t.Parallel()
	_, path := create(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = keyring.Create(path, rand.Reader)
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("second create: got %v, want fs.ErrExist", err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("file changed:\n%s", diff)
	}
	onlyFile(t, path)
}

func TestCreateWithoutRandomnessLeavesNothing(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "secrets")
	if _, err := keyring.Create(path, iotest.ErrReader(errors.New("dry"))); err == nil {
		t.Error("created a ring without randomness")
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("stat: got %v, want fs.ErrNotExist", err)
	}
}

func TestRotationKeepsOldRows(t *testing.T) {
	t.Parallel()
	ring, path := create(t)
	stored := ring.MAC(keyring.LabelCode, ring.Current(), []byte("code"))
	box, err := ring.Seal(keyring.LabelCode, []byte("code"), []byte("msg_1"), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	rotate(t, ring, path)
	rotate(t, ring, path)

	opened, err := keyring.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*keyring.Ring{"rotated": ring, "reopened": opened} {
		if diff := cmp.Diff([]int{3, 2, 1}, r.Versions()); diff != "" {
			t.Errorf("%s versions (-want +got):\n%s", name, diff)
		}
		macs := r.Lookup(keyring.LabelCode, []byte("code"))
		if diff := cmp.Diff(stored, macs[2]); diff != "" {
			t.Errorf("%s: old row is not found:\n%s", name, diff)
		}
		for i, mac := range macs {
			version, err := keyring.VersionOf(mac)
			if err != nil || version != 3-i || len(mac) != keyring.MACSize {
				t.Errorf("%s: MAC %d has version %d, length %d, error %v", name, i, version, len(mac), err)
			}
		}
		plain, err := r.Open(keyring.LabelCode, box, []byte("msg_1"))
		if err != nil || string(plain) != "code" {
			t.Errorf("%s: old box: got %q, %v", name, plain, err)
		}
	}
	onlyFile(t, path)
}

func TestRotateRefuses(t *testing.T) {
	t.Parallel()
	t.Run("another rotation", func(t *testing.T) {
		t.Parallel()
		ring, path := create(t)
		if err := os.WriteFile(path+".new", nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := ring.Rotate(path, rand.Reader); !errors.Is(err, fs.ErrExist) {
			t.Errorf("got %v, want fs.ErrExist", err)
		}
	})
	t.Run("a ring rotated by somebody else", func(t *testing.T) {
		t.Parallel()
		ring, path := create(t)
		other, err := keyring.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		rotate(t, other, path)
		if err := ring.Rotate(path, rand.Reader); err == nil {
			t.Error("overwrote the other's version")
		}
		if diff := cmp.Diff(1, ring.Current()); diff != "" {
			t.Errorf("version after refusal (-want +got):\n%s", diff)
		}
		stored, err := keyring.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		secret := func(r *keyring.Ring) []byte { return r.Secret(keyring.LabelCAKey, 2, 32) }
		if diff := cmp.Diff(secret(other), secret(stored)); diff != "" {
			t.Errorf("the other's version is gone:\n%s", diff)
		}
	})
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	good := base64.StdEncoding.EncodeToString(make([]byte, 32))
	root := func(version int, key string) string { return fmt.Sprintf(`{"version":%d,"root":%q}`, version, key) }
	ring := func(roots ...string) string {
		return `{"format":"shomei-keyring-1","roots":[` + strings.Join(roots, ",") + `]}`
	}
	tests := map[string]struct {
		content string
		mode    fs.FileMode
		want    string
	}{
		"group may read":   {ring(root(1, good)), 0o640, "others may read"},
		"others may write": {ring(root(1, good)), 0o602, "others may read"},
		"empty":            {"", 0o600, "malformed"},
		"not JSON":         {"hunter2", 0o600, "malformed"},
		"other format":     {`{"format":"x","roots":[]}`, 0o600, "format"},
		"no roots":         {ring(), 0o600, "no root"},
		"unknown field":    {`{"format":"shomei-keyring-1","hunter2":1}`, 0o600, "malformed"},
		"trailing":         {ring(root(1, good)) + "{}", 0o600, "malformed"},
		"version 0":        {ring(root(0, good)), 0o600, "ascend"},
		"version twice":    {ring(root(1, good), root(1, good)), 0o600, "ascend"},
		"version too high": {ring(root(65536, good)), 0o600, "ascend"},
		"short root":       {ring(root(1, "aHVudGVyMg==")), 0o600, "version 1 is not 32 bytes"},
		"not base64":       {ring(root(1, "hunter2!")), 0o600, "malformed"},
		"too long":         {ring(root(1, good)) + strings.Repeat(" ", 64<<10), 0o600, "longer"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "secrets")
			if err := os.WriteFile(path, []byte(tc.content), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(path, tc.mode); err != nil { // past the umask
				t.Fatal(err)
			}
			_, err := keyring.Open(path)
			oneLine(t, err, tc.want)
		})
	}
	t.Run("not there", func(t *testing.T) {
		t.Parallel()
		_, err := keyring.Open(filepath.Join(t.TempDir(), "secrets"))
		oneLine(t, err, "is not there")
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("got %v, want fs.ErrNotExist", err)
		}
	})
	t.Run("a directory", func(t *testing.T) {
		t.Parallel()
		_, err := keyring.Open(t.TempDir())
		oneLine(t, err, "is not a file")
	})
}

func oneLine(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	if text := err.Error(); !strings.Contains(text, want) || strings.Contains(text, "\n") || strings.Contains(text, "hunter2") {
		t.Errorf("error %q: want one line with %q and nothing of the content", text, want)
	}
}

// onlyFile checks that no staging file was left beside path.
func onlyFile(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if diff := cmp.Diff([]string{filepath.Base(path)}, names); diff != "" {
		t.Errorf("directory (-want +got):\n%s", diff)
	}
}
