package ra

import (
	"context"

	"github.com/shomei-ra/shomei/ent"
)

// Job is background work, named by ids alone. Delivery is at least once:
// whoever does a job starts with a compare-and-set.
type Job interface{ job() }

// SendMail sends a message.
type SendMail struct{ MessageID string }

// PublishCRL publishes an issuer's revocation list, if one is wanted.
type PublishCRL struct{ IssuerID string }

// Deliver sends what is due to a webhook.
type Deliver struct{ WebhookID string }

func (SendMail) job()   {}
func (PublishCRL) job() {}
func (Deliver) job()    {}

// Outbox takes jobs in the transaction that causes them: they exist if and
// only if it commits. ctx is the transaction's.
type Outbox interface {
	Add(ctx context.Context, tx *ent.Tx, job Job) error
}
