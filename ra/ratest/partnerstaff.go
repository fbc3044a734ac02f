package ratest

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var partnerStaffCases = []scenario{
	{"a partner's staff order and void coupons of their own", partnerCoupons},
	{"a partner's staff make and void licence keys of their own", partnerLicenses},
	{"a partner's staff enrol for their own", partnerEnrols},
	{"a partner's staff propose to revoke what was sold by their own", partnerRevokes},
	{"a partner's staff see nothing of another's in a dry run", partnerDryRun},
	{"a partner's staff neither vet, administer nor read a log", partnerLimits},
}

// clerk is a member of a partner's staff.
func (b *bundle) clerk(login, partnerID string) viewer.Viewer {
	b.Helper()
	v := viewer.Viewer{Kind: viewer.Staff, StaffID: b.newID(id.Staff), StaffName: login, Role: viewer.Partner, PartnerID: partnerID, Fresh: true}
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Staff.Create().SetID(v.StaffID).SetLogin(login).SetName(login).SetRole(v.Role).SetPartnerID(partnerID).
			SetPasswordHash("never asked here").SetCreatedAt(instant.At(b.clock.time())).Exec(ctx)
	})
	return v
}

func partnerCoupons(b *bundle) {
	mine, theirs := b.seller("mine", b.product), b.seller("theirs", b.product)
	clerk := b.clerk("mise", mine)
	numbers, err := b.ra.CreateCoupons(b.ctx, clerk, ra.CreateCouponsInput{ProductID: b.product, Count: 2})
	b.must(err)
	if got := b.coupon(numbers[0]).PartnerID; got == nil || *got != mine {
		b.Errorf("ordered for %v", got)
	}
	// Another's id is answered as one that does not exist, whatever else is wrong.
	for _, partnerID := range []string{theirs, "part_gone"} {
		_, err = b.ra.CreateCoupons(b.ctx, clerk, ra.CreateCouponsInput{ProductID: b.product, PartnerID: partnerID, Count: 1})
		b.refused(err, "NOT_FOUND at partnerId")
		_, err = b.ra.CreateCoupons(b.ctx, clerk, ra.CreateCouponsInput{ProductID: "prod_gone", PartnerID: partnerID, Count: 1})
		b.refused(err, "PRODUCT_UNAVAILABLE at productId")
	}
	other, err := b.ra.CreateCoupons(b.ctx, b.operator, ra.CreateCouponsInput{ProductID: b.product, PartnerID: theirs, Count: 1})
	b.must(err)
	house := b.newCoupons(2, nil)
	void, err := b.ra.VoidCoupons(b.ctx, clerk, []string{b.coupon(other[0]).ID, b.coupon(house[0]).ID, "cpn_gone", b.coupon(numbers[0]).ID})
	b.must(err)
	if diff := cmp.Diff([]string{b.coupon(numbers[0]).ID}, void); diff != "" {
		b.Errorf("void (-want +got):\n%s", diff)
	}
	// The answer was lost: it is void now. Another's that is void is none's to know.
	_, err = b.ra.VoidCoupons(b.ctx, b.operator, []string{b.coupon(house[1]).ID})
	b.must(err)
	again, err := b.ra.VoidCoupons(b.ctx, clerk, []string{b.coupon(house[1]).ID, b.coupon(numbers[0]).ID})
	b.must(err)
	if diff := cmp.Diff(void, again); diff != "" {
		b.Errorf("void, asked again (-want +got):\n%s", diff)
	}
	if n := len(b.events(void[0], ra.CouponVoided)); n != 1 {
		b.Errorf("%d on record, want 1", n)
	}
	b.wantCoupon(other[0], lifecycle.CouponAvailable)
	b.wantCoupon(house[0], lifecycle.CouponAvailable)
	for _, batchID := range []string{b.coupon(other[0]).BatchID, "batch_gone"} {
		_, err = b.ra.VoidBatch(b.ctx, clerk, batchID)
		b.refused(err, "NOT_FOUND at batchId")
	}
	n, err := b.ra.VoidBatch(b.ctx, clerk, b.coupon(numbers[1]).BatchID)
	b.must(err)
	if n != 1 {
		b.Errorf("%d void", n)
	}
}

func partnerLicenses(b *bundle) {
	l := b.newLight(1, nil)
	light, mine, theirs := l.product, l.partner, b.seller("theirs", l.product)
	clerk := b.clerk("mise", mine)
	keys := ra.CreateLicenseKeysInput{PartnerID: mine, ProductID: light, Count: 1, Quota: 1}
	_, err := b.ra.CreateLicenseKeys(b.ctx, clerk, keys)
	b.must(err)
	for _, partnerID := range []string{theirs, "part_gone"} {
		keys.PartnerID = partnerID
		_, err = b.ra.CreateLicenseKeys(b.ctx, clerk, keys)
		b.refused(err, "NOT_FOUND at partnerId")
	}
	keys.PartnerID = theirs
	_, err = b.ra.CreateLicenseKeys(b.ctx, b.operator, keys)
	b.must(err)
	for _, row := range b.client.LicenseKey.Query().AllX(b.sys) {
		err := b.ra.VoidLicenseKey(b.ctx, clerk, row.ID)
		if row.PartnerID == mine {
			b.must(err)
			continue
		}
		b.refused(err, "NOT_FOUND at licenseKeyId")
		if b.client.LicenseKey.GetX(b.sys, row.ID).VoidedAt != nil {
			b.Error("another's licence key is void")
		}
	}
	b.refused(b.ra.VoidLicenseKey(b.ctx, clerk, "lic_gone"), "NOT_FOUND at licenseKeyId")
}

func partnerEnrols(b *bundle) {
	mine := b.associations()
	theirs := b.seller("theirs", b.product)
	clerk := b.clerk("mise", mine)
	in := ra.EnrolInput{PartnerID: mine, ProductID: b.product, Enrollees: []ra.Enrollee{enrollee("1")}}
	all, err := b.ra.Enrol(b.ctx, clerk, in)
	b.must(err)
	b.must(b.ra.WithdrawEnrolment(b.ctx, clerk, all[0].EnrolmentID))
	for _, partnerID := range []string{theirs, "part_gone"} {
		in.PartnerID = partnerID
		_, err = b.ra.Enrol(b.ctx, clerk, in)
		b.refused(err, "NOT_FOUND at partnerId")
	}
	foreign := b.enrol(theirs, enrollee("2"))
	for _, enrolmentID := range []string{foreign[0].EnrolmentID, "enr_gone"} {
		b.refused(b.ra.WithdrawEnrolment(b.ctx, clerk, enrolmentID), "NOT_FOUND at enrolmentId")
		b.refused(b.ra.ResendEnrolment(b.ctx, clerk, enrolmentID), "NOT_FOUND at enrolmentId")
	}
}

func partnerRevokes(b *bundle) {
	mine, theirs := b.seller("mine", b.product), b.seller("theirs", b.product)
	clerk, stranger := b.clerk("mise", mine), b.clerk("yoso", theirs)
	approver := b.officer("saburo", viewer.Approver)
	b.reseller = mine
	_, certificateID := b.completed()
	in := ra.ProposeRevocationInput{CertificateID: certificateID, Reason: revocation.KeyCompromise, Note: "盗難の連絡"}
	for _, other := range []string{certificateID, "cert_gone"} {
		guess := in
		guess.CertificateID = other
		_, err := b.ra.ProposeRevocation(b.ctx, stranger, guess)
		b.refused(err, "NOT_FOUND at certificateId")
	}
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	in.Reason = revocation.CessationOfOperation
	// Whoever may propose it sees first what it would do, of their own alone.
	for _, other := range []string{certificateID, "cert_gone"} {
		_, err := b.ra.PreviewRevocation(b.ctx, stranger, other, in.Reason)
		b.refused(err, "NOT_FOUND at certificateId")
	}
	shown, err := b.ra.PreviewRevocation(b.ctx, clerk, certificateID, in.Reason)
	b.must(err)
	if shown.Refused != nil || !shown.SecondOfficer || len(shown.Mails) != 1 {
		b.Errorf("the dry run: %+v", shown)
	}
	proposalID, err := b.ra.ProposeRevocation(b.ctx, clerk, in)
	b.must(err)
	for _, other := range []string{proposalID, "prop_gone"} {
		b.refused(b.decide(stranger, other, ra.CarryOut, ""), "NOT_FOUND at proposalId")
		b.refused(b.decide(stranger, other, ra.Withdraw, ""), "NOT_FOUND at proposalId")
	}
	b.refused(b.decide(clerk, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.must(b.decide(clerk, proposalID, ra.Withdraw, ""))
	proposalID, err = b.ra.ProposeRevocation(b.ctx, clerk, in)
	b.must(err)
	b.must(b.decide(approver, proposalID, ra.CarryOut, ""))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	// Who of the authority decided is not theirs to know.
	err = b.decide(clerk, proposalID, ra.Withdraw, "")
	b.refused(err, "ALREADY_DECIDED at proposalId")
	if found, _ := problem.Of(err); len(found) != 1 || strings.Contains(fmt.Sprint(found), approver.StaffName) {
		b.Errorf("told %v", found)
	}
}

// partnerDryRun: what continues a certificate may be another partner's sale.
func partnerDryRun(b *bundle) {
	mine, theirs := b.seller("mine", b.product), b.seller("theirs", b.product)
	b.reseller = mine
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	b.reseller = theirs
	_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.must(err)
	for _, c := range []struct {
		by   viewer.Viewer
		want int
	}{{b.clerk("mise", mine), 0}, {b.taro, 1}} {
		shown, err := b.ra.PreviewRevocation(b.ctx, c.by, certificateID, revocation.CessationOfOperation)
		b.must(err)
		if got := len(shown.Following); got != c.want {
			b.Errorf("%s is told of %d requests, want %d", c.by.StaffName, got, c.want)
		}
	}
}

func partnerLimits(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	clerk := b.clerk("mise", b.reseller)
	requestID := b.submit(b.application())
	_, proposed := b.ra.ProposeRole(b.ctx, clerk, b.hana.StaffID, viewer.Approver, "x")
	_, disabled := b.ra.DisableStaff(b.ctx, clerk, b.hana.StaffID, "x")
	_, product := b.ra.ProposeProduct(b.ctx, clerk, b.edition(b.product), "x")
	_, signer := b.ra.ProposeMailSigner(b.ctx, clerk, revocation.KeyCompromise, "x")
	_, opened := b.ra.CreatePartner(b.ctx, clerk, b.partner("other"))
	for name, err := range map[string]error{
		"claim": b.ra.Claim(b.ctx, clerk, requestID), "role": proposed, "disable": disabled, "product": product,
		"mail signer": signer, "partner": opened,
	} {
		if diff := cmp.Diff([]string{"NOT_ALLOWED"}, refusal(err)); diff != "" {
			b.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	// Whose partner is not named reaches nothing.
	clerk.PartnerID = ""
	_, err := b.ra.CreateCoupons(b.ctx, clerk, ra.CreateCouponsInput{ProductID: b.product, PartnerID: b.reseller, Count: 1})
	b.refused(err, "NOT_FOUND at partnerId")
}
