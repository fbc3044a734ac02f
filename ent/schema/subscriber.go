package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Subscriber is a person who was vetted at least once. The number goes into
// certificates as the subject's serialNumber.
type Subscriber struct{ ent.Schema }

// Fields of a subscriber.
func (Subscriber) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// Changes only when organisations are merged.
		field.String("organization_id"),
		field.String("number").Unique().Immutable(),
		field.String("family_name").Sensitive(),
		field.String("given_name").Sensitive(),
		field.String("match_key").Sensitive(),
		fixedMoment("created_at"),
	}
}

// Edges of a subscriber.
func (Subscriber) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("organization", Organization.Type).Ref("subscribers").Field("organization_id").Unique().Required(),
	}
}

// Indexes of subscribers.
func (Subscriber) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "match_key"), index.Fields("organization_id", "id")}
}
