package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// A partner finds an enrolment by its own name for the person, and from the
// request that came of it; another's, under the same name, is not there, and an
// applicant is told of none.
func TestEnrolmentFound(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		a := setupOn(t, open()).associated()
		other := association{bundle: a.bundle, partner: a.bundle.open("yoso")}
		admin := a.as("admin")
		named := func(reference, givenName string) vars {
			person := a.person(reference)
			person["registration"].(vars)["subscriber"].(vars)["givenName"] = givenName
			return person
		}
		mine, _ := a.enrol(admin, a.person("社員-1"), named("社員-2", "二郎"), named("社員-10", "十郎"))
		theirs, refused := other.enrol(admin, a.person("社員-1"))
		if len(refused) > 0 || len(mine) != 3 {
			t.Fatalf("enrolled %+v, %v", mine, refused)
		}
		a.partnerStaff("mise", a.partner)
		a.partnerStaff("yoso", other.partner)
		clerk := a.as("mise")
		find := func(w *browser, reference string) (found []string) {
			var data struct {
				Enrolments struct{ Nodes []struct{ ID string } }
			}
			w.ask(`query($r: String!) { enrolments(first: 10, filter: {reference: $r}) { nodes { id } } }`, vars{"r": reference}, &data)
			for _, n := range data.Enrolments.Nodes {
				found = append(found, n.ID)
			}
			return found
		}
		for _, tt := range []struct {
			name      string
			as        *browser
			reference string
			want      []string
		}{
			{"the partner", clerk, "社員-1", []string{mine[0].Enrolment.ID}},
			{"with spaces around", clerk, " 社員-10 ", []string{mine[2].Enrolment.ID}},
			{"a part of one", clerk, "社員", nil},
			{"nobody's", clerk, "社員-3", nil},
			{"another partner", a.as("yoso"), "社員-1", []string{theirs[0].Enrolment.ID}},
			{"another partner, of mine", a.as("yoso"), "社員-2", nil},
			{"the house", admin, "社員-1", []string{theirs[0].Enrolment.ID, mine[0].Enrolment.ID}},
			{"a stranger", a.stranger(), "社員-1", nil},
		} {
			if diff := cmp.Diff(tt.want, find(tt.as, tt.reference)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.name, diff)
			}
		}

		var agreed struct {
			SubmitEnrolment struct{ Request *requestOf }
		}
		holder := a.stranger()
		holder.ask(submitEnrolmentMutation, vars{"in": vars{
			"token": a.offer(mine[0].Enrolment.ID), "partner": "chuokai", "applicationPassphrase": applicantPass, "consents": a.consents,
		}}, &agreed)
		enrolmentOf := func(w *browser) string {
			return string(w.post(`query($id: ID!) { node(id: $id) { ... on Request { enrolment { id reference } } } }`,
				vars{"id": agreed.SubmitEnrolment.Request.ID}).Data)
		}
		told := `{"node":{"enrolment":{"id":"` + mine[0].Enrolment.ID + `","reference":"社員-1"}}}`
		for name, tt := range map[string]struct {
			as   *browser
			want string
		}{
			"the partner": {clerk, told}, "the house": {admin, told},
			"the holder": {holder, `{"node":{"enrolment":null}}`}, "another partner": {a.as("yoso"), `{"node":null}`},
		} {
			if diff := cmp.Diff(tt.want, enrolmentOf(tt.as)); diff != "" {
				t.Errorf("of the request, %s (-want +got):\n%s", name, diff)
			}
		}
	})
}
