package form

import (
	"strings"

	"github.com/shomei-ra/shomei/internal/problem"
)

// MailboxRegistration is what is declared of a mailbox: a name of its holder's
// choice and the address.
func MailboxRegistration(commonName, email string) Registration {
	return Registration{Subscriber: Subscriber{CommonName: &commonName, Email: email}}
}

// Mailbox reports whether the registration is a mailbox's, which declares no
// organisation, no workplace and nobody who answers for it.
func (r Registration) Mailbox() bool { return r.Subscriber.CommonName != nil }

// NormalizeMailbox is Normalize for a mailbox's registration that was typed by
// itself: its fields are "commonName" and "email".
func NormalizeMailbox(in Registration) (Registration, []Change, []problem.Problem) {
	p := &pass{}
	return Registration{Subscriber: p.mailbox("", in.Subscriber)}, p.changes, p.problems
}

// mailbox normalises what a mailbox declares; anything else is dropped.
func (p *pass) mailbox(at string, in Subscriber) Subscriber {
	name := p.required(at+"commonName", *in.CommonName, commonNameKind)
	return Subscriber{CommonName: &name, Email: p.email(at+"email", in.Email)}
}

// Name is the person's name in kanji, or the mailbox's.
func (s Subscriber) Name() string {
	if s.CommonName != nil {
		return *s.CommonName
	}
	return strings.TrimSpace(s.FamilyName + " " + s.GivenName)
}

// NameLatin is the name as it stands in a certificate, given name first.
func (s Subscriber) NameLatin() string {
	if s.CommonName != nil {
		return *s.CommonName
	}
	return strings.TrimSpace(s.GivenNameLatin + " " + s.FamilyNameLatin)
}

// commonName is the rule of a mailbox's name: ASCII letters, digits, hyphens
// and spaces, after what is folded in any latin text.
func commonName(in string) verdict {
	v := latin(in)
	if v.refusal != nil {
		return v
	}
	for _, r := range v.text {
		if !isASCIILetter(r) && !isASCIIDigit(r) && r != '-' && r != ' ' {
			return wrong(problem.BadCharacter, "character", Shown(string(r)), "codePoint", codePoint(string(r)))
		}
	}
	return v
}
