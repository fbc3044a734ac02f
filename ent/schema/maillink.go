package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// MailLink is a link that was mailed to the holder of a request, known by the
// keyed MAC of its token alone. It is followed once.
type MailLink struct{ ent.Schema }

// Fields of a link.
func (MailLink) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		field.Bytes("token_mac").Unique().Immutable().Sensitive(),
		fixedMoment("created_at"),
		fixedMoment("expires_at"),
		maybeMoment("used_at"),
	}
}

// Edges of a link.
func (MailLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("mail_links").Field("request_id").Unique().Required().Immutable(),
	}
}

// Indexes of links.
func (MailLink) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id", "id")}
}
