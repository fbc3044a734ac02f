package form

import (
	"strings"
	"unicode"
)

// compact brings a code as a person types or reads it to bare upper-case
// ASCII: width folded, spaces and dashes dropped. ok is false when anything
// but ASCII letters and digits is left, or the length differs from n.
func compact(s string, n int) (code string, ok bool) {
	var b strings.Builder
	for _, r := range s {
		r = halfWidth(r)
		switch {
		case unicode.IsSpace(r), isDash(r):
			continue
		case r >= 'a' && r <= 'z':
			r -= 'a' - 'A'
		case !isASCIILetter(r) && !isASCIIDigit(r):
			return "", false
		}
		if b.Len() == n {
			return "", false
		}
		b.WriteRune(r)
	}
	return b.String(), b.Len() == n
}

// grouped puts a dash after every n characters of a canonical code.
func grouped(code string, n int) string {
	var b strings.Builder
	for i, r := range code {
		if i > 0 && i%n == 0 {
			b.WriteByte('-')
		}
		b.WriteRune(r)
	}
	return b.String()
}
