package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Throttle counts the failures of one scope (an address, an account), known by
// the keyed MAC of its name: the growing delay before the next try.
type Throttle struct{ ent.Schema }

// Fields of a throttle. Its times are wall time.
func (Throttle) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.Int("failures"),
		moment("last_failed_at"),
		moment("free_at"),
	}
}

// Indexes of throttles.
func (Throttle) Indexes() []ent.Index {
	return []ent.Index{index.Fields("last_failed_at")}
}
