package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var productCases = []scenario{
	{"edit a product: a version, names, what changed", productEdited},
	{"edit a product: refused, each thing at its field", productEditRefused},
	{"edit a product at once from two desks", productEditRace},
	{"a version that takes effect later, also in another process", productLater},
	{"a request keeps the policy that it was submitted under", productInFlight},
	{"a product nobody planned, from submit to its reminders", productUnplanned},
	{"edit a product: no administrator takes its vetting away", productAssured},
}

// productAssured: what the certificates tell of their holders has to be looked
// at; whoever runs the installation answers for theirs.
func productAssured(b *bundle) {
	administrator := viewer.Viewer{Kind: viewer.Staff, StaffID: b.hana.StaffID, Role: viewer.Administrator}
	in := b.edition(b.product)
	in.Policy.New.Vetting = nil
	in.Policy.Reissuing.Validity = policy.NewTerm
	_, err := b.ra.ProposeProduct(b.ctx, administrator, in, "fewer steps")
	b.refused(err,
		"REQUIRED at policy.new.vetting", "BAD_VALUE at policy.reissuing.validity")
	b.must(b.ra.UpdateProduct(b.ctx, b.operator, in))
}

// edition is the product as it stands, to be edited.
func (b *bundle) edition(productID string) ra.UpdateProductInput {
	b.Helper()
	row := b.client.Product.GetX(b.sys, productID)
	last := b.version(productID)
	return ra.UpdateProductInput{
		ProductID: productID, SeenVersion: last.Version, Policy: last.Policy,
		Brand:       policy.Text{Ja: row.BrandJa, En: row.BrandEn},
		Name:        policy.Text{Ja: row.NameJa, En: row.NameEn},
		Description: policy.Text{Ja: row.DescriptionJa, En: row.DescriptionEn},
	}
}

// version is the last of the product's policy.
func (b *bundle) version(productID string) *ent.ProductPolicy {
	b.Helper()
	return b.client.ProductPolicy.Query().Where(productpolicy.ProductID(productID)).
		Order(ent.Desc(productpolicy.FieldVersion)).FirstX(b.sys)
}

// edit changes the product's policy from now on; it must be taken.
func (b *bundle) edit(productID string, change func(*policy.Policy)) {
	b.Helper()
	in := b.edition(productID)
	change(&in.Policy)
	b.must(b.ra.UpdateProduct(b.ctx, b.operator, in))
}

// policyNow is the policy in force, as another process reads it.
func (b *bundle) policyNow(productID string) policy.Policy {
	b.Helper()
	p, err := ra.CurrentPolicy(b.ctx, b.client, productID, instant.At(b.clock.time()))
	b.must(err)
	return p.Policy
}

func productEdited(b *bundle) {
	in := b.edition(b.product)
	in.Name.En, in.Policy.New.Window, in.Policy.Renewing.Reminders = "Renamed", 3600, []int{60, 30, 10}
	b.must(b.ra.UpdateProduct(b.ctx, b.operator, in))
	if got := b.version(b.product); got.Version != 2 || got.Policy.New.Window != 3600 {
		b.Errorf("version %d with the window %d", got.Version, got.Policy.New.Window)
	}
	if got := b.client.Product.GetX(b.sys, b.product).NameEn; got != "Renamed" {
		b.Errorf("it is called %q", got)
	}
	events := b.events(b.product, ra.ProductUpdated)
	if len(events) != 1 {
		b.Fatalf("%d edits recorded", len(events))
	}
	if diff := cmp.Diff(map[string]string{
		"version": "2", "changed": "name, new.window, renewing.reminders", "deadlinesMoved": "0",
		"effectiveAt": b.clock.time().UTC().Format(time.RFC3339),
	}, events[0].Details); diff != "" {
		b.Errorf("recorded (-want +got):\n%s", diff)
	}
	// Saving what is there already is no version.
	b.must(b.ra.UpdateProduct(b.ctx, b.operator, b.edition(b.product)))
	if got := b.version(b.product).Version; got != 2 {
		b.Errorf("version %d without a change", got)
	}
}

func productEditRefused(b *bundle) {
	in := b.edition(b.product)
	b.refused(b.ra.UpdateProduct(b.ctx, b.taro, in), "NOT_ALLOWED")
	b.refused(b.ra.UpdateProduct(b.ctx, b.officer("ichiro", viewer.Administrator), in), "ANOTHER_OFFICER_WANTED")
	in.SeenVersion = 7
	b.refused(b.ra.UpdateProduct(b.ctx, b.operator, in), "EDITED_MEANWHILE at version")
	in.SeenVersion, in.ProductID = 1, "prod_01jd00000000000000000000zz"
	b.refused(b.ra.UpdateProduct(b.ctx, b.operator, in), "NOT_FOUND at productId")

	past := b.clock.time().Add(-time.Second)
	in = b.edition(b.product)
	in.Brand.Ja, in.EffectiveAt, in.Policy.KeyTypes, in.Policy.Renewing.Reminders = "", &past, nil, []int{1, 2}
	b.refused(b.ra.UpdateProduct(b.ctx, b.operator, in), "REQUIRED at brand.ja", "IN_THE_PAST at effectiveAt",
		"REQUIRED at policy.keyTypes", "BAD_REMINDERS at policy.renewing.reminders")

	// What it is called stands in subjects and headings: one line that can be
	// shown and mailed.
	in = b.edition(b.product)
	in.Brand.Ja, in.Brand.En = "見本\r\nBcc: all@example.jp", strings.Repeat("a", 101)
	in.Name.En, in.Description.Ja = "Standard \u202e2", strings.Repeat("あ", 501)
	in.Policy.Fees = []policy.Fee{
		{Act: policy.NewAct, Amount: 1, TaxPercent: 10, Currency: "ABC", Payer: policy.PartnerPays},
		{Act: policy.RenewalAct, Amount: 1, TaxPercent: 10, Currency: "jpy", Payer: policy.PartnerPays},
		{Act: policy.ReissueAct, Amount: 1, TaxPercent: 10, Currency: "EUR", Payer: policy.PartnerPays},
	}
	b.refused(b.ra.UpdateProduct(b.ctx, b.operator, in), "BAD_CHARACTER at brand.ja", "TOO_LONG at brand.en",
		"BAD_CHARACTER at name.en", "TOO_LONG at description.ja",
		"BAD_VALUE at policy.fees.0.currency", "BAD_VALUE at policy.fees.1.currency")

	// Closing days are days themselves, and of the days to come.
	later := b.clock.time().Add(time.Hour)
	yesterday := policy.DayOf(b.clock.time().AddDate(0, 0, -1))
	in = b.edition(b.product)
	in.Policy.Closing = &policy.Closing{LastOrder: yesterday, LastReissue: yesterday, Successor: "class2-standard"}
	in.EffectiveAt, in.Policy.Issuer, in.Policy.Profile = &later, "nobody", "nothing"
	b.refused(b.ra.UpdateProduct(b.ctx, b.operator, in), "CLOSING_AT_ONCE at effectiveAt", "IN_THE_PAST at policy.closing.lastReissue",
		"PRODUCT_UNAVAILABLE at policy.closing.successor", "BAD_VALUE at policy.issuer", "BAD_VALUE at policy.profile")
	if got := b.version(b.product).Version; got != 1 || len(b.events(b.product, ra.ProductUpdated)) > 0 {
		b.Errorf("a refusal left version %d", got)
	}
}

func productEditRace(b *bundle) {
	in := b.edition(b.product)
	errs := atOnce(4, func(i int) error {
		mine := in
		mine.Policy.AcquisitionDays = 10 + i
		return b.ra.UpdateProduct(b.ctx, b.operator, mine)
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[EDITED_MEANWHILE at version]": 3}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
}

func productLater(b *bundle) {
	elsewhere := b.serve(b.newSigner())
	later := b.clock.time().Add(48 * time.Hour)
	in := b.edition(b.product)
	in.Policy.New.Window, in.EffectiveAt = 7200, &later
	b.must(elsewhere.UpdateProduct(b.ctx, b.operator, in))
	for _, c := range []struct {
		at   time.Time
		want policy.Seconds
	}{{later.Add(-time.Microsecond), policy.Seconds(window / time.Second)}, {later, 7200}} {
		b.clock.set(c.at)
		if got := b.policyNow(b.product).New.Window; got != c.want {
			b.Errorf("at %s the window is %d, want %d", c.at, got, c.want)
		}
		out, err := b.ra.Submit(b.ctx, anonymous, b.application())
		b.must(err)
		r := b.request(out.RequestID)
		if got := policy.Seconds(*r.CancelDeadline-r.SubmittedAt) / 1_000_000; got != c.want {
			b.Errorf("submitted at %s: %d seconds to cancel, want %d", c.at, got, c.want)
		}
	}
	// The editor of today saw both; the next version takes the place of either.
	b.edit(b.product, func(p *policy.Policy) { p.New.Window = 1800 })
	if got := b.policyNow(b.product).New.Window; got != 1800 {
		b.Errorf("the window is %d", got)
	}
}

// productInFlight edits everything that a request keeps, and everything that
// it does not.
func productInFlight(b *bundle) {
	in := b.application()
	before := b.submit(in)
	first := b.request(before)
	b.edit(b.product, func(p *policy.Policy) {
		p.New.Window, p.AcquisitionDays = 24*60*60, 5
		p.New.Vetting.Checks = policy.Checks
		p.New.Vetting.TargetDays, p.New.Vetting.SecondApprover = 20, true
		p.Fees = []policy.Fee{{Act: policy.NewAct, Amount: 9900, Currency: "JPY", Payer: policy.PartnerPays}}
	})
	after := b.submit(b.application())
	b.clock.advance(window)
	b.wantStatus(before, lifecycle.Accepted)
	b.wantStatus(after, lifecycle.Provisional)
	if b.request(before).PolicyID == b.request(after).PolicyID || *b.request(before).ExpectedAt != *first.ExpectedAt {
		b.Error("the request in flight went over to the new version")
	}
	kept := b.client.ProductPolicy.GetX(b.sys, b.request(before).PolicyID).Policy
	if _, priced := kept.Fee(policy.NewAct); priced {
		b.Error("the request in flight costs what it did not")
	}
	// Two checks were enough when it was submitted, and one officer.
	b.must(b.ra.Claim(b.ctx, b.taro, before))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(before, kind, policy.Pass)
	}
	b.must(b.approve(b.taro, ra.DecideInput{RequestID: before, RegistrationVersion: 1}))
	want := policy.Standard().AcquisitionDeadline(b.clock.time())
	if got := b.request(before).AcquisitionDeadline.Time(); !got.Equal(want) {
		b.Errorf("acquirable until %s, want %s", got, want)
	}
	certificateID := b.acquire(before, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, before), certificateID, ra.Opened))

	// Whether it can be renewed, and reissued, is asked of today's.
	b.clock.set(b.certificate(certificateID).NotAfter.Time().AddDate(0, 0, -20))
	renewal := ra.IdentifyInput{Purpose: ra.ForRenew, Email: email, Passphrase: passphrase, Code: b.code(before)}
	_, err := b.ra.Identify(b.ctx, anonymous, renewal)
	b.must(err)
	b.edit(b.product, func(p *policy.Policy) { p.Renewing.Mode = policy.NewApplication })
	_, err = b.ra.Identify(b.ctx, anonymous, renewal)
	if !problem.Is(err, problem.IdentificationFailed) {
		b.Errorf("renewal after it was ended: %v", err)
	}
	reissue := renewal
	reissue.Purpose = ra.ForReissue
	_, err = b.ra.Identify(b.ctx, anonymous, reissue)
	b.must(err)
	today := policy.DayOf(b.clock.time())
	b.edit(b.product, func(p *policy.Policy) { p.Closing = &policy.Closing{LastOrder: today, LastReissue: today} })
	b.clock.set(today.End())
	_, err = b.ra.Identify(b.ctx, anonymous, reissue)
	if !problem.Is(err, problem.IdentificationFailed) {
		b.Errorf("reissue after its last day: %v", err)
	}
}

// unplanned is the policy of a product that none of the five services had. Its
// entitlements are the ones that can be used today; nothing else depends on
// which they are.
func unplanned(p *policy.Policy) {
	p.Identification, p.Subject = policy.ByPassphrase, policy.Person
	p.SecretLabel = policy.Text{Ja: "受取番号", En: "pick-up number"}
	p.New = policy.Procedure{
		Entitlements: []policy.Entitlement{policy.Coupon, policy.PartnerEnrolment},
		Window:       24 * 60 * 60, Clock: policy.Pauses,
		Vetting: &policy.Vetting{
			Checks: []policy.Check{policy.NamesAgree}, TargetDays: 1, ClaimHold: 600,
			Rejection: policy.Refund, CorrectionDays: 0,
		},
	}
	p.Renewing = policy.Renewing{Mode: policy.NewApplication, Reminders: []int{90, 45, 5}}
	p.Changing = policy.Changing{}
	p.ValidityDays, p.AcquisitionDays, p.ConfirmationDelay, p.MaxReplacements = 200, 7, 3600, 0
	p.KeyTypes = []policy.KeyType{policy.P256}
}

func productUnplanned(b *bundle) {
	b.product, b.consents = b.newProduct("nobody-planned-this", unplanned)
	requestID := b.provisional()
	b.clock.advance(24*time.Hour - time.Microsecond)
	b.wantStatus(requestID, lifecycle.Provisional)
	b.clock.advance(time.Microsecond)
	b.wantStatus(requestID, lifecycle.Accepted)
	b.must(b.ra.Claim(b.ctx, b.hana, requestID))
	b.must(b.ra.RecordCheck(b.ctx, b.hana, ra.RecordCheckInput{
		RequestID: requestID, RegistrationVersion: 1, Kind: policy.NamesAgree, Result: policy.Pass, Source: "名簿",
	}))
	b.must(b.approve(b.hana, ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}))
	code := b.code(requestID)
	opened, err := b.ra.Identify(b.ctx, anonymous, ra.IdentifyInput{Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: code})
	b.must(err)
	if diff := cmp.Diff([]string{requestID}, opened.RequestIDs); diff != "" {
		b.Fatalf("opened (-want +got):\n%s", diff)
	}
	if _, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, rsaKey(b.T, 3072))); err == nil {
		b.Error("a key that the product does not offer was certified")
	}
	certificateID := b.acquire(requestID, ecKey(b.T))
	in := b.order(requestID, ecKey(b.T))
	in.ReplaceLostKey = true
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.refused(err, "REPLACEMENTS_EXHAUSTED at csr")
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Saved))
	b.clock.advance(time.Hour)
	b.wantStatus(requestID, lifecycle.Completed)
	b.sweep()
	notAfter := b.certificate(certificateID).NotAfter.Time()
	if want := b.policyNow(b.product).NotAfter(b.certificate(certificateID).NotBefore.Time()); !notAfter.Equal(want) {
		b.Errorf("it ends at %s, want %s", notAfter, want)
	}
	for i, days := range []int{90, 45, 5} {
		b.clock.set(policy.ReminderAt(notAfter, days).Add(-time.Second))
		b.wantReminders(requestID, i)
		b.clock.advance(time.Second)
		b.wantReminders(requestID, i+1)
	}
	if got := b.client.Product.Query().Where(product.Code("nobody-planned-this")).CountX(b.sys); got != 1 {
		b.Errorf("%d products", got)
	}
}
