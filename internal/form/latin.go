package form

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/shomei-ra/shomei/internal/problem"
)

// latinName is the rule of a person's name in latin letters, which becomes
// the certificate's CN: letters, space and ' - . , ( ).
func latinName(in string) verdict {
	v := latin(in)
	if v.refusal != nil {
		return v
	}
	for _, r := range v.text {
		if !isASCIILetter(r) && !strings.ContainsRune(" '-.,()", r) {
			return wrong(problem.BadCharacter, "character", Shown(string(r)), "codePoint", codePoint(string(r)))
		}
	}
	return v
}

// latin is the rule of a text in latin letters: printable ASCII, any of it
// (names are encoded attribute by attribute, so "," and "=" stay literal).
//
// What only looks different is folded: full width, typographic quotation marks
// and dashes, accents. A letter with no such folding (ø, ß, あ) is refused and
// named, never dropped: only its owner knows how they spell it.
func latin(in string) verdict {
	half := strings.Map(halfWidth, in)
	plain := withoutMarks(strings.Map(straight, half))
	for _, r := range plain {
		if r < ' ' || r > '~' {
			return wrong(problem.NotLatin, "character", Shown(string(r)))
		}
	}
	out := joinSpaces(plain)
	v := verdict{text: out}
	v.note(Trimmed, out != plain)
	v.note(HalfWidth, half != in)
	v.note(PlainLatin, plain != half)
	return v
}

// straight maps typographic signs to the ASCII sign of the same key.
func straight(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '′', 'ʼ', 'ʻ', '´':
		return '\''
	case '“', '”', '„', '‟', '″', '〝', '〟':
		return '"'
	}
	if isDash(r) {
		return '-'
	}
	return r
}

// withoutMarks removes the accents of ASCII letters, however they are encoded:
// ō and o + U+0304 both become o. Other letters stay as they are.
func withoutMarks(s string) string {
	var b strings.Builder
	var base rune
	for _, r := range s {
		if letter, ok := unaccented(r); ok {
			r = letter
		}
		if isAccent(r) && isASCIILetter(base) {
			continue
		}
		base = r
		b.WriteRune(r)
	}
	return b.String()
}

// unaccented returns the ASCII letter that r is when its accents are taken off.
func unaccented(r rune) (rune, bool) {
	if r < 0x80 {
		return 0, false
	}
	parts := []rune(norm.NFD.String(string(r)))
	for _, mark := range parts[1:] {
		if !isAccent(mark) {
			return 0, false
		}
	}
	return parts[0], isASCIILetter(parts[0])
}

// isAccent reports whether r is in the block Combining Diacritical Marks.
func isAccent(r rune) bool { return r >= 0x0300 && r <= 0x036F }

func isASCIILetter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }

func isASCIIDigit(r rune) bool { return r >= '0' && r <= '9' }
