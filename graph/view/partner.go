package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
)

// Partner sells certificates. Staff only, by the fence.
type Partner struct {
	*ent.Partner
	source *Source
}

// Name of the partner.
func (p *Partner) Name(language Language) string { return language.pick(p.NameJa, p.NameEn) }

// PostalAddress is where paper is sent.
func (p *Partner) PostalAddress(language Language) string {
	return language.pick(p.PostalAddressJa, p.PostalAddressEn)
}

// Contact is whom subscribers turn to.
func (p *Partner) Contact(language Language) string { return language.pick(p.ContactJa, p.ContactEn) }

// Portal is its entrance.
func (p *Partner) Portal() *Portal {
	row := p.Edges.Portal
	row.Edges.Partner = p.Partner
	return p.source.portal(row)
}

// HelpDesk is what its entrance says of its own; may be empty.
func (p *Partner) HelpDesk(language Language) string {
	return language.pick(p.Edges.Portal.HelpDeskJa, p.Edges.Portal.HelpDeskEn)
}

// HelpDeskEmail is where its entrance's enquiries go.
func (p *Partner) HelpDeskEmail() string { return p.Edges.Portal.HelpDeskEmail }

// partners shows rows that were read with their entrances.
func (s *Source) partners(rows []*ent.Partner) []*Partner {
	shown := make([]*Partner, len(rows))
	for i, row := range rows {
		shown[i] = &Partner{Partner: row, source: s}
	}
	return shown
}

// Partners answers a page of partners.
func (s *Source) Partners(ctx context.Context, w Window) (*PartnerConnection, error) {
	return paginate(ctx, w.of(id.Partner), func(ctx context.Context, scan scan) ([]*ent.Partner, error) {
		return s.client().Partner.Query().Where(predicate.Partner(scan.bounds), partner.HasPortal()).WithPortal().
			Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(p *ent.Partner) string { return p.ID }, func(_ context.Context, rows []*ent.Partner) ([]*Partner, error) {
		return s.partners(rows), nil
	})
}

// PartnersByID answers the partners that are there for the viewer, by their ids.
func (s *Source) PartnersByID(ctx context.Context, ids []string) (map[string]*Partner, error) {
	rows, err := s.client().Partner.Query().Where(partner.IDIn(ids...), partner.HasPortal()).WithPortal().All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read partners: %w", err)
	}
	byID := make(map[string]*Partner, len(rows))
	for _, p := range s.partners(rows) {
		byID[p.ID] = p
	}
	return byID, nil
}
