package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Checkpoint signs the chain up to a seal.
type Checkpoint struct{ ent.Schema }

// Fields of a checkpoint.
func (Checkpoint) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.Int64("seq").Unique().Immutable(),
		field.Bytes("hash").Immutable(),
		// SHA-256 of the signing key's SubjectPublicKeyInfo.
		field.Bytes("key_digest").Immutable(),
		field.Bytes("signature").Immutable(),
		fixedMoment("signed_at"),
	}
}

// Indexes of checkpoints.
func (Checkpoint) Indexes() []ent.Index { return []ent.Index{index.Fields("signed_at")} }
