package anchor_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/anchor"
)

func texts(lines [][]byte) []string {
	all := []string{}
	for _, line := range lines {
		all = append(all, string(line))
	}
	return all
}

func TestFileKeepsTheLast(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "secrets.anchor")
	f := anchor.At(path)
	if err := f.Append([]byte("{}")); !errors.Is(err, anchor.ErrMissing) {
		t.Errorf("appended to nothing: %v", err)
	}
	if err := f.Begin(); err != nil {
		t.Fatal(err)
	}
	var want []string
	for n := range 250 {
		line := fmt.Sprintf(`{"seq":%d}`, n)
		if err := f.Append([]byte(line)); err != nil {
			t.Fatal(err)
		}
		want = append(want, line)
	}
	if err := f.Begin(); err != nil {
		t.Fatal(err)
	}
	got, err := anchor.At(path).Read()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want[50:], texts(got)); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode() != fs.FileMode(0o600) {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if there, err := os.ReadDir(filepath.Dir(path)); err != nil || len(there) != 1 {
		t.Errorf("left behind: %v, %v", there, err)
	}
}

func TestReplaceSetsAside(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "anchor")
	f := anchor.At(path)
	if err := errors.Join(f.Replace([][]byte{[]byte("one")}, ".was-1"), f.Replace([][]byte{[]byte("two")}, ".was-2")); err != nil {
		t.Fatal(err)
	}
	now, err := f.Read()
	was, errWas := anchor.At(path + ".was-2").Read()
	if err := errors.Join(err, errWas); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"two", "one"}, append(texts(now), texts(was)...)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	whole := "shomei audit anchor v1\n{\"seq\":1}\n{\"seq\":2}\n"
	for name, tt := range map[string]struct {
		content string
		mode    fs.FileMode
		want    string
	}{
		"cut inside a line":   {whole[:len(whole)-4], 0o600, anchor.ErrMalformed.Error()},
		"cut inside its head": {whole[:7], 0o600, anchor.ErrMalformed.Error()},
		"empty":               {"", 0o600, anchor.ErrMalformed.Error()},
		"a hole":              {strings.Replace(whole, "{\"seq\":1}", "", 1), 0o600, anchor.ErrMalformed.Error()},
		"something else":      {"{}\n", 0o600, anchor.ErrMalformed.Error()},
		"endless":             {"shomei audit anchor v1\n" + strings.Repeat("x\n", 300<<10), 0o600, anchor.ErrMalformed.Error()},
		"written by others":   {whole, 0o620, "chmod 600"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "anchor")
			if err := errors.Join(os.WriteFile(path, []byte(tt.content), 0o600), os.Chmod(path, tt.mode)); err != nil {
				t.Fatal(err)
			}
			f := anchor.At(path)
			if _, err := f.Read(); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("read: %v", err)
			}
			if err := f.Append([]byte("{}")); err == nil {
				t.Error("appended to it")
			}
			if left, err := os.ReadFile(path); err != nil || string(left) != tt.content {
				t.Errorf("changed: %v", err)
			}
		})
	}
}
