package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// MailLink is a link that was mailed, known by the keyed MAC of its token
// alone. It is followed once.
type MailLink struct{ ent.Schema }

// Fields of a link.
func (MailLink) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.Enum("purpose").Values("UNLOCK", "ENROLMENT", "CONTACT", "PASSPHRASE", "REACHABILITY").Default("UNLOCK").Immutable(),
		// The request that it is about; none: an enrolment, which has none yet.
		field.String("request_id").Optional().Nillable().Immutable(),
		// The enrolment, or the organisation's contact it was mailed to.
		field.String("about_id").Optional().Nillable().Immutable(),
		field.Bytes("token_mac").Unique().Immutable().Sensitive(),
		fixedMoment("created_at"),
		fixedMoment("expires_at"),
		maybeMoment("used_at"),
	}
}

// Edges of a link.
func (MailLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("mail_links").Field("request_id").Unique().Immutable(),
	}
}

// Indexes of links.
func (MailLink) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id", "id"), index.Fields("about_id", "id")}
}
