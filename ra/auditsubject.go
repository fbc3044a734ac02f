package ra

import (
	"cmp"
	"context"
	"fmt"
	"net/netip"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/licensekey"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// maxSubjects is how many objects a search of the audit log stands for, the
	// latest: each is a range of an index of its own.
	maxSubjects = 20
	// maxColleagues is among how many members of staff a name is looked for, the
	// latest; a login is found among all.
	maxColleagues = 500
)

// AuditSubjects are whom and what a search of the audit log stands for. Where it
// stands for nothing, nothing is found.
type AuditSubjects struct {
	// Objects and Actors are ids.
	Objects, Actors []string
	// Event is the act that was asked for itself.
	Event string
	// Address of the network that acts came from, as it is recorded; empty: none.
	Address string
	// Limited: it stands for more than is looked at.
	Limited bool
}

// AuditSubjects answers what people mean who look for text in the audit log: a
// receipt number, a certificate's serial, an applicant's e-mail address, a
// coupon's number or a licence's ID, a member of staff by login or by a part of
// the name, a network address, or an id. Each that it may be is looked for by an
// index; a coupon by its keyed MAC, so that its number is compared with nothing
// that is stored. For whoever reads the log; for others it stands for nothing.
func (s *Service) AuditSubjects(ctx context.Context, by viewer.Viewer, text string) (*AuditSubjects, error) {
	found := &AuditSubjects{}
	text = strings.TrimSpace(text)
	if text == "" || !by.Audits() && by.Kind != viewer.CommandLine {
		return found, nil
	}
	ctx = viewer.AsSystem(ctx)
	if prefix, ok := id.PrefixOf(text); ok {
		found.named(prefix, text)
		return found, nil
	}
	if address, err := netip.ParseAddr(text); err == nil {
		found.Address = address.Unmap().String()
	}
	for _, look := range []func(context.Context, *AuditSubjects, string) error{
		s.subjectRequests, s.subjectCertificates, s.subjectEntitlements, s.subjectStaff,
	} {
		if err := look(ctx, found, text); err != nil {
			// Without what was looked for: it may be a person's, or money.
			return nil, fmt.Errorf("find what the audit log is searched for: %w", err)
		}
	}
	if len(found.Objects) > maxSubjects {
		found.Objects, found.Limited = found.Objects[:maxSubjects], true
	}
	return found, nil
}

// named takes an id for what it says it is.
func (a *AuditSubjects) named(prefix id.Prefix, text string) {
	a.Objects = []string{text}
	switch prefix {
	case id.Staff:
		a.Actors = a.Objects
	case id.AuditEvent:
		a.Event = text
	}
}

// subjectRequests are those of a receipt number, or of an applicant's address.
func (s *Service) subjectRequests(ctx context.Context, found *AuditSubjects, text string) error {
	q := s.db.Client().Request.Query()
	if receipt, ok := form.ParseReceiptNumber(text); ok {
		q = q.Where(request.ReceiptNumber(receipt))
	} else if email, ok := form.Email(text); ok {
		q = q.Where(request.EmailKey(form.FoldEmail(email)))
	} else {
		return nil
	}
	ids, err := q.Order(ent.Desc(request.FieldID)).Limit(maxSubjects + 1).IDs(ctx)
	found.Objects = append(found.Objects, ids...)
	return err
}

// subjectCertificates are those of a serial, and what they were issued for, on
// which issuing and revoking are recorded.
func (s *Service) subjectCertificates(ctx context.Context, found *AuditSubjects, text string) error {
	serials := form.Serials(text)
	if len(serials) == 0 {
		return nil
	}
	issuers, err := s.db.Client().Issuer.Query().IDs(ctx)
	if err != nil {
		return err
	}
	rows, err := s.db.Client().Certificate.Query().
		Where(certificate.IssuerIDIn(issuers...), certificate.SerialIn(serials...)).
		Select(certificate.FieldID, certificate.FieldRequestID).All(ctx)
	for _, c := range rows {
		found.Objects = append(found.Objects, c.ID, c.RequestID)
	}
	return err
}

// subjectEntitlements are the coupon of a number, with the batch that it was made
// in, and the licence key of an ID.
func (s *Service) subjectEntitlements(ctx context.Context, found *AuditSubjects, text string) error {
	if number, ok := form.CouponNumber(text); ok {
		c, err := s.findCoupon(ctx, s.db.Client(), number)
		if err != nil && !ent.IsNotFound(err) {
			return err
		}
		if err == nil {
			found.Objects = append(found.Objects, c.ID, c.BatchID)
		}
	}
	if licenseID, ok := form.LicenseID(text); ok {
		ids, err := s.db.Client().LicenseKey.Query().Where(licensekey.LicenseID(licenseID)).IDs(ctx)
		if err != nil {
			return err
		}
		found.Objects = append(found.Objects, ids...)
	}
	return nil
}

// subjectStaff are the members of staff of a login or a name: what they did, and
// what was done to them.
func (s *Service) subjectStaff(ctx context.Context, found *AuditSubjects, text string) error {
	ids, err := s.db.Client().Staff.Query().Where(staff.Login(text)).IDs(ctx)
	if err != nil {
		return err
	}
	colleagues, err := s.db.Client().Staff.Query().Order(ent.Desc(staff.FieldID)).Limit(maxColleagues).
		Select(staff.FieldID, staff.FieldName).All(ctx)
	if err != nil {
		return err
	}
	key := form.Fold(text)
	for _, c := range colleagues {
		if key != "" && !slices.Contains(ids, c.ID) && strings.Contains(form.Fold(c.Name), key) {
			ids = append(ids, c.ID)
		}
	}
	if len(ids) > maxSubjects {
		ids, found.Limited = ids[:maxSubjects], true
	}
	found.Actors = ids
	found.Objects = append(found.Objects, ids...)
	return nil
}

// AuditStretch is a part of the log, in the order of the events' ids.
type AuditStretch struct {
	// From and Until are ids between which it lies, neither included; empty: open.
	From, Until string
	// Descending: the latest first.
	Descending bool
	Limit      int
}

func (a AuditStretch) bounds(column string) func(*sql.Selector) {
	return func(q *sql.Selector) {
		if a.From != "" {
			q.Where(sql.GT(q.C(column), a.From))
		}
		if a.Until != "" {
			q.Where(sql.LT(q.C(column), a.Until))
		}
		order := q.C(column)
		if a.Descending {
			order = sql.Desc(order)
		}
		q.OrderBy(order).Limit(a.Limit)
	}
}

// along orders events as the stretch does.
func (a AuditStretch) along(one, other *ent.AuditEvent) int {
	if a.Descending {
		one, other = other, one
	}
	return cmp.Compare(one.ID, other.ID)
}

// beyond is the stretch behind an id.
func (a AuditStretch) beyond(last string) AuditStretch {
	if a.Descending {
		a.Until = last
	} else {
		a.From = last
	}
	return a
}
