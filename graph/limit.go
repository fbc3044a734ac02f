package graph

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
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
)

// solitary are the mutations of which an operation holds one, because aliases
// must not make of one request
//   - many guesses: those that check a secret or a token,
//   - much work: those that submit, those that have webhooks called, those that draw passwords or coupons, those that read or sign the audit log, those
//     that build, sign and lint a certificate, and the one that moves the clock,
//   - many mails, rows of the throttle, or papers: those that write one whoever
//     asks.
//
// What is left, an applicant or officer may do to many things at once; a test
// holds every mutation to be in one list or the other.
var solitary = map[string]bool{
	"acquireCertificate": true, "addPasskey": true, "advanceClock": true, "approveRequests": true, "beginOidcLink": true, "beginOidcSignIn": true, "beginPasskeyUse": true, "changePassword": true,
	"claimRequests": true, "confirmReachability": true, "confirmTotp": true, "createCouponBatch": true, "createLicenseKeys": true, "decideProposal": true, "enrolSubscribers": true,
	"finishOidc": true, "followContactLink": true, "identify": true, "mailContactLink": true, "mailPassphraseLink": true, "mailUnlockLink": true,
	"makePaperForm": true, "openEnrolment": true, "proveAgain": true, "proveAgainByPasskey": true, "reissueMailboxCertificate": true, "requestReissue": true,
	"resendCertificateCode": true, "resendEnrolment": true, "resetPassphrase": true, "sendInquiry": true,
	"replayWebhook": true, "sendReachability": true, "sendTestEvent": true, "signAuditCheckpoint": true, "signIn": true, "signInByOidc": true, "signInByPasskey": true,
	"startCampaign": true, "startReissue": true, "startChange": true, "startWithdrawal": true,
	"previewRevocationCampaign": true, "proposeRevocation": true, "proposeRevocationCampaign": true,
	"submitApplication": true, "submitChange": true, "submitEnrolment": true, "submitMailboxApplication": true, "submitRenewal": true,
	"submitWithdrawal": true, "unlock": true, "verifyAuditLog": true,
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
		if introspects(s) {
			// Deep by nature, and bounded by introspectionLimit.
			return shape{depth: 1, fields: min(m.set(s.SelectionSet).fields+1, maxFields+1), introspection: true}
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
