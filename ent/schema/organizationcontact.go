package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// OrganizationContact 所属組織の担当者 may ask for changes and withdrawals of
// the organisation's subscribers.
type OrganizationContact struct{ ent.Schema }

// Fields of a contact.
func (OrganizationContact) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// Changes only when organisations are merged.
		field.String("organization_id"),
		field.String("family_name").Sensitive(),
		field.String("given_name").Sensitive(),
		field.String("family_name_kana").Sensitive(),
		field.String("given_name_kana").Sensitive(),
		field.String("department").Optional().Nillable(),
		field.String("phone_number").Sensitive(),
		field.String("email").Sensitive(),
		// Who made sure of it, and when: at vetting or at enrolment. None: asks on
		// paper alone.
		maybeMoment("verified_at"),
		maybeRef("verified_by_id"),
		fixedMoment("created_at"),
		// Not the contact any more.
		maybeMoment("ended_at"),
	}
}

// Edges of a contact.
func (OrganizationContact) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("organization", Organization.Type).Ref("contacts").Field("organization_id").Unique().Required(),
		edge.To("verified_by", Staff.Type).Field("verified_by_id").Unique(),
	}
}

// Indexes of contacts.
func (OrganizationContact) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "id"), index.Fields("email")}
}
