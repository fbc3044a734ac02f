package graph_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// lightOf is a product for mailboxes at the entrance of the partner bundle.
type lightOf struct {
	partner, product string
	consents         []string
	key              struct{ LicenseID, Password string }
}

// light makes the product by use case, and its licence key as an administrator
// does.
func (b *bundle) light(quota int) lightOf {
	b.Helper()
	var l lightOf
	p := policy.Light()
	p.Issuer = hierarchy.Issuing.ID()
	text := ra.Texts{Title: policy.Text{Ja: "規約", En: "Terms"}, Body: policy.Text{Ja: "本文", En: "Body"}}
	name := policy.Text{Ja: "ライト", En: "Light"}
	var err error
	l.product, err = b.ra.CreateProduct(b.Context(), operator, ra.NewProduct{
		Code: "light", Brand: name, Name: name, Description: name, Policy: p, TermsOfUse: text, PrivacyNotice: text,
	})
	b.must(err)
	l.partner, err = b.ra.CreatePartner(b.Context(), operator, ra.NewPartner{
		Slug: "bundle", Name: name, Entrance: ra.Entrance{Name: name, ProductIDs: []string{l.product}},
	})
	b.must(err)
	var data struct {
		Node struct {
			Subject, Identification string
			Terms, PrivacyNotice    struct{ ID string }
		}
	}
	b.stranger().ask(`query($id: ID!) { node(id: $id) { ... on Product { subject identification terms { id } privacyNotice { id } } } }`,
		vars{"id": l.product}, &data)
	if data.Node.Subject != "MAILBOX" || data.Node.Identification != "LICENSE" {
		b.Fatalf("the product says %+v", data.Node)
	}
	l.consents = []string{data.Node.Terms.ID, data.Node.PrivacyNotice.ID}
	var made struct {
		CreateLicenseKeys struct {
			LicenseKeys []struct{ LicenseID, Password string }
			Problems    []problemOf
		}
	}
	b.as("admin").ask(`mutation($in: CreateLicenseKeysInput!) { createLicenseKeys(input: $in) {
		licenseKeys { licenseId password } problems { code field message } } }`,
		vars{"in": vars{"partnerId": l.partner, "productId": l.product, "count": 1, "quota": quota}}, &made)
	if len(made.CreateLicenseKeys.Problems) > 0 {
		b.Fatalf("create licence keys: %v", made.CreateLicenseKeys.Problems)
	}
	l.key = made.CreateLicenseKeys.LicenseKeys[0]
	return l
}

func (l lightOf) application(key, email string) vars {
	return vars{
		"submissionKey": key + "-0123456789", "partner": "bundle", "productId": l.product,
		"licenseId": l.key.LicenseID, "licensePassword": l.key.Password,
		"commonName": "Ｔａｒｏ ２", "email": email, "consents": l.consents,
	}
}

// mailboxReply is what both mutations answer.
type mailboxReply struct {
	Request *struct {
		ID, Status, ReceiptNumber string
		Registration              struct {
			Subscriber struct{ CommonName, Email string }
		}
	}
	Changes  []struct{ Field, Kind string }
	Problems []problemOf
}

func (w *browser) mailbox(mutation, input string, in vars) (mailboxReply, string) {
	w.b.Helper()
	out := w.post(`mutation($in: `+input+`!) { reply: `+mutation+`(input: $in) {
		request { id status receiptNumber registration { subscriber { commonName email } } }
		changes { field kind } problems { code field message } } }`, vars{"in": in})
	if len(out.Errors) > 0 {
		w.b.Fatalf("%s: %s", mutation, out.raw)
	}
	var data struct{ Reply mailboxReply }
	w.b.must(json.Unmarshal(out.Data, &data))
	return data.Reply, out.raw
}

func (w *browser) applyLight(in vars) (mailboxReply, string) {
	w.b.Helper()
	return w.mailbox("submitMailboxApplication", "SubmitMailboxApplicationInput", in)
}

func (w *browser) reissueLight(in vars) (mailboxReply, string) {
	w.b.Helper()
	return w.mailbox("reissueMailboxCertificate", "ReissueMailboxCertificateInput", in)
}

// The whole of Class1 by API: applied for, acquired, reissued.
func TestLicenseKeyFlow(t *testing.T) {
	t.Parallel()
	b := setup(t)
	l := b.light(2)
	w := b.stranger()
	got, raw := w.applyLight(l.application("first", "Taro@EXAMPLE.jp"))
	if got.Request == nil || got.Request.Status != "APPROVED" || got.Request.Registration.Subscriber.CommonName != "Taro 2" ||
		got.Request.Registration.Subscriber.Email != "Taro@example.jp" {
		t.Fatalf("applied: %s", raw)
	}
	if diff := cmp.Diff([]struct{ Field, Kind string }{{"commonName", "HALF_WIDTH"}, {"email", "LOWER_CASE_DOMAIN"}}, got.Changes); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	// The same again is the same.
	if again, _ := b.stranger().applyLight(l.application("first", "Taro@EXAMPLE.jp")); again.Request == nil || again.Request.ID != got.Request.ID {
		t.Errorf("again: %+v", again)
	}
	secrets := vars{
		"purpose": "ACQUIRE", "partner": "bundle", "licenseId": l.key.LicenseID, "licensePassword": l.key.Password,
		"email": "taro@example.jp", "certificateCode": b.code(got.Request.ID),
	}
	holder := b.stranger()
	if refused := holder.identify(secrets); len(refused) > 0 {
		t.Fatalf("identify: %v", refused)
	}
	c, refused := holder.certify("acquireCertificate", vars{
		"requestId": got.Request.ID, "csr": b.newCSR(catest.NewKey(t)), "consent": l.consents[0],
	})
	if len(refused) > 0 {
		t.Fatalf("acquire: %v", refused)
	}
	// A second for the address is refused, and the reissue gives it another name.
	if second, _ := b.stranger().applyLight(l.application("second", "taro@example.jp")); codes(second.Problems) != "LICENSE_UNUSABLE@licenseId" {
		t.Errorf("a second: %+v", second.Problems)
	}
	in := l.application("reissue", "moved@example.jp")
	in["registeredEmail"] = "taro@example.jp"
	moved, raw := b.stranger().reissueLight(in)
	if moved.Request == nil || moved.Request.Status != "APPROVED" || moved.Request.ID == got.Request.ID {
		t.Fatalf("reissued: %s", raw)
	}
	var shown struct{ Node struct{ Status string } }
	b.as("taro").ask(`query($id: ID!) { node(id: $id) { ... on Certificate { status } } }`, vars{"id": c.ID}, &shown)
	if shown.Node.Status != "REVOKED" {
		t.Errorf("the old certificate is %s", shown.Node.Status)
	}
	var keys struct {
		LicenseKeys struct {
			Nodes []struct {
				LicenseID   string
				Quota, Used int
				Partner     struct{ Name string }
				Product     struct{ Code string }
			}
		}
	}
	b.as("taro").ask(`{ licenseKeys(first: 5) { nodes { licenseId quota used partner { name } product { code } } } }`, nil, &keys)
	if n := keys.LicenseKeys.Nodes; len(n) != 1 || n[0].LicenseID != l.key.LicenseID || n[0].Used != 1 || n[0].Partner.Name != "ライト" || n[0].Product.Code != "light" {
		t.Errorf("licence keys: %+v", n)
	}
	if strings.Contains(b.log.String(), l.key.Password) {
		t.Error("the log holds the licence key's password")
	}
}

// Whatever is wrong the answer is the same to the byte, after one hash; and
// whoever goes on guessing waits.
func TestA1LicenseKeyFailsUniformly(t *testing.T) {
	t.Parallel()
	b := setup(t)
	l := b.light(1)
	if got, raw := b.stranger().applyLight(l.application("first", "taro@example.jp")); got.Request == nil {
		t.Fatal(raw)
	}
	for _, reissue := range []bool{false, true} {
		var answers []string
		for n, change := range []vars{
			{"licensePassword": "0000-0000-0000-0000"}, {"licenseId": "00000-00000"}, {"licenseId": "x"},
			{"email": "second@example.jp", "registeredEmail": "second@example.jp"}, // used up; nobody's
		} {
			b.clock.move(24 * time.Hour)
			in := l.application("try", "taro@example.jp")
			in["submissionKey"] = string(rune('a'+n)) + "-submission-key-of-a-try" + map[bool]string{true: "-reissue"}[reissue]
			if reissue {
				in["registeredEmail"] = "taro@example.jp"
			}
			for k, v := range change {
				if reissue || k != "registeredEmail" {
					in[k] = v
				}
			}
			before := b.hasher.Made()
			ask := b.stranger().applyLight
			if reissue {
				ask = b.stranger().reissueLight
			}
			got, _ := ask(in)
			if made, most := b.hasher.Made()-before, int64(map[bool]int{false: 1, true: 2}[reissue]); made != most {
				t.Errorf("try %d: %d hashes, want %d", n, made, most)
			}
			if got.Request != nil || len(got.Problems) != 1 {
				t.Fatalf("try %d: %+v", n, got)
			}
			said, err := json.Marshal(got.Problems)
			b.must(err)
			answers = append(answers, string(said))
		}
		for _, said := range answers[1:] {
			if said != answers[0] {
				t.Errorf("answers differ:\n%s\n%s", answers[0], said)
			}
		}
	}
	wrong := l.application("guess", "taro@example.jp")
	wrong["licensePassword"] = "0000-0000-0000-0000"
	last := ""
	for n := range 40 {
		wrong["submissionKey"] = strings.Repeat(string(rune('a'+n%26)), 20+n/26)
		got, _ := b.stranger().applyLight(wrong)
		if last = codes(got.Problems); last == "TOO_MANY_ATTEMPTS@" {
			break
		}
	}
	if last != "TOO_MANY_ATTEMPTS@" {
		t.Errorf("forty guesses in a row: %s", last)
	}
}

// Licence keys are for staff to see and for administrators to make.
func TestLicenseKeysAreFenced(t *testing.T) {
	t.Parallel()
	b := setup(t)
	l := b.light(1)
	var keys struct {
		LicenseKeys struct{ Nodes []struct{ ID string } }
	}
	b.stranger().ask(`{ licenseKeys(first: 5) { nodes { id } } }`, nil, &keys)
	if len(keys.LicenseKeys.Nodes) != 0 {
		t.Errorf("a stranger sees %v", keys)
	}
	b.as("admin").ask(`{ licenseKeys(first: 5) { nodes { id } } }`, nil, &keys)
	voiding := `mutation($in: VoidLicenseKeyInput!) { voidLicenseKey(input: $in) { licenseKey { voidedAt } problems { code field message } } }`
	for login, want := range map[string]string{"taro": "NOT_ALLOWED@", "auditor": "NOT_ALLOWED@"} {
		var data struct {
			VoidLicenseKey struct{ Problems []problemOf }
		}
		b.as(login).ask(voiding, vars{"in": vars{"licenseKeyId": keys.LicenseKeys.Nodes[0].ID}}, &data)
		if got := codes(data.VoidLicenseKey.Problems); got != want {
			t.Errorf("%s: %s, want %s", login, got, want)
		}
	}
	var data struct {
		VoidLicenseKey struct {
			LicenseKey struct{ VoidedAt *time.Time }
			Problems   []problemOf
		}
	}
	b.as("admin").ask(voiding, vars{"in": vars{"licenseKeyId": keys.LicenseKeys.Nodes[0].ID}}, &data)
	if data.VoidLicenseKey.LicenseKey.VoidedAt == nil {
		t.Errorf("not void: %+v", data)
	}
	if got, _ := b.stranger().applyLight(l.application("late-and", "taro@example.jp")); codes(got.Problems) != "LICENSE_UNUSABLE@licenseId" {
		t.Errorf("with a void key: %+v", got.Problems)
	}
}
