package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// LicenseKey ライセンス・キー entitles to applications up to its quota.
type LicenseKey struct{ ent.Schema }

// Fields of a licence key.
func (LicenseKey) Fields() []ent.Field {
	return []ent.Field{
		key(),
		ref("partner_id"),
		ref("product_id"),
		// 登録ID: ASCII letters, digits, hyphens; in the case in which it was made.
		field.String("license_id").Unique().Immutable(),
		field.String("password_hash").Immutable().Sensitive(),
		// How many applications it entitles to, and how many were made. A
		// conditional update counts, and holds the row for what is asked meanwhile.
		field.Int("quota").Immutable(),
		field.Int("used").Default(0),
		// Exclusive; none: no end.
		maybeMoment("expires_at"),
		maybeMoment("voided_at"),
		fixedMoment("created_at"),
	}
}

// Edges of a licence key.
func (LicenseKey) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("partner", Partner.Type).Field("partner_id").Unique().Required().Immutable(),
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable(),
	}
}

// Indexes of licence keys.
func (LicenseKey) Indexes() []ent.Index {
	return []ent.Index{index.Fields("partner_id", "id")}
}
