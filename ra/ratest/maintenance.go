package ratest

import (
	"time"

	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var maintenanceCases = []scenario{
	{"maintenance is planned by who may, within bounds", maintenanceRefused},
	{"what is down is refused until it returns", maintenanceHolds},
	{"what was accepted goes on during maintenance", maintenanceGoesOn},
	{"maintenance of one entrance is no other's", maintenancePortal},
	{"maintenance is ended early, or called off", maintenanceEnds},
	{"maintenance that begins while an application is stored", maintenanceMeanwhile},
	{"a paused clock moves the deadline, a running one does not", maintenancePauses},
	{"planned maintenance moves the deadlines that have not passed", maintenanceExtends},
	{"a deadline that passes while maintenance is scheduled", maintenanceTooLate},
	{"applications against scheduled maintenance", maintenanceRace},
	{"the sweep and cancelling against scheduled maintenance", maintenanceSweepRace},
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
	_, err := b.ra.CreatePartner(b.ctx, b.operator, ra.NewPartner{
		Slug: "aozora", Name: policy.Text{Ja: "青空", En: "Aozora"},
		Entrance: ra.Entrance{Name: policy.Text{Ja: "青空", En: "Aozora"}},
	})
	b.must(err)
	slug := "aozora"
	_, err = b.ra.ScheduleMaintenance(b.ctx, b.operator, ra.ScheduleMaintenanceInput{
		Procedures: []policy.Maintained{policy.MaintainNew}, Portal: &slug, EndsAt: b.clock.time().Add(time.Hour),
	})
	b.must(err)
	b.submit(b.application())
	in := b.application()
	in.Portal = slug
	_, err = b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "MAINTENANCE")
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

// pausing makes applications be for a product whose clock pauses.
func (b *bundle) pausing() {
	b.Helper()
	b.product, b.consents = b.newProduct("pausing", func(p *policy.Policy) { p.New.Clock = "" })
}

// wantDeadline checks that the request can be cancelled until then, strictly,
// and that everything which depends on it agrees.
func (b *bundle) wantDeadline(requestID string, want time.Time) {
	b.Helper()
	want = want.Truncate(time.Microsecond)
	r := b.request(requestID)
	for name, got := range map[string]time.Time{
		"cancellation ends": r.CancelDeadline.Time(), "acceptance is due": r.DueAt.Time(), "accepted": r.AcceptedAt.Time(),
		"the coupon is consumed": b.couponOf(requestID).DueAt.Time(),
	} {
		if !got.Equal(want) {
			b.Errorf("%s at %v, want %v", name, got, want)
		}
	}
	if got, want := r.ExpectedAt.Time(), policy.Expected(want, policy.Standard().New.Vetting.TargetDays); !got.Equal(want) {
		b.Errorf("vetting is expected at %v, want %v", got, want)
	}
}

func maintenancePauses(b *bundle) {
	b.down(window/2, window, policy.MaintainCancel)
	running := b.submit(b.application())
	b.wantDeadline(running, b.clock.time().Add(window))
	b.pausing()
	begin := b.clock.time()
	paused := b.submit(b.application())
	b.wantDeadline(paused, begin.Add(window*3/2))
	by := applicant(ra.ForCancel, paused)
	b.clock.set(begin.Add(window / 2))
	if got, want := b.until(b.ra.Cancel(b.ctx, by, paused)), begin.Add(window).Truncate(time.Second); !got.Equal(want) {
		b.Errorf("cancelling returns %v, want %v", got, want)
	}
	b.clock.set(begin.Add(window))
	b.wantStatus(running, lifecycle.Accepted)
	b.refused(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, running), running), "DEADLINE_PASSED at requestId")
	b.clock.set(begin.Add(window*3/2 - time.Microsecond))
	b.must(b.ra.Cancel(b.ctx, by, paused))
	b.wantStatus(paused, lifecycle.Cancelled)
}

func maintenanceExtends(b *bundle) {
	running := b.submit(b.application())
	b.pausing()
	begin := b.clock.time()
	earlier := b.submit(b.application())
	b.clock.advance(window / 2)
	in := b.application()
	later := b.submit(in)
	cancelled := b.submit(b.application())
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, cancelled), cancelled))
	b.clock.set(begin.Add(window))
	// The first deadline has passed; that of the second lies behind the beginning.
	on := b.down(0, window, policy.MaintainCancel)[0]
	b.wantDeadline(later, begin.Add(window*5/2))
	for _, gone := range []string{running, earlier} {
		b.wantStatus(gone, lifecycle.Accepted)
	}
	b.wantStatus(cancelled, lifecycle.Cancelled)
	if n := len(b.events(later, ra.DeadlineExtended)); n != 1 {
		b.Errorf("%d extensions are on record, want 1", n)
	}
	// Overlapping windows count once; what lies behind the deadline not at all.
	b.down(0, window, policy.MaintainCancel)
	b.down(10*window, 11*window, policy.MaintainCancel)
	b.wantDeadline(later, begin.Add(window*5/2))
	// Ending early takes nothing back.
	b.must(b.ra.EndMaintenance(b.ctx, b.operator, on))
	b.wantDeadline(later, begin.Add(window*5/2))
	b.clock.set(begin.Add(window*5/2 - time.Microsecond))
	b.wantStatus(later, lifecycle.Provisional)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponLocked)
	b.clock.set(begin.Add(window * 5 / 2))
	b.sweep()
	b.wantStatus(later, lifecycle.Accepted)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponConsumed)
}

// maintenanceTooLate: the deadline passes after the request was read and before
// the windows are stored for good. It stays passed.
func maintenanceTooLate(b *bundle) {
	b.pausing()
	requestID := b.submit(b.application())
	deadline := b.request(requestID).CancelDeadline.Time()
	b.clock.set(deadline.Add(-time.Microsecond))
	ends := deadline.Add(window)
	b.clock.during(func(n int) {
		if n > 1 {
			b.clock.set(deadline)
		}
	}, func() {
		_, err := b.ra.ScheduleMaintenance(b.ctx, b.operator, ra.ScheduleMaintenanceInput{
			Procedures: []policy.Maintained{policy.MaintainCancel}, EndsAt: ends,
		})
		b.must(err)
	})
	b.wantStatus(requestID, lifecycle.Accepted)
	if got := b.request(requestID).CancelDeadline.Time(); !got.Equal(deadline) {
		b.Errorf("the deadline moved to %v after it had passed", got)
	}
	if n := len(b.events(requestID, ra.DeadlineExtended)); n != 0 {
		b.Errorf("%d extensions are on record", n)
	}
}

// maintenanceRace: whichever comes first, every deadline is the true one.
func maintenanceRace(b *bundle) {
	b.pausing()
	inputs := make([]ra.SubmitInput, 12)
	for i := range inputs {
		inputs[i] = b.application()
	}
	starts := b.clock.time().Add(window / 2)
	requests := make([]string, len(inputs))
	for i, err := range atOnce(len(inputs)+1, func(i int) error {
		if i < len(inputs) {
			out, err := b.ra.Submit(b.ctx, anonymous, inputs[i])
			requests[i] = out.RequestID
			return err
		}
		_, err := b.ra.ScheduleMaintenance(b.ctx, b.operator, ra.ScheduleMaintenanceInput{
			Procedures: []policy.Maintained{policy.MaintainCancel}, StartsAt: &starts, EndsAt: starts.Add(window),
		})
		return err
	}) {
		if err != nil {
			b.Errorf("%d: %v", i, err)
		}
	}
	for _, requestID := range requests {
		b.wantDeadline(requestID, b.clock.time().Add(2*window))
	}
}

// maintenanceSweepRace: at the deadline, one of three wins: it is accepted, the
// applicant cancels, or maintenance moves the deadline. Everybody sees the same.
func maintenanceSweepRace(b *bundle) {
	b.pausing()
	for round := range 10 {
		in := b.application()
		requestID := b.submit(in)
		deadline := b.request(requestID).CancelDeadline.Time()
		b.clock.set(deadline.Add(-time.Microsecond))
		var windows []string
		errs := atOnce(3, func(actor int) error {
			switch actor {
			case 0:
				return b.ra.Cancel(b.ctx, applicant(ra.ForCancel, requestID), requestID)
			case 1:
				b.clock.set(deadline)
				_, err := b.ra.Sweep(b.ctx)
				return err
			default:
				var err error
				windows, err = b.ra.ScheduleMaintenance(b.ctx, b.operator, ra.ScheduleMaintenanceInput{
					Procedures: []policy.Maintained{policy.MaintainCancel}, EndsAt: deadline.Add(window),
				})
				return err
			}
		})
		b.must(errs[1])
		b.must(errs[2])
		r := b.request(requestID)
		switch status := b.status(requestID); status {
		case lifecycle.Cancelled:
			b.must(errs[0])
			b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
		case lifecycle.Accepted:
			b.wantCoupon(in.CouponNumber, lifecycle.CouponConsumed)
			if !r.CancelDeadline.Time().Equal(deadline) {
				b.Errorf("round %d: accepted, and its deadline moved to %v", round, r.CancelDeadline.Time())
			}
		case lifecycle.Provisional:
			b.wantCoupon(in.CouponNumber, lifecycle.CouponLocked)
			if got := r.CancelDeadline.Time(); got.Sub(deadline) < window-time.Second || !r.DueAt.Time().Equal(got) {
				b.Errorf("round %d: its deadline is %v, due %v", round, got, r.DueAt.Time())
			}
		default:
			b.Fatalf("round %d: it is %s", round, status)
		}
		b.must(b.ra.EndMaintenance(b.ctx, b.operator, windows[0]))
	}
}
