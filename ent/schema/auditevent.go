package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// AuditEvent is one act, recorded in the transaction that it belongs to. Rows
// are only added.
type AuditEvent struct{ ent.Schema }

// Fields of an audit event.
func (AuditEvent) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("action").Immutable(),
		field.String("actor_kind").GoType(viewer.Kind("")).Immutable(),
		field.String("actor_id").Optional().Nillable().Immutable(),
		field.String("object_id").Optional().Nillable().Immutable(),
		// No personal data and no secret: ids, names of states, counts.
		field.JSON("details", map[string]string{}).Optional().Immutable(),
		// Salted digest of the personal values in AuditDetail; none: there are none.
		field.Bytes("commitment").Optional().Nillable().Immutable(),
		fixedMoment("at"),
	}
}

// Indexes of audit events.
func (AuditEvent) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("object_id", "id"), index.Fields("actor_id", "id"), index.Fields("actor_id", "action", "id"),
		index.Fields("action", "id"), index.Fields("at"),
	}
}
