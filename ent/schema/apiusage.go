package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
)

// ApiUsage is what an API client has used of its budget in the minute of its
// last request: a row a client, which every server adds to.
type ApiUsage struct{ ent.Schema }

// Fields of usage. Its moments are wall time.
func (ApiUsage) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("client_id"),
		// Minutes since 1970.
		field.Int64("minute"),
		field.Int("requests"),
		field.Int("cost"),
		// The last request, and from where it came.
		moment("used_at"),
		field.String("address").Sensitive(),
	}
}

// Edges of usage.
func (ApiUsage) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("client", ApiClient.Type).Ref("usage").Field("client_id").Unique().Required().Immutable(),
	}
}
