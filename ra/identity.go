package ra

import (
	"context"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/openid"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Actions on identities at the OpenID provider; the object is the member of
// staff.
const (
	StaffIdentityLinked   Action = "staff.link_identity"
	StaffIdentityUnlinked Action = "staff.unlink_identity"
	StaffLinkFailed       Action = "staff.link_identity_failed"
)

// LinkIdentity links who the viewer has proven to be at the OpenID provider, by
// issuer and subject and never by an address of mail. Nobody else does so for
// them. Whoever has one linked already, and whoever's identity is somebody
// else's, is told the same. Every session of the member ends. Errors:
// OIDC_FAILED, NOT_ALLOWED for a newcomer, STEP_UP_REQUIRED, SESSION_REQUIRED.
func (s *Service) LinkIdentity(ctx context.Context, by viewer.Viewer, who openid.Identity) (Secured, error) {
	if err := proven(by); err != nil {
		return Secured{}, fmt.Errorf("link identity: %w", err)
	}
	if by.Kind != viewer.Staff {
		return Secured{}, problem.Refuse(problem.NotAllowed, "")
	}
	secured, err := s.changeIdentity(ctx, by, func(row *ent.Staff, update *ent.StaffUpdateOne) (Action, string, error) {
		if row.OidcSubject != nil {
			return "", "", problem.Refuse(problem.OIDCFailed, "")
		}
		update.SetOidcSubject(who.Key)
		return StaffIdentityLinked, who.Key, nil
	})
	if database.IsUnique(err) {
		return Secured{}, problem.Refuse(problem.OIDCFailed, "")
	}
	if err != nil {
		return Secured{}, fmt.Errorf("link identity: %w", err)
	}
	return secured, nil
}

// UnlinkIdentity takes the viewer's identity at the OpenID provider away. Every
// session ends: whoever came in by it is out. Errors: NOT_FOUND where none is
// linked, NOT_ALLOWED, STEP_UP_REQUIRED, SESSION_REQUIRED.
func (s *Service) UnlinkIdentity(ctx context.Context, by viewer.Viewer) (Secured, error) {
	if err := proven(by); err != nil {
		return Secured{}, fmt.Errorf("unlink identity: %w", err)
	}
	secured, err := s.changeIdentity(ctx, by, func(row *ent.Staff, update *ent.StaffUpdateOne) (Action, string, error) {
		if row.OidcSubject == nil {
			return "", "", problem.Refuse(problem.NotFound, "")
		}
		update.ClearOidcSubject()
		return StaffIdentityUnlinked, *row.OidcSubject, nil
	})
	if err != nil {
		return Secured{}, fmt.Errorf("unlink identity: %w", err)
	}
	return secured, nil
}

// changeIdentity changes the viewer's in one transaction with its record, and
// ends their sessions. change says which act it is, and of which identity.
func (s *Service) changeIdentity(ctx context.Context, by viewer.Viewer, change func(*ent.Staff, *ent.StaffUpdateOne) (Action, string, error)) (Secured, error) {
	var secured Secured
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := s.lockMember(ctx, tx, by)
		if err != nil {
			return err
		}
		secured.Epoch = row.Epoch + 1
		update := tx.Staff.UpdateOneID(row.ID).SetEpoch(secured.Epoch)
		action, key, err := change(row, update)
		if err != nil {
			return err
		}
		if err := update.Exec(ctx); err != nil {
			return err
		}
		// Who somebody is at the provider is theirs; at which, is not.
		issuer, _, _ := strings.Cut(key, " ")
		return s.audit(ctx, tx, act{by: member(by), action: action, object: row.ID, at: s.instantNow(), details: []string{"issuer", issuer}})
	})
	return secured, err
}
