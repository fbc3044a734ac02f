package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/keyring"
)

// letter is a mail to be written.
type letter struct {
	kind          message.Kind
	request       *ent.Request
	certificateID string
	// secret, a code or a link's token, travels sealed until the mail is
	// delivered; under what it is sealed is told by its label.
	secret string
	label  keyring.Label
}

// post writes a mail in the transaction of what causes it. It goes to the
// address of the request's current registration.
func (s *Service) post(ctx context.Context, tx *ent.Tx, l letter) error {
	messageID := s.newID(id.Message)
	c := tx.Message.Create().SetID(messageID).SetKind(l.kind).
		SetRequestID(l.request.ID).SetRecipient(l.request.Email).
		SetLanguage(message.Language(l.request.Language)).
		SetCreatedAt(s.instantNow())
	if l.certificateID != "" {
		c.SetCertificateID(l.certificateID)
	}
	if l.secret != "" {
		box, err := s.ring.Seal(l.label, []byte(l.secret), []byte(messageID), s.rand)
		if err != nil {
			return fmt.Errorf("post %s: %w", l.kind, err)
		}
		c.SetCodeSealed(box)
	}
	if err := c.Exec(ctx); err != nil {
		return fmt.Errorf("post %s: %w", l.kind, err)
	}
	if err := s.outbox.Add(ctx, tx, SendMail{MessageID: messageID}); err != nil {
		return fmt.Errorf("post %s: %w", l.kind, err)
	}
	return nil
}
