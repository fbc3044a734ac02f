package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/savedview"
)

// SavedView is a filter of the queue under a name.
type SavedView struct{ *ent.SavedView }

// SavedViews are those of whoever asks, by name; of nobody but staff are there
// any.
func (s *Source) SavedViews(ctx context.Context) ([]*SavedView, error) {
	views := []*SavedView{}
	if !s.staff() {
		return views, nil
	}
	rows, err := s.client().SavedView.Query().Where(savedview.StaffID(s.viewer.StaffID)).Order(ent.Asc(savedview.FieldName)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read saved views: %w", err)
	}
	for _, row := range rows {
		views = append(views, &SavedView{row})
	}
	return views, nil
}

// RequestResult is what became of one of several requests.
type RequestResult struct {
	RequestID string
	Request   *Request
	Problems  []*Problem
}
