package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
)

// PaperForm 変更・退会申請書 is a form that was filled in here and printed. The
// request begins when its paper has arrived.
type PaperForm struct{ ent.Schema }

// Fields of a form.
func (PaperForm) Fields() []ent.Field {
	return []ent.Field{
		key(),
		// Stands on the paper, and becomes the request's.
		field.String("receipt_number").Unique().Immutable(),
		field.String("kind").GoType(lifecycle.Kind("")).Immutable(),
		ref("certificate_id"),
		// What is to be registered; none: a withdrawal.
		field.JSON("declared", &form.Registration{}).Optional().Immutable().Sensitive(),
		field.String("withdrawal_reason").GoType(lifecycle.WithdrawalReason("")).Optional().Nillable().Immutable(),
		field.Enum("language").Values("JA", "EN").Immutable(),
		// The contact who filled it in; nil: the holder.
		field.String("contact_id").Optional().Nillable().Immutable(),
		fixedMoment("created_at"),
		maybeMoment("arrived_at"),
		maybeRef("recorded_by_id"),
		maybeRef("request_id"),
	}
}

// Edges of a form.
func (PaperForm) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("certificate", Certificate.Type).Field("certificate_id").Unique().Required().Immutable(),
		edge.To("recorded_by", Staff.Type).Field("recorded_by_id").Unique(),
		edge.To("request", Request.Type).Field("request_id").Unique(),
	}
}

// Indexes of forms.
func (PaperForm) Indexes() []ent.Index {
	return []ent.Index{index.Fields("certificate_id"), index.Fields("request_id").Unique(), index.Fields("arrived_at", "id")}
}
