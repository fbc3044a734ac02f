package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// closed tells why an application of the kind is not taken any more, and what
// is offered instead; nothing while it is taken.
func (s *Service) closed(ctx context.Context, p policy.Policy, kind lifecycle.Kind) ([]problem.Problem, error) {
	if p.Orderable(kind, s.now()) {
		return nil, nil
	}
	successor, err := Successor(ctx, s.db.Client(), p)
	if err != nil {
		return nil, err
	}
	return []problem.Problem{problem.New(problem.ProductClosed, "productId",
		"lastOrder", string(p.Closing.LastOrder), "successor", successor)}, nil
}

// stillSold refuses to sell what nothing can be applied for with any more. Errors:
// PRODUCT_CLOSED.
func (s *Service) stillSold(ctx context.Context, p policy.Policy, sold policy.Entitlement) error {
	var ended []problem.Problem
	for _, kind := range []lifecycle.Kind{lifecycle.New, lifecycle.Renewal} {
		if !p.Of(kind).Takes(sold) {
			continue
		}
		var err error
		if ended, err = s.closed(ctx, p, kind); err != nil || len(ended) == 0 {
			return err
		}
	}
	return problem.Join(ended)
}

// Successor answers the id of the product that is offered in place of one with
// the policy, or "".
func Successor(ctx context.Context, client *ent.Client, p policy.Policy) (string, error) {
	if p.Closing == nil || p.Closing.Successor == "" {
		return "", nil
	}
	productID, err := client.Product.Query().Where(product.Code(p.Closing.Successor)).OnlyID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("read successor: %w", err)
	}
	return productID, nil
}

// stillIssues refuses once the product's last reissue day is over. Errors:
// PRODUCT_ENDED at the field.
func (s *Service) stillIssues(ctx context.Context, client *ent.Client, productID, field string) error {
	today, err := CurrentPolicy(ctx, client, productID, s.instantNow())
	if err != nil {
		return err
	}
	if today.Policy.Ended(s.now()) {
		return problem.Refuse(problem.ProductEnded, field, "lastReissue", string(today.Policy.Closing.LastReissue))
	}
	return nil
}

// succeeded reports whether the holder of r's certificate is offered the
// product's successor, because a renewal is not taken any more.
func (s *Service) succeeded(ctx context.Context, r *ent.Request) (bool, error) {
	c, err := standingCertificate(ctx, s.db.Client().Certificate, r.ID)
	if err != nil || c == nil {
		return false, err
	}
	today, err := CurrentPolicy(ctx, s.db.Client(), r.ProductID, s.instantNow())
	if err != nil {
		return false, err
	}
	return s.renewableState(c) && today.Policy.Succeeded(c.NotAfter.Time(), s.now()), nil
}

// followClosing moves the acquisition deadlines of what was approved, after the
// product's last days were changed from one policy version to the next, and
// answers how many it moved. Each is again the earlier of its own policy's and
// the last reissue day; one that has passed stays passed. It works by pages, in
// one transaction: either every deadline follows the days or none does.
func (s *Service) followClosing(ctx context.Context, tx *ent.Tx, productID string, closing *policy.Closing, now instant.Time) (int, error) {
	moved, after := 0, ""
	for {
		page, err := tx.Request.Query().
			Where(request.ProductID(productID), request.StatusEQ(lifecycle.Approved),
				request.AcquisitionDeadlineGT(now), request.DueAtGT(now), request.IDGT(after)).
			Order(ent.Asc(request.FieldID)).Limit(sweepPage).WithPolicy().All(ctx)
		if err != nil {
			return moved, fmt.Errorf("read approved requests: %w", err)
		}
		for _, r := range page {
			changed, err := moveDeadline(ctx, tx, r, closing)
			if err != nil {
				return moved, err
			}
			if changed {
				moved++
			}
			after = r.ID
		}
		if len(page) < sweepPage {
			return moved, nil
		}
	}
}

// moveDeadline brings one approved request's deadline to the closing days.
func moveDeadline(ctx context.Context, tx *ent.Tx, r *ent.Request, closing *policy.Closing) (bool, error) {
	deadline, err := deadlineUnder(ctx, tx, r, closing, *r.DecidedAt)
	if err != nil || deadline == *r.AcquisitionDeadline {
		return false, err
	}
	u := tx.Request.Update().Where(asRead(r)).SetAcquisitionDeadline(deadline).SetQueueAt(deadline)
	// What was saved in time counts as acquired when its day of grace is over.
	if *r.DueStatus == lifecycle.Lapsed {
		u.SetDueAt(deadline)
	}
	return true, one(u.Save(ctx))
}
