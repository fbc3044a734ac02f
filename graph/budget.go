package graph

import (
	"context"
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
	return tellBudget(e, spent)
}

// tellBudget says in the answer's headers how the budget stands, and refuses what it
// has no room for.
func tellBudget(e *exchange, spent session.Spent) *gqlerror.Error {
	spent.Tell(e.header)
	if spent.Over {
		return limited(overBudget, "the client's budget of this minute is used up: see Retry-After")
	}
	return nil
}

// usedUp refuses a client whose minute has no room for anything, before what it
// sends is read. It takes nothing.
func (c Config) usedUp(ctx context.Context) *gqlerror.Error {
	e := exchangeOf(ctx)
	if e.visit.Budget.ClientID == "" {
		return nil
	}
	spent, err := c.Sessions.Stands(ctx, e.visit.Budget)
	if err != nil {
		return c.present(ctx, err)
	}
	if !spent.Over {
		return nil // what it costs is told once it was taken
	}
	return tellBudget(e, spent)
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
	// What wants a whole minute would wait for one in which nothing else was asked.
	spent, err := c.Sessions.Spend(ctx, e.visit.Budget, min(each*len(told.Events), e.visit.Budget.Cost/2))
	return !spent.Over, err
}

// toll has what was refused before it came as far as its price cost a request all
// the same; what there is no room for is refused for that alone.
func (c Config) toll(ctx context.Context, errs gqlerror.List) gqlerror.List {
	if over := c.charge(ctx, 1); over != nil {
		return gqlerror.List{over}
	}
	return errs
}

// pathCosts are what a request costs a client at the paths beside Path, in the
// units of operations; at any other it costs 1.
var pathCosts = map[string]int{ImportPath: maxCost / 2, ImportReportPath: maxCost / 5, StatementPath: maxCost / 10}

// chargePath takes what a request to the path costs. At Path each operation has its
// own price, if there is room for any.
func (c Config) chargePath(ctx context.Context, path string) *gqlerror.Error {
	if path == Path {
		return c.usedUp(ctx)
	}
	return c.charge(ctx, max(pathCosts[path], 1))
}

// refusedStatus is the status of what was refused before it was executed, and what
// is said of it.
func (c Config) refusedStatus(ctx context.Context, r *http.Request, errs gqlerror.List) (int, gqlerror.List) {
	errs = c.toll(ctx, errs)
	for _, err := range errs {
		switch err.Extensions["code"] {
		case overBudget:
			return http.StatusTooManyRequests, errs
		case noScope:
			if scope, named := err.Extensions["scope"].(string); named {
				challenge(exchangeOf(ctx).header, `error="insufficient_scope", scope="`+scope+`"`)
			}
			if wantsResponseType(r) {
				return http.StatusForbidden, errs
			}
		}
	}
	return requestErrorStatus(r), errs
}

// overStatus of what could not be charged: the budget is used up, or nobody knows.
func overStatus(err *gqlerror.Error) int {
	if err.Extensions["code"] == overBudget {
		return http.StatusTooManyRequests
	}
	return http.StatusServiceUnavailable
}
