package graph

import (
	"context"
	"strconv"

	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// PostalAddresses answers the addresses of a postal code, to everybody within
// the allowance of their network.
func (q query) PostalAddresses(ctx context.Context, postalCode string) ([]*view.PostalAddress, error) {
	if wait := q.lookups.Take(viewer.From(ctx).Address); wait > 0 {
		seconds := int(wait.Seconds()) + 1
		err := limited(string(problem.TooManyAttempts), "too many postal codes were asked for; wait %d seconds", seconds)
		err.Extensions["seconds"] = strconv.Itoa(seconds)
		return nil, err
	}
	addresses, err := q.RA.PostalAddresses(ctx, postalCode)
	if err != nil {
		return nil, err
	}
	return view.PostalAddresses(addresses), nil
}
