package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/lifecycle"
)

// Coupon entitles to one application. Its number is not stored: it is looked
// up by a keyed MAC, and shown by its last four characters.
type Coupon struct{ ent.Schema }

// Fields of a coupon.
func (Coupon) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("product_id"),
		ref("batch_id"),
		// Who sells it; none: the house.
		field.String("partner_id").Optional().Nillable().Immutable(),
		field.Bytes("number_mac").Unique().Immutable().Sensitive(),
		field.String("number_tail").Immutable(),
		field.String("status").GoType(lifecycle.CouponStatus("")),
		field.String("due_status").GoType(lifecycle.CouponStatus("")).Optional().Nillable(),
		maybeMoment("due_at"),
		maybeMoment("expires_at"),
		// The request that holds or used it: at most one that is not cancelled.
		maybeRef("request_id"),
		// The rejected request whose coupon it replaces.
		field.String("refund_of_id").Optional().Nillable().Immutable(),
		fixedMoment("created_at"),
	}
}

// Edges of a coupon.
func (Coupon) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("batch", CouponBatch.Type).Ref("coupons").Field("batch_id").Unique().Required().Immutable(),
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Immutable(),
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable(),
		edge.To("refund_of", Request.Type).Field("refund_of_id").Unique().Immutable(),
	}
}

// Indexes of coupons.
func (Coupon) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("request_id").Unique(),
		index.Fields("batch_id", "status", "id"),
		// How many a seller has left, as far as anybody counts.
		index.Fields("partner_id", "status", "due_at"),
		// One replacement a rejected request, whatever races.
		index.Fields("refund_of_id").Unique(),
	}
}
