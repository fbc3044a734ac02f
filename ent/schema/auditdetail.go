package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
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
		// From which network address it came: the value "address" once more, so that
		// it can be found. Erased with the values.
		field.String("address").Optional().Nillable().Sensitive(),
		maybeMoment("erased_at"),
	}
}

// Indexes of details.
func (AuditDetail) Indexes() []ent.Index { return []ent.Index{index.Fields("address", "id")} }
