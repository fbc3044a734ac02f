package ra

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// UnlockLife is how long a mailed link can be followed.
	UnlockLife = time.Hour
	// unlockPause is the least time between two links of one request: nobody's
	// mailbox fills up because a stranger knows a receipt number.
	unlockPause = 10 * time.Minute
	// tokenSize is the size of a link's token in bytes: 128 bits.
	tokenSize = 16
)

// Unlocking names the request whose holder cannot wait: the e-mail address with
// the receipt number or else the certificate code, as typed.
type Unlocking struct{ Email, ReceiptNumber, Code string }

// Forgiveness is what a followed link forgives: the failures counted for the
// receipt number, and for each certificate code that is not void, together with
// the e-mail address.
type Forgiveness struct {
	RequestID, Email, ReceiptNumber string
	CodeIDs                         []string
}

// MailUnlock mails the request's own address a link that ends the wait of its
// identification, at most every ten minutes. Whether or not there is such a
// request, it answers alike, after one look-up and one transaction that leaves
// a record.
func (s *Service) MailUnlock(ctx context.Context, by viewer.Viewer, in Unlocking) error {
	ctx = viewer.AsSystem(ctx)
	named, err := s.toUnlock(ctx, in)
	if err != nil {
		return fmt.Errorf("mail unlock: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		a := act{by: by, action: UnlockMailed, at: s.instantNow()}
		if named != nil {
			mailed, err := s.sendLink(ctx, tx, named.ID)
			if err != nil {
				return err
			}
			a.object, a.details = named.ID, []string{"mailed", strconv.FormatBool(mailed)}
		}
		return s.audit(ctx, tx, a)
	})
	if err != nil {
		return fmt.Errorf("mail unlock: %w", err)
	}
	return nil
}

// toUnlock is the request that the pair names, or nil.
func (s *Service) toUnlock(ctx context.Context, in Unlocking) (r *ent.Request, err error) {
	requests := s.db.Client().Request.Query()
	if receipt, ok := form.ParseReceiptNumber(in.ReceiptNumber); ok {
		r, err = requests.Where(request.ReceiptNumber(receipt)).Only(ctx)
	} else {
		// What is no code has a MAC as well, and it is nobody's.
		canonical, _ := form.CertificateCode(in.Code)
		macs := s.ring.Lookup(keyring.LabelCode, []byte(canonical))
		r, err = requests.Where(request.HasCodesWith(code.CodeMACIn(macs...), code.VoidedAtIsNil())).Only(ctx)
	}
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read request: %w", err)
	}
	email, _ := form.Email(in.Email) // "" is nobody's
	if form.FoldEmail(email) != form.FoldEmail(r.Email) {
		return nil, nil
	}
	return r, nil
}

// sendLink makes a link and mails it, unless one was made a moment ago. The
// database keeps the token's MAC; the token itself travels sealed in the mail's
// row until it is delivered.
func (s *Service) sendLink(ctx context.Context, tx *ent.Tx, requestID string) (mailed bool, err error) {
	r, err := s.load(ctx, tx, requestID)
	if err != nil {
		return false, err
	}
	// As with codes: two who ask at once stand in line here.
	if err := touch(ctx, tx, r); err != nil {
		return false, err
	}
	previous := ""
	last, err := tx.MailLink.Query().Where(maillink.RequestID(r.ID)).Order(ent.Desc(maillink.FieldID)).First(ctx)
	switch {
	case err == nil:
		previous = last.ID
		// Under a clock that stepped back nobody waits longer than the pause.
		if wait := last.CreatedAt.Time().Add(unlockPause).Sub(s.now()); wait > 0 && wait <= unlockPause {
			return false, nil
		}
	case !ent.IsNotFound(err):
		return false, fmt.Errorf("read last link: %w", err)
	}
	random := make([]byte, tokenSize)
	if _, err := io.ReadFull(s.rand, random); err != nil {
		return false, fmt.Errorf("draw token: %w", err)
	}
	token, now := base64.RawURLEncoding.EncodeToString(random), s.now()
	if err := tx.MailLink.Create().SetID(s.newIDAfter(id.MailLink, previous)).SetRequestID(r.ID).
		SetTokenMAC(s.ring.MAC(keyring.LabelMailToken, s.ring.Current(), []byte(token))).
		SetCreatedAt(instant.At(now)).SetExpiresAt(instant.At(now.Add(UnlockLife))).Exec(ctx); err != nil {
		return false, fmt.Errorf("store link: %w", err)
	}
	return true, s.post(ctx, tx, letter{
		kind: message.KindUNLOCK, request: r, secret: token, label: keyring.LabelMailToken,
	})
}

// Unlock follows a mailed link: once, within its life. It answers what is
// forgiven now. Errors: IDENTIFICATION_FAILED for a token that is unknown, used
// or too old, whichever it is.
func (s *Service) Unlock(ctx context.Context, by viewer.Viewer, token string) (Forgiveness, error) {
	var forgiven Forgiveness
	macs := s.ring.Lookup(keyring.LabelMailToken, []byte(token))
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		n, err := tx.MailLink.Update().
			Where(maillink.TokenMACIn(macs...), maillink.UsedAtIsNil(), maillink.ExpiresAtGT(now)).
			SetUsedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("use link: %w", err)
		}
		if n != 1 {
			return problem.Refuse(problem.IdentificationFailed, "")
		}
		r, err := tx.Request.Query().Where(request.HasMailLinksWith(maillink.TokenMACIn(macs...))).Only(ctx)
		if err != nil {
			return fmt.Errorf("read request: %w", err)
		}
		codes, err := tx.Code.Query().Where(code.RequestID(r.ID), code.VoidedAtIsNil()).IDs(ctx)
		if err != nil {
			return fmt.Errorf("read codes: %w", err)
		}
		forgiven = Forgiveness{RequestID: r.ID, Email: r.Email, ReceiptNumber: r.ReceiptNumber, CodeIDs: codes}
		return s.audit(ctx, tx, act{by: by, action: Unlocked, object: r.ID, at: now})
	})
	if err != nil {
		return Forgiveness{}, fmt.Errorf("unlock: %w", err)
	}
	return forgiven, nil
}

// CodeID answers the id of the certificate code, as typed, that is not void;
// "" for none. Whoever learns by its time that a code exists has guessed 80
// bits.
func (s *Service) CodeID(ctx context.Context, typed string) (string, error) {
	canonical, ok := form.CertificateCode(typed)
	if !ok {
		return "", nil
	}
	macs := s.ring.Lookup(keyring.LabelCode, []byte(canonical))
	codeID, err := s.db.Client().Code.Query().Where(code.CodeMACIn(macs...), code.VoidedAtIsNil()).
		OnlyID(viewer.AsSystem(ctx))
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("read code: %w", err)
	}
	return codeID, nil
}
