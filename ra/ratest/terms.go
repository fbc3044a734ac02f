package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var termsCases = []scenario{
	{"terms are published by who may, one version after the other", termsRefused},
	{"a new version asks again", termsAskAgain},
	{"a version comes into force at its moment", termsPlanned},
	{"two publish a version at once", termsRace},
	{"a consent says to what, when and from where", termsConsents},
}

// secondTerms is the second version of the product's terms of use.
func (b *bundle) secondTerms() ra.PublishTermsInput {
	return ra.PublishTermsInput{
		ProductID: b.product, Kind: terms.KindTERMS_OF_USE, Replaces: 1,
		Text: ra.Texts{
			Title: policy.Text{Ja: "利用規約", En: "Terms of use"},
			Body:  policy.Text{Ja: "第二版の本文", En: "The second version"},
		},
	}
}

func termsRefused(b *bundle) {
	past := b.clock.time().Add(-time.Microsecond)
	for _, c := range []struct {
		by     viewer.Viewer
		change func(*ra.PublishTermsInput)
		want   []string
	}{
		{b.taro, func(*ra.PublishTermsInput) {}, []string{"NOT_ALLOWED"}},
		{anonymous, func(*ra.PublishTermsInput) {}, []string{"NOT_ALLOWED"}},
		{b.operator, func(in *ra.PublishTermsInput) { in.ProductID = "prod_gone" }, []string{"PRODUCT_UNAVAILABLE at productId"}},
		{b.operator, func(in *ra.PublishTermsInput) { in.Kind = "RECIPE" }, []string{"BAD_ID at kind"}},
		{b.operator, func(in *ra.PublishTermsInput) { in.Replaces = 2 }, []string{"STALE_VERSION at replaces"}},
		{b.operator, func(in *ra.PublishTermsInput) { in.EffectiveAt = &past }, []string{"TOO_EARLY at effectiveAt"}},
		{b.operator, func(in *ra.PublishTermsInput) {
			in.Text = ra.Texts{Title: policy.Text{En: strings.Repeat("x", 101)}, Body: policy.Text{Ja: " ", En: "\x07"}}
		},
			[]string{"REQUIRED at title.ja", "TOO_LONG at title.en", "REQUIRED at body.ja", "BAD_CHARACTER at body.en"}},
	} {
		in := b.secondTerms()
		c.change(&in)
		_, err := b.ra.PublishTerms(b.ctx, c.by, in)
		b.refused(err, c.want...)
	}
	ids, err := b.ra.PublishTerms(b.ctx, b.operator, b.secondTerms())
	b.must(err)
	if n := len(b.events(ids[0], ra.TermsPublished)); n != 1 {
		b.Errorf("%d acts are on record, want 1", n)
	}
	second := b.client.Terms.GetX(b.sys, ids[0])
	if second.Version != 2 || second.Language != terms.LanguageJA || second.Sha256 != "6f61e9c007e300944caf95c5383cfdad6411f5e2c329fcc69ae85176810fa0c9" {
		b.Errorf("version %d in %s, %s", second.Version, second.Language, second.Sha256)
	}
}

func termsAskAgain(b *bundle) {
	before := b.application()
	approved := b.approved()
	_, err := b.ra.PublishTerms(b.ctx, b.operator, b.secondTerms())
	b.must(err)
	_, err = b.ra.Submit(b.ctx, anonymous, before)
	b.refused(err, "CONSENT_REQUIRED at consents")
	b.wantCoupon(before.CouponNumber, lifecycle.CouponAvailable)
	// The acquisition agrees to what is in force then, not to what was.
	key := ecKey(b.T)
	acquire := ra.AcquireInput{RequestID: approved, CSR: csr(b.T, key), Consent: b.consents[0]}
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, approved), acquire)
	b.refused(err, "CONSENT_REQUIRED at consent")
	b.consents = b.currentTerms(b.product)
	before.Consents = b.consents
	b.submit(before)
	b.acquire(approved, key)
}

func termsPlanned(b *bundle) {
	in := b.secondTerms()
	effective := b.clock.time().Add(time.Hour).Truncate(time.Microsecond)
	in.EffectiveAt = &effective
	_, err := b.ra.PublishTerms(b.ctx, b.operator, in)
	b.must(err)
	application := b.application()
	b.clock.set(effective.Add(-time.Microsecond))
	b.submit(application)
	application = b.application()
	b.clock.set(effective)
	_, err = b.ra.Submit(b.ctx, anonymous, application)
	b.refused(err, "CONSENT_REQUIRED at consents")
	// Nothing comes into force before what was announced last.
	b.clock.set(effective.Add(-time.Minute))
	in.Replaces, in.EffectiveAt = 2, nil
	_, err = b.ra.PublishTerms(b.ctx, b.operator, in)
	b.refused(err, "TOO_EARLY at effectiveAt")
	in.EffectiveAt = &effective
	_, err = b.ra.PublishTerms(b.ctx, b.operator, in)
	b.must(err)
}

func termsRace(b *bundle) {
	outcomes := count(atOnce(6, func(int) error {
		_, err := b.ra.PublishTerms(b.ctx, b.operator, b.secondTerms())
		return err
	}))
	if outcomes["ok"] != 1 || outcomes["[STALE_VERSION at replaces]"] != 5 {
		b.Errorf("six versions at once: %v", outcomes)
	}
}

func termsConsents(b *bundle) {
	first := b.consents
	requestID := b.approved()
	_, err := b.ra.PublishTerms(b.ctx, b.operator, b.secondTerms())
	b.must(err)
	b.consents = b.currentTerms(b.product)
	b.clock.advance(time.Hour)
	b.acquire(requestID, ecKey(b.T))
	type agreed struct{ Terms, Occasion, Address string }
	rows := b.client.Consent.Query().Where(consent.RequestID(requestID)).Order(ent.Asc(consent.FieldID)).AllX(b.sys)
	got := make([]agreed, len(rows))
	for i, c := range rows {
		got[i] = agreed{c.TermsID, string(c.Occasion), c.Address}
	}
	want := []agreed{
		{first[0], "APPLICATION", "192.0.2.7"}, {first[1], "APPLICATION", "192.0.2.7"},
		{b.consents[0], "ACQUISITION", "192.0.2.7"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		b.Errorf("consents (-want +got):\n%s", diff)
	}
	if r := b.request(requestID); rows[0].AgreedAt != r.SubmittedAt || rows[2].AgreedAt.Time().Sub(rows[0].AgreedAt.Time()) < time.Hour {
		b.Errorf("agreed at %v and %v", rows[0].AgreedAt.Time(), rows[2].AgreedAt.Time())
	}
}
