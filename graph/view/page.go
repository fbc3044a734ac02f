package view

import (
	"context"
	"encoding/base64"
	"slices"
	"strings"
	"unicode/utf8"

	"entgo.io/ent/dialect/sql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/internal/id"
)

// maxPage is the largest page that can be asked for.
const maxPage = 100

// Direction of an order.
type Direction string

// Directions.
const (
	Ascending  Direction = "ASC"
	Descending Direction = "DESC"
)

// Connection is a page of a list, as the Relay specification has it.
type Connection[T any] struct {
	Edges    []*Edge[T]
	PageInfo *PageInfo
	// SearchLimited: more fits the search than was looked at.
	SearchLimited bool
}

// Nodes are the page's objects alone.
func (c *Connection[T]) Nodes() []T {
	nodes := make([]T, len(c.Edges))
	for i, e := range c.Edges {
		nodes[i] = e.Node
	}
	return nodes
}

// Edge is an object and where it stands.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// PageInfo says where a page stands.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

// The connections and edges of the contract.
type (
	RequestConnection            = Connection[*Request]
	RequestEdge                  = Edge[*Request]
	CertificateConnection        = Connection[*Certificate]
	CertificateEdge              = Edge[*Certificate]
	OrganizationConnection       = Connection[*Organization]
	OrganizationEdge             = Edge[*Organization]
	SubscriberConnection         = Connection[*Subscriber]
	SubscriberEdge               = Edge[*Subscriber]
	CouponBatchConnection        = Connection[*CouponBatch]
	CouponBatchEdge              = Edge[*CouponBatch]
	CouponConnection             = Connection[*Coupon]
	CouponEdge                   = Edge[*Coupon]
	LicenseKeyConnection         = Connection[*LicenseKey]
	LicenseKeyEdge               = Edge[*LicenseKey]
	EventEdge                    = Edge[*Event]
	APIClientConnection          = Connection[*APIClient]
	APIClientEdge                = Edge[*APIClient]
	WebhookConnection            = Connection[*Webhook]
	WebhookEdge                  = Edge[*Webhook]
	WebhookDeliveryConnection    = Connection[*WebhookDelivery]
	WebhookDeliveryEdge          = Edge[*WebhookDelivery]
	PartnerConnection            = Connection[*Partner]
	PartnerEdge                  = Edge[*Partner]
	StaffConnection              = Connection[*Staff]
	StaffEdge                    = Edge[*Staff]
	NoticeConnection             = Connection[*Notice]
	NoticeEdge                   = Edge[*Notice]
	EnrolmentConnection          = Connection[*Enrolment]
	EnrolmentEdge                = Edge[*Enrolment]
	ChargeConnection             = Connection[*Charge]
	ChargeEdge                   = Edge[*Charge]
	ProductConnection            = Connection[*Product]
	ProductEdge                  = Edge[*Product]
	CampaignConnection           = Connection[*Campaign]
	CampaignEdge                 = Edge[*Campaign]
	PassphraseResetConnection    = Connection[*PassphraseReset]
	PassphraseResetEdge          = Edge[*PassphraseReset]
	MessageConnection            = Connection[*Message]
	MessageEdge                  = Edge[*Message]
	AuditEventConnection         = Connection[*AuditEvent]
	AuditEventEdge               = Edge[*AuditEvent]
	ProposalConnection           = Connection[*Proposal]
	ProposalEdge                 = Edge[*Proposal]
	MaintenanceWindowConnection  = Connection[*MaintenanceWindow]
	MaintenanceWindowEdge        = Edge[*MaintenanceWindow]
	EnrolmentImportConnection    = Connection[*EnrolmentImport]
	EnrolmentImportEdge          = Edge[*EnrolmentImport]
	EnrolmentImportRowConnection = Connection[*EnrolmentImportRow]
	EnrolmentImportRowEdge       = Edge[*EnrolmentImportRow]
)

// Window is which page of a list is wanted.
type Window struct {
	First, Last   *int
	After, Before *string
	Direction     Direction
	// Column that the list is ordered by: unique, and text. Empty: id, which
	// sorts by time.
	Column string
	// fits tells what a cursor of the list may hold; nil: whoever reads the list looks.
	fits func(key string) bool
}

// of is the window on a list whose cursors hold ids of the kind.
func (w Window) of(kind id.Prefix) Window {
	w.fits = func(key string) bool {
		of, formed := id.PrefixOf(key)
		return formed && of == kind && key == strings.ToLower(key)
	}
	return w
}

// placed is the window on a list whose cursors hold a moment before the id.
func (w Window) placed() Window {
	fits := w.fits
	w.fits = func(key string) bool {
		p, err := parsePlace(key)
		return err == nil && p.String() == key && fits(p.id)
	}
	return w
}

// scan is a Window in the terms of one statement: some rows beyond a key, one
// way.
type scan struct {
	column        string
	after, before string
	descending    bool
	limit         int
	backward      bool
}

// refusePage is the caller's mistake and is told as it stands.
func refusePage(message string) error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": "BAD_PAGE"}}
}

func (w Window) scan() (scan, error) {
	s := scan{column: w.Column, backward: w.Last != nil, limit: deref(w.First) + deref(w.Last)}
	if s.column == "" {
		s.column = "id"
	}
	if (w.First == nil) == (w.Last == nil) || s.limit < 1 || s.limit > maxPage {
		return s, refusePage("first or last, 1 to 100, is wanted")
	}
	for _, c := range []struct {
		cursor *string
		key    *string
	}{{w.After, &s.after}, {w.Before, &s.before}} {
		if c.cursor == nil {
			continue
		}
		key, err := base64.RawURLEncoding.Strict().DecodeString(*c.cursor)
		if err != nil || len(key) == 0 || !Storable(string(key)) || w.fits != nil && !w.fits(string(key)) {
			return s, refusePage("after and before want a cursor of this list")
		}
		*c.key = string(key)
	}
	// Backwards, the page is read from its end.
	s.descending = (w.Direction == Descending) != s.backward
	return s, nil
}

// Storable reports whether both databases take a text: UTF-8 without U+0000.
func Storable(text string) bool { return utf8.ValidString(text) && !strings.ContainsRune(text, 0) }

// bounds narrows a statement to the rows strictly between the cursors.
func (s scan) bounds(q *sql.Selector) {
	from, to := s.between()
	if from != "" {
		q.Where(sql.GT(q.C(s.column), from))
	}
	if to != "" {
		q.Where(sql.LT(q.C(s.column), to))
	}
}

// between are the cursors, the lower one first; empty: open.
func (s scan) between() (from, to string) {
	if s.descending != s.backward {
		return s.before, s.after
	}
	return s.after, s.before
}

// order sorts a statement along the scan.
func (s scan) order(q *sql.Selector) {
	if s.descending {
		q.OrderBy(sql.Desc(q.C(s.column)))
	} else {
		q.OrderBy(q.C(s.column))
	}
}

// paginate reads one row more than the page holds, which tells whether there
// is more behind it. On the other side there is more exactly when a cursor
// says where the page starts. read gets a scan and answers at most limit rows
// in its order; key answers a row's value in the scan's column.
func paginate[R, T any](
	ctx context.Context, w Window,
	read func(context.Context, scan) ([]R, error), key func(R) string, show func(context.Context, []R) ([]T, error),
) (*Connection[T], error) {
	s, err := w.scan()
	if err != nil {
		return nil, err
	}
	size := s.limit
	s.limit++
	rows, err := read(ctx, s)
	if err != nil {
		return nil, err
	}
	more := len(rows) > size
	rows = rows[:min(size, len(rows))]
	info := &PageInfo{HasNextPage: more, HasPreviousPage: s.after != ""}
	if s.backward {
		slices.Reverse(rows)
		info.HasNextPage, info.HasPreviousPage = s.before != "", more
	}
	shown, err := show(ctx, rows)
	if err != nil {
		return nil, err
	}
	edges := make([]*Edge[T], len(rows))
	for i, r := range rows {
		edges[i] = &Edge[T]{Cursor: base64.RawURLEncoding.EncodeToString([]byte(key(r))), Node: shown[i]}
	}
	if len(edges) > 0 {
		info.StartCursor, info.EndCursor = &edges[0].Cursor, &edges[len(edges)-1].Cursor
	}
	return &Connection[T]{Edges: edges, PageInfo: info}, nil
}
