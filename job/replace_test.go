package job

import (
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/campaign"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// TestReplaceLetters: a mail that asks for a replacement says why, by when and
// where, as long as it can be reissued.
func TestReplaceLetters(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	requestID := b.submit(t, "JA")
	r := client.Request.GetX(ctx, requestID)
	certificateID := b.revoked(t, r)
	p := &postman{Config: Config{DB: b.db, RA: b.ra, Ring: b.ring, Transport: b.box, PublicURL: "https://ra.example.jp",
		HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}, Wall: time.Now, Log: b.logger()}}
	const campaignID, officer = "camp_00000000000000000000000001", "staf_00000000000000000000000001"
	client.Staff.Create().SetID(officer).SetLogin("shiro").SetName("見本 四郎").SetRole(viewer.Administrator).
		SetPasswordHash("never asked here").SetCreatedAt(instant.At(noon)).ExecX(ctx)
	client.Campaign.Create().SetID(campaignID).SetKind(campaign.KindREVOCATION).SetExpected(1).SetEndsFrom(0).
		SetTextJa("設備の不備のためです。").SetTextEn("A fault at our end.").SetStartedByID(officer).SetStartedAt(instant.At(noon)).
		SetReplaceBy(instant.At(policy.DayOf(noon.AddDate(0, 0, 10)).End())).ExecX(ctx)
	n := 0
	write := func(kind message.Kind, language message.Language) string {
		t.Helper()
		n++
		messageID := "msg_" + strings.Repeat("0", n)
		client.Message.Create().SetID(messageID).SetKind(kind).SetRequestID(requestID).SetAboutID(campaignID).
			SetCertificateID(certificateID).SetRecipient(r.Email).SetLanguage(language).SetCreatedAt(instant.At(noon)).ExecX(ctx)
		if err := p.Work(t.Context(), work(sendMail{MessageID: messageID}, 1)); err != nil {
			t.Fatal(err)
		}
		sent := b.box.all()
		return sent[len(sent)-1].Text
	}
	want := func(text string, parts ...string) {
		t.Helper()
		for _, part := range parts {
			if !strings.Contains(text, part) {
				t.Errorf("%q is missing in\n%s", part, text)
			}
		}
	}
	want(write(message.KindREPLACE, "JA"), "設備の不備のためです。", "2026年12月1日(火)24時00分", "https://ra.example.jp/reissue", "費用はかかりません。")
	want(write(message.KindREPLACE, "EN"), "A fault at our end.", "1 December 2026, 24:00 (JST)", "It is free of charge.")
	want(write(message.KindREVOCATION_CALLED_OFF, "JA"), "取りやめ", "引き続き")
	version := client.ProductPolicy.Query().FirstX(ctx)
	closed := version.Policy
	yesterday := policy.DayOf(noon.AddDate(0, 0, -1))
	closed.Closing = &policy.Closing{LastOrder: yesterday, LastReissue: yesterday}
	client.ProductPolicy.Create().SetID("ppol_00000000000000000000000009").SetProductID(b.productID).SetVersion(version.Version + 1).
		SetPolicy(closed).SetEffectiveAt(instant.At(noon)).ExecX(ctx)
	text := write(message.KindREPLACE, "JA")
	want(text, "再発行の受付は終了しております。")
	if strings.Contains(text, "/reissue") {
		t.Errorf("it leads to what is closed:\n%s", text)
	}
	preview, err := PreviewReplace(ctx, p.Config, b.productID, "", "EN", policy.Text{Ja: "訳", En: "Because."}, noon)
	if err != nil {
		t.Fatal(err)
	}
	want(preview.Text, "Because.", "Hanako Mihon", "Reissue has ended.")
}
