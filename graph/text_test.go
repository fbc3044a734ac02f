package graph_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	gql "github.com/vektah/gqlparser/v2/ast"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// symbol is an enum's value, which stands in a document without quotes.
type symbol string

// poisoned makes values of the contract's types: one that is fine, and one for
// each text in it where that text is spoilt.
type poisoned struct {
	*gql.Schema
	spoil func(t *gql.Definition, fine string) any
}

// withNUL spoils a text by U+0000.
func withNUL(_ *gql.Definition, fine string) any { return fine[:1] + "\x00" + fine[1:] }

// made is a value that is fine, and its spoilt copies by the path of the text.
type made struct {
	fine   any
	spoilt map[string]any
}

func (p poisoned) value(t *gql.Type) made {
	if t.Elem != nil {
		e := p.value(t.Elem)
		out := made{fine: []any{e.fine}, spoilt: map[string]any{}}
		for path, v := range e.spoilt {
			out.spoilt["[]"+path] = []any{v}
		}
		return out
	}
	d := p.Types[t.NamedType]
	switch {
	case d.Kind == gql.Enum:
		return made{fine: symbol(d.EnumValues[0].Name)}
	case d.Kind == gql.InputObject:
		return p.object(func(yield func(string, *gql.Type) bool) {
			for _, f := range d.Fields {
				if !yield(f.Name, f.Type) {
					return
				}
			}
		})
	case d.Name == "Int":
		return made{fine: 1}
	case d.Name == "Boolean":
		return made{fine: true}
	case d.Name == "Time":
		const at = "2027-01-01T00:00:00Z"
		return made{fine: at, spoilt: map[string]any{"": p.spoil(d, at)}}
	}
	return made{fine: "eA", spoilt: map[string]any{"": p.spoil(d, "eA")}} // a cursor, too
}

func (p poisoned) object(fields func(func(string, *gql.Type) bool)) made {
	whole := map[string]any{}
	out := made{fine: whole, spoilt: map[string]any{}}
	parts := map[string]made{}
	for name, t := range fields {
		parts[name] = p.value(t)
		whole[name] = parts[name].fine
	}
	for name, part := range parts {
		for path, v := range part.spoilt {
			spoilt := maps.Clone(whole)
			spoilt[name] = v
			out.spoilt["."+name+path] = spoilt
		}
	}
	return out
}

// arguments of a root field; last is left out, which does not go with first.
func (p poisoned) arguments(f *gql.FieldDefinition) made {
	return p.object(func(yield func(string, *gql.Type) bool) {
		for _, a := range f.Arguments {
			if a.Name != "last" && !yield(a.Name, a.Type) {
				return
			}
		}
	})
}

// literal writes a value as it stands in a document.
func literal(value any) string {
	var s strings.Builder
	switch v := value.(type) {
	case symbol:
		return string(v)
	case []any:
		for _, e := range v {
			s.WriteString(literal(e) + " ")
		}
		return "[" + s.String() + "]"
	case map[string]any:
		for name, e := range v {
			s.WriteString(name + ": " + literal(e) + " ")
		}
		return "{" + s.String() + "}"
	}
	text, err := json.Marshal(value) // GraphQL's escapes are JSON's
	if err != nil {
		panic(err)
	}
	return string(text)
}

// documents are the ways to ask for a root field with these arguments: with
// variables, with literals, with both by way of a fragment and a default.
func (p poisoned) documents(operation string, f *gql.FieldDefinition, arguments map[string]any) map[string]func(*browser) reply {
	below := " { __typename }"
	if p.Types[f.Type.Name()].IsLeafType() {
		below = ""
	}
	var declared, defaults, passed, written strings.Builder
	for _, a := range f.Arguments {
		v, given := arguments[a.Name]
		if !given {
			continue
		}
		fmt.Fprintf(&declared, "$%s: %s ", a.Name, a.Type)
		fmt.Fprintf(&defaults, "$%s: %s = %s ", a.Name, a.Type, literal(v))
		fmt.Fprintf(&passed, "%s: $%s ", a.Name, a.Name)
		fmt.Fprintf(&written, "%s: %s ", a.Name, literal(v))
	}
	root := strings.ToUpper(operation[:1]) + operation[1:]
	ask := func(format string, args ...any) func(*browser) reply {
		return func(w *browser) reply { return w.post(fmt.Sprintf(format, args...), nil) }
	}
	return map[string]func(*browser) reply{
		"variable": func(w *browser) reply {
			return w.post(fmt.Sprintf("%s(%s) { %s(%s)%s }", operation, &declared, f.Name, &passed, below), arguments)
		},
		"literal":  ask("%s { %s(%s)%s }", operation, f.Name, &written, below),
		"default":  ask("%s(%s) { %s(%s)%s }", operation, &defaults, f.Name, &passed, below),
		"fragment": ask("%s { ...f } fragment f on %s { ... { %s(%s)%s } }", operation, root, f.Name, &written, below),
	}
}

// No text that a database cannot store reaches one, whichever field holds it:
// it is refused before anything is done, on either database alike.
func TestA24TextsThatCannotBeStored(t *testing.T) {
	t.Parallel()
	schema := contract(t)
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		admin := b.as("admin")
		texts := 0
		for operation, root := range map[string]*gql.Definition{"query": schema.Query, "mutation": schema.Mutation} {
			for _, f := range root.Fields {
				if len(f.Arguments) == 0 || strings.HasPrefix(f.Name, "__") {
					continue
				}
				every := poisoned{schema, withNUL}
				arguments := every.arguments(f)
				for way, ask := range every.documents(operation, f, arguments.fine.(map[string]any)) {
					if out := ask(admin); strings.Contains(out.raw, "INTERNAL") || strings.Contains(out.raw, "U+0000") || strings.Contains(out.raw, "GRAPHQL_") {
						t.Errorf("%s by %s, with texts that are fine: %s", f.Name, way, out.raw)
					}
				}
				for path, spoilt := range arguments.spoilt {
					texts++
					for way, ask := range every.documents(operation, f, spoilt.(map[string]any)) {
						out := ask(admin)
						if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "BAD_CHARACTER" || len(out.Data) > 0 && string(out.Data) != "null" {
							t.Errorf("%s%s by %s: %s", f.Name, path, way, out.raw)
						}
					}
				}
			}
		}
		if texts < 80 {
			t.Errorf("%d texts were tried; the contract has more", texts)
		}
		if log := b.log.String(); strings.Contains(log, "ERROR") {
			t.Errorf("log:\n%s", log)
		}
	})
}

// What is no UTF-8 becomes U+FFFD where JSON and GraphQL are read, and a lone
// surrogate likewise; a cursor says what it is after all that.
func TestA24TextsInDisguise(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		w := b.as("taro")
		for _, body := range []string{
			"{\"query\":\"query($s: String) { requests(first: 1, filter: {search: $s}) { nodes { id } } }\",\"variables\":{\"s\":\"a\xff\xfe@\"}}",
			`{"query":"query($s: String) { requests(first: 1, filter: {search: $s}) { nodes { id } } }","variables":{"s":"a\ud800b"}}`,
			`{"query":"{ requests(first: 1, filter: {search: \"a\\uD800b\"}) { nodes { id } } }"}`,
		} {
			if out := w.send(strings.NewReader(body), nil); string(out.Data) != `{"requests":{"nodes":[]}}` {
				t.Errorf("%s: %s", body, out.raw)
			}
		}
		lists := []string{"requests", "certificates", "coupons", "partners", "enrolments", "charges", "passphraseResets", "licenseKeys", "maintenanceWindows", "products", "campaigns", "notices", "messages", "auditEvents", "staff", "proposals", "organizations", "subscribers", "couponBatches", "webhooks", "events", "apiClients", "enrolmentImports"}
		for _, list := range lists {
			for _, key := range []string{"req_\x00", "\xff", "a\xed\xa0\x80"} {
				for _, side := range []string{"after", "before"} {
					out := w.post(fmt.Sprintf(`{ %s(first: 1, %s: %q) { nodes { id } } }`, list, side, base64.RawURLEncoding.EncodeToString([]byte(key))), nil)
					if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "BAD_PAGE" {
						t.Errorf("%s %s %q: %s", list, side, key, out.raw)
					}
				}
			}
		}
		connections := slices.DeleteFunc(slices.Clone(contract(t).Query.Fields), func(f *gql.FieldDefinition) bool {
			return !strings.HasSuffix(f.Type.Name(), "Connection")
		})
		if len(connections) != len(lists) {
			t.Errorf("%d lists were tried of %d", len(lists), len(connections))
		}
	})
}
