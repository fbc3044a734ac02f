// Package docs_test holds what partners read to what the product does.
package docs_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	gql "github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
)

var write = flag.Bool("write", false, "write the table of problem codes anew")

const document = "partner-api.md"

func contract(t *testing.T) *gql.Schema {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&gql.Source{Name: "schema.graphql", Input: read(t, "../schema.graphql")})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// block is a fenced block of the document.
type block struct {
	language, text string
	line           int
}

func blocks(t *testing.T) []block {
	t.Helper()
	var found []block
	var open *block
	for n, line := range strings.Split(read(t, document), "\n") {
		language, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && open == nil:
			open = &block{language: language, line: n + 1}
		case fence:
			found = append(found, *open)
			open = nil
		case open != nil:
			open.text += line + "\n"
		}
	}
	if open != nil {
		t.Fatalf("line %d: the block has no end", open.line)
	}
	return found
}

// examples answers the files of the examples by their paths below docs.
func examples(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, pattern := range []string{"example/*", "example/*/*"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				found[filepath.ToSlash(path)] = read(t, path)
			}
		}
	}
	return found
}

// Whoever pastes a block gets what the tests ran: every operation and every
// command in the document stands in a file that they run.
func TestBlocksAreExamples(t *testing.T) {
	t.Parallel()
	files := examples(t)
	suffixes := map[string]string{"graphql": ".graphql", "sh": ".sh", "js": ".mjs", "go": ".go", "csv": ".csv"}
	for _, b := range blocks(t) {
		suffix, ran := suffixes[b.language]
		if !ran {
			if b.language != "json" && b.language != "console" && b.language != "http" {
				t.Errorf("line %d: nothing says what a block of %q is", b.line, b.language)
			}
			continue
		}
		if !slices.ContainsFunc(slices.Collect(maps.Keys(files)), func(path string) bool {
			return strings.HasSuffix(path, suffix) && strings.Contains(files[path], b.text)
		}) {
			t.Errorf("line %d: the block stands in no %s file of docs/example", b.line, suffix)
		}
	}
}

// Every operation that partners are shown is one of the contract, and the
// variables beside it fit.
func TestOperationsFitTheContract(t *testing.T) {
	t.Parallel()
	schema := contract(t)
	operations := 0
	for path, text := range examples(t) {
		if strings.HasSuffix(path, ".graphql") {
			operations++
			if _, err := gqlparser.LoadQuery(schema, text); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
	if operations < 10 {
		t.Errorf("%d operations: there are more than that", operations)
	}
	var before block
	for _, b := range blocks(t) {
		if b.language == "json" && before.language == "graphql" {
			fits(t, schema, before, b)
		}
		before = b
	}
}

// fits holds the variables of a block to the operation before it.
func fits(t *testing.T, schema *gql.Schema, operation, variables block) {
	t.Helper()
	query, errs := gqlparser.LoadQuery(schema, operation.text)
	if errs != nil {
		t.Errorf("line %d: %v", operation.line, errs)
		return
	}
	var given map[string]any
	if err := json.Unmarshal([]byte(variables.text), &given); err != nil {
		t.Errorf("line %d: %v", variables.line, err)
		return
	}
	if _, err := validator.VariableValues(schema, query.Operations[0], given); err != nil {
		t.Errorf("line %d: %v", variables.line, err)
	}
	for name := range given {
		if query.Operations[0].VariableDefinitions.ForName(name) == nil {
			t.Errorf("line %d: the operation has no variable %s", variables.line, name)
		}
	}
}

const (
	tableBegins = "<!-- problem codes: go test ./docs -write -->\n"
	tableEnds   = "<!-- end -->\n"
)

// Every problem code stands in the table, in the contract's words and no other.
func TestProblemCodes(t *testing.T) {
	t.Parallel()
	codes := contract(t).Types["ProblemCode"].EnumValues
	var table strings.Builder
	table.WriteString("| code | what it means |\n|---|---|\n")
	declared := make([]string, len(codes))
	for i, code := range codes {
		declared[i] = code.Name
		fmt.Fprintf(&table, "| `%s` | %s |\n", code.Name, strings.ReplaceAll(oneLine(code.Description), "|", `\|`))
	}
	if diff := cmp.Diff(slices.Sorted(slices.Values(declared)), problemCodes(t)); diff != "" {
		t.Errorf("schema.graphql and internal/problem/code.go differ (-schema +code):\n%s", diff)
	}
	text := read(t, document)
	head, rest, begun := strings.Cut(text, tableBegins)
	told, tail, ended := strings.Cut(rest, tableEnds)
	if !begun || !ended {
		t.Fatalf("%s has no table of problem codes", document)
	}
	if *write {
		if err := os.WriteFile(document, []byte(head+tableBegins+table.String()+tableEnds+tail), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(table.String(), told); diff != "" {
		t.Errorf("run `go test ./docs -write` (-want +got):\n%s", diff)
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// problemCodes answers the values of problem.Code, sorted.
func problemCodes(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../internal/problem/code.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); ok && name.Name == "Code" {
			for _, value := range spec.Values {
				found = append(found, literal(t, value))
			}
		}
		return false
	})
	slices.Sort(found)
	return found
}
