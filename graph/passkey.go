package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// BeginPasskeyUse begins a sign-in or a proof by passkey.
func (m mutation) BeginPasskeyUse(ctx context.Context) (*generated.BeginPasskeyUsePayload, error) {
	begun, err := m.Sessions.BeginPasskey(m.Passkeys)
	ceremony, refused, err := begunAs(ctx, begun, err)
	return &generated.BeginPasskeyUsePayload{Ceremony: ceremony, Problems: refused}, err
}

// begunAs shows a ceremony, or why there is none.
func begunAs(ctx context.Context, begun factor.Ceremony, err error) (*factor.Ceremony, []*view.Problem, error) {
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return nil, refused, err
	}
	return &begun, refused, nil
}

// SignInByPasskey signs a member of staff in. Nobody is named before the answer
// is checked, so failures count against the address alone; there is nothing to
// guess.
func (m mutation) SignInByPasskey(ctx context.Context, in generated.SignInByPasskeyInput) (*generated.SignInByPasskeyPayload, error) {
	var opened session.Session
	var login string
	e := exchangeOf(ctx)
	attempt, err := m.Throttle.Guard(ctx, session.Address("passkey", e.visit.Viewer.Address))
	if err == nil {
		opened, login, err = m.Sessions.SignInByPasskey(ctx, m.Passkeys, session.PasskeyAnswer{Ticket: in.Ticket, Answer: in.Answer}, e.userAgent)
		err = m.judged(ctx, attempt, err, viewer.From(ctx), ra.StaffSignInFailed)
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.SignInByPasskeyPayload{Problems: refused}, err
	}
	if err := m.signedIn(ctx, opened, login); err != nil {
		return nil, err
	}
	return &generated.SignInByPasskeyPayload{Staff: view.StaffOf(opened.Viewer), Problems: refused}, nil
}

// ProveAgainByPasskey notes that whoever is signed in is there.
func (m mutation) ProveAgainByPasskey(ctx context.Context, in generated.ProveAgainByPasskeyInput) (*generated.ProveAgainByPasskeyPayload, error) {
	err := m.proveAgain(ctx, func(by viewer.Viewer) error {
		return m.Sessions.ProveByPasskey(ctx, by, m.Passkeys, session.PasskeyAnswer{Ticket: in.Ticket, Answer: in.Answer})
	})
	refused, err := problems(ctx, err)
	return &generated.ProveAgainByPasskeyPayload{Problems: refused}, err
}

// BeginPasskey begins to add one.
func (m mutation) BeginPasskey(ctx context.Context) (*generated.BeginPasskeyPayload, error) {
	by, err := member(ctx)
	var begun factor.Ceremony
	if err == nil {
		begun, err = m.RA.BeginPasskey(ctx, by, m.Passkeys)
	}
	ceremony, refused, err := begunAs(ctx, begun, err)
	return &generated.BeginPasskeyPayload{Ceremony: ceremony, Problems: refused}, err
}

// AddPasskey adds what the browser made.
func (m mutation) AddPasskey(ctx context.Context, in generated.AddPasskeyInput) (*generated.AddPasskeyPayload, error) {
	var codes []string
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		changed, err := m.RA.AddPasskey(ctx, *by, m.Passkeys, ra.AddPasskeyInput{Ticket: in.Ticket, Answer: in.Answer, Name: in.Name})
		if err != nil {
			return err
		}
		codes = changed.RecoveryCodes
		return m.secured(ctx, by, changed, session.ByPasskey)
	})
	return &generated.AddPasskeyPayload{Account: account, RecoveryCodes: codes, Problems: refused}, err
}

// RenamePasskey calls one of the viewer's own something else.
func (m mutation) RenamePasskey(ctx context.Context, in generated.RenamePasskeyInput) (*generated.RenamePasskeyPayload, error) {
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		return m.RA.RenamePasskey(ctx, *by, in.PasskeyID, in.Name)
	})
	return &generated.RenamePasskeyPayload{Account: account, Problems: refused}, err
}

// RemovePasskey takes one of the viewer's own away.
func (m mutation) RemovePasskey(ctx context.Context, in generated.RemovePasskeyInput) (*generated.RemovePasskeyPayload, error) {
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		changed, err := m.RA.RemovePasskey(ctx, *by, in.PasskeyID)
		if err != nil {
			return err
		}
		return m.securedAsBefore(ctx, by, changed)
	})
	return &generated.RemovePasskeyPayload{Account: account, Problems: refused}, err
}
