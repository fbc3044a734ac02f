package ratest

import (
	"math/rand/v2"
	"time"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var remindCases = []scenario{
	{"remind at 30 and at 10 days, once each", remindTwice},
	{"remind once after a downtime", remindLate},
	{"remind no more once the renewed one is acquired", remindRenewed},
	{"remind nobody of a revoked certificate", remindRevoked},
	{"remind at once from several servers", remindRace},
	{"remind under any downtime and any clock", remindProperty},
}

// reminders of a request's certificate that were written.
func (b *bundle) reminders(requestID string) int {
	b.Helper()
	return len(b.messages(requestID, message.KindEXPIRING))
}

func (b *bundle) wantReminders(requestID string, want int) {
	b.Helper()
	b.sweep()
	if got := b.reminders(requestID); got != want {
		b.Fatalf("%d reminders at %s, want %d", got, b.clock.time(), want)
	}
}

func remindTwice(b *bundle) {
	requestID, certificateID := b.completed()
	notAfter := b.certificate(certificateID).NotAfter.Time()
	for _, c := range []struct {
		at   time.Time
		want int
	}{
		{policy.ReminderAt(notAfter, 30).Add(-time.Second), 0},
		{policy.ReminderAt(notAfter, 30), 1},
		{policy.ReminderAt(notAfter, 30), 1},
		{policy.ReminderAt(notAfter, 10).Add(-time.Second), 1},
		{policy.ReminderAt(notAfter, 10), 2},
		{notAfter, 2},
		{notAfter.AddDate(0, 2, 0), 2},
	} {
		b.clock.set(c.at)
		b.wantReminders(requestID, c.want)
	}
	// Each carries a code of its own, which names the certificate.
	for _, m := range b.messages(requestID, message.KindEXPIRING) {
		if m.CodeSealed == nil || len(*m.CodeSealed) == 0 || m.CertificateID == nil || *m.CertificateID != certificateID {
			b.Errorf("reminder %s carries no code of the certificate", m.ID)
		}
	}
}

func remindLate(b *bundle) {
	requestID, certificateID := b.completed()
	b.clock.set(b.certificate(certificateID).NotAfter.Time().Add(-time.Hour))
	b.wantReminders(requestID, 1)
	other, certificateID := b.completed()
	b.clock.set(b.certificate(certificateID).NotAfter.Time().Add(time.Second))
	b.wantReminders(other, 0)
}

func remindRenewed(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	b.wantReminders(requestID, 1)
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.must(err)
	b.clock.advance(window)
	b.must(b.ra.Claim(b.ctx, b.taro, out.RequestID))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(out.RequestID, kind, policy.Pass)
	}
	b.must(b.ra.Approve(b.ctx, b.taro, ra.DecideInput{RequestID: out.RequestID, RegistrationVersion: 1}))
	renewedID := b.acquire(out.RequestID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, out.RequestID), renewedID, ra.Opened))
	b.clock.set(policy.ReminderAt(b.certificate(certificateID).NotAfter.Time(), 10))
	b.wantReminders(requestID, 1)
}

func remindRevoked(b *bundle) {
	requestID, certificateID := b.completed()
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "KEY_COMPROMISE"))
	b.clock.set(policy.ReminderAt(b.certificate(certificateID).NotAfter.Time(), 30))
	b.wantReminders(requestID, 0)
}

func remindRace(b *bundle) {
	requestID, certificateID := b.completed()
	b.clock.set(policy.ReminderAt(b.certificate(certificateID).NotAfter.Time(), 30))
	for _, err := range atOnce(6, func(int) error { _, err := b.ra.Remind(b.sys); return err }) {
		b.must(err)
	}
	b.wantReminders(requestID, 1)
}

// remindProperty drives the engine by random downtimes and a clock that jumps,
// also back: no threshold is sent twice, and one that was reached while the
// engine ran before the end is not lost.
func remindProperty(b *bundle) {
	for seed := range uint64(8) {
		random := rand.New(rand.NewPCG(seed, 7))
		b.clock.set(start)
		requestID, certificateID := b.completed()
		notAfter := b.certificate(certificateID).NotAfter.Time()
		b.clock.set(policy.ReminderAt(notAfter, 40))
		want, last := 0, -1
		for b.clock.time().Before(notAfter) {
			now := b.clock.time()
			if days, due := policy.Standard().ReminderDue(notAfter, now); due && (last < 0 || days < last) {
				want, last = want+1, days
			}
			b.wantReminders(requestID, want)
			jump := time.Duration(random.Int64N(int64(12 * 24 * time.Hour)))
			if random.IntN(4) == 0 {
				jump = -jump / 2
			}
			b.clock.set(now.Add(jump))
		}
		if b.status(requestID) != lifecycle.Completed {
			b.Fatalf("seed %d: the request moved", seed)
		}
	}
}
