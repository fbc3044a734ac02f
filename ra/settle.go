package ra

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// Status is the request's state at the moment: what every reader shows.
func Status(r *ent.Request, now time.Time) lifecycle.Status {
	return lifecycle.Effective(r.Status, r.DueStatus, r.DueAt, instant.At(now))
}

// StatusIs are the same truth for queries, one predicate for each of the two
// ranges that an index can walk: rows whose stored state stands, and rows
// whose due state does. No row is in both.
func StatusIs(status lifecycle.Status, now time.Time) []predicate.Request {
	at := instant.At(now)
	return []predicate.Request{
		request.And(request.StatusEQ(status), request.Or(request.DueAtIsNil(), request.DueAtGT(at))),
		request.And(request.DueStatusEQ(status), request.DueAtLTE(at)),
	}
}

// CouponStatus is the coupon's state at the moment.
func CouponStatus(c *ent.Coupon, now time.Time) lifecycle.CouponStatus {
	return lifecycle.Effective(c.Status, c.DueStatus, c.DueAt, instant.At(now))
}

// CertificateStatus is the certificate's state at the moment.
func CertificateStatus(c *ent.Certificate, now time.Time) lifecycle.CertificateStatus {
	at := instant.At(now)
	switch {
	case c.Status == lifecycle.CertificateRevoked:
		return c.Status
	// notAfter is inclusive to its second (RFC 5280, 4.1.2.5).
	case at >= c.NotAfter+instant.Time(time.Second/time.Microsecond):
		return lifecycle.CertificateExpired
	}
	active := lifecycle.CertificateActive
	return lifecycle.Effective(c.Status, &active, c.ConfirmDueAt, at)
}

// load reads a request inside a transaction, with its policy, and settles what
// is due on it, so that its stored state is its true one. A nil error means
// that nothing is due.
func (s *Service) load(ctx context.Context, tx *ent.Tx, requestID string) (*ent.Request, error) {
	// One clock reading: what is due is due for the whole use case.
	now := s.instantNow()
	for {
		r, err := s.requestWithPolicy(ctx, tx.Request, tx.ProductPolicy, requestID)
		switch {
		case ent.IsNotFound(err):
			return nil, problem.Refuse(problem.NotFound, "requestId")
		case err != nil:
			return nil, fmt.Errorf("load request: %w", err)
		case r.DueAt == nil || *r.DueAt > now:
			return r, nil
		}
		if err := s.settle(ctx, tx, r); err != nil {
			return nil, fmt.Errorf("settle %s: %w", r.ID, err)
		}
	}
}

// settle does the effects of the one thing that is due on r, stamped with the
// moment at which it was due.
func (s *Service) settle(ctx context.Context, tx *ent.Tx, r *ent.Request) error {
	at := *r.DueAt
	switch due := *r.DueStatus; {
	case r.Status == lifecycle.Provisional && (due == lifecycle.Accepted || due == lifecycle.Approved):
		return s.accept(ctx, tx, r, at)
	case r.Status == lifecycle.InReview && due == lifecycle.Accepted:
		return s.expireClaim(ctx, tx, r, at)
	case r.Status == lifecycle.Returned && due == lifecycle.Rejected:
		return s.turnDown(ctx, tx, r, rejection{by: system, at: at})
	case r.Status == lifecycle.Approved && due == lifecycle.Completed:
		return s.complete(ctx, tx, r, system, at)
	case r.Status == lifecycle.Approved && due == lifecycle.Lapsed:
		return s.lapse(ctx, tx, r, at)
	default:
		return fmt.Errorf("%s is due in %s: no effect known", due, r.Status)
	}
}

// step takes one event on r: a conditional update bound to the state and the
// deadline in which r was read, so that of several actors one wins. set adds
// what else changes; it may set a new due state. r is not refreshed.
func step(ctx context.Context, tx *ent.Tx, r *ent.Request, event lifecycle.Event, set func(*ent.RequestUpdate)) error {
	to, err := lifecycle.Next(r.Status, event)
	if err != nil {
		return problem.Refuse(problem.WrongState, "", "status", string(r.Status))
	}
	u := tx.Request.Update().Where(asRead(r)).SetStatus(to)
	if set != nil {
		set(u)
	}
	// Nothing stays due by accident. (Clearing first and setting after would
	// name the columns twice, which PostgreSQL refuses.)
	if _, due := u.Mutation().DueAt(); !due {
		u.ClearDueStatus().ClearDueAt()
	}
	return one(u.Save(ctx))
}

// hold keeps a request's row until the transaction ends, so that whoever adds to
// a case and whoever decides it come one after the other.
func hold(ctx context.Context, tx *ent.Tx, where predicate.Request) error {
	return one(tx.Request.Update().Where(where).AddRegistrationVersion(0).Save(ctx))
}

// asRead holds while nobody has moved r, or its deadline, since it was read.
func asRead(r *ent.Request) predicate.Request {
	where := []predicate.Request{request.ID(r.ID), request.StatusEQ(r.Status), request.RegistrationVersionEQ(r.RegistrationVersion)}
	if r.DueAt == nil {
		where = append(where, request.DueAtIsNil())
	} else {
		where = append(where, request.DueAtEQ(*r.DueAt))
	}
	return request.And(where...)
}

// touch holds r as it was read until the transaction ends, changing nothing: a
// step that another actor takes meanwhile waits, and then finds what this
// transaction did. (Reading alone holds nothing on PostgreSQL.)
func touch(ctx context.Context, tx *ent.Tx, r *ent.Request) error {
	return one(tx.Request.Update().Where(asRead(r)).SetStatus(r.Status).Save(ctx))
}

// one turns the count of a conditional update into errConflict unless it
// touched exactly one row.
func one(n int, err error) error {
	if err != nil {
		return err
	}
	if n != 1 {
		return errConflict
	}
	return nil
}

// accept: the provisional window ended. The coupon is consumed, and vetting
// waits; a product without vetting goes straight on.
func (s *Service) accept(ctx context.Context, tx *ent.Tx, r *ent.Request, at instant.Time) error {
	if err := step(ctx, tx, r, lifecycle.Accept, nil); err != nil {
		return err
	}
	if r.Entitlement == policy.Coupon {
		if err := s.consumeCoupon(ctx, tx, r.ID); err != nil {
			return err
		}
	}
	if err := s.audit(ctx, tx, act{by: system, action: RequestAccepted, object: r.ID, at: at}); err != nil {
		return err
	}
	return s.afterAcceptance(ctx, tx, r.ID, at)
}

// afterAcceptance tells the applicant that vetting comes next, or approves
// where the policy wants no vetting.
func (s *Service) afterAcceptance(ctx context.Context, tx *ent.Tx, requestID string, at instant.Time) error {
	r, err := s.requestWithPolicy(ctx, tx.Request, tx.ProductPolicy, requestID)
	if err != nil {
		return fmt.Errorf("read accepted request: %w", err)
	}
	if r.Edges.Policy.Policy.Of(r.Kind).Vetting == nil {
		return s.grant(ctx, tx, r, grant{by: system, at: at})
	}
	// Accepted at once: the receipt already says so, one mail is enough.
	if r.CancelDeadline == nil {
		return nil
	}
	return s.post(ctx, tx, letter{kind: message.KindACCEPTED, request: r})
}

func (s *Service) consumeCoupon(ctx context.Context, tx *ent.Tx, requestID string) error {
	n, err := tx.Coupon.Update().
		Where(coupon.RequestID(requestID), coupon.StatusEQ(lifecycle.CouponLocked)).
		SetStatus(lifecycle.CouponConsumed).ClearDueStatus().ClearDueAt().Save(ctx)
	if err := one(n, err); err != nil {
		return fmt.Errorf("consume coupon: %w", err)
	}
	return nil
}

// lapse: not acquired in time. A certificate that was issued but never saved
// is revoked; nobody has it.
func (s *Service) lapse(ctx context.Context, tx *ent.Tx, r *ent.Request, at instant.Time) error {
	if err := step(ctx, tx, r, lifecycle.Lapse, nil); err != nil {
		return err
	}
	standing, err := standingCertificate(ctx, tx.Certificate, r.ID)
	if err != nil {
		return err
	}
	if standing != nil {
		reason, err := revocation.ReasonFor(revocation.NeverSaved)
		if err != nil {
			return err
		}
		if err := s.revoke(ctx, tx, r, revocationOf{certificate: standing, reason: reason, by: system, at: s.instantNow()}); err != nil {
			return err
		}
	}
	return s.audit(ctx, tx, act{by: system, action: RequestLapsed, object: r.ID, at: at})
}

// complete: the acquisition is confirmed. The codes acquire nothing any more.
func (s *Service) complete(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer, at instant.Time) error {
	if err := step(ctx, tx, r, lifecycle.Complete, nil); err != nil {
		return err
	}
	issued, err := tx.Certificate.Query().
		Where(certificate.RequestID(r.ID), certificate.StatusEQ(lifecycle.CertificateIssued)).Only(ctx)
	if ent.IsNotFound(err) {
		return errConflict
	}
	if err != nil {
		return fmt.Errorf("read issued certificate: %w", err)
	}
	today, err := CurrentPolicy(ctx, tx.Client(), r.ProductID, s.instantNow())
	if err != nil {
		return err
	}
	u := tx.Certificate.Update().Where(certificate.ID(issued.ID), certificate.StatusEQ(lifecycle.CertificateIssued)).
		SetStatus(lifecycle.CertificateActive).SetConfirmedAt(at).ClearConfirmDueAt()
	if missed := missedReminder(issued, today.Policy, at); missed != nil {
		u.SetRemindAt(*missed)
	}
	if err := one(u.Save(ctx)); err != nil {
		return fmt.Errorf("activate certificate: %w", err)
	}
	if err := tx.Code.Update().Where(code.RequestID(r.ID), code.UsedAtIsNil(), code.VoidedAtIsNil()).SetUsedAt(at).Exec(ctx); err != nil {
		return fmt.Errorf("spend codes: %w", err)
	}
	if err := s.audit(ctx, tx, act{by: by, action: RequestCompleted, object: r.ID, at: at}); err != nil {
		return err
	}
	if err := s.renameOrganization(ctx, tx, r, by, at); err != nil {
		return err
	}
	return s.supersede(ctx, tx, r, by)
}
