package lifecycle_test

import (
	"errors"
	"testing"

	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
)

// TestNext covers every pair of state and event: what the matrix does not
// name must be refused and leave the state as it is.
func TestNext(t *testing.T) {
	t.Parallel()
	type pair struct {
		from  lifecycle.Status
		event lifecycle.Event
	}
	want := map[pair]lifecycle.Status{
		{lifecycle.Provisional, lifecycle.Cancel}: lifecycle.Cancelled,
		{lifecycle.Provisional, lifecycle.Accept}: lifecycle.Accepted,
		{lifecycle.Accepted, lifecycle.Claim}:     lifecycle.InReview,
		{lifecycle.Accepted, lifecycle.Approve}:   lifecycle.Approved,
		{lifecycle.InReview, lifecycle.Release}:   lifecycle.Accepted,
		{lifecycle.InReview, lifecycle.Return}:    lifecycle.Returned,
		{lifecycle.InReview, lifecycle.Approve}:   lifecycle.Approved,
		{lifecycle.InReview, lifecycle.Reject}:    lifecycle.Rejected,
		{lifecycle.Returned, lifecycle.Correct}:   lifecycle.Accepted,
		{lifecycle.Returned, lifecycle.Reject}:    lifecycle.Rejected,
		{lifecycle.Approved, lifecycle.Complete}:  lifecycle.Completed,
		{lifecycle.Approved, lifecycle.Lapse}:     lifecycle.Lapsed,
		{lifecycle.Approved, lifecycle.Reject}:    lifecycle.Rejected,
		{lifecycle.Accepted, lifecycle.Stop}:      lifecycle.Rejected,
		{lifecycle.InReview, lifecycle.Stop}:      lifecycle.Rejected,
		{lifecycle.Returned, lifecycle.Stop}:      lifecycle.Rejected,
		{lifecycle.Approved, lifecycle.Stop}:      lifecycle.Rejected,
	}
	seen := 0
	for _, from := range lifecycle.Statuses {
		for _, event := range lifecycle.Events {
			got, err := lifecycle.Next(from, event)
			to, allowed := want[pair{from, event}]
			switch {
			case allowed && (err != nil || got != to):
				t.Errorf("%s in %s: got %s, %v; want %s", event, from, got, err, to)
			case !allowed && (!errors.Is(err, lifecycle.ErrTransition) || got != from):
				t.Errorf("%s in %s: got %s, %v; want a refusal", event, from, got, err)
			}
			if allowed {
				seen++
				if from.Final() {
					t.Errorf("%s is final, yet %s leads out of it", from, event)
				}
			}
		}
	}
	if seen != len(want) {
		t.Errorf("%d of %d wanted pairs were met", seen, len(want))
	}
}

func TestEffective(t *testing.T) {
	t.Parallel()
	due, at := lifecycle.Accepted, instant.Time(100)
	for _, c := range []struct {
		name string
		due  *lifecycle.Status
		at   *instant.Time
		now  instant.Time
		want lifecycle.Status
	}{
		{"nothing due", nil, nil, 500, lifecycle.Provisional},
		{"a microsecond before", &due, &at, 99, lifecycle.Provisional},
		{"at the moment", &due, &at, 100, lifecycle.Accepted},
		{"after", &due, &at, 101, lifecycle.Accepted},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := lifecycle.Effective(lifecycle.Provisional, c.due, c.at, c.now); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
