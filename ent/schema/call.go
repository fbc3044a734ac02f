package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/instant"
)

// Call is a line of a case's call log: a telephone call that was tried.
type Call struct{ ent.Schema }

// Fields of a call.
func (Call) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		field.Int("registration_version").Immutable(),
		// Digits that were dialled, and where they were found: a number that the
		// applicant gave proves nothing.
		field.String("number").Immutable().Sensitive(),
		field.Enum("number_source").Values("CORPORATE_REGISTER", "OFFICIAL_SITE", "DIRECTORY", "PREVIOUS_REGISTRATION", "DECLARED").Immutable(),
		field.Enum("outcome").Values("CONFIRMED", "DENIED", "ABSENT", "NO_ANSWER", "WRONG_NUMBER", "CALL_BACK").Immutable(),
		// Who answered, as they said.
		field.String("answered_by").Immutable().Sensitive(),
		field.String("note").Immutable().Sensitive(),
		fixedMoment("called_at"),
		// When they asked to be called again.
		field.Int64("call_back_at").GoType(instant.Time(0)).Optional().Nillable().Immutable(),
		ref("staff_id"),
		fixedMoment("recorded_at"),
	}
}

// Edges of a call.
func (Call) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("calls").Field("request_id").Unique().Required().Immutable(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique().Required().Immutable(),
	}
}

// Indexes of calls.
func (Call) Indexes() []ent.Index { return []ent.Index{index.Fields("request_id", "id")} }
