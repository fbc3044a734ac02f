package graph_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	gql "github.com/vektah/gqlparser/v2/ast"
)

// having is what somebody has, by the names of the fields that want it; under
// Owner.name also where it may be left out.
type having map[string]any

// least is the least value of a type, of what is had where that is wanted.
func (h having) least(schema *gql.Schema, t *gql.Type) any {
	return h.fill(schema, t, least(schema, t))
}

func (h having) fill(schema *gql.Schema, t *gql.Type, value any) any {
	switch v := value.(type) {
	case vars:
		d := schema.Types[t.Name()]
		for _, f := range d.Fields {
			if had, ok := h[d.Name+"."+f.Name]; ok {
				v[f.Name] = had
			} else if inner, ok := v[f.Name]; ok {
				v[f.Name] = cmp.Or(h[f.Name], h.fill(schema, f.Type, inner))
			}
		}
	case []any:
		for i, inner := range v {
			v[i] = h.fill(schema, t.Elem, inner)
		}
	}
	return value
}

// ways are the places of a type at which a scalar can be handed in, each as the
// value that holds it there, and otherwise the least that is wanted.
func ways(schema *gql.Schema, scalar string, t *gql.Type, depth int) map[string]func(having, string) any {
	found := map[string]func(having, string) any{}
	d := schema.Types[t.Name()]
	switch {
	case t.Elem != nil:
		for path, put := range ways(schema, scalar, t.Elem, depth) {
			found["[]"+path] = func(h having, it string) any { return []any{put(h, it)} }
		}
	case d.Name == scalar:
		found[""] = func(_ having, it string) any { return it }
	case d.Kind == gql.InputObject && depth > 0:
		for _, f := range d.Fields {
			for path, put := range ways(schema, scalar, f.Type, depth-1) {
				found["."+f.Name+path] = func(h having, it string) any {
					whole := h.least(schema, t).(vars)
					whole[f.Name] = put(h, it)
					return whole
				}
			}
		}
	}
	return found
}

// guess is one field of a root with a scalar at one place.
type guess struct {
	operation, field, name string
	ask                    func(h having, it string) (query string, variables vars)
}

// guesses are all of the contract's, by the name of the field and the place.
func guesses(schema *gql.Schema, scalar string) []guess {
	var all []guess
	for operation, root := range map[string]*gql.Definition{"query": schema.Query, "mutation": schema.Mutation, "subscription": schema.Subscription} {
		for _, f := range root.Fields {
			for _, a := range f.Arguments {
				for path, put := range ways(schema, scalar, a.Type, 3) {
					all = append(all, guess{operation, f.Name, f.Name + "(" + a.Name + path + ")", func(h having, it string) (string, vars) {
						return call(schema, operation, f, h, a.Name, put(h, it))
					}})
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b guess) int { return cmp.Compare(a.name, b.name) })
	return all
}

// plain are the fields of queries and subscriptions, asked for what there is.
func plain(schema *gql.Schema) []guess {
	var all []guess
	for operation, root := range map[string]*gql.Definition{"query": schema.Query, "subscription": schema.Subscription} {
		for _, f := range root.Fields {
			if !strings.HasPrefix(f.Name, "__") {
				all = append(all, guess{operation, f.Name, f.Name, func(h having, _ string) (string, vars) {
					return call(schema, operation, f, h, "", nil)
				}})
			}
		}
	}
	return all
}

// call asks a field of a root with one argument, and what it wants besides.
func call(schema *gql.Schema, operation string, f *gql.FieldDefinition, h having, argument string, value any) (query string, variables vars) {
	declared, passed, variables := "", "", vars{}
	for _, a := range f.Arguments {
		had := h[f.Name+"."+a.Name]
		switch {
		case a.Name == argument:
			had = value
		case a.Name == "first":
			had = 5
		case had == nil && a.Type.NonNull && a.DefaultValue == nil:
			had = cmp.Or(h[a.Name], h.least(schema, a.Type))
		}
		if had != nil {
			declared += fmt.Sprintf("$%s: %s ", a.Name, a.Type)
			passed += fmt.Sprintf("%s: $%s ", a.Name, a.Name)
			variables[a.Name] = had
		}
	}
	if passed != "" {
		declared, passed = "("+declared+")", "("+passed+")"
	}
	return fmt.Sprintf("%s%s { it: %s%s%s }", operation, declared, f.Name, passed, shallow(schema, f.Type)), variables
}

// shallow asks for what a type holds, and what hangs from it, as far as that
// wants no argument.
func shallow(schema *gql.Schema, t *gql.Type) string {
	d := schema.Types[t.Name()]
	if d.IsLeafType() {
		return ""
	}
	parts := []string{"__typename"}
	for _, f := range d.Fields {
		below := schema.Types[f.Type.Name()]
		switch {
		case strings.HasPrefix(f.Name, "__") || arguments(schema, f) != "":
		case below.IsLeafType():
			parts = append(parts, f.Name)
		case below.Fields.ForName("id") != nil:
			parts = append(parts, f.Name+" { id }")
		case f.Name == "problems":
			parts = append(parts, "problems { code field }")
		}
	}
	return " { " + strings.Join(parts, " ") + " }"
}
