package graph

import (
	"context"
	"strings"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// SignIn signs a member of staff in.
func (m mutation) SignIn(ctx context.Context, in generated.SignInInput) (*generated.SignInPayload, error) {
	login := strings.TrimSpace(in.Login)
	var opened session.Session
	e := exchangeOf(ctx)
	attempt, err := m.Throttle.Guard(ctx, e.visit.SignInScopes(login)...)
	if err == nil {
		opened, err = m.Sessions.SignIn(ctx, session.Credentials{
			Login: login, Password: in.Password, Second: deref(in.SecondFactor), UserAgent: e.userAgent,
		})
		err = m.judged(ctx, attempt, err, viewer.From(ctx), ra.StaffSignInFailed)
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.SignInPayload{Problems: refused}, err
	}
	if err := m.signedIn(ctx, opened, login); err != nil {
		return nil, err
	}
	return &generated.SignInPayload{
		Staff: view.StaffOf(opened.Viewer), Newcomer: opened.Viewer.Kind == viewer.Newcomer, Problems: refused,
	}, nil
}

// judged settles an attempt at a secret of staff, and leaves a record where it
// was a wrong guess. A password that is right and waits for its second factor
// was none. What cannot be recorded is a fault, and not lost behind the refusal.
func (m mutation) judged(ctx context.Context, attempt session.Attempt, outcome error, by viewer.Viewer, failed ra.Action) error {
	for _, wrong := range []problem.Code{problem.SignInFailed, problem.SecondFactorFailed, problem.PasskeyFailed, problem.OIDCFailed} {
		if !problem.Is(outcome, wrong) {
			continue
		}
		m.settle(ctx, attempt, outcome, wrong)
		if fault := m.RA.RecordVisit(ctx, by, failed); fault != nil {
			return fault
		}
		return outcome
	}
	m.settle(ctx, attempt, outcome, problem.SignInFailed)
	return outcome
}

// signedIn records who came in, hands out the cookies, and ends the session
// that the browser had before.
func (m mutation) signedIn(ctx context.Context, opened session.Session, login string) error {
	if err := m.RA.RecordVisit(ctx, opened.Viewer, ra.StaffSignedIn, "method", string(opened.Method)); err != nil {
		return err
	}
	e := exchangeOf(ctx)
	known, err := m.Sessions.DeviceCookie(e.visit, login)
	if err != nil {
		return err
	}
	e.setCookie(m.Sessions.Cookie(opened))
	e.setCookie(known)
	earlier, err := e.visit.Session(ctx, session.Staff)
	if err == nil && earlier != nil {
		_, err = m.Sessions.End(ctx, earlier.Viewer.SessionID)
	}
	return err
}

// SignOut ends the session of whoever is asking.
func (m mutation) SignOut(ctx context.Context) (*generated.SignOutPayload, error) {
	v := viewer.From(ctx)
	if v.Kind == viewer.Anonymous {
		return &generated.SignOutPayload{}, nil
	}
	ended, err := m.Sessions.End(ctx, v.SessionID)
	if err != nil {
		return nil, err
	}
	audience := session.Applicant
	if v.Member() {
		audience = session.Staff
		if err := m.RA.RecordVisit(ctx, v, ra.StaffSignedOut); err != nil {
			return nil, err
		}
	}
	e := exchangeOf(ctx)
	e.setCookie(m.Sessions.Expired(audience, e.visit.Entrance))
	return &generated.SignOutPayload{SignedOut: ended}, nil
}

// ProveAgain notes that whoever is signed in is there.
func (m mutation) ProveAgain(ctx context.Context, in generated.ProveAgainInput) (*generated.ProveAgainPayload, error) {
	err := m.proveAgain(ctx, func(by viewer.Viewer) error {
		return m.Sessions.Prove(ctx, by, session.Credentials{Password: in.Password, Second: deref(in.SecondFactor)})
	})
	refused, err := problems(ctx, err)
	return &generated.ProveAgainPayload{Problems: refused}, err
}

// proveAgain throttles and records a proof of who is signed in.
func (m mutation) proveAgain(ctx context.Context, prove func(viewer.Viewer) error) error {
	by, err := member(ctx)
	if err != nil {
		return err
	}
	account, err := m.Sessions.Member(ctx, by)
	if err != nil {
		return err
	}
	attempt, err := m.Throttle.Guard(ctx, exchangeOf(ctx).visit.SignInScopes(account.Login)...)
	if err != nil {
		return err
	}
	if err := m.judged(ctx, attempt, prove(by), by, ra.StaffProofFailed); err != nil {
		return err
	}
	return m.RA.RecordVisit(ctx, by, ra.StaffProvenAgain)
}

// member answers which member of staff is asking, a newcomer too.
func member(ctx context.Context) (viewer.Viewer, error) {
	v := viewer.From(ctx)
	switch {
	case v.Kind == viewer.Anonymous:
		return v, problem.Refuse(problem.SessionRequired, "")
	case !v.Member():
		return v, problem.Refuse(problem.NotAllowed, "")
	}
	return v, nil
}
