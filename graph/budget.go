package graph

import (
	"context"
	"errors"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/session"
)

// overBudget is the code of what a client's budget had no room for.
const overBudget = "RATE_LIMITED"

// budgetLimit counts what an operation of an API client costs, once its shape
// and cost are known to be within bounds, and refuses what the minute has no
// room for.
type budgetLimit struct{ Config }

// ExtensionName implements graphql.HandlerExtension.
func (budgetLimit) ExtensionName() string { return "BudgetLimit" }

// Validate implements graphql.HandlerExtension.
func (budgetLimit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (l budgetLimit) MutateOperationContext(ctx context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	cost := 1
	if stats := extension.GetComplexityStats(graphql.WithOperationContext(ctx, operation)); stats != nil {
		cost = max(stats.Complexity, 1)
	}
	return l.charge(ctx, cost)
}

// charge takes a cost from the budget of the client that asks, and says in the
// answer's headers how it stands. Whoever is no client has no budget.
func (c Config) charge(ctx context.Context, cost int) *gqlerror.Error {
	e := exchangeOf(ctx)
	if e == nil || e.visit.Budget.ClientID == "" || e.charged {
		return nil
	}
	e.charged = true
	spent, err := c.Sessions.Spend(ctx, e.visit.Budget, cost)
	if err != nil {
		return c.present(ctx, err)
	}
	spent.Tell(e.header)
	if spent.Over {
		return limited(overBudget, "the client's budget of this minute is used up: see Retry-After")
	}
	return nil
}

// afford counts what a piece of news costs: of each event in it what the
// operation asks of one, and a request for all. It reports whether the client's
// minute has room for them. Whoever is no client has no budget, and what tells of
// no events costs nothing.
func (c Config) afford(ctx context.Context, news any) (bool, error) {
	e := exchangeOf(ctx)
	told, ok := news.(*view.EventNews)
	if !ok || len(told.Events) == 0 || e.visit.Budget.ClientID == "" {
		return true, nil
	}
	each := 1
	if stats := extension.GetComplexityStats(ctx); stats != nil {
		each = max(stats.Complexity/listCost, 1)
	}
	// What is more than a whole minute's would never fit.
	spent, err := c.Sessions.Spend(ctx, e.visit.Budget, min(each*len(told.Events), e.visit.Budget.Cost))
	return !spent.Over, err
}

// refusedStatus is the status of an operation that is not executed. One that did
// not come as far as its price costs a request all the same.
func (c Config) refusedStatus(ctx context.Context, r *http.Request, errs gqlerror.List) (int, gqlerror.List) {
	if over := c.charge(ctx, 1); over != nil {
		errs = gqlerror.List{over}
	}
	for _, err := range errs {
		if err.Extensions["code"] == overBudget {
			return http.StatusTooManyRequests, errs
		}
	}
	return requestErrorStatus(r), errs
}

// unauthorized answers an access token that is not good (RFC 6750, 3.1).
func unauthorized(w http.ResponseWriter, r *http.Request, err error) bool {
	if !errors.Is(err, session.ErrBearer) {
		return false
	}
	w.Header().Set("WWW-Authenticate", `Bearer realm="shomei", error="invalid_token"`)
	writeErrors(w, r, http.StatusUnauthorized, limited("INVALID_TOKEN", "the access token is not valid here: ask for another at %s", session.TokenPath))
	return true
}
