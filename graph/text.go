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
	if !everyLiteral(operation, func(v *ast.Value) bool { return view.Storable(v.Raw) }) {
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

// everyLiteral reports whether every value in the document of an operation is as
// fits wants it. Each fragment is looked at once: the spreads are not followed.
func everyLiteral(operation *graphql.OperationContext, fits func(*ast.Value) bool) bool {
	for _, v := range operation.Operation.VariableDefinitions {
		if !literalFits(v.DefaultValue, fits) {
			return false
		}
	}
	for _, f := range operation.Doc.Fragments {
		if !literalsFit(f.SelectionSet, fits) {
			return false
		}
	}
	return literalsFit(operation.Operation.SelectionSet, fits)
}

// literalsFit is everyLiteral for the arguments in a selection.
func literalsFit(selections ast.SelectionSet, fits func(*ast.Value) bool) bool {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			for _, a := range s.Arguments {
				if !literalFits(a.Value, fits) {
					return false
				}
			}
			if !literalsFit(s.SelectionSet, fits) {
				return false
			}
		case *ast.InlineFragment:
			if !literalsFit(s.SelectionSet, fits) {
				return false
			}
		}
	}
	return true
}

// literalFits is everyLiteral for one value and those in it; nil is none.
func literalFits(value *ast.Value, fits func(*ast.Value) bool) bool {
	if value == nil {
		return true
	}
	for _, c := range value.Children {
		if !literalFits(c.Value, fits) {
			return false
		}
	}
	return fits(value)
}

// deref answers what p points to, or the zero value.
func deref[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}
