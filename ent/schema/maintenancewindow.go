package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/policy"
)

// MaintenanceWindow is when a procedure is down, at an entrance or at all.
type MaintenanceWindow struct{ ent.Schema }

// Fields of a window.
func (MaintenanceWindow) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("procedure").GoType(policy.Maintained("")).Immutable(),
		// The entrance's slug; none: at every entrance.
		field.String("portal").Optional().Nillable().Immutable(),
		fixedMoment("starts_at"),
		// Exclusive. Ending early sets it to that moment.
		moment("ends_at"),
		// From when on it is shown.
		fixedMoment("announced_at"),
		field.Text("words_ja").Default(""),
		field.Text("words_en").Default(""),
		// Called off before it began.
		maybeMoment("cancelled_at"),
		fixedMoment("created_at"),
	}
}

// Indexes of windows.
func (MaintenanceWindow) Indexes() []ent.Index {
	return []ent.Index{index.Fields("ends_at", "id")}
}
