package view

import (
	"context"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// Viewer is who is asking.
type Viewer struct {
	Staff     *Staff
	Applicant *ApplicantSession
	Now       time.Time
	Demo      bool
	// Ahead is by how many seconds business time was moved.
	Ahead int
}

// ApplicantSession is what an applicant has proven, for what, until when.
type ApplicantSession struct {
	Purpose ra.Purpose
	// ExpiresAt in wall time.
	ExpiresAt  time.Time
	Source     *Source
	RequestIDs []string
}

// Requests that the session opens, in the order in which it names them.
func (a *ApplicantSession) Requests(ctx context.Context) ([]*Request, error) {
	byID, err := a.Source.RequestsByID(ctx, a.RequestIDs)
	if err != nil {
		return nil, err
	}
	opened := make([]*Request, 0, len(a.RequestIDs))
	for _, v := range a.RequestIDs {
		if r := byID[v]; r != nil {
			opened = append(opened, r)
		}
	}
	return opened, nil
}

// Portal is an entrance for applicants.
type Portal struct {
	Operator, Desk policy.Text
	Source         *Source
}

// Name of who runs it.
func (p *Portal) Name(language Language) string {
	return language.pick(p.Operator.Ja, p.Operator.En)
}

// HelpDesk in words.
func (p *Portal) HelpDesk(language Language) string { return language.pick(p.Desk.Ja, p.Desk.En) }

// Products that can be applied for here: / serves what takes coupons.
func (p *Portal) Products(ctx context.Context) ([]*Product, error) {
	all, err := p.Source.AllProducts(ctx)
	return slices.DeleteFunc(all, func(p *Product) bool { return !p.Open() || !slices.Contains(p.Entitlements(), policy.Coupon) }), err
}

// Issuers behind the certificates, the root first.
func (p *Portal) Issuers(ctx context.Context) ([]*Issuer, error) { return p.Source.AllIssuers(ctx) }
