package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	gql "github.com/vektah/gqlparser/v2/ast"

	"github.com/shomei-ra/shomei/ent/migrate"
	"github.com/shomei-ra/shomei/internal/id"
)

// asPartner is who asks in a partner's name.
func (b *bundle) asPartner(slug string) *browser { return b.as(slug) }

// ways are the places of a type at which an id can be handed in, each as the
// value that holds it there, and otherwise the least that is wanted.
func ways(schema *gql.Schema, t *gql.Type, depth int) map[string]func(string) any {
	found := map[string]func(string) any{}
	d := schema.Types[t.Name()]
	switch {
	case t.Elem != nil:
		for path, put := range ways(schema, t.Elem, depth) {
			found["[]"+path] = func(id string) any { return []any{put(id)} }
		}
	case d.Name == "ID":
		found[""] = func(id string) any { return id }
	case d.Kind == gql.InputObject && depth > 0:
		for _, f := range d.Fields {
			for path, put := range ways(schema, f.Type, depth-1) {
				found["."+f.Name+path] = func(id string) any {
					whole := least(schema, t).(vars)
					if d.Fields.ForName("submissionKey") != nil {
						whole["submissionKey"] = "a-key-that-a-client-made"
					}
					whole[f.Name] = put(id)
					return whole
				}
			}
		}
	}
	return found
}

// guess is one field of a root with an id at one place.
type guess struct {
	name string
	ask  func(id string) (query string, variables vars)
}

// guesses are all of a root's.
func guesses(schema *gql.Schema, operation string, root *gql.Definition) []guess {
	var all []guess
	for _, f := range root.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		for _, a := range f.Arguments {
			for path, put := range ways(schema, a.Type, 3) {
				all = append(all, guess{f.Name + "(" + a.Name + path + ")", func(id string) (string, vars) {
					declared, passed, variables := "", "", vars{}
					for _, other := range f.Arguments {
						value, wanted := any(nil), other.Type.NonNull && other.DefaultValue == nil
						switch {
						case other.Name == a.Name:
							value, wanted = put(id), true
						case other.Name == "first":
							value, wanted = 5, true
						case wanted:
							value = least(schema, other.Type)
						}
						if wanted {
							declared += fmt.Sprintf("$%s: %s ", other.Name, other.Type)
							passed += fmt.Sprintf("%s: $%s ", other.Name, other.Name)
							variables[other.Name] = value
						}
					}
					return fmt.Sprintf("%s(%s) { it: %s(%s)%s }", operation, declared, f.Name, passed, shallow(schema, f.Type)), variables
				}})
			}
		}
	}
	return all
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

// passing are the tables in which asking leaves traces of who asked.
var passing = []string{"sessions", "throttles", "audit_events", "audit_cursors", "saved_views"}

// rows are all there is but that, each as text.
func (b *bundle) rows() map[string]string {
	b.Helper()
	all := map[string]string{}
	for _, table := range migrate.Tables {
		if slices.Contains(passing, table.Name) {
			continue
		}
		rows, err := b.db.Writer().QueryContext(b.Context(), "SELECT * FROM "+table.Name)
		b.must(err)
		columns, err := rows.Columns()
		b.must(err)
		for n := 0; rows.Next(); n++ {
			values, into := make([]any, len(columns)), make([]any, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			b.must(rows.Scan(into...))
			all[fmt.Sprint(table.Name, " ", values[0])] = fmt.Sprint(values...)
		}
		b.must(rows.Err())
		b.must(rows.Close())
	}
	return all
}

// TestA5PartnerIsolation hands in, at every place of every query, mutation and
// subscription that takes an id, one of every kind that is another partner's:
// nothing of it is answered, nothing is changed, and what is said is what is said
// of an id that there is not, to the byte.
func TestA5PartnerIsolation(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	b.sale("mise")
	b.number()
	own := b.everything()
	b.sale("yoso")
	b.number()
	foreign := map[string]string{}
	for rowID, table := range b.everything() {
		if _, mine := own[rowID]; !mine {
			foreign[table] = rowID
		}
	}
	kinds := slices.Sorted(maps.Keys(foreign))
	w, server := b.asPartner("mise"), b.listen()
	before := b.rows()
	schema, tried := contract(t), 0
	for operation, root := range map[string]*gql.Definition{"query": schema.Query, "mutation": schema.Mutation, "subscription": schema.Subscription} {
		for _, g := range guesses(schema, operation, root) {
			none := map[id.Prefix]string{}
			for _, table := range kinds {
				theirs := foreign[table]
				prefix, ok := id.PrefixOf(theirs)
				if !ok {
					continue
				}
				missing := b.newID(prefix)
				answer := func(rowID string) string {
					tried++
					query, variables := g.ask(rowID)
					raw := ""
					if operation == "subscription" {
						stream := w.stream(server, query, variables)
						told, _ := stream.next()
						b.must(stream.response.Body.Close())
						raw = fmt.Sprintf("%+v", told)
					} else {
						raw = w.post(query, variables).raw
					}
					return strings.ReplaceAll(raw, rowID, "ID")
				}
				if none[prefix] == "" {
					none[prefix] = answer(missing)
				}
				said := answer(theirs)
				if said != none[prefix] {
					t.Errorf("%s %s with another's of %s says %.300s, and of none %.300s", operation, g.name, table, said, none[prefix])
				}
				for _, rowID := range foreign {
					if strings.Contains(said, rowID) {
						t.Errorf("%s %s with another's of %s shows %s", operation, g.name, table, rowID)
					}
				}
			}
		}
	}
	after := b.rows()
	for _, row := range slices.Sorted(maps.Keys(before)) {
		if after[row] != before[row] {
			t.Errorf("changed: %s\n%s\n%s", row, before[row], after[row])
		}
	}
	for _, row := range slices.Sorted(maps.Keys(after)) {
		if _, there := before[row]; !there {
			t.Errorf("made: %s: %.300s", row, after[row])
		}
	}
	if len(kinds) < 12 || tried < 1500 {
		t.Errorf("%d ids of %d kinds were tried: %v", tried, len(kinds), kinds)
	}
}
