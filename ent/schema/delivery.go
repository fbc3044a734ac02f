package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Delivery is one event on its way to one webhook. Its moments are wall time.
type Delivery struct{ ent.Schema }

// Fields of a delivery.
func (Delivery) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("webhook_id"),
		ref("event_id"),
		ref("partner_id"),
		// The event's object and number: what orders a lane.
		field.String("object_id").Immutable(),
		field.Int64("seq").Immutable(),
		// WAITING: an earlier one of its object is not done with.
		field.Enum("status").Values("WAITING", "PENDING", "DELIVERED", "GIVEN_UP").Default("PENDING"),
		// Of all rounds; tries are of this one, which a replay begins anew.
		field.Int("attempts").Default(0),
		field.Int("tries").Default(0),
		moment("round_at"),
		// When it is tried next, while PENDING: a worker that takes it moves this on,
		// so that it comes back should the worker die.
		moment("next_at"),
		maybeMoment("tried_at"),
		maybeMoment("delivered_at"),
		// What the last attempt came to: the answer's status, or why there was none.
		field.Int("http_status").Optional().Nillable(),
		field.String("failure").Optional().Nillable(),
		// The beginning of the last refusal's body, printable characters only.
		field.String("excerpt").Default("").Sensitive(),
		fixedMoment("created_at"),
	}
}

// Edges of a delivery.
func (Delivery) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("webhook", Webhook.Type).Ref("deliveries").Field("webhook_id").Unique().Required().Immutable(),
		edge.From("event", Event.Type).Ref("deliveries").Field("event_id").Unique().Required().Immutable(),
	}
}

// Indexes of deliveries.
func (Delivery) Indexes() []ent.Index {
	return []ent.Index{
		// One an event and webhook; by the event, when events are forgotten.
		index.Fields("event_id", "webhook_id").Unique(),
		// Of the events of one object, one is under way to a webhook.
		index.Fields("webhook_id", "object_id").Unique().StorageKey("delivery_lane").
			Annotations(entsql.IndexWhere("status = 'PENDING'")),
		// Who comes after it.
		index.Fields("webhook_id", "object_id", "status", "seq"),
		// What is due.
		index.Fields("webhook_id", "status", "next_at"),
		// What a page shows, and what is replayed.
		index.Fields("webhook_id", "id"),
		index.Fields("webhook_id", "status", "id"),
	}
}
