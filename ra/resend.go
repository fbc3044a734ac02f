package ra

import (
	"cmp"
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// carriesSecret are the kinds of mail that were written with a code or a link's
// token. It is erased when the mail is delivered or given up.
var carriesSecret = map[message.Kind]bool{
	message.KindCERTIFICATE_CODE: true, message.KindEXPIRING: true, message.KindUNLOCK: true,
	message.KindREACHABILITY: true, message.KindENROLMENT: true, message.KindCONTACT_LINK: true,
	message.KindPASSPHRASE_LINK: true,
}

// CarriesSecret reports whether mails of the kind cannot be sent again as they
// are: what they carried is gone, and another takes its place by its own
// procedure.
func CarriesSecret(kind message.Kind) bool { return carriesSecret[kind] }

// ResendMessage has a mail that failed tried again, to the same address. Errors:
// NOT_ALLOWED; NOT_FOUND; MESSAGE_NOT_FAILED, also for the second of two at
// once; SECRET_ERASED, where the mail carried one.
func (s *Service) ResendMessage(ctx context.Context, by viewer.Viewer, messageID string) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		m, err := tx.Message.Get(ctx, messageID)
		switch {
		case ent.IsNotFound(err):
			return problem.Refuse(problem.NotFound, "messageId")
		case err != nil:
			return err
		case m.Status != message.StatusFAILED:
			return problem.Refuse(problem.MessageNotFailed, "messageId")
		}
		if gone, err := s.secretGone(ctx, tx, m); err != nil || gone {
			return cmp.Or(err, error(problem.Refuse(problem.SecretErased, "messageId")))
		}
		n, err := tx.Message.Update().Where(message.ID(m.ID), message.StatusEQ(message.StatusFAILED)).
			SetStatus(message.StatusQUEUED).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		if err := s.audit(ctx, tx, act{by: by, action: MessageResent, object: m.ID, at: s.instantNow(),
			details: []string{"kind", string(m.Kind)}}); err != nil {
			return err
		}
		return s.outbox.Add(ctx, tx, SendMail{MessageID: m.ID})
	})
	if err != nil {
		return fmt.Errorf("resend message: %w", err)
	}
	return nil
}

// secretGone reports whether the mail carried something that was erased: by its
// kind, or the number of the coupon that replaces a rejected request's.
func (s *Service) secretGone(ctx context.Context, tx *ent.Tx, m *ent.Message) (bool, error) {
	if m.Kind != message.KindREJECTED || m.RequestID == nil {
		return CarriesSecret(m.Kind), nil
	}
	r, err := s.requestWithPolicy(ctx, tx.Request, tx.ProductPolicy, *m.RequestID)
	if err != nil {
		return false, fmt.Errorf("read request: %w", err)
	}
	return Refunds(r, r.Edges.Policy.Policy), nil
}
