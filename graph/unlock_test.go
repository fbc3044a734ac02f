package graph_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	mailUnlockMutation = `mutation($in: MailUnlockLinkInput!) { mailUnlockLink(input: $in) { problems { code field message params { name value } } } }`
	unlockMutation     = `mutation($in: UnlockInput!) { unlock(input: $in) { problems { code field message params { name value } } } }`
)

// token answers what the last link that was mailed for a request carries.
func (b *bundle) token(requestID string) string {
	b.Helper()
	m, err := b.db.Client().Message.Query().Where(message.RequestID(requestID), message.KindEQ(message.KindUNLOCK)).
		Order(ent.Desc(message.FieldID)).First(viewer.AsSystem(b.Context()))
	b.must(err)
	token, err := b.ring.Open(keyring.LabelMailToken, *m.CodeSealed, []byte(m.ID))
	b.must(err)
	return string(token)
}

// The holder whose identification waits gets out by mail, for receipt number
// and code at once, while the network that guessed stays where it is.
func TestA1UnlockByMail(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	address := r.Registration.Subscriber.Email
	status := vars{"purpose": "STATUS", "receiptNumber": r.ReceiptNumber, "email": address}
	acquire := vars{"purpose": "ACQUIRE", "certificateCode": strings.ToLower(b.code(r.ID)), "email": strings.ToUpper(address)}
	identify := func(from string, in vars, passphrase string) string {
		t.Helper()
		w := b.stranger()
		w.address = from
		in["applicationPassphrase"] = passphrase
		return codes(w.identify(in))
	}
	// An attacker fills the accounts and, with others, the own address.
	for _, in := range []vars{status, acquire} {
		for range 5 {
			identify("203.0.113.66:1", in, "wrong")
		}
	}
	for n := range 20 {
		identify("203.0.113.66:1", vars{"purpose": "STATUS", "receiptNumber": r.ReceiptNumber, "email": fmt.Sprintf("n%d@example.jp", n)}, "wrong")
	}
	for _, in := range []vars{status, acquire} {
		if got := identify("203.0.113.7:1", in, applicantPass); got != "TOO_MANY_ATTEMPTS@" {
			t.Fatalf("%s after five guesses: %q", in["purpose"], got)
		}
	}
	holder := b.stranger()
	holder.address = "203.0.113.7:1"
	holder.post(mailUnlockMutation, vars{"in": vars{"email": address, "certificateCode": b.code(r.ID)}})
	if out := holder.post(unlockMutation, vars{"in": vars{"token": b.token(r.ID)}}); string(out.Data) != `{"unlock":{"problems":[]}}` {
		t.Fatalf("unlocking: %s", out.raw)
	}
	for _, in := range []vars{status, acquire} {
		if got := identify("203.0.113.7:1", in, applicantPass); got != "" {
			t.Errorf("%s after unlocking: %q", in["purpose"], got)
		}
	}
	if got := identify("203.0.113.66:1", status, applicantPass); got != "TOO_MANY_ATTEMPTS@" {
		t.Errorf("the attacker's address: %q", got)
	}
}

// Asking for a link tells nobody whether there is such a request, and floods no
// mailbox.
func TestA1AskingToUnlockAnswersAlike(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	address := r.Registration.Subscriber.Email
	for name, in := range map[string]vars{
		"right": {"email": address, "receiptNumber": r.ReceiptNumber}, "again": {"email": address, "receiptNumber": r.ReceiptNumber},
		"other address": {"email": "x@example.jp", "receiptNumber": r.ReceiptNumber}, "unknown": {"email": address, "receiptNumber": "000000000000"},
		"code": {"email": address, "certificateCode": b.code(r.ID)}, "nothing": {"email": ""},
	} {
		out := b.stranger().post(mailUnlockMutation, vars{"in": in})
		if diff := cmp.Diff(`{"mailUnlockLink":{"problems":[]}}`, string(out.Data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if n := b.db.Client().Message.Query().Where(message.KindEQ(message.KindUNLOCK)).CountX(viewer.AsSystem(t.Context())); n != 1 {
		t.Errorf("%d mails, want 1", n)
	}
	flood := b.stranger()
	flood.address = "203.0.113.9:1"
	for range 30 {
		flood.post(mailUnlockMutation, vars{"in": vars{"email": "x@example.jp"}})
	}
	if out := flood.post(mailUnlockMutation, vars{"in": vars{"email": "x@example.jp"}}); !strings.Contains(out.raw, "TOO_MANY_ATTEMPTS") {
		t.Errorf("the thirty-first: %s", out.raw)
	}
}

// A mailed link is followed once, within its hour, by a POST; all that does not
// work answers alike, and guesses at tokens count.
func TestA4MailLink(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	ask := func() string {
		t.Helper()
		b.stranger().post(mailUnlockMutation, vars{"in": vars{"email": r.Registration.Subscriber.Email, "receiptNumber": r.ReceiptNumber}})
		return b.token(r.ID)
	}
	follow := func(token string) string {
		t.Helper()
		return string(b.stranger().post(unlockMutation, vars{"in": vars{"token": token}}).Data)
	}
	used := ask()
	if got := url.PathEscape(used); got != used || len(used) < 22 {
		t.Errorf("a token of %d characters that is written %s", len(used), got)
	}
	if got := follow(used); got != `{"unlock":{"problems":[]}}` {
		t.Fatalf("the first time: %s", got)
	}
	first := follow(used)
	if !strings.Contains(first, "IDENTIFICATION_FAILED") {
		t.Errorf("the second time: %s", first)
	}
	b.clock.move(10 * time.Minute)
	old := ask()
	if old == used {
		t.Fatal("no second link")
	}
	b.clock.move(time.Hour)
	for name, token := range map[string]string{"too old": old, "unknown": strings.Repeat("A", 22), "empty": "", "endless": strings.Repeat("A", 10_000)} {
		if diff := cmp.Diff(first, follow(token)); diff != "" {
			t.Errorf("%s (-used +this):\n%s", name, diff)
		}
	}
	guesser := b.stranger()
	guesser.address = "203.0.113.9:1"
	for range 30 {
		guesser.post(unlockMutation, vars{"in": vars{"token": "x"}})
	}
	if out := guesser.post(unlockMutation, vars{"in": vars{"token": "x"}}); !strings.Contains(out.raw, "TOO_MANY_ATTEMPTS") {
		t.Errorf("the thirty-first guess: %s", out.raw)
	}
}
