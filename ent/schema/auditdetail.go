package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// AuditDetail is the clear text of what an audit event commits to. It can be
// erased; the event and its seal stand.
type AuditDetail struct{ ent.Schema }

// Fields of a detail; its id is the event's.
func (AuditDetail) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// Erased with the values.
		field.Bytes("salt").Optional().Sensitive(),
		// What was before and after, from where, by name of the field.
		field.JSON("values", map[string]string{}).Optional().Sensitive(),
		maybeMoment("erased_at"),
	}
}
