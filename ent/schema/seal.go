package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Seal chains one audit event: it holds for all before it.
type Seal struct{ ent.Schema }

// Fields of a seal.
func (Seal) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// From 1, without a gap.
		field.Int64("seq").Unique().Immutable(),
		field.String("event_id").Unique().Immutable(),
		// SHA-256 of the hash before, the number and the event's canonical form.
		field.Bytes("hash").Immutable(),
		fixedMoment("sealed_at"),
	}
}

// Indexes of seals.
func (Seal) Indexes() []ent.Index { return []ent.Index{index.Fields("sealed_at")} }
