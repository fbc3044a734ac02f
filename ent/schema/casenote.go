package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// CaseNote is what an officer writes down for colleagues. The applicant never
// sees it.
type CaseNote struct{ ent.Schema }

// Fields of a note.
func (CaseNote) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		field.Text("text").Immutable().Sensitive(),
		ref("staff_id"),
		fixedMoment("written_at"),
	}
}

// Edges of a note.
func (CaseNote) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("notes").Field("request_id").Unique().Required().Immutable(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique().Required().Immutable(),
	}
}

// Indexes of notes.
func (CaseNote) Indexes() []ent.Index { return []ent.Index{index.Fields("request_id", "id")} }
