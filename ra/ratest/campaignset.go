package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// revocationJoined: neither what was being signed nor who is merged into the
// organisation joins a set that two agreed to.
func revocationJoined(b *bundle) {
	requestID, agreed := b.completed()
	named := b.organizationOf(requestID)
	signing := b.interrupt(b.approved(), ecKey(b.T))
	b.submitAs = func(r *form.Registration) { r.Organization.CorporateNumber = new(otherNumber) }
	otherRequest, _ := b.completed()
	in := b.replacing()
	in.Set = ra.RevocationSet{OrganizationID: &named}
	b.campaigned(in)
	merge := ra.MergeInput{FromID: b.organizationOf(otherRequest), IntoID: named, DifferentNumbers: true}
	admin := b.freshAdministrator("ichiro")
	b.refused(b.ra.Merge(b.ctx, admin, merge), "NAMED_BY_CAMPAIGN at intoId")
	_, err := b.ra.Recover(b.ctx, 0, 10)
	b.must(err)
	b.wantCertificate(signing, lifecycle.CertificateIssued)
	b.runAll()
	if diff := cmp.Diff(once(agreed), b.mailsOf(message.KindREPLACE)); diff != "" {
		b.Errorf("asked (-want +got):\n%s", diff)
	}
	// Everybody was asked, so it is merged; and what waits is of the set before.
	waiting := b.proposedCampaign(in)
	b.must(b.ra.Merge(b.ctx, admin, merge))
	b.refused(b.decide(fresh(b.administrator()), waiting, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.refused(b.decide(admin, waiting, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
}

// revocationNotice: a day's notice is given, or nobody is asked.
func revocationNotice(b *bundle) {
	b.completed()
	in := b.replacing()
	paused, late := b.campaigned(in), b.proposedCampaign(in)
	b.must(b.ra.TurnCampaign(b.ctx, fresh(b.administrator()), paused, ra.PauseCampaign))
	b.must(b.decide(b.freshAdministrator("sango"), late, ra.CarryOut, ""))
	b.clock.set(in.ReplaceBy.End().Add(-24*time.Hour + time.Microsecond))
	b.refused(b.ra.TurnCampaign(b.ctx, fresh(b.administrator()), paused, ra.ResumeCampaign), "DEADLINE_PASSED at campaignId")
	b.runAll()
	if asked := b.mailsOf(message.KindREPLACE); len(asked) > 0 {
		b.Errorf("asked %v", asked)
	}
	if c := b.client.Campaign.GetX(b.sys, *b.client.Proposal.GetX(b.sys, late).ObjectID); c.PausedAt == nil {
		b.Error("it goes on asking")
	}
	// From 30 hours on: six to ask everybody, a day for the last of them.
	in.ReplaceBy = policy.DayOf(b.clock.time().Add(29 * time.Hour))
	b.clock.set(in.ReplaceBy.End().Add(-29 * time.Hour))
	_, err := b.ra.PreviewRevocationCampaign(b.ctx, b.administrator(), in)
	b.refused(err, "TOO_EARLY at replaceBy")
}

// revocationPassedOver: what cannot be ended is recorded and passed over; what
// its holder revoked was not replaced.
func revocationPassedOver(b *bundle) {
	_, kept := b.completed()
	endedRequest, ended := b.completed()
	campaignID := b.campaigned(b.replacing())
	b.runAll()
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, endedRequest), ended, revocation.CessationOfOperation))
	const gone = "cert_gone"
	// Its mail is about nothing, so that it can neither be revoked nor sent.
	asked := b.newID(id.Message)
	b.must(b.client.Message.Create().SetID(asked).SetKind(message.KindREPLACE).SetAboutID(campaignID).
		SetCertificateID(gone).SetRecipient("gone@example.jp").SetLanguage(message.LanguageJA).
		SetCreatedAt(instant.At(b.clock.time())).Exec(b.sys))
	b.must(b.client.Campaign.UpdateOneID(campaignID).AddSent(1).Exec(b.sys))
	b.clock.advance(11 * 24 * time.Hour)
	if _, err := b.ra.RunCampaigns(b.ctx); err == nil {
		b.Error("nobody is told that one failed")
	}
	b.runAll()
	b.wantCertificate(kept, lifecycle.CertificateRevoked)
	b.wantCampaign(campaignID, 3, 1, 0, true)
	passed, finished := b.events(campaignID, ra.CampaignPassedOver), b.events(campaignID, ra.CampaignFinished)
	if len(passed) != 1 || len(finished) != 1 {
		b.Fatalf("passed over %d, finished %d times", len(passed), len(finished))
	}
	want := []map[string]string{{"certificate": gone}, {"sent": "3", "revoked": "1", "replaced": "0", "otherwise": "1", "failed": "1"}}
	if diff := cmp.Diff(want, []map[string]string{passed[0].Details, finished[0].Details}); diff != "" {
		b.Errorf("recorded (-want +got):\n%s", diff)
	}
	b.must(b.client.Message.DeleteOneID(asked).Exec(b.sys))
}
