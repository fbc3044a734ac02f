package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// UnlockLife is how long a mailed link can be followed.
	UnlockLife = time.Hour
	// unlockPause is the least time between two links of one request: nobody's
	// mailbox fills up because a stranger knows a receipt number.
	unlockPause = 10 * time.Minute
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
			mailed, err := s.mailUnlockLink(ctx, tx, named.ID)
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

// mailUnlockLink mails the holder of the request a link, unless one was mailed a
// moment ago.
func (s *Service) mailUnlockLink(ctx context.Context, tx *ent.Tx, requestID string) (mailed bool, err error) {
	r, err := s.load(ctx, tx, requestID)
	if err != nil {
		return false, err
	}
	// As with codes: two who ask at once stand in line here.
	if err := touch(ctx, tx, r); err != nil {
		return false, err
	}
	return s.mailLink(ctx, tx, link{
		purpose: maillink.PurposeUNLOCK, life: UnlockLife, pause: unlockPause,
		letter: letter{kind: message.KindUNLOCK, request: r},
	})
}

// Unlock follows a mailed link: once, within its life. It answers what is
// forgiven now. Errors: IDENTIFICATION_FAILED for a token that is unknown, used
// or too old, whichever it is.
func (s *Service) Unlock(ctx context.Context, by viewer.Viewer, token string) (Forgiveness, error) {
	var forgiven Forgiveness
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		followed, err := s.followLink(ctx, tx, maillink.PurposeUNLOCK, token)
		if err != nil {
			return err
		}
		r := followed.Edges.Request
		codes, err := tx.Code.Query().Where(code.RequestID(r.ID), code.VoidedAtIsNil()).IDs(ctx)
		if err != nil {
			return fmt.Errorf("read codes: %w", err)
		}
		forgiven = Forgiveness{RequestID: r.ID, Email: r.Email, ReceiptNumber: r.ReceiptNumber, CodeIDs: codes}
		return s.audit(ctx, tx, act{by: by, action: Unlocked, object: r.ID, at: s.instantNow()})
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
