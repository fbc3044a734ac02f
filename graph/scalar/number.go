package scalar

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/99designs/gqlgen/graphql"

	"github.com/shomei-ra/shomei/policy"
)

// MarshalInt writes a whole number.
func MarshalInt(n int) graphql.Marshaler { return graphql.MarshalInt(n) }

// UnmarshalInt reads a whole number of 32 bits, and no text that holds one
// (GraphQL, 3.5.1): gqlgen's own takes both.
func UnmarshalInt(v any) (int, error) {
	n, err := UnmarshalInt64(v)
	return int(n), err
}

// MarshalInt64 writes a whole number, which may have more than 32 bits.
func MarshalInt64(n int64) graphql.Marshaler { return graphql.MarshalInt64(n) }

// UnmarshalInt64 reads as UnmarshalInt does.
func UnmarshalInt64(v any) (int64, error) {
	var n int64
	var err error
	switch v := v.(type) {
	case int: // a default of the contract's
		n = int64(v)
	case int64:
		n = v
	case json.Number:
		n, err = v.Int64()
	default:
		err = notAnInt()
	}
	if err != nil || n < math.MinInt32 || n > math.MaxInt32 {
		return 0, notAnInt()
	}
	return n, nil
}

// MarshalSeconds writes a length of time as a whole number.
func MarshalSeconds(s policy.Seconds) graphql.Marshaler { return graphql.MarshalInt64(int64(s)) }

// UnmarshalSeconds reads a whole number.
func UnmarshalSeconds(v any) (policy.Seconds, error) {
	n, err := UnmarshalInt64(v)
	if err != nil {
		return 0, fmt.Errorf("read seconds: %w", err)
	}
	return policy.Seconds(n), nil
}

// MarshalDay writes a day.
func MarshalDay(d policy.Day) graphql.Marshaler { return graphql.MarshalString(string(d)) }

// UnmarshalDay reads a text. Whether it is a day is told by the policy that it
// stands in, beside its field.
func UnmarshalDay(v any) (policy.Day, error) {
	text, err := UnmarshalString(v)
	return policy.Day(text), err
}
