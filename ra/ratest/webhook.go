package ratest

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/ra"
)

var webhookCases = []scenario{
	{"webhook: told in order per object, by a receiver that fails at random", webhookInOrder},
	{"webhook: a later event waits for the earlier one, other objects do not", webhookLanes},
	{"webhook: a worker that died is followed by another", webhookDied},
	{"webhook: two workers, one sends", webhookLeased},
	{"webhook: given up and switched off after three days, told by mail", webhookSwitchedOff},
	{"webhook: replayed under the same id, one and all", webhookReplayed},
	{"webhook: the secret in use signs for a day, however often somebody rotates", webhookRotated},
	{"webhook: two who change it at once, both are heard", webhookRaced},
	{"webhook: no more than ten, whoever registers them at once", webhooksFull},
	{"webhook: for some types, and its own test", webhookTypes},
	{"webhook: refused", webhookRefused},
	{"webhook: one partner has some of the workers, by turns", webhookShared},
	{"webhook: what waits for its moment is hurried, what cannot be is named", webhookHurried},
	{"webhook: of a partner that is switched off nothing is sent, and all is kept", webhookOut},
	{"webhook: of ten thousand and one the last is left, and said so", webhookMore},
	{"webhook: each test is for itself", webhookTests},
	{"webhook: changed field by field, whatever became of the others", webhookChanged},
	{"webhook: a secret that nobody opens is noted", webhookUnreadable},
	{"webhook: mails nobody as often as one likes", webhookNotFlooding},
	{"webhook: gone is switched off, busy is waited for", webhookAnswers},
	{"webhook: removed, its secrets are gone", webhookRemoved},
	{"webhook: another partner's is not there", webhookForeign},
}

func hookInput() ra.WebhookInput {
	return ra.WebhookInput{URL: "https://hooks.example.com/shomei", Email: "hook.canary@example.jp", Language: webhook.LanguageJA}
}

// newHook registers a webhook of the bundle's reseller.
func (b *bundle) newHook(types ...string) ra.MadeWebhook {
	b.Helper()
	if b.reseller == "" {
		b.reseller = b.seller("mise", b.product)
	}
	in := hookInput()
	in.Types = types
	made, err := b.ra.RegisterWebhook(b.ctx, b.operator, b.reseller, in)
	b.must(err)
	return made
}

// number gives the events that wait their numbers, and addresses them.
func (b *bundle) number() {
	b.Helper()
	_, err := b.ra.NumberEvents(b.ctx)
	b.must(err)
}

// due registers a webhook that one message is due to.
func (b *bundle) due() ra.MadeWebhook {
	b.Helper()
	made := b.newHook("request.submitted")
	b.provisional()
	b.number()
	return made
}

// cancelled registers a webhook and has a request made and cancelled.
func (b *bundle) cancelled() (made ra.MadeWebhook, requestID string) {
	b.Helper()
	made = b.newHook("request.submitted", "request.cancelled")
	requestID = b.provisional()
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, requestID), requestID))
	return made, requestID
}

// heard has a receiver take all that is due, and answers its types.
func (b *bundle) heard(made ra.MadeWebhook) (types []string) {
	b.Helper()
	b.work(made, func(o ra.Outgoing) hook.Outcome {
		types = append(types, b.read(o).Type)
		return taken
	})
	return types
}

// work does what a worker does until nothing is due: receive answers each
// message.
func (b *bundle) work(made ra.MadeWebhook, receive func(ra.Outgoing) hook.Outcome) {
	b.Helper()
	b.number()
	lease, err := b.ra.LeaseWebhook(b.ctx, made.WebhookID)
	b.must(err)
	if lease == nil {
		return
	}
	for {
		taken, err := b.ra.TakeDeliveries(b.ctx, lease)
		b.must(err)
		if len(taken) == 0 {
			break
		}
		for _, o := range taken {
			b.must(b.ra.NoteDelivery(b.ctx, o, receive(o)))
		}
	}
	b.must(b.ra.EndLease(b.ctx, lease))
}

// received is a message as a receiver reads it.
type received struct {
	ID, Type string
	Data     map[string]string
}

func (b *bundle) read(o ra.Outgoing) received {
	b.Helper()
	var r received
	b.must(json.Unmarshal(o.Body, &r))
	if r.ID != o.ID {
		b.Errorf("message %s says %s", o.ID, r.ID)
	}
	return r
}

var (
	taken   = hook.Outcome{Status: 204}
	failing = hook.Outcome{Status: 503, Failure: hook.Refused, Excerpt: "maintenance"}
)

func (b *bundle) deliveries(status delivery.Status) []*ent.Delivery {
	b.Helper()
	return b.client.Delivery.Query().Where(delivery.StatusEQ(status)).Order(ent.Asc(delivery.FieldSeq)).AllX(b.sys)
}

func webhookInOrder(b *bundle) {
	made := b.newHook()
	random := rand.New(rand.NewPCG(7, 11))
	first := map[string]int{} // of each message, when it came for the first time
	receive := func(o ra.Outgoing) hook.Outcome {
		if random.IntN(3) == 0 {
			return failing
		}
		if _, known := first[o.ID]; !known {
			first[o.ID] = len(first)
		}
		// What was taken, and then the line broke: it comes again.
		if random.IntN(4) == 0 {
			return hook.Outcome{Failure: hook.Unreachable}
		}
		return taken
	}
	for range 4 {
		b.completed()
		b.work(made, receive)
	}
	for rounds := 0; len(b.deliveries(delivery.StatusDELIVERED)) < b.client.Event.Query().CountX(b.sys); rounds++ {
		if rounds > 400 {
			b.Fatal("it does not end")
		}
		b.clock.advance(30 * time.Minute)
		b.work(made, receive)
	}
	last := map[string]int{}
	for _, e := range b.eventsTold(b.reseller) {
		at, came := first[e.ID]
		if !came {
			b.Errorf("%s never came", e.Type)
		}
		if before, known := last[e.ObjectID]; known && at < before {
			b.Errorf("%s of %s came before the one before it", e.Type, e.ObjectID)
		}
		last[e.ObjectID] = at
	}
	if w := b.client.Webhook.GetX(b.sys, made.WebhookID); w.FailingSince != nil || w.SucceededAt == nil || w.LeasedUntil != nil {
		b.Errorf("at the end: %v", w)
	}
}

func webhookLanes(b *bundle) {
	made := b.newHook("request.submitted", "request.accepted", "request.approved", "certificate.issued")
	requestID, _ := b.issued()
	other := b.provisional()
	var heard []string
	b.work(made, func(o ra.Outgoing) hook.Outcome {
		r := b.read(o)
		heard = append(heard, r.Type)
		if r.Data["requestId"] == requestID {
			return failing
		}
		return taken
	})
	slices.Sort(heard)
	if diff := cmp.Diff([]string{"request.submitted", "request.submitted"}, heard); diff != "" {
		b.Errorf("tried (-want +got):\n%s", diff)
	}
	if d := b.deliveries(delivery.StatusDELIVERED); len(d) != 1 || d[0].ObjectID != other {
		b.Errorf("delivered: %v", d)
	}
	if n := len(b.deliveries(delivery.StatusWAITING)); n != 3 {
		b.Errorf("%d wait, want 3", n)
	}
	b.clock.advance(time.Minute)
	if diff := cmp.Diff([]string{"request.submitted", "request.accepted", "request.approved", "certificate.issued"}, b.heard(made)); diff != "" {
		b.Errorf("afterwards (-want +got):\n%s", diff)
	}
}

func webhookDied(b *bundle) {
	made := b.due()
	if !b.outbox.has(ra.Deliver{WebhookID: made.WebhookID}) {
		b.Error("nobody was told that something is due")
	}
	lease, err := b.ra.LeaseWebhook(b.ctx, made.WebhookID)
	b.must(err)
	first, err := b.ra.TakeDeliveries(b.ctx, lease)
	b.must(err)
	if len(first) != 1 {
		b.Fatalf("%d taken", len(first))
	}
	// It dies here. Nobody goes on at once, and somebody a while later.
	if n, err := b.ra.DueWebhooks(b.ctx); err != nil || n != 0 {
		b.Errorf("%d due at once; %v", n, err)
	}
	b.clock.advance(31 * time.Second)
	if n, err := b.ra.DueWebhooks(b.ctx); err != nil || n != 1 {
		b.Errorf("%d due later; %v", n, err)
	}
	var again []ra.Outgoing
	b.work(made, func(o ra.Outgoing) hook.Outcome {
		again = append(again, o)
		return taken
	})
	if len(again) != 1 || again[0].ID != first[0].ID || string(again[0].Body) != string(first[0].Body) {
		b.Errorf("again: %v", again)
	}
	// The first wakes up and says what it saw, which counts for nothing.
	b.must(b.ra.NoteDelivery(b.ctx, first[0], failing))
	if d := b.deliveries(delivery.StatusDELIVERED); len(d) != 1 || d[0].Attempts != 2 {
		b.Errorf("delivered: %v", d)
	}
}

func webhookLeased(b *bundle) {
	made := b.due()
	leases := make([]*ra.Lease, 4)
	errs := atOnce(len(leases), func(i int) (err error) {
		leases[i], err = b.ra.LeaseWebhook(b.ctx, made.WebhookID)
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	held := slices.DeleteFunc(leases, func(l *ra.Lease) bool { return l == nil })
	if len(held) != 1 {
		b.Fatalf("%d leases", len(held))
	}
	// One that came too late has lost it.
	b.clock.advance(31 * time.Second)
	next, err := b.ra.LeaseWebhook(b.ctx, made.WebhookID)
	b.must(err)
	if got, err := b.ra.TakeDeliveries(b.ctx, held[0]); err != nil || len(got) != 0 {
		b.Errorf("by a lease that is over: %v, %v", got, err)
	}
	if got, err := b.ra.TakeDeliveries(b.ctx, next); err != nil || len(got) != 1 {
		b.Errorf("by the next: %v, %v", got, err)
	}
}

func webhookSwitchedOff(b *bundle) {
	made, requestID := b.cancelled()
	tries := 0
	for range 60 {
		b.work(made, func(ra.Outgoing) hook.Outcome { tries++; return failing })
		b.clock.advance(2 * time.Hour)
	}
	w := b.client.Webhook.GetX(b.sys, made.WebhookID)
	if w.Status != webhook.StatusFAILING || tries < 10 || tries > 40 {
		b.Fatalf("after five days and %d tries: %s", tries, w.Status)
	}
	up := b.deliveries(delivery.StatusGIVEN_UP)
	if len(up) != 2 || *up[0].Failure != string(hook.Refused) || *up[0].HTTPStatus != 503 || up[0].Excerpt != "maintenance" {
		b.Errorf("given up: %v", up)
	}
	mails := b.client.Message.Query().Where(message.KindEQ(message.KindWEBHOOK_FAILING)).AllX(b.sys)
	if len(mails) != 1 || mails[0].Recipient != "hook.canary@example.jp" || *mails[0].AboutID != made.WebhookID {
		b.Errorf("mails: %v", mails)
	}
	if n := len(b.events(made.WebhookID, ra.WebhookSwitchedOff)); n != 1 {
		b.Errorf("it is recorded %d times", n)
	}
	// What happens meanwhile stands there, and is sent when it is on again.
	later := b.provisional()
	b.work(made, func(ra.Outgoing) hook.Outcome { b.Error("it is sent"); return taken })
	_, err := b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: made.WebhookID, Since: &start})
	b.refused(err, "WRONG_STATE at webhookId")
	b.must(b.ra.UpdateWebhook(b.ctx, b.operator, made.WebhookID, ra.WebhookChange{Enabled: new(true)}))
	n, err := b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: made.WebhookID, Since: &start})
	b.must(err)
	if (n != ra.Replayed{Count: 3}) {
		b.Errorf("%v replayed, want 3", n)
	}
	heard := map[string][]string{}
	b.work(made, func(o ra.Outgoing) hook.Outcome {
		r := b.read(o)
		heard[r.Data["requestId"]] = append(heard[r.Data["requestId"]], r.Type)
		return taken
	})
	want := map[string][]string{requestID: {"request.submitted", "request.cancelled"}, later: {"request.submitted"}}
	if diff := cmp.Diff(want, heard); diff != "" {
		b.Errorf("afterwards (-want +got):\n%s", diff)
	}
}

func webhookReplayed(b *bundle) {
	made, _ := b.cancelled()
	var ids []string
	receive := func(o ra.Outgoing) hook.Outcome { ids = append(ids, o.ID); return taken }
	b.work(made, receive)
	first := b.deliveries(delivery.StatusDELIVERED)[0]
	n, err := b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: made.WebhookID, DeliveryIDs: []string{first.ID}})
	b.must(err)
	b.work(made, receive)
	if n.Count != 1 || len(ids) != 3 || ids[2] != ids[0] {
		b.Errorf("%v replayed: %v", n, ids)
	}
	if d := b.client.Delivery.GetX(b.sys, first.ID); d.Attempts != 2 || d.Status != delivery.StatusDELIVERED {
		b.Errorf("it stands as %v", d)
	}
	if n, err := b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: made.WebhookID, Since: &start}); err != nil || n.Count != 0 {
		b.Errorf("of what was given up: %v, %v", n, err)
	}
	for want, in := range map[string]ra.Replay{
		"REQUIRED at deliveryIds": {WebhookID: made.WebhookID},
		"TOO_LONG at deliveryIds": {WebhookID: made.WebhookID, DeliveryIDs: make([]string, 101)},
		"NOT_FOUND at webhookId":  {WebhookID: "hook_gone", DeliveryIDs: []string{first.ID}},
	} {
		_, err := b.ra.ReplayWebhook(b.ctx, b.operator, in)
		b.refused(err, want)
	}
}
