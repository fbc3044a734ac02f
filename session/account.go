package session

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/passkey"
	"github.com/shomei-ra/shomei/ent/recoverycode"
	entsession "github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// maxListed bounds how many sessions are shown; they end by themselves.
const maxListed = 100

// Member is how a member of staff signs in, for the member alone.
type Member struct {
	ID, Name, Login string
	// Newcomer: a second factor has to be set up before anything else, or a
	// drawn password changed.
	Newcomer bool
	// PasswordDrawn: it was handed over, and its owner changes it first.
	PasswordDrawn bool
	TOTP          bool
	// OIDCLinked: an identity at the OpenID provider is linked.
	OIDCLinked bool
	// IdleLimit and SessionLimit are for how many seconds a session lasts without
	// being used and at all.
	IdleLimit, SessionLimit int
	// RecoveryCodesLeft that were not used.
	RecoveryCodesLeft int
	Passkeys          []Passkey
	// Sessions that are open, the latest first.
	Sessions []OpenSession
}

// Passkey is a key that its owner can sign in with.
type Passkey struct {
	ID, Name  string
	CreatedAt time.Time
	UsedAt    *time.Time
}

// OpenSession is a session as its owner sees it.
type OpenSession struct {
	ID                 string
	Method             Method
	Address, UserAgent *string
	StartedAt          time.Time
	// SeenAt is when it was used last, to the minute.
	SeenAt time.Time
	// EndsAt is when it ends however much it is used.
	EndsAt time.Time
	// Current: the one that asks.
	Current bool
}

// Member answers the viewer's own; nil for whoever is no member of staff.
func (s *Service) Member(ctx context.Context, v viewer.Viewer) (*Member, error) {
	if !v.Member() {
		return nil, nil
	}
	ctx = viewer.AsSystem(ctx)
	member, err := s.db.Client().Staff.Get(ctx, v.StaffID)
	if err != nil {
		return nil, fmt.Errorf("read account: %w", err)
	}
	account := &Member{
		ID: member.ID, Name: member.Name, Login: member.Login,
		Newcomer: v.Kind == viewer.Newcomer, PasswordDrawn: member.PasswordDrawn, TOTP: member.TotpConfirmedAt != nil, OIDCLinked: member.OidcSubject != nil,
		IdleLimit: int(limitsOf(Staff).idle.Seconds()), SessionLimit: int(limitsOf(Staff).absolute.Seconds()),
		Passkeys: []Passkey{}, Sessions: []OpenSession{},
	}
	if account.RecoveryCodesLeft, err = s.db.Client().RecoveryCode.Query().
		Where(recoverycode.StaffID(member.ID), recoverycode.UsedAtIsNil()).Count(ctx); err != nil {
		return nil, fmt.Errorf("read account: count recovery codes: %w", err)
	}
	keys, err := s.db.Client().Passkey.Query().Where(passkey.StaffID(member.ID)).Order(passkey.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read account: read passkeys: %w", err)
	}
	for _, k := range keys {
		shown := Passkey{ID: k.ID, Name: k.Name, CreatedAt: k.CreatedAt.Time()}
		if k.UsedAt != nil {
			at := k.UsedAt.Time()
			shown.UsedAt = &at
		}
		account.Passkeys = append(account.Passkeys, shown)
	}
	open, err := s.openOf(member).Order(ent.Desc(entsession.FieldID)).Limit(maxListed).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read account: read sessions: %w", err)
	}
	for _, row := range open {
		account.Sessions = append(account.Sessions, OpenSession{
			ID: row.ID, Method: methodOf(row), Address: row.Address, UserAgent: row.UserAgent,
			StartedAt: row.CreatedAt.Time(), Current: row.ID == v.SessionID,
			SeenAt: row.IdleEndsAt.Time().Add(-limitsOf(Staff).idle), EndsAt: row.EndsAt.Time(),
		})
	}
	return account, nil
}

// openOf are the sessions of the member that hold.
func (s *Service) openOf(member *ent.Staff) *ent.SessionQuery {
	now := instant.At(s.now())
	return s.db.Client().Session.Query().Where(entsession.StaffID(member.ID), entsession.Epoch(member.Epoch),
		entsession.EndedAtIsNil(), entsession.EndsAtGT(now), entsession.IdleEndsAtGT(now))
}

// EndOwn ends one of the viewer's sessions. Errors: NOT_FOUND for what is
// somebody else's, or is over.
func (s *Service) EndOwn(ctx context.Context, v viewer.Viewer, sessionID string) error {
	n, err := s.db.Client().Session.Update().
		Where(entsession.ID(sessionID), entsession.StaffID(v.StaffID), entsession.EndedAtIsNil()).
		SetEndedAt(instant.At(s.now())).Save(viewer.AsSystem(ctx))
	switch {
	case err != nil:
		return fmt.Errorf("end own session: %w", err)
	case n == 0:
		return problem.Refuse(problem.NotFound, "sessionId")
	}
	return nil
}

// EndOthers ends the viewer's sessions but the one that asks.
func (s *Service) EndOthers(ctx context.Context, v viewer.Viewer) error {
	err := s.db.Client().Session.Update().
		Where(entsession.IDNEQ(v.SessionID), entsession.StaffID(v.StaffID), entsession.EndedAtIsNil()).
		SetEndedAt(instant.At(s.now())).Exec(viewer.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("end other sessions: %w", err)
	}
	return nil
}

// MethodOf is how the viewer's session was opened.
func (s *Service) MethodOf(ctx context.Context, v viewer.Viewer) (Method, error) {
	row, err := s.db.Client().Session.Get(viewer.AsSystem(ctx), v.SessionID)
	if err != nil {
		return "", fmt.Errorf("read session: %w", err)
	}
	return methodOf(row), nil
}
