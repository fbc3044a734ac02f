package ratest

import (
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var paperCases = []scenario{
	{"change on paper", changeOnPaper},
	{"paper has an end", paperEnds},
}

func changeOnPaper(b *bundle) {
	requestID, certificateID := b.completed()
	holder := applicant(ra.ForChange, requestID)
	in := b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = new("総務部") })
	paperID, err := b.ra.MakePaper(b.ctx, holder, in)
	b.must(err)
	paper, err := b.client.PaperForm.Get(b.sys, paperID)
	b.must(err)
	if n := b.client.Request.Query().Where(request.FollowsID(certificateID)).CountX(b.sys); n != 0 {
		b.Fatal("a printed form is a request already")
	}
	_, err = b.ra.RecordPaper(b.ctx, holder, paper.ReceiptNumber)
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.RecordPaper(b.ctx, b.hana, "000000000000")
	b.refused(err, "NOT_FOUND at receiptNumber")
	ids := make([]string, 4)
	errs := atOnce(4, func(i int) (err error) {
		ids[i], err = b.ra.RecordPaper(b.ctx, b.hana, form.FormatReceiptNumber(paper.ReceiptNumber))
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" || len(slices.Compact(ids)) != 1 {
		b.Fatalf("at once made %v (-want +got):\n%s", ids, diff)
	}
	changeID := ids[0]
	if r := b.request(changeID); r.ReceiptNumber != paper.ReceiptNumber || r.ContactID != nil {
		b.Errorf("the request has number %q and contact %v", r.ReceiptNumber, r.ContactID)
	}
	b.wantMails(changeID, message.KindCHANGE_RECEIVED, email)
	b.carryOut(changeID)
	if got := b.declaredIn(requestID).Subscriber.Department; got == nil || *got != "総務部" {
		b.Errorf("registered is %v", got)
	}
	// One that arrives when the certificate is revoked leads nowhere.
	late, err := b.ra.MakePaper(b.ctx, holder, ra.ChangeInput{CertificateID: certificateID, Reason: lifecycle.StopsUsing, Language: "JA"})
	b.must(err)
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "CESSATION_OF_OPERATION"))
	paper, err = b.client.PaperForm.Get(b.sys, late)
	b.must(err)
	_, err = b.ra.RecordPaper(b.ctx, b.hana, paper.ReceiptNumber)
	b.refused(err, "CHANGE_CLOSED at certificateId")
}

// paperEnds: ten of a certificate may be on their way, and what does not arrive
// is thrown away, with what it declares.
func paperEnds(b *bundle) {
	requestID, certificateID := b.completed()
	holder := applicant(ra.ForChange, requestID)
	in := ra.ChangeInput{CertificateID: certificateID, Reason: lifecycle.StopsUsing, Language: "JA"}
	var receipts []string
	for range 10 {
		paperID, err := b.ra.MakePaper(b.ctx, holder, in)
		b.must(err)
		receipts = append(receipts, b.client.PaperForm.GetX(b.sys, paperID).ReceiptNumber)
	}
	_, err := b.ra.MakePaper(b.ctx, holder, in)
	b.refused(err, "TOO_MANY_PAPERS at certificateId")
	until := ra.ArriveBy(b.clock.time()).End()
	b.clock.set(until.Add(-time.Second))
	b.sweep()
	if n := b.client.PaperForm.Query().CountX(b.sys); n != 10 {
		b.Errorf("%d papers are left on the last day", n)
	}
	_, err = b.ra.RecordPaper(b.ctx, b.hana, receipts[0])
	b.must(err)
	b.clock.set(until)
	_, err = b.ra.RecordPaper(b.ctx, b.hana, receipts[1])
	b.refused(err, "DEADLINE_PASSED at receiptNumber")
	b.sweep()
	if n := b.client.PaperForm.Query().CountX(b.sys); n != 1 {
		b.Errorf("%d papers are left, want the one that arrived", n)
	}
	_, err = b.ra.RecordPaper(b.ctx, b.hana, receipts[1])
	b.refused(err, "NOT_FOUND at receiptNumber")
}
