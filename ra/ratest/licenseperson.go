package ratest

import (
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// keyedPerson sells a person's certificate by licence key, of two applications;
// with has an application show the key in place of a coupon.
func (b *bundle) keyedPerson() (l light, with func(ra.SubmitInput) ra.SubmitInput) {
	b.Helper()
	l.product, l.consents = b.newProduct("class2-by-key", func(p *policy.Policy) {
		p.New.Entitlements = []policy.Entitlement{policy.LicenseKey, policy.Coupon}
		p.Renewing.Procedure.Entitlements = []policy.Entitlement{policy.LicenseKey}
	})
	b.product, b.consents = l.product, l.consents
	l.partner = b.newPartner(bundleSlug, l.product)
	l.key = b.newLicense(l, 2, nil)
	return l, func(in ra.SubmitInput) ra.SubmitInput {
		in.Portal, in.CouponNumber = bundleSlug, ""
		in.LicenseID, in.LicensePassword = l.key.LicenseID, l.key.Password
		return in
	}
}

// licensePerson: which entitlement it is depends on the policy, and so do the
// name of the field and what a renewal rests on.
func licensePerson(b *bundle) {
	l, with := b.keyedPerson()
	requestID := b.submit(with(b.application()))
	if r := b.request(requestID); r.Entitlement != policy.LicenseKey || *r.LicenseKeyID != b.license(l.key).ID || r.PassphraseHash == "" {
		b.Errorf("stored as %v", r)
	}
	_, err := b.ra.Submit(b.ctx, anonymous, with(b.application()))
	b.refused(err, "LICENSE_UNUSABLE at licenseId")
	b.clock.advance(window)
	b.vet(requestID)
	certificateID := b.acquire(requestID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	b.opensRenewal(certificateID)
	// Two renewals at once under the last of the key: one, whichever.
	errs := atOnce(4, func(int) error {
		_, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), with(b.renewal(certificateID)))
		return err
	})
	if n := count(errs)["ok"]; n != 1 || b.license(l.key).Used != 2 {
		b.Errorf("%v, used %d", count(errs), b.license(l.key).Used)
	}
}
