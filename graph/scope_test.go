package graph

import (
	"strings"
	"testing"

	gql "github.com/vektah/gqlparser/v2/ast"
)

// RootScopes are the scopes of root fields, for the tests that ask from outside.
var RootScopes = rootScopes

// TestScopesArePublished: whoever reads the contract finds at each root field
// which scope gives it to a program, and at no other that one does.
func TestScopesArePublished(t *testing.T) {
	t.Parallel()
	schema := schemaPriced().Schema()
	published := 0
	for _, root := range []*gql.Definition{schema.Query, schema.Mutation, schema.Subscription} {
		for _, f := range root.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			_, told, found := strings.Cut(f.Description, "Scope: ")
			wanted, there := rootScopes[root.Name+"."+f.Name]
			want := wanted.Token() + "."
			if wanted == open {
				want = "any."
			}
			if found != there || there && told != want {
				t.Errorf("%s.%s says %q, wants %q: %t", root.Name, f.Name, told, want, there)
			}
			if there {
				published++
			}
		}
	}
	if published != len(rootScopes) {
		t.Errorf("%d of %d scopes are of a field", published, len(rootScopes))
	}
}
