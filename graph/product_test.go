package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// policyFields are every field of a policy: what is read can be written back.
const (
	procedureFields = `{ entitlements window clock vetting { checks targetDays claimHold secondApprover rejection correctionDays } }`
	policyFields    = `{ assurance subject secretLabel { ja en } identification new ` + procedureFields + `
		renewing { mode procedure ` + procedureFields + ` opensDays closesDays reminders }
		reissuing { edits revokes validity }
		changing { procedure ` + procedureFields + ` effects { field effect } }
		closing { lastOrder lastReissue successor } fees { act amount currency taxPercent payer }
		validityDays acquisitionDays confirmationDelay maxReplacements keyTypes issuer profile }`
	productFields = `{ id open nameText { ja en } brandText { ja en } descriptionText { ja en }
		closing { ordersEndAt reissuesEndAt ordersEnded ended successor { code } } acquisitionEndsAt
		versions { version effectiveAt policy ` + policyFields + ` } }`
)

type productOf struct {
	ID                                   string
	Open                                 bool
	NameText, BrandText, DescriptionText vars
	Closing                              *struct {
		OrdersEndAt, ReissuesEndAt string
		OrdersEnded, Ended         bool
		Successor                  *struct{ Code string }
	}
	AcquisitionEndsAt *string
	Versions          []struct {
		Version int
		Policy  vars
	}
}

// inner is an object within one that was read.
func inner(of vars, name string) map[string]any { return of[name].(map[string]any) }

// asRead is what was written, as it is read back.
func asRead(t *testing.T, v any) any {
	t.Helper()
	content, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var read any
	if err := json.Unmarshal(content, &read); err != nil {
		t.Fatal(err)
	}
	return read
}

func (w *browser) product(productID string) productOf {
	w.b.Helper()
	var data struct{ Node productOf }
	w.ask(`query($id: ID!) { node(id: $id) { ... on Product `+productFields+` } }`, vars{"id": productID}, &data)
	return data.Node
}

// updateProduct has one administrator propose an edit and another carry it out.
func (w *browser) updateProduct(p productOf, change func(vars)) (productOf, []problemOf) {
	w.b.Helper()
	in := vars{
		"productId": p.ID, "version": p.Versions[0].Version, "policy": p.Versions[0].Policy,
		"brand": p.BrandText, "name": p.NameText, "description": p.DescriptionText,
	}
	change(in)
	if refused := w.propose("proposeProduct", "ProposeProductInput", vars{"product": in, "reason": "見直し"}); len(refused) > 0 {
		return productOf{}, refused
	}
	return w.product(p.ID), nil
}

// propose has one administrator propose, by the mutation of the name, and
// another carry it out.
func (w *browser) propose(name, input string, in vars) []problemOf {
	w.b.Helper()
	type payload struct {
		Proposal *struct{ ID string }
		Problems []problemOf
	}
	var proposed struct{ It payload }
	w.ask(`mutation($in: `+input+`!) { it: `+name+`(input: $in) { proposal { id } problems { code field } } }`, vars{"in": in}, &proposed)
	if len(proposed.It.Problems) > 0 || proposed.It.Proposal == nil {
		return proposed.It.Problems
	}
	var decided struct{ It payload }
	w.b.as("admin2").ask(`mutation($in: DecideProposalInput!) { it: decideProposal(input: $in) { proposal { id } problems { code field } } }`,
		vars{"in": vars{"proposalId": proposed.It.Proposal.ID, "verdict": "CARRY_OUT"}}, &decided)
	return decided.It.Problems
}

// create has a product made by two, and answers it.
func (w *browser) create(code string, p, text vars) (*productOf, []problemOf) {
	w.b.Helper()
	agreement := vars{"title": text, "body": text}
	if refused := w.propose("proposeNewProduct", "ProposeNewProductInput", vars{"reason": "新しい製品", "product": vars{
		"code": code, "brand": text, "name": text, "description": text, "policy": p,
		"termsOfUse": agreement, "privacyNotice": agreement,
	}}); len(refused) > 0 {
		return nil, refused
	}
	productID, err := w.b.ra.ProductByCode(w.b.Context(), code)
	w.b.must(err)
	made := w.product(productID)
	return &made, nil
}

// TestEditProduct reads a policy whole, changes a row of each part, and finds
// it back; what is wrong is told at its field.
func TestEditProduct(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		admin, taro := b.as("admin"), b.as("taro")
		before := admin.product(b.product)
		after, refused := admin.updateProduct(before, func(in vars) {
			p := in["policy"].(vars)
			inner(p, "new")["window"], inner(p, "new")["clock"] = 86400, "PAUSES"
			inner(p, "renewing")["reminders"] = []int{60, 30, 10}
			inner(p, "changing")["effects"] = []vars{{"field": "EMAIL", "effect": "RECORD_ONLY"}}
			p["fees"] = []vars{{"act": "NEW", "amount": 9900, "currency": "JPY", "taxPercent": 10, "payer": "PARTNER"}}
			p["closing"] = vars{"lastOrder": "2026-12-31", "lastReissue": "2027-01-31", "successor": ""}
			in["name"] = vars{"ja": "改名", "en": "Renamed"}
		})
		if len(refused) > 0 || after.Versions[0].Version != 2 || after.NameText["ja"] != "改名" {
			t.Fatalf("edited: %+v, %v", after, refused)
		}
		want := before.Versions[0].Policy
		if diff := cmp.Diff(asRead(t, want), asRead(t, after.Versions[0].Policy)); diff != "" {
			t.Errorf("stored (-want +got):\n%s", diff)
		}
		if c := after.Closing; c == nil || c.OrdersEndAt != "2026-12-31T15:00:00Z" || c.ReissuesEndAt != "2027-01-31T15:00:00Z" ||
			c.OrdersEnded || after.AcquisitionEndsAt == nil || *after.AcquisitionEndsAt != "2027-01-31T15:00:00Z" {
			t.Errorf("closing %+v, acquirable until %v", c, after.AcquisitionEndsAt)
		}
		for _, c := range []struct {
			who    *browser
			from   productOf
			change func(vars)
			want   string
		}{
			{admin, before, func(vars) {}, "EDITED_MEANWHILE@version"},
			{taro, after, func(vars) {}, "NOT_ALLOWED@"},
			{b.stranger(), after, func(vars) {}, "SESSION_REQUIRED@"},
			{admin, after, func(in vars) {
				in["policy"].(vars)["assurance"], in["policy"].(vars)["keyTypes"] = 3, []string{}
				inner(in["policy"].(vars), "closing")["lastOrder"] = "2027-02-29"
			}, "OUT_OF_RANGE@policy.assurance REQUIRED@policy.keyTypes BAD_DAY@policy.closing.lastOrder"},
		} {
			if _, refused := c.who.updateProduct(c.from, c.change); codes(refused) != c.want {
				t.Errorf("%v, want %s", refused, c.want)
			}
		}
		if len(b.stranger().product(b.product).Versions) > 0 {
			t.Error("strangers read the versions of a policy")
		}
	})
}

// TestCreateProduct makes a product of a mix that nobody planned, and takes it
// from the application over its day to cancel to the certificate and each of
// its three reminders.
func TestCreateProduct(t *testing.T) {
	t.Parallel()
	b := setup(t)
	admin := b.as("admin")
	text := vars{"ja": "見本", "en": "Sample"}
	p := admin.product(b.product).Versions[0].Policy
	inner(p, "new")["window"], inner(p, "renewing")["reminders"] = 86400, []int{90, 45, 5}
	create := func(code string) (*productOf, []problemOf) { return admin.create(code, p, text) }
	made, refused := create("nobody-planned-this")
	if made == nil || !made.Open || len(refused) > 0 {
		t.Fatalf("made %+v, %v", made, refused)
	}
	for _, code := range []string{"nobody-planned-this", "Bad Code"} {
		if made, refused := create(code); made != nil || codes(refused) != "BAD_CODE@code" {
			t.Errorf("%q: %+v, %v", code, made, refused)
		}
	}

	b.product = made.ID
	var texts struct {
		Node struct{ Terms, PrivacyNotice struct{ ID string } }
	}
	admin.ask(`query($id: ID!) { node(id: $id) { ... on Product { terms { id } privacyNotice { id } } } }`, vars{"id": made.ID}, &texts)
	b.consents = []string{texts.Node.Terms.ID, texts.Node.PrivacyNotice.ID}
	applicant := b.stranger()
	r := applicant.submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(24*time.Hour - time.Microsecond)
	if !r.Cancellable || r.Status != "PROVISIONAL" {
		t.Errorf("submitted: %+v", r)
	}
	b.clock.move(time.Microsecond)
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
	c := b.acquireAs(holder{secrets: vars{
		"email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
	}}, r.ID, "")
	ends := b.standing(c.ID).NotAfter
	for i, days := range []int{90, 45, 5} {
		b.clock.move(policy.ReminderAt(ends, days).Sub(b.clock.now()))
		if _, err := b.ra.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		n, err := b.db.Client().Message.Query().Where(message.RequestID(r.ID), message.KindEQ(message.KindEXPIRING)).
			Count(viewer.AsSystem(t.Context()))
		if err != nil || n != i+1 {
			t.Errorf("%d days before its end: %d reminders, %v", days, n, err)
		}
	}
}

// TestCampaign previews, sends and watches one.
func TestCampaign(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.config.ClosingMail = func(_ context.Context, c graph.ClosingMail) (string, string, error) {
		return "subject " + c.Language, "about " + c.ProductID + " at /" + c.Portal, nil
	}
	b.serve()
	admin := b.as("admin")
	b.hold()
	preview := func(who *browser) (n int, mails string, refused []problemOf) {
		var data struct {
			PreviewCampaign struct {
				Count    int
				Mails    []struct{ Language, Subject, Text string }
				Problems []problemOf
			}
		}
		who.ask(`mutation($in: PreviewCampaignInput!) { previewCampaign(input: $in) { count mails { language subject text } problems { code field } } }`,
			vars{"in": vars{"audience": vars{"productId": b.product}}}, &data)
		for _, m := range data.PreviewCampaign.Mails {
			mails += m.Language + " " + m.Subject + " " + strings.TrimPrefix(m.Text, "about "+b.product) + ";"
		}
		return data.PreviewCampaign.Count, mails, data.PreviewCampaign.Problems
	}
	if _, _, refused := preview(admin); codes(refused) != "NOT_CLOSING@productId" {
		t.Errorf("of a product that stays: %v", refused)
	}
	if _, _, refused := preview(b.as("taro")); codes(refused) != "NOT_ALLOWED@" {
		t.Errorf("by a reviewer: %v", refused)
	}
	day := b.clock.now().AddDate(0, 0, 30).Format(time.DateOnly)
	if _, refused := admin.updateProduct(admin.product(b.product), func(in vars) {
		in["policy"].(vars)["closing"] = vars{"lastOrder": day, "lastReissue": day, "successor": ""}
	}); len(refused) > 0 {
		t.Fatal(refused)
	}
	n, mails, refused := preview(admin)
	if n != 1 || mails != "JA subject JA  at /;EN subject EN  at /;" || len(refused) > 0 {
		t.Fatalf("%d, %q, %v", n, mails, refused)
	}
	start := func(expected int) string {
		var data struct {
			StartCampaign struct{ Problems []problemOf }
		}
		admin.ask(`mutation($in: StartCampaignInput!) { startCampaign(input: $in) { campaign { id } problems { code field } } }`,
			vars{"in": vars{"audience": vars{"productId": b.product}, "expected": expected}}, &data)
		return codes(data.StartCampaign.Problems)
	}
	if got := []string{start(2), start(1), start(1)}; strings.Join(got, ",") != "COUNT_CHANGED@expected,,CAMPAIGN_RUNNING@productId" {
		t.Errorf("started: %v", got)
	}
	shown := func(who *browser) string {
		var data struct {
			Campaigns struct {
				Nodes []struct {
					Product        struct{ Code string }
					Expected, Sent int
					FinishedAt     *string
					StartedBy      struct{ Name string }
				}
			}
		}
		who.ask(`{ campaigns(first: 5) { nodes { product { code } partnerName endsFrom expected sent finishedAt startedBy { name } } } }`, nil, &data)
		text := ""
		for _, c := range data.Campaigns.Nodes {
			text += fmt.Sprintf("%s %d/%d %t %s", c.Product.Code, c.Sent, c.Expected, c.FinishedAt != nil, c.StartedBy.Name)
		}
		return text
	}
	if got := shown(admin); got != "class2-standard 0/1 false 審査 admin" {
		t.Errorf("before: %q", got)
	}
	if _, err := b.ra.RunCampaigns(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := shown(admin); got != "class2-standard 1/1 true 審査 admin" {
		t.Errorf("after: %q", got)
	}
	if got := shown(b.stranger()); got != "" {
		t.Errorf("strangers see %q", got)
	}
	// The days are moved: who was told the others is to be told again.
	earlier := b.clock.now().AddDate(0, 0, 20).Format(time.DateOnly)
	b.clock.move(time.Hour)
	admin = b.as("admin")
	if _, refused := admin.updateProduct(admin.product(b.product), func(in vars) {
		in["policy"].(vars)["closing"] = vars{"lastOrder": earlier, "lastReissue": earlier, "successor": ""}
	}); len(refused) > 0 {
		t.Fatal(refused)
	}
	for want, who := range map[int]*browser{1: admin, 0: b.stranger()} {
		var data struct {
			Node struct{ Closing struct{ ToldOtherDays int } }
		}
		who.ask(`query($id: ID!) { node(id: $id) { ... on Product { closing { toldOtherDays } } } }`, vars{"id": b.product}, &data)
		if got := data.Node.Closing.ToldOtherDays; got != want {
			t.Errorf("%d were told other days, want %d", got, want)
		}
	}
}
