package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var codeCases = []scenario{
	{"resend replaces the code", resendReplaces},
	{"a void code's session acquires nothing", resendEndsSessions},
	{"resend keeps a pause", resendPauses},
	{"resend at once makes one code", resendRace},
	{"resend is for staff and the applicant", resendAllowed},
}

func resendReplaces(b *bundle) {
	requestID := b.approved()
	old := b.code(requestID)
	b.clock.advance(time.Minute)
	b.must(b.ra.ResendCode(b.ctx, b.hana, requestID))
	fresh := b.code(requestID)
	if fresh == old {
		b.Fatal("the code is still the old one")
	}
	byStatus := map[message.Status]int{}
	for _, m := range b.messages(requestID, message.KindCERTIFICATE_CODE) {
		byStatus[m.Status]++
		if m.Status == message.StatusSUPERSEDED && m.CodeSealed != nil && len(*m.CodeSealed) > 0 {
			b.Error("the superseded mail still carries its code")
		}
	}
	if diff := cmp.Diff(map[message.Status]int{message.StatusSUPERSEDED: 1, message.StatusQUEUED: 1}, byStatus); diff != "" {
		b.Errorf("mails (-want +got):\n%s", diff)
	}
	in := ra.IdentifyInput{Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: old}
	_, err := b.ra.Identify(b.ctx, anonymous, in)
	b.refused(err, "IDENTIFICATION_FAILED")
	in.Code = fresh
	opened, err := b.ra.Identify(b.ctx, anonymous, in)
	b.must(err)
	if diff := cmp.Diff([]string{requestID}, opened.RequestIDs); diff != "" {
		b.Errorf("opened (-want +got):\n%s", diff)
	}
}

// resendEndsSessions: whoever identified with a code that went astray can do
// nothing any more once another was sent.
func resendEndsSessions(b *bundle) {
	requestID := b.approved()
	in := ra.IdentifyInput{Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: b.code(requestID)}
	opened, err := b.ra.Identify(b.ctx, anonymous, in)
	b.must(err)
	by := applicant(ra.ForAcquire, requestID)
	by.CodeID = opened.CodeID
	order := b.order(requestID, ecKey(b.T))
	certificateID, err := b.ra.Acquire(b.ctx, by, order)
	b.must(err)
	b.clock.advance(time.Minute)
	b.must(b.ra.ResendCode(b.ctx, b.hana, requestID))

	order.CSR, order.ReplaceLostKey = csr(b.T, ecKey(b.T)), true
	_, err = b.ra.Acquire(b.ctx, by, order)
	b.refused(err, "SESSION_REQUIRED")
	b.refused(b.ra.Confirm(b.ctx, by, certificateID, ra.Opened), "SESSION_REQUIRED")
	b.refused(b.ra.Revoke(b.ctx, by, certificateID, "KEY_COMPROMISE"), "SESSION_REQUIRED")
	b.wantCertificate(certificateID, lifecycle.CertificateIssued)
}

func resendPauses(b *bundle) {
	requestID := b.accepted()
	b.refused(b.ra.ResendCode(b.ctx, b.taro, requestID), "WRONG_STATE at requestId")
	requestID = b.approved()
	b.clock.advance(time.Minute - time.Microsecond)
	b.refused(b.ra.ResendCode(b.ctx, b.taro, requestID), "TOO_MANY_ATTEMPTS at requestId")
	b.clock.advance(time.Microsecond)
	b.must(b.ra.ResendCode(b.ctx, b.taro, requestID))
	b.refused(b.ra.ResendCode(b.ctx, b.taro, requestID), "TOO_MANY_ATTEMPTS at requestId")
	b.code(requestID)
	b.clock.set(b.request(requestID).AcquisitionDeadline.Time())
	b.refused(b.ra.ResendCode(b.ctx, b.taro, requestID), "WRONG_STATE at requestId")
}

func resendRace(b *bundle) {
	requestID := b.approved()
	for round := range 8 {
		b.clock.advance(time.Minute)
		errs := atOnce(4, func(int) error { return b.ra.ResendCode(b.ctx, b.taro, requestID) })
		want := map[string]int{"ok": 1, "[TOO_MANY_ATTEMPTS at requestId]": 3}
		if diff := cmp.Diff(want, count(errs)); diff != "" {
			b.Fatalf("round %d (-want +got):\n%s", round, diff)
		}
		b.code(requestID)
		live := b.client.Code.Query().Where(code.RequestID(requestID), code.VoidedAtIsNil()).CountX(b.sys)
		if live != 1 {
			b.Fatalf("round %d: %d live codes, want 1", round, live)
		}
	}
}

func resendAllowed(b *bundle) {
	requestID, other := b.approved(), b.approved()
	b.clock.advance(time.Minute)
	b.refused(b.ra.ResendCode(b.ctx, anonymous, requestID), "NOT_FOUND at requestId")
	b.refused(b.ra.ResendCode(b.ctx, applicant(ra.ForStatus, other), requestID), "NOT_FOUND at requestId")
	b.refused(b.ra.ResendCode(b.ctx, b.taro, "req_gone"), "NOT_FOUND at requestId")
	b.must(b.ra.ResendCode(b.ctx, applicant(ra.ForStatus, requestID), requestID))
}
