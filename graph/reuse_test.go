package graph_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ra"
)

// The page says before and after cancelling whether the coupon can be used
// again, and tells nobody what becomes of one that is used up.
func TestCouponReusable(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		expires   time.Duration // from now; 0: no end
		cancelled time.Duration // from now; 0: not
		wait      time.Duration
		want      string
	}{
		"no end":                           {want: "PROVISIONAL yes"},
		"its day comes later":              {expires: window, want: "PROVISIONAL yes"},
		"its day comes while it is held":   {expires: window / 2, wait: window / 2, want: "PROVISIONAL no"},
		"cancelled in time":                {expires: window / 2, cancelled: 1, want: "CANCELLED yes"},
		"cancelled in time, asked later":   {expires: window / 2, cancelled: 1, wait: window, want: "CANCELLED yes"},
		"cancelled after its day":          {expires: window / 2, cancelled: window / 2, want: "CANCELLED no"},
		"formally accepted: it is used up": {wait: window, want: "ACCEPTED null"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			batch := ra.CreateCouponsInput{ProductID: b.product, Count: 1}
			if c.expires > 0 {
				end := b.clock.now().Add(c.expires)
				batch.ExpiresAt = &end
			}
			numbers, err := b.ra.CreateCoupons(t.Context(), operator, batch)
			b.must(err)
			w := b.stranger()
			r := w.submit(b.application(numbers[0], nil))
			if c.cancelled > 0 {
				b.clock.move(c.cancelled)
				if _, refused := w.act("cancelRequest", vars{"requestId": r.ID}); len(refused) > 0 {
					t.Fatalf("cancel: %v", refused)
				}
			}
			b.clock.move(c.wait)
			var data struct {
				Node struct {
					Status         string
					CouponReusable *bool
				}
			}
			w.ask(`query($id: ID!) { node(id: $id) { ... on Request { status couponReusable } } }`, vars{"id": r.ID}, &data)
			said := "null"
			if reusable := data.Node.CouponReusable; reusable != nil {
				said = map[bool]string{true: "yes", false: "no"}[*reusable]
			}
			if diff := cmp.Diff(c.want, data.Node.Status+" "+said); diff != "" {
				t.Error(diff)
			}
		})
	}
}
