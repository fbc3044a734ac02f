package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// idsOf answers the ids of the first page of a list.
func idsOf(w *browser, list, filter string, v vars) []string {
	var page map[string]struct{ Nodes []struct{ ID string } }
	w.ask(fmt.Sprintf(`query($f: %s) { %s(first: 100, filter: $f) { nodes { id } } }`, filter, list), vars{"f": v}, &page)
	ids := []string{}
	for _, n := range page[list].Nodes {
		ids = append(ids, n.ID)
	}
	return ids
}

// issued has a person apply and acquire, and answers the request's id.
func (b *bundle) issued(change func(vars)) string {
	b.Helper()
	return b.holdOf(b.approve(b.application(b.coupons(1)[0], change))).request.ID
}

// Organisations and persons are found by any of their names, and by their numbers.
func TestPeopleSearch(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		first := b.issued(func(in vars) {
			in["registration"].(vars)["organization"].(vars)["corporateNumber"] = "7000012050002"
		})
		second := b.issued(func(in vars) { in["registration"].(vars)["organization"].(vars)["legalName"] = "100%_商会" })
		asSystem := viewer.AsSystem(t.Context())
		of := func(requestID string) *ent.Subscriber {
			return b.db.Client().Request.GetX(asSystem, requestID).QuerySubscriber().OnlyX(asSystem)
		}
		one, two := of(first), of(second)
		w := b.as("taro")
		for search, want := range map[string][]string{
			"T7000-0120-50002": {one.OrganizationID}, "7000012050003": {}, "神崎": {one.OrganizationID}, "%_": {two.OrganizationID},
			"ｶﾝｻﾞｷ": {two.OrganizationID, one.OrganizationID}, one.FamilyName: {}, strings.Repeat("%", 10_000): {}, one.ID: {}, "\\": {}, "": {},
		} {
			if diff := cmp.Diff(want, idsOf(w, "organizations", "OrganizationFilter", vars{"search": search})); diff != "" {
				t.Errorf("organisations by %.30q (-want +got):\n%s", search, diff)
			}
		}
		for search, want := range map[string][]string{
			one.Number: {one.ID}, strings.ToLower(two.Number): {two.ID}, "神崎": {one.ID}, one.FamilyName: {two.ID, one.ID},
			strings.Repeat("%", 10_000): {}, one.OrganizationID: {}, "%": {two.ID},
		} {
			if diff := cmp.Diff(want, idsOf(w, "subscribers", "SubscriberFilter", vars{"search": search})); diff != "" {
				t.Errorf("subscribers by %.30q (-want +got):\n%s", search, diff)
			}
		}
		if diff := cmp.Diff([]string{one.ID}, idsOf(w, "subscribers", "SubscriberFilter", vars{"organizationId": one.OrganizationID})); diff != "" {
			t.Errorf("subscribers of an organisation (-want +got):\n%s", diff)
		}
		var shown struct {
			Node struct {
				Name          string
				LatestRequest struct{ ID string }
				Organization  struct {
					ID, LegalName   string
					SubscriberCount int
					Names           []struct{ LegalName string }
				}
			}
		}
		w.ask(`query($id: ID!) { node(id: $id) { ... on Subscriber { name latestRequest { id } organization {
			id legalName subscriberCount names { legalName } alike { id } absorbed { id } contacts { id } mergedInto { id } } } } }`, vars{"id": one.ID}, &shown)
		if n := shown.Node; n.LatestRequest.ID != first || n.Organization.ID != one.OrganizationID || n.Organization.SubscriberCount != 1 || len(n.Organization.Names) != 1 {
			t.Errorf("the subscriber's page shows %+v", n)
		}
		// Nobody else is told of any.
		for _, list := range []string{"organizations", "subscribers"} {
			if found := idsOf(b.stranger(), list, map[string]string{"organizations": "OrganizationFilter", "subscribers": "SubscriberFilter"}[list], nil); len(found) > 0 {
				t.Errorf("a stranger is told of %s: %v", list, found)
			}
		}
	})
}

// An administrator who proves to be there merges; what was merged leads to what
// stands, and is found there under its own name.
func TestMergeOrganizations(t *testing.T) {
	t.Parallel()
	b := setup(t)
	first := b.issued(nil)
	second := b.issued(func(in vars) { in["registration"].(vars)["organization"].(vars)["legalName"] = "神崎商會㈱" })
	asSystem := viewer.AsSystem(t.Context())
	of := func(requestID string) string {
		return b.db.Client().Request.GetX(asSystem, requestID).QuerySubscriber().OnlyX(asSystem).OrganizationID
	}
	into, from := of(first), of(second)
	w := b.as("admin")
	merge := func(in vars) (organizationID, refused string) {
		var data struct {
			MergeOrganizations struct {
				Organization *struct{ ID string }
				Problems     []problemOf
			}
		}
		w.ask(`mutation($in: MergeOrganizationsInput!) { mergeOrganizations(input: $in) { organization { id } problems { code field } } }`, vars{"in": in}, &data)
		if o := data.MergeOrganizations.Organization; o != nil {
			organizationID = o.ID
		}
		return organizationID, codes(data.MergeOrganizations.Problems)
	}
	for _, tt := range []struct {
		in   vars
		want string
	}{
		{vars{"fromId": from, "intoId": first}, "NOT_FOUND@intoId"}, {vars{"fromId": from, "intoId": from}, "BAD_ID@intoId"},
		{vars{"fromId": "%", "intoId": into}, "NOT_FOUND@fromId"},
	} {
		if _, refused := merge(tt.in); refused != tt.want {
			t.Errorf("%v: %s, want %s", tt.in, refused, tt.want)
		}
	}
	if got, refused := merge(vars{"fromId": from, "intoId": into}); got != into || refused != "" {
		t.Fatalf("merged into %q, %s", got, refused)
	}
	var shown struct {
		Node struct{ MergedInto struct{ ID string } }
	}
	w.ask(`query($id: ID!) { node(id: $id) { ... on Organization { mergedInto { id } } } }`, vars{"id": from}, &shown)
	if shown.Node.MergedInto.ID != into {
		t.Errorf("it leads to %q", shown.Node.MergedInto.ID)
	}
	for _, search := range []string{"神崎商會", "商會", ""} {
		v := vars{"search": search}
		if search == "" {
			v = nil
		}
		if diff := cmp.Diff([]string{into}, idsOf(w, "organizations", "OrganizationFilter", v)); diff != "" {
			t.Errorf("found by %q (-want +got):\n%s", search, diff)
		}
	}
}
