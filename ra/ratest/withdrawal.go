package ratest

import (
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var withdrawalCases = []scenario{
	{"withdrawal revokes with its reason", withdrawalReasons},
	{"withdrawal of who died is told to the contact alone", withdrawalOfTheDead},
	{"withdrawal ends what would follow", withdrawalEnds},
	{"withdrawal against acquisition", withdrawalAgainstAcquisition},
	{"withdrawal of what is revoked already", withdrawalLate},
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
		contacts := b.client.OrganizationContact.Query().AllX(b.sys)
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
	b.must(b.ra.Approve(b.ctx, b.taro, seen))
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
			return b.ra.Approve(b.ctx, b.taro, seen)
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
