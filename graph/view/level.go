package view

import (
	"context"
	"slices"

	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// ServiceLevel is how a case that waits stands against its product's target.
type ServiceLevel struct {
	TargetDays   int
	DueAt        instant.Time
	Late         bool
	BusinessDays int
	Age          int
}

// ServiceLevel of a case that waits. Staff only.
func (r *Request) ServiceLevel(ctx context.Context) (*ServiceLevel, error) {
	if !r.source.staff() || r.ExpectedAt == nil || !slices.Contains(ra.Waiting, r.Status()) {
		return nil, nil
	}
	p, err := r.policy(ctx)
	vetting := p.Of(r.Kind).Vetting
	if err != nil || vetting == nil {
		return nil, err
	}
	now, expected := r.source.Now(), r.ExpectedAt.Time()
	level := &ServiceLevel{TargetDays: vetting.TargetDays, DueAt: r.QueueAt, Late: r.QueueAt <= r.source.now()}
	if level.Late {
		level.BusinessDays = policy.BusinessDays(expected, now)
	} else {
		level.BusinessDays = policy.BusinessDays(now, expected)
	}
	if accepted := r.Request.AcceptedAt; accepted != nil {
		level.Age = policy.BusinessDays(accepted.Time(), now)
	}
	return level, nil
}
