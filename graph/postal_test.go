package graph_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/postal"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const lookUp = `query ($code: String!) { postalAddresses(postalCode: $code) { postalCode prefecture city town organization } }`

// Anybody may ask, within the allowance of their network.
func TestPostalAddresses(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		_, err := b.ra.ImportPostalAddresses(t.Context(), viewer.Viewer{Kind: viewer.CommandLine}, postal.Sample())
		b.must(err)
		ask := func(code string) []map[string]any {
			t.Helper()
			var data struct{ PostalAddresses []map[string]any }
			b.stranger().ask(lookUp, vars{"code": code}, &data)
			return data.PostalAddresses
		}
		got := map[string][]map[string]any{"１００－８１１１": ask("１００－８１１１"), "100-000": ask("100-000"), "9999999": ask("9999999")}
		want := map[string][]map[string]any{
			"１００－８１１１": {{"postalCode": "1008111", "prefecture": "東京都", "city": "千代田区", "town": "千代田", "organization": "宮内庁"}},
			"100-000":  {}, "9999999": {},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("addresses (-want +got):\n%s", diff)
		}
		for range 97 {
			ask("1000001")
		}
		refused := b.stranger().post(lookUp, vars{"code": "1000001"})
		if len(refused.Errors) != 1 {
			t.Fatalf("the 101st: %s", refused.raw)
		}
		if diff := cmp.Diff(map[string]any{"code": "TOO_MANY_ATTEMPTS", "seconds": "1"}, refused.Errors[0].Extensions); diff != "" {
			t.Errorf("the 101st (-want +got):\n%s", diff)
		}
		elsewhere := b.stranger()
		elsewhere.address = "198.51.100.2:1"
		if out := elsewhere.post(lookUp, vars{"code": "1000001"}); len(out.Errors) > 0 {
			t.Errorf("from another network: %s", out.raw)
		}
		b.clock.move(time.Minute)
		if len(ask("1000001")) != 1 {
			t.Error("a minute later: not answered")
		}
	})
}
