package site_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/internal/site"
)

// picture is an image of so many pixels.
func picture(width, height int) image.Image {
	drawn := image.NewRGBA(image.Rect(0, 0, width, height))
	for x := range min(width, height) {
		drawn.Set(x, x, color.RGBA{R: 0x1f, G: 0x4e, B: uint8(x), A: 0xff})
	}
	return drawn
}

func uri(media string, file []byte) string {
	return "data:" + media + ";base64," + base64.StdEncoding.EncodeToString(file)
}

func TestA21Logo(t *testing.T) {
	t.Parallel()
	var asPNG, asJPEG, huge bytes.Buffer
	for _, err := range []error{
		png.Encode(&asPNG, picture(64, 32)), jpeg.Encode(&asJPEG, picture(64, 32), nil), png.Encode(&huge, picture(2000, 10)),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name, uri string
		want      bool
	}{
		{"PNG", uri("image/png", asPNG.Bytes()), true},
		{"JPEG", uri("image/jpeg", asJPEG.Bytes()), true},
		{"JPEG that is said to be a PNG", uri("image/png", asJPEG.Bytes()), true},
		{"PNG with something behind it", uri("image/png", append(asPNG.Bytes(), "<script>canary</script>"...)), true},
		{"SVG", uri("image/svg+xml", []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)), false},
		{"SVG that is said to be a PNG", uri("image/png", []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`)), false},
		{"a page", uri("text/html", []byte("<b>")), false},
		{"a PNG that is said to be a page", uri("text/html", asPNG.Bytes()), false},
		{"half a PNG", uri("image/png", asPNG.Bytes()[:asPNG.Len()/2]), false},
		{"an address", "https://www.example.com/logo.png", false},
		{"no base64", "data:image/png;base64,!", false},
		{"too many pixels", uri("image/png", huge.Bytes()), false},
		{"too many bytes", "data:image/png;base64," + strings.Repeat("A", 100_000), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			kept, ok := site.Logo(c.uri)
			if ok != c.want {
				t.Fatalf("%t, want %t", ok, c.want)
			}
			if !ok {
				return
			}
			encoded, found := strings.CutPrefix(kept, "data:image/png;base64,")
			file, err := base64.StdEncoding.DecodeString(encoded)
			if !found || err != nil || bytes.Contains(file, []byte("canary")) {
				t.Fatalf("kept %.60q: %v", kept, err)
			}
			shown, err := png.Decode(bytes.NewReader(file))
			if err != nil || shown.Bounds().Dx() != 64 || shown.Bounds().Dy() != 32 {
				t.Errorf("what is kept: %v", err)
			}
			// What was kept once stays as it is, however often the partner is stored.
			if again, ok := site.Logo(kept); !ok || again != kept {
				t.Error("written anew it differs")
			}
		})
	}
	if kept, ok := site.Logo(""); !ok || kept != "" {
		t.Errorf("none: %q, %t", kept, ok)
	}
}
