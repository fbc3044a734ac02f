package view

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/predicate"
)

// AuditEvent is one act, recorded for good. Auditors' and administrators', by
// the fence.
type AuditEvent struct{ *ent.AuditEvent }

// Details as a JSON object.
func (e *AuditEvent) Details() (string, error) {
	if e.AuditEvent.Details == nil {
		return "{}", nil
	}
	text, err := json.Marshal(e.AuditEvent.Details)
	if err != nil {
		return "", fmt.Errorf("show audit details: %w", err)
	}
	return string(text), nil
}

// AuditEvents answers a page of the audit log, of one object unless that is
// nil.
func (s *Source) AuditEvents(ctx context.Context, objectID *string, w Window) (*AuditEventConnection, error) {
	return paginate(ctx, w, func(ctx context.Context, scan scan) ([]*ent.AuditEvent, error) {
		q := s.client().AuditEvent.Query().Where(predicate.AuditEvent(scan.bounds))
		if objectID != nil {
			q.Where(auditevent.ObjectID(*objectID))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(e *ent.AuditEvent) string { return e.ID }, func(_ context.Context, rows []*ent.AuditEvent) ([]*AuditEvent, error) {
		shown := make([]*AuditEvent, len(rows))
		for i, row := range rows {
			shown[i] = &AuditEvent{row}
		}
		return shown, nil
	})
}
