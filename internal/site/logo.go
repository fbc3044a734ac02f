package site

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/jpeg"
	"image/png"
	"net/http"
	"strings"
)

const (
	// maxLogo bounds the file of a logo, in bytes, as it comes and as it is kept.
	maxLogo = 64 << 10
	// maxLogoSide bounds its width and height, in pixels: a small file may
	// unpack to a very large image.
	maxLogoSide = 1024
	// pngPrefix is what the data: URI of a PNG begins with.
	pngPrefix = "data:image/png;base64,"
)

// Logo reads an image, a PNG or JPEG as a data: URI, and writes it anew as a PNG:
// what is kept holds pixels and nothing that came with them, and is what its name
// says. An SVG is none, because it can hold scripts and addresses. Empty stays
// empty. ok is false for anything else, and for what is too large.
func Logo(s string) (kept string, ok bool) {
	if s == "" {
		return "", true
	}
	_, encoded, found := strings.Cut(s, ";base64,")
	if !found || !strings.HasPrefix(s, "data:image/") || len(encoded) > base64.StdEncoding.EncodedLen(maxLogo) {
		return "", false
	}
	file, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return "", false
	}
	decoded, ok := decodeLogo(file)
	if !ok {
		return "", false
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, decoded); err != nil || out.Len() > maxLogo {
		return "", false
	}
	return pngPrefix + base64.StdEncoding.EncodeToString(out.Bytes()), true
}

// decodeLogo reads the pixels, by what the file is and not by what it is said to
// be. Its size is looked at before there is any memory for it.
func decodeLogo(file []byte) (image.Image, bool) {
	var (
		config = png.DecodeConfig
		decode = png.Decode
	)
	switch http.DetectContentType(file) {
	case "image/png":
	case "image/jpeg":
		config, decode = jpeg.DecodeConfig, jpeg.Decode
	default:
		return nil, false
	}
	size, err := config(bytes.NewReader(file))
	if err != nil || size.Width > maxLogoSide || size.Height > maxLogoSide {
		return nil, false
	}
	decoded, err := decode(bytes.NewReader(file))
	return decoded, err == nil
}
