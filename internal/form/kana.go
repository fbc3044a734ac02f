package form

import (
	"strings"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"github.com/shomei-ra/shomei/internal/problem"
)

// kana is the rule of a カナ field: full-width katakana, voiced marks composed,
// small letters kept. Between words it takes a space, ・ or ＝.
//
// A dash after a kana is the long vowel mark (サ-ビス is typed for サービス);
// the dash of a double-barrelled name is ＝ or ・ in kana.
func kana(in string) verdict {
	half := strings.Map(halfSpace, in)
	var b strings.Builder
	var before rune
	for _, typed := range half {
		r := katakana(typed)
		if isDash(r) && isKatakana(before) {
			r = 'ー'
		}
		if !isKatakana(r) && !isVoicedMark(r) && !strings.ContainsRune(" ・＝", r) {
			return wrong(problem.NotKatakana, "character", Shown(string(typed)))
		}
		b.WriteRune(r)
		before = r
	}
	// NFC is safe here, and only here: nothing but kana is left.
	spaced := norm.NFC.String(b.String())
	if i := strings.IndexFunc(spaced, isVoicedMark); i >= 0 {
		return wrong(problem.NotKatakana, "character", codePoint(spaced[i:]))
	}
	out := joinSpaces(spaced)
	v := verdict{text: out}
	v.note(Trimmed, out != spaced)
	v.note(HalfWidth, half != in)
	v.note(FullWidthKatakana, spaced != half)
	return v
}

// halfSpace maps every kind of space to the ASCII one.
func halfSpace(r rune) rune {
	if halfWidth(r) == ' ' {
		return ' '
	}
	return r
}

// katakana maps a hiragana or half-width kana to its full-width katakana, a
// voiced mark to the combining one, which NFC composes with the kana before
// it, and the look-alikes of ・ and ＝ to those.
func katakana(r rune) rune {
	switch r {
	case '゛', 'ﾞ':
		return '\u3099'
	case '゜', 'ﾟ':
		return '\u309A'
	case '=', '゠':
		return '＝'
	case '·', '•', '‧', '∙', '⋅':
		return '・'
	}
	switch {
	case isHiragana(r):
		return r + 'ァ' - 'ぁ'
	case r >= '･' && r <= 'ﾝ':
		return width.LookupRune(r).Wide()
	}
	return r
}

// isHiragana reports whether r has its katakana 0x60 further on.
func isHiragana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' || r == 'ゝ' || r == 'ゞ' }

// isVoicedMark reports whether r is a combining ゙ or ゚.
func isVoicedMark(r rune) bool { return r == '\u3099' || r == '\u309A' }

// isKatakana reports whether r is a letter of the canonical spelling: ァ to ヺ,
// the marks ー ヽ ヾ, and the small letters of Ainu names.
func isKatakana(r rune) bool {
	return r >= 'ァ' && r <= 'ヺ' || r >= 'ー' && r <= 'ヾ' || r >= 'ㇰ' && r <= 'ㇿ'
}
