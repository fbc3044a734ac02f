package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Proposal is an act that needs two: one proposes it, another carries it out.
type Proposal struct{ ent.Schema }

// Fields of a proposal.
func (Proposal) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// What is to be done, such as REVOKE or UPDATE_PRODUCT.
		field.String("kind").Immutable(),
		// What it is done to; empty where it comes to be.
		field.String("object_id").Optional().Nillable().Immutable(),
		// The input of the act, as the use case takes it.
		field.JSON("input", json.RawMessage{}).Immutable().Sensitive(),
		// Digest of the input and of what it was made from: a proposal holds for
		// exactly that.
		field.Bytes("digest").Immutable(),
		field.String("reason").Immutable().Sensitive(),
		// Whoever proposed it: a member of staff, or an API client.
		field.String("proposer_id").Optional().Nillable().Immutable(),
		field.String("client_id").Optional().Nillable().Immutable(),
		fixedMoment("proposed_at"),
		// Exclusive: until when it can be decided.
		fixedMoment("expires_at"),
		field.Enum("status").Values("PENDING", "APPROVED", "REJECTED", "WITHDRAWN", "LAPSED").Default("PENDING"),
		maybeRef("decider_id"),
		maybeMoment("decided_at"),
		field.String("note").Optional().Nillable().Sensitive(),
	}
}

// Edges of a proposal.
func (Proposal) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("proposer", Staff.Type).Field("proposer_id").Unique().Immutable().Annotations(entsql.OnDelete(entsql.NoAction)),
		edge.To("client", ApiClient.Type).Field("client_id").Unique().Immutable().Annotations(entsql.OnDelete(entsql.NoAction)),
		edge.To("decider", Staff.Type).Field("decider_id").Unique(),
	}
}

// Indexes of proposals: of a kind, one at a time waits for an object.
func (Proposal) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("kind", "object_id").Unique().StorageKey("proposal_pending").
			Annotations(entsql.IndexWhere("status = 'PENDING'")),
		index.Fields("status", "id"),
		index.Fields("object_id", "id"),
	}
}
