package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// House is what this installation says of itself: at /, and where a partner's
// entrance says nothing.
type House struct {
	// Operator is the name of who runs it; HelpDesk says how it is reached.
	Operator, HelpDesk policy.Text
	// HelpDeskEmail is where enquiries go; empty: nobody takes any.
	HelpDeskEmail string
}

// Portal is an entrance for applicants: / or a partner's.
type Portal struct {
	source *Source
	// row is nil at /.
	row *ent.Portal
	// partner is who runs it: what an entrance shows of them is public, their
	// row is not.
	partner *ent.Partner
	all     lazy[[]*Product]
}

// Portal answers the entrance with the slug, empty for /; nil where there is
// none.
func (s *Source) Portal(ctx context.Context, slug string) (*Portal, error) {
	if slug == "" {
		return &Portal{source: s}, nil
	}
	row, err := s.client().Portal.Query().Where(portal.Slug(slug)).WithPartner().Only(viewer.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read entrance: %w", err)
	}
	return s.portal(row), nil
}

// portal shows a row that was read with its partner.
func (s *Source) portal(row *ent.Portal) *Portal {
	return &Portal{source: s, row: row, partner: row.Edges.Partner}
}

// Slug in its address; empty: /.
func (p *Portal) Slug() string {
	if p.row == nil {
		return ""
	}
	return p.row.Slug
}

// Name of who runs it.
func (p *Portal) Name(language Language) string {
	if p.row == nil {
		return language.pick(p.source.House.Operator.Ja, p.source.House.Operator.En)
	}
	return language.pick(p.row.NameJa, p.row.NameEn)
}

// Theme is its colour and mark.
func (p *Portal) Theme() *site.Theme {
	if p.row == nil {
		return &site.Theme{}
	}
	return &p.row.Theme
}

// HelpDesk in words: the house's where a partner names none.
func (p *Portal) HelpDesk(language Language) string {
	own := ""
	if p.row != nil {
		own = language.pick(p.row.HelpDeskJa, p.row.HelpDeskEn)
	}
	return cmp.Or(own, language.pick(p.source.House.HelpDesk.Ja, p.source.House.HelpDesk.En))
}

// Contact of the partner's subscribers.
func (p *Portal) Contact(language Language) string {
	if p.partner == nil {
		return ""
	}
	return language.pick(p.partner.ContactJa, p.partner.ContactEn)
}

// TakesInquiries reports whether there is an enquiry form.
func (p *Portal) TakesInquiries() bool {
	if p.row == nil {
		return p.source.House.HelpDeskEmail != ""
	}
	return p.row.HelpDeskEmail != ""
}

// Products that can be applied for here.
func (p *Portal) Products(ctx context.Context) ([]*Product, error) {
	all, err := p.Serves(ctx)
	if err != nil || p.partner != nil && !p.partner.Enabled {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(all), func(p *Product) bool { return !p.Open() }), nil
}

// Serves answers every product of the entrance, by code: / serves what takes
// coupons.
func (p *Portal) Serves(ctx context.Context) ([]*Product, error) {
	return p.all.get(func() ([]*Product, error) {
		if p.row == nil {
			all, err := p.source.AllProducts(ctx)
			return slices.DeleteFunc(all, func(p *Product) bool { return !slices.Contains(p.Entitlements(lifecycle.New), policy.Coupon) }), err
		}
		rows, err := p.source.client().Product.Query().Where(product.HasPortalsWith(portal.ID(p.row.ID))).
			Order(ent.Asc(product.FieldCode)).All(p.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read products of the entrance: %w", err)
		}
		return p.source.products(ctx, rows)
	})
}

// Notices to be shown now.
func (p *Portal) Notices(ctx context.Context) ([]*Notice, error) {
	return p.source.noticesAt(ctx, p.Slug())
}

// TopicLink is what to read on a topic; nil: the page that the product brings.
type TopicLink struct {
	Topic site.Topic
	URL   *string
}

// Links to what there is to read.
func (p *Portal) Links() []*TopicLink {
	links := make([]*TopicLink, len(site.Topics))
	for i, topic := range site.Topics {
		links[i] = &TopicLink{Topic: topic}
		if p.row == nil {
			continue
		}
		if own := p.row.Links[topic]; own != "" {
			links[i].URL = &own
		}
	}
	return links
}

// Issuers behind the certificates, the root first.
func (p *Portal) Issuers(ctx context.Context) ([]*Issuer, error) { return p.source.AllIssuers(ctx) }
