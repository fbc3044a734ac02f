package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// open is wanted by what is anybody's to ask.
const open viewer.Scope = ""

// rootScopes are the root fields that API clients may ask for, and the scope
// that each wants. What is not here is for people.
var rootScopes = map[string]viewer.Scope{
	"Query.viewer": open, "Query.node": open, "Query.nodes": open, "Query.portal": open, "Query.partners": open,
	"Query.products": open, "Query.notices": open, "Query.maintenanceWindows": open, "Query.eventTypes": open,
	"Query.postalAddresses": open, "Query.permissions": open,

	"Query.requests": viewer.RequestsRead, "Mutation.startReissue": viewer.RequestsWrite,
	"Mutation.startChange": viewer.RequestsWrite, "Mutation.startWithdrawal": viewer.RequestsWrite,
	"Query.certificates": viewer.CertificatesRead,
	"Query.coupons":      viewer.CouponsRead, "Query.couponBatches": viewer.CouponsRead, "Mutation.createCouponBatch": viewer.CouponsWrite,
	"Mutation.voidCoupons": viewer.CouponsWrite, "Mutation.voidCouponBatch": viewer.CouponsWrite,
	"Query.licenseKeys": viewer.LicensesRead, "Mutation.createLicenseKeys": viewer.LicensesWrite, "Mutation.voidLicenseKey": viewer.LicensesWrite,
	"Query.enrolments": viewer.EnrolmentsRead, "Mutation.enrolSubscribers": viewer.EnrolmentsWrite,
	"Mutation.resendEnrolment": viewer.EnrolmentsWrite, "Mutation.withdrawEnrolment": viewer.EnrolmentsWrite,
	"Query.enrolmentImports": viewer.EnrolmentsRead, "Mutation.startEnrolmentImport": viewer.EnrolmentsWrite,
	"Mutation.cancelEnrolmentImport": viewer.EnrolmentsWrite,
	"Query.proposals":                viewer.RevocationsWrite, "Mutation.proposeRevocation": viewer.RevocationsWrite,
	"Mutation.decideProposal": viewer.RevocationsWrite,
	"Query.charges":           viewer.StatementRead, "Query.statement": viewer.StatementRead,
	"Query.events": viewer.EventsRead, "Subscription.events": viewer.EventsRead,
	"Query.webhooks": viewer.WebhooksRead, "Mutation.registerWebhook": viewer.WebhooksWrite, "Mutation.updateWebhook": viewer.WebhooksWrite,
	"Mutation.rotateWebhookSecret": viewer.WebhooksWrite, "Mutation.removeWebhook": viewer.WebhooksWrite,
	"Mutation.sendTestEvent": viewer.WebhooksWrite, "Mutation.replayWebhook": viewer.WebhooksWrite,
}

// typeScopes are the scopes that reading an object wants, wherever it is met; any
// of them will do.
var typeScopes = map[string][]viewer.Scope{
	"Request": {viewer.RequestsRead}, "Registration": {viewer.RequestsRead}, "Certificate": {viewer.CertificatesRead},
	"Coupon": {viewer.CouponsRead}, "CouponBatch": {viewer.CouponsRead}, "LicenseKey": {viewer.LicensesRead},
	"Enrolment": {viewer.EnrolmentsRead}, "EnrolmentImport": {viewer.EnrolmentsRead}, "EnrolmentImportRow": {viewer.EnrolmentsRead}, "Charge": {viewer.StatementRead},
	"Proposal": {viewer.RevocationsWrite},
	"Webhook":  {viewer.WebhooksRead}, "WebhookDelivery": {viewer.WebhooksRead}, "Event": {viewer.EventsRead, viewer.WebhooksRead},
}

// scopeLimit refuses what an API client's scopes do not give, before anything of
// it is done, and names the scope that is wanted.
type scopeLimit struct{}

// ExtensionName implements graphql.HandlerExtension.
func (scopeLimit) ExtensionName() string { return "ScopeLimit" }

// Validate implements graphql.HandlerExtension.
func (scopeLimit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (scopeLimit) MutateOperationContext(ctx context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	v := viewer.From(ctx)
	if v.Kind != viewer.Client {
		return nil
	}
	w := walk{viewer: v, seen: map[string]bool{}}
	return w.set(operation.Operation.SelectionSet)
}

// walk looks at each fragment once.
type walk struct {
	viewer viewer.Viewer
	seen   map[string]bool
}

func (w walk) set(selections ast.SelectionSet) *gqlerror.Error {
	for _, selection := range selections {
		if err := w.selection(selection); err != nil {
			return err
		}
	}
	return nil
}

func (w walk) selection(selection ast.Selection) *gqlerror.Error {
	switch s := selection.(type) {
	case *ast.Field:
		if err := w.field(s); err != nil {
			return err
		}
		return w.set(s.SelectionSet)
	case *ast.InlineFragment:
		if err := w.object(s.TypeCondition); err != nil {
			return err
		}
		return w.set(s.SelectionSet)
	case *ast.FragmentSpread:
		if w.seen[s.Name] {
			return nil
		}
		w.seen[s.Name] = true
		if err := w.object(s.Definition.TypeCondition); err != nil {
			return err
		}
		return w.set(s.Definition.SelectionSet)
	}
	return nil
}

// field refuses a root field that the scopes do not give, and any field whose
// objects they do not.
func (w walk) field(f *ast.Field) *gqlerror.Error {
	switch root := f.ObjectDefinition.Name; root {
	case "Query", "Mutation", "Subscription":
		if f.Name == "__typename" || introspects(f) {
			return nil
		}
		wanted, there := rootScopes[root+"."+f.Name]
		if !there {
			return limited(noScope, "%s is for people who are signed in: no scope gives it", f.Name)
		}
		if wanted != open && !w.viewer.Holds(wanted) {
			return forbidden(f.Name, wanted)
		}
	case "ApiClient":
		if !slices.Contains([]string{"__typename", "id", "name"}, f.Name) {
			return limited(noScope, "%s of a client is for people who are signed in: no scope gives it", f.Name)
		}
	}
	if f.Definition == nil {
		return nil
	}
	return w.object(f.Definition.Type.Name())
}

func (w walk) object(name string) *gqlerror.Error {
	wanted := typeScopes[name]
	if len(wanted) == 0 || slices.ContainsFunc(wanted, w.viewer.Holds) {
		return nil
	}
	return forbidden(name, wanted[0])
}
