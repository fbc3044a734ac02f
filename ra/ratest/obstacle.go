package ratest

import (
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var obstacleCases = []scenario{
	{"what is in the way of an approval is what refuses it", obstacleAgrees},
	{"what is in the way of the second approval", obstacleSecond},
	{"what a contact asks for is not for who made sure of them", obstacleContact},
	{"a paper is not approved by who recorded it, or made sure of who sent it", obstaclePaper},
	{"an approval is of exactly the case that was seen", digestBinds},
}

// file reads a case as the console does.
func (b *bundle) file(requestID string) ra.CaseFile {
	b.Helper()
	r := b.request(requestID)
	p, err := r.QueryPolicy().Only(b.sys)
	b.must(err)
	current := b.client.Registration.Query().
		Where(registration.RequestID(r.ID), registration.Version(r.RegistrationVersion)).OnlyX(b.sys)
	file := ra.CaseFile{
		Request: r, Status: ra.Status(r, b.clock.time()), Vetting: p.Policy.Of(r.Kind).Vetting, Declared: current.Declared,
		Checks: r.QueryChecks().AllX(b.sys), Calls: r.QueryCalls().AllX(b.sys), Evidence: r.QueryEvidence().AllX(b.sys),
		Notes:   r.QueryNotes().AllX(b.sys),
		Reviews: b.client.Review.Query().Where(review.RequestID(r.ID)).AllX(b.sys),
	}
	if r.ContactID != nil {
		file.Contact = b.client.OrganizationContact.GetX(b.sys, *r.ContactID)
	}
	return file
}

func (b *bundle) digest(requestID string) string {
	b.Helper()
	digest, err := b.file(requestID).Digest()
	b.must(err)
	return digest
}

// stands checks what is in the officer's way, and that an approval is refused
// exactly if something is.
func (b *bundle) stands(by viewer.Viewer, requestID string, want ...ra.ObstacleKind) {
	b.Helper()
	file := b.file(requestID)
	got, blocked := []ra.ObstacleKind{}, false
	for _, o := range file.Obstacles(by) {
		got = append(got, o.Kind)
		blocked = blocked || o.Blocks()
	}
	if diff := cmp.Diff(append([]ra.ObstacleKind{}, want...), got); diff != "" {
		b.Fatalf("in the way (-want +got):\n%s", diff)
	}
	seen := ra.DecideInput{RequestID: requestID, RegistrationVersion: file.Request.RegistrationVersion, CaseDigest: b.digest(requestID)}
	if err := b.approve(by, seen); (err != nil) != blocked {
		b.Fatalf("blocked by %v, approved with %v", got, err)
	}
}

func obstacleAgrees(b *bundle) {
	auditor := viewer.Viewer{Kind: viewer.Staff, StaffID: b.taro.StaffID, Role: viewer.Auditor}
	b.product, b.consents = b.newProduct("returning", func(p *policy.Policy) { p.New.Vetting.CorrectionDays = 14 })
	requestID := b.provisional()
	b.stands(b.taro, requestID, ra.NotAcceptedYet, ra.ChecksOpen, ra.CallOpen)
	b.clock.advance(window)
	b.stands(b.taro, requestID, ra.Unclaimed, ra.ChecksOpen, ra.CallOpen)
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.stands(b.hana, requestID, ra.HeldByOther, ra.ChecksOpen, ra.CallOpen)
	b.stands(auditor, requestID, ra.MayNotVet, ra.ChecksOpen, ra.CallOpen)
	b.stands(b.taro, requestID, ra.ChecksOpen, ra.CallOpen)
	b.check(requestID, policy.TelephoneVerified, policy.Inconclusive)
	b.check(requestID, policy.OrganizationExists, policy.Fail)
	b.stands(b.taro, requestID, ra.ChecksFailed, ra.CallOpen)
	b.must(b.ra.Return(b.ctx, b.taro, returning(requestID, streetPath)))
	b.stands(b.taro, requestID, ra.WaitsForCorrection, ra.ChecksFailed, ra.CallOpen)
	b.must(b.correct(corrected(requestID)))
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.stands(b.taro, requestID, ra.ChecksOpen, ra.CallOpen)
	b.check(requestID, policy.OrganizationExists, policy.Pass)
	b.check(requestID, policy.TelephoneVerified, policy.Pass)
	b.stands(b.taro, requestID)
	b.wantStatus(requestID, lifecycle.Approved)
	if got := b.file(requestID).Obstacles(b.taro); len(got) != 0 {
		b.Errorf("in the way of what is approved: %v", got)
	}
}

func obstacleSecond(b *bundle) {
	b.product, b.consents = b.newProduct("seconded", func(p *policy.Policy) { p.New.Vetting.SecondApprover = true })
	requestID := b.vetted()
	b.stands(b.taro, requestID, ra.SecondFollows)
	b.stands(b.taro, requestID, ra.Unclaimed, ra.OtherApprover)
	second := b.approver("jiro")
	b.stands(second, requestID, ra.Unclaimed)
	b.must(b.ra.Claim(b.ctx, b.hana, requestID))
	b.stands(b.hana, requestID, ra.OtherApprover)
	b.must(b.ra.Release(b.ctx, b.hana, requestID))
	b.must(b.ra.Claim(b.ctx, second, requestID))
	b.stands(second, requestID)
	b.wantStatus(requestID, lifecycle.Approved)
}

func obstacleContact(b *bundle) {
	requestID, certificateID := b.completed()
	b.contact(requestID)
	withdrawalID := b.asked(b.asContact(requestID), ra.ChangeInput{
		SubmissionKey: b.submissionKey(), CertificateID: certificateID, Reason: "STOPS_USING", Language: request.LanguageJA,
	})
	b.must(b.ra.Claim(b.ctx, b.hana, withdrawalID))
	b.must(b.ra.RecordCheck(b.ctx, b.hana, ra.RecordCheckInput{RequestID: withdrawalID,
		RegistrationVersion: b.request(withdrawalID).RegistrationVersion, Kind: policy.IntentConfirmed, Result: policy.Pass, Source: "担当者へ電話"}))
	b.stands(b.hana, withdrawalID, ra.ContactOfOwn)
	in := ra.DecideInput{RequestID: withdrawalID, RegistrationVersion: b.request(withdrawalID).RegistrationVersion}
	b.refused(b.approve(b.hana, in), "OWN_CONTACT at requestId")
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	b.must(b.ra.Release(b.ctx, b.hana, withdrawalID))
	b.must(b.ra.Claim(b.ctx, b.taro, withdrawalID))
	b.stands(b.taro, withdrawalID)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

// obstaclePaper: neither who recorded a paper's arrival nor who made sure of the
// contact that filled it in approves it: alone they could have made it up.
func obstaclePaper(b *bundle) {
	requestID, certificateID := b.completed()
	b.contact(requestID)
	paperID, err := b.ra.MakePaper(b.ctx, b.asContact(requestID), ra.ChangeInput{
		CertificateID: certificateID, Reason: "OTHER", Language: request.LanguageJA,
	})
	b.must(err)
	withdrawalID, err := b.ra.RecordPaper(b.ctx, b.taro, b.client.PaperForm.GetX(b.sys, paperID).ReceiptNumber)
	b.must(err)
	in := ra.DecideInput{RequestID: withdrawalID, RegistrationVersion: b.request(withdrawalID).RegistrationVersion}
	for _, c := range []struct {
		by   viewer.Viewer
		kind ra.ObstacleKind
	}{{b.taro, ra.PaperOfOwn}, {b.hana, ra.ContactOfOwn}} {
		b.must(b.ra.Claim(b.ctx, c.by, withdrawalID))
		b.must(b.ra.RecordCheck(b.ctx, c.by, ra.RecordCheckInput{RequestID: withdrawalID,
			RegistrationVersion: in.RegistrationVersion, Kind: policy.IntentConfirmed, Result: policy.Pass, Source: "担当者へ電話"}))
		b.stands(c.by, withdrawalID, c.kind)
		b.refused(b.approve(c.by, in), string(c.kind)+" at requestId")
		b.must(b.ra.Release(b.ctx, c.by, withdrawalID))
	}
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	other := b.approver("jiro")
	b.must(b.ra.Claim(b.ctx, other, withdrawalID))
	b.must(b.approve(other, in))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}

func digestBinds(b *bundle) {
	requestID, evidenceID := b.added()
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(requestID, kind, policy.Pass)
	}
	approve := func(digest string) error {
		in := seen(requestID)
		in.CaseDigest = digest
		return b.ra.Approve(b.ctx, b.taro, in)
	}
	b.refused(approve(""), "REQUIRED at caseDigest")
	// What names none that ever was approves none.
	for _, digest := range []string{"d", strings.Repeat("0", 64)} {
		b.refused(approve(digest), "CASE_CHANGED at caseDigest")
	}
	if again := b.digest(requestID); again != b.digest(requestID) || len(again) != 64 {
		b.Fatalf("the digest %q does not stay", again)
	}
	digests := map[string]string{}
	for _, c := range []struct {
		name   string
		change func() error
	}{
		{"a check again", func() error {
			return b.ra.RecordCheck(b.ctx, b.taro, ra.RecordCheckInput{
				RequestID: requestID, RegistrationVersion: 1, Kind: policy.OrganizationExists, Result: policy.Pass, Source: "公表サイト",
			})
		}},
		{"a call", func() error { return b.ra.RecordCall(b.ctx, b.taro, confirming(requestID)) }},
		{"a file", func() error {
			in := extract(requestID)
			in.Content = aPDF("another")
			_, err := b.ra.AddEvidence(b.ctx, b.taro, in)
			return err
		}},
		{"a file removed", func() error {
			_, err := b.ra.RemoveEvidence(b.ctx, b.taro, evidenceID)
			return err
		}},
		{"a note", func() error { return b.ra.WriteNote(b.ctx, b.hana, requestID, "取引先へ確認中です") }},
	} {
		before := b.digest(requestID)
		b.must(c.change())
		b.refused(approve(before), "CASE_CHANGED at caseDigest")
		if was, twice := digests[b.digest(requestID)]; twice {
			b.Errorf("after %s the digest is that after %s", c.name, was)
		}
		digests[b.digest(requestID)] = c.name
	}
	want := b.digest(requestID)
	b.must(approve(want))
	if events := b.events(requestID, ra.RequestApproved); len(events) != 1 || events[0].Details["case"] != want {
		b.Errorf("on record: %v, want %s", events, want)
	}
}
