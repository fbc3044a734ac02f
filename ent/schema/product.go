package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
)

// Product is a kind of certificate that can be applied for.
type Product struct{ ent.Schema }

// Fields of a product.
func (Product) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("code").Unique().Immutable(),
		field.String("brand_ja"),
		field.String("brand_en"),
		field.String("name_ja"),
		field.String("name_en"),
		field.String("description_ja"),
		field.String("description_en"),
		fixedMoment("created_at"),
	}
}

// Edges of a product.
func (Product) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("policies", ProductPolicy.Type),
		edge.To("terms", Terms.Type),
		edge.From("portals", Portal.Type).Ref("products"),
	}
}
