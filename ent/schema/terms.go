package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Terms is a text that is agreed to: one version in one language. Immutable.
type Terms struct{ ent.Schema }

// Fields of a text.
func (Terms) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("product_id"),
		field.Enum("kind").Values("TERMS_OF_USE", "PRIVACY_NOTICE").Immutable(),
		field.Int("version").Immutable(),
		field.Enum("language").Values("JA", "EN").Immutable(),
		field.String("title").Immutable(),
		field.Text("body").Immutable(),
		field.String("sha256").Immutable(),
		fixedMoment("published_at"),
	}
}

// Edges of a text.
func (Terms) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("product", Product.Type).Ref("terms").Field("product_id").Unique().Required().Immutable(),
	}
}

// Indexes of texts.
func (Terms) Indexes() []ent.Index {
	return []ent.Index{index.Fields("product_id", "kind", "language", "version").Unique()}
}
