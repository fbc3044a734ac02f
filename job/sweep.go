package job

import (
	"context"
	"log/slog"

	"github.com/riverqueue/river"

	"github.com/shomei-ra/shomei/ra"
)

// sweeper does what is due and nobody has touched, seals the audit log, keeps
// the tallies of it, numbers what partners are told and forgets it in the end,
// keeps a key for access tokens, and has the rooms that keep rows for a while
// only delete them.
type sweeper struct {
	river.WorkerDefaults[sweep]
	ra *ra.Service
	// abandoned gives up mails that nobody will try again; may be nil.
	abandoned func(context.Context) (int, error)
	prune     func(context.Context) error // may be nil
	log       *slog.Logger
}

// staleAfter: a sweep that waited this long has been overtaken by others.
// Without this, jobs left over from a long stop would queue up.
const staleAfter = 5 * sweepEvery

// Work sweeps until nothing is due. What goes wrong is logged and not
// returned: the next sweep is seconds away, and a database that is down for an
// hour should not leave a thousand failed jobs behind.
func (s *sweeper) Work(ctx context.Context, job *river.Job[sweep]) error {
	if job.AttemptedAt.Sub(job.CreatedAt) > staleAfter {
		return nil
	}
	if err := s.sweep(ctx); err != nil {
		s.log.ErrorContext(ctx, "sweep", "error", err)
	}
	// Files of persons go on, a little each time.
	if _, err := s.ra.RunImports(ctx); err != nil {
		s.log.ErrorContext(ctx, "enrol from files", "error", err)
	}
	if _, err := s.ra.ForgetImports(ctx); err != nil {
		s.log.ErrorContext(ctx, "forget files of persons", "error", err)
	}
	// After the sweep, whose acts are sealed along with everybody's.
	if _, err := s.ra.Seal(ctx); err != nil {
		s.log.ErrorContext(ctx, "seal the audit log", "error", err)
	}
	// And what was sealed is counted.
	if _, err := s.ra.Tally(ctx); err != nil {
		s.log.ErrorContext(ctx, "keep the tallies", "error", err)
	}
	// What happened is told to partners.
	if _, err := s.ra.NumberEvents(ctx); err != nil {
		s.log.ErrorContext(ctx, "number events", "error", err)
	}
	if _, err := s.ra.DueWebhooks(ctx); err != nil {
		s.log.ErrorContext(ctx, "look for due webhooks", "error", err)
	}
	if _, err := s.ra.ForgetEvents(ctx); err != nil {
		s.log.ErrorContext(ctx, "forget old events", "error", err)
	}
	if err := s.ra.RefreshTokenKey(ctx); err != nil {
		s.log.ErrorContext(ctx, "refresh the token key", "error", err)
	}
	s.giveUp(ctx)
	if s.prune == nil {
		return nil
	}
	if err := s.prune(ctx); err != nil {
		s.log.ErrorContext(ctx, "prune", "error", err)
	}
	return nil
}

func (s *sweeper) sweep(ctx context.Context) error {
	for {
		if n, err := s.ra.Sweep(ctx); err != nil || n == 0 {
			return err
		}
	}
}

func (s *sweeper) giveUp(ctx context.Context) {
	if s.abandoned == nil {
		return
	}
	switch n, err := s.abandoned(ctx); {
	case err != nil:
		s.log.ErrorContext(ctx, "give up abandoned mails", "error", err)
	case n > 0:
		s.log.WarnContext(ctx, "mails given up that were abandoned on their last try", "mails", n)
	}
}

// publisher publishes revocation lists. A revocation has already tried; this
// is what happens if that failed.
type publisher struct {
	river.WorkerDefaults[publishCRL]
	ra *ra.Service
}

// Work publishes the issuer's list if one is wanted. R8 allows 24 hours.
func (p *publisher) Work(ctx context.Context, job *river.Job[publishCRL]) error {
	return p.ra.PublishCRL(ctx, job.Args.IssuerID)
}
