package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Session is a signed-in staff member, or an applicant who was identified for
// some requests. The token in the cookie names it and nothing more.
type Session struct{ ent.Schema }

// Fields of a session. Its times are wall time, not business time.
func (Session) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.Enum("audience").Values("staff", "applicant").Immutable(),
		field.String("staff_id").Optional().Nillable().Immutable(),
		field.Int("epoch").Default(0).Immutable(),
		field.String("purpose").Optional().Nillable().Immutable(),
		// The requests that it opens, read with every call. By SessionRequest the
		// sessions of a request are found.
		field.Strings("request_ids").Optional().Immutable(),
		// The slug of the entrance at which an applicant's was opened; at any other
		// it is none. Empty: /.
		field.String("entrance").Default("").Immutable(),
		// The certificate code that opened it: what is void opens nothing, even
		// in a session that it opened before.
		field.String("code_id").Optional().Nillable().Immutable(),
		// The organisation's contact whose mailed link opened it.
		field.String("contact_id").Optional().Nillable().Immutable(),
		// How it was opened, such as PASSKEY or PASSWORD_TOTP; staff only.
		field.String("method").Optional().Nillable().Immutable(),
		// From where, for the list that its owner sees; staff only.
		field.String("address").Optional().Nillable().Immutable().Sensitive(),
		field.String("user_agent").Optional().Nillable().Immutable().Sensitive(),
		// When its owner last proved to be there.
		maybeMoment("proven_at"),
		fixedMoment("created_at"),
		moment("idle_ends_at"),
		fixedMoment("ends_at"),
		maybeMoment("ended_at"),
	}
}

// Indexes of sessions.
func (Session) Indexes() []ent.Index {
	return []ent.Index{index.Fields("staff_id"), index.Fields("ends_at"), index.Fields("contact_id")}
}
