package view

import (
	"time"

	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/id"
)

// bySubmission reports whether the filter asks for when requests were submitted.
func (f RequestFilter) bySubmission() bool { return f.SubmittedFrom != nil || f.SubmittedBefore != nil }

// idSlack is how much earlier or later than its moment an id may have been made.
const idSlack = time.Hour

// submitted adds when a request was submitted: by its id, which an index sorts
// by, and exactly.
func (f RequestFilter) submitted(always []predicate.Request) ([]predicate.Request, error) {
	if f.SubmittedFrom != nil {
		first, err := id.Floor(id.Request, f.SubmittedFrom.Time().Add(-idSlack))
		if err != nil {
			return nil, refusePage("submittedFrom wants a day since 1970")
		}
		always = append(always, request.IDGTE(first), request.SubmittedAtGTE(*f.SubmittedFrom))
	}
	if f.SubmittedBefore != nil {
		end, err := id.Floor(id.Request, f.SubmittedBefore.Time().Add(idSlack))
		if err != nil {
			return nil, refusePage("submittedUntil wants a day since 1970")
		}
		always = append(always, request.IDLT(end), request.SubmittedAtLT(*f.SubmittedBefore))
	}
	return always, nil
}
