package graph_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every answer says what it cost and what it may, so that who writes an operation
// learns it before it is refused; one that is refused for its cost says it too.
func TestCostIsShown(t *testing.T) {
	t.Parallel()
	b := setup(t)
	type shown struct{ Requested, Limit int }
	for query, want := range map[string]*shown{
		`{ viewer { now } }`:                         {2, 10_000},
		`{ products(first: 10) { nodes { code } } }`: {21, 10_000},
		`mutation { signOut { signedOut } }`:         {2, 10_000},
		`{ requests(first: 100) { nodes { messages { request { messages { id } } } } } }`: {10_001, 10_000},
		`{ nothing }`: nil,
	} {
		var answer struct {
			Extensions *struct{ Cost *shown }
		}
		b.must(json.Unmarshal([]byte(b.stranger().post(query, nil).raw), &answer))
		var got *shown
		if answer.Extensions != nil {
			got = answer.Extensions.Cost
		}
		if want != nil && want.Requested > 10_000 && got != nil && got.Requested > want.Requested {
			got.Requested = want.Requested // how much too dear is no matter
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", query, diff)
		}
	}
}
