package form

import (
	"strings"

	"github.com/shomei-ra/shomei/internal/problem"
)

// Bounds of an address: RFC 5321 4.5.3.1 (local part 64 octets, path 256 with
// its brackets), RFC 1035 2.3.4 (label 63).
const (
	maxEmail = 254
	maxLocal = 64
	maxLabel = 63
)

// Email reads an address by the rule of Subscriber.Email: what an application
// accepts is what finds it again. canonical has the domain in lower case and
// the local part as typed, ASCII throughout; "" where ok is false.
func Email(s string) (canonical string, ok bool) {
	p := &pass{}
	canonical = p.email("email", s)
	if len(p.problems) > 0 {
		return "", false
	}
	return canonical, true
}

// FoldEmail is the key under which two canonical addresses are one. RFC 5321
// 2.4 leaves the case of a local part to its host; no host that people write
// to tells two mailboxes apart by it, and people type it as it comes.
func FoldEmail(canonical string) string { return strings.ToLower(canonical) }

// shownLocal is how much of a local part a masked address shows.
const shownLocal = 2

// MaskEmail shows of a canonical address what its owner knows it by: the first
// two characters, one where there are no more, and the domain. The stars are
// always three and tell no length.
func MaskEmail(canonical string) string {
	local, domain, ok := strings.Cut(canonical, "@")
	if !ok {
		return "***"
	}
	return local[:min(shownLocal, max(len(local)-1, 0))] + "***@" + domain
}

// email is the rule of an address that becomes a certificate's rfc822Name:
// half width, domain in lower case, local part untouched.
//
// A domain of other letters than ASCII is refused, not converted: rfc822Name
// is an IA5String, so the holder has to see and mean the xn-- form that their
// certificate will carry (RFC 5280 7.5). So is a local part that RFC 5321
// would have quoted, such as the "a..b@" that old mobile carriers gave out:
// unquoted it is not a Mailbox, and linting stops the certificate.
func email(in string) verdict {
	half := strings.Map(halfWidth, in)
	local, domain, ok := strings.Cut(half, "@")
	if !ok {
		return wrong(problem.BadEmail)
	}
	dotted := strings.Map(fullStop, domain)
	// The check comes before lowering: Unicode lowers the Kelvin sign to k.
	if !isDotAtom(local) || !isDomain(dotted) {
		return wrong(problem.BadEmail)
	}
	lower := strings.ToLower(dotted)
	v := verdict{text: local + "@" + lower}
	v.note(HalfWidth, half != in || dotted != domain)
	v.note(LowerCaseDomain, lower != dotted)
	return v
}

// fullStop maps the Japanese full stops, which the same key gives, to a dot.
func fullStop(r rune) rune {
	if r == '。' || r == '｡' {
		return '.'
	}
	return r
}

// isDotAtom reports whether s is a local part that needs no quoting
// (RFC 5322 3.2.3), ASCII only.
func isDotAtom(s string) bool {
	if s == "" || len(s) > maxLocal {
		return false
	}
	for atom := range strings.SplitSeq(s, ".") {
		if atom == "" {
			return false
		}
		for _, r := range atom {
			if !isASCIILetter(r) && !isASCIIDigit(r) && !strings.ContainsRune("!#$%&'*+-/=?^_`{|}~", r) {
				return false
			}
		}
	}
	return true
}

// isDomain reports whether s is a host name of two labels or more that mail
// can be delivered to: letters, digits, hyphens, and a last label that is no
// number (RFC 1123 2.1), so that addresses of machines are out.
func isDomain(s string) bool {
	labels := strings.Split(s, ".")
	if len(labels) < 2 || strings.Trim(labels[len(labels)-1], "0123456789") == "" {
		return false
	}
	for _, label := range labels {
		if label == "" || len(label) > maxLabel || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for _, r := range label {
			if !isASCIILetter(r) && !isASCIIDigit(r) && r != '-' {
				return false
			}
		}
	}
	return true
}
