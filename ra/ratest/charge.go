package ratest

import (
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/charge"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var chargeCases = []scenario{
	{"an approval is charged once to whose sale it is", chargeApproval},
	{"a reissue is free and says so", chargeReissue},
	{"coupons are charged to their reseller", chargeCoupons},
	{"a renewal is the sale of whoever sold its coupon", renewThroughAnother},
	{"a request keeps the prices that it was submitted under", chargeVersion},
	{"a batch of coupons is made void", voidBatch},
}

// line is what a charge says.
type line struct {
	Act         policy.Act
	Partner     string
	Quantity    int
	Amount, Tax int64
	Payer       policy.Payer
}

// charged are the charges, oldest first.
func (b *bundle) charged() []line {
	b.Helper()
	rows, err := b.client.Charge.Query().Order(ent.Asc(charge.FieldID)).All(b.sys)
	b.must(err)
	var lines []line
	for _, c := range rows {
		l := line{c.Act, "", c.Quantity, c.Amount, c.Tax, c.Payer}
		if c.PartnerID != nil {
			l.Partner = *c.PartnerID
		}
		lines = append(lines, l)
	}
	return lines
}

func (b *bundle) wantCharged(want ...line) {
	b.Helper()
	if diff := cmp.Diff(want, b.charged()); diff != "" {
		b.Errorf("charged (-want +got):\n%s", diff)
	}
}

func chargeApproval(b *bundle) {
	partnerID := b.associations()
	requestID := b.agreed(partnerID, enrollee("1"))
	b.wantCharged()
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(requestID, kind, policy.Pass)
	}
	errs := atOnce(4, func(int) error {
		return b.approve(b.taro, ra.DecideInput{RequestID: requestID, RegistrationVersion: 1})
	})
	if count(errs)["ok"] != 1 {
		b.Errorf("approvals: %v", count(errs))
	}
	// 1,234.5 yen of tax.
	b.wantCharged(line{policy.NewAct, partnerID, 1, 12345, 1234, policy.PartnerPays})
}

func chargeReissue(b *bundle) {
	requestID, _ := b.completed()
	by := applicant(ra.ForReissue, requestID)
	_, err := b.ra.Reissue(b.ctx, by, ra.ReissueInput{SubmissionKey: b.submissionKey(), RequestID: requestID, Reason: lifecycle.OtherReason})
	b.must(err)
	b.wantCharged(
		line{policy.CouponAct, "", 1, 0, 0, policy.PartnerPays}, line{policy.NewAct, "", 1, 0, 0, policy.Prepaid},
		line{policy.ReissueAct, "", 1, 0, 0, policy.PartnerPays},
	)
}

func chargeCoupons(b *bundle) {
	b.product, b.consents = b.newProduct("priced", func(p *policy.Policy) {
		p.New.Window = 0
		p.Fees = []policy.Fee{{Act: policy.CouponAct, Amount: 8000, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}}
	})
	_, err := b.ra.PartnerBySlug(b.ctx, "reseller")
	b.refused(err, "NOT_FOUND at partnerId")
	b.seller("reseller", b.product)
	partnerID, err := b.ra.PartnerBySlug(b.ctx, "reseller")
	b.must(err)
	numbers, err := b.ra.CreateCoupons(b.ctx, b.operator, ra.CreateCouponsInput{ProductID: b.product, PartnerID: partnerID, Count: 3})
	b.must(err)
	in := b.application()
	in.CouponNumber = numbers[0]
	requestID := b.submit(in)
	if r := b.request(requestID); r.PartnerID == nil || *r.PartnerID != partnerID || r.Portal != "" {
		b.Errorf("sold by %v at %q, want %s at /", r.PartnerID, r.Portal, partnerID)
	}
	b.vet(requestID)
	b.wantCharged(
		line{policy.CouponAct, partnerID, 3, 24000, 2400, policy.PartnerPays},
		line{policy.CouponAct, "", 1, 8000, 800, policy.PartnerPays}, // the application's own, not used
		line{policy.NewAct, partnerID, 1, 0, 0, policy.Prepaid},
	)
	_, err = b.ra.CreateCoupons(b.ctx, b.operator, ra.CreateCouponsInput{ProductID: b.product, PartnerID: "part_unknown", Count: 1})
	b.refused(err, "NOT_FOUND at partnerId")
}

// renewThroughAnother: the new request is the other reseller's, the old data
// stays with the old one.
func renewThroughAnother(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	partnerID := b.seller("reseller", b.product)
	numbers, err := b.ra.CreateCoupons(b.ctx, b.operator, ra.CreateCouponsInput{ProductID: b.product, PartnerID: partnerID, Count: 1})
	b.must(err)
	in := b.renewal(certificateID)
	in.CouponNumber = numbers[0]
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), in)
	b.must(err)
	if r := b.request(out.RequestID); r.PartnerID == nil || *r.PartnerID != partnerID {
		b.Errorf("the renewal is the sale of %v, want %s", r.PartnerID, partnerID)
	}
	if r := b.request(requestID); r.PartnerID != nil {
		b.Errorf("the first application is the sale of %s now", *r.PartnerID)
	}
	b.clock.advance(window)
	b.vet(out.RequestID)
	charges := b.charged()
	if diff := cmp.Diff(line{policy.RenewalAct, partnerID, 1, 0, 0, policy.Prepaid}, charges[len(charges)-1]); diff != "" {
		b.Errorf("the last charge (-want +got):\n%s", diff)
	}
}

func chargeVersion(b *bundle) {
	partnerID := b.associations()
	requestID := b.agreed(partnerID, enrollee("1"))
	p := policy.Associations()
	p.Fees = []policy.Fee{{Act: policy.NewAct, Amount: 99_999, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}}
	b.newPolicy(func(today *policy.Policy) { *today = p })
	b.vet(requestID)
	b.wantCharged(line{policy.NewAct, partnerID, 1, 12345, 1234, policy.PartnerPays})
}

func voidBatch(b *bundle) {
	numbers := b.newCoupons(3, nil)
	in := b.application()
	in.CouponNumber = numbers[0]
	b.submit(in)
	batchID := b.coupon(numbers[0]).BatchID
	n, err := b.ra.VoidBatch(b.ctx, b.operator, batchID)
	b.must(err)
	again, err := b.ra.VoidBatch(b.ctx, b.operator, batchID)
	b.must(err)
	if n != 2 || again != 0 {
		b.Errorf("%d and %d became void, want 2 and 0", n, again)
	}
	b.wantCoupon(numbers[0], lifecycle.CouponLocked)
	b.wantCoupon(numbers[1], lifecycle.CouponVoid)
	_, err = b.ra.VoidBatch(b.ctx, b.taro, batchID)
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.VoidBatch(b.ctx, b.operator, "batc_unknown")
	b.refused(err, "NOT_FOUND at batchId")
}
