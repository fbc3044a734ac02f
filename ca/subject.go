package ca

import (
	"errors"
	"net/mail"
	"strings"

	"golang.org/x/crypto/cryptobyte"
	cbasn1 "golang.org/x/crypto/cryptobyte/asn1"

	"github.com/shomei-ra/shomei/internal/problem"
)

// Subject is whose certificate it is: a person of an organisation, or a mailbox
// (CommonName, SerialNumber and Email alone). Values enter the certificate exactly as
// given (no normalisation, no trimming, no cutting); what cannot enter is
// refused. Latin fields are printable ASCII.
type Subject struct {
	Country      string // ISO 3166-1 alpha-2, "JP"
	Organization string // latin
	CommonName   string // latin
	Title        string // latin, may be empty
	SerialNumber string // the subscriber's number at this registration authority
	Email        string // addr-spec, ASCII; becomes SAN rfc822Name
	Native       NativeName
}

// NativeName is the name as its bearer writes it; it becomes a SAN
// directoryName of UTF8Strings (surname, givenName, O) beside the latin
// subject. Empty fields are left out, and an empty NativeName altogether. A
// person without two names has only one of them.
type NativeName struct {
	FamilyName   string
	GivenName    string
	Organization string
}

// Upper bounds in characters: RFC 5280 Appendix A.1, ub-common-name and
// others. surname and givenName are X520name (32768 there); the 64 of a whole
// commonName serves for each. Mailboxes are RFC 5321 §4.5.3.1.
const (
	maxName         = 64
	maxSerialNumber = 64
	maxEmail        = 254
	maxLocalPart    = 64
)

// Check returns what stops the Subject, a person, from entering a certificate,
// as a *problem.Error, or nil. Fields are named "country", "organization",
// "commonName", "title", "serialNumber", "email", "native.familyName",
// "native.givenName", "native.organization"; the caller maps them to what the
// person typed.
func (s Subject) Check() error {
	var found []problem.Problem
	if !isCountry(s.Country) {
		found = append(found, problem.New(problem.NotLatin, "country"))
	}
	found = append(found, checkLatin("organization", s.Organization, maxName, true)...)
	return problem.Join(append(found, s.check()...))
}

// CheckMailbox is Check for the subject of a mailbox profile. One that claims
// more than a mailbox can is no problem of the person's but a fault of ours.
func (s Subject) CheckMailbox() error {
	if s.Country != "" || s.Organization != "" || s.Title != "" || s.Native != (NativeName{}) {
		return errors.New("a mailbox's subject has a common name, a number and an address only")
	}
	return problem.Join(s.check())
}

// check is what both kinds have in common.
func (s Subject) check() []problem.Problem {
	var found []problem.Problem
	found = append(found, checkLatin("commonName", s.CommonName, maxName, true)...)
	found = append(found, checkLatin("title", s.Title, maxName, false)...)
	found = append(found, checkLatin("serialNumber", s.SerialNumber, maxSerialNumber, true)...)
	if r, bad := firstOutside(s.SerialNumber, isPrintableStringChar); bad {
		found = append(found, badCharacter("serialNumber", r))
	}
	found = append(found, checkEmail("email", s.Email)...)
	found = append(found, checkText("native.familyName", s.Native.FamilyName, maxName, false)...)
	found = append(found, checkText("native.givenName", s.Native.GivenName, maxName, false)...)
	found = append(found, checkText("native.organization", s.Native.Organization, maxName, false)...)
	return append(found, s.checkMailboxes()...)
}

// checkMailboxes refuses a mailbox in a name unless it is the one that goes
// into the SAN, the only place where it is vetted and looked for (R4; S/MIME
// BR 7.1.4.2.1).
func (s Subject) checkMailboxes() []problem.Problem {
	var found []problem.Problem
	for _, f := range []struct{ field, value string }{
		{"organization", s.Organization}, {"commonName", s.CommonName}, {"title", s.Title},
		{"native.familyName", s.Native.FamilyName}, {"native.givenName", s.Native.GivenName},
		{"native.organization", s.Native.Organization},
	} {
		for word := range strings.FieldsSeq(f.value) {
			word = strings.Trim(word, "<>()[],;:\"'")
			if isMailbox(word) && word != s.Email {
				found = append(found, problem.New(problem.BadEmail, f.field))
			}
		}
	}
	return found
}

func checkEmail(field, address string) []problem.Problem {
	switch {
	case address == "":
		return []problem.Problem{problem.New(problem.Required, field)}
	case !isMailbox(address):
		return []problem.Problem{problem.New(problem.BadEmail, field)}
	}
	return nil
}

// isMailbox reports whether s is an addr-spec that an rfc822Name can hold:
// ASCII, dot-atom local part, domain name of two labels or more. Quoted local
// parts and address literals are left to their history; SmtpUTF8Mailbox
// (RFC 9598) is read by too few mail programs.
func isMailbox(s string) bool {
	local, domain, found := strings.Cut(s, "@")
	if !found || len(s) > maxEmail || len(local) > maxLocalPart || !isPrintableASCII(s) {
		return false
	}
	parsed, err := mail.ParseAddress("<" + s + ">")
	if err != nil || parsed.Address != s || strings.ContainsAny(local, "\"") {
		return false
	}
	labels := strings.Split(domain, ".")
	for _, label := range labels {
		if label == "" || len(label) > 63 || strings.Trim(label, "-") != label {
			return false
		}
		if _, bad := firstOutside(label, isLDH); bad {
			return false
		}
	}
	return len(labels) >= 2
}

// distinguishedName returns the subject Name, one attribute an RDN.
func (s Subject) distinguishedName() ([]byte, error) {
	return marshalName(
		attribute{oidCountry, cbasn1.PrintableString, s.Country},
		attribute{oidOrganization, cbasn1.UTF8String, s.Organization},
		attribute{oidCommonName, cbasn1.UTF8String, s.CommonName},
		attribute{oidTitle, cbasn1.UTF8String, s.Title},
		// X520SerialNumber is a PrintableString and no choice (RFC 5280 A.1).
		attribute{oidSerialNumber, cbasn1.PrintableString, s.SerialNumber},
	)
}

// alternativeName returns the value of the subjectAltName extension: the
// mailbox, then the native name.
func (s Subject) alternativeName() ([]byte, error) {
	var native []byte
	if s.Native != (NativeName{}) {
		var err error
		native, err = marshalName(
			attribute{oidCountry, cbasn1.PrintableString, s.Country},
			attribute{oidOrganization, cbasn1.UTF8String, s.Native.Organization},
			attribute{oidSurname, cbasn1.UTF8String, s.Native.FamilyName},
			attribute{oidGivenName, cbasn1.UTF8String, s.Native.GivenName},
		)
		if err != nil {
			return nil, err
		}
	}
	var b cryptobyte.Builder
	b.AddASN1(cbasn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1(cbasn1.Tag(1).ContextSpecific(), func(b *cryptobyte.Builder) {
			b.AddBytes([]byte(s.Email))
		})
		if native != nil {
			// [4] is EXPLICIT although the module says IMPLICIT: Name is a
			// CHOICE (X.680 §31.2.7).
			b.AddASN1(cbasn1.Tag(4).ContextSpecific().Constructed(), func(b *cryptobyte.Builder) {
				b.AddBytes(native)
			})
		}
	})
	return b.Bytes()
}
