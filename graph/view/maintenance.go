package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/maintenancewindow"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/ra"
)

// MaintenanceWindow is when a procedure is down.
type MaintenanceWindow struct {
	*ent.MaintenanceWindow
	source *Source
}

func (s *Source) windows(rows []*ent.MaintenanceWindow) []*MaintenanceWindow {
	shown := make([]*MaintenanceWindow, len(rows))
	for i, row := range rows {
		shown[i] = &MaintenanceWindow{row, s}
	}
	return shown
}

// MaintenanceWindows answers a page of windows. Staff only: nobody else is told
// of what is not announced.
func (s *Source) MaintenanceWindows(ctx context.Context, w Window) (*MaintenanceWindowConnection, error) {
	return paginate(ctx, w.of(id.MaintenanceWindow), func(ctx context.Context, scan scan) ([]*ent.MaintenanceWindow, error) {
		if !s.staff() {
			return nil, nil
		}
		return s.client().MaintenanceWindow.Query().Where(predicate.MaintenanceWindow(scan.bounds)).
			Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(w *ent.MaintenanceWindow) string { return w.ID }, func(_ context.Context, rows []*ent.MaintenanceWindow) ([]*MaintenanceWindow, error) {
		return s.windows(rows), nil
	})
}

// MaintenanceByID answers the windows by their ids; whoever is no staff finds
// those alone that are announced.
func (s *Source) MaintenanceByID(ctx context.Context, ids []string) (map[string]*MaintenanceWindow, error) {
	q := s.client().MaintenanceWindow.Query().Where(maintenancewindow.IDIn(ids...))
	if !s.staff() {
		q.Where(maintenancewindow.AnnouncedAtLTE(s.now()), maintenancewindow.CancelledAtIsNil())
	}
	rows, err := q.All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read maintenance: %w", err)
	}
	byID := make(map[string]*MaintenanceWindow, len(rows))
	for _, w := range s.windows(rows) {
		byID[w.ID] = w
	}
	return byID, nil
}

// Maintenance at this entrance that is announced and not over, what begins
// first first.
func (p *Portal) Maintenance(ctx context.Context) ([]*MaintenanceWindow, error) {
	rows, err := p.source.client().MaintenanceWindow.Query().Where(ra.Announced(p.Slug(), p.source.Now())).
		Order(ent.Asc(maintenancewindow.FieldStartsAt, maintenancewindow.FieldID)).All(p.source.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read maintenance: %w", err)
	}
	return p.source.windows(rows), nil
}

// State at this moment.
func (w *MaintenanceWindow) State() ra.MaintenanceState {
	return ra.MaintenanceStateOf(w.MaintenanceWindow, w.source.Now())
}

// Words for applicants.
func (w *MaintenanceWindow) Words(language Language) string {
	return language.pick(w.WordsJa, w.WordsEn)
}
