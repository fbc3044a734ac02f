package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

const (
	enrolMutation = `mutation($in: EnrolSubscribersInput!) { enrolSubscribers(input: $in) {
		results { reference enrolment { id state keyHandedIn partner { name } } changes { field } problems { code field } } problems { code field } } }`
	openEnrolmentMutation = `mutation($in: OpenEnrolmentInput!) { openEnrolment(input: $in) {
		offer { state partnerName keyHandedIn organization { legalName } subscriber { email } product { code } } problems { code field } } }`
	submitEnrolmentMutation = `mutation($in: SubmitEnrolmentInput!) { submitEnrolment(input: $in) {
		request {` + requestFields + `} problems { code field } } }`
)

// association is a partner that enrols persons for a product of its own.
type association struct {
	*bundle
	partner string
}

// associated makes one.
func (b *bundle) associated() association {
	b.Helper()
	p := policy.Associations()
	p.New.Vetting.Checks = []policy.Check{policy.OrganizationExists, policy.EmploymentConfirmed}
	p.Fees = []policy.Fee{{Act: policy.NewAct, Amount: 14_000, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}}
	text := func(s string) ra.Texts {
		return ra.Texts{Title: policy.Text{Ja: s, En: s}, Body: policy.Text{Ja: s + "本文", En: s + " body"}}
	}
	productID, err := b.ra.CreateProduct(b.Context(), operator, ra.NewProduct{
		Code: "associations", Brand: policy.Text{Ja: "見本", En: "Sample"}, Name: policy.Text{Ja: "団体", En: "Associations"},
		Policy: p, TermsOfUse: text("利用規約"), PrivacyNotice: text("個人情報"),
	})
	b.must(err)
	partnerID, err := b.ra.CreatePartner(b.Context(), operator, ra.NewPartner{
		Slug: "chuokai", Name: policy.Text{Ja: "見本県中央会", En: "Mihon Federation"},
		Entrance: ra.Entrance{Name: policy.Text{Ja: "窓口", En: "Desk"}, ProductIDs: []string{productID}},
	})
	b.must(err)
	b.product = productID
	var data struct {
		Node struct{ Terms, PrivacyNotice struct{ ID string } }
	}
	b.stranger().ask(`query($id: ID!) { node(id: $id) { ... on Product { terms { id } privacyNotice { id } } } }`, vars{"id": productID}, &data)
	b.consents = []string{data.Node.Terms.ID, data.Node.PrivacyNotice.ID}
	return association{bundle: b, partner: partnerID}
}

// person is an EnrolSubscriberInput that is accepted.
func (a association) person(reference string) vars {
	return vars{"reference": reference, "language": "JA", "registration": a.application("", nil)["registration"]}
}

// enrolledOf is what came of one person, as the tests ask for it.
type enrolledOf struct {
	Reference string
	Enrolment *struct {
		ID, State   string
		KeyHandedIn bool
		Partner     struct{ Name string }
	}
	Changes  []struct{ Field string }
	Problems []problemOf
}

func (a association) enrol(w *browser, persons ...vars) ([]enrolledOf, []problemOf) {
	a.Helper()
	var data struct {
		EnrolSubscribers struct {
			Results  []enrolledOf
			Problems []problemOf
		}
	}
	w.ask(enrolMutation, vars{"in": vars{"partnerId": a.partner, "productId": a.product, "subscribers": persons}}, &data)
	return data.EnrolSubscribers.Results, data.EnrolSubscribers.Problems
}

// offer answers what the last link that was mailed for an enrolment carries.
func (a association) offer(enrolmentID string) string {
	a.Helper()
	m, err := a.db.Client().Message.Query().Where(message.AboutID(enrolmentID), message.KindEQ(message.KindENROLMENT)).
		Order(ent.Desc(message.FieldID)).First(viewer.AsSystem(a.Context()))
	a.must(err)
	token, err := a.ring.Open(keyring.LabelMailToken, *m.CodeSealed, []byte(m.ID))
	a.must(err)
	return string(token)
}

// open answers the offer behind a link as JSON, or the problems' codes.
func (a association) open(token string) string {
	a.Helper()
	out := a.stranger().post(openEnrolmentMutation, vars{"in": vars{"token": token, "partner": "chuokai"}})
	return out.raw
}

func TestEnrolmentStory(t *testing.T) {
	t.Parallel()
	a := setup(t).associated()
	admin := a.as("admin")
	good, bad := a.person("会員-1"), a.person("会員-2")
	good["csr"] = a.newCSR(catest.NewKey(t))
	good["contact"] = vars{"familyName": "総務", "givenName": "一子", "familyNameKana": "ソウム", "givenNameKana": "イチコ",
		"phoneNumber": "03-9876-5432", "email": contactAddress}
	bad["registration"].(vars)["subscriber"].(vars)["email"] = "no address"
	all, refused := a.enrol(admin, good, bad)
	if len(refused) > 0 || len(all) != 2 || all[0].Enrolment == nil || all[1].Enrolment != nil {
		t.Fatalf("enrolled %+v, %v", all, refused)
	}
	if got := codes(all[1].Problems); got != "BAD_EMAIL@registration.subscriber.email" {
		t.Errorf("the second is refused with %s", got)
	}
	if e := all[0].Enrolment; e.State != "PENDING" || !e.KeyHandedIn || e.Partner.Name != "見本県中央会" || len(all[0].Changes) == 0 {
		t.Errorf("the first is %+v", all[0])
	}
	token := a.offer(all[0].Enrolment.ID)
	if raw := a.open(token); !strings.Contains(raw, `"state":"OPEN"`) || !strings.Contains(raw, "神﨑商会株式会社") || !strings.Contains(raw, `"code":"associations"`) {
		t.Errorf("the offer: %s", raw)
	}
	if raw := a.open("x"); !strings.Contains(raw, "IDENTIFICATION_FAILED") {
		t.Errorf("nobody's link: %s", raw)
	}
	w := a.stranger()
	var data struct {
		SubmitEnrolment struct {
			Request  *requestOf
			Problems []problemOf
		}
	}
	in := vars{"token": token, "partner": "chuokai", "applicationPassphrase": applicantPass, "consents": a.consents}
	w.ask(submitEnrolmentMutation, vars{"in": in}, &data)
	r := data.SubmitEnrolment.Request
	if r == nil || r.Status != "ACCEPTED" {
		t.Fatalf("agreed: %+v", data.SubmitEnrolment)
	}
	// The session is open, and the same answers again are the same request.
	var seen struct{ Node *requestOf }
	w.ask(`query($id: ID!) { node(id: $id) { ... on Request {`+requestFields+`} } }`, vars{"id": r.ID}, &seen)
	first := r.ID
	a.stranger().ask(submitEnrolmentMutation, vars{"in": in}, &data)
	if seen.Node == nil || data.SubmitEnrolment.Request == nil || data.SubmitEnrolment.Request.ID != first {
		t.Errorf("seen %+v, again %+v", seen.Node, data.SubmitEnrolment)
	}
	// Used, it tells no personal data.
	if raw := a.open(token); !strings.Contains(raw, `"state":"SUBMITTED"`) || !strings.Contains(raw, `"subscriber":null`) || strings.Contains(raw, "商会") {
		t.Errorf("the used offer: %s", raw)
	}
	a.charged(admin, *r)
	a.verified(*r)
}

// verified looks at the contact whom the partner named, and makes sure of them.
func (a association) verified(r requestOf) {
	a.Helper()
	officer := a.as("taro")
	const contacts = `query($id: ID!) { node(id: $id) { ... on Request { organizationContacts { id email verifiedAt verifiedBy { name } } } } }`
	type contactOf struct {
		ID, Email  string
		VerifiedAt *time.Time
		VerifiedBy *struct{ Name string }
	}
	read := func(w *browser) []contactOf {
		var data struct {
			Node struct{ OrganizationContacts []contactOf }
		}
		w.ask(contacts, vars{"id": r.ID}, &data)
		return data.Node.OrganizationContacts
	}
	all := read(officer)
	if len(all) != 1 || all[0].Email != contactAddress || all[0].VerifiedAt != nil {
		a.Fatalf("named: %+v", all)
	}
	in := vars{"requestId": r.ID, "contactId": all[0].ID}
	if _, refused := a.stranger().act("verifyContact", in); codes(refused) != "SESSION_REQUIRED@" {
		a.Errorf("a stranger verifies: %v", refused)
	}
	if _, refused := officer.act("verifyContact", in); len(refused) > 0 {
		a.Errorf("verify: %v", refused)
	}
	if all := read(officer); all[0].VerifiedAt == nil || all[0].VerifiedBy == nil {
		a.Errorf("verified: %+v", all)
	}
}

// charged approves the request, and looks at what it costs.
func (a association) charged(admin *browser, r requestOf) {
	a.Helper()
	officer := a.as("taro")
	officer.act("claimRequest", vars{"requestId": r.ID})
	for _, kind := range []string{"ORGANIZATION_EXISTS", "EMPLOYMENT_CONFIRMED"} {
		officer.act("recordCheck", vars{"requestId": r.ID, "registrationVersion": 1, "kind": kind, "result": "PASS", "source": "x"})
	}
	if _, refused := officer.act("approveRequest", vars{"requestId": r.ID, "registrationVersion": 1}); len(refused) > 0 {
		a.Fatalf("approve: %v", refused)
	}
	month := a.clock.now().In(policy.Tokyo).Format("2006-01")
	const list = `query($month: String!, $partner: ID!) {
		charges(first: 10, filter: {partnerId: $partner, act: NEW, month: $month}) { nodes { act amount tax payer partner { name } request { id } } }
		statement(month: $month) { act quantity amount tax payer partner { name } product { code } } }`
	out := admin.post(list, vars{"month": month, "partner": a.partner})
	want := fmt.Sprintf(`{"charges":{"nodes":[{"act":"NEW","amount":14000,"tax":1400,"payer":"PARTNER","partner":{"name":"見本県中央会"},"request":{"id":%q}}]},`+
		`"statement":[{"act":"NEW","quantity":1,"amount":14000,"tax":1400,"payer":"PARTNER","partner":{"name":"見本県中央会"},"product":{"code":"associations"}}]}`, r.ID)
	if diff := cmp.Diff(want, string(out.Data)); diff != "" {
		a.Errorf("charged (-want +got):\n%s\n%s", diff, out.raw)
	}
	next := a.clock.now().In(policy.Tokyo).AddDate(0, 1, 0).Format("2006-01")
	if out := admin.post(list, vars{"month": next, "partner": a.partner}); string(out.Data) != `{"charges":{"nodes":[]},"statement":[]}` {
		a.Errorf("the month after: %s", out.raw)
	}
	if out := admin.post(list, vars{"month": "2026-13", "partner": a.partner}); len(out.Errors) == 0 {
		a.Errorf("no month: %s", out.raw)
	}
}

// Who may enrol, resend and withdraw; and who sees enrolments and charges.
func TestA5EnrolmentByRole(t *testing.T) {
	t.Parallel()
	a := setup(t).associated()
	all, _ := a.enrol(a.as("admin"), a.person("1"))
	enrolmentID := all[0].Enrolment.ID
	a.clock.move(time.Minute)
	for name, want := range map[string]struct {
		act  string
		sees int
	}{"": {"SESSION_REQUIRED@", 0}, "taro": {"NOT_ALLOWED@", 1}, "auditor": {"NOT_ALLOWED@", 1}} {
		w := a.stranger()
		if name != "" {
			w = a.as(name)
		}
		if _, refused := a.enrol(w, a.person("2")); codes(refused) != want.act {
			t.Errorf("%q enrols: %v", name, refused)
		}
		for _, mutation := range []string{"resendEnrolment", "withdrawEnrolment"} {
			var data map[string]struct{ Problems []problemOf }
			w.ask(`mutation($id: ID!) { it: `+mutation+`(input: {enrolmentId: $id}) { enrolment { id } problems { code field } } }`, vars{"id": enrolmentID}, &data)
			if got := codes(data["it"].Problems); got != want.act {
				t.Errorf("%q: %s: %s", name, mutation, got)
			}
		}
		var data struct {
			Enrolments, Partners struct{ Nodes []struct{ ID string } }
		}
		w.ask(`{ enrolments(first: 10) { nodes { id } } partners(first: 10) { nodes { id } } }`, nil, &data)
		if len(data.Enrolments.Nodes) != want.sees || len(data.Partners.Nodes) != want.sees {
			t.Errorf("%q sees %+v", name, data)
		}
	}
	// Withdrawn, the offer says so and the list finds it by its state.
	admin := a.as("admin")
	token := a.offer(enrolmentID)
	admin.post(`mutation($id: ID!) { withdrawEnrolment(input: {enrolmentId: $id}) { problems { code } } }`, vars{"id": enrolmentID})
	if raw := a.open(token); !strings.Contains(raw, `"state":"WITHDRAWN"`) {
		t.Errorf("the offer: %s", raw)
	}
	for state, want := range map[string]int{"PENDING": 0, "EXPIRED": 0, "SUBMITTED": 0, "WITHDRAWN": 1} {
		var data struct {
			Enrolments struct{ Nodes []struct{ State string } }
		}
		admin.ask(`query($s: EnrolmentState!) { enrolments(first: 10, filter: {state: $s}) { nodes { state } } }`, vars{"s": state}, &data)
		if len(data.Enrolments.Nodes) != want {
			t.Errorf("%s: %+v", state, data)
		}
	}
}
