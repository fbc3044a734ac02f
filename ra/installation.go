package ra

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/installation"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// installationID is the id of the one row about the database itself.
const installationID = "self"

// ErrNotInstalled: the database is migrated, but nobody ran `shomei init`.
var ErrNotInstalled = errors.New("not initialised: run `shomei init` first")

// ErrInstalled: the database was initialised before.
var ErrInstalled = errors.New("initialised already")

// Install marks a migrated database as this product's, as demo or not; that
// never changes. Errors: ErrInstalled.
func (s *Service) Install(ctx context.Context, by viewer.Viewer, demo bool) error {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		exists, err := tx.Installation.Query().Exist(ctx)
		if err != nil {
			return err
		}
		if exists {
			return ErrInstalled
		}
		now := s.instantNow()
		if err := tx.Installation.Create().SetID(installationID).SetDemo(demo).
			SetRingVersion(s.ring.Current()).SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: Installed, at: now})
	})
	if err != nil {
		return fmt.Errorf("install: %w", err)
	}
	return nil
}

// RecordRing notes the newest version of the key ring, under which rows are
// written from now on: a ring without it is refused at every later start.
// Nothing happens where it was noted before.
func (s *Service) RecordRing(ctx context.Context, by viewer.Viewer) error {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		version := s.ring.Current()
		n, err := tx.Installation.Update().Where(installation.RingVersionLT(version)).SetRingVersion(version).Save(ctx)
		if err != nil || n == 0 {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: RingRotated, at: s.instantNow(),
			details: []string{"version", strconv.Itoa(version)}})
	})
	if err != nil {
		return fmt.Errorf("record key ring: %w", err)
	}
	return nil
}

// Installation answers the row about the database. Errors: ErrNotInstalled.
func Installation(ctx context.Context, client *ent.Client) (*ent.Installation, error) {
	row, err := client.Installation.Get(viewer.AsSystem(ctx), installationID)
	if ent.IsNotFound(err) {
		return nil, ErrNotInstalled
	}
	if err != nil {
		return nil, fmt.Errorf("read installation: %w", err)
	}
	return row, nil
}
