package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// BeginOidcSignIn sends a browser to the OpenID provider, to sign in.
func (m mutation) BeginOidcSignIn(ctx context.Context, in generated.BeginOidcSignInInput) (*generated.BeginOidcSignInPayload, error) {
	address, refused, err := m.beginOIDC(ctx, nil, in.To)
	return &generated.BeginOidcSignInPayload{Address: address, Problems: refused}, err
}

// BeginOidcLink sends a member's browser there, to link who they are.
func (m mutation) BeginOidcLink(ctx context.Context) (*generated.BeginOidcLinkPayload, error) {
	by, err := member(ctx)
	if err == nil && by.Kind != viewer.Staff {
		err = problem.Refuse(problem.NotAllowed, "")
	}
	if err != nil {
		refused, err := problems(ctx, err)
		return &generated.BeginOidcLinkPayload{Problems: refused}, err
	}
	address, refused, err := m.beginOIDC(ctx, &by, accountPage)
	return &generated.BeginOidcLinkPayload{Address: address, Problems: refused}, err
}

// accountPage is where identities are linked.
const accountPage = "/console/account"

// beginOIDC begins a visit to the provider. There is nothing to guess, and
// nothing is stored.
func (m mutation) beginOIDC(ctx context.Context, by *viewer.Viewer, to string) (*string, []*view.Problem, error) {
	e := exchangeOf(ctx)
	address, carried, err := m.Sessions.BeginOIDC(ctx, by, to)
	m.noteUnavailable(ctx, err)
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return nil, refused, err
	}
	e.setCookie(carried)
	return &address, refused, nil
}

// noteUnavailable tells the operator what the visitor is not told: why the
// provider could not be asked.
func (m mutation) noteUnavailable(ctx context.Context, err error) {
	if problem.Is(err, problem.OIDCUnavailable) {
		m.Log.WarnContext(ctx, "sign-in at the OpenID provider", "error", err)
	}
}

// FinishOidc ends what was begun. Nobody is named before the answer is checked,
// so failures count against the address alone.
func (m mutation) FinishOidc(ctx context.Context, in generated.FinishOidcInput) (*generated.FinishOidcPayload, error) {
	e := exchangeOf(ctx)
	shown := &generated.FinishOidcPayload{}
	attempt, err := m.Throttle.Guard(ctx, session.Address("oidc", e.visit.Viewer.Address))
	if err == nil {
		var arrived session.Arrival
		arrived, err = m.Sessions.ReturnOIDC(ctx, e.visit, session.OIDCAnswer{State: in.State, Code: in.Code})
		m.noteUnavailable(ctx, err)
		shown.To, shown.Linked = arrived.To, arrived.Links()
		if arrived.Links() {
			err = m.linked(ctx, attempt, arrived, err)
		} else {
			shown.Staff, shown.Newcomer, err = m.cameByOIDC(ctx, attempt, arrived, "", err)
		}
	}
	shown.Problems, err = problems(ctx, err)
	shown.Linked = shown.Linked && len(shown.Problems) == 0
	return shown, err
}

// linked links the identity of an arrival to the member who asks, where outcome
// does not say otherwise.
func (m mutation) linked(ctx context.Context, attempt session.Attempt, arrived session.Arrival, outcome error) error {
	by, err := member(ctx)
	if err != nil {
		return err
	}
	var changed ra.Secured
	if err = outcome; err == nil {
		changed, err = m.RA.LinkIdentity(ctx, by, arrived.Identity)
	}
	if err = m.judged(ctx, attempt, err, by, ra.StaffLinkFailed); err != nil {
		return err
	}
	exchangeOf(ctx).setCookie(m.Sessions.EndOIDC())
	return m.securedAsBefore(ctx, &by, changed)
}

// cameByOIDC signs in whose identity an arrival is, where outcome does not say
// otherwise. Who still owes a second factor is asked for it, and carries the
// arrival meanwhile.
func (m mutation) cameByOIDC(ctx context.Context, attempt session.Attempt, arrived session.Arrival, second string, outcome error) (*view.Staff, bool, error) {
	e := exchangeOf(ctx)
	var opened session.Session
	err := outcome
	if err == nil {
		opened, arrived, err = m.Sessions.SignInByOIDC(ctx, arrived, second, e.userAgent)
	}
	if err = m.judged(ctx, attempt, err, viewer.From(ctx), ra.StaffSignInFailed); problem.Is(err, problem.SecondFactorRequired) {
		kept, fault := m.Sessions.KeepOIDC(arrived)
		if fault != nil {
			return nil, false, fault
		}
		e.setCookie(kept)
	}
	if err != nil {
		return nil, false, err
	}
	e.setCookie(m.Sessions.EndOIDC())
	if err := m.signedIn(ctx, opened, arrived.Login); err != nil {
		return nil, false, err
	}
	return view.StaffOf(opened.Viewer), opened.Viewer.Kind == viewer.Newcomer, nil
}

// SignInByOidc signs in whoever was asked for a second factor: failures count as
// after a password.
func (m mutation) SignInByOidc(ctx context.Context, in generated.SignInByOidcInput) (*generated.SignInByOidcPayload, error) {
	shown := &generated.SignInByOidcPayload{}
	arrived, err := m.Sessions.KeptOIDC(exchangeOf(ctx).visit)
	if err == nil {
		shown.To = arrived.To
		var attempt session.Attempt
		attempt, err = m.Throttle.Guard(ctx, exchangeOf(ctx).visit.SignInScopes(arrived.Login)...)
		if err == nil {
			shown.Staff, shown.Newcomer, err = m.cameByOIDC(ctx, attempt, arrived, in.SecondFactor, nil)
		}
	}
	shown.Problems, err = problems(ctx, err)
	return shown, err
}

// UnlinkOidc takes the viewer's own identity away.
func (m mutation) UnlinkOidc(ctx context.Context) (*generated.UnlinkOidcPayload, error) {
	account, refused, err := m.onAccount(ctx, func(by *viewer.Viewer) error {
		changed, err := m.RA.UnlinkIdentity(ctx, *by)
		if err != nil {
			return err
		}
		return m.securedAsBefore(ctx, by, changed)
	})
	return &generated.UnlinkOidcPayload{Account: account, Problems: refused}, err
}
