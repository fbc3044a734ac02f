package graph_test

import (
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// holding is somebody with a certificate that they acquired.
type holding struct {
	*bundle
	request     requestOf
	certificate string
	secrets     vars
}

// hold brings an application to its confirmed certificate.
func (b *bundle) hold() holding {
	b.Helper()
	return b.holdOf(b.approved())
}

// holdOf brings an approved application to its confirmed certificate.
func (b *bundle) holdOf(r requestOf) holding {
	b.Helper()
	secrets := vars{
		"purpose": "ACQUIRE", "email": r.Registration.Subscriber.Email,
		"applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
	}
	w := b.stranger()
	if refused := w.identify(secrets); len(refused) > 0 {
		b.Fatal(refused)
	}
	issued, _ := w.certify("acquireCertificate", vars{
		"requestId": r.ID, "csr": b.newCSR(catest.NewKey(b)), "consent": b.consents[0],
	})
	if confirmed, refused := w.certify("confirmAcquisition", vars{"certificateId": issued.ID, "outcome": "OPENED"}); confirmed.Status != "ACTIVE" {
		b.Fatalf("confirm: %s, %v", confirmed.Status, refused)
	}
	secrets["purpose"] = "RENEW"
	return holding{bundle: b, request: r, certificate: issued.ID, secrets: secrets}
}

// renewalWindow of the certificate, as the API tells it.
func (h holding) renewalWindow() policy.Window {
	h.Helper()
	var data struct {
		Node struct {
			Renewal struct{ OpensAt, ClosesAt time.Time }
		}
	}
	h.as("taro").ask(`query($id: ID!) { node(id: $id) { ... on Certificate { renewal { opensAt closesAt } } } }`,
		vars{"id": h.certificate}, &data)
	return policy.Window{From: data.Node.Renewal.OpensAt, Until: data.Node.Renewal.ClosesAt}
}

// at moves the clock to a moment, in either direction.
func (h holding) at(moment time.Time) { h.clock.move(moment.Sub(h.clock.now())) }

// identified is the holder, who may renew.
func (h holding) identified() *browser {
	h.Helper()
	w := h.stranger()
	if refused := w.identify(h.secrets); len(refused) > 0 {
		h.Fatalf("identify to renew: %v", refused)
	}
	return w
}

// renewal is a SubmitRenewalInput that is accepted; change may alter its
// registration.
func (h holding) renewal(change func(registration vars)) vars {
	h.Helper()
	return h.application(h.coupons(1)[0], func(in vars) {
		delete(in, "productId")
		in["certificateId"] = h.certificate
		registration := in["registration"].(vars)
		registration["subscriber"].(vars)["email"] = h.request.Registration.Subscriber.Email
		if change != nil {
			change(registration)
		}
	})
}

func TestRenewalStory(t *testing.T) {
	t.Parallel()
	b := setup(t)
	h := b.hold()
	h.at(h.renewalWindow().From)
	w := h.identified()

	// What the form is filled in with.
	var shown struct {
		Viewer struct {
			Applicant struct {
				Purpose  string
				Requests []struct {
					Certificate struct {
						ID      string
						Serial  string
						Renewal struct{ Open bool }
					}
					Product struct{ ProvisionalWindowSeconds int }
				}
			}
		}
	}
	w.ask(`{ viewer { applicant { purpose requests { certificate { id serial renewal { open } } product { provisionalWindowSeconds(kind: RENEWAL) } } } } }`,
		nil, &shown)
	found := shown.Viewer.Applicant.Requests
	if len(found) != 1 || found[0].Certificate.ID != h.certificate || !found[0].Certificate.Renewal.Open ||
		found[0].Product.ProvisionalWindowSeconds != int(policy.Standard().Renewing.Procedure.Window) {
		t.Fatalf("the holder finds %+v", shown)
	}

	in := h.renewal(func(registration vars) { registration["subscriber"].(vars)["department"] = "総務部" })
	renewed, refused := w.act("submitRenewal", in)
	if renewed.Status != "PROVISIONAL" || !renewed.Cancellable || len(refused) > 0 {
		t.Fatalf("renew: %+v, %v", renewed, refused)
	}
	// Its page tells which certificate it continues, and opens no door to it.
	var page struct {
		Node struct {
			Kind        string
			Follows     *struct{ ID string }
			Predecessor struct{ Serial string }
		}
	}
	const pageQuery = `query($id: ID!) { node(id: $id) { ... on Request { kind follows { id } predecessor { serial } } } }`
	w.ask(pageQuery, vars{"id": renewed.ID}, &page)
	if page.Node.Kind != "RENEWAL" || page.Node.Follows != nil || page.Node.Predecessor.Serial != found[0].Certificate.Serial {
		t.Errorf("the applicant's page: %+v", page.Node)
	}
	// The officer compares it with what the certificate was issued for.
	earlier := b.as("taro").seen(renewed.ID).EarlierRegistrations
	if len(earlier) != 1 || earlier[0].Origin != "FOLLOWED" || len(earlier[0].Differences) != 1 ||
		earlier[0].Differences[0].Field != "subscriber.department" || earlier[0].Differences[0].After != "総務部" {
		t.Errorf("beside what was registered before: %+v", earlier)
	}
	b.as("taro").ask(pageQuery, vars{"id": renewed.ID}, &page)
	if page.Node.Follows == nil || page.Node.Follows.ID != h.certificate {
		t.Errorf("the case: %+v", page.Node)
	}
	// Of another renewal of the same certificate nothing comes.
	if _, refused := h.identified().act("submitRenewal", h.renewal(nil)); codes(refused) != "ALREADY_REQUESTED@certificateId" {
		t.Errorf("renewed twice: %v", refused)
	}
	// Cancelled, its coupon renews again; the old certificate stands all the while.
	if got, refused := w.act("cancelRequest", vars{"requestId": renewed.ID}); got.Status != "CANCELLED" {
		t.Fatalf("cancel: %s, %v", got.Status, refused)
	}
	in["submissionKey"] = "submission-again-1"
	again, refused := h.identified().act("submitRenewal", in)
	if again.Status != "PROVISIONAL" || again.ID == renewed.ID {
		t.Errorf("renewed after cancelling: %+v, %v", again, refused)
	}
	var old struct{ Node struct{ Status string } }
	b.as("taro").ask(`query($id: ID!) { node(id: $id) { ... on Certificate { status } } }`, vars{"id": h.certificate}, &old)
	if old.Node.Status != "ACTIVE" {
		t.Errorf("the old certificate is %s", old.Node.Status)
	}
}

// From 00:00 thirty days before the end, to the second, for the identification
// as for the submission.
func TestRenewalWindow(t *testing.T) {
	t.Parallel()
	h := setup(t).hold()
	open := h.renewalWindow()
	h.at(open.From)
	early, late := h.identified(), h.renewal(nil)
	for _, tt := range []struct {
		name string
		at   time.Time
		want string
	}{
		{"a second before it opens", open.From.Add(-time.Second), "IDENTIFICATION_FAILED@"},
		{"when it opens", open.From, ""},
		{"its last second", open.Until.Add(-time.Second), ""},
		{"when it closes", open.Until, "IDENTIFICATION_FAILED@"},
	} {
		h.at(tt.at)
		if got := codes(h.stranger().identify(h.secrets)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	// Whoever identified in time and sends too late.
	h.at(open.From.Add(-time.Second))
	_, refused := early.act("submitRenewal", late)
	if codes(refused) != "RENEWAL_CLOSED@certificateId" {
		t.Fatalf("outside of the window: %v", refused)
	}
	told := map[string]time.Time{}
	for _, p := range refused[0].Params {
		at, err := time.Parse(time.RFC3339, p.Value)
		h.must(err)
		told[p.Name] = at.UTC()
	}
	want := map[string]time.Time{"from": open.From.UTC(), "until": open.Until.UTC()}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
}

func TestRenewalFixedFields(t *testing.T) {
	t.Parallel()
	h := setup(t).hold()
	h.at(h.renewalWindow().From)
	w := h.identified()
	for _, tt := range []struct{ group, field, value string }{
		{"organization", "tdbCompanyCode", "123456789"},
		{"organization", "legalName", "別会社"},
		{"organization", "legalNameKana", "ベツガイシャ"},
		{"organization", "legalNameLatin", "Another K.K."},
		{"subscriber", "familyName", "吉葛"},
		{"subscriber", "givenName", "別"},
		{"subscriber", "familyNameKana", "ベツ"},
		{"subscriber", "givenNameKana", "ベツ"},
		{"subscriber", "familyNameLatin", "Another"},
		{"subscriber", "givenNameLatin", "Another"},
	} {
		_, refused := w.act("submitRenewal", h.renewal(func(registration vars) {
			registration[tt.group].(vars)[tt.field] = tt.value
		}))
		if want := "FIXED_FIELD@registration." + tt.group + "." + tt.field; codes(refused) != want {
			t.Errorf("%v, want %s", refused, want)
		}
	}
	// Another spelling of the same is the same.
	same := h.renewal(func(registration vars) {
		registration["organization"].(vars)["legalNameKana"] = "カンザキショウカイ"
		registration["subscriber"].(vars)["familyNameLatin"] = "Ｙｏｓｈｉｋｕｚｕ"
	})
	if got, refused := w.act("submitRenewal", same); got.Status != "PROVISIONAL" {
		t.Errorf("in another spelling: %v", refused)
	}
}

// A certificate is renewed by the session that was opened for renewing it, and
// by no other.
func TestRenewalIsolation(t *testing.T) {
	t.Parallel()
	b := setup(t)
	h, other := b.hold(), b.hold()
	h.at(other.renewalWindow().From)
	revoking := b.stranger()
	secrets := vars{}
	for name, value := range h.secrets {
		secrets[name] = value
	}
	secrets["purpose"] = "REVOKE"
	if refused := revoking.identify(secrets); len(refused) > 0 {
		t.Fatal(refused)
	}
	for name, w := range map[string]*browser{
		"nobody": b.stranger(), "another holder": other.identified(), "to revoke": revoking, "an officer": b.as("taro"),
	} {
		if _, refused := w.act("submitRenewal", h.renewal(nil)); codes(refused) != "NOT_FOUND@certificateId" {
			t.Errorf("%s: %v", name, refused)
		}
	}
	const registered = `query($id: ID!) { node(id: $id) { ... on Certificate { request { registration { subscriber { email } } } } } }`
	if out := other.identified().post(registered, vars{"id": h.certificate}); string(out.Data) != `{"node":null}` {
		t.Errorf("another holder reads %s", out.raw)
	}
}

// The first answer was lost with its cookie. Whoever may renew, still or again,
// is answered; who knows the contents alone, which stand in the page, is not.
func TestRenewalRetriedWithLostCookie(t *testing.T) {
	t.Parallel()
	h := setup(t).hold()
	h.at(h.renewalWindow().From)
	in := h.renewal(nil)
	lost := h.identified()
	before := maps.Clone(lost.cookies)
	first, _ := lost.act("submitRenewal", in)
	lost.cookies = before
	if got, refused := h.stranger().act("submitRenewal", in); codes(refused) != "NOT_FOUND@certificateId" || got.ID != "" {
		t.Errorf("a stranger is told %s: %v", got.ID, refused)
	}
	for name, w := range map[string]*browser{"with the first cookie": lost, "identified again": h.identified()} {
		again, refused := w.act("submitRenewal", in)
		if again.ID != first.ID || len(refused) > 0 {
			t.Errorf("%s: %s beside %s, %v", name, again.ID, first.ID, refused)
		}
		if got, refused := w.act("cancelRequest", vars{"requestId": first.ID}); len(refused) > 0 || got.ID != first.ID {
			t.Errorf("%s: its session does not open the request: %v", name, refused)
		}
	}
	// Other contents under the key are a conflict, and tell nothing.
	in["registration"].(vars)["subscriber"].(vars)["department"] = "総務部"
	if _, refused := h.stranger().act("submitRenewal", in); codes(refused) != "SUBMISSION_CONFLICT@submissionKey" {
		t.Errorf("other contents: %v", refused)
	}
}

// TestRenewalNamesTheSeller: whoever renews is told of whom the last coupon was
// bought, and nobody else's sale.
func TestRenewalNamesTheSeller(t *testing.T) {
	t.Parallel()
	type seller struct{ Name, Contact string }
	told := func(h holding) *seller {
		h.at(h.renewalWindow().From)
		var data struct {
			Viewer struct {
				Applicant struct {
					Requests []struct {
						Certificate struct{ Renewal struct{ Seller *seller } }
					}
				}
			}
		}
		h.identified().ask(`{ viewer { applicant { requests { certificate { renewal { seller { name contact } } } } } } }`, nil, &data)
		if len(data.Viewer.Applicant.Requests) != 1 {
			t.Fatalf("the holder finds %+v", data)
		}
		return data.Viewer.Applicant.Requests[0].Certificate.Renewal.Seller
	}
	b := setup(t)
	if got := told(b.hold()); got != nil {
		t.Errorf("the house's coupon: %+v", got)
	}
	sold := setup(t)
	partnerID := sold.open("kumiai")
	coupons, err := sold.ra.CreateCoupons(t.Context(), operator, ra.CreateCouponsInput{ProductID: sold.product, Count: 1, PartnerID: partnerID})
	sold.must(err)
	h := sold.holdOf(sold.approve(sold.application(coupons[0], nil)))
	row := sold.db.Client().Partner.GetX(viewer.AsSystem(t.Context()), partnerID)
	if diff := cmp.Diff(&seller{row.NameJa, row.ContactJa}, told(h)); diff != "" {
		t.Errorf("a reseller's coupon (-want +got):\n%s", diff)
	}
}

// TestComingMailsAreTold: the page of an application says by which subject and
// sender each mail is found that is still to come, until there is none.
func TestComingMailsAreTold(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w := b.stranger()
	r := w.submit(b.application(b.coupons(1)[0], nil))
	ask := func() string {
		var data struct {
			Node struct {
				ComingMails []struct{ Kind, Subject, Sender string }
			}
		}
		w.ask(`query($id: ID!) { node(id: $id) { ... on Request { comingMails { kind subject sender } } } }`, vars{"id": r.ID}, &data)
		kinds := []string{}
		for _, m := range data.Node.ComingMails {
			if m.Sender != "noreply@ra.test" || !strings.HasSuffix(m.Subject, m.Kind+" JA") {
				t.Errorf("%+v", m)
			}
			kinds = append(kinds, m.Kind)
		}
		return strings.Join(kinds, " ")
	}
	provisional := ask()
	if !strings.HasPrefix(provisional, "ACCEPTED ") || !strings.HasSuffix(provisional, "CERTIFICATE_CODE REJECTED") {
		t.Errorf("provisional: %s", provisional)
	}
	w.act("cancelRequest", vars{"requestId": r.ID})
	if got := ask(); got != "" {
		t.Errorf("cancelled: %s", got)
	}
}
