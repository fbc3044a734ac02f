package graph

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/ra"
)

// Campaigns, for staff, the last first.
func (q query) Campaigns(ctx context.Context, first *int, after *string, last *int, before *string) (*view.CampaignConnection, error) {
	return q.reading(ctx).Campaigns(ctx, latestFirst(first, after, last, before))
}

// PreviewCampaign tells what a campaign would do.
func (m mutation) PreviewCampaign(ctx context.Context, in generated.PreviewCampaignInput) (*generated.PreviewCampaignPayload, error) {
	by, err := known(ctx)
	var preview ra.CampaignPreview
	payload := &generated.PreviewCampaignPayload{Mails: []*generated.CampaignMail{}}
	if err == nil {
		preview, err = m.RA.PreviewCampaign(ctx, by, audienceOf(*in.Audience))
	}
	payload.Count = preview.Count
	if payload.Problems, err = problems(ctx, err); err != nil || len(payload.Problems) > 0 {
		return payload, err
	}
	for _, language := range []view.Language{view.Japanese, view.English} {
		subject, text, err := m.ClosingMail(ctx, ClosingMail{
			ProductID: in.Audience.ProductID, Portal: preview.Portal, Language: string(language),
		})
		if err != nil {
			return nil, fmt.Errorf("preview campaign: %w", err)
		}
		payload.Mails = append(payload.Mails, &generated.CampaignMail{Language: language, Subject: subject, Text: text})
	}
	return payload, nil
}

// StartCampaign starts one.
func (m mutation) StartCampaign(ctx context.Context, in generated.StartCampaignInput) (*generated.StartCampaignPayload, error) {
	by, err := known(ctx)
	var campaignID string
	if err == nil {
		campaignID, err = m.RA.StartCampaign(ctx, by, audienceOf(*in.Audience), in.Expected)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	byID, err := m.reading(ctx).CampaignsByID(ctx, []string{campaignID})
	return &generated.StartCampaignPayload{Campaign: byID[campaignID], Problems: refused}, err
}

func audienceOf(in generated.CampaignAudienceInput) ra.Audience {
	audience := ra.Audience{ProductID: in.ProductID, PartnerID: in.PartnerID, EndsFrom: time.Time{}}
	if in.EndsFrom != nil {
		audience.EndsFrom = *in.EndsFrom
	}
	return audience
}
