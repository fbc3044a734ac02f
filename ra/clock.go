package ra

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/installation"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Ahead is by how much a demo's business time runs ahead of wall time. The
// truth is the installation's row, which outlives restarts; a process keeps it
// here, because business time is read too often to ask the database. The
// process that moves the clock knows at once, every other one by FollowClock.
type Ahead struct{ seconds atomic.Int64 }

// NewAhead starts with what the installation's row says, in seconds; a row
// that was set back is followed too, since no process ran meanwhile.
func NewAhead(seconds int64) *Ahead {
	a := &Ahead{}
	a.seconds.Store(seconds)
	return a
}

// Duration is how far ahead business time is, in whole seconds.
func (a *Ahead) Duration() time.Duration { return time.Duration(a.seconds.Load()) * time.Second }

// follow takes over what the row said. Two readings may arrive in the other
// order; the clock only moves forward, so that the greater is the later.
func (a *Ahead) follow(seconds int64) {
	for {
		have := a.seconds.Load()
		if seconds <= have || a.seconds.CompareAndSwap(have, seconds) {
			return
		}
	}
}

const (
	// leapLimit is how far the clock is moved at once: past the end and the last
	// reminder of the longest certificates, 760 days.
	leapLimit = 800 * 24 * time.Hour
	// leapReserve is what an issuing CA must have left of its life, so that what
	// it issues under the simulated date ends before it does.
	leapReserve = 3 * 365 * 24 * time.Hour
	// leapStops is at how many moments between the clock stands still to do
	// what is due; behind the last it goes on to the end at once, as after a
	// downtime.
	leapStops = 100
)

// Advance is what a moved clock made happen.
type Advance struct {
	// From and To in business time.
	From, To time.Time
	Effects  []Effect
}

// AdvanceClock moves a demo's business time forward to a moment, and does all
// that falls due on the way. It stops wherever something does, so that mails
// bear the dates that they would have had, and a reminder at 30 days is not
// swallowed by the one at 10. Lists and OCSP signers are refreshed at each stop.
// Errors: NOT_ALLOWED; DEMO_ONLY; CLOCK_OUT_OF_RANGE at to.
func (s *Service) AdvanceClock(ctx context.Context, by viewer.Viewer, to time.Time) (Advance, error) {
	if !by.May(viewer.MoveClock) {
		return Advance{}, problem.Refuse(problem.NotAllowed, "")
	}
	if s.ahead == nil {
		return Advance{}, problem.Refuse(problem.DemoOnly, "")
	}
	row, err := Installation(ctx, s.db.Client())
	if err != nil {
		return Advance{}, fmt.Errorf("advance clock: %w", err)
	}
	if !row.Demo {
		return Advance{}, problem.Refuse(problem.DemoOnly, "")
	}
	from, latest := s.now(), s.LatestClock()
	if !to.After(from) || to.After(latest) {
		return Advance{}, problem.Refuse(problem.ClockOutOfRange, "to",
			"from", from.UTC().Format(time.RFC3339), "until", latest.UTC().Format(time.RFC3339))
	}
	if err := s.advanceTo(ctx, by, to); err != nil {
		return Advance{}, fmt.Errorf("advance clock: %w", err)
	}
	moved := Advance{From: from, To: s.now()}
	if moved.Effects, err = s.effects(ctx, instant.At(from), instant.At(moved.To)); err != nil {
		return Advance{}, fmt.Errorf("advance clock: %w", err)
	}
	return moved, nil
}

// Ahead is by how much business time was moved; 0 but in a demo.
func (s *Service) Ahead() time.Duration {
	if s.ahead == nil {
		return 0
	}
	return s.ahead.Duration()
}

// LatestClock is how far business time can be moved now.
func (s *Service) LatestClock() time.Time {
	latest := s.now().Add(leapLimit)
	for _, i := range s.issuers {
		if end := i.Certificate().NotAfter.Add(-leapReserve); end.Before(latest) {
			latest = end
		}
	}
	return latest
}

// advanceTo goes to the moment by way of those at which something is due.
func (s *Service) advanceTo(ctx context.Context, by viewer.Viewer, to time.Time) error {
	for stop := 0; s.now().Before(to); stop++ {
		next := to
		if stop < leapStops {
			due, err := s.nextDue(ctx)
			if err != nil {
				return err
			}
			if due != nil && due.Time().Before(to) {
				next = due.Time()
			}
		}
		if err := s.moveClock(ctx, by, next); err != nil {
			return err
		}
		if err := s.sweepAll(ctx); err != nil {
			return err
		}
	}
	return nil
}

// sweepAll sweeps until nothing is due.
func (s *Service) sweepAll(ctx context.Context) error {
	for {
		if n, err := s.Sweep(ctx); err != nil || n == 0 {
			return err
		}
	}
}

// nextDue answers the next moment at which something has effects, nil for none.
func (s *Service) nextDue(ctx context.Context) (*instant.Time, error) {
	ctx, now := viewer.AsSystem(ctx), s.instantNow()
	r, err := s.db.Client().Request.Query().Where(request.DueAtGT(now)).Order(ent.Asc(request.FieldDueAt)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read next deadline: %w", err)
	}
	c, err := s.db.Client().Certificate.Query().Where(certificate.RemindAtGT(now)).Order(ent.Asc(certificate.FieldRemindAt)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read next reminder: %w", err)
	}
	var next *instant.Time
	if r != nil {
		next = r.DueAt
	}
	if c != nil && (next == nil || *c.RemindAt < *next) {
		next = c.RemindAt
	}
	return next, nil
}

// moveClock writes down that business time is at the moment from here on, in
// whole seconds. Where another process has moved it further, that stands.
func (s *Service) moveClock(ctx context.Context, by viewer.Viewer, to time.Time) error {
	var offset int64
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := tx.Installation.Get(ctx, installationID)
		if err != nil {
			return fmt.Errorf("read installation: %w", err)
		}
		from := s.now()
		wall := from.Add(-s.ahead.Duration())
		// Never short of the moment: what is due at it must be due.
		offset = int64((to.Sub(wall) + time.Second - 1) / time.Second)
		if offset <= row.ClockOffset {
			offset = row.ClockOffset
			return nil
		}
		n, err := tx.Installation.Update().Where(installation.ClockOffset(row.ClockOffset)).SetClockOffset(offset).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: ClockAdvanced, at: instant.At(from), details: []string{
			"from", from.UTC().Format(time.RFC3339), "to", wall.Add(time.Duration(offset) * time.Second).UTC().Format(time.RFC3339),
		}})
	})
	if err != nil {
		return fmt.Errorf("move clock: %w", err)
	}
	s.ahead.follow(offset)
	return nil
}

// FollowClock takes over how far other processes have moved business time. A
// process that has not done so yet is behind, which is as safe as a clock that
// steps back: nothing stored is undone.
func (s *Service) FollowClock(ctx context.Context) error {
	row, err := Installation(ctx, s.db.Client())
	if err != nil {
		return fmt.Errorf("follow clock: %w", err)
	}
	if s.ahead != nil {
		s.ahead.follow(row.ClockOffset)
	}
	return nil
}
