package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Tally counts one thing that happened to requests or certificates of a product
// on one day of Tokyo. It is kept from the audit log, so that nobody counts the
// requests themselves (ra.Tally).
type Tally struct{ ent.Schema }

// Fields of a tally; its id is made of what it counts, the day and the product.
func (Tally) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// What is counted: ra.Measure.
		field.String("measure").Immutable(),
		// Such as 2027-03-30; of a certificate that ends, the first of its month.
		field.String("day").Immutable(),
		ref("product_id"),
		field.Int64("count").Default(0),
		// Where the measure is a time: how many seconds it was together, and how
		// many were promised.
		field.Int64("seconds").Default(0),
		field.Int64("promised").Default(0),
	}
}

// Indexes of tallies: a period of one measure is a range.
func (Tally) Indexes() []ent.Index {
	return []ent.Index{index.Fields("measure", "day", "product_id").Unique()}
}
