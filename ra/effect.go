package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// EffectKind is something that the clock makes happen.
type EffectKind string

// What the clock makes happen.
const (
	EffectAccepted           EffectKind = "ACCEPTED"
	EffectApproved           EffectKind = "APPROVED"
	EffectClaimExpired       EffectKind = "CLAIM_EXPIRED"
	EffectRejected           EffectKind = "REJECTED"
	EffectLapsed             EffectKind = "LAPSED"
	EffectCompleted          EffectKind = "COMPLETED"
	EffectRevoked            EffectKind = "REVOKED"
	EffectReminded           EffectKind = "REMINDED"
	EffectCertificateExpired EffectKind = "CERTIFICATE_EXPIRED"
	EffectCouponExpired      EffectKind = "COUPON_EXPIRED"
	EffectMailWritten        EffectKind = "MAIL_WRITTEN"
)

// Effect is how often it happened, at least once.
type Effect struct {
	Kind  EffectKind
	Count int
}

// effectOf tells which line of the audit log says so.
var effectOf = []struct {
	kind   EffectKind
	action Action
}{
	{EffectAccepted, RequestAccepted}, {EffectApproved, RequestApproved}, {EffectClaimExpired, RequestReleased},
	{EffectRejected, RequestRejected}, {EffectLapsed, RequestLapsed}, {EffectCompleted, RequestCompleted},
	{EffectRevoked, CertificateRevoked}, {EffectReminded, HolderReminded},
}

// effects counts what happened in business time after from, up to and
// including until. What only the clock decides (that something ended) stands
// in no log and is counted by its moment.
func (s *Service) effects(ctx context.Context, from, until instant.Time) ([]Effect, error) {
	ctx = viewer.AsSystem(ctx)
	var lines []struct {
		Action string
		Count  int
	}
	if err := s.db.Client().AuditEvent.Query().Where(auditevent.AtGT(from), auditevent.AtLTE(until)).
		GroupBy(auditevent.FieldAction).Aggregate(ent.Count()).Scan(ctx, &lines); err != nil {
		return nil, fmt.Errorf("count acts: %w", err)
	}
	var all []Effect
	add := func(kind EffectKind, n int) {
		if n > 0 {
			all = append(all, Effect{kind, n})
		}
	}
	for _, e := range effectOf {
		for _, line := range lines {
			if Action(line.Action) == e.action {
				add(e.kind, line.Count)
			}
		}
	}
	// notAfter is the last second that counts.
	second := instant.Time(1_000_000)
	ended, err := s.db.Client().Certificate.Query().Where(certificate.NotAfterGT(from-second), certificate.NotAfterLTE(until-second),
		certificate.StatusNEQ(lifecycle.CertificateRevoked)).Count(ctx)
	if err != nil {
		return nil, fmt.Errorf("count certificates that ended: %w", err)
	}
	add(EffectCertificateExpired, ended)
	coupons, err := s.db.Client().Coupon.Query().Where(coupon.DueStatusEQ(lifecycle.CouponExpired),
		coupon.DueAtGT(from), coupon.DueAtLTE(until)).Count(ctx)
	if err != nil {
		return nil, fmt.Errorf("count coupons that expired: %w", err)
	}
	add(EffectCouponExpired, coupons)
	mails, err := s.db.Client().Message.Query().Where(message.CreatedAtGT(from), message.CreatedAtLTE(until)).Count(ctx)
	if err != nil {
		return nil, fmt.Errorf("count mails: %w", err)
	}
	add(EffectMailWritten, mails)
	return all, nil
}
