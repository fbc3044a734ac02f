package ratest

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/ra"
)

var eventCases = []scenario{
	{"events: a partner is told of the whole life of what it sold", eventsWhole},
	{"events: each type stands in the partners' guide", eventsInGuide},
	{"events: of the house's own nobody is told", eventsOfTheHouse},
	{"events: what is rolled back was never told", eventsRolledBack},
	{"events: numbered without a gap, by four at once", eventsNumbered},
	{"events: each partner's count is its own", eventsNumberedApart},
	{"events: one that commits late gets a later number", eventsLate},
	{"events: of one object in their order, whatever clocks say", eventsInOrder},
	{"events: forgotten after ninety days, once they are not on their way", eventsForgotten},
	{"events: forgotten by pages, by four at once", eventsForgottenAtOnce},
	{"events: replayed while they are forgotten: sent or gone", eventsForgottenReplayed},
}

// eventsTold answers the partner's events in the order of their making.
func (b *bundle) eventsTold(partnerID string) []*ent.Event {
	b.Helper()
	return b.client.Event.Query().Where(event.PartnerID(partnerID)).Order(ent.Asc(event.FieldID)).AllX(b.sys)
}

func typesOf(events []*ent.Event) []string {
	types := make([]string, len(events))
	for i, e := range events {
		types[i] = e.Type
	}
	return types
}

func eventsWhole(b *bundle) {
	b.reseller = b.seller("mise", b.product)
	requestID, certificateID := b.completed()
	_, err := b.ra.NumberEvents(b.ctx)
	b.must(err)
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "KEY_COMPROMISE"))
	events := b.eventsTold(b.reseller)
	want := []string{
		"coupon.created", "request.submitted", "coupon.used", "request.accepted", "request.approved",
		"certificate.issued", "request.completed", "certificate.revoked",
	}
	if diff := cmp.Diff(want, typesOf(events)); diff != "" {
		b.Fatalf("told (-want +got):\n%s", diff)
	}
	wanted := map[string]string{
		"requestId": requestID, "kind": "NEW", "status": "APPROVED", "productId": b.product,
		"certificateId": certificateID, "serial": b.certificate(certificateID).Serial,
	}
	if diff := cmp.Diff(wanted, events[5].Data); diff != "" {
		b.Errorf("an issued certificate (-want +got):\n%s", diff)
	}
	if events[5].ObjectID != requestID {
		b.Errorf("its object is %s", events[5].ObjectID)
	}
	// Ids and states alone: nothing of the person, no number of a coupon.
	for _, e := range events {
		if text := fmt.Sprint(e.Data); strings.Contains(text, email) || strings.Contains(text, "ヨシクズ") || strings.Contains(text, "Yoshikuzu") {
			b.Errorf("%s tells %s", e.Type, text)
		}
	}
}

func eventsOfTheHouse(b *bundle) {
	b.seller("mise", b.product)
	b.completed()
	if n := b.client.Event.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d events of the house's own", n)
	}
}

func eventsRolledBack(b *bundle) {
	b.reseller = b.seller("mise", b.product)
	in := b.application()
	before := len(b.eventsTold(b.reseller))
	// The mail behind the event cannot be written.
	b.outbox.failAt(1)
	if _, err := b.ra.Submit(b.ctx, anonymous, in); err == nil {
		b.Fatal("it was taken")
	}
	if got := b.eventsTold(b.reseller)[before:]; len(got) != 0 {
		b.Errorf("told of %v", typesOf(got))
	}
	b.submit(in)
	if diff := cmp.Diff([]string{"request.submitted", "coupon.used"}, typesOf(b.eventsTold(b.reseller)[before:])); diff != "" {
		b.Errorf("told (-want +got):\n%s", diff)
	}
}

// numbers of all events, in order; 0: none yet.
func (b *bundle) numbers() []int64 {
	b.Helper()
	var numbers []int64
	for _, e := range b.client.Event.Query().Order(ent.Asc(event.FieldSeq)).AllX(b.sys) {
		if e.Seq == nil {
			numbers = append(numbers, 0)
			continue
		}
		numbers = append(numbers, *e.Seq)
	}
	return numbers
}

func eventsNumbered(b *bundle) {
	b.reseller = b.seller("mise", b.product)
	for range 20 {
		b.newCoupons(1, nil)
	}
	servers := []*ra.Service{b.ra, b.serve(b.newSigner()), b.serve(b.newSigner()), b.serve(b.newSigner())}
	done := make([]int, len(servers))
	errs := atOnce(len(servers), func(i int) (err error) {
		done[i], err = servers[i].NumberEvents(b.ctx)
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": len(servers)}, count(errs)); diff != "" {
		b.Fatalf("outcomes (-want +got):\n%s", diff)
	}
	if sum := done[0] + done[1] + done[2] + done[3]; sum != 20 {
		b.Errorf("%v were numbered, of 20", done)
	}
	for i, n := range b.numbers() {
		if n != int64(i)+1 {
			b.Errorf("the %dth has the number %d", i+1, n)
		}
	}
}

func eventsNumberedApart(b *bundle) {
	mise, yado := b.seller("mise", b.product), b.seller("yado", b.product)
	sell := func(partnerID string, orders int) {
		b.reseller = partnerID
		for range orders {
			b.newCoupons(1, nil)
		}
	}
	// Two are numbered together, and one goes on later.
	sell(mise, 2)
	sell(yado, 3)
	sell(mise, 1)
	_, err := b.ra.NumberEvents(b.ctx)
	b.must(err)
	sell(yado, 1)
	_, err = b.ra.NumberEvents(b.ctx)
	b.must(err)
	for partnerID, count := range map[string]int{mise: 3, yado: 4, "": 7} {
		if marks, err := ra.ReadEventMarks(b.ctx, b.client, partnerID); err != nil || marks.Last != int64(count) {
			b.Errorf("marks of %q %+v behind %d, %v", partnerID, marks, count, err)
		}
		if partnerID == "" {
			continue
		}
		for i, e := range b.eventsTold(partnerID) {
			if e.Number == nil || *e.Number != int64(i)+1 {
				b.Errorf("the %dth of %s has the number %v", i+1, partnerID, e.Number)
			}
		}
	}
	// What is forgotten is noted in the order of its partner alone.
	b.clock.advance(91 * 24 * time.Hour)
	sell(yado, 1)
	_, err = b.ra.NumberEvents(b.ctx)
	b.must(err)
	b.client.Event.Delete().Where(event.PartnerID(yado), event.NumberLT(4)).ExecX(b.sys)
	b.forgets(4, []int64{8}, 0)
	for partnerID, want := range map[string]ra.EventMarks{mise: {Last: 3, Forgotten: 3}, yado: {Last: 5, Forgotten: 4}, "": {Last: 8, Forgotten: 7}} {
		if marks, err := ra.ReadEventMarks(b.ctx, b.client, partnerID); err != nil || marks != want {
			b.Errorf("marks of %q %+v, want %+v, %v", partnerID, marks, want, err)
		}
	}
}

func eventsLate(b *bundle) {
	b.reseller = b.seller("mise", b.product)
	b.newCoupons(1, nil)
	early := b.eventsTold(b.reseller)[0]
	_, err := b.ra.NumberEvents(b.ctx)
	b.must(err)
	// Made before the other, and committed after it was numbered.
	late := "evt_" + strings.Repeat("0", 26)
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Event.Create().SetID(late).SetPartnerID(b.reseller).SetType("coupon.used").SetObjectID("coup_late").
			SetData(map[string]string{}).SetAt(early.At).Exec(ctx)
	})
	_, err = b.ra.NumberEvents(b.ctx)
	b.must(err)
	if got := b.client.Event.GetX(b.sys, late); late >= early.ID || got.Seq == nil || *got.Seq != 2 {
		b.Errorf("%s behind %s has the number %v", late, early.ID, got.Seq)
	}
}

func eventsInOrder(b *bundle) {
	b.reseller = b.seller("mise", b.product)
	requestID := b.provisional()
	// Another server's clock, which is behind.
	config := b.config
	behind := b.clock.time().Add(-window / 2)
	config.Now = (&clock{at: behind}).now
	b.must(ra.New(config).Cancel(b.ctx, applicant(ra.ForStatus, requestID), requestID))
	var of []string
	for _, e := range b.eventsTold(b.reseller) {
		if e.ObjectID == requestID {
			of = append(of, e.Type)
		}
	}
	if diff := cmp.Diff([]string{"request.submitted", "request.cancelled"}, of); diff != "" {
		b.Errorf("in the order of their ids (-want +got):\n%s", diff)
	}
}

// forgets checks how many events are forgotten now, and what stays: numbers of
// events, and how many deliveries.
func (b *bundle) forgets(want int, stay []int64, deliveries int) {
	b.Helper()
	n, err := b.ra.ForgetEvents(b.ctx)
	b.must(err)
	if n != want {
		b.Errorf("%d forgotten, want %d", n, want)
	}
	if diff := cmp.Diff(stay, b.numbers()); diff != "" {
		b.Errorf("what stays (-want +got):\n%s", diff)
	}
	if got := b.client.Delivery.Query().CountX(b.sys); got != deliveries {
		b.Errorf("%d deliveries stay, want %d", got, deliveries)
	}
}

func eventsForgotten(b *bundle) {
	made := b.newHook("coupon.created")
	heard := 0
	receive := func(ra.Outgoing) hook.Outcome { heard++; return taken }
	b.newCoupons(1, nil)
	b.work(made, receive)
	first := b.deliveries(delivery.StatusDELIVERED)[0]
	b.clock.advance(89 * 24 * time.Hour)
	b.newCoupons(1, nil)
	b.work(made, receive)
	b.forgets(0, []int64{1, 2}, 2)
	b.clock.advance(2 * 24 * time.Hour)
	// It was asked for again on its last day: that comes first.
	_, err := b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: made.WebhookID, DeliveryIDs: []string{first.ID}})
	b.must(err)
	b.forgets(0, []int64{1, 2}, 2)
	b.work(made, receive)
	if heard != 3 {
		b.Errorf("%d messages came, want 3", heard)
	}
	b.forgets(1, []int64{2}, 1)
	b.forgets(0, []int64{2}, 1)
	// No number is given twice.
	b.newCoupons(1, nil)
	b.work(made, receive)
	if diff := cmp.Diff([]int64{2, 3}, b.numbers()); diff != "" {
		b.Errorf("numbers (-want +got):\n%s", diff)
	}
}

func eventsForgottenAtOnce(b *bundle) {
	const many = 450 // more than two pages
	b.reseller = b.seller("mise", b.product)
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		rows := make([]*ent.EventCreate, many)
		for i := range rows {
			rows[i] = tx.Event.Create().SetID(b.newID(id.Event)).SetPartnerID(b.reseller).SetType("coupon.used").
				SetObjectID(fmt.Sprintf("coup_%d", i)).SetData(map[string]string{}).SetAt(instant.At(b.clock.time()))
		}
		return tx.Event.CreateBulk(rows...).Exec(ctx)
	})
	b.clock.advance(91 * 24 * time.Hour)
	b.newCoupons(1, nil)
	_, err := b.ra.NumberEvents(b.ctx)
	b.must(err)
	servers := []*ra.Service{b.ra, b.serve(b.newSigner()), b.serve(b.newSigner()), b.serve(b.newSigner())}
	errs := atOnce(len(servers), func(i int) error {
		_, err := servers[i].ForgetEvents(b.ctx)
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": len(servers)}, count(errs)); diff != "" {
		b.Fatalf("outcomes (-want +got):\n%s", diff)
	}
	// What one passed over because another held it went with the other.
	b.forgets(0, []int64{many + 1}, 0)
}

func eventsForgottenReplayed(b *bundle) {
	made := b.newHook("coupon.created")
	b.newCoupons(1, nil)
	b.work(made, func(ra.Outgoing) hook.Outcome { return taken })
	first := b.deliveries(delivery.StatusDELIVERED)[0]
	b.clock.advance(91 * 24 * time.Hour)
	replayed := 0
	errs := atOnce(2, func(i int) (err error) {
		if i == 0 {
			_, err = b.ra.ForgetEvents(b.ctx)
			return err
		}
		out, err := b.ra.ReplayWebhook(b.ctx, b.operator, ra.Replay{WebhookID: made.WebhookID, DeliveryIDs: []string{first.ID}})
		replayed = out.Count
		return err
	})
	b.must(errs[0])
	// Forgotten before: it is not there.
	if errs[1] != nil {
		b.refused(errs[1], "NOT_FOUND at deliveryIds.0")
	}
	heard := 0
	b.work(made, func(ra.Outgoing) hook.Outcome { heard++; return taken })
	if heard != replayed {
		b.Errorf("%d messages came of %d replayed", heard, replayed)
	}
	_, err := b.ra.ForgetEvents(b.ctx)
	b.must(err)
	b.forgets(0, nil, 0)
}
