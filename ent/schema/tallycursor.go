package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// TallyCursor is the one row that says how far the tallies have read the chain
// of the audit log.
type TallyCursor struct{ ent.Schema }

// Fields of the cursor.
func (TallyCursor) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// The number of the last seal that is counted, and the latest moment among
		// the acts up to it.
		field.Int64("seq").Default(0),
		moment("counted_until"),
	}
}
