package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// ScheduleMaintenance announces that procedures will be down.
func (m mutation) ScheduleMaintenance(ctx context.Context, in generated.ScheduleMaintenanceInput) (*generated.ScheduleMaintenancePayload, error) {
	by, err := known(ctx)
	var ids []string
	if err == nil {
		ids, err = m.RA.ScheduleMaintenance(ctx, by, ra.ScheduleMaintenanceInput{
			Procedures: in.Procedures, Portal: in.Portal, StartsAt: in.StartsAt, EndsAt: in.EndsAt,
			AnnouncedAt: in.AnnouncedAt, Words: *in.Words,
		})
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	payload := &generated.ScheduleMaintenancePayload{Windows: []*view.MaintenanceWindow{}, Problems: refused}
	byID, err := m.reading(ctx).MaintenanceByID(ctx, ids)
	for _, v := range ids {
		payload.Windows = append(payload.Windows, byID[v])
	}
	return payload, err
}

// EndMaintenance ends what is on.
func (m mutation) EndMaintenance(ctx context.Context, in generated.EndMaintenanceInput) (*generated.EndMaintenancePayload, error) {
	stands, refused, err := m.onMaintenance(ctx, in.WindowID, m.RA.EndMaintenance)
	if err != nil {
		return nil, err
	}
	return &generated.EndMaintenancePayload{Window: stands, Problems: refused}, nil
}

// CancelMaintenance calls off what has not begun.
func (m mutation) CancelMaintenance(ctx context.Context, in generated.CancelMaintenanceInput) (*generated.CancelMaintenancePayload, error) {
	stands, refused, err := m.onMaintenance(ctx, in.WindowID, m.RA.CancelMaintenance)
	if err != nil {
		return nil, err
	}
	return &generated.CancelMaintenancePayload{Window: stands, Problems: refused}, nil
}

// onMaintenance is onRequest for a window.
func (r *resolver) onMaintenance(ctx context.Context, windowID string, act func(context.Context, viewer.Viewer, string) error) (*view.MaintenanceWindow, []*view.Problem, error) {
	by, err := known(ctx)
	if err == nil {
		err = act(ctx, by, windowID)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	byID, err := r.reading(ctx).MaintenanceByID(ctx, []string{windowID})
	return byID[windowID], refused, err
}
