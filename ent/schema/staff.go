package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// Staff is a person who works in the console.
type Staff struct{ ent.Schema }

// Annotations: the word has no plural.
func (Staff) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("staff")}
}

// Fields of a staff member.
func (Staff) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("login").Unique().Immutable(),
		field.String("name"),
		field.String("role").GoType(viewer.Role("")),
		field.String("password_hash").Sensitive(),
		// Drawn for a first sign-in and handed over: its owner changes it before
		// anything else.
		field.Bool("password_drawn").Default(false),
		field.Bool("enabled").Default(true),
		// Raised when role or password changes: sessions of an older epoch end.
		field.Int("epoch").Default(1),
		// Where notices go; none: they are shown at the next sign-in.
		field.String("email").Optional().Nillable().Sensitive(),
		// Whose staff it is; none: the registration authority's own.
		field.String("partner_id").Optional().Nillable().Immutable(),
		// Sealed secret of the one-time passwords; none: not set up.
		field.Bytes("totp_sealed").Optional().Nillable().Sensitive(),
		// The last step (RFC 6238) that was accepted: none is accepted twice.
		field.Int64("totp_step").Default(0),
		maybeMoment("totp_confirmed_at"),
		// Issuer and subject at the OpenID provider, joined by a space.
		field.String("oidc_subject").Optional().Nillable().Unique(),
		fixedMoment("created_at"),
		maybeMoment("signed_in_at"),
	}
}
