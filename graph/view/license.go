package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/licensekey"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
)

// LicenseKey entitles to applications. Staff only, by the fence.
type LicenseKey struct {
	*ent.LicenseKey
	*licenseKeys
}

// licenseKeys were read together; see the package.
type licenseKeys struct {
	source   *Source
	rows     []*ent.LicenseKey
	products lazy[map[string]*Product]
	partners lazy[map[string]*Partner]
}

func (s *Source) licenseKeys(rows []*ent.LicenseKey) []*LicenseKey {
	set := &licenseKeys{source: s, rows: rows}
	shown := make([]*LicenseKey, len(rows))
	for i, r := range rows {
		shown[i] = &LicenseKey{LicenseKey: r, licenseKeys: set}
	}
	return shown
}

// LicenseKeys answers a page of licence keys.
func (s *Source) LicenseKeys(ctx context.Context, w Window) (*LicenseKeyConnection, error) {
	return paginate(ctx, w.of(id.LicenseKey), func(ctx context.Context, scan scan) ([]*ent.LicenseKey, error) {
		return s.client().LicenseKey.Query().Where(predicate.LicenseKey(scan.bounds)).
			Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(k *ent.LicenseKey) string { return k.ID }, func(_ context.Context, rows []*ent.LicenseKey) ([]*LicenseKey, error) {
		return s.licenseKeys(rows), nil
	})
}

// LicenseKeysByID answers those of the licence keys that are there for the
// viewer, by their ids.
func (s *Source) LicenseKeysByID(ctx context.Context, ids []string) (map[string]*LicenseKey, error) {
	rows, err := s.client().LicenseKey.Query().Where(licensekey.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read licence keys: %w", err)
	}
	byID := make(map[string]*LicenseKey, len(rows))
	for _, k := range s.licenseKeys(rows) {
		byID[k.ID] = k
	}
	return byID, nil
}

// Product that can be applied for with it.
func (k *LicenseKey) Product(ctx context.Context) (*Product, error) {
	byID, err := k.products.get(func() (map[string]*Product, error) {
		return k.source.ProductsByID(ctx, distinct(k.rows, func(r *ent.LicenseKey) string { return r.ProductID }))
	})
	return byID[k.ProductID], err
}

// Partner whose it is.
func (k *LicenseKey) Partner(ctx context.Context) (*Partner, error) {
	byID, err := k.partners.get(func() (map[string]*Partner, error) {
		return k.source.PartnersByID(ctx, distinct(k.rows, func(r *ent.LicenseKey) string { return r.PartnerID }))
	})
	return byID[k.PartnerID], err
}
