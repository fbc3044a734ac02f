package session

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	entsession "github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Proof is what an applicant has proven: to be, for the purpose, the one behind
// the requests; with which certificate code, where one was wanted.
type Proof struct {
	Purpose    string
	RequestIDs []string
	CodeID     string
	// Entrance is the slug of the entrance at which it was proven; empty: /.
	Entrance string
	// ContactID of the organisation's contact, where a link mailed to one opened it.
	ContactID string
}

// Open opens a session for an applicant.
func (s *Service) Open(ctx context.Context, p Proof) (Session, error) {
	opened, err := s.open(viewer.AsSystem(ctx), viewer.Viewer{
		Kind: viewer.Applicant, Purpose: p.Purpose, RequestIDs: p.RequestIDs, CodeID: p.CodeID, ContactID: p.ContactID,
	}, mark{entrance: p.Entrance})
	if err != nil {
		return Session{}, fmt.Errorf("open applicant session: %w", err)
	}
	return opened, nil
}

// mark is what a session is bound to beside who was identified: of a member of
// staff the epoch, and how and by which browser they came in; the entrance of an
// applicant.
type mark struct {
	epoch     int
	method    Method
	userAgent string
	entrance  string
	// stale: nothing was proven here just now, so that what wants a fresh proof
	// asks for one.
	stale bool
	// begun is when what let the member in was begun, where it is good once; 0:
	// that is somebody else's care.
	begun instant.Time
}

// open stores the row and signs the token that names it.
func (s *Service) open(ctx context.Context, v viewer.Viewer, bound mark) (Session, error) {
	audience := audienceOf(v)
	now := s.now()
	limits := limitsOf(audience)
	idle, absolute := now.Add(limits.idle), now.Add(limits.absolute)
	sessionID, err := id.New(id.Session, now, s.rand)
	if err != nil {
		return Session{}, err
	}
	v.SessionID, v.Address = sessionID, viewer.From(ctx).Address
	err = s.db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := row(tx, v, bound, now).SetCreatedAt(instant.At(now)).
			SetIdleEndsAt(instant.At(idle)).SetEndsAt(instant.At(absolute)).Exec(ctx); err != nil {
			return err
		}
		if v.Member() {
			return comesIn(ctx, tx, v.StaffID, bound.begun, instant.At(now))
		}
		return s.opens(ctx, tx, v, now)
	})
	if err != nil {
		return Session{}, fmt.Errorf("store session: %w", err)
	}
	token, err := s.tokens[audience].sign(sessionID, now, absolute)
	if err != nil {
		return Session{}, err
	}
	return Session{Viewer: v, EndsAt: idle, Method: bound.method, entrance: bound.entrance, token: token}, nil
}

// comesIn notes when a member came in. What was begun before they last did is no
// good any more: of two who come back with the same, one comes in. Errors:
// OIDC_FAILED.
func comesIn(ctx context.Context, tx *ent.Tx, staffID string, begun, now instant.Time) error {
	// Later where the clocks of two servers differ: the next one compares with it.
	update := tx.Staff.Update().Where(staff.ID(staffID)).SetSignedInAt(max(now, begun))
	if begun != 0 {
		update.Where(staff.Or(staff.SignedInAtIsNil(), staff.SignedInAtLT(begun)))
	}
	n, err := update.Save(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("note sign-in: %w", err)
	case n != 1:
		return problem.Refuse(problem.OIDCFailed, "")
	}
	return nil
}

// row is the session's row, but its times.
func row(tx *ent.Tx, v viewer.Viewer, bound mark, now time.Time) *ent.SessionCreate {
	audience := audienceOf(v)
	c := tx.Session.Create().SetID(v.SessionID).SetAudience(entsession.Audience(audience)).
		SetEpoch(bound.epoch).SetEntrance(bound.entrance)
	if audience == Staff {
		if !bound.stale {
			c.SetProvenAt(instant.At(now))
		}
		return c.SetStaffID(v.StaffID).SetMethod(string(bound.method)).SetAddress(v.Address).SetUserAgent(bound.userAgent)
	}
	c.SetPurpose(v.Purpose).SetRequestIds(v.RequestIDs)
	if v.CodeID != "" {
		c.SetCodeID(v.CodeID)
	}
	if v.ContactID != "" {
		c.SetContactID(v.ContactID)
	}
	return c
}

// opens stores what an applicant's secrets opened, for whoever ends sessions by
// it. A contact knows none of the secrets, and covers many.
func (s *Service) opens(ctx context.Context, tx *ent.Tx, v viewer.Viewer, now time.Time) error {
	if v.ContactID != "" || len(v.RequestIDs) == 0 {
		return nil
	}
	opened := make([]*ent.SessionRequestCreate, len(v.RequestIDs))
	for i, requestID := range v.RequestIDs {
		rowID, err := id.New(id.SessionRequest, now, s.rand)
		if err != nil {
			return err
		}
		opened[i] = tx.SessionRequest.Create().SetID(rowID).SetSessionID(v.SessionID).SetRequestID(requestID)
	}
	return tx.SessionRequest.CreateBulk(opened...).Exec(ctx)
}

func audienceOf(v viewer.Viewer) Audience {
	if v.Member() {
		return Staff
	}
	return Applicant
}

// End ends a session at once and answers whether it was open.
func (s *Service) End(ctx context.Context, sessionID string) (bool, error) {
	n, err := s.db.Client().Session.Update().
		Where(entsession.ID(sessionID), entsession.EndedAtIsNil()).
		SetEndedAt(instant.At(s.now())).Save(viewer.AsSystem(ctx))
	if err != nil {
		return false, fmt.Errorf("end session: %w", err)
	}
	return n > 0, nil
}
