package graph_test

import (
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// licensed makes, by API alone, a product that nobody planned: for persons, by
// licence key, vetted, with a day to cancel and three reminders.
func (b *bundle) licensed() lightOf {
	b.Helper()
	admin := b.as("admin")
	text := vars{"ja": "見本", "en": "Sample"}
	p := admin.product(b.product).Versions[0].Policy
	inner(p, "new")["window"], inner(p, "new")["entitlements"] = 86400, []string{"LICENSE_KEY"}
	inner(p, "renewing")["reminders"] = []int{90, 45, 5}
	inner(inner(p, "renewing"), "procedure")["entitlements"] = []string{"LICENSE_KEY"}
	made, refused := admin.create("nobody-planned-this", p, text)
	if made == nil {
		b.Fatalf("make product: %v", refused)
	}
	l := lightOf{product: made.ID}
	var err error
	name := policy.Text{Ja: "見本", En: "Sample"}
	l.partner, err = b.ra.CreatePartner(b.Context(), operator, ra.NewPartner{
		Slug: "bundle", Name: name, Entrance: ra.Entrance{Name: name, ProductIDs: []string{l.product}},
	})
	b.must(err)
	var shown struct {
		Node struct {
			Entitlements, Renewal []string
			Subject               string
			Terms, PrivacyNotice  struct{ ID string }
		}
	}
	b.stranger().ask(`query($id: ID!) { node(id: $id) { ... on Product {
		entitlements renewal: entitlements(kind: RENEWAL) subject terms { id } privacyNotice { id } } } }`, vars{"id": l.product}, &shown)
	if n := shown.Node; n.Subject != "PERSON" || len(n.Entitlements) != 1 || n.Entitlements[0] != "LICENSE_KEY" ||
		len(n.Renewal) != 1 || n.Renewal[0] != "LICENSE_KEY" {
		b.Fatalf("the product says %+v", n)
	}
	l.consents = []string{shown.Node.Terms.ID, shown.Node.PrivacyNotice.ID}
	var keys struct {
		CreateLicenseKeys struct {
			LicenseKeys []struct{ LicenseID, Password string }
		}
	}
	admin.ask(`mutation($in: CreateLicenseKeysInput!) { createLicenseKeys(input: $in) { licenseKeys { licenseId password } problems { code field message } } }`,
		vars{"in": vars{"partnerId": l.partner, "productId": l.product, "count": 1, "quota": 5}}, &keys)
	l.key = keys.CreateLicenseKeys.LicenseKeys[0]
	return l
}

// person is an application by licence key; change may alter it.
func (l lightOf) person(b *bundle, change func(vars)) vars {
	return b.application("", func(in vars) {
		delete(in, "couponNumber")
		in["productId"], in["consents"], in["partner"] = l.product, l.consents, "bundle"
		in["licenseId"], in["licensePassword"] = l.key.LicenseID, l.key.Password
		if change != nil {
			change(in)
		}
	})
}

// TestPersonAppliesByLicenseKey takes the product from the ordinary application
// to the certificate, its reminders and its renewal.
func TestPersonAppliesByLicenseKey(t *testing.T) {
	t.Parallel()
	b := setup(t)
	l := b.licensed()
	in := l.person(b, nil)
	applicant := b.stranger()
	r := applicant.submit(in)
	if r.Status != "PROVISIONAL" || !r.Cancellable {
		t.Fatalf("submitted %+v", r)
	}
	if again := b.stranger().submit(in); again.ID != r.ID {
		t.Errorf("the retry made %s beside %s", again.ID, r.ID)
	}
	// One certificate for an address under a licence key; the field is the form's.
	second := l.person(b, func(in vars) {
		in["registration"].(vars)["subscriber"].(vars)["email"] = r.Registration.Subscriber.Email
	})
	if _, refused := b.stranger().act("submitApplication", second); codes(refused) != "LICENSE_UNUSABLE@licenseId" {
		t.Errorf("a second for the address: %v", refused)
	}
	b.clock.move(24 * time.Hour)
	taro := b.as("taro")
	taro.act("claimRequest", vars{"requestId": r.ID})
	for _, kind := range []string{"ORGANIZATION_EXISTS", "EMPLOYMENT_CONFIRMED"} {
		taro.act("recordCheck", vars{
			"requestId": r.ID, "registrationVersion": 1, "kind": kind, "result": "PASS", "source": "法人番号公表サイト",
		})
	}
	if got, refused := taro.act("approveRequest", vars{"requestId": r.ID, "registrationVersion": 1}); got.Status != "APPROVED" {
		t.Fatalf("approved: %+v, %v", got, refused)
	}
	b.consents = l.consents
	secrets := vars{
		"partner": "bundle", "email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
	}
	h := holding{bundle: b, request: r, certificate: b.acquireAs(holder{secrets: secrets}, r.ID, "").ID, secrets: secrets}
	ends := b.standing(h.certificate).NotAfter
	for i, days := range []int{90, 45, 5} {
		b.clock.move(policy.ReminderAt(ends, days).Sub(b.clock.now()))
		_, err := b.ra.Sweep(t.Context())
		b.must(err)
		n, err := b.db.Client().Message.Query().Where(message.RequestID(r.ID), message.KindEQ(message.KindEXPIRING)).
			Count(viewer.AsSystem(t.Context()))
		if err != nil || n != i+1 {
			t.Errorf("%d days before its end: %d reminders, %v", days, n, err)
		}
	}
	// The renewal is another application under the same key.
	secrets["purpose"] = "RENEW"
	w := h.identified()
	renewal := l.person(b, func(in vars) {
		delete(in, "productId")
		in["certificateId"] = h.certificate
		in["registration"].(vars)["subscriber"].(vars)["email"] = r.Registration.Subscriber.Email
	})
	var renewed struct {
		SubmitRenewal struct {
			Request  *requestOf
			Problems []problemOf
		}
	}
	w.ask(`mutation($in: SubmitRenewalInput!) { submitRenewal(input: $in) { request {`+requestFields+`} problems { code field message } } }`,
		vars{"in": renewal}, &renewed)
	if renewed.SubmitRenewal.Request == nil {
		t.Fatalf("renewal: %v", renewed.SubmitRenewal.Problems)
	}
	var used struct {
		LicenseKeys struct{ Nodes []struct{ Used int } }
	}
	b.as("taro").ask(`{ licenseKeys(first: 5) { nodes { used } } }`, nil, &used)
	if n := used.LicenseKeys.Nodes; len(n) != 1 || n[0].Used != 2 {
		t.Errorf("licence keys: %+v", n)
	}
}

// A licence key is guarded at the ordinary application as at a mailbox's: one
// answer whatever is wrong, and whoever goes on guessing waits.
func TestA1PersonsLicenseKeyFailsUniformly(t *testing.T) {
	t.Parallel()
	b := setup(t)
	l := b.licensed()
	for _, change := range []vars{
		{"licensePassword": "0000-0000-0000-0000"}, {"licenseId": "00000-00000"}, {"licenseId": "x"}, {"licenseId": nil},
		{"licensePassword": nil},
	} {
		b.clock.move(24 * time.Hour)
		_, refused := b.stranger().act("submitApplication", l.person(b, func(in vars) {
			for k, v := range change {
				in[k] = v
			}
		}))
		if codes(refused) != "LICENSE_UNUSABLE@licenseId" {
			t.Errorf("%v: %v", change, refused)
		}
	}
	// A coupon is no licence key, and of a key nothing is told at another entrance.
	for name, change := range map[string]func(vars){
		"neither":  func(in vars) { delete(in, "licenseId"); delete(in, "licensePassword") },
		"the rest": func(in vars) { delete(in, "partner") },
	} {
		if _, refused := b.stranger().act("submitApplication", l.person(b, change)); codes(refused) != "PRODUCT_UNAVAILABLE@productId" {
			t.Errorf("%s: %v", name, refused)
		}
	}
	last := ""
	for range 40 {
		_, refused := b.stranger().act("submitApplication", l.person(b, func(in vars) {
			in["licensePassword"] = "0000-0000-0000-0000"
		}))
		if last = codes(refused); last == "TOO_MANY_ATTEMPTS@" {
			break
		}
	}
	if last != "TOO_MANY_ATTEMPTS@" {
		t.Errorf("forty guesses in a row: %s", last)
	}
}
