package form_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
)

func TestPassphrase(t *testing.T) {
	t.Parallel()
	const field = "applicationPassphrase"
	own := sample().PersonalWords()
	tests := []struct {
		in   string
		code problem.Code
	}{
		{in: "sea-otter in 2 kayaks"},
		{in: "ひろいうみのくじら"},
		{in: "𠮷𠮷野家の牛どん"},                                             // eight characters
		{in: "か\u3099き\u3099く\u3099け\u3099", code: problem.TooShort}, // four, in eight code points
		{in: repeat("葛\U000E0100飾", 32)},
		{in: "葛飾" + repeat("\u0301", 300), code: problem.TooLong},
		{in: "        x", code: problem.CommonPassphrase}, // one letter and spaces
		{in: "a\u0000b\tc<>\"'"},
		{in: repeat("𠮷野", 32)},
		{in: "", code: problem.Required},
		{in: "7 chars", code: problem.TooShort},
		{in: repeat("𠮷野", 33), code: problem.TooLong},
		{in: "password", code: problem.CommonPassphrase},
		{in: "ＰＡＳＳＷＯＲＤ", code: problem.CommonPassphrase},
		{in: "Pass Word 123", code: problem.CommonPassphrase},
		{in: "12345678", code: problem.CommonPassphrase},
		{in: "アリガトウゴザイマス", code: problem.CommonPassphrase},
		{in: "zzzzzzzzz", code: problem.CommonPassphrase},
		{in: "- - - - -", code: problem.CommonPassphrase},
		{in: "yoshino.t+cert@EXAMPLE.co.jp", code: problem.CommonPassphrase},
		{in: "Yoshino.T+Cert", code: problem.CommonPassphrase}, // the local part
		{in: "yoshino takahashi", code: problem.CommonPassphrase},
		{in: "ﾀｶﾊｼ ﾖｼﾉ です", code: ""},
		{in: "たかはし　よしの", code: problem.CommonPassphrase},
		{in: "見本認証（株）見本"},
		{in: "見本認証（株） ", code: problem.CommonPassphrase},
	}
	for _, tt := range tests {
		var want []problem.Code
		if tt.code != "" {
			want = []problem.Code{tt.code}
		}
		var got []problem.Code
		for _, p := range form.Passphrase(tt.in, field, own...) {
			got = append(got, p.Code)
			if tt.in != "" && strings.Contains(fmt.Sprint(p), tt.in) {
				t.Errorf("%q is echoed in %v", tt.in, p)
			}
			if p.Field != field {
				t.Errorf("field %q", p.Field)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.in, diff)
		}
	}
}

// TestPassphraseForbidsNothingEmpty: an unset word forbids nothing.
func TestPassphraseForbidsNothingEmpty(t *testing.T) {
	t.Parallel()
	if got := form.Passphrase("sea-otter in 2 kayaks", "p", "", "@", "-"); got != nil {
		t.Errorf("refused: %v", got)
	}
}
