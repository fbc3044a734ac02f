package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// docs/procedures.md says where each procedure lives and which test shows it.
// Every file, address, test and word in it is there, every row is whole, and
// what the middle column quotes is what the product says: all that is not is
// told at once.
func TestProceduresAreThere(t *testing.T) {
	t.Parallel()
	table, err := os.ReadFile("../docs/procedures.md")
	if err != nil {
		t.Fatal(err)
	}
	have := repository(t)
	rows := 0
	for n, line := range strings.Split(string(table), "\n") {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		heading := strings.HasPrefix(line, "|---") || strings.HasSuffix(line, "| shown by |")
		if strings.HasPrefix(line, "|") && !heading {
			rows++
			if len(cells) != 3 || slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) == "" }) {
				t.Errorf("line %d: not three cells with something in each", n+1)
			} else if !slices.ContainsFunc(cited.FindAllString(cells[2], -1), isTest) {
				t.Errorf("line %d: no test shows it", n+1)
			} else {
				for _, words := range quoted.FindAllStringSubmatch(cells[1], -1) {
					if !strings.Contains(have.said, words[1]) {
						t.Errorf("line %d: the product does not say %s", n+1, words[0])
					}
				}
			}
		}
		for _, span := range cited.FindAllString(line, -1) {
			if missing := have.missing(strings.Trim(span, "`")); missing != "" {
				t.Errorf("line %d: %s", n+1, missing)
			}
		}
	}
	if rows < 200 {
		t.Errorf("%d rows: the seeds say more than that", rows)
	}
}

var (
	cited       = regexp.MustCompile("`[^`]+`")
	quoted      = regexp.MustCompile(`「([^「」]+)」`)
	testFile    = regexp.MustCompile(`\.(spec\.ts|test\.tsx?)$|/testdata/\w+\.txt$`)
	titled      = regexp.MustCompile(`^(ui/[\w/.]+\.(?:spec\.ts|test\.tsx?)) › (.+)$`)
	file        = regexp.MustCompile(`^[a-z][\w/]*(/[\w.]+)?\.(go|tsx?|txt|md|graphql|json)$`)
	word        = regexp.MustCompile(`^[A-Z][A-Z_]+[A-Z]$`)
	field       = regexp.MustCompile(`^[a-z]+[A-Z]\w+$|^identify$`)
	goTest      = regexp.MustCompile(`(?m)^func (Test\w+)\(`)
	scenario    = regexp.MustCompile(`(?m)^\t\{"([^"]+)", \w+\},`)
	policyField = regexp.MustCompile(`json:"(\w+)`)
	pagePath    = regexp.MustCompile(`(?m)^\s+path: '([^']*)'`)
)

// isTest reports whether what is cited is a test.
func isTest(span string) bool {
	span = strings.Trim(span, "`")
	return strings.HasPrefix(span, "Test") || strings.HasPrefix(span, "ra: ") ||
		titled.MatchString(span) || testFile.MatchString(span)
}

// contents of the repository, as far as the table may cite them.
type contents struct {
	scenarios, policies, pages, words map[string]bool
	// tests are the files in which a test of that name is.
	tests map[string]string
	// said is what the product says in Japanese, in its pages and its mails.
	said string
}

// repository reads the tests, cases, policy fields, addresses and the contract.
func repository(t *testing.T) contents {
	t.Helper()
	have := contents{
		scenarios: map[string]bool{}, policies: map[string]bool{}, pages: map[string]bool{"/repository": true},
		words: map[string]bool{}, tests: map[string]string{},
	}
	read := func(path string) string {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	collect := func(into map[string]bool, path string, expression *regexp.Regexp, as func(string) string) {
		for _, found := range expression.FindAllStringSubmatch(read(path), -1) {
			into[as(found[1])] = true
		}
	}
	same := func(s string) string { return s }
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == ".git"):
			return fs.SkipDir
		case strings.HasPrefix(path, "../ra/ratest/"):
			collect(have.scenarios, path, scenario, same)
		case strings.HasPrefix(path, "../policy/") && strings.HasSuffix(path, ".go"):
			collect(have.policies, path, policyField, same)
		}
		if strings.HasSuffix(path, "_test.go") {
			text := read(path)
			for _, found := range goTest.FindAllStringSubmatch(text, -1) {
				have.tests[found[1]] += text
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	below := func(base string) func(string) string {
		return func(path string) string { return base + strings.TrimPrefix(path, "/") }
	}
	for _, router := range append(matching(t, "../ui/src/routes/portal/*.ts"), "../ui/src/router.tsx") {
		collect(have.pages, router, pagePath, below("/"))
	}
	var said strings.Builder
	for _, path := range matching(t, "../ui/src/locales/ja/*.json", "../ui/src/guide/*.ts", "../ui/src/topic/*.ts", "../mail/testdata/*.ja.txt") {
		said.WriteString(read(path))
	}
	have.said = said.String()
	for _, router := range matching(t, "../ui/src/routes/console/pages.ts", "../ui/src/routes/console/*Pages.ts") {
		collect(have.pages, router, pagePath, below("/console/"))
	}
	collect(have.words, "../schema.graphql", regexp.MustCompile(`(?m)^  (\w+)`), same)
	return have
}

// matching answers the files of each pattern, of which there are some.
func matching(t *testing.T, patterns ...string) []string {
	t.Helper()
	var all []string
	for _, pattern := range patterns {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: no files, %v", pattern, err)
		}
		all = append(all, paths...)
	}
	return all
}

// missing says what of the citation is not there; empty: nothing.
func (c contents) missing(span string) string {
	known, kind := false, ""
	switch name, ofRA := strings.CutPrefix(span, "ra: "); {
	case ofRA:
		known, kind = c.scenarios[name], "case of ra/ratest"
	case strings.HasPrefix(span, "policy: "):
		known, kind = c.policies[strings.TrimPrefix(span, "policy: ")], "field of a policy"
	case strings.HasPrefix(span, "/p/<"), strings.HasPrefix(span, "go test "):
		known = true
	case strings.HasPrefix(span, "/"):
		known, kind = c.pages[span], "address"
	case strings.HasPrefix(span, "Test"):
		test, sub, isSub := strings.Cut(span, "/")
		text, there := c.tests[test]
		known, kind = there && (!isSub || strings.Contains(text, strconv.Quote(sub))), "test"
	case titled.MatchString(span):
		at := titled.FindStringSubmatch(span)
		text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(at[1])))
		inQuotes := func(q string) bool { return strings.Contains(string(text), q+at[2]+q) }
		known, kind = err == nil && slices.ContainsFunc([]string{"'", `"`, "`"}, inQuotes), "test in that file"
	case strings.HasPrefix(span, "ui/") && testFile.MatchString(span):
		kind = "citation: it names no test of its file"
	case word.MatchString(span), field.MatchString(span):
		known, kind = c.words[span], "word of the contract"
	case file.MatchString(span):
		_, err := os.Stat(filepath.Join("..", filepath.FromSlash(span)))
		known, kind = err == nil, "file"
	default:
		kind = "way to cite"
	}
	if known {
		return ""
	}
	return "no such " + kind + ": " + span
}
