package view

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/terms"
)

// Terms is a text that is agreed to, in one version and language.
type Terms struct {
	*ent.Terms
	*texts
}

// texts were read together; see the package.
type texts struct {
	source   *Source
	rows     []*ent.Terms
	versions lazy[map[textKey][]*ent.Terms]
	consents lazy[map[versionKey]int]
}

// versionKey finds a version in whatever language.
type versionKey struct {
	productID string
	kind      terms.Kind
	version   int
}

func (s *Source) texts() *texts { return &texts{source: s} }

// show adds a row to those that were read together.
func (t *texts) show(row *ent.Terms) *Terms {
	t.rows = append(t.rows, row)
	return &Terms{Terms: row, texts: t}
}

// Language of the text.
func (t *Terms) Language() Language { return Language(t.Terms.Language) }

func (t *Terms) key() textKey { return textKey{t.ProductID, t.Kind, t.Language()} }

func keyOf(t *ent.Terms) versionKey { return versionKey{t.ProductID, t.Kind, t.Version} }

// all versions of the texts, the newest first.
func (t *texts) all(ctx context.Context) (map[textKey][]*ent.Terms, error) {
	return t.versions.get(func() (map[textKey][]*ent.Terms, error) {
		rows, err := t.source.client().Terms.Query().
			Where(terms.ProductIDIn(distinct(t.rows, func(t *ent.Terms) string { return t.ProductID })...)).
			Order(ent.Desc(terms.FieldVersion)).All(t.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read versions: %w", err)
		}
		byText := map[textKey][]*ent.Terms{}
		for _, row := range rows {
			key := textKey{row.ProductID, row.Kind, Language(row.Language)}
			byText[key] = append(byText[key], row)
		}
		return byText, nil
	})
}

// TermsVersion is a version of a text beside the others. It does not lead back
// to them: lists in lists of long texts would make a flood of one small question.
type TermsVersion struct{ *Terms }

// Versions in this language, the newest first. There are few, and they know
// what the others know.
func (t *Terms) Versions(ctx context.Context) ([]*TermsVersion, error) {
	all, err := t.all(ctx)
	rows := all[t.key()]
	shown := make([]*TermsVersion, len(rows))
	for i, row := range rows {
		shown[i] = &TermsVersion{&Terms{Terms: row, texts: t.texts}}
	}
	return shown, err
}

// InForce reports whether this is the version in force at this moment.
func (t *Terms) InForce(ctx context.Context) (bool, error) {
	all, err := t.all(ctx)
	for _, row := range all[t.key()] {
		if row.PublishedAt <= t.source.now() {
			return row.ID == t.ID, nil
		}
	}
	return false, err
}

// ConsentCount is how often this version was agreed to, in either language.
// Staff only.
func (t *Terms) ConsentCount(ctx context.Context) (*int, error) {
	if !t.source.staff() {
		return nil, nil
	}
	counts, err := t.consents.get(func() (map[versionKey]int, error) { return t.countConsents(ctx) })
	n := counts[keyOf(t.Terms)]
	return &n, err
}

// countConsents counts, by version, for every version of the texts.
func (t *texts) countConsents(ctx context.Context) (map[versionKey]int, error) {
	versions, err := t.all(ctx)
	if err != nil {
		return nil, err
	}
	byID := map[string]versionKey{}
	for _, rows := range versions {
		for _, row := range rows {
			byID[row.ID] = keyOf(row)
		}
	}
	var counted []struct {
		TermsID string `json:"terms_id"`
		Count   int    `json:"count"`
	}
	err = t.source.client().Consent.Query().
		Where(consent.TermsIDIn(slices.Collect(maps.Keys(byID))...)).
		GroupBy(consent.FieldTermsID).Aggregate(ent.Count()).Scan(t.source.as(ctx), &counted)
	if err != nil {
		return nil, fmt.Errorf("count consents: %w", err)
	}
	counts := map[versionKey]int{}
	for _, c := range counted {
		counts[byID[c.TermsID]] += c.Count
	}
	return counts, nil
}
