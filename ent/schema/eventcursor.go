package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// EventCursor is the one row that holds the last number given to an event.
type EventCursor struct{ ent.Schema }

// Fields of the cursor.
func (EventCursor) Fields() []ent.Field {
	return []ent.Field{key(), field.Int64("seq")}
}
