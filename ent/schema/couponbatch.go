package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
)

// CouponBatch is coupons made together.
type CouponBatch struct{ ent.Schema }

// Fields of a batch.
func (CouponBatch) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("product_id"),
		// Who ordered it; none: the house.
		field.String("partner_id").Optional().Nillable().Immutable(),
		field.Int("count").Immutable(),
		fixedMoment("created_at"),
	}
}

// Edges of a batch.
func (CouponBatch) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("coupons", Coupon.Type),
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Immutable(),
	}
}
