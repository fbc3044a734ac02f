package graph

import (
	"context"
	"maps"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/graph/generated"
)

// introspectionCost is what a question about the schema costs, which gqlgen
// counts for nothing: the whole schema is as much work as some of the largest
// pages.
const introspectionCost = 1000

// introspectionLimit bounds questions about the schema to about what it is: each
// type's members once, and of what a member refers to its name. Without that
// a few aliases, or types of fields of types, make megabytes of a short document.
// The questions that tools ask are within it.
type introspectionLimit struct{}

// ExtensionName implements graphql.HandlerExtension.
func (introspectionLimit) ExtensionName() string { return "IntrospectionLimit" }

// Validate implements graphql.HandlerExtension.
func (introspectionLimit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator. It comes
// behind the count of the cost, to which it adds.
func (introspectionLimit) MutateOperationContext(ctx context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	q := questions{seen: map[seenFragment]bool{}}
	q.roots(operation.Operation.SelectionSet)
	if len(q.found) == 0 {
		return nil
	}
	if len(q.found) > 1 {
		return limited("ONE_AN_OPERATION", "one of __schema, __type an operation")
	}
	if err := q.below(q.found[0].SelectionSet, false); err != nil {
		return err
	}
	stats := extension.GetComplexityStats(graphql.WithOperationContext(ctx, operation))
	if stats.Complexity += introspectionCost; stats.Complexity > stats.ComplexityLimit {
		return limited("COMPLEXITY_LIMIT_EXCEEDED", "operation has complexity %d, which exceeds the limit of %d", stats.Complexity, stats.ComplexityLimit)
	}
	return nil
}

// introspects reports whether a field is a question about the schema.
func introspects(f *ast.Field) bool { return f.Name == "__schema" || f.Name == "__type" }

// questions are those about the schema among what is selected. Each fragment is
// looked at once a place that it means something else at.
type questions struct {
	found []*ast.Field
	seen  map[seenFragment]bool
}

type seenFragment struct {
	name string
	// below a question, and below what a member of a type refers to.
	inside, referred bool
}

func (q *questions) first(s seenFragment) bool {
	again := q.seen[s]
	q.seen[s] = true
	return !again
}

// roots finds the questions. They stand among the query's own fields alone.
func (q *questions) roots(selections ast.SelectionSet) {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			if introspects(s) {
				q.found = append(q.found, s)
			}
		case *ast.InlineFragment:
			q.roots(s.SelectionSet)
		case *ast.FragmentSpread:
			if q.first(seenFragment{name: s.Name}) {
				q.roots(s.Definition.SelectionSet)
			}
		}
	}
}

// below refuses what multiplies: a field under two names, and a list of what a
// member refers to.
func (q *questions) below(selections ast.SelectionSet, referred bool) *gqlerror.Error {
	for _, selection := range selections {
		var err *gqlerror.Error
		switch s := selection.(type) {
		case *ast.Field:
			switch {
			case s.Alias != s.Name:
				return limited("TOO_LARGE", "no aliases below __schema and __type")
			case referred && s.Definition.Type.Elem != nil:
				return limited("TOO_DEEP", "%s of a type that stands below __schema or __type itself alone", s.Name)
			}
			err = q.below(s.SelectionSet, referred || refers(s))
		case *ast.InlineFragment:
			err = q.below(s.SelectionSet, referred)
		case *ast.FragmentSpread:
			if q.first(seenFragment{s.Name, true, referred}) {
				err = q.below(s.Definition.SelectionSet, referred)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// refers reports whether a field leads from a type or its member to another type.
func refers(s *ast.Field) bool {
	return s.Definition.Type.Name() == "__Type" && s.ObjectDefinition.Name != "__Schema"
}

// contract is the schema of schema.graphql without @defer, which gqlparser adds to
// each and no transport here can answer.
func contract() *ast.Schema {
	schema := *generated.NewExecutableSchema(generated.Config{}).Schema()
	schema.Directives = maps.Clone(schema.Directives)
	delete(schema.Directives, "defer")
	return &schema
}
