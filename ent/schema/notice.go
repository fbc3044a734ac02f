package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Notice お知らせ is shown at an entrance, or at all.
type Notice struct{ ent.Schema }

// Fields of a notice.
func (Notice) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// The entrance's slug; none: at every entrance.
		field.String("portal").Optional().Nillable(),
		field.String("title_ja"),
		field.String("title_en"),
		field.Text("body_ja"),
		field.Text("body_en"),
		moment("published_at"),
		// Exclusive; none: until it is taken down.
		maybeMoment("ends_at"),
		fixedMoment("created_at"),
	}
}

// Indexes of notices.
func (Notice) Indexes() []ent.Index {
	return []ent.Index{index.Fields("published_at", "id")}
}
