package session

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/openid"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// What the browser carries for, and in which cookie: one at a time, so that
// whatever is begun next takes the place of what was given up.
const (
	carryFlow    = "OpenID flow"
	carryArrival = "OpenID arrival"

	oidcCookie Audience = "oidc"
)

// consolePath is below which whoever comes back may go on.
const consolePath = "/console"

// maxTo bounds in bytes what is kept of a page's address: a cookie has 4096.
const maxTo = 1000

// journey is a visit to the OpenID provider that was begun.
type journey struct {
	Flow openid.Flow
	// To is the page of the console on which it was begun.
	To string
	// SessionID of the member who links an identity; empty: whoever signs in.
	SessionID string
}

// Arrival is who came back from the OpenID provider, and what for.
type Arrival struct {
	Identity openid.Identity
	// To is where they go on: a path of the console.
	To string
	// SessionID of the member who links the identity; empty: whoever signs in.
	SessionID string
	// Login of the member whose identity it is, once that is known.
	Login string
	// BegunAt is when the visit was begun: it lets somebody in once.
	BegunAt time.Time
}

// Links reports whether an identity is to be linked, rather than signed in by.
func (a Arrival) Links() bool { return a.SessionID != "" }

// OIDCAnswer is what the browser came back with.
type OIDCAnswer struct{ State, Code string }

// BeginOIDC begins a visit to the OpenID provider: to sign in, and to go on at a
// path of the console; or, where by is not nil, to link an identity to the
// member who asks. It answers the address to which the browser goes, and the
// cookie without which nobody comes back. Errors: OIDC_UNAVAILABLE; OIDC_FAILED
// where there is no provider; STEP_UP_REQUIRED for a link.
func (s *Service) BeginOIDC(ctx context.Context, by *viewer.Viewer, to string) (address string, carried *http.Cookie, err error) {
	if s.oidc == nil {
		return "", nil, problem.Refuse(problem.OIDCFailed, "")
	}
	begun := journey{To: consolePage(to)}
	if by != nil {
		if !by.Fresh {
			return "", nil, problem.Refuse(problem.StepUpRequired, "")
		}
		begun.SessionID = by.SessionID
	}
	if address, begun.Flow, err = s.oidc.Begin(ctx); err != nil {
		return "", nil, fmt.Errorf("begin sign-in by OpenID: %w", unavailable(err))
	}
	if carried, err = s.carry(carryFlow, begun); err != nil {
		return "", nil, fmt.Errorf("begin sign-in by OpenID: %w", err)
	}
	return address, carried, nil
}

// ReturnOIDC takes what a browser came back with. It must be the one that went,
// and of a link the session that went, with a proof that is still fresh: the
// code is good once, so that is asked first. Whom the arrival links is told with
// every error. Errors: OIDC_FAILED whatever was wrong, OIDC_UNAVAILABLE,
// STEP_UP_REQUIRED.
func (s *Service) ReturnOIDC(ctx context.Context, v *Visit, in OIDCAnswer) (Arrival, error) {
	var begun journey
	at, err := s.carried(v, carryFlow, &begun)
	if err != nil {
		return Arrival{}, fmt.Errorf("return from OpenID: %w", err)
	}
	arrived := Arrival{To: begun.To, SessionID: begun.SessionID, BegunAt: at}
	switch {
	case arrived.Links() && v.Viewer.SessionID != begun.SessionID:
		return arrived, problem.Refuse(problem.OIDCFailed, "")
	case arrived.Links() && !v.Viewer.Fresh:
		return arrived, problem.Refuse(problem.StepUpRequired, "")
	}
	arrived.Identity, err = s.oidc.Finish(ctx, begun.Flow, in.State, in.Code)
	switch {
	case errors.Is(err, openid.ErrRefused):
		return arrived, problem.Refuse(problem.OIDCFailed, "")
	case err != nil:
		return arrived, fmt.Errorf("return from OpenID: %w", unavailable(err))
	}
	return arrived, nil
}

// SignInByOIDC opens a session for the member to whom the identity of an arrival
// is linked; that nobody has it, and that the member is kept out, answer alike.
// second is a one-time password or a recovery code; empty: not asked yet. The
// member's login is in the arrival where that much is known. Errors:
// OIDC_FAILED, SECOND_FACTOR_REQUIRED, SECOND_FACTOR_FAILED.
func (s *Service) SignInByOIDC(ctx context.Context, arrived Arrival, second, userAgent string) (Session, Arrival, error) {
	ctx = viewer.AsSystem(ctx)
	if s.oidc == nil || arrived.Links() {
		return Session{}, arrived, problem.Refuse(problem.OIDCFailed, "")
	}
	member, err := s.db.Client().Staff.Query().Where(staff.OidcSubject(arrived.Identity.Key), staff.Enabled(true)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return Session{}, arrived, problem.Refuse(problem.OIDCFailed, "")
	case err != nil:
		return Session{}, arrived, fmt.Errorf("sign in by OpenID: read staff: %w", err)
	}
	arrived.Login = member.Login
	method, err := s.besideOIDC(ctx, member, arrived, second)
	if err != nil {
		return Session{}, arrived, fmt.Errorf("sign in by OpenID: %w", err)
	}
	opened, err := s.enter(ctx, member, mark{
		method: method, userAgent: userAgent, begun: instant.At(arrived.BegunAt),
		// The provider may have let through who signed in there hours ago.
		stale: method == ByOIDC || method == ByOIDCMFA,
	})
	return opened, arrived, err
}

// besideOIDC checks the second factor of a member whom the provider vouches for,
// as after a password, unless the provider asked for one that counts here.
func (s *Service) besideOIDC(ctx context.Context, member *ent.Staff, arrived Arrival, typed string) (Method, error) {
	if arrived.Identity.Strong {
		return ByOIDCMFA, nil
	}
	method, err := s.second(ctx, member, typed)
	switch {
	case err != nil:
		return "", err
	case method == ByTOTP:
		return ByOIDCTOTP, nil
	case method == ByRecoveryCode:
		return ByOIDCRecoveryCode, nil
	}
	return ByOIDC, nil
}

// KeepOIDC answers the cookie by which an arrival waits for a second factor.
func (s *Service) KeepOIDC(arrived Arrival) (*http.Cookie, error) {
	carried, err := s.carry(carryArrival, arrived)
	if err != nil {
		return nil, fmt.Errorf("keep arrival: %w", err)
	}
	return carried, nil
}

// KeptOIDC answers the arrival that waits for a second factor. Errors:
// OIDC_FAILED.
func (s *Service) KeptOIDC(v *Visit) (Arrival, error) {
	var arrived Arrival
	if _, err := s.carried(v, carryArrival, &arrived); err != nil {
		return Arrival{}, fmt.Errorf("find arrival: %w", err)
	}
	return arrived, nil
}

// EndOIDC answers the cookie that removes whatever the browser carries.
func (s *Service) EndOIDC() *http.Cookie {
	c := s.lax("")
	c.MaxAge = -1
	return c
}

// carry seals what the browser carries, as its cookie.
func (s *Service) carry(purpose string, content any) (*http.Cookie, error) {
	sealed, err := s.desk.Carry(purpose, content)
	if err != nil {
		return nil, err
	}
	return s.lax(sealed), nil
}

// lax is the cookie of a visit to the OpenID provider. It comes along when
// another site leads back here, as a session's does not; it is short-lived, and
// what it holds is good for nothing without the state in the address.
func (s *Service) lax(value string) *http.Cookie {
	c := s.cookie(s.cookieName(oidcCookie), value)
	c.SameSite = http.SameSiteLaxMode
	c.MaxAge = int(factor.TicketLife.Seconds())
	return c
}

// carried opens what the visitor's browser carries. Errors: OIDC_FAILED.
func (s *Service) carried(v *Visit, purpose string, content any) (time.Time, error) {
	if s.oidc == nil || v.carried == "" {
		return time.Time{}, problem.Refuse(problem.OIDCFailed, "")
	}
	at, err := s.desk.Carried(purpose, v.carried, content)
	if errors.Is(err, factor.ErrTicket) {
		err = problem.Refuse(problem.OIDCFailed, "")
	}
	return at, err
}

// readCarried answers what the browser carries, sealed; "" for nothing.
func (s *Service) readCarried(r *http.Request) string {
	cookie, err := r.Cookie(s.cookieName(oidcCookie))
	if err != nil {
		return ""
	}
	return cookie.Value
}

// consolePage is to where it is a page of the console, and the first one
// elsewhere: nobody is led away from here, by whatever a browser takes for an
// address of another site.
func consolePage(to string) string {
	at, err := url.Parse(to)
	if err != nil || len(to) > maxTo || at.Scheme != "" || at.Host != "" || at.User != nil || strings.ContainsAny(to, "\\\t\r\n") ||
		at.Path != consolePath && !strings.HasPrefix(at.Path, consolePath+"/") || strings.Contains(at.Path, "//") || strings.Contains(at.Path, "/..") {
		return consolePath
	}
	return to
}

// unavailable refuses, and keeps why for the log.
func unavailable(err error) error {
	if !errors.Is(err, openid.ErrUnavailable) {
		return err
	}
	return errors.Join(problem.Refuse(problem.OIDCUnavailable, ""), err)
}
