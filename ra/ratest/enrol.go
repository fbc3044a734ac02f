package ratest

import (
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var enrolCases = []scenario{
	{"enrol stores a person and mails a link", enrolStores},
	{"enrol tells what is wrong with each person", enrolProblems},
	{"enrol again is the same enrolment", enrolAgain},
	{"enrol the same at once is one enrolment", enrolRace},
	{"enrol mails nobody a hundred times", enrolNotFlooding},
	{"enrol wants a partner who sells the product", enrolSold},
	{"enrol refuses a key that was seen", enrolKeySeen},
	{"enrol names the organisation's contact, whom an officer verifies", enrolContact},
	{"enrolment resent kills the link before", enrolResent},
	{"enrolment withdrawn", enrolWithdrawn},
}

// slug of the entrance of the suite's partner.
const slug = "chuokai"

// seller makes a partner whose entrance sells the product, and answers its id.
func (b *bundle) seller(slug string, products ...string) string {
	b.Helper()
	partnerID, err := b.ra.CreatePartner(b.ctx, b.operator, ra.NewPartner{
		Slug: slug, Name: policy.Text{Ja: "見本県中央会", En: "Mihon Federation"},
		Contact:  policy.Text{Ja: "電話 03-0000-0002", En: "Telephone 03-0000-0002"},
		Entrance: ra.Entrance{Name: policy.Text{Ja: "窓口", En: "Desk"}, ProductIDs: products},
	})
	b.must(err)
	return partnerID
}

// associations makes the product that partners enrol for, and its partner.
func (b *bundle) associations() (partnerID string) {
	b.Helper()
	b.product, b.consents = b.newProduct("class2-associations", func(p *policy.Policy) {
		checks := p.New.Vetting.Checks
		*p = policy.Associations()
		p.New.Vetting.Checks = checks
		p.Fees = []policy.Fee{{Act: policy.NewAct, Amount: 12345, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}}
	})
	return b.seller(slug, b.product)
}

// enrollee is a person who will be taken.
func enrollee(reference string) ra.Enrollee {
	return ra.Enrollee{Reference: reference, Registration: declared(), Language: enrolment.LanguageJA}
}

func (b *bundle) enrol(partnerID string, persons ...ra.Enrollee) []ra.Enrolled {
	b.Helper()
	all, err := b.ra.Enrol(b.ctx, b.operator, ra.EnrolInput{PartnerID: partnerID, ProductID: b.product, Enrollees: persons})
	b.must(err)
	return all
}

// enrolled must be taken; it answers the enrolment and its token.
func (b *bundle) enrolled(partnerID string, person ra.Enrollee) (enrolmentID, token string) {
	b.Helper()
	out := b.enrol(partnerID, person)[0]
	if len(out.Problems) > 0 {
		b.Fatalf("refused: %v", out.Problems)
	}
	tokens := b.offers(out.EnrolmentID)
	return out.EnrolmentID, tokens[len(tokens)-1]
}

// offers opens the tokens that wait to be mailed to an enrolled person.
func (b *bundle) offers(enrolmentID string) []string {
	b.Helper()
	mails, err := b.client.Message.Query().Where(message.AboutID(enrolmentID), message.KindEQ(message.KindENROLMENT)).
		Order(ent.Asc(message.FieldID)).All(b.sys)
	b.must(err)
	var tokens []string
	for _, m := range mails {
		if m.Recipient != email || m.RequestID != nil {
			b.Fatalf("the mail goes to %q about %v", m.Recipient, m.RequestID)
		}
		if m.Status != message.StatusQUEUED {
			continue
		}
		plain, err := b.config.Ring.Open(keyring.LabelMailToken, *m.CodeSealed, []byte(m.ID))
		b.must(err)
		tokens = append(tokens, string(plain))
	}
	return tokens
}

// refusals are the problems of each row, as refused has them.
func refusals(all []ra.Enrolled) [][]string {
	texts := make([][]string, len(all))
	for i, e := range all {
		for _, p := range e.Problems {
			texts[i] = append(texts[i], string(p.Code)+" at "+p.Field)
		}
		slices.Sort(texts[i])
	}
	return texts
}

func enrolStores(b *bundle) {
	partnerID := b.associations()
	person := enrollee(" 会員-0001 ")
	person.Registration.Subscriber.WorkplacePhoneNumber = "０５０-1234-5678"
	key := ecKey(b.T)
	person.CSR = csr(b.T, key)
	out := b.enrol(partnerID, person)[0]
	if out.Reference != "会員-0001" || len(out.Changes) == 0 || len(out.Problems) > 0 {
		b.Fatalf("came of it: %+v", out)
	}
	e := b.client.Enrolment.GetX(b.sys, out.EnrolmentID)
	if diff := cmp.Diff(declared(), e.Declared); diff != "" {
		b.Errorf("declared (-want +got):\n%s", diff)
	}
	end := b.clock.time().Add(30 * 24 * time.Hour).Truncate(time.Microsecond)
	if e.Status != enrolment.StatusPENDING || !e.ExpiresAt.Time().Equal(end) || e.Csr == nil || e.SpkiSha256 == nil {
		b.Errorf("%s until %v, want %v, with a key", e.Status, e.ExpiresAt.Time(), end)
	}
	if n := len(b.offers(e.ID)); n != 1 {
		b.Errorf("%d mails, want 1", n)
	}
	if n := len(b.events(e.ID, ra.SubscriberEnrolled)); n != 1 {
		b.Errorf("%d on record, want 1", n)
	}
	if n := b.client.Request.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d requests before the person agreed", n)
	}
}

func enrolProblems(b *bundle) {
	partnerID := b.associations()
	wrong := enrollee("")
	wrong.Registration.Subscriber.Email = "no address"
	wrong.CSR = []byte("no request")
	wide := enrollee(strings.Repeat("あ", 65))
	lined := enrollee("a\nb")
	unoffered := enrollee("key")
	unoffered.CSR = csr(b.T, p384(b.T))
	all := b.enrol(partnerID, wrong, enrollee("fine"), wide, lined, unoffered)
	want := [][]string{
		{"BAD_EMAIL at registration.subscriber.email", "CSR_MALFORMED at csr", "REQUIRED at reference"},
		nil, {"TOO_LONG at reference"}, {"BAD_CHARACTER at reference"}, {"KEY_TYPE_NOT_OFFERED at csr"},
	}
	if diff := cmp.Diff(want, refusals(all)); diff != "" {
		b.Errorf("problems (-want +got):\n%s", diff)
	}
	if got := all[3].Problems[0].Params["character"]; got != "U+000A" {
		b.Errorf("the character that is wrong is %q", got)
	}
	if n := b.client.Enrolment.Query().CountX(b.sys); n != 1 {
		b.Errorf("%d stored, want the one that was fine", n)
	}
	for n, want := range map[int]string{0: "REQUIRED", 101: "OUT_OF_RANGE"} {
		_, err := b.ra.Enrol(b.ctx, b.operator, ra.EnrolInput{PartnerID: partnerID, ProductID: b.product, Enrollees: make([]ra.Enrollee, n)})
		b.refused(err, want+" at subscribers")
	}
	for _, by := range []viewer.Viewer{anonymous, b.taro} {
		_, err := b.ra.Enrol(b.ctx, by, ra.EnrolInput{PartnerID: partnerID, ProductID: b.product, Enrollees: []ra.Enrollee{enrollee("x")}})
		b.refused(err, "NOT_ALLOWED")
	}
}

func enrolAgain(b *bundle) {
	partnerID := b.associations()
	first := b.enrol(partnerID, enrollee("1"))[0]
	other := enrollee("1")
	other.Registration.Subscriber.GivenName = "別人"
	english := enrollee("1")
	english.Language = enrolment.LanguageEN
	again := b.enrol(partnerID, enrollee("1"), other, english, colleague("2", "二郎"))
	want := [][]string{nil, {"REFERENCE_TAKEN at reference"}, {"REFERENCE_TAKEN at reference"}, nil}
	if diff := cmp.Diff(want, refusals(again)); diff != "" {
		b.Errorf("problems (-want +got):\n%s", diff)
	}
	if again[0].EnrolmentID != first.EnrolmentID || again[3].EnrolmentID == first.EnrolmentID {
		b.Error("the same contents are another enrolment, or others the same")
	}
	if n := len(b.offers(first.EnrolmentID)); n != 1 {
		b.Errorf("%d mails, want 1", n)
	}
	// The reference is the partner's own.
	if out := b.enrol(b.seller("another", b.product), enrollee("1"))[0]; out.EnrolmentID == first.EnrolmentID || len(out.Problems) > 0 {
		b.Errorf("another partner's: %+v", out)
	}
}

func enrolRace(b *bundle) {
	partnerID := b.associations()
	ids := make([]string, 4)
	errs := atOnce(len(ids), func(i int) error {
		all, err := b.ra.Enrol(b.ctx, b.operator, ra.EnrolInput{PartnerID: partnerID, ProductID: b.product, Enrollees: []ra.Enrollee{enrollee("1")}})
		if err == nil {
			ids[i] = all[0].EnrolmentID
		}
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	if slices.Sort(ids); ids[0] == "" || len(slices.Compact(ids)) != 1 || len(b.offers(ids[0])) != 1 {
		b.Errorf("enrolments %v", ids)
	}
}

func enrolSold(b *bundle) {
	partnerID := b.associations()
	couponed, _ := b.newProduct("by-coupon", nil)
	seller := b.seller("seller", couponed)
	for _, c := range []struct{ partnerID, productID, want string }{
		{"part_unknown", b.product, "NOT_FOUND at partnerId"},
		{seller, b.product, "PRODUCT_UNAVAILABLE at productId"},
		{seller, couponed, "PRODUCT_UNAVAILABLE at productId"},
		{partnerID, "prod_unknown", "PRODUCT_UNAVAILABLE at productId"},
	} {
		_, err := b.ra.Enrol(b.ctx, b.operator, ra.EnrolInput{PartnerID: c.partnerID, ProductID: c.productID, Enrollees: []ra.Enrollee{enrollee("1")}})
		b.refused(err, c.want)
	}
	_, err := b.ra.Enrol(b.ctx, b.clerk("mise", partnerID), ra.EnrolInput{ProductID: b.product, Enrollees: []ra.Enrollee{enrollee("1")}})
	b.refused(err, "REQUIRED at partnerId")
	b.client.Partner.UpdateOneID(partnerID).SetEnabled(false).ExecX(b.sys)
	_, err = b.ra.Enrol(b.ctx, b.operator, ra.EnrolInput{PartnerID: partnerID, ProductID: b.product, Enrollees: []ra.Enrollee{enrollee("1")}})
	b.refused(err, "NOT_FOUND at partnerId")
}

// enrolKeySeen: a key waits for one person, and one that was certified for none.
func enrolKeySeen(b *bundle) {
	key := ecKey(b.T)
	b.acquire(b.approved(), key)
	partnerID := b.associations()
	certified, mine, twin, later := enrollee("certified"), enrollee("mine"), colleague("twin", "二郎"), enrollee("later")
	certified.CSR = csr(b.T, key)
	other := ecKey(b.T)
	// ECDSA draws: the same key in another request.
	mine.CSR, twin.CSR, later.CSR = csr(b.T, other), csr(b.T, other), csr(b.T, other)
	all := b.enrol(partnerID, certified, mine, twin, mine)
	want := [][]string{{"KEY_SEEN_ELSEWHERE at csr"}, nil, {"KEY_SEEN_ELSEWHERE at csr"}, nil}
	if diff := cmp.Diff(want, refusals(all)); diff != "" {
		b.Errorf("problems (-want +got):\n%s", diff)
	}
	// Withdrawn, it waits for nobody.
	b.must(b.ra.WithdrawEnrolment(b.ctx, b.operator, all[1].EnrolmentID))
	if diff := cmp.Diff([][]string{nil}, refusals(b.enrol(partnerID, later))); diff != "" {
		b.Errorf("once withdrawn (-want +got):\n%s", diff)
	}
}

func enrolResent(b *bundle) {
	enrolmentID, first := b.enrolled(b.associations(), enrollee("1"))
	resend := func() error { return b.ra.ResendEnrolment(b.ctx, b.operator, enrolmentID) }
	b.refused(resend(), "TOO_MANY_ATTEMPTS at enrolmentId")
	b.clock.advance(time.Minute)
	if diff := cmp.Diff(map[string]int{"ok": 1, "[TOO_MANY_ATTEMPTS at enrolmentId]": 3}, count(atOnce(4, func(int) error { return resend() }))); diff != "" {
		b.Errorf("at once (-want +got):\n%s", diff)
	}
	waiting := b.offers(enrolmentID)
	if len(waiting) != 1 || waiting[0] == first {
		b.Fatalf("%d mails wait, want the new one", len(waiting))
	}
	b.wantOffer(first, ra.OfferReplaced)
	b.wantOffer(waiting[0], ra.OfferOpen)
	// What expired is opened again.
	b.clock.advance(ra.EnrolmentLife)
	b.wantOffer(waiting[0], ra.OfferExpired)
	b.must(resend())
	b.wantOffer(b.offers(enrolmentID)[0], ra.OfferOpen)
	// Five a day, and the next when the first of them is a day old.
	for range 4 {
		b.clock.advance(time.Hour)
		b.must(resend())
	}
	b.clock.advance(time.Hour)
	b.refused(resend(), "TOO_MANY_ATTEMPTS at enrolmentId")
	b.clock.advance(19 * time.Hour)
	b.must(resend())
	b.clock.advance(time.Minute)
	b.refused(resend(), "TOO_MANY_ATTEMPTS at enrolmentId")
	b.refused(b.ra.ResendEnrolment(b.ctx, b.taro, enrolmentID), "NOT_ALLOWED")
	b.refused(b.ra.ResendEnrolment(b.ctx, b.operator, "enrl_unknown"), "NOT_FOUND at enrolmentId")
}

func enrolWithdrawn(b *bundle) {
	partnerID := b.associations()
	enrolmentID, token := b.enrolled(partnerID, enrollee("1"))
	b.refused(b.ra.WithdrawEnrolment(b.ctx, b.taro, enrolmentID), "NOT_ALLOWED")
	b.must(b.ra.WithdrawEnrolment(b.ctx, b.operator, enrolmentID))
	b.must(b.ra.WithdrawEnrolment(b.ctx, b.operator, enrolmentID))
	if n := len(b.events(enrolmentID, ra.EnrolmentWithdrawnBy)); n != 1 || len(b.offers(enrolmentID)) != 0 {
		b.Errorf("%d on record, and %d mails wait", n, len(b.offers(enrolmentID)))
	}
	b.wantOffer(token, ra.OfferWithdrawn)
	_, err := b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.refused(err, "WRONG_STATE at token")
	b.clock.advance(time.Hour)
	b.refused(b.ra.ResendEnrolment(b.ctx, b.operator, enrolmentID), "WRONG_STATE at enrolmentId")

	enrolmentID, token = b.enrolled(partnerID, enrollee("2"))
	_, err = b.ra.Agree(b.ctx, anonymous, b.answers(token))
	b.must(err)
	b.refused(b.ra.WithdrawEnrolment(b.ctx, b.operator, enrolmentID), "WRONG_STATE at enrolmentId")
	b.refused(b.ra.ResendEnrolment(b.ctx, b.operator, enrolmentID), "WRONG_STATE at enrolmentId")
}

// enrolContact: whom a partner names asks for nothing before an officer made
// sure of them; from then on changes work for enrolled people as for others.
func enrolContact(b *bundle) {
	partnerID := b.associations()
	person := enrollee("1")
	person.Contact = &form.Contact{FamilyName: "総務", FamilyNameKana: "そうむ", PhoneNumber: "03-9876-5432", Email: "nobody"}
	if diff := cmp.Diff([]string{"BAD_EMAIL at contact.email"}, refusal(problem.Join(b.enrol(partnerID, person)[0].Problems))); diff != "" {
		b.Errorf("problems (-want +got):\n%s", diff)
	}
	person.Contact.Email = contactEmail
	requestID := b.agreed(partnerID, person)
	other := person
	other.Reference = "1"
	other.Contact = nil
	if diff := cmp.Diff([]string{"REFERENCE_TAKEN at reference"}, refusal(problem.Join(b.enrol(partnerID, other)[0].Problems))); diff != "" {
		b.Errorf("another contact under one reference (-want +got):\n%s", diff)
	}
	if n := b.client.OrganizationContact.Query().CountX(b.sys); n != 0 {
		b.Fatalf("%d contacts before the person is vetted", n)
	}
	b.vet(requestID)
	// A colleague's names the same contact again.
	person.Reference = "2"
	b.vet(b.agreed(partnerID, person))
	named := b.client.OrganizationContact.Query().OnlyX(b.sys)
	if named.VerifiedAt != nil || named.Email != contactEmail || named.FamilyNameKana != "ソウム" || len(b.events(requestID, ra.ContactNamed)) != 1 {
		b.Errorf("named as %+v", named)
	}
	naming := b.naming(requestID)
	naming.Portal = slug
	b.must(b.ra.MailContactLink(b.ctx, anonymous, naming))
	if n := len(b.messages(requestID, message.KindCONTACT_LINK)); n != 0 {
		b.Errorf("%d links to whom nobody made sure of", n)
	}
	b.refused(b.ra.VerifyContact(b.ctx, applicant(ra.ForStatus, requestID), named.ID), "NOT_ALLOWED")
	b.refused(b.ra.VerifyContact(b.ctx, b.taro, "cont_none"), "NOT_FOUND at contactId")
	errs := atOnce(4, func(int) error { return b.ra.VerifyContact(b.ctx, b.taro, named.ID) })
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if n := len(b.events(named.ID, ra.ContactVerified)); n != 1 {
		b.Errorf("%d records of the verification", n)
	}
	b.must(b.ra.MailContactLink(b.ctx, anonymous, naming))
	if n := len(b.messages(requestID, message.KindCONTACT_LINK)); n != 1 {
		b.Errorf("%d links", n)
	}
	b.must(b.ra.EndContact(b.ctx, b.taro, named.ID))
	b.refused(b.ra.VerifyContact(b.ctx, b.taro, named.ID), "NOT_FOUND at contactId")
}
