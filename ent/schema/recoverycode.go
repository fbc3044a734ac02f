package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// RecoveryCode lets a member of staff in once, without the second factor.
type RecoveryCode struct{ ent.Schema }

// Fields of a recovery code.
func (RecoveryCode) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("staff_id"),
		// Keyed digest of the code.
		field.Bytes("verifier").Immutable().Sensitive(),
		field.Int("ring_version").Immutable(),
		fixedMoment("created_at"),
		maybeMoment("used_at"),
	}
}

// Indexes of recovery codes.
func (RecoveryCode) Indexes() []ent.Index { return []ent.Index{index.Fields("staff_id", "id")} }
