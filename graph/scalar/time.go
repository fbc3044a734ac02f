// Package scalar writes and reads the scalars of the API that GraphQL does not
// bring itself.
package scalar

import (
	"fmt"
	"io"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/shomei-ra/shomei/internal/instant"
)

// MarshalTime writes a moment as RFC 3339 in UTC, to the microsecond.
func MarshalTime(t time.Time) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, t.UTC().Truncate(time.Microsecond).Format(`"`+time.RFC3339Nano+`"`))
	})
}

// UnmarshalTime reads RFC 3339 with any offset.
func UnmarshalTime(v any) (time.Time, error) {
	text, ok := v.(string)
	if !ok {
		return time.Time{}, notATime()
	}
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}, notATime()
	}
	return t.UTC().Truncate(time.Microsecond), nil
}

// MarshalInstant writes a stored moment as MarshalTime does.
func MarshalInstant(t instant.Time) graphql.Marshaler { return MarshalTime(t.Time()) }

// UnmarshalInstant reads as UnmarshalTime does.
func UnmarshalInstant(v any) (instant.Time, error) {
	t, err := UnmarshalTime(v)
	if err != nil {
		return 0, fmt.Errorf("read instant: %w", err)
	}
	return instant.At(t), nil
}
