package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/call"
	"github.com/shomei-ra/shomei/ent/casenote"
	"github.com/shomei-ra/shomei/internal/instant"
)

// Call is a telephone call that was tried for a case.
type Call struct{ *ent.Call }

// By is who called.
func (c *Call) By() *Staff { return newStaff(c.Edges.Staff) }

// CaseNote is what an officer wrote down for colleagues.
type CaseNote struct{ *ent.CaseNote }

// At is when it was written.
func (n *CaseNote) At() instant.Time { return n.WrittenAt }

// By is who wrote it.
func (n *CaseNote) By() *Staff { return newStaff(n.Edges.Staff) }

// Calls of the case, the latest first. Staff only.
func (r *Request) Calls(ctx context.Context) ([]*Call, error) {
	if !r.source.staff() {
		return []*Call{}, nil
	}
	byRequest, err := r.calls.get(func() (map[string][]*Call, error) {
		rows, err := r.source.client().Call.Query().
			Where(call.RequestIDIn(r.ids...)).Order(ent.Desc(call.FieldID)).WithStaff().All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read calls: %w", err)
		}
		shown := make([]*Call, len(rows))
		for i, row := range rows {
			shown[i] = &Call{row}
		}
		return group(shown, func(c *Call) string { return c.RequestID }), nil
	})
	if all := byRequest[r.ID]; all != nil {
		return all, err
	}
	return []*Call{}, err
}

// Notes of the case, the latest first. Staff only.
func (r *Request) Notes(ctx context.Context) ([]*CaseNote, error) {
	if !r.source.staff() {
		return []*CaseNote{}, nil
	}
	byRequest, err := r.notes.get(func() (map[string][]*CaseNote, error) {
		rows, err := r.source.client().CaseNote.Query().
			Where(casenote.RequestIDIn(r.ids...)).Order(ent.Desc(casenote.FieldID)).WithStaff().All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read notes: %w", err)
		}
		shown := make([]*CaseNote, len(rows))
		for i, row := range rows {
			shown[i] = &CaseNote{row}
		}
		return group(shown, func(n *CaseNote) string { return n.RequestID }), nil
	})
	if all := byRequest[r.ID]; all != nil {
		return all, err
	}
	return []*CaseNote{}, err
}
