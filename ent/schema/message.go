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
		field.Enum("kind").Values("RECEIVED", "CANCELLED", "ACCEPTED", "REJECTED", "CERTIFICATE_CODE", "REVOKED", "EXPIRING", "UNLOCK",
			"CORRECTION_WANTED", "ADDRESS_CHANGED", "ALREADY_HELD", "CHANGE_RECEIVED", "CHANGE_COMPLETED",
			"WITHDRAWAL_RECEIVED", "WITHDRAWAL_COMPLETED", "CLOSING", "REACHABILITY", "ENROLMENT",
			"CONTACT_LINK", "PASSPHRASE_LINK", "PASSPHRASE_RESET", "INQUIRY", "INQUIRY_RECEIVED",
			"REPLACE", "REVOCATION_CALLED_OFF", "WEBHOOK_FAILING").Immutable(),
		// The request that it is about; none: it is about something else.
		field.String("request_id").Optional().Nillable().Immutable(),
		// An enrolment, a campaign, an enquiry, a webhook or an organisation's contact.
		field.String("about_id").Optional().Nillable().Immutable(),
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
		edge.From("request", Request.Type).Ref("messages").Field("request_id").Unique().Immutable(),
	}
}

// Indexes of messages.
func (Message) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("request_id", "id"),
		index.Fields("about_id", "id"),
		index.Fields("status", "id"),
		// How often an address was told of late.
		index.Fields("recipient", "kind", "created_at"),
	}
}
