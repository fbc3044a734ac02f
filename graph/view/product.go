package view

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// Product is a certificate product with today's policy.
type Product struct {
	*ent.Product
	*products
	policy policy.Policy
	// versions of the policy, the first first, those to come included.
	versions []*ent.ProductPolicy
}

// products were read together; see the package.
type products struct {
	source *Source
	ids    []string
	terms  lazy[map[textKey]*Terms]
	// successors of those that close, by their code.
	successors lazy[map[string]*Product]
	closing    []string
}

// textKey finds a text in force.
type textKey struct {
	productID string
	kind      terms.Kind
	language  Language
}

// products shows rows that were read together. A product whose first policy is
// not in force yet is not there.
func (s *Source) products(ctx context.Context, rows []*ent.Product) ([]*Product, error) {
	set := &products{source: s, ids: distinct(rows, func(p *ent.Product) string { return p.ID })}
	versions, err := s.client().ProductPolicy.Query().
		Where(productpolicy.ProductIDIn(set.ids...)).
		Order(ent.Asc(productpolicy.FieldVersion)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read policies: %w", err)
	}
	now, current := s.now(), map[string]*ent.ProductPolicy{}
	for _, v := range versions {
		if v.EffectiveAt <= now {
			current[v.ProductID] = v
		}
	}
	of := group(versions, func(v *ent.ProductPolicy) string { return v.ProductID })
	shown := make([]*Product, 0, len(rows))
	for _, row := range rows {
		v := current[row.ID]
		if v == nil {
			continue
		}
		shown = append(shown, &Product{Product: row, products: set, policy: v.Policy, versions: of[row.ID]})
		if v.Policy.Closing != nil {
			set.closing = append(set.closing, v.Policy.Closing.Successor)
		}
	}
	return shown, nil
}

// ProductsByID answers the products by their ids.
func (s *Source) ProductsByID(ctx context.Context, ids []string) (map[string]*Product, error) {
	rows, err := s.client().Product.Query().Where(product.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read products: %w", err)
	}
	shown, err := s.products(ctx, rows)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*Product, len(shown))
	for _, p := range shown {
		byID[p.ID] = p
	}
	return byID, nil
}

// AllProducts answers every product, by code. There are few.
func (s *Source) AllProducts(ctx context.Context) ([]*Product, error) {
	rows, err := s.client().Product.Query().Order(ent.Asc(product.FieldCode)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read products: %w", err)
	}
	return s.products(ctx, rows)
}

// Products answers a page of products.
func (s *Source) Products(ctx context.Context, w Window) (*ProductConnection, error) {
	key := func(p *ent.Product) string { return p.ID }
	if w = w.of(id.Product); w.Column == product.FieldCode {
		key = func(p *ent.Product) string { return p.Code }
		// A code has no underscore, and every id has.
		w.fits = func(code string) bool { return !strings.Contains(code, "_") }
	}
	return paginate(ctx, w, func(ctx context.Context, scan scan) ([]*ent.Product, error) {
		return s.client().Product.Query().Where(predicate.Product(scan.bounds)).
			// What has no policy in force would leave a hole in the page.
			Where(product.HasPoliciesWith(productpolicy.EffectiveAtLTE(s.now()))).
			Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, key, s.products)
}

// Name for people.
func (p *Product) Name(language Language) string { return language.pick(p.NameJa, p.NameEn) }

// Description in a sentence.
func (p *Product) Description(language Language) string {
	return language.pick(p.DescriptionJa, p.DescriptionEn)
}

// Open reports whether applications are taken now.
func (p *Product) Open() bool { return p.policy.Open(p.source.now().Time()) }

// Entitlements to an application of the kind: any one of these.
func (p *Product) Entitlements(kind lifecycle.Kind) []policy.Entitlement {
	return p.policy.Of(kind).Entitlements
}

// Renews reports whether certificates are renewed online now.
func (p *Product) Renews() bool { return p.policy.Renewing.Mode == policy.OnlinePrefilled && p.Open() }

// Reissues reports whether certificates are reissued now.
func (p *Product) Reissues() bool {
	now := p.source.now().Time()
	return p.policy.Reissuable(now, now)
}

// Subject is what an application declares.
func (p *Product) Subject() policy.Subject { return p.policy.Subject }

// Identification says by which secrets its holders are known.
func (p *Product) Identification() policy.Identification { return p.policy.Identification }

// ProvisionalWindowSeconds of an application of the kind.
func (p *Product) ProvisionalWindowSeconds(kind lifecycle.Kind) int {
	return int(p.policy.Of(kind).Window)
}

// PausesDeadline reports whether that time stands still while cancelling is down.
func (p *Product) PausesDeadline(kind lifecycle.Kind) bool { return p.policy.Of(kind).Pausing() }

// ValidityDays of a certificate.
func (p *Product) ValidityDays() int { return p.policy.ValidityDays }

// AcquisitionDays from approval.
func (p *Product) AcquisitionDays() int { return p.policy.AcquisitionDays }

// VettingTargetDays in business days; 0 where nothing is vetted.
func (p *Product) VettingTargetDays() int {
	if p.policy.New.Vetting == nil {
		return 0
	}
	return p.policy.New.Vetting.TargetDays
}

// SecretLabel is what the mailed secret is called.
func (p *Product) SecretLabel(language Language) string {
	return language.pick(p.policy.SecretLabel.Ja, p.policy.SecretLabel.En)
}

// KeyTypes that can be certified; the first is the default.
func (p *Product) KeyTypes() []policy.KeyType { return p.policy.KeyTypes }

// MaxReplacements of a lost key.
func (p *Product) MaxReplacements() int { return p.policy.MaxReplacements }

// ReissueRevokes says when a reissue revokes the certificate that it replaces.
func (p *Product) ReissueRevokes() policy.RevocationMoment {
	return cmp.Or(p.policy.Reissuing.Revokes, policy.AtAcquisition)
}

// ReissueKeepsEnd reports whether a reissued certificate ends when the one that
// it replaces would have ended.
func (p *Product) ReissueKeepsEnd() bool {
	return cmp.Or(p.policy.Reissuing.Validity, policy.KeepNotAfter) == policy.KeepNotAfter
}

// Terms of use in force.
func (p *Product) Terms(ctx context.Context, language Language) (*Terms, error) {
	return p.text(ctx, terms.KindTERMS_OF_USE, language)
}

// PrivacyNotice in force.
func (p *Product) PrivacyNotice(ctx context.Context, language Language) (*Terms, error) {
	return p.text(ctx, terms.KindPRIVACY_NOTICE, language)
}

func (p *Product) text(ctx context.Context, kind terms.Kind, language Language) (*Terms, error) {
	inForce, err := p.terms.get(func() (map[textKey]*Terms, error) { return p.readTerms(ctx) })
	return inForce[textKey{p.ID, kind, language}], err
}

// readTerms reads the texts in force: first which they are, then their words,
// which are long, of those alone.
func (s *products) readTerms(ctx context.Context) (map[textKey]*Terms, error) {
	ctx = s.source.as(ctx)
	all, err := s.source.client().Terms.Query().
		Where(terms.ProductIDIn(s.ids...), terms.PublishedAtLTE(s.source.now())).
		Order(ent.Asc(terms.FieldVersion)).
		Select(terms.FieldID, terms.FieldProductID, terms.FieldKind, terms.FieldLanguage).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read terms: %w", err)
	}
	last := map[textKey]string{}
	for _, t := range all {
		last[textKey{t.ProductID, t.Kind, Language(t.Language)}] = t.ID
	}
	ids := make([]string, 0, len(last))
	for _, v := range last {
		ids = append(ids, v)
	}
	rows, err := s.source.client().Terms.Query().Where(terms.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read terms: %w", err)
	}
	inForce, set := map[textKey]*Terms{}, s.source.texts()
	for _, t := range rows {
		inForce[textKey{t.ProductID, t.Kind, Language(t.Language)}] = set.show(t)
	}
	return inForce, nil
}
