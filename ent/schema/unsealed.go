package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"

	"entgo.io/ent/schema/index"
)

// Unsealed names an audit event that the sealer has not chained yet.
type Unsealed struct{ ent.Schema }

// Annotations of the list.
func (Unsealed) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("unsealed")}
}

// Fields of an entry; its id is the event's.
func (Unsealed) Fields() []ent.Field {
	return []ent.Field{key(), fixedMoment("at")}
}

// Indexes of the list.
func (Unsealed) Indexes() []ent.Index { return []ent.Index{index.Fields("at")} }
