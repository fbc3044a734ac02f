package view

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditdetail"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/ra"
)

// AuditEvent is one act, recorded for good. Auditors' and administrators', by
// the fence, and so is what lies beside it.
type AuditEvent struct {
	*ent.AuditEvent
	*auditPage
}

// auditPage is what the events of a page share.
type auditPage struct {
	source  *Source
	rows    []*ent.AuditEvent
	actors  lazy[actors]
	details lazy[map[string]*ent.AuditDetail]
	seals   lazy[map[string]*AuditSeal]
	objects lazy[map[string]Node]
}

// AuditSeal is an event's place in the chain.
type AuditSeal struct {
	Seq      int64
	Hash     string
	SealedAt instant.Time
}

// Alteration is a field before and after an act.
type Alteration struct {
	Field         string
	Before, After *string
}

func (s *Source) auditEvents(rows []*ent.AuditEvent) []*AuditEvent {
	shared := &auditPage{source: s, rows: rows}
	shown := make([]*AuditEvent, len(rows))
	for i, row := range rows {
		shown[i] = &AuditEvent{row, shared}
	}
	return shown
}

func (p *auditPage) ids() []string {
	return distinct(p.rows, func(e *ent.AuditEvent) string { return e.ID })
}

// Actor is who acted, where that is a member of staff.
func (e *AuditEvent) Actor(ctx context.Context) (*Staff, error) {
	who, err := e.acted(ctx)
	return who.staff[deref(e.ActorID)], err
}

// Client is who acted, where that is a program.
func (e *AuditEvent) Client(ctx context.Context) (*APIClient, error) {
	who, err := e.acted(ctx)
	return who.programs[deref(e.ActorID)], err
}

func (e *AuditEvent) acted(ctx context.Context) (actors, error) {
	return e.actors.get(func() (actors, error) { return e.source.actors(ctx, e.rows) })
}

// Outcome tells whether it did what it was to do.
func (e *AuditEvent) Outcome() ra.AuditOutcome { return ra.OutcomeOf(e.AuditEvent) }

// Object is what it was done to, where that is something of its own that is still
// there.
func (e *AuditEvent) Object(ctx context.Context) (Node, error) {
	byID, err := e.objects.get(func() (map[string]Node, error) {
		ids := distinct(e.rows, func(row *ent.AuditEvent) string { return deref(row.ObjectID) })
		found, err := e.source.Nodes(ctx, ids)
		if err != nil {
			return nil, fmt.Errorf("read what was acted on: %w", err)
		}
		byID := make(map[string]Node, len(ids))
		for i, v := range ids {
			if found[i] != nil {
				byID[v] = found[i]
			}
		}
		return byID, nil
	})
	return byID[deref(e.ObjectID)], err
}

// Details as a JSON object.
func (e *AuditEvent) Details() (string, error) {
	if e.AuditEvent.Details == nil {
		return "{}", nil
	}
	text, err := json.Marshal(e.AuditEvent.Details)
	if err != nil {
		return "", fmt.Errorf("show audit details: %w", err)
	}
	return string(text), nil
}

// beside answers what lies beside the event, nil for nothing.
func (e *AuditEvent) beside(ctx context.Context) (*ent.AuditDetail, error) {
	byID, err := e.details.get(func() (map[string]*ent.AuditDetail, error) {
		rows, err := e.source.client().AuditDetail.Query().Where(auditdetail.IDIn(e.ids()...)).All(e.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read audit details: %w", err)
		}
		byID := make(map[string]*ent.AuditDetail, len(rows))
		for _, row := range rows {
			byID[row.ID] = row
		}
		return byID, nil
	})
	return byID[e.ID], err
}

// Address that it came from.
func (e *AuditEvent) Address(ctx context.Context) (*string, error) {
	beside, err := e.beside(ctx)
	if err != nil || beside == nil {
		return nil, err
	}
	return stated(beside.Values, ra.AuditAddress), nil
}

// Alterations that it made, by field.
func (e *AuditEvent) Alterations(ctx context.Context) ([]*Alteration, error) {
	beside, err := e.beside(ctx)
	if err != nil || beside == nil {
		return []*Alteration{}, err
	}
	before, after := map[string]string{}, map[string]string{}
	for name, text := range beside.Values {
		if field, ok := strings.CutPrefix(name, ra.AuditBefore); ok {
			before[field] = text
		} else if field, ok := strings.CutPrefix(name, ra.AuditAfter); ok {
			after[field] = text
		}
	}
	return alterations(before, after), nil
}

// alterations lists what is before or after, by field.
func alterations(before, after map[string]string) []*Alteration {
	fields := maps.Clone(before)
	maps.Copy(fields, after)
	listed := make([]*Alteration, 0, len(fields))
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		listed = append(listed, &Alteration{Field: field, Before: stated(before, field), After: stated(after, field)})
	}
	return listed
}

func stated(values map[string]string, name string) *string {
	text, ok := values[name]
	if !ok {
		return nil
	}
	return &text
}

// ErasedAt is since when nothing lies beside it any more.
func (e *AuditEvent) ErasedAt(ctx context.Context) (*instant.Time, error) {
	beside, err := e.beside(ctx)
	if err != nil || beside == nil {
		return nil, err
	}
	return beside.ErasedAt, nil
}

// Seal is its place in the chain; nil while it waits for one.
func (e *AuditEvent) Seal(ctx context.Context) (*AuditSeal, error) {
	byEvent, err := e.seals.get(func() (map[string]*AuditSeal, error) {
		rows, err := e.source.client().Seal.Query().Where(seal.EventIDIn(e.ids()...)).All(e.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read seals: %w", err)
		}
		byEvent := make(map[string]*AuditSeal, len(rows))
		for _, row := range rows {
			byEvent[row.EventID] = &AuditSeal{Seq: row.Seq, Hash: hex.EncodeToString(row.Hash), SealedAt: row.SealedAt}
		}
		return byEvent, nil
	})
	return byEvent[e.ID], err
}

// AuditEvents answers a page of the audit log.
func (s *Source) AuditEvents(ctx context.Context, f ra.AuditFilter, w Window) (*AuditEventConnection, error) {
	limited := false
	page, err := paginate(ctx, w.of(id.AuditEvent), func(ctx context.Context, scan scan) ([]*ent.AuditEvent, error) {
		from, until := scan.between()
		rows, more, err := ra.ReadAudit(s.as(ctx), s.client(), f, ra.AuditStretch{
			From: from, Until: until, Descending: scan.descending, Limit: scan.limit,
		})
		limited = more
		if problem.Is(err, problem.BadValue) {
			return nil, refusePage("the period is none that can be asked for")
		}
		return rows, err
	}, func(e *ent.AuditEvent) string { return e.ID }, func(_ context.Context, rows []*ent.AuditEvent) ([]*AuditEvent, error) {
		return s.auditEvents(rows), nil
	})
	if err != nil {
		return nil, err
	}
	page.SearchLimited = limited
	return page, nil
}

// AuditKey is a public key that checkpoints are signed with.
type AuditKey struct{ Fingerprint, PublicKey string }

// AuditAnchor is how the log stands to what is kept beside the key ring.
type AuditAnchor struct{ ra.AuditAnchor }

// Kept is the last seal that is kept there.
func (a *AuditAnchor) Kept() *int64 {
	if a.AuditAnchor.Kept == nil {
		return nil
	}
	return &a.AuditAnchor.Kept.Seq
}

// KeptAt is when that was signed.
func (a *AuditAnchor) KeptAt() *instant.Time {
	if a.AuditAnchor.Kept == nil {
		return nil
	}
	return instant.Ptr(a.AuditAnchor.Kept.SignedAt)
}

// AuditFault is the first thing that is wrong with the log.
type AuditFault struct {
	Kind    ra.AuditFaultKind
	Seq     *int64
	EventID *string
}

// AuditVerification is how far a verification has come.
type AuditVerification struct {
	*ra.AuditVerification
	// Cursor to go on with.
	Cursor string
}

// Fault is the first that was found.
func (v *AuditVerification) Fault() *AuditFault {
	found := v.AuditVerification.Fault
	if found == nil {
		return nil
	}
	shown := &AuditFault{Kind: found.Kind}
	if found.Seq > 0 {
		shown.Seq = &found.Seq
	}
	if found.EventID != "" {
		shown.EventID = &found.EventID
	}
	return shown
}

// Verified is how many seals hold, Total how many there were when it began.
func (v *AuditVerification) Verified() int64 { return v.Seq }

// Total is the last seal when it began.
func (v *AuditVerification) Total() int64 { return v.To }
