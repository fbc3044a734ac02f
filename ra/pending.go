package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Pending is a proposal as an officer is shown it.
type Pending struct {
	// Stale: what it was made from has changed since, so that it can only be
	// declined or withdrawn.
	Stale bool
	// Differences between what stands and what is to be, by field.
	Before, After map[string]string
}

// Examine tells what a proposal that the viewer was shown would change now.
func Examine(ctx context.Context, client *ent.Client, row *ent.Proposal) (Pending, error) {
	ctx = viewer.AsSystem(ctx)
	d, err := deedOf(row)
	if err != nil {
		return Pending{}, err
	}
	holds, err := holds(ctx, client, row, d)
	if err != nil {
		return Pending{}, fmt.Errorf("examine proposal: %w", err)
	}
	before, after, err := d.differences(ctx, client)
	if err != nil {
		return Pending{}, fmt.Errorf("examine proposal: %w", err)
	}
	p := Pending{Stale: !holds}
	if p.Before, err = leaves(before); err != nil {
		return Pending{}, err
	}
	if p.After, err = leaves(after); err != nil {
		return Pending{}, err
	}
	if _, all := d.(whole); all {
		return p, nil
	}
	for field, text := range p.Before {
		if p.After[field] == text {
			delete(p.Before, field)
			delete(p.After, field)
		}
	}
	return p, nil
}

// MayDecide reports whether the viewer may carry the proposal out or decline
// it: an officer of the kind's role, and not who proposed it.
func MayDecide(by viewer.Viewer, row *ent.Proposal) bool {
	d, err := deedOf(row)
	return err == nil && by.Kind == viewer.Staff && d.mayDecide(by) && !Proposed(by, row)
}
