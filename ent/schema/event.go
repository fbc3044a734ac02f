package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Event is something that happened to what is a partner's, recorded in the
// transaction that caused it. Rows never change: each gets its number once, and is
// deleted after ninety days.
type Event struct{ ent.Schema }

// Fields of an event. It holds ids and names of states: no personal data, no
// secret.
func (Event) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("partner_id"),
		// As ra.EventTypes names it.
		field.String("type").Immutable(),
		// What it happened to: events of one object are told in their order.
		field.String("object_id").Immutable(),
		field.JSON("data", map[string]string{}).Immutable(),
		// Business time.
		fixedMoment("at"),
		// From 1 in the installation, without a gap, in the order of the commits;
		// none: nobody has numbered it yet.
		field.Int64("seq").Optional().Nillable().Unique(),
		// The same among its partner's alone, who learns by it nothing of others.
		field.Int64("number").Optional().Nillable(),
	}
}

// Edges of an event.
func (Event) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Required().Immutable(),
		edge.To("deliveries", Delivery.Type),
	}
}

// Indexes of events.
func (Event) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("partner_id", "number").Unique(),
		index.Fields("object_id", "id"),
		// What waits for a number.
		index.Fields("id").StorageKey("event_unnumbered").Annotations(entsql.IndexWhere("seq IS NULL")),
	}
}
