package ratest

import (
	"context"
	"fmt"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var proposalCases = []scenario{
	{"proposal: a policy is proposed by one and carried out by another", proposedPolicy},
	{"proposal: refused to its proposer, to others, and twice", proposalRefused},
	{"proposal: stale once what it was made from has changed", proposalStale},
	{"proposal: expired, and another takes its place", proposalExpired},
	{"proposal: declined with a note, withdrawn by its proposer", proposalDeclined},
	{"proposal: decided by four at once, once", proposalRace},
	{"proposal: proposed by four at once, once", proposalMadeRace},
	{"proposal: a revocation takes two officers", revocationTakesTwo},
	{"proposal: a compromised key is revoked at once and looked at afterwards", compromiseReviewed},
}

// officer is a member of staff of a role.
func (b *bundle) officer(login string, role viewer.Role) viewer.Viewer {
	b.Helper()
	v := viewer.Viewer{Kind: viewer.Staff, StaffID: b.newID(id.Staff), StaffName: login, Role: role, Fresh: true, Address: "192.0.2.44"}
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Staff.Create().SetID(v.StaffID).SetLogin(login).SetName(login).SetRole(role).
			SetPasswordHash("never asked here").SetCreatedAt(instant.At(b.clock.time())).Exec(ctx)
	})
	return v
}

// proposeWindow proposes another cancellation window and answers the proposal.
func (b *bundle) proposeWindow(by viewer.Viewer, seconds policy.Seconds) string {
	b.Helper()
	in := b.edition(b.product)
	in.Policy.New.Window = seconds
	proposalID, err := b.ra.ProposeProduct(b.ctx, by, in, "受付時間の見直し")
	b.must(err)
	return proposalID
}

func (b *bundle) decide(by viewer.Viewer, proposalID string, verdict ra.Verdict, note string) error {
	_, err := b.ra.DecideProposal(b.ctx, by, ra.DecideProposalInput{ProposalID: proposalID, Verdict: verdict, Note: note})
	return err
}

func proposedPolicy(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	proposalID := b.proposeWindow(one, 7200)
	if got := b.version(b.product).Version; got != 1 {
		b.Fatalf("version %d before anybody decided", got)
	}
	shown, err := ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, proposalID))
	b.must(err)
	want := ra.Pending{
		Before: map[string]string{"policy.new.window": fmt.Sprint(int(window / time.Second))},
		After:  map[string]string{"policy.new.window": "7200"},
	}
	if diff := cmp.Diff(want, shown); diff != "" {
		b.Errorf("shown (-want +got):\n%s", diff)
	}
	b.must(b.decide(two, proposalID, ra.CarryOut, ""))
	if got := b.version(b.product); got.Version != 2 || got.Policy.New.Window != 7200 {
		b.Errorf("version %d with the window %d", got.Version, got.Policy.New.Window)
	}
	edited := b.events(b.product, ra.ProductUpdated)
	if len(edited) != 1 || *edited[0].ActorID != two.StaffID {
		b.Errorf("edited by %v", edited)
	}
	done := b.events(proposalID, ra.ProposalCarriedOut)
	if len(done) != 1 || done[0].Details["proposer"] != one.StaffID || *done[0].ActorID != two.StaffID {
		b.Errorf("carried out: %v", done)
	}
	// What would change nothing is no proposal.
	none, err := b.ra.ProposeProduct(b.ctx, one, b.edition(b.product), "as it is")
	b.must(err)
	if none != "" {
		b.Error("nothing was proposed")
	}
}

func proposalRefused(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	in := b.edition(b.product)
	in.Policy.New.Window = 7200
	_, err := b.ra.ProposeProduct(b.ctx, b.taro, in, "x")
	b.refused(err, "NOT_ALLOWED")
	// At the command line there is nobody who could be told from another.
	_, err = b.ra.ProposeProduct(b.ctx, b.operator, in, "x")
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.ProposeProduct(b.ctx, one, in, " ")
	b.refused(err, "REQUIRED at reason")
	in.Policy.KeyTypes = nil
	_, err = b.ra.ProposeProduct(b.ctx, one, in, "x")
	b.refused(err, "REQUIRED at policy.keyTypes")

	proposalID := b.proposeWindow(one, 7200)
	b.refused(b.decide(one, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.refused(b.decide(one, proposalID, ra.Decline, "no"), "ANOTHER_OFFICER_WANTED at proposalId")
	b.refused(b.decide(two, proposalID, ra.Withdraw, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.refused(b.decide(two, proposalID, ra.Decline, ""), "REQUIRED at note")
	for _, by := range []viewer.Viewer{b.taro, auditor, anonymous, b.operator, b.officer("saburo", viewer.Approver)} {
		b.refused(b.decide(by, proposalID, ra.CarryOut, ""), "NOT_ALLOWED")
	}
	b.refused(b.decide(two, "prop_01jd00000000000000000000zz", ra.CarryOut, ""), "NOT_FOUND at proposalId")
	stale := two
	stale.Fresh = false
	b.refused(b.decide(stale, proposalID, ra.CarryOut, ""), "STEP_UP_REQUIRED")
	b.must(b.decide(two, proposalID, ra.CarryOut, ""))
	b.refused(b.decide(two, proposalID, ra.CarryOut, ""), "ALREADY_DECIDED at proposalId")
}

func proposalStale(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	proposalID := b.proposeWindow(one, 7200)
	in := b.edition(b.product)
	in.Name.En = "Renamed at the command line"
	b.must(b.ra.UpdateProduct(b.ctx, b.operator, in))
	b.refused(b.decide(two, proposalID, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
	shown, err := ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, proposalID))
	b.must(err)
	if !shown.Stale || shown.Before["name.en"] != in.Name.En {
		b.Errorf("shown: %+v", shown)
	}
	if got := b.version(b.product); got.Policy.New.Window == 7200 {
		b.Error("it was carried out")
	}
	b.must(b.decide(two, proposalID, ra.Decline, "作り直してください"))
	b.must(b.decide(two, b.proposeWindow(one, 7200), ra.CarryOut, ""))
}

func proposalExpired(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	old := b.proposeWindow(one, 7200)
	in := b.edition(b.product)
	in.Policy.New.Window = 1800
	_, err := b.ra.ProposeProduct(b.ctx, two, in, "another")
	b.refused(err, "ALREADY_PROPOSED")
	b.clock.set(b.client.Proposal.GetX(b.sys, old).ExpiresAt.Time())
	b.refused(b.decide(two, old, ra.CarryOut, ""), "DEADLINE_PASSED at proposalId")
	b.proposeWindow(two, 1800)
	if got := b.client.Proposal.GetX(b.sys, old).Status; got != "LAPSED" {
		b.Errorf("the old one is %s", got)
	}
	b.refused(b.decide(two, old, ra.CarryOut, ""), "ALREADY_DECIDED at proposalId")
}

func proposalDeclined(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	declined := b.proposeWindow(one, 7200)
	b.must(b.decide(two, declined, ra.Decline, "まだ早い"))
	row := b.client.Proposal.GetX(b.sys, declined)
	if row.Status != "REJECTED" || *row.Note != "まだ早い" || *row.DeciderID != two.StaffID {
		b.Errorf("declined: %+v", row)
	}
	withdrawn := b.proposeWindow(one, 1800)
	b.must(b.decide(one, withdrawn, ra.Withdraw, ""))
	if got := b.client.Proposal.GetX(b.sys, withdrawn).Status; got != "WITHDRAWN" {
		b.Errorf("withdrawn: %s", got)
	}
	if got := b.version(b.product).Version; got != 1 {
		b.Errorf("version %d", got)
	}
}

func proposalRace(b *bundle) {
	one := b.officer("ichiro", viewer.Administrator)
	deciders := make([]viewer.Viewer, 4)
	for i := range deciders {
		deciders[i] = b.officer(fmt.Sprintf("decider%d", i), viewer.Administrator)
	}
	proposalID := b.proposeWindow(one, 7200)
	errs := atOnce(4, func(i int) error {
		verdict := ra.CarryOut
		if i%2 == 1 {
			verdict = ra.Decline
		}
		return b.decide(deciders[i], proposalID, verdict, "x")
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[ALREADY_DECIDED at proposalId]": 3}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	edits := len(b.events(b.product, ra.ProductUpdated))
	if carried := b.client.Proposal.GetX(b.sys, proposalID).Status == "APPROVED"; carried != (edits == 1) {
		b.Errorf("carried out %v with %d edits", carried, edits)
	}
}

func proposalMadeRace(b *bundle) {
	officers := make([]viewer.Viewer, 4)
	for i := range officers {
		officers[i] = b.officer(fmt.Sprintf("officer%d", i), viewer.Administrator)
	}
	in := b.edition(b.product)
	in.Policy.New.Window = 7200
	errs := atOnce(4, func(i int) error {
		_, err := b.ra.ProposeProduct(b.ctx, officers[i], in, "x")
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[ALREADY_PROPOSED]": 3}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
}

func revocationTakesTwo(b *bundle) {
	approver := b.officer("saburo", viewer.Approver)
	_, certificateID := b.completed()
	in := ra.ProposeRevocationInput{CertificateID: certificateID, Reason: revocation.AffiliationChanged, Note: "組織からの連絡"}
	_, err := b.ra.ProposeRevocation(b.ctx, auditor, in)
	b.refused(err, "NOT_ALLOWED")
	superseded := in
	superseded.Reason = revocation.Superseded
	_, err = b.ra.ProposeRevocation(b.ctx, fresh(b.taro), superseded)
	b.refused(err, "BAD_VALUE at reason")
	proposalID, err := b.ra.ProposeRevocation(b.ctx, fresh(b.taro), in)
	b.must(err)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	b.refused(b.decide(b.taro, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.refused(b.decide(b.hana, proposalID, ra.CarryOut, ""), "NOT_ALLOWED")
	b.must(b.decide(approver, proposalID, ra.CarryOut, ""))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	if got := len(b.list("class2")); got != 1 {
		b.Errorf("%d on the list", got)
	}
	_, err = b.ra.ProposeRevocation(b.ctx, fresh(b.taro), in)
	b.refused(err, "ALREADY_REVOKED at certificateId")
}

func compromiseReviewed(b *bundle) {
	approver := b.officer("saburo", viewer.Approver)
	_, certificateID := b.completed()
	in := ra.ProposeRevocationInput{CertificateID: certificateID, Reason: revocation.KeyCompromise, Note: "鍵が公開されていた"}
	unproven := b.taro
	unproven.Fresh = false
	_, err := b.ra.ProposeRevocation(b.ctx, unproven, in)
	b.refused(err, "STEP_UP_REQUIRED")
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	proposalID, err := b.ra.ProposeRevocation(b.ctx, fresh(b.taro), in)
	b.must(err)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	if got := b.client.Proposal.GetX(b.sys, proposalID).Kind; got != string(ra.RevocationReview) {
		b.Errorf("it waits as %s", got)
	}
	for _, verdict := range []ra.Verdict{ra.CarryOut, ra.Withdraw} {
		b.refused(b.decide(fresh(b.taro), proposalID, verdict, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	}
	// It waits for whoever looks, whatever became of the officer meanwhile.
	b.clock.advance(366 * 24 * time.Hour)
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Staff.UpdateOneID(b.taro.StaffID).SetEnabled(false).Exec(ctx)
	})
	b.must(b.decide(approver, proposalID, ra.CarryOut, "確認した"))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
}
