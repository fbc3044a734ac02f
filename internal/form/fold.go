package form

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the key under which a text is found: NFKC, case folded,
// variant kanji as their common form, hiragana as katakana, the abbreviations
// of company forms spelt out, and without accents, spaces, dashes (the long
// vowel mark among them), middle dots, quotation marks and invisible
// characters.
//
// It is for search and for suggesting matches. It is not reversible, never
// shown, and never decides that two people are one. Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	key := strings.ToValidUTF8(s, "\uFFFD")
	key = strings.Map(searched, norm.NFKD.String(beforeFold.Replace(key)))
	// Composing comes after dropping, which may bring a mark beside its kana.
	key = strings.Map(foldRune, norm.NFKC.String(key))
	return companyForms.Replace(key)
}

// beforeFold rewrites what the steps of Fold would take amiss: to NFKD a spacing
// voiced mark is a space and a combining mark, and ß has one letter in either
// case.
var beforeFold = strings.NewReplacer("゛", "\u3099", "゜", "\u309A", "ß", "ss", "ẞ", "ss")

// searched lowers the case of what counts in a search, and drops what does
// not (a negative rune).
func searched(r rune) rune {
	switch {
	case isAccent(r), isDash(r), unicode.IsSpace(r):
		return -1
	case strings.ContainsRune("・·•‧∙⋅'\"‘’‚‛′ʼʻ´“”„‟″〝〟〜~゠=", r):
		return -1
	case unicode.In(r, unicode.Variation_Selector, unicode.Cc, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point):
		return -1
	}
	// By way of upper case, which joins the letters that have two lower forms
	// (s and ſ, σ and ς).
	return unicode.ToLower(unicode.ToUpper(r))
}

// foldRune maps one composed character to the one it is searched by.
func foldRune(r rune) rune {
	if isHiragana(r) {
		return r + 'ァ' - 'ぁ'
	}
	if common, ok := commonKanji[r]; ok {
		return common
	}
	return r
}

// companyForms spells out the abbreviations of company forms, which NFKC has
// already brought from ㈱ and （株） to (株).
var companyForms = strings.NewReplacer(
	"(株)", "株式会社", "(有)", "有限会社", "(同)", "合同会社", "(資)", "合資会社", "(名)", "合名会社",
	"(財)", "財団法人", "(社)", "社団法人", "(医)", "医療法人", "(学)", "学校法人", "(福)", "社会福祉法人",
	"(独)", "独立行政法人", "(特非)", "特定非営利活動法人",
)
