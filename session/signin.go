package session

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/passkey"
	"github.com/shomei-ra/shomei/ent/recoverycode"
	entsession "github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Method is how a member of staff came in.
type Method string

// Methods of signing in.
const (
	// ByPassword alone: in a demo, or a newcomer.
	ByPassword Method = "PASSWORD"
	// ByTOTP: password and one-time password.
	ByTOTP Method = "PASSWORD_TOTP"
	// ByRecoveryCode: password and one of the codes for when the rest is lost.
	ByRecoveryCode Method = "PASSWORD_RECOVERY_CODE"
	// ByPasskey: a key that was unlocked for it.
	ByPasskey Method = "PASSKEY"
	// ByOIDC: the OpenID provider alone, which counts as a password does.
	ByOIDC Method = "OIDC"
	// ByOIDCMFA: the OpenID provider, which asked for a second factor as well.
	ByOIDCMFA Method = "OIDC_MFA"
	// ByOIDCTOTP: the OpenID provider and one-time password.
	ByOIDCTOTP Method = "OIDC_TOTP"
	// ByOIDCRecoveryCode: the OpenID provider and a recovery code.
	ByOIDCRecoveryCode Method = "OIDC_RECOVERY_CODE"
)

// freshFor is how long having proven to be there counts.
const freshFor = 10 * time.Minute

// maxUserAgent bounds in bytes what is kept of a browser's name.
const maxUserAgent = 300

// Credentials are what a member of staff signs in with.
type Credentials struct {
	Login, Password string
	// Second is a one-time password or a recovery code; empty: not asked yet.
	Second string
	// UserAgent is the browser's, for the list of sessions.
	UserAgent string
}

// SignIn opens a session for a member of staff. An unknown login, a wrong
// password and a disabled account answer alike, after the same hash. Errors:
// SIGN_IN_FAILED; once the password is right, SECOND_FACTOR_REQUIRED where a
// factor is set up and none came, SECOND_FACTOR_FAILED for a wrong one.
func (s *Service) SignIn(ctx context.Context, in Credentials) (Session, error) {
	ctx = viewer.AsSystem(ctx)
	member, err := s.db.Client().Staff.Query().Where(staff.Login(in.Login)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return Session{}, fmt.Errorf("sign in: read staff: %w", err)
	}
	method, err := s.prove(ctx, member, in)
	if err != nil {
		return Session{}, fmt.Errorf("sign in: %w", err)
	}
	return s.enter(ctx, member, mark{method: method, userAgent: in.UserAgent})
}

// enter opens the session of a member who has proven to be one. It is bound to
// the member's epoch.
func (s *Service) enter(ctx context.Context, member *ent.Staff, bound mark) (Session, error) {
	if len(bound.userAgent) > maxUserAgent {
		bound.userAgent = strings.ToValidUTF8(bound.userAgent[:maxUserAgent], "")
	}
	bound.epoch = member.Epoch
	v := s.memberOf(member, bound.method)
	v.Fresh = !bound.stale
	opened, err := s.open(ctx, v, bound)
	if err != nil {
		return Session{}, fmt.Errorf("sign in: %w", err)
	}
	return opened, nil
}

// prove checks password and second factor of a member; nil: of nobody.
func (s *Service) prove(ctx context.Context, member *ent.Staff, in Credentials) (Method, error) {
	stored := ""
	if member != nil {
		stored = member.PasswordHash
	}
	same, err := s.hasher.Verify(ctx, stored, in.Password)
	if err != nil {
		return "", err
	}
	if !same || !member.Enabled {
		return "", problem.Refuse(problem.SignInFailed, "")
	}
	return s.second(ctx, member, in.Second)
}

// second checks the second factor of a member whose password was right. What is
// accepted is used up: of two who send the same at once, one comes in.
func (s *Service) second(ctx context.Context, member *ent.Staff, typed string) (Method, error) {
	wanted, err := s.hasFactor(ctx, member)
	switch {
	case err != nil:
		return "", err
	case !wanted:
		return ByPassword, nil
	case typed == "":
		return "", problem.Refuse(problem.SecondFactorRequired, "secondFactor")
	}
	if member.TotpConfirmedAt != nil && member.TotpSealed != nil {
		step, ok, err := s.desk.TOTP(member.ID, *member.TotpSealed, typed, member.TotpStep)
		if err != nil {
			return "", err
		}
		if ok {
			n, err := s.db.Client().Staff.Update().
				Where(staff.ID(member.ID), staff.TotpStepLT(step)).SetTotpStep(step).Save(ctx)
			if err != nil {
				return "", fmt.Errorf("use up one-time password: %w", err)
			}
			if n == 1 {
				return ByTOTP, nil
			}
		}
	}
	return s.recover(ctx, member, typed)
}

// recover uses a recovery code up.
func (s *Service) recover(ctx context.Context, member *ent.Staff, typed string) (Method, error) {
	n, err := s.db.Client().RecoveryCode.Update().
		Where(recoverycode.StaffID(member.ID), recoverycode.UsedAtIsNil(),
			recoverycode.VerifierIn(factor.RecoveryVerifiers(s.ring, member.ID, typed)...)).
		SetUsedAt(instant.At(s.now())).Save(ctx)
	switch {
	case err != nil:
		return "", fmt.Errorf("use up recovery code: %w", err)
	case n != 1:
		return "", problem.Refuse(problem.SecondFactorFailed, "secondFactor")
	}
	return ByRecoveryCode, nil
}

// hasFactor reports whether the member has set up a second factor.
func (s *Service) hasFactor(ctx context.Context, member *ent.Staff) (bool, error) {
	if member.TotpConfirmedAt != nil {
		return true, nil
	}
	some, err := s.db.Client().Passkey.Query().Where(passkey.StaffID(member.ID)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("read passkeys: %w", err)
	}
	return some, nil
}

// memberOf is the viewer that a member who came in by the method is. A session
// that was opened by a password, or by the provider, alone stays a newcomer's until another is
// opened: setting a factor up ends it, and so does changing a password that was
// drawn.
func (s *Service) memberOf(member *ent.Staff, method Method) viewer.Viewer {
	v := viewer.Viewer{Kind: viewer.Staff, StaffID: member.ID, StaffName: member.Name, Role: member.Role, Epoch: member.Epoch}
	if member.PartnerID != nil {
		v.PartnerID = *member.PartnerID
	}
	alone := method == ByPassword || method == ByOIDC
	if alone && !s.passwordAlone || member.PasswordDrawn {
		v.Kind, v.Role, v.PartnerID = viewer.Newcomer, "", ""
	}
	return v
}

// methodOf is how a session was opened; those of an earlier version were by a
// password alone.
func methodOf(row *ent.Session) Method {
	if row.Method == nil {
		return ByPassword
	}
	return Method(*row.Method)
}

// fresh reports whether the session's owner has proven to be there lately.
func (s *Service) fresh(row *ent.Session) bool {
	return row.ProvenAt != nil && instant.At(s.now()) < instant.At(row.ProvenAt.Time().Add(freshFor))
}

// Prove notes that whoever has the session is there: the same password and
// second factor again. Errors: as SignIn's, SESSION_REQUIRED.
func (s *Service) Prove(ctx context.Context, v viewer.Viewer, in Credentials) error {
	ctx = viewer.AsSystem(ctx)
	member, err := s.db.Client().Staff.Get(ctx, v.StaffID)
	if err != nil {
		return fmt.Errorf("prove: read staff: %w", err)
	}
	if _, err := s.prove(ctx, member, in); err != nil {
		return fmt.Errorf("prove: %w", err)
	}
	return s.proven(ctx, v)
}

// proven notes when the owner of the session was there.
func (s *Service) proven(ctx context.Context, v viewer.Viewer) error {
	n, err := s.db.Client().Session.Update().
		Where(entsession.ID(v.SessionID), entsession.StaffID(v.StaffID), entsession.EndedAtIsNil()).
		SetProvenAt(instant.At(s.now())).Save(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("prove: %w", err)
	case n == 0:
		return problem.Refuse(problem.SessionRequired, "")
	}
	return nil
}

// Renew opens a session in place of the viewer's, which a change of the ways to
// sign in has ended with all others. epoch is that of the change: where another
// came in between, the new session is none either. Errors: SESSION_REQUIRED
// where the viewer's was signed out of since, or renewed before.
func (s *Service) Renew(ctx context.Context, v viewer.Viewer, method Method, epoch int, userAgent string) (Session, error) {
	ctx = viewer.AsSystem(ctx)
	member, err := s.db.Client().Staff.Get(ctx, v.StaffID)
	if err != nil {
		return Session{}, fmt.Errorf("renew session: read staff: %w", err)
	}
	earlier, err := s.End(ctx, v.SessionID)
	switch {
	case err != nil:
		return Session{}, fmt.Errorf("renew session: %w", err)
	case !earlier:
		return Session{}, problem.Refuse(problem.SessionRequired, "")
	}
	member.Epoch = epoch
	return s.enter(ctx, member, mark{method: method, userAgent: userAgent})
}
