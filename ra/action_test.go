package ra_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ra"
)

// TestActions: what the sources declare as an action, wherever, is offered by
// the audit log's filter and has a name in both languages; nothing else has.
func TestActions(t *testing.T) {
	t.Parallel()
	declared := declaredActions(t)
	listed := make([]string, len(ra.Actions))
	for i, action := range ra.Actions {
		listed[i] = string(action)
	}
	slices.Sort(listed)
	if diff := cmp.Diff(declared, listed); diff != "" {
		t.Errorf("Actions (-declared +listed):\n%s", diff)
	}
	for _, language := range []string{"ja", "en"} {
		text, err := os.ReadFile("../ui/src/locales/" + language + "/audit.json")
		if err != nil {
			t.Fatal(err)
		}
		var words map[string]string
		if err := json.Unmarshal(text, &words); err != nil {
			t.Fatal(err)
		}
		var named []string
		for key := range words {
			if action, ok := strings.CutPrefix(key, "auditAction."); ok {
				named = append(named, action)
			}
		}
		slices.Sort(named)
		if diff := cmp.Diff(declared, named); diff != "" {
			t.Errorf("%s (-declared +named):\n%s", language, diff)
		}
	}
}

// declaredActions are the constants of type Action in the package's files,
// sorted.
func declaredActions(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var declared []string
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if of, ok := spec.Type.(*ast.Ident); !ok || of.Name != "Action" {
				return true
			}
			for _, value := range spec.Values {
				literal, ok := value.(*ast.BasicLit)
				if !ok {
					t.Errorf("%s: %v is no literal", file, spec.Names)
					continue
				}
				action, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				declared = append(declared, action)
			}
			return true
		})
	}
	slices.Sort(declared)
	return declared
}
