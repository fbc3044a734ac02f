package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
)

// RequestFilter narrows a list of requests; nil and false fields do not.
type RequestFilter struct {
	// Status: any of these, at this moment.
	Status []lifecycle.Status
	// Search as typed: a receipt number, an e-mail address, a certificate's
	// serial, or part of a name.
	Search *string
	// ClaimedByMe: held by the viewer now.
	ClaimedByMe bool
	// Kind: any of these.
	Kind []lifecycle.Kind
	// ProductID; PartnerID whose sale it is; Direct: the house's own sale.
	ProductID, PartnerID *string
	Direct               bool
	// SubscriberID, OrganizationID: whose it is.
	SubscriberID, OrganizationID *string
	// SecondApproval: waits, with one of two approvals.
	SecondApproval bool
	// Overdue: waits, and its day is over.
	Overdue bool
	// DueAfter, exclusive, and DueBy, inclusive, bound when it is due.
	DueAfter, DueBy *instant.Time
	// SubmittedFrom, inclusive, and SubmittedBefore, exclusive, bound when it was
	// submitted.
	SubmittedFrom, SubmittedBefore *instant.Time
}

// RequestOrder is what a list of requests is sorted by.
type RequestOrder string

// Orders. By DueAt, what is late, or will be soonest, comes first when ascending.
const (
	BySubmittedAt RequestOrder = "SUBMITTED_AT"
	ByDueAt       RequestOrder = "DUE_AT"
)

// queueOnly reports whether the filter asks what is indexed in the queue's order
// alone. A period of submission bounds what the rest is looked for in.
func (f RequestFilter) queueOnly() bool {
	narrows := f.Kind != nil || f.ProductID != nil || f.PartnerID != nil || f.Direct || f.SecondApproval || f.Overdue
	return narrows && !f.bySubmission() || f.DueAfter != nil || f.DueBy != nil
}

// check refuses what no index has in the order.
func (f RequestFilter) check(order RequestOrder) error {
	switch {
	case order == ByDueAt && f.bySubmission():
		return refusePage("submittedFrom and submittedUntil want orderBy SUBMITTED_AT")
	case order != ByDueAt && f.queueOnly():
		return refusePage("what is more than status, search, claimedByMe and a period of submission wants orderBy DUE_AT")
	}
	return nil
}

// gathered reports whether the filter begins with something of which there is
// little, so that all of it is looked at.
func (f RequestFilter) gathered() bool {
	return f.Search != nil || f.SubscriberID != nil || f.OrganizationID != nil
}

// Requests answers a page of requests. Errors: a page or a filter that there is
// none of, told to the caller.
func (s *Source) Requests(ctx context.Context, f RequestFilter, order RequestOrder, w Window) (*RequestConnection, error) {
	if err := f.check(order); err != nil {
		return nil, err
	}
	if w = w.of(id.Request); order == ByDueAt {
		w = w.placed()
	}
	limited := false
	page, err := paginate(ctx, w, func(ctx context.Context, scan scan) (rows []*ent.Request, err error) {
		if f.gathered() {
			rows, limited, err = s.searched(ctx, f, scan, order == ByDueAt)
			return rows, err
		}
		return s.inRanges(ctx, f, scan, order)
	}, func(r *ent.Request) string {
		if order == ByDueAt {
			return placeOf(r).String()
		}
		return r.ID
	}, func(_ context.Context, rows []*ent.Request) ([]*Request, error) {
		return s.requests(rows), nil
	})
	if err != nil {
		return nil, err
	}
	page.SearchLimited = limited
	return page, nil
}

// planned has PostgreSQL plan a list for its values. Its generic plan cannot
// know that a state is rare, and walks the whole table for one.
func (s *Source) planned(ctx context.Context) context.Context {
	if s.DB.Dialect() != database.Postgres {
		return ctx
	}
	return sql.WithVar(ctx, "plan_cache_mode", "force_custom_plan")
}

// place is where a request stands in the queue. As a cursor it is the moment
// and the id, and sorts as they do.
type place struct {
	at instant.Time
	id string
}

func placeOf(r *ent.Request) place { return place{at: r.QueueAt, id: r.ID} }

func (p place) compare(other place) int {
	return cmp.Or(cmp.Compare(p.at, other.at), cmp.Compare(p.id, other.id))
}

// placeDigits are those of a moment in a cursor, hexadecimal.
const placeDigits = 16

func (p place) String() string { return fmt.Sprintf("%0*x%s", placeDigits, int64(p.at), p.id) }

// parsePlace reads a cursor. Errors: it is none of the queue.
func parsePlace(cursor string) (place, error) {
	if len(cursor) <= placeDigits {
		return place{}, refusePage("after and before want a cursor of this list")
	}
	at, err := strconv.ParseInt(cursor[:placeDigits], 16, 64)
	if err != nil {
		return place{}, refusePage("after and before want a cursor of this list")
	}
	return place{at: instant.Time(at), id: cursor[placeDigits:]}, nil
}

// momentBounds narrows a statement to the places strictly between the cursors,
// in the order of a column of moments.
func (s scan) momentBounds(column string) (func(*sql.Selector), error) {
	from, to := s.after, s.before
	if s.descending != s.backward {
		from, to = s.before, s.after
	}
	var bounds []func(*sql.Selector)
	for _, side := range []struct {
		cursor  string
		compare func([]string, ...any) *sql.Predicate
	}{{from, sql.CompositeGT}, {to, sql.CompositeLT}} {
		if side.cursor == "" {
			continue
		}
		p, err := parsePlace(side.cursor)
		if err != nil {
			return nil, err
		}
		compare := side.compare
		bounds = append(bounds, func(q *sql.Selector) {
			q.Where(compare([]string{q.C(column), q.C("id")}, int64(p.at), p.id))
		})
	}
	return func(q *sql.Selector) {
		for _, bound := range bounds {
			bound(q)
		}
	}, nil
}

// momentOrder sorts a statement by place, along the scan.
func (s scan) momentOrder(column string) func(*sql.Selector) {
	return func(q *sql.Selector) {
		for _, c := range []string{q.C(column), q.C("id")} {
			if s.descending {
				c = sql.Desc(c)
			}
			q.OrderBy(c)
		}
	}
}

// inRanges reads a page of what the filter finds without a search: the places of
// its ranges, and then the rows of those that the page shows.
func (s *Source) inRanges(ctx context.Context, f RequestFilter, scan scan, order RequestOrder) ([]*ent.Request, error) {
	places, err := s.placesOf(ctx, f, scan, order)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(places))
	for i, p := range places {
		ids[i] = p.id
	}
	return s.inOrder(ctx, ids)
}

// placesOf answers the places that a page of the filter begins with.
func (s *Source) placesOf(ctx context.Context, f RequestFilter, scan scan, order RequestOrder) ([]place, error) {
	page, err := scan.reading(order == ByDueAt)
	if err != nil {
		return nil, err
	}
	spans, err := s.spans(ctx, f, order)
	if err != nil {
		return nil, err
	}
	return s.places(ctx, spans, page)
}

// inOrder reads requests in the order of their ids. As they were found: what
// moved meanwhile moves on the next page.
func (s *Source) inOrder(ctx context.Context, ids []string) ([]*ent.Request, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := s.client().Request.Query().Where(request.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read requests: %w", err)
	}
	rank := make(map[string]int, len(ids))
	for i, requestID := range ids {
		rank[requestID] = i
	}
	slices.SortFunc(rows, func(a, b *ent.Request) int { return cmp.Compare(rank[a.ID], rank[b.ID]) })
	return rows, nil
}

// Counted is as far as requests are counted; one more says that there are more.
const Counted = 100

// CountRequests answers how many requests the filter finds, as far as Counted+1.
// Its search is left out.
func (s *Source) CountRequests(ctx context.Context, f RequestFilter) (int, error) {
	if err := f.check(ByDueAt); err != nil {
		return 0, err
	}
	found, err := s.placesOf(ctx, f, scan{limit: Counted + 1}, ByDueAt)
	if err != nil {
		return 0, fmt.Errorf("count requests: %w", err)
	}
	return len(found), nil
}
