package policy_test

import (
	"testing"
	"time"

	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

func TestPaused(t *testing.T) {
	t.Parallel()
	begin := time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC)
	at := func(minutes int) time.Time { return begin.Add(time.Duration(minutes) * time.Minute) }
	window := func(from, until int) policy.Window { return policy.Window{From: at(from), Until: at(until)} }
	for _, c := range []struct {
		name string
		down []policy.Window
		want int
	}{
		{"nothing is down", nil, 60},
		{"before it began", []policy.Window{window(-20, 0)}, 60},
		{"down when it began", []policy.Window{window(-20, 10)}, 70},
		{"inside", []policy.Window{window(10, 25)}, 75},
		{"down at the end", []policy.Window{window(50, 80)}, 90},
		{"from the last moment on", []policy.Window{window(60, 80)}, 60},
		{"two that overlap count once", []policy.Window{window(20, 40), window(10, 30)}, 90},
		{"one inside another", []policy.Window{window(10, 40), window(15, 20)}, 90},
		{"the first moves the end into the second", []policy.Window{window(50, 60), window(65, 75)}, 80},
		{"of no length", []policy.Window{window(30, 30)}, 60},
		{"in any order", []policy.Window{window(65, 75), window(50, 60)}, 80},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := policy.Paused(begin, at(60), c.down); !got.Equal(at(c.want)) {
				t.Errorf("ends at %s, want %s", got, at(c.want))
			}
		})
	}
}

func TestPausing(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		window policy.Seconds
		clock  policy.Clock
		want   bool
	}{
		{3600, "", true}, {3600, policy.Pauses, true}, {3600, policy.Runs, false}, {0, policy.Pauses, false},
	} {
		if got := (policy.Procedure{Window: c.window, Clock: c.clock}).Pausing(); got != c.want {
			t.Errorf("window of %d s, clock %q: pausing %t", c.window, c.clock, got)
		}
	}
	if policy.Standard().New.Pausing() {
		t.Error("the clock of Class2 Standard runs on, as it always did")
	}
}

func TestMaintainedBy(t *testing.T) {
	t.Parallel()
	want := map[lifecycle.Kind]policy.Maintained{
		lifecycle.New: policy.MaintainNew, lifecycle.Renewal: policy.MaintainRenewal, lifecycle.Reissue: policy.MaintainReissue,
		lifecycle.Change: policy.MaintainChange, lifecycle.Withdrawal: policy.MaintainChange,
	}
	for kind, procedure := range want {
		if got, ok := policy.MaintainedBy(kind); !ok || got != procedure {
			t.Errorf("%s is made by %q", kind, got)
		}
	}
	// Who must revoke can always revoke.
	if got, ok := policy.MaintainedBy(lifecycle.Revocation); ok {
		t.Errorf("revocation is down with %q", got)
	}
}
