package graph

import (
	"context"
	"time"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// Clock is a demo's business time, for administrators.
func (q query) Clock(ctx context.Context) (*view.Clock, error) {
	if !q.Demo || !viewer.From(ctx).May(viewer.MoveClock) {
		return nil, nil
	}
	return &view.Clock{Now: q.RA.Now(), Latest: q.RA.LatestClock(), Source: q.reading(ctx)}, nil
}

// AdvanceClock moves a demo's business time forward.
func (m mutation) AdvanceClock(ctx context.Context, in generated.AdvanceClockInput) (*generated.AdvanceClockPayload, error) {
	by, err := known(ctx)
	var moved ra.Advance
	if err == nil {
		moved, err = m.RA.AdvanceClock(ctx, by, in.To)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	asking, err := query(m).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	effects := make([]*ra.Effect, len(moved.Effects))
	for i := range moved.Effects {
		effects[i] = &moved.Effects[i]
	}
	return &generated.AdvanceClockPayload{
		Viewer: asking, From: momentUnless(moved.From), Effects: effects, Problems: refused,
	}, nil
}

// momentUnless is nil for no moment.
func momentUnless(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
