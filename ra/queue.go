package ra

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// lateFrom is from when on a case is late that is expected to be vetted on the
// day that begins at the moment: when that day is over.
func lateFrom(expected instant.Time) instant.Time {
	return instant.At(expected.Time().In(policy.Tokyo).AddDate(0, 0, 1))
}

// Waiting are the states in which a case waits for officers.
var Waiting = []lifecycle.Status{lifecycle.Accepted, lifecycle.InReview}

// Due are the states that a request can take by the clock alone: only in these
// can a row stand whose stored state is another.
var Due = map[lifecycle.Status]bool{
	lifecycle.Accepted: true, lifecycle.Approved: true, lifecycle.Rejected: true,
	lifecycle.Completed: true, lifecycle.Lapsed: true,
}

// Unsettled matches requests that the clock has moved and nobody has settled
// yet: none, but within the seconds between two sweeps.
func Unsettled(now time.Time) predicate.Request { return request.DueAtLTE(instant.At(now)) }

// SecondWanted matches cases of which one of two approvals is given, as long as
// they wait (see Waiting).
func SecondWanted() predicate.Request { return request.FirstApproverIDNotNil() }

// Late matches what its day is over for, as long as it waits (see Waiting).
func Late(now time.Time) predicate.Request { return request.QueueAtLTE(instant.At(now)) }

// ApproveOne approves one of several cases: what nobody holds is claimed for it,
// and given back unless it is approved. Errors: those of Claim and Approve.
func (s *Service) ApproveOne(ctx context.Context, by viewer.Viewer, in DecideInput) error {
	r, err := s.db.Client().Request.Get(viewer.AsSystem(ctx), in.RequestID)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("approve one: read request: %w", err)
	}
	waited := err == nil && Status(r, s.now()) == lifecycle.Accepted
	if waited {
		if err := s.Claim(ctx, by, in.RequestID); err != nil {
			return err
		}
	}
	approved := s.Approve(ctx, by, in)
	if approved == nil || !waited {
		return approved
	}
	// A claim that cannot be given back expires by itself, and the refusal is
	// what is to be told.
	if err := s.Release(ctx, by, in.RequestID); err != nil && !problem.Is(err, problem.NotClaimed) {
		s.log.WarnContext(ctx, "a case is still claimed that was not approved", "request", in.RequestID, "err", err)
	}
	return approved
}

// RecordExport notes that an officer exports requests, before it begins; details
// say which, as name, value pairs without personal data.
func (s *Service) RecordExport(ctx context.Context, by viewer.Viewer, details []string) error {
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: by, action: RequestsExported, at: s.instantNow(), details: details})
	})
	if err != nil {
		return fmt.Errorf("record export: %w", err)
	}
	return nil
}
