package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// PassphraseReset is a new application passphrase that waits for an officer:
// whoever chose it has the mailbox.
type PassphraseReset struct{ ent.Schema }

// Fields of a reset.
func (PassphraseReset) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		// Erased once decided.
		field.String("passphrase_hash").Sensitive(),
		field.Enum("status").Values("PENDING", "APPROVED", "REJECTED", "LAPSED", "SUPERSEDED").Default("PENDING"),
		fixedMoment("asked_at"),
		// Exclusive: until when it waits.
		fixedMoment("expires_at"),
		maybeMoment("decided_at"),
		maybeRef("staff_id"),
		// How the officer made sure who asked.
		field.String("note").Optional().Nillable().Sensitive(),
	}
}

// Edges of a reset.
func (PassphraseReset) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("passphrase_resets").Field("request_id").Unique().Required().Immutable(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique(),
	}
}

// Indexes of resets: one waits at a time.
func (PassphraseReset) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("request_id").Unique().StorageKey("passphrase_reset_pending").
			Annotations(entsql.IndexWhere("status = 'PENDING'")),
		index.Fields("request_id", "id"),
		index.Fields("status", "id"),
	}
}
