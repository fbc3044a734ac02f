package graph_test

import (
	"encoding/pem"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

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
		for _, kind := range []string{"ORGANIZATION_EXISTS", "EMPLOYMENT_CONFIRMED"} {
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
	b.must(client.Request.UpdateOneID(r.ID).SetRegistrationVersion(2).SetEmail("somebody.else@example.jp").SetEmailKey("somebody.else@example.jp").Exec(ctx))

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
					for way, ask := range (poisoned{schema, spoil}).documents(operation, f, spoilt.(map[string]any)) {
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
