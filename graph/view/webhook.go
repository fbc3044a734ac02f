package view

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/ra"
)

// Webhook is an address at which a partner is told of its events. Staff's, by
// the fence. No secret of it is ever shown from here.
type Webhook struct {
	*ent.Webhook
	*webhooks
}

// webhooks were read together; see the package.
type webhooks struct {
	source   *Source
	rows     []*ent.Webhook
	partners lazy[map[string]*Partner]
}

func (s *Source) webhooks(rows []*ent.Webhook) []*Webhook {
	set := &webhooks{source: s, rows: rows}
	shown := make([]*Webhook, len(rows))
	for i, row := range rows {
		shown[i] = &Webhook{Webhook: row, webhooks: set}
	}
	return shown
}

// Webhooks answers a page of them, of a partner or of all.
func (s *Source) Webhooks(ctx context.Context, partnerID *string, w Window) (*WebhookConnection, error) {
	return paginate(ctx, w.of(id.Webhook), func(ctx context.Context, scan scan) ([]*ent.Webhook, error) {
		q := s.client().Webhook.Query().Where(predicate.Webhook(scan.bounds), webhook.StatusNEQ(webhook.StatusREMOVED))
		if partnerID != nil {
			q.Where(webhook.PartnerID(*partnerID))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(w *ent.Webhook) string { return w.ID }, func(_ context.Context, rows []*ent.Webhook) ([]*Webhook, error) {
		return s.webhooks(rows), nil
	})
}

// WebhooksByID answers those that are there for the viewer, by their ids.
func (s *Source) WebhooksByID(ctx context.Context, ids []string) (map[string]*Webhook, error) {
	rows, err := s.client().Webhook.Query().Where(webhook.IDIn(ids...), webhook.StatusNEQ(webhook.StatusREMOVED)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read webhooks: %w", err)
	}
	byID := make(map[string]*Webhook, len(rows))
	for _, w := range s.webhooks(rows) {
		byID[w.ID] = w
	}
	return byID, nil
}

// Partner whose events are told.
func (w *Webhook) Partner(ctx context.Context) (*Partner, error) {
	byID, err := w.partners.get(func() (map[string]*Partner, error) {
		return w.source.PartnersByID(ctx, distinct(w.rows, func(row *ent.Webhook) string { return row.PartnerID }))
	})
	return byID[w.PartnerID], err
}

// Types that it is for.
func (w *Webhook) Types() []string {
	if w.Webhook.Types == nil {
		return []string{}
	}
	return w.Webhook.Types
}

// Email of who is written to; nil: nobody.
func (w *Webhook) Email() *string {
	if w.Webhook.Email == "" {
		return nil
	}
	return &w.Webhook.Email
}

// Language of that mail.
func (w *Webhook) Language() Language { return Language(w.Webhook.Language) }

// FailingSince is the first failure since the last success.
func (w *Webhook) FailingSince() *time.Time { return instant.Pointer(w.Webhook.FailingSince) }

// SucceededAt is the last success.
func (w *Webhook) SucceededAt() *time.Time { return instant.Pointer(w.Webhook.SucceededAt) }

// PreviousSecretUntil is until when two secrets sign.
func (w *Webhook) PreviousSecretUntil() *time.Time { return instant.Pointer(w.PreviousUntil) }

// CreatedAt is when it was registered.
func (w *Webhook) CreatedAt() time.Time { return w.Webhook.CreatedAt.Time() }

// Deliveries answers a page of what was sent to it, or is to be.
func (w *Webhook) Deliveries(ctx context.Context, status *delivery.Status, first *int, after *string, last *int, before *string) (*WebhookDeliveryConnection, error) {
	window := Window{First: first, After: after, Last: last, Before: before, Direction: Descending}
	return paginate(ctx, window.of(id.Delivery), func(ctx context.Context, scan scan) ([]*ent.Delivery, error) {
		q := w.source.client().Delivery.Query().Where(predicate.Delivery(scan.bounds), delivery.WebhookID(w.ID)).WithEvent()
		if status != nil {
			q.Where(delivery.StatusEQ(*status))
		}
		return remembered(q.Order(scan.order).Limit(scan.limit).All(w.source.as(ctx)))
	}, func(d *ent.Delivery) string { return d.ID }, func(_ context.Context, rows []*ent.Delivery) ([]*WebhookDelivery, error) {
		shown := make([]*WebhookDelivery, len(rows))
		for i, row := range rows {
			shown[i] = &WebhookDelivery{row}
		}
		return shown, nil
	})
}

// remembered leaves out deliveries that were forgotten, with their events, while
// they were read.
func remembered(rows []*ent.Delivery, err error) ([]*ent.Delivery, error) {
	return slices.DeleteFunc(rows, func(d *ent.Delivery) bool { return d.Edges.Event == nil }), err
}

// WebhookDelivery is one event on its way to one webhook, read with its event.
type WebhookDelivery struct{ *ent.Delivery }

func (s *Source) deliveriesByID(ctx context.Context, ids []string) (map[string]*WebhookDelivery, error) {
	rows, err := remembered(s.client().Delivery.Query().Where(delivery.IDIn(ids...)).WithEvent().All(s.as(ctx)))
	if err != nil {
		return nil, fmt.Errorf("read deliveries: %w", err)
	}
	byID := make(map[string]*WebhookDelivery, len(rows))
	for _, row := range rows {
		byID[row.ID] = &WebhookDelivery{row}
	}
	return byID, nil
}

// Event that is told.
func (d *WebhookDelivery) Event() *Event { return &Event{d.Edges.Event} }

// TriedAt is the last attempt.
func (d *WebhookDelivery) TriedAt() *time.Time { return instant.Pointer(d.Delivery.TriedAt) }

// NextAt is when it is tried next.
func (d *WebhookDelivery) NextAt() *time.Time {
	if d.Status != delivery.StatusPENDING {
		return nil
	}
	return instant.Pointer(&d.Delivery.NextAt)
}

// DeliveredAt is when it was taken.
func (d *WebhookDelivery) DeliveredAt() *time.Time { return instant.Pointer(d.Delivery.DeliveredAt) }

// Failure of the last attempt.
func (d *WebhookDelivery) Failure() *hook.Failure { return (*hook.Failure)(d.Delivery.Failure) }

// CreatedAt is when the event was addressed.
func (d *WebhookDelivery) CreatedAt() time.Time { return d.Delivery.CreatedAt.Time() }

// Event is something that happened to what is a partner's.
type Event struct{ *ent.Event }

func (s *Source) eventsByID(ctx context.Context, ids []string) (map[string]*Event, error) {
	rows, err := s.client().Event.Query().Where(event.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read events: %w", err)
	}
	byID := make(map[string]*Event, len(rows))
	for _, row := range rows {
		byID[row.ID] = &Event{row}
	}
	return byID, nil
}

// Payload is the message's body.
func (e *Event) Payload() (string, error) {
	body, err := ra.EventJSON(e.Event)
	return string(body), err
}

// At is when it happened.
func (e *Event) At() time.Time { return e.Event.At.Time() }

// Sequence is its number among its partner's; nil: it has none yet.
func (e *Event) Sequence() *string {
	if e.Number == nil {
		return nil
	}
	number := strconv.FormatInt(*e.Number, 10)
	return &number
}
