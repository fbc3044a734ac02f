// Package rule is the read fence: which rows exist for whoever is asking.
//
// It stands in the ent client, so that no reader can forget it. Every query
// passes, whatever it ends in (rows, ids, counts, existence, aggregates), and
// so does every step of a traversal and every edge loaded with it. What the
// viewer may not see is not there; "not yours" and "does not exist" answer
// alike. Use cases and workers read as the system (viewer.AsSystem).
//
// The fence does not reach mutations, which belong to use cases; predicates
// such as HasRegistrationsWith, which look at another table unfenced; and a
// second SELECT that a modifier joins by UNION. None of these may be built
// from what a client sends.
package rule

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiclient"
	"github.com/shomei-ra/shomei/ent/apisecret"
	"github.com/shomei-ra/shomei/ent/apiusage"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/charge"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/correction"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/couponbatch"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/ent/intercept"
	"github.com/shomei-ra/shomei/ent/licensekey"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/paperform"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// reach says who but the system and the command line sees an entity's rows.
// The zero value is: nobody.
type reach struct {
	// public rows are everybody's.
	public bool
	// staff tells whether a signed-in member of staff sees the rows.
	staff func(viewer.Viewer) bool
	// partner narrows to what is a partner's: to that its own staff see.
	partner func(partnerID string) func(*sql.Selector)
	// scopes any of which lets an API client see what is its partner's.
	scopes []viewer.Scope
	// request is the column that holds the id of the request a row belongs to:
	// an applicant sees the rows of the requests that the session was opened for.
	request string
}

// reaches holds every entity; one that is missing cannot be read at all.
var reaches = map[string]reach{
	ent.TypeIssuer:            {public: true},
	ent.TypeMaintenanceWindow: {public: true},
	ent.TypeNotice:            {public: true},
	ent.TypePortal:            {public: true},
	ent.TypePostalAddress:     {public: true},
	ent.TypeProduct:           {public: true},
	ent.TypeProductPolicy:     {public: true},
	ent.TypeTerms:             {public: true},

	ent.TypeRequest:      {staff: anyone, request: request.FieldID, partner: owned(request.FieldPartnerID), scopes: of(viewer.RequestsRead, viewer.CertificatesRead)},
	ent.TypeRegistration: {staff: anyone, request: registration.FieldRequestID, partner: sold(registration.FieldRequestID), scopes: of(viewer.RequestsRead, viewer.CertificatesRead)},
	ent.TypeCertificate:  {staff: anyone, request: certificate.FieldRequestID, partner: sold(certificate.FieldRequestID), scopes: of(viewer.RequestsRead, viewer.CertificatesRead)},
	ent.TypeMessage:      {staff: anyone, request: message.FieldRequestID},
	ent.TypeCode:         {staff: anyone, request: code.FieldRequestID},
	ent.TypeConsent:      {staff: anyone, request: consent.FieldRequestID},

	ent.TypeCorrection: {staff: anyone, request: correction.FieldRequestID, partner: sold(correction.FieldRequestID), scopes: of(viewer.RequestsRead, viewer.CertificatesRead)},

	ent.TypeApiClient: {staff: anyone, partner: owned(apiclient.FieldPartnerID)},
	ent.TypeApiSecret: {staff: anyone, partner: clients(apisecret.FieldClientID)},
	ent.TypeApiUsage:  {staff: anyone, partner: clients(apiusage.FieldClientID)},

	ent.TypeCampaign:            {staff: anyone},
	ent.TypeCharge:              {staff: anyone, partner: owned(charge.FieldPartnerID), scopes: of(viewer.StatementRead)},
	ent.TypeDelivery:            {staff: anyone, partner: owned(delivery.FieldPartnerID), scopes: of(viewer.WebhooksRead)},
	ent.TypeEnrolment:           {staff: anyone, partner: owned(enrolment.FieldPartnerID), scopes: of(viewer.EnrolmentsRead)},
	ent.TypeEnrolmentImport:     {staff: anyone, partner: owned(enrolmentimport.FieldPartnerID), scopes: of(viewer.EnrolmentsRead)},
	ent.TypeEnrolmentImportRow:  {staff: anyone, partner: owned(enrolmentimportrow.FieldPartnerID), scopes: of(viewer.EnrolmentsRead)},
	ent.TypeEvent:               {staff: anyone, partner: owned(event.FieldPartnerID), scopes: of(viewer.EventsRead, viewer.WebhooksRead)},
	ent.TypeInquiry:             {staff: anyone},
	ent.TypeLicenseKey:          {staff: anyone, partner: owned(licensekey.FieldPartnerID), scopes: of(viewer.LicensesRead)},
	ent.TypeOrganizationContact: {staff: anyone},
	ent.TypePaperForm:           {staff: anyone, partner: papers},
	ent.TypePartner:             {staff: anyone, partner: owned(partner.FieldID), scopes: viewer.Scopes()},
	ent.TypePassphraseReset:     {staff: anyone},
	ent.TypeCheck:               {staff: anyone},
	ent.TypeReview:              {staff: anyone},
	ent.TypeCoupon:              {staff: anyone, partner: owned(coupon.FieldPartnerID), scopes: of(viewer.CouponsRead)},
	ent.TypeCouponBatch:         {staff: anyone, partner: owned(couponbatch.FieldPartnerID), scopes: of(viewer.CouponsRead)},
	ent.TypeOrganization:        {staff: anyone},
	ent.TypeSubscriber:          {staff: anyone},
	ent.TypeWebhook:             {staff: anyone, partner: owned(webhook.FieldPartnerID), scopes: of(viewer.WebhooksRead)},
	ent.TypeStaff:               {staff: anyone, partner: owned(staff.FieldPartnerID)},

	ent.TypeCall:             {staff: anyone},
	ent.TypeCaseNote:         {staff: anyone},
	ent.TypeEvidence:         {staff: anyone},
	ent.TypeOrganizationName: {staff: anyone},
	ent.TypeProposal:         {staff: anyone, partner: proposed, scopes: of(viewer.RevocationsWrite)},
	ent.TypeReasonTemplate:   {staff: anyone},
	ent.TypeSavedView:        {staff: anyone},
	ent.TypeTally:            {staff: anyone},
	ent.TypeTallyCursor:      {staff: anyone},

	ent.TypeAuditDetail: {staff: viewer.Viewer.Audits},
	ent.TypeAuditEvent:  {staff: viewer.Viewer.Audits},
	ent.TypeCheckpoint:  {staff: viewer.Viewer.Audits},
	ent.TypeSeal:        {staff: viewer.Viewer.Audits},

	ent.TypeCrl:            {},
	ent.TypeEventCursor:    {},
	ent.TypeInstallation:   {},
	ent.TypeMailLink:       {},
	ent.TypeMailSigner:     {},
	ent.TypePasskey:        {},
	ent.TypePlacedOrder:    {},
	ent.TypeRecoveryCode:   {},
	ent.TypeResponder:      {},
	ent.TypeSession:        {},
	ent.TypeSessionRequest: {},
	ent.TypeThrottle:       {},
	ent.TypeUnsealed:       {},
	ent.TypeTokenKey:       {},
}

func anyone(v viewer.Viewer) bool { return v.May(viewer.ReadCases) }

// of lists scopes.
func of(scopes ...viewer.Scope) []viewer.Scope { return scopes }

// owned are the rows whose column names the partner.
func owned(column string) func(string) func(*sql.Selector) {
	return func(partnerID string) func(*sql.Selector) { return sql.FieldEQ(column, partnerID) }
}

// sold are the rows that belong, by a column, to requests that are the
// partner's sales.
func sold(column string) func(string) func(*sql.Selector) {
	return func(partnerID string) func(*sql.Selector) {
		return func(s *sql.Selector) { s.Where(sql.In(s.C(column), sales(partnerID))) }
	}
}

// sales selects the ids of the requests that are the partner's.
func sales(partnerID string) *sql.Selector {
	t := sql.Table(request.Table)
	return sql.Select(t.C(request.FieldID)).From(t).Where(sql.EQ(t.C(request.FieldPartnerID), partnerID))
}

// clients are the rows that belong, by a column, to API clients of the partner's.
func clients(column string) func(string) func(*sql.Selector) {
	return func(partnerID string) func(*sql.Selector) {
		return func(s *sql.Selector) {
			t := sql.Table(apiclient.Table)
			s.Where(sql.In(s.C(column), sql.Select(t.C(apiclient.FieldID)).From(t).Where(sql.EQ(t.C(apiclient.FieldPartnerID), partnerID))))
		}
	}
}

// papers are the forms about certificates that the partner sold.
func papers(partnerID string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		t := sql.Table(certificate.Table)
		s.Where(sql.In(s.C(paperform.FieldCertificateID), sql.Select(t.C(certificate.FieldID)).From(t).
			Where(sql.In(t.C(certificate.FieldRequestID), sales(partnerID)))))
	}
}

// proposed are the proposals of the partner's own staff and programs.
func proposed(partnerID string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		people, programs := sql.Table(staff.Table), sql.Table(apiclient.Table)
		s.Where(sql.Or(
			sql.In(s.C(proposal.FieldProposerID), sql.Select(people.C(staff.FieldID)).From(people).
				Where(sql.EQ(people.C(staff.FieldPartnerID), partnerID))),
			sql.In(s.C(proposal.FieldClientID), sql.Select(programs.C(apiclient.FieldID)).From(programs).
				Where(sql.EQ(programs.C(apiclient.FieldPartnerID), partnerID))),
		))
	}
}

// Fence installs the fence on the client, the transactions begun from it
// included.
func Fence(c *ent.Client) {
	// A traverser and not an interceptor: ent runs it for each step and each
	// loaded edge, and interceptors only at the end of a query.
	c.Intercept(intercept.TraverseFunc(limit))
}

// Narrow is what the fence narrows a statement over an entity's table to, for
// one that ent's own queries cannot say; nil: nothing. An entity without a rule
// has no rows.
func Narrow(entity string, v viewer.Viewer) func(*sql.Selector) {
	r, ok := reaches[entity]
	if !ok {
		return func(s *sql.Selector) { s.Where(sql.False()) }
	}
	return r.narrow(v)
}

// limit narrows the query to what the context's viewer sees. Errors: an entity
// without a rule.
func limit(ctx context.Context, q intercept.Query) error {
	r, ok := reaches[q.Type()]
	if !ok {
		return fmt.Errorf("read %s: it has no rule", q.Type())
	}
	if narrow := r.narrow(viewer.From(ctx)); narrow != nil {
		q.WhereP(narrow)
	}
	return nil
}

// narrow returns the predicate that v needs, nil for none.
func (r reach) narrow(v viewer.Viewer) func(*sql.Selector) {
	switch v.Kind {
	case viewer.System, viewer.CommandLine:
		return nil
	case viewer.Staff:
		if r.public || r.staff != nil && r.staff(v) {
			return nil
		}
		if r.partner != nil && v.PartnerID != "" && v.May(viewer.ReadOwn) {
			return r.partner(v.PartnerID)
		}
	case viewer.Client:
		if r.public {
			return nil
		}
		if r.partner != nil && v.PartnerID != "" && slices.ContainsFunc(r.scopes, v.Holds) {
			return r.partner(v.PartnerID)
		}
	case viewer.Applicant:
		if r.public {
			return nil
		}
		if r.request != "" {
			return sql.FieldIn(r.request, v.RequestIDs...)
		}
	default:
		// Anonymous, and whatever kind comes to be.
		if r.public {
			return nil
		}
	}
	return func(s *sql.Selector) { s.Where(sql.False()) }
}
