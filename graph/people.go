package graph

import (
	"context"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/ra"
)

// Certificates as the viewer sees them, the latest first.
func (q query) Certificates(ctx context.Context, filter *generated.CertificateFilter, order *generated.CertificateOrder, first *int, after *string, last *int, before *string) (*view.CertificateConnection, error) {
	w, by := latestFirst(first, after, last, before), view.ByIssuedAt
	if order != nil {
		w.Direction, by = order.Direction, order.Field
	}
	f, err := certificateFilter(filter)
	if err != nil {
		return nil, err
	}
	return q.reading(ctx).Certificates(ctx, f, by, w)
}

// certificateFilter reads a filter; nil narrows nothing. Errors: a day that is none.
func certificateFilter(in *generated.CertificateFilter) (view.CertificateFilter, error) {
	if in == nil {
		return view.CertificateFilter{}, nil
	}
	f := view.CertificateFilter{
		Serial: in.Serial, Email: in.Email, Search: in.Search, Status: in.Status,
		SubscriberID: in.SubscriberID, OrganizationID: in.OrganizationID,
	}
	if in.ExpiresFrom != nil {
		f.ExpiresFrom = instant.Ptr(in.ExpiresFrom.Start())
	}
	if in.ExpiresUntil != nil {
		f.ExpiresBefore = instant.Ptr(in.ExpiresUntil.End())
	}
	if in.ExpiresFrom != nil && in.ExpiresFrom.Start().IsZero() || in.ExpiresUntil != nil && in.ExpiresUntil.End().IsZero() {
		return f, &gqlerror.Error{Message: "expiresFrom and expiresUntil want a day such as 2027-03-30", Extensions: map[string]any{"code": "BAD_PAGE"}}
	}
	return f, nil
}

// Organizations, for staff, the latest first.
func (q query) Organizations(ctx context.Context, filter *generated.OrganizationFilter, first *int, after *string, last *int, before *string) (*view.OrganizationConnection, error) {
	var f view.OrganizationFilter
	if filter != nil {
		f.Search = filter.Search
	}
	return q.reading(ctx).Organizations(ctx, f, latestFirst(first, after, last, before))
}

// Subscribers, for staff, the latest first.
func (q query) Subscribers(ctx context.Context, filter *generated.SubscriberFilter, first *int, after *string, last *int, before *string) (*view.SubscriberConnection, error) {
	var f view.SubscriberFilter
	if filter != nil {
		f = view.SubscriberFilter{Search: filter.Search, OrganizationID: filter.OrganizationID}
	}
	return q.reading(ctx).Subscribers(ctx, f, latestFirst(first, after, last, before))
}

// MergeOrganizations makes two organisations one.
func (m mutation) MergeOrganizations(ctx context.Context, in generated.MergeOrganizationsInput) (*generated.MergeOrganizationsPayload, error) {
	by, err := known(ctx)
	if err == nil {
		err = m.RA.Merge(ctx, by, ra.MergeInput{FromID: in.FromID, IntoID: in.IntoID, DifferentNumbers: in.DifferentNumbers})
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.MergeOrganizationsPayload{Problems: refused}, err
	}
	byID, err := m.reading(ctx).OrganizationsByID(ctx, []string{in.IntoID})
	return &generated.MergeOrganizationsPayload{Organization: byID[in.IntoID], Problems: refused}, err
}
