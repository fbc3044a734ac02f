package scalar

import (
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
)

// MarshalString writes a text.
func MarshalString(s string) graphql.Marshaler { return graphql.MarshalString(s) }

// UnmarshalString reads a text and nothing that only looks like one when it is
// printed (GraphQL, 3.5.3): gqlgen's own takes the number 8 and true, too, so
// that a coupon of zeros would lose them on the way.
func UnmarshalString(v any) (string, error) {
	text, ok := v.(string)
	if !ok {
		return "", notAText()
	}
	return text, nil
}

// MarshalID writes an id.
func MarshalID(id string) graphql.Marshaler { return graphql.MarshalID(id) }

// UnmarshalID reads an id: a text or a whole number (GraphQL, 3.5.5).
func UnmarshalID(v any) (string, error) {
	switch id := v.(type) {
	case string:
		return id, nil
	case json.Number:
		if _, err := id.Int64(); err == nil {
			return id.String(), nil
		}
	case int64:
		return graphql.UnmarshalID(id)
	}
	return "", notAnID()
}
