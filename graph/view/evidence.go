package view

import (
	"context"
	"encoding/hex"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/evidence"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/policy"
)

// Evidence is a file that an officer put into a case.
type Evidence struct{ *ent.Evidence }

// Digest of the content, in hexadecimal.
func (e *Evidence) Digest() string { return hex.EncodeToString(e.Evidence.Digest) }

// Check that rests on it; nil: the case as a whole.
func (e *Evidence) Check() *policy.Check { return e.CheckKind }

// At is when it was added.
func (e *Evidence) At() instant.Time { return e.AddedAt }

// By is who added it.
func (e *Evidence) By() *Staff { return newStaff(e.Edges.Staff) }

// Evidence of the case that stands, oldest first. Staff only.
func (r *Request) Evidence(ctx context.Context) ([]*Evidence, error) {
	if !r.source.staff() {
		return []*Evidence{}, nil
	}
	byRequest, err := r.evidence.get(func() (map[string][]*Evidence, error) {
		rows, err := r.source.client().Evidence.Query().
			Where(evidence.RequestIDIn(r.ids...), evidence.RemovedAtIsNil()).
			Order(ent.Asc(evidence.FieldID)).WithStaff().All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read evidence: %w", err)
		}
		shown := make([]*Evidence, len(rows))
		for i, row := range rows {
			shown[i] = &Evidence{row}
		}
		return group(shown, func(e *Evidence) string { return e.RequestID }), nil
	})
	if all := byRequest[r.ID]; all != nil {
		return all, err
	}
	return []*Evidence{}, err
}
