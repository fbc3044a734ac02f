package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var renewCases = []scenario{
	{"renew keeps the person and leaves the old certificate", renewWhole},
	{"renew opens and closes to the second", renewWindow},
	{"renew changes no fixed field", renewFixed},
	{"renew once at once", renewRace},
	{"renew once, whether or not it is reissued in between", renewReissued},
	{"renew or have the reissue confirmed at once", renewOrReissue},
	{"renew again after cancelling", renewAgain},
	{"renew only by the session for it", renewSession},
	{"renew nothing revoked or never confirmed", renewState},
	{"renew within the closing product's last order day", renewClosing},
}

// renewal is one that will be taken, of the certificate.
func (b *bundle) renewal(certificateID string) ra.SubmitInput {
	b.Helper()
	in := b.application()
	in.ProductID, in.CertificateID = "", certificateID
	return in
}

// opensRenewal moves the clock to when the certificate can be renewed.
func (b *bundle) opensRenewal(certificateID string) {
	b.Helper()
	w := policy.Standard().RenewalWindow(b.certificate(certificateID).NotAfter.Time())
	b.clock.set(w.From)
}

func renewWhole(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	in := b.renewal(certificateID)
	title := "係長"
	in.Registration.Subscriber.JobTitle = &title
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), in)
	b.must(err)
	r := b.request(out.RequestID)
	if r.Kind != lifecycle.Renewal || r.FollowsID == nil || *r.FollowsID != certificateID || r.ProductID != b.product {
		b.Fatalf("stored as %s of %v", r.Kind, r.FollowsID)
	}
	b.wantStatus(out.RequestID, lifecycle.Provisional)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponLocked)
	renewedID := b.concluded(out.RequestID)
	// The old one is valid until its own end.
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	if renewed := b.certificate(renewedID); renewed.NotAfter <= b.certificate(certificateID).NotAfter {
		b.Error("the renewed certificate ends no later than the old one")
	}
	if got, want := *b.request(out.RequestID).SubscriberID, *b.request(requestID).SubscriberID; got != want {
		b.Errorf("renewed for %s, the holder is %s", got, want)
	}
}

func renewWindow(b *bundle) {
	requestID, certificateID := b.completed()
	w := policy.Standard().RenewalWindow(b.certificate(certificateID).NotAfter.Time())
	for _, c := range []struct {
		at   time.Time
		want []string
	}{
		{w.From.Add(-time.Second), []string{"RENEWAL_CLOSED at certificateId"}},
		{w.Until, []string{"RENEWAL_CLOSED at certificateId"}},
		{w.Until.Add(-time.Second), nil},
	} {
		b.clock.set(c.at)
		_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
		var got []string
		if err != nil {
			got = refusal(err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			b.Errorf("at %s (-want +got):\n%s", c.at, diff)
		}
	}
}

func renewFixed(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	in := b.renewal(certificateID)
	in.Registration.Subscriber.FamilyName = "別人"
	in.Registration.Organization.LegalNameLatin = "Another K.K."
	_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), in)
	b.refused(err, "FIXED_FIELD at registration.organization.legalNameLatin", "FIXED_FIELD at registration.subscriber.familyName")
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
}

func renewRace(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	inputs := make([]ra.SubmitInput, 6)
	for i := range inputs {
		inputs[i] = b.renewal(certificateID)
	}
	errs := atOnce(len(inputs), func(i int) error {
		_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), inputs[i])
		return err
	})
	want := map[string]int{"ok": 1, "[ALREADY_REQUESTED at certificateId]": 5}
	if diff := cmp.Diff(want, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
}

// renewReissued: a renewal of the old certificate stands against one of the
// reissued, also where nobody has settled that it was confirmed.
func renewReissued(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.must(err)
	reissueID := b.reissueOf(requestID, lifecycle.FileLost)
	reissued := b.concludeReissue(reissueID)
	_, err = b.ra.Submit(b.ctx, applicant(ra.ForRenew, reissueID), b.renewal(reissued))
	b.refused(err, "ALREADY_REQUESTED at certificateId")
	// A renewal that came to nothing is in nobody's way.
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, out.RequestID), out.RequestID))
	_, err = b.ra.Submit(b.ctx, applicant(ra.ForRenew, reissueID), b.renewal(reissued))
	b.must(err)

	requestID, certificateID = b.completed()
	b.opensRenewal(certificateID)
	reissueID = b.reissueOf(requestID, lifecycle.FileLost)
	reissued = b.acquire(reissueID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, reissueID), reissued, ra.Saved))
	b.clock.advance(policy.Standard().ConfirmationDelay.Duration())
	_, err = b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.refused(err, "RENEWAL_CLOSED at certificateId")
	_, err = b.ra.Submit(b.ctx, applicant(ra.ForRenew, reissueID), b.renewal(reissued))
	b.must(err)
}

// renewOrReissue: of a renewal of the old certificate and one of the reissued,
// while that is being confirmed, one is taken.
func renewOrReissue(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	reissueID := b.reissueOf(requestID, lifecycle.FileLost)
	reissued := b.acquire(reissueID, ecKey(b.T))
	old, now := b.renewal(certificateID), b.renewal(reissued)
	var renewals [2]error
	atOnce(2, func(i int) error {
		if i == 0 {
			_, renewals[i] = b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), old)
			return nil
		}
		b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, reissueID), reissued, ra.Opened))
		_, renewals[i] = b.ra.Submit(b.ctx, applicant(ra.ForRenew, reissueID), now)
		return nil
	})
	if (renewals[0] == nil) == (renewals[1] == nil) {
		b.Errorf("renewed under the old: %v, under the reissued: %v", renewals[0], renewals[1])
	}
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

func renewAgain(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	in := b.renewal(certificateID)
	by := applicant(ra.ForRenew, requestID)
	out, err := b.ra.Submit(b.ctx, by, in)
	b.must(err)
	again, err := b.ra.Submit(b.ctx, by, in) // the same click twice
	b.must(err)
	if again.RequestID != out.RequestID {
		b.Fatal("a retry made another renewal")
	}
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, out.RequestID), out.RequestID))
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
	in.SubmissionKey = b.submissionKey()
	_, err = b.ra.Submit(b.ctx, by, in)
	b.must(err)
}

func renewSession(b *bundle) {
	requestID, certificateID := b.completed()
	other, _ := b.completed()
	b.opensRenewal(certificateID)
	for _, by := range []ra.Purpose{ra.ForAcquire, ra.ForStatus, ra.ForReissue, ra.ForRevoke} {
		_, err := b.ra.Submit(b.ctx, applicant(by, requestID), b.renewal(certificateID))
		b.refused(err, "NOT_FOUND at certificateId")
	}
	_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, other), b.renewal(certificateID))
	b.refused(err, "NOT_FOUND at certificateId")
	_, err = b.ra.Submit(b.ctx, anonymous, b.renewal(certificateID))
	b.refused(err, "NOT_FOUND at certificateId")
}

func renewState(b *bundle) {
	requestID, certificateID := b.completed()
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "KEY_COMPROMISE"))
	b.opensRenewal(certificateID)
	_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.refused(err, "RENEWAL_CLOSED at certificateId")
}

func renewClosing(b *bundle) {
	b.product, b.consents = b.newProduct("closing", func(p *policy.Policy) {
		end := policy.DayOf(b.clock.time().AddDate(1, 0, -20))
		p.Closing = &policy.Closing{LastOrder: end, LastReissue: end}
	})
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	ready, in := b.renewal(certificateID), b.application()
	b.clock.set(b.clock.time().AddDate(0, 0, 12))
	_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), ready)
	b.refused(err, "RENEWAL_CLOSED at certificateId")
	_, err = b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_CLOSED at productId")
}
