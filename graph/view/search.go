package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// searched answers a page of the requests that the filter's search finds: the
// latest of them, all in hand, so that whatever else the filter says costs
// nothing more.
func (s *Source) searched(ctx context.Context, f RequestFilter, scan scan, due bool) (_ []*ent.Request, limited bool, err error) {
	ids, limited, err := s.foundFor(ctx, f)
	if err != nil {
		return nil, false, fmt.Errorf("search requests: %w", err)
	}
	rows, err := s.client().Request.Query().Where(request.IDIn(ids...)).
		Select(request.FieldID, request.FieldStatus, request.FieldDueStatus, request.FieldDueAt, request.FieldQueueAt,
			request.FieldKind, request.FieldProductID, request.FieldPartnerID, request.FieldClaimedByID, request.FieldFirstApproverID, request.FieldSubmittedAt).
		All(s.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("read found requests: %w", err)
	}
	compare, inside, err := scan.within(due)
	if err != nil {
		return nil, false, err
	}
	rows = slices.DeleteFunc(rows, func(r *ent.Request) bool { return !s.matches(f, r) || !inside(placeOf(r)) })
	slices.SortFunc(rows, func(a, b *ent.Request) int { return compare(placeOf(a), placeOf(b)) })
	rows = rows[:min(scan.limit, len(rows))]
	ids = make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	shown, err := s.inOrder(ctx, ids)
	return shown, limited, err
}

// foundFor are the requests that the filter's search finds, and those of whom it
// names, which are few.
func (s *Source) foundFor(ctx context.Context, f RequestFilter) (ids []string, limited bool, err error) {
	if f.Search != nil {
		if ids, limited, err = s.found(ctx, *f.Search); err != nil {
			return nil, false, err
		}
	}
	if f.SubscriberID == nil && f.OrganizationID == nil {
		return ids, limited, nil
	}
	theirs, more, err := s.requestsFor(ctx, f.SubscriberID, f.OrganizationID)
	if err != nil {
		return nil, false, err
	}
	if f.Search != nil {
		theirs = slices.DeleteFunc(theirs, func(requestID string) bool { return !slices.Contains(ids, requestID) })
	}
	return theirs, limited || more, nil
}

// within answers how the scan orders places, by when they are due or by id, and
// whether one lies strictly between its cursors.
func (s scan) within(due bool) (compare func(a, b place) int, inside func(place) bool, err error) {
	way, ascending := 1, func(a, b place) int { return cmp.Compare(a.id, b.id) }
	if s.descending {
		way = -1
	}
	if due {
		ascending = place.compare
	}
	compare = func(a, b place) int { return way * ascending(a, b) }
	// Along the scan, which runs from the page's end when it is read backwards.
	from, to := s.after, s.before
	if s.backward {
		from, to = to, from
	}
	first, err := s.at(from, due)
	if err != nil {
		return nil, nil, err
	}
	last, err := s.at(to, due)
	if err != nil {
		return nil, nil, err
	}
	return compare, func(p place) bool {
		return (from == "" || compare(p, first) > 0) && (to == "" || compare(p, last) < 0)
	}, nil
}

// at reads a cursor of either order; an empty one is no place.
func (scan) at(cursor string, due bool) (place, error) {
	if due && cursor != "" {
		return parsePlace(cursor)
	}
	return place{id: cursor}, nil
}

// matches is what spans narrow to, said of a row; the search has been done.
func (s *Source) matches(f RequestFilter, r *ent.Request) bool {
	now := s.Now()
	status := ra.Status(r, now)
	waits := slices.Contains(ra.Waiting, status)
	switch {
	case f.Status != nil && !slices.Contains(f.Status, status),
		f.Kind != nil && !slices.Contains(f.Kind, r.Kind),
		f.ProductID != nil && *f.ProductID != r.ProductID,
		f.PartnerID != nil && *f.PartnerID != deref(r.PartnerID),
		f.Direct && r.PartnerID != nil,
		f.ClaimedByMe && (status != lifecycle.InReview || deref(r.ClaimedByID) != s.viewer.StaffID),
		f.SecondApproval && (!waits || r.FirstApproverID == nil),
		f.Overdue && (!waits || r.QueueAt > s.now()),
		f.DueAfter != nil && r.QueueAt <= *f.DueAfter,
		f.DueBy != nil && r.QueueAt > *f.DueBy,
		f.SubmittedFrom != nil && r.SubmittedAt < *f.SubmittedFrom,
		f.SubmittedBefore != nil && r.SubmittedAt >= *f.SubmittedBefore:
		return false
	}
	return true
}

// found answers the ids of the requests that a search finds: exactly by a receipt
// number, an address or a serial, otherwise by a part of a name in any script
// and width; the latest of them, and whether there are more.
func (s *Source) found(ctx context.Context, search string) (ids []string, limited bool, err error) {
	if receipt, ok := form.ParseReceiptNumber(search); ok {
		return s.some(s.client().Request.Query().Where(request.ReceiptNumber(receipt)), ctx)
	}
	if strings.ContainsAny(search, "@＠") {
		email, ok := form.Email(search)
		if !ok {
			return nil, false, nil
		}
		return s.some(s.client().Request.Query().Where(request.EmailKey(form.FoldEmail(email))), ctx)
	}
	if serials := form.Serials(search); len(serials) > 0 {
		ids, err := s.ofSerial(ctx, serials)
		return ids, false, err
	}
	key := form.Fold(search)
	if key == "" || len([]rune(key)) > maxKey {
		return nil, false, nil // nothing to look for finds nothing, and so does what is longer than all names
	}
	if s.viewer.Kind != viewer.Staff || s.viewer.Role == viewer.Partner {
		// Few, and the fence alone says which: the latest names of all may be others'.
		return s.some(s.client().Request.Query().Where(request.SearchContains(key)), ctx)
	}
	return s.named(ctx, key)
}

// some answers the ids of the latest of the rows, and whether there are more.
func (s *Source) some(q *ent.RequestQuery, ctx context.Context) ([]string, bool, error) {
	ids, err := q.Order(ent.Desc(request.FieldID)).Limit(maxFound + 1).IDs(s.planned(s.as(ctx)))
	return ids[:min(len(ids), maxFound)], len(ids) > maxFound, err
}

// ofSerial are the requests that a certificate of the serials was issued for:
// one, unless two issuers drew the same. The certificates are read as the viewer
// and by issuer, which is how they are indexed.
func (s *Source) ofSerial(ctx context.Context, serials []string) ([]string, error) {
	issuers, err := s.client().Issuer.Query().IDs(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read issuers: %w", err)
	}
	var requestIDs []string
	err = s.client().Certificate.Query().
		Where(certificate.IssuerIDIn(issuers...), certificate.SerialIn(serials...)).
		Select(certificate.FieldRequestID).Scan(s.as(ctx), &requestIDs)
	if err != nil {
		return nil, fmt.Errorf("read certificates: %w", err)
	}
	return requestIDs, nil
}
