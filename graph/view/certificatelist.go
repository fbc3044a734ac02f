package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// CertificateFilter narrows a list of certificates; nil fields do not.
type CertificateFilter struct {
	// Serial as typed: hexadecimal in any case, with or without colons.
	Serial *string
	Email  *string
	// Search as typed: a serial in hexadecimal or decimal, an address, a receipt
	// or a subscriber's number, or part of a name.
	Search *string
	// Status: any of these, at this moment.
	Status []lifecycle.CertificateStatus
	// ExpiresFrom, inclusive, and ExpiresBefore, exclusive, bound its last moment.
	ExpiresFrom, ExpiresBefore *instant.Time
	// Whose it is.
	SubscriberID, OrganizationID *string
}

// CertificateOrder is what a list of certificates is sorted by.
type CertificateOrder string

// Orders.
const (
	ByIssuedAt  CertificateOrder = "ISSUED_AT"
	ByExpiresAt CertificateOrder = "EXPIRES_AT"
)

// hexadecimal reads a serial number as it is stored.
var hexadecimal = strings.NewReplacer(":", "", " ", "")

// gathered reports whether the filter begins with something of which there is
// little, so that all of it is looked at.
func (f CertificateFilter) gathered() bool {
	return f.Search != nil || f.SubscriberID != nil || f.OrganizationID != nil
}

// where is what the rows themselves tell.
func (f CertificateFilter) where() []predicate.Certificate {
	// One that is not signed yet exists for nobody.
	narrow := []predicate.Certificate{certificate.DerNotNil()}
	if f.Serial != nil {
		narrow = append(narrow, certificate.Serial(strings.TrimLeft(strings.ToLower(hexadecimal.Replace(*f.Serial)), "0")))
	}
	if f.Email != nil {
		email, ok := form.Email(*f.Email)
		if !ok {
			narrow = append(narrow, certificate.IDIn()) // what is no address finds nothing
		}
		narrow = append(narrow, certificate.EmailKey(form.FoldEmail(email)))
	}
	return narrow
}

// Certificates answers a page of certificates. Errors: a page or a filter that
// there is none of, told to the caller.
func (s *Source) Certificates(ctx context.Context, f CertificateFilter, order CertificateOrder, w Window) (*CertificateConnection, error) {
	expiring := order == ByExpiresAt
	if !expiring && !f.gathered() && (f.Status != nil || f.ExpiresFrom != nil || f.ExpiresBefore != nil) {
		return nil, refusePage("status and expiry want orderBy EXPIRES_AT")
	}
	if w = w.of(id.Certificate); expiring {
		w = w.placed()
	}
	limited := false
	page, err := paginate(ctx, w, func(ctx context.Context, scan scan) (rows []*ent.Certificate, err error) {
		switch {
		case f.gathered():
			rows, limited, err = s.gathered(ctx, f, scan, expiring)
			return rows, err
		case expiring:
			return s.expiring(ctx, f, scan)
		}
		return s.client().Certificate.Query().Where(predicate.Certificate(scan.bounds)).Where(f.where()...).
			Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(c *ent.Certificate) string {
		if expiring {
			return expiryOf(c).String()
		}
		return c.ID
	}, func(_ context.Context, rows []*ent.Certificate) ([]*Certificate, error) {
		return s.certificates(rows), nil
	})
	if err != nil {
		return nil, err
	}
	page.SearchLimited = limited
	return page, nil
}

// expiryOf is where a certificate stands by when it ends.
func expiryOf(c *ent.Certificate) place { return place{at: c.NotAfter, id: c.ID} }

// lastSecond is how long a certificate is valid yet in the second of notAfter.
const lastSecond = instant.Time(time.Second / time.Microsecond)

// lives are the ranges of stored state and end that an effective state is made
// of; see ra.CertificateStatus. The second of ACTIVE holds what the clock alone
// has confirmed: nothing, but between two sweeps.
func (s *Source) lives(status lifecycle.CertificateStatus, unsettled bool) [][]predicate.Certificate {
	now := s.now()
	ends, ended := certificate.NotAfterGT(now-lastSecond), certificate.NotAfterLTE(now-lastSecond)
	stored := certificate.StatusEQ
	switch status {
	case lifecycle.CertificateIssued:
		return [][]predicate.Certificate{{stored(lifecycle.CertificateIssued), ends,
			certificate.Or(certificate.ConfirmDueAtIsNil(), certificate.ConfirmDueAtGT(now))}}
	case lifecycle.CertificateActive:
		active := [][]predicate.Certificate{{stored(lifecycle.CertificateActive), ends}}
		if unsettled {
			active = append(active, []predicate.Certificate{stored(lifecycle.CertificateIssued), ends, certificate.ConfirmDueAtLTE(now)})
		}
		return active
	case lifecycle.CertificateExpired:
		return [][]predicate.Certificate{{stored(lifecycle.CertificateActive), ended}, {stored(lifecycle.CertificateIssued), ended}}
	case lifecycle.CertificateRevoked:
		return [][]predicate.Certificate{{stored(lifecycle.CertificateRevoked)}}
	default:
		return nil
	}
}

// signedStatuses are the stored states of what is signed.
var signedStatuses = []lifecycle.CertificateStatus{
	lifecycle.CertificateIssued, lifecycle.CertificateActive, lifecycle.CertificateRevoked,
}

// expiring reads a page in the order of the ends: of each stored state one range
// of an index, merged.
func (s *Source) expiring(ctx context.Context, f CertificateFilter, scan scan) ([]*ent.Certificate, error) {
	bounds, err := scan.momentBounds(certificate.FieldNotAfter)
	if err != nil {
		return nil, err
	}
	ranges, err := s.expiryRanges(ctx, f)
	if err != nil {
		return nil, err
	}
	var found []*ent.Certificate
	for _, r := range ranges {
		rows, err := s.client().Certificate.Query().Where(r...).Where(predicate.Certificate(bounds)).
			Order(scan.momentOrder(certificate.FieldNotAfter)).Limit(scan.limit).
			Select(certificate.FieldID, certificate.FieldNotAfter).All(s.planned(s.as(ctx)))
		if err != nil {
			return nil, fmt.Errorf("read certificates: %w", err)
		}
		found = append(found, rows...)
	}
	compare, _, err := scan.within(true)
	if err != nil {
		return nil, err
	}
	return s.certificatesInOrder(ctx, found, compare, scan.limit)
}

// expiryRanges are the ranges of the index by state and end that the filter is
// made of, which have no row in common.
func (s *Source) expiryRanges(ctx context.Context, f CertificateFilter) ([][]predicate.Certificate, error) {
	var ranges [][]predicate.Certificate
	if f.Status == nil {
		for _, stored := range signedStatuses {
			ranges = append(ranges, []predicate.Certificate{certificate.StatusEQ(stored)})
		}
	} else {
		unsettled, err := s.unsettled(ctx)
		if err != nil {
			return nil, err
		}
		for _, status := range distinct(f.Status, func(status lifecycle.CertificateStatus) string { return string(status) }) {
			ranges = append(ranges, s.lives(lifecycle.CertificateStatus(status), unsettled)...)
		}
	}
	narrow := f.where()
	if f.ExpiresFrom != nil {
		narrow = append(narrow, certificate.NotAfterGTE(*f.ExpiresFrom))
	}
	if f.ExpiresBefore != nil {
		narrow = append(narrow, certificate.NotAfterLT(*f.ExpiresBefore))
	}
	for i := range ranges {
		ranges[i] = append(ranges[i], narrow...)
	}
	return ranges, nil
}

// certificatesInOrder reads the first of the certificates whole.
func (s *Source) certificatesInOrder(ctx context.Context, found []*ent.Certificate, compare func(a, b place) int, limit int) ([]*ent.Certificate, error) {
	slices.SortFunc(found, func(a, b *ent.Certificate) int { return compare(expiryOf(a), expiryOf(b)) })
	found = found[:min(limit, len(found))]
	rank := make(map[string]int, len(found))
	for i, c := range found {
		rank[c.ID] = i
	}
	rows, err := s.client().Certificate.Query().
		Where(certificate.IDIn(distinct(found, func(c *ent.Certificate) string { return c.ID })...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read certificates: %w", err)
	}
	slices.SortFunc(rows, func(a, b *ent.Certificate) int { return cmp.Compare(rank[a.ID], rank[b.ID]) })
	return rows, nil
}

// gathered answers a page of what the filter begins with: the latest that fit,
// all in hand, and whether there is more than was looked at.
func (s *Source) gathered(ctx context.Context, f CertificateFilter, scan scan, expiring bool) (_ []*ent.Certificate, limited bool, err error) {
	narrow, limited, err := s.gathering(ctx, f)
	if err != nil {
		return nil, false, fmt.Errorf("search certificates: %w", err)
	}
	rows, err := s.client().Certificate.Query().Where(f.where()...).Where(narrow...).
		Order(ent.Desc(certificate.FieldID)).Limit(maxFound+1).
		Select(certificate.FieldID, certificate.FieldStatus, certificate.FieldConfirmDueAt, certificate.FieldNotAfter).
		All(s.planned(s.as(ctx)))
	if err != nil {
		return nil, false, fmt.Errorf("read found certificates: %w", err)
	}
	limited = limited || len(rows) > maxFound
	rows = rows[:min(len(rows), maxFound)]
	compare, inside, err := scan.within(expiring)
	if err != nil {
		return nil, false, err
	}
	rows = slices.DeleteFunc(rows, func(c *ent.Certificate) bool {
		return f.Status != nil && !slices.Contains(f.Status, ra.CertificateStatus(c, s.Now())) ||
			f.ExpiresFrom != nil && c.NotAfter < *f.ExpiresFrom || f.ExpiresBefore != nil && c.NotAfter >= *f.ExpiresBefore ||
			!inside(expiryOf(c))
	})
	page, err := s.certificatesInOrder(ctx, rows, compare, scan.limit)
	return page, limited, err
}

// gathering is what the filter begins with, by an index: a serial or an address
// of a certificate itself, otherwise the requests that it was issued for.
func (s *Source) gathering(ctx context.Context, f CertificateFilter) (narrow []predicate.Certificate, limited bool, err error) {
	if f.Search != nil {
		byItself, ok, err := s.byItself(ctx, *f.Search)
		if err != nil {
			return nil, false, err
		}
		if !ok {
			requestIDs, more, err := s.requestsOf(ctx, *f.Search)
			if err != nil {
				return nil, false, err
			}
			byItself, limited = certificate.RequestIDIn(requestIDs...), more
		}
		narrow = append(narrow, byItself)
	}
	if f.SubscriberID == nil && f.OrganizationID == nil {
		return narrow, limited, nil
	}
	requestIDs, more, err := s.requestsFor(ctx, f.SubscriberID, f.OrganizationID)
	if err != nil {
		return nil, false, err
	}
	return append(narrow, certificate.RequestIDIn(requestIDs...)), limited || more, nil
}

// byItself reads a search for what a certificate bears; false: it is none.
func (s *Source) byItself(ctx context.Context, search string) (predicate.Certificate, bool, error) {
	if strings.ContainsAny(search, "@＠") {
		email, ok := form.Email(search)
		if !ok {
			return certificate.IDIn(), true, nil
		}
		return certificate.EmailKey(form.FoldEmail(email)), true, nil
	}
	serials := form.Serials(search)
	if len(serials) == 0 {
		return nil, false, nil
	}
	// By issuer, which is how serials are indexed.
	issuers, err := s.client().Issuer.Query().IDs(s.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("read issuers: %w", err)
	}
	return certificate.And(certificate.IssuerIDIn(issuers...), certificate.SerialIn(serials...)), true, nil
}

// requestsOf are the requests that a search finds, and those of the subscriber
// whose number it is.
func (s *Source) requestsOf(ctx context.Context, search string) (ids []string, limited bool, err error) {
	if number, ok := form.ParseSubscriberNumber(search); ok {
		person, err := s.client().Subscriber.Query().Where(subscriber.Number(number)).IDs(s.as(ctx))
		if err != nil {
			return nil, false, fmt.Errorf("read subscriber: %w", err)
		}
		if len(person) > 0 {
			return s.some(s.client().Request.Query().Where(request.SubscriberIDIn(person...)), ctx)
		}
	}
	return s.found(ctx, search)
}

// requestsFor are the latest requests of a subscriber, or of the subscribers of
// an organisation.
func (s *Source) requestsFor(ctx context.Context, subscriberID, organizationID *string) (ids []string, limited bool, err error) {
	if subscriberID != nil && organizationID == nil {
		return s.some(s.client().Request.Query().Where(request.SubscriberID(*subscriberID)), ctx)
	}
	q := s.client().Subscriber.Query().Where(subscriber.OrganizationID(*organizationID))
	if subscriberID != nil {
		q.Where(subscriber.ID(*subscriberID))
	}
	people, err := q.Order(ent.Desc(subscriber.FieldID)).Limit(maxFound + 1).IDs(s.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("read subscribers: %w", err)
	}
	many := len(people) > maxFound
	ids, limited, err = s.some(s.client().Request.Query().Where(request.SubscriberIDIn(people[:min(len(people), maxFound)]...)), ctx)
	return ids, limited || many, err
}
