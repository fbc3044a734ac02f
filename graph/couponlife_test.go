package graph_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// A coupon's life is told whole, with who and when, to whoever sees the coupon.
func TestCouponLife(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		numbers := b.coupons(3)
		cancelled := b.stranger()
		r := cancelled.submit(b.application(numbers[0], nil))
		b.clock.move(time.Second)
		if _, refused := cancelled.act("cancelRequest", vars{"requestId": r.ID}); len(refused) > 0 {
			t.Fatal(refused)
		}
		b.clock.move(time.Second)
		used := b.stranger().submit(b.application(numbers[0], nil))
		b.clock.move(window)
		type lifeOf struct {
			ID, BatchID string
			History     []struct {
				Step        string
				ByApplicant bool
				By          *struct{ Name string }
				Request     *struct{ ID string }
			}
		}
		life := func(w *browser, number string) (lifeOf, []string) {
			var page struct {
				Coupons struct{ Nodes []lifeOf }
			}
			w.ask(`query($n: String!) { coupons(first: 1, filter: {number: $n}) { nodes { id batchId history { step byApplicant by { name } request { id } } } } }`,
				vars{"n": number}, &page)
			if len(page.Coupons.Nodes) == 0 {
				return lifeOf{}, nil
			}
			told := []string{}
			for _, e := range page.Coupons.Nodes[0].History {
				line := e.Step
				if e.By != nil {
					line += " by " + e.By.Name
				}
				if e.ByApplicant {
					line += " by the applicant"
				}
				if e.Request != nil {
					line += " for " + e.Request.ID
				}
				told = append(told, line)
			}
			return page.Coupons.Nodes[0], told
		}
		w := b.as("taro")
		first, told := life(w, numbers[0])
		if diff := cmp.Diff([]string{"MADE", "HELD by the applicant for " + r.ID, "RELEASED by the applicant for " + r.ID,
			"HELD by the applicant for " + used.ID, "USED for " + used.ID}, told); diff != "" {
			t.Errorf("used (-want +got):\n%s", diff)
		}
		admin := b.as("admin")
		if out := admin.post(`mutation($in: VoidCouponBatchInput!) { voidCouponBatch(input: $in) { count problems { code } } }`,
			vars{"in": vars{"batchId": first.BatchID}}); !strings.Contains(string(out.Data), `"count":2`) {
			t.Fatalf("void: %s", out.raw)
		}
		_, again := life(w, numbers[0])
		if diff := cmp.Diff(told, again); diff != "" {
			t.Errorf("used, after the rest was made void (-want +got):\n%s", diff)
		}
		if _, told := life(w, numbers[1]); len(told) != 2 || !strings.HasPrefix(told[1], "VOIDED by ") {
			t.Errorf("void: %v", told)
		}
		if got := idsOf(w, "coupons", "CouponFilter", vars{"batchId": first.BatchID}); len(got) != 3 || !slices.Contains(got, first.ID) {
			t.Errorf("of the batch: %v", got)
		}
		for _, batchID := range []string{"batc_x", first.ID, "%"} {
			if got := idsOf(w, "coupons", "CouponFilter", vars{"batchId": batchID}); len(got) != 0 {
				t.Errorf("of %s: %v", batchID, got)
			}
		}
	})
}

// TestPartnersCouponLife: a partner's staff and programs are told the life of their
// coupons, with whom of their own; nobody of the authority's, and of a program its
// name alone. Another's are told nothing.
func TestPartnersCouponLife(t *testing.T) {
	t.Parallel()
	b := setup(t)
	yoso := b.sale("yoso")
	other, _ := b.program(yoso, viewer.Scopes()...)
	mise := b.sale("mise")
	first, made := b.program(mise, viewer.Scopes()...)
	reader, _ := b.program(mise, viewer.CouponsRead)
	clerk, admin := b.as("mise"), b.as("admin")
	b.coupons(3)
	ctx := viewer.AsSystem(b.Context())
	of := b.db.Client().Coupon.Query().Where(coupon.PartnerID(mise))
	free := of.Clone().Where(coupon.StatusEQ(lifecycle.CouponAvailable)).IDsX(ctx)
	used := of.Clone().Where(coupon.StatusNEQ(lifecycle.CouponAvailable)).OnlyIDX(ctx)
	voiders := []*browser{first, clerk, admin}
	for i, w := range voiders {
		var data struct {
			VoidCoupons struct{ Problems []problemOf }
		}
		w.ask(`mutation($in: VoidCouponsInput!) { voidCoupons(input: $in) { problems { code field } } }`, vars{"in": vars{"couponIds": []string{free[i]}}}, &data)
		if len(data.VoidCoupons.Problems) > 0 {
			t.Fatalf("void: %+v", data)
		}
	}
	told := func(w *browser, couponID string) (steps []string) {
		var data struct {
			Node *struct {
				History []struct {
					Step        string
					ByApplicant bool
					By, Client  *struct{ ID, Name string }
				}
			}
		}
		w.ask(`query($id: ID!) { node(id: $id) { ... on Coupon { history { step byApplicant by { id name } client { id name } } } } }`, vars{"id": couponID}, &data)
		if data.Node == nil {
			return []string{"nothing"}
		}
		for _, e := range data.Node.History {
			step := e.Step
			if e.By != nil {
				step += " by " + e.By.Name
			}
			if e.Client != nil {
				step += " by " + e.Client.ID + " " + e.Client.Name
			}
			if e.ByApplicant {
				step += " by the applicant"
			}
			steps = append(steps, step)
		}
		return steps
	}
	program := "VOIDED by " + made.ClientID + " 受発注"
	for _, c := range []struct {
		who                       string
		w                         *browser
		used, program, own, house []string
	}{
		{"its program", first, []string{"MADE", "HELD by the applicant", "USED"}, []string{"MADE", program}, []string{"MADE", "VOIDED"}, []string{"MADE", "VOIDED"}},
		{"its program that reads coupons alone", reader, []string{"MADE", "HELD by the applicant", "USED"}, []string{"MADE", program}, []string{"MADE", "VOIDED"}, []string{"MADE", "VOIDED"}},
		{"its clerk", clerk, []string{"MADE", "HELD by the applicant", "USED"}, []string{"MADE", program}, []string{"MADE", "VOIDED by 店 mise"}, []string{"MADE", "VOIDED"}},
		{"another's program", other, []string{"nothing"}, []string{"nothing"}, []string{"nothing"}, []string{"nothing"}},
		{"another's clerk", b.as("yoso"), []string{"nothing"}, []string{"nothing"}, []string{"nothing"}, []string{"nothing"}},
		{"nobody", b.stranger(), []string{"nothing"}, []string{"nothing"}, []string{"nothing"}, []string{"nothing"}},
	} {
		got := [][]string{told(c.w, used), told(c.w, free[0]), told(c.w, free[1]), told(c.w, free[2])}
		if diff := cmp.Diff([][]string{c.used, c.program, c.own, c.house}, got); diff != "" {
			t.Errorf("%s (-want +told):\n%s", c.who, diff)
		}
	}
	out := reader.post(`query($id: ID!) { node(id: $id) { ... on Coupon { history { client { networks } } } } }`, vars{"id": free[0]})
	if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "FORBIDDEN" {
		t.Errorf("a program is told of another's networks: %s", out.raw)
	}
}
