package ratest

import (
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var partnerStartCases = []scenario{
	{"a partner's staff start a reissue of what was sold by their own", partnerReissues},
	{"a partner's staff reissue a compromised key: revoked at once, looked at afterwards", partnerCompromised},
	{"a partner's staff start a change and a withdrawal", partnerChanges},
	{"a partner's staff start nothing of another's, as of nothing", partnerStartsElsewhere},
	{"a partner's staff withdraw nothing that another sold, by what continues it", partnerContinues},
}

// again is a reissue of a request's certificate, under a key of its own.
func (b *bundle) again(requestID string, reason lifecycle.ReissueReason) ra.ReissueInput {
	return ra.ReissueInput{SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: reason}
}

// withdrawal of a certificate's holder, under a key of its own.
func (b *bundle) withdrawal(certificateID string) ra.ChangeInput {
	return ra.ChangeInput{
		SubmissionKey: b.submissionKey(), CertificateID: certificateID, Reason: lifecycle.LeftOrganization, Language: request.LanguageJA,
	}
}

func partnerReissues(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	clerk := b.clerk("mise", b.reseller)
	clerk.Fresh = false
	requestID, certificateID := b.completed()
	in := b.again(requestID, lifecycle.FileLost)
	reissueID, err := b.ra.StartReissue(b.ctx, clerk, in)
	b.must(err)
	b.wantStatus(reissueID, lifecycle.Approved)
	// The holder alone is sent the code; the old certificate stands until then.
	b.wantMails(reissueID, message.KindCERTIFICATE_CODE, email)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	if got := b.request(reissueID).PartnerID; got == nil || *got != b.reseller {
		b.Errorf("it is the sale of %v", got)
	}
	twice, err := b.ra.StartReissue(b.ctx, clerk, in)
	b.must(err)
	if diff := cmp.Diff(reissueID, twice); diff != "" {
		b.Errorf("a retry (-want +got):\n%s", diff)
	}
	events := b.events(reissueID, ra.RequestSubmitted)
	if len(events) != 1 || *events[0].ActorID != clerk.StaffID {
		b.Errorf("submitted by %v", events)
	}
	// What is under way is told of before a revocation is proposed.
	shown, err := b.ra.PreviewRevocation(b.ctx, clerk, certificateID, revocation.CessationOfOperation)
	b.must(err)
	if shown.Refused != nil || !shown.SecondOfficer || len(shown.Mails) != 1 || len(shown.Following) != 1 || shown.Following[0].ID != reissueID {
		b.Errorf("shown: %+v", shown)
	}
	// What an applicant asks for is not theirs to ask for so.
	_, err = b.ra.Reissue(b.ctx, clerk, b.again(requestID, lifecycle.FileLost))
	b.refused(err, "NOT_FOUND at requestId")
	for _, by := range []viewer.Viewer{b.taro, b.officer("ichiro", viewer.Administrator), b.operator, auditor} {
		_, err := b.ra.StartReissue(b.ctx, by, b.again(requestID, lifecycle.FileLost))
		b.refused(err, "NOT_ALLOWED")
	}
}

func partnerCompromised(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	clerk := b.clerk("mise", b.reseller)
	requestID, certificateID := b.completed()
	in := b.again(requestID, lifecycle.KeyCompromised)
	_, err := b.ra.StartReissue(b.ctx, clerk, in)
	b.refused(err, "REQUIRED at note")
	in.Note = "端末の盗難"
	unproven := clerk
	unproven.Fresh = false
	_, err = b.ra.StartReissue(b.ctx, unproven, in)
	b.refused(err, "STEP_UP_REQUIRED")
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	_, err = b.ra.StartReissue(b.ctx, clerk, in)
	b.must(err)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	review := b.client.Proposal.Query().Where(proposal.ObjectID(certificateID)).OnlyX(b.sys)
	if review.Kind != string(ra.RevocationReview) || !ra.Proposed(clerk, review) || review.Reason != in.Note {
		b.Errorf("what waits is %+v", review)
	}
	b.must(b.decide(b.officer("saburo", viewer.Approver), review.ID, ra.CarryOut, ""))
}

func partnerChanges(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	clerk := b.clerk("mise", b.reseller)
	_, certificateID, contact := b.contacted()
	in := b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplacePhoneNumber = "05011112222" })
	out, err := b.ra.StartChange(b.ctx, clerk, in)
	b.must(err)
	b.wantStatus(out.RequestID, lifecycle.Accepted)
	if r := b.request(out.RequestID); r.ContactID != nil || ra.OnPaper(r) {
		b.Errorf("asked for by %v, on paper: %t", r.ContactID, ra.OnPaper(r))
	}
	// Whoever answers for the organisation hears of it, and so does the holder.
	b.wantMails(out.RequestID, message.KindCHANGE_RECEIVED, contactEmail, email)
	twice, err := b.ra.StartChange(b.ctx, clerk, in)
	b.must(err)
	if diff := cmp.Diff(out.RequestID, twice.RequestID); diff != "" {
		b.Errorf("a retry (-want +got):\n%s", diff)
	}
	// It is no contact's: under its key they have asked for nothing.
	_, err = b.ra.SubmitChange(b.ctx, contact, in)
	b.refused(err, "ALREADY_REQUESTED at certificateId")
	_, err = b.ra.SubmitChange(b.ctx, clerk, b.withdrawal(certificateID))
	b.refused(err, "SESSION_REQUIRED")
	// It does nothing before an officer has made sure.
	b.carryOut(out.RequestID)
	withdrawal, err := b.ra.StartChange(b.ctx, clerk, b.withdrawal(certificateID))
	b.must(err)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	b.carryOut(withdrawal.RequestID)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	for _, by := range []viewer.Viewer{b.taro, b.officer("ichiro", viewer.Administrator), b.operator, contact} {
		_, err := b.ra.StartChange(b.ctx, by, b.withdrawal(certificateID))
		b.refused(err, "NOT_ALLOWED")
	}
}

func partnerStartsElsewhere(b *bundle) {
	mine, theirs := b.seller("mine", b.product), b.seller("theirs", b.product)
	clerk := b.clerk("mise", mine)
	for _, seller := range []string{theirs, ""} {
		b.reseller = seller
		requestID, certificateID := b.completed()
		approved := b.approved()
		key := b.submissionKey()
		for _, other := range []string{requestID, approved, "req_gone"} {
			in := b.again(other, lifecycle.FileLost)
			_, err := b.ra.StartReissue(b.ctx, clerk, in)
			b.refused(err, "NOT_FOUND at requestId")
			_, err = b.ra.StartChange(b.ctx, clerk, ra.ChangeInput{
				SubmissionKey: key, RequestID: other, Reason: lifecycle.LeftOrganization, Language: request.LanguageJA,
			})
			b.refused(err, "NOT_FOUND at requestId")
		}
		changed := b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplacePhoneNumber = "05011112222" })
		for _, other := range []string{certificateID, "cert_gone"} {
			changed.CertificateID = other
			_, err := b.ra.StartChange(b.ctx, clerk, changed)
			b.refused(err, "NOT_FOUND at certificateId")
			_, err = b.ra.StartChange(b.ctx, clerk, b.withdrawal(other))
			b.refused(err, "NOT_FOUND at certificateId")
			_, err = b.ra.PreviewRevocation(b.ctx, clerk, other, revocation.CessationOfOperation)
			b.refused(err, "NOT_FOUND at certificateId")
		}
		if n := b.client.Request.Query().Where(request.FollowsID(certificateID)).CountX(b.sys); n != 0 {
			b.Errorf("%d requests follow it", n)
		}
	}
	// Whose partner is not named reaches nothing.
	clerk.PartnerID = ""
	requestID, certificateID := b.completed()
	_, err := b.ra.StartReissue(b.ctx, clerk, b.again(requestID, lifecycle.FileLost))
	b.refused(err, "NOT_FOUND at requestId")
	_, err = b.ra.StartChange(b.ctx, clerk, b.withdrawal(certificateID))
	b.refused(err, "NOT_FOUND at certificateId")
}

// partnerContinues: what a partner sold may continue a certificate that another
// did; whoever was never acquired is withdrawn by that partner, and with them
// nothing of the other's.
func partnerContinues(b *bundle) {
	mine, theirs := b.seller("mine", b.product), b.seller("theirs", b.product)
	clerk, other := b.clerk("mise", mine), b.clerk("yoso", theirs)
	b.reseller = theirs
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	b.reseller = mine
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.must(err)
	b.clock.advance(window)
	b.must(b.ra.Claim(b.ctx, b.taro, out.RequestID))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(out.RequestID, kind, policy.Pass)
	}
	b.must(b.approve(b.taro, ra.DecideInput{RequestID: out.RequestID, RegistrationVersion: 1}))
	_, err = b.ra.StartChange(b.ctx, clerk, ra.ChangeInput{
		SubmissionKey: b.submissionKey(), RequestID: out.RequestID, Reason: lifecycle.LeftOrganization, Language: request.LanguageJA,
	})
	b.refused(err, "CHANGE_CLOSED at requestId")
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	shown, err := b.ra.PreviewRevocation(b.ctx, other, certificateID, revocation.CessationOfOperation)
	b.must(err)
	if len(shown.Following) > 0 {
		b.Errorf("another's request is told of: %v", shown.Following)
	}
	// Nor do they learn what the other has under way.
	_, err = b.ra.StartChange(b.ctx, other, b.withdrawal(certificateID))
	b.must(err)
	_, err = b.ra.StartChange(b.ctx, clerk, ra.ChangeInput{
		SubmissionKey: b.submissionKey(), RequestID: out.RequestID, Reason: lifecycle.LeftOrganization,
	})
	b.refused(err, "CHANGE_CLOSED at requestId")
}
