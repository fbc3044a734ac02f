package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/consent"
)

// Consent records that a text was agreed to. Staff only.
type Consent struct {
	*ent.Consent
	terms *Terms
}

// Terms that were agreed to.
func (c *Consent) Terms() *Terms { return c.terms }

// Consents of this request, oldest first. Staff only.
func (r *Request) Consents(ctx context.Context) ([]*Consent, error) {
	if !r.source.staff() {
		return []*Consent{}, nil
	}
	byRequest, err := r.consents.get(func() (map[string][]*Consent, error) { return r.readConsents(ctx) })
	return byRequest[r.ID], err
}

func (r *requests) readConsents(ctx context.Context) (map[string][]*Consent, error) {
	rows, err := r.source.client().Consent.Query().
		Where(consent.RequestIDIn(r.ids...)).Order(ent.Asc(consent.FieldID)).All(r.source.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read consents: %w", err)
	}
	texts, err := r.source.termsByID(ctx, distinct(rows, func(c *ent.Consent) string { return c.TermsID }))
	if err != nil {
		return nil, err
	}
	byRequest := map[string][]*Consent{}
	for _, row := range rows {
		byRequest[row.RequestID] = append(byRequest[row.RequestID], &Consent{Consent: row, terms: texts[row.TermsID]})
	}
	return byRequest, nil
}
