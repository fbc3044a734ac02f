package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Crl is a published certificate revocation list.
type Crl struct{ ent.Schema }

// Fields of a CRL.
func (Crl) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("issuer_id"),
		field.Int64("number").Immutable(),
		// The issuer's count of revocations before the list was read.
		field.Int64("covers").Immutable(),
		field.Bytes("der").Immutable(),
		// Length of der in bytes, for those who do not read it.
		field.Int("size").Immutable(),
		fixedMoment("this_update"),
		fixedMoment("next_update"),
	}
}

// Indexes of CRLs: a number is used once.
func (Crl) Indexes() []ent.Index {
	return []ent.Index{index.Fields("issuer_id", "number").Unique()}
}
