package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// Issuer is a certification authority's key: its certificate here, its private
// key in the key store.
type Issuer struct{ ent.Schema }

// Fields of an issuer.
func (Issuer) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("slug").Unique().Immutable(),
		field.Enum("kind").Values("ROOT", "ISSUING").Immutable(),
		maybeRef("parent_id"),
		field.Bytes("der").Immutable(),
		// The number of the CRL published last; strictly increasing.
		field.Int64("crl_number").Default(0),
		// How many certificates were ever revoked: counted in the revoking
		// transaction, so that a CRL knows how many it covers.
		field.Int64("revocations").Default(0),
		fixedMoment("created_at"),
	}
}
