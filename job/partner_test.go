package job

import (
	"crypto/rand"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// partner makes one whose entrance sells the bundle's product.
func (b *bundle) partner(t *testing.T) string {
	t.Helper()
	partnerID, err := b.ra.CreatePartner(t.Context(), commandLine, ra.NewPartner{
		Slug: "chuokai", Name: policy.Text{Ja: "見本県中央会", En: "Mihon Federation"},
		Contact:  policy.Text{Ja: "電話 03-0000-0002", En: "Telephone 03-0000-0002"},
		Entrance: ra.Entrance{Name: policy.Text{Ja: "窓口", En: "Desk"}, ProductIDs: []string{b.productID}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return partnerID
}

// postman delivers to the bundle's box.
func (b *bundle) postman() *postman {
	return &postman{Config: Config{DB: b.db, RA: b.ra, Ring: b.ring, Transport: b.box, PublicURL: "https://ra.example.jp",
		HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}, Wall: time.Now, Log: b.logger()}}
}

// told delivers the message and answers its text.
func (b *bundle) told(t *testing.T, messageID string) string {
	t.Helper()
	if err := b.postman().Work(t.Context(), work(sendMail{MessageID: messageID}, 1)); err != nil {
		t.Fatal(err)
	}
	sent := b.box.all()
	return sent[len(sent)-1].Text
}

func wantTold(t *testing.T, text string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("the mail lacks %q:\n%s", w, text)
		}
	}
}

// An enrolled person's link leads to the entrance of who enrolled them.
func TestEnrolmentLetter(t *testing.T) {
	t.Parallel()
	p := policy.Associations()
	p.Renewing.Procedure.Entitlements = []policy.Entitlement{policy.Coupon} // the bundle makes coupons
	b := setup(t, testdb.SQLite(t), options{policy: p})
	partnerID := b.partner(t)
	ctx := viewer.AsSystem(t.Context())
	for language, want := range map[enrolment.Language][]string{
		enrolment.LanguageJA: {"髙橋 𠮷乃 様", "見本県中央会から", "https://ra.example.jp/p/chuokai/enrol#", "2026年12月21日(月)12時00分", "電話 03-0000-0002"},
		enrolment.LanguageEN: {"Dear Yoshino Takahashi,", "Mihon Federation has applied", "/p/chuokai/enrol#", "21 December 2026, 12:00 (JST)", "Telephone 03-0000-0002"},
	} {
		all, err := b.ra.Enrol(t.Context(), commandLine, ra.EnrolInput{PartnerID: partnerID, ProductID: b.productID,
			Enrollees: []ra.Enrollee{{Reference: string(language), Registration: declared(), Language: language}}})
		if err != nil || len(all[0].Problems) > 0 {
			t.Fatalf("enrol: %v, %v", all, err)
		}
		wantTold(t, b.told(t, b.db.Client().Message.Query().Where(message.AboutID(all[0].EnrolmentID)).OnlyIDX(ctx)), want...)
		// Nobody waits twice.
		if err := b.ra.WithdrawEnrolment(t.Context(), commandLine, all[0].EnrolmentID); err != nil {
			t.Fatal(err)
		}
	}
}

// sold is a request that rests on the house's coupon, resold one on a partner's.
func (b *bundle) sold(t *testing.T) string { return b.submit(t, "JA") }

func (b *bundle) resold(t *testing.T) string {
	t.Helper()
	numbers, err := b.ra.CreateCoupons(t.Context(), commandLine, ra.CreateCouponsInput{ProductID: b.productID, PartnerID: b.partner(t), Count: 1})
	if err != nil {
		t.Fatal(err)
	}
	b.coupons = numbers
	return b.submit(t, "JA")
}

// agreed is a request that an enrolled person made.
func (b *bundle) agreed(t *testing.T) string {
	t.Helper()
	all, err := b.ra.Enrol(t.Context(), commandLine, ra.EnrolInput{PartnerID: b.partner(t), ProductID: b.productID,
		Enrollees: []ra.Enrollee{{Reference: "1", Registration: declared(), Language: enrolment.LanguageJA}}})
	if err != nil || len(all[0].Problems) > 0 {
		t.Fatalf("enrol: %v, %v", all, err)
	}
	m := b.db.Client().Message.Query().Where(message.AboutID(all[0].EnrolmentID)).OnlyX(viewer.AsSystem(t.Context()))
	token, err := b.ring.Open(keyring.LabelMailToken, *m.CodeSealed, []byte(m.ID))
	if err != nil {
		t.Fatal(err)
	}
	requestID, err := b.ra.Agree(t.Context(), viewer.Viewer{Address: "192.0.2.1"}, ra.AgreeInput{
		Token: string(token), Portal: "chuokai", Passphrase: "kuroi neko ga 3biki neteiru", Consents: b.consents,
	})
	if err != nil {
		t.Fatal(err)
	}
	return requestID
}

// A reminder names from whom the last coupon came; or, where a partner enrols,
// through whom one applies anew.
func TestReminderNamesTheSeller(t *testing.T) {
	t.Parallel()
	enrols := policy.Associations()
	enrols.Renewing.Procedure.Entitlements = []policy.Entitlement{policy.Coupon}
	for name, c := range map[string]struct {
		policy policy.Policy
		// make makes the request.
		make func(*bundle, *testing.T) string
		sold bool
		want []string
	}{
		"by a reseller": {policy: policy.Standard(), make: (*bundle).resold, sold: true, want: []string{"新しいクーポンが必要です", "前回のご購入先", "見本県中央会", "電話 03-0000-0002"}},
		"by the house":  {policy: policy.Standard(), make: (*bundle).sold, want: []string{"新しいクーポンが必要です"}},
		"by enrolment":  {policy: enrols, make: (*bundle).agreed, sold: true, want: []string{"次の窓口を通じて", "見本県中央会"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setup(t, testdb.SQLite(t), options{policy: c.policy})
			ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
			r := client.Request.GetX(ctx, c.make(b, t))
			certificateID := b.revoked(t, r)
			box, err := b.ring.Seal(keyring.LabelCode, []byte("7K3M9QXD2HVBPT4N"), []byte("msg_expiring"), rand.Reader)
			if err != nil {
				t.Fatal(err)
			}
			client.Message.Create().SetID("msg_expiring").SetKind(message.KindEXPIRING).SetRequestID(r.ID).SetCertificateID(certificateID).
				SetRecipient(r.Email).SetLanguage("JA").SetCodeSealed(box).SetCreatedAt(instant.At(noon)).ExecX(ctx)
			text := b.told(t, "msg_expiring")
			wantTold(t, text, c.want...)
			if got := strings.Contains(text, "見本県中央会"); got != c.sold {
				t.Errorf("the seller is named: %v", got)
			}
		})
	}
}
