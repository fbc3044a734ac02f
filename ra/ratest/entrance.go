package ratest

import (
	"context"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/notice"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var entranceCases = []scenario{
	{"a partner gets an entrance", partnerCreated},
	{"a partner is described anew", partnerUpdated},
	{"an entrance takes what belongs there", entranceTakes},
	{"an entrance opens nothing of another", entranceIsolated},
	{"a renewal stays at its entrance", entranceRenewal},
	{"notices are published and ended", noticesEnd},
}

func both(s string) policy.Text { return policy.Text{Ja: s, En: s} }

// partner is a partner that is accepted, with the suite's product.
func (b *bundle) partner(slug string) ra.NewPartner {
	return ra.NewPartner{
		Slug: slug, Name: both("見本組合"), PostalAddress: both("東京都"), Contact: both("電話 03-0000-0001"),
		Entrance: ra.Entrance{
			Name: both("見本組合窓口"), HelpDesk: both("電話 03-0000-0002"), HelpDeskEmail: "desk@partner.example",
			Theme: site.Theme{Accent: "#1f6f4a"}, Links: site.Links{site.Environment: "https://partner.example/env"},
			ProductIDs: []string{b.product},
		},
	}
}

// open makes the partner.
func (b *bundle) open(slug string) string {
	b.Helper()
	partnerID, err := b.ra.CreatePartner(b.ctx, b.operator, b.partner(slug))
	b.must(err)
	return partnerID
}

// soldBy is an application at an entrance with a coupon that the partner sold.
func (b *bundle) soldBy(slug string, partnerID *string) ra.SubmitInput {
	b.Helper()
	in := b.application()
	in.Portal = slug
	if partnerID != nil {
		b.sell(in.CouponNumber, *partnerID)
	}
	return in
}

// sell makes the coupon one that the partner sold.
func (b *bundle) sell(number, partnerID string) {
	b.Helper()
	couponID := b.coupon(number).ID
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Coupon.UpdateOneID(couponID).Modify(func(u *sql.UpdateBuilder) { u.Set("partner_id", partnerID) }).Exec(ctx)
	})
}

func partnerCreated(b *bundle) {
	partnerID := b.open("kumiai")
	row, err := b.client.Portal.Query().Where(portal.Slug("kumiai")).WithProducts().Only(b.sys)
	b.must(err)
	if row.PartnerID == nil || *row.PartnerID != partnerID || len(row.Edges.Products) != 1 || row.Theme.Accent != "#1f6f4a" {
		b.Errorf("the entrance is %v", row)
	}
	if got := len(b.events(partnerID, ra.PartnerCreated)); got != 1 {
		b.Errorf("%d records, want 1", got)
	}
	_, err = b.ra.CreatePartner(b.ctx, b.operator, b.partner("kumiai"))
	b.refused(err, "SLUG_TAKEN at slug")
	_, err = b.ra.CreatePartner(b.ctx, b.taro, b.partner("other"))
	b.refused(err, "NOT_ALLOWED")
	bad := b.partner("Not a slug")
	bad.Name.En, bad.Contact.Ja = "", strings.Repeat("あ", 501)
	bad.Entrance.Theme = site.Theme{Accent: "red", Logo: "https://elsewhere.example/logo.svg"}
	bad.Entrance.Links = site.Links{site.AboutPKI: "javascript:alert(1)"}
	bad.Entrance.HelpDeskEmail = "nobody"
	bad.Entrance.Name.Ja = "見本\r\nBcc: all@example.jp"
	bad.Entrance.HelpDesk.En = "call \u202e0000-0000-30"
	_, err = b.ra.CreatePartner(b.ctx, b.operator, bad)
	b.refused(err, "BAD_SLUG at slug", "REQUIRED at name.en", "TOO_LONG at contact.ja", "BAD_COLOR at entrance.theme.accent",
		"BAD_CHARACTER at entrance.name.ja", "BAD_CHARACTER at entrance.helpDesk.en",
		"BAD_LOGO at entrance.theme.logo", "BAD_URL at entrance.links", "BAD_EMAIL at entrance.helpDeskEmail")
	for _, address := range []string{
		"https://www.bank.example@evil.example/", "https://www.example.com/\u202egnp.exe", "https://www.example.com/" + strings.Repeat("a", 500),
	} {
		bad = b.partner("links")
		bad.Entrance.Links = site.Links{site.Environment: address}
		_, err = b.ra.CreatePartner(b.ctx, b.operator, bad)
		b.refused(err, "BAD_URL at entrance.links")
	}
	// The help desk's address is kept as one that is mailed to.
	wide := b.partner("wide")
	wide.Entrance.HelpDeskEmail = "ｄｅｓｋ＠Partner.EXAMPLE"
	_, err = b.ra.CreatePartner(b.ctx, b.operator, wide)
	b.must(err)
	if got := b.client.Portal.Query().Where(portal.Slug("wide")).OnlyX(b.sys).HelpDeskEmail; got != "desk@partner.example" {
		b.Errorf("the help desk is %q", got)
	}
	// Of two at once with one slug, one gets it.
	outcomes := count(atOnce(4, func(int) error {
		_, err := b.ra.CreatePartner(b.ctx, b.operator, b.partner("race"))
		return err
	}))
	if diff := cmp.Diff(map[string]int{"ok": 1, "[SLUG_TAKEN at slug]": 3}, outcomes); diff != "" {
		b.Errorf("four at once (-want +got):\n%s", diff)
	}
}

func partnerUpdated(b *bundle) {
	partnerID := b.open("kumiai")
	in := ra.UpdatePartner{PartnerID: partnerID, NewPartner: b.partner("elsewhere")}
	in.Name, in.Entrance.Theme.Accent, in.Entrance.ProductIDs = both("別の組合"), "", nil
	b.must(b.ra.UpdatePartner(b.ctx, b.operator, in))
	row, err := b.client.Portal.Query().Where(portal.PartnerID(partnerID)).WithProducts().WithPartner().Only(b.sys)
	b.must(err)
	if row.Slug != "kumiai" || row.Edges.Partner.NameJa != "別の組合" || row.Edges.Partner.Enabled || row.Theme.Accent != "" || len(row.Edges.Products) != 0 {
		b.Errorf("the entrance is %v of %v", row, row.Edges.Partner)
	}
	if got := len(b.events(partnerID, ra.PartnerUpdated)); got != 1 {
		b.Errorf("%d records, want 1", got)
	}
	b.refused(b.ra.UpdatePartner(b.ctx, b.taro, in), "NOT_ALLOWED")
	in.Entrance.ProductIDs = []string{"prod_none"}
	b.refused(b.ra.UpdatePartner(b.ctx, b.operator, in), "PRODUCT_UNAVAILABLE at entrance.productIds")
	in.PartnerID, in.Entrance.ProductIDs = "part_none", nil
	b.refused(b.ra.UpdatePartner(b.ctx, b.operator, in), "NOT_FOUND at partnerId")
}

// entranceTakes: a partner's entrance takes the partner's products for what the
// partner sold; / takes any reseller's coupon.
func entranceTakes(b *bundle) {
	kumiai, other := b.open("kumiai"), b.open("other")
	requestID := b.submit(b.soldBy("kumiai", &kumiai))
	if r := b.request(requestID); r.Portal != "kumiai" || r.PartnerID == nil || *r.PartnerID != kumiai {
		b.Errorf("the request is of %q and %v", r.Portal, r.PartnerID)
	}
	if r := b.request(b.submit(b.soldBy("", &other))); r.Portal != "" || *r.PartnerID != other {
		b.Errorf("at / the request is of %q and %v", r.Portal, r.PartnerID)
	}
	unserved, _ := b.newProduct("class2-other", nil)
	of := func(in ra.SubmitInput, productID string) ra.SubmitInput {
		in.ProductID = productID
		return in
	}
	refused := func(name string, in ra.SubmitInput, want string) {
		b.Helper()
		if _, err := b.ra.Submit(b.ctx, anonymous, in); !cmp.Equal(refusal(err), []string{want}) {
			b.Errorf("%s: %v, want %s", name, refusal(err), want)
		}
	}
	refused("another partner's coupon", b.soldBy("kumiai", &other), "COUPON_UNUSABLE at couponNumber")
	refused("the house's coupon", b.soldBy("kumiai", nil), "COUPON_UNUSABLE at couponNumber")
	refused("a product of elsewhere", of(b.soldBy("kumiai", &kumiai), unserved), "PRODUCT_UNAVAILABLE at productId")
	refused("an entrance that is none", b.soldBy("nobody", &kumiai), "PRODUCT_UNAVAILABLE at productId")
	b.must(b.ra.UpdatePartner(b.ctx, b.operator, ra.UpdatePartner{PartnerID: kumiai, NewPartner: b.partner("kumiai")}))
	refused("a partner that is not enabled", b.soldBy("kumiai", &kumiai), "PRODUCT_UNAVAILABLE at productId")
	// What was applied for before goes on.
	in := b.byReceipt(ra.ForStatus, requestID)
	in.Portal = "kumiai"
	b.opens(in, requestID)
}

// entranceIsolated: for every purpose, the right secrets at another entrance
// are answered like wrong ones.
func entranceIsolated(b *bundle) {
	kumiai := b.open("kumiai")
	b.open("other")
	secrets := func(purpose ra.Purpose, requestID, entrance string) ra.IdentifyInput {
		in := b.byReceipt(purpose, requestID)
		in.Portal = entrance
		if purpose != ra.ForStatus && purpose != ra.ForCancel {
			in.ReceiptNumber, in.Code = "", form.FormatCode(b.code(requestID))
		}
		return in
	}
	try := func(purpose ra.Purpose, requestID, home string) {
		b.Helper()
		for _, entrance := range []string{"", "kumiai", "other", "nobody"} {
			in := secrets(purpose, requestID, entrance)
			if entrance == home {
				b.opens(in, requestID)
				continue
			}
			_, err := b.ra.Identify(b.ctx, anonymous, in)
			b.refused(err, "IDENTIFICATION_FAILED")
		}
	}
	for home, apply := range map[string]ra.SubmitInput{"kumiai": b.soldBy("kumiai", &kumiai), "": b.application()} {
		requestID := b.submit(apply)
		try(ra.ForStatus, requestID, home)
		try(ra.ForCancel, requestID, home)
		b.clock.advance(window)
		b.must(b.ra.Claim(b.ctx, b.taro, requestID))
		b.check(requestID, policy.OrganizationExists, policy.Pass)
		b.check(requestID, policy.TelephoneVerified, policy.Pass)
		b.must(b.approve(b.taro, ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}))
		try(ra.ForAcquire, requestID, home)
		certificateID := b.acquire(requestID, ecKey(b.T))
		b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
		try(ra.ForReissue, requestID, home)
		try(ra.ForRevoke, requestID, home)
		moment := b.clock.time()
		b.clock.set(b.certificate(certificateID).NotAfter.Time())
		try(ra.ForRenew, requestID, home)
		b.clock.set(moment)
		// What follows belongs to the same entrance.
		if next := b.request(b.reissueOf(requestID, lifecycle.FileLost)); next.Portal != home {
			b.Errorf("the reissue is of %q, want %q", next.Portal, home)
		}
	}
}

// entranceRenewal: a renewal is made where the certificate came from, with any
// reseller's coupon.
func entranceRenewal(b *bundle) {
	other := b.open("other")
	_, certificateID := b.completed()
	b.opensRenewal(certificateID)
	in := b.renewal(certificateID)
	in.Portal = "other"
	by := applicant(ra.ForRenew, b.certificate(certificateID).RequestID)
	_, err := b.ra.Submit(b.ctx, by, in)
	b.refused(err, "NOT_FOUND at certificateId")
	in.Portal = ""
	b.sell(in.CouponNumber, other)
	out, err := b.ra.Submit(b.ctx, by, in)
	b.must(err)
	if r := b.request(out.RequestID); r.PartnerID == nil || *r.PartnerID != other || r.Portal != "" {
		b.Errorf("the renewal is of %q and %v", r.Portal, r.PartnerID)
	}
}

func noticesEnd(b *bundle) {
	b.open("kumiai")
	slug, nowhere := "kumiai", "nowhere"
	later := b.clock.time().Add(time.Hour)
	in := ra.NewNotice{Portal: &slug, Title: both("メンテナンスのお知らせ"), Body: both("本文\n\n二段落目"), EndsAt: &later}
	noticeID, err := b.ra.PublishNotice(b.ctx, b.operator, in)
	b.must(err)
	_, err = b.ra.PublishNotice(b.ctx, b.taro, in)
	b.refused(err, "NOT_ALLOWED")
	in.Portal = &nowhere
	_, err = b.ra.PublishNotice(b.ctx, b.operator, in)
	b.refused(err, "BAD_ID at portal")
	_, err = b.ra.PublishNotice(b.ctx, b.operator, ra.NewNotice{
		Title: policy.Text{Ja: strings.Repeat("あ", 101), En: "\u202e"}, Body: both(""), PublishedAt: &later, EndsAt: &later,
	})
	b.refused(err, "TOO_LONG at title.ja", "BAD_CHARACTER at title.en", "REQUIRED at body.ja", "REQUIRED at body.en", "BAD_PERIOD at endsAt")

	b.refused(b.ra.EndNotice(b.ctx, b.taro, noticeID), "NOT_ALLOWED")
	b.refused(b.ra.EndNotice(b.ctx, b.operator, "noti_none"), "NOT_FOUND at noticeId")
	// Ended twice at once, it ends once.
	for _, err := range atOnce(4, func(int) error { return b.ra.EndNotice(b.ctx, b.operator, noticeID) }) {
		b.must(err)
	}
	row, err := b.client.Notice.Query().Where(notice.ID(noticeID)).Only(b.sys)
	b.must(err)
	if row.EndsAt == nil || row.EndsAt.Time().After(b.clock.time()) || len(b.events(noticeID, ra.NoticeEnded)) != 1 {
		b.Errorf("it ends %v, with %d records", row.EndsAt, len(b.events(noticeID, ra.NoticeEnded)))
	}
}
