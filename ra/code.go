package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// resendPause is the least time between two codes of one request.
const resendPause = time.Minute

// ResendCode mails a fresh certificate code to the request's own address. The
// unused one before is void, and its mail, if it still waits, is not sent.
func (s *Service) ResendCode(ctx context.Context, by viewer.Viewer, requestID string) error {
	// A contact asks for changes alone.
	if !by.Vets() && (!by.Opens(requestID) || by.ContactID != "") {
		return problem.Refuse(problem.NotFound, "requestId")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return err
		}
		if r.Status != lifecycle.Approved {
			return problem.Refuse(problem.WrongState, "requestId", "status", string(r.Status))
		}
		return s.replaceCode(ctx, tx, by, r)
	})
	if err != nil {
		return fmt.Errorf("resend code: %w", err)
	}
	return nil
}

// replaceCode voids the unused code of an approved request and mails another.
func (s *Service) replaceCode(ctx context.Context, tx *ent.Tx, by viewer.Viewer, r *ent.Request) error {
	// Touch the request before looking at its codes: two who press at once
	// stand in line here, and the second sees the code of the first.
	if err := touch(ctx, tx, r); err != nil {
		return err
	}
	if err := s.pauseBetweenCodes(ctx, tx, r); err != nil {
		return err
	}
	now := s.instantNow()
	if err := voidCodes(ctx, tx, r, now); err != nil {
		return err
	}
	if err := s.audit(ctx, tx, act{by: by, action: CodeResent, object: r.ID, at: now}); err != nil {
		return err
	}
	return s.sendCode(ctx, tx, r)
}

// voidCodes voids the unused codes of a request; their mails, if they still
// wait, are not sent.
func voidCodes(ctx context.Context, tx *ent.Tx, r *ent.Request, now instant.Time) error {
	if err := tx.Code.Update().Where(code.RequestID(r.ID), code.UsedAtIsNil(), code.VoidedAtIsNil()).
		SetVoidedAt(now).Exec(ctx); err != nil {
		return fmt.Errorf("void codes: %w", err)
	}
	if err := tx.Message.Update().
		Where(message.RequestID(r.ID), message.KindEQ(message.KindCERTIFICATE_CODE), message.StatusEQ(message.StatusQUEUED)).
		SetStatus(message.StatusSUPERSEDED).ClearCodeSealed().Exec(ctx); err != nil {
		return fmt.Errorf("supersede mails: %w", err)
	}
	return nil
}

func (s *Service) pauseBetweenCodes(ctx context.Context, tx *ent.Tx, r *ent.Request) error {
	last, err := tx.Code.Query().Where(code.RequestID(r.ID)).Order(ent.Desc(code.FieldID)).First(ctx)
	if err != nil {
		return fmt.Errorf("read last code: %w", err)
	}
	// Under a clock that stepped back nobody waits longer than the pause.
	wait := min(last.CreatedAt.Time().Add(resendPause).Sub(s.now()), resendPause)
	if wait > 0 {
		seconds := int(wait.Seconds()) + 1
		return problem.Refuse(problem.TooManyAttempts, "requestId", "seconds", strconv.Itoa(seconds))
	}
	return nil
}

// sendCode mails the code with which r's certificate is acquired.
func (s *Service) sendCode(ctx context.Context, tx *ent.Tx, r *ent.Request) error {
	return s.sendCodeBy(ctx, tx, letter{kind: message.KindCERTIFICATE_CODE, request: r})
}

// sendCodeBy makes a certificate code and mails it. The database keeps its MAC;
// the code itself travels sealed in the mail's row until it is delivered.
func (s *Service) sendCodeBy(ctx context.Context, tx *ent.Tx, l letter) error {
	r := l.request
	secret, err := form.NewCertificateCode(s.rand)
	if err != nil {
		return err
	}
	last, err := tx.Code.Query().Where(code.RequestID(r.ID)).Order(ent.Desc(code.FieldID)).FirstID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("read last code: %w", err)
	}
	mac := s.ring.MAC(keyring.LabelCode, s.ring.Current(), []byte(secret))
	now := s.instantNow()
	c := tx.Code.Create().SetID(s.newIDAfter(id.Code, last)).SetRequestID(r.ID).SetCodeMAC(mac).SetCreatedAt(now)
	if l.kind == message.KindEXPIRING {
		c.SetUsedAt(now) // it names the certificate, and acquires nothing
	}
	if err := c.Exec(ctx); err != nil {
		return fmt.Errorf("store code: %w", err)
	}
	l.secret, l.label = secret, keyring.LabelCode
	return s.post(ctx, tx, l)
}
