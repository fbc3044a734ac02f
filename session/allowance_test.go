package session_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/session"
)

func TestAllowance(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 21, 3, 0, 0, 0, time.UTC)
	a := session.NewAllowance(3, time.Second, func() time.Time { return now })
	for _, step := range []struct {
		later   time.Duration
		address string
		want    time.Duration
	}{
		{0, "192.0.2.1", 0},
		{0, "192.0.2.1", 0},
		{0, "192.0.2.1", 0},
		{0, "192.0.2.1", time.Second},
		{0, "192.0.2.2", 0}, // another network has its own
		{400 * time.Millisecond, "192.0.2.1", 600 * time.Millisecond},
		{600 * time.Millisecond, "192.0.2.1", 0},
		{0, "192.0.2.1", time.Second}, // what was refused cost nothing
		{time.Hour, "192.0.2.1", 0},   // the bucket holds no more than the burst
		{0, "192.0.2.1", 0},
		{0, "192.0.2.1", 0},
		{0, "192.0.2.1", time.Second},
		{-time.Hour, "192.0.2.1", 0}, // a clock that steps back keeps nobody out
		// A household's /64 is one.
		{0, "2001:db8::1", 0}, {0, "2001:db8::2", 0}, {0, "2001:db8::3", 0},
		{0, "2001:db8::4", time.Second}, {0, "2001:db8:0:1::1", 0},
		{0, "no address", 0},
	} {
		now = now.Add(step.later)
		if diff := cmp.Diff(step.want, a.Take(step.address)); diff != "" {
			t.Errorf("%s at %s (-want +got):\n%s", step.address, now.Format(time.TimeOnly), diff)
		}
	}
}

// Very many networks do not fill the memory, and the one that asks too much is
// still known while there is room.
func TestAllowanceOfManyNetworks(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 21, 3, 0, 0, 0, time.UTC)
	a := session.NewAllowance(1, time.Minute, func() time.Time { return now })
	for i := range 9_000 {
		a.Take(fmt.Sprintf("10.%d.%d.1", i/250, i%250))
	}
	now = now.Add(2 * time.Minute)
	if wait := a.Take("192.0.2.1"); wait != 0 {
		t.Fatalf("the first waits %s", wait)
	}
	for i := range 5_000 {
		a.Take(fmt.Sprintf("172.16.%d.%d", i/250, i%250))
	}
	if wait := a.Take("192.0.2.1"); wait != time.Minute {
		t.Errorf("the second waits %s, want a minute", wait)
	}
}
