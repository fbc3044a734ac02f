package graph_test

import (
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

func codes(problems []problemOf) string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Code+"@"+p.Field)
	}
	return strings.Join(all, " ")
}

func TestApplyAndCancel(t *testing.T) {
	t.Parallel()
	b := setup(t)
	coupon := b.coupons(1)[0]
	applicant := b.stranger()
	in := b.application(coupon, nil)

	var data struct {
		SubmitApplication struct {
			Request  requestOf
			Changes  []struct{ Field, Kind string }
			Problems []problemOf
		}
	}
	applicant.ask(`mutation($in: SubmitApplicationInput!) { submitApplication(input: $in) {
		request {`+requestFields+`} changes { field kind } problems { code } } }`, vars{"in": in}, &data)
	r := data.SubmitApplication.Request
	if r.Status != "PROVISIONAL" || !r.Cancellable || r.Registration.Subscriber.Email != "canary1@example.co.jp" {
		t.Errorf("submitted %+v", r)
	}
	changed, _ := json.Marshal(data.SubmitApplication.Changes)
	if !strings.Contains(string(changed), `{"Field":"registration.subscriber.email","Kind":"LOWER_CASE_DOMAIN"}`) {
		t.Errorf("changes %s", changed)
	}

	// The answer and its cookie were lost: a retry brings both again.
	retry := b.stranger()
	if again := retry.submit(in); again.ID != r.ID {
		t.Errorf("the retry made %s beside %s", again.ID, r.ID)
	}
	if _, refused := b.stranger().act("cancelRequest", vars{"requestId": r.ID}); codes(refused) != "SESSION_REQUIRED@" {
		t.Errorf("a stranger cancels: %v", refused)
	}
	for range 2 {
		cancelled, refused := retry.act("cancelRequest", vars{"requestId": r.ID})
		if cancelled.Status != "CANCELLED" || cancelled.Cancellable || len(refused) > 0 {
			t.Errorf("cancelled %+v, %v", cancelled, refused)
		}
	}
	// The coupon is free again.
	second := applicant.submit(b.application(coupon, nil))
	b.clock.move(window)
	late, refused := applicant.act("cancelRequest", vars{"requestId": second.ID})
	if late.Status != "ACCEPTED" || codes(refused) != "DEADLINE_PASSED@requestId" {
		t.Errorf("past the deadline: %+v, %v", late, refused)
	}
}

func TestRefusalsNameEveryField(t *testing.T) {
	t.Parallel()
	b := setup(t)
	in := b.application("0000-0000", func(in vars) {
		in["applicationPassphrase"] = "short"
		in["consents"] = []string{}
		in["registration"].(vars)["subscriber"].(vars)["email"] = "no address"
	})
	for language, message := range map[string]string{"": "入力", "en-GB,ja;q=0.5": "What you entered is kept", "fr": "入力"} {
		w := b.stranger()
		w.language = language
		_, refused := w.act("submitApplication", in)
		want := "BAD_EMAIL@registration.subscriber.email TOO_SHORT@applicationPassphrase " +
			"COUPON_UNUSABLE@couponNumber CONSENT_REQUIRED@consents"
		if diff := cmp.Diff(want, codes(refused)); diff != "" {
			t.Errorf("problems (-want +got):\n%s", diff)
		}
		if got := refused[2].Message; !strings.Contains(got, message) {
			t.Errorf("in %q it says %q", language, got)
		}
	}
}

// The whole procedure over HTTP: apply, be accepted by the clock, be vetted,
// acquire, confirm, revoke.
func TestMainStory(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		applicant := b.stranger()
		r := applicant.submit(b.application(b.coupons(1)[0], nil))
		b.clock.move(window)

		taro, hana := b.as("taro"), b.as("hana")
		step := func(w *browser, mutation string, in vars, status, problems string) requestOf {
			t.Helper()
			in["requestId"] = r.ID
			got, refused := w.act(mutation, in)
			if got.Status != status || codes(refused) != problems {
				t.Fatalf("%s: %s, %v; want %s, %q", mutation, got.Status, refused, status, problems)
			}
			return got
		}
		step(taro, "claimRequest", vars{}, "IN_REVIEW", "")
		step(hana, "claimRequest", vars{}, "IN_REVIEW", "CLAIMED_BY_OTHER@requestId")
		step(taro, "releaseRequest", vars{}, "ACCEPTED", "")
		step(taro, "approveRequest", vars{"registrationVersion": 1}, "ACCEPTED", "NOT_CLAIMED@requestId")
		step(taro, "claimRequest", vars{}, "IN_REVIEW", "")
		step(taro, "approveRequest", vars{"registrationVersion": 1}, "IN_REVIEW", "CHECKS_MISSING@requestId")
		for _, kind := range []string{"ORGANIZATION_EXISTS", "EMPLOYMENT_CONFIRMED"} {
			step(taro, "recordCheck", vars{"registrationVersion": 1, "kind": kind, "result": "PASS", "source": "公表サイト"}, "IN_REVIEW", "")
		}
		step(taro, "approveRequest", vars{"registrationVersion": 2}, "IN_REVIEW", "STALE_VERSION@registrationVersion")
		step(taro, "approveRequest", vars{"registrationVersion": 1}, "APPROVED", "")
		step(hana, "rejectRequest", vars{"registrationVersion": 1, "reason": "late"}, "APPROVED", "ALREADY_DECIDED@requestId")

		first := b.code(r.ID)
		b.clock.move(time.Minute)
		step(applicant, "resendCertificateCode", vars{}, "APPROVED", "")
		secrets := vars{
			"purpose": "ACQUIRE", "email": r.Registration.Subscriber.Email,
			"applicationPassphrase": applicantPass, "certificateCode": first,
		}
		if refused := applicant.identify(secrets); codes(refused) != "IDENTIFICATION_FAILED@" {
			t.Fatalf("the void code identifies: %v", refused)
		}
		secrets["certificateCode"] = strings.ToLower(b.code(r.ID))
		if refused := applicant.identify(secrets); len(refused) > 0 {
			t.Fatalf("identify: %v", refused)
		}
		certificate := b.acquire(applicant, r.ID)
		b.confirmAndRevoke(applicant, r, certificate, secrets)
		if log := b.log.String(); strings.Contains(log, "canary") {
			t.Errorf("the log holds what it must not:\n%s", log)
		}
	})
}

// certificateOf is a certificate as the tests ask for it.
type certificateOf struct {
	ID, Serial, Status, Subject, Pem, SpkiSha256 string
	Chain                                        []string
	Issuer                                       struct{ Slug, Subject, CrlURL, OcspURL, FingerprintSha256 string }
	RevocationReason                             string
	Request                                      requestOf
}

const certificateFields = ` id serial status subject pem spkiSha256 chain revocationReason
	issuer { slug subject crlUrl ocspUrl fingerprintSha256 } request {` + requestFields + `} `

// certify sends a mutation that answers a certificate, and reads that.
func (w *browser) certify(mutation string, input vars) (certificateOf, []problemOf) {
	w.b.Helper()
	name := strings.ToUpper(mutation[:1]) + mutation[1:]
	var data map[string]struct {
		Certificate *certificateOf
		Problems    []problemOf
	}
	w.ask(`mutation($in: `+name+`Input!) { it: `+mutation+`(input: $in) {
		certificate {`+certificateFields+`} problems { code field } } }`, vars{"in": input}, &data)
	if data["it"].Certificate == nil {
		return certificateOf{}, data["it"].Problems
	}
	return *data["it"].Certificate, data["it"].Problems
}

// acquire has a key certified and checks what comes.
func (b *bundle) acquire(applicant *browser, requestID string) certificateOf {
	b.Helper()
	key := catest.NewKey(b)
	in := vars{"requestId": requestID, "csr": b.newCSR(key), "consent": b.consents[0]}
	got, refused := applicant.certify("acquireCertificate", in)
	if len(refused) > 0 || got.Status != "ISSUED" || got.Request.ID != requestID || got.Issuer.Slug != "class2" {
		b.Fatalf("acquire: %+v, %v", got, refused)
	}
	if again, _ := applicant.certify("acquireCertificate", in); again.Pem != got.Pem {
		b.Error("the same key got another certificate")
	}
	in["csr"] = b.newCSR(catest.NewKey(b))
	if _, refused := applicant.certify("acquireCertificate", in); codes(refused) != "KEY_DIFFERS@csr" {
		b.Errorf("another key: %v", refused)
	}
	roots, between := x509.NewCertPool(), x509.NewCertPool()
	roots.AppendCertsFromPEM([]byte(got.Chain[len(got.Chain)-1]))
	between.AppendCertsFromPEM([]byte(got.Chain[0]))
	block, _ := pem.Decode([]byte(got.Pem))
	leaf, err := x509.ParseCertificate(block.Bytes)
	b.must(err)
	if _, err := leaf.Verify(x509.VerifyOptions{
		Roots: roots, Intermediates: between, CurrentTime: b.clock.now().Add(time.Second),
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection},
	}); err != nil || len(got.Chain) != 2 {
		b.Errorf("chain of %d: %v", len(got.Chain), err)
	}
	return got
}

// confirmAndRevoke goes on from an acquired certificate to its end.
func (b *bundle) confirmAndRevoke(applicant *browser, r requestOf, c certificateOf, secrets vars) {
	b.Helper()
	for _, tt := range []struct{ outcome, certificate, request string }{
		{"SAVED", "ISSUED", "APPROVED"}, {"OPENED", "ACTIVE", "COMPLETED"},
	} {
		got, refused := applicant.certify("confirmAcquisition", vars{"certificateId": c.ID, "outcome": tt.outcome})
		if got.Status != tt.certificate || got.Request.Status != tt.request || len(refused) > 0 {
			b.Errorf("%s: %s, %s, %v", tt.outcome, got.Status, got.Request.Status, refused)
		}
	}
	secrets["purpose"] = "REVOKE"
	holder := b.stranger()
	if refused := holder.identify(secrets); len(refused) > 0 {
		b.Fatalf("identify to revoke: %v", refused)
	}
	// A session of another purpose revokes nothing.
	status := b.stranger()
	status.identify(vars{
		"purpose": "STATUS", "receiptNumber": r.ReceiptNumber, "email": secrets["email"], "applicationPassphrase": applicantPass,
	})
	revoke := vars{"certificateId": c.ID, "reason": "KEY_COMPROMISE"}
	if got, refused := status.certify("revokeCertificate", revoke); codes(refused) != "NOT_FOUND@certificateId" || got.Status != "ACTIVE" {
		b.Errorf("with a STATUS session: %s, %v", got.Status, refused)
	}
	got, refused := holder.certify("revokeCertificate", revoke)
	if got.Status != "REVOKED" || got.RevocationReason != "KEY_COMPROMISE" || len(refused) > 0 {
		b.Errorf("revoked %+v, %v", got, refused)
	}
	if _, refused := holder.certify("revokeCertificate", revoke); codes(refused) != "ALREADY_REVOKED@certificateId" {
		b.Errorf("revoked twice: %v", refused)
	}
}

// What happened by the clock stands in the history at once, and the officer's
// name only for staff.
func TestHistory(t *testing.T) {
	t.Parallel()
	b := setup(t)
	applicant := b.stranger()
	r := applicant.submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	type entry struct {
		Action string
		At     time.Time
		By     *struct{ Name string }
	}
	read := func(w *browser) (told []string) {
		t.Helper()
		var data struct{ Node struct{ History []entry } }
		w.ask(`query($id: ID!) { node(id: $id) { ... on Request { history { action at by { name } } } } }`, vars{"id": r.ID}, &data)
		for _, e := range data.Node.History {
			name := ""
			if e.By != nil {
				name = " " + e.By.Name
			}
			told = append(told, e.Action+name)
		}
		return told
	}
	if diff := cmp.Diff([]string{"SUBMITTED", "ACCEPTED"}, read(applicant)); diff != "" {
		t.Errorf("before it is settled (-want +got):\n%s", diff)
	}
	taro := b.as("taro")
	taro.act("claimRequest", vars{"requestId": r.ID})
	b.clock.move(20 * time.Minute)
	read(applicant) // which keeps the session alive
	b.clock.move(20 * time.Minute)
	if diff := cmp.Diff([]string{"SUBMITTED", "ACCEPTED", "CLAIMED", "RELEASED"}, read(applicant)); diff != "" {
		t.Errorf("told to the applicant (-want +got):\n%s", diff)
	}
	officer := b.as("hana")
	if diff := cmp.Diff([]string{"SUBMITTED", "ACCEPTED", "CLAIMED 審査 taro", "RELEASED"}, read(officer)); diff != "" {
		t.Errorf("told to staff (-want +got):\n%s", diff)
	}
}

func TestSessions(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w := b.as("taro")
	r := w.submit(b.application(b.coupons(1)[0], nil))
	type viewerOf struct {
		Viewer struct {
			Staff     *struct{ Name, Role string }
			Applicant *struct {
				Purpose   string
				ExpiresAt time.Time
				Requests  []requestOf
			}
			Now  time.Time
			Demo bool
		}
	}
	ask := func() (data viewerOf) {
		t.Helper()
		w.ask(`{ viewer { staff { name role } applicant { purpose expiresAt requests {`+requestFields+`} } now demo } }`, nil, &data)
		return data
	}
	for _, audience := range []string{"", "staff", "applicant"} {
		w.audience = audience
		v := ask().Viewer
		if v.Staff == nil || v.Staff.Role != "REVIEWER" || v.Applicant == nil || v.Applicant.Purpose != "SUBMITTED" ||
			len(v.Applicant.Requests) != 1 || v.Applicant.Requests[0].ID != r.ID {
			t.Errorf("as %q: %+v", audience, v)
		}
		if !v.Now.Equal(b.clock.now()) || !v.Applicant.ExpiresAt.Equal(b.clock.now().Add(30*time.Minute)) {
			t.Errorf("as %q: now %s, expires %s", audience, v.Now, v.Applicant.ExpiresAt)
		}
	}
	// Root fields are resolved side by side.
	w.ask(`{ a: viewer { staff { id } } b: viewer { applicant { requests { id } } } c: viewer { now } }`, nil, &struct{}{})
	signOut := func() bool {
		t.Helper()
		var data struct{ SignOut struct{ SignedOut bool } }
		w.ask(`mutation { signOut { signedOut } }`, nil, &data)
		return data.SignOut.SignedOut
	}
	w.audience = "applicant"
	if !signOut() || signOut() {
		t.Error("the applicant's session did not end once")
	}
	if v := ask().Viewer; v.Applicant != nil || v.Staff == nil {
		t.Errorf("after the applicant's end: %+v", v)
	}
	w.audience = "staff"
	if !signOut() || w.cookies["shomei_staff"] != nil {
		t.Errorf("the staff session did not end: %v", w.cookies)
	}
	if v := ask().Viewer; v.Staff != nil {
		t.Errorf("after the end: %+v", v)
	}
}
