package view

import (
	"context"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
)

// Subscriber is a person who was vetted at least once. Staff's, by the fence.
type Subscriber struct {
	*ent.Subscriber
	*subscribers
}

// subscribers were read together; see the package.
type subscribers struct {
	source        *Source
	rows          []*ent.Subscriber
	organizations lazy[map[string]*Organization]
	latest        lazy[map[string]*Request]
}

func (s *Source) subscribers(rows []*ent.Subscriber) []*Subscriber {
	set := &subscribers{source: s, rows: rows}
	shown := make([]*Subscriber, len(rows))
	for i, row := range rows {
		shown[i] = &Subscriber{Subscriber: row, subscribers: set}
	}
	return shown
}

// SubscriberFilter narrows a list of subscribers; nil fields do not.
type SubscriberFilter struct {
	// Search as typed: a number, an address, a receipt number, a serial, or part
	// of a name.
	Search         *string
	OrganizationID *string
}

// Subscribers answers a page of them.
func (s *Source) Subscribers(ctx context.Context, f SubscriberFilter, w Window) (*SubscriberConnection, error) {
	limited := false
	page, err := paginate(ctx, w.of(id.Subscriber), func(ctx context.Context, scan scan) ([]*ent.Subscriber, error) {
		q := s.client().Subscriber.Query().Where(predicate.Subscriber(scan.bounds))
		if f.OrganizationID != nil {
			q.Where(subscriber.OrganizationID(*f.OrganizationID))
		}
		if f.Search != nil {
			ids, more, err := s.people(ctx, *f.Search)
			if err != nil {
				return nil, fmt.Errorf("search subscribers: %w", err)
			}
			q.Where(subscriber.IDIn(ids...))
			limited = more
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.planned(s.as(ctx)))
	}, func(p *ent.Subscriber) string { return p.ID }, func(_ context.Context, rows []*ent.Subscriber) ([]*Subscriber, error) {
		return s.subscribers(rows), nil
	})
	if err != nil {
		return nil, err
	}
	page.SearchLimited = limited
	return page, nil
}

// people are the subscribers that a search finds, through their requests, which
// know every name that they ever declared; and whether there is more.
func (s *Source) people(ctx context.Context, search string) (ids []string, limited bool, err error) {
	requestIDs, limited, err := s.requestsOf(ctx, search)
	if err != nil || len(requestIDs) == 0 {
		return nil, limited, err
	}
	err = s.client().Request.Query().Where(request.IDIn(requestIDs...), request.SubscriberIDNotNil()).
		GroupBy(request.FieldSubscriberID).Scan(s.as(ctx), &ids)
	if err != nil {
		return nil, false, fmt.Errorf("read subscribers of found requests: %w", err)
	}
	return ids, limited, nil
}

// SubscribersByID answers those that are there for the viewer, by their ids.
func (s *Source) SubscribersByID(ctx context.Context, ids []string) (map[string]*Subscriber, error) {
	rows, err := s.client().Subscriber.Query().Where(subscriber.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read subscribers: %w", err)
	}
	byID := make(map[string]*Subscriber, len(rows))
	for _, p := range s.subscribers(rows) {
		byID[p.ID] = p
	}
	return byID, nil
}

// Name as it was registered first.
func (p *Subscriber) Name() string { return strings.TrimSpace(p.FamilyName + " " + p.GivenName) }

// Organization that the person belongs to.
func (p *Subscriber) Organization(ctx context.Context) (*Organization, error) {
	byID, err := p.organizations.get(func() (map[string]*Organization, error) {
		return p.source.OrganizationsByID(ctx, distinct(p.rows, func(row *ent.Subscriber) string { return row.OrganizationID }))
	})
	return byID[p.OrganizationID], err
}

// LatestRequest of the person: what is registered now.
func (p *Subscriber) LatestRequest(ctx context.Context) (*Request, error) {
	byID, err := p.latest.get(func() (map[string]*Request, error) {
		var newest []struct {
			SubscriberID string `json:"subscriber_id"`
			Max          string `json:"max"`
		}
		err := p.source.client().Request.Query().
			Where(request.SubscriberIDIn(distinct(p.rows, func(row *ent.Subscriber) string { return row.ID })...)).
			GroupBy(request.FieldSubscriberID).Aggregate(ent.Max(request.FieldID)).Scan(p.source.as(ctx), &newest)
		if err != nil {
			return nil, fmt.Errorf("read latest requests: %w", err)
		}
		ids := make([]string, len(newest))
		for i, n := range newest {
			ids[i] = n.Max
		}
		byRequest, err := p.source.RequestsByID(ctx, ids)
		if err != nil {
			return nil, err
		}
		byPerson := make(map[string]*Request, len(newest))
		for _, n := range newest {
			byPerson[n.SubscriberID] = byRequest[n.Max]
		}
		return byPerson, nil
	})
	return byID[p.ID], err
}

// Subscriber that the request's person is; nil before there is one, and for a
// mailbox. Staff only.
func (r *Request) Subscriber(ctx context.Context) (*Subscriber, error) {
	if r.SubscriberID == nil {
		return nil, nil
	}
	byID, err := r.subscribers.get(func() (map[string]*Subscriber, error) {
		return r.source.SubscribersByID(ctx, distinct(r.rows, func(r *ent.Request) string { return deref(r.SubscriberID) }))
	})
	return byID[*r.SubscriberID], err
}

// registered reports whether the folded name of the organisation that a
// registration declares holds the key, in any of its scripts.
func registered(o form.Organization, key string) bool {
	for _, name := range []string{o.LegalName, o.LegalNameKana, o.LegalNameLatin} {
		if strings.Contains(form.Fold(name), key) {
			return true
		}
	}
	return false
}
