package ra

import (
	"cmp"
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/keyring"
)

// letter is a mail to be written.
type letter struct {
	kind message.Kind
	// request that it is about; nil: none, and then the next three are wanted.
	request *ent.Request
	// aboutID is the id of something else that it is about.
	aboutID string
	// recipient and language, where they are not the request's.
	recipient     string
	language      message.Language
	certificateID string
	// secret, a code or a link's token, travels sealed until the mail is
	// delivered; under what it is sealed is told by its label.
	secret string
	label  keyring.Label
}

// post writes a mail in the transaction of what causes it. It goes to the
// address of the request's current registration, unless another is named.
func (s *Service) post(ctx context.Context, tx *ent.Tx, l letter) error {
	messageID := s.newID(id.Message)
	c := tx.Message.Create().SetID(messageID).SetKind(l.kind).SetCreatedAt(s.instantNow())
	if r := l.request; r != nil {
		c.SetRequestID(r.ID)
		l.recipient = cmp.Or(l.recipient, r.Email)
		l.language = cmp.Or(l.language, message.Language(r.Language))
	}
	c.SetRecipient(l.recipient).SetLanguage(l.language)
	if l.aboutID != "" {
		c.SetAboutID(l.aboutID)
	}
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
