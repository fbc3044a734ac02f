package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Passkey is a WebAuthn credential of a member of staff.
type Passkey struct{ ent.Schema }

// Fields of a passkey.
func (Passkey) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("staff_id"),
		// The authenticator's id of it, as it came.
		field.Bytes("credential_id").Unique().Immutable(),
		// The credential as the library keeps it: public key, flags, counter.
		field.Bytes("credential").Sensitive(),
		// What its owner calls it.
		field.String("name"),
		fixedMoment("created_at"),
		maybeMoment("used_at"),
	}
}

// Indexes of passkeys.
func (Passkey) Indexes() []ent.Index { return []ent.Index{index.Fields("staff_id", "id")} }
