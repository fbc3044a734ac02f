package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// ReasonTemplate is a text that officers begin a reason with.
type ReasonTemplate struct{ ent.Schema }

// Fields of a template.
func (ReasonTemplate) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.Enum("use").Values("RETURN", "REJECT", "REVOKE").Immutable(),
		// What officers choose it by.
		field.String("title"),
		field.Text("text_ja"),
		field.Text("text_en"),
		// The fields that a return opens, as paths of the registration.
		field.Strings("fields").Optional(),
		field.Bool("enabled").Default(true),
		fixedMoment("created_at"),
		moment("changed_at"),
	}
}

// Indexes of templates.
func (ReasonTemplate) Indexes() []ent.Index {
	return []ent.Index{index.Fields("use", "title").Unique()}
}
