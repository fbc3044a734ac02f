package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// OrganizationName is a name that an organisation had; the one that it has stands
// with the organisation.
type OrganizationName struct{ ent.Schema }

// Fields of a name.
func (OrganizationName) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("organization_id"),
		field.String("legal_name").Immutable(),
		field.String("match_key").Immutable(),
		fixedMoment("since"),
		maybeMoment("until"),
	}
}

// Indexes of names.
func (OrganizationName) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "id"), index.Fields("match_key")}
}
