// Package view is the API's objects: what the tables say, in the words of
// schema.graphql, as somebody may see it.
//
// Objects that were read together know each other. The first of them that is
// asked for something which lies in another table reads it for all of them, so
// that a page of fifty requests costs one statement a kind of thing and not
// fifty. Whom the objects were read for stays with them, because a mutation may
// change who is asking half-way: every further read is made for that viewer,
// behind the fence of ent/rule.
package view

import (
	"context"
	"sync"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Config is what a Source reads from.
type Config struct {
	DB *database.DB
	// Now is business time.
	Now func() time.Time
	// Wall is wall time: what API clients and their secrets live by.
	Wall  func() time.Time
	House House
	// MailSubject heads a mail of a kind about a product; MailFrom sends them.
	MailSubject func(kind message.Kind, language Language, brand, product string) (string, error)
	MailFrom    string
	// Halves are the halves of first passwords that who proposed them hands over,
	// by the proposal.
	Halves func(ctx context.Context, by viewer.Viewer, rows []*ent.Proposal) (map[string]string, error)
	// Issuers are the addresses baked into certificates, by the issuer's slug.
	Issuers map[string]IssuerURLs
}

// Source reads objects for one viewer. It belongs to one request.
type Source struct {
	Config
	viewer  viewer.Viewer
	issuers lazy[map[string]*Issuer]
}

// NewSource returns a Source that reads for the viewer.
func NewSource(c Config, v viewer.Viewer) *Source { return &Source{Config: c, viewer: v} }

// as returns the context in which the Source's viewer is asking.
func (s *Source) as(ctx context.Context) context.Context { return viewer.With(ctx, s.viewer) }

func (s *Source) client() *ent.Client { return s.DB.Client() }

func (s *Source) now() instant.Time { return instant.At(s.Now()) }

// staff reports whether what is staff's alone may be shown. A partner's own
// staff are shown a request as its applicant is.
func (s *Source) staff() bool { return s.viewer.Kind == viewer.Staff && s.viewer.May(viewer.ReadCases) }

// Node is an object with a global id.
type Node interface{ node() }

func (*Request) node()            {}
func (*Registration) node()       {}
func (*Certificate) node()        {}
func (*Issuer) node()             {}
func (*Coupon) node()             {}
func (*LicenseKey) node()         {}
func (*APIClient) node()          {}
func (*Webhook) node()            {}
func (*WebhookDelivery) node()    {}
func (*Event) node()              {}
func (*Partner) node()            {}
func (*Enrolment) node()          {}
func (*Charge) node()             {}
func (*Product) node()            {}
func (*Campaign) node()           {}
func (*ReasonTemplate) node()     {}
func (*Notice) node()             {}
func (*Terms) node()              {}
func (*Staff) node()              {}
func (*PassphraseReset) node()    {}
func (*Message) node()            {}
func (*AuditEvent) node()         {}
func (*Proposal) node()           {}
func (*MaintenanceWindow) node()  {}
func (*Organization) node()       {}
func (*Subscriber) node()         {}
func (*CouponBatch) node()        {}
func (*EnrolmentImport) node()    {}
func (*EnrolmentImportRow) node() {}

// lazy is something that is read once, by whoever asks first; the others wait.
type lazy[T any] struct {
	once  sync.Once
	value T
	err   error
}

func (l *lazy[T]) get(read func() (T, error)) (T, error) {
	l.once.Do(func() { l.value, l.err = read() })
	return l.value, l.err
}

// Language of a text.
type Language string

// Languages.
const (
	Japanese Language = "JA"
	English  Language = "EN"
)

// pick answers the text in the language.
func (l Language) pick(ja, en string) string {
	if l == English {
		return en
	}
	return ja
}

// distinct answers the values of rows without repetition, in order.
func distinct[R any](rows []R, value func(R) string) []string {
	seen := make(map[string]bool, len(rows))
	var values []string
	for _, r := range rows {
		if v := value(r); v != "" && !seen[v] {
			seen[v] = true
			values = append(values, v)
		}
	}
	return values
}

// group sorts rows into lists by a key and keeps their order.
func group[R any](rows []R, key func(R) string) map[string][]R {
	groups := map[string][]R{}
	for _, r := range rows {
		groups[key(r)] = append(groups[key(r)], r)
	}
	return groups
}

// deref answers what p points to, or the zero value.
func deref[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}
