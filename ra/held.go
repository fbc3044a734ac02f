package ra

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// heldPause is the least time between two mails that tell of one certificate.
const heldPause = 10 * time.Minute

// heldError: the address has a certificate under the licence key, or a request
// for one. Many people know the password of a company's licence key, and any
// address can be typed beside it: that it has a certificate is told to the
// address alone, and to whoever asked it is one more thing that may be wrong.
type heldError struct{ requestID string }

func (heldError) Error() string { return "the address has a certificate under the licence key" }

// tellHeld mails the address that somebody applied for what it has already, and
// how it is reissued, where err says so; it answers the refusal in its place, or
// err itself.
func (s *Service) tellHeld(ctx context.Context, by viewer.Viewer, err, refusal error) error {
	var held heldError
	if !errors.As(err, &held) {
		return err
	}
	if err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error { return s.mailHeld(ctx, tx, by, held.requestID) }); err != nil {
		return fmt.Errorf("tell the holder: %w", err)
	}
	return refusal
}

func (s *Service) mailHeld(ctx context.Context, tx *ent.Tx, by viewer.Viewer, requestID string) error {
	r, err := s.load(ctx, tx, requestID)
	if err != nil {
		return err
	}
	// Two who ask at once stand in line here, and the second sees the mail of the
	// first.
	if err := touch(ctx, tx, r); err != nil {
		return err
	}
	now := s.now()
	// Under a clock that stepped back nobody waits longer than the pause.
	told, err := tx.Message.Query().Where(message.RequestID(r.ID), message.KindEQ(message.KindALREADY_HELD),
		message.CreatedAtGT(instant.At(now.Add(-heldPause))), message.CreatedAtLTE(instant.At(now))).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for an earlier mail: %w", err)
	}
	if told {
		return nil
	}
	l := letter{kind: message.KindALREADY_HELD, request: r}
	standing, err := standingCertificate(ctx, tx.Certificate, r.ID)
	if err != nil {
		return err
	}
	if standing != nil {
		l.certificateID = standing.ID
	}
	if err := s.audit(ctx, tx, act{by: by, action: HolderToldHeld, object: r.ID, at: instant.At(now)}); err != nil {
		return err
	}
	return s.post(ctx, tx, l)
}
