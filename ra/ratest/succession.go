package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var successionCases = []scenario{
	{"withdrawal reaches what was reissued and renewed meanwhile", withdrawalReaches},
	{"withdrawal reaches the certificate that was renewed", withdrawalReachesBack},
	{"withdrawal against a reissue that opens", withdrawalAgainstReissue},
	{"withdrawal gives a licence key its application back", withdrawalGivesBack},
	{"withdrawal and record-only change after the last reissue day", withdrawalAfterLastDay},
	{"withdrawal where nothing else can be changed", withdrawalAlone},
	{"paper of what was reissued while it was in the post", paperFollows},
	{"paper that arrives late takes nothing back", paperLate},
}

// replacedBy has a request's certificate reissued and acquires it.
func (b *bundle) replacedBy(requestID string) (reissueID, certificateID string) {
	b.Helper()
	reissueID = b.reissueOf(requestID, lifecycle.FileLost)
	certificateID = b.acquire(reissueID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, reissueID), certificateID, ra.Opened))
	return reissueID, certificateID
}

// wantNoneStanding: of the certificates issued for the requests none is good.
func (b *bundle) wantNoneStanding(requestIDs ...string) {
	b.Helper()
	for _, requestID := range requestIDs {
		for _, c := range b.certificatesOf(requestID) {
			if c.Status != lifecycle.CertificateRevoked {
				b.Errorf("%s of %s is %s", c.ID, requestID, c.Status)
			}
		}
	}
}

// withdrawalReaches: reissued, renewed, and what was renewed reissued, all of it
// acquired between the withdrawal and its approval.
func withdrawalReaches(b *bundle) {
	requestID, certificateID, by := b.contacted()
	b.opensRenewal(certificateID)
	withdrawalID := b.leaving(by, certificateID, lifecycle.LeftOrganization)
	reissueID, reissued := b.replacedBy(requestID)
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, reissueID), b.renewal(reissued))
	b.must(err)
	renewed := b.concluded(out.RequestID)
	lastID, last := b.replacedBy(out.RequestID)
	b.wantCertificate(reissued, lifecycle.CertificateActive)
	b.wantCertificate(last, lifecycle.CertificateActive)
	b.carryOut(withdrawalID)
	b.wantNoneStanding(requestID, reissueID, out.RequestID, lastID)
	if why := *b.certificate(last).RevocationReason; why != "AFFILIATION_CHANGED" {
		b.Errorf("revoked as %s", why)
	}
	if why := *b.certificate(renewed).RevocationReason; why != "SUPERSEDED" {
		b.Errorf("what was replaced before is now %s", why)
	}
	b.wantMails(lastID, message.KindREVOKED, email)
}

func withdrawalReachesBack(b *bundle) {
	requestID, certificateID, _ := b.contacted()
	b.opensRenewal(certificateID)
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.must(err)
	renewed := b.concluded(out.RequestID)
	b.clock.advance(time.Hour)
	b.carryOut(b.leaving(b.asContact(requestID), renewed, lifecycle.StopsUsing))
	b.wantCertificate(renewed, lifecycle.CertificateRevoked)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

// withdrawalAgainstReissue: whoever wins, nothing can be acquired any more.
func withdrawalAgainstReissue(b *bundle) {
	requestID, certificateID, by := b.contacted()
	seen := b.confirmedIntent(b.leaving(by, certificateID, lifecycle.StopsUsing))
	in := ra.ReissueInput{SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: lifecycle.FileLost}
	errs := atOnce(2, func(i int) error {
		if i == 0 {
			return b.approve(b.taro, seen)
		}
		_, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, requestID), in)
		return err
	})
	b.must(errs[0])
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	if errs[1] != nil {
		b.refused(errs[1], "REISSUE_CLOSED at requestId")
		return
	}
	b.wantStatus(b.following(certificateID, lifecycle.Reissue).ID, lifecycle.Rejected)
}

func withdrawalGivesBack(b *bundle) {
	l, with := b.keyedPerson()
	requestID := b.submit(with(b.application()))
	b.clock.advance(window)
	b.vet(requestID)
	certificateID := b.acquire(requestID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	b.contact(requestID)
	b.opensRenewal(certificateID)
	naming := b.naming(requestID)
	naming.Portal = bundleSlug
	b.must(b.ra.MailContactLink(b.ctx, anonymous, naming))
	opened, err := b.ra.FollowContactLink(b.ctx, anonymous, b.contactToken(requestID))
	b.must(err)
	by := applicant(ra.ForChange, requestID)
	by.ContactID = opened.ContactID
	seen := b.confirmedIntent(b.leaving(by, certificateID, lifecycle.StopsUsing))
	renewal := with(b.renewal(certificateID))
	renewal.Registration.Subscriber.Email = "renewed@example.co.jp"
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), renewal)
	b.must(err)
	if got := b.license(l.key).Used; got != 2 {
		b.Fatalf("%d used before the withdrawal, want 2", got)
	}
	b.must(b.approve(b.taro, seen))
	b.wantStatus(out.RequestID, lifecycle.Cancelled)
	if got := b.license(l.key).Used; got != 1 {
		b.Errorf("%d used after the withdrawal, want 1", got)
	}
}

func withdrawalAfterLastDay(b *bundle) {
	_, leaves, by := b.contacted()
	withdrawalID := b.leaving(by, leaves, lifecycle.LeftOrganization)
	recorded, certificateID := b.completed()
	b.clock.advance(time.Hour)
	by = b.asContact(recorded)
	changeID := b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil }))
	_, moved := b.completed()
	b.clock.advance(time.Hour)
	by = b.asContact(recorded)
	reissueID := b.asked(by, b.change(moved, func(r *form.Registration) { r.Subscriber.Email = "fresh@example.co.jp" }))
	day := policy.DayOf(b.clock.time().AddDate(0, 0, 1))
	b.close(b.product, day, day)
	b.clock.set(day.End().Add(time.Hour))
	b.carryOut(withdrawalID)
	b.wantCertificate(leaves, lifecycle.CertificateRevoked)
	b.carryOut(changeID)
	if got := b.declaredIn(recorded).Subscriber.Department; got != nil {
		b.Errorf("registered is %q", *got)
	}
	// What would be issued is not.
	b.refused(b.approve(b.taro, b.confirmedIntent(reissueID)), "PRODUCT_ENDED at requestId")
}

// withdrawalAlone: the closing service takes no change, but holders still leave.
func withdrawalAlone(b *bundle) {
	b.product, b.consents = b.newProduct("closing-service", func(p *policy.Policy) {
		p.Changing = policy.ClosingDown(policy.Closing{}).Changing
	})
	requestID, certificateID, by := b.contacted()
	phone := b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplacePhoneNumber = "05011112222" })
	_, err := b.ra.SubmitChange(b.ctx, by, phone)
	b.refused(err, "CHANGE_CLOSED at certificateId")
	_, err = b.ra.MakePaper(b.ctx, applicant(ra.ForChange, requestID), phone)
	b.refused(err, "CHANGE_CLOSED at certificateId")
	b.opens(ra.IdentifyInput{Purpose: ra.ForChange, Email: email, Passphrase: passphrase, Code: b.code(requestID)}, requestID)
	b.carryOut(b.leaving(by, certificateID, lifecycle.Died))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

// onPaper prints a form and answers its receipt number.
func (b *bundle) onPaper(requestID string, in ra.ChangeInput) string {
	b.Helper()
	paperID, err := b.ra.MakePaper(b.ctx, applicant(ra.ForChange, requestID), in)
	b.must(err)
	return b.client.PaperForm.GetX(b.sys, paperID).ReceiptNumber
}

// paperFollows: replaced by reissue, the key of that lost, the withdrawal is of
// what stands.
func paperFollows(b *bundle) {
	requestID, certificateID := b.completed()
	receipt := b.onPaper(requestID, ra.ChangeInput{CertificateID: certificateID, Reason: lifecycle.LeftOrganization, Language: "JA"})
	b.clock.advance(time.Hour)
	reissueID := b.reissueOf(requestID, lifecycle.FileLost)
	b.acquire(reissueID, ecKey(b.T))
	standing := b.replace(reissueID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, reissueID), standing, ra.Opened))
	withdrawalID, err := b.ra.RecordPaper(b.ctx, b.hana, receipt)
	b.must(err)
	if got := *b.request(withdrawalID).FollowsID; got != standing {
		b.Errorf("the withdrawal is of %s, want %s", got, standing)
	}
	b.carryOut(withdrawalID)
	b.wantNoneStanding(requestID, reissueID)
}

// paperLate: the phone number was changed online while the paper, on which the
// old one stands, was in the post; and the certificate was reissued.
func paperLate(b *bundle) {
	requestID, certificateID, by := b.contacted()
	paper := b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = new("総務部") })
	receipt := b.onPaper(requestID, paper)
	b.clock.advance(time.Hour)
	b.carryOut(b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplacePhoneNumber = "05011112222" })))
	reissueID, _ := b.replacedBy(requestID)
	changeID, err := b.ra.RecordPaper(b.ctx, b.hana, receipt)
	b.must(err)
	again, err := b.ra.RecordPaper(b.ctx, b.hana, receipt)
	if b.must(err); again != changeID {
		b.Errorf("recorded again as %s, first as %s", again, changeID)
	}
	b.carryOut(changeID)
	want := *paper.Registration
	want.Subscriber.WorkplacePhoneNumber = "05011112222"
	if diff := cmp.Diff(want, b.declaredIn(reissueID)); diff != "" {
		b.Errorf("registered (-want +got):\n%s", diff)
	}
}
