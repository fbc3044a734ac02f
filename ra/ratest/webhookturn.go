package ratest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/ra"
)

// webhookShared: ten webhooks of one partner have something due, and one of
// another's.
func webhookShared(b *bundle) {
	var mine []string
	for range 10 {
		made := b.newHook()
		mine = append(mine, made.WebhookID)
		b.must(b.ra.SendTestEvent(b.ctx, b.operator, made.WebhookID))
	}
	b.reseller = b.seller("yoso", b.product)
	theirs := b.newHook()
	b.must(b.ra.SendTestEvent(b.ctx, b.operator, theirs.WebhookID))
	b.number()
	// By ten workers at once.
	leases := make([]*ra.Lease, len(mine))
	errs := atOnce(len(leases), func(i int) (err error) {
		leases[i], err = b.ra.LeaseWebhook(b.ctx, mine[i])
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": len(leases)}, count(errs)); diff != "" {
		b.Fatalf("outcomes (-want +got):\n%s", diff)
	}
	held := slices.DeleteFunc(slices.Clone(leases), func(l *ra.Lease) bool { return l == nil })
	if len(held) != 4 {
		b.Errorf("%d workers send to one partner, want 4", len(held))
	}
	// The other's is due; of the first's none, until one is free again.
	if n, err := b.ra.DueWebhooks(b.ctx); err != nil || n != 1 || !b.outbox.has(ra.Deliver{WebhookID: theirs.WebhookID}) {
		b.Errorf("%d due; %v", n, err)
	}
	if l, err := b.ra.LeaseWebhook(b.ctx, theirs.WebhookID); err != nil || l == nil {
		b.Errorf("the other's: %v, %v", l, err)
	}
	b.must(b.ra.EndLease(b.ctx, held[0]))
	if n, err := b.ra.DueWebhooks(b.ctx); err != nil || n != 1 {
		b.Errorf("%d due when one is free; %v", n, err)
	}
	// The workers die: the turn comes again, by jobs other than theirs.
	b.clock.advance(31 * time.Second)
	if n, err := b.ra.DueWebhooks(b.ctx); err != nil || n != 5 {
		b.Errorf("%d due when they have died; %v", n, err)
	}
	row := b.client.Webhook.GetX(b.sys, theirs.WebhookID)
	if row.LeasedUntil == nil || !b.outbox.has(ra.Deliver{WebhookID: theirs.WebhookID, After: *row.LeasedUntil}) {
		b.Error("the job of one that died cannot be told from the next")
	}
}

// webhookOut: its partner is switched off while somebody sends to it.
func webhookOut(b *bundle) {
	made := b.newHook("request.submitted")
	turn := func(on bool) {
		b.update(func(ctx context.Context, tx *ent.Tx) error {
			return tx.Partner.UpdateOneID(b.reseller).SetEnabled(on).Exec(ctx)
		})
	}
	b.provisional()
	b.number()
	lease, err := b.ra.LeaseWebhook(b.ctx, made.WebhookID)
	b.must(err)
	// Stands beside what is on its way once it is numbered.
	b.provisional()
	turn(false)
	if out, err := b.ra.TakeDeliveries(b.ctx, lease); err != nil || len(out) != 0 {
		b.Errorf("%d are sent; %v", len(out), err)
	}
	b.must(b.ra.EndLease(b.ctx, lease))
	b.work(made, func(ra.Outgoing) hook.Outcome { b.Error("it is sent"); return taken })
	var failures []string
	for _, d := range b.deliveries(delivery.StatusGIVEN_UP) {
		failures = append(failures, *d.Failure)
	}
	if diff := cmp.Diff([]string{string(hook.SwitchedOff), string(hook.SwitchedOff)}, failures); diff != "" {
		b.Errorf("given up (-want +got):\n%s", diff)
	}
	if n, err := b.ra.DueWebhooks(b.ctx); err != nil || n != 0 {
		b.Errorf("%d due; %v", n, err)
	}
	replay := ra.Replay{WebhookID: made.WebhookID, Since: &start}
	_, err = b.ra.ReplayWebhook(b.ctx, b.operator, replay)
	b.refused(err, "WRONG_STATE at webhookId")
	b.refused(b.ra.SendTestEvent(b.ctx, b.operator, made.WebhookID), "WRONG_STATE at webhookId")
	turn(true)
	if n, err := b.ra.ReplayWebhook(b.ctx, b.operator, replay); err != nil || n.Count != 2 {
		b.Errorf("%v replayed; %v", n, err)
	}
	if heard := b.heard(made); len(heard) != 2 {
		b.Errorf("%v were sent afterwards, want 2", heard)
	}
}

func webhookHurried(b *bundle) {
	made, _ := b.cancelled()
	b.work(made, func(ra.Outgoing) hook.Outcome { return failing })
	pending, waiting := b.deliveries(delivery.StatusPENDING)[0], b.deliveries(delivery.StatusWAITING)[0]
	replay := func(ids ...string) (ra.Replayed, error) {
		return b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: made.WebhookID, DeliveryIDs: ids})
	}
	_, err := replay(pending.ID, waiting.ID, "dlvr_gone")
	b.refused(err, "WRONG_STATE at deliveryIds.1", "NOT_FOUND at deliveryIds.2")
	if d := b.client.Delivery.GetX(b.sys, pending.ID); d.NextAt != pending.NextAt {
		b.Error("one was hurried although others could not be")
	}
	b.work(made, func(ra.Outgoing) hook.Outcome { b.Error("it is sent before its moment"); return taken })
	if n, err := replay(pending.ID); err != nil || n.Count != 1 {
		b.Fatalf("%v, %v", n, err)
	}
	if diff := cmp.Diff([]string{"request.submitted", "request.cancelled"}, b.heard(made)); diff != "" {
		b.Errorf("at once (-want +got):\n%s", diff)
	}
	if d := b.client.Delivery.GetX(b.sys, pending.ID); d.Attempts != 2 || d.Tries != 2 {
		b.Errorf("it stands as %v", d)
	}
	// Of another webhook's there is none here.
	_, err = b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: b.newHook().WebhookID, DeliveryIDs: []string{pending.ID}})
	b.refused(err, "NOT_FOUND at deliveryIds.0")
}

func webhookMore(b *bundle) {
	const many = 10_001
	made := b.newHook("coupon.created")
	now := instant.At(b.clock.time())
	for from := 0; from < many; from += 500 {
		b.update(func(ctx context.Context, tx *ent.Tx) error {
			var events []*ent.EventCreate
			var rows []*ent.DeliveryCreate
			for i := from; i < min(from+500, many); i++ {
				eventID := b.newID(id.Event)
				events = append(events, tx.Event.Create().SetID(eventID).SetPartnerID(b.reseller).SetType("coupon.created").
					SetObjectID("cbat_1").SetData(map[string]string{}).SetAt(now).SetSeq(int64(i+1)))
				rows = append(rows, tx.Delivery.Create().SetID(b.newID(id.Delivery)).SetWebhookID(made.WebhookID).SetEventID(eventID).
					SetPartnerID(b.reseller).SetObjectID("cbat_1").SetSeq(int64(i+1)).SetStatus(delivery.StatusGIVEN_UP).
					SetCreatedAt(now).SetRoundAt(now).SetNextAt(now))
			}
			if err := tx.Event.CreateBulk(events...).Exec(ctx); err != nil {
				return err
			}
			return tx.Delivery.CreateBulk(rows...).Exec(ctx)
		})
	}
	for _, want := range []ra.Replayed{{Count: many - 1, More: true}, {Count: 1}, {}} {
		got, err := b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: made.WebhookID, Since: &start})
		if got != want || err != nil {
			b.Errorf("replayed: %+v, want %+v; %v", got, want, err)
		}
	}
}

func webhookTests(b *bundle) {
	made := b.newHook()
	b.newHook()
	for range 2 {
		b.must(b.ra.SendTestEvent(b.ctx, b.operator, made.WebhookID))
		b.work(made, func(ra.Outgoing) hook.Outcome { return failing })
	}
	if n, waiting := len(b.deliveries(delivery.StatusPENDING)), len(b.deliveries(delivery.StatusWAITING)); n != 2 || waiting != 0 {
		b.Errorf("%d are on their way and %d wait", n, waiting)
	}
	if n := b.client.Delivery.Query().Where(delivery.WebhookIDNEQ(made.WebhookID)).CountX(b.sys); n != 0 {
		b.Errorf("%d went to another webhook", n)
	}
}

func webhookChanged(b *bundle) {
	made := b.newHook("request.submitted")
	change := func(c ra.WebhookChange) ra.WebhookInput {
		b.Helper()
		b.must(b.ra.UpdateWebhook(b.ctx, b.operator, made.WebhookID, c))
		return b.hookAsStored(made)
	}
	want := hookInput()
	want.Types, want.Description = []string{"request.submitted"}, "受注"
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Webhook.UpdateOneID(made.WebhookID).SetStatus(webhook.StatusFAILING).Exec(ctx)
	})
	// A page that does not know that it was switched off, and one that knows another address.
	if diff := cmp.Diff(want, change(ra.WebhookChange{Description: new("受注")})); diff != "" {
		b.Errorf("described (-want +got):\n%s", diff)
	}
	if w := b.client.Webhook.GetX(b.sys, made.WebhookID); w.Status != webhook.StatusFAILING {
		b.Errorf("it is %s", w.Status)
	}
	want.URL, want.Types, want.Email = "https://hooks.example.com/new", []string{}, ""
	change(ra.WebhookChange{URL: new(want.URL), Types: []string{}, Email: new("")})
	if diff := cmp.Diff(want, change(ra.WebhookChange{Enabled: new(true)})); diff != "" {
		b.Errorf("switched on (-want +got):\n%s", diff)
	}
	if w := b.client.Webhook.GetX(b.sys, made.WebhookID); w.Status != webhook.StatusENABLED {
		b.Errorf("it is %s", w.Status)
	}
	b.refused(b.ra.UpdateWebhook(b.ctx, b.operator, made.WebhookID, ra.WebhookChange{URL: new("https://10.0.0.1/")}), "URL_NOT_PUBLIC at url")
	// One that was registered when more was allowed can be switched off.
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Webhook.UpdateOneID(made.WebhookID).SetURL("http://127.0.0.1:9000/").Exec(ctx)
	})
	want.URL = "http://127.0.0.1:9000/"
	if diff := cmp.Diff(want, change(ra.WebhookChange{Enabled: new(false)})); diff != "" {
		b.Errorf("switched off (-want +got):\n%s", diff)
	}
}

func webhookUnreadable(b *bundle) {
	made := b.newHook("request.submitted")
	b.provisional()
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Webhook.UpdateOneID(made.WebhookID).SetSecretSealed([]byte("another installation's")).Exec(ctx)
	})
	client := hook.New(hook.Rules{}, nil, b.clock.time)
	b.work(made, func(o ra.Outgoing) hook.Outcome {
		came, err := client.Send(b.ctx, o.Message)
		b.must(err)
		return came
	})
	if d := b.deliveries(delivery.StatusPENDING); len(d) != 1 || d[0].Failure == nil || *d[0].Failure != string(hook.Unsigned) {
		b.Errorf("noted: %v", d)
	}
	next, err := b.ra.RotateWebhookSecret(b.ctx, b.operator, made.WebhookID)
	b.must(err)
	b.clock.advance(time.Minute)
	var secrets []string
	b.work(made, func(o ra.Outgoing) hook.Outcome { secrets = o.Secrets; return taken })
	if diff := cmp.Diff([]string{next.Secret}, secrets); diff != "" {
		b.Errorf("with a new secret (-want +got):\n%s", diff)
	}
}

func webhookAnswers(b *bundle) {
	made, _ := b.cancelled()
	busy := hook.Outcome{Status: 503, Failure: hook.Refused, RetryAfter: time.Hour}
	b.work(made, func(ra.Outgoing) hook.Outcome { return busy })
	b.clock.advance(59 * time.Minute)
	b.work(made, func(ra.Outgoing) hook.Outcome { b.Error("it is sent before the receiver wants it"); return taken })
	b.clock.advance(time.Minute)
	tries := 0
	b.work(made, func(ra.Outgoing) hook.Outcome { tries++; return hook.Outcome{Status: 410, Failure: hook.Refused} })
	w := b.client.Webhook.GetX(b.sys, made.WebhookID)
	if tries != 1 || w.Status != webhook.StatusFAILING {
		b.Errorf("after %d tries it is %s", tries, w.Status)
	}
	var failures []string
	for _, d := range b.deliveries(delivery.StatusGIVEN_UP) {
		failures = append(failures, fmt.Sprint(*d.Failure, d.HTTPStatus != nil))
	}
	if diff := cmp.Diff([]string{"HTTP_STATUStrue", "SWITCHED_OFFfalse"}, failures); diff != "" {
		b.Errorf("given up (-want +got):\n%s", diff)
	}
	if n := b.client.Message.Query().Where(message.KindEQ(message.KindWEBHOOK_FAILING)).CountX(b.sys); n != 1 {
		b.Errorf("told by %d mails", n)
	}
}

// webhookNotFlooding: switching off goes on without mail; whoever names a stranger
// cannot have us write to them as often as they like.
func webhookNotFlooding(b *bundle) {
	mails := func() int {
		return b.client.Message.Query().Where(message.KindEQ(message.KindWEBHOOK_FAILING)).CountX(b.sys)
	}
	fail := func(made ra.MadeWebhook) {
		b.must(b.ra.SendTestEvent(b.ctx, b.operator, made.WebhookID))
		b.work(made, func(ra.Outgoing) hook.Outcome { return hook.Outcome{Status: 410, Failure: hook.Refused} })
		if w := b.client.Webhook.GetX(b.sys, made.WebhookID); w.Status != webhook.StatusFAILING {
			b.Fatalf("it is %s", w.Status)
		}
	}
	on, another := true, "another@example.jp"
	made := b.newHook("request.submitted")
	for _, to := range []*string{nil, nil, &another} {
		b.must(b.ra.UpdateWebhook(b.ctx, b.operator, made.WebhookID, ra.WebhookChange{Enabled: &on, Email: to}))
		fail(made)
	}
	if n := mails(); n != 1 {
		b.Errorf("one webhook told by %d mails", n)
	}
	for range 4 {
		b.must(b.ra.RemoveWebhook(b.ctx, b.operator, made.WebhookID))
		in := hookInput()
		in.Email = strings.ToUpper(in.Email)
		var err error
		made, err = b.ra.RegisterWebhook(b.ctx, b.operator, b.reseller, in)
		b.must(err)
		fail(made)
	}
	if n := mails(); n != 3 {
		b.Errorf("one address told by %d mails", n)
	}
	b.clock.advance(24 * time.Hour)
	b.must(b.ra.UpdateWebhook(b.ctx, b.operator, made.WebhookID, ra.WebhookChange{Enabled: &on}))
	fail(made)
	if n := mails(); n != 4 {
		b.Errorf("%d mails a day later, want one more", n-3)
	}
}
