package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var effectCases = []scenario{
	{"change that reissues costs nothing, whatever a reissue costs", changeFree},
	{"change that wants a new application costs what that does", changePaidAnew},
	{"change that reissues records the rest at once", changeRecordsRest},
	{"change that is recorded reaches a reissue under way", changeReachesReissue},
}

// changeFree: the page told that it is free, so that neither the change nor its
// reissue is charged; another reissue is, and so is a change that is recorded.
func changeFree(b *bundle) {
	b.newPolicy(func(p *policy.Policy) {
		p.Fees = []policy.Fee{
			{Act: policy.ReissueAct, Amount: 3000, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays},
			{Act: policy.ChangeAct, Amount: 500, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays},
		}
	})
	requestID, certificateID, by := b.contacted()
	before := len(b.charged())
	b.carryOut(b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplaceBuilding = nil })))
	b.carryOut(b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Email = "fresh@example.co.jp" })))
	b.clock.advance(time.Hour)
	// Another code for it is no second act.
	if again := b.reissueOf(requestID, lifecycle.FileLost); again != b.following(certificateID, lifecycle.Reissue).ID {
		b.Errorf("a second reissue %s was opened", again)
	}
	other, _ := b.completed()
	b.reissueOf(other, lifecycle.FileLost)
	want := []line{
		{policy.ChangeAct, "", 1, 500, 50, policy.PartnerPays},
		{policy.ChangeAct, "", 1, 0, 0, policy.PartnerPays}, {policy.ReissueAct, "", 1, 0, 0, policy.PartnerPays},
		{policy.CouponAct, "", 1, 0, 0, policy.PartnerPays}, {policy.NewAct, "", 1, 0, 0, policy.Prepaid},
		{policy.ReissueAct, "", 1, 3000, 300, policy.PartnerPays},
	}
	if diff := cmp.Diff(want, b.charged()[before:]); diff != "" {
		b.Errorf("charged (-want +got):\n%s", diff)
	}
}

// changePaidAnew: the change itself is free, however changes are priced, as the
// page told.
func changePaidAnew(b *bundle) {
	b.newPolicy(func(p *policy.Policy) {
		p.Fees = []policy.Fee{{Act: policy.ChangeAct, Amount: 500, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}}
	})
	_, certificateID, by := b.contacted()
	before := len(b.charged())
	b.carryOut(b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Organization.LegalName = "新商会株式会社" })))
	if diff := cmp.Diff([]line{{policy.ChangeAct, "", 1, 0, 0, policy.PartnerPays}}, b.charged()[before:]); diff != "" {
		b.Errorf("charged (-want +got):\n%s", diff)
	}
}

// changeRecordsRest: the phone number is registered whether or not the new
// certificate is ever acquired; the address is not, while the old one stands.
func changeRecordsRest(b *bundle) {
	requestID, certificateID, by := b.contacted()
	in := b.change(certificateID, func(r *form.Registration) {
		r.Subscriber.Email, r.Subscriber.WorkplacePhoneNumber = "fresh@example.co.jp", "05011112222"
	})
	want := b.declaredIn(requestID)
	want.Subscriber.WorkplacePhoneNumber = "05011112222"
	b.carryOut(b.asked(by, in))
	reissue := b.following(certificateID, lifecycle.Reissue)
	if diff := cmp.Diff(*in.Registration, b.declaredIn(reissue.ID)); diff != "" {
		b.Errorf("reissued with (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, b.declaredIn(requestID)); diff != "" {
		b.Errorf("registered (-want +got):\n%s", diff)
	}
	b.clock.set(reissue.DueAt.Time())
	b.sweep()
	b.wantStatus(reissue.ID, lifecycle.Lapsed)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	if diff := cmp.Diff(want, b.declaredIn(requestID)); diff != "" {
		b.Errorf("registered after the reissue lapsed (-want +got):\n%s", diff)
	}
	// What was lost can be asked for again.
	again := b.asked(b.asContact(requestID), b.change(certificateID, func(r *form.Registration) { r.Subscriber.Email = "fresh@example.co.jp" }))
	b.wantStatus(again, lifecycle.Accepted)
}

func changeReachesReissue(b *bundle) {
	requestID, certificateID, by := b.contacted()
	reissueID := b.reissueOf(requestID, lifecycle.FileLost)
	b.carryOut(b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil })))
	newID := b.acquire(reissueID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, reissueID), newID, ra.Opened))
	for _, each := range []string{requestID, reissueID} {
		if got := b.declaredIn(each).Subscriber.Department; got != nil {
			b.Errorf("%s is registered with the department %q", each, *got)
		}
	}
}
