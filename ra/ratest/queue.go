package ratest

import (
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/savedview"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var queueCases = []scenario{
	{"a case is late once its day is over, and waits anew when corrected", queueLate},
	{"the second approval is wanted until something else is", queueSecond},
	{"one of several is approved as it was seen", approveOne},
	{"several are approved by two at once", approveOneRace},
	{"views are kept by name, without what names a person", viewsKept},
	{"a view is kept twice at once", viewsRace},
	{"an export is on record", exportRecorded},
}

// queueInvariants: what the queue is sorted by says when whoever it waits for is
// late, and what is looked for is what is registered.
func (b *bundle) queueInvariants(requests []*ent.Request) {
	b.Helper()
	for _, r := range requests {
		var want *instant.Time
		switch {
		case r.Status == lifecycle.Returned:
			want = r.DueAt
		case r.Status == lifecycle.Approved && r.AcquisitionDeadline != nil:
			want = r.AcquisitionDeadline
		case r.ExpectedAt != nil && slices.Contains(ra.Waiting, r.Status):
			want = instant.Ptr(r.ExpectedAt.Time().Add(24 * time.Hour))
		}
		if want != nil && r.QueueAt != *want || r.QueueAt == 0 {
			b.Errorf("%s: %s is late from %v on, want %v", r.ID, r.Status, r.QueueAt.Time(), want)
		}
		if r.FirstApproverID != nil && r.Status == lifecycle.Returned {
			b.Errorf("%s: returned, and approved first by %s", r.ID, *r.FirstApproverID)
		}
	}
	var astray int
	b.must(b.db.Reader().QueryRowContext(b.ctx,
		`SELECT count(*) FROM requests LEFT JOIN search_texts ON request_id = requests.id
		WHERE search_texts.search IS DISTINCT FROM requests.search`).Scan(&astray))
	if astray > 0 {
		b.Errorf("%d requests are not found by their names", astray)
	}
}

func queueLate(b *bundle) {
	requestID := b.vetted()
	first := b.request(requestID).QueueAt
	if want := policy.Expected(b.request(requestID).AcceptedAt.Time(), policy.Standard().New.Vetting.TargetDays).Add(24 * time.Hour); !first.Time().Equal(want) {
		b.Errorf("late from %v on, want %v", first.Time(), want)
	}
	b.must(b.ra.Return(b.ctx, b.taro, returning(requestID, streetPath, emailPath)))
	if r := b.request(requestID); r.QueueAt != *r.DueAt {
		b.Errorf("returned: late from %v on, want the deadline %v", r.QueueAt, *r.DueAt)
	}
	b.clock.advance(96 * time.Hour)
	b.must(b.correct(corrected(requestID)))
	if again := b.request(requestID).QueueAt; again <= first {
		b.Errorf("corrected four days later: late from %v on, which was %v before", again.Time(), first.Time())
	}
}

func queueSecond(b *bundle) {
	requestID := b.seconded()
	if r := b.request(requestID); r.FirstApproverID == nil || *r.FirstApproverID != b.taro.StaffID {
		b.Errorf("the first approver is %v, want taro", r.FirstApproverID)
	}
	b.must(b.ra.Claim(b.ctx, b.hana, requestID))
	b.must(b.ra.Return(b.ctx, b.hana, returning(requestID, streetPath, emailPath)))
	if r := b.request(requestID); r.FirstApproverID != nil {
		b.Errorf("returned, it still counts %s as the first approver", *r.FirstApproverID)
	}
}

func approveOne(b *bundle) {
	held, ready, bare := b.vetted(), b.vetted(), b.accepted()
	b.must(b.ra.Release(b.ctx, b.taro, ready))
	for requestID, want := range map[string]string{
		held:  "CLAIMED_BY_OTHER at requestId",
		bare:  "CHECKS_MISSING at requestId",
		"req": "NOT_FOUND at requestId",
	} {
		b.refused(b.approveOne(b.hana, seen(requestID)), want)
	}
	if r := b.request(bare); r.ClaimedByID != nil {
		b.Errorf("what could not be approved is still held by %s", *r.ClaimedByID)
	}
	stale := seen(ready)
	stale.RegistrationVersion = 7
	b.refused(b.approveOne(b.hana, stale), "STALE_VERSION at registrationVersion")
	changed := seen(ready)
	changed.CaseDigest = "what was seen before a colleague wrote a note"
	b.refused(b.approveOne(b.hana, changed), "CASE_CHANGED at caseDigest")
	b.must(b.approveOne(b.hana, seen(ready)))
	b.wantStatus(ready, lifecycle.Approved)
	b.refused(b.approveOne(b.hana, seen(ready)), "ALREADY_DECIDED at requestId")
	// What the officer holds anyway stays theirs.
	b.refused(b.approveOne(b.taro, ra.DecideInput{RequestID: held, RegistrationVersion: 2}), "STALE_VERSION at registrationVersion")
	if r := b.request(held); r.ClaimedByID == nil {
		b.Error("a refusal took the case from its officer")
	}
	b.must(b.approveOne(b.taro, seen(held)))
}

func approveOneRace(b *bundle) {
	requestID := b.vetted()
	b.must(b.ra.Release(b.ctx, b.taro, requestID))
	errs := make([]error, 2)
	var all sync.WaitGroup
	for i, by := range []viewer.Viewer{b.taro, b.hana} {
		all.Go(func() { errs[i] = b.approveOne(by, seen(requestID)) })
	}
	all.Wait()
	b.wantStatus(requestID, lifecycle.Approved)
	if n := len(b.events(requestID, ra.RequestApproved)); n != 1 || (errs[0] == nil) == (errs[1] == nil) {
		b.Errorf("%d approvals, %v and %v", n, errs[0], errs[1])
	}
}

func viewsKept(b *bundle) {
	kept := func() map[string]string {
		all := map[string]string{}
		for _, v := range b.client.SavedView.Query().Where(savedview.StaffID(b.taro.StaffID)).AllX(b.sys) {
			all[v.Name] = v.Query
		}
		return all
	}
	b.must(b.ra.SaveView(b.ctx, b.taro, " 急ぎ ", "view=overdue&q=神崎&after=x&kind=NEW&kind=CHANGE&%zz&from="))
	b.must(b.ra.SaveView(b.ctx, b.taro, "すべて", ""))
	b.must(b.ra.SaveView(b.ctx, b.hana, "急ぎ", "view=mine"))
	if diff := cmp.Diff(map[string]string{"急ぎ": "kind=NEW&view=overdue", "すべて": ""}, kept()); diff != "" {
		b.Errorf("kept (-want +got):\n%s", diff)
	}
	b.must(b.ra.SaveView(b.ctx, b.taro, "急ぎ", "view=returned"))
	if diff := cmp.Diff("view=returned", kept()["急ぎ"]); diff != "" {
		b.Errorf("replaced (-want +got):\n%s", diff)
	}
	b.refused(b.ra.SaveView(b.ctx, b.taro, " ", ""), "REQUIRED at name")
	b.refused(b.ra.SaveView(b.ctx, b.taro, strings.Repeat("長", 41), strings.Repeat("x", 501)), "TOO_LONG at name", "TOO_LONG at query")
	b.refused(b.ra.SaveView(b.ctx, b.operator, "x", ""), "NOT_ALLOWED")
	hers := b.client.SavedView.Query().Where(savedview.StaffID(b.hana.StaffID)).OnlyIDX(b.sys)
	b.refused(b.ra.DeleteView(b.ctx, b.taro, hers), "NOT_FOUND at viewId")
	b.must(b.ra.DeleteView(b.ctx, b.hana, hers))
	for i := range 28 {
		b.must(b.ra.SaveView(b.ctx, b.taro, strings.Repeat("i", i+1), ""))
	}
	b.refused(b.ra.SaveView(b.ctx, b.taro, "もう一つ", ""), "TOO_MANY at name")
	b.must(b.ra.SaveView(b.ctx, b.taro, "急ぎ", "view=open"))
}

func viewsRace(b *bundle) {
	var all sync.WaitGroup
	errs := make([]error, 4)
	for i := range errs {
		all.Go(func() { errs[i] = b.ra.SaveView(b.ctx, b.taro, "同じ", "view=mine") })
	}
	all.Wait()
	for _, err := range errs {
		b.must(err)
	}
	if n := b.client.SavedView.Query().CountX(b.sys); n != 1 {
		b.Errorf("%d views of one name", n)
	}
}

func exportRecorded(b *bundle) {
	b.must(b.ra.RecordExport(b.ctx, b.taro, []string{"status", "ACCEPTED", "search", "yes"}))
	e := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.RequestsExported))).OnlyX(b.sys)
	if diff := cmp.Diff(map[string]string{"status": "ACCEPTED", "search": "yes"}, e.Details); diff != "" || *e.ActorID != b.taro.StaffID {
		b.Errorf("on record for %s (-want +got):\n%s", *e.ActorID, diff)
	}
}
