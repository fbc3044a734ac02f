package ratest

import (
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ra"
)

var resendCases = []scenario{
	{"a mail that failed is tried again, once", resendOnce},
	{"no mail is sent again that carried a secret or did not fail", resendRefused},
}

// failedMail of a request, given up as the worker does.
func (b *bundle) failedMail(requestID string, kind message.Kind) string {
	b.Helper()
	m := b.messages(requestID, kind)[0]
	b.must(b.client.Message.UpdateOneID(m.ID).SetStatus(message.StatusFAILED).ClearCodeSealed().Exec(b.sys))
	return m.ID
}

func resendOnce(b *bundle) {
	messageID := b.failedMail(b.provisional(), message.KindRECEIVED)
	before := len(b.outbox.mails())
	errs := atOnce(4, func(int) error { return b.ra.ResendMessage(b.ctx, b.taro, messageID) })
	want := map[string]int{"ok": 1, "[MESSAGE_NOT_FAILED at messageId]": 3}
	if diff := cmp.Diff(want, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if mails := b.outbox.mails(); len(mails) != before+1 || mails[before] != messageID {
		b.Errorf("jobs: %v", mails[before:])
	}
	if n := len(b.events(messageID, ra.MessageResent)); n != 1 {
		b.Errorf("%d events", n)
	}
}

func resendRefused(b *bundle) {
	requestID := b.approved()
	code := b.failedMail(requestID, message.KindCERTIFICATE_CODE)
	b.refused(b.ra.ResendMessage(b.ctx, b.taro, code), "SECRET_ERASED at messageId")
	queued := b.messages(requestID, message.KindRECEIVED)[0].ID
	b.refused(b.ra.ResendMessage(b.ctx, b.taro, queued), "MESSAGE_NOT_FAILED at messageId")
	b.refused(b.ra.ResendMessage(b.ctx, b.taro, "msg_gone"), "NOT_FOUND at messageId")
	b.refused(b.ra.ResendMessage(b.ctx, anonymous, queued), "NOT_ALLOWED")
	b.refused(b.ra.ResendMessage(b.ctx, applicant(ra.ForStatus, requestID), queued), "NOT_ALLOWED")
}
