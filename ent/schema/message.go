package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Message is a mail and what became of it. It holds its kind and ids; the
// worker renders it. A code or token that it carries is sealed until it is delivered.
type Message struct{ ent.Schema }

// Fields of a message.
func (Message) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.Enum("kind").Values("RECEIVED", "CANCELLED", "ACCEPTED", "REJECTED", "CERTIFICATE_CODE", "REVOKED", "EXPIRING", "UNLOCK").Immutable(),
		ref("request_id"),
		field.String("certificate_id").Optional().Nillable().Immutable(),
		field.String("recipient").Immutable().Sensitive(),
		field.Enum("language").Values("JA", "EN").Immutable(),
		field.Enum("status").Values("QUEUED", "SENT", "FAILED", "SUPERSEDED").Default("QUEUED"),
		field.Int("attempts").Default(0),
		field.Bytes("code_sealed").Optional().Nillable().Sensitive(),
		fixedMoment("created_at"),
		maybeMoment("sent_at"),
	}
}

// Edges of a message.
func (Message) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("messages").Field("request_id").Unique().Required().Immutable(),
	}
}

// Indexes of messages.
func (Message) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id", "id"), index.Fields("status", "id")}
}
