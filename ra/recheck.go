package ra

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// recheck asks once more, inside the transaction and of its moment, what was
// asked before the passphrase was hashed, which may have stood in line: whether
// the product still takes such an application, at this entrance, under these
// texts. The application is made under the policy of that moment. Errors:
// MAINTENANCE, PRODUCT_UNAVAILABLE, PRODUCT_CLOSED, CONSENT_REQUIRED,
// RENEWAL_CLOSED, ALREADY_REQUESTED.
func (s *Service) recheck(ctx context.Context, tx *ent.Tx, a *application, now time.Time) error {
	if down, ok := policy.MaintainedBy(a.kind); ok {
		if err := s.up(ctx, tx.Client(), instant.At(now), a.in.Portal, down); err != nil {
			return err
		}
	}
	today, err := CurrentPolicy(ctx, tx.Client(), a.in.ProductID, instant.At(now))
	if err != nil {
		return err
	}
	by := a.entitlement.kind()
	served, err := s.serves(ctx, tx.Client(), a.in.Portal, a.in.ProductID, by)
	if err != nil {
		return err
	}
	// A passphrase was hashed or not, as the policy identified then.
	same := today.Policy.Identification == a.policy.Policy.Identification
	if !served || !same || !takes(today.Policy, a.kind, by, a.in.Registration) {
		return problem.Refuse(problem.ProductUnavailable, "productId")
	}
	closed, err := s.closed(ctx, today.Policy, a.kind)
	if err == nil {
		err = problem.Join(closed)
	}
	if err != nil {
		return err
	}
	a.policy = today
	if a.consents, err = s.consented(ctx, tx.Client(), a.in.ProductID, a.in.Consents, "consents",
		terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE); err != nil || a.follows == nil {
		return err
	}
	if a.kind != lifecycle.Renewal {
		return s.nothingFollows(ctx, tx, a.follows.ID, a.kind)
	}
	return s.stillRenews(ctx, tx, a, now)
}

// stillRenews refuses a renewal of what has been renewed, itself or under a
// certificate that it was reissued from, or was revoked meanwhile. It holds the
// certificate: a reissue that is confirmed at once revokes it before, or after.
func (s *Service) stillRenews(ctx context.Context, tx *ent.Tx, a *application, now time.Time) error {
	renewed, err := s.renewalOf(ctx, tx, a.follows.ID)
	if err != nil {
		return err
	}
	if renewed != nil {
		return alreadyRequested(renewed)
	}
	c, err := tx.Certificate.Get(ctx, a.follows.ID)
	if err != nil {
		return fmt.Errorf("read certificate: %w", err)
	}
	if window := a.policy.Policy.RenewalWindow(c.NotAfter.Time()); !s.renewableState(c) || !window.Contains(now) {
		return renewalClosed(window)
	}
	return one(tx.Certificate.Update().Where(certificate.ID(c.ID), certificate.StatusEQ(c.Status)).SetStatus(c.Status).Save(ctx))
}

// renewalClosed is the refusal outside the window in which a certificate can be
// renewed.
func renewalClosed(w policy.Window) error {
	return problem.Refuse(problem.RenewalClosed, "certificateId",
		"from", w.From.Format(time.RFC3339), "until", w.Until.Format(time.RFC3339))
}
