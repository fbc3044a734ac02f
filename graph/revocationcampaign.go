package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// PreviewRevocationCampaign tells what a revocation campaign would do.
func (m mutation) PreviewRevocationCampaign(ctx context.Context, in generated.PreviewRevocationCampaignInput) (*generated.PreviewRevocationCampaignPayload, error) {
	by, err := known(ctx)
	campaign := revocationOf(*in.Campaign)
	var preview ra.RevocationCampaignPreview
	payload := &generated.PreviewRevocationCampaignPayload{
		Sample: []*view.Certificate{}, Missing: []string{}, Mails: []*generated.CampaignMail{},
	}
	if err == nil {
		preview, err = m.RA.PreviewRevocationCampaign(ctx, by, campaign)
	}
	if payload.Problems, err = problems(ctx, err); err != nil || len(payload.Problems) > 0 {
		return payload, err
	}
	payload.Count, payload.Missing = preview.Count, append(payload.Missing, preview.Missing...)
	payload.Sample = m.reading(ctx).CertificatesOf(preview.Sample)
	if len(preview.Sample) > 0 {
		payload.Mails, err = m.replaceMails(ctx, preview.Sample[0], campaign)
	}
	return payload, err
}

// replaceMails are the mails as they go to the first holder's entrance.
func (m mutation) replaceMails(ctx context.Context, first *ent.Certificate, of ra.RevocationCampaign) ([]*generated.CampaignMail, error) {
	var mails []*generated.CampaignMail
	for _, language := range []view.Language{view.Japanese, view.English} {
		subject, text, err := m.ReplaceMail(ctx, ClosingMail{
			ProductID: first.ProductID, Portal: first.Edges.Request.Portal, Language: string(language),
		}, of.Text, of.ReplaceBy.End())
		if err != nil {
			return nil, fmt.Errorf("preview revocation campaign: %w", err)
		}
		mails = append(mails, &generated.CampaignMail{Language: language, Subject: subject, Text: text})
	}
	return mails, nil
}

// ProposeRevocationCampaign proposes one.
func (m mutation) ProposeRevocationCampaign(ctx context.Context, in generated.ProposeRevocationCampaignInput) (*generated.ProposeRevocationCampaignPayload, error) {
	proposal, refused, err := m.onProposal(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.ProposeRevocationCampaign(ctx, by, revocationOf(*in.Campaign), in.Expected, in.Note)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ProposeRevocationCampaignPayload{Proposal: proposal, Problems: refused}, nil
}

// TurnCampaign pauses one, resumes it or calls it off.
func (m mutation) TurnCampaign(ctx context.Context, in generated.TurnCampaignInput) (*generated.TurnCampaignPayload, error) {
	by, err := known(ctx)
	if err == nil {
		err = m.RA.TurnCampaign(ctx, by, in.CampaignID, in.Turn)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	byID, err := m.reading(ctx).CampaignsByID(ctx, []string{in.CampaignID})
	return &generated.TurnCampaignPayload{Campaign: byID[in.CampaignID], Problems: refused}, err
}

func revocationOf(in generated.RevocationCampaignInput) ra.RevocationCampaign {
	return ra.RevocationCampaign{
		Set: ra.RevocationSet{
			ProductID: in.Set.ProductID, PartnerID: in.Set.PartnerID, IssuerID: in.Set.IssuerID,
			OrganizationID: in.Set.OrganizationID, EndsFrom: in.Set.EndsFrom, EndsBefore: in.Set.EndsBefore, Serials: in.Set.Serials,
		},
		Reason: ra.RevocationReason(in.Reason), Text: *in.Text, ReplaceBy: policy.Day(in.ReplaceBy),
	}
}
