package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/form"
)

// Enrolment is a person whom a partner enrolled, until the person has checked
// the data and agreed; only then is there a request.
type Enrolment struct{ ent.Schema }

// Fields of an enrolment.
func (Enrolment) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("partner_id"),
		ref("product_id"),
		// The partner's own name for it: what makes enrolling idempotent.
		field.String("reference").Immutable(),
		field.JSON("declared", form.Registration{}).Sensitive(),
		// The organisation's contact, as the partner names them; none: nobody named.
		field.JSON("contact", &form.Contact{}).Optional().Immutable().Sensitive(),
		field.String("email").Immutable().Sensitive(),
		// form.FoldEmail of it: whose mails are counted.
		field.String("email_key").Default("").Immutable().Sensitive(),
		field.Enum("language").Values("JA", "EN").Immutable(),
		// A PKCS#10 request in DER that waits for the person.
		field.Bytes("csr").Optional().Nillable().Immutable(),
		// The key in it: SHA-256 of its SubjectPublicKeyInfo, hexadecimal.
		field.String("spki_sha256").Optional().Nillable().Immutable(),
		field.Enum("status").Values("PENDING", "SUBMITTED", "WITHDRAWN").Default("PENDING"),
		// Exclusive: the link's life.
		moment("expires_at"),
		maybeRef("request_id"),
		fixedMoment("created_at"),
	}
}

// Edges of an enrolment.
func (Enrolment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Required().Immutable(),
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable(),
		edge.To("request", Request.Type).Field("request_id").Unique(),
	}
}

// Indexes of enrolments.
func (Enrolment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("partner_id", "reference").Unique(),
		index.Fields("request_id").Unique(),
		index.Fields("status", "id"),
		// Who waits under an address already.
		index.Fields("partner_id", "email_key").StorageKey("enrolment_waiting_key").
			Annotations(entsql.IndexWhere("status = 'PENDING'")),
		// A key waits for one person.
		index.Fields("spki_sha256").Unique().StorageKey("enrolment_key").
			Annotations(entsql.IndexWhere("status <> 'WITHDRAWN'")),
	}
}
