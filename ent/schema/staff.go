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
		field.Bool("enabled").Default(true),
		// Raised when role or password changes: sessions of an older epoch end.
		field.Int("epoch").Default(1),
		fixedMoment("created_at"),
	}
}
