package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/policy"
)

// Check is one recorded result of vetting. Rows are only added: the latest of
// a kind for the current registration version counts.
type Check struct{ ent.Schema }

// Fields of a check.
func (Check) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		field.Int("registration_version").Immutable(),
		field.String("kind").GoType(policy.Check("")).Immutable(),
		field.String("result").GoType(policy.Result("")).Immutable(),
		field.String("source").Immutable().Sensitive(),
		field.String("note").Immutable().Sensitive(),
		ref("staff_id"),
		fixedMoment("recorded_at"),
	}
}

// Edges of a check.
func (Check) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("checks").Field("request_id").Unique().Required().Immutable(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique().Required().Immutable(),
	}
}

// Indexes of checks.
func (Check) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id", "id")}
}
