package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditdetail"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// AuditFilter narrows the audit log; all parts that are there must hold. Each
// is a range of an index.
type AuditFilter struct {
	ActorID, Action, ObjectID string
	// Subjects of a search; nil: nothing is searched for.
	Subjects *AuditSubjects
	// From (inclusive) and Until (exclusive): when it was recorded. What the clock
	// did bears the moment at which it was due, which may be a little earlier.
	From, Until *time.Time
}

// Predicates are the filter as conditions of a statement.
func (f AuditFilter) Predicates() ([]predicate.AuditEvent, error) {
	var where []predicate.AuditEvent
	if f.ActorID != "" {
		where = append(where, auditevent.ActorID(f.ActorID))
	}
	if f.Action != "" {
		where = append(where, auditevent.Action(f.Action))
	}
	if f.ObjectID != "" {
		where = append(where, auditevent.ObjectID(f.ObjectID))
	}
	// Ids sort by the moment at which they were made, to the millisecond.
	if f.From != nil {
		from, err := id.Floor(id.AuditEvent, *f.From)
		if err != nil {
			return nil, problem.Refuse(problem.BadValue, "from")
		}
		where = append(where, auditevent.IDGTE(from))
	}
	if f.Until != nil {
		until, err := id.Floor(id.AuditEvent, *f.Until)
		if err != nil {
			return nil, problem.Refuse(problem.BadValue, "until")
		}
		where = append(where, auditevent.IDLT(until))
	}
	return where, nil
}

// AuditRecord is an event with what lies beside it.
type AuditRecord struct {
	Event *ent.AuditEvent
	// Seal is nil while the event waits for one.
	Seal *ent.Seal
	// Detail is nil where there never was any.
	Detail *ent.AuditDetail
}

// exportPage is how many events an export holds in memory.
const exportPage = 500

// ExportAudit gives every event that the filter lets through to each, oldest
// first, a page at a time; that it was asked for is itself an act, and the last
// that is exported. Errors: *problem.Error NotAllowed, BadValue; of each.
func (s *Service) ExportAudit(ctx context.Context, by viewer.Viewer, f AuditFilter, each func(AuditRecord) error) error {
	if !by.Audits() && by.Kind != viewer.CommandLine {
		return problem.Refuse(problem.NotAllowed, "")
	}
	if _, err := f.Predicates(); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: by, action: AuditExported, at: s.instantNow(), details: f.details()})
	})
	if err != nil {
		return fmt.Errorf("export audit log: %w", err)
	}
	ctx = viewer.AsSystem(ctx)
	until := s.newID(id.AuditEvent)
	for after := ""; ; {
		events, _, err := readAudit(ctx, s.db.Client(), f, AuditStretch{From: after, Until: until, Limit: exportPage}, 0)
		if err != nil {
			return fmt.Errorf("export audit log: %w", err)
		}
		if err := s.exportPage(ctx, events, each); err != nil {
			return fmt.Errorf("export audit log: %w", err)
		}
		if len(events) < exportPage {
			return nil
		}
		after = events[len(events)-1].ID
	}
}

func (s *Service) exportPage(ctx context.Context, events []*ent.AuditEvent, each func(AuditRecord) error) error {
	ids := make([]string, len(events))
	for i, e := range events {
		ids[i] = e.ID
	}
	seals, err := s.db.Client().Seal.Query().Where(seal.EventIDIn(ids...)).All(ctx)
	if err != nil {
		return fmt.Errorf("read seals: %w", err)
	}
	sealOf := make(map[string]*ent.Seal, len(seals))
	for _, row := range seals {
		sealOf[row.EventID] = row
	}
	details, err := s.db.Client().AuditDetail.Query().Where(auditdetail.IDIn(ids...)).All(ctx)
	if err != nil {
		return fmt.Errorf("read details: %w", err)
	}
	detailOf := make(map[string]*ent.AuditDetail, len(details))
	for _, row := range details {
		detailOf[row.ID] = row
	}
	for _, e := range events {
		if err := each(AuditRecord{Event: e, Seal: sealOf[e.ID], Detail: detailOf[e.ID]}); err != nil {
			return err
		}
	}
	return nil
}

// details are the filter's parts as an event tells them: ids and moments. What
// was searched for may be a person's, or money, and is not told.
func (f AuditFilter) details() []string {
	var told []string
	if f.Subjects != nil {
		told = append(told, "search", "yes")
	}
	for _, part := range []struct{ name, value string }{{"actor", f.ActorID}, {"action", f.Action}, {"object", f.ObjectID}} {
		if part.value != "" {
			told = append(told, part.name, part.value)
		}
	}
	for _, part := range []struct {
		name string
		at   *time.Time
	}{{"from", f.From}, {"until", f.Until}} {
		if part.at != nil {
			told = append(told, part.name, part.at.UTC().Format(time.RFC3339))
		}
	}
	return told
}

// auditVerified records that somebody verified the log to its end, and what
// came of it.
func (s *Service) auditVerified(ctx context.Context, by viewer.Viewer, v *AuditVerification) error {
	outcome := intact
	if v.Fault != nil {
		outcome = string(v.Fault.Kind)
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: by, action: AuditVerified, at: s.instantNow(),
			details: []string{"outcome", outcome, "seals", strconv.FormatInt(v.Seq, 10)}})
	})
}
