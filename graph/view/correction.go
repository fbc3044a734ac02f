package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/correction"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// CouponFate is what became of the coupon of a rejected application.
type CouponFate string

// Fates.
const (
	CouponConsumed CouponFate = "CONSUMED"
	CouponRefunded CouponFate = "REFUNDED"
)

// CouponFate of the rejected application, by the policy that it was submitted
// under; nil otherwise, and without a coupon.
func (r *Request) CouponFate(ctx context.Context) (*CouponFate, error) {
	if r.Status() != lifecycle.Rejected || !r.withCoupon() {
		return nil, nil
	}
	p, err := r.policy(ctx)
	if err != nil {
		return nil, err
	}
	fate := CouponConsumed
	if ra.Refunds(r.Request, p) {
		fate = CouponRefunded
	}
	return &fate, nil
}

// Refundable reports whether a rejection is made good by another coupon; nil
// without a coupon.
func (r *Request) Refundable(ctx context.Context) (*bool, error) {
	if !r.withCoupon() {
		return nil, nil
	}
	p, err := r.policy(ctx)
	refunds := ra.Refunds(r.Request, p)
	return &refunds, err
}

// withCoupon reports whether a coupon was used for the request itself: what
// follows a certificate later remembers what it was bought with, and uses none.
func (r *Request) withCoupon() bool {
	return r.Entitlement == policy.Coupon && (r.Kind == lifecycle.New || r.Kind == lifecycle.Renewal)
}

// Correction is a return for correction.
type Correction struct {
	*ent.Correction
	source *Source
}

// By is who returned it. Staff only.
func (c *Correction) By() *Staff {
	if !c.source.staff() {
		return nil
	}
	return newStaff(c.Edges.Staff)
}

// Corrections of the request, oldest first.
func (r *Request) Corrections(ctx context.Context) ([]*Correction, error) {
	byRequest, err := r.corrections.get(func() (map[string][]*Correction, error) {
		q := r.source.client().Correction.Query().
			Where(correction.RequestIDIn(r.ids...)).Order(ent.Asc(correction.FieldID))
		if r.source.staff() {
			q.WithStaff()
		}
		rows, err := q.All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read corrections: %w", err)
		}
		shown := make([]*Correction, len(rows))
		for i, row := range rows {
			shown[i] = &Correction{Correction: row, source: r.source}
		}
		return group(shown, func(c *Correction) string { return c.RequestID }), nil
	})
	if all := byRequest[r.ID]; all != nil {
		return all, err
	}
	return []*Correction{}, err
}

// Correctable are the fields that can be opened. Staff only.
func (r *Request) Correctable(ctx context.Context) ([]string, error) {
	fields := []string{}
	if !r.source.staff() {
		return fields, nil
	}
	p, err := r.policy(ctx)
	if err != nil {
		return nil, err
	}
	if !ra.Returnable(r.Request, p) {
		return fields, nil
	}
	const prefix = "registration."
	for _, path := range form.Paths(prefix) {
		if form.Declares(p.Subject == policy.Mailbox, prefix, path) && (r.Kind != lifecycle.Renewal || !form.FixedPath(prefix, path)) {
			fields = append(fields, path)
		}
	}
	return fields, nil
}

// CorrectionDays are the most within which it is to be corrected; nil: it cannot
// be returned. Staff only.
func (r *Request) CorrectionDays(ctx context.Context) (*int, error) {
	if !r.source.staff() {
		return nil, nil
	}
	p, err := r.policy(ctx)
	if err != nil || !ra.Returnable(r.Request, p) {
		return nil, err
	}
	return &p.Of(r.Kind).Vetting.CorrectionDays, nil
}

// versions of the registrations, oldest first.
func (r *Request) versions(ctx context.Context) ([]*Registration, error) {
	byRequest, err := r.registrations.get(func() (map[string][]*Registration, error) {
		rows, err := r.source.client().Registration.Query().
			Where(registration.RequestIDIn(r.ids...)).Order(ent.Asc(registration.FieldVersion)).All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read registrations: %w", err)
		}
		shown := make([]*Registration, len(rows))
		for i, row := range rows {
			shown[i] = &Registration{row}
		}
		return group(shown, func(v *Registration) string { return v.RequestID }), nil
	})
	return byRequest[r.ID], err
}

// Registration in its current version.
func (r *Request) Registration(ctx context.Context) (*Registration, error) {
	all, err := r.versions(ctx)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return all[len(all)-1], nil
}

// Registrations are all versions, oldest first. Staff only.
func (r *Request) Registrations(ctx context.Context) ([]*Registration, error) {
	if !r.source.staff() {
		return []*Registration{}, nil
	}
	return r.versions(ctx)
}

// Approval is one officer's.
type Approval struct {
	By *Staff
	At instant.Time
}

// SecondApproverWanted reports whether two officers approve. Staff only.
func (r *Request) SecondApproverWanted(ctx context.Context) (bool, error) {
	p, err := r.policy(ctx)
	v := p.Of(r.Kind).Vetting
	return r.source.staff() && v != nil && v.SecondApprover, err
}

// FirstApproval is the first of two. Staff only.
func (r *Request) FirstApproval(ctx context.Context) (*Approval, error) {
	first, err := r.firstApproval(ctx)
	if err != nil || first == nil {
		return nil, err
	}
	byID, err := r.approvers.get(func() (map[string]*Staff, error) {
		reviews, err := r.allReviews(ctx)
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, each := range reviews {
			ids = append(ids, distinct(each, func(v *ent.Review) string { return v.StaffID })...)
		}
		return r.source.StaffByID(ctx, ids)
	})
	if err != nil || byID[first.StaffID] == nil {
		return nil, err
	}
	return &Approval{By: byID[first.StaffID], At: first.DecidedAt}, nil
}

// MayApprove reports whether the viewer is one who may approve, as far as the
// second approval goes. Staff only.
func (r *Request) MayApprove(ctx context.Context) (bool, error) {
	if !r.source.viewer.Vets() {
		return false, nil
	}
	// Where nothing is approved yet, the case itself need not be read.
	first, err := r.firstApproval(ctx)
	if err != nil || first == nil {
		return err == nil, err
	}
	file, err := r.file(ctx)
	return err == nil && file.MayApprove(r.source.viewer), err
}

// firstApproval where two are wanted. Staff only.
func (r *Request) firstApproval(ctx context.Context) (*ent.Review, error) {
	wanted, err := r.SecondApproverWanted(ctx)
	if err != nil || !wanted {
		return nil, err
	}
	reviews, err := r.allReviews(ctx)
	return ra.FirstApproval(r.Request, reviews[r.ID]), err
}

func (r *Request) allReviews(ctx context.Context) (map[string][]*ent.Review, error) {
	return r.reviews.get(func() (map[string][]*ent.Review, error) {
		rows, err := r.source.client().Review.Query().Where(review.RequestIDIn(r.ids...)).All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read reviews: %w", err)
		}
		return group(rows, func(v *ent.Review) string { return v.RequestID }), nil
	})
}
