// Package upload judges files that people hand in: by what they hold, never by
// what they are called.
package upload

import (
	"bytes"
	"image/jpeg"
	"image/png"
	"path"
	"strings"
)

// Type is a kind of file that is taken. Its value is the media type.
type Type string

// The types. None of them runs anything in a browser that shows it as an image
// or saves it; an SVG and an HTML page do.
const (
	PDF  Type = "application/pdf"
	PNG  Type = "image/png"
	JPEG Type = "image/jpeg"
)

// extensions of names, by what they say the file is.
var extensions = map[string]Type{".pdf": PDF, ".png": PNG, ".jpg": JPEG, ".jpeg": JPEG}

const (
	// maxSide and maxPixels bound an image: a small file may unpack to a very
	// large one.
	maxSide   = 20_000
	maxPixels = 100_000_000
	// tail is how much of a PDF's end is searched for its end mark (ISO 32000-1,
	// Annex H.3, note 18: the last 1,024 bytes), and trailer of a JPEG's: cameras
	// write what is theirs behind the picture.
	tail    = 1024
	trailer = 64 << 10
)

// The end marks of images: the last chunk of a PNG, and EOI (ITU-T T.81, B.1.1.3).
const (
	pngEnd  = "\x00\x00\x00\x00IEND\xaeB`\x82"
	jpegEnd = "\xff\xd9"
)

// TypeOf answers what a file is by its content: how it begins, and how it goes on
// (the header of an image) and ends. ok is false for anything else, for
// what was cut short, and for images too large to be shown.
func TypeOf(content []byte) (t Type, ok bool) {
	switch {
	case bytes.HasPrefix(content, []byte("%PDF-")):
		return PDF, ends(content, "%%EOF", tail)
	case bytes.HasPrefix(content, []byte("\x89PNG\r\n\x1a\n")):
		size, err := png.DecodeConfig(bytes.NewReader(content))
		return PNG, err == nil && ends(content, pngEnd, trailer) && shown(size.Width, size.Height)
	case bytes.HasPrefix(content, []byte("\xff\xd8\xff")):
		size, err := jpeg.DecodeConfig(bytes.NewReader(content))
		return JPEG, err == nil && ends(content, jpegEnd, trailer) && shown(size.Width, size.Height)
	}
	return "", false
}

// ends reports whether the mark is within the last bytes.
func ends(content []byte, mark string, within int) bool {
	return bytes.Contains(content[max(0, len(content)-within):], []byte(mark))
}

func shown(width, height int) bool {
	return width > 0 && height > 0 && width <= maxSide && height <= maxSide && width*height <= maxPixels
}

// Named answers what a name says that its file is; ok is false for one that says
// none of the types.
func Named(name string) (t Type, ok bool) {
	t, ok = extensions[strings.ToLower(path.Ext(name))]
	return t, ok
}

// Name is what a file is called, without the directories that some programs
// send with it.
func Name(s string) string { return s[strings.LastIndexAny(s, `/\`)+1:] }

// Word is what people call the type.
func (t Type) Word() string {
	return map[Type]string{PDF: "PDF", PNG: "PNG", JPEG: "JPEG"}[t]
}
