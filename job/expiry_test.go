package job

import (
	"crypto/rand"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// TestClosingLetters: before and after the last order day, with and without a
// successor, by the days that are set when the mail is written.
func TestClosingLetters(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	text := ra.Texts{Title: policy.Text{Ja: "規約", En: "Terms"}, Body: policy.Text{Ja: "本文", En: "Body"}}
	if _, err := b.ra.CreateProduct(t.Context(), commandLine, ra.NewProduct{
		Code: "class2-next", Brand: policy.Text{Ja: "証明", En: "Shomei"}, Name: policy.Text{Ja: "後継サービス", En: "Class2 NEXT"},
		Policy: policy.Standard(), TermsOfUse: text, PrivacyNotice: text,
	}); err != nil {
		t.Fatal(err)
	}
	requestID := b.submit(t, "JA")
	r := client.Request.GetX(ctx, requestID)
	certificateID := b.revoked(t, r)
	p := &postman{Config: Config{DB: b.db, RA: b.ra, Ring: b.ring, Transport: b.box, PublicURL: "https://ra.example.jp",
		HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}, Wall: time.Now, Log: b.logger()}}
	today, ahead := policy.DayOf(noon), policy.DayOf(noon.AddDate(0, 0, 30))
	close := func(version int, lastOrder policy.Day, successor string) {
		t.Helper()
		row := client.Product.GetX(ctx, b.productID)
		edited := policy.Standard()
		edited.Closing = &policy.Closing{LastOrder: lastOrder, LastReissue: ahead, Successor: successor}
		if err := b.ra.UpdateProduct(t.Context(), commandLine, ra.UpdateProductInput{
			ProductID: row.ID, SeenVersion: version, Policy: edited,
			Brand: policy.Text{Ja: row.BrandJa, En: row.BrandEn}, Name: policy.Text{Ja: row.NameJa, En: row.NameEn},
		}); err != nil {
			t.Fatal(err)
		}
	}
	n := 0
	write := func(kind message.Kind, language message.Language) string {
		t.Helper()
		n++
		id := "msg_" + strings.Repeat("0", n)
		box, err := b.ring.Seal(keyring.LabelCode, []byte("7K3M9QXD2HVBPT4N"), []byte(id), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		client.Message.Create().SetID(id).SetKind(kind).SetRequestID(requestID).SetCertificateID(certificateID).
			SetRecipient(r.Email).SetLanguage(language).SetCodeSealed(box).SetCreatedAt(instant.At(noon)).ExecX(ctx)
		if err := p.Work(t.Context(), work(sendMail{MessageID: id}, 1)); err != nil {
			t.Fatal(err)
		}
		sent := b.box.all()
		return sent[len(sent)-1].Text
	}
	want := func(text string, parts ...string) {
		t.Helper()
		for _, part := range parts {
			if !strings.Contains(text, part) {
				t.Errorf("lacks %q:\n%s", part, text)
			}
		}
	}
	close(1, today, "")
	want(write(message.KindEXPIRING, "JA"), "更新申請は、") // until the day is over
	want(write(message.KindCLOSING, "JA"), "2026年11月21日(土)24時00分", "2026年12月21日(月)24時00分",
		"https://ra.example.jp/guide/backup", "https://ra.example.jp/reissue", "公開鍵の再登録")
	b.advance(24 * time.Hour)
	ended := write(message.KindEXPIRING, "JA")
	want(ended, "新規と更新の受付を終了しました", "2026年11月21日(土)24時00分")
	if strings.Contains(ended, "/renew") || strings.Contains(ended, "/apply") {
		t.Errorf("leads to where nothing is taken:\n%s", ended)
	}
	close(2, today, "class2-next")
	want(write(message.KindEXPIRING, "JA"), "後継の「後継サービス」", "https://ra.example.jp/renew", "後継の製品のクーポンが必要です")
	want(write(message.KindEXPIRING, "EN"), "Class2 NEXT", "https://ra.example.jp/renew")
	want(write(message.KindCLOSING, "EN"), "Class2 NEXT", "21 December 2026, 24:00 (JST)")

	for _, language := range []message.Language{"JA", "EN"} {
		got, err := PreviewClosing(ctx, p.Config, b.productID, "", language)
		if err != nil {
			t.Fatal(err)
		}
		want(got.Text, "https://ra.example.jp/guide/backup", map[message.Language]string{"JA": "見本 花子 様", "EN": "Dear Hanako Mihon,"}[language])
	}

	// As it goes to those who applied at a partner's entrance: it leads there, and
	// names whom to ask there.
	if _, err := b.ra.CreatePartner(t.Context(), commandLine, ra.NewPartner{
		Slug: "kikin", Name: policy.Text{Ja: "見本データ", En: "Mihon Data"},
		PostalAddress: policy.Text{Ja: "東京都港区", En: "Tokyo"},
		Entrance: ra.Entrance{
			Name:     policy.Text{Ja: "見本データ 窓口", En: "Mihon Data certificates"},
			HelpDesk: policy.Text{Ja: "電話 03-0000-0003", En: "Telephone 03-0000-0003"}, HelpDeskEmail: "desk@kikin.example",
			ProductIDs: []string{b.productID},
		},
	}); err != nil {
		t.Fatal(err)
	}
	theirs, err := PreviewClosing(ctx, p.Config, b.productID, "kikin", "JA")
	if err != nil {
		t.Fatal(err)
	}
	want(theirs.Text, "https://ra.example.jp/p/kikin/reissue", "電話 03-0000-0003")
}
