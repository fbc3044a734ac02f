package ra

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/maintenancewindow"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

const (
	// maxMaintenance is how long a window lasts at most: a slip of the pen must
	// not close a procedure for a year.
	maxMaintenance = 7 * 24 * time.Hour
	// maxMaintenanceWords that applicants are told beside the times.
	maxMaintenanceWords = 500
)

// ScheduleMaintenanceInput describes when procedures are down.
type ScheduleMaintenanceInput struct {
	// Procedures that are down; each gets a window of its own, which can be ended
	// alone.
	Procedures []policy.Maintained
	// Portal is the slug of the entrance that is concerned; nil: every one.
	Portal *string
	// StartsAt; nil: at once.
	StartsAt *time.Time
	// EndsAt is exclusive.
	EndsAt time.Time
	// AnnouncedAt is from when on applicants see it; nil: at once.
	AnnouncedAt *time.Time
	// Words for applicants; may be empty.
	Words policy.Text
}

// ScheduleMaintenance announces that procedures will be down, and answers the
// ids of the windows. What was accepted goes on. Where cancelling goes down and
// the policy's clock pauses, the provisional requests that the window overlaps
// get their longer deadline in the same transaction; a deadline that has passed
// stays passed. Errors, each at its field: REQUIRED, BAD_ID, TOO_EARLY,
// TOO_LATE, TOO_LONG.
func (s *Service) ScheduleMaintenance(ctx context.Context, by viewer.Viewer, in ScheduleMaintenanceInput) ([]string, error) {
	if !by.May(viewer.ManageEntrances) {
		return nil, problem.Refuse(problem.NotAllowed, "")
	}
	in.Words = policy.Text{Ja: form.FreeText(in.Words.Ja), En: form.FreeText(in.Words.En)}
	var ids []string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		ids = nil
		// An application under way is stored before, and its deadline moved, or it
		// sees the windows.
		if err := s.db.LockTable(ctx, maintenancewindow.Table); err != nil {
			return err
		}
		now := s.instantNow()
		planned, err := s.plan(ctx, tx, in, now)
		if err != nil {
			return err
		}
		for _, procedure := range in.Procedures {
			windowID := s.newID(id.MaintenanceWindow)
			if err := tx.MaintenanceWindow.Create().SetID(windowID).SetProcedure(procedure).SetNillablePortal(in.Portal).
				SetStartsAt(planned.starts).SetEndsAt(planned.ends).SetAnnouncedAt(planned.announced).
				SetWordsJa(in.Words.Ja).SetWordsEn(in.Words.En).SetCreatedAt(now).Exec(ctx); err != nil {
				return fmt.Errorf("store window: %w", err)
			}
			if err := s.audit(ctx, tx, act{by: by, action: MaintenanceScheduled, object: windowID, at: now,
				details: []string{"procedure", string(procedure), "startsAt", rfc3339(&planned.starts), "endsAt", rfc3339(&planned.ends)}}); err != nil {
				return err
			}
			ids = append(ids, windowID)
		}
		if !slices.Contains(in.Procedures, policy.MaintainCancel) {
			return nil
		}
		return s.extendDeadlines(ctx, tx, in.Portal, now, planned.starts)
	})
	if err != nil {
		return nil, fmt.Errorf("schedule maintenance: %w", err)
	}
	return ids, nil
}

// moments of a window, in the order in which they come.
type moments struct{ announced, starts, ends instant.Time }

// plan fills in what was left out and collects what is wrong.
func (s *Service) plan(ctx context.Context, tx *ent.Tx, in ScheduleMaintenanceInput, now instant.Time) (moments, error) {
	var problems []problem.Problem
	if len(in.Procedures) == 0 {
		problems = append(problems, problem.New(problem.Required, "procedures"))
	}
	for i, p := range in.Procedures {
		if !slices.Contains(policy.Maintenances, p) || slices.Contains(in.Procedures[:i], p) {
			problems = append(problems, problem.New(problem.BadID, "procedures"))
			break
		}
	}
	if in.Portal != nil {
		known, err := tx.Portal.Query().Where(portal.Slug(*in.Portal)).Exist(ctx)
		if err != nil {
			return moments{}, fmt.Errorf("look for the entrance: %w", err)
		}
		if !known {
			problems = append(problems, problem.New(problem.BadID, "portal"))
		}
	}
	at := moments{announced: now, starts: now, ends: instant.At(in.EndsAt)}
	if in.StartsAt != nil {
		at.starts = instant.At(*in.StartsAt)
	}
	if in.AnnouncedAt != nil {
		at.announced = max(instant.At(*in.AnnouncedAt), now)
	}
	longest := instant.At(at.starts.Time().Add(maxMaintenance))
	for _, c := range []struct {
		wrong bool
		code  problem.Code
		field string
		bound instant.Time
	}{
		{at.starts < now, problem.TooEarly, "startsAt", now},
		{at.ends <= at.starts, problem.TooEarly, "endsAt", at.starts},
		{at.ends > longest, problem.TooLate, "endsAt", longest},
		{at.announced > max(at.starts, now), problem.TooLate, "announcedAt", at.starts},
	} {
		if c.wrong {
			problems = append(problems, problem.New(c.code, c.field, "at", rfc3339(&c.bound)))
		}
	}
	problems = append(problems, words("words.ja", in.Words.Ja, 0, maxMaintenanceWords)...)
	problems = append(problems, words("words.en", in.Words.En, 0, maxMaintenanceWords)...)
	return at, problem.Join(problems)
}

// EndMaintenance ends a window that has begun, at this moment. Deadlines that
// grew by it stay: what was told to applicants holds. Errors: NOT_FOUND;
// WRONG_STATE unless the window is on.
func (s *Service) EndMaintenance(ctx context.Context, by viewer.Viewer, windowID string) error {
	return s.changeMaintenance(ctx, by, windowID, MaintenanceEnded, MaintenanceOn,
		func(u *ent.MaintenanceWindowUpdate, now instant.Time) { u.SetEndsAt(now) })
}

// CancelMaintenance calls a window off before it begins. Deadlines that grew by
// it stay. Errors: NOT_FOUND; WRONG_STATE once it has begun.
func (s *Service) CancelMaintenance(ctx context.Context, by viewer.Viewer, windowID string) error {
	return s.changeMaintenance(ctx, by, windowID, MaintenanceCancelled, MaintenancePlanned,
		func(u *ent.MaintenanceWindowUpdate, now instant.Time) { u.SetCancelledAt(now) })
}

func (s *Service) changeMaintenance(ctx context.Context, by viewer.Viewer, windowID string, action Action, wanted MaintenanceState, set func(*ent.MaintenanceWindowUpdate, instant.Time)) error {
	if !by.May(viewer.ManageEntrances) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := s.db.LockTable(ctx, maintenancewindow.Table); err != nil {
			return err
		}
		w, err := tx.MaintenanceWindow.Get(ctx, windowID)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.NotFound, "windowId")
		}
		if err != nil {
			return fmt.Errorf("read window: %w", err)
		}
		now := s.instantNow()
		if state := MaintenanceStateOf(w, now.Time()); state != wanted {
			return problem.Refuse(problem.WrongState, "windowId", "status", string(state))
		}
		u := tx.MaintenanceWindow.Update().Where(maintenancewindow.ID(w.ID))
		set(u, now)
		if err := one(u.Save(ctx)); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: action, object: w.ID, at: now,
			details: []string{"procedure", string(w.Procedure)}})
	})
	if err != nil {
		return fmt.Errorf("%s: %w", action, err)
	}
	return nil
}

// MaintenanceState is where a window stands at a moment.
type MaintenanceState string

// States of a window.
const (
	MaintenancePlanned   MaintenanceState = "PLANNED"
	MaintenanceOn        MaintenanceState = "ON"
	MaintenanceOver      MaintenanceState = "OVER"
	MaintenanceCalledOff MaintenanceState = "CANCELLED"
)

// MaintenanceStateOf tells it by the clock.
func MaintenanceStateOf(w *ent.MaintenanceWindow, now time.Time) MaintenanceState {
	switch at := instant.At(now); {
	case w.CancelledAt != nil:
		return MaintenanceCalledOff
	case at < w.StartsAt:
		return MaintenancePlanned
	case at < w.EndsAt:
		return MaintenanceOn
	}
	return MaintenanceOver
}

// up refuses while one of the procedures is down at the entrance: MAINTENANCE,
// with when the last of them returns. It asks the table each time, so that a
// window holds at once for every server; the rows that have not ended are few,
// and an index leads to them.
func (s *Service) up(ctx context.Context, client *ent.Client, at instant.Time, slug string, procedures ...policy.Maintained) error {
	w, err := client.MaintenanceWindow.Query().
		Where(concerning(slug), maintenancewindow.ProcedureIn(procedures...),
			maintenancewindow.EndsAtGT(at), maintenancewindow.StartsAtLTE(at)).
		Order(ent.Desc(maintenancewindow.FieldEndsAt)).First(viewer.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look for maintenance: %w", err)
	}
	return problem.Refuse(problem.Maintenance, "", "procedure", string(w.Procedure), "until", rfc3339(&w.EndsAt))
}

// concerning are the windows that stand and concern an entrance.
func concerning(slug string) predicate.MaintenanceWindow {
	return maintenancewindow.And(maintenancewindow.CancelledAtIsNil(),
		maintenancewindow.Or(maintenancewindow.PortalIsNil(), maintenancewindow.Portal(slug)))
}

// Announced are the windows that applicants at an entrance are told of: those
// that are announced and not over.
func Announced(slug string, now time.Time) predicate.MaintenanceWindow {
	at := instant.At(now)
	return maintenancewindow.And(concerning(slug), maintenancewindow.EndsAtGT(at), maintenancewindow.AnnouncedAtLTE(at))
}
