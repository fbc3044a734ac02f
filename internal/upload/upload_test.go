package upload_test

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/internal/upload"
)

func encoded(t *testing.T, encode func(*bytes.Buffer, image.Image) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := encode(&out, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTypeOf(t *testing.T) {
	t.Parallel()
	aPNG := encoded(t, func(b *bytes.Buffer, i image.Image) error { return png.Encode(b, i) })
	aJPEG := encoded(t, func(b *bytes.Buffer, i image.Image) error { return jpeg.Encode(b, i, nil) })
	vast := bytes.Clone(aPNG)
	// Width and height of the header chunk, whose checksum no longer fits either.
	copy(vast[16:24], []byte{0, 1, 0, 0, 0, 1, 0, 0})
	tests := map[string]struct {
		content []byte
		want    upload.Type
	}{
		"a PDF":               {[]byte("%PDF-1.7\n1 0 obj\n%%EOF\n"), upload.PDF},
		"a PDF cut short":     {[]byte("%PDF-1.7\n1 0 obj"), ""},
		"a PDF behind a page": {[]byte("<html>%PDF-1.7 %%EOF"), ""},
		"a PNG":               {aPNG, upload.PNG},
		"a PNG cut short":     {aPNG[:20], ""},
		"a PNG without end":   {aPNG[:len(aPNG)-4], ""},
		"a vast PNG":          {vast, ""},
		"a JPEG":              {aJPEG, upload.JPEG},
		"a JPEG cut short":    {aJPEG[:8], ""},
		"a JPEG without end":  {aJPEG[:len(aJPEG)-2], ""},
		"a camera's JPEG":     {append(bytes.Clone(aJPEG), "SEFT of the camera"...), upload.JPEG},
		"an SVG":              {[]byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), ""},
		"a page":              {[]byte("<!doctype html><script>alert(1)</script>"), ""},
		"a program":           {[]byte("MZ\x90\x00"), ""},
		"a ZIP":               {[]byte("PK\x03\x04"), ""},
		"nothing":             {nil, ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := upload.TypeOf(tc.content)
			if ok != (tc.want != "") || ok && got != tc.want {
				t.Errorf("%q, %t, want %q", got, ok, tc.want)
			}
		})
	}
}

func TestNamed(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]upload.Type{
		"登記簿.pdf": upload.PDF, "A.PDF": upload.PDF, "a.jpg": upload.JPEG, "a.b.Jpeg": upload.JPEG, "名刺.png": upload.PNG,
		"a.pdf.exe": "", "pdf": "", ".": "", "": "", "a.svg": "",
	} {
		if got, ok := upload.Named(name); got != want || ok != (want != "") {
			t.Errorf("%s: %q, %t", name, got, ok)
		}
	}
	for s, want := range map[string]string{`C:\fakepath\a.pdf`: "a.pdf", "/tmp/x/名刺.png": "名刺.png", "a.pdf": "a.pdf", "x/": ""} {
		if got := upload.Name(s); got != want {
			t.Errorf("%s is called %q", s, got)
		}
	}
}

func TestCommand(t *testing.T) {
	t.Parallel()
	scan := func(script string, limit time.Duration) (bool, error) {
		return upload.Command{Args: []string{"sh", "-c", script}, Limit: limit}.Scan(t.Context(), []byte("EICAR"))
	}
	tests := map[string]struct {
		script        string
		limit         time.Duration
		clean, failed bool
	}{
		"clean":              {"cat >/dev/null", time.Minute, true, false},
		"reads the content":  {`test "$(cat)" = EICAR`, time.Minute, true, false},
		"infected":           {"cat >/dev/null; exit 1", time.Minute, false, false},
		"does not work":      {"exit 2", time.Minute, false, true},
		"takes too long":     {"exec sleep 60", 50 * time.Millisecond, false, true},
		"reads no more":      {"exec true", time.Minute, true, false},
		"is not even there ": {"exec /nonexistent", time.Minute, false, true},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if clean, err := scan(tc.script, tc.limit); clean != tc.clean || (err != nil) != tc.failed {
				t.Errorf("clean %t, %v", clean, err)
			}
		})
	}
	if _, err := upload.ParseCommand("/nonexistent/scanner -", time.Second); err == nil {
		t.Error("a command that is not there was taken")
	}
	if _, err := upload.ParseCommand(" ", time.Second); err == nil {
		t.Error("an empty command was taken")
	}
	if c, err := upload.ParseCommand("sh -c  true", time.Second); err != nil || len(c.Args) != 3 {
		t.Errorf("%v, %v", c.Args, err)
	}
}

// A scanner that takes too long ends with its children: many uploads in a row must
// not leave a hundred of them waiting.
func TestCommandEndsWithItsChildren(t *testing.T) {
	t.Parallel()
	pid := filepath.Join(t.TempDir(), "pid")
	command := upload.Command{Args: []string{"sh", "-c", "sleep 60 & echo $! > " + pid + "; wait"}, Limit: 5 * time.Second}
	if _, err := command.Scan(t.Context(), nil); err == nil {
		t.Fatal("what took too long was taken for clean")
	}
	text, err := os.ReadFile(pid)
	if err != nil {
		t.Fatal(err)
	}
	child, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	for tries := 0; alive(child); tries++ {
		if tries == 3000 {
			t.Fatalf("the scanner's child %d is still there", child)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// alive reports whether a process runs, one that ended and nobody waited for
// apart.
func alive(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err == nil && !strings.Contains(string(stat), ") Z ")
}
