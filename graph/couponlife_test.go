package graph_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
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
