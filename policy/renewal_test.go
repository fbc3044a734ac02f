package policy_test

import (
	"testing"
	"time"

	"github.com/shomei-ra/shomei/policy"
)

// TestRenewalWindow: from 00:00 of the 30th day before notAfter's to 24:00 of
// the 365th after it, in days of Tokyo, to the second.
func TestRenewalWindow(t *testing.T) {
	t.Parallel()
	closed := policy.ClosingDown(policy.Closing{LastOrder: "2027-06-30", LastReissue: "2027-07-31"})
	for _, c := range []struct {
		name     string
		p        policy.Policy
		notAfter string
		now      string
		want     bool
	}{
		{"a second early", policy.Standard(), "2027-03-01T23:59:59+09:00", "2027-01-29T23:59:59+09:00", false},
		{"the first second", policy.Standard(), "2027-03-01T23:59:59+09:00", "2027-01-30T00:00:00+09:00", true},
		{"over a leap day", policy.Standard(), "2028-03-01T23:59:59+09:00", "2028-01-31T00:00:00+09:00", true},
		{"a second early over a leap day", policy.Standard(), "2028-03-01T23:59:59+09:00", "2028-01-30T23:59:59+09:00", false},
		{"after the end", policy.Standard(), "2027-03-01T23:59:59+09:00", "2027-03-02T00:00:00+09:00", true},
		{"the last second", policy.Standard(), "2027-03-01T23:59:59+09:00", "2028-02-29T23:59:59+09:00", true},
		{"a second late", policy.Standard(), "2027-03-01T23:59:59+09:00", "2028-03-01T00:00:00+09:00", false},
		{"UTC midnight is no boundary", policy.Standard(), "2027-03-01T23:59:59+09:00", "2027-01-29T15:00:00Z", true},
		{"applied for anew", policy.Associations(), "2027-03-01T23:59:59+09:00", "2027-02-15T00:00:00+09:00", false},
		{"closing, on its last order day", closed, "2027-07-10T23:59:59+09:00", "2027-06-30T23:59:59+09:00", true},
		{"closing, after its last order day", closed, "2027-07-10T23:59:59+09:00", "2027-07-01T00:00:00+09:00", false},
		{"closing before renewal would open", closed, "2027-09-10T23:59:59+09:00", "2027-08-11T00:00:00+09:00", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := c.p.RenewalWindow(at(t, c.notAfter)).Contains(at(t, c.now)); got != c.want {
				t.Errorf("at %s: got %v, want %v", c.now, got, c.want)
			}
		})
	}
}

// TestContinues: the next may stand beside the old one while that is renewed
// online, or from the first reminder on.
func TestContinues(t *testing.T) {
	t.Parallel()
	without := policy.Light()
	without.Renewing.Reminders = nil
	for _, c := range []struct {
		name string
		p    policy.Policy
		now  string
		want bool
	}{
		{"before the reminder", policy.Light(), "2027-02-28T23:59:59+09:00", false},
		{"from the reminder", policy.Light(), "2027-03-01T00:00:00+09:00", true},
		{"to its last second", policy.Light(), "2027-03-31T23:59:59+09:00", true},
		{"never reminded", without, "2027-03-31T23:59:59+09:00", false},
		{"before renewal opens", policy.Standard(), "2027-02-28T23:59:59+09:00", false},
		{"while it can be renewed", policy.Standard(), "2027-03-01T00:00:00+09:00", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := c.p.Continues(at(t, "2027-03-31T23:59:59+09:00"), at(t, c.now)); got != c.want {
				t.Errorf("at %s: got %v, want %v", c.now, got, c.want)
			}
		})
	}
}

func TestReminderDue(t *testing.T) {
	t.Parallel()
	p := policy.Standard()
	notAfter := at(t, "2027-03-31T23:59:59+09:00")
	for _, c := range []struct {
		now  string
		days int
		due  bool
	}{
		{"2027-02-28T23:59:59+09:00", 0, false},
		{"2027-03-01T00:00:00+09:00", 30, true},
		{"2027-03-20T23:59:59+09:00", 30, true},
		{"2027-03-21T00:00:00+09:00", 10, true}, // also when the 30th day was slept through
		{"2027-03-31T23:59:59+09:00", 10, true},
		{"2027-04-01T00:00:00+09:00", 0, false}, // too late to remind of anything
	} {
		days, due := p.ReminderDue(notAfter, at(t, c.now))
		if days != c.days || due != c.due {
			t.Errorf("%s: got %d, %v; want %d, %v", c.now, days, due, c.days, c.due)
		}
	}
}

func TestClosing(t *testing.T) {
	t.Parallel()
	p := policy.ClosingDown(policy.Closing{LastOrder: "2025-02-28", LastReissue: "2025-03-30"})
	notAfter := at(t, "2026-01-31T23:59:59+09:00")
	for _, c := range []struct {
		now            string
		open, reissues bool
	}{
		{"2025-02-28T23:59:59+09:00", true, true},
		{"2025-03-01T00:00:00+09:00", false, true},
		{"2025-03-30T23:59:59+09:00", false, true},
		{"2025-03-31T00:00:00+09:00", false, false},
	} {
		now := at(t, c.now)
		if p.Open(now) != c.open || p.Reissuable(notAfter, now) != c.reissues {
			t.Errorf("%s: open %v, reissues %v", c.now, p.Open(now), p.Reissuable(notAfter, now))
		}
	}
	// What was not acquired lapses with the last reissue day.
	if got, want := p.AcquisitionDeadline(at(t, "2025-03-01T10:00:00+09:00")), at(t, "2025-03-31T00:00:00+09:00"); !got.Equal(want) {
		t.Errorf("acquisition until %s, want %s", got, want)
	}
	if policy.Standard().Reissuable(notAfter, notAfter.Add(time.Second)) {
		t.Error("a certificate that ended was offered for reissue")
	}
}
