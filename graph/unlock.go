package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// MailUnlockLink mails the holder a link that ends the wait. Every call counts
// against the address, or one could have mails sent to all whose receipt
// numbers one knows.
func (m mutation) MailUnlockLink(ctx context.Context, in generated.MailUnlockLinkInput) (*generated.MailUnlockLinkPayload, error) {
	by := stranger(ctx)
	named := ra.Unlocking{Email: in.Email}
	if in.ReceiptNumber != nil {
		named.ReceiptNumber = *in.ReceiptNumber
	}
	if in.CertificateCode != nil {
		named.Code = *in.CertificateCode
	}
	_, err := m.Throttle.Guard(ctx, session.Address("mail unlock", by.Address))
	if err == nil {
		err = m.RA.MailUnlock(ctx, by, named)
	}
	refused, err := problems(ctx, err)
	return &generated.MailUnlockLinkPayload{Problems: refused}, err
}

// Unlock follows a mailed link.
func (m mutation) Unlock(ctx context.Context, in generated.UnlockInput) (*generated.UnlockPayload, error) {
	by := stranger(ctx)
	attempt, err := m.Throttle.Guard(ctx, session.Address("unlock", by.Address))
	if err == nil {
		var forgiven ra.Forgiveness
		forgiven, err = m.RA.Unlock(ctx, by, in.Token)
		m.settle(ctx, attempt, err, problem.IdentificationFailed)
		if err == nil {
			err = m.Throttle.Forgive(ctx, forgivenScopes(forgiven)...)
		}
	}
	refused, err := problems(ctx, err)
	return &generated.UnlockPayload{Problems: refused}, err
}

// forgivenScopes are the accounts of identificationScopes that a link forgives;
// the address that guessed is none of them.
func forgivenScopes(f ra.Forgiveness) []session.Scope {
	scopes := []session.Scope{pairScope("receipt", f.ReceiptNumber, f.Email)}
	for _, codeID := range f.CodeIDs {
		scopes = append(scopes, pairScope("code", codeID, f.Email))
	}
	return scopes
}
