package ra

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// eventsANumbering is how many events one transaction numbers, and addresses to
// the webhooks that are for them.
const eventsANumbering = 500

// NumberEvents gives the events that have none the next numbers, in the
// installation and among their partner's own, in the order in which they are
// found: one that commits late gets later numbers, so that who has read up to a
// number has missed nothing before it. In the same
// transaction each is addressed to the webhooks that are for it. It answers how
// many it numbered. Any number of servers may do this at once.
func (s *Service) NumberEvents(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	numbered := 0
	for {
		n, err := s.numberBatch(ctx)
		if err != nil {
			return numbered, fmt.Errorf("number events: %w", err)
		}
		numbered += n
		if n < eventsANumbering {
			return numbered, nil
		}
	}
}

func (s *Service) numberBatch(ctx context.Context) (n int, err error) {
	// Most of the time there is nothing to do, which no transaction is begun for.
	if waits, err := s.db.Client().Event.Query().Where(event.SeqIsNil()).Exist(ctx); err != nil || !waits {
		return 0, err
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := holdLastMarks(ctx, tx); err != nil {
			return err
		}
		events, err := tx.Event.Query().Where(event.SeqIsNil()).Order(ent.Asc(event.FieldID)).Limit(eventsANumbering).All(ctx)
		if n = len(events); err != nil || n == 0 {
			return err
		}
		last, err := lastMarks(ctx, tx, partnersOf(events))
		if err != nil {
			return err
		}
		for _, e := range events {
			seq, number := last[""]+1, last[e.PartnerID]+1
			last[""], last[e.PartnerID] = seq, number
			e.Seq, e.Number = &seq, &number
		}
		if err := storeNumbers(ctx, tx, events); err != nil {
			return err
		}
		if err := raiseMarks(ctx, tx, lastMark, last); err != nil {
			return err
		}
		return s.address(ctx, tx, events)
	})
	return n, err
}

// partnersOf answers whose the events are, each once.
func partnersOf(events []*ent.Event) []string {
	partners := make([]string, len(events))
	for i, e := range events {
		partners[i] = e.PartnerID
	}
	slices.Sort(partners)
	return slices.Compact(partners)
}

// storeNumbers stores the events' numbers by one statement.
func storeNumbers(ctx context.Context, tx *ent.Tx, events []*ent.Event) error {
	ids := make([]string, len(events))
	for i, e := range events {
		ids[i] = e.ID
	}
	n, err := tx.Event.Update().Where(event.IDIn(ids...), event.SeqIsNil()).
		Modify(func(u *sql.UpdateBuilder) {
			u.Set(event.FieldSeq, perEvent(events, func(e *ent.Event) int64 { return *e.Seq }))
			u.Set(event.FieldNumber, perEvent(events, func(e *ent.Event) int64 { return *e.Number }))
		}).Save(ctx)
	if err != nil {
		return fmt.Errorf("store numbers: %w", err)
	}
	if n != len(events) {
		return errConflict
	}
	return nil
}

// perEvent is a number by the event's id.
func perEvent(events []*ent.Event, number func(*ent.Event) int64) sql.Querier {
	return sql.ExprFunc(func(b *sql.Builder) {
		b.WriteString("CASE ").Ident(event.FieldID)
		for _, e := range events {
			b.WriteString(" WHEN ").Arg(e.ID).WriteString(" THEN " + strconv.FormatInt(number(e), 10))
		}
		b.WriteString(" END")
	})
}

// address makes the deliveries of numbered events.
func (s *Service) address(ctx context.Context, tx *ent.Tx, events []*ent.Event) error {
	// In one order, so that no two hold each other's rows.
	hooks, err := tx.Webhook.Query().Where(webhook.PartnerIDIn(partnersOf(events)...), webhook.StatusNEQ(webhook.StatusREMOVED)).
		WithPartner().Order(ent.Asc(webhook.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read webhooks: %w", err)
	}
	for _, w := range hooks {
		wanted := slices.DeleteFunc(slices.Clone(events), func(e *ent.Event) bool { return !wants(w, e) })
		if len(wanted) == 0 {
			continue
		}
		if err := s.addressTo(ctx, tx, w, wanted); err != nil {
			return fmt.Errorf("address events to %s: %w", w.ID, err)
		}
	}
	return nil
}

// wants reports whether the webhook is for the event.
func wants(w *ent.Webhook, e *ent.Event) bool {
	switch {
	case e.PartnerID != w.PartnerID:
		return false
	case e.Type == string(WebhookTest):
		return e.Data["webhookId"] == w.ID
	default:
		return len(w.Types) == 0 || slices.Contains(w.Types, e.Type)
	}
}

// addressTo makes the deliveries to one webhook. Of an object's events one is
// under way, the others wait for it. To a webhook that is switched off, or whose
// partner is, nothing is sent: the deliveries stand there to be replayed.
func (s *Service) addressTo(ctx context.Context, tx *ent.Tx, w *ent.Webhook, events []*ent.Event) error {
	// Whoever is done with a delivery looks for who comes next, holding this row.
	if err := holdWebhook(ctx, tx, w); err != nil {
		return err
	}
	objects := make([]string, len(events))
	for i, e := range events {
		objects[i] = e.ObjectID
	}
	busy, err := lanes(ctx, tx, w.ID, objects)
	if err != nil {
		return err
	}
	now, begun := s.wallNow(), false
	rows := make([]*ent.DeliveryCreate, len(events))
	for i, e := range events {
		rows[i] = tx.Delivery.Create().SetID(s.newID(id.Delivery)).SetWebhookID(w.ID).SetEventID(e.ID).
			SetPartnerID(e.PartnerID).SetObjectID(e.ObjectID).SetSeq(*e.Seq).
			SetCreatedAt(now).SetRoundAt(now).SetNextAt(now)
		switch {
		case w.Status != webhook.StatusENABLED, !w.Edges.Partner.Enabled:
			rows[i].SetStatus(delivery.StatusGIVEN_UP).SetFailure(string(hook.SwitchedOff))
		case busy[e.ObjectID]:
			rows[i].SetStatus(delivery.StatusWAITING)
		default:
			busy[e.ObjectID], begun = true, true
		}
	}
	if err := tx.Delivery.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("store deliveries: %w", err)
	}
	if !begun {
		return nil
	}
	return s.outbox.Add(ctx, tx, Deliver{WebhookID: w.ID})
}

// holdWebhook makes everybody else who begins or ends deliveries to the webhook
// wait until the transaction ends. Errors: errConflict where it was switched
// since it was read.
func holdWebhook(ctx context.Context, tx *ent.Tx, w *ent.Webhook) error {
	return one(tx.Webhook.Update().Where(webhook.ID(w.ID), webhook.StatusEQ(w.Status)).SetStatus(w.Status).Save(ctx))
}

// lanes answers of which of the objects a delivery to the webhook is under way.
func lanes(ctx context.Context, tx *ent.Tx, webhookID string, objects []string) (map[string]bool, error) {
	rows, err := tx.Delivery.Query().Where(delivery.WebhookID(webhookID), delivery.ObjectIDIn(objects...),
		delivery.StatusEQ(delivery.StatusPENDING)).Select(delivery.FieldObjectID).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what is under way: %w", err)
	}
	busy := make(map[string]bool, len(rows))
	for _, objectID := range rows {
		busy[objectID] = true
	}
	return busy, nil
}
