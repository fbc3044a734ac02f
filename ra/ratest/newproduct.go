package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var newProductCases = []scenario{
	{"new product: proposed by one and made by another, all of it shown beside its pattern", newProductMade},
	{"new product: from its day on, and not before", newProductLater},
	{"new product: refused to one alone, each thing at its field", newProductRefused},
	{"new product: stale once its code is taken or its pattern changed", newProductStale},
	{"new product: carried out and made by a shell at once, once", newProductRace},
	{"terms: proposed by one and published by another", termsTakeTwo},
}

// drafted is a product that is to be made as the suite's is, by another name.
func (b *bundle) drafted(code string) ra.NewProduct {
	b.Helper()
	as := b.edition(b.product)
	return ra.NewProduct{
		Code: code, Brand: as.Brand, Name: both("改"), Description: as.Description, Policy: as.Policy,
		TermsOfUse:    ra.Texts{Title: both("利用規約"), Body: policy.Text{Ja: "利用規約本文", En: "利用規約 body"}},
		PrivacyNotice: ra.Texts{Title: both("個人情報"), Body: both("別の本文")},
	}
}

// products counts those that bear the code.
func (b *bundle) products(code string) int {
	return b.client.Product.Query().Where(product.Code(code)).CountX(b.sys)
}

func (b *bundle) shown(proposalID string) ra.Pending {
	b.Helper()
	p, err := ra.Examine(b.ctx, b.client, b.client.Proposal.GetX(b.sys, proposalID))
	b.must(err)
	return p
}

func newProductMade(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	in := b.drafted("class2-next")
	in.Policy.ValidityDays = 730
	proposalID, err := b.ra.ProposeNewProduct(b.ctx, one, in, b.product, "二年もの")
	b.must(err)
	if n := b.products("class2-next"); n != 0 {
		b.Fatalf("%d products before anybody decided", n)
	}
	shown := b.shown(proposalID)
	differs := map[string][2]string{}
	for field, after := range shown.After {
		if before := shown.Before[field]; before != after {
			differs[field] = [2]string{before, after}
		}
	}
	want := map[string][2]string{
		"code": {"class2-standard", "class2-next"}, "name.ja": {"標準", "改"}, "name.en": {"Standard", "改"},
		"policy.validityDays":   {"365", "730"},
		"privacyNotice.body.ja": {"個人情報本文", "別の本文"}, "privacyNotice.body.en": {"個人情報 body", "別の本文"},
	}
	if diff := cmp.Diff(want, differs); diff != "" {
		b.Errorf("shown as different (-want +got):\n%s", diff)
	}
	// What is as it was copied is made all the same, and shown.
	if shown.After["termsOfUse.body.ja"] != "利用規約本文" || shown.After["policy.identification"] != string(policy.ByPassphrase) {
		b.Errorf("shown: %v", shown.After)
	}
	b.refused(b.decide(one, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.must(b.decide(two, proposalID, ra.CarryOut, ""))
	productID, err := b.ra.ProductByCode(b.ctx, "class2-next")
	b.must(err)
	made := b.events(productID, ra.ProductCreated)
	if len(made) != 1 || *made[0].ActorID != two.StaffID || b.policyNow(productID).ValidityDays != 730 {
		b.Errorf("made by %v with %d days", made, b.policyNow(productID).ValidityDays)
	}
	if got := len(b.currentTerms(productID)); got != len(b.consents) {
		b.Errorf("%d texts are in force", got)
	}
}

func newProductLater(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	begins := b.clock.time().Add(48 * time.Hour)
	in := b.drafted("class2-next")
	in.EffectiveAt = &begins
	propose := func(code string) string {
		in.Code = code
		proposalID, err := b.ra.ProposeNewProduct(b.ctx, one, in, "", "来月から")
		b.must(err)
		return proposalID
	}
	// Of a pattern nothing is said where there was none.
	late, inTime := propose("class2-late"), propose("class2-next")
	if shown := b.shown(inTime); len(shown.Before) > 0 || !strings.HasSuffix(shown.After["effectiveAt"], "JST") {
		b.Errorf("shown: %v beside %q", shown.Before, shown.After["effectiveAt"])
	}
	b.must(b.decide(two, inTime, ra.CarryOut, ""))
	productID, err := b.ra.ProductByCode(b.ctx, "class2-next")
	b.must(err)
	b.clock.set(begins.Add(-time.Microsecond))
	early := b.application()
	early.ProductID = productID
	_, err = b.ra.Submit(b.ctx, anonymous, early)
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")
	_, err = b.ra.CreateCoupons(b.ctx, b.operator, ra.CreateCouponsInput{ProductID: productID, Count: 1})
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")
	b.clock.set(begins)
	b.product, b.consents = productID, b.currentTerms(productID)
	b.submit(b.application())
	// A day that passed before anybody decided is no day to begin.
	b.clock.advance(time.Second)
	b.refused(b.decide(two, late, ra.CarryOut, ""), "IN_THE_PAST at effectiveAt")
	if n := b.products("class2-late"); n != 0 {
		b.Errorf("%d products", n)
	}
}

func newProductRefused(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	in := b.drafted("class2-next")
	_, err := b.ra.CreateProduct(b.ctx, one, in)
	b.refused(err, "ANOTHER_OFFICER_WANTED")
	for _, by := range []viewer.Viewer{b.taro, auditor, anonymous, b.operator, b.officer("saburo", viewer.Approver)} {
		_, err := b.ra.ProposeNewProduct(b.ctx, by, in, "", "x")
		b.refused(err, "NOT_ALLOWED")
	}
	past := b.clock.time().Add(-time.Second)
	bad := in
	bad.Code, bad.Name.Ja, bad.EffectiveAt, bad.TermsOfUse.Body.En, bad.Policy.New.Vetting = "Bad Code", "", &past, "", nil
	_, err = b.ra.ProposeNewProduct(b.ctx, one, bad, "", "")
	b.refused(err, "REQUIRED at name.ja", "REQUIRED at termsOfUse.body.en", "REQUIRED at policy.new.vetting",
		"BAD_CODE at code", "IN_THE_PAST at effectiveAt", "REQUIRED at reason")
	taken := in
	taken.Code = "class2-standard"
	_, err = b.ra.ProposeNewProduct(b.ctx, one, taken, "", "x")
	b.refused(err, "BAD_CODE at code")
	_, err = b.ra.ProposeNewProduct(b.ctx, one, in, "prod_01jd00000000000000000000zz", "x")
	b.refused(err, "NOT_FOUND at copiedFrom")

	proposalID, err := b.ra.ProposeNewProduct(b.ctx, one, in, "", "x")
	b.must(err)
	_, err = b.ra.ProposeNewProduct(b.ctx, two, in, b.product, "y")
	b.refused(err, "ALREADY_PROPOSED")
	for _, by := range []viewer.Viewer{b.taro, auditor, b.operator, b.officer("shiro", viewer.Approver)} {
		b.refused(b.decide(by, proposalID, ra.CarryOut, ""), "NOT_ALLOWED")
	}
	stale := two
	stale.Fresh = false
	b.refused(b.decide(stale, proposalID, ra.CarryOut, ""), "STEP_UP_REQUIRED")
	if n := b.products("class2-next"); n != 0 {
		b.Errorf("%d products", n)
	}
}

func newProductStale(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	copied, err := b.ra.ProposeNewProduct(b.ctx, one, b.drafted("class2-copied"), b.product, "x")
	b.must(err)
	taken, err := b.ra.ProposeNewProduct(b.ctx, one, b.drafted("class2-taken"), "", "x")
	b.must(err)
	in := b.edition(b.product)
	in.Policy.AcquisitionDays = 10
	b.must(b.ra.UpdateProduct(b.ctx, b.operator, in))
	_, err = b.ra.CreateProduct(b.ctx, b.operator, b.drafted("class2-taken"))
	b.must(err)
	for _, proposalID := range []string{copied, taken} {
		if !b.shown(proposalID).Stale {
			b.Errorf("%s is not shown as stale", proposalID)
		}
		b.refused(b.decide(two, proposalID, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
	}
	if n := b.products("class2-copied"); n != 0 {
		b.Errorf("%d products", n)
	}
}

func newProductRace(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	in := b.drafted("class2-next")
	proposalID, err := b.ra.ProposeNewProduct(b.ctx, one, in, "", "x")
	b.must(err)
	errs := atOnce(2, func(i int) error {
		if i == 0 {
			return b.decide(two, proposalID, ra.CarryOut, "")
		}
		_, err := b.ra.CreateProduct(b.ctx, b.operator, in)
		return err
	})
	if got := count(errs)["ok"]; got != 1 || b.products("class2-next") != 1 {
		b.Errorf("%d products: %v", b.products("class2-next"), errs)
	}
}

func termsTakeTwo(b *bundle) {
	one, two := b.officer("ichiro", viewer.Administrator), b.officer("jiro", viewer.Administrator)
	in := b.secondTerms()
	_, err := b.ra.PublishTerms(b.ctx, one, in)
	b.refused(err, "ANOTHER_OFFICER_WANTED")
	for _, by := range []viewer.Viewer{b.taro, auditor, anonymous, b.operator, b.officer("saburo", viewer.Approver)} {
		_, err := b.ra.ProposeTerms(b.ctx, by, in, "x")
		b.refused(err, "NOT_ALLOWED")
	}
	gone := in
	gone.Replaces = 7
	_, err = b.ra.ProposeTerms(b.ctx, one, gone, "x")
	b.refused(err, "STALE_VERSION at replaces")
	_, err = b.ra.ProposeTerms(b.ctx, one, in, "")
	b.refused(err, "REQUIRED at reason")
	proposalID, err := b.ra.ProposeTerms(b.ctx, one, in, "改定")
	b.must(err)
	// Each text has its own proposal.
	notice := in
	notice.Kind = terms.KindPRIVACY_NOTICE
	other, err := b.ra.ProposeTerms(b.ctx, one, notice, "改定")
	b.must(err)
	before := b.currentTerms(b.product)
	if shown := b.shown(proposalID); shown.Before["body.ja"] != "利用規約本文" || shown.After["body.ja"] != in.Text.Body.Ja {
		b.Errorf("shown: %+v", shown)
	}
	b.refused(b.decide(one, proposalID, ra.CarryOut, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	b.must(b.decide(two, proposalID, ra.CarryOut, ""))
	if diff := cmp.Diff(before, b.currentTerms(b.product)); diff == "" {
		b.Error("nothing was published")
	}
	_, err = b.ra.PublishTerms(b.ctx, b.operator, notice)
	b.must(err)
	b.refused(b.decide(two, other, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
}
