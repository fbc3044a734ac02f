package ratest

import (
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var agreeCases = []scenario{
	{"agreeing submits what the partner declared", agreeSubmits},
	{"an enrolment link works until its end", agreeInTime},
	{"an enrolment link opens at its entrance alone", agreeElsewhere},
	{"agreeing tells what is wrong", agreeProblems},
	{"agreeing twice is one request", agreeTwice},
	{"agreeing against withdrawing", agreeOrWithdraw},
	{"a key that a partner handed in waits for the person", agreeKey},
	{"agreeing to a product that closed meanwhile", agreeClosed},
	{"agreeing once the partner is disabled, or sells it no more", agreeUnsold},
	{"agreeing to a product that closed while it waited for its turn", agreeWaited},
	{"cancelling what came of an enrolment frees its key", agreeCancelled},
}

// answers are a person's who agrees.
func (b *bundle) answers(token string) ra.AgreeInput {
	return ra.AgreeInput{Token: token, Portal: slug, Passphrase: passphrase, Consents: b.consents}
}

func (b *bundle) wantOffer(token string, want ra.OfferState) {
	b.Helper()
	offer, err := b.ra.OpenOffer(b.ctx, token, slug)
	b.must(err)
	if offer.State != want {
		b.Fatalf("the offer is %s, want %s", offer.State, want)
	}
}

// agreed is a request that an enrolled person made.
func (b *bundle) agreed(partnerID string, person ra.Enrollee) string {
	b.Helper()
	_, token := b.enrolled(partnerID, person)
	requestID, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.must(err)
	return requestID
}

// vet takes an accepted request through review.
func (b *bundle) vet(requestID string) {
	b.Helper()
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(requestID, kind, policy.Pass)
	}
	b.must(b.approve(b.taro, ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}))
}

func agreeSubmits(b *bundle) {
	partnerID := b.associations()
	enrolmentID, token := b.enrolled(partnerID, enrollee("1"))
	// Following the link uses nothing up.
	b.wantOffer(token, ra.OfferOpen)
	b.wantOffer(token, ra.OfferOpen)
	requestID, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.must(err)
	r := b.request(requestID)
	if r.Status != lifecycle.Accepted || r.CancelDeadline != nil || r.Entitlement != policy.PartnerEnrolment ||
		r.Portal != slug || r.PartnerID == nil || *r.PartnerID != partnerID || r.Kind != lifecycle.New {
		b.Errorf("the request is %+v", r)
	}
	e := b.client.Enrolment.GetX(b.sys, enrolmentID)
	if ra.StateOfEnrolment(e, b.clock.time()) != ra.EnrolmentSubmitted || e.RequestID == nil || *e.RequestID != requestID {
		b.Errorf("the enrolment is %s of %v", e.Status, e.RequestID)
	}
	b.wantOffer(token, ra.OfferSubmitted)
	if n := b.client.Consent.Query().Where(consent.RequestID(requestID), consent.Address(anonymous.Address)).CountX(b.sys); n != 2 {
		b.Errorf("%d consents, want 2", n)
	}
	if n := len(b.messages(requestID, message.KindRECEIVED)); n != 1 {
		b.Errorf("%d receipts, want 1", n)
	}
	b.vet(requestID)
	certificateID := b.acquire(requestID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	b.wantStatus(requestID, lifecycle.Completed)
}

// agreeInTime: thirty days, exclusive.
func agreeInTime(b *bundle) {
	partnerID := b.associations()
	late, token := b.enrolled(partnerID, enrollee("1"))
	b.clock.advance(ra.EnrolmentLife)
	b.wantOffer(token, ra.OfferExpired)
	_, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.refused(err, "WRONG_STATE at token")
	if got := ra.StateOfEnrolment(b.client.Enrolment.GetX(b.sys, late), b.clock.time()); got != ra.EnrolmentExpired {
		b.Errorf("the enrolment is %s", got)
	}
	_, token = b.enrolled(partnerID, enrollee("2"))
	// Times are stored to the microsecond.
	b.clock.set(b.clock.time().Truncate(time.Microsecond).Add(ra.EnrolmentLife - time.Microsecond))
	b.wantOffer(token, ra.OfferOpen)
	_, err = b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.must(err)
}

func agreeElsewhere(b *bundle) {
	partnerID := b.associations()
	_, token := b.enrolled(partnerID, enrollee("1"))
	b.seller("another", b.product)
	for _, c := range []struct{ token, slug string }{{token, ""}, {token, "another"}, {"", slug}, {"x", slug}, {token + "=", slug}} {
		_, err := b.ra.OpenOffer(b.ctx, c.token, c.slug)
		b.refused(err, "IDENTIFICATION_FAILED")
		in := b.answers(c.token)
		in.Portal = c.slug
		_, err = b.ra.Agree(b.ctx, anonymous, in)
		b.refused(err, "IDENTIFICATION_FAILED")
	}
	// A link of another purpose is none.
	requestID := b.agreed(partnerID, colleague("2", "二郎"))
	b.must(b.ra.MailUnlock(b.ctx, anonymous, b.unlocking(requestID)))
	_, err := b.ra.OpenOffer(b.ctx, b.tokens(requestID)[0], slug)
	b.refused(err, "IDENTIFICATION_FAILED")
	_, err = b.ra.Unlock(b.ctx, anonymous, token)
	b.refused(err, "IDENTIFICATION_FAILED")
}

func agreeProblems(b *bundle) {
	_, token := b.enrolled(b.associations(), enrollee("1"))
	in := b.answers(token)
	in.Passphrase, in.Consents = "short", b.consents[:1]
	_, err := b.ra.Agree(b.ctx, anonymous, in)
	b.refused(err, "CONSENT_REQUIRED at consents", "TOO_SHORT at applicationPassphrase")
	in = b.answers(token)
	in.Passphrase = email
	_, err = b.ra.Agree(b.ctx, anonymous, in)
	b.refused(err, "COMMON_PASSPHRASE at applicationPassphrase")
	_, err = b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.must(err)
}

func agreeTwice(b *bundle) {
	partnerID := b.associations()
	_, token := b.enrolled(partnerID, enrollee("1"))
	ids := make([]string, 4)
	errs := atOnce(len(ids), func(i int) (err error) {
		ids[i], err = b.ra.Agree(b.ctx, anonymous, b.answers(token))
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	if slices.Sort(ids); ids[0] == "" || len(slices.Compact(ids)) != 1 {
		b.Errorf("requests %v", ids)
	}
	other := b.answers(token)
	other.Passphrase += " changed"
	_, err := b.ra.Agree(b.ctx, anonymous, other)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
	// Two tabs, two passphrases: one counts.
	_, token = b.enrolled(partnerID, enrollee("2"))
	errs = atOnce(4, func(i int) error {
		in := b.answers(token)
		in.Passphrase += string(rune('a' + i))
		_, err := b.ra.Agree(b.ctx, anonymous, in)
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[SUBMISSION_CONFLICT at submissionKey]": 3}, count(errs)); diff != "" {
		b.Errorf("at once (-want +got):\n%s", diff)
	}
}

func agreeOrWithdraw(b *bundle) {
	enrolmentID, token := b.enrolled(b.associations(), enrollee("1"))
	errs := atOnce(2, func(i int) error {
		if i == 0 {
			return b.ra.WithdrawEnrolment(b.ctx, b.operator, enrolmentID)
		}
		_, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
		return err
	})
	withdrawn := errs[0] == nil
	if withdrawn == (errs[1] == nil) {
		b.Fatalf("withdrawn: %v, agreed: %v", errs[0], errs[1])
	}
	if got := b.client.Request.Query().CountX(b.sys); (got == 0) != withdrawn {
		b.Errorf("%d requests, withdrawn: %v", got, withdrawn)
	}
	for _, err := range errs {
		if err != nil && !problem.Is(err, problem.WrongState) {
			b.Errorf("refused with %v", err)
		}
	}
}

func agreeKey(b *bundle) {
	partnerID := b.associations()
	key := ecKey(b.T)
	person := enrollee("1")
	person.CSR = csr(b.T, key)
	requestID := b.agreed(partnerID, person)
	b.vet(requestID)
	by := applicant(ra.ForAcquire, requestID)
	// Another key than the one that was handed in is not looked at.
	in := ra.AcquireInput{RequestID: requestID, Consent: b.consents[0]}
	certificateID, err := b.ra.Acquire(b.ctx, by, in)
	b.must(err)
	in.CSR = csr(b.T, ecKey(b.T))
	again, err := b.ra.Acquire(b.ctx, by, in)
	b.must(err)
	if again != certificateID {
		b.Errorf("the handed key has the certificates %s and %s", certificateID, again)
	}
	c := b.parse(b.certificate(certificateID).Der)
	if !key.PublicKey.Equal(c.PublicKey) {
		b.Error("another key was certified")
	}
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Opened))
	b.wantStatus(requestID, lifecycle.Completed)
}

// agreeClosed: whether a product takes anybody is asked of today's policy.
func agreeClosed(b *bundle) {
	_, token := b.enrolled(b.associations(), enrollee("1"))
	version := b.client.ProductPolicy.Query().Where(productpolicy.ProductID(b.product)).OnlyX(b.sys)
	p := version.Policy
	day := policy.DayOf(b.clock.time())
	p.Closing = &policy.Closing{LastOrder: day, LastReissue: day}
	b.newPolicy(func(today *policy.Policy) { *today = p })
	b.clock.advance(48 * time.Hour)
	_, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.refused(err, "PRODUCT_CLOSED at productId")
}

// agreeUnsold: what the partner may not sell any more becomes no request.
func agreeUnsold(b *bundle) {
	partnerID := b.associations()
	_, token := b.enrolled(partnerID, enrollee("1"))
	b.client.Partner.UpdateOneID(partnerID).SetEnabled(false).ExecX(b.sys)
	_, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.refused(err, "PRODUCT_UNAVAILABLE")
	b.client.Partner.UpdateOneID(partnerID).SetEnabled(true).ExecX(b.sys)
	b.client.Portal.Update().Where(portal.PartnerID(partnerID)).RemoveProductIDs(b.product).ExecX(b.sys)
	_, err = b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.refused(err, "PRODUCT_UNAVAILABLE")
	b.client.Portal.Update().Where(portal.PartnerID(partnerID)).AddProductIDs(b.product).ExecX(b.sys)
	// It went away while the passphrase waited to be hashed.
	b.whileHashing(func() { b.client.Partner.UpdateOneID(partnerID).SetEnabled(false).ExecX(b.sys) })
	_, err = b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")
	b.client.Partner.UpdateOneID(partnerID).SetEnabled(true).ExecX(b.sys)
	_, err = b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.must(err)
}

func agreeWaited(b *bundle) {
	_, token := b.enrolled(b.associations(), enrollee("1"))
	today := policy.DayOf(b.clock.time())
	b.close(b.product, today, today)
	b.whileHashing(func() { b.clock.set(today.End()) })
	_, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.refused(err, "PRODUCT_CLOSED at productId")
}

// agreeCancelled: the enrolment ends with its request, and the key that the
// partner handed in can be handed in again.
func agreeCancelled(b *bundle) {
	partnerID := b.associations()
	b.edit(b.product, func(p *policy.Policy) { p.New.Window = policy.Seconds(window / time.Second) })
	person := enrollee("1")
	person.CSR = csr(b.T, ecKey(b.T))
	enrolmentID, token := b.enrolled(partnerID, person)
	requestID, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.must(err)
	person.Reference = "2"
	if diff := cmp.Diff([][]string{{"KEY_SEEN_ELSEWHERE at csr"}}, refusals(b.enrol(partnerID, person))); diff != "" {
		b.Errorf("while it is provisional (-want +got):\n%s", diff)
	}
	for range 2 {
		b.must(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, requestID), requestID))
	}
	e := b.client.Enrolment.GetX(b.sys, enrolmentID)
	if got := ra.StateOfEnrolment(e, b.clock.time()); got != ra.EnrolmentWithdrawn {
		b.Errorf("the enrolment is %s", got)
	}
	b.wantOffer(token, ra.OfferWithdrawn)
	again, token := b.enrolled(partnerID, person)
	if again == enrolmentID {
		b.Fatal("the ended enrolment was taken up again")
	}
	requestID, err = b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.must(err)
	b.wantStatus(requestID, lifecycle.Provisional)
}
