package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// TokenKey is a key that signs access tokens, sealed under the key ring, so that
// every server process signs alike. Its id is the kid of what it signs.
type TokenKey struct{ ent.Schema }

// Fields of a key. Its moments are wall time.
func (TokenKey) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// 1, 2, …: of two servers that make the next one, one does.
		field.Int("number").Unique().Immutable(),
		// SubjectPublicKeyInfo, DER.
		field.Bytes("public").Immutable(),
		// PKCS #8, erased when the key retires.
		field.Bytes("key_sealed").Sensitive(),
		fixedMoment("created_at"),
		// It signs no more from here on.
		maybeMoment("retired_at"),
		// The last token that it signed has ended: it is published no more.
		maybeMoment("withdrawn_at"),
	}
}

// Indexes of keys.
func (TokenKey) Indexes() []ent.Index { return []ent.Index{index.Fields("withdrawn_at", "number")} }
