package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// Request is an application or another request: the thing that has a life.
type Request struct{ ent.Schema }

// Fields of a request.
func (Request) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.String("kind").GoType(lifecycle.Kind("")).Immutable(),
		ref("product_id"),
		// The policy version that it was submitted under.
		ref("policy_id"),
		// The certificate that it follows: which a renewal continues, a reissue
		// replaces.
		field.String("follows_id").Optional().Nillable().Immutable(),
		// Why it was asked for, where the kind wants a reason.
		field.String("reason").GoType(lifecycle.ReissueReason("")).Optional().Nillable().Immutable(),
		// The entrance's slug at which it was made: / has none.
		field.String("portal").Default("").Immutable(),
		// What entitled to it, and whose sale that was; none: the house's.
		field.String("entitlement").GoType(policy.Entitlement("")).Default(string(policy.Coupon)).Immutable(),
		field.String("partner_id").Optional().Nillable().Immutable(),
		field.String("license_key_id").Optional().Nillable().Immutable(),
		// Of a withdrawal: why. Of a change and a withdrawal: who asked.
		field.String("withdrawal_reason").GoType(lifecycle.WithdrawalReason("")).Optional().Nillable().Immutable(),
		field.String("contact_id").Optional().Nillable().Immutable(),
		// Of one on paper: the officer who recorded its arrival, and who made sure of
		// the contact that filled it in. Neither approves it.
		field.String("recorded_by_id").Optional().Nillable().Immutable(),
		field.String("vouched_by_id").Optional().Nillable().Immutable(),
		// The approved request that a withdrawal ends, where nothing was issued that
		// it could follow.
		field.String("withdraws_id").Optional().Nillable().Immutable(),
		// A partner's PKCS#10 request, DER: the key that is to be certified.
		field.Bytes("csr").Optional().Nillable().Immutable(),
		// Canonical, without separators.
		field.String("receipt_number").Unique().Immutable(),
		// Made by the client; with submission_mac, a keyed MAC of the whole
		// input, it makes submitting idempotent.
		field.String("submission_key").Unique().Immutable().Sensitive(),
		field.Bytes("submission_mac").Immutable().Sensitive(),

		field.String("status").GoType(lifecycle.Status("")),
		field.String("due_status").GoType(lifecycle.Status("")).Optional().Nillable(),
		maybeMoment("due_at"),

		fixedMoment("submitted_at"),
		maybeMoment("cancel_deadline"),
		maybeMoment("accepted_at"),
		maybeMoment("expected_at"),
		// What the queue is sorted by: from when on whoever it waits for is late. Of
		// a case the end of the day by which vetting is expected to be done; of what
		// is returned or approved the deadline.
		field.Int64("queue_at").GoType(instant.Time(0)).Default(0),
		maybeMoment("decided_at"),
		maybeMoment("acquisition_deadline"),
		field.String("rejection_reason").Optional().Nillable(),

		// Who holds the case, and until when (= due_at while IN_REVIEW).
		maybeRef("claimed_by_id"),
		// Who approved first what is registered now, where two must: as long as it
		// is set, and the case is open, the second approval is wanted.
		maybeRef("first_approver_id"),

		// The current registration version and what it is searched by.
		field.Int("registration_version"),
		field.String("email").Sensitive(),
		// form.FoldEmail of it: what it is looked for by.
		field.String("email_key").Default("").Sensitive(),
		field.String("search").Sensitive(),

		// Changed by a reset that an officer approved.
		field.String("passphrase_hash").Sensitive(),
		field.Enum("language").Values("JA", "EN").Immutable(),
		field.Int("replacements").Default(0),
		maybeRef("subscriber_id"),
	}
}

// Edges of a request.
func (Request) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable(),
		edge.To("policy", ProductPolicy.Type).Field("policy_id").Unique().Required().Immutable(),
		edge.To("follows", Certificate.Type).Field("follows_id").Unique().Immutable(),
		edge.To("claimed_by", Staff.Type).Field("claimed_by_id").Unique(),
		edge.To("subscriber", Subscriber.Type).Field("subscriber_id").Unique(),
		edge.To("registrations", Registration.Type),
		edge.To("checks", Check.Type),
		edge.To("certificates", Certificate.Type),
		edge.To("messages", Message.Type),
		edge.To("codes", Code.Type),
		edge.To("mail_links", MailLink.Type),
		edge.To("corrections", Correction.Type),
		edge.To("passphrase_resets", PassphraseReset.Type),
		edge.To("evidence", Evidence.Type),
		edge.To("calls", Call.Type),
		edge.To("notes", CaseNote.Type),
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Immutable(),
		edge.To("license_key", LicenseKey.Type).Field("license_key_id").Unique().Immutable(),
		edge.To("contact", OrganizationContact.Type).Field("contact_id").Unique().Immutable(),
	}
}

// Indexes of requests. (status, id) and (due_status, due_at, id) serve the
// list of one effective state as the union of two ranges; ids sort by time.
func (Request) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("status", "id"),
		index.Fields("due_status", "due_at", "id"),
		index.Fields("due_at"),
		// The queue. A filter is exact ranges of one of these, merged in order: what
		// it leaves open of few values (states, kinds) is enumerated.
		index.Fields("status", "queue_at", "id"),
		index.Fields("status", "product_id", "kind", "queue_at", "id"),
		index.Fields("status", "kind", "queue_at", "id"),
		index.Fields("partner_id", "status", "queue_at", "id"),
		index.Fields("partner_id", "status", "product_id", "kind", "queue_at", "id"),
		index.Fields("partner_id", "status", "kind", "queue_at", "id"),
		// The same by when they were submitted, which ids sort by.
		index.Fields("status", "product_id", "kind", "id"),
		index.Fields("status", "kind", "id"),
		index.Fields("partner_id", "status", "id"),
		index.Fields("partner_id", "status", "product_id", "kind", "id"),
		index.Fields("partner_id", "status", "kind", "id"),
		// What waits for the second approval, and what somebody holds, is few: these
		// have no other rows.
		index.Fields("status", "queue_at", "id").StorageKey("request_second").
			Annotations(entsql.IndexWhere("first_approver_id IS NOT NULL")),
		index.Fields("status", "id").StorageKey("request_second_submission").
			Annotations(entsql.IndexWhere("first_approver_id IS NOT NULL")),
		index.Fields("claimed_by_id", "status", "queue_at", "id").StorageKey("request_claimed").
			Annotations(entsql.IndexWhere("claimed_by_id IS NOT NULL")),
		index.Fields("claimed_by_id", "status", "id").StorageKey("request_claimed_submission").
			Annotations(entsql.IndexWhere("claimed_by_id IS NOT NULL")),
		index.Fields("email_key", "id"),
		index.Fields("follows_id", "id"),
		index.Fields("partner_id", "id"),
		// What was never acquired is withdrawn once.
		index.Fields("withdraws_id").Unique().StorageKey("request_withdrawing").
			Annotations(entsql.IndexWhere("status <> 'REJECTED'")),
		index.Fields("license_key_id", "email_key"),
		// What an organisation's contact is shown.
		index.Fields("subscriber_id", "id"),
		index.Fields("contact_id", "id"),
		// A certificate is renewed once, and reissued once: whatever races, one
		// request of a kind follows it that can still come to something. What is
		// registered with it changes as often as it must, one change at a time.
		index.Fields("follows_id", "kind").Unique().StorageKey("request_following").
			Annotations(entsql.IndexWhere("status <> 'CANCELLED' AND status <> 'REJECTED' AND status <> 'LAPSED' AND (status <> 'COMPLETED' OR kind <> 'CHANGE')")),
	}
}
