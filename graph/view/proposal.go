package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/ra"
)

// Proposal is an act that needs two officers. Staff's, by the fence.
type Proposal struct {
	*ent.Proposal
	*proposalPage
	examined lazy[ra.Pending]
}

// proposalPage is what the proposals of a page share.
type proposalPage struct {
	source       *Source
	rows         []*ent.Proposal
	staff        lazy[map[string]*Staff]
	programs     lazy[map[string]*APIClient]
	products     lazy[map[string]*Product]
	certificates lazy[map[string]*ent.Certificate]
	requests     lazy[map[string]*Request]
	halves       lazy[map[string]string]
}

func (s *Source) proposals(rows []*ent.Proposal) []*Proposal {
	shared := &proposalPage{source: s, rows: rows}
	shown := make([]*Proposal, len(rows))
	for i, row := range rows {
		shown[i] = &Proposal{Proposal: row, proposalPage: shared}
	}
	return shown
}

// ProposalFilter narrows proposals.
type ProposalFilter struct {
	Open     *bool
	ObjectID *string
}

// Proposals answers a page of them.
func (s *Source) Proposals(ctx context.Context, f ProposalFilter, w Window) (*ProposalConnection, error) {
	return paginate(ctx, w.of(id.Proposal), func(ctx context.Context, scan scan) ([]*ent.Proposal, error) {
		q := s.client().Proposal.Query().Where(predicate.Proposal(scan.bounds))
		waits := proposal.And(proposal.StatusEQ(proposal.StatusPENDING), proposal.ExpiresAtGT(s.now()))
		switch {
		case f.Open != nil && *f.Open:
			q.Where(waits)
		case f.Open != nil:
			q.Where(proposal.Not(waits))
		}
		if f.ObjectID != nil {
			q.Where(proposal.ObjectID(*f.ObjectID))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(p *ent.Proposal) string { return p.ID }, func(_ context.Context, rows []*ent.Proposal) ([]*Proposal, error) {
		return s.proposals(rows), nil
	})
}

// ProposalsByID answers them by their ids.
func (s *Source) ProposalsByID(ctx context.Context, ids []string) (map[string]*Proposal, error) {
	rows, err := s.client().Proposal.Query().Where(proposal.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read proposals: %w", err)
	}
	byID := make(map[string]*Proposal, len(rows))
	for _, p := range s.proposals(rows) {
		byID[p.ID] = p
	}
	return byID, nil
}

// Kind of what is proposed.
func (p *Proposal) Kind() ra.ProposalKind { return ra.ProposalKind(p.Proposal.Kind) }

// Status at this moment, whether or not anybody wrote it down.
func (p *Proposal) Status() proposal.Status {
	if p.Proposal.Status == proposal.StatusPENDING && p.ExpiresAt <= p.source.now() {
		return proposal.StatusLAPSED
	}
	return p.Proposal.Status
}

func (p *Proposal) officer(ctx context.Context, staffID string) (*Staff, error) {
	byID, err := p.staff.get(func() (map[string]*Staff, error) {
		officers := distinct(p.rows, func(row *ent.Proposal) string { return deref(row.ProposerID) })
		officers = append(officers, distinct(p.rows, func(row *ent.Proposal) string { return deref(row.DeciderID) })...)
		return p.source.StaffByID(ctx, append(officers, p.of(id.Staff)...))
	})
	return byID[staffID], err
}

// Proposer is the member of staff who proposed it; nil: a program did, or who asks
// sees no staff.
func (p *Proposal) Proposer(ctx context.Context) (*Staff, error) {
	return p.officer(ctx, deref(p.ProposerID))
}

// Client is the program that proposed it; nil: a member of staff did.
func (p *Proposal) Client(ctx context.Context) (*APIClient, error) {
	byID, err := p.programs.get(func() (map[string]*APIClient, error) {
		return p.source.APIClientsByID(ctx, distinct(p.rows, func(row *ent.Proposal) string { return deref(row.ClientID) }))
	})
	return byID[deref(p.ClientID)], err
}

// Decider is who decided it.
func (p *Proposal) Decider(ctx context.Context) (*Staff, error) {
	return p.officer(ctx, deref(p.DeciderID))
}

// of answers the objects whose ids bear the prefix.
func (p *proposalPage) of(prefix id.Prefix) []string {
	return distinct(p.rows, func(row *ent.Proposal) string {
		if found, _ := id.PrefixOf(deref(row.ObjectID)); found == prefix {
			return *row.ObjectID
		}
		return ""
	})
}

// certificate that is to be revoked; nil for none.
func (p *Proposal) certificate(ctx context.Context) (*ent.Certificate, error) {
	byID, err := p.certificates.get(func() (map[string]*ent.Certificate, error) {
		rows, err := p.source.client().Certificate.Query().Where(certificate.IDIn(p.of(id.Certificate)...)).
			Select(certificate.FieldID, certificate.FieldSerial, certificate.FieldRequestID).All(p.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read certificates: %w", err)
		}
		byID := make(map[string]*ent.Certificate, len(rows))
		for _, row := range rows {
			byID[row.ID] = row
		}
		return byID, nil
	})
	return byID[deref(p.ObjectID)], err
}

// request that is to be stopped; nil for none.
func (p *Proposal) request(ctx context.Context) (*Request, error) {
	byID, err := p.requests.get(func() (map[string]*Request, error) {
		return p.source.RequestsByID(ctx, p.of(id.Request))
	})
	return byID[deref(p.ObjectID)], err
}

// About is what it is done to, in words; a campaign comes to be by it.
func (p *Proposal) About(ctx context.Context) (string, error) {
	switch p.Kind() {
	case ra.ProductProposal, ra.TermsProposal, ra.PrivacyProposal:
		byID, err := p.products.get(func() (map[string]*Product, error) {
			return p.source.ProductsByID(ctx, p.of(id.Product))
		})
		if err != nil || byID[deref(p.ObjectID)] == nil {
			return "", err
		}
		return byID[*p.ObjectID].NameJa, nil
	case ra.RevocationProposal, ra.RevocationReview:
		c, err := p.certificate(ctx)
		if err != nil || c == nil {
			return "", err
		}
		return c.Serial, nil
	case ra.StopProposal:
		r, err := p.request(ctx)
		if err != nil || r == nil {
			return "", err
		}
		return r.ReceiptNumber(), nil
	case ra.RoleProposal, ra.EnablingProposal, ra.ResetProposal, ra.DisablingReview:
		member, err := p.officer(ctx, deref(p.ObjectID))
		if err != nil || member == nil {
			return "", err
		}
		return member.Name, nil
	case ra.EmploymentProposal, ra.NewProductProposal:
		return deref(p.ObjectID), nil
	default:
		return "", nil
	}
}

// ProductID of an edit of a product, or of its texts.
func (p *Proposal) ProductID() *string {
	switch p.Kind() {
	case ra.ProductProposal, ra.TermsProposal, ra.PrivacyProposal:
		return p.ObjectID
	}
	return nil
}

// RequestID of what is to be stopped, or of the certificate that is to be revoked.
func (p *Proposal) RequestID(ctx context.Context) (*string, error) {
	if p.Kind() == ra.StopProposal {
		return p.ObjectID, nil
	}
	if p.Kind() != ra.RevocationProposal && p.Kind() != ra.RevocationReview {
		return nil, nil
	}
	c, err := p.certificate(ctx)
	if err != nil || c == nil {
		return nil, err
	}
	return &c.RequestID, nil
}

func (p *Proposal) pending(ctx context.Context) (ra.Pending, error) {
	if p.Status() != proposal.StatusPENDING {
		return ra.Pending{}, nil
	}
	return p.examined.get(func() (ra.Pending, error) { return ra.Examine(ctx, p.source.client(), p.Proposal) })
}

// Alterations that it would make now.
func (p *Proposal) Alterations(ctx context.Context) ([]*Alteration, error) {
	pending, err := p.pending(ctx)
	return alterations(pending.Before, pending.After), err
}

// Stale: it cannot be carried out any more.
func (p *Proposal) Stale(ctx context.Context) (bool, error) {
	pending, err := p.pending(ctx)
	return pending.Stale, err
}

// MayDecide reports whether the viewer may carry it out or decline it.
func (p *Proposal) MayDecide() bool {
	return p.Status() == proposal.StatusPENDING && ra.MayDecide(p.source.viewer, p.Proposal)
}

// Mine reports whether it is the viewer's, or their partner's, to withdraw.
func (p *Proposal) Mine() bool { return ra.Withdraws(p.source.viewer, p.Proposal) }

// PasswordHalf that the viewer, who proposed it, hands over; nil where there is
// none, or not any more.
func (p *Proposal) PasswordHalf(ctx context.Context) (*string, error) {
	byID, err := p.halves.get(func() (map[string]string, error) { return p.source.Halves(ctx, p.source.viewer, p.rows) })
	half, ok := byID[p.ID]
	if err != nil || !ok {
		return nil, err
	}
	return &half, nil
}
