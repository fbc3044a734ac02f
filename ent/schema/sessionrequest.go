package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"
)

// SessionRequest is a request that an applicant's session opens, because its
// secrets were shown: by it the sessions are found that end with a passphrase.
// A session that a contact's mailed link opened has none.
type SessionRequest struct{ ent.Schema }

// Fields of a session's request.
func (SessionRequest) Fields() []ent.Field {
	return []ent.Field{key(), ref("session_id"), ref("request_id")}
}

// Edges of a session's request. It goes with its session.
func (SessionRequest) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("session", Session.Type).Field("session_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

// Indexes of a session's requests, from either side.
func (SessionRequest) Indexes() []ent.Index {
	return []ent.Index{index.Fields("request_id"), index.Fields("session_id")}
}
