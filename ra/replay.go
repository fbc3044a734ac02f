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
	// DeliveryIDs that are done with, taken or given up; or that are on their way,
	// which are then tried at once.
	DeliveryIDs []string
	// Since: all that was given up and was made then or later. Looked at where no
	// delivery is named.
	Since *time.Time
}

// Replayed is what a replay came to.
type Replayed struct {
	// Count of what is sent again; of what was given up at most 10,000.
	Count int
	// More was given up than that.
	More bool
}

// ReplayWebhook has messages sent again, under the ids that they had: receivers
// know by them what they have. Errors: NOT_ALLOWED; NOT_FOUND or WRONG_STATE at
// webhookId; REQUIRED or TOO_LONG at deliveryIds; NOT_FOUND or, of one that
// waits for an earlier one of its object, WRONG_STATE at deliveryIds.N.
func (s *Service) ReplayWebhook(ctx context.Context, by viewer.Viewer, in Replay) (Replayed, error) {
	if !by.May(viewer.ManageWebhooks) {
		return Replayed{}, problem.Refuse(problem.NotAllowed, "")
	}
	var done Replayed
	var err error
	switch {
	case len(in.DeliveryIDs) > maxReplayed:
		return Replayed{}, problem.Refuse(problem.TooLong, "deliveryIds", "max", strconv.Itoa(maxReplayed))
	case len(in.DeliveryIDs) > 0:
		done.Count, err = s.replayNamed(ctx, by, in)
	case in.Since == nil:
		return Replayed{}, problem.Refuse(problem.Required, "deliveryIds")
	default:
		done, err = s.replaySince(ctx, by, in.WebhookID, instant.At(*in.Since))
	}
	if err != nil {
		return done, fmt.Errorf("replay webhook: %w", err)
	}
	return done, nil
}

// replayNamed sends again what is named one by one: all of it, or nothing.
func (s *Service) replayNamed(ctx context.Context, by viewer.Viewer, in Replay) (int, error) {
	n := 0
	err := s.onWebhook(ctx, by, in.WebhookID, func(ctx context.Context, tx *ent.Tx, w *ent.Webhook) (act, error) {
		if err := switchedOn(w); err != nil {
			return act{}, err
		}
		rows, err := tx.Delivery.Query().Where(delivery.WebhookID(w.ID), delivery.IDIn(in.DeliveryIDs...)).All(ctx)
		if err != nil {
			return act{}, fmt.Errorf("read deliveries: %w", err)
		}
		over, pending, err := sorted(in.DeliveryIDs, rows)
		if err != nil {
			return act{}, err
		}
		if n, err = s.replay(ctx, tx, w, delivery.IDIn(over...)); err != nil {
			return act{}, err
		}
		hurried, err := s.hurry(ctx, tx, w, pending)
		n += hurried
		return act{action: WebhookReplayed, details: []string{"count", strconv.Itoa(n)}}, err
	})
	return n, err
}

// sorted answers which deliveries are done with, and which are on their way.
// Errors: what cannot be replayed, at its place.
func sorted(ids []string, rows []*ent.Delivery) (over, pending []string, err error) {
	byID := make(map[string]*ent.Delivery, len(rows))
	for _, d := range rows {
		byID[d.ID] = d
	}
	var problems []problem.Problem
	for i, deliveryID := range ids {
		at := "deliveryIds." + strconv.Itoa(i)
		switch d := byID[deliveryID]; {
		case d == nil:
			problems = append(problems, problem.New(problem.NotFound, at))
		case d.Status == delivery.StatusWAITING:
			problems = append(problems, problem.New(problem.WrongState, at, "status", string(d.Status)))
		case d.Status == delivery.StatusPENDING:
			pending = append(pending, d.ID)
		default:
			over = append(over, d.ID)
		}
	}
	return over, pending, problem.Join(problems)
}

// hurry has deliveries tried at once that wait for their next moment. What an
// attempt under way comes to is written down all the same: the webhook's row is
// held, and no attempt begins twice under one lease.
func (s *Service) hurry(ctx context.Context, tx *ent.Tx, w *ent.Webhook, pending []string) (int, error) {
	if len(pending) == 0 {
		return 0, nil
	}
	n, err := tx.Delivery.Update().Where(delivery.IDIn(pending...), delivery.StatusEQ(delivery.StatusPENDING)).
		SetNextAt(s.wallNow()).Save(ctx)
	if err != nil {
		return 0, fmt.Errorf("hurry deliveries: %w", err)
	}
	return n, s.outbox.Add(ctx, tx, Deliver{WebhookID: w.ID})
}

// replaySince sends again what was given up, by pages.
func (s *Service) replaySince(ctx context.Context, by viewer.Viewer, webhookID string, since instant.Time) (Replayed, error) {
	which := delivery.And(delivery.StatusEQ(delivery.StatusGIVEN_UP), delivery.CreatedAtGTE(since))
	var done Replayed
	for range replayPages {
		n := 0
		err := s.onWebhook(ctx, by, webhookID, func(ctx context.Context, tx *ent.Tx, w *ent.Webhook) (act, error) {
			if err := switchedOn(w); err != nil {
				return act{}, err
			}
			var err error
			n, err = s.replay(ctx, tx, w, which)
			return act{action: WebhookReplayed, details: []string{"count", strconv.Itoa(n)}}, err
		})
		if err != nil {
			return done, err
		}
		if done.Count += n; n < replaysATime {
			return done, nil
		}
	}
	var err error
	done.More, err = s.db.Client().Delivery.Query().Where(delivery.WebhookID(webhookID), which).Exist(viewer.AsSystem(ctx))
	if err != nil {
		return done, fmt.Errorf("look for more: %w", err)
	}
	return done, nil
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
