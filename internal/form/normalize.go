package form

import (
	"strconv"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/shomei-ra/shomei/internal/problem"
)

// Normalize brings every field of in to the spelling that is stored. changes
// tells what it rewrote; problems tells what it cannot accept, one a field.
// A field with a problem comes back as it was typed. Applied to its own
// output it changes nothing and finds the same problems.
//
// Field paths begin at the registration ("subscriber.email"); NormalizeAt puts
// the caller's path before them.
func Normalize(in Registration) (out Registration, changes []Change, problems []problem.Problem) {
	return NormalizeAt("", in)
}

// NormalizeAt is Normalize for a registration that is part of a larger input:
// prefix ("registration.") begins every field path.
func NormalizeAt(prefix string, in Registration) (Registration, []Change, []problem.Problem) {
	p := &pass{prefix: prefix}
	if in.Mailbox() {
		return Registration{Subscriber: p.mailbox("subscriber.", in.Subscriber)}, p.changes, p.problems
	}
	out := Registration{
		Organization: p.organization(in.Organization),
		Subscriber:   p.subscriber(in.Subscriber),
	}
	if in.Proxy != nil {
		proxy := p.proxy(*in.Proxy)
		out.Proxy = &proxy
	}
	return out, p.changes, p.problems
}

// Upper bounds in characters. What enters the certificate has the bounds of
// RFC 5280 appendix A.1 (ub-common-name, ub-organization-name, ub-title: 64),
// the Japanese names too, since they stand in a directoryName.
const (
	maxName    = 64
	maxAddress = 200
	maxPart    = 100 // one part of an address
	maxKana    = 200 // kana are longer than the kanji that they read
	maxNumber  = 40  // a number as typed, with its dashes and parentheses
)

// runesPerGrapheme bounds what one grapheme may hold of a text that enters no
// certificate: a kanji with its selector is two code points, a kana with its
// mark two. Graphemes alone would let one letter carry a million accents.
const runesPerGrapheme = 4

// kind is what a field holds: its rule, its length and who may say "none".
type kind struct {
	rule rule
	// max is the most graphemes of the canonical text.
	max int
	// strict counts code points too, as X.520 does.
	strict bool
	// word reports a required text that only says that there is none.
	word func(string) bool
}

var (
	nameKind         = kind{rule: asTyped, max: maxName, strict: true, word: sayNone}
	kanaKind         = kind{rule: kana, max: maxKana, word: hollow}
	commonNameKind   = kind{rule: commonName, max: maxName, strict: true, word: hollow}
	latinNameKind    = kind{rule: latinName, max: maxName, strict: true, word: hollow}
	latinKind        = kind{rule: latin, max: maxName, strict: true, word: sayNone}
	addressKind      = kind{rule: asTyped, max: maxAddress, word: sayNone}
	addressPartKind  = kind{rule: asTyped, max: maxPart, word: sayNone}
	emailKind        = kind{rule: email, max: maxEmail, strict: true, word: hollow}
	phoneKind        = kind{rule: phoneNumber, max: maxNumber, word: hollow}
	postalCodeKind   = kind{rule: postalCode, max: maxNumber, word: hollow}
	prefectureKind   = kind{rule: prefecture, max: maxPart, word: hollow}
	companyCodeKind  = kind{rule: companyCode, max: maxNumber, word: hollow}
	corporateNumKind = kind{rule: corporateNumber, max: maxNumber, word: hollow}
)

// pass is one walk over a registration.
type pass struct {
	prefix   string
	changes  []Change
	problems []problem.Problem
}

func (p *pass) refuse(code problem.Code, field string, params ...string) {
	p.problems = append(p.problems, problem.New(code, p.prefix+field, params...))
}

// required returns the canonical text of a field that may not be empty.
func (p *pass) required(field, typed string, k kind) string {
	if trim(typed) == "" {
		p.refuse(problem.Required, field)
		return typed
	}
	return p.text(field, typed, k)
}

// optional returns the canonical text of a field that may be left out; an
// empty text and a filler are nil.
func (p *pass) optional(field string, typed *string, k kind) *string {
	if typed == nil || trim(*typed) == "" {
		return nil
	}
	if utf8.RuneCountInString(*typed) <= maxNumber && none(*typed) && !p.bad(*typed) {
		p.changes = append(p.changes, Change{Field: p.prefix + field, Kind: None})
		return nil
	}
	text := p.text(field, *typed, k)
	return &text
}

// bad reports whether a text holds a character that must be told of.
func (p *pass) bad(typed string) bool {
	_, ok := unusable(trim(typed))
	return ok
}

// text applies a kind to a text that is not empty.
func (p *pass) text(field, typed string, k kind) string {
	text := trim(typed)
	tooLong := func() string {
		p.refuse(problem.TooLong, field, "max", strconv.Itoa(k.max))
		return typed
	}
	// First a cheap bound on what is typed: no rule runs over a megabyte.
	if utf8.RuneCountInString(text) > runesPerGrapheme*k.max {
		return tooLong()
	}
	if bad, ok := unusable(text); ok {
		p.refuse(problem.BadCharacter, field, "character", Shown(bad), "codePoint", codePoint(bad))
		return typed
	}
	if k.word(text) {
		p.refuse(problem.Placeholder, field)
		return typed
	}
	v := k.rule(text)
	switch {
	case v.refusal != nil:
		v.refusal.Field = p.prefix + field
		p.problems = append(p.problems, *v.refusal)
		return typed
	case uniseg.GraphemeClusterCount(v.text) > k.max,
		k.strict && utf8.RuneCountInString(v.text) > k.max:
		return tooLong()
	}
	v.note(Trimmed, text != typed)
	for _, kind := range inOrder {
		if v.kinds[kind] {
			p.changes = append(p.changes, Change{Field: p.prefix + field, Kind: kind})
		}
	}
	return v.text
}
