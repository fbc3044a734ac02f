package job

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// officer signs a reviewer in.
func (b *bundle) officer(t *testing.T) viewer.Viewer {
	t.Helper()
	v := viewer.Viewer{Kind: viewer.Staff, StaffID: "staf_1", StaffName: "taro", Role: viewer.Reviewer}
	b.db.Client().Staff.Create().SetID(v.StaffID).SetLogin("taro").SetName("taro").SetRole(v.Role).
		SetPasswordHash("never asked here").SetCreatedAt(instant.At(noon)).ExecX(viewer.AsSystem(t.Context()))
	return v
}

// held is a request of the language that the officer holds.
func (b *bundle) held(t *testing.T, by viewer.Viewer, language string) ra.DecideInput {
	t.Helper()
	requestID := b.submit(t, language)
	b.advance(time.Hour)
	if err := b.ra.Claim(t.Context(), by, requestID); err != nil {
		t.Fatal(err)
	}
	return ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}
}

// uncorrected is returned, and not corrected in time.
func (b *bundle) uncorrected(t *testing.T, by viewer.Viewer, language string) string {
	t.Helper()
	in := ra.ReturnInput{DecideInput: b.held(t, by, language), Fields: []string{"registration.subscriber.email"}, Reason: "番地"}
	if err := b.ra.Return(t.Context(), by, in); err != nil {
		t.Fatal(err)
	}
	b.advance(15 * 24 * time.Hour)
	if _, err := b.ra.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	return in.RequestID
}

// delivered sends the request's one mail of the kind as the job does, and
// answers what arrived.
func (b *bundle) delivered(t *testing.T, requestID string, kind message.Kind) string {
	t.Helper()
	ctx := viewer.AsSystem(t.Context())
	m, err := b.db.Client().Message.Query().Where(message.RequestID(requestID), message.KindEQ(kind)).Only(ctx)
	if err != nil {
		t.Fatal(err)
	}
	p := &postman{Config: Config{DB: b.db, RA: b.ra, Ring: b.ring, Transport: b.box, PublicURL: "https://ra.example.jp",
		HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}, Wall: time.Now, Log: b.logger()}}
	if err := p.Work(t.Context(), work(sendMail{MessageID: m.ID}, 1)); err != nil {
		t.Fatalf("send %s: %v", kind, err)
	}
	if sealed := b.db.Client().Message.GetX(ctx, m.ID).CodeSealed; sealed != nil && len(*sealed) > 0 {
		t.Errorf("%s keeps its secret after delivery", kind)
	}
	sent := b.box.all()
	if last := sent[len(sent)-1]; last.To != m.Recipient {
		t.Errorf("%s went to %s, want %s", kind, last.To, m.Recipient)
	}
	return sent[len(sent)-1].Text
}

// couponNumber as it stands in a mail.
var couponNumber = regexp.MustCompile(`[0-9]{8}-[0-9]{8}`)

// A rejection tells the officer's reason, or which deadline the clock found
// passed; and of the coupon that it is used up, or the number of the one that
// replaces it.
func TestRejectedLetter(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		language  string
		rejection policy.Rejection
		byClock   bool
		want      []string
	}{
		"consumed":             {"JA", policy.Consumes, false, []string{"在籍を確かめられませんでした。", "クーポンは使用済みとなり"}},
		"consumed en":          {"EN", policy.Consumes, false, []string{"在籍を確かめられませんでした。", "Your coupon is used up"}},
		"refunded":             {"JA", policy.Refund, false, []string{"在籍を確かめられませんでした。", "新しいクーポン番号: "}},
		"refunded en":          {"EN", policy.Refund, false, []string{"New coupon number: "}},
		"uncorrected":          {"JA", policy.Consumes, true, []string{"訂正の期限(2026年12月5日(土)24時00分)までに、訂正がありませんでした。", "クーポンは使用済みとなり"}},
		"uncorrected en":       {"EN", policy.Consumes, true, []string{"It was not corrected before the deadline (", "Your coupon is used up"}},
		"uncorrected refunded": {"JA", policy.Refund, true, []string{"訂正の期限(2026年12月5日(土)24時00分)までに", "新しいクーポン番号: "}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			terms := policy.Standard()
			terms.New.Vetting.Rejection = c.rejection
			b := setup(t, testdb.SQLite(t), options{policy: terms})
			by := b.officer(t)
			var requestID string
			if c.byClock {
				requestID = b.uncorrected(t, by, c.language)
			} else {
				in := b.held(t, by, c.language)
				requestID = in.RequestID
				if err := b.ra.Reject(t.Context(), by, ra.RejectInput{DecideInput: in, Reason: "在籍を確かめられませんでした。"}); err != nil {
					t.Fatal(err)
				}
			}
			text := b.delivered(t, requestID, message.KindREJECTED)
			for _, want := range c.want {
				if !strings.Contains(text, want) {
					t.Errorf("lacks %q:\n%s", want, text)
				}
			}
			b.wantReplacement(t, requestID, couponNumber.FindString(text), c.rejection == policy.Refund)
		})
	}
}

// wantReplacement checks that the number in the mail pays for another
// application, where one was to be made.
func (b *bundle) wantReplacement(t *testing.T, requestID, number string, wanted bool) {
	t.Helper()
	made, err := b.db.Client().Coupon.Query().Where(coupon.RefundOfID(requestID)).All(viewer.AsSystem(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	if !wanted {
		if number != "" || len(made) > 0 {
			t.Errorf("%d coupons were made, and %q mailed", len(made), number)
		}
		return
	}
	if len(made) != 1 || made[0].Status != lifecycle.CouponAvailable {
		t.Fatalf("%d coupons were made", len(made))
	}
	b.coupons = []string{number}
	b.submit(t, "JA")
}

// The old mailbox learns which certificate is meant, and nothing that opens
// anything.
func TestAddressChangedLetter(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	requestID := b.submit(t, "JA")
	certificateID := b.revoked(t, client.Request.GetX(ctx, requestID))
	for language, want := range map[message.Language][]string{
		message.LanguageJA: {"c0ffee", "別のメールアドレスを使う手続きが承認されました", "電話 03-0000-0000"},
		message.LanguageEN: {"c0ffee", "a request with\nanother address was approved", "Tel. 03-0000-0000"},
	} {
		client.Message.Delete().Where(message.KindEQ(message.KindADDRESS_CHANGED)).ExecX(ctx)
		client.Message.Create().SetID("msg_moved_" + strings.ToLower(string(language))).SetKind(message.KindADDRESS_CHANGED).
			SetRequestID(requestID).SetRecipient("old@example.co.jp").SetLanguage(language).
			SetCertificateID(certificateID).SetCreatedAt(instant.At(noon)).ExecX(ctx)
		text := b.delivered(t, requestID, message.KindADDRESS_CHANGED)
		for _, words := range want {
			if !strings.Contains(text, words) {
				t.Errorf("%s lacks %q:\n%s", language, words, text)
			}
		}
		if strings.Contains(text, declared().Subscriber.Email) || strings.Contains(text, "#") {
			t.Errorf("%s tells the old mailbox too much:\n%s", language, text)
		}
	}
}
