package ra

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/passkey"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Actions on passkeys; the object is the member of staff.
const (
	StaffPasskeyAdded   Action = "staff.add_passkey"
	StaffPasskeyRenamed Action = "staff.rename_passkey"
	StaffPasskeyRemoved Action = "staff.remove_passkey"
)

const (
	// maxPasskeys of one person: what they have in reach is far less.
	maxPasskeys    = 20
	maxPasskeyName = 50
)

// BeginPasskey begins to add a passkey at the site. Errors: NOT_ALLOWED,
// STEP_UP_REQUIRED, PASSKEY_FAILED where there is no site or too many keys.
func (s *Service) BeginPasskey(ctx context.Context, by viewer.Viewer, site *factor.Site) (factor.Ceremony, error) {
	owner, err := s.passkeyOwner(ctx, by, site)
	if err != nil {
		return factor.Ceremony{}, fmt.Errorf("begin passkey: %w", err)
	}
	if len(owner.Keys) >= maxPasskeys {
		return factor.Ceremony{}, problem.Refuse(problem.PasskeyFailed, "")
	}
	begun, err := s.desk.BeginPasskey(site, owner)
	if err != nil {
		return factor.Ceremony{}, fmt.Errorf("begin passkey: %w", err)
	}
	return begun, nil
}

// passkeyOwner is the viewer as an authenticator knows them.
func (s *Service) passkeyOwner(ctx context.Context, by viewer.Viewer, site *factor.Site) (factor.Owner, error) {
	if err := proven(by); err != nil {
		return factor.Owner{}, err
	}
	if site == nil {
		return factor.Owner{}, problem.Refuse(problem.PasskeyFailed, "")
	}
	ctx = viewer.AsSystem(ctx)
	row, err := s.db.Client().Staff.Get(ctx, by.StaffID)
	if err != nil {
		return factor.Owner{}, fmt.Errorf("read staff: %w", err)
	}
	keys, err := s.db.Client().Passkey.Query().Where(passkey.StaffID(row.ID)).All(ctx)
	if err != nil {
		return factor.Owner{}, fmt.Errorf("read passkeys: %w", err)
	}
	owner := factor.Owner{ID: row.ID, Login: row.Login, Name: row.Name}
	for _, k := range keys {
		owner.Keys = append(owner.Keys, k.Credential)
	}
	return owner, nil
}

// AddPasskeyInput is what the browser made, and what its owner calls it.
type AddPasskeyInput struct{ Ticket, Answer, Name string }

// AddPasskey stores the passkey that was begun; as a first factor it comes with
// recovery codes. Every session of the member ends. Errors: problems of the
// name, SET_UP_EXPIRED, PASSKEY_FAILED, NOT_ALLOWED, STEP_UP_REQUIRED,
// SESSION_REQUIRED.
func (s *Service) AddPasskey(ctx context.Context, by viewer.Viewer, site *factor.Site, in AddPasskeyInput) (Secured, error) {
	owner, err := s.passkeyOwner(ctx, by, site)
	if err != nil {
		return Secured{}, fmt.Errorf("add passkey: %w", err)
	}
	in.Name = strings.TrimSpace(in.Name)
	if err := problem.Join(words("name", in.Name, 1, maxPasskeyName)); err != nil {
		return Secured{}, fmt.Errorf("add passkey: %w", err)
	}
	stored, keyID, err := s.desk.FinishPasskey(site, owner, in.Ticket, in.Answer)
	switch {
	case errors.Is(err, factor.ErrTicket):
		return Secured{}, problem.Refuse(problem.SetUpExpired, "")
	case errors.Is(err, factor.ErrPasskey):
		return Secured{}, problem.Refuse(problem.PasskeyFailed, "")
	case err != nil:
		return Secured{}, fmt.Errorf("add passkey: %w", err)
	}
	secured, err := s.secure(ctx, by, StaffPasskeyAdded, func(ctx context.Context, tx *ent.Tx, _ *ent.StaffUpdate) error {
		n, err := tx.Passkey.Query().Where(passkey.StaffID(owner.ID)).Count(ctx)
		if err != nil {
			return fmt.Errorf("count passkeys: %w", err)
		}
		if n >= maxPasskeys {
			return problem.Refuse(problem.PasskeyFailed, "")
		}
		return tx.Passkey.Create().SetID(s.newID(id.Passkey)).SetStaffID(owner.ID).SetCredentialID(keyID).
			SetCredential(stored).SetName(in.Name).SetCreatedAt(s.wallNow()).Exec(ctx)
	})
	if database.IsUnique(err) {
		return Secured{}, problem.Refuse(problem.PasskeyFailed, "")
	}
	if err != nil {
		return Secured{}, fmt.Errorf("add passkey: %w", err)
	}
	return secured, nil
}

// RenamePasskey changes what one of the viewer's passkeys is called. Errors:
// problems of the name, NOT_FOUND, NOT_ALLOWED.
func (s *Service) RenamePasskey(ctx context.Context, by viewer.Viewer, passkeyID, name string) error {
	if !by.Member() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	name = strings.TrimSpace(name)
	if err := problem.Join(words("name", name, 1, maxPasskeyName)); err != nil {
		return fmt.Errorf("rename passkey: %w", err)
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n, err := tx.Passkey.Update().Where(passkey.ID(passkeyID), passkey.StaffID(by.StaffID)).SetName(name).Save(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			return problem.Refuse(problem.NotFound, "passkeyId")
		}
		return s.audit(ctx, tx, act{by: member(by), action: StaffPasskeyRenamed, object: by.StaffID,
			at: s.instantNow(), details: []string{"passkey", passkeyID}})
	})
	if err != nil {
		return fmt.Errorf("rename passkey: %w", err)
	}
	return nil
}

// RemovePasskey takes one of the viewer's passkeys away where another way to
// sign in is left. Every session ends: whoever came in by it is out. Errors: LAST_FACTOR, NOT_FOUND, NOT_ALLOWED,
// STEP_UP_REQUIRED, SESSION_REQUIRED.
func (s *Service) RemovePasskey(ctx context.Context, by viewer.Viewer, passkeyID string) (Secured, error) {
	if err := proven(by); err != nil {
		return Secured{}, fmt.Errorf("remove passkey: %w", err)
	}
	var secured Secured
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := s.lockMember(ctx, tx, by)
		if err != nil {
			return err
		}
		n, err := tx.Passkey.Delete().Where(passkey.ID(passkeyID), passkey.StaffID(row.ID)).Exec(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			return problem.Refuse(problem.NotFound, "passkeyId")
		}
		left, err := hasFactor(ctx, tx, row)
		if err != nil {
			return err
		}
		if !left {
			return problem.Refuse(problem.LastFactor, "")
		}
		secured.Epoch = row.Epoch + 1
		if err := tx.Staff.UpdateOneID(row.ID).SetEpoch(secured.Epoch).Exec(ctx); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: member(by), action: StaffPasskeyRemoved, object: row.ID,
			at: s.instantNow(), details: []string{"passkey", passkeyID}})
	})
	if err != nil {
		return Secured{}, fmt.Errorf("remove passkey: %w", err)
	}
	return secured, nil
}
