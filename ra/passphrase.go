package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/passphrasereset"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

const (
	// PassphraseLinkLife is how long the link to choose another passphrase can be
	// followed.
	PassphraseLinkLife = time.Hour
	// passphraseLinkPause is the least time between two of these of one request.
	passphraseLinkPause = 10 * time.Minute
	// ResetLife is how long a chosen passphrase waits for an officer.
	ResetLife = 7 * 24 * time.Hour
)

// MailPassphraseLink mails the request's own address a link to choose another
// application passphrase, at most every ten minutes. Whether or not there is
// such a request, it answers alike, after one look-up and one transaction that
// leaves a record.
func (s *Service) MailPassphraseLink(ctx context.Context, by viewer.Viewer, in Unlocking) error {
	ctx = viewer.AsSystem(ctx)
	named, err := s.toUnlock(ctx, in)
	if err != nil {
		return fmt.Errorf("mail passphrase link: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		a := act{by: by, action: PassphraseLinkMailed, at: s.instantNow()}
		if named != nil {
			mailed, err := s.mailPassphraseLink(ctx, tx, named.ID)
			if err != nil {
				return err
			}
			a.object, a.details = named.ID, []string{"mailed", strconv.FormatBool(mailed)}
		}
		return s.audit(ctx, tx, a)
	})
	if err != nil {
		return fmt.Errorf("mail passphrase link: %w", err)
	}
	return nil
}

func (s *Service) mailPassphraseLink(ctx context.Context, tx *ent.Tx, requestID string) (mailed bool, err error) {
	r, err := s.load(ctx, tx, requestID)
	if err != nil {
		return false, err
	}
	// Whom the licence key's password names has no passphrase to forget.
	if r.Edges.Policy.Policy.Identification != policy.ByPassphrase {
		return false, nil
	}
	if err := touch(ctx, tx, r); err != nil {
		return false, err
	}
	return s.mailLink(ctx, tx, link{
		purpose: maillink.PurposePASSPHRASE, life: PassphraseLinkLife, pause: passphraseLinkPause,
		letter: letter{kind: message.KindPASSPHRASE_LINK, request: r},
	})
}

// ChoosePassphrase follows the mailed link with another passphrase, which holds
// once an officer has approved it: the mailbox alone is not the person. It
// takes the place of one chosen before and not decided yet. Errors: IDENTIFICATION_FAILED for a
// token that is unknown, used or too old; what is wrong with the passphrase, and
// then the link stands.
func (s *Service) ChoosePassphrase(ctx context.Context, by viewer.Viewer, token, passphrase string) error {
	own, err := s.ownWords(ctx, token)
	if err != nil {
		return fmt.Errorf("choose passphrase: %w", err)
	}
	if err := problem.Join(form.Passphrase(passphrase, "applicationPassphrase", own...)); err != nil {
		return err
	}
	hash, err := s.hasher.Hash(ctx, passphrase)
	if err != nil {
		return fmt.Errorf("choose passphrase: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		followed, err := s.followLink(ctx, tx, maillink.PurposePASSPHRASE, token)
		if err != nil {
			return err
		}
		now := s.instantNow()
		if err := s.supersedeReset(ctx, tx, *followed.RequestID, now); err != nil {
			return err
		}
		resetID := s.newID(id.PassphraseReset)
		err = tx.PassphraseReset.Create().SetID(resetID).SetRequestID(*followed.RequestID).SetPassphraseHash(hash).
			SetAskedAt(now).SetExpiresAt(instant.At(s.now().Add(ResetLife))).Exec(ctx)
		// Another link was followed at the same time: start over, behind it.
		if database.IsUnique(err) {
			return errConflict
		}
		if err != nil {
			return fmt.Errorf("store reset: %w", err)
		}
		by.Kind = viewer.Applicant
		return s.audit(ctx, tx, act{by: by, action: PassphraseChosen, object: *followed.RequestID, at: now,
			details: []string{"reset", resetID}})
	})
	if err != nil {
		return fmt.Errorf("choose passphrase: %w", err)
	}
	return nil
}

// supersedeReset ends what was chosen before and waits for an officer. What nobody
// decided in time lapsed then, and the person is told of it.
func (s *Service) supersedeReset(ctx context.Context, tx *ent.Tx, requestID string, now instant.Time) error {
	former, err := tx.PassphraseReset.Query().
		Where(passphrasereset.RequestID(requestID), passphrasereset.StatusEQ(passphrasereset.StatusPENDING)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("read former reset: %w", err)
	case former.ExpiresAt <= now:
		return s.lapseReset(ctx, tx, former.ID)
	}
	return endReset(ctx, tx, former, passphrasereset.StatusSUPERSEDED, now, nil)
}

// ownWords are what the passphrase of the request that the link names must not
// be made of. The link is not used up; it is looked at before any hashing, for
// which a stranger would otherwise need no link.
func (s *Service) ownWords(ctx context.Context, token string) ([]string, error) {
	ctx = viewer.AsSystem(ctx)
	macs := s.ring.Lookup(keyring.LabelMailToken, []byte(token))
	r, err := s.db.Client().MailLink.Query().
		Where(maillink.TokenMACIn(macs...), maillink.PurposeEQ(maillink.PurposePASSPHRASE), maillink.UsedAtIsNil(),
			maillink.ExpiresAtGT(s.instantNow())).
		QueryRequest().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, problem.Refuse(problem.IdentificationFailed, "")
	}
	if err != nil {
		return nil, fmt.Errorf("read link: %w", err)
	}
	version, err := s.db.Client().Registration.Query().
		Where(registration.RequestID(r.ID), registration.Version(r.RegistrationVersion)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read registration: %w", err)
	}
	return version.Declared.PersonalWords(), nil
}
