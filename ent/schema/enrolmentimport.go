package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// EnrolmentImport is a file of persons whom a partner enrols: read and checked as
// it arrives, looked at, and then carried out a page a transaction.
type EnrolmentImport struct{ ent.Schema }

// Fields of an import.
func (EnrolmentImport) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("partner_id"),
		ref("product_id"),
		// The key that the client made: the same file under it is this import.
		field.String("idempotency_key").Immutable(),
		// Of what was sent, keyed; none while it is being received.
		field.Bytes("content_mac").Optional().Nillable().Sensitive(),
		// What the file is called; erased with its rows.
		field.String("name").Default("").Sensitive(),
		field.Enum("encoding").Values("UTF_8", "SHIFT_JIS").Optional().Nillable(),
		// RECEIVING: nobody sees it yet, and what breaks off is deleted.
		field.Enum("status").Values("RECEIVING", "CHECKED", "RUNNING", "DONE", "CANCELLED").Default("RECEIVING"),
		// Rows by what stands in them: those that wait to be enrolled, were enrolled
		// by it, were enrolled before with the same contents, and cannot be.
		field.Int("ready").Default(0),
		field.Int("enrolled").Default(0),
		field.Int("known").Default(0),
		field.Int("wrong").Default(0),
		// The last row that was carried out: advanced in the transaction that enrols,
		// so that each is once.
		field.String("cursor").Default(""),
		// A member of staff, or an API client.
		maybeRef("started_by_id"),
		fixedMoment("created_at"),
		maybeMoment("started_at"),
		maybeMoment("finished_at"),
		// When nothing was left of what it said of people, and when its rows were
		// deleted.
		maybeMoment("erased_at"),
		maybeMoment("forgotten_at"),
	}
}

// Edges of an import.
func (EnrolmentImport) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Required().Immutable(),
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable(),
		edge.To("rows", EnrolmentImportRow.Type),
	}
}

// Indexes of imports.
func (EnrolmentImport) Indexes() []ent.Index {
	return []ent.Index{
		// Two who send the same at once both receive it; one of them keeps it.
		index.Fields("partner_id", "idempotency_key").Unique().StorageKey("enrolment_import_key").
			Annotations(entsql.IndexWhere("status <> 'RECEIVING'")),
		index.Fields("partner_id", "id"),
		// What runs, what has to be erased, and what is forgotten when.
		index.Fields("status", "created_at").Annotations(entsql.IndexWhere("erased_at IS NULL")),
		index.Fields("finished_at").Annotations(entsql.IndexWhere("forgotten_at IS NULL")),
	}
}
