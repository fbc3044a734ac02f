package ra

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// Remind mails the holders whose certificates reached a reminder, at most
// sweepPage of them, and answers how many certificates it dealt with. However
// often and wherever it runs, each reminder is sent once: the moment of the
// next stands in the certificate's row and is moved on in the transaction that
// writes the mail. After a downtime the nearest to the end is sent alone.
func (s *Service) Remind(ctx context.Context) (int, error) {
	now := s.instantNow()
	// What has ended keeps its moment: it ended under a clock that may have been
	// wrong, and is reminded of when that is set right.
	due, err := s.db.Client().Certificate.Query().Where(certificate.RemindAtLTE(now), certificate.NotAfterGTE(now)).
		Order(ent.Asc(certificate.FieldRemindAt)).Limit(sweepPage).IDs(ctx)
	if err != nil {
		return 0, fmt.Errorf("remind: read what is due: %w", err)
	}
	var errs []error
	for _, certificateID := range due {
		err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error { return s.remind(ctx, tx, certificateID, now) })
		if err != nil {
			errs = append(errs, fmt.Errorf("remind of %s: %w", certificateID, err))
		}
	}
	return len(due) - len(errs), errors.Join(errs...)
}

// remind does what is due on one certificate at the moment now.
func (s *Service) remind(ctx context.Context, tx *ent.Tx, certificateID string, now instant.Time) error {
	c, err := tx.Certificate.Get(ctx, certificateID)
	if err != nil {
		return err
	}
	// The request before its certificate, as everywhere.
	r, err := s.load(ctx, tx, c.RequestID)
	if err != nil {
		return err
	}
	if c, err = tx.Certificate.Get(ctx, certificateID); err != nil || c.RemindAt == nil || *c.RemindAt > now {
		return err // somebody else did it
	}
	today, err := CurrentPolicy(ctx, tx.Client(), c.ProductID, now)
	if err != nil {
		return err
	}
	days, due := today.Policy.ReminderDue(c.NotAfter.Time(), now.Time())
	wanted := due && c.Status == lifecycle.CertificateActive
	if wanted {
		// Its moment may come again, under another policy.
		sent, err := remindedSince(ctx, tx, c, policy.ReminderAt(c.NotAfter.Time(), days))
		if err != nil {
			return err
		}
		wanted = !sent
	}
	if wanted {
		renewed, err := s.renewalOf(ctx, tx, c.ID)
		if err != nil {
			return err
		}
		wanted = renewed == nil || renewed.Status != lifecycle.Completed
		if wanted {
			wanted, err = s.lastHeld(ctx, tx, r)
		}
		if err != nil {
			return err
		}
	}
	next, _ := today.Policy.NextReminder(c.NotAfter.Time(), now.Time())
	u := tx.Certificate.Update().Where(certificate.ID(c.ID), certificate.RemindAtEQ(*c.RemindAt))
	if at := momentOrNone(next); at != nil {
		u.SetRemindAt(*at)
	} else {
		u.ClearRemindAt()
	}
	if err := one(u.Save(ctx)); err != nil || !wanted {
		return err
	}
	if err := s.audit(ctx, tx, act{by: system, action: HolderReminded, object: r.ID, at: now,
		details: []string{"certificate", c.ID, "days", strconv.Itoa(days)}}); err != nil {
		return err
	}
	// An additional code: the one that the certificate was acquired with goes
	// on naming it.
	return s.sendCodeBy(ctx, tx, letter{kind: message.KindEXPIRING, request: r, certificateID: c.ID})
}

// remindedSince reports whether the holder was reminded at the moment or later.
func remindedSince(ctx context.Context, tx *ent.Tx, c *ent.Certificate, at time.Time) (bool, error) {
	sent, err := tx.Message.Query().Where(message.RequestID(c.RequestID), message.KindEQ(message.KindEXPIRING),
		message.CertificateID(c.ID), message.CreatedAtGTE(instant.At(at))).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("read reminders: %w", err)
	}
	return sent, nil
}

// followReminders has the certificates of a product looked at whose reminders a
// version of its policy changed, once the version is in force, and answers how
// many. Without it a threshold would reach those alone that are issued later.
func (s *Service) followReminders(ctx context.Context) (int, error) {
	now, woken := s.instantNow(), 0
	versions, err := s.db.Client().ProductPolicy.Query().
		Where(productpolicy.FollowedAtIsNil(), productpolicy.EffectiveAtLTE(now)).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read new versions: %w", err)
	}
	var errs []error
	for _, v := range versions {
		errs = append(errs, s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			n, err := s.follow(ctx, tx, v, now)
			woken += n
			return err
		}))
	}
	return woken, errors.Join(errs...)
}

// follow brings the certificates of the version's product to its reminders: each
// is looked at, and what was sent is not sent again.
func (s *Service) follow(ctx context.Context, tx *ent.Tx, v *ent.ProductPolicy, now instant.Time) (int, error) {
	if err := one(tx.ProductPolicy.Update().Where(productpolicy.ID(v.ID), productpolicy.FollowedAtIsNil()).SetFollowedAt(now).Save(ctx)); err != nil {
		return 0, err
	}
	earlier, err := tx.ProductPolicy.Query().
		Where(productpolicy.ProductID(v.ProductID), productpolicy.VersionLT(v.Version)).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read earlier versions: %w", err)
	}
	if !slices.ContainsFunc(earlier, func(e *ent.ProductPolicy) bool {
		return !slices.Equal(e.Policy.Renewing.Reminders, v.Policy.Renewing.Reminders)
	}) {
		return 0, nil
	}
	woken, err := tx.Certificate.Update().Where(
		certificate.ProductID(v.ProductID), certificate.NotAfterGTE(now),
		certificate.StatusIn(lifecycle.CertificateIssued, lifecycle.CertificateActive),
	).SetRemindAt(now).Save(ctx)
	if err != nil {
		return 0, fmt.Errorf("look at certificates again: %w", err)
	}
	return woken, nil
}

// lastHeld reports whether nothing that was applied for after r, under its
// licence key for its address, was acquired.
func (s *Service) lastHeld(ctx context.Context, tx *ent.Tx, r *ent.Request) (bool, error) {
	if r.LicenseKeyID == nil {
		return true, nil
	}
	held, err := s.heldUnder(ctx, tx, *r.LicenseKeyID, r.Email)
	return !slices.ContainsFunc(held, func(other *ent.Request) bool {
		return other.ID > r.ID && Status(other, s.now()) == lifecycle.Completed
	}), err
}

// missedReminder is the moment of the first reminder that fell due between the
// issuance of a certificate and its confirmation, nil where none did: nobody is
// reminded of a certificate that may never have arrived, and whoever has
// confirmed it is.
func missedReminder(c *ent.Certificate, p policy.Policy, confirmed instant.Time) *instant.Time {
	first, ok := p.NextReminder(c.NotAfter.Time(), c.NotBefore.Time())
	if !ok || first.After(confirmed.Time()) {
		return nil
	}
	return instant.Ptr(first)
}

// momentOrNone is a moment to store, nil for the zero time.
func momentOrNone(t time.Time) *instant.Time {
	if t.IsZero() {
		return nil
	}
	return instant.Ptr(t)
}
