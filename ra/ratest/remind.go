package ratest

import (
	"time"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var remindCases = []scenario{
	{"remind at 30 and at 10 days, once each", remindTwice},
	{"remind once after a downtime", remindLate},
	{"remind no more once the renewed one is acquired", remindRenewed},
	{"remind no more once renewed, though it was reissued in between", remindRenewedAndReissued},
	{"remind nobody of a revoked certificate", remindRevoked},
	{"remind at once from several servers", remindRace},
	{"remind of what was confirmed behind the threshold", remindConfirmedLate},
	{"remind all the same after a clock that was far ahead", remindWrongClock},
	{"remind as an edited policy wants, and of nothing twice", remindEdited},
	{"remind under any downtime, any clock and any end", remindProperty},
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

// remindEdited: thresholds that are added reach what was issued before, at once
// or when the version takes effect, and one that is taken away sends no other a
// second time.
func remindEdited(b *bundle) {
	requestID, certificateID := b.completed()
	notAfter := b.certificate(certificateID).NotAfter.Time()
	remind := func(days ...int) {
		b.newPolicy(func(p *policy.Policy) { p.Renewing.Reminders = days })
	}
	remind(90, 30, 10)
	b.clock.set(policy.ReminderAt(notAfter, 90))
	b.wantReminders(requestID, 1)
	// What it was woken by is over, and it is nobody's again.
	b.wantReminders(requestID, 1)
	b.clock.set(policy.ReminderAt(notAfter, 50))
	remind(60, 30, 10)
	b.wantReminders(requestID, 2)
	remind(90, 60)
	b.clock.set(policy.ReminderAt(notAfter, 10))
	b.wantReminders(requestID, 2)
	remind()
	b.wantReminders(requestID, 2)
	remind(30)
	b.wantReminders(requestID, 3)
	// One that takes effect later is followed then.
	current, err := ra.CurrentPolicy(b.sys, b.client, b.product, instant.At(b.clock.time()))
	b.must(err)
	p, at := current.Policy, policy.ReminderAt(notAfter, 4)
	p.Renewing.Reminders = []int{5}
	b.must(b.client.ProductPolicy.Create().SetID(b.newID("ppol")).SetProductID(b.product).SetVersion(current.Version + 1).
		SetPolicy(p).SetEffectiveAt(instant.At(at)).Exec(b.sys))
	b.clock.set(at.Add(-time.Second))
	b.wantReminders(requestID, 3)
	b.clock.set(at)
	b.wantReminders(requestID, 4)
}

func remindRenewed(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	b.wantReminders(requestID, 1)
	b.renewed(requestID, certificateID)
	b.clock.set(policy.ReminderAt(b.certificate(certificateID).NotAfter.Time(), 10))
	b.wantReminders(requestID, 1)
}

// remindRenewedAndReissued: what was renewed and what was reissued since are one
// certificate to their holder.
func remindRenewedAndReissued(b *bundle) {
	requestID, certificateID := b.completed()
	b.opensRenewal(certificateID)
	b.wantReminders(requestID, 1)
	b.renewed(requestID, certificateID)
	reissueID := b.reissueOf(requestID, lifecycle.FileLost)
	b.concludeReissue(reissueID)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	b.clock.set(policy.ReminderAt(b.certificate(certificateID).NotAfter.Time(), 10))
	b.wantReminders(requestID, 1)
	b.wantReminders(reissueID, 0)
}

// concludeReissue acquires and confirms what reissues; the certificate.
func (b *bundle) concludeReissue(requestID string) (certificateID string) {
	b.Helper()
	certificateID = b.acquire(requestID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	return certificateID
}

// renewed brings a renewal to its end: the new certificate was acquired.
func (b *bundle) renewed(requestID, certificateID string) {
	b.Helper()
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.must(err)
	b.concluded(out.RequestID)
}

// concluded brings a submitted renewal to its end; the certificate.
func (b *bundle) concluded(requestID string) (certificateID string) {
	b.Helper()
	b.clock.advance(window)
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	for _, kind := range []policy.Check{policy.OrganizationExists, policy.TelephoneVerified} {
		b.check(requestID, kind, policy.Pass)
	}
	b.must(b.approve(b.taro, ra.DecideInput{RequestID: requestID, RegistrationVersion: 1}))
	certificateID = b.acquire(requestID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	return certificateID
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

// remindConfirmedLate: the 30th day passes while nobody knows yet whether the
// file arrived; once that is confirmed, the reminder is not lost.
func remindConfirmedLate(b *bundle) {
	b.product, b.consents = b.newProduct("short", func(p *policy.Policy) { p.ValidityDays, p.Renewing.Reminders = 31, []int{30, 10} })
	requestID, certificateID := b.issued()
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Saved))
	reached := policy.ReminderAt(b.certificate(certificateID).NotAfter.Time(), 30)
	due := b.certificate(certificateID).ConfirmDueAt.Time()
	if !reached.Before(due) {
		b.Fatalf("the 30th day is %s, confirmed %s: the case shows nothing", reached, due)
	}
	b.clock.set(reached)
	b.wantReminders(requestID, 0)
	b.clock.set(due)
	b.wantReminders(requestID, 1)
	b.wantReminders(requestID, 1)
}

// remindWrongClock: a clock that was wrong for one sweep, and far ahead, costs
// nobody a reminder.
func remindWrongClock(b *bundle) {
	requestID, certificateID := b.completed()
	notAfter := b.certificate(certificateID).NotAfter.Time()
	right := b.clock.time()
	b.clock.set(notAfter.AddDate(1, 0, 0))
	b.wantReminders(requestID, 0)
	b.clock.set(right)
	b.wantReminders(requestID, 0)
	b.clock.set(policy.ReminderAt(notAfter, 30))
	b.wantReminders(requestID, 1)
	b.clock.set(policy.ReminderAt(notAfter, 10))
	b.wantReminders(requestID, 2)
}
