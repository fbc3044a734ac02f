package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// ApiSecret is a secret of an API client, known by its keyed MAC. At most three
// are good at one time, while one takes another's place.
type ApiSecret struct{ ent.Schema }

// Fields of a secret. Its moments are wall time.
func (ApiSecret) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("client_id"),
		field.Bytes("mac").Immutable().Sensitive(),
		fixedMoment("created_at"),
		// From when on it is no good; none: until another takes its place.
		maybeMoment("ends_at"),
	}
}

// Edges of a secret.
func (ApiSecret) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("client", ApiClient.Type).Ref("secrets").Field("client_id").Unique().Required().Immutable(),
	}
}

// Indexes of secrets.
func (ApiSecret) Indexes() []ent.Index { return []ent.Index{index.Fields("client_id", "id")} }
