package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent/reasontemplate"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// ReasonTemplates of a use, or all.
func (q query) ReasonTemplates(ctx context.Context, use *reasontemplate.Use) ([]*view.ReasonTemplate, error) {
	return q.reading(ctx).ReasonTemplates(ctx, use)
}

// AddReasonTemplate adds one.
func (m mutation) AddReasonTemplate(ctx context.Context, in generated.AddReasonTemplateInput) (*generated.AddReasonTemplatePayload, error) {
	template, refused, err := m.onTemplate(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.AddReasonTemplate(ctx, by, in.Use, templateOf(*in.Template))
	})
	if err != nil {
		return nil, err
	}
	return &generated.AddReasonTemplatePayload{Template: template, Problems: refused}, nil
}

// ChangeReasonTemplate changes what one says.
func (m mutation) ChangeReasonTemplate(ctx context.Context, in generated.ChangeReasonTemplateInput) (*generated.ChangeReasonTemplatePayload, error) {
	template, refused, err := m.onTemplate(ctx, func(by viewer.Viewer) (string, error) {
		return in.TemplateID, m.RA.ChangeReasonTemplate(ctx, by, in.TemplateID, templateOf(*in.Template))
	})
	if err != nil {
		return nil, err
	}
	return &generated.ChangeReasonTemplatePayload{Template: template, Problems: refused}, nil
}

// OfferReasonTemplate offers one, or not any more.
func (m mutation) OfferReasonTemplate(ctx context.Context, in generated.OfferReasonTemplateInput) (*generated.OfferReasonTemplatePayload, error) {
	template, refused, err := m.onTemplate(ctx, func(by viewer.Viewer) (string, error) {
		return in.TemplateID, m.RA.OfferReasonTemplate(ctx, by, in.TemplateID, in.Offered)
	})
	if err != nil {
		return nil, err
	}
	return &generated.OfferReasonTemplatePayload{Template: template, Problems: refused}, nil
}

// onTemplate acts, and shows the template as it then stands.
func (m mutation) onTemplate(ctx context.Context, act func(viewer.Viewer) (string, error)) (*view.ReasonTemplate, []*view.Problem, error) {
	by, err := known(ctx)
	var templateID string
	if err == nil {
		templateID, err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	byID, err := m.reading(ctx).ReasonTemplatesByID(ctx, []string{templateID})
	if err != nil {
		return nil, nil, fmt.Errorf("read again: %w", err)
	}
	return byID[templateID], refused, nil
}

func templateOf(in generated.ReasonTemplateInput) ra.ReasonTemplate {
	return ra.ReasonTemplate{Title: in.Title, Text: *in.Text, Fields: in.Fields}
}

// RevocationPreview tells what revoking a certificate would do.
func (q query) RevocationPreview(ctx context.Context, certificateID string, reason lifecycle.RevocationReason) (*view.RevocationPreview, error) {
	preview, err := q.RA.PreviewRevocation(ctx, viewer.From(ctx), certificateID, ra.RevocationReason(reason))
	if problem.Is(err, problem.NotAllowed) || problem.Is(err, problem.NotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	refused, err := problems(ctx, preview.Refused)
	if err != nil {
		return nil, err
	}
	return q.reading(ctx).RevocationPreview(preview, refused), nil
}
