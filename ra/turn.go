package ra

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// deliveryLease is how long a worker has a webhook, and what it took, to
	// itself: longer than an attempt takes. Once it is over somebody else goes on.
	deliveryLease = 30 * time.Second
	// leasesAPartner is how many workers send to one partner's webhooks at a time,
	// so that its receivers, if they all hang, hold up nobody else's.
	leasesAPartner = 4
)

// Lease is a worker's right to send to a webhook, alone.
type Lease struct {
	webhookID string
	until     instant.Time
}

// DueWebhooks adds a job for each webhook that has something due, that nobody
// works on and whose partner has workers left, and answers how many. Those that
// fail come after those that do not.
func (s *Service) DueWebhooks(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	now := s.wallNow()
	due, err := s.db.Client().Webhook.Query().
		Where(webhook.StatusEQ(webhook.StatusENABLED), unleased(now), hasDue(now)).Order(ent.Asc(webhook.FieldID)).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read webhooks with something due: %w", err)
	}
	if len(due) == 0 {
		return 0, nil
	}
	if due, err = s.turns(ctx, due, now); err != nil || len(due) == 0 {
		return 0, err
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		for _, w := range due {
			job := Deliver{WebhookID: w.ID}
			if w.LeasedUntil != nil {
				job.After = *w.LeasedUntil
			}
			if err := s.outbox.Add(ctx, tx, job); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("add jobs of what is due: %w", err)
	}
	return len(due), nil
}

// turns answers whose turn it is among webhooks with something due.
func (s *Service) turns(ctx context.Context, due []*ent.Webhook, now instant.Time) ([]*ent.Webhook, error) {
	busy, err := s.db.Client().Webhook.Query().Where(webhook.StatusEQ(webhook.StatusENABLED), webhook.LeasedUntilGT(now)).
		Select(webhook.FieldPartnerID).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("read whose webhooks are worked on: %w", err)
	}
	held := make(map[string]int, len(busy))
	for _, partnerID := range busy {
		held[partnerID]++
	}
	// Chance decides among those that fail, so that one of them that is mended is
	// not behind the others for ever.
	chance := make([]byte, len(due))
	_, _ = io.ReadFull(s.rand, chance)
	place := make(map[string]int, len(due))
	for i, w := range due {
		if w.FailingSince != nil {
			place[w.ID] = 1 + int(chance[i])
		}
	}
	slices.SortStableFunc(due, func(a, b *ent.Webhook) int { return cmp.Compare(place[a.ID], place[b.ID]) })
	return slices.DeleteFunc(due, func(w *ent.Webhook) bool {
		held[w.PartnerID]++
		return held[w.PartnerID] > leasesAPartner
	}), nil
}

func unleased(now instant.Time) predicate.Webhook {
	return webhook.Or(webhook.LeasedUntilIsNil(), webhook.LeasedUntilLTE(now))
}

// hasDue asks the index of deliveries once for each webhook, however many wait.
func hasDue(now instant.Time) predicate.Webhook {
	return func(s *sql.Selector) {
		t := sql.Table(delivery.Table)
		s.Where(sql.Exists(sql.Select(t.C(delivery.FieldID)).From(t).Where(sql.And(
			sql.ColumnsEQ(t.C(delivery.FieldWebhookID), s.C(webhook.FieldID)),
			sql.EQ(t.C(delivery.FieldStatus), string(delivery.StatusPENDING)),
			sql.LTE(t.C(delivery.FieldNextAt), int64(now)),
		))))
	}
}

// LeaseWebhook has the caller send to a webhook alone; nil: another does, it is
// switched off, or its partner's others have all the workers that it gets. Of a
// partner that is switched off, what is on its way is given up.
func (s *Service) LeaseWebhook(ctx context.Context, webhookID string) (*Lease, error) {
	now := s.wallNow()
	until := instant.At(now.Time().Add(deliveryLease))
	var n int
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) (err error) {
		n = 0
		w, err := tx.Webhook.Query().Where(webhook.ID(webhookID)).WithPartner().Only(ctx)
		if err != nil {
			return ent.MaskNotFound(err)
		}
		if !w.Edges.Partner.Enabled {
			if w, err = heldEnabled(ctx, tx, webhookID); err != nil || w == nil {
				return err
			}
			return giveUpAll(ctx, tx, webhookID)
		}
		if full, err := s.partnerIsFull(ctx, tx, w.PartnerID, now); err != nil || full {
			return err
		}
		n, err = tx.Webhook.Update().Where(webhook.ID(webhookID), webhook.StatusEQ(webhook.StatusENABLED), unleased(now)).
			SetLeasedUntil(until).Save(ctx)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("lease webhook: %w", err)
	}
	if n == 0 {
		return nil, nil
	}
	return &Lease{webhookID, until}, nil
}

// partnerIsFull reports whether as many of a partner's webhooks are worked on as
// may be, holding their rows until the transaction ends.
func (s *Service) partnerIsFull(ctx context.Context, tx *ent.Tx, partnerID string, now instant.Time) (bool, error) {
	// In the order in which events are addressed to them.
	all := tx.Webhook.Query().Where(webhook.PartnerID(partnerID), webhook.StatusEQ(webhook.StatusENABLED)).Order(ent.Asc(webhook.FieldID))
	// SQLite has one writer, which this transaction is.
	if s.db.Dialect() == database.Postgres {
		all.ForUpdate()
	}
	rows, err := all.All(ctx)
	if err != nil {
		return false, fmt.Errorf("hold the partner's webhooks: %w", err)
	}
	held := 0
	for _, row := range rows {
		if row.LeasedUntil != nil && *row.LeasedUntil > now {
			held++
		}
	}
	return held >= leasesAPartner, nil
}

// EndLease lets others send to the webhook.
func (s *Service) EndLease(ctx context.Context, l *Lease) error {
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return tx.Webhook.Update().Where(webhook.ID(l.webhookID), webhook.LeasedUntilEQ(l.until)).ClearLeasedUntil().Exec(ctx)
	})
	if err != nil {
		return fmt.Errorf("end lease: %w", err)
	}
	return nil
}
