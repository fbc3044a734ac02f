package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/policy"
)

// ProductPolicy is one version of a product's policy. What it says is immutable:
// a request keeps the version that it was submitted under.
type ProductPolicy struct{ ent.Schema }

// Fields of a policy version.
func (ProductPolicy) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("product_id"),
		field.Int("version").Immutable(),
		field.JSON("policy", policy.Policy{}).Immutable(),
		fixedMoment("effective_at"),
		// When the reminders of the certificates that exist were brought to it, once
		// it was in force.
		maybeMoment("followed_at"),
	}
}

// Edges of a policy version.
func (ProductPolicy) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("product", Product.Type).Ref("policies").Field("product_id").Unique().Required().Immutable(),
	}
}

// Indexes of policy versions.
func (ProductPolicy) Indexes() []ent.Index {
	return []ent.Index{index.Fields("product_id", "version").Unique()}
}
