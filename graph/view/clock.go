package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
)

// maxDue is how much of what falls due next is told.
const maxDue = 30

// Clock is a demo's business time.
type Clock struct {
	Now, Latest time.Time
	Source      *Source
}

// DueKind is what the clock will make happen.
type DueKind string

// What the clock will make happen.
const (
	DueDeadline        DueKind = "DEADLINE"
	DueReminder        DueKind = "REMINDER"
	DueCertificateEnds DueKind = "CERTIFICATE_ENDS"
)

// Due is something that the clock will make happen.
type Due struct {
	At      instant.Time
	Kind    DueKind
	Becomes *lifecycle.Status
	Request *Request
}

// due is a Due whose request is not read yet.
type due struct {
	at        instant.Time
	kind      DueKind
	becomes   *lifecycle.Status
	requestID string
}

// Due lists what falls due next, the nearest first.
func (c *Clock) Due(ctx context.Context) ([]*Due, error) {
	s, ctx := c.Source, c.Source.as(ctx)
	var all []due
	requests, err := s.client().Request.Query().Where(request.DueAtGT(s.now())).
		Order(ent.Asc(request.FieldDueAt, request.FieldID)).Limit(maxDue).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read deadlines: %w", err)
	}
	for _, r := range requests {
		all = append(all, due{*r.DueAt, DueDeadline, r.DueStatus, r.ID})
	}
	reminded, err := s.client().Certificate.Query().Where(certificate.RemindAtGT(s.now())).
		Order(ent.Asc(certificate.FieldRemindAt, certificate.FieldID)).Limit(maxDue).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read reminders: %w", err)
	}
	for _, r := range reminded {
		all = append(all, due{*r.RemindAt, DueReminder, nil, r.RequestID})
	}
	ending, err := s.client().Certificate.Query().
		Where(certificate.NotAfterGT(s.now()), certificate.DerNotNil(), certificate.StatusNEQ(lifecycle.CertificateRevoked)).
		Order(ent.Asc(certificate.FieldNotAfter, certificate.FieldID)).Limit(maxDue).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read certificates that end: %w", err)
	}
	for _, r := range ending {
		all = append(all, due{r.NotAfter, DueCertificateEnds, nil, r.RequestID})
	}
	slices.SortStableFunc(all, func(a, b due) int { return cmp.Compare(a.at, b.at) })
	all = all[:min(maxDue, len(all))]
	byID, err := s.RequestsByID(ctx, distinct(all, func(d due) string { return d.requestID }))
	if err != nil {
		return nil, err
	}
	shown := make([]*Due, 0, len(all))
	for _, d := range all {
		if r := byID[d.requestID]; r != nil {
			shown = append(shown, &Due{d.at, d.kind, d.becomes, r})
		}
	}
	return shown, nil
}
