package viewer_test

import (
	"slices"
	"testing"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// TestScopes: each is written as OAuth does and read back, and gives no more than
// its partner's staff may.
func TestScopes(t *testing.T) {
	t.Parallel()
	clerk := viewer.Viewer{Kind: viewer.Staff, Role: viewer.Partner, PartnerID: "part_1"}
	for _, scope := range viewer.Scopes() {
		if read, ok := viewer.ScopeOf(scope.Token()); !ok || read != scope || !scope.Known() {
			t.Errorf("%s is written %s and read as %s", scope, scope.Token(), read)
		}
		client := viewer.Viewer{Kind: viewer.Client, Role: viewer.Partner, PartnerID: "part_1", Scopes: []viewer.Scope{scope}}
		if !client.Holds(scope) || !client.May(viewer.ReadOwn) {
			t.Errorf("%s does not give itself", scope)
		}
		for _, g := range viewer.Grants {
			if client.May(g.Permission) && !clerk.May(g.Permission) {
				t.Errorf("%s gives %s, which staff do not have", scope, g.Permission)
			}
		}
	}
	if _, ok := viewer.ScopeOf("coupons:eat"); ok {
		t.Error("what is no scope is read as one")
	}
}

func TestClientMay(t *testing.T) {
	t.Parallel()
	all := viewer.Viewer{Kind: viewer.Client, Role: viewer.Partner, PartnerID: "part_1", Scopes: viewer.Scopes()}
	var got []viewer.Permission
	for _, g := range viewer.Grants {
		if all.May(g.Permission) {
			got = append(got, g.Permission)
		}
	}
	want := []viewer.Permission{viewer.WorkInPairs, viewer.ProposeRevocation, viewer.StartProcedures, viewer.ReadOwn, viewer.ManageSales, viewer.ManageWebhooks, viewer.EnrolSubscribers}
	if !slices.Equal(got, want) {
		t.Errorf("every scope gives %v, want %v", got, want)
	}
	none := all
	none.Scopes = nil
	if none.May(viewer.ReadOwn) || none.Holds(viewer.CouponsRead) {
		t.Error("no scope gives something")
	}
	// Writing implies reading, and not the other way round.
	one := all
	one.Scopes = []viewer.Scope{viewer.CouponsRead}
	if one.May(viewer.ManageSales) || one.Holds(viewer.CouponsWrite) {
		t.Error("to read is to write")
	}
	one.Scopes = []viewer.Scope{viewer.CouponsWrite}
	if !one.Holds(viewer.CouponsRead) || one.Holds(viewer.LicensesRead) {
		t.Error("to write is not to read the same")
	}
	staff := viewer.Viewer{Kind: viewer.Staff, Role: viewer.Partner, Scopes: viewer.Scopes()}
	if staff.Holds(viewer.CouponsRead) {
		t.Error("people have scopes")
	}
}
