package ra

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	entcrl "github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// PlannedMail is a mail that would be written.
type PlannedMail struct {
	Kind      message.Kind
	Recipient string
	Language  message.Language
}

// RevocationPreview is what revoking a certificate would do.
type RevocationPreview struct {
	Certificate *ent.Certificate
	// Refused is why it cannot be revoked, or proposed: a problem.Error; nil: it
	// can.
	Refused error
	// SecondOfficer agrees first; ReviewedAfterwards: one looks at it later.
	SecondOfficer, ReviewedAfterwards bool
	// AcquirableUntil: another can be acquired for the request until then; nil:
	// the acquisition was confirmed.
	AcquirableUntil *instant.Time
	// Following are the requests under way that continue or concern it. None of
	// them is ended by its revocation.
	Following []*ent.Request
	Mails     []PlannedMail
	// ListUntil is how long the present revocation list may be used; nil: there is
	// none.
	ListUntil *instant.Time
}

// following bounds how many requests under way are told of: by an index there is
// one of a kind.
const following = 20

// PreviewRevocation tells what it would do if staff revoked a certificate for
// the reason, and changes nothing. Whoever may propose it may look first.
// Errors: NOT_ALLOWED, NOT_FOUND at certificateId, also for what is another
// partner's.
func (s *Service) PreviewRevocation(ctx context.Context, by viewer.Viewer, certificateID string, reason RevocationReason) (RevocationPreview, error) {
	if !by.May(viewer.ReadCases) && !by.May(viewer.ProposeRevocation) {
		return RevocationPreview{}, problem.Refuse(problem.NotAllowed, "")
	}
	ctx = viewer.AsSystem(ctx)
	client := s.db.Client()
	c, err := certificateToRevoke(ctx, client, certificateID)
	if err != nil {
		return RevocationPreview{}, fmt.Errorf("preview revocation: %w", err)
	}
	if err := reachesCertificate(ctx, client, by, c.ID, "certificateId"); err != nil {
		return RevocationPreview{}, fmt.Errorf("preview revocation: %w", err)
	}
	urgent := reason == revocation.KeyCompromise
	p := RevocationPreview{Certificate: c, SecondOfficer: !urgent, ReviewedAfterwards: urgent}
	if p.Refused, err = s.refusesRevocation(ctx, client, c, reason); err != nil {
		return RevocationPreview{}, fmt.Errorf("preview revocation: %w", err)
	}
	r, err := c.QueryRequest().Only(ctx)
	if err != nil {
		return RevocationPreview{}, fmt.Errorf("preview revocation: read request: %w", err)
	}
	if Status(r, s.now()) == lifecycle.Approved {
		p.AcquirableUntil = r.AcquisitionDeadline
	}
	follow, err := client.Request.Query().Where(request.FollowsID(c.ID), request.StatusNotIn(fruitless...)).
		Order(ent.Asc(request.FieldID)).Limit(following).All(ctx)
	if err != nil {
		return RevocationPreview{}, fmt.Errorf("preview revocation: read what follows: %w", err)
	}
	// What continues it may have been sold by another partner, who is not there.
	p.Following = slices.DeleteFunc(follow, func(f *ent.Request) bool { return Status(f, s.now()).Final() || !by.Reaches(f.PartnerID) })
	if c.Status != lifecycle.CertificatePrepared {
		p.Mails = []PlannedMail{{message.KindREVOKED, r.Email, message.Language(r.Language)}}
	}
	list, err := client.Crl.Query().Where(entcrl.IssuerID(c.IssuerID)).Order(ent.Desc(entcrl.FieldNumber)).
		Select(entcrl.FieldNextUpdate).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return RevocationPreview{}, fmt.Errorf("preview revocation: read the list: %w", err)
	}
	if list != nil {
		p.ListUntil = &list.NextUpdate
	}
	return p, nil
}

// refusesRevocation answers why staff cannot have a certificate revoked for the
// reason, apart from an error: as ProposeRevocation would.
func (s *Service) refusesRevocation(ctx context.Context, client *ent.Client, c *ent.Certificate, reason RevocationReason) (refused, err error) {
	if !revocation.MayGive(revocation.Staff, reason) {
		return problem.Refuse(problem.NotAllowed, "reason"), nil
	}
	if refused := revocable(c, s.instantNow()); refused != nil {
		return refused, nil
	}
	kind := RevocationProposal
	if reason == revocation.KeyCompromise {
		kind = RevocationReview
	}
	waits, err := client.Proposal.Query().Where(proposal.Kind(string(kind)), proposal.ObjectID(c.ID),
		proposal.StatusEQ(proposal.StatusPENDING), proposal.ExpiresAtGT(s.instantNow())).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for a proposal: %w", err)
	}
	if waits {
		return problem.Refuse(problem.AlreadyProposed, ""), nil
	}
	return nil, nil
}
