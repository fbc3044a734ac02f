package ratest

import (
	"context"
	"slices"
	"sync"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ra"
)

// outbox keeps the jobs of transactions that committed, and of no other.
type outbox struct {
	mu   sync.Mutex
	jobs []ra.Job
	// lost: the next commit happens, and its answer does not arrive.
	lost bool
	// failing counts down to the job that cannot be added; 0: all can.
	failing int
}

// failAt has the n-th job from here on refused, once; 0: none.
func (o *outbox) failAt(n int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.failing = n
}

// refuses reports whether this is the job to be refused.
func (o *outbox) refuses() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.failing == 0 {
		return false
	}
	o.failing--
	return o.failing == 0
}

// Add implements ra.Outbox.
func (o *outbox) Add(_ context.Context, tx *ent.Tx, job ra.Job) error {
	if o.refuses() {
		return errFault
	}
	tx.OnCommit(func(next ent.Committer) ent.Committer {
		return ent.CommitFunc(func(ctx context.Context, tx *ent.Tx) error {
			if err := next.Commit(ctx, tx); err != nil {
				return err
			}
			o.mu.Lock()
			defer o.mu.Unlock()
			o.jobs = append(o.jobs, job)
			if o.lost {
				o.lost = false
				return errFault
			}
			return nil
		})
	})
	return nil
}

// loseAnswer breaks the connection after the next commit of a job, before the
// answer to it.
func (o *outbox) loseAnswer() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.lost = true
}

// mails lists the messages that were to be sent, in order.
func (o *outbox) mails() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	var ids []string
	for _, job := range o.jobs {
		if m, ok := job.(ra.SendMail); ok {
			ids = append(ids, m.MessageID)
		}
	}
	return ids
}

// has reports whether the job was added.
func (o *outbox) has(job ra.Job) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Contains(o.jobs, job)
}
