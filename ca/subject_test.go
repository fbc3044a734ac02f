package ca_test

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/internal/problem"
)

func TestA23SubjectCheck(t *testing.T) {
	t.Parallel()
	one := func(code problem.Code, field string, params ...string) []problem.Problem {
		return []problem.Problem{problem.New(code, field, params...)}
	}
	native := func(v string) func(*ca.Subject) { return func(s *ca.Subject) { s.Native.FamilyName = v } }
	nativeBad := func(character string) []problem.Problem {
		return one(problem.BadCharacter, "native.familyName", "character", character)
	}
	tests := []struct {
		name   string
		change func(*ca.Subject)
		want   []problem.Problem
	}{
		{"as it is", func(*ca.Subject) {}, nil},
		{"no title, no native name", func(s *ca.Subject) { s.Title, s.Native = "", ca.NativeName{} }, nil},
		{"longest common name", func(s *ca.Subject) { s.CommonName = strings.Repeat("A", 64) }, nil},
		{"longest native name, 4-byte kanji", native(strings.Repeat("𠮷", 64)), nil},
		{"kanji of Unicode 15.1, unknown to Go's tables", native("\U0002EBF0田"), nil},
		{"Latin and Cyrillic mixed is the reviewer's to judge", native("Иванов Taro"), nil},
		{"the SAN's mailbox in the DN", func(s *ca.Subject) { s.CommonName = s.Email }, nil},

		{"overlong common name", func(s *ca.Subject) { s.CommonName = strings.Repeat("A", 65) }, one(problem.TooLong, "commonName", "max", "64")},
		{"overlong organisation", func(s *ca.Subject) { s.Organization = strings.Repeat("A", 65) }, one(problem.TooLong, "organization", "max", "64")},
		{"overlong title", func(s *ca.Subject) { s.Title = strings.Repeat("A", 65) }, one(problem.TooLong, "title", "max", "64")},
		{"overlong serial number", func(s *ca.Subject) { s.SerialNumber = strings.Repeat("1", 65) }, one(problem.TooLong, "serialNumber", "max", "64")},
		{"overlong native name", native(strings.Repeat("𠮷", 65)), one(problem.TooLong, "native.familyName", "max", "64")},
		{"empty organisation", func(s *ca.Subject) { s.Organization = "" }, one(problem.Required, "organization")},
		{"empty mailbox", func(s *ca.Subject) { s.Email = "" }, one(problem.Required, "email")},
		{"country in small letters", func(s *ca.Subject) { s.Country = "jp" }, one(problem.NotLatin, "country")},
		{"kanji in the latin name", func(s *ca.Subject) { s.CommonName = "吉田太郎" }, one(problem.NotLatin, "commonName")},
		{"asterisk in a PrintableString", func(s *ca.Subject) { s.SerialNumber = "S*1" }, one(problem.BadCharacter, "serialNumber", "character", "U+002A '*'")},
		{"placeholder hyphen", func(s *ca.Subject) { s.Organization = "-" }, one(problem.Placeholder, "organization")},
		{"placeholder dots, full width", native("．．"), one(problem.Placeholder, "native.familyName")},
		{"only a space", native("\u3000"), one(problem.Placeholder, "native.familyName")},
		{"trailing space", func(s *ca.Subject) { s.Title = "Kacho " }, one(problem.BadCharacter, "title", "character", "U+0020 ' '")},

		{"NUL", native("吉\x00田"), nativeBad("U+0000")},
		{"newline", native("吉\n田"), nativeBad("U+000A")},
		{"C1 control", native("吉\u0085田"), nativeBad("U+0085")},
		{"bidi override", native("吉\u202e田"), nativeBad("U+202E")},
		{"bidi isolate", native("吉\u2066田"), nativeBad("U+2066")},
		{"right-to-left mark", native("吉\u200f田"), nativeBad("U+200F")},
		{"zero-width space", native("吉\u200b田"), nativeBad("U+200B")},
		{"zero-width joiner", native("吉\u200d田"), nativeBad("U+200D")},
		{"byte order mark", native("\ufeff吉田"), nativeBad("U+FEFF")},
		{"soft hyphen", native("吉\u00ad田"), nativeBad("U+00AD")},
		{"line separator", native("吉\u2028田"), nativeBad("U+2028")},
		{"no-break space", native("吉\u00a0田"), nativeBad("U+00A0")},
		{"private use", native("吉\ue000田"), nativeBad("U+E000")},
		{"private use, plane 15", native("吉\U000f0000田"), nativeBad("U+F0000")},
		{"noncharacter", native("吉\U0002fffe田"), nativeBad("U+2FFFE")},
		{"tag character", native("吉\U000e0041田"), nativeBad("U+E0041")},
		{"Hangul filler", native("吉\u3164田"), nativeBad("U+3164 '\u3164'")},
		{"selector without ideograph", native("a\ufe0f田"), nativeBad("U+FE0F '\ufe0f'")},
		{"selector at the start", native("\U000e0100田"), nativeBad("U+E0100 '\U000e0100'")},
		{"lone surrogate", native("吉\xed\xa0\x80田"), nativeBad("U+FFFD '\ufffd'")},
		{"replacement character", native("吉\ufffd田"), nativeBad("U+FFFD '\ufffd'")},

		{"another mailbox in the DN", func(s *ca.Subject) { s.CommonName = "Taro <boss@example.jp>" }, one(problem.BadEmail, "commonName")},
		{"two mailboxes", func(s *ca.Subject) { s.Email = "a@example.jp,b@example.jp" }, one(problem.BadEmail, "email")},
		{"line end in the mailbox", func(s *ca.Subject) { s.Email = "a@example.jp\r\nBcc: b@example.jp" }, one(problem.BadEmail, "email")},
		{"mailbox of one label", func(s *ca.Subject) { s.Email = "a@localhost" }, one(problem.BadEmail, "email")},
		{"mailbox at an address literal", func(s *ca.Subject) { s.Email = "a@[192.0.2.1]" }, one(problem.BadEmail, "email")},
		{"quoted local part", func(s *ca.Subject) { s.Email = `"a b"@example.jp` }, one(problem.BadEmail, "email")},
		{"kanji in the mailbox", func(s *ca.Subject) { s.Email = "吉田@example.jp" }, one(problem.BadEmail, "email")},
		{"overlong local part", func(s *ca.Subject) { s.Email = strings.Repeat("a", 65) + "@example.jp" }, one(problem.BadEmail, "email")},
		{"empty label", func(s *ca.Subject) { s.Email = "a@example..jp" }, one(problem.BadEmail, "email")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := catest.Subject()
			tt.change(&s)
			got, _ := problem.Of(s.Check())
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// rawAttribute keeps tag and bytes, which pkix.Name would hide.
type rawAttribute struct {
	Type  asn1.ObjectIdentifier
	Value asn1.RawValue
}

type attributeValue struct {
	OID, Value string
	Tag        int
}

func readName(tb rapid.TB, der []byte) []attributeValue {
	tb.Helper()
	var rdns []asn1.RawValue
	rest, err := asn1.Unmarshal(der, &rdns)
	if err != nil || len(rest) > 0 {
		tb.Fatalf("name %x: %v, %d bytes left", der, err, len(rest))
	}
	var got []attributeValue
	for _, rdn := range rdns {
		var a rawAttribute
		if rest, err := asn1.Unmarshal(rdn.Bytes, &a); err != nil || len(rest) > 0 {
			tb.Fatalf("RDN %x: %v, %d bytes left", rdn.FullBytes, err, len(rest))
		}
		got = append(got, attributeValue{a.Type.String(), string(a.Value.Bytes), a.Value.Tag})
	}
	return got
}

// readSAN returns mailbox and directory name of a certificate.
func readSAN(tb rapid.TB, extensions []pkix.Extension) (mailbox string, native []attributeValue) {
	tb.Helper()
	for _, e := range extensions {
		if !e.Id.Equal(asn1.ObjectIdentifier{2, 5, 29, 17}) {
			continue
		}
		var names []asn1.RawValue
		if _, err := asn1.Unmarshal(e.Value, &names); err != nil {
			tb.Fatal(err)
		}
		for _, n := range names {
			switch n.Tag {
			case 1:
				mailbox = string(n.Bytes)
			case 4:
				native = readName(tb, n.Bytes)
			default:
				tb.Fatalf("general name [%d]", n.Tag)
			}
		}
	}
	return mailbox, native
}

// What a Subject holds is in the certificate to the byte, whatever it holds.
func TestA23NamesRoundTrip(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	public := catest.NewKey(t).Public()
	latin := rapid.StringMatching(`[A-Za-z0-9,+=\\#"<>;/*'()._-]([ -~]{0,20}[A-Za-z0-9,+=\\#"<>;]){0,3}`)
	native := rapid.StringOfN(rapid.RuneFrom([]rune("吉𠮷田髙﨑神都邊辺齋ー々ｱ，＋＝㈱①Ａé\U0002a6d6\U00030000,+=\\#")), 0, 40, -1)
	rapid.Check(t, func(rt *rapid.T) {
		s := ca.Subject{
			Country: "JP", Organization: latin.Draw(rt, "o"), CommonName: latin.Draw(rt, "cn"),
			Title: latin.Draw(rt, "title"), SerialNumber: rapid.StringMatching(`[A-Z0-9][A-Za-z0-9/:.-]{0,20}[A-Z0-9]`).Draw(rt, "sn"),
			Email:  rapid.StringMatching(`[a-z0-9+_=]{1,20}(\.[a-z0-9]{1,9})?@[a-z0-9]{1,20}\.jp`).Draw(rt, "email"),
			Native: ca.NativeName{FamilyName: native.Draw(rt, "family"), GivenName: native.Draw(rt, "given"), Organization: native.Draw(rt, "no")},
		}
		if s.Check() != nil {
			rt.Skip("refused, which TestA23SubjectCheck is about")
		}
		order := h.Order(t, public)
		order.Subject = s
		prepared, err := h.Issuing.Prepare(order)
		if err != nil {
			rt.Fatal(err)
		}
		der, err := h.Issuing.Sign(prepared.TBS)
		if err != nil {
			rt.Fatal(err)
		}
		c, err := x509.ParseCertificate(der)
		if err != nil {
			rt.Fatal(err)
		}
		const utf8, printable = asn1.TagUTF8String, asn1.TagPrintableString
		want := present([]attributeValue{
			{"2.5.4.6", "JP", printable}, {"2.5.4.10", s.Organization, utf8}, {"2.5.4.3", s.CommonName, utf8},
			{"2.5.4.12", s.Title, utf8}, {"2.5.4.5", s.SerialNumber, printable},
		})
		if diff := cmp.Diff(want, readName(rt, c.RawSubject)); diff != "" {
			rt.Fatalf("subject (-want +got):\n%s", diff)
		}
		mailbox, directory := readSAN(rt, c.Extensions)
		if mailbox != s.Email {
			rt.Fatalf("mailbox %q, want %q", mailbox, s.Email)
		}
		var wantNative []attributeValue
		if s.Native != (ca.NativeName{}) {
			wantNative = present([]attributeValue{
				{"2.5.4.6", "JP", printable}, {"2.5.4.10", s.Native.Organization, utf8},
				{"2.5.4.4", s.Native.FamilyName, utf8}, {"2.5.4.42", s.Native.GivenName, utf8},
			})
		}
		if diff := cmp.Diff(wantNative, directory); diff != "" {
			rt.Fatalf("directory name (-want +got):\n%s", diff)
		}
	})
}

func present(all []attributeValue) []attributeValue {
	var kept []attributeValue
	for _, a := range all {
		if a.Value != "" {
			kept = append(kept, a)
		}
	}
	return kept
}
