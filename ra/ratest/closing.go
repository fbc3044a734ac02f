package ratest

import (
	"crypto/rand"
	"io"
	"sync"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	pass "github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var closingCases = []scenario{
	{"the last order day, to the second, also a leap day", closingOrder},
	{"the last reissue day, to the second", closingReissue},
	{"what nothing can be applied for with any more is not sold", closingSold},
	{"closed between form and submit", closingMeanwhile},
	{"closed while the passphrase waited for its turn", closingWaited},
	{"edited while the passphrase waited for its turn", closingEdited},
	{"approved, and closed before it was acquired", closingLapses},
	{"closing days edited: what was approved follows", closingMoved},
	{"a compromise is revoked after the last day", closingCompromised},
	{"a closing product's holder is led to the successor", closingSucceeded},
	{"reviewed after the last day: not approved", closingReviewed},
}

// close gives the product its last days.
func (b *bundle) close(productID string, lastOrder, lastReissue policy.Day) {
	b.Helper()
	b.edit(productID, func(p *policy.Policy) {
		p.Closing = &policy.Closing{LastOrder: lastOrder, LastReissue: lastReissue}
	})
}

func closingOrder(b *bundle) {
	for _, day := range []policy.Day{"2027-02-28", "2028-02-29", "2028-12-31"} {
		b.product, b.consents = b.newProduct("closing-"+string(day), nil)
		b.close(b.product, day, day)
		b.clock.set(day.End().Add(-window - time.Second))
		b.provisional()
		// One whose hour to cancel ends with the day could never be acquired.
		in := b.application()
		b.clock.set(day.End().Add(-window))
		_, err := b.ra.Submit(b.ctx, anonymous, in)
		b.refused(err, "PRODUCT_CLOSED at productId")
	}
	// With days between, the last second of the last order day still counts.
	b.product, b.consents = b.newProduct("closing-leap", nil)
	b.close(b.product, "2032-02-29", "2032-03-31")
	end := policy.Day("2032-02-29").End()
	in := b.application()
	b.clock.set(end.Add(-time.Microsecond))
	b.provisional()
	b.clock.set(end)
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_CLOSED at productId")
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
	if want := time.Date(2032, 2, 29, 15, 0, 0, 0, time.UTC); !end.Equal(want) {
		b.Errorf("24:00 of the leap day is %s", end)
	}
}

func closingSold(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	day := policy.Day("2027-02-28")
	b.close(b.product, day, day)
	in := ra.CreateCouponsInput{ProductID: b.product, Count: 3, PartnerID: b.reseller}
	b.clock.set(day.End().Add(-window - time.Second))
	made, err := b.ra.OrderCoupons(b.ctx, b.operator, in)
	b.must(err)
	b.clock.set(day.End().Add(-window))
	charged := b.client.Charge.Query().CountX(b.sys)
	_, err = b.ra.OrderCoupons(b.ctx, b.operator, in)
	b.refused(err, "PRODUCT_CLOSED at productId")
	if n := b.client.Charge.Query().CountX(b.sys); n != charged {
		b.Errorf("%d charges, were %d", n, charged)
	}
	// What was ordered in time is made void once, and that is all there is to tell.
	for _, want := range []int{3, 0} {
		if n, err := b.ra.VoidBatch(b.ctx, b.operator, made.BatchID); err != nil || n != want {
			b.Errorf("void: %d, %v, want %d", n, err, want)
		}
	}
	if events := b.events(made.BatchID, ra.CouponVoided); len(events) != 1 {
		b.Errorf("recorded %d times", len(events))
	}
}

func closingReissue(b *bundle) {
	requestID, _ := b.completed()
	code := b.code(requestID)
	day := policy.DayOf(b.clock.time().AddDate(0, 0, 40))
	b.close(b.product, day, day)
	identify := func() error {
		_, err := b.ra.Identify(b.ctx, anonymous, ra.IdentifyInput{Purpose: ra.ForReissue, Email: email, Passphrase: passphrase, Code: code})
		return err
	}
	b.clock.set(day.End().Add(-time.Microsecond))
	b.must(identify())
	b.clock.set(day.End())
	if err := identify(); !problem.Is(err, problem.IdentificationFailed) {
		b.Errorf("after the last day: %v", err)
	}
	// Somebody identified in time and pressed too late.
	_, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, requestID), ra.ReissueInput{
		SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: lifecycle.OtherReason,
	})
	b.refused(err, "REISSUE_CLOSED at requestId")
	b.clock.set(day.End().Add(-time.Microsecond))
	again, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, requestID), ra.ReissueInput{
		SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: lifecycle.OtherReason,
	})
	b.must(err)
	if got := b.request(again).AcquisitionDeadline.Time(); !got.Equal(day.End()) {
		b.Errorf("the reissued one is acquirable until %s", got)
	}
	b.clock.set(day.End())
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, again), b.order(again, ecKey(b.T)))
	b.refused(err, "WRONG_STATE at requestId")
	b.wantStatus(again, lifecycle.Lapsed)
}

func closingMeanwhile(b *bundle) {
	in := b.application()
	successor, _ := b.newProduct("class2-next", nil)
	yesterday, ahead := policy.DayOf(b.clock.time().AddDate(0, 0, -1)), policy.DayOf(b.clock.time().AddDate(0, 0, 60))
	b.edit(b.product, func(p *policy.Policy) {
		p.Closing = &policy.Closing{LastOrder: yesterday, LastReissue: ahead, Successor: "class2-next"}
	})
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	problems, _ := problem.Of(err)
	if diff := cmp.Diff([]problem.Problem{problem.New(problem.ProductClosed, "productId",
		"lastOrder", string(yesterday), "successor", successor)}, problems); diff != "" {
		b.Errorf("problems (-want +got):\n%s", diff)
	}
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
}

// whileHashing has something happen while the next passphrases wait to be
// hashed.
func (b *bundle) whileHashing(happen func()) {
	b.Helper()
	c := b.config
	c.Hasher = pass.New(4, &interruption{Reader: rand.Reader, happen: sync.OnceFunc(happen)})
	b.ra = ra.New(c)
}

// interruption is a source of randomness during whose use something happens.
type interruption struct {
	io.Reader
	happen func()
}

func (i *interruption) Read(p []byte) (int, error) {
	i.happen()
	return i.Reader.Read(p)
}

// closingWaited: the last second of the last day has passed when the
// passphrase's turn comes.
func closingWaited(b *bundle) {
	today := policy.DayOf(b.clock.time())
	b.close(b.product, today, policy.DayOf(b.clock.time().AddDate(0, 0, 9)))
	in := b.application()
	b.clock.set(today.End().Add(-time.Microsecond))
	b.whileHashing(func() { b.clock.set(today.End()) })
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_CLOSED at productId")
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)

	// So it is where renewals close.
	b.product, b.consents = b.newProduct("renewed", nil)
	requestID, certificateID := b.completed()
	until := policy.Standard().RenewalWindow(b.certificate(certificateID).NotAfter.Time()).Until
	b.clock.set(until.Add(-time.Microsecond))
	b.whileHashing(func() { b.clock.set(until) })
	_, err = b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.refused(err, "RENEWAL_CLOSED at certificateId")
}

// closingEdited: the policy that is in force when the request is stored is the
// one that it is made under, and decides whether it is.
func closingEdited(b *bundle) {
	in := b.application()
	b.whileHashing(func() {
		b.edit(b.product, func(p *policy.Policy) { p.New.Entitlements = []policy.Entitlement{policy.LicenseKey} })
	})
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)

	b.whileHashing(func() {
		b.edit(b.product, func(p *policy.Policy) {
			p.New.Entitlements, p.New.Window = []policy.Entitlement{policy.Coupon}, 2*policy.Seconds(window/time.Second)
		})
	})
	b.edit(b.product, func(p *policy.Policy) { p.New.Entitlements = []policy.Entitlement{policy.Coupon} })
	requestID := b.submit(in)
	r := b.request(requestID)
	if want := r.SubmittedAt.Time().Add(2 * window); r.PolicyID != b.version(b.product).ID || !r.CancelDeadline.Time().Equal(want) {
		b.Errorf("made under %s, to be cancelled until %s, want %s", r.PolicyID, r.CancelDeadline.Time(), want)
	}
	b.whileHashing(func() {
		b.newTerms(b.product, 2)
	})
	_, err = b.ra.Submit(b.ctx, anonymous, b.application())
	b.refused(err, "CONSENT_REQUIRED at consents")
}

func closingLapses(b *bundle) {
	day := policy.DayOf(b.clock.time().AddDate(0, 0, 3))
	b.close(b.product, day, day)
	requestID, certificateID := b.issued()
	b.clock.set(day.End().Add(-time.Microsecond))
	b.wantStatus(requestID, lifecycle.Approved)
	b.clock.set(day.End())
	b.wantStatus(requestID, lifecycle.Lapsed)
	b.sweep()
	// Nobody saved it.
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

func closingMoved(b *bundle) {
	approved := b.approved()
	saved, certificateID := b.issued()
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, saved), certificateID, ra.Saved))
	kept := *b.request(saved).DueAt
	own := b.request(approved).AcquisitionDeadline.Time()
	near, far := policy.DayOf(b.clock.time().AddDate(0, 0, 10)), policy.DayOf(b.clock.time().AddDate(1, 0, 0))
	for _, c := range []struct {
		day   policy.Day
		want  time.Time
		moved string
	}{{near, near.End(), "2"}, {far, own, "2"}, {near, near.End(), "2"}} {
		b.close(b.product, c.day, c.day)
		r := b.request(approved)
		if !r.AcquisitionDeadline.Time().Equal(c.want) || !r.DueAt.Time().Equal(c.want) {
			b.Errorf("last day %s: acquirable until %s, due %s, want %s", c.day, r.AcquisitionDeadline.Time(), r.DueAt.Time(), c.want)
		}
		events := b.events(b.product, ra.ProductUpdated)
		if got := events[len(events)-1].Details["deadlinesMoved"]; got != c.moved {
			b.Errorf("last day %s: %s moved, want %s", c.day, got, c.moved)
		}
	}
	// What was saved counts as acquired when it would have.
	if got := *b.request(saved).DueAt; got != kept {
		b.Errorf("saved, and due at %s instead of %s", got.Time(), kept.Time())
	}
	// What has passed stays passed, whatever day is set afterwards.
	b.clock.set(near.End())
	b.edit(b.product, func(p *policy.Policy) { p.Closing = nil })
	b.wantStatus(approved, lifecycle.Lapsed)
	b.sweep()
	b.wantStatus(approved, lifecycle.Lapsed)
	b.wantStatus(saved, lifecycle.Completed)
}

func closingCompromised(b *bundle) {
	requestID, certificateID := b.completed()
	code := b.code(requestID)
	day := policy.DayOf(b.clock.time())
	b.close(b.product, day, day)
	b.clock.set(day.End().Add(24 * time.Hour))
	_, err := b.ra.Identify(b.ctx, anonymous, ra.IdentifyInput{Purpose: ra.ForRevoke, Email: email, Passphrase: passphrase, Code: code})
	b.must(err)
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, revocation.KeyCompromise))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

func closingSucceeded(b *bundle) {
	requestID, certificateID := b.completed()
	identify := func() error {
		_, err := b.ra.Identify(b.ctx, anonymous, ra.IdentifyInput{Purpose: ra.ForRenew, Email: email, Passphrase: passphrase, Code: b.code(requestID)})
		return err
	}
	if err := identify(); !problem.Is(err, problem.IdentificationFailed) {
		b.Errorf("long before its renewal: %v", err)
	}
	b.newProduct("class2-next", nil)
	in := b.application()
	today := policy.DayOf(b.clock.time())
	b.edit(b.product, func(p *policy.Policy) {
		p.Closing = &policy.Closing{LastOrder: today, LastReissue: today, Successor: "class2-next"}
	})
	b.clock.set(today.End().Add(-time.Microsecond))
	if err := identify(); !problem.Is(err, problem.IdentificationFailed) {
		b.Errorf("on the last order day: %v", err)
	}
	b.clock.set(today.End())
	b.must(identify())
	// It opens nothing but the registration: there is no renewal.
	in.CertificateID = certificateID
	_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), in)
	b.refused(err, "RENEWAL_CLOSED at certificateId")
	last := policy.DayOf(b.certificate(certificateID).NotAfter.Time().AddDate(0, 0, 365))
	b.clock.set(last.End().Add(-time.Microsecond))
	b.must(identify())
	b.clock.set(last.End())
	if err := identify(); !problem.Is(err, problem.IdentificationFailed) {
		b.Errorf("a year after its end: %v", err)
	}
}

func closingReviewed(b *bundle) {
	requestID := b.accepted()
	day := policy.DayOf(b.clock.time())
	b.close(b.product, day, day)
	b.clock.set(day.End())
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(requestID, kind, policy.Pass)
	}
	err := b.approve(b.taro, ra.DecideInput{RequestID: requestID, RegistrationVersion: 1})
	b.refused(err, "PRODUCT_ENDED at requestId")
	b.must(b.ra.Reject(b.ctx, b.taro, ra.RejectInput{
		DecideInput: ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}, Reason: "サービスの終了",
	}))
}
