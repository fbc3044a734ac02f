package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// Seller of a coupon.
type Seller struct{ row *ent.Partner }

// Name of the seller.
func (s *Seller) Name(language Language) string { return language.pick(s.row.NameJa, s.row.NameEn) }

// Contact is whom to turn to there.
func (s *Seller) Contact(language Language) string {
	return language.pick(s.row.ContactJa, s.row.ContactEn)
}

// Seller of the last coupon, where renewing wants another; nil: the house.
func (w *RenewalWindow) Seller(ctx context.Context) (*Seller, error) {
	p, err := w.of.Product(ctx)
	if err != nil || !p.policy.Renewing.Procedure.Takes(policy.Coupon) {
		return nil, err
	}
	r, err := w.of.Request(ctx)
	if err != nil || r == nil || r.PartnerID == nil {
		return nil, err
	}
	byID, err := r.sellers.get(func() (map[string]*Seller, error) {
		// Beyond the fence, which shows partners to staff: of whose sale it was, its
		// holder is told the name and whom to ask, as the reminder's mail does.
		rows, err := r.source.client().Partner.Query().
			Where(partner.IDIn(distinct(r.rows, func(r *ent.Request) string { return deref(r.PartnerID) })...)).
			All(viewer.AsSystem(ctx))
		if err != nil {
			return nil, fmt.Errorf("read sellers: %w", err)
		}
		byID := make(map[string]*Seller, len(rows))
		for _, row := range rows {
			byID[row.ID] = &Seller{row}
		}
		return byID, nil
	})
	return byID[*r.PartnerID], err
}
