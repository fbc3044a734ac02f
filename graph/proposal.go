package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// ProposeProduct proposes an edit of a product.
func (m mutation) ProposeProduct(ctx context.Context, in generated.ProposeProductInput) (*generated.ProposeProductPayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeProduct(ctx, by, editOf(*in.Product), in.Reason)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeProductPayload{Proposal: proposal, Problems: refused}, nil
}

// ProposeNewProduct proposes a product.
func (m mutation) ProposeNewProduct(ctx context.Context, in generated.ProposeNewProductInput) (*generated.ProposeNewProductPayload, error) {
	made := in.Product
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeNewProduct(ctx, by, ra.NewProduct{
			Code: made.Code, Brand: *made.Brand, Name: *made.Name, Description: *made.Description, Policy: made.Policy.Stored(),
			TermsOfUse:    ra.Texts{Title: *made.TermsOfUse.Title, Body: *made.TermsOfUse.Body},
			PrivacyNotice: ra.Texts{Title: *made.PrivacyNotice.Title, Body: *made.PrivacyNotice.Body},
			EffectiveAt:   made.EffectiveAt,
		}, deref(in.CopiedFrom), in.Reason)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeNewProductPayload{Proposal: proposal, Problems: refused}, nil
}

// ProposeTerms proposes the next version of a text.
func (m mutation) ProposeTerms(ctx context.Context, in generated.ProposeTermsInput) (*generated.ProposeTermsPayload, error) {
	text := in.Text
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeTerms(ctx, by, ra.PublishTermsInput{
			ProductID: text.ProductID, Kind: text.Kind, Text: ra.Texts{Title: *text.Title, Body: *text.Body},
			EffectiveAt: text.EffectiveAt, Replaces: text.Replaces,
		}, in.Reason)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeTermsPayload{Proposal: proposal, Problems: refused}, nil
}

// ProposeRevocation proposes that a certificate be revoked.
func (m mutation) ProposeRevocation(ctx context.Context, in generated.ProposeRevocationInput) (*generated.ProposeRevocationPayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeRevocation(ctx, by, ra.ProposeRevocationInput{
			CertificateID: in.CertificateID, Reason: ra.RevocationReason(in.Reason), Note: in.Note,
		})
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeRevocationPayload{Proposal: proposal, Problems: refused}, nil
}

// DecideProposal carries a proposal out, declines it or withdraws it.
func (m mutation) DecideProposal(ctx context.Context, in generated.DecideProposalInput) (*generated.DecideProposalPayload, error) {
	var handed *ra.Employed
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (_ string, err error) {
		handed, err = m.RA.DecideProposal(ctx, by, ra.DecideProposalInput{
			ProposalID: in.ProposalID, Verdict: in.Verdict, Note: deref(in.Note),
		})
		return in.ProposalID, err
	})
	if err != nil {
		return nil, err
	}
	payload := &generated.DecideProposalPayload{Proposal: proposal, Problems: refused}
	if handed != nil {
		payload.Password = &handed.Password
		payload.Staff, err = m.colleague(ctx, handed.StaffID)
	}
	return payload, err
}

// onProposal acts, and shows the proposal as it then stands.
func (r *resolver) onProposal(ctx context.Context, act func(viewer.Viewer) (string, error)) (*view.Proposal, []*view.Problem, error) {
	by, err := known(ctx)
	var proposalID string
	if err == nil {
		proposalID, err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	byID, err := r.reading(ctx).ProposalsByID(ctx, []string{proposalID})
	if err != nil {
		return nil, nil, fmt.Errorf("read again: %w", err)
	}
	return byID[proposalID], refused, nil
}
