package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// WriteNote adds a note for colleagues to a case, whoever holds it and however
// it stands; notes are never changed. Errors: NOT_ALLOWED; REQUIRED, TOO_LONG or
// BAD_CHARACTER at text; NOT_FOUND.
func (s *Service) WriteNote(ctx context.Context, by viewer.Viewer, requestID, text string) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	text = form.FreeText(text)
	if err := problem.Join(words("text", text, 1, maxNote)); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return err
		}
		// In line with whoever approves: a note is part of what they decide upon.
		if err := hold(ctx, tx, request.ID(r.ID)); err != nil {
			return err
		}
		noteID, now := s.newID(id.CaseNote), s.instantNow()
		if err := tx.CaseNote.Create().SetID(noteID).SetRequestID(r.ID).SetText(text).
			SetStaffID(by.StaffID).SetWrittenAt(now).Exec(ctx); err != nil {
			return fmt.Errorf("store note: %w", err)
		}
		return s.audit(ctx, tx, act{by: by, action: NoteWritten, object: r.ID, at: now, details: []string{"note", noteID}})
	})
	if err != nil {
		return fmt.Errorf("write note: %w", err)
	}
	return nil
}
