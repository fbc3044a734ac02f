package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// CouponStep is what can happen to a coupon.
type CouponStep string

// Steps of a coupon's life.
const (
	CouponMade     CouponStep = "MADE"
	CouponHeld     CouponStep = "HELD"
	CouponReleased CouponStep = "RELEASED"
	CouponUsed     CouponStep = "USED"
	CouponReplaced CouponStep = "REPLACED"
	CouponVoided   CouponStep = "VOIDED"
	CouponExpired  CouponStep = "EXPIRED"
)

// couponSteps are the audited acts on a coupon or its batch that its life tells.
var couponSteps = map[ra.Action]CouponStep{
	ra.CouponsCreated: CouponMade, ra.CouponRefunded: CouponMade, ra.CouponHeld: CouponHeld,
	ra.CouponFreed: CouponReleased, ra.CouponVoided: CouponVoided,
}

// CouponEvent is one thing that happened to a coupon.
type CouponEvent struct {
	At   instant.Time
	Step CouponStep
	// By is the officer who did, Client the program; ByApplicant: whoever applied or
	// cancelled did. None: the clock, or the command line.
	By          *Staff
	Client      *APIClient
	ByApplicant bool
	requestID   string
	// held are the requests of the whole life, read once by their ids.
	held       *lazy[map[string]*Request]
	requestIDs []string
	// Replacement is the coupon made in its place.
	Replacement *Coupon
	source      *Source
}

// Request that took it, gave it back or was rejected.
func (e *CouponEvent) Request(ctx context.Context) (*Request, error) {
	if e.requestID == "" {
		return nil, nil
	}
	byID, err := e.held.get(func() (map[string]*Request, error) { return e.source.RequestsByID(ctx, e.requestIDs) })
	return byID[e.requestID], err
}

// History is the coupon's whole life, oldest first. Of the audit log, which is
// the auditors', whoever sees the coupon is told its acts as bare facts: hence
// the read as the system, of this coupon and its batch alone. Who acted is named
// as far as the viewer sees them: to a partner, its own staff and programs.
func (c *Coupon) History(ctx context.Context) ([]*CouponEvent, error) {
	told := make([]string, 0, len(couponSteps))
	for action := range couponSteps {
		told = append(told, string(action))
	}
	rows, err := c.source.client().AuditEvent.Query().
		Where(auditevent.ObjectIDIn(c.ID, c.BatchID), auditevent.ActionIn(told...)).All(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read a coupon's life: %w", err)
	}
	who, err := c.source.actors(ctx, rows)
	if err != nil {
		return nil, err
	}
	life := []*CouponEvent{}
	alone := slices.ContainsFunc(rows, func(e *ent.AuditEvent) bool {
		return *e.ObjectID == c.ID && e.Action == string(ra.CouponVoided)
	})
	for _, e := range rows {
		// Its batch was made void: so was it, unless it was no longer there to be.
		if e.Action == string(ra.CouponVoided) && *e.ObjectID == c.BatchID && (alone || c.Coupon.Status != lifecycle.CouponVoid) {
			continue
		}
		life = append(life, &CouponEvent{
			At: e.At, Step: couponSteps[ra.Action(e.Action)], By: who.staff[deref(e.ActorID)], Client: who.programs[deref(e.ActorID)],
			ByApplicant: e.ActorKind == viewer.Applicant, requestID: e.Details["request"], source: c.source,
		})
	}
	byRow, err := c.byRow(ctx)
	if err != nil {
		return nil, err
	}
	life = append(life, byRow...)
	held := &lazy[map[string]*Request]{}
	requestIDs := distinct(life, func(e *CouponEvent) string { return e.requestID })
	for _, e := range life {
		e.held, e.requestIDs = held, requestIDs
	}
	slices.SortStableFunc(life, func(a, b *CouponEvent) int { return cmp.Compare(a.At, b.At) })
	return life, nil
}

// byRow is what the rows tell and no act: the clock used the coupon or let it
// expire, and a rejection made another in its place.
func (c *Coupon) byRow(ctx context.Context) ([]*CouponEvent, error) {
	var life []*CouponEvent
	if c.Status() == lifecycle.CouponExpired && c.ExpiresAt != nil {
		life = append(life, &CouponEvent{At: *c.ExpiresAt, Step: CouponExpired, source: c.source})
	}
	if c.RequestID == nil || c.Status() != lifecycle.CouponConsumed {
		return life, nil
	}
	// When the coupon was used is its own to tell, whoever may see the request.
	accepted, err := c.source.client().Request.Query().
		Where(request.ID(*c.RequestID), request.AcceptedAtNotNil()).All(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read when a coupon was used: %w", err)
	}
	for _, holder := range accepted {
		life = append(life, &CouponEvent{At: *holder.AcceptedAt, Step: CouponUsed, requestID: holder.ID, source: c.source})
	}
	rows, err := c.source.client().Coupon.Query().Where(coupon.RefundOfID(*c.RequestID)).All(c.source.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read what replaces a coupon: %w", err)
	}
	for _, replacement := range c.source.coupons(rows) {
		life = append(life, &CouponEvent{
			At: replacement.CreatedAt, Step: CouponReplaced, requestID: *c.RequestID, Replacement: replacement, source: c.source,
		})
	}
	return life, nil
}

// Replaces is the rejected request whose coupon it replaces.
func (c *Coupon) Replaces(ctx context.Context) (*Request, error) {
	if c.RefundOfID == nil {
		return nil, nil
	}
	byID, err := c.replaced.get(func() (map[string]*Request, error) {
		return c.source.RequestsByID(ctx, distinct(c.rows, func(r *ent.Coupon) string { return deref(r.RefundOfID) }))
	})
	return byID[*c.RefundOfID], err
}
