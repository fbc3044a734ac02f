package ratest

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var auditSubjectCases = []scenario{
	{"audit log: searched by what people know", auditSearched},
	{"audit log: searched by others, or for nothing, it answers nothing", auditSearchedInVain},
	{"audit log: searched by address, page by page, either way", auditSearchedByAddress},
}

// sought are the log's events that a search finds, the oldest first.
func (b *bundle) sought(text string) []*ent.AuditEvent {
	b.Helper()
	subjects, err := b.ra.AuditSubjects(b.ctx, auditor, text)
	b.must(err)
	events, _, err := ra.ReadAudit(b.sys, b.client, ra.AuditFilter{Subjects: subjects}, ra.AuditStretch{Limit: 1000})
	b.must(err)
	return events
}

func auditSearched(b *bundle) {
	b.issued() // somebody else's
	in := b.application()
	in.Registration.Subscriber.Email = "Sagasu.Hito@example.jp"
	requestID := b.submit(in)
	number := in.CouponNumber
	other := b.provisional()
	receipt := b.request(requestID).ReceiptNumber
	theirs := func(events []*ent.AuditEvent, objectIDs ...string) bool {
		return len(events) > 0 && !slices.ContainsFunc(events, func(e *ent.AuditEvent) bool {
			return e.ObjectID == nil || !slices.Contains(objectIDs, *e.ObjectID)
		})
	}
	for _, text := range []string{receipt, " " + form.FormatReceiptNumber(receipt) + "　", "sagasu.hito@EXAMPLE.jp", requestID} {
		if events := b.sought(text); !theirs(events, requestID) {
			b.Errorf("%q finds %v", text, events)
		}
	}
	// A coupon: itself and the batch that it was made in; nothing of another's.
	coupon := b.coupon(number)
	for _, text := range []string{number, form.FormatCoupon(number)} {
		if events := b.sought(text); !theirs(events, coupon.ID, coupon.BatchID) {
			b.Errorf("a coupon finds %v", events)
		}
	}
	// A serial: the certificate's request, with all that was done there.
	issuedFor, certificateID := b.issued()
	if events := b.sought(b.certificate(certificateID).Serial); !theirs(events, issuedFor, certificateID) || len(events) < 3 {
		b.Errorf("a serial finds %v", events)
	}
	key := b.newLicense(b.newLight(1, nil), 1, nil)
	b.must(b.ra.VoidLicenseKey(b.ctx, b.operator, b.license(key).ID))
	if events := b.sought(key.LicenseID); !theirs(events, b.license(key).ID) {
		b.Errorf("a licence's ID finds %v", events)
	}
	b.wantStaffFound(other)
}

// wantStaffFound: a member of staff, by login and by a part of the name in any
// width, is who acted as well as who was acted on.
func (b *bundle) wantStaffFound(requestID string) {
	b.Helper()
	staffID, err := b.ra.AddStaff(b.ctx, b.operator, ra.AddStaffInput{Login: "sayuri", Name: "Ｓａｙｕｒｉ 早乙女", Password: "long enough canary 7713", Role: viewer.Reviewer})
	b.must(err)
	b.clock.advance(window)
	sayuri := viewer.Viewer{Kind: viewer.Staff, StaffID: staffID, Role: viewer.Reviewer, Epoch: 1}
	b.must(b.ra.Claim(b.ctx, sayuri, requestID))
	for _, text := range []string{"sayuri", "早乙女", "SAYURI", staffID} {
		var actions []string
		for _, e := range b.sought(text) {
			actions = append(actions, e.Action)
		}
		if diff := cmp.Diff([]string{string(ra.StaffAdded), string(ra.RequestClaimed)}, actions); diff != "" {
			b.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func auditSearchedInVain(b *bundle) {
	requestID := b.provisional()
	receipt := b.request(requestID).ReceiptNumber
	for _, text := range []string{"", "%", "_", "誰でもない", "nobody@example.jp", "203.0.113.200", "req_00000000000000000000000000", "DEADBEEFDEADBEEFDEADBEEFDEADBEEF"} {
		if events := b.sought(text); len(events) > 0 {
			b.Errorf("%q finds %d", text, len(events))
		}
	}
	for _, by := range []viewer.Viewer{anonymous, b.taro, applicant(ra.ForStatus, requestID)} {
		got, err := b.ra.AuditSubjects(b.ctx, by, receipt)
		b.must(err)
		if diff := cmp.Diff(&ra.AuditSubjects{}, got); diff != "" {
			b.Errorf("%s is told what a number stands for:\n%s", by.Kind, diff)
		}
	}
	// An export of what was searched for says so, and not for what.
	subjects, err := b.ra.AuditSubjects(b.ctx, auditor, receipt)
	b.must(err)
	exported := 0
	b.must(b.ra.ExportAudit(b.ctx, auditor, ra.AuditFilter{Subjects: subjects}, func(r ra.AuditRecord) error {
		if exported++; *r.Event.ObjectID != requestID {
			b.Errorf("%s is exported as well", r.Event.Action)
		}
		return nil
	}))
	done := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.AuditExported))).OnlyX(b.sys)
	if diff := cmp.Diff(map[string]string{"search": "yes"}, done.Details); diff != "" || exported == 0 {
		b.Errorf("%d exported, recorded (-want +got):\n%s", exported, diff)
	}
}

func auditSearchedByAddress(b *bundle) {
	stranger := anonymous
	stranger.Address = "2001:db8::77"
	for range 3 {
		_, err := b.ra.Submit(b.ctx, stranger, b.application())
		b.must(err)
		b.clock.advance(time.Minute)
	}
	b.provisional() // from elsewhere
	all := b.sought("2001:DB8:0::77")
	if len(all) < 3 {
		b.Fatalf("%d acts from there", len(all))
	}
	// Page by page, the latest first, each once, whatever narrows it.
	for name, f := range map[string]ra.AuditFilter{"all": {}, "submitted": {Action: string(ra.RequestSubmitted)}} {
		f.Subjects = &ra.AuditSubjects{Address: "2001:db8::77"}
		var got, want []string
		for page := (ra.AuditStretch{Descending: true, Limit: 2}); ; {
			events, limited, err := ra.ReadAudit(b.sys, b.client, f, page)
			b.must(err)
			if limited {
				b.Errorf("%s: limited", name)
			}
			for _, e := range events {
				got = append(got, e.ID)
			}
			if len(events) < page.Limit {
				break
			}
			page.Until = events[len(events)-1].ID
		}
		for _, e := range slices.Backward(all) {
			if f.Action == "" || e.Action == f.Action {
				want = append(want, e.ID)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			b.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	// Erased, it is found no more; changed beside the event, the verifier tells.
	b.sealAll()
	b.must(b.ra.EraseAuditDetail(b.ctx, b.operator, all[0].ID, "所定の保存期間の経過"))
	if got := b.sought("2001:db8::77"); len(got) != len(all)-1 {
		b.Errorf("%d after one of %d was erased", len(got), len(all))
	}
	b.sealAll()
	if v := b.verify(nil); v.Fault != nil {
		b.Fatalf("found %+v", v.Fault)
	}
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.AuditDetail.UpdateOneID(all[1].ID).SetAddress("192.0.2.250").Exec(ctx)
	})
	if v := b.verify(nil); v.Fault == nil || fmt.Sprint(v.Fault.Kind, v.Fault.EventID) != fmt.Sprint(ra.DetailsAltered, all[1].ID) {
		b.Errorf("an address that was changed: %+v", v.Fault)
	}
}
