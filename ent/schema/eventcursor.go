package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// EventCursor holds numbers of events: the last that was given ("event"), and the
// highest that was forgotten ("forgotten"), in the installation; and, with a colon
// and a partner's id behind the name, among that partner's own.
type EventCursor struct{ ent.Schema }

// Fields of the cursor.
func (EventCursor) Fields() []ent.Field {
	return []ent.Field{key(), field.Int64("seq")}
}
