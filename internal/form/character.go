package form

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// badCharacter finds the first character that no field may hold, and its place
// in bytes; ok is false when there is none.
//
// Refused are characters that are invisible or change how their neighbours are
// Shown (a name in a certificate must read the same to everybody), characters
// that mean something else on every machine, and those that stand for lost
// data: controls, formats (bidi, zero width), line and paragraph separators,
// default ignorables such as the Hangul filler, private use, noncharacters,
// invalid UTF-8 and U+FFFD. A variation selector is taken only right after an
// ideograph, where it chooses the glyph of a person's name (IVS).
func badCharacter(s string) (bad string, at int, ok bool) {
	var before rune
	for i, r := range s {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(s[i:])
		}
		if r == utf8.RuneError || refused(r, before) {
			return s[i : i+size], i, true
		}
		before = r
	}
	return "", 0, false
}

// refused reports whether r may not follow before (0 at the start).
func refused(r, before rune) bool {
	switch {
	case unicode.Is(unicode.Variation_Selector, r):
		return !ideographicSelector(r) || !unicode.Is(unicode.Han, before)
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Cs, unicode.Co, unicode.Zl, unicode.Zp):
		return true
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
		return true
	case r == '\u2800': // the blank Braille pattern is drawn as a space
		return true
	}
	return false
}

// ideographicSelector reports whether r selects a glyph of an ideograph:
// VS1 to VS3 (the standardised variants of compatibility ideographs) or VS17
// to VS256 (the Ideographic Variation Database). VS15 and VS16 are for emoji.
func ideographicSelector(r rune) bool {
	return r >= 0xFE00 && r <= 0xFE02 || r >= 0xE0100 && r <= 0xE01EF
}

// unusable finds a character that no field of a registration may hold: an emoji
// or other picture, or a badCharacter. No name, number or address is written
// with a picture, each system draws it in its own way, and a certificate could
// not show it; it is told first, because the joiners between pictures cannot be
// seen. Signs that are printed like letters (★, ㈱, ①) are none.
func unusable(s string) (char string, ok bool) {
	for _, r := range s {
		if r >= 0x1F000 && r <= 0x1FAFF || unicode.Is(emojiPresentation, r) {
			return string(r), true
		}
	}
	char, _, ok = badCharacter(s)
	return char, ok
}

// emojiPresentation are the characters below U+1F000 that are drawn as pictures
// unless told otherwise: Emoji_Presentation of UTS #51, which changes no more
// for characters that exist.
var emojiPresentation = &unicode.RangeTable{R16: []unicode.Range16{
	{0x231A, 0x231B, 1}, {0x23E9, 0x23EC, 1}, {0x23F0, 0x23F3, 3}, {0x25FD, 0x25FE, 1}, {0x2614, 0x2615, 1},
	{0x2648, 0x2653, 1}, {0x267F, 0x2693, 0x14}, {0x26A1, 0x26AA, 9}, {0x26AB, 0x26BD, 0x12}, {0x26BE, 0x26C4, 6},
	{0x26C5, 0x26CE, 9}, {0x26D4, 0x26EA, 0x16}, {0x26F2, 0x26F3, 1}, {0x26F5, 0x26FA, 5}, {0x26FD, 0x2705, 8},
	{0x270A, 0x270B, 1}, {0x2728, 0x274C, 0x24}, {0x274E, 0x2753, 5}, {0x2754, 0x2755, 1}, {0x2757, 0x2795, 0x3E},
	{0x2796, 0x2797, 1}, {0x27B0, 0x27BF, 0xF}, {0x2B1B, 0x2B1C, 1}, {0x2B50, 0x2B55, 5},
}}

// codePoint spells a character as U+XXXX; bytes that are no UTF-8 as 0xXX.
func codePoint(char string) string {
	r, size := utf8.DecodeRuneInString(char)
	if r == utf8.RuneError && size <= 1 {
		if char == "" {
			return ""
		}
		return fmt.Sprintf("0x%02X", char[0])
	}
	return fmt.Sprintf("U+%04X", r)
}

// Shown is how a message shows a character: itself with its code point, or the
// code point alone where there is nothing to see.
func Shown(char string) string {
	r, _ := utf8.DecodeRuneInString(char)
	if r == utf8.RuneError || !unicode.IsGraphic(r) || unicode.IsSpace(r) || unicode.IsMark(r) || refused(r, 0) {
		return codePoint(char)
	}
	return char + " (" + codePoint(char) + ")"
}

// isDash reports whether r is typed for a hyphen: every dash of Unicode, the
// minus signs, the lines of box drawing, and the long vowel marks, which a
// Japanese keyboard gives for the same key.
func isDash(r rune) bool {
	switch r {
	case 'ー', 'ｰ', '−', '─', '━', '⁃':
		return true
	}
	return unicode.Is(unicode.Pd, r) && r != '〜' && r != '〰' && r != '゠'
}

// halfWidth maps the full-width forms of ASCII, U+FF01 to U+FF5E, and every
// kind of space to ASCII, and leaves the rest alone.
func halfWidth(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r != ' ' && unicode.Is(unicode.Zs, r):
		return ' '
	}
	return r
}

// trim removes white space of every kind around s.
func trim(s string) string { return strings.TrimFunc(s, unicode.IsSpace) }

// joinSpaces replaces each run of ASCII spaces by one.
func joinSpaces(s string) string {
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	return s
}
