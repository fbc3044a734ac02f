package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/policy"
)

// Charge is what an act costs, at the price list of its day. Immutable.
type Charge struct{ ent.Schema }

// Fields of a charge.
func (Charge) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// None: the house sold it itself.
		field.String("partner_id").Optional().Nillable().Immutable(),
		ref("product_id"),
		field.String("act").GoType(policy.Act("")).Immutable(),
		// Of the request that was approved, or the coupons that were ordered.
		field.String("request_id").Optional().Nillable().Immutable(),
		field.String("batch_id").Optional().Nillable().Immutable(),
		field.Int("quantity").Default(1).Immutable(),
		// Before tax, for the quantity, in the currency's smallest unit; 0: free.
		field.Int64("amount").Immutable(),
		field.Int64("tax").Immutable(),
		field.Int("tax_percent").Immutable(),
		// ISO 4217.
		field.String("currency").Immutable(),
		field.String("payer").GoType(policy.Payer("")).Immutable(),
		fixedMoment("charged_at"),
	}
}

// Edges of a charge.
func (Charge) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Immutable(),
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable(),
		edge.To("request", Request.Type).Field("request_id").Unique().Immutable(),
		edge.To("batch", CouponBatch.Type).Field("batch_id").Unique().Immutable(),
	}
}

// Indexes of charges: an act is charged once.
func (Charge) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("request_id", "act").Unique(),
		index.Fields("batch_id").Unique(),
		index.Fields("partner_id", "id"),
		// A month's statement: the authority's, and a partner's own.
		index.Fields("charged_at"),
		index.Fields("partner_id", "charged_at"),
	}
}
