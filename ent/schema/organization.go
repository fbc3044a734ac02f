package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Organization is an organisation that was vetted at least once.
type Organization struct{ ent.Schema }

// Fields of an organisation.
func (Organization) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("legal_name"),
		field.String("corporate_number").Unique().Optional().Nillable(),
		// Folded name: how likely duplicates are found.
		field.String("match_key"),
		fixedMoment("created_at"),
		// The one that it turned out to be; none: it stands.
		maybeRef("merged_into_id"),
	}
}

// Edges of an organisation.
func (Organization) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("subscribers", Subscriber.Type),
		edge.To("contacts", OrganizationContact.Type),
	}
}

// Indexes of organisations.
func (Organization) Indexes() []ent.Index {
	return []ent.Index{index.Fields("match_key", "id"), index.Fields("merged_into_id", "id")}
}
