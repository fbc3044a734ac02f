package graph

import (
	"testing"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// TestPlaces: a partner has its places once, whoever of it comes, all partners leave
// some to the authority's staff, and what was left is free again.
func TestPlaces(t *testing.T) {
	t.Parallel()
	p := newPlaces()
	program := func(partnerID, clientID string) viewer.Viewer {
		return viewer.Viewer{Kind: viewer.Client, Role: viewer.Partner, PartnerID: partnerID, ClientID: clientID}
	}
	clerk := func(partnerID, staffID string) viewer.Viewer {
		return viewer.Viewer{Kind: viewer.Staff, Role: viewer.Partner, PartnerID: partnerID, StaffID: staffID}
	}
	officer := func(staffID string) viewer.Viewer {
		return viewer.Viewer{Kind: viewer.Staff, Role: viewer.Reviewer, StaffID: staffID}
	}
	var leave []func()
	for i, c := range []struct {
		by   viewer.Viewer
		want bool
	}{
		{program("part_1", "clnt_1"), true}, {clerk("part_1", "staf_1"), true}, {program("part_1", "clnt_2"), false}, {clerk("part_1", "staf_2"), false},
		{program("part_2", "clnt_3"), true}, {program("part_2", "clnt_3"), true}, {program("part_3", "clnt_4"), true}, {program("part_3", "clnt_4"), true},
		{program("part_4", "clnt_5"), false},
		{officer("staf_3"), true}, {officer("staf_3"), true}, {officer("staf_3"), false}, {officer("staf_4"), false},
	} {
		end, ok := p.enter(filesOf(c.by)...)
		if ok != c.want {
			t.Errorf("%d: %s%s enters: %t", i, c.by.ClientID, c.by.StaffID, ok)
		}
		if ok {
			leave = append(leave, end)
		}
	}
	for _, end := range leave {
		end()
	}
	if len(p.taken) != 0 {
		t.Errorf("nobody is there, and it holds %v", p.taken)
	}
}
