package ca

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shomei-ra/shomei/internal/problem"
)

// checkText refuses what may not stand in a name of any script (A22, A24).
func checkText(field, value string, max int, required bool) []problem.Problem {
	switch {
	case value == "" && required:
		return []problem.Problem{problem.New(problem.Required, field)}
	case value == "":
		return nil
	case !utf8.ValidString(value):
		// Go spells a lone surrogate as invalid UTF-8 too.
		return []problem.Problem{badCharacter(field, utf8.RuneError)}
	case isPlaceholder(value):
		return []problem.Problem{problem.New(problem.Placeholder, field)}
	case utf8.RuneCountInString(value) > max:
		return []problem.Problem{problem.New(problem.TooLong, field, "max", strconv.Itoa(max))}
	}
	if r, bad := firstHidden(value); bad {
		return []problem.Problem{badCharacter(field, r)}
	}
	// Space at an end is invisible too, and RFC 5280 §7.1 compares without it.
	if strings.Trim(value, " \u3000") != value {
		return []problem.Problem{badCharacter(field, ' ')}
	}
	return nil
}

// checkLatin is checkText for a field of printable ASCII.
func checkLatin(field, value string, max int, required bool) []problem.Problem {
	if found := checkText(field, value, max, required); found != nil {
		return found
	}
	if !isPrintableASCII(value) {
		return []problem.Problem{problem.New(problem.NotLatin, field)}
	}
	return nil
}

// isPlaceholder reports whether a value consists of punctuation that stands
// for "nothing" (R4; S/MIME BR 7.1.4.2.2).
func isPlaceholder(value string) bool {
	return strings.Trim(value, "-._ ‐‑–—―ー－．。・　") == ""
}

func badCharacter(field string, r rune) problem.Problem {
	return problem.New(problem.BadCharacter, field, "character", fmt.Sprintf("%#U", r))
}

// firstHidden returns the first character that shows nothing, changes how its
// neighbours are shown, or means something else on every machine: controls,
// format characters (bidi, zero width, tags), private use, noncharacters,
// spaces other than U+0020 and U+3000, the Hangul fillers and the combining
// grapheme joiner.
func firstHidden(value string) (rune, bool) {
	var previous rune
	for _, r := range value {
		if !isVisible(previous, r) {
			return r, true
		}
		previous = r
	}
	return 0, false
}

func isVisible(previous, r rune) bool {
	switch {
	case r == ' ' || r == '\u3000':
		return true
	case r == '\u034f' || r == '\u115f' || r == '\u1160' || r == '\u3164' || r == '\uffa0' || r == utf8.RuneError:
		return false
	case unicode.Is(unicode.Variation_Selector, r):
		// An ideographic variation (IVS) or a standardised one follows its
		// ideograph; anywhere else a selector hides.
		return isIdeograph(previous)
	case unicode.IsSpace(r):
		return false
	}
	return unicode.IsGraphic(r) && !unicode.Is(unicode.Zs, r) || isIdeograph(r)
}

// isIdeograph counts planes 2 and 3 whole: Unicode adds kanji there faster
// than Go's tables follow. Their last two code points are noncharacters.
func isIdeograph(r rune) bool {
	return unicode.Is(unicode.Ideographic, r) || r >= 0x20000 && r <= 0x3ffff && r&0xfffe != 0xfffe
}

func isPrintableASCII(s string) bool {
	_, bad := firstOutside(s, func(r rune) bool { return r >= ' ' && r <= '~' })
	return !bad
}

// isPrintableStringChar is the alphabet of PrintableString (X.680 §41.4).
func isPrintableStringChar(r rune) bool {
	return isLDH(r) || strings.ContainsRune(" '()+,./:=?", r)
}

// isLDH is the alphabet of host names.
func isLDH(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-'
}

func firstOutside(s string, allowed func(rune) bool) (rune, bool) {
	for _, r := range s {
		if !allowed(r) {
			return r, true
		}
	}
	return 0, false
}

func isCountry(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z'
}
