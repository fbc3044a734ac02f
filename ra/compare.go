package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/ent/unsealed"
)

// compareEvents looks for events that no seal speaks of and that do not wait
// for one.
func (v auditVerifier) compareEvents(ctx context.Context) error {
	ids, err := v.client.AuditEvent.Query().Where(auditevent.IDGT(v.After)).
		Order(ent.Asc(auditevent.FieldID)).Limit(verifyPage).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read events: %w", err)
	}
	loose := map[string]bool{}
	for _, eventID := range ids {
		loose[eventID] = true
	}
	sealed := func() error {
		seals, err := v.client.Seal.Query().Where(seal.EventIDIn(ids...)).Select(seal.FieldEventID).Strings(ctx)
		for _, eventID := range seals {
			delete(loose, eventID)
		}
		return err
	}
	if err := sealed(); err != nil {
		return fmt.Errorf("read seals: %w", err)
	}
	if len(loose) > 0 {
		waiting, err := v.client.Unsealed.Query().Where(unsealed.IDIn(ids...)).IDs(ctx)
		if err != nil {
			return fmt.Errorf("read what waits: %w", err)
		}
		for _, eventID := range waiting {
			delete(loose, eventID)
		}
		// Between the two readings the sealer may have moved some.
		if err := sealed(); err != nil {
			return fmt.Errorf("read seals: %w", err)
		}
	}
	for _, eventID := range ids {
		if loose[eventID] {
			v.found(EventInserted, 0, eventID)
			return nil
		}
	}
	v.Compared += int64(len(ids))
	// What comes while this is going on is for the next time.
	if len(ids) < verifyPage {
		v.Phase, v.After = theWaiting, ""
		return nil
	}
	v.After = ids[len(ids)-1]
	return nil
}

// compareWaiting looks for events that wait to be sealed and are gone.
func (v auditVerifier) compareWaiting(ctx context.Context) error {
	ids, err := v.client.Unsealed.Query().Where(unsealed.IDGT(v.After)).
		Order(ent.Asc(unsealed.FieldID)).Limit(verifyPage).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read what waits: %w", err)
	}
	events, err := v.client.AuditEvent.Query().Where(auditevent.IDIn(ids...)).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read events: %w", err)
	}
	there := make(map[string]bool, len(events))
	for _, eventID := range events {
		there[eventID] = true
	}
	for _, eventID := range ids {
		if !there[eventID] {
			v.found(EventRemoved, 0, eventID)
			return nil
		}
	}
	v.Waiting += int64(len(ids))
	if len(ids) < verifyPage {
		v.Phase = theEnd
		return nil
	}
	v.After = ids[len(ids)-1]
	return nil
}
