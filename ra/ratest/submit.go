package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var submitCases = []scenario{
	{"submit stores everything", submitStores},
	{"submit without a window is accepted at once", submitAtOnce},
	{"submit without vetting is approved at once", submitWithoutVetting},
	{"submit names every problem at once", submitProblems},
	{"submit refuses another product", submitProduct},
	{"submit tells nothing about an unusable coupon", submitCoupon},
	{"submit wants the current texts", submitConsents},
	{"submit twice is one request", submitTwice},
	{"submit twice at once is one request", submitTwiceAtOnce},
	{"submit between the other's look-up and check", submitInBetween},
	{"one coupon, 100 submits, one wins", submitRace},
}

func submitStores(b *bundle) {
	in := b.application()
	out, err := b.ra.Submit(b.ctx, anonymous, in)
	b.must(err)
	r := b.request(out.RequestID)
	deadline := b.clock.time().Add(window).Truncate(time.Microsecond).UTC()
	if r.Status != lifecycle.Provisional || !r.CancelDeadline.Time().Equal(deadline) || *r.DueAt != *r.CancelDeadline {
		b.Errorf("request is %s until %v, want PROVISIONAL until %v", r.Status, r.CancelDeadline.Time(), deadline)
	}
	if _, ok := form.ParseReceiptNumber(r.ReceiptNumber); !ok {
		b.Errorf("receipt number %q does not check", r.ReceiptNumber)
	}
	stored, err := b.client.Registration.Query().Where(registration.RequestID(r.ID)).Only(b.sys)
	b.must(err)
	if diff := cmp.Diff(declared(), stored.Declared); diff != "" || stored.Version != 1 {
		b.Errorf("registration version %d (-declared +stored):\n%s", stored.Version, diff)
	}
	b.wantCoupon(in.CouponNumber, lifecycle.CouponLocked)
	if got := len(b.messages(r.ID, message.KindRECEIVED)); got != 1 {
		b.Errorf("%d receipts are mailed, want 1", got)
	}
	consents, err := b.client.Consent.Query().Where(consent.RequestID(r.ID)).Count(b.sys)
	b.must(err)
	if consents != len(b.consents) {
		b.Errorf("%d consents are recorded, want %d", consents, len(b.consents))
	}
	// What normalisation changes is told, and stored changed.
	in = b.application()
	in.Registration.Subscriber.WorkplacePhoneNumber = "０５０-1234-5678"
	out, err = b.ra.Submit(b.ctx, anonymous, in)
	b.must(err)
	if len(out.Changes) == 0 || out.Changes[0].Field != "registration.subscriber.workplacePhoneNumber" {
		b.Errorf("changes told: %v", out.Changes)
	}
}

func submitAtOnce(b *bundle) {
	b.product, b.consents = b.newProduct("no-window", func(p *policy.Policy) { p.New.Window = 0 })
	in := b.application()
	requestID := b.submit(in)
	b.wantStatus(requestID, lifecycle.Accepted)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponConsumed)
	if got := len(b.messages(requestID, message.KindACCEPTED)); got != 0 {
		b.Error("accepted at once, yet two mails say so")
	}
	b.refused(b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, requestID), requestID), "WRONG_STATE")
}

func submitWithoutVetting(b *bundle) {
	b.product, b.consents = b.newProduct("no-vetting", func(p *policy.Policy) { p.New.Window, p.New.Vetting = 0, nil })
	requestID := b.submit(b.application())
	b.wantStatus(requestID, lifecycle.Approved)
	b.acquire(requestID, ecKey(b.T))
	b.product, b.consents = b.newProduct("window-no-vetting", func(p *policy.Policy) { p.New.Vetting = nil })
	requestID = b.submit(b.application())
	b.clock.advance(window)
	b.sweep()
	b.wantStatus(requestID, lifecycle.Approved)
	b.code(requestID)
}

func submitProblems(b *bundle) {
	in := b.application()
	in.SubmissionKey = "short"
	in.CouponNumber = "1234"
	in.Passphrase = "abc"
	in.Consents = nil
	in.Registration.Organization.LegalName = ""
	in.Registration.Subscriber.Email = "no address"
	in.Registration.Subscriber.FamilyNameKana = "kana"
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err,
		"BAD_EMAIL at registration.subscriber.email",
		"CONSENT_REQUIRED at consents",
		"COUPON_UNUSABLE at couponNumber",
		"NOT_KATAKANA at registration.subscriber.familyNameKana",
		"REQUIRED at registration.organization.legalName",
		"TOO_SHORT at applicationPassphrase",
		"TOO_SHORT at submissionKey",
	)
	for _, secret := range []string{b.application().CouponNumber, email} {
		in := b.application()
		in.Passphrase = secret
		if secret != email {
			in.Passphrase = in.CouponNumber
		}
		_, err := b.ra.Submit(b.ctx, anonymous, in)
		b.refused(err, "COMMON_PASSPHRASE at applicationPassphrase")
	}
	if n := b.client.Request.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d requests were stored", n)
	}
}

func submitProduct(b *bundle) {
	in := b.application()
	in.ProductID = "prod_00000000000000000000000000"
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")

	in = b.application()
	in.ProductID, in.Consents = b.newProduct("license", func(p *policy.Policy) { p.New.Entitlements = []policy.Entitlement{policy.LicenseKey} })
	_, err = b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")

	// The coupon of one product opens no other.
	in = b.application()
	in.ProductID, in.Consents = b.newProduct("other", nil)
	_, err = b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "COUPON_UNUSABLE at couponNumber")
}

func submitCoupon(b *bundle) {
	expires := b.clock.time().Add(time.Hour)
	numbers := b.newCoupons(5, nil)
	used, locked, void := numbers[0], numbers[1], numbers[2]
	expired := b.newCoupons(1, &expires)[0]
	try := func(number string) error {
		in := b.application()
		in.CouponNumber = number
		_, err := b.ra.Submit(b.ctx, anonymous, in)
		return err
	}
	b.must(try(used))
	ids, err := b.ra.VoidCoupons(b.ctx, b.operator, []string{b.coupon(void).ID, b.coupon(used).ID})
	b.must(err)
	if diff := cmp.Diff([]string{b.coupon(void).ID}, ids); diff != "" {
		b.Errorf("void now (-want +got):\n%s", diff)
	}
	b.clock.advance(time.Hour)
	b.must(try(locked))
	b.wantCoupon(used, lifecycle.CouponConsumed)
	b.wantCoupon(locked, lifecycle.CouponLocked)
	b.wantCoupon(void, lifecycle.CouponVoid)
	b.wantCoupon(expired, lifecycle.CouponExpired)
	for name, number := range map[string]string{
		"unknown": "99999999-99999999", "malformed": "12-34", "empty": "",
		"used": used, "locked": locked, "void": void, "expired": expired,
	} {
		err := try(number)
		if diff := cmp.Diff([]string{"COUPON_UNUSABLE at couponNumber"}, refusal(err)); diff != "" {
			b.Errorf("%s coupon (-want +got):\n%s", name, diff)
		}
	}
	// Any spelling of a good one does.
	b.must(try("　" + strings.ReplaceAll(numbers[3], "-", "ー") + " "))
}

func submitConsents(b *bundle) {
	missing, outdated := b.application(), b.application()
	missing.Consents = b.consents[:1]
	_, err := b.ra.Submit(b.ctx, anonymous, missing)
	b.refused(err, "CONSENT_REQUIRED at consents")

	b.newTerms(b.product, 2)
	_, err = b.ra.Submit(b.ctx, anonymous, outdated)
	b.refused(err, "CONSENT_REQUIRED at consents")
	outdated.Consents = b.currentTerms(b.product)
	b.submit(outdated)
}

func submitTwice(b *bundle) {
	in := b.application()
	first := b.submit(in)
	if again := b.submit(in); again != first {
		b.Errorf("the same submission made %s, then %s", first, again)
	}
	// Also long after: the coupon is consumed by it.
	b.clock.advance(window)
	b.sweep()
	if again := b.submit(in); again != first {
		b.Errorf("the same submission made %s, then %s", first, again)
	}
	other := in
	other.Registration.Subscriber.Email = "another@example.co.jp"
	_, err := b.ra.Submit(b.ctx, anonymous, other)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
	other = in
	other.Passphrase = "another passphrase"
	_, err = b.ra.Submit(b.ctx, anonymous, other)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}

func submitTwiceAtOnce(b *bundle) {
	in := b.application()
	ids := make([]string, 20)
	errs := atOnce(len(ids), func(i int) error {
		out, err := b.ra.Submit(b.ctx, anonymous, in)
		ids[i] = out.RequestID
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": len(ids)}, count(errs)); diff != "" {
		b.Fatalf("outcomes (-want +got):\n%s", diff)
	}
	for _, requestID := range ids {
		if requestID != ids[0] {
			b.Errorf("requests %s and %s", ids[0], requestID)
		}
	}
	if n := b.client.Request.Query().CountX(b.sys); n != 1 {
		b.Errorf("%d requests, want 1", n)
	}
}

// submitInBetween: the second click's request appears after the first click
// looked for it, and before the first click looks at the coupon.
func submitInBetween(b *bundle) {
	in := b.application()
	var twin string
	b.clock.during(func(n int) {
		if n == 1 {
			twin = b.submit(in)
		}
	}, func() {
		if first := b.submit(in); first != twin {
			b.Errorf("one submission made %s and %s", twin, first)
		}
	})
	if twin == "" {
		b.Fatal("nobody came in between")
	}
}

func submitRace(b *bundle) {
	number := b.newCoupons(1, nil)[0]
	inputs := make([]ra.SubmitInput, 100)
	for i := range inputs {
		inputs[i] = ra.SubmitInput{
			SubmissionKey: b.submissionKey(), ProductID: b.product, CouponNumber: number,
			Registration: declared(), Passphrase: passphrase, Consents: b.consents, Language: "JA",
		}
	}
	ids := make([]string, len(inputs))
	errs := atOnce(len(inputs), func(i int) error {
		out, err := b.ra.Submit(b.ctx, viewer.Viewer{Kind: viewer.Anonymous}, inputs[i])
		ids[i] = out.RequestID
		return err
	})
	want := map[string]int{"ok": 1, "[COUPON_UNUSABLE at couponNumber]": len(inputs) - 1}
	if diff := cmp.Diff(want, count(errs)); diff != "" {
		b.Fatalf("outcomes (-want +got):\n%s", diff)
	}
	for i, err := range errs {
		if err == nil && *b.coupon(number).RequestID != ids[i] {
			b.Errorf("%s won, the coupon is %s's", ids[i], *b.coupon(number).RequestID)
		}
	}
	if n := b.client.Request.Query().CountX(b.sys); n != 1 {
		b.Errorf("%d requests are stored, want 1", n)
	}
}
