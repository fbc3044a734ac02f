package ratest

import (
	"errors"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var revocationCampaignCases = []scenario{
	{"revocation campaign: asks, waits, revokes what was not replaced, once", revocationWhole},
	{"revocation campaign: goes on after crashes, at every mail, from several servers", revocationCrash},
	{"revocation campaign: takes two officers who are there", revocationTwo},
	{"revocation campaign: its approver is shown all of it", revocationShown},
	{"revocation campaign: refused", revocationRefused},
	{"revocation campaign: paused, resumed, called off", revocationTurned},
	{"revocation campaign: revokes nobody who was not asked by the day", revocationUnasked},
	{"revocation campaign: called off at the day by one, run by others", revocationTurnRace},
	{"revocation campaign: a pasted list", revocationList},
	{"revocation campaign: nobody joins what two agreed to", revocationJoined},
	{"revocation campaign: asks nobody at the last moment", revocationNotice},
	{"revocation campaign: one that fails does not hold up the others", revocationPassedOver},
}

// replacing is a campaign about everything of the product, with ten days.
func (b *bundle) replacing() ra.RevocationCampaign {
	return ra.RevocationCampaign{
		Set: ra.RevocationSet{ProductID: &b.product}, Reason: revocation.CessationOfOperation,
		Text:      policy.Text{Ja: "発行の誤りによる差替えです。", En: "Wrongly issued."},
		ReplaceBy: policy.DayOf(b.clock.time().AddDate(0, 0, 10)),
	}
}

// fresh is a member of staff who has just proven to be there.
func fresh(v viewer.Viewer) viewer.Viewer {
	v.Fresh = true
	return v
}

// proposedCampaign proposes one and answers the proposal.
func (b *bundle) proposedCampaign(in ra.RevocationCampaign) string {
	b.Helper()
	p, err := b.ra.PreviewRevocationCampaign(b.ctx, b.administrator(), in)
	b.must(err)
	proposalID, err := b.ra.ProposeRevocationCampaign(b.ctx, fresh(b.administrator()), in, p.Count, "誤発行のため")
	b.must(err)
	return proposalID
}

// campaigned starts one by two officers and answers it.
func (b *bundle) campaigned(in ra.RevocationCampaign) string {
	b.Helper()
	proposalID := b.proposedCampaign(in)
	b.must(b.decide(fresh(b.officer("nigo", viewer.Approver)), proposalID, ra.CarryOut, ""))
	return *b.client.Proposal.GetX(b.sys, proposalID).ObjectID
}

// mailsOf counts a kind of mail about each certificate.
func (b *bundle) mailsOf(kind message.Kind) map[string]int {
	b.Helper()
	counts := map[string]int{}
	for _, m := range b.client.Message.Query().Where(message.KindEQ(kind)).AllX(b.sys) {
		counts[*m.CertificateID]++
	}
	return counts
}

// runAll has the sweeper go on until nothing is to do.
func (b *bundle) runAll() {
	b.Helper()
	for range 100 {
		n, err := b.ra.RunCampaigns(b.ctx)
		b.must(err)
		if n == 0 {
			return
		}
	}
	b.Fatal("a campaign goes on for ever")
}

func (b *bundle) wantCampaign(campaignID string, sent, revoked, replaced int, finished bool) {
	b.Helper()
	c := b.client.Campaign.GetX(b.sys, campaignID)
	if diff := cmp.Diff([]any{sent, revoked, replaced, finished}, []any{c.Sent, c.Revoked, c.Replaced, c.FinishedAt != nil}); diff != "" {
		b.Errorf("asked, revoked, replaced, finished (-want +got):\n%s", diff)
	}
}

func revocationWhole(b *bundle) {
	replacedRequest, replaced := b.completed()
	keptRequest, kept := b.completed()
	others := b.stock(keptRequest, kept, 30, b.clock.time().AddDate(1, 0, 0))
	campaignID := b.campaigned(b.replacing())
	// Acquired after it was proposed: not of the set.
	b.clock.advance(time.Minute)
	_, later := b.completed()
	b.runAll()
	asked := once(append(others, replaced, kept)...)
	if diff := cmp.Diff(asked, b.mailsOf(message.KindREPLACE)); diff != "" {
		b.Errorf("asked (-want +got):\n%s", diff)
	}
	b.wantCampaign(campaignID, 32, 0, 0, false)
	following := b.reissueOf(replacedRequest, lifecycle.FileLost)
	renewed := b.acquire(following, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, following), renewed, ra.Opened))
	b.clock.advance(9 * 24 * time.Hour)
	b.runAll()
	b.wantCampaign(campaignID, 32, 0, 0, false)
	b.clock.advance(2 * 24 * time.Hour)
	b.runAll()
	b.runAll()
	b.wantCampaign(campaignID, 32, 31, 1, true)
	for certificateID, want := range map[string]lifecycle.CertificateStatus{
		replaced: lifecycle.CertificateRevoked, kept: lifecycle.CertificateRevoked, others[29]: lifecycle.CertificateRevoked,
		renewed: lifecycle.CertificateActive, later: lifecycle.CertificateActive,
	} {
		b.wantCertificate(certificateID, want)
	}
	if reason := b.certificate(kept).RevocationReason; string(*reason) != string(revocation.CessationOfOperation) {
		b.Errorf("revoked because of %s", *reason)
	}
	if n := b.mailsOf(message.KindREVOKED)[kept]; n != 1 {
		b.Errorf("told %d times of the revocation", n)
	}
	for _, action := range []ra.Action{ra.CampaignStarted, ra.CampaignFinished} {
		if n := len(b.events(campaignID, action)); n != 1 {
			b.Errorf("%s is recorded %d times", action, n)
		}
	}
}

func revocationCrash(b *bundle) {
	requestID, standing := b.completed()
	ids := append(b.stock(requestID, standing, 120, b.clock.time().AddDate(1, 0, 0)), standing)
	campaignID := b.campaigned(b.replacing())
	elsewhere := b.serve(b.newSigner())
	crash := func() {
		b.Helper()
		for _, k := range []int{1, 7, 25, 60} {
			b.outbox.failAt(k)
			_, _ = b.ra.RunCampaigns(b.ctx)
		}
		b.outbox.failAt(0)
		atOnce(4, func(i int) error {
			var err error
			for range 3 {
				if i%2 == 0 {
					_, err = b.ra.RunCampaigns(b.ctx)
				} else {
					_, err = elsewhere.RunCampaigns(b.ctx)
				}
			}
			return err
		})
		b.runAll()
	}
	crash()
	if diff := cmp.Diff(once(ids...), b.mailsOf(message.KindREPLACE)); diff != "" {
		b.Errorf("asked (-want +got):\n%s", diff)
	}
	b.clock.advance(11 * 24 * time.Hour)
	crash()
	if diff := cmp.Diff(once(ids...), b.mailsOf(message.KindREVOKED)); diff != "" {
		b.Errorf("revoked (-want +got):\n%s", diff)
	}
	b.wantCampaign(campaignID, 121, 121, 0, true)
}

func revocationTwo(b *bundle) {
	b.completed()
	in, admin := b.replacing(), fresh(b.administrator())
	_, err := b.ra.ProposeRevocationCampaign(b.ctx, b.administrator(), in, 1, "誤発行")
	b.refused(err, "STEP_UP_REQUIRED")
	_, err = b.ra.ProposeRevocationCampaign(b.ctx, fresh(b.taro), in, 1, "誤発行")
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.ProposeRevocationCampaign(b.ctx, admin, in, 2, "誤発行")
	b.refused(err, "COUNT_CHANGED at expected")
	proposalID := b.proposedCampaign(in)
	b.refused(b.decide(admin, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.refused(b.decide(fresh(b.taro), proposalID, ra.CarryOut, ""), "NOT_ALLOWED")
	second := b.officer("sango", viewer.Approver)
	second.Fresh = false
	b.refused(b.decide(second, proposalID, ra.CarryOut, ""), "STEP_UP_REQUIRED")
	b.must(b.decide(fresh(second), proposalID, ra.CarryOut, ""))
	late := b.proposedCampaign(in)
	b.clock.advance(9*24*time.Hour + 12*time.Hour)
	b.refused(b.decide(fresh(second), late, ra.CarryOut, ""), "TOO_EARLY at replaceBy")
	if status := b.client.Proposal.GetX(b.sys, late).Status; status != proposal.StatusPENDING {
		b.Errorf("the refused proposal is %s", status)
	}
}

func revocationShown(b *bundle) {
	requestID, certificateID := b.completed()
	c, r := b.certificate(certificateID), b.request(requestID)
	organizationID := r.QuerySubscriber().QueryOrganization().OnlyIDX(b.sys)
	from, before := time.Date(2020, 1, 1, 15, 0, 0, 0, time.UTC), time.Date(2099, 12, 31, 15, 0, 0, 0, time.UTC)
	in := b.replacing()
	in.Set = ra.RevocationSet{ProductID: &b.product, IssuerID: &c.IssuerID, OrganizationID: &organizationID,
		EndsFrom: &from, EndsBefore: &before, Serials: []string{c.Serial}}
	row := b.client.Proposal.GetX(b.sys, b.proposedCampaign(in))
	shown, err := ra.Examine(b.ctx, b.client, row)
	b.must(err)
	product := b.client.Product.GetX(b.sys, b.product)
	want := ra.Pending{Before: map[string]string{}, After: map[string]string{
		"certificates": "1", "sample": c.Serial, "reason": string(in.Reason), "replaceBy": string(in.ReplaceBy),
		"text.ja": in.Text.Ja, "text.en": in.Text.En,
		"set.product": product.NameJa + " (" + product.Code + ")", "set.issuer": b.client.Issuer.GetX(b.sys, c.IssuerID).Slug,
		"set.organization": b.client.Organization.GetX(b.sys, organizationID).LegalName,
		"set.endsFrom":     "2020-01-02 00:00 JST", "set.endsBefore": "2100-01-01 00:00 JST", "set.listed": "1", "set.serials": c.Serial,
	}}
	if diff := cmp.Diff(want, shown); diff != "" {
		b.Errorf("shown (-want +got):\n%s", diff)
	}
}

func revocationRefused(b *bundle) {
	b.completed()
	now := b.clock.time()
	for _, c := range []struct {
		change func(*ra.RevocationCampaign)
		want   []string
	}{
		{func(in *ra.RevocationCampaign) { in.Set = ra.RevocationSet{} }, []string{"REQUIRED at set"}},
		{func(in *ra.RevocationCampaign) { in.Reason = revocation.Superseded }, []string{"NOT_ALLOWED at reason"}},
		{func(in *ra.RevocationCampaign) { in.Reason = revocation.KeyCompromise }, []string{"COMPROMISE_AT_ONCE at reason"}},
		{func(in *ra.RevocationCampaign) { in.Text.En = "" }, []string{"REQUIRED at text.en"}},
		{func(in *ra.RevocationCampaign) { in.Set.Serials = []string{"%"} }, []string{"BAD_VALUE at set.serials.0"}},
		{func(in *ra.RevocationCampaign) { in.Set.Serials = make([]string, 1001) }, []string{"TOO_MANY at set.serials"}},
		{func(in *ra.RevocationCampaign) { in.Set.EndsFrom, in.Set.EndsBefore = &now, &now }, []string{"BAD_PERIOD at set.endsBefore"}},
		{func(in *ra.RevocationCampaign) { in.ReplaceBy = policy.DayOf(now.AddDate(0, 0, -1)) }, []string{"TOO_EARLY at replaceBy"}},
		{func(in *ra.RevocationCampaign) { in.ReplaceBy = "2026-02-30" }, []string{"TOO_EARLY at replaceBy"}},
		{func(in *ra.RevocationCampaign) { in.ReplaceBy = policy.DayOf(now.AddDate(2, 0, 0)) }, []string{"TOO_LATE at replaceBy"}},
	} {
		in := b.replacing()
		c.change(&in)
		_, err := b.ra.PreviewRevocationCampaign(b.ctx, b.administrator(), in)
		b.refused(err, c.want...)
	}
	_, err := b.ra.PreviewRevocationCampaign(b.ctx, b.taro, b.replacing())
	b.refused(err, "NOT_ALLOWED")
}

func revocationTurned(b *bundle) {
	_, standing := b.completed()
	campaignID := b.campaigned(b.replacing())
	b.runAll()
	turn := func(turn ra.CampaignTurn) error {
		return b.ra.TurnCampaign(b.ctx, fresh(b.administrator()), campaignID, turn)
	}
	b.refused(turn(ra.ResumeCampaign), "WRONG_STATE at campaignId")
	b.refused(b.ra.TurnCampaign(b.ctx, b.administrator(), campaignID, ra.PauseCampaign), "STEP_UP_REQUIRED")
	b.must(turn(ra.PauseCampaign))
	b.refused(turn(ra.PauseCampaign), "WRONG_STATE at campaignId")
	b.clock.advance(11 * 24 * time.Hour)
	b.runAll()
	b.wantCertificate(standing, lifecycle.CertificateActive)
	b.refused(b.ra.TurnCampaign(b.ctx, b.administrator(), campaignID, ra.ResumeCampaign), "STEP_UP_REQUIRED")
	b.must(turn(ra.CancelCampaign))
	b.refused(turn(ra.ResumeCampaign), "WRONG_STATE at campaignId")
	b.runAll()
	b.wantCertificate(standing, lifecycle.CertificateActive)
	b.wantCampaign(campaignID, 1, 0, 0, true)
	if diff := cmp.Diff(once(standing), b.mailsOf(message.KindREVOCATION_CALLED_OFF)); diff != "" {
		b.Errorf("told that it is called off (-want +got):\n%s", diff)
	}
	b.refused(b.ra.TurnCampaign(b.ctx, b.taro, campaignID, ra.PauseCampaign), "NOT_ALLOWED")
	b.refused(b.ra.TurnCampaign(b.ctx, fresh(b.administrator()), "camp_gone", ra.PauseCampaign), "NOT_FOUND at campaignId")
}

// revocationUnasked: the sweeper did not come round before the day.
func revocationUnasked(b *bundle) {
	_, standing := b.completed()
	campaignID := b.campaigned(b.replacing())
	b.clock.advance(11 * 24 * time.Hour)
	b.runAll()
	b.wantCertificate(standing, lifecycle.CertificateActive)
	if c := b.client.Campaign.GetX(b.sys, campaignID); c.PausedAt == nil || c.Sent > 0 {
		b.Errorf("paused at %v, %d asked", c.PausedAt, c.Sent)
	}
	b.refused(b.ra.TurnCampaign(b.ctx, fresh(b.administrator()), campaignID, ra.ResumeCampaign), "DEADLINE_PASSED at campaignId")
	b.refused(b.ra.TurnCampaign(b.ctx, b.administrator(), campaignID, ra.CancelCampaign), "STEP_UP_REQUIRED")
	b.must(b.ra.TurnCampaign(b.ctx, fresh(b.administrator()), campaignID, ra.CancelCampaign))
	b.runAll()
	b.wantCampaign(campaignID, 0, 0, 0, true)
}

// revocationTurnRace: what is called off while it waits revokes nothing, whoever
// runs it meanwhile; what revokes is not called off.
func revocationTurnRace(b *bundle) {
	_, standing := b.completed()
	campaignID := b.campaigned(b.replacing())
	b.runAll()
	end := policy.DayOf(b.clock.time().AddDate(0, 0, 10)).End()
	b.clock.set(end.Add(-time.Microsecond))
	errs := atOnce(4, func(i int) error {
		if i > 0 {
			_, err := b.ra.RunCampaigns(b.ctx)
			return err
		}
		b.clock.set(end)
		err := b.ra.TurnCampaign(b.ctx, fresh(b.administrator()), campaignID, ra.CancelCampaign)
		if problem.Is(err, problem.DeadlinePassed) || problem.Is(err, problem.WrongState) {
			return nil
		}
		return errors.Join(err, errors.New("called off at the day"))
	})
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Errorf("at once (-want +got):\n%s", diff)
	}
	b.runAll()
	b.wantCertificate(standing, lifecycle.CertificateRevoked)
	b.wantCampaign(campaignID, 1, 1, 0, true)
}

func revocationList(b *bundle) {
	_, first := b.completed()
	_, second := b.completed()
	in := b.replacing()
	const unknown = "1f3a90c4550e7b2100"
	in.Set = ra.RevocationSet{Serials: []string{" 00" + b.certificate(first).Serial, b.certificate(first).Serial, unknown}}
	p, err := b.ra.PreviewRevocationCampaign(b.ctx, b.administrator(), in)
	b.must(err)
	if p.Count != 1 || len(p.Sample) != 1 || p.Sample[0].ID != first {
		b.Errorf("%d certificates, %v", p.Count, p.Sample)
	}
	if diff := cmp.Diff([]string{unknown}, p.Missing); diff != "" {
		b.Errorf("missing (-want +got):\n%s", diff)
	}
	b.campaigned(in)
	b.runAll()
	b.clock.advance(11 * 24 * time.Hour)
	b.runAll()
	b.wantCertificate(first, lifecycle.CertificateRevoked)
	b.wantCertificate(second, lifecycle.CertificateActive)
}
