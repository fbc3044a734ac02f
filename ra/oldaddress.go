package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
)

// tellOldAddress tells the mailbox of the certificate that r follows that the
// code goes to another, if it does: whoever reads there would otherwise miss
// that somebody took their certificate elsewhere.
func (s *Service) tellOldAddress(ctx context.Context, tx *ent.Tx, r *ent.Request) error {
	if r.FollowsID == nil {
		return nil
	}
	old, err := tx.Certificate.Get(ctx, *r.FollowsID)
	if err != nil {
		return fmt.Errorf("read the followed certificate: %w", err)
	}
	if form.FoldEmail(old.Email) == form.FoldEmail(r.Email) {
		return nil
	}
	return s.post(ctx, tx, letter{kind: message.KindADDRESS_CHANGED, request: r, recipient: old.Email, certificateID: old.ID})
}

// tellGivenUp does the same for the mailbox of what was given up for the request
// before it was acquired: the secret that was mailed there is worth nothing any
// more, and another took its place elsewhere.
func (s *Service) tellGivenUp(ctx context.Context, tx *ent.Tx, givenUp *ent.Request, requestID string) error {
	r, err := tx.Request.Get(ctx, requestID)
	if err != nil {
		return fmt.Errorf("read request: %w", err)
	}
	if form.FoldEmail(givenUp.Email) == form.FoldEmail(r.Email) {
		return nil
	}
	if r.FollowsID != nil {
		old, err := tx.Certificate.Get(ctx, *r.FollowsID)
		if err != nil {
			return fmt.Errorf("read the followed certificate: %w", err)
		}
		// It was told of that certificate.
		if form.FoldEmail(old.Email) == form.FoldEmail(givenUp.Email) {
			return nil
		}
	}
	return s.post(ctx, tx, letter{kind: message.KindADDRESS_CHANGED, request: r, recipient: givenUp.Email})
}
