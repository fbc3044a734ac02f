package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/ra"
)

var unlockCases = []scenario{
	{"unlock by mail, once", unlockOnce},
	{"unlock within the hour", unlockInTime},
	{"unlock link for strangers answers alike", unlockUniform},
	{"unlock link keeps a pause", unlockPauses},
	{"unlock links at once are one", unlockRace},
}

// unlocking names the request by its receipt number.
func (b *bundle) unlocking(requestID string) ra.Unlocking {
	b.Helper()
	return ra.Unlocking{Email: email, ReceiptNumber: b.request(requestID).ReceiptNumber}
}

// tokens opens the tokens that wait to be mailed, as the worker does.
func (b *bundle) tokens(requestID string) []string {
	b.Helper()
	var tokens []string
	for _, m := range b.messages(requestID, message.KindUNLOCK) {
		if m.Recipient != email || m.CodeSealed == nil {
			b.Fatalf("the mail goes to %q with %v", m.Recipient, m.CodeSealed)
		}
		plain, err := b.config.Ring.Open(keyring.LabelMailToken, *m.CodeSealed, []byte(m.ID))
		b.must(err)
		tokens = append(tokens, string(plain))
	}
	return tokens
}

func unlockOnce(b *bundle) {
	requestID, other := b.approved(), b.approved()
	by := b.unlocking(requestID)
	by.ReceiptNumber = strings.ToLower(form.FormatReceiptNumber(by.ReceiptNumber)) + " "
	by.Email = " " + strings.ToUpper(by.Email)
	b.must(b.ra.MailUnlock(b.ctx, anonymous, by))
	// Whoever acquires has no receipt number at hand.
	b.must(b.ra.MailUnlock(b.ctx, anonymous, ra.Unlocking{Email: email, Code: b.code(other)}))
	mine, theirs := b.tokens(requestID), b.tokens(other)
	if len(mine) != 1 || len(theirs) != 1 || len(mine[0]) != 22 || mine[0] == theirs[0] {
		b.Fatalf("tokens of %d and %d mails", len(mine), len(theirs))
	}
	got, err := b.ra.Unlock(b.ctx, anonymous, mine[0])
	b.must(err)
	codes, err := b.client.Code.Query().Where(code.RequestID(requestID)).IDs(b.sys)
	b.must(err)
	want := ra.Forgiveness{RequestID: requestID, Email: email, ReceiptNumber: b.request(requestID).ReceiptNumber, CodeIDs: codes}
	if diff := cmp.Diff(want, got); diff != "" || len(codes) != 1 {
		b.Errorf("forgiven (-want +got):\n%s", diff)
	}
	codeID, err := b.ra.CodeID(b.ctx, strings.ToLower(form.FormatCode(b.code(requestID))))
	b.must(err)
	if diff := cmp.Diff(codes, []string{codeID}); diff != "" {
		b.Errorf("the code's id (-want +got):\n%s", diff)
	}
	_, err = b.ra.Unlock(b.ctx, anonymous, mine[0])
	b.refused(err, "IDENTIFICATION_FAILED")
	errs := atOnce(4, func(int) error {
		_, err := b.ra.Unlock(b.ctx, anonymous, theirs[0])
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[IDENTIFICATION_FAILED]": 3}, count(errs)); diff != "" {
		b.Errorf("at once (-want +got):\n%s", diff)
	}
	for _, wrong := range []string{"", "x", mine[0] + "=", strings.ToUpper(mine[0]), "\x00"} {
		_, err := b.ra.Unlock(b.ctx, anonymous, wrong)
		b.refused(err, "IDENTIFICATION_FAILED")
	}
	if mailed, used := len(b.events(requestID, ra.UnlockMailed)), len(b.events(requestID, ra.Unlocked)); mailed != 1 || used != 1 {
		b.Errorf("%d links and %d uses are on record, want one each", mailed, used)
	}
}

func unlockInTime(b *bundle) {
	requestID := b.provisional()
	b.must(b.ra.MailUnlock(b.ctx, anonymous, b.unlocking(requestID)))
	b.clock.advance(ra.UnlockLife)
	_, err := b.ra.Unlock(b.ctx, anonymous, b.tokens(requestID)[0])
	b.refused(err, "IDENTIFICATION_FAILED")
	b.must(b.ra.MailUnlock(b.ctx, anonymous, b.unlocking(requestID)))
	b.clock.advance(ra.UnlockLife - time.Microsecond)
	_, err = b.ra.Unlock(b.ctx, anonymous, b.tokens(requestID)[1])
	b.must(err)
}

// unlockUniform: what names nobody is answered as what names somebody is, and
// leaves a record as well.
func unlockUniform(b *bundle) {
	requestID := b.approved()
	right := b.unlocking(requestID)
	strange := []ra.Unlocking{
		{}, {Email: email}, {ReceiptNumber: right.ReceiptNumber},
		{Email: "somebody@example.co.jp", ReceiptNumber: right.ReceiptNumber},
		{Email: "somebody@example.co.jp", Code: b.code(requestID)},
		{Email: email, ReceiptNumber: "000000000000"}, {Email: email, Code: "0000-0000-0000-0000"},
	}
	for _, in := range strange {
		b.must(b.ra.MailUnlock(b.ctx, anonymous, in))
	}
	if n := b.client.MailLink.Query().CountX(b.sys) + len(b.messages(requestID, message.KindUNLOCK)); n != 0 {
		b.Errorf("%d links and mails for strangers", n)
	}
	n := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.UnlockMailed)), auditevent.ObjectIDIsNil()).CountX(b.sys)
	if n != len(strange) {
		b.Errorf("%d of %d are on record", n, len(strange))
	}
	// A void code names nobody.
	old := b.code(requestID)
	b.clock.advance(time.Minute)
	b.must(b.ra.ResendCode(b.ctx, b.taro, requestID))
	b.must(b.ra.MailUnlock(b.ctx, anonymous, ra.Unlocking{Email: email, Code: old}))
	if n := len(b.tokens(requestID)); n != 0 {
		b.Errorf("%d mails for a void code", n)
	}
}

func unlockPauses(b *bundle) {
	requestID := b.provisional()
	mails := func(want int) {
		b.Helper()
		b.must(b.ra.MailUnlock(b.ctx, anonymous, b.unlocking(requestID)))
		if n := len(b.tokens(requestID)); n != want {
			b.Fatalf("%d mails, want %d", n, want)
		}
	}
	mails(1)
	b.clock.advance(10*time.Minute - time.Microsecond)
	mails(1)
	b.clock.advance(time.Microsecond)
	mails(2)
}

func unlockRace(b *bundle) {
	requestID := b.provisional()
	errs := atOnce(4, func(int) error { return b.ra.MailUnlock(b.ctx, anonymous, b.unlocking(requestID)) })
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	if n := len(b.tokens(requestID)); n != 1 {
		b.Errorf("%d mails, want 1", n)
	}
}
