package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// PostalAddress is one of the addresses that a 郵便番号 stands for, as Japan
// Post publishes them (internal/postal). An import replaces what changed.
type PostalAddress struct{ ent.Schema }

// Fields of an address. Its key is a hash of all the others: a row that is
// published unchanged stays as it is.
func (PostalAddress) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("postal_code").Immutable(),
		// municipality is the 全国地方公共団体コード, five digits.
		field.String("municipality").Immutable(),
		field.String("prefecture").Immutable(),
		field.String("city").Immutable(),
		// town, block and organization may be empty.
		field.String("town").Immutable(),
		field.String("block").Immutable(),
		field.String("organization").Immutable(),
		// reading orders the addresses of one code.
		field.String("reading").Immutable(),
	}
}

// Indexes of addresses.
func (PostalAddress) Indexes() []ent.Index {
	return []ent.Index{index.Fields("postal_code")}
}
