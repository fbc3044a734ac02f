package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/mailsigner"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// systemMail is what proposals about the key of system mail are done to: there
// is one such key at a time.
const systemMail = "system-mail"

// mailSignerDeed revokes whatever signs system mail. A server that signs makes
// a new key within seconds. It is the CA operation that the console reaches;
// the others are a shell's.
type mailSignerDeed struct{ Reason RevocationReason }

func (*mailSignerDeed) kind() ProposalKind { return MailSignerProposal }
func (*mailSignerDeed) object() string     { return systemMail }
func (*mailSignerDeed) mayPropose(by viewer.Viewer) bool {
	return by.Kind == viewer.Staff && by.May(viewer.OperateAuthority)
}
func (*mailSignerDeed) mayDecide(by viewer.Viewer) bool { return by.May(viewer.OperateAuthority) }

// state is the serial numbers of what would be revoked. Its end is not looked
// at: a proposal does not become stale by the clock.
func (*mailSignerDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	serials, err := client.MailSigner.Query().Where(mailsigner.RevokedAtIsNil(), mailsigner.DerNotNil()).
		Order(ent.Asc(mailsigner.FieldID)).Select(mailsigner.FieldSerial).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("read mail signers: %w", err)
	}
	return serials, nil
}

func (d *mailSignerDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	if err := dangerous(by, viewer.OperateAuthority); err != nil {
		return err
	}
	now := s.instantNow()
	rows, err := tx.MailSigner.Query().Where(mailsigner.RevokedAtIsNil(), mailsigner.DerNotNil(), mailsigner.NotAfterGTE(now)).
		Order(ent.Asc(mailsigner.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read mail signers: %w", err)
	}
	for _, row := range rows {
		if err := s.revokeMailSigner(ctx, tx, mailSignerRevocation{row: row, reason: d.Reason, by: by, at: now}); err != nil {
			return err
		}
	}
	return nil
}

func (d *mailSignerDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	serials, err := d.state(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	return map[string]any{"serials": serials}, map[string]any{"serials": []string{}, "reason": d.Reason}, nil
}

// ProposeMailSigner proposes that the key which signs system mail be revoked
// and replaced. Errors: NOT_ALLOWED, STEP_UP_REQUIRED, REQUIRED or TOO_LONG at
// "note", NOT_FOUND where nothing signs, ALREADY_PROPOSED.
func (s *Service) ProposeMailSigner(ctx context.Context, by viewer.Viewer, reason RevocationReason, note string) (string, error) {
	d := &mailSignerDeed{reason}
	if err := dangerous(by, viewer.OperateAuthority); err != nil {
		return "", fmt.Errorf("propose mail signer: %w", err)
	}
	if !d.mayPropose(by) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	if !revocation.MayGive(revocation.Staff, reason) {
		return "", problem.Refuse(problem.NotAllowed, "reason")
	}
	note = form.FreeText(note)
	if err := problem.Join(words("note", note, 1, maxProposalText)); err != nil {
		return "", err
	}
	var proposalID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		some, err := tx.MailSigner.Query().Where(mailsigner.RevokedAtIsNil(), mailsigner.DerNotNil(), mailsigner.NotAfterGTE(s.instantNow())).Exist(ctx)
		if err != nil {
			return fmt.Errorf("read mail signers: %w", err)
		}
		if !some {
			return problem.Refuse(problem.NotFound, "")
		}
		proposalID, err = s.propose(ctx, tx, by, d, note)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("propose mail signer: %w", err)
	}
	return proposalID, nil
}
