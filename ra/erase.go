package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditdetail"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// EraseAuditDetail takes what may be personal out of a recorded act for good: its
// values before and after, and the address that it came from. The act stays, and
// so does the chain. The erasure is recorded in the same transaction, and a
// verification takes nothing else for one. By a shell on the server alone.
// Errors: NOT_ALLOWED; ANOTHER_OFFICER_WANTED; REQUIRED or TOO_LONG at reason;
// NOT_FOUND at eventId, also where it was erased before.
func (s *Service) EraseAuditDetail(ctx context.Context, by viewer.Viewer, eventID, reason string) error {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return err
	}
	reason = form.FreeText(reason)
	if err := problem.Join(words("reason", reason, 1, maxProposalText)); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		n, err := tx.AuditDetail.Update().Where(auditdetail.ID(eventID), auditdetail.ErasedAtIsNil()).
			ClearSalt().ClearValues().ClearAddress().SetErasedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("clear values: %w", err)
		}
		if n == 0 {
			return problem.Refuse(problem.NotFound, "eventId")
		}
		return s.audit(ctx, tx, act{by: by, action: AuditErased, object: eventID, at: now, after: map[string]string{"reason": reason}})
	})
	if err != nil {
		return fmt.Errorf("erase audit detail: %w", err)
	}
	return nil
}
