package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// PlacedOrder is what was ordered under a key that the client made, so that what
// is sent again is answered as it was the first time.
type PlacedOrder struct{ ent.Schema }

// Fields of a placed order.
func (PlacedOrder) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// Who ordered it; empty: the house, and of a reissue whoever its key names.
		field.String("partner_id").Immutable(),
		field.Enum("kind").Values("COUPONS", "LICENSE_KEYS", "ENROLMENTS", "REISSUES").Immutable(),
		field.String("idempotency_key").Immutable(),
		// Of what was ordered, keyed.
		field.Bytes("input_mac").Immutable().Sensitive(),
		// What was made.
		field.String("object_id").Default("").Immutable(),
		// The answer, for as long as it may be told again.
		field.Bytes("answer_sealed").Optional().Nillable().Sensitive(),
		// Wall time: clients that try again know no other.
		fixedMoment("created_at"),
	}
}

// Indexes of placed orders.
func (PlacedOrder) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("partner_id", "idempotency_key").Unique(),
		index.Fields("created_at"),
		// Whose answer is erased when.
		index.Fields("created_at").StorageKey("placed_order_answered").
			Annotations(entsql.IndexWhere("answer_sealed IS NOT NULL")),
	}
}
