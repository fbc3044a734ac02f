package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var vettingCases = []scenario{
	{"claim, release, expire", claimLife},
	{"claim at once has one holder", claimRace},
	{"renew one's own claim while renewing it", claimRenewedAtOnce},
	{"check is bound to holder, version and policy", checkBound},
	{"approve wants every check passed", approveChecks},
	{"the latest result counts", latestCounts},
	{"the latest result counts although the clock stepped back", latestCountsBackwards},
	{"approve by others", approveOthers},
	{"approve twice at once", approveRace},
	{"approve against reject", approveAgainstReject},
	{"reject tells why", rejectTells},
	{"only reviewers vet", vettingRoles},
}

// ignoreRefusal lets refusals pass and nothing else.
func ignoreRefusal(err error) error {
	if _, ok := problem.Of(err); ok {
		return nil
	}
	return err
}

func seen(requestID string) ra.DecideInput {
	return ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}
}

// asSeen names the case as it stands, where the digest of an earlier one is not
// given.
func (b *bundle) asSeen(in ra.DecideInput) ra.DecideInput {
	if in.CaseDigest == "" {
		if now, err := b.ra.Seen(b.ctx, in.RequestID); err == nil {
			in.CaseDigest = now.CaseDigest
		}
	}
	return in
}

// approve and approveOne are of the case as it stands.
func (b *bundle) approve(by viewer.Viewer, in ra.DecideInput) error {
	return b.ra.Approve(b.ctx, by, b.asSeen(in))
}

func (b *bundle) approveOne(by viewer.Viewer, in ra.DecideInput) error {
	return b.ra.ApproveOne(b.ctx, by, b.asSeen(in))
}

func rejection(requestID string) ra.RejectInput {
	return ra.RejectInput{DecideInput: seen(requestID), Reason: "所属を確認できません"}
}

func claimLife(b *bundle) {
	requestID := b.provisional()
	b.refused(b.ra.Claim(b.ctx, b.taro, requestID), "WRONG_STATE at requestId")
	b.refused(b.ra.Claim(b.ctx, b.taro, "req_gone"), "NOT_FOUND at requestId")
	b.clock.advance(window)
	b.refused(b.ra.Release(b.ctx, b.taro, requestID), "NOT_CLAIMED at requestId")
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.refused(b.ra.Claim(b.ctx, b.hana, requestID), "CLAIMED_BY_OTHER at requestId")
	b.refused(b.ra.Release(b.ctx, b.hana, requestID), "CLAIMED_BY_OTHER at requestId")
	b.must(b.ra.Release(b.ctx, b.taro, requestID))
	b.wantStatus(requestID, lifecycle.Accepted)

	// Claiming again renews; so does recording a check.
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.clock.advance(claimHold - time.Microsecond)
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.clock.advance(claimHold - time.Microsecond)
	b.check(requestID, policy.OrganizationExists, policy.Pass)
	b.clock.advance(claimHold - time.Microsecond)
	b.wantStatus(requestID, lifecycle.InReview)

	// Expired by the clock: anybody may take it, and the first knows it.
	b.clock.advance(time.Microsecond)
	b.wantStatus(requestID, lifecycle.Accepted)
	b.refused(b.approve(b.taro, seen(requestID)), "NOT_CLAIMED at requestId")
	b.must(b.ra.Claim(b.ctx, b.hana, requestID))
	b.refused(b.approve(b.taro, seen(requestID)), "CLAIMED_BY_OTHER at requestId")
}

func claimRace(b *bundle) {
	officers := []viewer.Viewer{b.taro, b.hana}
	for range 5 {
		requestID := b.accepted()
		errs := atOnce(6, func(i int) error { return b.ra.Claim(b.ctx, officers[i%2], requestID) })
		want := map[string]int{"ok": 3, "[CLAIMED_BY_OTHER at requestId]": 3}
		if diff := cmp.Diff(want, count(errs)); diff != "" {
			b.Fatalf("outcomes (-want +got):\n%s", diff)
		}
		holder := b.taro
		if errs[0] != nil {
			holder = b.hana
		}
		if r := b.request(requestID); *r.ClaimedByID != holder.StaffID {
			b.Errorf("%s holds it, %s was told so", *r.ClaimedByID, holder.StaffID)
		}
		if got := len(b.events(requestID, ra.RequestClaimed)); got != 1 {
			b.Errorf("%d claims are on record, want 1", got)
		}
	}
}

// claimRenewedAtOnce: an officer who clicks again and again moves the claim's
// end each time, and is not in the way of any of these clicks.
func claimRenewedAtOnce(b *bundle) {
	requestID := b.accepted()
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	other := ra.New(b.config)
	b.clock.during(func(int) {
		b.clock.advance(time.Microsecond)
		// SQLite has one writer: nobody gets in between there.
		if b.db.Dialect() == database.Postgres {
			b.must(other.Claim(b.ctx, b.taro, requestID))
		}
	}, func() { b.must(b.ra.Claim(b.ctx, b.taro, requestID)) })
	b.wantStatus(requestID, lifecycle.InReview)
}

func checkBound(b *bundle) {
	requestID := b.accepted()
	in := ra.RecordCheckInput{
		RequestID: requestID, RegistrationVersion: 1, Kind: policy.OrganizationExists, Result: policy.Pass, Source: " 登記情報 ",
	}
	b.refused(b.ra.RecordCheck(b.ctx, b.taro, in), "NOT_CLAIMED at requestId")
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.refused(b.ra.RecordCheck(b.ctx, b.hana, in), "CLAIMED_BY_OTHER at requestId")
	for _, c := range []struct {
		change func(*ra.RecordCheckInput)
		want   []string
	}{
		{func(in *ra.RecordCheckInput) { in.RegistrationVersion = 2 }, []string{"STALE_VERSION at registrationVersion"}},
		{func(in *ra.RecordCheckInput) { in.Kind = policy.NamesAgree }, []string{"BAD_ID at kind"}},
		{func(in *ra.RecordCheckInput) { in.Kind = policy.TelephoneVerified }, []string{"CALL_WANTED at kind"}},
		{func(in *ra.RecordCheckInput) { in.Source = "　 " }, []string{"REQUIRED at source"}},
		{func(in *ra.RecordCheckInput) {
			in.Source, in.Note = strings.Repeat("審", 201), strings.Repeat("査", 2001)
		}, []string{"TOO_LONG at source", "TOO_LONG at note"}},
	} {
		bad := in
		c.change(&bad)
		b.refused(b.ra.RecordCheck(b.ctx, b.taro, bad), c.want...)
	}
	b.must(b.ra.RecordCheck(b.ctx, b.taro, in))
	recorded := b.client.Check.Query().OnlyX(b.sys)
	if recorded.Source != "登記情報" || recorded.StaffID != b.taro.StaffID {
		b.Errorf("recorded %+v", recorded)
	}
}

func approveChecks(b *bundle) {
	requestID := b.inReview()
	approve := func() error { return b.approve(b.taro, seen(requestID)) }
	b.refused(approve(), "CHECKS_MISSING at requestId")
	b.check(requestID, policy.OrganizationExists, policy.Pass)
	problems, _ := problem.Of(approve())
	if len(problems) != 1 || problems[0].Params["checks"] != string(policy.TelephoneVerified) {
		b.Errorf("missing told: %v", problems)
	}
	b.check(requestID, policy.TelephoneVerified, policy.Inconclusive)
	b.refused(approve(), "CHECKS_MISSING at requestId")
	b.check(requestID, policy.TelephoneVerified, policy.Pass)
	b.refused(b.approve(b.taro, ra.DecideInput{RequestID: requestID, RegistrationVersion: 2}),
		"STALE_VERSION at registrationVersion")
	b.must(approve())
	r := b.request(requestID)
	if r.SubscriberID == nil || r.ClaimedByID != nil || !r.DecidedAt.Time().Equal(b.clock.time().Truncate(time.Microsecond)) {
		b.Errorf("approved request: subscriber %v, claimed by %v, decided at %v", r.SubscriberID, r.ClaimedByID, r.DecidedAt)
	}
	// 24:00 in Tokyo, 90 days later.
	if want := time.Date(2027, 2, 19, 15, 0, 0, 0, time.UTC); !r.AcquisitionDeadline.Time().Equal(want) {
		b.Errorf("acquisition deadline %v, want %v", r.AcquisitionDeadline.Time(), want)
	}
}

// latestCounts records without the clock moving: an officer's second thought
// within the same instant is still the second.
func latestCounts(b *bundle) {
	requestID := b.inReview()
	b.check(requestID, policy.TelephoneVerified, policy.Pass)
	for range 10 {
		b.check(requestID, policy.OrganizationExists, policy.Pass)
		b.check(requestID, policy.OrganizationExists, policy.Fail)
		b.refused(b.approve(b.taro, seen(requestID)), "CHECKS_MISSING at requestId")
	}
	b.check(requestID, policy.OrganizationExists, policy.Pass)
	b.must(b.approve(b.taro, seen(requestID)))
}

// latestCountsBackwards has another process record the second thought, after
// the clock was set back.
func latestCountsBackwards(b *bundle) {
	requestID := b.vetted()
	b.clock.advance(-time.Minute)
	b.ra = ra.New(b.config)
	b.check(requestID, policy.OrganizationExists, policy.Fail)
	b.refused(b.approve(b.taro, seen(requestID)), "CHECKS_MISSING at requestId")
}

func approveOthers(b *bundle) {
	requestID := b.vetted()
	b.refused(b.approve(b.hana, seen(requestID)), "CLAIMED_BY_OTHER at requestId")
	b.must(b.approve(b.taro, seen(requestID)))
	for _, officer := range []viewer.Viewer{b.taro, b.hana} {
		err := b.approve(officer, seen(requestID))
		b.refused(err, "ALREADY_DECIDED at requestId")
		problems, _ := problem.Of(err)
		if diff := cmp.Diff(map[string]string{"name": b.taro.StaffName, "status": "APPROVED"}, problems[0].Params); diff != "" {
			b.Errorf("told (-want +got):\n%s", diff)
		}
		b.refused(b.ra.Reject(b.ctx, officer, rejection(requestID)), "ALREADY_DECIDED at requestId")
		b.refused(b.ra.Claim(b.ctx, officer, requestID), "ALREADY_DECIDED at requestId")
	}
	b.wantOneApproval(requestID)
}

// wantOneApproval: one decision, one subscriber, one code, one mail.
func (b *bundle) wantOneApproval(requestID string) {
	b.Helper()
	b.wantStatus(requestID, lifecycle.Approved)
	if n := b.client.Review.Query().Where(review.RequestID(requestID)).CountX(b.sys); n != 1 {
		b.Errorf("%d decisions, want 1", n)
	}
	if n := b.request(requestID).QueryCodes().CountX(b.sys); n != 1 {
		b.Errorf("%d codes, want 1", n)
	}
	if n := len(b.messages(requestID, message.KindCERTIFICATE_CODE)); n != 1 {
		b.Errorf("%d code mails, want 1", n)
	}
	if n := len(b.events(requestID, ra.RequestApproved)); n != 1 {
		b.Errorf("%d approvals are on record, want 1", n)
	}
}

func approveRace(b *bundle) {
	officers := []viewer.Viewer{b.taro, b.taro, b.hana, b.taro}
	for range 5 {
		requestID := b.vetted()
		errs := atOnce(len(officers), func(i int) error { return b.approve(officers[i], seen(requestID)) })
		outcomes := count(errs)
		told := outcomes["[ALREADY_DECIDED at requestId]"] + outcomes["[CLAIMED_BY_OTHER at requestId]"]
		if outcomes["ok"] != 1 || told != len(officers)-1 {
			b.Fatalf("outcomes %v", outcomes)
		}
		b.wantOneApproval(requestID)
	}
}

func approveAgainstReject(b *bundle) {
	for range 8 {
		requestID := b.vetted()
		errs := atOnce(2, func(i int) error {
			if i == 0 {
				return b.approve(b.taro, seen(requestID))
			}
			return b.ra.Reject(b.ctx, b.taro, rejection(requestID))
		})
		want := map[string]int{"ok": 1, "[ALREADY_DECIDED at requestId]": 1}
		if diff := cmp.Diff(want, count(errs)); diff != "" {
			b.Fatalf("outcomes (-want +got):\n%s", diff)
		}
		if errs[0] == nil {
			b.wantOneApproval(requestID)
			continue
		}
		b.wantStatus(requestID, lifecycle.Rejected)
		if n := len(b.messages(requestID, message.KindCERTIFICATE_CODE)); n != 0 {
			b.Errorf("rejected, yet %d codes are mailed", n)
		}
	}
}

func rejectTells(b *bundle) {
	requestID := b.inReview()
	in := rejection(requestID)
	in.Reason = " "
	b.refused(b.ra.Reject(b.ctx, b.taro, in), "REQUIRED at reason")
	in.Reason = strings.Repeat("却", 1001)
	b.refused(b.ra.Reject(b.ctx, b.taro, in), "TOO_LONG at reason")
	in = rejection(requestID)
	in.RegistrationVersion = 0
	b.refused(b.ra.Reject(b.ctx, b.taro, in), "STALE_VERSION at registrationVersion")
	number := b.couponOf(requestID).ID
	b.must(b.ra.Reject(b.ctx, b.taro, rejection(requestID)))
	r := b.request(requestID)
	if r.Status != lifecycle.Rejected || *r.RejectionReason != rejection("").Reason {
		b.Errorf("%s because of %v", r.Status, r.RejectionReason)
	}
	if n := len(b.messages(requestID, message.KindREJECTED)); n != 1 {
		b.Errorf("%d mails say so, want 1", n)
	}
	if c := b.couponOf(requestID); c.ID != number || c.Status != lifecycle.CouponConsumed {
		b.Errorf("coupon is %s", c.Status)
	}
	b.refused(b.approve(b.hana, seen(requestID)), "ALREADY_DECIDED at requestId")
}

func vettingRoles(b *bundle) {
	requestID := b.vetted()
	auditor := b.taro
	auditor.Role = viewer.Auditor
	for _, by := range []viewer.Viewer{anonymous, applicant(ra.ForAcquire, requestID), auditor, b.operator} {
		b.refused(b.ra.Claim(b.ctx, by, requestID), "NOT_ALLOWED")
		b.refused(b.ra.Release(b.ctx, by, requestID), "NOT_ALLOWED")
		b.refused(b.ra.RecordCheck(b.ctx, by, ra.RecordCheckInput{RequestID: requestID}), "NOT_ALLOWED")
		b.refused(b.approve(by, seen(requestID)), "NOT_ALLOWED")
		b.refused(b.ra.Reject(b.ctx, by, rejection(requestID)), "NOT_ALLOWED")
	}
	b.wantStatus(requestID, lifecycle.InReview)
}
