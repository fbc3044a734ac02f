package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
)

// textLimit refuses operations that hold a text which cannot be stored, be it
// a variable or written out in the document. PostgreSQL takes no U+0000 and
// nothing but UTF-8, and SQLite takes both; here neither sees them, and no
// resolver fails over one before it has done the same work as for any other
// text.
type textLimit struct{}

// ExtensionName implements graphql.HandlerExtension.
func (textLimit) ExtensionName() string { return "TextLimit" }

// Validate implements graphql.HandlerExtension.
func (textLimit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters implements graphql.OperationParameterMutator.
func (textLimit) MutateOperationParameters(_ context.Context, params *graphql.RawParams) *gqlerror.Error {
	for _, v := range params.Variables {
		if !storable(v) {
			return badText()
		}
	}
	return nil
}

// MutateOperationContext implements graphql.OperationContextMutator.
func (textLimit) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	fine := storableIn(operation.Operation.SelectionSet)
	for _, v := range operation.Operation.VariableDefinitions {
		fine = fine && storableLiteral(v.DefaultValue)
	}
	// Each fragment once: the spreads are not followed.
	for _, f := range operation.Doc.Fragments {
		fine = fine && storableIn(f.SelectionSet)
	}
	if !fine {
		return badText()
	}
	return nil
}

func badText() *gqlerror.Error {
	return limited(string(problem.BadCharacter), "a text holds U+0000 or is not UTF-8")
}

// storable reports whether a value, as JSON is decoded, holds only texts that
// can be stored.
func storable(value any) bool {
	switch v := value.(type) {
	case string:
		return view.Storable(v)
	case []any:
		for _, e := range v {
			if !storable(e) {
				return false
			}
		}
	case map[string]any:
		for _, e := range v {
			if !storable(e) {
				return false
			}
		}
	}
	return true
}

// storableIn is storable for the arguments in a selection.
func storableIn(selections ast.SelectionSet) bool {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			for _, a := range s.Arguments {
				if !storableLiteral(a.Value) {
					return false
				}
			}
			if !storableIn(s.SelectionSet) {
				return false
			}
		case *ast.InlineFragment:
			if !storableIn(s.SelectionSet) {
				return false
			}
		}
	}
	return true
}

// storableLiteral is storable for a value in a document; nil is none.
func storableLiteral(value *ast.Value) bool {
	if value == nil {
		return true
	}
	for _, c := range value.Children {
		if !storableLiteral(c.Value) {
			return false
		}
	}
	return view.Storable(value.Raw)
}

// deref answers what p points to, or the zero value.
func deref[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}
