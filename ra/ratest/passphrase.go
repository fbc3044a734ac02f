package ratest

import (
	"context"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/check"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/passphrasereset"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var passphraseCases = []scenario{
	{"another passphrase holds once an officer approved it", resetWhole},
	{"another passphrase is not approved, or not in time", resetNot},
	{"another passphrase: the link", resetLink},
	{"another passphrase chosen twice leaves the last", resetTwice},
	{"another passphrase is chosen again while an officer decides", resetTwiceAtOnce},
	{"another passphrase after one that lapsed", resetAfterLapse},
	{"a mailbox shows itself by a link", reachWhole},
	{"a mailbox's link that proves nothing any more", reachGone},
	{"the old address is told of the new one", oldAddressTold},
}

const newPassphrase = "ちりぬるを canary-77aa"

// token opens what the newest mail of a kind carries.
func (b *bundle) token(requestID string, kind message.Kind) string {
	b.Helper()
	mails := b.messages(requestID, kind)
	if len(mails) == 0 {
		b.Fatalf("no %s was mailed", kind)
	}
	m := mails[0]
	for _, other := range mails {
		if other.ID > m.ID {
			m = other
		}
	}
	plain, err := b.config.Ring.Open(keyring.LabelMailToken, *m.CodeSealed, []byte(m.ID))
	b.must(err)
	return string(plain)
}

// chosen asks for the link and follows it; it answers the reset.
func (b *bundle) chosen(requestID string) string {
	b.Helper()
	b.must(b.ra.MailPassphraseLink(b.ctx, anonymous, b.unlocking(requestID)))
	b.must(b.ra.ChoosePassphrase(b.ctx, anonymous, b.token(requestID, message.KindPASSPHRASE_LINK), newPassphrase))
	return b.client.PassphraseReset.Query().
		Where(passphrasereset.RequestID(requestID), passphrasereset.StatusEQ(passphrasereset.StatusPENDING)).OnlyIDX(b.sys)
}

// wantPassphrase checks which passphrase the person is known by.
func (b *bundle) wantPassphrase(requestID, holds, fails string) {
	b.Helper()
	in := ra.IdentifyInput{
		Purpose: ra.ForStatus, Email: email, ReceiptNumber: b.request(requestID).ReceiptNumber, Passphrase: holds,
	}
	_, err := b.ra.Identify(b.ctx, anonymous, in)
	b.must(err)
	in.Passphrase = fails
	_, err = b.ra.Identify(b.ctx, anonymous, in)
	b.refused(err, "IDENTIFICATION_FAILED")
}

// opened stores an applicant's session for the request.
func (b *bundle) opened(requestID string) string {
	b.Helper()
	sessionID := b.newID(id.Session)
	b.must(b.db.Tx(b.sys, func(ctx context.Context, tx *ent.Tx) error {
		now := instant.At(b.clock.time())
		if err := tx.Session.Create().SetID(sessionID).SetAudience(session.AudienceApplicant).
			SetRequestIds([]string{requestID}).SetCreatedAt(now).SetIdleEndsAt(now + 1).SetEndsAt(now + 1).Exec(ctx); err != nil {
			return err
		}
		return tx.SessionRequest.Create().SetID(b.newID(id.SessionRequest)).SetSessionID(sessionID).SetRequestID(requestID).Exec(ctx)
	}))
	return sessionID
}

func approval(resetID string) ra.DecideResetInput {
	return ra.DecideResetInput{ResetID: resetID, Approve: true, Note: "代表電話から本人へ折り返して確認"}
}

func resetWhole(b *bundle) {
	requestID, other := b.approved(), b.approved()
	mine, theirs := b.opened(requestID), b.opened(other)
	resetID := b.chosen(requestID)
	b.wantPassphrase(requestID, passphrase, newPassphrase)
	auditor := b.taro
	auditor.Role = viewer.Auditor
	b.refused(b.ra.DecideReset(b.ctx, auditor, approval(resetID)), "NOT_ALLOWED")
	b.refused(b.ra.DecideReset(b.ctx, b.taro, ra.DecideResetInput{ResetID: resetID, Approve: true}), "REQUIRED at note")
	b.refused(b.ra.DecideReset(b.ctx, b.taro, approval("prst_gone")), "NOT_FOUND at resetId")
	errs := atOnce(4, func(i int) error {
		return b.ra.DecideReset(b.ctx, []viewer.Viewer{b.taro, b.hana}[i%2], approval(resetID))
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[ALREADY_DECIDED at resetId]": 3}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	b.wantPassphrase(requestID, newPassphrase, passphrase)
	b.wantPassphrase(other, passphrase, newPassphrase)
	reset := b.client.PassphraseReset.GetX(b.sys, resetID)
	if reset.Status != passphrasereset.StatusAPPROVED || reset.PassphraseHash != "" || reset.Note == nil {
		b.Errorf("reset is %s with a hash of %d bytes", reset.Status, len(reset.PassphraseHash))
	}
	if diff := cmp.Diff([]string{theirs}, b.client.Session.Query().IDsX(b.sys)); diff != "" {
		b.Errorf("sessions but %s (-want +got):\n%s", mine, diff)
	}
	if n := len(b.messages(requestID, message.KindPASSPHRASE_RESET)); n != 1 {
		b.Errorf("%d mails tell of it, want 1", n)
	}
	if n := len(b.events(requestID, ra.PassphraseReset)) + len(b.events(requestID, ra.PassphraseChosen)) +
		len(b.events(requestID, ra.PassphraseLinkMailed)); n != 3 {
		b.Errorf("%d acts are on record, want 3", n)
	}
}

func resetNot(b *bundle) {
	requestID := b.approved()
	in := approval(b.chosen(requestID))
	in.Approve = false
	b.must(b.ra.DecideReset(b.ctx, b.hana, in))
	b.wantPassphrase(requestID, passphrase, newPassphrase)
	b.clock.advance(time.Hour)
	late := b.chosen(requestID)
	b.clock.advance(ra.ResetLife)
	b.refused(b.ra.DecideReset(b.ctx, b.taro, approval(late)), "DEADLINE_PASSED at resetId")
	b.sweep()
	reset := b.client.PassphraseReset.GetX(b.sys, late)
	if reset.Status != passphrasereset.StatusLAPSED || reset.PassphraseHash != "" {
		b.Errorf("reset is %s", reset.Status)
	}
	b.wantPassphrase(requestID, passphrase, newPassphrase)
	if n := len(b.messages(requestID, message.KindPASSPHRASE_RESET)); n != 2 {
		b.Errorf("%d mails tell of both, want 2", n)
	}
	if n := len(b.events(requestID, ra.PassphraseKept)); n != 2 {
		b.Errorf("%d are on record, want 2", n)
	}
	// In time, to the microsecond.
	b.clock.advance(time.Hour)
	early := b.chosen(requestID)
	b.clock.advance(ra.ResetLife - time.Microsecond)
	b.must(b.ra.DecideReset(b.ctx, b.taro, approval(early)))
}

func resetLink(b *bundle) {
	requestID := b.approved()
	for _, in := range []ra.Unlocking{{}, {Email: email}, {Email: "x@example.com", ReceiptNumber: b.request(requestID).ReceiptNumber}} {
		b.must(b.ra.MailPassphraseLink(b.ctx, anonymous, in))
	}
	if n := len(b.messages(requestID, message.KindPASSPHRASE_LINK)); n != 0 {
		b.Errorf("%d mails for strangers", n)
	}
	ask := func() { b.must(b.ra.MailPassphraseLink(b.ctx, anonymous, b.unlocking(requestID))) }
	ask()
	b.clock.advance(10*time.Minute - time.Microsecond)
	ask()
	if n := len(b.messages(requestID, message.KindPASSPHRASE_LINK)); n != 1 {
		b.Errorf("%d mails within the pause, want 1", n)
	}
	token := b.token(requestID, message.KindPASSPHRASE_LINK)
	choose := func(token, text string) error { return b.ra.ChoosePassphrase(b.ctx, anonymous, token, text) }
	b.refused(choose(token, "short"), "TOO_SHORT at applicationPassphrase")
	b.refused(choose(token, email), "COMMON_PASSPHRASE at applicationPassphrase")
	for _, wrong := range []string{"", "x", token + "="} {
		b.refused(choose(wrong, newPassphrase), "IDENTIFICATION_FAILED")
	}
	// A link ends a wait, or lets choose; not both.
	_, err := b.ra.Unlock(b.ctx, anonymous, token)
	b.refused(err, "IDENTIFICATION_FAILED")
	b.clock.advance(ra.PassphraseLinkLife - 10*time.Minute)
	b.must(choose(token, newPassphrase))
	b.refused(choose(token, newPassphrase), "IDENTIFICATION_FAILED")
	ask()
	b.clock.advance(ra.PassphraseLinkLife)
	b.refused(choose(b.token(requestID, message.KindPASSPHRASE_LINK), newPassphrase), "IDENTIFICATION_FAILED")
}

func resetTwice(b *bundle) {
	requestID := b.approved()
	former := b.chosen(requestID)
	b.clock.advance(time.Hour)
	last := b.chosen(requestID)
	superseded := func() {
		b.Helper()
		b.refused(b.ra.DecideReset(b.ctx, b.taro, approval(former)), "RESET_SUPERSEDED at resetId")
		reset := b.client.PassphraseReset.GetX(b.sys, former)
		if reset.Status != passphrasereset.StatusSUPERSEDED || reset.PassphraseHash != "" || reset.StaffID != nil {
			b.Errorf("the former is %s with a hash of %d bytes", reset.Status, len(reset.PassphraseHash))
		}
	}
	superseded()
	b.must(b.ra.DecideReset(b.ctx, b.taro, approval(last)))
	// Nor do the days that it would have had change what became of it.
	b.clock.advance(ra.ResetLife)
	b.sweep()
	superseded()
	if n := len(b.messages(requestID, message.KindPASSPHRASE_RESET)); n != 1 {
		b.Errorf("%d mails tell of it, want that of the last alone", n)
	}
}

// resetTwiceAtOnce: an officer decides while the person chooses again. Either
// the officer was first, or there was nothing left to decide.
func resetTwiceAtOnce(b *bundle) {
	for range 3 {
		requestID := b.approved()
		former := b.chosen(requestID)
		b.clock.advance(time.Hour)
		b.must(b.ra.MailPassphraseLink(b.ctx, anonymous, b.unlocking(requestID)))
		token := b.token(requestID, message.KindPASSPHRASE_LINK)
		errs := atOnce(2, func(i int) error {
			if i == 0 {
				return b.ra.ChoosePassphrase(b.ctx, anonymous, token, newPassphrase)
			}
			return b.ra.DecideReset(b.ctx, b.taro, approval(former))
		})
		b.must(errs[0])
		want := passphrasereset.StatusAPPROVED
		if errs[1] != nil {
			b.refused(errs[1], "RESET_SUPERSEDED at resetId")
			want = passphrasereset.StatusSUPERSEDED
		}
		if got := b.client.PassphraseReset.GetX(b.sys, former).Status; got != want {
			b.Errorf("the former is %s, want %s", got, want)
		}
	}
}

// resetAfterLapse: what nobody decided in time had lapsed before another was
// chosen, also where no sweep had written it down.
func resetAfterLapse(b *bundle) {
	requestID := b.approved()
	late := b.chosen(requestID)
	b.clock.advance(ra.ResetLife)
	b.chosen(requestID)
	b.refused(b.ra.DecideReset(b.ctx, b.taro, approval(late)), "DEADLINE_PASSED at resetId")
	if n := len(b.messages(requestID, message.KindPASSPHRASE_RESET)); n != 1 {
		b.Errorf("%d mails tell that it lapsed, want 1", n)
	}
}

// reaching is in review of a product that wants the mailbox shown, and nothing
// else.
func (b *bundle) reaching() string {
	b.Helper()
	b.product, b.consents = b.newProduct("reaching", func(p *policy.Policy) {
		p.New.Vetting.Checks = []policy.Check{policy.EmailReachable}
	})
	return b.inReview()
}

func reachWhole(b *bundle) {
	requestID := b.reaching()
	b.refused(b.ra.SendReachability(b.ctx, b.hana, seen(requestID)), "CLAIMED_BY_OTHER at requestId")
	b.must(b.ra.SendReachability(b.ctx, b.taro, seen(requestID)))
	b.refused(b.ra.SendReachability(b.ctx, b.taro, seen(requestID)), "TOO_MANY_ATTEMPTS at requestId")
	b.refused(b.approve(b.taro, seen(requestID)), "CHECKS_MISSING at requestId")
	token := b.token(requestID, message.KindREACHABILITY)
	b.clock.advance(ra.ReachabilityLife - time.Microsecond)
	errs := atOnce(4, func(int) error { return b.ra.ConfirmReachability(b.ctx, anonymous, token) })
	if diff := cmp.Diff(map[string]int{"ok": 1, "[IDENTIFICATION_FAILED]": 3}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	c := b.client.Check.Query().Where(check.RequestID(requestID)).OnlyX(b.sys)
	if c.Kind != policy.EmailReachable || c.Result != policy.Pass || c.Source != ra.MailedLink || c.StaffID != b.taro.StaffID {
		b.Errorf("recorded %s %s by %s of %s", c.Kind, c.Result, c.Source, c.StaffID)
	}
	b.must(b.ra.Claim(b.ctx, b.taro, requestID)) // the night took the claim
	b.must(b.approve(b.taro, seen(requestID)))
}

func reachGone(b *bundle) {
	plain := b.vetted()
	b.refused(b.ra.SendReachability(b.ctx, b.taro, seen(plain)), "BAD_ID at requestId")
	requestID := b.reaching()
	b.must(b.ra.SendReachability(b.ctx, b.taro, seen(requestID)))
	late := b.token(requestID, message.KindREACHABILITY)
	b.clock.advance(ra.ReachabilityLife)
	b.refused(b.ra.ConfirmReachability(b.ctx, anonymous, late), "IDENTIFICATION_FAILED")
	// The address was wrong, and is corrected.
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.must(b.ra.SendReachability(b.ctx, b.taro, seen(requestID)))
	wrong := b.token(requestID, message.KindREACHABILITY)
	b.must(b.ra.Return(b.ctx, b.taro, returning(requestID, emailPath)))
	in := ra.CorrectInput{RequestID: requestID, RegistrationVersion: 1, Registration: declared()}
	in.Registration.Subscriber.Email = "right@example.co.jp"
	b.must(b.correct(in))
	b.refused(b.ra.ConfirmReachability(b.ctx, anonymous, wrong), "IDENTIFICATION_FAILED")
	b.wantStatus(requestID, lifecycle.Accepted)
	if n := b.client.Check.Query().Where(check.RequestID(requestID)).CountX(b.sys); n != 0 {
		b.Errorf("%d checks are recorded, want none", n)
	}
}

func oldAddressTold(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	in := b.renewal(certificateID)
	in.Registration.Subscriber.Email = "moved@example.co.jp"
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), in)
	b.must(err)
	b.clock.advance(window)
	b.must(b.ra.Claim(b.ctx, b.taro, out.RequestID))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(out.RequestID, kind, policy.Pass)
	}
	b.must(b.approve(b.taro, seen(out.RequestID)))
	told := b.messages(out.RequestID, message.KindADDRESS_CHANGED)
	if len(told) != 1 || told[0].Recipient != email || told[0].CodeSealed != nil && len(*told[0].CodeSealed) > 0 {
		b.Fatalf("%d mails to the old address", len(told))
	}
	if got := b.messages(out.RequestID, message.KindCERTIFICATE_CODE)[0].Recipient; got != "moved@example.co.jp" {
		b.Errorf("the code goes to %s", got)
	}
	// Nobody is told where nothing moved.
	if n := len(b.messages(requestID, message.KindADDRESS_CHANGED)); n != 0 {
		b.Errorf("%d mails about the first request", n)
	}
}
