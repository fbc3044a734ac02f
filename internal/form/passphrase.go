package form

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/shomei-ra/shomei/internal/problem"
)

// Bounds of an application passphrase in graphemes, as the page counts them
// (NIST SP 800-63B 5.1.1.2: any character, no composition rules, a list of
// refused ones). A grapheme is a code point or more, so that the least length
// is never less than NIST's.
const (
	minPassphrase = 8
	maxPassphrase = 64
)

// commonPassphraseFile lists the passphrases that are tried first, one a line:
// those that every published list of leaked passwords begins with, of eight
// characters or more, and their Japanese company.
//
//go:embed passphrases.txt
var commonPassphraseFile string

// commonPassphrases is the list by its folded form.
var commonPassphrases = sync.OnceValue(func() map[string]bool {
	common := map[string]bool{}
	for line := range strings.Lines(commonPassphraseFile) {
		common[Fold(line)] = true
	}
	return common
})

// Passphrase tells what is wrong with a new passphrase at field: TOO_SHORT,
// TOO_LONG or COMMON_PASSPHRASE; nil when it can be used. It is taken as typed,
// spaces included. No problem carries any of it.
//
// forbidden are the person's own words (PersonalWords): like the list, they
// are refused in any case, width, kana and spacing, and without the part of
// an e-mail address from @ on.
func Passphrase(p, field string, forbidden ...string) []problem.Problem {
	if p == "" {
		return []problem.Problem{problem.New(problem.Required, field)}
	}
	tooLong := []problem.Problem{problem.New(problem.TooLong, field, "max", strconv.Itoa(maxPassphrase))}
	// First a cheap bound: nothing is counted over a megabyte.
	if utf8.RuneCountInString(p) > runesPerGrapheme*maxPassphrase {
		return tooLong
	}
	length := uniseg.GraphemeClusterCount(p)
	switch {
	case length < minPassphrase:
		return []problem.Problem{problem.New(problem.TooShort, field, "min", strconv.Itoa(minPassphrase))}
	case length > maxPassphrase:
		return tooLong
	case easilyGuessed(p, forbidden):
		return []problem.Problem{problem.New(problem.CommonPassphrase, field)}
	}
	return nil
}

// easilyGuessed reports whether p is one of few: one character repeated, on the
// list, or one of the person's own words.
func easilyGuessed(p string, forbidden []string) bool {
	key := Fold(p)
	// Nothing but spaces and dashes folds to nothing.
	if first, _ := utf8.DecodeRuneInString(key); key == "" || strings.Trim(key, string(first)) == "" {
		return true
	}
	if commonPassphrases()[key] {
		return true
	}
	for _, word := range forbidden {
		local, _, _ := strings.Cut(word, "@")
		if key == Fold(word) || key == Fold(local) {
			return true
		}
	}
	return false
}

// PersonalWords are the words of a registration that its passphrase may not
// be: the address, and the names in every script, alone and joined in both
// orders.
func (r Registration) PersonalWords() []string {
	s := r.Subscriber
	words := []string{s.Email, r.Organization.LegalName, r.Organization.LegalNameKana, r.Organization.LegalNameLatin}
	for _, name := range [][2]string{
		{s.FamilyName, s.GivenName}, {s.FamilyNameKana, s.GivenNameKana}, {s.FamilyNameLatin, s.GivenNameLatin},
	} {
		words = append(words, name[0], name[1], name[0]+name[1], name[1]+name[0])
	}
	return words
}
