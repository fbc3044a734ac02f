package ra

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/maintenancewindow"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// extendPage is how many provisional requests are read at once while their
// deadlines are moved.
const extendPage = 200

// windowEnd answers when the provisional window of a request made now ends: the
// procedure's time, longer by the maintenance of cancelling where the policy's
// clock pauses.
func (s *Service) windowEnd(ctx context.Context, tx *ent.Tx, procedure policy.Procedure, slug string, now time.Time) (time.Time, error) {
	end := now.Add(procedure.Window.Duration())
	if !procedure.Pausing() {
		return end, nil
	}
	// What is scheduled meanwhile waits, and then finds this request.
	if err := s.db.ShareTable(ctx, maintenancewindow.Table); err != nil {
		return end, err
	}
	down, err := cancellingDown(ctx, tx, instant.At(now))
	if err != nil {
		return end, err
	}
	return policy.Paused(now, end, concerned(down, slug)), nil
}

// cancellingDown are the windows of cancelling, of every entrance, that were
// not over at a moment.
func cancellingDown(ctx context.Context, tx *ent.Tx, since instant.Time) ([]*ent.MaintenanceWindow, error) {
	rows, err := tx.MaintenanceWindow.Query().Where(maintenancewindow.CancelledAtIsNil(),
		maintenancewindow.ProcedureEQ(policy.MaintainCancel), maintenancewindow.EndsAtGT(since)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read maintenance of cancelling: %w", err)
	}
	return rows, nil
}

// concerned are the times of those that concern an entrance.
func concerned(windows []*ent.MaintenanceWindow, slug string) []policy.Window {
	var down []policy.Window
	for _, w := range windows {
		if w.Portal == nil || *w.Portal == slug {
			down = append(down, policy.Window{From: w.StartsAt.Time(), Until: w.EndsAt.Time()})
		}
	}
	return down
}

// extendDeadlines moves the deadlines of the provisional requests that a window
// of cancelling overlaps, page by page: those that have not passed now and lie
// behind the window's beginning. Deadlines only grow. It wants the table of
// windows to be locked.
func (s *Service) extendDeadlines(ctx context.Context, tx *ent.Tx, slug *string, now, starts instant.Time) error {
	where := []predicate.Request{request.StatusEQ(lifecycle.Provisional), request.DueAtGT(max(now, starts))}
	if slug != nil {
		where = append(where, request.Portal(*slug))
	}
	for last := ""; ; {
		page, err := tx.Request.Query().Where(where...).Where(request.IDGT(last)).
			WithPolicy().Order(ent.Asc(request.FieldID)).Limit(extendPage).All(ctx)
		if err != nil {
			return fmt.Errorf("read provisional requests: %w", err)
		}
		if len(page) == 0 {
			return nil
		}
		// Ids sort by time: the first of them waits the longest.
		down, err := cancellingDown(ctx, tx, page[0].SubmittedAt)
		if err != nil {
			return err
		}
		for _, r := range page {
			if err := s.extendDeadline(ctx, tx, r, concerned(down, r.Portal)); err != nil {
				return fmt.Errorf("extend %s: %w", r.ID, err)
			}
			last = r.ID
		}
		if len(page) < extendPage {
			return nil
		}
	}
}

// extendDeadline moves what depends on r's deadline: when it is accepted, when
// vetting is expected to be done, when its coupon is consumed.
func (s *Service) extendDeadline(ctx context.Context, tx *ent.Tx, r *ent.Request, down []policy.Window) error {
	procedure := r.Edges.Policy.Policy.Of(r.Kind)
	if !procedure.Pausing() {
		return nil
	}
	from := r.SubmittedAt.Time()
	until := policy.Paused(from, from.Add(procedure.Window.Duration()), down)
	end := instant.At(until)
	if end <= *r.DueAt {
		return nil
	}
	u := tx.Request.Update().Where(asRead(r)).SetCancelDeadline(end).SetDueAt(end).SetAcceptedAt(end)
	if procedure.Vetting != nil {
		expected := instant.At(policy.Expected(until, procedure.Vetting.TargetDays))
		u.SetExpectedAt(expected).SetQueueAt(lateFrom(expected))
	} else {
		u.SetQueueAt(end)
	}
	// Cancelled or accepted meanwhile: there is no deadline to move.
	if n, err := u.Save(ctx); err != nil || n == 0 {
		return err
	}
	now := s.instantNow()
	if now >= *r.DueAt {
		// It passed while we were at it: for others the request is accepted.
		return errConflict
	}
	if _, err := tx.Coupon.Update().Where(coupon.RequestID(r.ID), coupon.StatusEQ(lifecycle.CouponLocked)).
		SetDueAt(end).Save(ctx); err != nil {
		return fmt.Errorf("hold the coupon: %w", err)
	}
	return s.audit(ctx, tx, act{by: system, action: DeadlineExtended, object: r.ID, at: now,
		details: []string{"until", rfc3339(&end)}})
}
