package session

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	entsession "github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/throttle"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// keepEnded is how long sessions stay after their end, for an
	// investigation.
	keepEnded = 30 * 24 * time.Hour
	// keepThrottles is when a scope that is quiet is forgotten altogether;
	// longer than any scope takes to forget its last failure by itself.
	keepThrottles = 48 * time.Hour
	// pruneBatch bounds how many throttles are held at once.
	pruneBatch = 500
)

// Prune deletes sessions that ended long ago, at most once an hour a process
// however often it is called. No request does it: what fails here must not
// fail a sign-in.
func (s *Service) Prune(ctx context.Context) error {
	return s.pruned.do(s.now(), func(now time.Time) error {
		_, err := s.db.Client().Session.Delete().
			Where(entsession.EndsAtLT(instant.At(now.Add(-keepEnded)))).Exec(viewer.AsSystem(ctx))
		if err != nil {
			return fmt.Errorf("prune sessions: %w", err)
		}
		return nil
	})
}

// Prune deletes scopes that are quiet for long, at most once an hour a process
// however often it is called.
func (t *Throttle) Prune(ctx context.Context) error {
	return t.pruned.do(t.now(), func(now time.Time) error {
		ctx := viewer.AsSystem(ctx)
		for {
			n, err := t.pruneSome(ctx, instant.At(now.Add(-keepThrottles)))
			if err != nil {
				return fmt.Errorf("prune throttles: %w", err)
			}
			if n < pruneBatch {
				return nil
			}
		}
	})
}

// pruneSome deletes a batch. It waits for no row that somebody holds, so that
// it is in nobody's deadlock.
func (t *Throttle) pruneSome(ctx context.Context, before instant.Time) (n int, err error) {
	err = t.db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		q := tx.Throttle.Query().Where(throttle.LastFailedAtLT(before)).Limit(pruneBatch)
		// SQLite has one writer, which this transaction is.
		if t.db.Dialect() == database.Postgres {
			q.ForUpdate(sql.WithLockAction(sql.SkipLocked))
		}
		ids, err := q.IDs(ctx)
		if err != nil {
			return err
		}
		n, err = tx.Throttle.Delete().Where(throttle.IDIn(ids...)).Exec(ctx)
		return err
	})
	return n, err
}

// hourly does a chore when an hour has passed since it was last done.
type hourly struct{ last atomic.Int64 } // in Unix microseconds; 0: never

func (h *hourly) do(now time.Time, chore func(now time.Time) error) error {
	last := h.last.Load()
	// Negative: the clock stepped back.
	elapsed := now.Sub(time.UnixMicro(last))
	if elapsed >= 0 && elapsed < time.Hour || !h.last.CompareAndSwap(last, now.UnixMicro()) {
		return nil
	}
	if err := chore(now); err != nil {
		h.last.Store(last) // due again
		return err
	}
	return nil
}
