package ra

import (
	"context"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// eventsKept is how long a partner can read what it was told of, and have it
	// sent again. What happened stays in the requests and the audit log.
	eventsKept = 90 * 24 * time.Hour
	// A sweep looks through so many events at a time, and pages of them; what is
	// left comes with the next.
	eventsAForgetting, forgettingPages = 200, 20
)

// ForgetEvents deletes the events that are older than ninety days of business
// time, with what became of them at the webhooks, and answers how many. An event
// that is on its way, because it was replayed, waits until that is done with.
// Any number of servers may do this at once.
func (s *Service) ForgetEvents(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	before := instant.At(s.now().Add(-eventsKept))
	forgotten, behind := 0, int64(0)
	for range forgettingPages {
		// By number, which grows as they become known: the first that are young end
		// the search, and no index of moments is needed.
		page, err := s.db.Client().Event.Query().Where(event.SeqGT(behind)).Order(ent.Asc(event.FieldSeq)).
			Limit(eventsAForgetting).Select(event.FieldID, event.FieldSeq, event.FieldAt).All(ctx)
		if err != nil {
			return forgotten, fmt.Errorf("forget events: %w", err)
		}
		var old []string
		for _, e := range page {
			if e.At < before {
				old, behind = append(old, e.ID), *e.Seq
			}
		}
		if len(old) == 0 {
			break
		}
		n, err := s.forgetSome(ctx, old)
		if err != nil {
			return forgotten, fmt.Errorf("forget events: %w", err)
		}
		if forgotten += n; len(old) < eventsAForgetting {
			break
		}
	}
	return forgotten, nil
}

// forgetSome deletes events but those that are on their way. It waits for no row
// that somebody holds, who replays it or forgets too, so that it is in nobody's
// deadlock.
func (s *Service) forgetSome(ctx context.Context, ids []string) (n int, err error) {
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		events := tx.Event.Query().Where(event.IDIn(ids...))
		sent := tx.Delivery.Query().Where(delivery.EventIDIn(ids...), delivery.StatusIn(delivery.StatusDELIVERED, delivery.StatusGIVEN_UP))
		// SQLite has one writer, which this transaction is.
		if s.db.Dialect() == database.Postgres {
			events.ForUpdate(sql.WithLockAction(sql.SkipLocked))
			sent.ForUpdate(sql.WithLockAction(sql.SkipLocked))
		}
		old, err := events.IDs(ctx)
		if err != nil {
			return fmt.Errorf("hold events: %w", err)
		}
		done, err := sent.IDs(ctx)
		if err != nil {
			return fmt.Errorf("hold deliveries: %w", err)
		}
		if _, err := tx.Delivery.Delete().Where(delivery.IDIn(done...)).Exec(ctx); err != nil {
			return fmt.Errorf("delete deliveries: %w", err)
		}
		wanted, err := tx.Delivery.Query().Where(delivery.EventIDIn(old...)).Select(delivery.FieldEventID).Strings(ctx)
		if err != nil {
			return fmt.Errorf("read what is on its way: %w", err)
		}
		old = slices.DeleteFunc(old, func(eventID string) bool { return slices.Contains(wanted, eventID) })
		if len(old) == 0 {
			return nil
		}
		newest, err := newestNumbers(ctx, tx, old)
		if err != nil {
			return err
		}
		if n, err = tx.Event.Delete().Where(event.IDIn(old...)).Exec(ctx); err != nil {
			return fmt.Errorf("delete events: %w", err)
		}
		// Last, so that whoever waits for the row holds back nobody.
		return raiseMarks(ctx, tx, forgottenMark, newest)
	})
	return n, err
}

// newestNumbers answers the highest numbers of events: of the installation's under
// "", and of each partner's own.
func newestNumbers(ctx context.Context, tx *ent.Tx, ids []string) (map[string]int64, error) {
	events, err := tx.Event.Query().Where(event.IDIn(ids...)).
		Select(event.FieldPartnerID, event.FieldSeq, event.FieldNumber).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the newest of the old: %w", err)
	}
	newest := make(map[string]int64)
	for _, e := range events {
		newest[""] = max(newest[""], *e.Seq)
		newest[e.PartnerID] = max(newest[e.PartnerID], *e.Number)
	}
	return newest, nil
}
