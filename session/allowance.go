package session

import (
	"net/netip"
	"sync"
	"time"
)

// Allowance bounds how often a network may ask for what is public and costs
// little: a bucket for each, in this process's memory. Nothing is guarded by it
// but the server's time, so it is not worth a row in the database, which a
// Throttle writes at each attempt. Safe for concurrent use.
type Allowance struct {
	now func() time.Time
	// burst are free at once; one more is every refill.
	burst  int
	refill time.Duration

	mu sync.Mutex
	// spent tells of each network until when its bucket is filling up.
	spent map[string]time.Time
}

// maxNetworks are remembered; with more, those that have waited long enough to
// be strangers again are forgotten.
const maxNetworks = 10_000

// NewAllowance returns an Allowance. now is wall time.
func NewAllowance(burst int, refill time.Duration, now func() time.Time) *Allowance {
	return &Allowance{now: now, burst: burst, refill: refill, spent: map[string]time.Time{}}
}

// Take lets a client through and answers 0, or how long it has to wait.
func (a *Allowance) Take(address string) time.Duration {
	name := address
	if parsed, err := netip.ParseAddr(address); err == nil {
		name = network(parsed)
	}
	now := a.now()
	a.mu.Lock()
	defer a.mu.Unlock()
	full := time.Duration(a.burst) * a.refill
	until := a.spent[name]
	if until.Before(now) || until.Sub(now) > full { // later: the clock stepped back
		until = now
	}
	if wait := until.Add(a.refill).Sub(now) - full; wait > 0 {
		return wait
	}
	if len(a.spent) >= maxNetworks {
		a.forget(now)
	}
	a.spent[name] = until.Add(a.refill)
	return 0
}

// forget drops networks whose buckets are full again, or all of them when that
// are too few: an attack from so many is not kept off by counting.
func (a *Allowance) forget(now time.Time) {
	for name, until := range a.spent {
		if !until.After(now) {
			delete(a.spent, name)
		}
	}
	if len(a.spent) >= maxNetworks {
		clear(a.spent)
	}
}
