package docs_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What the parser, the validator and the limit of cost bring with them, and the
// statuses in words.
var borrowed = []string{"GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "COMPLEXITY_LIMIT_EXCEEDED",
	"BAD_REQUEST", "NOT_FOUND", "METHOD_NOT_ALLOWED", "REQUEST_TIMEOUT", "REQUEST_ENTITY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE", "TOO_MANY_REQUESTS"}

// Every code that an error of the whole carries, and every status that refuses,
// has its row; no row is about one that is never answered.
func TestErrorCodes(t *testing.T) {
	t.Parallel()
	codes, statuses := slices.Clone(borrowed), []string(nil)
	for _, room := range []string{"../graph", "../graph/view"} {
		more, refused := answered(t, room)
		codes, statuses = append(codes, more...), append(statuses, refused...)
	}
	text := read(t, document)
	told := firstColumn(section(t, text, "### `extensions.code`"))
	slices.Sort(codes)
	if diff := cmp.Diff(slices.Compact(codes), told); diff != "" {
		t.Errorf("extensions.code (-want +got):\n%s", diff)
	}
	slices.Sort(statuses)
	rows := firstColumn(section(t, text, "### HTTP status"))
	for _, status := range slices.Compact(statuses) {
		if !slices.Contains(rows, status) {
			t.Errorf("HTTP status %s has no row", status)
		}
	}
}

// statusNames are the names of net/http's constants by which the API refuses.
var statusNames = map[string]int{
	"StatusOK": 200, "StatusBadRequest": 400, "StatusUnauthorized": 401, "StatusForbidden": 403, "StatusNotFound": 404,
	"StatusMethodNotAllowed": 405, "StatusNotAcceptable": 406, "StatusRequestTimeout": 408, "StatusConflict": 409, "StatusRequestEntityTooLarge": 413,
	"StatusUnsupportedMediaType": 415, "StatusUnprocessableEntity": 422, "StatusTooManyRequests": 429,
	"StatusInternalServerError": 500, "StatusServiceUnavailable": 503,
}

// answered reads a room's sources for the codes of errors, and for the statuses
// that are named where something is refused.
func answered(t *testing.T, room string) (codes, statuses []string) {
	t.Helper()
	files := sources(t, room)
	named := constants(t, files)
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				name, ok := n.Fun.(*ast.Ident)
				if ok && name.Name == "limited" {
					codes = append(codes, codeOf(t, named, n.Args[0]))
				}
				if ok && (name.Name == "refuse" || name.Name == "writeErrors") {
					statuses = append(statuses, statusesIn(t, n.Args[2])...)
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.BasicLit); ok && key.Value == `"code"` {
					if _, ok := n.Value.(*ast.BasicLit); ok {
						codes = append(codes, literal(t, n.Value))
					}
				}
			}
			return true
		})
	}
	return codes, statuses
}

// sources parses a room without its tests.
func sources(t *testing.T, room string) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob(room + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// constants answers the texts of a room that have a name, by it.
func constants(t *testing.T, files []*ast.File) map[string]string {
	t.Helper()
	named := map[string]string{}
	for _, file := range files {
		for _, declared := range file.Decls {
			group, ok := declared.(*ast.GenDecl)
			if !ok || group.Tok != token.CONST {
				continue
			}
			for _, spec := range group.Specs {
				values, ok := spec.(*ast.ValueSpec)
				if !ok {
					continue
				}
				for i, value := range values.Values {
					if lit, ok := value.(*ast.BasicLit); ok && lit.Kind == token.STRING {
						named[values.Names[i].Name] = literal(t, lit)
					}
				}
			}
		}
	}
	return named
}

// codeOf reads "CODE", the name of one, or string(problem.Code).
func codeOf(t *testing.T, named map[string]string, e ast.Expr) string {
	t.Helper()
	switch e := e.(type) {
	case *ast.Ident:
		if named[e.Name] == "" {
			t.Fatalf("%s is not the name of a code", e.Name)
		}
		return named[e.Name]
	case *ast.CallExpr:
		selected, ok := e.Args[0].(*ast.SelectorExpr)
		if !ok {
			t.Fatalf("%T is not a code", e.Args[0])
		}
		return screaming(selected.Sel.Name)
	}
	return literal(t, e)
}

// screaming writes TooManyAttempts as TOO_MANY_ATTEMPTS.
func screaming(name string) string {
	return strings.ToUpper(regexp.MustCompile(`([a-z])([A-Z])`).ReplaceAllString(name, "${1}_$2"))
}

func statusesIn(t *testing.T, e ast.Expr) []string {
	t.Helper()
	selected, ok := e.(*ast.SelectorExpr)
	if !ok {
		return nil // what was found elsewhere, and is named there
	}
	number, known := statusNames[selected.Sel.Name]
	if !known {
		t.Fatalf("http.%s: which number is it?", selected.Sel.Name)
	}
	return []string{strconv.Itoa(number)}
}

// section answers what stands below a heading, up to the next one.
func section(t *testing.T, text, heading string) string {
	t.Helper()
	_, below, found := strings.Cut(text, heading+"\n")
	if !found {
		t.Fatalf("no section %s", heading)
	}
	if next := strings.Index(below, "\n#"); next >= 0 {
		below = below[:next]
	}
	return below
}

// firstColumn answers what stands in the first column of a section's table,
// sorted, without its code marks.
func firstColumn(section string) []string {
	var found []string
	for line := range strings.SplitSeq(section, "\n") {
		cell, ok := strings.CutPrefix(line, "| `")
		if ok {
			for name := range strings.SplitSeq(cell[:strings.Index(cell, " |")], ", ") {
				found = append(found, strings.Trim(name, "`"))
			}
		}
	}
	slices.Sort(found)
	return found
}

func literal(t *testing.T, e ast.Expr) string {
	t.Helper()
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		t.Fatalf("%T is not the text of a code", e)
	}
	return constant.StringVal(constant.MakeFromLiteral(lit.Value, lit.Kind, 0))
}
