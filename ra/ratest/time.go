package ratest

import (
	"context"
	"time"

	"pgregory.net/rapid"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var timeCases = []scenario{
	{"the clock alone moves every state", timeDecides},
	{"each request is in exactly one state, at any time", timePartitions},
	{"the clock alone moves a coupon", timeCoupon},
	{"sweep is idempotent and stamps the due moment", sweepStamps},
	{"two sweeps at once", sweepTwice},
	{"sweep goes on after a request that cannot be settled", sweepGoesOn},
	{"a clock that steps back undoes nothing", timeStepsBack},
}

// timeDecides asks at each deadline, a microsecond before and after, without
// any job having run.
func timeDecides(b *bundle) {
	provisional, review, approved := b.provisional(), "", ""
	requestID, certificateID := "", ""
	for _, c := range []struct {
		name          string
		prepare       func() string
		before, after lifecycle.Status
	}{
		{"provisional window", func() string { return provisional }, lifecycle.Provisional, lifecycle.Accepted},
		{"claim", func() string { review = b.inReview(); return review }, lifecycle.InReview, lifecycle.Accepted},
		{"acquisition deadline", func() string { approved = b.approved(); return approved }, lifecycle.Approved, lifecycle.Lapsed},
		{"confirmation", func() string {
			requestID, certificateID = b.issued()
			b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Saved))
			return requestID
		}, lifecycle.Approved, lifecycle.Completed},
	} {
		r := b.request(c.prepare())
		due := r.DueAt.Time()
		for _, at := range []struct {
			time time.Time
			want lifecycle.Status
		}{{due.Add(-time.Microsecond), c.before}, {due, c.after}, {due.Add(time.Microsecond), c.after}} {
			if got := ra.Status(r, at.time); got != at.want {
				b.Errorf("%s at %v: %s, want %s", c.name, at.time, got, at.want)
			}
			if got := b.statesByQuery(r.ID, at.time); len(got) != 1 || got[0] != at.want {
				b.Errorf("%s at %v: queries find it in %v, want %s", c.name, at.time, got, at.want)
			}
		}
	}
	b.clock.set(b.request(requestID).DueAt.Time())
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
}

// statesByQuery answers every state in which a query finds the request; twice
// if both ranges do.
func (b *bundle) statesByQuery(requestID string, at time.Time) []lifecycle.Status {
	var found []lifecycle.Status
	for _, s := range lifecycle.Statuses {
		for _, is := range ra.StatusIs(s, at) {
			if b.client.Request.Query().Where(request.ID(requestID), is).ExistX(b.sys) {
				found = append(found, s)
			}
		}
	}
	return found
}

// timePartitions has requests in every state that can be reached.
func timePartitions(b *bundle) {
	cancelled := b.provisional()
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, cancelled), cancelled))
	saved, certificateID := b.issued()
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, saved), certificateID, ra.Saved))
	b.completed()
	rejected := b.inReview()
	b.must(b.ra.Reject(b.ctx, b.taro, ra.RejectInput{
		DecideInput: ra.DecideInput{RequestID: rejected, RegistrationVersion: 1}, Reason: "所属を確認できません",
	}))
	b.approved()
	b.inReview()
	b.accepted()
	b.provisional()
	all, err := b.client.Request.Query().All(b.sys)
	b.must(err)
	moments := []time.Time{start, b.clock.time()}
	for _, r := range all {
		if r.DueAt != nil {
			moments = append(moments, r.DueAt.Time())
		}
	}
	rapid.Check(b.T, func(t *rapid.T) {
		at := rapid.SampledFrom(moments).Draw(t, "around").
			Add(time.Duration(rapid.Int64Range(-3, 3).Draw(t, "offset")) * time.Microsecond).
			Add(rapid.SampledFrom([]time.Duration{0, 0, time.Hour, -time.Hour, 99 * 24 * time.Hour}).Draw(t, "far"))
		found := map[string][]lifecycle.Status{}
		for _, s := range lifecycle.Statuses {
			for _, is := range ra.StatusIs(s, at) {
				for _, requestID := range b.client.Request.Query().Where(is).IDsX(b.sys) {
					found[requestID] = append(found[requestID], s)
				}
			}
		}
		for _, r := range all {
			if got := found[r.ID]; len(got) != 1 || got[0] != ra.Status(r, at) {
				t.Fatalf("at %v %s is found in %v, shown as %s", at, r.ID, got, ra.Status(r, at))
			}
		}
	})
}

func timeCoupon(b *bundle) {
	expires := b.clock.time().Add(time.Hour)
	expiring := b.newCoupons(1, &expires)[0]
	in := b.application()
	requestID := b.submit(in)
	deadline := b.request(requestID).CancelDeadline.Time()
	for _, c := range []struct {
		at            time.Time
		held, waiting lifecycle.CouponStatus
	}{
		{deadline.Add(-time.Microsecond), lifecycle.CouponLocked, lifecycle.CouponAvailable},
		{deadline, lifecycle.CouponConsumed, lifecycle.CouponAvailable},
		{expires.Add(-time.Microsecond), lifecycle.CouponConsumed, lifecycle.CouponAvailable},
		{expires, lifecycle.CouponConsumed, lifecycle.CouponExpired},
	} {
		b.clock.set(c.at)
		b.wantCoupon(in.CouponNumber, c.held)
		b.wantCoupon(expiring, c.waiting)
	}
}

func sweepStamps(b *bundle) {
	accepted, claimed, lapsed := b.provisional(), b.inReview(), b.approved()
	saved, certificateID := b.issued()
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, saved), certificateID, ra.Saved))
	due := map[string]time.Time{}
	for _, requestID := range []string{claimed, lapsed, saved} {
		due[requestID] = b.request(requestID).DueAt.Time()
	}
	due[accepted] = b.request(accepted).CancelDeadline.Time()
	b.clock.advance(200 * 24 * time.Hour)
	b.sweep()
	for _, c := range []struct {
		requestID string
		action    ra.Action
		status    lifecycle.Status
	}{
		{accepted, ra.RequestAccepted, lifecycle.Accepted},
		{claimed, ra.RequestReleased, lifecycle.Accepted},
		{lapsed, ra.RequestLapsed, lifecycle.Lapsed},
		{saved, ra.RequestCompleted, lifecycle.Completed},
	} {
		events := b.events(c.requestID, c.action)
		if len(events) != 1 || !events[0].At.Time().Equal(due[c.requestID]) {
			b.Errorf("%s: %d events, want one at %v", c.action, len(events), due[c.requestID])
		}
		if r := b.request(c.requestID); r.Status != c.status || r.DueAt != nil {
			b.Errorf("%s: stored as %s, due %v", c.action, r.Status, r.DueAt)
		}
	}
	events := b.client.AuditEvent.Query().CountX(b.sys)
	for range 2 {
		n, err := b.ra.Sweep(b.ctx)
		b.must(err)
		if n != 0 {
			b.Errorf("another sweep did %d things", n)
		}
	}
	if got := b.client.AuditEvent.Query().CountX(b.sys); got != events {
		b.Errorf("another sweep left %d audit events", got-events)
	}
}

func sweepTwice(b *bundle) {
	requests := []string{b.provisional(), b.provisional(), b.inReview()}
	b.clock.advance(time.Hour)
	for i, err := range atOnce(4, func(int) error {
		_, err := ra.New(b.config).Sweep(b.ctx)
		return err
	}) {
		if err != nil {
			b.Errorf("sweep %d: %v", i, err)
		}
	}
	for _, requestID := range requests {
		b.wantStatus(requestID, lifecycle.Accepted)
		if n := len(b.events(requestID, ra.RequestAccepted)); n != 1 {
			b.Errorf("%d acceptances are on record, want 1", n)
		}
		if n := len(b.messages(requestID, message.KindACCEPTED)); n != 1 {
			b.Errorf("%d mails say so, want 1", n)
		}
	}
}

// sweepGoesOn damages a request so that it cannot be accepted: the others, the
// interrupted issuance and the revocation lists must not wait for it.
func sweepGoesOn(b *bundle) {
	broken := b.provisional()
	held := b.couponOf(broken)
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Coupon.Update().Where(coupon.ID(held.ID)).SetStatus(lifecycle.CouponVoid).ClearRequestID().
			ClearDueAt().ClearDueStatus().Exec(ctx)
	})
	b.clock.advance(time.Microsecond)
	sound := b.provisional()
	stuck := b.approved()
	b.interrupt(stuck, ecKey(b.T))
	b.clock.advance(time.Hour)
	if _, err := b.ra.Sweep(b.ctx); err == nil {
		b.Error("a request that cannot be settled goes unnoticed")
	}
	if r := b.request(sound); r.Status != lifecycle.Accepted {
		b.Errorf("the sound request is stored as %s", r.Status)
	}
	b.wantCertificate(b.certificatesOf(stuck)[0].ID, lifecycle.CertificateIssued)
	if n := b.client.Crl.Query().Where(crl.IssuerID(b.issuers["class2"])).CountX(b.sys); n != 1 {
		b.Errorf("%d revocation lists are published, want 1", n)
	}
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Coupon.Update().Where(coupon.ID(held.ID)).SetStatus(lifecycle.CouponLocked).SetRequestID(broken).Exec(ctx)
	})
	b.sweep()
	b.wantStatus(broken, lifecycle.Accepted)
}

// update changes rows as no use case does.
func (b *bundle) update(fn func(ctx context.Context, tx *ent.Tx) error) {
	b.Helper()
	b.must(b.db.Tx(b.sys, fn))
}

func timeStepsBack(b *bundle) {
	in := b.application()
	requestID := b.submit(in)
	completed, certificateID := b.completed()
	b.sweep()
	revoked, revokedID := b.completed()
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, revoked), revokedID, "KEY_COMPROMISE"))
	b.clock.set(start.Add(-24 * time.Hour))
	b.sweep()
	b.wantStatus(requestID, lifecycle.Accepted)
	b.wantCoupon(in.CouponNumber, lifecycle.CouponConsumed)
	b.refused(b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, requestID), requestID), "WRONG_STATE")
	b.wantStatus(completed, lifecycle.Completed)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	b.wantCertificate(revokedID, lifecycle.CertificateRevoked)
	// Work goes on.
	b.must(b.ra.Claim(b.ctx, b.hana, requestID))
	b.wantStatus(requestID, lifecycle.InReview)
}
