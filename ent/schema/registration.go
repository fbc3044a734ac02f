package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/form"
)

// Registration is the snapshot of what was declared. Immutable: a correction
// makes a new version.
type Registration struct{ ent.Schema }

// Fields of a registration.
func (Registration) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		field.Int("version").Immutable(),
		field.JSON("declared", form.Registration{}).Immutable().Sensitive(),
		fixedMoment("declared_at"),
	}
}

// Edges of a registration.
func (Registration) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("registrations").Field("request_id").Unique().Required().Immutable(),
	}
}

// Indexes of registrations.
func (Registration) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id", "version").Unique()}
}
