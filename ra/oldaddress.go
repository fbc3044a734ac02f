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
