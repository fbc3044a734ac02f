package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Webhook is an address at which a partner is told of its events. Its moments
// are wall time: other people's servers know no other.
type Webhook struct{ ent.Schema }

// Fields of a webhook.
func (Webhook) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("partner_id"),
		field.String("url"),
		// What it is for, in the partner's words.
		field.String("description").Default(""),
		// As ra.EventTypes names them; none: all.
		field.JSON("types", []string{}).Optional(),
		// Who is written to when it is switched off; empty: nobody.
		field.String("email").Default("").Sensitive(),
		field.Enum("language").Values("JA", "EN").Default("JA"),
		// What messages are signed with, and until when also the one before.
		field.Bytes("secret_sealed").Sensitive(),
		field.Bytes("previous_sealed").Optional().Nillable().Sensitive(),
		maybeMoment("previous_until"),
		// FAILING: switched off by the server after three days without a success.
		field.Enum("status").Values("ENABLED", "DISABLED", "FAILING", "REMOVED").Default("ENABLED"),
		// The first failure since the last success.
		maybeMoment("failing_since"),
		maybeMoment("succeeded_at"),
		// Until when one worker has its deliveries to itself.
		maybeMoment("leased_until"),
		fixedMoment("created_at"),
	}
}

// Edges of a webhook.
func (Webhook) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Required().Immutable(),
		edge.To("deliveries", Delivery.Type),
	}
}

// Indexes of webhooks.
func (Webhook) Indexes() []ent.Index {
	return []ent.Index{index.Fields("partner_id", "status", "id"), index.Fields("status", "id")}
}
