package job

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/riverqueue/river"

	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/ra"
)

// messengerFor is how long one job sends to one webhook, so that others get
// their turn; what is left comes with the next sweep.
const messengerFor = 30 * time.Second

// messenger sends partners their events.
type messenger struct {
	river.WorkerDefaults[deliver]
	ra    *ra.Service
	hooks *hook.Client
	wall  func() time.Time
	log   *slog.Logger
}

// Work sends what is due to a webhook, alone, until nothing is or its time is
// over. A receiver that took a message and a process that dies before writing
// that down make a duplicate, which carries the same id.
func (m *messenger) Work(ctx context.Context, job *river.Job[deliver]) (err error) {
	lease, err := m.ra.LeaseWebhook(ctx, job.Args.WebhookID)
	if err != nil || lease == nil {
		return err
	}
	defer func() {
		// Also when the server stops: whoever comes next need not wait.
		brief, cancel := context.WithTimeout(context.WithoutCancel(ctx), noteTimeout)
		defer cancel()
		err = errors.Join(err, m.ra.EndLease(brief, lease))
	}()
	for began := m.wall(); m.wall().Sub(began) < messengerFor; {
		taken, err := m.ra.TakeDeliveries(ctx, lease)
		if err != nil || len(taken) == 0 {
			return err
		}
		if late, err := m.sendAll(ctx, taken); err != nil || late {
			return err
		}
	}
	return nil
}

// sendAll sends messages at once: they are of different objects. late: none was
// answered in time, so that the receiver has had its turn.
func (m *messenger) sendAll(ctx context.Context, taken []ra.Outgoing) (late bool, err error) {
	errs, came := make([]error, len(taken)), make([]hook.Outcome, len(taken))
	var all sync.WaitGroup
	for i, o := range taken {
		all.Go(func() { came[i], errs[i] = m.send(ctx, o) })
	}
	all.Wait()
	answered := slices.ContainsFunc(came, func(o hook.Outcome) bool { return o.Failure != hook.Late })
	return !answered, errors.Join(errs...)
}

func (m *messenger) send(ctx context.Context, o ra.Outgoing) (hook.Outcome, error) {
	came, err := m.hooks.Send(ctx, o.Message)
	if err != nil {
		return came, fmt.Errorf("deliver event %s: %w", o.ID, err)
	}
	// Written down even when ctx ended meanwhile: the message is out.
	brief, cancel := context.WithTimeout(context.WithoutCancel(ctx), noteTimeout)
	defer cancel()
	if err := m.ra.NoteDelivery(brief, o, came); err != nil {
		return came, fmt.Errorf("deliver event %s: %w", o.ID, err)
	}
	switch came.Failure {
	case "":
	case hook.Unsigned:
		m.log.ErrorContext(ctx, "the key ring does not open a webhook's secret", "event", o.ID)
	default:
		m.log.InfoContext(ctx, "an event was not taken", "event", o.ID, "failure", string(came.Failure), "status", came.Status)
	}
	return came, nil
}
