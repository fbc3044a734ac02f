package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// Encoding of a sheet.
type Encoding string

// The encodings that are read. ShiftJIS is the one of Windows, with its ① and 髙
// (CP932).
const (
	UTF8     Encoding = "UTF_8"
	ShiftJIS Encoding = "SHIFT_JIS"
)

// ErrNotText: a workbook, an image, UTF-16: no text in an encoding that is read.
var ErrNotText = errors.New("neither UTF-8 nor Shift_JIS")

// sniffed is how much is looked at to tell an encoding, in bytes.
const sniffed = 64 << 10

// byteOrderMark of UTF-8, which Excel writes.
const byteOrderMark = "\xEF\xBB\xBF"

// decoder turns a text into UTF-8. It tells the encoding by the first characters
// that are not ASCII, wherever they come: what stands before is the same in
// both. What is wrong in the encoding becomes U+FFFD.
type decoder struct {
	from *bufio.Reader
	// to is nil while the encoding is open.
	to    io.Reader
	found Encoding
}

// newDecoder begins a text. Errors: ErrNotText; the reader's.
func newDecoder(r io.Reader) (*decoder, error) {
	d := &decoder{from: bufio.NewReaderSize(r, sniffed), found: UTF8}
	start, err := d.peek()
	if err != nil {
		return nil, err
	}
	// UTF-16 and binary files have zero bytes.
	if bytes.IndexByte(start, 0) >= 0 || bytes.HasPrefix(start, []byte("\xFF\xFE")) || bytes.HasPrefix(start, []byte("\xFE\xFF")) {
		return nil, ErrNotText
	}
	if bytes.HasPrefix(start, []byte(byteOrderMark)) {
		if _, err := d.from.Discard(len(byteOrderMark)); err != nil {
			return nil, err
		}
		d.decide(UTF8)
	}
	return d, nil
}

// peek answers what comes next, up to sniffed bytes; nothing at the end.
func (d *decoder) peek() ([]byte, error) {
	next, err := d.from.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return next, nil
}

// Read reads on in UTF-8.
func (d *decoder) Read(p []byte) (int, error) {
	if d.to != nil {
		return d.to.Read(p)
	}
	next, err := d.peek()
	if err != nil {
		return 0, err
	}
	plain := bytes.IndexFunc(next, func(r rune) bool { return r >= utf8.RuneSelf })
	switch {
	case len(next) == 0:
		return 0, io.EOF
	case plain < 0:
		plain = len(next)
	case plain == 0:
		d.decide(tell(next))
		return d.to.Read(p)
	}
	return d.from.Read(p[:min(len(p), plain)])
}

func (d *decoder) decide(e Encoding) {
	d.found, d.to = e, encodings[e].NewDecoder().Reader(d.from)
}

var encodings = map[Encoding]encoding.Encoding{UTF8: unicode.UTF8, ShiftJIS: japanese.ShiftJIS}

// tell answers the encoding in which fewer characters are wrong. What is cut off
// at the end counts in either, once at most.
func tell(text []byte) Encoding {
	wrong := func(e Encoding) int {
		decoded, err := encodings[e].NewDecoder().Bytes(text)
		if err != nil {
			return len(text)
		}
		return strings.Count(string(decoded), string(utf8.RuneError))
	}
	cut := len(text)
	for cut > 0 && len(text)-cut < utf8.UTFMax && !utf8.RuneStart(text[cut-1]) {
		cut--
	}
	if utf8.Valid(text) || cut > 1 && utf8.Valid(text[:cut-1]) {
		return UTF8
	}
	if wrong(UTF8) < wrong(ShiftJIS) {
		return UTF8
	}
	return ShiftJIS
}
