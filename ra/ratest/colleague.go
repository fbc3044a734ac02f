package ratest

import (
	"maps"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent/mailsigner"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var colleagueCases = []scenario{
	{"staff: added by two, under a password that has to be changed", employedByTwo},
	{"staff: a role is given by two", roleByTwo},
	{"staff: kept out by one at once, let in again by two", disabledByOne},
	{"staff: begins anew by two", resetByTwo},
	{"staff: nobody's later factors are forgotten by an earlier proposal", resetStale},
	{"staff: what is refused, and by whom", colleagueRefused},
	{"staff: who may no more proposed in vain", proposerGone},
	{"staff: a shell is the second where there is one administrator", shellSeconds},
	{"staff: let in by four at once, once", enabledRace},
	{"authority: the key of system mail takes two", mailSignerByTwo},
}

func employedByTwo(b *bundle) {
	one, two := b.freshAdministrator("ichiro"), b.freshAdministrator("jiro")
	in := ra.EmployInput{Login: "shinjin", Name: " 新人 さくら ", Role: viewer.Reviewer}
	proposalID, err := b.ra.ProposeEmployment(b.ctx, one, in, "増員")
	b.must(err)
	if b.client.Staff.Query().Where(staff.Login("shinjin")).ExistX(b.sys) {
		b.Fatal("one was enough")
	}
	shown, err := ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, proposalID))
	b.must(err)
	want := ra.Pending{Before: map[string]string{}, After: map[string]string{"login": "shinjin", "name": "新人 さくら", "role": "REVIEWER"}}
	if diff := cmp.Diff(want, shown); diff != "" {
		b.Errorf("shown (-want +got):\n%s", diff)
	}
	stale := two
	stale.Fresh = false
	b.refused(b.decide(stale, proposalID, ra.CarryOut, ""), "STEP_UP_REQUIRED")
	handed, err := b.ra.DecideProposal(b.ctx, two, ra.DecideProposalInput{ProposalID: proposalID, Verdict: ra.CarryOut})
	b.must(err)
	row := b.client.Staff.Query().Where(staff.Login("shinjin")).OnlyX(b.sys)
	same, err := b.config.Hasher.Verify(b.ctx, row.PasswordHash, handed.Password)
	b.must(err)
	if !same || !row.PasswordDrawn || handed.StaffID != row.ID || row.Role != viewer.Reviewer {
		b.Errorf("handed %s for %v; it opens: %t", handed.StaffID, row, same)
	}
	by := b.signedIn(viewer.Viewer{Kind: viewer.Newcomer, StaffID: row.ID})
	_, err = b.ra.ChangePassword(b.ctx, by, handed.Password)
	b.refused(err, "SAME_PASSWORD at password")
	_, err = b.ra.ChangePassword(b.ctx, by, "correct battery horse 馬")
	b.must(err)
	if b.client.Staff.GetX(b.sys, row.ID).PasswordDrawn {
		b.Error("it is still to be changed")
	}
	// A partner's clerk is shown with the partner's name.
	partnerID := b.seller("mise", b.product)
	clerk, err := b.ra.ProposeEmployment(b.ctx, one, ra.EmployInput{Login: "mise", Name: "店員", Role: viewer.Partner, PartnerID: partnerID}, "増員")
	b.must(err)
	shown, err = ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, clerk))
	b.must(err)
	if want := b.client.Partner.GetX(b.sys, partnerID).NameJa; !slices.Contains(slices.Collect(maps.Values(shown.After)), want) {
		b.Errorf("shown as %v, want %s", shown.After, want)
	}
	_, err = b.ra.ProposeEmployment(b.ctx, one, in, "もう一度")
	b.refused(err, "LOGIN_TAKEN at login")
}

func roleByTwo(b *bundle) {
	one, two := b.freshAdministrator("ichiro"), b.freshAdministrator("jiro")
	proposalID, err := b.ra.ProposeRole(b.ctx, one, b.hana.StaffID, viewer.Approver, "昇任")
	b.must(err)
	b.refused(b.decide(one, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	shown, err := ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, proposalID))
	b.must(err)
	want := ra.Pending{Before: map[string]string{"role": "REVIEWER"}, After: map[string]string{"role": "APPROVER"}}
	if diff := cmp.Diff(want, shown); diff != "" {
		b.Errorf("shown (-want +got):\n%s", diff)
	}
	epoch := b.client.Staff.GetX(b.sys, b.hana.StaffID).Epoch
	b.must(b.decide(two, proposalID, ra.CarryOut, ""))
	row := b.client.Staff.GetX(b.sys, b.hana.StaffID)
	if row.Role != viewer.Approver || row.Epoch != epoch+1 {
		b.Errorf("%s in epoch %d", row.Role, row.Epoch)
	}
	none, err := b.ra.ProposeRole(b.ctx, one, b.hana.StaffID, viewer.Approver, "同じ")
	b.must(err)
	if none != "" {
		b.Error("what changes nothing was proposed")
	}
	// What they are given meanwhile makes it stale.
	back, err := b.ra.ProposeRole(b.ctx, one, b.hana.StaffID, viewer.Reviewer, "戻す")
	b.must(err)
	_, err = b.ra.DisableStaff(b.ctx, two, b.hana.StaffID, "紛失")
	b.must(err)
	b.refused(b.decide(two, back, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
}

func disabledByOne(b *bundle) {
	one, two := b.freshAdministrator("ichiro"), b.freshAdministrator("jiro")
	review, err := b.ra.DisableStaff(b.ctx, one, b.hana.StaffID, "端末の紛失")
	b.must(err)
	if b.client.Staff.GetX(b.sys, b.hana.StaffID).Enabled {
		b.Fatal("she is let in")
	}
	if got := b.client.Proposal.GetX(b.sys, review).Kind; got != string(ra.DisablingReview) {
		b.Errorf("it waits as %s", got)
	}
	enabling, err := b.ra.ProposeEnabling(b.ctx, one, b.hana.StaffID, "見つかった")
	b.must(err)
	b.must(b.decide(two, enabling, ra.CarryOut, ""))
	if !b.client.Staff.GetX(b.sys, b.hana.StaffID).Enabled {
		b.Error("she is kept out")
	}
	// Keeping out again does not wait for the review of the first time.
	none, err := b.ra.DisableStaff(b.ctx, one, b.hana.StaffID, "もう一度")
	b.must(err)
	if none != "" {
		b.Error("two reviews wait")
	}
	// Why she is kept out again is on record all the same.
	again := b.events(b.hana.StaffID, ra.StaffDisabled)
	if len(again) != 2 {
		b.Fatalf("kept out %d times", len(again))
	}
	var reasons []string
	for _, event := range again {
		reasons = append(reasons, b.client.AuditDetail.GetX(b.sys, event.ID).Values[ra.AuditAfter+"reason"])
	}
	slices.Sort(reasons)
	if diff := cmp.Diff([]string{"もう一度", "端末の紛失"}, reasons); diff != "" {
		b.Errorf("reasons (-want +got):\n%s", diff)
	}
	for _, verdict := range []ra.Verdict{ra.CarryOut, ra.Withdraw} {
		b.refused(b.decide(one, review, verdict, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	}
	b.clock.advance(366 * 24 * time.Hour)
	b.must(b.decide(two, review, ra.CarryOut, "確認した"))
	if b.client.Staff.GetX(b.sys, b.hana.StaffID).Enabled {
		b.Error("the review undid it")
	}
}

func resetByTwo(b *bundle) {
	one, two := b.freshAdministrator("ichiro"), b.freshAdministrator("jiro")
	taro := b.signedIn(b.taro)
	offer, err := b.ra.BeginTOTP(b.ctx, taro, "Sample")
	b.must(err)
	_, err = b.ra.ConfirmTOTP(b.ctx, taro, offer.Ticket, b.otp(offer.Secret))
	b.must(err)
	proposalID, err := b.ra.ProposeReset(b.ctx, one, b.taro.StaffID, "電話機の故障")
	b.must(err)
	b.refused(b.decide(taro, proposalID, ra.CarryOut, ""), "NOT_ALLOWED")
	handed, err := b.ra.DecideProposal(b.ctx, two, ra.DecideProposalInput{ProposalID: proposalID, Verdict: ra.CarryOut})
	b.must(err)
	row := b.client.Staff.GetX(b.sys, b.taro.StaffID)
	same, err := b.config.Hasher.Verify(b.ctx, row.PasswordHash, handed.Password)
	b.must(err)
	if !same || !row.PasswordDrawn || row.TotpConfirmedAt != nil {
		b.Errorf("begun anew: %v; the password opens: %t", row, same)
	}
	declined, err := b.ra.ProposeReset(b.ctx, one, b.taro.StaffID, "もう一度")
	b.must(err)
	handed, err = b.ra.DecideProposal(b.ctx, two, ra.DecideProposalInput{ProposalID: declined, Verdict: ra.Decline, Note: "本人に確認できない"})
	b.must(err)
	if handed != nil {
		b.Error("a password was handed over for what was declined")
	}
}

// resetStale: a factor that was set up after it was proposed is not meant by it.
func resetStale(b *bundle) {
	one, two := b.freshAdministrator("ichiro"), b.freshAdministrator("jiro")
	proposalID, err := b.ra.ProposeReset(b.ctx, one, b.taro.StaffID, "電話機の故障")
	b.must(err)
	taro := b.signedIn(b.taro)
	offer, err := b.ra.BeginTOTP(b.ctx, taro, "Sample")
	b.must(err)
	_, err = b.ra.ConfirmTOTP(b.ctx, taro, offer.Ticket, b.otp(offer.Secret))
	b.must(err)
	b.refused(b.decide(two, proposalID, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
	if b.client.Staff.GetX(b.sys, b.taro.StaffID).TotpConfirmedAt == nil {
		b.Error("the factor is forgotten")
	}
}

func colleagueRefused(b *bundle) {
	one := b.freshAdministrator("ichiro")
	propose := map[string]func(viewer.Viewer, string) error{
		"role": func(by viewer.Viewer, id string) error {
			_, err := b.ra.ProposeRole(b.ctx, by, id, viewer.Auditor, "x")
			return err
		},
		"enable": func(by viewer.Viewer, id string) error {
			_, err := b.ra.ProposeEnabling(b.ctx, by, id, "x")
			return err
		},
		"reset":   func(by viewer.Viewer, id string) error { _, err := b.ra.ProposeReset(b.ctx, by, id, "x"); return err },
		"disable": func(by viewer.Viewer, id string) error { _, err := b.ra.DisableStaff(b.ctx, by, id, "x"); return err },
	}
	for name, act := range propose {
		b.refused(act(b.taro, b.hana.StaffID), "NOT_ALLOWED")
		b.refused(act(one, one.StaffID), "ONESELF")
		b.refused(act(one, "staf_nobody"), "NOT_FOUND at staffId")
		if name != "disable" {
			// A shell has nobody who could be told from another.
			b.refused(act(b.operator, b.hana.StaffID), "NOT_ALLOWED")
		}
	}
	_, err := b.ra.AddStaff(b.ctx, one, ra.AddStaffInput{Login: "nakama", Name: "仲間", Password: "correct battery horse 馬", Role: viewer.Administrator})
	b.refused(err, "ANOTHER_OFFICER_WANTED")
	_, err = b.ra.ResetStaff(b.ctx, one, b.hana.StaffID)
	b.refused(err, "ANOTHER_OFFICER_WANTED")
	_, err = b.ra.ProposeRole(b.ctx, one, b.hana.StaffID, viewer.Approver, " ")
	b.refused(err, "REQUIRED at reason")
	_, err = b.ra.ProposeRole(b.ctx, one, b.hana.StaffID, viewer.Partner, "x")
	b.refused(err, "BAD_ID at role")
	_, err = b.ra.ProposeEmployment(b.ctx, one, ra.EmployInput{Login: "さ", Role: viewer.Partner}, "x")
	b.refused(err, "BAD_ID at login", "REQUIRED at name", "REQUIRED at partnerId")
	_, err = b.ra.ProposeEmployment(b.ctx, one, ra.EmployInput{Login: "mise", Name: "店", Role: viewer.Partner, PartnerID: "part_gone"}, "x")
	b.refused(err, "NOT_FOUND at partnerId")
	_, err = b.ra.ProposeEmployment(b.ctx, one, ra.EmployInput{Login: "mise", Name: "店", Role: viewer.Auditor, PartnerID: "part_gone"}, "x")
	b.refused(err, "BAD_ID at partnerId")
	if n := b.client.Proposal.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d proposals of what was refused", n)
	}
}

// proposerGone: somebody who is found out cannot leave a door open behind them.
func proposerGone(b *bundle) {
	one, two := b.freshAdministrator("ichiro"), b.freshAdministrator("jiro")
	proposalID, err := b.ra.ProposeEmployment(b.ctx, one, ra.EmployInput{Login: "door", Name: "裏口", Role: viewer.Administrator}, "急ぎ")
	b.must(err)
	_, err = b.ra.DisableStaff(b.ctx, two, one.StaffID, "不審な操作")
	b.must(err)
	b.refused(b.decide(two, proposalID, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
	shown, err := ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, proposalID))
	b.must(err)
	if !shown.Stale {
		b.Error("it is shown as if it could be carried out")
	}
	b.must(b.decide(two, proposalID, ra.Decline, "提案者が停止中"))
}

func shellSeconds(b *bundle) {
	one := b.freshAdministrator("ichiro")
	proposalID, err := b.ra.ProposeRole(b.ctx, one, b.hana.StaffID, viewer.Administrator, "二人目")
	b.must(err)
	b.must(b.decide(b.operator, proposalID, ra.CarryOut, ""))
	row := b.client.Proposal.GetX(b.sys, proposalID)
	if row.Status != proposal.StatusAPPROVED || row.DeciderID != nil {
		b.Errorf("decided: %v", row)
	}
	if got := b.client.Staff.GetX(b.sys, b.hana.StaffID).Role; got != viewer.Administrator {
		b.Errorf("she is %s", got)
	}
	changed := b.events(b.hana.StaffID, ra.StaffRoleChanged)
	if len(changed) != 1 || changed[0].ActorKind != "COMMAND_LINE" {
		b.Errorf("recorded: %v", changed)
	}
	// What is not about staff or the CA wants a person.
	b.refused(b.decide(b.operator, b.proposeWindow(one, 7200), ra.CarryOut, ""), "NOT_ALLOWED")
}

func enabledRace(b *bundle) {
	one := b.freshAdministrator("ichiro")
	_, err := b.ra.DisableStaff(b.ctx, one, b.hana.StaffID, "x")
	b.must(err)
	proposalID, err := b.ra.ProposeEnabling(b.ctx, one, b.hana.StaffID, "x")
	b.must(err)
	deciders := make([]viewer.Viewer, 4)
	for i := range deciders {
		deciders[i] = b.freshAdministrator("decider" + string(rune('0'+i)))
	}
	errs := atOnce(4, func(i int) error { return b.decide(deciders[i], proposalID, ra.CarryOut, "") })
	if diff := cmp.Diff(map[string]int{"ok": 1, "[ALREADY_DECIDED at proposalId]": 3}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if n := len(b.events(b.hana.StaffID, ra.StaffEnabled)); n != 1 {
		b.Errorf("let in %d times", n)
	}
}

func mailSignerByTwo(b *bundle) {
	one, two := b.freshAdministrator("ichiro"), b.freshAdministrator("jiro")
	const mailbox = "noreply@shomei.example"
	_, err := b.ra.ProposeMailSigner(b.ctx, one, revocation.KeyCompromise, "鍵の流出")
	b.refused(err, "NOT_FOUND")
	b.must(b.ra.RefreshMailSigner(b.ctx, mailbox))
	_, err = b.ra.RevokeMailSigners(b.ctx, one, mailbox, revocation.KeyCompromise)
	b.refused(err, "ANOTHER_OFFICER_WANTED")
	_, err = b.ra.IssueMailSigner(b.ctx, one, mailbox)
	b.refused(err, "ANOTHER_OFFICER_WANTED")
	_, err = b.ra.ProposeMailSigner(b.ctx, b.taro, revocation.KeyCompromise, "鍵の流出")
	b.refused(err, "NOT_ALLOWED")
	proposalID, err := b.ra.ProposeMailSigner(b.ctx, one, revocation.KeyCompromise, "鍵の流出")
	b.must(err)
	b.refused(b.decide(one, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	if b.client.MailSigner.Query().Where(mailsigner.RevokedAtNotNil()).ExistX(b.sys) {
		b.Fatal("one was enough")
	}
	b.must(b.decide(two, proposalID, ra.CarryOut, ""))
	revoked := b.client.MailSigner.Query().Where(mailsigner.RevokedAtNotNil()).OnlyX(b.sys)
	if recorded := b.events(revoked.ID, ra.MailSignerRevoked); len(recorded) != 1 || *recorded[0].ActorID != two.StaffID {
		b.Errorf("recorded: %v", recorded)
	}
	b.must(b.ra.RefreshMailSigner(b.ctx, mailbox))
	if _, err := b.ra.MailSigner(b.ctx, mailbox); err != nil {
		b.Errorf("nothing takes its place: %v", err)
	}
}
