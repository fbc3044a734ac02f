package view

import (
	"context"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// Enrolment is a person whom a partner enrolled. Staff only, by the fence.
type Enrolment struct {
	*ent.Enrolment
	*enrolments
}

// enrolments were read together; see the package.
type enrolments struct {
	source   *Source
	rows     []*ent.Enrolment
	partners lazy[map[string]*Partner]
	products lazy[map[string]*Product]
	requests lazy[map[string]*Request]
}

func (s *Source) enrolments(rows []*ent.Enrolment) []*Enrolment {
	set := &enrolments{source: s, rows: rows}
	shown := make([]*Enrolment, len(rows))
	for i, r := range rows {
		shown[i] = &Enrolment{Enrolment: r, enrolments: set}
	}
	return shown
}

// EnrolmentFilter narrows a list of enrolments; nil fields do not.
type EnrolmentFilter struct {
	PartnerID *string
	State     *ra.EnrolmentState
	// Reference that the partner gave.
	Reference *string
}

// Enrolments answers a page of enrolments.
func (s *Source) Enrolments(ctx context.Context, f EnrolmentFilter, w Window) (*EnrolmentConnection, error) {
	return paginate(ctx, w.of(id.Enrolment), func(ctx context.Context, scan scan) ([]*ent.Enrolment, error) {
		q := s.client().Enrolment.Query().Where(predicate.Enrolment(scan.bounds))
		if f.PartnerID != nil {
			q.Where(enrolment.PartnerID(*f.PartnerID))
		}
		if f.State != nil {
			q.Where(s.inState(*f.State))
		}
		if f.Reference != nil {
			// Their index begins with the partner, of whom there are few.
			partners, err := s.client().Partner.Query().IDs(s.as(ctx))
			if err != nil {
				return nil, fmt.Errorf("read partners: %w", err)
			}
			q.Where(enrolment.PartnerIDIn(partners...), enrolment.Reference(strings.TrimSpace(*f.Reference)))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(e *ent.Enrolment) string { return e.ID }, func(_ context.Context, rows []*ent.Enrolment) ([]*Enrolment, error) {
		return s.enrolments(rows), nil
	})
}

// inState is ra.StateOfEnrolment for queries.
func (s *Source) inState(state ra.EnrolmentState) predicate.Enrolment {
	switch state {
	case ra.EnrolmentPending:
		return enrolment.And(enrolment.StatusEQ(enrolment.StatusPENDING), enrolment.ExpiresAtGT(s.now()))
	case ra.EnrolmentExpired:
		return enrolment.And(enrolment.StatusEQ(enrolment.StatusPENDING), enrolment.ExpiresAtLTE(s.now()))
	}
	return enrolment.StatusEQ(enrolment.Status(state))
}

// EnrolmentsByID answers the enrolments that are there for the viewer, by their
// ids.
func (s *Source) EnrolmentsByID(ctx context.Context, ids []string) (map[string]*Enrolment, error) {
	rows, err := s.client().Enrolment.Query().Where(enrolment.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read enrolments: %w", err)
	}
	byID := make(map[string]*Enrolment, len(rows))
	for _, e := range s.enrolments(rows) {
		byID[e.ID] = e
	}
	return byID, nil
}

// State at this moment.
func (e *Enrolment) State() ra.EnrolmentState {
	return ra.StateOfEnrolment(e.Enrolment, e.source.Now())
}

// Partner who enrolled the person.
func (e *Enrolment) Partner(ctx context.Context) (*Partner, error) {
	byID, err := e.partners.get(func() (map[string]*Partner, error) {
		return e.source.PartnersByID(ctx, distinct(e.rows, func(r *ent.Enrolment) string { return r.PartnerID }))
	})
	return byID[e.PartnerID], err
}

// Product that the person is enrolled for.
func (e *Enrolment) Product(ctx context.Context) (*Product, error) {
	byID, err := e.products.get(func() (map[string]*Product, error) {
		return e.source.ProductsByID(ctx, distinct(e.rows, func(r *ent.Enrolment) string { return r.ProductID }))
	})
	return byID[e.ProductID], err
}

// Request that the person agreed to.
func (e *Enrolment) Request(ctx context.Context) (*Request, error) {
	if e.RequestID == nil {
		return nil, nil
	}
	byID, err := e.requests.get(func() (map[string]*Request, error) {
		return e.source.RequestsByID(ctx, distinct(e.rows, func(r *ent.Enrolment) string { return deref(r.RequestID) }))
	})
	return byID[*e.RequestID], err
}

// Enrolment that the request was made of, by the person who agreed. Staff only, by
// the fence.
func (r *Request) Enrolment(ctx context.Context) (*Enrolment, error) {
	if r.Entitlement != policy.PartnerEnrolment {
		return nil, nil
	}
	byRequest, err := r.enrolments.get(func() (map[string]*Enrolment, error) {
		rows, err := r.source.client().Enrolment.Query().Where(enrolment.RequestIDIn(r.ids...)).All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read enrolments of requests: %w", err)
		}
		byRequest := make(map[string]*Enrolment, len(rows))
		for _, e := range r.source.enrolments(rows) {
			byRequest[deref(e.RequestID)] = e
		}
		return byRequest, nil
	})
	return byRequest[r.ID], err
}

// Organization as declared.
func (e *Enrolment) Organization() *form.Organization { return &e.Declared.Organization }

// Subscriber as declared.
func (e *Enrolment) Subscriber() *form.Subscriber { return &e.Declared.Subscriber }

// KeyHandedIn reports whether the partner made the key.
func (e *Enrolment) KeyHandedIn() bool { return handedIn(e.Csr) }

// handedIn reports whether a partner's request is there; ent reads NULL as a
// pointer to no bytes.
func handedIn(csr *[]byte) bool { return csr != nil && len(*csr) > 0 }

// EnrolmentOffer is what an enrolled person finds behind the mailed link, which
// is all that proves who they are.
type EnrolmentOffer struct {
	ra.Offer
	Source *Source
}

// State of the offer.
func (o *EnrolmentOffer) State() ra.OfferState { return o.Offer.State }

// PartnerName is who enrolled the person.
func (o *EnrolmentOffer) PartnerName(language Language) string {
	return language.pick(o.Enrolment.Edges.Partner.NameJa, o.Enrolment.Edges.Partner.NameEn)
}

// PartnerContact is whom to turn to there.
func (o *EnrolmentOffer) PartnerContact(language Language) string {
	return language.pick(o.Enrolment.Edges.Partner.ContactJa, o.Enrolment.Edges.Partner.ContactEn)
}

// Product that the person is enrolled for.
func (o *EnrolmentOffer) Product(ctx context.Context) (*Product, error) {
	byID, err := o.Source.ProductsByID(ctx, []string{o.Enrolment.ProductID})
	return byID[o.Enrolment.ProductID], err
}

// ExpiresAt is when the link ends, exclusive.
func (o *EnrolmentOffer) ExpiresAt() instant.Time { return o.Enrolment.ExpiresAt }

// KeyHandedIn reports whether the partner made the key.
func (o *EnrolmentOffer) KeyHandedIn() bool { return handedIn(o.Enrolment.Csr) }

// Organization as declared, while the offer is open: a link that is out of use
// tells no personal data.
func (o *EnrolmentOffer) Organization() *form.Organization {
	if o.Offer.State != ra.OfferOpen {
		return nil
	}
	return &o.Enrolment.Declared.Organization
}

// Subscriber as declared, while the offer is open.
func (o *EnrolmentOffer) Subscriber() *form.Subscriber {
	if o.Offer.State != ra.OfferOpen {
		return nil
	}
	return &o.Enrolment.Declared.Subscriber
}

// Proxy as declared, while the offer is open; nil for none.
func (o *EnrolmentOffer) Proxy() *form.Proxy {
	if o.Offer.State != ra.OfferOpen {
		return nil
	}
	return o.Enrolment.Declared.Proxy
}
