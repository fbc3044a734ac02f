package ratest

import (
	"time"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var cancelCases = []scenario{
	{"cancel frees the coupon", cancelFrees},
	{"cancel after the coupon's last day", cancelExpires},
	{"cancel twice", cancelTwice},
	{"cancel at the deadline", cancelAtDeadline},
	{"cancel while the deadline passes", cancelMeanwhile},
	{"cancel against the sweep is never both", cancelRace},
	{"cancel what is not yours", cancelForeign},
}

func cancelFrees(b *bundle) {
	in := b.application()
	first := b.submit(in)
	b.clock.set(b.request(first).CancelDeadline.Time().Add(-time.Microsecond))
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, first), first))
	b.wantStatus(first, lifecycle.Cancelled)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponAvailable)
	if got := len(b.messages(first, message.KindCANCELLED)); got != 1 {
		b.Errorf("%d mails say so, want 1", got)
	}
	in.SubmissionKey = b.submissionKey()
	second := b.submit(in)
	if second == first || b.couponOf(second).ID != b.coupon(in.CouponNumber).ID {
		b.Errorf("the coupon was not used again: %s, %s", first, second)
	}
	// The first one stays cancelled, whatever becomes of the coupon.
	b.clock.advance(window)
	b.sweep()
	b.wantStatus(first, lifecycle.Cancelled)
	b.wantStatus(second, lifecycle.Accepted)
}

func cancelExpires(b *bundle) {
	expires := b.clock.time().Add(window / 2)
	in := b.application()
	in.CouponNumber = b.newCoupons(1, &expires)[0]
	requestID := b.submit(in)
	b.clock.set(expires)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponLocked)
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, requestID), requestID))
	b.wantCoupon(in.CouponNumber, lifecycle.CouponExpired)
	recorded := b.events(requestID, ra.RequestCancelled)
	if len(recorded) != 1 || recorded[0].Details[ra.CancelledCoupon] != string(lifecycle.CouponExpired) || recorded[0].Details["coupon"] == "" {
		b.Errorf("recorded %v", recorded)
	}
	in.SubmissionKey = b.submissionKey()
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "COUPON_UNUSABLE at couponNumber")
	// Had its day passed without cancelling, it would have been used.
	in.CouponNumber = b.newCoupons(1, nil)[0]
	kept := b.submit(in)
	b.clock.advance(window)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponConsumed)
	b.wantStatus(kept, lifecycle.Accepted)
}

func cancelTwice(b *bundle) {
	requestID := b.provisional()
	by := applicant(ra.ForSubmitted, requestID)
	for i, err := range atOnce(2, func(int) error { return b.ra.Cancel(b.ctx, by, requestID) }) {
		if err != nil {
			b.Errorf("cancel %d: %v", i, err)
		}
	}
	b.clock.advance(2 * window)
	b.must(b.ra.Cancel(b.ctx, by, requestID))
	b.wantStatus(requestID, lifecycle.Cancelled)
	if got := len(b.messages(requestID, message.KindCANCELLED)); got != 1 {
		b.Errorf("%d mails say so, want 1", got)
	}
	if got := len(b.events(requestID, ra.RequestCancelled)); got != 1 {
		b.Errorf("%d audit events, want 1", got)
	}
}

func cancelAtDeadline(b *bundle) {
	in := b.application()
	requestID := b.submit(in)
	by := applicant(ra.ForSubmitted, requestID)
	b.clock.advance(window)
	b.refused(b.ra.Cancel(b.ctx, by, requestID), "DEADLINE_PASSED at requestId")
	b.wantStatus(requestID, lifecycle.Accepted)
	b.sweep()
	b.refused(b.ra.Cancel(b.ctx, by, requestID), "DEADLINE_PASSED at requestId")
	b.wantCoupon(in.CouponNumber, lifecycle.CouponConsumed)
	if got := len(b.messages(requestID, message.KindCANCELLED)); got != 0 {
		b.Error("a mail says that it is cancelled")
	}
}

// cancelMeanwhile: the deadline passes between loading and deciding.
func cancelMeanwhile(b *bundle) {
	requestID := b.provisional()
	deadline := b.request(requestID).CancelDeadline.Time()
	b.clock.set(deadline.Add(-time.Microsecond))
	b.clock.during(func(n int) {
		if n == 1 {
			b.clock.set(deadline)
		}
	}, func() {
		err := b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, requestID), requestID)
		b.refused(err, "DEADLINE_PASSED at requestId")
	})
	b.wantStatus(requestID, lifecycle.Accepted)
}

func cancelRace(b *bundle) {
	const rounds = 20
	requests := make([]string, rounds)
	numbers := make([]string, rounds)
	for i := range requests {
		in := b.application()
		requests[i], numbers[i] = b.submit(in), in.CouponNumber
		b.clock.advance(time.Second)
	}
	for i, requestID := range requests {
		deadline := b.request(requestID).CancelDeadline.Time()
		b.clock.set(deadline.Add(-time.Microsecond))
		errs := atOnce(3, func(actor int) error {
			switch actor {
			case 0:
				return b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, requestID), requestID)
			case 1:
				b.clock.set(deadline)
				_, err := b.ra.Sweep(b.ctx)
				return err
			default:
				return ignoreRefusal(b.ra.Claim(b.ctx, b.taro, requestID))
			}
		})
		b.must(errs[1])
		b.must(errs[2])
		b.clock.set(deadline)
		if errs[0] == nil {
			b.wantStatus(requestID, lifecycle.Cancelled)
			b.wantCoupon(numbers[i], lifecycle.CouponAvailable)
			continue
		}
		b.refused(errs[0], "DEADLINE_PASSED at requestId")
		if got := b.status(requestID); got != lifecycle.Accepted && got != lifecycle.InReview {
			b.Fatalf("round %d: too late to cancel, yet it is %s", i, got)
		}
		b.wantCoupon(numbers[i], lifecycle.CouponConsumed)
	}
}

func cancelForeign(b *bundle) {
	mine, theirs := b.provisional(), b.provisional()
	b.refused(b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, mine), theirs), "NOT_FOUND at requestId")
	b.refused(b.ra.Cancel(b.ctx, anonymous, theirs), "NOT_FOUND at requestId")
	b.refused(b.ra.Cancel(b.ctx, b.taro, theirs), "NOT_FOUND at requestId")
	b.refused(b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, "req_gone"), "req_gone"), "NOT_FOUND at requestId")
	b.wantStatus(theirs, lifecycle.Provisional)
}
