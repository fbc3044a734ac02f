package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// HistoryAction is what can happen to a request, in the words of the
// procedure.
type HistoryAction string

// actions are the audited acts that a request's history tells, and how. What
// happened at one moment, the clock's acts before whoever found them due, is
// told in this order.
var actions = []struct {
	audited ra.Action
	told    HistoryAction
}{
	{ra.RequestSubmitted, "SUBMITTED"},
	{ra.RequestAccepted, "ACCEPTED"},
	{ra.RequestCancelled, "CANCELLED"},
	{ra.RequestReleased, "RELEASED"},
	{ra.RequestClaimed, "CLAIMED"},
	{ra.CheckRecorded, "CHECK_RECORDED"},
	{ra.RequestReturned, "RETURNED"},
	{ra.RequestCorrected, "CORRECTED"},
	{ra.RequestApprovedFirst, "FIRST_APPROVED"},
	{ra.RequestApproved, "APPROVED"},
	{ra.RequestRejected, "REJECTED"},
	{ra.CodeResent, "CODE_RESENT"},
	{ra.CertificateRevoked, "REVOKED"},
	{ra.CertificateReplaced, "CERTIFICATE_REPLACED"},
	{ra.CertificateIssued, "CERTIFICATE_ISSUED"},
	{ra.CertificateSaved, "SAVED"},
	{ra.RequestCompleted, "COMPLETED"},
	{ra.RequestLapsed, "LAPSED"},
}

// rank answers where an audited act stands among actions.
func rank(action string) int {
	for i, a := range actions {
		if string(a.audited) == action {
			return i
		}
	}
	return len(actions)
}

// HistoryEntry is one thing that happened to a request.
type HistoryEntry struct {
	At     instant.Time
	Action HistoryAction
	// By or Client, Check and Result are told to staff only; the last two of a
	// recorded check.
	By     *Staff
	Client *APIClient
	Check  *policy.Check
	Result *policy.Result
}

// History of the request, oldest first. What is due by the clock stands in it
// from that moment on, whether or not its effects are done.
func (r *Request) History(ctx context.Context) ([]*HistoryEntry, error) {
	byRequest, err := r.history.get(func() (map[string][]*HistoryEntry, error) {
		return r.readHistory(ctx)
	})
	if err != nil {
		return nil, err
	}
	entries := byRequest[r.ID]
	if due, ok := r.dueAction(); ok {
		entries = append(entries[:len(entries):len(entries)], &HistoryEntry{At: *r.DueAt, Action: due})
	}
	return entries, nil
}

// dueAction is what happened by the clock and is not settled yet.
func (r *Request) dueAction() (HistoryAction, bool) {
	if r.DueStatus == nil || r.DueAt == nil || *r.DueAt > r.source.now() {
		return "", false
	}
	switch {
	case r.Request.Status == lifecycle.InReview && *r.DueStatus == lifecycle.Accepted:
		return "RELEASED", true
	default:
		return HistoryAction(*r.DueStatus), true
	}
}

// readHistory reads the audited acts on the requests. The audit log is the
// auditors'; of a request that the viewer was shown, its acts are told, as
// bare facts; of the log's details, staff learn which check was recorded and
// how, which the case shows them anyway. Hence the read as the system, of
// these objects and actions alone.
func (s *requests) readHistory(ctx context.Context) (map[string][]*HistoryEntry, error) {
	told := make([]string, len(actions))
	for i, a := range actions {
		told[i] = string(a.audited)
	}
	events, err := s.source.client().AuditEvent.Query().
		Where(auditevent.ObjectIDIn(s.ids...), auditevent.ActionIn(told...)).All(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read history: %w", err)
	}
	slices.SortFunc(events, func(a, b *ent.AuditEvent) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(rank(a.Action), rank(b.Action)), cmp.Compare(a.ID, b.ID))
	})
	var who actors
	if s.source.staff() {
		if who, err = s.source.actors(ctx, events); err != nil {
			return nil, err
		}
	}
	byRequest := map[string][]*HistoryEntry{}
	for _, e := range events {
		requestID := deref(e.ObjectID)
		entry := &HistoryEntry{At: e.At, Action: actions[rank(e.Action)].told, By: who.staff[deref(e.ActorID)], Client: who.programs[deref(e.ActorID)]}
		if s.source.staff() && e.Action == string(ra.CheckRecorded) {
			entry.Check = detail[policy.Check](e, "kind")
			entry.Result = detail[policy.Result](e, "result")
		}
		byRequest[requestID] = append(byRequest[requestID], entry)
	}
	return byRequest, nil
}

// actors are who acted, as far as the viewer sees them.
type actors struct {
	staff    map[string]*Staff
	programs map[string]*APIClient
}

func (s *Source) actors(ctx context.Context, events []*ent.AuditEvent) (who actors, err error) {
	of := func(kind viewer.Kind) []string {
		return distinct(events, func(e *ent.AuditEvent) string {
			if e.ActorKind != kind {
				return ""
			}
			return deref(e.ActorID)
		})
	}
	if who.staff, err = s.StaffByID(ctx, of(viewer.Staff)); err != nil {
		return who, err
	}
	if s.viewer.Kind == viewer.Client {
		who.programs, err = s.siblings(ctx, of(viewer.Client))
	} else {
		who.programs, err = s.APIClientsByID(ctx, of(viewer.Client))
	}
	return who, err
}

// detail answers one of an event's details, nil where it has none.
func detail[T ~string](e *ent.AuditEvent, name string) *T {
	value, ok := e.Details[name]
	if !ok {
		return nil
	}
	told := T(value)
	return &told
}
