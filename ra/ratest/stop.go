package ratest

import (
	"fmt"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var stopCases = []scenario{
	{"stop: what was approved takes two officers, and its code is dead", stopWhole},
	{"stop: the coupon is replaced where the policy says so", stopRefunded},
	{"stop: what is refused, and to whom", stopRefused},
	{"stop: a revocation instead once it was acquired", stopAcquired},
	{"stop: against acquisition", stopAgainstAcquisition},
	{"stop: decided by four at once, once", stopRace},
	{"stop: a reissue ends, and its certificate stands", stopReissue},
}

const stopReason = "在籍していないとの連絡がありました。"

// stopping has taro propose that a request be stopped, and answers the proposal.
func (b *bundle) stopping(requestID string) string {
	b.Helper()
	proposalID, err := b.ra.ProposeStop(b.ctx, fresh(b.taro), requestID, stopReason)
	b.must(err)
	return proposalID
}

func stopWhole(b *bundle) {
	requestID := b.approved()
	opensIt := ra.IdentifyInput{Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: b.code(requestID)}
	proposalID := b.stopping(requestID)
	b.wantStatus(requestID, lifecycle.Approved)
	shown, err := ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, proposalID))
	b.must(err)
	want := ra.Pending{
		Before: map[string]string{"requestStatus": "APPROVED"},
		After:  map[string]string{"requestStatus": "REJECTED", "couponReplaced": "false"},
	}
	if diff := cmp.Diff(want, shown); diff != "" {
		b.Errorf("shown (-want +got):\n%s", diff)
	}
	approver := b.officer("saburo", viewer.Approver)
	b.must(b.decide(approver, proposalID, ra.CarryOut, ""))
	b.wantStatus(requestID, lifecycle.Rejected)
	r := b.request(requestID)
	if r.RejectionReason == nil || *r.RejectionReason != stopReason {
		b.Errorf("the applicant is told %v", r.RejectionReason)
	}
	b.wantMails(requestID, message.KindREJECTED, email)
	if recorded := b.events(requestID, ra.RequestRejected); len(recorded) != 1 || *recorded[0].ActorID != approver.StaffID {
		b.Errorf("recorded: %v", recorded)
	}
	if got := b.couponOf(requestID).Status; got != lifecycle.CouponConsumed {
		b.Errorf("the coupon is %s", got)
	}
	if n := b.client.Code.Query().Where(code.RequestID(requestID), code.VoidedAtIsNil(), code.UsedAtIsNil()).CountX(b.sys); n != 0 {
		b.Errorf("%d codes live on", n)
	}
	_, err = b.ra.Identify(b.ctx, anonymous, opensIt)
	b.refused(err, "IDENTIFICATION_FAILED")
	// A session that was open before it gets nothing any more.
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, ecKey(b.T)))
	b.refused(err, "WRONG_STATE at requestId")
	_, err = b.ra.ProposeStop(b.ctx, fresh(b.taro), requestID, stopReason)
	b.refused(err, "WRONG_STATE at requestId")
}

func stopRefunded(b *bundle) {
	b.refunding()
	requestID := b.vetted()
	b.must(b.approve(b.taro, seen(requestID)))
	proposalID := b.stopping(requestID)
	b.wantAfter(proposalID, "couponReplaced", "true")
	b.must(b.decide(b.officer("saburo", viewer.Approver), proposalID, ra.CarryOut, ""))
	b.wantStatus(requestID, lifecycle.Rejected)
	made, number := b.replacement(requestID)
	if made.Status != lifecycle.CouponAvailable {
		b.Errorf("the replacement is %s", made.Status)
	}
	b.wantCoupon(number, lifecycle.CouponAvailable)
}

func stopRefused(b *bundle) {
	requestID, waiting := b.approved(), b.vetted()
	for _, by := range []viewer.Viewer{auditor, anonymous, applicant(ra.ForAcquire, requestID)} {
		_, err := b.ra.ProposeStop(b.ctx, by, requestID, stopReason)
		b.refused(err, "NOT_ALLOWED")
	}
	unproven := b.taro
	unproven.Fresh = false
	_, err := b.ra.ProposeStop(b.ctx, unproven, requestID, stopReason)
	b.refused(err, "STEP_UP_REQUIRED")
	taro := fresh(b.taro)
	_, err = b.ra.ProposeStop(b.ctx, taro, requestID, " ")
	b.refused(err, "REQUIRED at reason")
	_, err = b.ra.ProposeStop(b.ctx, taro, "req_01jd00000000000000000000zz", stopReason)
	b.refused(err, "NOT_FOUND at requestId")
	// Vetting rejects what it has not approved yet.
	_, err = b.ra.ProposeStop(b.ctx, taro, waiting, stopReason)
	b.refused(err, "WRONG_STATE at requestId")

	proposalID := b.stopping(requestID)
	_, err = b.ra.ProposeStop(b.ctx, fresh(b.hana), requestID, stopReason)
	b.refused(err, "ALREADY_PROPOSED")
	b.refused(b.decide(taro, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.refused(b.decide(fresh(b.hana), proposalID, ra.CarryOut, ""), "NOT_ALLOWED")
	approver := b.officer("saburo", viewer.Approver)
	late := approver
	late.Fresh = false
	b.refused(b.decide(late, proposalID, ra.CarryOut, ""), "STEP_UP_REQUIRED")
	b.must(b.decide(approver, proposalID, ra.Decline, "在籍を確認できた"))
	b.wantStatus(requestID, lifecycle.Approved)
	// It is acquired as if nothing had been proposed.
	b.acquire(requestID, ecKey(b.T))
}

func stopAcquired(b *bundle) {
	requestID := b.approved()
	proposalID := b.stopping(requestID)
	certificateID := b.acquire(requestID, ecKey(b.T))
	approver := b.officer("saburo", viewer.Approver)
	b.refused(b.decide(approver, proposalID, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
	b.must(b.decide(approver, proposalID, ra.Decline, "取得済み"))
	_, err := b.ra.ProposeStop(b.ctx, fresh(b.taro), requestID, stopReason)
	b.refused(err, "ALREADY_ACQUIRED at requestId")
	b.wantStatus(requestID, lifecycle.Approved)
	// Revoked before it was confirmed, it waits for another key, and can be stopped.
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, "KEY_COMPROMISE"))
	b.must(b.decide(approver, b.stopping(requestID), ra.CarryOut, ""))
	b.wantStatus(requestID, lifecycle.Rejected)
}

// stopAgainstAcquisition: one of both, whoever wins.
func stopAgainstAcquisition(b *bundle) {
	requestID := b.approved()
	proposalID := b.stopping(requestID)
	approver := b.officer("saburo", viewer.Approver)
	order := b.order(requestID, ecKey(b.T))
	errs := atOnce(2, func(i int) error {
		if i == 0 {
			return b.decide(approver, proposalID, ra.CarryOut, "")
		}
		_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), order)
		return err
	})
	issued := b.certificatesOf(requestID)
	if errs[0] == nil {
		b.refused(errs[1], "WRONG_STATE at requestId")
		b.wantStatus(requestID, lifecycle.Rejected)
		if len(issued) != 0 {
			b.Errorf("stopped with %d certificates", len(issued))
		}
		return
	}
	b.must(errs[1])
	if !problem.Is(errs[0], problem.ProposalStale) && !problem.Is(errs[0], problem.AlreadyAcquired) {
		b.Errorf("the stop: %v", errs[0])
	}
	b.wantStatus(requestID, lifecycle.Approved)
	if len(issued) != 1 {
		b.Errorf("acquired %d certificates", len(issued))
	}
}

func stopRace(b *bundle) {
	requestID := b.approved()
	proposalID := b.stopping(requestID)
	deciders := make([]viewer.Viewer, 4)
	for i := range deciders {
		deciders[i] = b.officer(fmt.Sprintf("decider%d", i), viewer.Approver)
	}
	errs := atOnce(len(deciders), func(i int) error {
		verdict := ra.CarryOut
		if i%2 == 1 {
			verdict = ra.Decline
		}
		return b.decide(deciders[i], proposalID, verdict, "x")
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[ALREADY_DECIDED at proposalId]": 3}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	stopped := b.client.Proposal.GetX(b.sys, proposalID).Status == "APPROVED"
	recorded, told := len(b.events(requestID, ra.RequestRejected)), len(b.messages(requestID, message.KindREJECTED))
	want := 0
	if stopped {
		want = 1
	}
	if recorded != want || told != want || (b.request(requestID).Status == lifecycle.Rejected) != stopped {
		b.Errorf("carried out %t: %d rejections on record, %d mails", stopped, recorded, told)
	}
}

func stopReissue(b *bundle) {
	requestID, certificateID := b.completed()
	reissueID := b.reissueOf(requestID, lifecycle.FileLost)
	before := b.certificate(certificateID).Status
	stopping := b.stopping(reissueID)
	b.wantAfter(stopping, "replacedRevoked", "")
	b.must(b.decide(b.officer("saburo", viewer.Approver), stopping, ra.CarryOut, ""))
	b.wantStatus(reissueID, lifecycle.Rejected)
	b.wantMails(reissueID, message.KindREJECTED, email)
	b.wantCertificate(certificateID, before)
	// A key that was compromised is revoked at once: nothing is left then.
	again := b.reissueOf(requestID, lifecycle.KeyCompromised)
	b.wantAfter(b.stopping(again), "replacedRevoked", "true")
}

// wantAfter wants what a proposal shows of a field once it is carried out.
func (b *bundle) wantAfter(proposalID, field, want string) {
	b.Helper()
	shown, err := ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, proposalID))
	b.must(err)
	if got := shown.After[field]; got != want {
		b.Errorf("%s is shown as %q, want %q", field, got, want)
	}
}
