package graph

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/99designs/gqlgen/graphql"
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
)

// few are the lists that hold less than listCost, by what they belong to.
var few = map[string]bool{
	"ApiClient.secrets": true, "PreviewCampaignPayload.mails": true, "PreviewRevocationCampaignPayload.mails": true, "Problem.params": true,
}

// long are the texts that cost more than a word, by what they belong to.
var long = map[string]int{
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

// priced is a schema that tells what its fields cost. The contract itself says
// which answer many: no list and no connection is free because somebody forgot
// to give it a price.
type priced struct{ graphql.ExecutableSchema }

// Complexity implements graphql.ExecutableSchema: a field costs 1 and what lies
// below it, once for every object that it may answer.
func (p priced) Complexity(_ context.Context, typeName, field string, child int, args map[string]any) (int, bool) {
	def := p.Schema().Types[typeName].Fields.ForName(field)
	if def == nil { // __typename
		return 1, true
	}
	name := typeName + "." + field
	switch count, wanted := asked[name]; {
	case long[name] > 0:
		return long[name], true
	case wanted:
		return times(lengthOf(args, count.argument), child), true
	case strings.HasSuffix(def.Type.Name(), "Connection"):
		return times(pageSize(args), child), true
	case def.Type.Elem == nil, strings.HasSuffix(typeName, "Connection"), paidFor(name):
		return times(1, child), true
	case few[name]:
		return times(fewCost, child), true
	default:
		return times(listCost, child), true
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
	size := 1
	for _, name := range []string{"first", "last"} {
		switch n := args[name].(type) {
		case int64:
			size = max(size, int(min(n, maxNodes)))
		case json.Number:
			if n, err := n.Int64(); err == nil {
				size = max(size, int(min(n, maxNodes)))
			}
		}
	}
	return size
}

// lengthOf a list among the arguments, or in the one that is called input.
func lengthOf(args map[string]any, name string) int {
	list, ok := args[name].([]any)
	if in, deeper := args["input"].(map[string]any); deeper && !ok {
		list, ok = in[name].([]any)
	}
	if !ok { // one alone stands for a list of it
		return 1
	}
	return len(list)
}
