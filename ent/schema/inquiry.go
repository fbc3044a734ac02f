package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// Inquiry お問い合わせ is what somebody wrote to a help desk.
type Inquiry struct{ ent.Schema }

// Fields of an enquiry.
func (Inquiry) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// The entrance's slug.
		field.String("portal").Immutable(),
		field.String("name").Immutable().Sensitive(),
		field.String("email").Immutable().Sensitive(),
		field.String("subject").Immutable().Sensitive(),
		field.Text("body").Immutable().Sensitive(),
		field.Enum("language").Values("JA", "EN").Immutable(),
		fixedMoment("created_at"),
	}
}
