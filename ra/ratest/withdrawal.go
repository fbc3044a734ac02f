package ratest

import (
	"fmt"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var withdrawalCases = []scenario{
	{"withdrawal revokes with its reason", withdrawalReasons},
	{"withdrawal of who died is told to the contact alone", withdrawalOfTheDead},
	{"withdrawal on paper is told of on receipt", withdrawalOnPaper},
	{"withdrawal ends what would follow", withdrawalEnds},
	{"withdrawal against acquisition", withdrawalAgainstAcquisition},
	{"withdrawal of what is revoked already", withdrawalLate},
	{"withdrawal of what was approved and never acquired", withdrawalUnacquired},
	{"withdrawal of a renamed organisation's new application", withdrawalRenamed},
	{"withdrawal of what is acquired meanwhile", withdrawalMeanwhile},
}

// leaving withdraws the certificate's holder.
func (b *bundle) leaving(by viewer.Viewer, certificateID string, reason lifecycle.WithdrawalReason) string {
	b.Helper()
	return b.asked(by, ra.ChangeInput{SubmissionKey: b.submissionKey(), CertificateID: certificateID, Reason: reason, Language: "JA"})
}

func withdrawalReasons(b *bundle) {
	for reason, want := range map[lifecycle.WithdrawalReason]lifecycle.RevocationReason{
		lifecycle.StopsUsing:       "CESSATION_OF_OPERATION",
		lifecycle.LeftOrganization: "AFFILIATION_CHANGED",
		lifecycle.OtherWithdrawal:  "UNSPECIFIED",
	} {
		requestID, certificateID, by := b.contacted()
		withdrawalID := b.leaving(by, certificateID, reason)
		b.wantMails(withdrawalID, message.KindWITHDRAWAL_RECEIVED, contactEmail, email)
		b.wantCertificate(certificateID, lifecycle.CertificateActive)
		b.carryOut(withdrawalID)
		b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
		if got := *b.certificate(certificateID).RevocationReason; got != want {
			b.Errorf("%s: revoked as %s, want %s", reason, got, want)
		}
		b.wantMails(withdrawalID, message.KindWITHDRAWAL_COMPLETED, contactEmail, email)
		b.wantMails(requestID, message.KindREVOKED, email)
		b.clock.advance(time.Hour)
		// The next of the organisation has a contact already.
		contacts := b.client.OrganizationContact.Query().Order(ent.Asc(organizationcontact.FieldID)).AllX(b.sys)
		b.must(b.ra.EndContact(b.ctx, b.taro, contacts[len(contacts)-1].ID))
	}
}

func withdrawalOfTheDead(b *bundle) {
	requestID, certificateID, by := b.contacted()
	withdrawalID := b.leaving(by, certificateID, lifecycle.Died)
	b.carryOut(withdrawalID)
	b.wantMails(withdrawalID, message.KindWITHDRAWAL_RECEIVED, contactEmail)
	b.wantMails(withdrawalID, message.KindWITHDRAWAL_COMPLETED, contactEmail)
	b.wantMails(requestID, message.KindREVOKED)
	if got := *b.certificate(certificateID).RevocationReason; got != "CESSATION_OF_OPERATION" {
		b.Errorf("revoked as %s", got)
	}
}

// withdrawalOnPaper: nobody is told of a sheet that was printed; its arrival is
// confirmed by mail, once however often it is recorded, and its completion.
func withdrawalOnPaper(b *bundle) {
	requestID, certificateID := b.completed()
	receipt := b.onPaper(requestID, ra.ChangeInput{
		SubmissionKey: b.submissionKey(), CertificateID: certificateID, Reason: lifecycle.StopsUsing, Language: "JA",
	})
	told := func() int {
		return b.client.Message.Query().Where(message.KindEQ(message.KindWITHDRAWAL_RECEIVED)).CountX(b.sys)
	}
	if n := told(); n != 0 {
		b.Errorf("printing is told of by %d mails", n)
	}
	withdrawalID, err := b.ra.RecordPaper(b.ctx, b.hana, receipt)
	b.must(err)
	again, err := b.ra.RecordPaper(b.ctx, b.hana, receipt)
	b.must(err)
	if again != withdrawalID {
		b.Errorf("recorded twice: %s, %s", withdrawalID, again)
	}
	b.wantMails(withdrawalID, message.KindWITHDRAWAL_RECEIVED, email)
	b.carryOut(withdrawalID)
	b.wantMails(withdrawalID, message.KindWITHDRAWAL_COMPLETED, email)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

// withdrawalEnds: a change, a renewal in its window, and a reissue that was
// never acquired come to nothing.
func withdrawalEnds(b *bundle) {
	requestID, certificateID, by := b.contacted()
	b.opensRenewal(certificateID)
	changeID := b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil }))
	reissueID := b.reissueOf(requestID, lifecycle.FileLost)
	withdrawalID := b.leaving(by, certificateID, lifecycle.LeftOrganization)
	seen := b.confirmedIntent(withdrawalID)
	in := b.renewal(certificateID)
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), in)
	b.must(err)
	b.must(b.approve(b.taro, seen))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	b.wantStatus(changeID, lifecycle.Rejected)
	b.wantStatus(reissueID, lifecycle.Rejected)
	b.wantStatus(out.RequestID, lifecycle.Cancelled)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, reissueID), b.order(reissueID, ecKey(b.T)))
	b.refused(err, "WRONG_STATE at requestId")
	if b.request(reissueID).RejectionReason == nil {
		b.Error("nobody is told why the reissue ended")
	}
}

// withdrawalAgainstAcquisition: whoever wins, no certificate stands.
func withdrawalAgainstAcquisition(b *bundle) {
	requestID, certificateID, by := b.contacted()
	reissueID := b.reissueOf(requestID, lifecycle.FileLost)
	seen := b.confirmedIntent(b.leaving(by, certificateID, lifecycle.StopsUsing))
	order := b.order(reissueID, ecKey(b.T))
	errs := atOnce(2, func(i int) error {
		if i == 0 {
			return b.approve(b.taro, seen)
		}
		_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, reissueID), order)
		return err
	})
	b.must(errs[0])
	for _, c := range append(b.certificatesOf(requestID), b.certificatesOf(reissueID)...) {
		if c.Status != lifecycle.CertificateRevoked {
			b.Errorf("%s is %s (acquired: %s)", c.ID, c.Status, fmt.Sprint(errs[1]))
		}
	}
}

func withdrawalLate(b *bundle) {
	requestID, certificateID, by := b.contacted()
	withdrawalID := b.leaving(by, certificateID, lifecycle.StopsUsing)
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "KEY_COMPROMISE"))
	b.carryOut(withdrawalID)
	if got := *b.certificate(certificateID).RevocationReason; got != "KEY_COMPROMISE" {
		b.Errorf("the withdrawal made it %s", got)
	}
}

// ending withdraws the holder of what was approved and never acquired.
func (b *bundle) ending(requestID string) ra.ChangeInput {
	b.Helper()
	return ra.ChangeInput{SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: lifecycle.LeftOrganization, Language: "JA"}
}

// withdrawalUnacquired: the code that was mailed opens nothing any more.
func withdrawalUnacquired(b *bundle) {
	requestID := b.approved()
	b.contact(requestID)
	by := b.asContact(requestID)
	opensIt := ra.IdentifyInput{Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: b.code(requestID)}
	_, err := b.ra.SubmitChange(b.ctx, applicant(ra.ForAcquire, requestID), b.ending(requestID))
	b.refused(err, "SESSION_REQUIRED")
	elsewhere := by
	elsewhere.RequestIDs = nil
	_, err = b.ra.SubmitChange(b.ctx, elsewhere, b.ending(requestID))
	b.refused(err, "NOT_FOUND at requestId")
	both := b.ending(requestID)
	both.CertificateID = "cert_other"
	_, err = b.ra.SubmitChange(b.ctx, by, both)
	b.refused(err, "REQUIRED at certificateId")
	_, err = b.ra.SubmitChange(b.ctx, by, b.ending(b.provisional()))
	b.refused(err, "NOT_FOUND at requestId")

	ids := make([]string, 4)
	errs := atOnce(len(ids), func(i int) error {
		out, err := b.ra.SubmitChange(b.ctx, by, b.ending(requestID))
		ids[i] = out.RequestID
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[ALREADY_REQUESTED at requestId]": 3}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	slices.Sort(ids)
	withdrawalID := ids[len(ids)-1]
	b.wantMails(withdrawalID, message.KindWITHDRAWAL_RECEIVED, contactEmail, email)
	b.wantStatus(requestID, lifecycle.Approved)
	b.carryOut(withdrawalID)
	b.wantMails(withdrawalID, message.KindWITHDRAWAL_COMPLETED, contactEmail, email)
	b.wantStatus(requestID, lifecycle.Rejected)
	_, err = b.ra.Identify(b.ctx, anonymous, opensIt)
	b.refused(err, "IDENTIFICATION_FAILED")
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, ecKey(b.T)))
	b.refused(err, "WRONG_STATE at requestId")
	if n := b.client.Code.Query().Where(code.RequestID(requestID), code.VoidedAtIsNil()).CountX(b.sys); n != 0 {
		b.Errorf("%d codes live on", n)
	}
	_, err = b.ra.SubmitChange(b.ctx, by, b.ending(requestID))
	b.refused(err, "CHANGE_CLOSED at requestId")
}

// withdrawalRenamed: while the old certificate stands, whichever of the two is
// named, both end; afterwards the application alone is left to be ended.
func withdrawalRenamed(b *bundle) {
	for _, stands := range []bool{true, false} {
		_, certificateID, by := b.contacted()
		if !stands {
			b.clock.set(b.certificate(certificateID).NotAfter.Time().Add(-24 * time.Hour))
			by = b.asContact(b.certificate(certificateID).RequestID)
		}
		newID := b.applyRenamed(by, certificateID)
		if !stands {
			b.clock.set(b.certificate(certificateID).NotAfter.Time().Add(time.Second))
		}
		b.clock.advance(10 * time.Minute)
		by = b.asContact(newID)
		withdrawalID := b.asked(by, b.ending(newID))
		if r := b.request(withdrawalID); (r.FollowsID != nil) != stands || (r.WithdrawsID != nil) == stands {
			b.Errorf("follows %v and withdraws %v", r.FollowsID, r.WithdrawsID)
		}
		b.carryOut(withdrawalID)
		b.wantStatus(newID, lifecycle.Rejected)
		if stands {
			b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
		} else {
			b.wantCertificate(certificateID, lifecycle.CertificateExpired)
		}
		contacts := b.client.OrganizationContact.Query().Order(ent.Asc(organizationcontact.FieldID)).AllX(b.sys)
		b.must(b.ra.EndContact(b.ctx, b.taro, contacts[len(contacts)-1].ID))
		b.clock.advance(time.Hour)
	}
}

// withdrawalMeanwhile: it is acquired before the withdrawal is carried out, or
// at that moment; whoever wins, no certificate stands.
func withdrawalMeanwhile(b *bundle) {
	requestID := b.approved()
	b.contact(requestID)
	seen := b.confirmedIntent(b.asked(b.asContact(requestID), b.ending(requestID)))
	order := b.order(requestID, ecKey(b.T))
	errs := atOnce(2, func(i int) error {
		if i == 0 {
			return b.approve(b.taro, seen)
		}
		_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), order)
		return err
	})
	b.must(errs[0])
	for _, c := range b.certificatesOf(requestID) {
		if c.Status != lifecycle.CertificateRevoked {
			b.Errorf("%s is %s (acquired: %v)", c.ID, c.Status, errs[1])
		}
	}
	other := b.approved()
	b.clock.advance(time.Hour)
	withdrawalID := b.asked(b.asContact(other), b.ending(other))
	certificateID := b.acquire(other, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, other), certificateID, ra.Opened))
	b.carryOut(withdrawalID)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}
