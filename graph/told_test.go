package graph_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// sessionHeaders are what an answer says about the session it was made for.
type sessionHeaders struct{ Session, Subject string }

func (w *browser) told(query string) sessionHeaders {
	w.b.Helper()
	header := w.post(query, nil).header
	return sessionHeaders{header.Get("Shomei-Session"), header.Get("Shomei-Subject")}
}

// Every answer says for whom it was made: a page that still shows what a
// session opened learns with any answer that the session is over.
func TestAnswersTellTheirSession(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		const anything = "{ products(first: 1) { nodes { id } } }"
		w := b.as("taro")
		w.submit(b.application(b.coupons(1)[0], nil))
		taro, err := b.db.Client().Staff.Query().Where(staff.Login("taro")).OnlyID(viewer.AsSystem(t.Context()))
		b.must(err)

		look := func(audience string) sessionHeaders {
			t.Helper()
			w.audience = audience
			return w.told(anything)
		}
		var got []sessionHeaders
		got = append(got, b.stranger().told(anything), look("staff"), look("applicant"))
		b.clock.move(20 * time.Minute)
		got = append(got, look("applicant"))
		b.clock.move(20 * time.Minute)
		// The staff session was idle for 40 minutes; the applicant's was used.
		got = append(got, look("staff"), look("applicant"))
		for range 3 {
			b.clock.move(25 * time.Minute)
			got = append(got, look("applicant"))
		}
		want := []sessionHeaders{
			{"none", ""}, {"1800", taro}, {"1800", ""}, {"1800", ""},
			{"none", ""}, {"1800", ""},
			// Two hours are the end, whatever is done.
			{"1800", ""}, {"1800", ""}, {"300", ""},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("headers (-want +got):\n%s", diff)
		}
		// Also where the operation itself is refused.
		w.audience = "staff"
		if got := w.told("{ no such thing"); got.Session != "none" {
			t.Errorf("with a malformed operation: %+v", got)
		}
	})
}

// The applicant follows the mails of their own request, to a masked address;
// somebody else's are not there. Staff see the address.
func TestWhereMailsWentIsTold(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		applicant, other := b.stranger(), b.stranger()
		r := applicant.submit(b.application(b.coupons(1)[0], nil))
		other.submit(b.application(b.coupons(1)[0], nil))
		type letter struct {
			Kind, To, Status string
			Attempts         int
			SentAt           *time.Time
		}
		read := func(w *browser) []letter {
			t.Helper()
			var data struct{ Node *struct{ Messages []letter } }
			w.ask(`query($id: ID!) { node(id: $id) { ... on Request { messages { kind to status attempts sentAt } } } }`,
				vars{"id": r.ID}, &data)
			if data.Node == nil {
				return nil
			}
			return data.Node.Messages
		}
		if diff := cmp.Diff([]letter{{"RECEIVED", "ca***@example.co.jp", "QUEUED", 0, nil}}, read(applicant)); diff != "" {
			t.Errorf("told to the applicant (-want +got):\n%s", diff)
		}
		if got := read(other); got != nil {
			t.Errorf("told to somebody else: %v", got)
		}
		if diff := cmp.Diff([]letter{{"RECEIVED", "canary1@example.co.jp", "QUEUED", 0, nil}}, read(b.as("taro"))); diff != "" {
			t.Errorf("told to staff (-want +got):\n%s", diff)
		}
	})
}

// Which check was recorded, and how it went, stands in the history for staff
// alone.
func TestHistoryTellsChecks(t *testing.T) {
	t.Parallel()
	b := setup(t)
	applicant := b.stranger()
	r := applicant.submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	taro := b.as("taro")
	taro.act("claimRequest", vars{"requestId": r.ID})
	for _, result := range []string{"FAIL", "PASS"} {
		taro.act("recordCheck", vars{
			"requestId": r.ID, "registrationVersion": 1, "kind": "EMPLOYMENT_CONFIRMED", "result": result, "source": "代表電話",
		})
	}
	read := func(w *browser) (told []string) {
		t.Helper()
		var data struct {
			Node struct {
				History []struct{ Action, Check, Result string }
			}
		}
		w.ask(`query($id: ID!) { node(id: $id) { ... on Request { history { action check result } } } }`, vars{"id": r.ID}, &data)
		for _, e := range data.Node.History {
			told = append(told, strings.TrimSpace(strings.Join([]string{e.Action, e.Check, e.Result}, " ")))
		}
		return told
	}
	want := []string{"SUBMITTED", "ACCEPTED", "CLAIMED",
		"CHECK_RECORDED EMPLOYMENT_CONFIRMED FAIL", "CHECK_RECORDED EMPLOYMENT_CONFIRMED PASS"}
	if diff := cmp.Diff(want, read(taro)); diff != "" {
		t.Errorf("told to staff (-want +got):\n%s", diff)
	}
	if told := read(applicant); slices.ContainsFunc(told, func(s string) bool { return strings.Contains(s, "EMPLOYMENT") }) {
		t.Errorf("told to the applicant: %v", told)
	}
}

// A serial number finds the request, in any spelling, for whoever may see it.
func TestSerialFindsItsRequest(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		r := b.approved()
		holder, other := b.stranger(), b.stranger()
		holder.identify(vars{"purpose": "ACQUIRE", "email": r.Registration.Subscriber.Email,
			"applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID)})
		serial := b.acquire(holder, r.ID).Serial
		other.submit(b.application(b.coupons(1)[0], nil))
		grouped := strings.ToUpper(strings.Join(slices.Collect(func(yield func(string) bool) {
			for pair := range slices.Chunk([]byte(serial), 2) {
				if !yield(string(pair)) {
					return
				}
			}
		}), ":"))
		for _, tt := range []struct {
			name, search string
			by           *browser
			want         []string
		}{
			{"as stored", serial, b.as("taro"), []string{r.ID}},
			{"as a viewer of certificates shows it", grouped, b.as("hana"), []string{r.ID}},
			{"another", strings.Repeat("9", 38), b.as("admin"), nil},
			{"its holder", serial, holder, []string{r.ID}},
			{"somebody else", serial, other, nil},
		} {
			var data struct {
				Requests struct{ Nodes []struct{ ID string } }
			}
			tt.by.ask(`query($q: String!) { requests(first: 5, filter: {search: $q}) { nodes { id } } }`, vars{"q": tt.search}, &data)
			var got []string
			for _, n := range data.Requests.Nodes {
				got = append(got, n.ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.name, diff)
			}
		}
	})
}
