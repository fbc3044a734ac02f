package session

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	entsession "github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// SignIn opens a session for a member of staff. An unknown login, a wrong
// password and a disabled account answer alike, after the same hash. Errors:
// SIGN_IN_FAILED.
func (s *Service) SignIn(ctx context.Context, login, password string) (Session, error) {
	ctx = viewer.AsSystem(ctx)
	member, err := s.db.Client().Staff.Query().Where(staff.Login(login)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return Session{}, fmt.Errorf("sign in: read staff: %w", err)
	}
	stored := ""
	if member != nil {
		stored = member.PasswordHash
	}
	same, err := s.hasher.Verify(ctx, stored, password)
	if err != nil {
		return Session{}, fmt.Errorf("sign in: %w", err)
	}
	if !same || !member.Enabled {
		return Session{}, problem.Refuse(problem.SignInFailed, "")
	}
	opened, err := s.open(ctx, viewer.Viewer{
		Kind: viewer.Staff, StaffID: member.ID, StaffName: member.Name, Role: member.Role,
	}, member.Epoch)
	if err != nil {
		return Session{}, fmt.Errorf("sign in: %w", err)
	}
	return opened, nil
}

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
	}, 0)
	if err != nil {
		return Session{}, fmt.Errorf("open applicant session: %w", err)
	}
	opened.entrance = p.Entrance
	return opened, nil
}

// open stores the row and signs the token that names it.
func (s *Service) open(ctx context.Context, v viewer.Viewer, epoch int) (Session, error) {
	audience := audienceOf(v)
	now := s.now()
	limits := limitsOf(audience)
	idle, absolute := now.Add(limits.idle), now.Add(limits.absolute)
	sessionID, err := id.New(id.Session, now, s.rand)
	if err != nil {
		return Session{}, err
	}
	v.SessionID, v.Address = sessionID, viewer.From(ctx).Address
	c := s.db.Client().Session.Create().SetID(sessionID).
		SetAudience(entsession.Audience(audience)).SetEpoch(epoch).
		SetCreatedAt(instant.At(now)).SetIdleEndsAt(instant.At(idle)).SetEndsAt(instant.At(absolute))
	if audience == Staff {
		c.SetStaffID(v.StaffID)
	} else {
		c.SetPurpose(v.Purpose).SetRequestIds(v.RequestIDs)
		if v.CodeID != "" {
			c.SetCodeID(v.CodeID)
		}
		if v.ContactID != "" {
			c.SetContactID(v.ContactID)
		}
	}
	if err := c.Exec(ctx); err != nil {
		return Session{}, fmt.Errorf("store session: %w", err)
	}
	token, err := s.tokens[audience].sign(sessionID, now, absolute)
	if err != nil {
		return Session{}, err
	}
	return Session{Viewer: v, EndsAt: idle, token: token}, nil
}

func audienceOf(v viewer.Viewer) Audience {
	if v.Kind == viewer.Staff {
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
