package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
)

// Partner 販売パートナー sells certificates: coupons, licence keys, enrolments.
type Partner struct{ ent.Schema }

// Fields of a partner.
func (Partner) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("name_ja"),
		field.String("name_en"),
		// Where paper is sent, and whom subscribers turn to, in words.
		field.String("postal_address_ja").Default(""),
		field.String("postal_address_en").Default(""),
		field.String("contact_ja").Default(""),
		field.String("contact_en").Default(""),
		field.Bool("enabled").Default(true),
		fixedMoment("created_at"),
	}
}

// Edges of a partner.
func (Partner) Edges() []ent.Edge {
	return []ent.Edge{edge.To("portal", Portal.Type).Unique()}
}
