package ratest

import (
	"time"

	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var retryCases = []scenario{
	{"retry: what the server opens is under no client's key", retryServerKey},
	{"retry: an application's, for minutes", retryApplication},
	{"retry: a renewal's, to whoever may renew", retryRenewal},
	{"retry: a reissue's, to whoever asked, for minutes", retryReissue},
	{"retry: a change's, to the contact who asked", retryChange},
	{"retry: an agreement's, for minutes", retryAgreement},
	{"retry: two partners with one key", retryTwoPartners},
	{"retry: a partner's, after any outage", retryPartner},
	{"retry: a code's alone, which stays good", retryCode},
	{"retry: the holder's own of a code, for minutes", retryOwnCode},
}

// retryServerKey: a client who sends the key of what an approval will open
// stops nothing, and who sends it afterwards is answered nothing of it.
func retryServerKey(b *bundle) {
	_, certificateID, by := b.contacted()
	guesses := func(of string) []string { return []string{"change." + of, "server." + of, "client." + of, of} }
	squat := func(of string) {
		for _, key := range guesses(of) {
			in := b.application()
			in.SubmissionKey = key
			b.submit(in)
		}
	}
	changeID := b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.JobTitle = new("課長") }))
	squat(changeID)
	b.carryOut(changeID)
	b.wantStatus(b.following(certificateID, lifecycle.Reissue).ID, lifecycle.Approved)

	in := b.change(certificateID, func(r *form.Registration) { r.Subscriber.JobTitle = new("次長") })
	changeID = b.asked(by, in)
	b.carryOut(changeID)
	for _, key := range guesses(changeID) {
		in.SubmissionKey = key
		out, err := b.ra.SubmitChange(b.ctx, by, in)
		if err != nil {
			b.refused(err, "ALREADY_REQUESTED at certificateId")
		} else if r := b.request(out.RequestID); r.Kind != lifecycle.Change || r.ID == changeID {
			b.Errorf("%s answers the %s %s", key, r.Kind, r.ID)
		}
	}

	b.clock.advance(time.Hour)
	_, certificateID, by = b.contacted()
	paperID, err := b.ra.MakePaper(b.ctx, by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil }))
	b.must(err)
	squat(paperID)
	paper, err := b.client.PaperForm.Get(b.sys, paperID)
	b.must(err)
	_, err = b.ra.RecordPaper(b.ctx, b.hana, paper.ReceiptNumber)
	b.must(err)

	product, consents := b.product, b.consents
	enrolmentID, token := b.enrolled(b.associations(), enrollee("1"))
	agrees := b.answers(token)
	b.product, b.consents = product, consents
	squat(enrolmentID)
	squat("enrolment-" + enrolmentID)
	_, err = b.ra.Agree(b.ctx, anonymous, agrees)
	b.must(err)
}

func retryApplication(b *bundle) {
	in := b.application()
	first := b.submit(in)
	b.clock.advance(ra.RetryLife - time.Microsecond)
	if again := b.submit(in); again != first {
		b.Errorf("a retry made %s, after %s", again, first)
	}
	b.clock.advance(time.Microsecond)
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
	_, err = b.ra.SubmittedBefore(b.ctx, anonymous, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}

func retryRenewal(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	in, holder := b.renewal(certificateID), applicant(ra.ForRenew, requestID)
	out, err := b.ra.Submit(b.ctx, holder, in)
	b.must(err)
	for _, by := range []struct {
		name string
		as   func() error
	}{
		{"nobody", func() error { _, err := b.ra.Submit(b.ctx, anonymous, in); return err }},
		{"another", func() error { _, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, "req_other"), in); return err }},
		{"whoever looks on", func() error {
			_, err := b.ra.SubmittedBefore(b.ctx, applicant(ra.ForStatus, requestID), in)
			return err
		}},
	} {
		b.refused(by.as(), "NOT_FOUND at certificateId")
	}
	for _, by := range []ra.Purpose{ra.ForRenew, ra.ForSubmitted} {
		opens := requestID
		if by == ra.ForSubmitted {
			opens = out.RequestID
		}
		again, err := b.ra.Submit(b.ctx, applicant(by, opens), in)
		b.must(err)
		if again.RequestID != out.RequestID {
			b.Errorf("%s: a retry made %s, after %s", by, again.RequestID, out.RequestID)
		}
	}
}

func retryReissue(b *bundle) {
	requestID, _ := b.completed()
	other, _ := b.completed()
	in := ra.ReissueInput{SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: lifecycle.FileLost}
	holder := applicant(ra.ForReissue, requestID)
	first, err := b.ra.Reissue(b.ctx, holder, in)
	b.must(err)
	_, err = b.ra.Reissue(b.ctx, anonymous, in)
	b.refused(err, "SESSION_REQUIRED")
	_, err = b.ra.Reissue(b.ctx, applicant(ra.ForReissue, other), in)
	b.refused(err, "NOT_FOUND at requestId")
	_, err = b.ra.Reissue(b.ctx, applicant(ra.ForStatus, requestID), in)
	b.refused(err, "NOT_FOUND at requestId")
	b.clock.advance(ra.RetryLife - time.Microsecond)
	// The first answer may have brought its session, or not.
	for _, retries := range []string{requestID, first} {
		by := holder
		if retries == first {
			by = applicant(ra.ForSubmitted, first)
		}
		again, err := b.ra.Reissue(b.ctx, by, in)
		b.must(err)
		if again != first {
			b.Errorf("a retry made %s, after %s", again, first)
		}
	}
	b.clock.advance(time.Microsecond)
	_, err = b.ra.Reissue(b.ctx, holder, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}

func retryChange(b *bundle) {
	requestID, certificateID, by := b.contacted()
	in := b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil })
	changeID := b.asked(by, in)
	_, err := b.ra.SubmitChange(b.ctx, anonymous, in)
	b.refused(err, "SESSION_REQUIRED")
	_, err = b.ra.SubmitChange(b.ctx, applicant(ra.ForStatus, changeID), in)
	b.refused(err, "SESSION_REQUIRED")
	colleague := by
	colleague.ContactID = b.contact(requestID)
	_, err = b.ra.SubmitChange(b.ctx, colleague, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
	if again := b.asked(by, in); again != changeID {
		b.Errorf("a retry made %s, after %s", again, changeID)
	}
	b.must(b.ra.EndContact(b.ctx, b.taro, by.ContactID))
	if n := b.client.OrganizationContact.Query().Where(organizationcontact.EndedAtIsNil()).CountX(b.sys); n != 1 {
		b.Errorf("%d contacts stand, want the colleague", n)
	}
	b.clock.advance(ra.RetryLife)
	_, err = b.ra.SubmitChange(b.ctx, by, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}

func retryAgreement(b *bundle) {
	_, token := b.enrolled(b.associations(), enrollee("1"))
	in := b.answers(token)
	first, err := b.ra.Agree(b.ctx, anonymous, in)
	b.must(err)
	b.clock.advance(ra.RetryLife - time.Microsecond)
	again, err := b.ra.Agree(b.ctx, anonymous, in)
	b.must(err)
	if again != first {
		b.Errorf("agreeing again made %s, after %s", again, first)
	}
	b.clock.advance(time.Microsecond)
	_, err = b.ra.Agree(b.ctx, anonymous, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}
