package ratest

import (
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/charge"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/placedorder"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var orderCases = []scenario{
	{"coupons ordered again under a key are the same coupons, charged once", orderCoupons},
	{"coupons ordered at once under a key are one batch", orderRace},
	{"licence keys ordered again under a key are the same", orderLicenses},
	{"persons enrolled under a key are bound to it", orderEnrolments},
	{"the answer to an order is erased after a day, its key remembered", orderErased},
	{"a month's statement is its charges is the coupon ledger", statementReconciles},
}

func orderCoupons(b *bundle) {
	mine, theirs := b.seller("mine", b.product), b.seller("theirs", b.product)
	clerk := b.clerk("mise", mine)
	in := ra.CreateCouponsInput{ProductID: b.product, PartnerID: mine, Count: 3, IdempotencyKey: b.submissionKey()}
	first, err := b.ra.OrderCoupons(b.ctx, clerk, in)
	b.must(err)
	again, err := b.ra.OrderCoupons(b.ctx, clerk, in)
	b.must(err)
	if diff := cmp.Diff(first, again); diff != "" {
		b.Errorf("again (-first +again):\n%s", diff)
	}
	if n := b.client.Coupon.Query().Where(coupon.BatchID(first.BatchID)).CountX(b.sys); n != 3 || b.client.Charge.Query().CountX(b.sys) != 1 {
		b.Errorf("%d coupons, %d charges", n, b.client.Charge.Query().CountX(b.sys))
	}
	other := in
	other.Count = 4
	_, err = b.ra.OrderCoupons(b.ctx, clerk, other)
	b.refused(err, "IDEMPOTENCY_KEY_REUSED at idempotencyKey")
	// Another partner's key is another key; who may order no more is told nothing.
	other = in
	other.PartnerID = theirs
	foreign, err := b.ra.OrderCoupons(b.ctx, b.operator, other)
	b.must(err)
	if foreign.BatchID == first.BatchID {
		b.Error("another partner's is the same batch")
	}
	_, err = b.ra.OrderCoupons(b.ctx, b.taro, in)
	b.refused(err, "NOT_ALLOWED")
	for key, want := range map[string]string{
		"short": "TOO_SHORT", strings.Repeat("k", 65): "TOO_LONG", "a key with spaces": "BAD_CHARACTER", "キーキーキーキーキーキーキーキー": "BAD_CHARACTER",
	} {
		in.IdempotencyKey = key
		_, err = b.ra.OrderCoupons(b.ctx, clerk, in)
		b.refused(err, want+" at idempotencyKey")
	}
	// No number lies open in the database.
	row := b.client.PlacedOrder.Query().Where(placedorder.PartnerID(mine)).OnlyX(b.sys)
	digits, _ := form.CouponNumber(first.Numbers[0])
	if strings.Contains(string(*row.AnswerSealed), first.Numbers[0]) || strings.Contains(string(*row.AnswerSealed), digits) {
		b.Error("a number lies open in the database")
	}
}

func orderRace(b *bundle) {
	in := ra.CreateCouponsInput{ProductID: b.product, Count: 2, IdempotencyKey: b.submissionKey()}
	made := make([]ra.MadeCoupons, 4)
	errs := atOnce(len(made), func(i int) (err error) {
		made[i], err = b.ra.OrderCoupons(b.ctx, b.operator, in)
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	for _, m := range made {
		if diff := cmp.Diff(made[0], m); diff != "" {
			b.Errorf("answers differ:\n%s", diff)
		}
	}
	if n := b.client.Coupon.Query().CountX(b.sys); n != 2 {
		b.Errorf("%d coupons, want 2", n)
	}
}

func orderLicenses(b *bundle) {
	l := b.newLight(1, nil)
	in := ra.CreateLicenseKeysInput{PartnerID: l.partner, ProductID: l.product, Count: 2, Quota: 3, IdempotencyKey: b.submissionKey()}
	before := b.client.LicenseKey.Query().CountX(b.sys)
	first, err := b.ra.CreateLicenseKeys(b.ctx, b.operator, in)
	b.must(err)
	again, err := b.ra.CreateLicenseKeys(b.ctx, b.operator, in)
	b.must(err)
	if diff := cmp.Diff(first, again); diff != "" {
		b.Errorf("again (-first +again):\n%s", diff)
	}
	in.Quota = 4
	_, err = b.ra.CreateLicenseKeys(b.ctx, b.operator, in)
	b.refused(err, "IDEMPOTENCY_KEY_REUSED at idempotencyKey")
	// One key is one order, whatever is ordered.
	_, err = b.ra.OrderCoupons(b.ctx, b.operator, ra.CreateCouponsInput{ProductID: b.product, PartnerID: l.partner, Count: 1, IdempotencyKey: in.IdempotencyKey})
	b.refused(err, "IDEMPOTENCY_KEY_REUSED at idempotencyKey")
	if n := b.client.LicenseKey.Query().CountX(b.sys); n != before+2 {
		b.Errorf("%d licence keys more, want 2", n-before)
	}
}

func orderEnrolments(b *bundle) {
	partnerID := b.associations()
	in := ra.EnrolInput{PartnerID: partnerID, ProductID: b.product, IdempotencyKey: b.submissionKey(), Enrollees: []ra.Enrollee{enrollee("1")}}
	first, err := b.ra.Enrol(b.ctx, b.operator, in)
	b.must(err)
	again, err := b.ra.Enrol(b.ctx, b.operator, in)
	b.must(err)
	if first[0].EnrolmentID == "" || again[0].EnrolmentID != first[0].EnrolmentID {
		b.Errorf("enrolled as %q and %q", first[0].EnrolmentID, again[0].EnrolmentID)
	}
	in.Enrollees = []ra.Enrollee{enrollee("2")}
	_, err = b.ra.Enrol(b.ctx, b.operator, in)
	b.refused(err, "IDEMPOTENCY_KEY_REUSED at idempotencyKey")
	if n := b.enrolments(); n != 1 {
		b.Errorf("%d enrolled, want 1", n)
	}
}

func orderErased(b *bundle) {
	in := ra.CreateCouponsInput{ProductID: b.product, Count: 1, IdempotencyKey: b.submissionKey()}
	_, err := b.ra.OrderCoupons(b.ctx, b.operator, in)
	b.must(err)
	forget := func() {
		b.Helper()
		_, err := b.ra.ForgetImports(b.ctx)
		b.must(err)
	}
	forget()
	_, err = b.ra.OrderCoupons(b.ctx, b.operator, in)
	b.must(err)
	b.clock.advance(ra.AnswerLife)
	// Whether or not the sweep was there.
	_, err = b.ra.OrderCoupons(b.ctx, b.operator, in)
	b.refused(err, "IDEMPOTENCY_KEY_REUSED at idempotencyKey")
	forget()
	if n := b.client.PlacedOrder.Query().Where(placedorder.AnswerSealedNotNil()).CountX(b.sys); n != 0 {
		b.Errorf("%d answers are left", n)
	}
	_, err = b.ra.OrderCoupons(b.ctx, b.operator, in)
	b.refused(err, "IDEMPOTENCY_KEY_REUSED at idempotencyKey")
	b.clock.advance(90 * 24 * time.Hour)
	forget()
	if n := b.client.PlacedOrder.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d orders are remembered", n)
	}
}

// statementReconciles: of a month of orders, uses, cancels, rejections with a
// replacement, and voids, the charges are what the ledger of coupons says.
func statementReconciles(b *bundle) {
	const price, tax = 8000, 10
	b.product, b.consents = b.newProduct("priced", func(p *policy.Policy) {
		p.New.Window = 0
		p.New.Vetting.Rejection = policy.Refund
		p.Fees = []policy.Fee{{Act: policy.CouponAct, Amount: price, Currency: "JPY", TaxPercent: tax, Payer: policy.PartnerPays}}
	})
	partnerID := b.seller("reseller", b.product)
	clerk := b.clerk("mise", partnerID)
	ordered := 0
	order := func(n int, key string) []string {
		b.Helper()
		made, err := b.ra.OrderCoupons(b.ctx, clerk, ra.CreateCouponsInput{ProductID: b.product, Count: n, IdempotencyKey: key})
		b.must(err)
		return made.Numbers
	}
	apply := func(number string) string {
		b.Helper()
		in := b.application()
		in.CouponNumber = number
		return b.submit(in)
	}
	last := b.clock.time()
	first := order(7, "")
	ordered += 7
	key := b.submissionKey()
	second := order(5, key)
	order(5, key)
	ordered += 5
	b.vet(apply(first[0]))
	refused := apply(first[1])
	b.must(b.ra.Claim(b.ctx, b.taro, refused))
	b.must(b.ra.Reject(b.ctx, b.taro, rejection(refused)))
	apply(first[2])
	_, err := b.ra.VoidCoupons(b.ctx, clerk, []string{b.coupon(first[3]).ID})
	b.must(err)
	_, err = b.ra.VoidBatch(b.ctx, clerk, b.coupon(second[0]).BatchID)
	b.must(err)

	// The ledger: every coupon of the partner's stands somewhere, and those that
	// were ordered are all but the replacements.
	ledger := map[lifecycle.CouponStatus]int{}
	replacements := 0
	for _, c := range b.client.Coupon.Query().Where(coupon.PartnerID(partnerID)).AllX(b.sys) {
		ledger[c.Status]++
		if c.RefundOfID != nil {
			replacements++
		}
	}
	want := map[lifecycle.CouponStatus]int{lifecycle.CouponConsumed: 3, lifecycle.CouponVoid: 6, lifecycle.CouponAvailable: 4}
	if diff := cmp.Diff(want, ledger); diff != "" || replacements != 1 {
		b.Errorf("%d replacements; ledger (-want +got):\n%s", replacements, diff)
	}
	total := 0
	for _, n := range ledger {
		total += n
	}
	quantity, amount, taxed := 0, int64(0), int64(0)
	var free []policy.Act
	for _, c := range b.client.Charge.Query().Where(charge.PartnerID(partnerID), charge.ChargedAtGTE(instant.At(last))).
		Order(ent.Asc(charge.FieldID)).AllX(b.sys) {
		if c.Act != policy.CouponAct {
			if c.Amount != 0 || c.Payer != policy.Prepaid {
				b.Errorf("%s is charged again: %d to %s", c.Act, c.Amount, c.Payer)
			}
			free = append(free, c.Act)
			continue
		}
		quantity, amount, taxed = quantity+c.Quantity, amount+c.Amount, taxed+c.Tax
	}
	if quantity != ordered || quantity != total-replacements {
		b.Errorf("%d charged, %d ordered, %d in the ledger besides %d replacements", quantity, ordered, total, replacements)
	}
	if amount != int64(ordered)*price || taxed != amount*tax/100 {
		b.Errorf("%d yen and %d of tax for %d", amount, taxed, ordered)
	}
	if !slices.Equal(free, []policy.Act{policy.NewAct}) {
		b.Errorf("without a price: %v, want the one approval", free)
	}
}
