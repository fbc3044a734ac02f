package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// onAccount does something to the account of whoever is signed in, and answers
// how it stands afterwards, done or refused; nothing to whose session ended
// meanwhile.
func (m mutation) onAccount(ctx context.Context, act func(*viewer.Viewer) error) (*session.Member, []*view.Problem, error) {
	by, err := member(ctx)
	if err == nil {
		err = act(&by)
	}
	if problem.Is(err, problem.SessionRequired) {
		by = stranger(ctx)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	stands, err := m.Sessions.Member(ctx, by)
	return stands, refused, err
}

// secured gives whoever changed the ways to sign in a new session in place of
// the one that ended with all others.
func (m mutation) secured(ctx context.Context, by *viewer.Viewer, changed ra.Secured, method session.Method) error {
	e := exchangeOf(ctx)
	opened, err := m.Sessions.Renew(ctx, *by, method, changed.Epoch, e.userAgent)
	if err != nil {
		return err
	}
	e.setCookie(m.Sessions.Cookie(opened))
	*by = opened.Viewer
	return nil
}

// securedAsBefore is secured by the method that the session was opened by.
func (m mutation) securedAsBefore(ctx context.Context, by *viewer.Viewer, changed ra.Secured) error {
	method, err := m.Sessions.MethodOf(ctx, *by)
	if err != nil {
		return err
	}
	return m.secured(ctx, by, changed, method)
}

// BeginTotp offers a secret.
func (m mutation) BeginTotp(ctx context.Context) (*generated.BeginTotpPayload, error) {
	by, err := member(ctx)
	var offer factor.Offer
	if err == nil {
		offer, err = m.RA.BeginTOTP(ctx, by, m.Operator.En)
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.BeginTotpPayload{Problems: refused}, err
	}
	return &generated.BeginTotpPayload{Offer: &offer, Problems: refused}, nil
}

// ConfirmTotp sets one-time passwords up.
func (m mutation) ConfirmTotp(ctx context.Context, in generated.ConfirmTotpInput) (*generated.ConfirmTotpPayload, error) {
	var codes []string
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		changed, err := m.RA.ConfirmTOTP(ctx, *by, in.Ticket, in.Code)
		if err != nil {
			return err
		}
		codes = changed.RecoveryCodes
		return m.secured(ctx, by, changed, session.ByTOTP)
	})
	return &generated.ConfirmTotpPayload{Account: account, RecoveryCodes: codes, Problems: refused}, err
}

// RemoveTotp takes one-time passwords away.
func (m mutation) RemoveTotp(ctx context.Context) (*generated.RemoveTotpPayload, error) {
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		changed, err := m.RA.RemoveTOTP(ctx, *by)
		if err != nil {
			return err
		}
		return m.securedAsBefore(ctx, by, changed)
	})
	return &generated.RemoveTotpPayload{Account: account, Problems: refused}, err
}

// MakeRecoveryCodes makes new ones.
func (m mutation) MakeRecoveryCodes(ctx context.Context) (*generated.MakeRecoveryCodesPayload, error) {
	var codes []string
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) (err error) {
		codes, err = m.RA.MakeRecoveryCodes(ctx, *by)
		return err
	})
	return &generated.MakeRecoveryCodesPayload{Account: account, RecoveryCodes: codes, Problems: refused}, err
}

// ChangePassword sets the viewer's own anew.
func (m mutation) ChangePassword(ctx context.Context, in generated.ChangePasswordInput) (*generated.ChangePasswordPayload, error) {
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		changed, err := m.RA.ChangePassword(ctx, *by, in.Password)
		if err != nil {
			return err
		}
		return m.securedAsBefore(ctx, by, changed)
	})
	return &generated.ChangePasswordPayload{Account: account, Problems: refused}, err
}

// EndSession ends one of the viewer's own.
func (m mutation) EndSession(ctx context.Context, in generated.EndSessionInput) (*generated.EndSessionPayload, error) {
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		if err := m.Sessions.EndOwn(ctx, *by, in.SessionID); err != nil {
			return err
		}
		return m.RA.RecordVisit(ctx, *by, ra.StaffSessionEnded, "session", in.SessionID)
	})
	return &generated.EndSessionPayload{Account: account, Problems: refused}, err
}

// EndOtherSessions ends the viewer's but the one that asks.
func (m mutation) EndOtherSessions(ctx context.Context) (*generated.EndOtherSessionsPayload, error) {
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		if err := m.Sessions.EndOthers(ctx, *by); err != nil {
			return err
		}
		return m.RA.RecordVisit(ctx, *by, ra.StaffSessionEnded)
	})
	return &generated.EndOtherSessionsPayload{Account: account, Problems: refused}, err
}
