package graph

import (
	"context"
	"fmt"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// Bounds of what is asked of many cases at once.
const (
	// maxCounts of filters that are counted by one question.
	maxCounts = 10
	// maxCases that one mutation acts on.
	maxCases = 50
)

// badDay is told of what is no day.
const badDay = "dueFrom, dueUntil, submittedFrom and submittedUntil want a day such as 2027-03-30"

// requestFilter reads a filter; nil narrows nothing. Errors: a day that is none.
func requestFilter(in *generated.RequestFilter) (view.RequestFilter, error) {
	if in == nil {
		return view.RequestFilter{}, nil
	}
	f := view.RequestFilter{
		Status: in.Status, Search: in.Search, Kind: in.Kind, ProductID: in.ProductID, PartnerID: in.PartnerID,
		SubscriberID: in.SubscriberID, OrganizationID: in.OrganizationID,
		ClaimedByMe: deref(in.ClaimedByMe), Direct: deref(in.Direct),
		SecondApproval: deref(in.SecondApproval), Overdue: deref(in.Overdue),
	}
	// What is due on a day is late from the next midnight on.
	for _, bound := range []struct {
		day *policy.Day
		at  func(policy.Day) time.Time
		to  **instant.Time
	}{
		{in.DueFrom, policy.Day.Start, &f.DueAfter}, {in.DueUntil, policy.Day.End, &f.DueBy},
		{in.SubmittedFrom, policy.Day.Start, &f.SubmittedFrom}, {in.SubmittedUntil, policy.Day.End, &f.SubmittedBefore},
	} {
		if bound.day == nil {
			continue
		}
		at := bound.at(*bound.day)
		if at.IsZero() {
			return f, &gqlerror.Error{Message: badDay, Extensions: map[string]any{"code": "BAD_PAGE"}}
		}
		*bound.to = instant.Ptr(at)
	}
	return f, nil
}

// RequestCounts of filters, for staff.
func (q query) RequestCounts(ctx context.Context, filters []*generated.RequestFilter) ([]int, error) {
	counts := []int{}
	if v := viewer.From(ctx); v.Kind != viewer.Staff || !v.May(viewer.ReadCases) {
		return counts, nil
	}
	if len(filters) > maxCounts {
		return nil, limited("TOO_LARGE", "at most %d filters", maxCounts)
	}
	for _, in := range filters {
		f, err := requestFilter(in)
		if err != nil {
			return nil, err
		}
		n, err := q.reading(ctx).CountRequests(ctx, f)
		if err != nil {
			return nil, err
		}
		counts = append(counts, n)
	}
	return counts, nil
}

// SavedViews of whoever asks.
func (q query) SavedViews(ctx context.Context) ([]*view.SavedView, error) {
	return q.reading(ctx).SavedViews(ctx)
}

// ClaimRequests takes several cases.
func (m mutation) ClaimRequests(ctx context.Context, in generated.ClaimRequestsInput) (*generated.ClaimRequestsPayload, error) {
	results, refused, err := m.onRequests(ctx, in.RequestIds, func(by viewer.Viewer, requestID string) error {
		return m.RA.Claim(ctx, by, requestID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ClaimRequestsPayload{Results: results, Problems: refused}, nil
}

// ApproveRequests approves several cases, each as it was seen.
func (m mutation) ApproveRequests(ctx context.Context, in generated.ApproveRequestsInput) (*generated.ApproveRequestsPayload, error) {
	ids, seen := make([]string, len(in.Approvals)), map[string]ra.DecideInput{}
	for i, a := range in.Approvals {
		ids[i] = a.RequestID
		// Of two versions the older: who saw both saw the older too.
		if have, twice := seen[a.RequestID]; !twice || a.RegistrationVersion < have.RegistrationVersion {
			seen[a.RequestID] = approval(*a)
		}
	}
	results, refused, err := m.onRequests(ctx, ids, func(by viewer.Viewer, requestID string) error {
		return m.RA.ApproveOne(ctx, by, seen[requestID])
	})
	if err != nil {
		return nil, err
	}
	return &generated.ApproveRequestsPayload{Results: results, Problems: refused}, nil
}

// onRequests does something to each of several requests and answers what became
// of it.
func (m mutation) onRequests(ctx context.Context, ids []string, act func(by viewer.Viewer, requestID string) error) ([]*view.RequestResult, []*view.Problem, error) {
	if len(ids) > maxCases {
		return nil, nil, limited("TOO_LARGE", "at most %d cases", maxCases)
	}
	by, err := known(ctx)
	if err == nil && !by.Vets() {
		err = problem.Refuse(problem.NotAllowed, "")
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return []*view.RequestResult{}, refused, err
	}
	results, done := []*view.RequestResult{}, map[string]bool{}
	for _, requestID := range ids {
		if done[requestID] {
			continue
		}
		done[requestID] = true
		refused, err := problems(ctx, act(by, requestID))
		if err != nil {
			return nil, nil, err
		}
		results = append(results, &view.RequestResult{RequestID: requestID, Problems: refused})
	}
	stand, err := m.reading(ctx).RequestsByID(ctx, ids)
	if err != nil {
		return nil, nil, fmt.Errorf("read again: %w", err)
	}
	for _, r := range results {
		r.Request = stand[r.RequestID]
	}
	return results, refused, nil
}

// SaveView keeps a filter of the queue.
func (m mutation) SaveView(ctx context.Context, in generated.SaveViewInput) (*generated.SaveViewPayload, error) {
	views, refused, err := m.onViews(ctx, func(by viewer.Viewer) error { return m.RA.SaveView(ctx, by, in.Name, in.Query) })
	if err != nil {
		return nil, err
	}
	return &generated.SaveViewPayload{Views: views, Problems: refused}, nil
}

// DeleteView keeps a filter no longer.
func (m mutation) DeleteView(ctx context.Context, in generated.DeleteViewInput) (*generated.DeleteViewPayload, error) {
	views, refused, err := m.onViews(ctx, func(by viewer.Viewer) error { return m.RA.DeleteView(ctx, by, in.ViewID) })
	if err != nil {
		return nil, err
	}
	return &generated.DeleteViewPayload{Views: views, Problems: refused}, nil
}

// onViews does something to the views of whoever asks and answers all of them.
func (m mutation) onViews(ctx context.Context, act func(viewer.Viewer) error) ([]*view.SavedView, []*view.Problem, error) {
	by, err := known(ctx)
	if err == nil {
		err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	views, err := m.reading(ctx).SavedViews(ctx)
	return views, refused, err
}
