package ratest

import (
	"context"
	"crypto"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/call"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// anonymous is who submits and identifies.
var anonymous = viewer.Viewer{Kind: viewer.Anonymous, Address: "192.0.2.7"}

// applicant has a session for the request.
func applicant(purpose ra.Purpose, requestID string) viewer.Viewer {
	return viewer.Viewer{
		Kind: viewer.Applicant, Purpose: string(purpose), RequestIDs: []string{requestID}, Address: "192.0.2.7",
	}
}

// currentTerms answers the texts to agree to, in Japanese.
func (b *bundle) currentTerms(productID string) []string {
	b.Helper()
	var ids []string
	for _, kind := range []terms.Kind{terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE} {
		current, err := ra.CurrentTerms(b.ctx, b.client, productID, kind, instant.At(b.clock.time()))
		b.must(err)
		for _, t := range current {
			if t.Language == terms.LanguageJA {
				ids = append(ids, t.ID)
			}
		}
	}
	return ids
}

// newCoupons makes coupons of the product and answers their numbers.
func (b *bundle) newCoupons(n int, expires *time.Time) []string {
	b.Helper()
	numbers, err := b.ra.CreateCoupons(b.ctx, b.operator, ra.CreateCouponsInput{
		ProductID: b.product, PartnerID: b.reseller, Count: n, ExpiresAt: expires,
	})
	b.must(err)
	return numbers
}

// coupon answers the row of a number.
func (b *bundle) coupon(number string) *ent.Coupon {
	b.Helper()
	c, err := b.ra.CouponByNumber(b.sys, number)
	b.must(err)
	return c
}

// submissionKey makes one such as a client makes.
func (b *bundle) submissionKey() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.submissions++
	return fmt.Sprintf("submission-key-%08d", b.submissions)
}

// application is one that will be taken, with a coupon of its own.
func (b *bundle) application() ra.SubmitInput {
	b.Helper()
	registration := declared()
	if b.submitAs != nil {
		b.submitAs(&registration)
	}
	return ra.SubmitInput{
		SubmissionKey: b.submissionKey(), ProductID: b.product, CouponNumber: b.newCoupons(1, nil)[0],
		Registration: registration, Passphrase: passphrase, Consents: b.consents, Language: request.LanguageJA,
	}
}

// submit must be taken; it answers the request.
func (b *bundle) submit(in ra.SubmitInput) string {
	b.Helper()
	out, err := b.ra.Submit(b.ctx, anonymous, in)
	b.must(err)
	return out.RequestID
}

// provisional, accepted, inReview, approved and issued bring a new request as
// far as their names say.
func (b *bundle) provisional() string {
	b.Helper()
	return b.submit(b.application())
}

func (b *bundle) accepted() string {
	b.Helper()
	requestID := b.provisional()
	b.clock.advance(window)
	return requestID
}

func (b *bundle) inReview() string {
	b.Helper()
	requestID := b.accepted()
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	return requestID
}

// vetted is in review by taro, with every check passed.
func (b *bundle) vetted() string {
	b.Helper()
	requestID := b.inReview()
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(requestID, kind, policy.Pass)
	}
	return requestID
}

func (b *bundle) approved() string {
	b.Helper()
	requestID := b.vetted()
	b.must(b.approve(b.taro, ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}))
	return requestID
}

func (b *bundle) issued() (requestID, certificateID string) {
	b.Helper()
	requestID = b.approved()
	return requestID, b.acquire(requestID, ecKey(b.T))
}

func (b *bundle) completed() (requestID, certificateID string) {
	b.Helper()
	requestID, certificateID = b.issued()
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	return requestID, certificateID
}

// check records a result by taro.
func (b *bundle) check(requestID string, kind policy.Check, result policy.Result) {
	b.Helper()
	b.checkBy(b.taro, requestID, kind, result)
}

// outcomes of a call by what it comes to.
var outcomes = map[policy.Result]call.Outcome{
	policy.Pass: call.OutcomeCONFIRMED, policy.Fail: call.OutcomeDENIED, policy.Inconclusive: call.OutcomeABSENT,
}

// checkBy records a check of the current registration; by telephone, as a call.
func (b *bundle) checkBy(by viewer.Viewer, requestID string, kind policy.Check, result policy.Result) {
	b.Helper()
	version := b.request(requestID).RegistrationVersion
	if kind == policy.TelephoneVerified {
		b.must(b.ra.RecordCall(b.ctx, by, ra.RecordCallInput{
			RequestID: requestID, RegistrationVersion: version, Number: "03-1234-5678",
			NumberSource: call.NumberSourceCORPORATE_REGISTER, Outcome: outcomes[result], AnsweredBy: "総務部 佐藤様",
		}))
		return
	}
	b.must(b.ra.RecordCheck(b.ctx, by, ra.RecordCheckInput{
		RequestID: requestID, RegistrationVersion: version, Kind: kind, Result: result, Source: "法人番号公表サイト",
	}))
}

// order is what acquiring a certificate for the key takes.
func (b *bundle) order(requestID string, key crypto.Signer) ra.AcquireInput {
	b.Helper()
	return ra.AcquireInput{RequestID: requestID, CSR: csr(b.T, key), Consent: b.consents[0]}
}

// acquire must succeed; it answers the certificate.
func (b *bundle) acquire(requestID string, key crypto.Signer) string {
	b.Helper()
	certificateID, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, key))
	b.must(err)
	return certificateID
}

// replace must succeed: the standing certificate's key is lost.
func (b *bundle) replace(requestID string, key crypto.Signer) string {
	b.Helper()
	in := b.order(requestID, key)
	in.ReplaceLostKey = true
	certificateID, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.must(err)
	return certificateID
}

// request answers the stored row.
func (b *bundle) request(requestID string) *ent.Request {
	b.Helper()
	r, err := b.client.Request.Get(b.sys, requestID)
	b.must(err)
	return r
}

// status is what a reader sees now.
func (b *bundle) status(requestID string) lifecycle.Status {
	b.Helper()
	return ra.Status(b.request(requestID), b.clock.time())
}

// wantStatus checks what a reader sees now.
func (b *bundle) wantStatus(requestID string, want lifecycle.Status) {
	b.Helper()
	if got := b.status(requestID); got != want {
		b.Fatalf("request is %s, want %s", got, want)
	}
}

// wantCoupon checks what a reader sees of a coupon now.
func (b *bundle) wantCoupon(number string, want lifecycle.CouponStatus) {
	b.Helper()
	if got := ra.CouponStatus(b.coupon(number), b.clock.time()); got != want {
		b.Fatalf("coupon is %s, want %s", got, want)
	}
}

// couponOf answers the coupon that a request holds or used.
func (b *bundle) couponOf(requestID string) *ent.Coupon {
	b.Helper()
	c, err := b.client.Coupon.Query().Where(coupon.RequestID(requestID)).Only(b.sys)
	b.must(err)
	return c
}

// certificate answers the stored row.
func (b *bundle) certificate(certificateID string) *ent.Certificate {
	b.Helper()
	c, err := b.client.Certificate.Get(b.sys, certificateID)
	b.must(err)
	return c
}

// wantCertificate checks what a reader sees of a certificate now.
func (b *bundle) wantCertificate(certificateID string, want lifecycle.CertificateStatus) {
	b.Helper()
	if got := ra.CertificateStatus(b.certificate(certificateID), b.clock.time()); got != want {
		b.Fatalf("certificate is %s, want %s", got, want)
	}
}

// certificatesOf answers every certificate of a request, oldest first.
func (b *bundle) certificatesOf(requestID string) []*ent.Certificate {
	b.Helper()
	all, err := b.client.Certificate.Query().Where(certificate.RequestID(requestID)).Order(ent.Asc(certificate.FieldID)).All(b.sys)
	b.must(err)
	return all
}

// messages answers a request's mails of a kind, oldest first.
func (b *bundle) messages(requestID string, kind message.Kind) []*ent.Message {
	b.Helper()
	all, err := b.client.Message.Query().
		Where(message.RequestID(requestID), message.KindEQ(kind)).
		Order(ent.Asc(message.FieldID)).All(b.sys)
	b.must(err)
	return all
}

// code opens the one code that waits to be mailed, as the worker does.
func (b *bundle) code(requestID string) string {
	b.Helper()
	var codes []string
	for _, m := range b.messages(requestID, message.KindCERTIFICATE_CODE) {
		if m.Status != message.StatusQUEUED {
			continue
		}
		if m.CodeSealed == nil || len(*m.CodeSealed) == 0 {
			b.Fatal("a waiting code mail carries no code")
		}
		plain, err := b.config.Ring.Open(keyring.LabelCode, *m.CodeSealed, []byte(m.ID))
		b.must(err)
		codes = append(codes, string(plain))
	}
	if len(codes) != 1 {
		b.Fatalf("%d codes wait to be mailed, want 1", len(codes))
	}
	return codes[0]
}

// newTerms publishes a version of the product's terms of use, in Japanese.
func (b *bundle) newTerms(productID string, version int) {
	b.Helper()
	b.must(b.db.Tx(b.sys, func(ctx context.Context, tx *ent.Tx) error {
		return tx.Terms.Create().SetID(b.newID(id.Terms)).SetProductID(productID).
			SetKind(terms.KindTERMS_OF_USE).SetVersion(version).SetLanguage(terms.LanguageJA).
			SetTitle("利用規約").SetBody("改定").SetSha256("of no interest here").
			SetPublishedAt(instant.At(b.clock.time())).Exec(ctx)
	}))
}

// events answers a request's audit events of an action, oldest first.
func (b *bundle) events(objectID string, action ra.Action) []*ent.AuditEvent {
	b.Helper()
	all, err := b.client.AuditEvent.Query().
		Where(auditevent.ObjectID(objectID), auditevent.Action(string(action))).
		Order(ent.Asc(auditevent.FieldID)).All(b.sys)
	b.must(err)
	return all
}
