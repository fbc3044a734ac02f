// Package job does the background work: it sends mails, publishes revocation
// lists, and sweeps up what is due by the clock and nobody has touched.
//
// River keeps the jobs, in tables of the same database. A use case adds a job
// in its own transaction (Outbox), so that the work exists if and only if its
// cause does; a Runner does it. Delivery is at least once, and every worker
// starts with a compare-and-set.
//
// Two clocks: a deadline, a date in a mail, a revocation list are business
// time, which ra.Service has; pauses between tries and the sweep's rhythm are
// wall time, which is River's. Domain time never becomes a job's schedule.
//
// River stores the text of errors in its table and logs it. No error here
// holds an address, a mail's text or a code: statements bind what they carry,
// and package mail promises the same of rendering and sending.
package job

import (
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"
)

// The queues. Mail has its own, and webhooks have: a mail server that hangs, or
// a partner's, holds up no revocation list.
const (
	mailQueue = "mail"
	hookQueue = "webhook"
	mainQueue = river.QueueDefault
)

// sendMail, publishCRL, deliver and sweep are the arguments of the four kinds of work,
// as they are stored: ids and nothing else. A Kind or a field name must not
// change while jobs of an older version may wait.
type (
	sendMail struct {
		MessageID string `json:"messageId"`
	}
	publishCRL struct {
		IssuerID string `json:"issuerId"`
	}
	deliver struct {
		WebhookID string `json:"webhookId"`
		// After tells a job from one that died; see ra.Deliver.
		After int64 `json:"after,omitempty"`
	}
	sweep struct{}
)

func (sendMail) Kind() string   { return "send_mail" }
func (publishCRL) Kind() string { return "publish_crl" }
func (deliver) Kind() string    { return "deliver" }
func (sweep) Kind() string      { return "sweep" }

func (sendMail) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: mailQueue, MaxAttempts: len(pauses) + 1}
}

func (publishCRL) InsertOpts() river.InsertOpts { return river.InsertOpts{Queue: mainQueue} }

// A delivery that failed is written down and comes back by its own moment, which
// the sweep looks for. A webhook has one job that has not ended, however often
// it is said that something is due.
func (deliver) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: hookQueue, MaxAttempts: 1, UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: unfinished}}
}

var unfinished = []rivertype.JobState{
	rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRetryable,
	rivertype.JobStateRunning, rivertype.JobStateScheduled,
}

// A sweep that failed is not repeated: the next one does its work.
func (sweep) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: mainQueue, MaxAttempts: 1}
}
