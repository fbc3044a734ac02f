package form

// Change tells that a field was rewritten, and how; the page says it beside
// the field. A field may carry several changes, each Kind once.
type Change struct {
	Field string
	Kind  ChangeKind
}

// ChangeKind names a rewriting. Clients show a text for each.
type ChangeKind string

// The rewritings, in the order in which a field reports them.
const (
	// Trimmed: white space around the text was removed.
	Trimmed ChangeKind = "TRIMMED"
	// HalfWidth: full-width letters, digits or signs became ASCII.
	HalfWidth ChangeKind = "HALF_WIDTH"
	// FullWidthKatakana: hiragana or half-width kana became katakana.
	FullWidthKatakana ChangeKind = "FULL_WIDTH_KATAKANA"
	// SpacesJoined: a run of spaces, or a space of another kind, became one
	// ordinary space.
	SpacesJoined ChangeKind = "SPACES_JOINED"
	// Straightened: typographic quotation marks, dashes and middle dots became
	// the field's own.
	Straightened ChangeKind = "STRAIGHTENED"
	// MarksRemoved: accents of latin letters were removed (Ōta became Ota).
	MarksRemoved ChangeKind = "MARKS_REMOVED"
	// DigitsOnly: dashes, spaces, parentheses, 〒 or the T of a corporate
	// number were removed.
	DigitsOnly ChangeKind = "DIGITS_ONLY"
	// CountryCodeRemoved: +81 became the leading zero.
	CountryCodeRemoved ChangeKind = "COUNTRY_CODE_REMOVED"
	// LowerCaseDomain: the part after @ became lower case.
	LowerCaseDomain ChangeKind = "LOWER_CASE_DOMAIN"
	// TakenAsNone: a filler such as 「なし」 was stored as no value.
	TakenAsNone ChangeKind = "TAKEN_AS_NONE"
)
