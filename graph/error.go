package graph

import (
	"context"
	"encoding/hex"
	"errors"
	"io"
	"runtime/debug"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// present is the border that no error crosses as it is. GraphQL's own (a
// document that does not parse, a page of 101) are the caller's and are told;
// any other becomes a correlation id, and is logged once under it.
func (c Config) present(ctx context.Context, err error) *gqlerror.Error {
	told, ok := errors.AsType[*gqlerror.Error](err)
	if ok && told.Err == nil {
		return told
	}
	if _, bad := errors.AsType[*strconv.NumError](err); bad {
		return limitedAt(told, "BAD_INPUT", "a number is out of range")
	}
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return limitedAt(told, "TIMEOUT", "the operation took too long")
	}
	hidden := c.internal(ctx, err)
	if ok {
		hidden.Path, hidden.Locations = told.Path, told.Locations
	}
	return hidden
}

// limitedAt tells the caller's mistake where it was made.
func limitedAt(at *gqlerror.Error, code, message string) *gqlerror.Error {
	err := limited(code, "%s", message)
	if at != nil {
		err.Path, err.Locations = at.Path, at.Locations
	}
	return err
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

// internal logs a fault of ours and answers what the client learns of it.
func (c Config) internal(ctx context.Context, err error) *gqlerror.Error {
	correlation := c.correlation()
	c.Log.ErrorContext(ctx, "operation failed", "correlationId", correlation,
		"path", pathOf(err).String(), "error", causeOf(err).Error())
	return hidden(correlation)
}

func hidden(correlation string) *gqlerror.Error {
	return &gqlerror.Error{
		Message:    "internal error",
		Extensions: map[string]any{"code": "INTERNAL", "correlationId": correlation},
	}
}

// causeOf is the error without GraphQL's wrapping.
func causeOf(err error) error {
	if wrapped, ok := errors.AsType[*gqlerror.Error](err); ok && wrapped.Err != nil {
		return wrapped.Err
	}
	return err
}

func pathOf(err error) (path interface{ String() string }) {
	if wrapped, ok := errors.AsType[*gqlerror.Error](err); ok {
		return wrapped.Path
	}
	return (&gqlerror.Error{}).Path
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
