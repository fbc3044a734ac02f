package job

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/riverqueue/river"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/mail"
)

// pauses between the tries of one mail, about three days in all: a mail server
// that is mended on Monday gets what was written on Friday.
var pauses = []time.Duration{
	10 * time.Second, 30 * time.Second, 2 * time.Minute, 5 * time.Minute, 15 * time.Minute,
	30 * time.Minute, time.Hour, 2 * time.Hour, 4 * time.Hour,
	6 * time.Hour, 6 * time.Hour, 6 * time.Hour, 6 * time.Hour, 6 * time.Hour, 6 * time.Hour,
	6 * time.Hour, 6 * time.Hour, 6 * time.Hour, 6 * time.Hour, 6 * time.Hour,
}

// takenPause is when to look again at a mail that somebody else is sending.
const takenPause = 30 * time.Second

// noteTimeout bounds writing down what became of a mail.
const noteTimeout = 5 * time.Second

// postman sends mails.
type postman struct {
	river.WorkerDefaults[sendMail]
	Config
	// covers what a mail carries sealed, instead of opening it.
	covers bool
}

// NextRetry follows pauses. River's own would try for three weeks.
func (p *postman) NextRetry(job *river.Job[sendMail]) time.Time {
	n := min(max(job.Attempt, 1), len(p.pauses)) - 1
	return p.Wall().Add(p.pauses[n])
}

// Work sends the message if it still waits. A mail server that takes the mail
// and a process that dies before writing that down make a duplicate, which
// carries the same Message-ID; nothing else does.
func (p *postman) Work(ctx context.Context, job *river.Job[sendMail]) error {
	ctx = viewer.AsSystem(ctx)
	m, err := p.read(ctx, job.Args.MessageID)
	if err != nil {
		return fmt.Errorf("send mail: %w", err)
	}
	if m.Status != message.StatusQUEUED {
		return nil
	}
	taken, err := p.take(ctx, m)
	if err != nil {
		return fmt.Errorf("send mail: count try: %w", err)
	}
	if !taken {
		return river.JobSnooze(takenPause)
	}
	err = p.deliver(ctx, m)
	switch {
	case err == nil:
		return p.note(ctx, m, message.StatusSENT)
	case errors.Is(err, errUnwritable):
		p.Log.ErrorContext(ctx, "mail cannot be written", "message", m.ID, "kind", m.Kind, "error", err)
		return p.note(ctx, m, message.StatusFAILED)
	case mail.Permanent(err):
		p.Log.WarnContext(ctx, "mail refused for good", "message", m.ID, "error", err)
		return p.note(ctx, m, message.StatusFAILED)
	case job.Attempt >= job.MaxAttempts:
		p.Log.WarnContext(ctx, "mail given up", "message", m.ID, "tries", job.Attempt, "error", err)
		return p.note(ctx, m, message.StatusFAILED)
	}
	return fmt.Errorf("send mail: %w", err)
}

// read answers the message with what it is about.
func (p *postman) read(ctx context.Context, messageID string) (*ent.Message, error) {
	return p.DB.Client().Message.Query().Where(message.ID(messageID)).
		WithRequest(func(q *ent.RequestQuery) { q.WithProduct().WithPolicy() }).Only(ctx)
}

// take is the compare-and-set that every delivery starts with: of two workers
// with one message, one goes on.
func (p *postman) take(ctx context.Context, m *ent.Message) (bool, error) {
	var n int
	err := p.DB.Tx(ctx, func(ctx context.Context, tx *ent.Tx) (err error) {
		n, err = tx.Message.Update().
			Where(message.ID(m.ID), message.StatusEQ(message.StatusQUEUED), message.Attempts(m.Attempts)).
			AddAttempts(1).Save(ctx)
		return err
	})
	return n == 1, err
}

// errUnwritable: the templates do not take what the mail is to say. That is a
// fault of ours, and no later try mends it.
var errUnwritable = errors.New("unwritable")

func (p *postman) deliver(ctx context.Context, m *ent.Message) error {
	data, err := p.data(ctx, m)
	if err != nil {
		return err
	}
	text, err := mail.Render(mail.Kind(m.Kind), mail.Language(m.Language), data)
	if err != nil {
		return fmt.Errorf("%w: %w", errUnwritable, err)
	}
	return p.Transport.Send(ctx, mail.Envelope{
		To: m.Recipient, ReplyTo: data.InquiryEmail, Subject: text.Subject, Text: text.Text, HTML: text.HTML,
		MessageID: m.ID, Date: m.CreatedAt.Time(),
	})
}

// note writes down what became of the mail, and erases the code. It does so
// even when ctx ended meanwhile: the mail is out. A message that was
// superseded while it was being sent stays so.
func (p *postman) note(ctx context.Context, m *ent.Message, status message.Status) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), noteTimeout)
	defer cancel()
	err := p.DB.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		u := tx.Message.Update().Where(message.ID(m.ID), message.StatusEQ(message.StatusQUEUED)).
			SetStatus(status).ClearCodeSealed()
		if status == message.StatusSENT {
			u.SetSentAt(instant.At(p.RA.Now()))
		}
		return u.Exec(ctx)
	})
	if err != nil {
		return fmt.Errorf("send mail: note that it is %s: %w", status, err)
	}
	return nil
}
