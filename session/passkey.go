package session

import (
	"context"
	"errors"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/passkey"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// PasskeyAnswer is what a browser made of a ceremony.
type PasskeyAnswer struct{ Ticket, Answer string }

// BeginPasskey begins a sign-in, or a proof, by passkey. Errors:
// PASSKEY_FAILED where there is no site for them.
func (s *Service) BeginPasskey(site *factor.Site) (factor.Ceremony, error) {
	if site == nil {
		return factor.Ceremony{}, problem.Refuse(problem.PasskeyFailed, "")
	}
	begun, err := s.desk.BeginUse(site)
	if err != nil {
		return factor.Ceremony{}, fmt.Errorf("begin sign-in by passkey: %w", err)
	}
	return begun, nil
}

// SignInByPasskey opens a session for whom the passkey is. It answers the login
// as well, for the cookie by which the browser is known. Errors: PASSKEY_FAILED
// whatever was wrong.
func (s *Service) SignInByPasskey(ctx context.Context, site *factor.Site, in PasskeyAnswer, userAgent string) (Session, string, error) {
	ctx = viewer.AsSystem(ctx)
	member, err := s.usePasskey(ctx, site, in)
	if err != nil {
		return Session{}, "", fmt.Errorf("sign in by passkey: %w", err)
	}
	opened, err := s.enter(ctx, member, mark{method: ByPasskey, userAgent: userAgent})
	return opened, member.Login, err
}

// ProveByPasskey is Prove by a passkey, which must be the viewer's own. Errors:
// PASSKEY_FAILED, SESSION_REQUIRED.
func (s *Service) ProveByPasskey(ctx context.Context, v viewer.Viewer, site *factor.Site, in PasskeyAnswer) error {
	ctx = viewer.AsSystem(ctx)
	member, err := s.usePasskey(ctx, site, in)
	if err != nil {
		return fmt.Errorf("prove by passkey: %w", err)
	}
	if member.ID != v.StaffID {
		return problem.Refuse(problem.PasskeyFailed, "")
	}
	return s.proven(ctx, v)
}

// usePasskey answers whose passkey gave the answer, as the member was before it
// was checked: a session that is opened by that epoch is none where the key was
// taken away meanwhile. An answer is good once: the key's last use has to be
// older than what this one answers.
func (s *Service) usePasskey(ctx context.Context, site *factor.Site, in PasskeyAnswer) (*ent.Staff, error) {
	failed := problem.Refuse(problem.PasskeyFailed, "")
	if site == nil {
		return nil, failed
	}
	var member *ent.Staff
	used, err := s.desk.FinishUse(site, in.Ticket, in.Answer, func(staffID string, keyID []byte) ([]byte, error) {
		var err error
		member, err = s.db.Client().Staff.Get(ctx, staffID)
		if ent.IsNotFound(err) {
			return nil, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read staff: %w", err)
		}
		row, err := s.db.Client().Passkey.Query().
			Where(passkey.CredentialID(keyID), passkey.StaffID(staffID)).Only(ctx)
		if ent.IsNotFound(err) {
			return nil, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read passkey: %w", err)
		}
		return row.Credential, nil
	})
	switch {
	case errors.Is(err, factor.ErrTicket), errors.Is(err, factor.ErrPasskey):
		return nil, failed
	case err != nil:
		return nil, err
	}
	begun := instant.At(used.BegunAt)
	n, err := s.db.Client().Passkey.Update().
		Where(passkey.CredentialID(used.KeyID), passkey.StaffID(used.StaffID),
			passkey.Or(passkey.UsedAtIsNil(), passkey.UsedAtLT(begun))).
		SetUsedAt(begun).SetCredential(used.Stored).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("note use of passkey: %w", err)
	}
	if n != 1 || !member.Enabled {
		return nil, failed
	}
	return member, nil
}
