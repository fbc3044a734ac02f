package ratest

import (
	"time"

	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var pauseCases = []scenario{
	{"a paused clock moves the deadline, a running one does not", maintenancePauses},
	{"planned maintenance moves the deadlines that have not passed", maintenanceExtends},
	{"a deadline that passes while maintenance is scheduled", maintenanceTooLate},
	{"applications against scheduled maintenance", maintenanceRace},
	{"the sweep and cancelling against scheduled maintenance", maintenanceSweepRace},
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
