package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// Installation is the one row about this database itself.
type Installation struct{ ent.Schema }

// Fields of the installation.
func (Installation) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// Born as demo: --demo is refused on any other database.
		field.Bool("demo").Immutable(),
		// The newest key ring version that rows were written under.
		field.Int("ring_version").Default(1),
		// Business time runs ahead of wall time by this many seconds; demo only.
		field.Int64("clock_offset").Default(0),
		fixedMoment("created_at"),
	}
}
