package ra

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/tokenkey"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// tokenKeyLife is how long a key signs access tokens before the sweep makes the
// next one.
const tokenKeyLife = 30 * 24 * time.Hour

// RefreshTokenKey makes a key that signs access tokens where there is none or
// the latest has signed for long enough, and withdraws those whose last token
// has ended. Every server's sweep calls it: of two that make the next key, one
// does.
func (s *Service) RefreshTokenKey(ctx context.Context) error {
	ctx = viewer.AsSystem(ctx)
	live, err := s.db.Client().TokenKey.Query().Where(tokenkey.WithdrawnAtIsNil()).Order(ent.Desc(tokenkey.FieldNumber)).All(ctx)
	if err != nil {
		return fmt.Errorf("refresh token key: %w", err)
	}
	now := s.wall()
	if len(live) == 0 || now.Sub(live[0].CreatedAt.Time()) >= tokenKeyLife {
		if err := s.nextTokenKey(ctx, system, false); err != nil {
			return fmt.Errorf("refresh token key: %w", err)
		}
	}
	ended := instant.At(now.Add(-viewer.TokenLife))
	for _, k := range live {
		if k.RetiredAt == nil || *k.RetiredAt > ended {
			continue
		}
		err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			return tx.TokenKey.Update().Where(tokenkey.ID(k.ID), tokenkey.WithdrawnAtIsNil()).SetWithdrawnAt(s.wallNow()).Exec(ctx)
		})
		if err != nil {
			return fmt.Errorf("withdraw token key: %w", err)
		}
	}
	return nil
}

// RotateTokenKey makes the next key now. What those before signed stays good until
// it ends by itself, or, where one of them has leaked, is good no more: which one
// it was is not asked, so all of them are withdrawn. Errors: NOT_ALLOWED.
func (s *Service) RotateTokenKey(ctx context.Context, by viewer.Viewer, leaked bool) error {
	if err := dangerous(by, viewer.OperateAuthority); err != nil {
		return fmt.Errorf("rotate token key: %w", err)
	}
	if err := s.nextTokenKey(viewer.AsSystem(ctx), by, leaked); err != nil {
		return fmt.Errorf("rotate token key: %w", err)
	}
	return nil
}

// nextTokenKey makes the key with the next number, and retires those before it, or
// withdraws them all where one leaked: their private halves are erased. If another server made it meanwhile, that one
// will do.
func (s *Service) nextTokenKey(ctx context.Context, by viewer.Viewer, leaked bool) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), s.rand)
	if err != nil {
		return fmt.Errorf("make key: %w", err)
	}
	plain, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return fmt.Errorf("encode key: %w", err)
	}
	public, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return fmt.Errorf("encode key: %w", err)
	}
	keyID := s.newID(id.TokenKey)
	sealed, err := s.ring.Seal(keyring.LabelPartnerToken, plain, []byte(keyID), s.rand)
	if err != nil {
		return err
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		number := 1
		latest, err := tx.TokenKey.Query().Order(ent.Desc(tokenkey.FieldNumber)).First(ctx)
		switch {
		case err == nil:
			number = latest.Number + 1
		case !ent.IsNotFound(err):
			return fmt.Errorf("read token keys: %w", err)
		}
		now := s.wallNow()
		err = tx.TokenKey.Create().SetID(keyID).SetNumber(number).SetPublic(public).SetKeySealed(sealed).SetCreatedAt(now).Exec(ctx)
		if database.IsUnique(err) && by.Kind != viewer.System {
			return errConflict
		}
		if err != nil {
			return err
		}
		retire := tx.TokenKey.Update().Where(tokenkey.NumberLT(number), tokenkey.WithdrawnAtIsNil()).SetKeySealed([]byte{})
		if leaked {
			retire.SetWithdrawnAt(now)
		}
		if err := retire.Exec(ctx); err != nil {
			return fmt.Errorf("retire token keys: %w", err)
		}
		if err := tx.TokenKey.Update().Where(tokenkey.NumberLT(number), tokenkey.RetiredAtIsNil()).SetRetiredAt(now).Exec(ctx); err != nil {
			return fmt.Errorf("retire token keys: %w", err)
		}
		details := []string{"kid", keyID}
		if leaked {
			details = append(details, "leaked", "true")
		}
		return s.audit(ctx, tx, act{by: by, action: TokenKeyRotated, object: keyID, at: s.instantNow(), details: details})
	})
	if database.IsUnique(err) && by.Kind == viewer.System {
		return nil
	}
	return err
}
