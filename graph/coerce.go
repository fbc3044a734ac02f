package graph

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/graph/scalar"
)

// coercion refuses values that do not fit their scalar or enum before anything is
// executed (GraphQL, 6.1.2 and 6.4.1). gqlgen reads arguments while it executes,
// when it is too late for that; gqlparser takes digits in quotes for an Int, an
// enum's value in any case, and whatever it is for a scalar that it does not know.
type coercion struct{ schema *ast.Schema }

// ExtensionName implements graphql.HandlerExtension.
func (*coercion) ExtensionName() string { return "Coercion" }

// Validate implements graphql.HandlerExtension.
func (c *coercion) Validate(schema graphql.ExecutableSchema) error {
	c.schema = schema.Schema()
	return nil
}

// MutateOperationParameters implements graphql.OperationParameterMutator: 1.0 is a
// whole number (GraphQL, 3.5.1), which gqlparser would not know.
func (*coercion) MutateOperationParameters(_ context.Context, params *graphql.RawParams) *gqlerror.Error {
	for name, v := range params.Variables {
		params.Variables[name] = wholes(v)
	}
	return nil
}

// wholes writes the whole numbers in a value without a fraction or an exponent.
func wholes(value any) any {
	switch v := value.(type) {
	case json.Number:
		n, err := v.Float64()
		if _, written := v.Int64(); written != nil && err == nil && n == math.Trunc(n) && math.Abs(n) <= math.MaxInt32+1 {
			return json.Number(strconv.FormatInt(int64(n), 10))
		}
	case []any:
		for i := range v {
			v[i] = wholes(v[i])
		}
	case map[string]any:
		for name := range v {
			v[name] = wholes(v[name])
		}
	}
	return value
}

// MutateOperationContext implements graphql.OperationContextMutator.
func (c *coercion) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	for _, v := range operation.Operation.VariableDefinitions {
		value, given := operation.Variables[v.Variable]
		if !given {
			continue
		}
		if err := c.value(ast.Path{ast.PathName("variable"), ast.PathName(v.Variable)}, v.Type, value); err != nil {
			return err
		}
	}
	var refused *gqlerror.Error
	everyLiteral(operation, func(v *ast.Value) bool {
		refused = literalMisfit(v)
		return refused == nil
	})
	return refused
}

// value answers what is wrong with a variable's value, or one in it.
func (c *coercion) value(path ast.Path, t *ast.Type, value any) *gqlerror.Error {
	if value == nil {
		return nil
	}
	if t.Elem != nil {
		list := reflect.ValueOf(value)
		if list.Kind() != reflect.Slice { // one alone stands for a list of it
			return c.value(path, t.Elem, value)
		}
		for i := range list.Len() {
			if err := c.value(append(slices.Clone(path), ast.PathIndex(i)), t.Elem, list.Index(i).Interface()); err != nil {
				return err
			}
		}
		return nil
	}
	var err error
	switch def := c.schema.Types[t.NamedType]; def.Kind {
	case ast.InputObject:
		fields, _ := value.(map[string]any)
		for _, f := range def.Fields {
			if err := c.value(append(slices.Clone(path), ast.PathName(f.Name)), f.Type, fields[f.Name]); err != nil {
				return err
			}
		}
	case ast.Enum:
		if word, ok := value.(string); !ok || def.EnumValues.ForName(word) == nil {
			err = gqlerror.Errorf("the value is not a valid %s", def.Name)
		}
	default:
		err = scalar.Check(def.Name, value)
	}
	return misfitAt(path, err)
}

// literalMisfit answers what is wrong with a scalar in the document. Enums were
// validated.
func literalMisfit(v *ast.Value) *gqlerror.Error {
	if v.Definition == nil || v.Definition.Kind != ast.Scalar ||
		v.Kind == ast.Variable || v.Kind == ast.NullValue || v.Kind == ast.ListValue {
		return nil
	}
	held, err := v.Value(nil)
	if err == nil {
		err = scalar.Check(v.Definition.Name, held)
	}
	refused := misfitAt(nil, err)
	if refused != nil && v.Position != nil {
		refused.Locations = []gqlerror.Location{{Line: v.Position.Line, Column: v.Position.Column}}
	}
	return refused
}

// misfitAt tells an error about a value, and where that stands; nil for none.
func misfitAt(path ast.Path, err error) *gqlerror.Error {
	if err == nil {
		return nil
	}
	told, ours := errors.AsType[*gqlerror.Error](err)
	if !ours {
		told = gqlerror.Errorf("the value is none of its type")
	}
	told.Path = path
	errcode.Set(told, errcode.ValidationFailed)
	return told
}
