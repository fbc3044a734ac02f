package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// StartReissue has a partner's staff ask for another certificate in place of one
// that their partner sold, as Reissue does; its code is mailed to the holder
// alone. What revokes the old one at once wants fresh proof of a person, or the
// scope for it of a program, and a compromised key a note, for whoever looks at it
// afterwards. Errors: NOT_ALLOWED, NOT_FOUND
// at "requestId" for what is another's or not there, STEP_UP_REQUIRED, REQUIRED
// or TOO_LONG at "note", and those of Reissue.
func (s *Service) StartReissue(ctx context.Context, by viewer.Viewer, in ReissueInput) (string, error) {
	if !by.May(viewer.StartProcedures) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	in.Note = form.FreeText(in.Note)
	least := 0
	if in.Reason == lifecycle.KeyCompromised {
		least = 1
	}
	if err := problem.Join(words("note", in.Note, least, maxProposalText)); err != nil {
		return "", err
	}
	return s.askReissue(ctx, by, in)
}

// StartChange has a partner's staff file a change, or a withdrawal, of what
// their partner sold; it is vetted as one that the organisation's contact files.
// Errors: NOT_ALLOWED, NOT_FOUND at "certificateId" or "requestId" for what is
// another's or not there, and those of SubmitChange.
func (s *Service) StartChange(ctx context.Context, by viewer.Viewer, in ChangeInput) (Submitted, error) {
	if !by.May(viewer.StartProcedures) {
		return Submitted{}, problem.Refuse(problem.NotAllowed, "")
	}
	return s.askChange(ctx, by, in)
}

// reachesRequest refuses a request that is not the viewer's partner's as if it
// were not there.
func reachesRequest(ctx context.Context, client *ent.Client, by viewer.Viewer, requestID string) error {
	there, err := client.Request.Query().Where(request.ID(requestID), request.PartnerID(by.PartnerID)).Exist(viewer.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("read request: %w", err)
	}
	if !there {
		return problem.Refuse(problem.NotFound, "requestId")
	}
	return nil
}

// startsChange refuses whoever starts no change of what is concerned.
func (s *Service) startsChange(ctx context.Context, by viewer.Viewer, in ChangeInput) error {
	switch {
	case !by.May(viewer.StartProcedures):
		return problem.Refuse(problem.NotAllowed, "")
	case in.RequestID != "":
		return reachesRequest(ctx, s.db.Client(), by, in.RequestID)
	default:
		return reachesCertificate(viewer.AsSystem(ctx), s.db.Client(), by, in.CertificateID, "certificateId")
	}
}

// startedRevocation has another officer look afterwards at the revocation of a
// compromised key that a partner's staff or program started alone, as at every one
// that staff do. It comes after the revocation: a review is bound to what was done.
func (s *Service) startedRevocation(ctx context.Context, tx *ent.Tx, by viewer.Viewer, c *ent.Certificate, in ReissueInput) error {
	if !by.Works() || in.Reason != lifecycle.KeyCompromised {
		return nil
	}
	d := &reviewDeed{revocationDeed{CertificateID: c.ID, Reason: revocation.KeyCompromise}}
	if waits, err := s.proposed(ctx, tx, d); err != nil || waits {
		return err
	}
	_, err := s.propose(ctx, tx, by, d, in.Note)
	return err
}
