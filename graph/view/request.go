package view

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/check"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// Request is an application or another request.
type Request struct {
	*ent.Request
	*requests
}

// requests were read together; see the package.
type requests struct {
	source        *Source
	rows          []*ent.Request
	ids           []string
	products      lazy[map[string]*Product]
	policies      lazy[map[string]policy.Policy]
	followed      lazy[map[string]*Certificate]
	predecessors  lazy[map[string]*Predecessor]
	withdrawn     lazy[map[string]*Request]
	registrations lazy[map[string][]*Registration]
	corrections   lazy[map[string][]*Correction]
	calls         lazy[map[string][]*Call]
	evidence      lazy[map[string][]*Evidence]
	notes         lazy[map[string][]*CaseNote]
	reviews       lazy[map[string][]*ent.Review]
	approvers     lazy[map[string]*Staff]
	holders       lazy[map[string]*Staff]
	checks        lazy[map[string][]*ent.Check]
	coupons       lazy[map[string]*Coupon]
	enrolments    lazy[map[string]*Enrolment]
	partners      lazy[map[string]*Partner]
	sellers       lazy[map[string]*Seller]
	certificates  lazy[map[string][]*Certificate]
	messages      lazy[map[string][]*Message]
	consents      lazy[map[string][]*Consent]
	history       lazy[map[string][]*HistoryEntry]
	saved         lazy[map[string][]*ent.Certificate]
	reusable      lazy[map[string]bool]
	contacts      lazy[map[string][]*OrganizationContact]
	subscribers   lazy[map[string]*Subscriber]
}

// requests shows rows that were read together.
func (s *Source) requests(rows []*ent.Request) []*Request {
	set := &requests{source: s, rows: rows, ids: distinct(rows, func(r *ent.Request) string { return r.ID })}
	shown := make([]*Request, len(rows))
	for i, r := range rows {
		shown[i] = &Request{Request: r, requests: set}
	}
	return shown
}

// RequestsByID answers those of the requests that are there for the viewer, by
// their ids.
func (s *Source) RequestsByID(ctx context.Context, ids []string) (map[string]*Request, error) {
	rows, err := s.client().Request.Query().Where(request.IDIn(ids...)).Order(ent.Asc(request.FieldID)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read requests: %w", err)
	}
	byID := make(map[string]*Request, len(rows))
	for _, r := range s.requests(rows) {
		byID[r.ID] = r
	}
	return byID, nil
}

// RequestByID answers the request, nil when it is not there for the viewer.
func (s *Source) RequestByID(ctx context.Context, requestID string) (*Request, error) {
	byID, err := s.RequestsByID(ctx, []string{requestID})
	return byID[requestID], err
}

// ReceiptNumber as it is read out.
func (r *Request) ReceiptNumber() string { return form.FormatReceiptNumber(r.Request.ReceiptNumber) }

// Status at this moment, by the clock.
func (r *Request) Status() lifecycle.Status { return ra.Status(r.Request, r.source.Now()) }

// AcceptedAt is when it was or will be; never, for what was cancelled.
func (r *Request) AcceptedAt() *instant.Time {
	if r.Status() == lifecycle.Cancelled {
		return nil
	}
	return r.Request.AcceptedAt
}

// Cancellable at this moment.
func (r *Request) Cancellable() bool { return r.Status() == lifecycle.Provisional }

// Product with today's policy.
func (r *Request) Product(ctx context.Context) (*Product, error) {
	byID, err := r.products.get(func() (map[string]*Product, error) {
		return r.source.ProductsByID(ctx, distinct(r.rows, func(r *ent.Request) string { return r.ProductID }))
	})
	return byID[r.ProductID], err
}

// Follows is the certificate that it renews or reissues, if the viewer sees it.
func (r *Request) Follows(ctx context.Context) (*Certificate, error) {
	if r.FollowsID == nil {
		return nil, nil
	}
	byID, err := r.followed.get(func() (map[string]*Certificate, error) {
		return r.source.CertificatesByID(ctx, distinct(r.rows, func(r *ent.Request) string { return deref(r.FollowsID) }))
	})
	return byID[*r.FollowsID], err
}

// Predecessor is what whoever sees a request is told of the certificate that it
// follows: they may not see that one, whose request is another.
type Predecessor struct {
	Serial   string
	Status   lifecycle.CertificateStatus
	NotAfter instant.Time
}

// Predecessor is the certificate that it renews or reissues, in short.
func (r *Request) Predecessor(ctx context.Context) (*Predecessor, error) {
	if r.FollowsID == nil {
		return nil, nil
	}
	byID, err := r.predecessors.get(func() (map[string]*Predecessor, error) {
		q := r.source.client().Certificate.Query().
			Where(certificate.IDIn(distinct(r.rows, func(r *ent.Request) string { return deref(r.FollowsID) })...))
		if by := r.source.viewer; by.Role == viewer.Partner {
			// What another partner sold stays with them.
			q = q.Where(certificate.HasRequestWith(request.PartnerID(by.PartnerID)))
		}
		rows, err := q.All(viewer.AsSystem(ctx))
		if err != nil {
			return nil, fmt.Errorf("read predecessors: %w", err)
		}
		byID := make(map[string]*Predecessor, len(rows))
		for _, c := range rows {
			byID[c.ID] = &Predecessor{Serial: c.Serial, Status: ra.CertificateStatus(c, r.source.Now()), NotAfter: c.NotAfter}
		}
		return byID, nil
	})
	return byID[*r.FollowsID], err
}

// Withdraws is the approved request that a withdrawal ends, where there was no
// certificate to follow.
func (r *Request) Withdraws(ctx context.Context) (*Request, error) {
	if r.WithdrawsID == nil {
		return nil, nil
	}
	byID, err := r.withdrawn.get(func() (map[string]*Request, error) {
		return r.source.RequestsByID(ctx, distinct(r.rows, func(r *ent.Request) string { return deref(r.WithdrawsID) }))
	})
	return byID[*r.WithdrawsID], err
}

// policy is the one that the request was submitted under.
func (r *Request) policy(ctx context.Context) (policy.Policy, error) {
	byID, err := r.policies.get(func() (map[string]policy.Policy, error) {
		versions, err := r.source.client().ProductPolicy.Query().
			Where(productpolicy.IDIn(distinct(r.rows, func(r *ent.Request) string { return r.PolicyID })...)).
			All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read policies: %w", err)
		}
		byID := make(map[string]policy.Policy, len(versions))
		for _, v := range versions {
			byID[v.ID] = v.Policy
		}
		return byID, nil
	})
	return byID[r.PolicyID], err
}

// ReplacementsLeft of a lost key.
func (r *Request) ReplacementsLeft(ctx context.Context) (int, error) {
	p, err := r.policy(ctx)
	return max(p.MaxReplacements-r.Replacements, 0), err
}

// ClaimedBy is who holds the case now. Staff only.
func (r *Request) ClaimedBy(ctx context.Context) (*Staff, error) {
	if !r.claimed() {
		return nil, nil
	}
	byID, err := r.holders.get(func() (map[string]*Staff, error) {
		return r.source.StaffByID(ctx, distinct(r.rows, func(r *ent.Request) string { return deref(r.ClaimedByID) }))
	})
	return byID[deref(r.ClaimedByID)], err
}

// ClaimExpiresAt is until when. Staff only.
func (r *Request) ClaimExpiresAt() *instant.Time {
	if !r.claimed() {
		return nil
	}
	return r.DueAt
}

func (r *Request) claimed() bool {
	return r.source.staff() && r.ClaimedByID != nil && r.Status() == lifecycle.InReview
}

// Coupon that it uses. Staff only.
func (r *Request) Coupon(ctx context.Context) (*Coupon, error) {
	if !r.source.staff() {
		return nil, nil
	}
	byRequest, err := r.coupons.get(func() (map[string]*Coupon, error) {
		rows, err := r.source.client().Coupon.Query().Where(coupon.RequestIDIn(r.ids...)).All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read coupons: %w", err)
		}
		byRequest := make(map[string]*Coupon, len(rows))
		for _, c := range r.source.coupons(rows) {
			byRequest[deref(c.RequestID)] = c
		}
		return byRequest, nil
	})
	return byRequest[r.ID], err
}

// Partner whose sale it is; nil: the house's. Staff only.
func (r *Request) Partner(ctx context.Context) (*Partner, error) {
	if r.PartnerID == nil || !r.source.staff() {
		return nil, nil
	}
	byID, err := r.partners.get(func() (map[string]*Partner, error) {
		return r.source.PartnersByID(ctx, distinct(r.rows, func(r *ent.Request) string { return deref(r.PartnerID) }))
	})
	return byID[*r.PartnerID], err
}

// KeyHandedIn reports whether a partner made the key.
func (r *Request) KeyHandedIn() bool { return handedIn(r.Csr) }

// issued are the request's certificates, oldest first, the one being prepared
// included.
func (r *Request) issued(ctx context.Context) ([]*Certificate, error) {
	byRequest, err := r.certificates.get(func() (map[string][]*Certificate, error) {
		rows, err := r.source.client().Certificate.Query().
			Where(certificate.RequestIDIn(r.ids...)).Order(ent.Asc(certificate.FieldID)).All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read certificates: %w", err)
		}
		return group(r.source.certificates(rows), func(c *Certificate) string { return c.RequestID }), nil
	})
	return byRequest[r.ID], err
}

// Certificate that stands: the newest, once it is signed. Where a newer one is
// being prepared, the older one was replaced.
func (r *Request) Certificate(ctx context.Context) (*Certificate, error) {
	all, err := r.issued(ctx)
	if err != nil || len(all) == 0 || !all[len(all)-1].signed() {
		return nil, err
	}
	return all[len(all)-1], nil
}

// Certificates ever issued, oldest first. Staff only.
func (r *Request) Certificates(ctx context.Context) ([]*Certificate, error) {
	signed := []*Certificate{}
	if !r.source.staff() {
		return signed, nil
	}
	all, err := r.issued(ctx)
	for _, c := range all {
		if c.signed() {
			signed = append(signed, c)
		}
	}
	return signed, err
}

// EarlierCertificate reports whether a certificate of another request was saved
// for the same mailbox. Only whoever showed a code from that mailbox learns it:
// an application that merely names the address must not tell whether its person
// is known here.
func (r *Request) EarlierCertificate(ctx context.Context) (bool, error) {
	if r.source.viewer.CodeID == "" {
		return false, nil
	}
	byMailbox, err := r.saved.get(func() (map[string][]*ent.Certificate, error) {
		// Beyond the fence, which shows a session its own requests alone.
		rows, err := r.source.client().Certificate.Query().
			Where(certificate.SavedAtNotNil(), certificate.EmailKeyIn(distinct(r.rows, func(r *ent.Request) string { return r.EmailKey })...)).
			Select(certificate.FieldEmailKey, certificate.FieldRequestID).All(viewer.AsSystem(ctx))
		if err != nil {
			return nil, fmt.Errorf("read earlier certificates: %w", err)
		}
		return group(rows, func(c *ent.Certificate) string { return c.EmailKey }), nil
	})
	return slices.ContainsFunc(byMailbox[r.EmailKey], func(c *ent.Certificate) bool { return c.RequestID != r.ID }), err
}

// Messages of this request, oldest first.
func (r *Request) Messages(ctx context.Context) ([]*Message, error) {
	byRequest, err := r.messages.get(func() (map[string][]*Message, error) {
		rows, err := r.source.client().Message.Query().
			Where(message.RequestIDIn(r.ids...)).Order(ent.Asc(message.FieldID)).All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read messages: %w", err)
		}
		return group(r.source.messages(rows), func(m *Message) string { return deref(m.RequestID) }), nil
	})
	return byRequest[r.ID], err
}

// recorded are the checks' results of the request.
func (r *Request) recorded(ctx context.Context) (policy.Policy, map[policy.Check]*ent.Check, error) {
	p, err := r.policy(ctx)
	if err != nil {
		return p, nil, err
	}
	byRequest, err := r.allChecks(ctx)
	return p, ra.LatestChecks(byRequest[r.ID], r.RegistrationVersion), err
}

func (r *Request) allChecks(ctx context.Context) (map[string][]*ent.Check, error) {
	return r.checks.get(func() (map[string][]*ent.Check, error) {
		rows, err := r.source.client().Check.Query().
			Where(check.RequestIDIn(r.ids...)).WithStaff().All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read checks: %w", err)
		}
		return group(rows, func(c *ent.Check) string { return c.RequestID }), nil
	})
}

// Checks that approval wants, with their latest result. Staff only.
func (r *Request) Checks(ctx context.Context) ([]*Check, error) {
	shown := []*Check{}
	if !r.source.staff() {
		return shown, nil
	}
	p, latest, err := r.recorded(ctx)
	vetting := p.Of(r.Kind).Vetting
	if err != nil || vetting == nil {
		return shown, err
	}
	for _, kind := range vetting.Checks {
		shown = append(shown, newCheck(kind, latest[kind]))
	}
	return shown, nil
}

// MissingChecks still have no passing result. Staff only.
func (r *Request) MissingChecks(ctx context.Context) ([]policy.Check, error) {
	if !r.source.staff() {
		return []policy.Check{}, nil
	}
	p, latest, err := r.recorded(ctx)
	return ra.MissingChecks(p.Of(r.Kind).Vetting, latest), err
}

// Language of the applicant's mails.
func (r *Request) Language() Language { return Language(r.Request.Language) }
