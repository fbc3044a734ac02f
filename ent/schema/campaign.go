package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
)

// Campaign writes to the holders of a set of certificates: the last days of a
// closing product, and how to keep what they have; or by when to replace a
// certificate that is revoked then.
type Campaign struct{ ent.Schema }

// Fields of a campaign.
func (Campaign) Fields() []ent.Field {
	return []ent.Field{
		key(),
		field.Enum("kind").Values("CLOSING", "REVOCATION").Default("CLOSING").Immutable(),
		// Of which product; none, for a revocation: of any.
		field.String("product_id").Optional().Nillable().Immutable(),
		// Whose subscribers; none: everybody's.
		field.String("partner_id").Optional().Nillable().Immutable(),
		// Of certificates that end on this day or later; 0: all that stand.
		fixedMoment("ends_from"),
		// How many it was to be when it was previewed.
		field.Int("expected").Immutable(),
		field.Int("sent").Default(0),
		// The last certificate that was written to: advanced in the transaction
		// that writes the mails, so that each is told once.
		field.String("cursor").Default(""),
		ref("started_by_id"),
		fixedMoment("started_at"),
		maybeMoment("finished_at"),

		// What follows is of a revocation alone. Its certificates besides: of the
		// issuer, of the organisation's people, that end before, of the serials; and
		// in any case made before it was proposed.
		field.String("issuer_id").Optional().Nillable().Immutable(),
		field.String("organization_id").Optional().Nillable().Immutable(),
		field.Int64("ends_before").GoType(instant.Time(0)).Optional().Nillable().Immutable(),
		field.Strings("serials").Optional().Immutable(),
		field.Int64("made_before").GoType(instant.Time(0)).Optional().Nillable().Immutable(),
		field.String("reason").GoType(lifecycle.RevocationReason("")).Optional().Nillable().Immutable(),
		// What the holders are told of why.
		field.Text("text_ja").Default("").Immutable(),
		field.Text("text_en").Default("").Immutable(),
		// Exclusive: what was not replaced by then is revoked.
		field.Int64("replace_by").GoType(instant.Time(0)).Optional().Nillable().Immutable(),
		maybeRef("approved_by_id"),
		// When everybody had been written to.
		maybeMoment("told_at"),
		maybeMoment("paused_at"),
		maybeMoment("cancelled_at"),
		// The last of its mails whose certificate was revoked or passed over, and
		// how many were.
		field.String("revoke_cursor").Default(""),
		field.Int("revoked").Default(0),
		field.Int("replaced").Default(0),
	}
}

// Edges of a campaign.
func (Campaign) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("product", Product.Type).Field("product_id").Unique().Immutable(),
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Immutable(),
		edge.To("started_by", Staff.Type).Field("started_by_id").Unique().Required().Immutable(),
		edge.To("approved_by", Staff.Type).Field("approved_by_id").Unique(),
	}
}

// Indexes of campaigns.
func (Campaign) Indexes() []ent.Index { return []ent.Index{index.Fields("finished_at")} }
