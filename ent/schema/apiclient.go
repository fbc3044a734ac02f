package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// ApiClient is a program of a partner's that uses the API. Its id is its public
// client identifier (RFC 6749, 2.2). Its moments are wall time.
type ApiClient struct{ ent.Schema }

// Fields of an API client.
func (ApiClient) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("partner_id"),
		// What it is for, in its owner's words.
		field.String("name"),
		// What its tokens may do at most.
		field.JSON("scopes", []viewer.Scope{}),
		// From where it may come, as CIDR; none: from anywhere.
		field.JSON("networks", []string{}).Optional(),
		// The certificate that it presents in place of a secret; none: it has a secret.
		maybeRef("certificate_id"),
		// What its operations of a minute may cost together.
		field.Int("cost_budget"),
		// A token of an earlier epoch has ended.
		field.Int("epoch").Default(0),
		maybeMoment("disabled_at"),
		// Who made it; none: somebody with a shell.
		field.String("created_by_id").Optional().Nillable().Immutable(),
		fixedMoment("created_at"),
	}
}

// Edges of an API client.
func (ApiClient) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Required().Immutable(),
		// A client that lost its certificate would be one with a secret.
		edge.To("certificate", Certificate.Type).Field("certificate_id").Unique().Annotations(entsql.OnDelete(entsql.NoAction)),
		edge.To("secrets", ApiSecret.Type),
		edge.To("usage", ApiUsage.Type).Unique(),
	}
}

// Indexes of API clients.
func (ApiClient) Indexes() []ent.Index { return []ent.Index{index.Fields("partner_id", "id")} }
