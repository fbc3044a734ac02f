package graph_test

import (
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// What is given is not empty: a program that lost what it wanted to say does not
// say that it wants none.
func TestGivenIsNotEmpty(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		a := setupOn(t, open()).associated()
		a.partnerStaff("mise", a.partner)
		clerk := a.as("mise")
		keyed := a.person("1")
		keyed["csr"] = ""
		if all, refused := a.enrol(clerk, keyed); len(refused) > 0 || codes(all[0].Problems) != "CSR_MALFORMED@csr" {
			t.Errorf("a CSR that is empty: %v, %v", all, refused)
		}
		enrol := vars{"partnerId": a.partner, "productId": a.product, "subscribers": []vars{a.person("2")}}
		keys := vars{"partnerId": a.partner, "productId": a.product, "count": 1, "quota": 1}
		for _, tt := range []struct {
			field, input string
			in           vars
			empty, want  string
		}{
			{"enrolSubscribers", "EnrolSubscribersInput", enrol, "partnerId", "REQUIRED@partnerId"},
			{"enrolSubscribers", "EnrolSubscribersInput", enrol, "idempotencyKey", "TOO_SHORT@idempotencyKey"},
			{"createLicenseKeys", "CreateLicenseKeysInput", keys, "partnerId", "REQUIRED@partnerId"},
			{"createLicenseKeys", "CreateLicenseKeysInput", keys, "idempotencyKey", "TOO_SHORT@idempotencyKey"},
			{"createCouponBatch", "CreateCouponBatchInput", vars{"productId": a.product, "count": 1}, "idempotencyKey", "TOO_SHORT@idempotencyKey"},
		} {
			in := vars{}
			for name, value := range tt.in {
				in[name] = value
			}
			in[tt.empty] = ""
			var data struct {
				Act struct{ Problems []problemOf }
			}
			clerk.ask(`mutation($in: `+tt.input+`!) { act: `+tt.field+`(input: $in) { problems { code field } } }`, vars{"in": in}, &data)
			if got := codes(data.Act.Problems); got != tt.want {
				t.Errorf("%s with an empty %s: %q, want %s", tt.field, tt.empty, got, tt.want)
			}
		}
		ctx := viewer.AsSystem(a.Context())
		if n := a.db.Client().Enrolment.Query().CountX(ctx) + a.db.Client().CouponBatch.Query().CountX(ctx); n != 0 {
			t.Errorf("%d were made", n)
		}
	})
}
