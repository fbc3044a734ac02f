package ra

import (
	"context"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/instant"
)

// Job is background work, named by ids alone. Delivery is at least once:
// whoever does a job starts with a compare-and-set.
type Job interface{ job() }

// SendMail sends a message.
type SendMail struct{ MessageID string }

// PublishCRL publishes an issuer's revocation list, if one is wanted.
type PublishCRL struct{ IssuerID string }

// Deliver sends what is due to a webhook. Of the same there is one at a time that
// has not ended; others are left out.
type Deliver struct {
	WebhookID string
	// After is the end of a lease that ran out, of a worker that died: its job
	// may be thought to run for a while, and is another one. Else 0.
	After instant.Time
}

func (SendMail) job()   {}
func (PublishCRL) job() {}
func (Deliver) job()    {}

// Outbox takes jobs in the transaction that causes them: they exist if and
// only if it commits. ctx is the transaction's.
type Outbox interface {
	Add(ctx context.Context, tx *ent.Tx, job Job) error
}
