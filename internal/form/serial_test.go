package form_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
)

func TestParseSerial(t *testing.T) {
	t.Parallel()
	const stored = "9f3c00aa11bb22cc33dd44ee55ff66778899ab"
	for in, want := range map[string]string{
		stored: stored,
		"9F:3C:00:AA:11:BB:22:CC:33:DD:44:EE:55:FF:66:77:88:99:AB": stored,
		" 9f3c 00aa 11bb 22cc 33dd 44ee 55ff 6677 8899 ab ":        stored,
		"００９ｆ３ｃ００ａａ１１ｂｂ２２ｃｃ３３ｄｄ４４ｅｅ５５ｆｆ６６７７８８９９ａｂ":                 stored,
		"0123456789abcdef01":   "123456789abcdef01",
		"1234567890123456":     "", // as long as a coupon's number
		"00000000000000000000": "",
		"deadbeef":             "",
		"９ｇ":                   "",
		"":                     "",
		stored + "0123":        "",
	} {
		got, ok := form.ParseSerial(in)
		if got == "" && ok || ok != (want != "") || ok && got != want {
			t.Errorf("ParseSerial(%q) = %q, %t, want %q", in, got, ok, want)
		}
	}
}

func TestSerials(t *testing.T) {
	t.Parallel()
	const digits = "123456789012345678901234"
	for in, want := range map[string][]string{
		"0x9F:3C:00:AA 11BB22CC33DD": {"9f3c00aa11bb22cc33dd"},
		"9ｆ３ｃ００ａａ１１ｂｂ２２ｃｃ３３ｄｄ":       {"9f3c00aa11bb22cc33dd"},
		// What may be either is looked for as both.
		digits:                    {digits, "1a249b1f10a06c96aff2"},
		strings.Repeat("9", 48):   {"af298d050e4395d69670b12b7f40ffffffffffff"},
		strings.Repeat("9", 49):   nil, // more than 20 octets
		strings.Repeat("1", 1000): nil,
		"1234567890123456":        nil, // a coupon's number
		"0x":                      nil,
		"":                        nil,
	} {
		if diff := cmp.Diff(want, form.Serials(in)); diff != "" {
			t.Errorf("Serials(%q) (-want +got):\n%s", in, diff)
		}
	}
}
