package graph

import (
	"context"
	"encoding/hex"
	"errors"
	"io"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// severalOperations is what gqlgen says of them where no name is given.
const severalOperations = "operation  not found"

// present is the border that no error crosses as it is. GraphQL's own (a
// document that does not parse, a page of 101) are the caller's and are told;
// any other becomes a correlation id, and is logged once under it. Only of a
// caller who is gone nothing is said to anybody.
func (c Config) present(ctx context.Context, err error) *gqlerror.Error {
	told, ok := errors.AsType[*gqlerror.Error](err)
	if ok && told.Err == nil {
		if told.Message == severalOperations {
			told.Message = "the document holds several operations: operationName says which"
		}
		return told
	}
	var shown *gqlerror.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		shown = limited("TIMEOUT", "the operation took too long")
		shown.Extensions["correlationId"] = c.logged(ctx, "operation took too long", err)
	case errors.Is(err, context.Canceled):
		shown = limited("TIMEOUT", "the operation was cut short")
	default:
		shown = hidden(c.logged(ctx, "operation failed", err))
	}
	if ok {
		shown.Path, shown.Locations = told.Path, told.Locations
	}
	return shown
}

// recover answers a panic in a resolver as an internal error.
func (c Config) recover(ctx context.Context, panicked any) error {
	correlation := c.correlation()
	// The value of a panic may hold anything; its place says enough.
	c.Log.ErrorContext(ctx, "resolver panicked", "correlationId", correlation,
		"path", graphql.GetPath(ctx).String(), "error", panicText(panicked), "stack", string(debug.Stack()))
	return hidden(correlation)
}

// panicText is the text of a runtime error, which the runtime wrote, and
// nothing of any other value.
func panicText(panicked any) string {
	if err, ok := panicked.(interface {
		error
		RuntimeError()
	}); ok {
		return err.Error()
	}
	return "not a runtime error"
}

// logged logs a fault of ours and answers the id that the client learns of it.
func (c Config) logged(ctx context.Context, message string, err error) (correlation string) {
	correlation = c.correlation()
	var path ast.Path
	cause := err
	if wrapped, ok := errors.AsType[*gqlerror.Error](err); ok && wrapped.Err != nil {
		path, cause = wrapped.Path, wrapped.Err
	}
	c.Log.ErrorContext(ctx, message, "correlationId", correlation,
		"path", path.String(), "error", cause.Error())
	return correlation
}

func hidden(correlation string) *gqlerror.Error {
	return &gqlerror.Error{
		Message:    "internal error",
		Extensions: map[string]any{"code": "INTERNAL", "correlationId": correlation},
	}
}

// correlation makes the id under which an error is found in the log. A source
// that fails costs the id, not the answer.
func (c Config) correlation() string {
	var b [8]byte
	if _, err := io.ReadFull(c.Rand, b[:]); err != nil {
		return "none"
	}
	return hex.EncodeToString(b[:])
}
