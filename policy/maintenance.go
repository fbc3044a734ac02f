package policy

import (
	"slices"
	"time"

	"github.com/shomei-ra/shomei/lifecycle"
)

// Maintained is a procedure, or a publication, that can be down for
// maintenance.
type Maintained string

// What can be down. Down lists stop no list that was published: it stays
// served.
const (
	MaintainNew         Maintained = "NEW"
	MaintainRenewal     Maintained = "RENEWAL"
	MaintainReissue     Maintained = "REISSUE"
	MaintainCancel      Maintained = "CANCEL"
	MaintainAcquisition Maintained = "ACQUISITION"
	MaintainChange      Maintained = "CHANGE"
	MaintainIssuance    Maintained = "ISSUANCE"
	MaintainCRL         Maintained = "CRL"
)

// Maintenances lists them all.
var Maintenances = []Maintained{
	MaintainNew, MaintainRenewal, MaintainReissue, MaintainCancel,
	MaintainAcquisition, MaintainChange, MaintainIssuance, MaintainCRL,
}

// MaintainedBy is the procedure by which a request of the kind is made; a
// revocation's is never down.
func MaintainedBy(kind lifecycle.Kind) (Maintained, bool) {
	switch kind {
	case lifecycle.New:
		return MaintainNew, true
	case lifecycle.Renewal:
		return MaintainRenewal, true
	case lifecycle.Reissue:
		return MaintainReissue, true
	case lifecycle.Change, lifecycle.Withdrawal:
		return MaintainChange, true
	}
	return "", false
}

// Paused returns the end of a provisional window that began at from and would
// end at until, longer by the windows that it overlaps: the clock stands still
// while cancelling is down. Windows may overlap each other, and count once.
func Paused(from, until time.Time, down []Window) time.Time {
	sorted := slices.Clone(down)
	slices.SortFunc(sorted, func(a, b Window) int { return a.From.Compare(b.From) })
	counted := from
	for _, w := range sorted {
		start := later(w.From, counted)
		if !start.Before(until) || !w.Until.After(start) {
			continue
		}
		until = until.Add(w.Until.Sub(start))
		counted = w.Until
	}
	return until
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
