package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Dashboard for staff who may read cases.
func (q query) Dashboard(ctx context.Context, productID *string) (*view.Dashboard, error) {
	if by := viewer.From(ctx); by.Kind != viewer.Staff || !by.May(viewer.ReadCases) {
		return nil, nil
	}
	return q.reading(ctx).Dashboard(deref(productID)), nil
}
