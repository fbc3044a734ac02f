package ratest

import (
	"time"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var maintenanceCases = []scenario{
	{"maintenance is planned by who may, within bounds", maintenanceRefused},
	{"what is down is refused until it returns", maintenanceHolds},
	{"a change is refused until its maintenance is over", maintenanceChange},
	{"what was accepted goes on during maintenance", maintenanceGoesOn},
	{"maintenance of one entrance is no other's", maintenancePortal},
	{"maintenance of what a licence key entitles to", maintenanceLight},
	{"maintenance of issuance holds back a reissue that revokes at once", maintenanceReplacing},
	{"maintenance is ended early, or called off", maintenanceEnds},
	{"maintenance that begins while an application is stored", maintenanceMeanwhile},
}

// down schedules maintenance between two moments, given from now.
func (b *bundle) down(from, until time.Duration, procedures ...policy.Maintained) []string {
	b.Helper()
	starts := b.clock.time().Add(from)
	ids, err := b.ra.ScheduleMaintenance(b.ctx, b.operator, ra.ScheduleMaintenanceInput{
		Procedures: procedures, StartsAt: &starts, EndsAt: b.clock.time().Add(until),
	})
	b.must(err)
	return ids
}

// until tells when a refusal for maintenance says that the procedure returns.
func (b *bundle) until(err error) time.Time {
	b.Helper()
	b.refused(err, "MAINTENANCE")
	problems, _ := problem.Of(err)
	at, err := time.Parse(time.RFC3339, problems[0].Params["until"])
	b.must(err)
	return at
}

func maintenanceRefused(b *bundle) {
	now := b.clock.time()
	past, later := now.Add(-time.Minute), now.Add(time.Hour)
	nowhere := "nowhere"
	good := ra.ScheduleMaintenanceInput{Procedures: []policy.Maintained{policy.MaintainNew}, EndsAt: later}
	for _, c := range []struct {
		name   string
		by     viewer.Viewer
		change func(*ra.ScheduleMaintenanceInput)
		want   []string
	}{
		{"a reviewer", b.taro, func(*ra.ScheduleMaintenanceInput) {}, []string{"NOT_ALLOWED"}},
		{"nobody", anonymous, func(*ra.ScheduleMaintenanceInput) {}, []string{"NOT_ALLOWED"}},
		{"nothing is down", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.Procedures = nil }, []string{"REQUIRED at procedures"}},
		{"twice the same", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.Procedures = append(in.Procedures, in.Procedures...) }, []string{"BAD_ID at procedures"}},
		{"no procedure", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.Procedures[0] = "LUNCH" }, []string{"BAD_ID at procedures"}},
		{"no entrance", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.Portal = &nowhere }, []string{"BAD_ID at portal"}},
		{"in the past", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.StartsAt = &past }, []string{"TOO_EARLY at startsAt"}},
		{"of no length", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.StartsAt = &later }, []string{"TOO_EARLY at endsAt"}},
		{"too long", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.EndsAt = now.Add(7*24*time.Hour + time.Microsecond) }, []string{"TOO_LATE at endsAt"}},
		{"announced when it is on", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.AnnouncedAt = &later }, []string{"TOO_LATE at announcedAt"}},
		{"words that turn the line", b.operator, func(in *ra.ScheduleMaintenanceInput) { in.Words.En = "a\u202eb" }, []string{"BAD_CHARACTER at words.en"}},
	} {
		in := good
		in.Procedures = append([]policy.Maintained{}, good.Procedures...)
		c.change(&in)
		_, err := b.ra.ScheduleMaintenance(b.ctx, c.by, in)
		b.Log(c.name)
		b.refused(err, c.want...)
	}
	if n := b.client.MaintenanceWindow.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d windows were stored", n)
	}
}

func maintenanceHolds(b *bundle) {
	in := b.application()
	b.down(time.Hour, 2*time.Hour, policy.MaintainNew, policy.MaintainRenewal)
	b.down(time.Hour, 3*time.Hour, policy.MaintainNew)
	begin := b.clock.time().Add(time.Hour)
	b.clock.set(begin.Add(-time.Microsecond))
	b.submit(b.application())
	b.clock.set(begin)
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	if got, want := b.until(err), begin.Add(2*time.Hour).Truncate(time.Second); !got.Equal(want) {
		b.Errorf("it returns %v, want when the last window ends, %v", got, want)
	}
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
	b.clock.set(begin.Add(2*time.Hour - time.Microsecond))
	_, err = b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "MAINTENANCE")
	b.clock.set(begin.Add(2 * time.Hour))
	// The same key and contents, once it is back.
	b.wantStatus(b.submit(in), lifecycle.Provisional)

	completed, certificateID := b.completed()
	b.down(0, time.Hour, policy.MaintainReissue, policy.MaintainAcquisition)
	_, err = b.ra.Reissue(b.ctx, applicant(ra.ForReissue, completed), ra.ReissueInput{
		SubmissionKey: b.submissionKey(), RequestID: completed, Reason: lifecycle.FileLost,
	})
	b.refused(err, "MAINTENANCE")
	// Revoking is never down.
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, completed), certificateID, "KEY_COMPROMISE"))
}

// maintenanceChange: neither a change nor a withdrawal is filed; what was filed
// before is carried out.
func maintenanceChange(b *bundle) {
	_, certificateID, by := b.contacted()
	in := b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil })
	filed := b.asked(by, in)
	_, otherID, other := b.contacted()
	changing := b.change(otherID, func(r *form.Registration) { r.Subscriber.Department = nil })
	leaving := ra.ChangeInput{SubmissionKey: b.submissionKey(), CertificateID: otherID, Reason: lifecycle.StopsUsing, Language: "JA"}
	b.down(0, time.Hour, policy.MaintainChange)
	returns := b.clock.time().Add(time.Hour).Truncate(time.Second)
	for _, asked := range []ra.ChangeInput{changing, leaving} {
		_, err := b.ra.SubmitChange(b.ctx, other, asked)
		if got := b.until(err); !got.Equal(returns) {
			b.Errorf("it returns %v, want %v", got, returns)
		}
	}
	// A retry of what was filed before is answered.
	if again := b.asked(by, in); again != filed {
		b.Errorf("a retry made %s, after %s", again, filed)
	}
	b.carryOut(filed)
	b.clock.advance(time.Hour)
	b.wantStatus(b.asked(other, changing), lifecycle.Accepted)
}

func maintenanceGoesOn(b *bundle) {
	provisional, approved := b.provisional(), b.approved()
	key := ecKey(b.T)
	issued, certificateID := b.issued()
	b.down(0, 24*time.Hour, policy.Maintenances...)
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, approved), ra.AcquireInput{
		RequestID: approved, CSR: csr(b.T, key), Consent: b.consents[0],
	})
	b.refused(err, "MAINTENANCE")
	if n := len(b.certificatesOf(approved)); n != 0 {
		b.Errorf("%d certificates were prepared", n)
	}
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, issued), certificateID, ra.Opened))
	b.clock.advance(window)
	b.sweep()
	b.wantStatus(provisional, lifecycle.Accepted)
	b.must(b.ra.Claim(b.ctx, b.taro, provisional))
	b.clock.advance(24 * time.Hour)
	b.acquire(approved, key)
}

func maintenancePortal(b *bundle) {
	l := b.newLight(1, nil)
	slug := bundleSlug
	_, err := b.ra.ScheduleMaintenance(b.ctx, b.operator, ra.ScheduleMaintenanceInput{
		Procedures: []policy.Maintained{policy.MaintainNew}, Portal: &slug, EndsAt: b.clock.time().Add(time.Hour),
	})
	b.must(err)
	b.submit(b.application())
	_, err = b.ra.Submit(b.ctx, anonymous, l.application(b, mailboxAt))
	b.refused(err, "MAINTENANCE")
}

// maintenanceLight: an application and a reissue by licence key are procedures
// like any other; who does not know the key's password learns nothing of it.
func maintenanceLight(b *bundle) {
	l := b.newLight(2, nil)
	requestID := b.submit(l.application(b, mailboxAt))
	b.acquireLight(l, requestID)
	b.down(0, time.Hour, policy.MaintainNew, policy.MaintainReissue)
	_, err := b.ra.Submit(b.ctx, anonymous, l.application(b, movedTo))
	b.refused(err, "MAINTENANCE")
	in := l.reissue(b, mailboxAt, nickname, movedTo)
	_, err = b.ra.ReissueMailbox(b.ctx, anonymous, in)
	b.refused(err, "MAINTENANCE")
	wrong := in
	wrong.LicensePassword = "not the password"
	_, err = b.ra.ReissueMailbox(b.ctx, anonymous, wrong)
	b.refused(err, "IDENTIFICATION_FAILED")
	b.clock.advance(time.Hour)
	b.reissued(in)
}

// maintenanceReplacing: where a reissue revokes at once, nobody is left without
// a certificate because the next cannot be acquired. A compromised key is
// revoked all the same.
func maintenanceReplacing(b *bundle) {
	l := b.newLight(2, nil)
	oldID := b.acquireLight(l, b.submit(l.application(b, mailboxAt)))
	b.product, b.consents = b.newProduct("at-application", func(p *policy.Policy) { p.Reissuing.Revokes = policy.AtApplication })
	lost, lostID := b.completed()
	compromised, compromisedID := b.completed()
	for _, down := range []policy.Maintained{policy.MaintainAcquisition, policy.MaintainIssuance} {
		b.down(0, time.Hour, down)
		_, err := b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, mailboxAt, nickname, mailboxAt))
		b.refused(err, "MAINTENANCE")
		b.wantCertificate(oldID, lifecycle.CertificateActive)
		_, err = b.ra.Reissue(b.ctx, applicant(ra.ForReissue, lost), ra.ReissueInput{
			SubmissionKey: b.submissionKey(), RequestID: lost, Reason: lifecycle.FileLost,
		})
		b.refused(err, "MAINTENANCE")
		b.wantCertificate(lostID, lifecycle.CertificateActive)
		b.clock.advance(time.Hour)
	}
	b.down(0, time.Hour, policy.MaintainAcquisition, policy.MaintainIssuance)
	b.reissueOf(compromised, lifecycle.KeyCompromised)
	b.wantCertificate(compromisedID, lifecycle.CertificateRevoked)
	// A PIN that was never used is replaced: nothing is revoked for it.
	first := b.submit(l.application(b, movedTo))
	b.reissued(l.reissue(b, movedTo, nickname, movedTo))
	b.wantStatus(first, lifecycle.Lapsed)
	b.clock.advance(time.Hour)
	b.acquireLight(l, b.reissued(l.reissue(b, mailboxAt, nickname, mailboxAt)))
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
}

func maintenanceEnds(b *bundle) {
	planned := b.down(time.Hour, 2*time.Hour, policy.MaintainNew)[0]
	on := b.down(0, time.Hour, policy.MaintainNew)[0]
	for _, c := range []struct {
		err  error
		want string
	}{
		{b.ra.EndMaintenance(b.ctx, b.taro, on), "NOT_ALLOWED"},
		{b.ra.CancelMaintenance(b.ctx, b.taro, planned), "NOT_ALLOWED"},
		{b.ra.EndMaintenance(b.ctx, b.operator, "main_gone"), "NOT_FOUND at windowId"},
		{b.ra.EndMaintenance(b.ctx, b.operator, planned), "WRONG_STATE at windowId"},
		{b.ra.CancelMaintenance(b.ctx, b.operator, on), "WRONG_STATE at windowId"},
	} {
		b.refused(c.err, c.want)
	}
	in := b.application()
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "MAINTENANCE")
	b.clock.advance(time.Minute)
	// Of two who end it, one does.
	outcomes := count(atOnce(2, func(int) error { return b.ra.EndMaintenance(b.ctx, b.operator, on) }))
	if outcomes["ok"] != 1 || outcomes["[WRONG_STATE at windowId]"] != 1 {
		b.Errorf("ending it twice: %v", outcomes)
	}
	b.submit(in)
	b.must(b.ra.CancelMaintenance(b.ctx, b.operator, planned))
	b.refused(b.ra.CancelMaintenance(b.ctx, b.operator, planned), "WRONG_STATE at windowId")
	b.clock.advance(time.Hour)
	b.submit(b.application())
	if n := len(b.events(on, ra.MaintenanceEnded)) + len(b.events(planned, ra.MaintenanceCancelled)); n != 2 {
		b.Errorf("%d acts are on record, want 2", n)
	}
}

// maintenanceMeanwhile: after the application was checked, before it is stored.
func maintenanceMeanwhile(b *bundle) {
	in := b.application()
	b.clock.during(func(n int) {
		if n == 2 {
			b.down(0, time.Hour, policy.MaintainNew)
		}
	}, func() {
		_, err := b.ra.Submit(b.ctx, anonymous, in)
		b.refused(err, "MAINTENANCE")
	})
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
}
