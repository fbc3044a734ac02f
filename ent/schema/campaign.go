package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Campaign tells the subscribers of a closing product its last days and how to
// keep what they have.
type Campaign struct{ ent.Schema }

// Fields of a campaign.
func (Campaign) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("product_id"),
		// Whose subscribers; none: everybody's.
		field.String("partner_id").Optional().Nillable().Immutable(),
		// Of certificates that end on this day or later; 0: all that stand.
		fixedMoment("ends_from"),
		// How many it was to be when it was previewed.
		field.Int("expected").Immutable(),
		field.Int("sent").Default(0),
		// The last certificate that was written to: advanced in the transaction
		// that writes the mails, so that each is told once.
		field.String("cursor").Default(""),
		ref("started_by_id"),
		fixedMoment("started_at"),
		maybeMoment("finished_at"),
	}
}

// Edges of a campaign.
func (Campaign) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable(),
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Immutable(),
		edge.To("started_by", Staff.Type).Field("started_by_id").Unique().Required().Immutable(),
	}
}

// Indexes of campaigns.
func (Campaign) Indexes() []ent.Index { return []ent.Index{index.Fields("finished_at")} }
