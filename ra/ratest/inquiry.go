package ratest

import (
	"fmt"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/inquiry"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ra"
)

var inquiryCases = []scenario{
	{"an enquiry reaches the help desk of its entrance", inquiryReaches},
	{"an enquiry that cannot be mailed is refused", inquiryRefused},
	{"enquiries in a stranger's name do not flood the stranger", inquiryFlood},
	{"enquiries at once, in every spelling of a stranger's name", inquirySpellings},
	{"a help desk gets so many enquiries an hour, from however many networks", inquiryDesk},
}

func inquiryOf(slug string) ra.InquiryInput {
	return ra.InquiryInput{
		Portal: slug, Name: " 見本 太郎 ", Email: "Taro@Example.CO.JP", Subject: "取得について", Body: "届きません。\r\n二行目",
		Language: inquiry.LanguageEN,
	}
}

// mailed tells to whom mails of the kind were written.
func (b *bundle) mailed(kind message.Kind) []string {
	b.Helper()
	rows, err := b.client.Message.Query().Where(message.KindEQ(kind)).Order(message.ByID()).All(b.sys)
	b.must(err)
	var to []string
	for _, m := range rows {
		if m.Language != message.LanguageEN || m.AboutID == nil {
			b.Errorf("the %s is in %s about %v", kind, m.Language, m.AboutID)
		}
		to = append(to, m.Recipient)
	}
	return to
}

func inquiryReaches(b *bundle) {
	b.open("kumiai")
	b.must(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("kumiai")))
	b.must(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("")))
	if diff := cmp.Diff([]string{"desk@partner.example", "desk@house.example"}, b.mailed(message.KindINQUIRY)); diff != "" {
		b.Errorf("help desks (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"taro@example.co.jp", "taro@example.co.jp"}, b.mailed(message.KindINQUIRY_RECEIVED)); diff != "" {
		b.Errorf("writers (-want +got):\n%s", diff)
	}
	rows, err := b.client.Inquiry.Query().Order(inquiry.ByID()).All(b.sys)
	b.must(err)
	if got := rows[0]; len(rows) != 2 || got.Portal != "kumiai" || got.Name != "見本 太郎" || got.Body != "届きません。\n二行目" {
		b.Errorf("stored %d, the first %q %q", len(rows), got.Name, got.Body)
	}
	if got := len(b.events(rows[0].ID, ra.InquirySent)); got != 1 {
		b.Errorf("%d records, want 1", got)
	}
}

func inquiryRefused(b *bundle) {
	silent := b.partner("silent")
	silent.Entrance.HelpDeskEmail = ""
	_, err := b.ra.CreatePartner(b.ctx, b.operator, silent)
	b.must(err)
	b.refused(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("silent")), "NOT_FOUND at partner")
	b.refused(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("nobody")), "NOT_FOUND at partner")
	for _, c := range []struct {
		change func(*ra.InquiryInput)
		want   []string
	}{
		{func(in *ra.InquiryInput) { *in = ra.InquiryInput{} }, []string{"REQUIRED at name", "REQUIRED at email", "REQUIRED at subject", "REQUIRED at body"}},
		{func(in *ra.InquiryInput) { in.Subject = "x\r\nBcc: all@example.jp" }, []string{"BAD_CHARACTER at subject"}},
		{func(in *ra.InquiryInput) { in.Name = "x\nTo: all@example.jp" }, []string{"BAD_CHARACTER at name"}},
		{func(in *ra.InquiryInput) { in.Email = "a@example.jp\r\nBcc: b@example.jp" }, []string{"BAD_EMAIL at email"}},
		{func(in *ra.InquiryInput) { in.Email = "a@example.jp, b@example.jp" }, []string{"BAD_EMAIL at email"}},
		{func(in *ra.InquiryInput) { in.Body = "\u202e" }, []string{"BAD_CHARACTER at body"}},
		{func(in *ra.InquiryInput) { in.Name, in.Subject = strings.Repeat("あ", 61), strings.Repeat("あ", 101) }, []string{"TOO_LONG at name", "TOO_LONG at subject"}},
		{func(in *ra.InquiryInput) { in.Body = strings.Repeat("あ", 4001) }, []string{"TOO_LONG at body"}},
		{func(in *ra.InquiryInput) { in.Body = "a" + strings.Repeat("\u0301", 20_000) }, []string{"TOO_LONG at body"}},
	} {
		in := inquiryOf("")
		c.change(&in)
		b.refused(b.ra.SendInquiry(b.ctx, anonymous, in), c.want...)
	}
	if got := append(b.mailed(message.KindINQUIRY), b.mailed(message.KindINQUIRY_RECEIVED)...); len(got) > 0 {
		b.Errorf("mails to %v", got)
	}
}

// inquiryFlood: the help desk hears of each; the address that they name is told
// of three an hour.
func inquiryFlood(b *bundle) {
	for range 5 {
		b.must(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("")))
	}
	other := inquiryOf("")
	other.Email = "other@example.co.jp"
	b.must(b.ra.SendInquiry(b.ctx, anonymous, other))
	if got := len(b.mailed(message.KindINQUIRY)); got != 6 {
		b.Errorf("%d to the help desk, want 6", got)
	}
	if got := len(b.mailed(message.KindINQUIRY_RECEIVED)); got != 4 {
		b.Errorf("%d to the writers, want 4", got)
	}
	b.clock.advance(time.Hour)
	b.must(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("")))
	if got := len(b.mailed(message.KindINQUIRY_RECEIVED)); got != 5 {
		b.Errorf("%d to the writers an hour later, want 5", got)
	}
}

// inquirySpellings: a mailbox is one, however its name is written, and many at
// once count each other.
func inquirySpellings(b *bundle) {
	b.must(b.ra.Install(b.ctx, b.operator, false)) // they stand in line at its row
	elsewhere := b.serve(b.newSigner())
	errs := atOnce(8, func(i int) error {
		in := inquiryOf("")
		in.Email = []string{"taro@example.co.jp", "TARO@example.co.jp", "tARo@Example.co.jp", "Taro@EXAMPLE.CO.JP"}[i%4]
		if i < 4 {
			return elsewhere.SendInquiry(b.ctx, anonymous, in)
		}
		return b.ra.SendInquiry(b.ctx, anonymous, in)
	})
	if diff := cmp.Diff(map[string]int{"ok": 8}, count(errs)); diff != "" {
		b.Errorf("sent (-want +got):\n%s", diff)
	}
	if got := len(b.mailed(message.KindINQUIRY_RECEIVED)); got != 3 {
		b.Errorf("%d to the writer, want 3", got)
	}
}

// inquiryDesk: what one entrance's desk gets takes nothing from another's.
func inquiryDesk(b *bundle) {
	b.open("kumiai")
	for i := range 60 {
		in := inquiryOf("")
		in.Email = fmt.Sprintf("writer%d@example.co.jp", i)
		b.must(b.ra.SendInquiry(b.ctx, anonymous, in))
		b.clock.advance(time.Second)
	}
	b.refused(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("")), "TOO_MANY_ATTEMPTS")
	b.must(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("kumiai")))
	b.clock.advance(time.Hour - time.Minute)
	b.must(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("")))
	b.refused(b.ra.SendInquiry(b.ctx, anonymous, inquiryOf("")), "TOO_MANY_ATTEMPTS")
}
