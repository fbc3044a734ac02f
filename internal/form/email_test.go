package form_test

import (
	"testing"

	"github.com/shomei-ra/shomei/internal/form"
)

// Email and the application's field are one rule: whatever the form takes,
// identification and search take, as the same address.
func TestEmailIsTheFormsRule(t *testing.T) {
	t.Parallel()
	for _, in := range []string{"", "　"} {
		if got, ok := form.Email(in); got != "" || ok {
			t.Errorf("Email(%q) = %q, %v", in, got, ok)
		}
	}
	for _, tt := range typings(t) {
		if tt.Field != mail {
			continue
		}
		want := ""
		if tt.Stored != nil {
			want = *tt.Stored
		}
		if got, ok := form.Email(tt.Input); got != want || ok != (tt.Problem == "") {
			t.Errorf("Email(%q) = %q, %v; the form stores %q", tt.Input, got, ok, want)
		}
	}
}

func TestFoldEmail(t *testing.T) {
	t.Parallel()
	for _, in := range []string{"Taro.Yamada@example.jp", "ＴＡＲＯ．ＹＡＭＡＤＡ＠ＥＸＡＭＰＬＥ．ＪＰ", " taro.yamada@Example。jp "} {
		canonical, ok := form.Email(in)
		if got := form.FoldEmail(canonical); got != "taro.yamada@example.jp" || !ok {
			t.Errorf("%q folds to %q, %v", in, got, ok)
		}
	}
}

func TestMaskEmail(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"taro.yamada@example.co.jp": "ta***@example.co.jp",
		"abc@example.jp":            "ab***@example.jp",
		"ab@example.jp":             "a***@example.jp",
		"a@example.jp":              "***@example.jp",
		"none":                      "***",
	} {
		if got := form.MaskEmail(in); got != want {
			t.Errorf("MaskEmail(%q) = %q, want %q", in, got, want)
		}
	}
}
