package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/campaign"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/ra"
)

// Campaign tells the last days of a product. Staff only, by the fence.
type Campaign struct {
	*ent.Campaign
	*campaigns
}

// campaigns were read together; see the package.
type campaigns struct {
	source   *Source
	rows     []*ent.Campaign
	products lazy[map[string]*Product]
	partners lazy[map[string]*ent.Partner]
	staff    lazy[map[string]*Staff]
}

func (s *Source) campaigns(rows []*ent.Campaign) []*Campaign {
	set := &campaigns{source: s, rows: rows}
	shown := make([]*Campaign, len(rows))
	for i, r := range rows {
		shown[i] = &Campaign{Campaign: r, campaigns: set}
	}
	return shown
}

// Campaigns answers a page of campaigns.
func (s *Source) Campaigns(ctx context.Context, w Window) (*CampaignConnection, error) {
	return paginate(ctx, w.of(id.Campaign), func(ctx context.Context, scan scan) ([]*ent.Campaign, error) {
		return s.client().Campaign.Query().Where(predicate.Campaign(scan.bounds)).
			Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(c *ent.Campaign) string { return c.ID }, func(_ context.Context, rows []*ent.Campaign) ([]*Campaign, error) {
		return s.campaigns(rows), nil
	})
}

// CampaignsByID answers those that are there for the viewer, by their ids.
func (s *Source) CampaignsByID(ctx context.Context, ids []string) (map[string]*Campaign, error) {
	rows, err := s.client().Campaign.Query().Where(campaign.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read campaigns: %w", err)
	}
	byID := make(map[string]*Campaign, len(rows))
	for _, c := range s.campaigns(rows) {
		byID[c.ID] = c
	}
	return byID, nil
}

// Product that closes.
func (c *Campaign) Product(ctx context.Context) (*Product, error) {
	byID, err := c.products.get(func() (map[string]*Product, error) {
		return c.source.ProductsByID(ctx, distinct(c.rows, func(r *ent.Campaign) string { return deref(r.ProductID) }))
	})
	return byID[deref(c.ProductID)], err
}

// PartnerName of whose subscribers are told; nil: everybody's.
func (c *Campaign) PartnerName(ctx context.Context, language Language) (*string, error) {
	if c.PartnerID == nil {
		return nil, nil
	}
	byID, err := c.partners.get(func() (map[string]*ent.Partner, error) {
		rows, err := c.source.client().Partner.Query().
			Where(partner.IDIn(distinct(c.rows, func(r *ent.Campaign) string { return deref(r.PartnerID) })...)).All(c.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read partners: %w", err)
		}
		byID := map[string]*ent.Partner{}
		for _, p := range rows {
			byID[p.ID] = p
		}
		return byID, nil
	})
	if err != nil || byID[*c.PartnerID] == nil {
		return nil, err
	}
	name := language.pick(byID[*c.PartnerID].NameJa, byID[*c.PartnerID].NameEn)
	return &name, nil
}

// EndsFrom of the certificates; nil: all that stand.
func (c *Campaign) EndsFrom() *instant.Time {
	if c.Campaign.EndsFrom == 0 {
		return nil
	}
	return &c.Campaign.EndsFrom
}

// officer of the page's, by id.
func (c *Campaign) officer(ctx context.Context, staffID string) (*Staff, error) {
	byID, err := c.staff.get(func() (map[string]*Staff, error) {
		officers := distinct(c.rows, func(r *ent.Campaign) string { return r.StartedByID })
		return c.source.StaffByID(ctx, append(officers, distinct(c.rows, func(r *ent.Campaign) string { return deref(r.ApprovedByID) })...))
	})
	return byID[staffID], err
}

// StartedBy is who started it.
func (c *Campaign) StartedBy(ctx context.Context) (*Staff, error) {
	return c.officer(ctx, c.StartedByID)
}

// ApprovedBy is who agreed; nil: nobody had to.
func (c *Campaign) ApprovedBy(ctx context.Context) (*Staff, error) {
	return c.officer(ctx, deref(c.ApprovedByID))
}

// Serials are how many it names.
func (c *Campaign) Serials() int { return len(c.Campaign.Serials) }

// Text that holders are told.
func (c *Campaign) Text(language Language) string { return language.pick(c.TextJa, c.TextEn) }

// Turns that the viewer may give it now.
func (c *Campaign) Turns() []ra.CampaignTurn {
	return ra.TurnsOf(c.source.viewer, c.Campaign, c.source.now())
}
