package job

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// crlURL stands in the fixtures' certificate.
const crlURL = "http://pki.test/crl/class2.crl"

// revoked adds a revoked certificate to the request, as far as a mail reads it.
func (b *bundle) revoked(t *testing.T, r *ent.Request) string {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(0xc0ffee), CRLDistributionPoints: []string{crlURL}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	ctx, client, at := viewer.AsSystem(t.Context()), b.db.Client(), instant.At(noon)
	client.Issuer.Create().SetID("issu_1").SetSlug("class2").SetKind("ISSUING").SetDer(der).SetCreatedAt(at).ExecX(ctx)
	client.Certificate.Create().SetID("cert_1").SetRequestID(r.ID).SetProductID(r.ProductID).SetIssuerID("issu_1").
		SetSerial("c0ffee").SetStatus(lifecycle.CertificateRevoked).SetKeyType(policy.P256).SetSpkiSha256("00").
		SetTbs(der).SetDer(der).SetSubject("CN=x").SetCommonName("x").SetEmail(r.Email).
		SetNotBefore(at).SetNotAfter(at).SetCreatedAt(at).SetRevokedAt(at).SetRevocationReason("KEY_COMPROMISE").ExecX(ctx)
	return "cert_1"
}

// contact adds an organisation's contact.
func (b *bundle) contact(t *testing.T) string {
	t.Helper()
	ctx, client, at := viewer.AsSystem(t.Context()), b.db.Client(), instant.At(noon)
	client.Organization.Create().SetID("orga_1").SetLegalName("見本商会").SetMatchKey("見本商会").SetCreatedAt(at).ExecX(ctx)
	client.OrganizationContact.Create().SetID("cont_1").SetOrganizationID("orga_1").SetFamilyName("総務").SetGivenName("一子").
		SetFamilyNameKana("ソウム").SetGivenNameKana("イチコ").SetPhoneNumber("0398765432").SetEmail("soumu@example.co.jp").
		SetVerifiedAt(at).SetCreatedAt(at).ExecX(ctx)
	return "cont_1"
}

// Every kind of mail finds what it says, in either language.
func TestLetters(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	requestID := b.submit(t, "JA")
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	client.Request.UpdateOneID(requestID).SetRejectionReason("在籍を確かめられませんでした。").
		SetAcquisitionDeadline(instant.At(noon.AddDate(0, 0, 90))).ExecX(ctx)
	r := client.Request.GetX(ctx, requestID)
	certificateID := b.revoked(t, r)
	contactID := b.contact(t)
	p := &postman{Config: Config{DB: b.db, RA: b.ra, Ring: b.ring, Transport: b.box, PublicURL: "https://ra.example.jp",
		HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}, Wall: time.Now, Log: b.logger()}}

	for _, c := range []struct {
		kind     message.Kind
		language message.Language
		want     []string
	}{
		{message.KindRECEIVED, "JA", []string{"髙橋 𠮷乃 様", "仮受付", "2026年11月21日(土)13時00分", "https://ra.example.jp/status"}},
		{message.KindRECEIVED, "EN", []string{"Dear Yoshino Takahashi,", "provisionally", "21 November 2026, 13:00 (JST)"}},
		{message.KindCANCELLED, "JA", []string{"クーポン", "電話 03-0000-0000"}},
		{message.KindCANCELLED, "EN", []string{"Your coupon can be used again"}},
		{message.KindACCEPTED, "JA", []string{"正式に受け付けました", "2026年11月26日(木)"}},
		{message.KindACCEPTED, "EN", []string{"formally accepted", "Vetting expected to be done by: 26 November 2026"}},
		{message.KindREJECTED, "JA", []string{"在籍を確かめられませんでした。"}},
		{message.KindREJECTED, "EN", []string{"在籍を確かめられませんでした。", "Your coupon is used up"}},
		{message.KindUNLOCK, "JA", []string{"https://ra.example.jp/unlock#q83vEjRWeJCrze_x-jIhVA\n", "2026年11月21日(土)13時00分"}},
		{message.KindUNLOCK, "EN", []string{"https://ra.example.jp/unlock#q83vEjRWeJCrze_x-jIhVA\n", "21 November 2026, 13:00 (JST)"}},
		{message.KindREVOKED, "JA", []string{"c0ffee", "秘密鍵の危殆化", crlURL}},
		{message.KindREVOKED, "EN", []string{"c0ffee", "key compromise", crlURL}},
		{message.KindCONTACT_LINK, "JA", []string{"総務 一子 様", "https://ra.example.jp/change/contact#q83vEjRWeJCrze_x-jIhVA\n", "2026年11月22日(日)12時00分"}},
		{message.KindWITHDRAWAL_RECEIVED, "JA", []string{"総務 一子 様", "c0ffee", "退会の申請を受け付けました"}},
		{message.KindWITHDRAWAL_COMPLETED, "EN", []string{"c0ffee", "Revoked at: 21 November 2026"}},
	} {
		id := "msg_" + strings.ToLower(string(c.kind)+string(c.language))
		create := client.Message.Create().SetID(id).SetKind(c.kind).SetRequestID(requestID).SetRecipient(r.Email).
			SetLanguage(c.language).SetCreatedAt(instant.At(noon))
		switch c.kind {
		case message.KindCONTACT_LINK, message.KindWITHDRAWAL_RECEIVED:
			create.SetAboutID(contactID)
		}
		switch c.kind {
		case message.KindREVOKED, message.KindWITHDRAWAL_RECEIVED, message.KindWITHDRAWAL_COMPLETED:
			create.SetCertificateID(certificateID)
		}
		if c.kind == message.KindUNLOCK || c.kind == message.KindCONTACT_LINK {
			box, err := b.ring.Seal(keyring.LabelMailToken, []byte("q83vEjRWeJCrze_x-jIhVA"), []byte(id), rand.Reader)
			if err != nil {
				t.Fatal(err)
			}
			create.SetCodeSealed(box)
		}
		create.ExecX(ctx)
		if err := p.Work(t.Context(), work(sendMail{MessageID: id}, 1)); err != nil {
			t.Errorf("%s %s: %v", c.kind, c.language, err)
			continue
		}
		sent := b.box.all()
		text := sent[len(sent)-1].Text
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s %s lacks %q:\n%s", c.kind, c.language, want, text)
			}
		}
	}
}

// A withdrawal of what was never acquired names it by its receipt number.
func TestUnacquiredLetter(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	of := client.Request.GetX(ctx, b.submit(t, "JA"))
	r := client.Request.Create().SetID("req_withdrawal").SetKind(lifecycle.Withdrawal).SetWithdrawsID(of.ID).
		SetProductID(of.ProductID).SetPolicyID(of.PolicyID).SetReceiptNumber("R8K24M7QPX3D").
		SetSubmissionKey("withdrawal").SetSubmissionMAC([]byte{1}).SetStatus(lifecycle.Accepted).SetSubmittedAt(instant.At(noon)).
		SetExpectedAt(instant.At(noon)).SetRegistrationVersion(1).SetEmail(of.Email).SetSearch("").SetPassphraseHash("x").
		SetLanguage("JA").SaveX(ctx)
	client.Registration.Create().SetID("regi_withdrawal").SetRequestID(r.ID).SetVersion(1).
		SetDeclared(client.Registration.Query().FirstX(ctx).Declared).SetDeclaredAt(instant.At(noon)).ExecX(ctx)
	p := &postman{Config: Config{DB: b.db, RA: b.ra, Ring: b.ring, Transport: b.box, PublicURL: "https://ra.example.jp",
		HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}, Wall: time.Now, Log: b.logger()}}
	for _, kind := range []message.Kind{message.KindWITHDRAWAL_RECEIVED, message.KindWITHDRAWAL_COMPLETED} {
		id := "msg_" + strings.ToLower(string(kind))
		client.Message.Create().SetID(id).SetKind(kind).SetRequestID(r.ID).SetRecipient(r.Email).
			SetLanguage("JA").SetCreatedAt(instant.At(noon)).ExecX(ctx)
		if err := p.Work(t.Context(), work(sendMail{MessageID: id}, 1)); err != nil {
			t.Errorf("%s: %v", kind, err)
			continue
		}
		sent := b.box.all()
		if text, want := sent[len(sent)-1].Text, "受付番号: "+form.FormatReceiptNumber(of.ReceiptNumber); !strings.Contains(text, want) {
			t.Errorf("%s lacks %q:\n%s", kind, want, text)
		}
	}
}

// What a mail says of the coupon: freed, or expired where its day had passed
// when the applicant cancelled; a product without coupons says nothing.
func TestCouponFate(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	refunding := policy.Standard()
	refunding.New.Vetting.Rejection = policy.Refund
	p := &postman{Config: Config{DB: b.db}}
	cancelled := func(details map[string]string) string {
		requestID := b.submit(t, "JA")
		client.AuditEvent.Create().SetID("audt_" + requestID).SetAction(string(ra.RequestCancelled)).SetActorKind(viewer.Applicant).
			SetObjectID(requestID).SetDetails(details).SetAt(instant.At(noon)).ExecX(ctx)
		return requestID
	}
	freed := cancelled(map[string]string{"couponStatus": "AVAILABLE"})
	expired := cancelled(map[string]string{"couponStatus": "EXPIRED"})
	older := cancelled(nil)
	for _, c := range []struct {
		kind      message.Kind
		requestID string
		rests     policy.Entitlement
		p         policy.Policy
		want      mail.Fate
	}{
		{message.KindCANCELLED, freed, policy.Coupon, policy.Standard(), mail.Freed},
		{message.KindCANCELLED, expired, policy.Coupon, policy.Standard(), mail.Expired},
		{message.KindCANCELLED, older, policy.Coupon, policy.Standard(), mail.Freed},
		{message.KindCANCELLED, expired, policy.PartnerEnrolment, policy.Associations(), ""},
		{message.KindREJECTED, expired, policy.Coupon, policy.Standard(), mail.Consumed},
		{message.KindREJECTED, expired, policy.PartnerEnrolment, policy.Associations(), ""},
		{message.KindREJECTED, expired, policy.Coupon, refunding, mail.Refunded},
		{message.KindRECEIVED, expired, policy.Coupon, policy.Standard(), ""},
	} {
		got, err := p.couponFate(ctx, &ent.Message{Kind: c.kind, Edges: ent.MessageEdges{Request: &ent.Request{ID: c.requestID, Kind: lifecycle.New, Entitlement: c.rests}}}, c.p)
		if got != c.want || err != nil {
			t.Errorf("%s of %s: %q, %v, want %q", c.kind, c.requestID, got, err, c.want)
		}
	}
}

func requestLanguage(s string) request.Language { return request.Language(s) }

// Staff read a mail as its recipient does, but for what opens something: no
// preview holds a code or a token, and no seal is opened for one.
func TestPreviewCovers(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	requestID := b.submit(t, "JA")
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	client.Request.UpdateOneID(requestID).SetAcquisitionDeadline(instant.At(noon.AddDate(0, 0, 90))).ExecX(ctx)
	letters := NewLetters(Config{DB: b.db, RA: b.ra, PublicURL: "https://ra.example.jp",
		HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}})
	for kind, want := range map[message.Kind]string{
		message.KindRECEIVED:         "髙橋 𠮷乃 様",
		message.KindCERTIFICATE_CODE: "••••-••••-••••-••••",
		message.KindUNLOCK:           "https://ra.example.jp/unlock#••••",
	} {
		id := "msg_" + strings.ToLower(string(kind))
		// Delivered: the seal is gone, and the mail can be read all the same.
		client.Message.Create().SetID(id).SetKind(kind).SetRequestID(requestID).SetRecipient("a@example.jp").
			SetLanguage("JA").SetStatus(message.StatusSENT).SetCreatedAt(instant.At(noon)).ExecX(ctx)
		got, err := letters.Written(t.Context(), id)
		if err != nil {
			t.Errorf("%s: %v", kind, err)
			continue
		}
		if !strings.Contains(got.Text, want) || got.HTML == "" {
			t.Errorf("%s lacks %q:\n%s", kind, want, got.Text)
		}
	}
	if _, err := letters.Written(t.Context(), "msg_gone"); !problem.Is(err, problem.NotFound) {
		t.Errorf("of no mail: %v", err)
	}
}

// A kind whose sample shows a code or a token behind # is one that is not sent
// again as it was.
func TestSecretsAreNotSentAgain(t *testing.T) {
	t.Parallel()
	for _, sample := range mail.Samples() {
		data := sample.Data(mail.Japanese)
		got, err := mail.Render(sample.Kind, mail.Japanese, data)
		if err != nil {
			t.Fatal(err)
		}
		carries := strings.Contains(got.Text, data.Code) || strings.Contains(got.Text, "#")
		if known := ra.CarriesSecret(message.Kind(sample.Kind)); carries != known {
			t.Errorf("%s: carries a secret %v, known to %v", sample.Name, carries, known)
		}
	}
}

// Samples speak in the words of the product; enquiries and webhooks are about none.
func TestSampled(t *testing.T) {
	t.Parallel()
	aboutNone := []mail.Kind{mail.Inquiry, mail.InquiryReceived, mail.WebhookFailing}
	letters := NewLetters(Config{HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}})
	for _, sample := range mail.Samples() {
		for language, want := range map[mail.Language]string{mail.Japanese: "クラス9", mail.English: "Class9"} {
			got, err := letters.Sampled(sample, language, policy.Text{Ja: "証明", En: "Shomei"},
				policy.Text{Ja: "クラス9", En: "Class9"}, policy.Text{Ja: "証明書コード", En: "certificate code"})
			if err != nil {
				t.Errorf("%s %s: %v", sample.Name, language, err)
			} else if strings.Contains(got.Subject+got.Text, want) == slices.Contains(aboutNone, sample.Kind) {
				t.Errorf("%s %s has or lacks %q:\n%s", sample.Name, language, want, got.Text)
			}
		}
	}
}
