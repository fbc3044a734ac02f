package problem

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var placeholder = regexp.MustCompile(`\{\w+\}`)

// placeholders lists the {name}s of a text, sorted, each once.
func placeholders(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(text, -1))))
}

// declared reads code.go: each Code constant with the placeholders that its
// comment promises. A constant without a comment shares the one above it.
func declared(t *testing.T) map[Code][]string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "code.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	codes := map[Code][]string{}
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		var comment string
		for _, spec := range group.Specs {
			value := spec.(*ast.ValueSpec)
			if value.Doc != nil {
				comment = value.Doc.Text()
			}
			for _, v := range value.Values {
				code, err := strconv.Unquote(v.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				codes[Code(code)] = placeholders(comment)
			}
		}
	}
	return codes
}

// TestEveryCodeHasItsTexts: both languages say every code and nothing else,
// with the same placeholders, and only with those that the code promises.
func TestEveryCodeHasItsTexts(t *testing.T) {
	t.Parallel()
	codes := declared(t)
	want := slices.Sorted(maps.Keys(codes))
	if len(want) < 40 {
		t.Fatalf("only %d codes read from code.go", len(want))
	}
	ja, en := texts()["ja"], texts()["en"]
	for lang, byCode := range texts() {
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(byCode))); diff != "" {
			t.Errorf("codes of %s (-code.go +locale):\n%s", lang, diff)
		}
		for code, text := range byCode {
			if text == "" {
				t.Errorf("%s: %s is empty", lang, code)
			}
		}
	}
	for code, promised := range codes {
		used := placeholders(ja[code])
		if diff := cmp.Diff(used, placeholders(en[code])); diff != "" {
			t.Errorf("placeholders of %s (-ja +en):\n%s", code, diff)
		}
		for _, name := range used {
			if !slices.Contains(promised, name) {
				t.Errorf("%s uses %s, which its comment does not promise", code, name)
			}
		}
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		lang string
		in   Problem
		want string
	}{
		{"ja", New(Required, "f"), "入力してください。"},
		{"en", New(Required, "f"), "Enter this."},
		{"", New(TooLong, "f", "max", "64"), "64文字以内で入力してください。"},
		{"fr", New(TooLong, "f", "max", "64"), "64文字以内で入力してください。"},
		{"en", New(TooLong, "f", "max", "64"), "Enter 64 characters or fewer."},
		{"en", New(TooLong, "f"), "Enter {max} characters or fewer."},
		{"en", New(ClaimedByOther, "", "name", "{name} {max}"), "{name} {max} is working on this case. Nothing was changed."},
		{"en", Problem{Code: "NEWER_THAN_THIS"}, "NEWER_THAN_THIS"},
	}
	for _, tt := range tests {
		if got := Text(tt.lang, tt.in); got != tt.want {
			t.Errorf("Text(%q, %v) = %q, want %q", tt.lang, tt.in, got, tt.want)
		}
	}
}

func TestFillLeavesOpenBrace(t *testing.T) {
	t.Parallel()
	if got := fill("a {b", map[string]string{"b": "x"}); got != "a {b" {
		t.Errorf("got %q", got)
	}
}
