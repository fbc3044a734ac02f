package graph_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

type windowOf struct {
	ID, Procedure, State, Words string
	StartsAt, EndsAt            time.Time
}

const windowFields = ` id procedure state words startsAt endsAt `

// maintain is a mutation that answers a window.
func (w *browser) maintain(mutation string, input vars) (windowOf, []problemOf) {
	w.b.Helper()
	var data map[string]struct {
		Window   windowOf
		Problems []problemOf
	}
	w.ask(`mutation($in: `+strings.ToUpper(mutation[:1])+mutation[1:]+`Input!) { `+mutation+`(input: $in) { window {`+windowFields+`} problems { code field } } }`,
		vars{"in": input}, &data)
	return data[mutation].Window, data[mutation].Problems
}

// schedule announces maintenance, and answers the windows.
func (w *browser) schedule(input vars) ([]windowOf, []problemOf) {
	w.b.Helper()
	var data struct {
		ScheduleMaintenance struct {
			Windows  []windowOf
			Problems []problemOf
		}
	}
	w.ask(`mutation($in: ScheduleMaintenanceInput!) { scheduleMaintenance(input: $in) { windows {`+windowFields+`} problems { code field } } }`,
		vars{"in": input}, &data)
	return data.ScheduleMaintenance.Windows, data.ScheduleMaintenance.Problems
}

// toldOf is what applicants at / are told is down, and when.
func (w *browser) toldOf() []string {
	w.b.Helper()
	var data struct {
		Portal struct{ Maintenance []windowOf }
	}
	w.ask(`{ portal { maintenance {`+windowFields+`} } }`, nil, &data)
	told := []string{}
	for _, m := range data.Portal.Maintenance {
		told = append(told, m.Procedure+" "+m.State)
	}
	return told
}

func TestMaintenance(t *testing.T) {
	t.Parallel()
	b := setup(t)
	admin, applicant := b.as("admin"), b.stranger()
	in := b.application(b.coupons(1)[0], nil)
	begins := b.clock.now().Add(2 * time.Hour)
	hidden := vars{
		"procedures": []string{"CRL"}, "startsAt": begins, "endsAt": begins.Add(time.Hour), "announcedAt": begins.Add(-time.Hour),
	}
	for _, w := range []*browser{applicant, b.as("taro")} {
		if _, refused := w.schedule(hidden); len(refused) != 1 || refused[0].Code != "NOT_ALLOWED" && refused[0].Code != "SESSION_REQUIRED" {
			t.Errorf("scheduled by who may not: %v", refused)
		}
	}
	planned, refused := admin.schedule(hidden)
	if len(planned) != 1 || planned[0].State != "PLANNED" || len(refused) > 0 {
		t.Fatalf("scheduled %+v, %v", planned, refused)
	}
	on, refused := admin.schedule(vars{
		"procedures": []string{"NEW", "CANCEL"}, "endsAt": b.clock.now().Add(time.Hour), "words": vars{"ja": "機器の更新", "en": "New machines"},
	})
	if len(on) != 2 || on[0].State != "ON" || on[0].Words != "機器の更新" || len(refused) > 0 {
		t.Fatalf("scheduled %+v, %v", on, refused)
	}
	if diff := cmp.Diff([]string{"NEW ON", "CANCEL ON"}, applicant.toldOf()); diff != "" {
		t.Errorf("applicants are told (-want +got):\n%s", diff)
	}
	var node struct{ Node *windowOf }
	applicant.ask(`query($id: ID!) { node(id: $id) { ... on MaintenanceWindow {`+windowFields+`} } }`, vars{"id": planned[0].ID}, &node)
	if node.Node != nil {
		t.Errorf("an applicant reads what is not announced: %+v", node.Node)
	}
	var listed struct {
		MaintenanceWindows struct{ Nodes []windowOf }
	}
	const list = `{ maintenanceWindows(first: 10) { nodes {` + windowFields + `} } }`
	applicant.ask(list, nil, &listed)
	if n := len(listed.MaintenanceWindows.Nodes); n != 0 {
		t.Errorf("an applicant lists %d windows", n)
	}
	b.as("taro").ask(list, nil, &listed)
	if n := len(listed.MaintenanceWindows.Nodes); n != 3 {
		t.Errorf("staff list %d windows, want 3", n)
	}

	if _, refused := applicant.act("submitApplication", in); codes(refused) != "MAINTENANCE@" {
		t.Errorf("submitted during maintenance: %v", refused)
	}
	if ended, refused := admin.maintain("endMaintenance", vars{"windowId": on[0].ID}); ended.State != "OVER" || len(refused) > 0 {
		t.Errorf("ended %+v, %v", ended, refused)
	}
	applicant.submit(in)
	if off, refused := admin.maintain("cancelMaintenance", vars{"windowId": planned[0].ID}); off.State != "CANCELLED" || len(refused) > 0 {
		t.Errorf("called off %+v, %v", off, refused)
	}
	b.clock.move(90 * time.Minute)
	if diff := cmp.Diff([]string{}, applicant.toldOf()); diff != "" {
		t.Errorf("afterwards applicants are told (-want +got):\n%s", diff)
	}
}

func TestTermsAndConsents(t *testing.T) {
	t.Parallel()
	b := setup(t)
	admin := b.as("admin")
	r := b.approved()
	publish := func(w *browser, input vars) []problemOf {
		return w.propose("proposeTerms", "ProposeTermsInput", vars{"text": input, "reason": "改定"})
	}
	next := vars{
		"productId": b.product, "kind": "TERMS_OF_USE", "replaces": 1,
		"title": vars{"ja": "利用規約", "en": "Terms of use"}, "body": vars{"ja": "第二版", "en": "Second"},
	}
	if refused := publish(b.as("taro"), next); codes(refused) != "NOT_ALLOWED@" {
		t.Errorf("published by a reviewer: %v", refused)
	}
	if refused := publish(admin, next); len(refused) > 0 {
		t.Fatalf("publish: %v", refused)
	}
	if refused := publish(admin, next); codes(refused) != "STALE_VERSION@replaces" {
		t.Errorf("published again: %v", refused)
	}

	type version struct {
		Version      int
		InForce      bool
		ConsentCount *int
	}
	var text struct {
		Node struct {
			version
			Versions []version
		}
	}
	const versions = `query($id: ID!) { node(id: $id) { ... on Terms { version inForce consentCount versions { version inForce consentCount } } } }`
	admin.ask(versions, vars{"id": b.consents[0]}, &text)
	none, one := 0, 1
	want := []version{{2, true, &none}, {1, false, &one}}
	if diff := cmp.Diff(want, text.Node.Versions); diff != "" || text.Node.InForce {
		t.Errorf("versions (-want +got):\n%s", diff)
	}
	b.stranger().ask(versions, vars{"id": b.consents[0]}, &text)
	want[0].ConsentCount, want[1].ConsentCount = nil, nil
	if diff := cmp.Diff(want, text.Node.Versions); diff != "" {
		t.Errorf("versions for everybody (-want +got):\n%s", diff)
	}

	type consented struct {
		Occasion, Address string
		Terms             struct{ Kind string }
	}
	var shown struct {
		Node struct{ Consents []consented }
	}
	const consents = `query($id: ID!) { node(id: $id) { ... on Request { consents { occasion address terms { kind } } } } }`
	admin.ask(consents, vars{"id": r.ID}, &shown)
	if len(shown.Node.Consents) != 2 || shown.Node.Consents[0].Occasion != "APPLICATION" || shown.Node.Consents[0].Address == "" ||
		shown.Node.Consents[0].Terms.Kind != "TERMS_OF_USE" || shown.Node.Consents[1].Terms.Kind != "PRIVACY_NOTICE" {
		t.Errorf("staff see %+v", shown.Node.Consents)
	}
}
