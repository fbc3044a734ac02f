package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/lifecycle"
)

// MailSigner is what system mail is signed with: a certificate of ours for the
// sender's mailbox and its key, sealed under the key ring, so that every server
// process signs alike. It belongs to no request; lists and OCSP speak of it as
// of any other certificate.
type MailSigner struct{ ent.Schema }

// Fields of a mail signer.
func (MailSigner) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("issuer_id"),
		field.String("serial").Immutable(),
		// Whose mails are signed: an addr-spec, as the certificate names it.
		field.String("mailbox").Immutable(),
		// What is to be signed, stored before it is; then the certificate.
		field.Bytes("tbs").Immutable(),
		field.Bytes("der").Optional().Nillable(),
		field.Bytes("key_sealed").Immutable().Sensitive(),
		fixedMoment("not_before"),
		fixedMoment("not_after"),
		maybeMoment("revoked_at"),
		field.String("revocation_reason").GoType(lifecycle.RevocationReason("")).Optional().Nillable(),
	}
}

// Indexes of mail signers. The second is how the revocation list is read.
func (MailSigner) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("issuer_id", "serial").Unique(),
		index.Fields("issuer_id", "revoked_at"),
		index.Fields("mailbox", "not_before"),
	}
}
