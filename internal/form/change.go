package form

// Change tells that a field was rewritten, and how; the page says it beside
// the field. A field may carry several changes, each kind once.
type Change struct {
	// Field is the path into the input ("subscriber.email").
	Field string
	Kind  ChangeKind
}

// ChangeKind names a rewriting. Its values are the contract's FieldChangeKind.
type ChangeKind string

// The rewritings, in the order in which a field reports them.
const (
	// Trimmed: white space around the text, or a second space inside a kana or
	// latin name, was removed.
	Trimmed ChangeKind = "TRIMMED"
	// HalfWidth: full-width letters, digits or signs became ASCII.
	HalfWidth ChangeKind = "HALF_WIDTH"
	// FullWidthKatakana: hiragana, half-width kana, or a dash or dot that
	// stands for a kana sign became full-width katakana.
	FullWidthKatakana ChangeKind = "FULL_WIDTH_KATAKANA"
	// DigitsOnly: dashes, spaces, parentheses, 〒, the T of a corporate number
	// were removed, or +81 became the leading zero.
	DigitsOnly ChangeKind = "DIGITS_ONLY"
	// LowerCaseDomain: the part of an e-mail address after @ became lower case.
	LowerCaseDomain ChangeKind = "LOWER_CASE_DOMAIN"
	// PlainLatin: accents and typographic marks became plain ASCII (Ōta, Ota).
	PlainLatin ChangeKind = "PLAIN_LATIN"
	// None: a filler such as 「なし」 was stored as no value.
	None ChangeKind = "NONE"
)

// inOrder are the kinds as a field reports them.
var inOrder = [...]ChangeKind{Trimmed, HalfWidth, FullWidthKatakana, DigitsOnly, LowerCaseDomain, PlainLatin, None}
