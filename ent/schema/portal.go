package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"github.com/shomei-ra/shomei/internal/site"
)

// Portal is an entrance for applicants: / has the empty slug, a partner's is
// /p/<slug>.
type Portal struct{ ent.Schema }

// Fields of an entrance.
func (Portal) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("slug").Unique().Immutable(),
		field.String("partner_id").Optional().Nillable().Immutable(),
		field.String("name_ja"),
		field.String("name_en"),
		field.JSON("theme", site.Theme{}),
		field.JSON("links", site.Links{}).Optional(),
		// Telephone and hours, in words.
		field.String("help_desk_ja").Default(""),
		field.String("help_desk_en").Default(""),
		// Where the enquiry form's mails go; empty: there is no form.
		field.String("help_desk_email").Default(""),
		fixedMoment("created_at"),
	}
}

// Edges of an entrance.
func (Portal) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("partner", Partner.Type).Ref("portal").Field("partner_id").Unique().Immutable(),
		// What can be applied for here. / serves every product that takes coupons.
		edge.To("products", Product.Type),
	}
}
