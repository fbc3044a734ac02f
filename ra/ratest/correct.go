package ratest

import (
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var correctCases = []scenario{
	{"return and correct", correctWhole},
	{"return is bound to holder, version, fields and policy", returnBound},
	{"correct only what was opened", correctOpened},
	{"correct once, retried and at once", correctRetried},
	{"correct before 24:00 of the last day", correctInTime},
	{"what is not corrected is rejected by the clock", correctNever},
	{"return against approve", returnAgainstApprove},
	{"correct at the deadline against the sweep", correctAgainstSweep},
	{"a mailbox corrects its name, and shares no address", correctMailbox},
	{"a renewal's fixed fields are not opened", correctRenewal},
	{"a return gives as many days as the policy, or fewer", returnDays},
}

// paths that the cases open.
const (
	emailPath  = "registration.subscriber.email"
	streetPath = "registration.subscriber.workplaceStreet"
)

// returning opens the fields of the first version.
func returning(requestID string, fields ...string) ra.ReturnInput {
	return ra.ReturnInput{DecideInput: seen(requestID), Fields: fields, Reason: "番地が住所と一致しません。"}
}

// returned is returned by taro with the e-mail address and the street open.
func (b *bundle) returned() string {
	b.Helper()
	requestID := b.vetted()
	b.must(b.ra.Return(b.ctx, b.taro, returning(requestID, streetPath, emailPath)))
	return requestID
}

// returnDays: the last day ends at its 24:00 in Tokyo.
func returnDays(b *bundle) {
	in := returning(b.vetted(), streetPath)
	for _, days := range []int{-1, 15} {
		in.Days = days
		b.refused(b.ra.Return(b.ctx, b.taro, in), "OUT_OF_RANGE at days")
	}
	in.Days = 3
	b.must(b.ra.Return(b.ctx, b.taro, in))
	now := b.clock.time()
	want := policy.DayOf(now.AddDate(0, 0, 3))
	deadline := b.client.Correction.Query().OnlyX(b.sys).Deadline.Time()
	if got := policy.DayOf(deadline.Add(-time.Second)); got != want || policy.DayOf(deadline) == want {
		b.Errorf("to be corrected until %v, want 24:00 of %s", deadline, want)
	}
}

// corrected is a correction of the first version that will be taken.
func corrected(requestID string) ra.CorrectInput {
	in := ra.CorrectInput{RequestID: requestID, RegistrationVersion: 1, Registration: declared()}
	in.Registration.Subscriber.WorkplaceStreet = "八重洲2-8-2"
	return in
}

// correct corrects as the applicant.
func (b *bundle) correct(in ra.CorrectInput) error {
	_, err := b.ra.Correct(b.ctx, applicant(ra.ForStatus, in.RequestID), in)
	return err
}

func correctWhole(b *bundle) {
	requestID := b.returned()
	b.wantStatus(requestID, lifecycle.Returned)
	if r := b.request(requestID); r.ClaimedByID != nil || r.DueStatus == nil || *r.DueStatus != lifecycle.Rejected {
		b.Errorf("returned request: held by %v, due %v", r.ClaimedByID, r.DueStatus)
	}
	c := b.client.Correction.Query().OnlyX(b.sys)
	// In the order of the form.
	if diff := cmp.Diff([]string{emailPath, streetPath}, c.Fields); diff != "" || c.CorrectedAt != nil {
		b.Errorf("opened (-want +got):\n%s", diff)
	}
	if mails := b.messages(requestID, message.KindCORRECTION_WANTED); len(mails) != 1 || *mails[0].AboutID != c.ID {
		b.Errorf("%d mails want the correction", len(mails))
	}
	b.refused(b.ra.Claim(b.ctx, b.hana, requestID), "WRONG_STATE at requestId")

	in := corrected(requestID)
	in.Registration.Subscriber.WorkplaceStreet = "八重洲２−８−２"
	in.Registration.Subscriber.Email = "Other.Canary@Example.co.jp"
	b.clock.advance(time.Hour)
	b.must(b.correct(in))
	b.wantStatus(requestID, lifecycle.Accepted)
	r := b.request(requestID)
	if r.RegistrationVersion != 2 || r.Email != "Other.Canary@example.co.jp" || r.DueAt != nil {
		b.Errorf("corrected request: version %d, %s, due %v", r.RegistrationVersion, r.Email, r.DueAt)
	}
	versions := b.client.Registration.Query().Where(registration.RequestID(requestID)).Order(registration.ByVersion()).AllX(b.sys)
	if diff := cmp.Diff([]string{emailPath, streetPath},
		form.Differing("registration.", versions[0].Declared, versions[1].Declared)); diff != "" {
		b.Errorf("the versions differ in (-want +got):\n%s", diff)
	}
	if c = b.client.Correction.Query().OnlyX(b.sys); c.CorrectedAt == nil {
		b.Error("the return still waits")
	}
	// What was checked before was checked of another version.
	b.must(b.ra.Claim(b.ctx, b.hana, requestID))
	second := ra.DecideInput{RequestID: requestID, RegistrationVersion: 2}
	b.refused(b.approve(b.hana, seen(requestID)), "STALE_VERSION at registrationVersion")
	b.refused(b.approve(b.hana, second), "CHECKS_MISSING at requestId")
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.checkBy(b.hana, requestID, kind, policy.Pass)
	}
	b.must(b.approve(b.hana, second))
	if got := b.messages(requestID, message.KindCERTIFICATE_CODE)[0].Recipient; got != r.Email {
		b.Errorf("the code goes to %s", got)
	}
}

func returnBound(b *bundle) {
	requestID := b.vetted()
	refused := func(in ra.ReturnInput, want ...string) {
		b.Helper()
		b.refused(b.ra.Return(b.ctx, b.taro, in), want...)
	}
	b.refused(b.ra.Return(b.ctx, b.hana, returning(requestID, emailPath)), "CLAIMED_BY_OTHER at requestId")
	refused(returning(requestID), "REQUIRED at fields")
	refused(returning(requestID, emailPath, "registration.couponNumber"), "BAD_ID at fields.1")
	refused(returning(requestID, "subscriber.email"), "BAD_ID at fields.0")
	stale := returning(requestID, emailPath)
	stale.RegistrationVersion, stale.Reason = 2, " "
	refused(stale, "REQUIRED at reason")
	stale.Reason = "x"
	refused(stale, "STALE_VERSION at registrationVersion")
	auditor := b.taro
	auditor.Role = "AUDITOR"
	b.refused(b.ra.Return(b.ctx, auditor, returning(requestID, emailPath)), "NOT_ALLOWED")

	b.product, b.consents = b.newProduct("never", func(p *policy.Policy) { p.New.Vetting.CorrectionDays = 0 })
	never := b.inReview()
	refused(returning(never, emailPath), "CORRECTION_UNAVAILABLE at requestId")
	b.wantStatus(never, lifecycle.InReview)
}

func correctOpened(b *bundle) {
	requestID := b.returned()
	in := corrected(requestID)
	in.Registration.Subscriber.FamilyName = "別人"
	in.Registration.Proxy = nil
	in.Registration.Subscriber.WorkplaceStreet = ""
	b.refused(b.correct(in), "NOT_OPENED at registration.subscriber.familyName", "NOT_OPENED at registration.proxy",
		"REQUIRED at "+streetPath)
	unchanged := corrected(requestID)
	unchanged.Registration = declared()
	b.refused(b.correct(unchanged), "NOT_CORRECTED at "+emailPath)
	stale := corrected(requestID)
	stale.RegistrationVersion = 3
	b.refused(b.correct(stale), "STALE_VERSION at registrationVersion")
	_, err := b.ra.Correct(b.ctx, applicant(ra.ForStatus, "req_other"), corrected(requestID))
	b.refused(err, "NOT_FOUND at requestId")
	b.wantStatus(requestID, lifecycle.Returned)
	b.refused(b.correct(corrected(b.accepted())), "WRONG_STATE at requestId")

	// The proxy is opened as a whole, and can go.
	whole := b.vetted()
	b.must(b.ra.Return(b.ctx, b.taro, returning(whole, "registration.proxy")))
	gone := corrected(whole)
	gone.Registration = declared()
	gone.Registration.Proxy.PhoneNumber = "12"
	b.refused(b.correct(gone), "BAD_PHONE_NUMBER at registration.proxy.phoneNumber")
	gone.Registration.Proxy = nil
	b.must(b.correct(gone))
}

func correctRetried(b *bundle) {
	requestID := b.returned()
	errs := atOnce(4, func(int) error { return b.correct(corrected(requestID)) })
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	b.must(b.correct(corrected(requestID)))
	if n := len(b.events(requestID, ra.RequestCorrected)); n != 1 || b.request(requestID).RegistrationVersion != 2 {
		b.Errorf("%d corrections are on record, want 1", n)
	}
	other := corrected(requestID)
	other.Registration.Subscriber.WorkplaceStreet = "八重洲2-8-3"
	b.refused(b.correct(other), "WRONG_STATE at requestId")
}

// correctInTime: two weeks in days of Tokyo, wherever in the day it was returned.
func correctInTime(b *bundle) {
	for _, c := range []struct{ returned, last time.Time }{
		{time.Date(2026, 12, 24, 0, 0, 0, 0, policy.Tokyo), time.Date(2027, 1, 8, 0, 0, 0, 0, policy.Tokyo)},
		{time.Date(2026, 12, 24, 23, 59, 59, 0, policy.Tokyo), time.Date(2027, 1, 8, 0, 0, 0, 0, policy.Tokyo)},
		{time.Date(2028, 2, 20, 8, 59, 59, 0, policy.Tokyo), time.Date(2028, 3, 6, 0, 0, 0, 0, policy.Tokyo)},
	} {
		b.clock.set(c.returned.Add(-window))
		early := b.returned()
		if got := b.client.Correction.Query().AllX(b.sys); !slices.ContainsFunc(got, func(r *ent.Correction) bool {
			return r.RequestID == early && r.Deadline.Time().Equal(c.last)
		}) {
			b.Errorf("returned %v: no deadline is %v", c.returned, c.last.UTC())
		}
		b.clock.set(c.returned.Add(-window))
		late := b.returned()
		b.clock.set(c.last.Add(-time.Microsecond))
		b.must(b.correct(corrected(early)))
		b.clock.set(c.last)
		b.wantStatus(late, lifecycle.Rejected)
		b.refused(b.correct(corrected(late)), "DEADLINE_PASSED at requestId")
	}
}

func correctNever(b *bundle) {
	requestID := b.returned()
	due := *b.request(requestID).DueAt
	b.clock.set(due.Time().Add(72 * time.Hour))
	b.wantStatus(requestID, lifecycle.Rejected)
	b.sweep()
	r := b.request(requestID)
	if r.Status != lifecycle.Rejected || r.RejectionReason != nil || *r.DecidedAt != due {
		b.Errorf("%s at %v because of %v, want %v", r.Status, r.DecidedAt, r.RejectionReason, due)
	}
	if n := len(b.messages(requestID, message.KindREJECTED)); n != 1 {
		b.Errorf("%d mails say so, want 1", n)
	}
	if events := b.events(requestID, ra.RequestRejected); len(events) != 1 || events[0].At != due {
		b.Errorf("%d rejections are on record", len(events))
	}
	// Nobody decided it.
	b.refused(b.ra.Claim(b.ctx, b.hana, requestID), "WRONG_STATE at requestId")
	if c := b.couponOf(requestID); c.Status != lifecycle.CouponConsumed {
		b.Errorf("coupon is %s", c.Status)
	}
}

func returnAgainstApprove(b *bundle) {
	for range 5 {
		requestID := b.vetted()
		errs := atOnce(4, func(i int) error {
			if i%2 == 0 {
				return b.approve(b.taro, seen(requestID))
			}
			return b.ra.Return(b.ctx, b.taro, returning(requestID, emailPath))
		})
		if n := count(errs)["ok"]; n != 1 {
			b.Fatalf("outcomes %v", count(errs))
		}
		want := lifecycle.Returned
		if errs[0] == nil || errs[2] == nil {
			want = lifecycle.Approved
		}
		b.wantStatus(requestID, want)
	}
}

func correctAgainstSweep(b *bundle) {
	for range 3 {
		requestID := b.returned()
		deadline := b.request(requestID).DueAt.Time()
		b.clock.set(deadline.Add(-time.Microsecond))
		// The deadline comes while the correction is under way.
		errs := atOnce(4, func(i int) error {
			if i%2 == 0 {
				return b.correct(corrected(requestID))
			}
			b.clock.set(deadline)
			_, err := b.ra.Sweep(b.ctx)
			return err
		})
		want := lifecycle.Rejected
		for _, err := range []error{errs[0], errs[2]} {
			if err == nil {
				want = lifecycle.Accepted
			} else {
				b.refused(err, "DEADLINE_PASSED at requestId")
			}
		}
		b.must(errs[1])
		b.must(errs[3])
		b.wantStatus(requestID, want)
		if n := len(b.events(requestID, ra.RequestCorrected)) + len(b.events(requestID, ra.RequestRejected)); n != 1 {
			b.Errorf("%d ends of the return are on record, want 1", n)
		}
	}
}

func correctRenewal(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.must(err)
	b.clock.advance(window)
	b.must(b.ra.Claim(b.ctx, b.taro, out.RequestID))
	b.refused(b.ra.Return(b.ctx, b.taro, returning(out.RequestID, emailPath, "registration.subscriber.familyName")),
		"FIXED_FIELD at fields.1")
	b.must(b.ra.Return(b.ctx, b.taro, returning(out.RequestID, emailPath)))
	in := corrected(out.RequestID)
	in.Registration = declared()
	in.Registration.Subscriber.Email = "moved@example.co.jp"
	b.must(b.correct(in))
}

// correctMailbox: it stays a mailbox, whatever page corrects it, and one of its
// address under the licence.
func correctMailbox(b *bundle) {
	l := b.newLight(2, func(p *policy.Policy) { p.New.Vetting = policy.Standard().New.Vetting })
	b.submit(l.application(b, movedTo))
	requestID := b.submit(l.application(b, mailboxAt))
	const namePath = "registration.subscriber.commonName"
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.refused(b.ra.Return(b.ctx, b.taro, returning(requestID, streetPath)), "BAD_ID at fields.0")
	b.must(b.ra.Return(b.ctx, b.taro, returning(requestID, namePath, emailPath)))
	in := ra.CorrectInput{RequestID: requestID, RegistrationVersion: 1}
	in.Registration = form.MailboxRegistration("Bad\u202eName", mailboxAt)
	b.refused(b.correct(in), "BAD_CHARACTER at "+namePath)
	in.Registration = form.MailboxRegistration("Fresh", movedTo)
	b.refused(b.correct(in), "LICENSE_UNUSABLE at "+emailPath)
	in.Registration = declared()
	in.Registration.Subscriber.Email = "third@example.jp"
	b.must(b.correct(in))
	if got := b.declaredIn(requestID); !got.Mailbox() || got.Subscriber.Name() != nickname || got.Organization.LegalName != "" {
		b.Errorf("corrected to %+v", got)
	}
}
