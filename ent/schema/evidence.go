package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/policy"
)

// Evidence is a file that an officer put into a case. Its content is stored
// outside the row.
type Evidence struct{ ent.Schema }

// Fields of evidence.
func (Evidence) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		field.Int("registration_version").Immutable(),
		// The check that it stands for; none: the case as a whole.
		field.String("check_kind").GoType(policy.Check("")).Optional().Nillable().Immutable(),
		field.String("name").Immutable().Sensitive(),
		// As its content says, never as its name does.
		field.String("media_type").Immutable(),
		// In bytes.
		field.Int64("size").Immutable(),
		// SHA-256 of the content, and its address in the store.
		field.Bytes("digest").Immutable(),
		field.Enum("scan").Values("NOT_SCANNED", "CLEAN", "INFECTED", "FAILED").Default("NOT_SCANNED"),
		ref("staff_id"),
		fixedMoment("added_at"),
		maybeMoment("removed_at"),
	}
}

// Edges of evidence.
func (Evidence) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("evidence").Field("request_id").Unique().Required().Immutable(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique().Required().Immutable(),
	}
}

// Indexes of evidence.
func (Evidence) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id", "id"), index.Fields("digest")}
}
