package ratest

import (
	"errors"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var administerCases = []scenario{
	{"coupons are made by who may", couponsMade},
	{"a coupon made void while it is submitted", couponsVoidMeanwhile},
	{"staff are added by who may", staffAdded},
	{"a product wants a usable policy", productRefused},
	{"a database is installed once", installOnce},
	{"people of one organisation share it", enrolShared},
}

func couponsMade(b *bundle) {
	in := ra.CreateCouponsInput{ProductID: b.product, Count: 1000}
	numbers, err := b.ra.CreateCoupons(b.ctx, b.operator, in)
	b.must(err)
	distinct := map[string]bool{}
	for _, n := range numbers {
		if _, ok := form.CouponNumber(n); !ok {
			b.Fatalf("%q is no coupon number", n)
		}
		distinct[n] = true
	}
	if len(distinct) != in.Count {
		b.Errorf("%d numbers, want %d", len(distinct), in.Count)
	}
	past := b.clock.time()
	for _, c := range []struct {
		by   viewer.Viewer
		in   ra.CreateCouponsInput
		want string
	}{
		{b.taro, in, "NOT_ALLOWED"},
		{anonymous, in, "NOT_ALLOWED"},
		{b.operator, ra.CreateCouponsInput{ProductID: b.product, Count: 1001}, "OUT_OF_RANGE at count"},
		{b.operator, ra.CreateCouponsInput{ProductID: b.product}, "OUT_OF_RANGE at count"},
		{b.operator, ra.CreateCouponsInput{ProductID: "prod_gone", Count: 1}, "PRODUCT_UNAVAILABLE at productId"},
		{b.operator, ra.CreateCouponsInput{ProductID: b.product, Count: 1, ExpiresAt: &past}, "IN_THE_PAST at expiresAt"},
	} {
		_, err := b.ra.CreateCoupons(b.ctx, c.by, c.in)
		b.refused(err, c.want)
	}
	_, err = b.ra.VoidCoupons(b.ctx, b.taro, []string{b.coupon(numbers[0]).ID})
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.VoidCoupons(b.ctx, b.operator, nil)
	b.refused(err, "REQUIRED at couponIds")
	_, err = b.ra.CouponByNumber(b.sys, "00000000-00000000")
	b.refused(err, "NOT_FOUND at number")
}

// couponsVoidMeanwhile: after the application was checked, before it is stored.
func couponsVoidMeanwhile(b *bundle) {
	in := b.application()
	couponID := b.coupon(in.CouponNumber).ID
	var void []string
	b.clock.during(func(n int) {
		if n == 2 {
			var err error
			void, err = b.ra.VoidCoupons(b.ctx, b.operator, []string{couponID})
			b.must(err)
		}
	}, func() {
		_, err := b.ra.Submit(b.ctx, anonymous, in)
		b.refused(err, "COUPON_UNUSABLE at couponNumber")
	})
	if diff := cmp.Diff([]string{couponID}, void); diff != "" {
		b.Errorf("void (-want +got):\n%s", diff)
	}
	b.wantCoupon(in.CouponNumber, lifecycle.CouponVoid)
}

func staffAdded(b *bundle) {
	in := ra.AddStaffInput{Login: "saburo", Name: " 管理 三郎 ", Password: "correct horse battery", Role: viewer.Administrator}
	staffID, err := b.ra.AddStaff(b.ctx, b.operator, in)
	b.must(err)
	row := b.client.Staff.GetX(b.sys, staffID)
	same, err := b.config.Hasher.Verify(b.ctx, row.PasswordHash, in.Password)
	if err != nil || !same || row.Name != "管理 三郎" || !row.Enabled {
		b.Errorf("stored %v, its password %t, %v", row, same, err)
	}
	_, err = b.ra.AddStaff(b.ctx, b.operator, in)
	b.refused(err, "LOGIN_TAKEN at login")
	_, err = b.ra.AddStaff(b.ctx, b.taro, in)
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.AddStaff(b.ctx, b.operator, ra.AddStaffInput{Login: "さぶろう", Role: "CHIEF", Password: "saburo"})
	b.refused(err, "BAD_ID at login", "BAD_ID at role", "REQUIRED at name", "TOO_SHORT at password")
	in.Login, in.Password = "shiro.yama", "Shiro.Yama"
	_, err = b.ra.AddStaff(b.ctx, b.operator, in)
	b.refused(err, "COMMON_PASSPHRASE at password")
}

func productRefused(b *bundle) {
	in := ra.NewProduct{Code: "broken", Policy: policy.Standard()}
	in.Policy.KeyTypes = nil
	if _, err := b.ra.CreateProduct(b.ctx, b.operator, in); err == nil {
		b.Error("a product without a key type was made")
	}
	_, err := b.ra.CreateProduct(b.ctx, b.hana, in)
	b.refused(err, "NOT_ALLOWED")
	// Its first texts are checked as every later version is.
	texts := ra.Texts{Title: both("規約"), Body: both("本文")}
	in = ra.NewProduct{Code: "texts", Brand: both("見本"), Name: both("標準"), Policy: policy.Standard(), TermsOfUse: texts, PrivacyNotice: texts}
	in.TermsOfUse.Title.Ja, in.PrivacyNotice.Body.En = "規\u202e約", " \n "
	_, err = b.ra.CreateProduct(b.ctx, b.operator, in)
	b.refused(err, "BAD_CHARACTER at termsOfUse.title.ja", "REQUIRED at privacyNotice.body.en")
	in = ra.NewProduct{Code: "class2-standard", Policy: policy.Standard()}
	if _, err := b.ra.CreateProduct(b.ctx, b.operator, in); err == nil {
		b.Error("a code was taken twice")
	}
	got, err := b.ra.ProductByCode(b.ctx, "class2-standard")
	b.must(err)
	if diff := cmp.Diff(b.product, got); diff != "" {
		b.Errorf("product (-want +got):\n%s", diff)
	}
	_, err = b.ra.ProductByCode(b.ctx, "broken")
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")
}

func installOnce(b *bundle) {
	if _, err := ra.Installation(b.ctx, b.client); !errors.Is(err, ra.ErrNotInstalled) {
		b.Errorf("installation: %v, want that there is none", err)
	}
	b.must(b.ra.Install(b.ctx, b.operator, false))
	if err := b.ra.Install(b.ctx, b.operator, true); !errors.Is(err, ra.ErrInstalled) {
		b.Errorf("installed twice: %v", err)
	}
	row, err := ra.Installation(b.ctx, b.client)
	b.must(err)
	if row.Demo || row.RingVersion != b.config.Ring.Current() {
		b.Errorf("installed as demo %t under key ring version %d", row.Demo, row.RingVersion)
	}
}

// enrolShared: the corporate number makes an organisation the same; nothing
// makes two people the same.
func enrolShared(b *bundle) {
	b.approved()
	b.clock.advance(time.Hour)
	b.approved()
	b.submitAs = func(r *form.Registration) { r.Organization.CorporateNumber = nil }
	b.approved()
	organizations := b.client.Organization.Query().CountX(b.sys)
	subscribers := b.client.Subscriber.Query().CountX(b.sys)
	if organizations != 2 || subscribers != 3 {
		b.Errorf("%d organisations with %d subscribers, want 2 with 3", organizations, subscribers)
	}
}
