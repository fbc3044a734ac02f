package ratest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// life is one certificate in the property of the reminders.
type life struct {
	*bundle
	random     *rand.Rand
	policy     policy.Policy
	requestID  string
	id         string
	notAfter   time.Time
	ended      bool // renewed and acquired, or revoked
	sentBefore int  // when it ended
	story      []string
}

// remindProperty drives the engine by random downtimes, a clock that jumps also
// back and beyond the end, thresholds of several kinds, and renewals and
// revocations at any moment. Whatever happens:
//
//   - a threshold is sent at most once, not before it was reached and not after
//     the certificate ended;
//   - after a sweep, of the thresholds that were reached the nearest to the end
//     was sent, or one nearer: none is lost that still matters;
//   - nothing is sent once the renewed certificate was acquired or the old one
//     revoked.
func remindProperty(b *bundle) {
	for seed := range uint64(9) {
		random := rand.New(rand.NewPCG(seed, 7))
		thresholds := [][]int{{30, 10}, {30}, {60, 30, 3}}[seed%3]
		b.clock.set(start)
		var used policy.Policy
		b.product, b.consents = b.newProduct(fmt.Sprintf("reminders-%d", seed), func(p *policy.Policy) {
			p.Renewing.Reminders = thresholds
			p.ValidityDays = 61 + random.IntN(40)
			used = *p
		})
		l := &life{bundle: b, random: random, policy: used}
		l.acquired()
		for range 40 {
			l.step()
		}
	}
}

// acquired begins: confirmed at once, or by the clock a day after it was saved.
func (l *life) acquired() {
	l.requestID, l.id = l.issued()
	outcome := ra.Opened
	if l.random.IntN(2) == 0 {
		outcome = ra.Saved
	}
	l.must(l.ra.Confirm(l.ctx, applicant(ra.ForAcquire, l.requestID), l.id, outcome))
	l.notAfter = l.certificate(l.id).NotAfter.Time()
	l.tell("acquired, %s, until %s", outcome, l.notAfter)
}

func (l *life) tell(format string, args ...any) {
	l.story = append(l.story, l.clock.time().Format("2006-01-02T15:04 ")+fmt.Sprintf(format, args...))
}

// step moves the clock, perhaps does something, and mostly sweeps: what it does
// not is downtime.
func (l *life) step() {
	hours := time.Duration(l.random.IntN(15*24)) * time.Hour
	switch l.random.IntN(8) {
	case 0, 1:
		hours = -hours
	case 2: // to about the end
		hours = l.notAfter.Sub(l.clock.time()) + time.Duration(l.random.IntN(48)-24)*time.Hour
	case 3: // a threshold, to the second
		days := l.policy.Renewing.Reminders[l.random.IntN(len(l.policy.Renewing.Reminders))]
		hours = policy.ReminderAt(l.notAfter, days).Sub(l.clock.time()) - time.Duration(l.random.IntN(2))*time.Second
	}
	at := l.clock.time().Add(hours)
	if at.Before(start.Add(time.Hour)) {
		at = start.Add(time.Hour) // nobody's clock is behind the acts that it stamped, by more than is tested elsewhere
	}
	l.clock.set(at)
	l.tell("clock")
	if !l.ended && l.random.IntN(12) == 0 {
		l.end()
	}
	if l.random.IntN(3) > 0 {
		l.sweep()
		l.tell("swept")
		l.holds()
	}
}

// end renews and cancels, renews and acquires, or revokes, as far as that can
// be done now.
func (l *life) end() {
	now := l.clock.time()
	active := ra.CertificateStatus(l.certificate(l.id), now) == lifecycle.CertificateActive
	open := active && l.policy.RenewalWindow(l.notAfter).Contains(now)
	switch how := l.random.IntN(3); {
	case how == 0 && open:
		out, err := l.ra.Submit(l.ctx, applicant(ra.ForRenew, l.requestID), l.renewal(l.id))
		l.must(err)
		l.must(l.ra.Cancel(l.ctx, applicant(ra.ForCancel, out.RequestID), out.RequestID))
		l.tell("renewed and cancelled")
	case how == 1 && open:
		l.renewed(l.requestID, l.id)
		l.ended = true
		l.tell("renewed")
	case how == 2 && active:
		l.must(l.ra.Revoke(l.ctx, applicant(ra.ForRevoke, l.requestID), l.id, "KEY_COMPROMISE"))
		l.ended = true
		l.tell("revoked")
	}
	if l.ended {
		l.sentBefore = len(l.sent())
	}
}

// reminder is one that was sent.
type reminder struct {
	days int
	at   time.Time
}

// sent are those on record.
func (l *life) sent() []reminder {
	var all []reminder
	for _, e := range l.events(l.requestID, ra.HolderReminded) {
		days, err := strconv.Atoi(e.Details["days"])
		l.must(err)
		all = append(all, reminder{days, e.At.Time()})
	}
	if mails := l.reminders(l.requestID); mails != len(all) {
		l.broken("%d mails, %d on record", mails, len(all))
	}
	return all
}

func (l *life) broken(format string, args ...any) {
	l.Helper()
	for _, line := range l.story {
		l.Log(line)
	}
	l.Fatalf("thresholds %v: "+format, append([]any{l.policy.Renewing.Reminders}, args...)...)
}

// holds checks the property behind a sweep.
func (l *life) holds() {
	l.Helper()
	sent, now := l.sent(), l.clock.time()
	seen := map[int]bool{}
	for _, r := range sent {
		if seen[r.days] {
			l.broken("%d days twice", r.days)
		}
		seen[r.days] = true
		if !slices.Contains(l.policy.Renewing.Reminders, r.days) || r.at.Before(policy.ReminderAt(l.notAfter, r.days)) || r.at.After(l.notAfter) {
			l.broken("%d days sent at %s", r.days, r.at)
		}
	}
	if l.ended {
		if len(sent) != l.sentBefore {
			l.broken("%d reminders, %d when it ended", len(sent), l.sentBefore)
		}
		return
	}
	reached, due := l.policy.ReminderDue(l.notAfter, now)
	if !due || ra.CertificateStatus(l.certificate(l.id), now) != lifecycle.CertificateActive {
		return
	}
	if !slices.ContainsFunc(sent, func(r reminder) bool { return r.days <= reached }) {
		l.broken("%d days reached at %s, and nothing as near was sent", reached, now)
	}
}
