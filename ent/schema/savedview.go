package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// SavedView is a filter of the queue under a name that its owner gave it.
type SavedView struct{ ent.Schema }

// Fields of a saved view.
func (SavedView) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("staff_id"),
		field.String("name"),
		// The query part of the queue's address, without what names a person.
		field.String("query"),
		fixedMoment("created_at"),
	}
}

// Indexes of saved views.
func (SavedView) Indexes() []ent.Index { return []ent.Index{index.Fields("staff_id", "name").Unique()} }
