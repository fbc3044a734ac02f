package graph_test

import (
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	gql "github.com/vektah/gqlparser/v2/ast"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/csr"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// who is the kind of viewer that a browser is taken for.
func (w *browser) who() string {
	w.b.Helper()
	var data struct {
		Viewer struct {
			Staff     *struct{ Role string }
			Applicant *struct{ Purpose string }
		}
	}
	w.ask(`{ viewer { staff { role } applicant { purpose } } }`, nil, &data)
	switch v := data.Viewer; {
	case v.Staff != nil:
		return v.Staff.Role
	case v.Applicant != nil:
		return v.Applicant.Purpose
	}
	return "nobody"
}

// A session is over for every copy of its cookie at once: by signing out, by
// disabling the account, by a change of role, by a code that was replaced.
func TestA13SessionsEndAtOnce(t *testing.T) {
	t.Parallel()
	b := setup(t)
	change := func(change func(*ent.StaffUpdate)) {
		t.Helper()
		u := b.db.Client().Staff.Update().Where(staff.Login("taro"))
		change(u)
		b.must(u.Exec(viewer.AsSystem(t.Context())))
	}
	for name, end := range map[string]func(*browser){
		"sign out": func(w *browser) { w.ask(`mutation { signOut { signedOut } }`, nil, &struct{}{}) },
		"disabled": func(*browser) { change(func(u *ent.StaffUpdate) { u.SetEnabled(false) }) },
		"role":     func(*browser) { change(func(u *ent.StaffUpdate) { u.SetRole(viewer.Auditor).AddEpoch(1) }) },
		"idle":     func(*browser) { b.clock.move(30 * time.Minute) },
	} {
		change(func(u *ent.StaffUpdate) { u.SetEnabled(true).SetRole(viewer.Reviewer) })
		w, thief := b.as("taro"), b.stranger()
		thief.cookies = maps.Clone(w.cookies)
		if got := thief.who(); got != "REVIEWER" {
			t.Fatalf("%s: before it, a copy of the cookie is %s", name, got)
		}
		end(w)
		if got := thief.who(); got != "nobody" {
			t.Errorf("%s: afterwards, a copy of the cookie is %s", name, got)
		}
	}
}

// What was approved is what the reviewer saw: a registration that changed in
// the meantime is not approved by the old number, nor by checks made of it.
func TestA14ApprovalIsBoundToWhatWasSeen(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	taro := b.as("taro")
	taro.act("claimRequest", vars{"requestId": r.ID})
	check := func(version int) []problemOf {
		t.Helper()
		var refused []problemOf
		for _, kind := range []string{"ORGANIZATION_EXISTS", "TELEPHONE_VERIFIED"} {
			_, problems := taro.act("recordCheck", vars{"requestId": r.ID, "registrationVersion": version, "kind": kind, "result": "PASS", "source": "公表サイト"})
			refused = append(refused, problems...)
		}
		return refused
	}
	if refused := check(1); len(refused) > 0 {
		t.Fatal(refused)
	}
	// A correction makes a second version, after the page was opened.
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	declared, err := client.Registration.Query().Only(ctx)
	b.must(err)
	declared.Declared.Subscriber.Email = "somebody.else@example.jp"
	b.must(client.Registration.Create().SetID(b.newID(id.Registration)).SetRequestID(r.ID).SetVersion(2).
		SetDeclared(declared.Declared).SetDeclaredAt(instant.At(b.clock.now())).Exec(ctx))
	b.must(client.Request.UpdateOneID(r.ID).SetRegistrationVersion(2).SetEmail("somebody.else@example.jp").Exec(ctx))

	const stale = "STALE_VERSION@registrationVersion"
	if refused := check(1); codes(refused) != stale+" "+stale {
		t.Errorf("checks of the first version: %v", refused)
	}
	for _, tt := range []struct {
		version int
		want    string
	}{{1, stale}, {0, stale}, {-1, stale}, {3, stale}, {2, "CHECKS_MISSING@requestId"}} {
		in := vars{"requestId": r.ID, "registrationVersion": tt.version}
		if got, refused := taro.act("approveRequest", in); codes(refused) != tt.want || got.Status != "IN_REVIEW" {
			t.Errorf("approve %d: %s, %v, want %s", tt.version, got.Status, refused, tt.want)
		}
		in["reason"] = "所属を確認できません"
		if tt.want != stale {
			continue // rejecting wants no checks
		}
		if got, refused := taro.act("rejectRequest", in); codes(refused) != stale || got.Status != "IN_REVIEW" {
			t.Errorf("reject %d: %s, %v", tt.version, got.Status, refused)
		}
	}
}

// At the deadline one wins, the applicant or the clock: never a claim and a
// cancellation of one request.
func TestA15CancelAtTheDeadline(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		officers := []*browser{b.as("taro"), b.as("hana")}
		for round, coupon := range b.coupons(8) {
			applicant := b.stranger()
			r := applicant.submit(b.application(coupon, nil))
			b.clock.move(window - time.Millisecond)
			var mu sync.Mutex
			cancelled, claimed := 0, 0
			var all sync.WaitGroup
			for n := range 6 {
				all.Go(func() {
					w := *applicant
					w.cookies = maps.Clone(applicant.cookies)
					if n == round%6 {
						b.clock.move(time.Millisecond)
					}
					got, refused := w.act("cancelRequest", vars{"requestId": r.ID})
					mu.Lock()
					defer mu.Unlock()
					if len(refused) == 0 && got.Status == "CANCELLED" {
						cancelled++
					}
				})
			}
			for _, officer := range officers {
				all.Go(func() {
					if _, refused := officer.act("claimRequest", vars{"requestId": r.ID}); len(refused) == 0 {
						mu.Lock()
						defer mu.Unlock()
						claimed++
					}
				})
			}
			all.Wait()
			var data struct{ Node requestOf }
			officers[0].ask(`query($id: ID!) { node(id: $id) { ... on Request {`+requestFields+`} } }`, vars{"id": r.ID}, &data)
			won := data.Node.Status
			if claimed > 1 || claimed > 0 && cancelled > 0 || (cancelled > 0) != (won == "CANCELLED") || won == "PROVISIONAL" {
				t.Errorf("round %d: %d cancelled, %d claimed, it is %s", round, cancelled, claimed, won)
			}
			// Too late is too late.
			if got, refused := applicant.act("cancelRequest", vars{"requestId": r.ID}); won != "CANCELLED" && (codes(refused) != "DEADLINE_PASSED@requestId" || got.Status == "CANCELLED") {
				t.Errorf("round %d, afterwards: %s, %v", round, got.Status, refused)
			}
		}
	})
}

// disguises are characters that make a name look like another, or like none.
var disguises = map[string]string{
	"bidi embedding": "\u202a", "bidi override": "\u202e", "isolate": "\u2066", "end of isolate": "\u2069",
	"right-to-left mark": "\u200f", "Arabic letter mark": "\u061c", "zero width space": "\u200b",
	"zero width joiner": "\u200d", "word joiner": "\u2060", "soft hyphen": "\u00ad", "BOM": "\ufeff",
	"line separator": "\u2028", "paragraph separator": "\u2029", "newline": "\n", "carriage return": "\r\nBcc: x@evil.example",
	"escape": "\x1b[2J", "delete": "\x7f", "C1": "\u0085", "private use": "\ue000", "plane 15": "\U000f0001",
	"Hangul filler": "\u3164", "tag": "\U000e0041", "noncharacter": "\ufffe", "replacement": "\ufffd",
	"interlinear": "\ufff9", "selector of nothing": "A\ufe0f", "musical format": "\U0001d173",
}

// No name in a certificate, on a screen or in a mail holds a character that is
// invisible or turns its neighbours around, whichever field it was typed into.
func TestA22DisguisesAreRefused(t *testing.T) {
	t.Parallel()
	b := setup(t)
	coupon := b.coupons(1)[0]
	fields := map[string]string{
		"organization.legalName": "神﨑商会", "organization.legalNameKana": "カンザキ", "organization.legalNameLatin": "Kanzaki",
		"organization.headOfficeAddress": "東京都", "organization.representativeFamilyName": "見本",
		"subscriber.familyName": "𠮷葛", "subscriber.givenNameKana": "カミノ", "subscriber.familyNameLatin": "Yoshikuzu",
		"subscriber.email": "taro@example.jp", "subscriber.department": "経理部", "subscriber.jobTitle": "部長",
		"subscriber.jobTitleLatin": "Manager", "subscriber.workplaceCity": "中央区", "subscriber.workplaceBuilding": "ビル",
	}
	for name, disguise := range disguises {
		in := b.application(coupon, nil)
		for path, fine := range fields {
			group, field, _ := strings.Cut(path, ".")
			half := []rune(fine)
			in["registration"].(vars)[group].(vars)[field] = string(half[:1]) + disguise + string(half[1:])
		}
		_, refused := b.stranger().act("submitApplication", in)
		told := map[string]string{}
		for _, p := range refused {
			told[strings.TrimPrefix(p.Field, "registration.")] = p.Code
		}
		for path := range fields {
			if code := told[path]; !strings.HasPrefix(code, "BAD_") && !strings.HasPrefix(code, "NOT_") {
				t.Errorf("%s in %s: %q", name, path, code)
			}
		}
	}
	// Half a pair is no character; JSON reads it as U+FFFD.
	jsonOf, err := json.Marshal(b.application(coupon, nil))
	b.must(err)
	body := `{"query":"mutation($in: SubmitApplicationInput!) { submitApplication(input: $in) { request { id } problems { code field } } }","variables":{"in":` +
		strings.Replace(string(jsonOf), "𠮷葛", `\ud842葛`, 1) + `}}`
	if out := b.stranger().send(strings.NewReader(body), nil); !strings.Contains(out.raw, `{"code":"BAD_CHARACTER","field":"registration.subscriber.familyName"}`) {
		t.Errorf("a lone surrogate: %s", out.raw)
	}
	// The whole pair is one, and comes back as it was typed.
	body = strings.Replace(body, `\ud842葛`, `\ud842\udfb7葛\udb40\udd00`, 1)
	out := b.stranger().send(strings.NewReader(body), nil)
	if !strings.Contains(out.raw, `"problems":[]`) {
		t.Fatalf("a pair: %s", out.raw)
	}
	stored, err := b.db.Client().Registration.Query().Only(viewer.AsSystem(t.Context()))
	b.must(err)
	if diff := cmp.Diff("\U00020bb7\u845b\U000e0100", stored.Declared.Subscriber.FamilyName); diff != "" {
		t.Errorf("the name (-typed +stored):\n%s", diff)
	}
}

// What separates attributes in the text of a name separates nothing in a name:
// the certificate has one O and one CN, which hold it.
func TestA23NamesAreBuiltByAttribute(t *testing.T) {
	t.Parallel()
	b := setup(t)
	const hostile = `Evil, CN=root+O=X=\#;"<>/CN=admin`
	r := b.approve(b.application(b.coupons(1)[0], func(in vars) {
		organization := in["registration"].(vars)["organization"].(vars)
		organization["legalNameLatin"], organization["legalName"] = hostile, `見本,O=X+CN=Y\#=`
	}))
	holder := b.stranger()
	if refused := holder.identify(vars{
		"purpose": "ACQUIRE", "certificateCode": b.code(r.ID), "email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass,
	}); len(refused) > 0 {
		t.Fatal(refused)
	}
	got, refused := holder.certify("acquireCertificate", vars{"requestId": r.ID, "csr": b.newCSR(catest.NewKey(t)), "consent": b.consents[0]})
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	block, _ := pem.Decode([]byte(got.Pem))
	c, err := x509.ParseCertificate(block.Bytes)
	b.must(err)
	attributes := map[string][]string{}
	for _, a := range c.Subject.Names {
		attributes[a.Type.String()] = append(attributes[a.Type.String()], fmt.Sprint(a.Value))
	}
	want := map[string][]string{"2.5.4.6": {"JP"}, "2.5.4.10": {hostile}, "2.5.4.3": {"Kamino Yoshikuzu"}, "2.5.4.5": attributes["2.5.4.5"]}
	maps.DeleteFunc(want, func(_ string, v []string) bool { return v == nil })
	if diff := cmp.Diff(want, attributes); diff != "" {
		t.Errorf("subject (-want +got):\n%s", diff)
	}
	if !strings.Contains(string(c.Raw), `見本,O=X+CN=Y\#=`) {
		t.Error("the name in Japanese is not in the certificate as typed")
	}
}

// A text is a text: no number, truth value, list or object passes for one, in
// whichever argument of whichever field.
func TestA24TypesAreKept(t *testing.T) {
	t.Parallel()
	b := setup(t)
	admin := b.as("admin")
	schema := contract(t)
	tried := 0
	for kind, wrong := range map[string]any{"number": 8, "fraction": 1.5, "truth": true, "object": map[string]any{"a": "b"}} {
		spoil := func(d *gql.Definition, _ string) any {
			if d.Name == "ID" && kind == "number" {
				return true // GraphQL lets an ID be a whole number
			}
			return wrong
		}
		for operation, root := range map[string]*gql.Definition{"query": schema.Query, "mutation": schema.Mutation} {
			for _, f := range root.Fields {
				if len(f.Arguments) == 0 || strings.HasPrefix(f.Name, "__") {
					continue
				}
				for path, spoilt := range (poisoned{schema, spoil}).arguments(f).spoilt {
					tried++
					for way, ask := range documents(operation, f, spoilt.(map[string]any)) {
						out := ask(admin)
						if len(out.Errors) == 0 || strings.Contains(out.raw, "__typename") || strings.Contains(out.raw, "INTERNAL") {
							t.Errorf("%s in %s%s by %s: %d, %.300s", kind, f.Name, path, way, out.status, out.raw)
						}
					}
				}
			}
		}
	}
	if tried < 4*80 {
		t.Errorf("%d texts were tried; the contract has more", tried)
	}
}

// What is longer than its field is refused there and never cut: nothing is
// stored.
func TestA24OverlongIsRefused(t *testing.T) {
	t.Parallel()
	b := setup(t)
	coupon := b.coupons(1)[0]
	in := b.application(coupon, nil)
	in["registration"].(vars)["proxy"] = vars{
		"familyName": "見本", "givenName": "次郎", "familyNameKana": "ミホン", "givenNameKana": "ジロウ", "phoneNumber": "0312345678",
	}
	tried := 0
	for group, fields := range in["registration"].(vars) {
		for _, field := range slices.Sorted(maps.Keys(fields.(vars))) {
			tried++
			fine := fields.(vars)[field].(string)
			fields.(vars)[field] = strings.Repeat(fine, 2000)
			path := "registration." + group + "." + field
			_, refused := b.stranger().act("submitApplication", in)
			if len(refused) != 1 || refused[0].Field != path {
				t.Errorf("%s: %.300v", path, refused)
			}
			fields.(vars)[field] = fine
		}
	}
	for field, long := range map[string]any{
		"applicationPassphrase": strings.Repeat("長い", 33), "submissionKey": strings.Repeat("k", 65),
		"couponNumber": strings.Repeat(coupon, 1000),
		"productId":    strings.Repeat(b.product, 1000),
	} {
		tried++
		fine := in[field]
		in[field] = long
		if _, refused := b.stranger().act("submitApplication", in); len(refused) != 1 || refused[0].Field != field {
			t.Errorf("%s: %.300v", field, refused)
		}
		in[field] = fine
	}
	if n, err := b.db.Client().Request.Query().Count(viewer.AsSystem(t.Context())); n != 0 || err != nil || tried < 25 {
		t.Errorf("%d tries left %d requests (%v)", tried, n, err)
	}
	if r := b.stranger().submit(in); r.Status != "PROVISIONAL" {
		t.Errorf("the same, in bounds: %+v", r)
	}
}

// A request is bounded in size, is signed by its own key, and gives one
// certificate, however many keys are sent at once.
func TestA25RequestsForOneCertificate(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		r := b.approved()
		holder := b.stranger()
		holder.identify(vars{
			"purpose": "ACQUIRE", "certificateCode": b.code(r.ID), "email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass,
		})
		in := func(csr string) vars { return vars{"requestId": r.ID, "csr": csr, "consent": b.consents[0]} }
		good := b.newCSR(catest.NewKey(t))
		block, _ := pem.Decode([]byte(good))
		block.Bytes[len(block.Bytes)-1] ^= 1
		for name, tt := range map[string]struct{ csr, want string }{
			"too large":     {strings.Repeat("\n", csr.MaxSize) + good, "CSR_MALFORMED@csr"},
			"of a megabyte": {strings.Repeat("A", 1<<20-1000), "CSR_MALFORMED@csr"},
			"forged":        {string(pem.EncodeToMemory(block)), "CSR_SIGNATURE@csr"},
			"another block": {strings.ReplaceAll(good, "CERTIFICATE REQUEST", "PRIVATE KEY"), "CSR_MALFORMED@csr"},
			"two":           {good + good, "CSR_MALFORMED@csr"},
			"empty":         {"", "CSR_MALFORMED@csr"},
		} {
			if _, refused := holder.certify("acquireCertificate", in(tt.csr)); codes(refused) != tt.want {
				t.Errorf("%s: %v, want %s", name, refused, tt.want)
			}
		}
		requests := make([]string, 8)
		for i := range requests {
			requests[i] = b.newCSR(catest.NewKey(t))
		}
		var mu sync.Mutex
		issued := map[string]int{}
		var all sync.WaitGroup
		for _, request := range requests {
			all.Go(func() {
				w := *holder
				w.cookies = maps.Clone(holder.cookies)
				got, refused := w.certify("acquireCertificate", in(request))
				mu.Lock()
				defer mu.Unlock()
				if len(refused) == 0 {
					issued[got.Serial]++
				} else if codes(refused) != "KEY_DIFFERS@csr" {
					t.Errorf("one of eight: %v", refused)
				}
			})
		}
		all.Wait()
		n, err := b.db.Client().Certificate.Query().Where(certificate.StatusNEQ(lifecycle.CertificateRevoked)).Count(viewer.AsSystem(t.Context()))
		if len(issued) != 1 || n != 1 || err != nil {
			t.Errorf("eight keys got %v; %d certificates stand (%v)", issued, n, err)
		}
	})
}

// A reply of any kind keeps what is in it from caches and from being taken for
// a page.
func TestA8NothingInsideIsTold(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, body := range []string{
		`{"query":"{ node(id: \"req_' OR 1=1 --\") { id } }"}`, `{"query":"{ requests(first: 1, after: \"x\") { nodes { id } } }"}`,
		`{"query":"query($x: Int!) { requests(first: $x) { nodes { id } } }","variables":{"x":"1; DROP TABLE requests"}}`,
		`{"query":"{ viewer { now }`, `nonsense`, `{"query":1}`, `[]`, `null`, `{"query":"subscription { x }"}`,
		`{"query":"{ viewer { now } }","operationName":"x"}`, `{"query":"{ viewer { now } }","variables":[]}`,
		`{"query":"query($i: SignInInput!) { viewer { now } }","variables":{"i":{"login":"a"}}}`,
	} {
		out := b.stranger().send(strings.NewReader(body), nil)
		for _, inside := range []string{".go:", "goroutine", "runtime error", "SQL", "sqlite", "pgx", "SELECT", "ent:", "github.com", "/root", "panic", "graph_test"} {
			if strings.Contains(out.raw, inside) {
				t.Errorf("%s tells %q: %s", body, inside, out.raw)
			}
		}
		if out.status == http.StatusInternalServerError || out.header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: status %d, %v", body, out.status, out.header)
		}
	}
}
