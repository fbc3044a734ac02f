package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// RequestFilter narrows a list of requests; nil fields do not.
type RequestFilter struct {
	// Status: any of these, at this moment.
	Status []lifecycle.Status
	// Search as typed: a receipt number, an e-mail address, a certificate's
	// serial, or part of a name.
	Search *string
	// ClaimedByMe: held by the viewer now.
	ClaimedByMe bool
}

// Requests answers a page of requests.
//
// A state holds by the clock, so each is two ranges of an index: where it is
// stored and stands, and where it is due. Every range is read as far as the
// page needs, and the ranges, which have no row in common, are merged by id.
func (s *Source) Requests(ctx context.Context, f RequestFilter, w Window) (*RequestConnection, error) {
	var always []predicate.Request
	if f.Search != nil {
		matches, err := s.found(ctx, *f.Search)
		if err != nil {
			return nil, fmt.Errorf("search requests: %w", err)
		}
		always = append(always, matches)
	}
	return paginate(ctx, w, func(ctx context.Context, scan scan) ([]*ent.Request, error) {
		var rows []*ent.Request
		for _, narrow := range s.ranges(f, always) {
			q := s.client().Request.Query().Where(predicate.Request(scan.bounds)).Where(narrow...)
			found, err := q.Order(scan.order).Limit(scan.limit).All(s.planned(s.as(ctx)))
			if err != nil {
				return nil, fmt.Errorf("read requests: %w", err)
			}
			rows = append(rows, found...)
		}
		slices.SortFunc(rows, func(a, b *ent.Request) int {
			if scan.descending {
				a, b = b, a
			}
			return cmp.Compare(a.ID, b.ID)
		})
		return rows[:min(scan.limit, len(rows))], nil
	}, func(r *ent.Request) string { return r.ID }, func(_ context.Context, rows []*ent.Request) ([]*Request, error) {
		return s.requests(rows), nil
	})
}

// planned has PostgreSQL plan a list for its values. Its generic plan cannot
// know that a state is rare, and walks the whole table for one.
func (s *Source) planned(ctx context.Context) context.Context {
	if s.DB.Dialect() != database.Postgres {
		return ctx
	}
	return sql.WithVar(ctx, "plan_cache_mode", "force_custom_plan")
}

// ranges answers the predicates of every range to be read; always holds in
// each of them.
func (s *Source) ranges(f RequestFilter, always []predicate.Request) [][]predicate.Request {
	now := s.Now()
	var states []predicate.Request
	if f.ClaimedByMe {
		// A claim holds as long as the case is in review by the clock.
		always = append(always, request.ClaimedByID(s.viewer.StaffID))
		if f.Status != nil && !slices.Contains(f.Status, lifecycle.InReview) {
			return nil
		}
		states = ra.StatusIs(lifecycle.InReview, now)
	} else if f.Status != nil {
		for i, status := range f.Status {
			if !slices.Contains(f.Status[:i], status) {
				states = append(states, ra.StatusIs(status, now)...)
			}
		}
	} else {
		return [][]predicate.Request{always}
	}
	ranges := make([][]predicate.Request, len(states))
	for i, state := range states {
		ranges[i] = append(always[:len(always):len(always)], state)
	}
	return ranges
}

// found is what a search matches: exactly a receipt number, an address or a
// serial, otherwise a part of a name in any script and width.
func (s *Source) found(ctx context.Context, search string) (predicate.Request, error) {
	if receipt, ok := form.ParseReceiptNumber(search); ok {
		return request.ReceiptNumber(receipt), nil
	}
	if strings.ContainsAny(search, "@＠") {
		email, ok := form.Email(search)
		if !ok {
			return request.IDIn(), nil
		}
		return request.EmailKey(form.FoldEmail(email)), nil
	}
	if serial, ok := form.ParseSerial(search); ok {
		return s.ofSerial(ctx, serial)
	}
	key := form.Fold(search)
	if key == "" {
		return request.IDIn(), nil // nothing to look for finds nothing
	}
	return request.SearchContains(key), nil
}

// ofSerial matches the requests that a certificate of the serial was issued
// for: one, unless two issuers drew the same. The certificates are read as the
// viewer and by issuer, which is how they are indexed.
func (s *Source) ofSerial(ctx context.Context, serial string) (predicate.Request, error) {
	issuers, err := s.client().Issuer.Query().IDs(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read issuers: %w", err)
	}
	var requestIDs []string
	err = s.client().Certificate.Query().
		Where(certificate.IssuerIDIn(issuers...), certificate.Serial(serial)).
		Select(certificate.FieldRequestID).Scan(s.as(ctx), &requestIDs)
	if err != nil {
		return nil, fmt.Errorf("read certificates: %w", err)
	}
	return request.IDIn(requestIDs...), nil
}
