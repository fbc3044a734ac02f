package ratest

import (
	"bytes"
	"slices"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// invariants checks what holds at every moment, whatever raced or broke.
func (b *bundle) invariants() {
	b.Helper()
	requests, err := b.client.Request.Query().WithCodes().All(b.sys)
	b.must(err)
	coupons, err := b.client.Coupon.Query().All(b.sys)
	b.must(err)
	certificates, err := b.client.Certificate.Query().All(b.sys)
	b.must(err)
	b.requestInvariants(requests, coupons, certificates)
	b.queueInvariants(requests)
	b.couponInvariants(requests, coupons)
	b.licenseInvariants(requests)
	b.certificateInvariants(certificates)
	b.mailInvariants()
	b.chargeInvariants(requests)
	b.eventInvariants()
	b.noDeadlock()
}

func (b *bundle) requestInvariants(requests []*ent.Request, coupons []*ent.Coupon, certificates []*ent.Certificate) {
	b.Helper()
	for _, r := range requests {
		if (r.DueAt == nil) != (r.DueStatus == nil) {
			b.Errorf("%s: due at %v in %v: one without the other", r.ID, r.DueAt, r.DueStatus)
		}
		if r.Status.Final() && r.DueAt != nil {
			b.Errorf("%s: %s is final, yet something is due", r.ID, r.Status)
		}
		if (r.Status == lifecycle.InReview) != (r.ClaimedByID != nil) {
			b.Errorf("%s: stored as %s, claimed by %v", r.ID, r.Status, r.ClaimedByID)
		}
		b.couponOfRequest(r, coupons)
		status := ra.Status(r, b.clock.time())
		standing := 0
		for _, c := range certificates {
			if c.RequestID != r.ID || c.Status == lifecycle.CertificateRevoked {
				continue
			}
			standing++
			if status != lifecycle.Approved && status != lifecycle.Completed && r.Status == status {
				b.Errorf("%s: %s has the unrevoked certificate %s", r.ID, status, c.ID)
			}
		}
		if standing > 1 {
			b.Errorf("%s: %d unrevoked certificates", r.ID, standing)
		}
		live := 0
		for _, c := range r.Edges.Codes {
			if c.UsedAt == nil && c.VoidedAt == nil {
				live++
			}
		}
		if r.Status == lifecycle.Approved && live != 1 || live > 1 {
			b.Errorf("%s: %s with %d live codes", r.ID, r.Status, live)
		}
	}
}

// couponOfRequest: what the request is says what its coupon is.
func (b *bundle) couponOfRequest(r *ent.Request, coupons []*ent.Coupon) {
	b.Helper()
	var held []*ent.Coupon
	for _, c := range coupons {
		if c.RequestID != nil && *c.RequestID == r.ID {
			held = append(held, c)
		}
	}
	status := ra.Status(r, b.clock.time())
	free := r.Kind == lifecycle.Reissue || r.Kind == lifecycle.Change || r.Kind == lifecycle.Withdrawal
	if status == lifecycle.Cancelled || free || r.Entitlement != policy.Coupon {
		if len(held) > 0 {
			b.Errorf("%s is a %s %s and holds a coupon", r.ID, status, r.Kind)
		}
		return
	}
	if len(held) != 1 {
		b.Errorf("%s: %s holds %d coupons", r.ID, status, len(held))
		return
	}
	want := lifecycle.CouponConsumed
	if status == lifecycle.Provisional {
		want = lifecycle.CouponLocked
	}
	if got := ra.CouponStatus(held[0], b.clock.time()); got != want {
		b.Errorf("%s is %s, its coupon %s", r.ID, status, got)
	}
}

func (b *bundle) couponInvariants(requests []*ent.Request, coupons []*ent.Coupon) {
	b.Helper()
	for _, c := range coupons {
		if (c.DueAt == nil) != (c.DueStatus == nil) {
			b.Errorf("%s: due at %v in %v: one without the other", c.ID, c.DueAt, c.DueStatus)
		}
		taken := c.Status == lifecycle.CouponLocked || c.Status == lifecycle.CouponConsumed
		if taken != (c.RequestID != nil) {
			b.Errorf("%s: %s, of request %v", c.ID, c.Status, c.RequestID)
		}
		if taken && !slices.ContainsFunc(requests, func(r *ent.Request) bool {
			return r.ID == *c.RequestID && r.Status != lifecycle.Cancelled
		}) {
			b.Errorf("%s: %s by no request that is not cancelled", c.ID, c.Status)
		}
	}
}

// licenseInvariants: a licence key counts what was applied for with it and not
// cancelled, never more than it entitles to, and of an address one that stands,
// beside the renewal of it.
func (b *bundle) licenseInvariants(requests []*ent.Request) {
	b.Helper()
	keys, err := b.client.LicenseKey.Query().All(b.sys)
	b.must(err)
	used, standing := map[string]int{}, map[string]int{}
	for _, r := range requests {
		if want := form.FoldEmail(r.Email); r.EmailKey != want {
			b.Errorf("%s: looked for by %s, want %s", r.ID, r.EmailKey, want)
		}
		if r.LicenseKeyID == nil {
			continue
		}
		status := ra.Status(r, b.clock.time())
		if (r.Kind == lifecycle.New || r.Kind == lifecycle.Renewal) && status != lifecycle.Cancelled {
			used[*r.LicenseKeyID]++
		}
		live := status != lifecycle.Completed && !slices.Contains([]lifecycle.Status{lifecycle.Cancelled, lifecycle.Rejected, lifecycle.Lapsed}, status)
		for _, c := range b.certificatesOf(r.ID) {
			// The next stands beside one that was reminded of.
			live = live || status == lifecycle.Completed && ra.CertificateStatus(c, b.clock.time()) == lifecycle.CertificateActive &&
				!b.policyNow(r.ProductID).Continues(c.NotAfter.Time(), b.clock.time())
		}
		if at := *r.LicenseKeyID + strings.ToLower(r.Email); live && r.Kind != lifecycle.Renewal {
			if standing[at]++; standing[at] > 1 {
				b.Errorf("%s: not the only one for its address under its licence key", r.ID)
			}
		}
	}
	for _, key := range keys {
		if key.Used != used[key.ID] || key.Used > key.Quota {
			b.Errorf("%s: %d of %d used, and %d applications", key.ID, key.Used, key.Quota, used[key.ID])
		}
	}
}

func (b *bundle) certificateInvariants(certificates []*ent.Certificate) {
	b.Helper()
	for _, c := range certificates {
		if want := form.FoldEmail(c.Email); c.EmailKey != want {
			b.Errorf("%s: looked for by %s, want %s", c.ID, c.EmailKey, want)
		}
		if c.Status == lifecycle.CertificateRevoked != (c.RevokedAt != nil) {
			b.Errorf("%s: %s, revoked at %v", c.ID, c.Status, c.RevokedAt)
		}
		if !signed(c.Der) {
			if c.Status != lifecycle.CertificatePrepared && c.Status != lifecycle.CertificateRevoked {
				b.Errorf("%s: %s without having been signed", c.ID, c.Status)
			}
			continue
		}
		parsed := b.parse(c.Der)
		if !bytes.Equal(parsed.RawTBSCertificate, c.Tbs) {
			b.Errorf("%s: signed is not what was stored to be signed", c.ID)
		}
		if err := parsed.CheckSignatureFrom(b.ca.Issuing.Certificate()); err != nil {
			b.Errorf("%s: %v", c.ID, err)
		}
	}
}

// chargeInvariants: what was approved is charged once, and nothing else is.
func (b *bundle) chargeInvariants(requests []*ent.Request) {
	b.Helper()
	charges, err := b.client.Charge.Query().All(b.sys)
	b.must(err)
	of := map[string]int{}
	for _, c := range charges {
		if c.RequestID != nil {
			of[*c.RequestID]++
		}
	}
	approved := map[string]bool{}
	events, err := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.RequestApproved))).All(b.sys)
	b.must(err)
	for _, e := range events {
		approved[*e.ObjectID] = true
	}
	for _, r := range requests {
		want := 0
		if _, chargeable := policy.ActOf(r.Kind); chargeable && approved[r.ID] {
			want = 1
		}
		if of[r.ID] != want {
			b.Errorf("%s: %s is charged %d times, want %d", r.ID, r.Status, of[r.ID], want)
		}
	}
}

// noDeadlock: every use case takes the rows of one request in one order, so
// that nobody waits the second until PostgreSQL chooses a victim. (Its count may
// lag behind; it never runs ahead.)
func (b *bundle) noDeadlock() {
	b.Helper()
	if b.db.Dialect() != database.Postgres {
		return
	}
	var deadlocks int
	b.must(b.db.Writer().QueryRowContext(b.ctx,
		`SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`).Scan(&deadlocks))
	if deadlocks > 0 {
		b.Errorf("%d deadlocks", deadlocks)
	}
}

// mailInvariants: a message exists if and only if its job does, and has another
// for each time that it was sent again.
func (b *bundle) mailInvariants() {
	b.Helper()
	stored, err := b.client.Message.Query().IDs(b.sys)
	b.must(err)
	again, err := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.MessageResent))).All(b.sys)
	b.must(err)
	for _, e := range again {
		stored = append(stored, *e.ObjectID)
	}
	jobs := b.outbox.mails()
	slices.Sort(stored)
	slices.Sort(jobs)
	if !slices.Equal(stored, jobs) {
		b.Errorf("messages %v\nhave the jobs %v", stored, jobs)
	}
}
