package ra

import (
	"context"
	"fmt"
	"net/url"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/savedview"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Bounds of saved views, in characters, and how many an officer keeps.
const (
	maxViewName  = 40
	maxViewQuery = 500
	maxViews     = 30
)

// viewParameters are the parts of the queue's address that a view keeps: none
// of them names a person.
var viewParameters = []string{"view", "status", "kind", "product", "partner", "from", "until"}

// SaveView keeps a filter of the queue under a name, which only the officer
// sees; an earlier one of that name is replaced. Errors: REQUIRED, TOO_LONG,
// BAD_CHARACTER at name or query, TOO_MANY at name.
func (s *Service) SaveView(ctx context.Context, by viewer.Viewer, name, query string) error {
	if by.Kind != viewer.Staff || !by.May(viewer.ReadCases) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	name = form.FreeText(name)
	problems := append(words("name", name, 1, maxViewName), words("query", query, 0, maxViewQuery)...)
	if err := problem.Join(problems); err != nil {
		return err
	}
	query = viewQuery(query)
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		mine := savedview.StaffID(by.StaffID)
		n, err := tx.SavedView.Update().Where(mine, savedview.Name(name)).SetQuery(query).Save(ctx)
		if err != nil || n > 0 {
			return err
		}
		all, err := tx.SavedView.Query().Where(mine).Limit(maxViews).IDs(ctx)
		if err != nil {
			return fmt.Errorf("read views: %w", err)
		}
		if len(all) >= maxViews {
			return problem.Refuse(problem.TooMany, "name", "max", fmt.Sprint(maxViews))
		}
		err = tx.SavedView.Create().SetID(s.newID(id.SavedView)).SetStaffID(by.StaffID).SetName(name).SetQuery(query).
			SetCreatedAt(s.instantNow()).Exec(ctx)
		// The officer's other window came first: replace that one.
		if database.IsUnique(err) {
			return errConflict
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("save view: %w", err)
	}
	return nil
}

// viewQuery is what of a query is kept: known parameters once each, in order.
func viewQuery(query string) string {
	// What cannot be read is left out.
	given, _ := url.ParseQuery(query)
	kept := url.Values{}
	for name, values := range given {
		if slices.Contains(viewParameters, name) && values[0] != "" {
			kept.Set(name, values[0])
		}
	}
	return kept.Encode()
}

// DeleteView keeps a view no longer. Errors: NOT_FOUND, for another's too.
func (s *Service) DeleteView(ctx context.Context, by viewer.Viewer, viewID string) error {
	if by.Kind != viewer.Staff || !by.May(viewer.ReadCases) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n, err := tx.SavedView.Delete().Where(savedview.ID(viewID), savedview.StaffID(by.StaffID)).Exec(ctx)
		if err == nil && n == 0 {
			return problem.Refuse(problem.NotFound, "viewId")
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("delete view: %w", err)
	}
	return nil
}
