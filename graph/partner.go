package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/ra"
)

// CreatePartner makes a partner with its entrance.
func (m mutation) CreatePartner(ctx context.Context, in generated.CreatePartnerInput) (*generated.CreatePartnerPayload, error) {
	by, err := known(ctx)
	var partnerID string
	if err == nil {
		partnerID, err = m.RA.CreatePartner(ctx, by, ra.NewPartner{
			Slug: in.Slug, Name: *in.Name, PostalAddress: *in.PostalAddress, Contact: *in.Contact, Entrance: entrance(in.Entrance),
		})
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	shown, err := m.reading(ctx).PartnersByID(ctx, []string{partnerID})
	return &generated.CreatePartnerPayload{Partner: shown[partnerID], Problems: refused}, err
}

// UpdatePartner describes a partner and its entrance anew.
func (m mutation) UpdatePartner(ctx context.Context, in generated.UpdatePartnerInput) (*generated.UpdatePartnerPayload, error) {
	by, err := known(ctx)
	if err == nil {
		err = m.RA.UpdatePartner(ctx, by, ra.UpdatePartner{
			PartnerID: in.PartnerID, Enabled: in.Enabled,
			NewPartner: ra.NewPartner{
				Name: *in.Name, PostalAddress: *in.PostalAddress, Contact: *in.Contact, Entrance: entrance(in.Entrance),
			},
		})
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	shown, err := m.reading(ctx).PartnersByID(ctx, []string{in.PartnerID})
	return &generated.UpdatePartnerPayload{Partner: shown[in.PartnerID], Problems: refused}, err
}

func entrance(in *generated.EntranceInput) ra.Entrance {
	links := site.Links{}
	for _, l := range in.Links {
		links[l.Topic] = l.URL
	}
	return ra.Entrance{
		Name: *in.Name, HelpDesk: *in.HelpDesk, HelpDeskEmail: in.HelpDeskEmail,
		Theme: *in.Theme, Links: links, ProductIDs: in.ProductIds,
	}
}

// PublishNotice makes a notice.
func (m mutation) PublishNotice(ctx context.Context, in generated.PublishNoticeInput) (*generated.PublishNoticePayload, error) {
	by, err := known(ctx)
	var noticeID string
	if err == nil {
		noticeID, err = m.RA.PublishNotice(ctx, by, ra.NewNotice{
			Portal: in.Portal, Title: *in.Title, Body: *in.Body, PublishedAt: in.PublishedAt, EndsAt: in.EndsAt,
		})
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	shown, err := m.notice(ctx, noticeID)
	return &generated.PublishNoticePayload{Notice: shown, Problems: refused}, err
}

// EndNotice takes a notice down.
func (m mutation) EndNotice(ctx context.Context, in generated.EndNoticeInput) (*generated.EndNoticePayload, error) {
	by, err := known(ctx)
	if err == nil {
		err = m.RA.EndNotice(ctx, by, in.NoticeID)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	shown, err := m.notice(ctx, in.NoticeID)
	return &generated.EndNoticePayload{Notice: shown, Problems: refused}, err
}

func (m mutation) notice(ctx context.Context, noticeID string) (*view.Notice, error) {
	shown, err := m.reading(ctx).NoticesByID(ctx, []string{noticeID})
	return shown[noticeID], err
}
