package view

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// ProductClosing is the last days of a product.
type ProductClosing struct {
	product *Product
	policy.Closing
}

// Closing of the product, by today's policy; nil while none is planned.
func (p *Product) Closing() *ProductClosing {
	if p.policy.Closing == nil {
		return nil
	}
	return &ProductClosing{product: p, Closing: *p.policy.Closing}
}

// OrdersEndAt is 24:00 of the last order day.
func (c *ProductClosing) OrdersEndAt() time.Time { return c.LastOrder.End() }

// ReissuesEndAt is 24:00 of the last reissue day.
func (c *ProductClosing) ReissuesEndAt() time.Time { return c.LastReissue.End() }

// OrdersEnded reports whether applications are taken no more.
func (c *ProductClosing) OrdersEnded() bool { return !c.product.Open() }

// Ended reports whether nothing is issued any more.
func (c *ProductClosing) Ended() bool { return c.product.policy.Ended(c.product.source.Now()) }

// Successor is what is offered instead, if there is something.
func (c *ProductClosing) Successor(ctx context.Context) (*Product, error) {
	set := c.product.products
	byCode, err := set.successors.get(func() (map[string]*Product, error) {
		rows, err := set.source.client().Product.Query().Where(product.CodeIn(set.closing...)).All(set.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read successors: %w", err)
		}
		shown, err := set.source.products(ctx, rows)
		byCode := make(map[string]*Product, len(shown))
		for _, p := range shown {
			byCode[p.Code] = p
		}
		return byCode, err
	})
	return byCode[c.Closing.Successor], err
}

// ToldOtherDays is how many were told other days. Staff only.
func (c *ProductClosing) ToldOtherDays(ctx context.Context) (int, error) {
	p := c.product
	if !p.source.staff() {
		return 0, nil
	}
	return ra.ToldOtherDays(p.source.as(ctx), p.source.client(), p.versions, p.source.now())
}

// AcquisitionEndsAt is until when what is approved now can be acquired, where
// the product ends before its acquisition days do.
func (p *Product) AcquisitionEndsAt() *time.Time {
	if p.policy.Closing == nil {
		return nil
	}
	end := p.policy.AcquisitionDeadline(p.source.Now())
	if !end.Equal(p.policy.Closing.LastReissue.End()) {
		return nil
	}
	return &end
}

// ProductVersion is a version of a product's policy.
type ProductVersion struct{ *ent.ProductPolicy }

// Policy that it says.
func (v *ProductVersion) Policy() *Policy { return policyOf(v.ProductPolicy.Policy) }

// EffectiveAt is when it takes effect.
func (v *ProductVersion) EffectiveAt() instant.Time { return v.ProductPolicy.EffectiveAt }

// Versions of the policy, the last first: staff's alone.
func (p *Product) Versions() []*ProductVersion {
	shown := []*ProductVersion{}
	if !p.source.staff() {
		return shown
	}
	for _, v := range slices.Backward(p.versions) {
		shown = append(shown, &ProductVersion{v})
	}
	return shown
}

// NameText, BrandText and DescriptionText are the texts as they are edited.
func (p *Product) NameText() *policy.Text { return &policy.Text{Ja: p.NameJa, En: p.NameEn} }

// BrandText in both languages.
func (p *Product) BrandText() *policy.Text { return &policy.Text{Ja: p.BrandJa, En: p.BrandEn} }

// DescriptionText in both languages.
func (p *Product) DescriptionText() *policy.Text {
	return &policy.Text{Ja: p.DescriptionJa, En: p.DescriptionEn}
}
