package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var heldCases = []scenario{
	{"licence key: that an address has one is told to it alone", licenseHeldTold},
	{"licence key: the next is applied for from the reminder on", licenseContinued},
	{"licence key: no second reminder once the next was acquired", licenseReminded},
}

// licenseHeldTold: whoever shares a company's licence key learns of no address
// whether it has a certificate; the address learns how it is reissued.
func licenseHeldTold(b *bundle) {
	l := b.newLight(9, nil)
	requestID := b.submit(l.application(b, mailboxAt))
	wrong := l.application(b, "nobody@example.jp")
	wrong.LicensePassword = "0000-0000-0000-0000"
	_, unusable := b.ra.Submit(b.ctx, anonymous, wrong)
	apply := func() {
		b.Helper()
		_, err := b.ra.Submit(b.ctx, anonymous, l.application(b, mailboxAt))
		if diff := cmp.Diff(unusable.Error(), err.Error()); diff != "" {
			b.Errorf("told apart (-want +got):\n%s", diff)
		}
	}
	told := func(want int, certificateID *string) {
		b.Helper()
		mails := b.messages(requestID, message.KindALREADY_HELD)
		if len(mails) != want || len(b.events(requestID, ra.HolderToldHeld)) != want {
			b.Fatalf("%d mails, and %d records, want %d", len(mails), len(b.events(requestID, ra.HolderToldHeld)), want)
		}
		last := mails[want-1]
		if last.Recipient != mailboxAt || signed(last.CodeSealed) {
			b.Errorf("mailed to %s, with a secret: %t", last.Recipient, signed(last.CodeSealed))
		}
		if diff := cmp.Diff(certificateID, last.CertificateID); diff != "" {
			b.Errorf("certificate (-want +got):\n%s", diff)
		}
	}
	apply()
	told(1, nil)
	// Nobody's mailbox is filled by trying again.
	apply()
	atOnce(4, func(int) error { apply(); return nil })
	told(1, nil)
	b.clock.advance(10 * time.Minute)
	atOnce(4, func(int) error { apply(); return nil })
	told(2, nil)
	certificateID := b.acquireLight(l, requestID)
	b.clock.advance(10 * time.Minute)
	apply()
	told(3, &certificateID)
	if got := b.license(l.key).Used; got != 1 {
		b.Errorf("%d used, want 1: what was refused counts nothing", got)
	}
}

// licenseContinued: the reminder says that the next is applied for anew, and so
// it is; the old certificate stands until its own end.
func licenseContinued(b *bundle) {
	l := b.newLight(9, func(p *policy.Policy) { p.Renewing.Reminders = []int{30, 10} })
	first := b.submit(l.application(b, mailboxAt))
	oldID := b.acquireLight(l, first)
	reminded := policy.ReminderAt(b.certificate(oldID).NotAfter.Time(), 30)
	b.clock.set(reminded.Add(-time.Microsecond))
	_, err := b.ra.Submit(b.ctx, anonymous, l.application(b, mailboxAt))
	b.refused(err, "LICENSE_UNUSABLE at licenseId")
	b.clock.set(reminded)
	b.wantReminders(first, 1)
	next := b.submit(l.application(b, mailboxAt))
	// One at a time, all the same.
	_, err = b.ra.Submit(b.ctx, anonymous, l.application(b, mailboxAt))
	b.refused(err, "LICENSE_UNUSABLE at licenseId")
	nextID := b.acquireLight(l, next)
	b.wantCertificate(oldID, lifecycle.CertificateActive)
	b.wantCertificate(nextID, lifecycle.CertificateActive)
	_, err = b.ra.Submit(b.ctx, anonymous, l.application(b, mailboxAt))
	b.refused(err, "LICENSE_UNUSABLE at licenseId")
	// It is the next that is reissued, and the last that is reminded of.
	b.reissued(l.reissue(b, mailboxAt, nickname, mailboxAt))
	b.wantCertificate(nextID, lifecycle.CertificateRevoked)
	b.wantCertificate(oldID, lifecycle.CertificateActive)
}

// licenseReminded: whoever has the next is not reminded of the old one again.
func licenseReminded(b *bundle) {
	l := b.newLight(9, func(p *policy.Policy) { p.Renewing.Reminders = []int{30, 10} })
	first := b.submit(l.application(b, mailboxAt))
	ends := b.certificate(b.acquireLight(l, first)).NotAfter.Time()
	b.clock.set(policy.ReminderAt(ends, 30))
	b.wantReminders(first, 1)
	next := b.submit(l.application(b, mailboxAt))
	b.acquireLight(l, next)
	b.clock.set(policy.ReminderAt(ends, 10))
	b.wantReminders(first, 1)
}
