package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Review is one officer's decision on one registration version. Immutable.
type Review struct{ ent.Schema }

// Fields of a review.
func (Review) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		field.Int("registration_version").Immutable(),
		field.Enum("decision").Values("APPROVE", "REJECT").Immutable(),
		ref("staff_id"),
		fixedMoment("decided_at"),
		// SHA-256 of the case that was approved, in hexadecimal; empty for a rejection.
		field.String("case_digest").Default("").Immutable(),
	}
}

// Indexes of reviews: an officer decides a case once as it stands.
func (Review) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id", "registration_version", "staff_id", "case_digest").Unique()}
}
