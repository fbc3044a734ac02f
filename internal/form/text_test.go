package form_test

import (
	"testing"

	"github.com/shomei-ra/shomei/internal/form"
)

func TestFreeText(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, typed, want string
		bad               bool
	}{
		{"plain", " 代表電話に確認 ", "代表電話に確認", false},
		{"pasted from a spreadsheet", "登記簿\tと一致しません", "登記簿 と一致しません", false},
		{"two lines", "一行目\r\n二行目\r", "一行目\n二行目", false},
		{"rare kanji", "𠮷野家 神 葛\U000E0100", "𠮷野家 神 葛\U000E0100", false},
		{"nothing to see", "\u200b", "\u200b", true},
		{"right to left", "\u202eabc", "\u202eabc", true},
		{"line separator", "a\u2028b", "a\u2028b", true},
		{"nul in the second line", "a\nb\x00", "a\nb\x00", true},
		{"no text at all", "\xff", "\xff", true},
	} {
		got := form.FreeText(c.typed)
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if _, bad := form.BadInText(got); bad != c.bad {
			t.Errorf("%s: refused %v, want %v", c.name, bad, c.bad)
		}
	}
}
