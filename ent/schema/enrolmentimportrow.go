package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/problem"
)

// EnrolmentImportRow is a person in a file of persons. What it says of them lies
// sealed until it was carried out, and the row is deleted in the end.
type EnrolmentImportRow struct{ ent.Schema }

// Fields of a row. Ids grow in the order of the file.
func (EnrolmentImportRow) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("import_id"),
		ref("partner_id"),
		// As a spreadsheet numbers it: the headings are 1.
		field.Int("number").Immutable(),
		// The partner's own name for it, as typed.
		field.String("reference").Immutable().Sensitive(),
		field.Enum("status").Values("READY", "ENROLLED", "KNOWN", "WRONG"),
		// What would be enrolled; none once it was, or cannot be.
		field.Bytes("content_sealed").Optional().Nillable().Sensitive(),
		field.JSON("problems", []problem.Problem{}).Optional().Sensitive(),
		maybeRef("enrolment_id"),
	}
}

// Edges of a row.
func (EnrolmentImportRow) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("import", EnrolmentImport.Type).Ref("rows").Field("import_id").Unique().Required().Immutable(),
		edge.To("enrolment", Enrolment.Type).Field("enrolment_id").Unique(),
	}
}

// Indexes of rows.
func (EnrolmentImportRow) Indexes() []ent.Index {
	return []ent.Index{index.Fields("import_id", "id"), index.Fields("import_id", "status", "id")}
}
