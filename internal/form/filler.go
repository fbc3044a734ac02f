package form

import (
	"strings"
	"unicode"
)

// hollow reports whether s has no letter and no digit: "-", "．", "・・・".
// A certificate may not carry such a placeholder (S/MIME BR 7.1.4.2). The long
// vowel mark is a letter to Unicode; alone it is a dash typed by its key.
func hollow(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsNumber(r)) && !isDash(r)
	})
}

// none reports whether a text says that there is nothing to say: 「なし」,
// "N/A". It is asked of optional fields only: 梨, Na and Null are family
// names, so a required name is refused only when it is hollow or sayNone.
func none(s string) bool {
	switch strings.Trim(Fold(s), "。.()「」") {
	case "", "ナシ", "無シ", "無", "該当ナシ", "特ニナシ", "n/a", "na", "none", "null", "nil":
		return true
	}
	return hollow(s)
}

// sayNone reports whether a required text in kanji is a filler. Bare 無 is left
// alone: short, but a word.
func sayNone(s string) bool {
	switch strings.Trim(Fold(s), "。.()「」") {
	case "ナシ", "無シ", "該当ナシ", "特ニナシ", "n/a":
		return true
	}
	return hollow(s)
}
