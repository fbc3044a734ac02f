package ra

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
)

const (
	// deliverFor is how long a delivery is tried before it is given up, and how
	// long a webhook may fail before it is switched off.
	deliverFor = 72 * time.Hour
	// Of the mails that say that a webhook is switched off, one address gets this
	// many in such a time, and a webhook has one written.
	maxFailing   = 3
	failingEvery = 24 * time.Hour
	// deliveriesATake is how many are sent at once.
	deliveriesATake = 8
)

// pausesOfDelivery lie between the tries of one delivery, half as long again
// where chance says so; the last repeats.
var pausesOfDelivery = []time.Duration{
	5 * time.Second, 30 * time.Second, 2 * time.Minute, 10 * time.Minute, 30 * time.Minute,
	time.Hour, 2 * time.Hour, 4 * time.Hour, 6 * time.Hour,
}

// Outgoing is a message to be sent once.
type Outgoing struct {
	hook.Message
	deliveryID, webhookID string
	// attempts counted with this one: what it ends is this one.
	attempts int
}

// TakeDeliveries takes what is due, at most eight, and prolongs the lease; none:
// nothing is due, the lease is lost, or the partner is switched off. Each is an
// attempt from now on: of a worker that dies it comes back when the lease is over.
func (s *Service) TakeDeliveries(ctx context.Context, l *Lease) ([]Outgoing, error) {
	var taken []Outgoing
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		taken = nil
		now := s.wallNow()
		until := instant.At(now.Time().Add(deliveryLease))
		n, err := tx.Webhook.Update().Where(webhook.ID(l.webhookID), webhook.StatusEQ(webhook.StatusENABLED),
			webhook.LeasedUntilEQ(l.until), webhook.HasPartnerWith(partner.Enabled(true))).SetLeasedUntil(until).Save(ctx)
		if err != nil || n == 0 {
			return err
		}
		l.until = until
		w, err := tx.Webhook.Get(ctx, l.webhookID)
		if err != nil {
			return err
		}
		due, err := tx.Delivery.Query().Where(delivery.WebhookID(w.ID), delivery.StatusEQ(delivery.StatusPENDING), delivery.NextAtLTE(now)).
			Order(ent.Asc(delivery.FieldNextAt)).Limit(deliveriesATake).WithEvent().All(ctx)
		if err != nil || len(due) == 0 {
			return err
		}
		taken, err = s.outgoing(w, due, now)
		if err != nil {
			return err
		}
		ids := make([]string, len(due))
		for i, d := range due {
			ids[i] = d.ID
		}
		return tx.Delivery.Update().Where(delivery.IDIn(ids...)).AddAttempts(1).AddTries(1).
			SetTriedAt(now).SetNextAt(until).Exec(ctx)
	})
	if err != nil {
		return nil, fmt.Errorf("take deliveries: %w", err)
	}
	return taken, nil
}

// outgoing makes the messages of deliveries.
func (s *Service) outgoing(w *ent.Webhook, due []*ent.Delivery, now instant.Time) ([]Outgoing, error) {
	secrets := s.webhookSecrets(w, now)
	messages := make([]Outgoing, len(due))
	for i, d := range due {
		body, err := EventJSON(d.Edges.Event)
		if err != nil {
			return nil, err
		}
		messages[i] = Outgoing{
			Message:    hook.Message{URL: w.URL, ID: d.EventID, Body: body, Secrets: secrets},
			deliveryID: d.ID, webhookID: w.ID, attempts: d.Attempts + 1,
		}
	}
	return messages, nil
}

// EventJSON is an event as it is sent: the same bytes at every attempt.
func EventJSON(e *ent.Event) ([]byte, error) {
	body, err := json.Marshal(struct {
		ID        string            `json:"id"`
		Type      string            `json:"type"`
		Timestamp string            `json:"timestamp"`
		Data      map[string]string `json:"data"`
	}{e.ID, e.Type, e.At.Time().UTC().Format(time.RFC3339), e.Data})
	if err != nil {
		return nil, fmt.Errorf("write event %s: %w", e.ID, err)
	}
	return body, nil
}

// webhookSecrets are what messages are signed with now, the current one first.
// None: the key ring does not open it, as with another installation's database.
// A message that nothing signs is not sent, which is noted as its failure.
func (s *Service) webhookSecrets(w *ent.Webhook, now instant.Time) []string {
	boxes := [][]byte{w.SecretSealed}
	if w.PreviousSealed != nil && w.PreviousUntil != nil && *w.PreviousUntil > now {
		boxes = append(boxes, *w.PreviousSealed)
	}
	var secrets []string
	for _, box := range boxes {
		plain, err := s.ring.Open(keyring.LabelWebhook, box, []byte(w.ID))
		if err != nil {
			break
		}
		secrets = append(secrets, string(plain))
	}
	return secrets
}

// NoteDelivery writes down what came of an attempt. Taken: the next of its
// object comes. Not: it is tried again, until three days are over; then it is
// given up, and the next one comes. A webhook at which nothing was taken for
// three days, or that answers 410, is switched off. An attempt that another has
// overtaken counts for nothing.
func (s *Service) NoteDelivery(ctx context.Context, o Outgoing, came hook.Outcome) error {
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		w, err := heldEnabled(ctx, tx, o.webhookID)
		if err != nil || w == nil {
			return err
		}
		d, err := tx.Delivery.Query().Where(delivery.ID(o.deliveryID)).Only(ctx)
		if err != nil {
			return err
		}
		if d.Status != delivery.StatusPENDING || d.Attempts != o.attempts {
			return nil
		}
		if w, err = s.noteAtWebhook(ctx, tx, w, came.Failure == ""); err != nil {
			return err
		}
		now := s.wallNow()
		if err := s.noteAttempt(ctx, tx, d, came, now); err != nil {
			return err
		}
		if came.Gone() || came.Failure != "" && w.FailingSince != nil && now.Time().Sub(w.FailingSince.Time()) >= deliverFor {
			return s.switchOff(ctx, tx, w)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("note delivery: %w", err)
	}
	return nil
}

// noteAttempt writes down at a delivery what came of the attempt, and lets the
// next of its object begin where this one is done.
func (s *Service) noteAttempt(ctx context.Context, tx *ent.Tx, d *ent.Delivery, came hook.Outcome, now instant.Time) error {
	u := tx.Delivery.Update().Where(delivery.ID(d.ID), delivery.StatusEQ(delivery.StatusPENDING), delivery.Attempts(d.Attempts)).
		SetExcerpt(came.Excerpt)
	if came.Status != 0 {
		u.SetHTTPStatus(came.Status)
	} else {
		u.ClearHTTPStatus()
	}
	done := true
	switch {
	case came.Failure == "":
		u.SetStatus(delivery.StatusDELIVERED).SetDeliveredAt(now).ClearFailure()
	// Gone is the convention's word for "never again".
	case came.Gone(), now.Time().Sub(d.RoundAt.Time()) >= deliverFor:
		u.SetStatus(delivery.StatusGIVEN_UP).SetFailure(string(came.Failure))
	default:
		// Who is busy and says until when is left alone until then.
		next := now.Time().Add(max(s.pauseOfDelivery(d.Tries), came.RetryAfter))
		u.SetFailure(string(came.Failure)).SetNextAt(instant.At(next))
		done = false
	}
	if err := one(u.Save(ctx)); err != nil || !done {
		return err
	}
	return s.promote(ctx, tx, d.WebhookID, d.ObjectID)
}

// heldEnabled holds a webhook's row until the transaction ends and answers it;
// nil: it is switched off.
func heldEnabled(ctx context.Context, tx *ent.Tx, webhookID string) (*ent.Webhook, error) {
	// The row is held before it is read.
	n, err := tx.Webhook.Update().Where(webhook.ID(webhookID), webhook.StatusEQ(webhook.StatusENABLED)).
		SetStatus(webhook.StatusENABLED).Save(ctx)
	if err != nil || n == 0 {
		return nil, err
	}
	return tx.Webhook.Get(ctx, webhookID)
}

// noteAtWebhook notes that a webhook takes messages, or does not.
func (s *Service) noteAtWebhook(ctx context.Context, tx *ent.Tx, w *ent.Webhook, took bool) (*ent.Webhook, error) {
	switch {
	case took:
		return tx.Webhook.UpdateOne(w).SetSucceededAt(s.wallNow()).ClearFailingSince().Save(ctx)
	case w.FailingSince == nil:
		return tx.Webhook.UpdateOne(w).SetFailingSince(s.wallNow()).Save(ctx)
	}
	return w, nil
}

// pauseOfDelivery is until a delivery is tried again after so many tries.
func (s *Service) pauseOfDelivery(tries int) time.Duration {
	pause := pausesOfDelivery[min(max(tries, 1), len(pausesOfDelivery))-1]
	var chance [1]byte
	// Without chance it is no less right.
	_, _ = io.ReadFull(s.rand, chance[:])
	return pause + pause/2*time.Duration(chance[0])/256
}

// promote lets the next delivery of an object begin.
func (s *Service) promote(ctx context.Context, tx *ent.Tx, webhookID, objectID string) error {
	next, err := tx.Delivery.Query().Where(delivery.WebhookID(webhookID), delivery.ObjectID(objectID), delivery.StatusEQ(delivery.StatusWAITING)).
		Order(ent.Asc(delivery.FieldSeq)).FirstID(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read who comes next: %w", err)
	}
	now := s.wallNow()
	return one(tx.Delivery.Update().Where(delivery.ID(next), delivery.StatusEQ(delivery.StatusWAITING)).
		SetStatus(delivery.StatusPENDING).SetRoundAt(now).SetNextAt(now).SetTries(0).Save(ctx))
}

// switchOff switches off a webhook at which nothing is taken, and tells whoever
// looks after it.
func (s *Service) switchOff(ctx context.Context, tx *ent.Tx, w *ent.Webhook) error {
	if err := one(tx.Webhook.Update().Where(webhook.ID(w.ID), webhook.StatusEQ(webhook.StatusENABLED)).
		SetStatus(webhook.StatusFAILING).ClearLeasedUntil().Save(ctx)); err != nil {
		return err
	}
	if err := giveUpAll(ctx, tx, w.ID); err != nil {
		return err
	}
	if err := s.tellFailing(ctx, tx, w); err != nil {
		return err
	}
	return s.audit(ctx, tx, act{by: system, action: WebhookSwitchedOff, object: w.ID, at: s.instantNow(),
		details: []string{"partner", w.PartnerID}})
}

// tellFailing mails whoever looks after a webhook that it is switched off, once a
// day, and no address more often than maxFailing: anybody can be named, and a
// receiver that fails whenever one likes is easily had.
func (s *Service) tellFailing(ctx context.Context, tx *ent.Tx, w *ent.Webhook) error {
	if w.Email == "" {
		return nil
	}
	if err := standInLine(ctx, tx); err != nil {
		return err
	}
	of, err := s.told(ctx, tx, message.KindWEBHOOK_FAILING, failingEvery, message.AboutID(w.ID))
	if err != nil || of > 0 {
		return err
	}
	keeper := form.FoldEmail(w.Email)
	told, err := s.told(ctx, tx, message.KindWEBHOOK_FAILING, failingEvery, message.Recipient(keeper))
	if err != nil || told >= maxFailing {
		return err
	}
	return s.post(ctx, tx, letter{kind: message.KindWEBHOOK_FAILING, aboutID: w.ID, recipient: keeper, language: message.Language(w.Language)})
}

// giveUpAll gives up what is on its way to a webhook; it can be replayed. What was
// tried keeps the failure of its last attempt.
func giveUpAll(ctx context.Context, tx *ent.Tx, webhookID string) error {
	err := tx.Delivery.Update().Where(delivery.WebhookID(webhookID), delivery.StatusIn(delivery.StatusPENDING, delivery.StatusWAITING), delivery.Tries(0)).
		SetStatus(delivery.StatusGIVEN_UP).SetFailure(string(hook.SwitchedOff)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("give up deliveries: %w", err)
	}
	err = tx.Delivery.Update().Where(delivery.WebhookID(webhookID), delivery.StatusIn(delivery.StatusPENDING, delivery.StatusWAITING)).
		SetStatus(delivery.StatusGIVEN_UP).Exec(ctx)
	if err != nil {
		return fmt.Errorf("give up deliveries: %w", err)
	}
	return nil
}
