package graph_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// world is one object of every kind around one request, and everybody who may
// look at it.
type world struct {
	*bundle
	objects map[string]string
	viewers map[string]*browser
}

func newWorld(t *testing.T) *world {
	t.Helper()
	b := setup(t)
	r := b.approved()
	holder := b.stranger()
	if refused := holder.identify(vars{
		"purpose": "ACQUIRE", "email": r.Registration.Subscriber.Email,
		"applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
	}); len(refused) > 0 {
		t.Fatal(refused)
	}
	issued, _ := holder.certify("acquireCertificate", vars{
		"requestId": r.ID, "csr": b.newCSR(catest.NewKey(t)), "consent": b.consents[0],
	})
	other := b.stranger()
	other.submit(b.application(b.coupons(1)[0], nil))

	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	first := func(v string, err error) string {
		t.Helper()
		b.must(err)
		return v
	}
	row, err := client.Request.Get(ctx, r.ID)
	b.must(err)
	return &world{
		bundle: b,
		objects: map[string]string{
			"request":      r.ID,
			"certificate":  issued.ID,
			"registration": first(row.QueryRegistrations().FirstID(ctx)),
			"message":      first(client.Message.Query().Where(message.RequestID(r.ID)).FirstID(ctx)),
			"coupon":       first(client.Coupon.Query().Order(ent.Asc("id")).FirstID(ctx)),
			"product":      b.product,
			"terms":        b.consents[0],
			"issuer":       first(client.Issuer.Query().Where(issuer.Slug("root")).FirstID(ctx)),
			"staff":        first(client.Staff.Query().Where(staff.Login("taro")).FirstID(ctx)),
			"audit":        first(client.AuditEvent.Query().Where(auditevent.ObjectID(r.ID)).FirstID(ctx)),
			// Kinds that the API does not show, by whoever asks.
			"policy": row.PolicyID,
			"check":  first(row.QueryChecks().FirstID(ctx)),
			"code":   first(row.QueryCodes().FirstID(ctx)),
		},
		viewers: map[string]*browser{
			"anonymous": b.stranger(), "holder": holder, "other applicant": other,
			"reviewer": b.as("taro"), "auditor": b.as("auditor"), "administrator": b.as("admin"),
		},
	}
}

// What each viewer finds by id. "Not yours" and "not there" look alike.
func TestA5NodeIsolation(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	public := []string{"product", "terms", "issuer"}
	own := append([]string{"request", "certificate", "registration", "message"}, public...)
	vetting := append([]string{"coupon", "staff"}, own...)
	for name, visible := range map[string][]string{
		"anonymous": public, "other applicant": public, "holder": own, "reviewer": vetting,
		"auditor": append([]string{"audit"}, vetting...), "administrator": append([]string{"audit"}, vetting...),
	} {
		want := map[string]bool{}
		for _, kind := range visible {
			want[kind] = true
		}
		for kind, nodeID := range w.objects {
			out := w.viewers[name].post(`query($id: ID!) { node(id: $id) { __typename id } }`, vars{"id": nodeID})
			if got := string(out.Data) != `{"node":null}`; got != want[kind] || len(out.Errors) > 0 {
				t.Errorf("%s asks for the %s: %s", name, kind, out.raw)
			}
		}
	}
	missing := w.newID(id.Request)
	for _, bad := range []string{missing, "req_", "", "nonsense", "req_" + missing, "xxxx_01arz3ndektsv4rrffq69g5fav", "req_' OR 1=1 --"} {
		out := w.viewers["reviewer"].post(`query($id: ID!) { node(id: $id) { id } }`, vars{"id": bad})
		if string(out.Data) != `{"node":null}` || len(out.Errors) > 0 {
			t.Errorf("node(%q): %s", bad, out.raw)
		}
	}
}

func TestNodesKeepOrder(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ids := []string{w.objects["certificate"], "nonsense", w.objects["request"], w.objects["coupon"], w.objects["request"]}
	var data struct{ Nodes []*struct{ ID string } }
	w.viewers["holder"].ask(`query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, vars{"ids": ids}, &data)
	var got []string
	for _, n := range data.Nodes {
		if n == nil {
			got = append(got, "null")
			continue
		}
		got = append(got, n.ID)
	}
	if diff := cmp.Diff([]string{ids[0], "null", ids[2], "null", ids[2]}, got); diff != "" {
		t.Errorf("nodes (-want +got):\n%s", diff)
	}
	if out := w.viewers["holder"].post(`query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, vars{"ids": make([]string, 101)}); len(out.Errors) == 0 {
		t.Error("101 ids are answered")
	}
}

// How many objects each viewer's lists hold.
func TestA5ListIsolation(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	lists := []string{"requests", "certificates", "coupons", "products", "messages", "auditEvents", "charges"}
	for name, want := range map[string][]bool{
		"anonymous":       {false, false, false, true, false, false, false},
		"other applicant": {true, false, false, true, true, false, false},
		"holder":          {true, true, false, true, true, false, false},
		"reviewer":        {true, true, true, true, true, false, true},
		"auditor":         {true, true, true, true, true, true, true},
		"administrator":   {true, true, true, true, true, true, true},
	} {
		for i, list := range lists {
			var data map[string]struct{ Nodes []struct{ ID string } }
			w.viewers[name].ask(fmt.Sprintf(`{ %s(first: 100) { nodes { id } } }`, list), nil, &data)
			if got := len(data[list].Nodes) > 0; got != want[i] {
				t.Errorf("%s sees %d %s", name, len(data[list].Nodes), list)
			}
		}
	}
	var data struct{ Requests struct{ Nodes []requestOf } }
	w.viewers["holder"].ask(`{ requests(first: 10) { nodes {`+requestFields+`} } }`, nil, &data)
	if len(data.Requests.Nodes) != 1 || data.Requests.Nodes[0].ID != w.objects["request"] {
		t.Errorf("the holder sees %+v", data.Requests.Nodes)
	}
}

// Staff-only fields are empty for applicants and no error.
func TestA5StaffOnlyFields(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	const fields = `query($id: ID!) { node(id: $id) { ... on Request {
		claimedBy { id } claimExpiresAt checks { kind } missingChecks coupon { id } enrolment { id } certificates { id } history { by { id } } } } }`
	type staffOnly struct {
		ClaimedBy, ClaimExpiresAt, Coupon, Enrolment any
		Checks, MissingChecks, Certificates          []any
		History                                      []struct{ By any }
	}
	var data struct{ Node staffOnly }
	w.viewers["holder"].ask(fields, vars{"id": w.objects["request"]}, &data)
	for _, h := range data.Node.History {
		if h.By != nil {
			t.Errorf("the holder learns who acted: %v", h.By)
		}
	}
	got := data.Node
	got.History = nil
	if diff := cmp.Diff(staffOnly{Checks: []any{}, MissingChecks: []any{}, Certificates: []any{}}, got); diff != "" {
		t.Errorf("for the holder (-want +got):\n%s", diff)
	}
	w.viewers["reviewer"].ask(fields, vars{"id": w.objects["request"]}, &data)
	if n := data.Node; n.Coupon == nil || len(n.Checks) != 2 || len(n.Certificates) != 1 || len(n.History) != 7 {
		t.Errorf("for the reviewer: %+v", n)
	}
}

// Nobody sees a certificate before it is signed.
func TestA5PreparedCertificateIsHidden(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	b := w.bundle
	b.must(b.db.Client().Certificate.UpdateOneID(w.objects["certificate"]).
		SetStatus(lifecycle.CertificatePrepared).ClearDer().Exec(viewer.AsSystem(t.Context())))
	const fields = `query($r: ID!, $c: ID!) { certificate: node(id: $c) { id } certificates(first: 1) { nodes { id } }
		request: node(id: $r) { ... on Request { certificate { id } certificates { id } } } }`
	for _, name := range []string{"holder", "reviewer", "administrator"} {
		out := w.viewers[name].post(fields, vars{"r": w.objects["request"], "c": w.objects["certificate"]})
		want := `{"certificate":null,"certificates":{"nodes":[]},"request":{"certificate":null,"certificates":[]}}`
		if string(out.Data) != want {
			t.Errorf("%s: %s", name, out.raw)
		}
	}
}

// Roles: what each may do is the use case's to say, and it is asked.
func TestA5MutationsByRole(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for name, want := range map[string]string{
		"anonymous": "SESSION_REQUIRED@", "holder": "NOT_ALLOWED@", "auditor": "NOT_ALLOWED@",
		"reviewer": "WRONG_STATE", "administrator": "WRONG_STATE",
	} {
		_, refused := w.viewers[name].act("claimRequest", vars{"requestId": w.objects["request"]})
		if want == "WRONG_STATE" {
			want = "ALREADY_DECIDED@requestId"
		}
		if codes(refused) != want {
			t.Errorf("%s claims: %v, want %s", name, refused, want)
		}
	}
	batch := vars{"in": vars{"productId": w.product, "count": 2}}
	for name, want := range map[string]int{"anonymous": 0, "holder": 0, "reviewer": 0, "auditor": 0, "administrator": 2} {
		var data struct {
			CreateCouponBatch struct {
				Numbers  []string
				Problems []problemOf
			}
		}
		w.viewers[name].ask(`mutation($in: CreateCouponBatchInput!) { createCouponBatch(input: $in) { numbers problems { code } } }`, batch, &data)
		if got := data.CreateCouponBatch; len(got.Numbers) != want || (len(got.Problems) == 0) != (want > 0) {
			t.Errorf("%s makes coupons: %+v", name, got)
		}
	}
}

// A coupon is found by its number, and voided, by staff.
func TestCoupons(t *testing.T) {
	t.Parallel()
	b := setup(t)
	numbers := b.coupons(2)
	b.stranger().submit(b.application(numbers[0], nil))
	admin := b.as("admin")
	find := func(number string) json.RawMessage {
		t.Helper()
		var data struct {
			Coupons struct{ Nodes json.RawMessage }
		}
		admin.ask(`query($n: String) { coupons(first: 10, filter: {number: $n}) { nodes {
			maskedNumber status product { code } request { status } } } }`, vars{"n": number}, &data)
		return data.Coupons.Nodes
	}
	tail := func(n string) string { return "********-****" + n[len(n)-4:] }
	for _, tt := range []struct{ number, want string }{
		{numbers[0], `[{"maskedNumber":"` + tail(numbers[0]) + `","status":"LOCKED","product":{"code":"class2-standard"},"request":{"status":"PROVISIONAL"}}]`},
		{numbers[1], `[{"maskedNumber":"` + tail(numbers[1]) + `","status":"AVAILABLE","product":{"code":"class2-standard"},"request":null}]`},
		{"0000-0000", `[]`},
		{"00000000-00000000", `[]`},
	} {
		if diff := cmp.Diff(tt.want, string(find(tt.number))); diff != "" {
			t.Errorf("coupon (-want +got):\n%s", diff)
		}
	}
	ids, err := b.db.Client().Coupon.Query().IDs(viewer.AsSystem(t.Context()))
	b.must(err)
	var data struct {
		VoidCoupons struct {
			Coupons  []struct{ Status string }
			Problems []problemOf
		}
	}
	admin.ask(`mutation($ids: [ID!]!) { voidCoupons(input: {couponIds: $ids}) { coupons { status } problems { code } } }`, vars{"ids": ids}, &data)
	if got := data.VoidCoupons; len(got.Coupons) != 1 || got.Coupons[0].Status != "VOID" || len(got.Problems) > 0 {
		t.Errorf("voided %+v", got)
	}
}
