package graph

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
)

// Limits of an operation. The largest one of our own pages has about 300
// tokens, 8 levels and a cost of 3,000.
const (
	// maxTokens bounds validation, which compares fields pairwise: a thousand
	// of one name take 40 ms.
	maxTokens = 1000
	maxDepth  = 12
	// maxFields counts fields with every fragment written out, which doubling
	// fragments make many of out of few tokens.
	maxFields = 2000
	// maxCost counts fields times the objects that they may be asked of; one
	// is about two microseconds.
	maxCost = 10_000
	// listCost is what a list without a page size is taken for.
	listCost = 10
)

// solitary are the mutations of which an operation holds one: those that check
// a secret, because aliases must not make many guesses of one request; the one
// that builds, signs and lints a certificate, and the one that moves the clock,
// because they must not make much work of it; and those that mail, because they must not make many mails.
var solitary = map[string]bool{
	"acquireCertificate": true, "advanceClock": true, "identify": true, "mailPassphraseLink": true, "mailUnlockLink": true, "confirmReachability": true, "reissueMailboxCertificate": true, "resendCertificateCode": true, "resetPassphrase": true, "sendInquiry": true, "sendReachability": true, "signIn": true, "addStaff": true, "resetStaff": true, "signInByPasskey": true, "proveAgain": true, "proveAgainByPasskey": true, "addPasskey": true, "confirmTotp": true, "changePassword": true, "submitApplication": true, "submitMailboxApplication": true, "enrolSubscribers": true, "openEnrolment": true, "resendEnrolment": true, "submitEnrolment": true, "unlock": true,
}

// shapeLimit refuses operations by their shape, before anything walks them
// with every fragment written out.
type shapeLimit struct{ introspection bool }

// ExtensionName implements graphql.HandlerExtension.
func (shapeLimit) ExtensionName() string { return "ShapeLimit" }

// Validate implements graphql.HandlerExtension.
func (shapeLimit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (l shapeLimit) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	m := measure{fragments: map[string]shape{}}
	found := m.set(operation.Operation.SelectionSet)
	switch {
	case found.introspection && !l.introspection:
		return limited("INTROSPECTION_DISABLED", "questions about the schema are not answered here")
	case found.depth > maxDepth:
		return limited("TOO_DEEP", "the operation is more than %d levels deep", maxDepth)
	case found.fields > maxFields:
		return limited("TOO_LARGE", "the operation asks for more than %d fields", maxFields)
	case found.solitary > 1:
		return limited("ONE_AN_OPERATION", "one of %s an operation", strings.Join(slices.Sorted(maps.Keys(solitary)), ", "))
	}
	return nil
}

func limited(code, format string, args ...any) *gqlerror.Error {
	err := gqlerror.Errorf(format, args...)
	err.Extensions = map[string]any{"code": code}
	return err
}

// shape is what a selection amounts to.
type shape struct {
	depth, fields, solitary int
	introspection           bool
}

// beside adds what stands next to s.
func (s shape) beside(other shape) shape {
	return shape{
		depth: max(s.depth, other.depth),
		// Saturating: doubled fragments would overflow.
		fields:        min(s.fields+other.fields, maxFields+1),
		solitary:      min(s.solitary+other.solitary, 2),
		introspection: s.introspection || other.introspection,
	}
}

// measure measures each fragment once, however often it is used. Cycles were
// refused by validation.
type measure struct{ fragments map[string]shape }

func (m measure) set(selections ast.SelectionSet) shape {
	var total shape
	for _, selection := range selections {
		total = total.beside(m.selection(selection))
	}
	return total
}

func (m measure) selection(selection ast.Selection) shape {
	switch s := selection.(type) {
	case *ast.Field:
		if s.Name == "__schema" || s.Name == "__type" {
			// Deep by nature, and bounded by the schema.
			return shape{depth: 1, fields: 1, introspection: true}
		}
		found := m.set(s.SelectionSet)
		found.depth++
		found.fields = min(found.fields+1, maxFields+1)
		if s.ObjectDefinition.Name == "Mutation" && solitary[s.Name] {
			found.solitary++
		}
		return found
	case *ast.InlineFragment:
		return m.set(s.SelectionSet)
	case *ast.FragmentSpread:
		found, done := m.fragments[s.Name]
		if !done {
			found = m.set(s.Definition.SelectionSet)
			m.fragments[s.Name] = found
		}
		return found
	}
	return shape{}
}

// costs are what fields cost that are asked of many objects; all others cost 1
// and what lies below them.
func costs() generated.ComplexityRoot {
	var c generated.ComplexityRoot
	many := func(child int) int { return 1 + listCost*child }
	c.Request.History = many
	c.Request.Messages = many
	c.Request.Checks = many
	c.Request.Certificates = many
	c.ApplicantSession.Requests = many
	c.Portal.Products = many
	c.Portal.Serves = many
	c.Portal.Notices = many
	c.Portal.Links = many
	c.Clock.Due = many
	c.Query.MailPreview = func(child int, _ *message.Kind, _ view.Language, _ string) int { return many(child) }
	c.Query.PostalAddresses = func(child int, _ string) int { return many(child) }
	c.Query.Statement = func(child int, _ string) int { return many(child) }
	c.Mutation.EnrolSubscribers = func(child int, in generated.EnrolSubscribersInput) int { return 1 + len(in.Subscribers)*child }
	c.Query.Nodes = func(child int, ids []string) int { return 1 + len(ids)*child }
	c.Mutation.VoidCoupons = func(child int, in generated.VoidCouponsInput) int { return 1 + len(in.CouponIds)*child }
	c.Query.Requests = func(child int, _ *generated.RequestFilter, _ *generated.RequestOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Certificates = func(child int, _ *generated.CertificateFilter, _ *generated.CertificateOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Coupons = func(child int, _ *generated.CouponFilter, _ *generated.CouponOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Partners = func(child int, _ *generated.PartnerOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Enrolments = func(child int, _ *generated.EnrolmentFilter, _ *generated.EnrolmentOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Charges = func(child int, _ *generated.ChargeFilter, _ *generated.ChargeOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Products = func(child int, _ *generated.ProductOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.LicenseKeys = func(child int, _ *generated.LicenseKeyOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Partners = func(child int, _ *generated.PartnerOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Staff = func(child int, _ *generated.StaffOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Permissions = many
	c.Query.Notices = func(child int, _ *generated.NoticeOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Messages = func(child int, _ *generated.MessageFilter, _ *generated.MessageOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.AuditEvents = func(child int, _ *generated.AuditEventFilter, _ *generated.AuditEventOrder, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	return c
}

// pageCost is what lies below a connection, once for every object of the page.
// A size out of bounds is refused by the list itself; here it only must not
// overflow.
func pageCost(child int, first, last *int) int {
	size := 1
	for _, n := range []*int{first, last} {
		if n != nil {
			size = max(size, min(*n, 100))
		}
	}
	return 1 + size*child
}
