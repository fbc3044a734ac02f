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

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/correction"
	"github.com/shomei-ra/shomei/ent/intercept"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// reach says who but the system and the command line sees an entity's rows.
// The zero value is: nobody.
type reach struct {
	// public rows are everybody's.
	public bool
	// staff tells whether a signed-in member of staff sees the rows.
	staff func(viewer.Viewer) bool
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

	ent.TypeRequest:      {staff: anyone, request: request.FieldID},
	ent.TypeRegistration: {staff: anyone, request: registration.FieldRequestID},
	ent.TypeCertificate:  {staff: anyone, request: certificate.FieldRequestID},
	ent.TypeMessage:      {staff: anyone, request: message.FieldRequestID},
	ent.TypeCode:         {staff: anyone, request: code.FieldRequestID},
	ent.TypeConsent:      {staff: anyone, request: consent.FieldRequestID},

	ent.TypeCorrection: {staff: anyone, request: correction.FieldRequestID},

	ent.TypeCampaign:            {staff: anyone},
	ent.TypeCharge:              {staff: anyone},
	ent.TypeEnrolment:           {staff: anyone},
	ent.TypeInquiry:             {staff: anyone},
	ent.TypeLicenseKey:          {staff: anyone},
	ent.TypeOrganizationContact: {staff: anyone},
	ent.TypePaperForm:           {staff: anyone},
	ent.TypePartner:             {staff: anyone},
	ent.TypePassphraseReset:     {staff: anyone},
	ent.TypeCheck:               {staff: anyone},
	ent.TypeReview:              {staff: anyone},
	ent.TypeCoupon:              {staff: anyone},
	ent.TypeCouponBatch:         {staff: anyone},
	ent.TypeOrganization:        {staff: anyone},
	ent.TypeSubscriber:          {staff: anyone},
	ent.TypeStaff:               {staff: anyone},

	ent.TypeCall:             {staff: anyone},
	ent.TypeCaseNote:         {staff: anyone},
	ent.TypeEvidence:         {staff: anyone},
	ent.TypeOrganizationName: {staff: anyone},
	ent.TypeProposal:         {staff: anyone},
	ent.TypeReasonTemplate:   {staff: anyone},
	ent.TypeSavedView:        {staff: anyone},
	ent.TypeTally:            {staff: anyone},
	ent.TypeTallyCursor:      {staff: anyone},

	ent.TypeAuditDetail: {staff: viewer.Viewer.Audits},
	ent.TypeAuditEvent:  {staff: viewer.Viewer.Audits},
	ent.TypeCheckpoint:  {staff: viewer.Viewer.Audits},
	ent.TypeSeal:        {staff: viewer.Viewer.Audits},

	ent.TypeCrl:            {},
	ent.TypeInstallation:   {},
	ent.TypeMailLink:       {},
	ent.TypeMailSigner:     {},
	ent.TypePasskey:        {},
	ent.TypeRecoveryCode:   {},
	ent.TypeResponder:      {},
	ent.TypeSession:        {},
	ent.TypeSessionRequest: {},
	ent.TypeThrottle:       {},
	ent.TypeUnsealed:       {},
}

func anyone(v viewer.Viewer) bool { return v.May(viewer.ReadCases) }

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
