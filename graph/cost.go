package graph

import (
	"context"
	"encoding/json"
	"maps"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/extension"

	"github.com/shomei-ra/shomei/ra"
)

const (
	// listCost is what a list without a page size is taken for.
	listCost = 10
	// fewCost is what a list is taken for that holds a word or two.
	fewCost = 2
	// textCost is what a text to be agreed to costs, a mail or a logo, and pemCost
	// a certificate: they are long, and an answer is what it is made of.
	textCost = 200
	pemCost  = 10
	// couponCost is the least that a coupon costs which is made, enrolCost a person who
	// is enrolled, and hashCost a password of sixty milliseconds: as many as can be
	// made at once are just within maxCost.
	couponCost = 2
	enrolCost  = 50
	hashCost   = 180
	// searchCost is the least that a list costs which is searched: a text is looked for
	// in every row that there is.
	searchCost = 200
	// crlCost is what a revocation costs that publishes a whole list at once.
	crlCost = 500
)

// few are the lists that hold less than listCost, by what they belong to.
var few = map[string]bool{
	"ApiClient.secrets": true, "PreviewCampaignPayload.mails": true, "PreviewRevocationCampaignPayload.mails": true, "Problem.params": true,
}

// dear are the fields that cost more than a word, by what they belong to: long
// texts, and what is looked for anew for every object. What lies below them is
// paid for besides.
var dear = map[string]int{
	"Terms.body": textCost, "TermsVersion.body": textCost, "Theme.logo": textCost,
	"CampaignMail.text": textCost, "MailContent.text": textCost,
	// Counting is the work of ten pages, and none of their objects.
	"Query.requestCounts": textCost,
	// Each asks for itself, so that none is asked of a page.
	"Certificate.publication": textCost / 2, "Coupon.history": textCost, "Certificate.related": 2 * textCost, "Organization.subscriberCount": textCost,
	"Certificate.pem": pemCost, "Certificate.chain": 3 * pemCost, "Issuer.pem": pemCost,
	"Query.dashboard": 2 * textCost,
}

// asked are the fields of which a list in their arguments says how many objects
// they answer, and the lists below them which that pays for.
var asked = map[string]struct{ argument, list string }{
	"Query.nodes":               {argument: "ids"},
	"Mutation.voidCoupons":      {"couponIds", "VoidCouponsPayload.coupons"},
	"Mutation.claimRequests":    {"requestIds", "ClaimRequestsPayload.results"},
	"Mutation.approveRequests":  {"approvals", "ApproveRequestsPayload.results"},
	"Mutation.enrolSubscribers": {"subscribers", "EnrolSubscribersPayload.results"},
}

// made are the mutations that make as many things as a number or a list in their
// arguments says, or one, and the least that each costs, however little is shown
// of it. More than most are refused, and cost no more.
var made = map[string]struct {
	argument   string
	each, most int
}{
	"Mutation.createCouponBatch": {"count", couponCost, ra.MaxBatch},
	"Mutation.createLicenseKeys": {"count", hashCost, ra.MaxLicenseKeys},
	"Mutation.enrolSubscribers":  {"subscribers", enrolCost, ra.MaxEnrolled},
	"Mutation.proposeRevocation": {"", crlCost, 1},
}

// least is what a question costs at least that a file answers as well: as much as the
// file, however little is shown of it.
var least = map[string]int{"Query.statement": pathCosts[StatementPath]}

// priced is a schema that tells what its fields cost. The contract itself says
// which answer many: no list and no connection is free because somebody forgot
// to give it a price.
type priced struct{ graphql.ExecutableSchema }

// Complexity implements graphql.ExecutableSchema: a field costs 1 and what lies
// below it, once for every object that it may answer; or what it makes, or looks for.
func (p priced) Complexity(_ context.Context, typeName, field string, child int, args map[string]any) (int, bool) {
	cost := max(p.shown(typeName, field, child, args), least[typeName+"."+field])
	if filter, _ := args["filter"].(map[string]any); filter["search"] != nil {
		cost = max(cost, searchCost)
	}
	if making, makes := made[typeName+"."+field]; makes {
		cost = max(cost, making.each*min(amountOf(args, making.argument), making.most))
	}
	return cost, true
}

// shown is what it costs to answer a field.
func (p priced) shown(typeName, field string, child int, args map[string]any) int {
	def := p.Schema().Types[typeName].Fields.ForName(field)
	if def == nil { // __typename
		return 1
	}
	name := typeName + "." + field
	switch count, wanted := asked[name]; {
	case dear[name] > 0 && def.Type.Elem != nil:
		return dear[name] + times(listCost, child)
	case dear[name] > 0:
		return dear[name] + child
	case wanted:
		return times(amountOf(args, count.argument), child)
	case strings.HasSuffix(def.Type.Name(), "Connection"):
		return times(pageSize(args), child)
	case def.Type.Elem == nil, strings.HasSuffix(typeName, "Connection"), paidFor(name):
		return times(1, child)
	case few[name]:
		return times(fewCost, child)
	default:
		return times(listCost, child)
	}
}

// paidFor reports whether a list was counted where its arguments stand.
func paidFor(name string) bool {
	for _, count := range asked {
		if count.list == name {
			return true
		}
	}
	return false
}

// times saturates: an operation of lists in lists would overflow.
func times(n, child int) int {
	if child > maxCost || n*child > maxCost {
		return maxCost + 1
	}
	return 1 + n*child
}

// pageSize of a connection, by its arguments. A size out of bounds is refused by
// the list itself.
func pageSize(args map[string]any) int {
	return max(1, min(number(args["first"]), maxNodes), min(number(args["last"]), maxNodes))
}

// number as an argument has it, 0 for none.
func number(arg any) int {
	n, _ := arg.(int64)
	if text, ok := arg.(json.Number); ok {
		n, _ = text.Int64()
	}
	return int(n)
}

// amountOf is the length of a list among the arguments, or in the one that is
// called input, or the number that stands there; 1 at least, because one alone
// stands for a list of it.
func amountOf(args map[string]any, name string) int {
	arg := args[name]
	if in, deeper := args["input"].(map[string]any); deeper && arg == nil {
		arg = in[name]
	}
	if list, ok := arg.([]any); ok {
		return len(list)
	}
	return max(1, number(arg))
}

// shownCost says in the extensions of each answer what the operation cost, and
// what it may.
type shownCost struct{}

// ExtensionName implements graphql.HandlerExtension.
func (shownCost) ExtensionName() string { return "ShownCost" }

// Validate implements graphql.HandlerExtension.
func (shownCost) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptResponse implements graphql.ResponseInterceptor.
func (shownCost) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	response := next(ctx)
	if response == nil {
		return nil
	}
	// None: it was refused before it was counted.
	if counted := extension.GetComplexityStats(ctx); counted != nil {
		extensions := maps.Clone(response.Extensions)
		if extensions == nil {
			extensions = map[string]any{}
		}
		extensions["cost"] = map[string]int{"requested": counted.Complexity, "limit": counted.ComplexityLimit}
		response.Extensions = extensions
	}
	return response
}
