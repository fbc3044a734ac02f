package session

import (
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/instant"
)

// tally is what a scope's row counts. The functions on it are pure.
type tally struct {
	failures int
	// since is the moment up to which forgetting was settled; stored as
	// last_failed_at, which it is for the first failure.
	since instant.Time
	// freeAt is when the next attempt is let through.
	freeAt instant.Time
}

func tallyOf(row *ent.Throttle) tally {
	return tally{failures: row.Failures, since: row.LastFailedAt, freeAt: row.FreeAt}
}

// forgotten takes away what time has: one failure for each whole forget. The
// rest of the time stays on account, or a trickle of failures would keep all
// of them alive for ever.
func (s Scope) forgotten(t tally, now instant.Time) tally {
	t.since = min(t.since, now) // later: the clock stepped back
	each := instant.Time(s.forget.Microseconds())
	n := (now - t.since) / each
	if n >= instant.Time(t.failures) {
		t.failures, t.since = 0, now
		return t
	}
	t.failures -= int(n)
	t.since += n * each
	return t
}

// failed adds a failure. No more are kept than make the longest wait, or an
// attack would stay on the account for days after it ended.
func (s Scope) failed(t tally, now instant.Time) tally {
	t.failures = min(t.failures+1, s.free+maxDoublings)
	t.freeAt = now + instant.Time(s.wait(t.failures).Microseconds())
	return t
}

// takenBack takes away the failure that turned before into after. Where others
// have counted since, their failures and their wait stay.
func (s Scope) takenBack(t, before, after tally, now instant.Time) tally {
	if t == after {
		return before
	}
	t.failures = max(t.failures-1, 0)
	t.freeAt = min(t.freeAt, now+instant.Time(s.wait(t.failures).Microseconds()))
	return t
}

// wait is how long the next attempt has to wait after so many failures.
func (s Scope) wait(failures int) time.Duration {
	over := failures - s.free
	if over < 0 {
		return 0
	}
	return min(firstWait<<min(over, maxDoublings), lastWait)
}

// remaining is how much of the wait is left. More than the failures can have
// caused was written before the clock stepped back, and counts for nothing:
// nobody should wait for the clock to come round again. While failures are
// free there is no wait at all: of attempts at once, one that read the clock
// first and counts second finds a freeAt a moment ahead of it.
func (s Scope) remaining(t tally, now instant.Time) time.Duration {
	left, wait := t.freeAt.Time().Sub(now.Time()), s.wait(t.failures)
	if wait == 0 || left > wait+skew {
		return 0
	}
	return left
}
