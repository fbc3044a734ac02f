package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Responder is a delegated OCSP signer: a short-lived certificate and its key,
// sealed under the key ring, so that every server process signs alike.
type Responder struct{ ent.Schema }

// Fields of a responder.
func (Responder) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("issuer_id"),
		field.String("serial").Immutable(),
		// What is to be signed, stored before it is; then the certificate.
		field.Bytes("tbs").Immutable(),
		field.Bytes("der").Optional().Nillable(),
		field.Bytes("key_sealed").Immutable().Sensitive(),
		fixedMoment("not_before"),
		fixedMoment("not_after"),
	}
}

// Indexes of responders.
func (Responder) Indexes() []ent.Index {
	return []ent.Index{index.Fields("issuer_id", "id"), index.Fields("issuer_id", "serial").Unique()}
}
