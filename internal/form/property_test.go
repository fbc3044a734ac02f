package form_test

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/shomei-ra/shomei/internal/form"
)

// awkward draws texts of what Japanese forms receive: every script and width,
// dashes, spaces, marks that compose, selectors, controls, bytes that are no
// UTF-8, and anything else now and then.
func awkward() *rapid.Generator[string] {
	pieces := rapid.SampledFrom([]string{
		"山", "髙", "\uFA19", "𠮷", "葛\U000E0100", "\uFE00", "々", "㈱", "(株)", "①", "なし", "無し",
		"あ", "が", "か\u3099", "ゝ", "ア", "ヴ", "ー", "ｰ", "ｶ", "ﾞ", "ﾟ", "゛", "\u3099", "\u309A", "・", "･", "＝",
		"a", "Z", "Ａ", "ō", "o", "\u0304", "ø", "ß", "ｱ", "K", "ı", "ﬁ", "’", "“", "@", "＠", ".", "。", "example.JP",
		"0", "９", "03", "+81", "＋", "(", "）", "〒", "T", "Ｔ", "1040028", "4011001098993", "東京都",
		"-", "－", "−", "‐", "–", "—", "~", " ", "　", "\u00A0", "\t", "\r\n", "\u200B", "\u202E", "\uFEFF", "\uE000", "\xff", "\uFFFD",
	})
	return rapid.Custom(func(t *rapid.T) string {
		var s string
		for _, piece := range rapid.SliceOfN(rapid.OneOf(pieces, pieces, pieces, rapid.StringN(1, 2, -1)), 0, 12).Draw(t, "pieces") {
			s += piece
		}
		return s
	})
}

// TestNormalizeIsIdempotent: what is stored is never rewritten again, and what
// is refused is refused again for the same reason.
func TestNormalizeIsIdempotent(t *testing.T) {
	t.Parallel()
	fields := paths()
	rapid.Check(t, func(rt *rapid.T) {
		in := sample()
		for _, path := range rapid.SliceOfNDistinct(rapid.SampledFrom(fields), 1, 6, rapid.ID).Draw(rt, "fields") {
			typed(t, &in, path, awkward().Draw(rt, path))
		}
		once, _, problems := form.Normalize(in)
		twice, changes, again := form.Normalize(once)
		if diff := cmp.Diff(once, twice); diff != "" {
			rt.Errorf("second pass rewrote (-once +twice):\n%s", diff)
		}
		if len(changes) != 0 {
			rt.Errorf("second pass told %v", changes)
		}
		if diff := cmp.Diff(problems, again); diff != "" {
			rt.Errorf("problems (-once +twice):\n%s", diff)
		}
	})
}

// TestChangesAreTold: a text that is stored otherwise than typed is told of,
// and one that is not told of is untouched.
func TestChangesAreTold(t *testing.T) {
	t.Parallel()
	fields := paths()
	rapid.Check(t, func(rt *rapid.T) {
		in := sample()
		path := rapid.SampledFrom(fields).Draw(rt, "field")
		text := awkward().Draw(rt, "text")
		typed(t, &in, path, text)
		out, changes, problems := form.Normalize(in)
		got := stored(t, &out, path)
		blank := got == "<nil>" || got == "" // nothing was typed
		if len(problems) == 0 && got != text && len(changes) == 0 && !blank {
			rt.Errorf("%s: %q became %q untold", path, text, got)
		}
		if len(changes) != 0 && got == text {
			rt.Errorf("%s: %q unchanged but told %v", path, text, changes)
		}
		if len(problems) == 0 && !utf8.ValidString(got) {
			rt.Errorf("%s: %q accepted", path, got)
		}
	})
}

func TestFoldIsIdempotent(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		s := awkward().Draw(rt, "text")
		once := form.Fold(s)
		if twice := form.Fold(once); twice != once {
			rt.Errorf("Fold(%q) = %q, again %q", s, once, twice)
		}
	})
}
