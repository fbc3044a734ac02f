package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var reissueCases = []scenario{
	{"reissue revokes the old one when the new one is acquired", reissueWhole},
	{"reissue of a compromised key revokes at once", reissueCompromised},
	{"reissue revokes at application where the policy says so", reissueAtApplication},
	{"reissue of what was never acquired replaces the code", reissueUnacquired},
	{"reissue of what was never confirmed", reissueUnconfirmed},
	{"reissue at once", reissueRace},
	{"reissue that lapses leaves the old one", reissueLapses},
	{"reissue until the last day", reissueClosing},
	{"reissue is acquired before the end that it keeps", reissueAtEnd},
	{"reissue only by the session for it", reissueSession},
	{"reissue confirmed by the clock revokes the old one", reissueByClock},
}

// reissueOf asks for one, of a request whose certificate it is.
func (b *bundle) reissueOf(requestID string, why lifecycle.ReissueReason) string {
	b.Helper()
	following, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, requestID), ra.ReissueInput{
		SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: why,
	})
	b.must(err)
	return following
}

func reissueWhole(b *bundle) {
	requestID, oldID := b.completed()
	b.clock.advance(100 * 24 * time.Hour)
	following := b.reissueOf(requestID, lifecycle.FileLost)
	b.wantStatus(following, lifecycle.Approved)
	r := b.request(following)
	if r.Kind != lifecycle.Reissue || *r.FollowsID != oldID || *r.Reason != lifecycle.FileLost {
		b.Fatalf("stored as %s of %v because of %v", r.Kind, r.FollowsID, r.Reason)
	}
	b.wantCertificate(oldID, lifecycle.CertificateActive)
	newID := b.acquire(following, ecKey(b.T))
	b.wantCertificate(oldID, lifecycle.CertificateActive)
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, following), newID, ra.Opened))
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
	b.wantCertificate(newID, lifecycle.CertificateActive)
	old, now := b.certificate(oldID), b.certificate(newID)
	if now.NotAfter != old.NotAfter {
		b.Errorf("ends %v, the old one %v", now.NotAfter.Time(), old.NotAfter.Time())
	}
	if reason, listed := b.list("class2")[old.Serial]; !listed || reason != 4 {
		b.Errorf("in the revocation list: %t, reason %d", listed, reason)
	}
	if *r.SubscriberID != *b.request(requestID).SubscriberID {
		b.Error("reissued for somebody else")
	}
	if n := len(b.messages(requestID, message.KindREVOKED)); n != 1 {
		b.Errorf("%d mails say that the old one is revoked, want 1", n)
	}
}

func reissueCompromised(b *bundle) {
	requestID, oldID := b.completed()
	following := b.reissueOf(requestID, lifecycle.KeyCompromised)
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
	if reason := b.list("class2")[b.certificate(oldID).Serial]; reason != 1 {
		b.Errorf("listed for reason %d, want keyCompromise", reason)
	}
	newID := b.acquire(following, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, following), newID, ra.Opened))
	b.wantCertificate(newID, lifecycle.CertificateActive)
	b.wantRevocations("class2", 1)
}

func reissueAtApplication(b *bundle) {
	b.product, b.consents = b.newProduct("at-application", func(p *policy.Policy) { p.Reissuing.Revokes = policy.AtApplication })
	requestID, oldID := b.completed()
	b.reissueOf(requestID, lifecycle.OtherReason)
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
	if reason := b.list("class2")[b.certificate(oldID).Serial]; reason != 4 {
		b.Errorf("listed for reason %d, want superseded", reason)
	}
}

func reissueUnacquired(b *bundle) {
	requestID := b.approved()
	first := b.code(requestID)
	b.clock.advance(2 * time.Minute)
	if got := b.reissueOf(requestID, lifecycle.CannotDownload); got != requestID {
		b.Fatalf("answered %s, the approval is %s", got, requestID)
	}
	if b.code(requestID) == first {
		b.Error("the code was not replaced")
	}
	b.wantStatus(requestID, lifecycle.Approved)
}

func reissueUnconfirmed(b *bundle) {
	requestID, oldID := b.issued()
	b.clock.advance(2 * time.Minute)
	following := b.reissueOf(requestID, lifecycle.DownloadFailed)
	newID := b.acquire(following, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, following), newID, ra.Opened))
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
	// The first approval acquires nothing any more.
	b.wantStatus(requestID, lifecycle.Lapsed)
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, ecKey(b.T)))
	b.refused(err, "WRONG_STATE at requestId")
}

func reissueRace(b *bundle) {
	requestID, _ := b.completed()
	b.clock.advance(2 * time.Minute)
	keys := []string{b.submissionKey(), b.submissionKey(), b.submissionKey(), b.submissionKey()}
	errs := atOnce(len(keys), func(i int) error {
		_, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, requestID), ra.ReissueInput{
			SubmissionKey: keys[i], RequestID: requestID, Reason: lifecycle.FileLost,
		})
		return err
	})
	// One opens it; the others find it under way, with a code just mailed.
	want := map[string]int{"ok": 1, "[TOO_MANY_ATTEMPTS at requestId]": 3}
	if diff := cmp.Diff(want, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	// The same click twice is one.
	requestID, _ = b.completed()
	in := ra.ReissueInput{SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: lifecycle.FileLost}
	for i, err := range atOnce(4, func(int) error {
		_, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, requestID), in)
		return err
	}) {
		if err != nil {
			b.Errorf("click %d: %v", i, err)
		}
	}
}

func reissueLapses(b *bundle) {
	requestID, oldID := b.completed()
	following := b.reissueOf(requestID, lifecycle.FileLost)
	b.acquire(following, ecKey(b.T)) // and never saved
	b.clock.set(b.request(following).AcquisitionDeadline.Time())
	b.sweep()
	b.wantStatus(following, lifecycle.Lapsed)
	b.wantCertificate(oldID, lifecycle.CertificateActive)
	// Another try is another request.
	if again := b.reissueOf(requestID, lifecycle.FileLost); again == following {
		b.Error("a lapsed reissue was taken up again")
	}
}

func reissueClosing(b *bundle) {
	last := policy.DayOf(b.clock.time().AddDate(0, 0, 40))
	b.product, b.consents = b.newProduct("closing", func(p *policy.Policy) {
		p.Closing = &policy.Closing{LastOrder: policy.DayOf(b.clock.time().AddDate(0, 0, 20)), LastReissue: last}
	})
	requestID, _ := b.completed()
	other, _ := b.completed()
	b.clock.set(last.End().Add(-time.Second))
	following := b.reissueOf(requestID, lifecycle.FileLost)
	if got := b.request(following).AcquisitionDeadline.Time(); !got.Equal(last.End()) {
		b.Errorf("acquirable until %s, the last day ends %s", got, last.End())
	}
	b.clock.set(last.End())
	_, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, other), ra.ReissueInput{
		SubmissionKey: b.submissionKey(), RequestID: other, Reason: lifecycle.FileLost,
	})
	b.refused(err, "REISSUE_CLOSED at requestId")
	b.wantStatus(following, lifecycle.Lapsed)
}

// reissueAtEnd: asked for on the last day, it lapses with the certificate whose
// end it keeps, also after the closing days were moved.
func reissueAtEnd(b *bundle) {
	requestID, oldID := b.completed()
	end := b.certificate(oldID).NotAfter.Time()
	b.clock.set(end.Add(-24 * time.Hour))
	following := b.reissueOf(requestID, lifecycle.FileLost)
	b.close(b.product, policy.DayOf(end.AddDate(1, 0, 0)), policy.DayOf(end.AddDate(1, 0, 0)))
	r := b.request(following)
	if !r.AcquisitionDeadline.Time().Equal(end) || !r.DueAt.Time().Equal(end) {
		b.Errorf("acquirable until %s, due %s, want %s", r.AcquisitionDeadline.Time(), r.DueAt.Time(), end)
	}
	b.clock.set(end)
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, following), b.order(following, ecKey(b.T)))
	b.refused(err, "WRONG_STATE at requestId")
	b.wantStatus(following, lifecycle.Lapsed)
	// One that gets a term of its own has all its days.
	b.product, b.consents = b.newProduct("new-term", func(p *policy.Policy) { p.Reissuing.Validity = policy.NewTerm })
	requestID, oldID = b.completed()
	end = b.certificate(oldID).NotAfter.Time()
	b.clock.set(end.Add(-time.Hour))
	if got := b.request(b.reissueOf(requestID, lifecycle.FileLost)).AcquisitionDeadline.Time(); !got.After(end) {
		b.Errorf("with a new term acquirable until %s", got)
	}
}

func reissueSession(b *bundle) {
	requestID, _ := b.completed()
	other, _ := b.completed()
	in := ra.ReissueInput{SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: lifecycle.FileLost}
	for _, purpose := range []ra.Purpose{ra.ForAcquire, ra.ForRenew, ra.ForStatus} {
		_, err := b.ra.Reissue(b.ctx, applicant(purpose, requestID), in)
		b.refused(err, "NOT_FOUND at requestId")
	}
	_, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, other), in)
	b.refused(err, "NOT_FOUND at requestId")
	in.Reason = "BORED"
	_, err = b.ra.Reissue(b.ctx, applicant(ra.ForReissue, requestID), in)
	b.refused(err, "REQUIRED at reason")
}

func reissueByClock(b *bundle) {
	requestID, oldID := b.completed()
	following := b.reissueOf(requestID, lifecycle.FileLost)
	newID := b.acquire(following, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, following), newID, ra.Saved))
	b.clock.advance(policy.Standard().ConfirmationDelay.Duration())
	b.sweep()
	b.wantStatus(following, lifecycle.Completed)
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
	b.wantCertificate(newID, lifecycle.CertificateActive)
}
