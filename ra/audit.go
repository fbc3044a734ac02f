package ra

import (
	"context"
	"fmt"
	"io"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// act is one line of the audit log.
type act struct {
	by     viewer.Viewer
	action Action
	object string
	at     instant.Time
	// details as name, value pairs: ids, names of states, counts. No personal
	// data, no secret.
	details []string
	// before and after are what the act changed, as anything that can be written
	// as JSON; nil: there was nothing, or is nothing now. What differs may be
	// personal and is kept apart, where it can be erased; no secret either.
	before, after any
}

// AuditOutcome says whether an act did what it was to do.
type AuditOutcome string

// Outcomes.
const (
	// ActDone: it did.
	ActDone AuditOutcome = "DONE"
	// ActFailed: it was tried and refused, or found something wrong.
	ActFailed AuditOutcome = "FAILED"
)

// OutcomeOf tells it of a recorded act.
func OutcomeOf(e *ent.AuditEvent) AuditOutcome {
	switch Action(e.Action) {
	case StaffSignInFailed, StaffProofFailed, ClientTokenRefused, EvidenceInfected:
		return ActFailed
	case AuditVerified:
		if e.Details["outcome"] != intact {
			return ActFailed
		}
	}
	return ActDone
}

// intact is the outcome of a verification that found nothing.
const intact = "INTACT"

// system is who acts when the clock does.
var system = viewer.Viewer{Kind: viewer.System}

// audit records an act inside its transaction. The event has no place in the
// chain yet: the sealer gives it one, so that no transaction waits for another.
// What it means to a partner is told here too, and nowhere else.
func (s *Service) audit(ctx context.Context, tx *ent.Tx, a act) error {
	eventID := s.newID(id.AuditEvent)
	c := tx.AuditEvent.Create().SetID(eventID).
		SetAction(string(a.action)).SetActorKind(a.by.Kind).SetAt(a.at)
	if a.object != "" {
		c.SetObjectID(a.object)
	}
	if a.by.StaffID != "" {
		c.SetActorID(a.by.StaffID)
	}
	if a.by.ClientID != "" {
		c.SetActorID(a.by.ClientID)
	}
	if len(a.details) > 0 {
		details := make(map[string]string, len(a.details)/2)
		for i := 0; i+1 < len(a.details); i += 2 {
			details[a.details[i]] = a.details[i+1]
		}
		c.SetDetails(details)
	}
	values, err := a.values()
	if err != nil {
		return fmt.Errorf("audit %s: %w", a.action, err)
	}
	if len(values) > 0 {
		salt := make([]byte, chain.SaltSize)
		if _, err := io.ReadFull(s.rand, salt); err != nil {
			return fmt.Errorf("audit %s: %w", a.action, err)
		}
		c.SetCommitment(chain.Commit(salt, values))
		if err := tx.AuditDetail.Create().SetID(eventID).SetSalt(salt).SetValues(values).
			SetNillableAddress(addressIn(values)).Exec(ctx); err != nil {
			return fmt.Errorf("audit %s: %w", a.action, err)
		}
	}
	if err := c.Exec(ctx); err != nil {
		return fmt.Errorf("audit %s: %w", a.action, err)
	}
	if err := tx.Unsealed.Create().SetID(eventID).SetAt(a.at).Exec(ctx); err != nil {
		return fmt.Errorf("audit %s: %w", a.action, err)
	}
	return s.recordEvent(ctx, tx, a)
}
