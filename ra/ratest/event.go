package ratest

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/ra"
)

var eventCases = []scenario{
	{"events: a partner is told of the whole life of what it sold", eventsWhole},
	{"events: of the house's own nobody is told", eventsOfTheHouse},
	{"events: what is rolled back was never told", eventsRolledBack},
	{"events: numbered without a gap, by four at once", eventsNumbered},
	{"events: one that commits late gets a later number", eventsLate},
	{"events: of one object in their order, whatever clocks say", eventsInOrder},
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
