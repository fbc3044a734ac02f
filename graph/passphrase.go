package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent/passphrasereset"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// MailPassphraseLink mails the holder a link to choose another passphrase. Every
// call counts against the address, as with the link that ends a wait.
func (m mutation) MailPassphraseLink(ctx context.Context, in generated.MailPassphraseLinkInput) (*generated.MailPassphraseLinkPayload, error) {
	by := stranger(ctx)
	_, err := m.Throttle.Guard(ctx, session.Address("mail passphrase", by.Address))
	if err == nil {
		err = m.RA.MailPassphraseLink(ctx, by, ra.Unlocking{
			Email: in.Email, ReceiptNumber: deref(in.ReceiptNumber), Code: deref(in.CertificateCode),
		})
	}
	refused, err := problems(ctx, err)
	return &generated.MailPassphraseLinkPayload{Problems: refused}, err
}

// ResetPassphrase follows that link.
func (m mutation) ResetPassphrase(ctx context.Context, in generated.ResetPassphraseInput) (*generated.ResetPassphrasePayload, error) {
	by := stranger(ctx)
	attempt, err := m.Throttle.Guard(ctx, session.Address("passphrase", by.Address))
	if err == nil {
		err = m.RA.ChoosePassphrase(ctx, by, in.Token, in.ApplicationPassphrase)
		m.settle(ctx, attempt, err, problem.IdentificationFailed)
	}
	refused, err := problems(ctx, err)
	return &generated.ResetPassphrasePayload{Problems: refused}, err
}

// DecidePassphraseReset lets a chosen passphrase hold, or not.
func (m mutation) DecidePassphraseReset(ctx context.Context, in generated.DecidePassphraseResetInput) (*generated.DecidePassphraseResetPayload, error) {
	by, err := known(ctx)
	if err == nil {
		err = m.RA.DecideReset(ctx, by, ra.DecideResetInput{ResetID: in.ResetID, Approve: in.Approve, Note: in.Note})
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	stands, err := m.reading(ctx).PassphraseResetsByID(ctx, []string{in.ResetID})
	if err != nil {
		return nil, fmt.Errorf("read again: %w", err)
	}
	return &generated.DecidePassphraseResetPayload{Reset: stands[in.ResetID], Problems: refused}, nil
}

// PassphraseResets, for staff, the latest first.
func (q query) PassphraseResets(ctx context.Context, status []passphrasereset.Status, first *int, after *string, last *int, before *string) (*view.PassphraseResetConnection, error) {
	return q.reading(ctx).PassphraseResets(ctx, status, latestFirst(first, after, last, before))
}
