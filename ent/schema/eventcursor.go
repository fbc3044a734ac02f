package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// EventCursor holds numbers of events: the last that was given ("event"), and the
// highest that was forgotten ("forgotten").
type EventCursor struct{ ent.Schema }

// Fields of the cursor.
func (EventCursor) Fields() []ent.Field {
	return []ent.Field{key(), field.Int64("seq")}
}
