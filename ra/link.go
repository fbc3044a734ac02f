package ra

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
)

// tokenSize is the size of a link's token in bytes: 128 bits.
const tokenSize = 16

// link is one to be mailed. What it is about is its letter's request or aboutID.
type link struct {
	purpose maillink.Purpose
	// life is how long it can be followed; pause the least time between two of a
	// purpose about the same: nobody's mailbox fills up.
	life, pause time.Duration
	// toAbout: it goes to whom aboutID names, whichever request was named to have
	// it, and the pause is that person's.
	toAbout bool
	// letter that carries it; the token is put into it.
	letter letter
}

// mailLink makes a link and mails it, unless one was made a moment ago. The
// database keeps the token's MAC; the token itself travels sealed in the mail's
// row until it is delivered. The caller holds what it is about, so that two who
// ask at once stand in line.
func (s *Service) mailLink(ctx context.Context, tx *ent.Tx, l link) (mailed bool, err error) {
	same, create := maillink.AboutID(l.letter.aboutID), tx.MailLink.Create()
	if r := l.letter.request; r != nil {
		create.SetRequestID(r.ID)
		if !l.toAbout {
			same = maillink.RequestID(r.ID)
		}
	}
	if l.letter.aboutID != "" {
		create.SetAboutID(l.letter.aboutID)
	}
	previous, wait, err := s.lastLink(ctx, tx, l, same)
	if err != nil || wait {
		return false, err
	}
	random := make([]byte, tokenSize)
	if _, err := io.ReadFull(s.rand, random); err != nil {
		return false, fmt.Errorf("draw token: %w", err)
	}
	token, now := base64.RawURLEncoding.EncodeToString(random), s.now()
	if err := create.SetID(s.newIDAfter(id.MailLink, previous)).SetPurpose(l.purpose).
		SetTokenMAC(s.ring.MAC(keyring.LabelMailToken, s.ring.Current(), []byte(token))).
		SetCreatedAt(instant.At(now)).SetExpiresAt(instant.At(now.Add(l.life))).Exec(ctx); err != nil {
		return false, fmt.Errorf("store link: %w", err)
	}
	l.letter.secret, l.letter.label = token, keyring.LabelMailToken
	return true, s.post(ctx, tx, l.letter)
}

// lastLink answers the id of the newest link about the same, "" for none, and
// whether it is too early for another of the purpose.
func (s *Service) lastLink(ctx context.Context, tx *ent.Tx, l link, same predicate.MailLink) (previous string, wait bool, err error) {
	previous, err = tx.MailLink.Query().Where(same).Order(ent.Desc(maillink.FieldID)).FirstID(ctx)
	if err == nil {
		var last *ent.MailLink
		last, err = tx.MailLink.Query().Where(same, maillink.PurposeEQ(l.purpose)).Order(ent.Desc(maillink.FieldID)).First(ctx)
		if err == nil {
			// Under a clock that stepped back nobody waits longer than the pause.
			left := last.CreatedAt.Time().Add(l.pause).Sub(s.now())
			wait = left > 0 && left <= l.pause
		}
	}
	if err != nil && !ent.IsNotFound(err) {
		return "", false, fmt.Errorf("read last link: %w", err)
	}
	return previous, wait, nil
}

// followLink uses up the link of a purpose that carries the token: once, within
// its life. Errors: IDENTIFICATION_FAILED for a token that is unknown, of
// another purpose, used or too old, whichever it is.
func (s *Service) followLink(ctx context.Context, tx *ent.Tx, purpose maillink.Purpose, token string) (*ent.MailLink, error) {
	macs := s.ring.Lookup(keyring.LabelMailToken, []byte(token))
	now := s.instantNow()
	n, err := tx.MailLink.Update().
		Where(maillink.TokenMACIn(macs...), maillink.PurposeEQ(purpose), maillink.UsedAtIsNil(), maillink.ExpiresAtGT(now)).
		SetUsedAt(now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("use link: %w", err)
	}
	if n != 1 {
		return nil, problem.Refuse(problem.IdentificationFailed, "")
	}
	followed, err := tx.MailLink.Query().Where(maillink.TokenMACIn(macs...)).WithRequest().Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read link: %w", err)
	}
	return followed, nil
}

// linkedRequest answers the request that a link is about, without following it.
// Errors: IDENTIFICATION_FAILED for an unknown token.
func (s *Service) linkedRequest(ctx context.Context, tx *ent.Tx, token string) (string, error) {
	found, err := tx.MailLink.Query().Where(maillink.TokenMACIn(s.ring.Lookup(keyring.LabelMailToken, []byte(token))...)).Only(ctx)
	if ent.IsNotFound(err) || err == nil && found.RequestID == nil {
		return "", problem.Refuse(problem.IdentificationFailed, "")
	}
	if err != nil {
		return "", fmt.Errorf("read link: %w", err)
	}
	return *found.RequestID, nil
}
