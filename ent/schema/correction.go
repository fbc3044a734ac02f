package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Correction is a return of an application 差戻し: which fields are open, why
// and until when.
type Correction struct{ ent.Schema }

// Fields of a correction.
func (Correction) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		// The version that was returned.
		field.Int("registration_version").Immutable(),
		// As problems name them: registration.subscriber.email.
		field.Strings("fields").Immutable(),
		field.Text("reason").Immutable(),
		ref("staff_id"),
		fixedMoment("returned_at"),
		fixedMoment("deadline"),
		maybeMoment("corrected_at"),
	}
}

// Edges of a correction.
func (Correction) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("corrections").Field("request_id").Unique().Required().Immutable(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique().Required().Immutable(),
	}
}

// Indexes of corrections.
func (Correction) Indexes() []ent.Index { return []ent.Index{index.Fields("request_id", "id")} }
