package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/reasontemplate"
)

// ReasonTemplate is a text that officers begin a reason with. Staff's, by the
// fence.
type ReasonTemplate struct{ *ent.ReasonTemplate }

// Text in a language.
func (t *ReasonTemplate) Text(language Language) string { return language.pick(t.TextJa, t.TextEn) }

// Fields that a return opens.
func (t *ReasonTemplate) Fields() []string {
	if t.ReasonTemplate.Fields == nil {
		return []string{}
	}
	return t.ReasonTemplate.Fields
}

// ReasonTemplates are those of a use, or all, by their titles.
func (s *Source) ReasonTemplates(ctx context.Context, use *reasontemplate.Use) ([]*ReasonTemplate, error) {
	shown := []*ReasonTemplate{}
	if !s.staff() {
		return shown, nil
	}
	q := s.client().ReasonTemplate.Query().Order(ent.Asc(reasontemplate.FieldUse, reasontemplate.FieldTitle))
	if use != nil {
		q.Where(reasontemplate.UseEQ(*use))
	}
	rows, err := q.All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read reason templates: %w", err)
	}
	for _, row := range rows {
		shown = append(shown, &ReasonTemplate{row})
	}
	return shown, nil
}

// ReasonTemplatesByID answers those that are there for the viewer, by their ids.
func (s *Source) ReasonTemplatesByID(ctx context.Context, ids []string) (map[string]*ReasonTemplate, error) {
	rows, err := s.client().ReasonTemplate.Query().Where(reasontemplate.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read reason templates: %w", err)
	}
	byID := make(map[string]*ReasonTemplate, len(rows))
	for _, row := range rows {
		byID[row.ID] = &ReasonTemplate{row}
	}
	return byID, nil
}
