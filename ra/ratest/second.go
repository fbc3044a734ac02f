package ratest

import (
	"context"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var secondCases = []scenario{
	{"a second approver approves after the first", secondWhole},
	{"the second approver is another, of the role", secondOther},
	{"a first approval is of what it was of", secondOutrun},
	{"two second approvers at once", secondRace},
	{"a correction wants both approvals again", secondCorrected},
	{"a change wants two approvals where the policy says so", secondChange},
	{"a withdrawal wants two approvals where the policy says so", secondWithdrawal},
	{"what a contact asked for is not returned for correction", secondReturned},
	{"a rejection is refunded where the policy says so", refundWhole},
	{"a refund ends later by what vetting took", refundEnd},
}

// approver signs another officer in, who may give second approvals.
func (b *bundle) approver(login string) viewer.Viewer {
	b.Helper()
	v := viewer.Viewer{Kind: viewer.Staff, StaffID: b.newID(id.Staff), StaffName: login, Role: viewer.Approver}
	b.must(b.db.Tx(b.sys, func(ctx context.Context, tx *ent.Tx) error {
		return tx.Staff.Create().SetID(v.StaffID).SetLogin(login).SetName(login).SetRole(v.Role).
			SetPasswordHash("never asked here").SetCreatedAt(instant.At(b.clock.time())).Exec(ctx)
	}))
	return v
}

// seconded is of a product that wants two approvals, and has the first.
func (b *bundle) seconded() string {
	b.Helper()
	b.product, b.consents = b.newProduct("seconded", func(p *policy.Policy) { p.New.Vetting.SecondApprover = true })
	requestID := b.vetted()
	b.must(b.approve(b.taro, seen(requestID)))
	return requestID
}

func secondWhole(b *bundle) {
	requestID := b.seconded()
	b.wantStatus(requestID, lifecycle.Accepted)
	if n := len(b.messages(requestID, message.KindCERTIFICATE_CODE)); n != 0 || b.request(requestID).DecidedAt != nil {
		b.Errorf("after the first approval %d codes were mailed", n)
	}
	second := b.approver("jiro")
	b.refused(b.approve(second, seen(requestID)), "NOT_CLAIMED at requestId")
	b.must(b.ra.Claim(b.ctx, second, requestID))
	b.must(b.approve(second, seen(requestID)))
	b.wantStatus(requestID, lifecycle.Approved)
	if n := b.client.Review.Query().Where(review.RequestID(requestID)).CountX(b.sys); n != 2 {
		b.Errorf("%d decisions, want 2", n)
	}
	if first, last := b.events(requestID, ra.RequestApprovedFirst), b.events(requestID, ra.RequestApproved); len(first) != 1 ||
		len(last) != 1 || *first[0].ActorID != b.taro.StaffID || *last[0].ActorID != second.StaffID {
		b.Errorf("%d first approvals and %d approvals are on record", len(first), len(last))
	}
	b.refused(b.approve(b.taro, seen(requestID)), "ALREADY_DECIDED at requestId")
}

func secondOther(b *bundle) {
	requestID := b.seconded()
	same := b.taro
	same.Role = viewer.Approver
	recorder := b.approver("saburo")
	for _, by := range []viewer.Viewer{b.taro, same, b.hana} {
		b.must(b.ra.Claim(b.ctx, by, requestID))
		b.refused(b.approve(by, seen(requestID)), "SECOND_APPROVER_WANTED at requestId")
		b.must(b.ra.Release(b.ctx, by, requestID))
	}
	// Whoever had a hand in it judges their own work, and what taro approved is no
	// more: theirs is the first approval of the case as it stands now.
	b.must(b.ra.Claim(b.ctx, recorder, requestID))
	b.checkBy(recorder, requestID, policy.TelephoneVerified, policy.Pass)
	b.must(b.approve(recorder, seen(requestID)))
	b.wantStatus(requestID, lifecycle.Accepted)
	b.must(b.ra.Claim(b.ctx, recorder, requestID))
	b.refused(b.approve(recorder, seen(requestID)), "SECOND_APPROVER_WANTED at requestId")
	// They may still reject it.
	b.must(b.ra.Reject(b.ctx, recorder, rejection(requestID)))
	b.refused(b.ra.Claim(b.ctx, b.taro, requestID), "ALREADY_DECIDED at requestId")
}

// secondOutrun: a first approval is of the case as it stood, by an officer who
// still vets.
func secondOutrun(b *bundle) {
	requestID := b.seconded()
	second, third := b.approver("jiro"), b.approver("saburo")
	dropped := 0
	outrun := func(what string, by viewer.Viewer, change func()) {
		b.must(b.ra.Claim(b.ctx, by, requestID))
		change()
		dropped++
		if r := b.request(requestID); r.FirstApproverID != nil {
			b.Fatalf("%s: the approval of %s counts still", what, *r.FirstApproverID)
		}
		if events := b.events(requestID, ra.FirstApprovalDropped); len(events) != dropped {
			b.Errorf("%s: %d first approvals were dropped on record, want %d", what, len(events), dropped)
		}
		b.must(b.approve(by, seen(requestID)))
		b.wantStatus(requestID, lifecycle.Accepted)
	}
	var evidenceID string
	outrun("a file", second, func() {
		in := extract(requestID)
		id, err := b.ra.AddEvidence(b.ctx, second, in)
		b.must(err)
		evidenceID = id
	})
	outrun("a call", b.taro, func() { b.must(b.ra.RecordCall(b.ctx, b.taro, confirming(requestID))) })
	outrun("a file removed", second, func() {
		_, err := b.ra.RemoveEvidence(b.ctx, second, evidenceID)
		b.must(err)
	})
	outrun("its officer kept out", third, func() {
		_, err := b.ra.DisableStaff(b.ctx, b.freshAdministrator("kanri"), second.StaffID, "退職")
		b.must(err)
	})
	b.must(b.ra.Claim(b.ctx, b.hana, requestID))
	b.refused(b.approve(b.hana, seen(requestID)), "SECOND_APPROVER_WANTED at requestId")
	b.must(b.ra.Release(b.ctx, b.hana, requestID))
	last := b.approver("shiro")
	b.must(b.ra.Claim(b.ctx, last, requestID))
	b.must(b.approve(last, seen(requestID)))
	b.wantStatus(requestID, lifecycle.Approved)
}

func secondRace(b *bundle) {
	requestID := b.seconded()
	officers := []viewer.Viewer{b.approver("jiro"), b.approver("saburo")}
	errs := atOnce(6, func(i int) error {
		if err := b.ra.Claim(b.ctx, officers[i%2], requestID); err != nil {
			return err
		}
		return b.approve(officers[i%2], seen(requestID))
	})
	if n := count(errs)["ok"]; n != 1 {
		b.Fatalf("outcomes %v", count(errs))
	}
	b.wantStatus(requestID, lifecycle.Approved)
	if n := b.client.Review.Query().Where(review.RequestID(requestID)).CountX(b.sys); n != 2 {
		b.Errorf("%d decisions, want 2", n)
	}
	if n := len(b.messages(requestID, message.KindCERTIFICATE_CODE)); n != 1 {
		b.Errorf("%d codes were mailed, want 1", n)
	}
}

func secondCorrected(b *bundle) {
	requestID := b.seconded()
	second := b.approver("jiro")
	b.must(b.ra.Claim(b.ctx, second, requestID))
	b.must(b.ra.Return(b.ctx, second, returning(requestID, streetPath)))
	// The first approval decided nothing.
	b.refused(b.ra.Claim(b.ctx, b.taro, requestID), "WRONG_STATE at requestId")
	b.must(b.correct(corrected(requestID)))
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	again := ra.DecideInput{RequestID: requestID, RegistrationVersion: 2}
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(requestID, kind, policy.Pass)
	}
	b.must(b.approve(b.taro, again))
	b.wantStatus(requestID, lifecycle.Accepted)
	b.must(b.ra.Claim(b.ctx, second, requestID))
	b.must(b.approve(second, again))
	b.wantStatus(requestID, lifecycle.Approved)
}

// secondedChange is a change of the address, with the first of two approvals,
// and what the second approver sees.
func (b *bundle) secondedChange() (certificateID string, seen ra.DecideInput) {
	b.Helper()
	_, certificateID, by := b.contacted()
	b.newPolicy(func(p *policy.Policy) { p.Changing.Procedure.Vetting.SecondApprover = true })
	seen = b.confirmedIntent(b.asked(by, b.change(certificateID, func(r *form.Registration) {
		r.Subscriber.Email = "moved@example.co.jp"
	})))
	b.must(b.approve(b.taro, seen))
	return certificateID, seen
}

func secondChange(b *bundle) {
	certificateID, seen := b.secondedChange()
	b.wantStatus(seen.RequestID, lifecycle.Accepted)
	b.wantMails(seen.RequestID, message.KindCHANGE_COMPLETED)
	if n := b.client.Request.Query().Where(request.FollowsID(certificateID), request.KindEQ(lifecycle.Reissue)).CountX(b.sys); n != 0 {
		b.Errorf("the first approval made %d reissues", n)
	}
	// Neither whoever approved first nor whoever recorded the check.
	b.must(b.ra.Claim(b.ctx, b.taro, seen.RequestID))
	b.refused(b.approve(b.taro, seen), "SECOND_APPROVER_WANTED at requestId")
	b.must(b.ra.Release(b.ctx, b.taro, seen.RequestID))
	officers := []viewer.Viewer{b.approver("jiro"), b.approver("saburo")}
	errs := atOnce(4, func(i int) error {
		if err := b.ra.Claim(b.ctx, officers[i%2], seen.RequestID); err != nil {
			return err
		}
		return b.approve(officers[i%2], seen)
	})
	if n := count(errs)["ok"]; n != 1 {
		b.Fatalf("outcomes %v", count(errs))
	}
	b.wantStatus(seen.RequestID, lifecycle.Completed)
	b.wantStatus(b.following(certificateID, lifecycle.Reissue).ID, lifecycle.Approved)
	b.wantMails(seen.RequestID, message.KindCHANGE_COMPLETED, contactEmail, email)
}

func secondWithdrawal(b *bundle) {
	_, certificateID, by := b.contacted()
	b.newPolicy(func(p *policy.Policy) { p.Changing.Procedure.Vetting.SecondApprover = true })
	seen := b.confirmedIntent(b.leaving(by, certificateID, lifecycle.LeftOrganization))
	b.must(b.approve(b.taro, seen))
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	second := b.approver("jiro")
	b.must(b.ra.Claim(b.ctx, second, seen.RequestID))
	b.must(b.approve(second, seen))
	b.wantStatus(seen.RequestID, lifecycle.Completed)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

// secondReturned: a holder who corrected it would alter what the organisation
// asked for. Whoever does not believe the first approval rejects.
func secondReturned(b *bundle) {
	_, certificateID, by := b.contacted()
	b.newPolicy(func(p *policy.Policy) { p.Changing.Procedure.Vetting.CorrectionDays = 14 })
	seen := b.confirmedIntent(b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil })))
	b.refused(b.ra.Return(b.ctx, b.taro, ra.ReturnInput{DecideInput: seen, Fields: []string{emailPath}, Reason: "x"}),
		"CORRECTION_UNAVAILABLE at requestId")
	b.wantStatus(seen.RequestID, lifecycle.InReview)
	b.must(b.ra.Reject(b.ctx, b.taro, ra.RejectInput{DecideInput: seen, Reason: "担当者に確認できませんでした。"}))
	b.wantMails(seen.RequestID, message.KindREJECTED, contactEmail, email)
}

// refunding makes applications of a product that refunds.
func (b *bundle) refunding() {
	b.Helper()
	b.product, b.consents = b.newProduct("refunding", func(p *policy.Policy) { p.New.Vetting.Rejection = policy.Refund })
}

// replacement answers the coupon that replaces that of a rejected request, and
// its number, as the mail carries it.
func (b *bundle) replacement(requestID string) (*ent.Coupon, string) {
	b.Helper()
	c, err := b.client.Coupon.Query().Where(coupon.RefundOfID(requestID)).Only(b.sys)
	b.must(err)
	mails := b.messages(requestID, message.KindREJECTED)
	if len(mails) != 1 || mails[0].CodeSealed == nil {
		b.Fatalf("%d mails tell of it", len(mails))
	}
	number, err := b.config.Ring.Open(keyring.LabelCoupon, *mails[0].CodeSealed, []byte(mails[0].ID))
	b.must(err)
	return c, string(number)
}

func refundWhole(b *bundle) {
	b.refunding()
	requestID := b.vetted()
	b.must(b.ra.Reject(b.ctx, b.taro, rejection(requestID)))
	used := b.couponOf(requestID)
	made, number := b.replacement(requestID)
	if used.Status != lifecycle.CouponConsumed || made.Status != lifecycle.CouponAvailable || made.ExpiresAt != nil ||
		made.ProductID != used.ProductID || made.ID == used.ID {
		b.Errorf("used %s, made %s until %v", used.Status, made.Status, made.ExpiresAt)
	}
	if diff := cmp.Diff(made.ID, b.coupon(number).ID); diff != "" {
		b.Errorf("the mailed number is another coupon's (-want +got):\n%s", diff)
	}
	if n := len(b.events(made.ID, ra.CouponRefunded)); n != 1 {
		b.Errorf("%d refunds are on record", n)
	}
	// It pays for another application, and that is refunded as well; so is what
	// the clock rejects.
	in := b.application()
	in.CouponNumber = number
	again := b.submit(in)
	b.clock.advance(window)
	b.must(b.ra.Claim(b.ctx, b.taro, again))
	b.must(b.ra.Return(b.ctx, b.taro, returning(again, emailPath)))
	b.clock.set(b.request(again).DueAt.Time())
	b.sweep()
	b.replacement(again)
}

func refundEnd(b *bundle) {
	b.refunding()
	in := b.application()
	end := b.clock.time().AddDate(0, 0, 3)
	in.CouponNumber = b.newCoupons(1, &end)[0]
	requestID := b.submit(in)
	b.clock.set(b.clock.time().AddDate(0, 0, 5))
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.must(b.ra.Reject(b.ctx, b.taro, rejection(requestID)))
	made, number := b.replacement(requestID)
	if want := instant.At(end.AddDate(0, 0, 5)); *made.ExpiresAt != want {
		b.Errorf("ends %v, want %v", made.ExpiresAt.Time(), want.Time())
	}
	b.wantCoupon(number, lifecycle.CouponAvailable)
	b.clock.set(made.ExpiresAt.Time())
	b.wantCoupon(number, lifecycle.CouponExpired)
}
