package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// maxReplayed is how many deliveries are named one by one.
	maxReplayed = 100
	// A replay of all that was given up goes by pages, so many at a time.
	replaysATime, replayPages = 200, 50
)

// Replay says what is sent again to a webhook.
type Replay struct {
	WebhookID string
	// DeliveryIDs that are done with, taken or given up.
	DeliveryIDs []string
	// Since: all that was given up and was made then or later. Looked at where no
	// delivery is named.
	Since *time.Time
}

// ReplayWebhook has messages sent again, under the ids that they had: receivers
// know by them what they have. It answers how many; of what was given up at most
// 10,000, and then there may be more. Errors: NOT_ALLOWED; NOT_FOUND or
// WRONG_STATE at webhookId; REQUIRED or TOO_LONG at deliveryIds.
func (s *Service) ReplayWebhook(ctx context.Context, by viewer.Viewer, in Replay) (int, error) {
	if !by.May(viewer.ManageWebhooks) {
		return 0, problem.Refuse(problem.NotAllowed, "")
	}
	which := predicate.Delivery(delivery.IDIn(in.DeliveryIDs...))
	switch {
	case len(in.DeliveryIDs) > maxReplayed:
		return 0, problem.Refuse(problem.TooLong, "deliveryIds", "max", strconv.Itoa(maxReplayed))
	case len(in.DeliveryIDs) == 0 && in.Since == nil:
		return 0, problem.Refuse(problem.Required, "deliveryIds")
	case len(in.DeliveryIDs) == 0:
		which = delivery.And(delivery.StatusEQ(delivery.StatusGIVEN_UP), delivery.CreatedAtGTE(instant.At(*in.Since)))
	}
	replayed := 0
	for range replayPages {
		n := 0
		err := s.onWebhook(ctx, by, in.WebhookID, func(ctx context.Context, tx *ent.Tx, w *ent.Webhook) (act, error) {
			if err := switchedOn(w); err != nil {
				return act{}, err
			}
			var err error
			n, err = s.replay(ctx, tx, w, which)
			return act{action: WebhookReplayed, details: []string{"count", strconv.Itoa(n)}}, err
		})
		if err != nil {
			return replayed, fmt.Errorf("replay webhook: %w", err)
		}
		replayed += n
		// What was named may be done with again before the next page is read.
		if n < replaysATime || len(in.DeliveryIDs) > 0 {
			break
		}
	}
	return replayed, nil
}

// replay begins another round of a page of deliveries that are done with, in
// the order of their events.
func (s *Service) replay(ctx context.Context, tx *ent.Tx, w *ent.Webhook, which predicate.Delivery) (int, error) {
	rows, err := tx.Delivery.Query().
		Where(delivery.WebhookID(w.ID), delivery.StatusIn(delivery.StatusDELIVERED, delivery.StatusGIVEN_UP), which).
		Order(ent.Asc(delivery.FieldID)).Limit(replaysATime).All(ctx)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	ids, objects := make([]string, len(rows)), make([]string, len(rows))
	for i, d := range rows {
		ids[i], objects[i] = d.ID, d.ObjectID
	}
	// What is forgotten meanwhile is not sent.
	n, err := tx.Delivery.Update().Where(delivery.IDIn(ids...)).SetStatus(delivery.StatusWAITING).SetTries(0).Save(ctx)
	if err != nil {
		return 0, err
	}
	busy, err := lanes(ctx, tx, w.ID, objects)
	if err != nil {
		return 0, err
	}
	for _, objectID := range objects {
		if busy[objectID] {
			continue
		}
		busy[objectID] = true
		if err := s.promote(ctx, tx, w.ID, objectID); err != nil {
			return 0, err
		}
	}
	return n, s.outbox.Add(ctx, tx, Deliver{WebhookID: w.ID})
}
