package session

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiusage"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// maxRequests of a client in a minute.
const maxRequests = 600

// Budget is what a client may use in a minute of the clock. What it has used is
// one row, which every server adds to by one conditional update: a count in each
// server's memory would be a budget for each server, and a row a minute would
// have to be cleared away. It is counted before the request is executed, outside
// of its transaction.
type Budget struct {
	// ClientID whose it is; empty: nobody's, and nothing is counted.
	ClientID string
	// Requests and Cost of a minute, the latter in the units of operations.
	Requests, Cost int
	address        string
}

func budgetOf(row *ent.ApiClient, address string) Budget {
	return Budget{ClientID: row.ID, Requests: maxRequests, Cost: row.CostBudget, address: address}
}

// Spent is how a budget stands.
type Spent struct {
	Budget
	// RequestsLeft and CostLeft in this minute.
	RequestsLeft, CostLeft int
	// Resets is when the next minute begins, from now.
	Resets time.Duration
	// Over: what was asked for did not fit, and was not counted.
	Over bool
}

// maxSpends bounds how often one is tried again that met another server's.
const maxSpends = 5

// Spend counts a request of the cost, if it fits into what is left of the
// minute.
func (c *Clients) Spend(ctx context.Context, b Budget, cost int) (Spent, error) {
	ctx = viewer.AsSystem(ctx)
	for range maxSpends {
		now := c.Now()
		minute := now.Unix() / 60
		done, err := c.add(ctx, b, minute, cost)
		if err != nil {
			return Spent{}, fmt.Errorf("count request: %w", err)
		}
		row, err := c.DB.Client().ApiUsage.Query().Where(apiusage.ClientID(b.ClientID)).Only(ctx)
		if ent.IsNotFound(err) {
			err := c.DB.Client().ApiUsage.Create().SetID(b.ClientID).SetClientID(b.ClientID).SetMinute(0).SetRequests(0).SetCost(0).
				SetUsedAt(instant.At(now)).SetAddress(b.address).OnConflictColumns(apiusage.FieldClientID).Ignore().Exec(ctx)
			if err != nil {
				return Spent{}, fmt.Errorf("begin counting requests: %w", err)
			}
			continue
		}
		if err != nil {
			return Spent{}, fmt.Errorf("read requests: %w", err)
		}
		spent := b.spent(row, now, cost)
		// A row that has room was made room in meanwhile: once more.
		if done || spent.Over {
			spent.Over = !done
			return spent, nil
		}
	}
	return Spent{}, errors.New("count request: the row never held still")
}

// spent is how the budget stands by its row: Over if a request of the cost does not
// fit.
func (b Budget) spent(row *ent.ApiUsage, now time.Time, cost int) Spent {
	minute := now.Unix() / 60
	s := Spent{
		Budget: b, RequestsLeft: max(b.Requests-row.Requests, 0), CostLeft: max(b.Cost-row.Cost, 0),
		Resets: time.Unix((minute+1)*60, 0).Sub(now),
	}
	s.Over = row.Minute >= minute && row.Minute <= minute+1 && (s.RequestsLeft < 1 || s.CostLeft < cost)
	return s
}

// Stands reads how a client's budget stands, and counts nothing: Over if not even
// the cheapest request fits.
func (c *Clients) Stands(ctx context.Context, b Budget) (Spent, error) {
	row, err := c.DB.Client().ApiUsage.Query().Where(apiusage.ClientID(b.ClientID)).Only(viewer.AsSystem(ctx))
	if ent.IsNotFound(err) { // nothing was asked yet
		return Spent{Budget: b, RequestsLeft: b.Requests, CostLeft: b.Cost}, nil
	}
	if err != nil {
		return Spent{}, fmt.Errorf("read requests: %w", err)
	}
	return b.spent(row, c.Now(), 1), nil
}

// Spend is that of Clients.
func (s *Service) Spend(ctx context.Context, b Budget, cost int) (Spent, error) {
	if s.clients == nil {
		return Spent{}, errors.New("count request: no client comes here")
	}
	return s.clients.Spend(ctx, b, cost)
}

// Stands is that of Clients.
func (s *Service) Stands(ctx context.Context, b Budget) (Spent, error) {
	if s.clients == nil {
		return Spent{}, errors.New("read requests: no client comes here")
	}
	return s.clients.Stands(ctx, b)
}

// add counts in the minute, or begins it. A server whose clock is behind counts
// in the minute that another has begun, if it is the next: a row that is further
// ahead is of a clock that was wrong, and nobody waits until it is right.
func (c *Clients) add(ctx context.Context, b Budget, minute int64, cost int) (bool, error) {
	used := instant.At(c.Now())
	n, err := c.DB.Client().ApiUsage.Update().
		Where(apiusage.ClientID(b.ClientID), apiusage.MinuteGTE(minute), apiusage.MinuteLTE(minute+1), apiusage.RequestsLT(b.Requests), apiusage.CostLTE(b.Cost-cost)).
		AddRequests(1).AddCost(cost).SetUsedAt(used).SetAddress(b.address).Save(ctx)
	if err != nil || n == 1 {
		return n == 1, err
	}
	n, err = c.DB.Client().ApiUsage.Update().
		Where(apiusage.ClientID(b.ClientID), apiusage.Or(apiusage.MinuteLT(minute), apiusage.MinuteGT(minute+1))).
		SetMinute(minute).SetRequests(1).SetCost(cost).SetUsedAt(used).SetAddress(b.address).Save(ctx)
	return n == 1, err
}

// retryAfter is when the next minute begins, from now.
func (s Spent) retryAfter() string { return strconv.Itoa(s.seconds()) }

func (s Spent) seconds() int { return int((s.Resets + time.Second - 1) / time.Second) }

// Tell writes how the budget stands into an answer's headers
// (draft-ietf-httpapi-ratelimit-headers-11), and when to come back where
// something did not fit. Cost is a unit of our own, which the draft has no word
// for: qu takes registered ones alone, and the policy's name says it.
func (s Spent) Tell(header http.Header) {
	header.Set("RateLimit-Policy", fmt.Sprintf(`"requests";q=%d;w=60, "cost";q=%d;w=60`, s.Requests, s.Cost))
	resets := s.seconds()
	header.Set("RateLimit", fmt.Sprintf(`"requests";r=%d;t=%d, "cost";r=%d;t=%d`, s.RequestsLeft, resets, s.CostLeft, resets))
	if s.Over {
		header.Set("Retry-After", s.retryAfter())
	}
}
