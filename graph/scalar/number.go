package scalar

import (
	"fmt"

	"github.com/99designs/gqlgen/graphql"

	"github.com/shomei-ra/shomei/policy"
)

// MarshalSeconds writes a length of time as a whole number.
func MarshalSeconds(s policy.Seconds) graphql.Marshaler { return graphql.MarshalInt64(int64(s)) }

// UnmarshalSeconds reads a whole number.
func UnmarshalSeconds(v any) (policy.Seconds, error) {
	n, err := graphql.UnmarshalInt64(v)
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
