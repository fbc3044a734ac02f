package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// Certificate is one certificate of a subscriber, from the stored intent to
// sign it.
type Certificate struct{ ent.Schema }

// Fields of a certificate.
func (Certificate) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("request_id"),
		ref("product_id"),
		ref("issuer_id"),
		// Hexadecimal, lower case, no leading zeros.
		field.String("serial").Immutable(),
		field.String("status").GoType(lifecycle.CertificateStatus("")),
		field.String("key_type").GoType(policy.KeyType("")).Immutable(),
		// SHA-256 of the SubjectPublicKeyInfo, hexadecimal.
		field.String("spki_sha256").Unique().Immutable(),
		// What is to be signed; stored before it is.
		field.Bytes("tbs").Immutable(),
		// The certificate; empty until it is signed.
		field.Bytes("der").Optional().Nillable(),
		field.String("subject").Immutable().Sensitive(),
		field.String("common_name").Immutable().Sensitive(),
		field.String("organization").Immutable().Optional().Nillable(),
		field.String("email").Immutable().Sensitive(),
		// form.FoldEmail of it: what it is looked for by.
		field.String("email_key").Default("").Immutable().Sensitive(),
		fixedMoment("not_before"),
		fixedMoment("not_after"),
		fixedMoment("created_at"),
		maybeMoment("saved_at"),
		// Acquisition counts as confirmed from here on, if nothing else comes:
		// a while after saved_at.
		maybeMoment("confirm_due_at"),
		maybeMoment("confirmed_at"),
		// When the holder is to be reminded of its end, next; none: not any more.
		maybeMoment("remind_at"),
		maybeMoment("revoked_at"),
		field.String("revocation_reason").GoType(lifecycle.RevocationReason("")).Optional().Nillable(),
	}
}

// Edges of a certificate.
func (Certificate) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("request", Request.Type).Ref("certificates").Field("request_id").Unique().Required().Immutable(),
		edge.To("issuer", Issuer.Type).Field("issuer_id").Unique().Required().Immutable(),
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable(),
	}
}

// Indexes of certificates. A serial is unique to its issuer, and is looked for
// with one and without. The second is the promise of issuance: at most one
// unrevoked certificate a request, whatever races.
func (Certificate) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("serial", "issuer_id").Unique(),
		index.Fields("request_id").Unique().StorageKey("certificate_standing").
			Annotations(entsql.IndexWhere("status <> 'REVOKED'")),
		index.Fields("request_id", "id"),
		index.Fields("email_key", "id"),
		// The revocation list, in the order in which it is written.
		index.Fields("issuer_id", "revoked_at", "id"),
		index.Fields("remind_at"),
		// What ends when, of each state.
		index.Fields("status", "not_after", "id"),
		// What recovery and the sweeper look for.
		index.Fields("status", "id"),
	}
}
