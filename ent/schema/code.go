package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Code is a certificate code, known by its keyed MAC alone. A code that is not
// void names its request, and through it the certificate.
type Code struct{ ent.Schema }

// Fields of a code.
func (Code) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		field.Bytes("code_mac").Unique().Immutable().Sensitive(),
		fixedMoment("created_at"),
		// Set when acquisition was confirmed: it acquires nothing any more, but
		// goes on naming the certificate.
		maybeMoment("used_at"),
		maybeMoment("voided_at"),
	}
}

// Edges of a code.
func (Code) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("codes").Field("request_id").Unique().Required().Immutable(),
	}
}

// Indexes of codes.
func (Code) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id")}
}
