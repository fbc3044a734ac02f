package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Consent records that a text was agreed to: which, for what, when and from
// where.
type Consent struct{ ent.Schema }

// Fields of a consent.
func (Consent) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		ref("terms_id"),
		field.Enum("occasion").Values("APPLICATION", "ACQUISITION").Immutable(),
		field.String("address").Immutable().Sensitive(),
		fixedMoment("agreed_at"),
	}
}

// Indexes of consents.
func (Consent) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("request_id"),
		// How often a version was agreed to.
		index.Fields("terms_id"),
	}
}
