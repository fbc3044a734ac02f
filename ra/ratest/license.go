package ratest

import (
	"fmt"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/licensekey"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var licenseCases = []scenario{
	{"licence key: applied for with it, approved at once", licenseWhole},
	{"licence key: every failure is one answer after one hash", licenseUniform},
	{"licence key: two for the last one", licenseLastOne},
	{"licence key: one for an address", licenseOneEach},
	{"licence key: two for one address at once", licenseOneEachRace},
	{"licence key: submitting twice is once", licenseTwice},
	{"licence key: made and made void by an administrator", licenseAdministered},
	{"licence key with a window, vetting and three reminders", licenseAnotherMix},
	{"licence key: cancelled, it counts no more", licenseCancelled},
	{"licence key: a person applies with it and renews with it", licensePerson},
}

// The mailbox of the suite.
const (
	nickname   = "Yoshino 2"
	mailboxAt  = "yoshino.canary@example.jp"
	bundleSlug = "bundle"
)

// light is a product for mailboxes, at a partner's entrance, with a licence key.
type light struct {
	product, partner string
	consents         []string
	key              ra.MadeLicenseKey
}

// newLight makes one under a licence key of the quota; change may alter its
// policy. Which issuing CA signs is data as well: the suite has one.
func (b *bundle) newLight(quota int, change func(*policy.Policy)) light {
	b.Helper()
	var l light
	l.product, l.consents = b.newProduct("class1-light", func(p *policy.Policy) {
		*p = policy.Light()
		p.Issuer = b.ca.Issuing.ID()
		if change != nil {
			change(p)
		}
	})
	l.partner = b.newPartner(bundleSlug, l.product)
	l.key = b.newLicense(l, quota, nil)
	return l
}

// newPartner makes a partner that sells the products at its entrance.
func (b *bundle) newPartner(slug string, products ...string) string {
	b.Helper()
	name := policy.Text{Ja: slug, En: slug}
	partnerID, err := b.ra.CreatePartner(b.ctx, b.operator, ra.NewPartner{
		Slug: slug, Name: name, Entrance: ra.Entrance{Name: name, ProductIDs: products},
	})
	b.must(err)
	return partnerID
}

func (b *bundle) newLicense(l light, quota int, expires *time.Time) ra.MadeLicenseKey {
	b.Helper()
	made, err := b.ra.CreateLicenseKeys(b.ctx, b.operator, ra.CreateLicenseKeysInput{
		PartnerID: l.partner, ProductID: l.product, Count: 1, Quota: quota, ExpiresAt: expires,
	})
	b.must(err)
	return made[0]
}

// application is one that will be taken.
func (l light) application(b *bundle, at string) ra.SubmitInput {
	return ra.SubmitInput{
		SubmissionKey: b.submissionKey(), Portal: bundleSlug, ProductID: l.product,
		LicenseID: l.key.LicenseID, LicensePassword: l.key.Password,
		Registration: form.MailboxRegistration(nickname, at), Consents: l.consents, Language: request.LanguageJA,
	}
}

// license answers the row of the licence key.
func (b *bundle) license(key ra.MadeLicenseKey) *ent.LicenseKey {
	b.Helper()
	row, err := b.client.LicenseKey.Query().Where(licensekey.LicenseID(key.LicenseID)).Only(b.sys)
	b.must(err)
	return row
}

// acquireLight acquires and confirms the certificate of an approved request.
func (b *bundle) acquireLight(l light, requestID string) string {
	b.Helper()
	certificateID, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), ra.AcquireInput{
		RequestID: requestID, CSR: csr(b.T, ecKey(b.T)), Consent: l.consents[0],
	})
	b.must(err)
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	return certificateID
}

func licenseWhole(b *bundle) {
	l := b.newLight(3, nil)
	in := l.application(b, mailboxAt)
	// As people type it.
	in.Registration = form.MailboxRegistration(" Ｙｏｓｈｉｎｏ　２ ", "yoshino.canary@EXAMPLE.jp")
	in.LicenseID = " " + strings.ToLower(strings.ReplaceAll(in.LicenseID, "-", "ー")) + " "
	in.LicensePassword = strings.ToLower(strings.ReplaceAll(in.LicensePassword, "-", " "))
	out, err := b.ra.Submit(b.ctx, anonymous, in)
	b.must(err)
	if len(out.Changes) == 0 {
		b.Error("it is not told that the name was rewritten")
	}
	b.wantStatus(out.RequestID, lifecycle.Approved)
	r := b.request(out.RequestID)
	if r.Entitlement != policy.LicenseKey || *r.LicenseKeyID != b.license(l.key).ID || *r.PartnerID != l.partner ||
		r.Portal != bundleSlug || r.SubscriberID != nil || r.PassphraseHash != "" || r.Email != mailboxAt {
		b.Errorf("stored as %v", r)
	}
	// One mail, with the PIN.
	if got := b.client.Message.Query().Where(message.RequestID(r.ID)).CountX(b.sys); got != 1 {
		b.Errorf("%d mails, want 1", got)
	}
	b.opens(ra.IdentifyInput{
		Purpose: ra.ForAcquire, Portal: bundleSlug, Email: mailboxAt, Code: b.code(r.ID),
		LicenseID: l.key.LicenseID, LicensePassword: l.key.Password,
	}, r.ID)
	certificateID := b.acquireLight(l, r.ID)
	b.wantStatus(r.ID, lifecycle.Completed)
	row := b.certificate(certificateID)
	parsed := b.parse(row.Der)
	names := b.names(parsed.RawSubject)
	number := names[serialNumber]
	if diff := cmp.Diff(map[string]string{commonName: nickname, serialNumber: number}, names); diff != "" || number == "" {
		b.Errorf("subject (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{mailboxAt}, parsed.EmailAddresses); diff != "" {
		b.Errorf("mailboxes (-want +got):\n%s", diff)
	}
	if row.Subject != "CN="+nickname+",serialNumber="+number || row.Organization != nil {
		b.Errorf("the row says %s of %v", row.Subject, row.Organization)
	}
	if got := b.license(l.key).Used; got != 1 {
		b.Errorf("%d used, want 1", got)
	}
}

// licenseUniform: nobody learns what was wrong, nor by how long it took.
func licenseUniform(b *bundle) {
	l := b.newLight(2, nil)
	other, otherConsents := b.newProduct("class1-access", func(p *policy.Policy) { *p = policy.LightAccess() })
	b.newPartner("other", other, l.product)
	end := b.clock.time().Add(time.Hour)
	ended, void, exhausted := b.newLicense(l, 2, &end), b.newLicense(l, 2, nil), b.newLicense(l, 1, nil)
	b.must(b.ra.VoidLicenseKey(b.ctx, b.operator, b.license(void).ID))
	b.submit(light{product: l.product, partner: l.partner, consents: l.consents, key: exhausted}.application(b, "first@example.jp"))
	b.clock.advance(time.Hour)
	with := func(key ra.MadeLicenseKey) func(*ra.SubmitInput) {
		return func(in *ra.SubmitInput) { in.LicenseID, in.LicensePassword = key.LicenseID, key.Password }
	}
	for name, change := range map[string]func(*ra.SubmitInput){
		"unknown ID":       func(in *ra.SubmitInput) { in.LicenseID = "00000-00000" },
		"malformed ID":     func(in *ra.SubmitInput) { in.LicenseID = "U" },
		"no ID":            func(in *ra.SubmitInput) { in.LicenseID = "" },
		"wrong password":   func(in *ra.SubmitInput) { in.LicensePassword = "0000-0000-0000-0000" },
		"no password":      func(in *ra.SubmitInput) { in.LicensePassword = "" },
		"another's":        func(in *ra.SubmitInput) { in.LicensePassword = ended.Password },
		"ended":            with(ended),
		"void":             with(void),
		"exhausted":        with(exhausted),
		"another product":  func(in *ra.SubmitInput) { in.ProductID, in.Consents, in.Portal = other, otherConsents, "other" },
		"another entrance": func(in *ra.SubmitInput) { in.Portal = "other" },
	} {
		in := l.application(b, mailboxAt)
		change(&in)
		before := b.config.Hasher.Made()
		_, err := b.ra.Submit(b.ctx, anonymous, in)
		if diff := cmp.Diff([]string{"LICENSE_UNUSABLE at licenseId"}, refusal(err)); diff != "" {
			b.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if made := b.config.Hasher.Made() - before; made != 1 {
			b.Errorf("%s: %d hashes, want 1", name, made)
		}
	}
	// What the form can mend is told at once, in the form's own words.
	in := l.application(b, mailboxAt)
	in.Registration, in.Consents = form.MailboxRegistration("よしの", "nobody"), nil
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "NOT_LATIN at commonName", "BAD_EMAIL at email", "CONSENT_REQUIRED at consents")
	// Where a product can be had is public, and told.
	for _, portal := range []string{"", "nowhere"} {
		in = l.application(b, mailboxAt)
		in.Portal = portal
		_, err = b.ra.Submit(b.ctx, anonymous, in)
		b.refused(err, "PRODUCT_UNAVAILABLE at productId")
	}
	// A person is no mailbox, and a coupon no licence key.
	in = l.application(b, mailboxAt)
	in.Registration, in.Passphrase = declared(), passphrase
	_, err = b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")
	in = l.application(b, mailboxAt)
	in.LicenseID, in.LicensePassword, in.CouponNumber = "", "", b.newCoupons(1, nil)[0]
	_, err = b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")
}

func licenseLastOne(b *bundle) {
	l := b.newLight(1, nil)
	errs := atOnce(8, func(i int) error {
		_, err := b.ra.Submit(b.ctx, anonymous, l.application(b, fmt.Sprintf("person%d@example.jp", i)))
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[LICENSE_UNUSABLE at licenseId]": 7}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if n := b.client.Request.Query().CountX(b.sys); n != 1 {
		b.Errorf("%d requests, want 1", n)
	}
}

func licenseOneEach(b *bundle) {
	l := b.newLight(9, nil)
	requestID := b.submit(l.application(b, mailboxAt))
	again := func(at string, want ...string) {
		b.Helper()
		_, err := b.ra.Submit(b.ctx, anonymous, l.application(b, at))
		b.refused(err, want...)
	}
	again(mailboxAt, "LICENSE_UNUSABLE at licenseId")
	again(strings.ToUpper(mailboxAt[:1])+mailboxAt[1:], "LICENSE_UNUSABLE at licenseId")
	certificateID := b.acquireLight(l, requestID)
	again(mailboxAt, "LICENSE_UNUSABLE at licenseId")
	// Under another licence key it is another's business.
	sibling := l
	sibling.key = b.newLicense(l, 9, nil)
	b.submit(sibling.application(b, mailboxAt))
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "CESSATION_OF_OPERATION"))
	next := b.submit(l.application(b, mailboxAt))
	// One that ended is in nobody's way.
	ends := b.certificate(b.acquireLight(l, next)).NotAfter.Time()
	b.clock.set(ends.Add(time.Second))
	b.submit(l.application(b, mailboxAt))
	// Nor is one that was never acquired.
	b.clock.advance(91 * 24 * time.Hour)
	b.submit(l.application(b, mailboxAt))
	if got := b.license(l.key).Used; got != 4 {
		b.Errorf("%d used, want 4: what was refused counts nothing", got)
	}
}

func licenseOneEachRace(b *bundle) {
	l := b.newLight(9, nil)
	errs := atOnce(6, func(int) error {
		_, err := b.ra.Submit(b.ctx, anonymous, l.application(b, mailboxAt))
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[LICENSE_UNUSABLE at licenseId]": 5}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
}

func licenseTwice(b *bundle) {
	l := b.newLight(1, nil)
	in := l.application(b, mailboxAt)
	made := make([]string, 6)
	errs := atOnce(len(made), func(i int) error {
		out, err := b.ra.Submit(b.ctx, anonymous, in)
		made[i] = out.RequestID
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 6}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	for _, requestID := range made {
		if requestID != made[0] {
			b.Fatalf("made %v", made)
		}
	}
	in.LicensePassword = "0000-0000-0000-0000"
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}

func licenseAdministered(b *bundle) {
	l := b.newLight(1, nil)
	past := b.clock.time()
	good := ra.CreateLicenseKeysInput{PartnerID: l.partner, ProductID: l.product, Count: 2, Quota: 5}
	for name, tt := range map[string]struct {
		change func(*ra.CreateLicenseKeysInput)
		want   string
	}{
		"none":              {func(in *ra.CreateLicenseKeysInput) { in.Count = 0 }, "OUT_OF_RANGE at count"},
		"too many":          {func(in *ra.CreateLicenseKeysInput) { in.Count = 51 }, "OUT_OF_RANGE at count"},
		"no quota":          {func(in *ra.CreateLicenseKeysInput) { in.Quota = 0 }, "OUT_OF_RANGE at quota"},
		"over at once":      {func(in *ra.CreateLicenseKeysInput) { in.ExpiresAt = &past }, "IN_THE_PAST at expiresAt"},
		"no such partner":   {func(in *ra.CreateLicenseKeysInput) { in.PartnerID = "part_none" }, "NOT_FOUND at partnerId"},
		"not sold there":    {func(in *ra.CreateLicenseKeysInput) { in.ProductID = b.product }, "PRODUCT_UNAVAILABLE at productId"},
		"no product at all": {func(in *ra.CreateLicenseKeysInput) { in.ProductID = "prod_none" }, "PRODUCT_UNAVAILABLE at productId"},
	} {
		in := good
		tt.change(&in)
		if _, err := b.ra.CreateLicenseKeys(b.ctx, b.operator, in); cmp.Diff([]string{tt.want}, refusal(err)) != "" {
			b.Errorf("%s: %v, want %s", name, refusal(err), tt.want)
		}
	}
	for _, by := range []viewer.Viewer{anonymous, b.taro} {
		if _, err := b.ra.CreateLicenseKeys(b.ctx, by, good); cmp.Diff([]string{"NOT_ALLOWED"}, refusal(err)) != "" {
			b.Errorf("made by %s: %v", by.Kind, err)
		}
		if err := b.ra.VoidLicenseKey(b.ctx, by, b.license(l.key).ID); cmp.Diff([]string{"NOT_ALLOWED"}, refusal(err)) != "" {
			b.Errorf("made void by %s: %v", by.Kind, err)
		}
	}
	made, err := b.ra.CreateLicenseKeys(b.ctx, b.operator, good)
	b.must(err)
	if len(made) != 2 || made[0].LicenseID == made[1].LicenseID || made[0].Password == made[1].Password {
		b.Fatalf("made %d keys, or alike", len(made))
	}
	row := b.license(made[0])
	if !strings.HasPrefix(row.PasswordHash, "$argon2id$") || row.Quota != 5 {
		b.Errorf("stored with a password like %.10s…, quota %d", row.PasswordHash, row.Quota)
	}
	for range 2 {
		b.must(b.ra.VoidLicenseKey(b.ctx, b.operator, row.ID))
	}
	if n := len(b.events(row.ID, ra.LicenseKeyVoided)); n != 1 {
		b.Errorf("%d records of the voiding, want 1", n)
	}
	b.refused(b.ra.VoidLicenseKey(b.ctx, b.operator, "lkey_none"), "NOT_FOUND at licenseKeyId")
}

// licenseAnotherMix is a product that nobody planned: persons by licence key,
// vetted, a day to cancel, three reminders. Its policy is all that it takes.
func licenseAnotherMix(b *bundle) {
	l := b.newLight(2, func(p *policy.Policy) {
		*p = policy.Standard()
		p.New.Entitlements = []policy.Entitlement{policy.LicenseKey}
		p.New.Window = policy.Seconds(24 * time.Hour / time.Second)
		p.New.Vetting.Checks = []policy.Check{policy.OrganizationExists, policy.TelephoneVerified}
		p.Renewing = policy.Renewing{Mode: policy.NewApplication, Reminders: []int{60, 30, 10}}
	})
	in := l.application(b, mailboxAt)
	in.Registration, in.Passphrase = declared(), passphrase
	requestID := b.submit(in)
	b.wantStatus(requestID, lifecycle.Provisional)
	b.clock.advance(24 * time.Hour)
	b.wantStatus(requestID, lifecycle.Accepted)
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(requestID, kind, policy.Pass)
	}
	b.must(b.approve(b.taro, ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}))
	// Its policy identifies by passphrase: the licence key opens nothing here.
	identify := ra.IdentifyInput{Purpose: ra.ForAcquire, Portal: bundleSlug, Email: email, Code: b.code(requestID)}
	byLicense := identify
	byLicense.LicenseID, byLicense.LicensePassword = l.key.LicenseID, l.key.Password
	_, err := b.ra.Identify(b.ctx, anonymous, byLicense)
	b.refused(err, "IDENTIFICATION_FAILED")
	identify.Passphrase = passphrase
	b.opens(identify, requestID)
	certificateID := b.acquireLight(l, requestID)
	if names := b.names(b.parse(b.certificate(certificateID).Der).RawSubject); names[organization] != "Kanzaki Shokai K.K." {
		b.Errorf("subject %v", names)
	}
	ends := b.certificate(certificateID).NotAfter.Time()
	for i, days := range []int{60, 30, 10} {
		b.clock.set(policy.ReminderAt(ends, days))
		b.wantReminders(requestID, i+1)
	}
}

func licenseCancelled(b *bundle) {
	l := b.newLight(1, func(p *policy.Policy) { p.New.Window = policy.Seconds(window / time.Second) })
	requestID := b.submit(l.application(b, mailboxAt))
	b.wantStatus(requestID, lifecycle.Provisional)
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, requestID), requestID))
	if got := b.license(l.key).Used; got != 0 {
		b.Errorf("%d used, want none", got)
	}
	b.submit(l.application(b, mailboxAt))
	b.clock.advance(window)
	b.sweep()
}
