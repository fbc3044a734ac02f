package ratest

import (
	"github.com/google/go-cmp/cmp"

	entorganization "github.com/shomei-ra/shomei/ent/organization"
	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/ent/organizationname"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var organizationCases = []scenario{
	{"merged organisations are one, for whoever comes later too", merged},
	{"merging is refused", mergeRefused},
	{"merging both ways at once, one wins", mergeRace},
	{"merging while somebody is approved loses nobody", mergeApproving},
	{"merging while a contact is recorded loses none", mergeContact},
	{"renamed organisation keeps what it was called", renamedKept},
}

// otherNumber is the corporate number of another organisation.
const otherNumber = "7000012050002"

// organizationOf is the organisation that the person of a request belongs to.
func (b *bundle) organizationOf(requestID string) string {
	b.Helper()
	organizationID, err := b.client.Subscriber.Query().Where(subscriber.ID(*b.request(requestID).SubscriberID)).QueryOrganization().OnlyID(b.sys)
	b.must(err)
	return organizationID
}

// twice has two persons approved, the second of an organisation of the number.
func (b *bundle) twice(number *string) (first, second string) {
	b.Helper()
	first = b.approved()
	b.submitAs = func(r *form.Registration) { r.Organization.CorporateNumber = number }
	return first, b.approved()
}

func merged(b *bundle) {
	admin := b.freshAdministrator("ichiro")
	into, from := b.twice(nil)
	standing, gone := b.organizationOf(into), b.organizationOf(from)
	b.contact(from)
	b.must(b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: gone, IntoID: standing}))
	if got := b.organizationOf(from); got != standing {
		b.Errorf("the subscriber belongs to %s", got)
	}
	if n := b.client.OrganizationContact.Query().Where(organizationcontact.OrganizationID(standing)).CountX(b.sys); n != 1 {
		b.Errorf("%d contacts moved", n)
	}
	events := b.events(gone, ra.OrganizationsMerged)
	if len(events) != 1 {
		b.Fatalf("merged %d times on record", len(events))
	}
	want := map[string]string{"into": standing, "subscribers": "1", "contacts": "1"}
	if diff := cmp.Diff(want, events[0].Details); diff != "" {
		b.Errorf("on record (-want +got):\n%s", diff)
	}
	// A third takes both in. It has no number yet, so the first one's goes along;
	// whoever declares it later belongs there.
	third := b.approved()
	last := b.organizationOf(third)
	b.must(b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: standing, IntoID: last}))
	if o := b.client.Organization.GetX(b.sys, gone); o.MergedIntoID == nil || *o.MergedIntoID != last {
		b.Errorf("the first leads to %v", o.MergedIntoID)
	}
	if o := b.client.Organization.GetX(b.sys, last); o.CorporateNumber == nil || *o.CorporateNumber != *declared().Organization.CorporateNumber {
		b.Errorf("its number is %v", o.CorporateNumber)
	}
	// So does whoever declares the other number of two that are one.
	b.submitAs = func(r *form.Registration) { r.Organization.CorporateNumber = new(otherNumber) }
	other := b.organizationOf(b.approved())
	b.must(b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: other, IntoID: last, DifferentNumbers: true}))
	for _, number := range []string{otherNumber, *declared().Organization.CorporateNumber} {
		b.submitAs = func(r *form.Registration) { r.Organization.CorporateNumber = &number }
		if got := b.organizationOf(b.approved()); got != last {
			b.Errorf("whoever declares %s belongs to %s", number, got)
		}
	}
}

func mergeRefused(b *bundle) {
	admin := b.freshAdministrator("ichiro")
	into, from := b.twice(new(otherNumber))
	in := ra.MergeInput{FromID: b.organizationOf(from), IntoID: b.organizationOf(into)}
	b.refused(b.ra.Merge(b.ctx, b.taro, in), "NOT_ALLOWED")
	b.refused(b.ra.Merge(b.ctx, viewer.Viewer{Kind: viewer.Staff, StaffID: admin.StaffID, Role: viewer.Auditor, Fresh: true}, in), "NOT_ALLOWED")
	stale := admin
	stale.Fresh = false
	b.refused(b.ra.Merge(b.ctx, stale, in), "STEP_UP_REQUIRED")
	b.refused(b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: in.FromID, IntoID: in.FromID}), "BAD_ID at intoId")
	b.refused(b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: in.FromID, IntoID: into}), "NOT_FOUND at intoId")
	b.refused(b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: "orga_%", IntoID: in.IntoID}), "NOT_FOUND at fromId")
	b.refused(b.ra.Merge(b.ctx, admin, in), "CORPORATE_NUMBERS_DIFFER at differentNumbers")
	if n := b.client.Organization.Query().Where(entorganization.MergedIntoIDIsNil()).CountX(b.sys); n != 2 {
		b.Fatalf("%d stand after refusals", n)
	}
	in.DifferentNumbers = true
	b.must(b.ra.Merge(b.ctx, admin, in))
	b.refused(b.ra.Merge(b.ctx, admin, in), "ORGANIZATION_MERGED at fromId")
	b.refused(b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: in.IntoID, IntoID: in.FromID}), "ORGANIZATION_MERGED at intoId")
}

func mergeRace(b *bundle) {
	admin := b.freshAdministrator("ichiro")
	one, other := b.twice(nil)
	ids := []string{b.organizationOf(one), b.organizationOf(other)}
	won := 0
	for _, err := range atOnce(2, func(i int) error {
		return b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: ids[i], IntoID: ids[1-i]})
	}) {
		if err == nil {
			won++
			continue
		}
		// What the other one took in is the one into which this was to go.
		b.refused(err, "ORGANIZATION_MERGED at intoId")
	}
	if won != 1 || b.organizationOf(one) != b.organizationOf(other) {
		b.Errorf("%d won; the persons belong to %s and %s", won, b.organizationOf(one), b.organizationOf(other))
	}
}

func mergeApproving(b *bundle) {
	admin := b.freshAdministrator("ichiro")
	into, from := b.twice(new(otherNumber))
	standing, gone := b.organizationOf(into), b.organizationOf(from)
	late := make([]string, 3)
	for i := range late {
		late[i] = b.vetted()
	}
	for _, err := range atOnce(len(late)+1, func(i int) error {
		if i == len(late) {
			return b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: gone, IntoID: standing, DifferentNumbers: true})
		}
		return b.approve(b.taro, ra.DecideInput{RequestID: late[i], RegistrationVersion: 1})
	}) {
		b.must(err)
	}
	for _, requestID := range late {
		if got := b.organizationOf(requestID); got != standing {
			b.Errorf("who was approved meanwhile belongs to %s", got)
		}
	}
}

func mergeContact(b *bundle) {
	admin := b.freshAdministrator("ichiro")
	into, from := b.twice(nil)
	standing, gone := b.organizationOf(into), b.organizationOf(from)
	for _, err := range atOnce(2, func(i int) error {
		if i == 0 {
			return b.ra.Merge(b.ctx, admin, ra.MergeInput{FromID: gone, IntoID: standing})
		}
		b.contact(from)
		return nil
	}) {
		b.must(err)
	}
	if n := b.client.OrganizationContact.Query().Where(organizationcontact.OrganizationID(standing)).CountX(b.sys); n != 1 {
		b.Errorf("%d contacts are with the one that stands", n)
	}
}

// renamedKept: the names stand one behind the other, without a gap.
func renamedKept(b *bundle) {
	_, certificateID, by := b.contacted()
	newID := b.applyRenamed(by, certificateID)
	before := b.client.Organization.GetX(b.sys, b.organizationOf(newID))
	acquired := b.acquire(newID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, newID), acquired, ra.Opened))
	names := b.client.OrganizationName.Query().Where(organizationname.OrganizationID(before.ID)).AllX(b.sys)
	renamed := b.events(before.ID, ra.OrganizationRenamed)
	if len(names) != 1 || len(renamed) != 1 {
		b.Fatalf("%d former names, renamed %d times", len(names), len(renamed))
	}
	n := names[0]
	if n.LegalName != before.LegalName || n.MatchKey != before.MatchKey || n.Since != before.CreatedAt || n.Until == nil || *n.Until != renamed[0].At {
		b.Errorf("kept is %+v of %+v", n, before)
	}
}
