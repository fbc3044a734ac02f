package graph_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What tools ask about the schema is answered, for a price: GraphiQL and code
// generators ask what graphql-js (16.15, getIntrospectionQuery) writes, with some
// of its options or all that there are here.
func TestToolsMayAskForTheSchema(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.config.Introspection = true
	b.serve()
	files, err := filepath.Glob("testdata/introspection/*.graphql")
	b.must(err)
	if len(files) != 2 {
		t.Fatalf("%d files", len(files))
	}
	questions := map[string]string{
		"a type": `{ __type(name: "Request") { kind name fields(includeDeprecated: true) { name args { name type { name } } type { kind name ofType { kind name } } }
			interfaces { name } possibleTypes { name } inputFields { name } enumValues { name } } }`,
		"the queries":            `{ __schema { queryType { fields { name description args { name defaultValue } } } } }`,
		"beside something else":  `{ viewer { now } ...f } fragment f on Query { __schema { types { name } } }`,
		"the same part, in both": `{ __schema { types { ...f fields { type { ...f } } } } } fragment f on __Type { kind name }`,
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		b.must(err)
		questions[file] = string(text)
	}
	thousand := regexp.MustCompile(`"requested":1[0-9]{3}\b`)
	for name, question := range questions {
		out := b.stranger().post(question, nil)
		if len(out.Errors) > 0 || !thousand.MatchString(out.raw) {
			t.Errorf("%s: %.300s … %s", name, out.raw, out.raw[max(0, len(out.raw)-100):])
		}
	}
}

// Of the schema no more is told than it is, in however few words it was asked.
func TestA7QuestionsAboutTheSchemaAreBounded(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.config.Introspection = true
	b.serve()
	doubling := `{ __type(name: "Query") { ...f0 } } fragment f34 on __Type { name }`
	for i := range 34 {
		doubling += fmt.Sprintf(" fragment f%[1]d on __Type { ...g%[1]d ...h%[1]d } fragment g%[1]d on __Type { ...f%[2]d } fragment h%[1]d on __Type { ...f%[2]d }", i, i+1)
	}
	for name, c := range map[string]struct{ question, code string }{
		"aliases":              {`{ __schema { types { a: description b: description } } }`, "TOO_LARGE"},
		"aliases of a list":    {`{ __schema { types { fields { name } b: fields { type { name } } } } }`, "TOO_LARGE"},
		"aliases in fragments": {`{ __type(name: "Query") { ...f } } fragment f on __Type { ... { a: name } }`, "TOO_LARGE"},
		"fields of fields":     {`{ __schema { types { fields { type { fields { name } } } } } }`, "TOO_DEEP"},
		"of what is wrapped":   {`{ __schema { types { fields { type { ofType { inputFields { name } } } } } } }`, "TOO_DEEP"},
		"of an argument":       {`{ __schema { directives { args { type { enumValues { name } } } } } }`, "TOO_DEEP"},
		"types of types":       {`{ __schema { types { possibleTypes { interfaces { name } } } } }`, "TOO_DEEP"},
		"by the same fragment": {`{ __schema { types { ...f fields { type { ...f } } } } } fragment f on __Type { enumValues { name } }`, "TOO_DEEP"},
		"two questions":        {`{ __schema { types { name } } __type(name: "Query") { name } }`, "ONE_AN_OPERATION"},
		"two by fragments":     {`{ a: __type(name: "Query") { name } ...f } fragment f on Query { b: __type(name: "Request") { name } }`, "ONE_AN_OPERATION"},
		"doubling fragments":   {doubling, "TOO_LARGE"},
	} {
		out := b.stranger().post(c.question, nil)
		if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != c.code {
			t.Errorf("%s: %.300s", name, out.raw)
		}
	}
	// What stands beside it counts as well.
	out := b.stranger().post(`{ __schema { types { name } } requests(first: 100) { nodes { id status a: history { at } b: history { at } c: history { at } d: history { at } e: history { at } f: history { at } g: history { at } h: history { at } } } }`, nil)
	if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "COMPLEXITY_LIMIT_EXCEEDED" {
		t.Errorf("beside a large page: %.300s", out.raw)
	}
}

// The schema is told only where that is switched on, and so are names that
// look like a mistyped one: of fields, arguments, types, input fields and
// values alike.
func TestA8Introspection(t *testing.T) {
	t.Parallel()
	b := setup(t)
	near := []string{
		`{ viewr { now } }`, `{ viewer { nwo } }`, `{ viewer }`, `{ noed(id: "x") { id } }`, `{ node(idd: "x") { id } }`,
		`{ node(id: "x") { ... on Requset { id } } }`, `query($x: RequestFiltr) { viewer { now } }`,
		`{ requests(first: 1, filter: {statuss: [ACCEPTED]}) { nodes { id } } }`,
		`{ requests(first: 1, filter: {status: [ACEPTED]}) { nodes { id } } }`,
		`mutation { identify(input: {purpose: STATSU, email: "a", applicationPassphrase: "b"}) { problems { code } } }`,
		`mutation { identify(input: {purpose: STATUS, emial: "a", applicationPassphrase: "b"}) { problems { code } } }`,
		`{ viewer @skp(if: true) { now } }`, `{ node(id: "x") { ... on Staff { passwordHash } } }`, `{ node(id: "x") { status } }`,
	}
	ask := func() (told []bool, suggested int) {
		t.Helper()
		for _, query := range []string{`{ __schema { types { name } } }`, `{ __type(name: "Query") { name } }`, `{ ...f } fragment f on Query { __schema { types { name } } }`} {
			told = append(told, len(b.stranger().post(query, nil).Errors) == 0)
		}
		for _, query := range near {
			out := b.stranger().post(query, nil)
			if len(out.Errors) == 0 {
				t.Errorf("%s is answered: %s", query, out.raw)
			}
			if strings.Contains(out.raw, "Did you mean") {
				suggested++
				if !b.config.Introspection {
					t.Errorf("%s: %s", query, out.raw)
				}
			}
		}
		for _, method := range []string{http.MethodGet, http.MethodPost} {
			if out := b.stranger().send(strings.NewReader(`{"query":"{ __schema { types { name } } }"}`), func(r *http.Request) { r.Method = method }); (len(out.Errors) == 0) != (b.config.Introspection && method == http.MethodPost) {
				t.Errorf("%s: %s", method, out.raw)
			}
		}
		return told, suggested
	}
	told, suggested := ask()
	if diff := cmp.Diff([]bool{false, false, false}, told); diff != "" || suggested > 0 {
		t.Errorf("switched off: %d suggestions (-want +got):\n%s", suggested, diff)
	}
	b.config.Introspection = true
	b.serve()
	told, suggested = ask()
	if diff := cmp.Diff([]bool{true, true, true}, told); diff != "" || suggested < 8 {
		t.Errorf("switched on: %d suggestions (-want +got):\n%s", suggested, diff)
	}
}

// TestDirectivesArePublished: of directives there are those that every schema has, and
// none that the published contract does not know.
func TestDirectivesArePublished(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.config.Introspection = true
	b.serve()
	var data struct {
		Schema struct {
			Directives []struct{ Name string }
		} `json:"__schema"`
	}
	b.stranger().ask(`{ __schema { directives { name } } }`, nil, &data)
	names := []string{}
	for _, d := range data.Schema.Directives {
		names = append(names, d.Name)
	}
	slices.Sort(names)
	if diff := cmp.Diff([]string{"deprecated", "include", "oneOf", "skip", "specifiedBy"}, names); diff != "" {
		t.Errorf("directives (-want +told):\n%s", diff)
	}
	out := b.stranger().post(`{ viewer { ... @defer { now } } }`, nil)
	if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "GRAPHQL_VALIDATION_FAILED" {
		t.Errorf("@defer: %s", out.raw)
	}
}
