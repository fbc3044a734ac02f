package graph

import (
	"context"

	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// Webhooks, for staff, the latest first.
func (q query) Webhooks(ctx context.Context, partnerID *string, first *int, after *string, last *int, before *string) (*view.WebhookConnection, error) {
	return q.reading(ctx).Webhooks(ctx, partnerID, latestFirst(first, after, last, before))
}

// EventTypes that a webhook can be for.
func (q query) EventTypes(context.Context) ([]string, error) {
	types := ra.EventTypes()
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = string(t)
	}
	return names, nil
}

// RegisterWebhook adds one and shows its secret this once.
func (m mutation) RegisterWebhook(ctx context.Context, in generated.RegisterWebhookInput) (*generated.RegisterWebhookPayload, error) {
	var made ra.MadeWebhook
	shown, refused, err := m.onWebhook(ctx, func(by viewer.Viewer) (string, error) {
		var err error
		made, err = m.RA.RegisterWebhook(ctx, by, deref(in.PartnerID), webhookOf(*in.Webhook))
		return made.WebhookID, err
	})
	if err != nil {
		return nil, err
	}
	return &generated.RegisterWebhookPayload{Webhook: shown, Secret: secretOf(made), Problems: refused}, nil
}

// UpdateWebhook changes one.
func (m mutation) UpdateWebhook(ctx context.Context, in generated.UpdateWebhookInput) (*generated.UpdateWebhookPayload, error) {
	shown, refused, err := m.onWebhook(ctx, func(by viewer.Viewer) (string, error) {
		return in.WebhookID, m.RA.UpdateWebhook(ctx, by, in.WebhookID, changeOf(in))
	})
	if err != nil {
		return nil, err
	}
	return &generated.UpdateWebhookPayload{Webhook: shown, Problems: refused}, nil
}

// RotateWebhookSecret draws another secret and shows it this once.
func (m mutation) RotateWebhookSecret(ctx context.Context, in generated.RotateWebhookSecretInput) (*generated.RotateWebhookSecretPayload, error) {
	var made ra.MadeWebhook
	shown, refused, err := m.onWebhook(ctx, func(by viewer.Viewer) (string, error) {
		var err error
		made, err = m.RA.RotateWebhookSecret(ctx, by, in.WebhookID)
		return in.WebhookID, err
	})
	if err != nil {
		return nil, err
	}
	return &generated.RotateWebhookSecretPayload{Webhook: shown, Secret: secretOf(made), Problems: refused}, nil
}

// RemoveWebhook removes one for good.
func (m mutation) RemoveWebhook(ctx context.Context, in generated.RemoveWebhookInput) (*generated.RemoveWebhookPayload, error) {
	_, refused, err := m.onWebhook(ctx, func(by viewer.Viewer) (string, error) {
		return in.WebhookID, m.RA.RemoveWebhook(ctx, by, in.WebhookID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.RemoveWebhookPayload{Problems: refused}, nil
}

// SendTestEvent has one tried.
func (m mutation) SendTestEvent(ctx context.Context, in generated.SendTestEventInput) (*generated.SendTestEventPayload, error) {
	shown, refused, err := m.onWebhook(ctx, func(by viewer.Viewer) (string, error) {
		return in.WebhookID, m.RA.SendTestEvent(ctx, by, in.WebhookID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.SendTestEventPayload{Webhook: shown, Problems: refused}, nil
}

// ReplayWebhook has messages sent again.
func (m mutation) ReplayWebhook(ctx context.Context, in generated.ReplayWebhookInput) (*generated.ReplayWebhookPayload, error) {
	var replayed ra.Replayed
	shown, refused, err := m.onWebhook(ctx, func(by viewer.Viewer) (string, error) {
		var err error
		replayed, err = m.RA.ReplayWebhook(ctx, by, ra.Replay{WebhookID: in.WebhookID, DeliveryIDs: in.DeliveryIds, Since: in.Since})
		return in.WebhookID, err
	})
	if err != nil {
		return nil, err
	}
	return &generated.ReplayWebhookPayload{Replayed: replayed.Count, More: replayed.More, Webhook: shown, Problems: refused}, nil
}

// onWebhook acts, and shows the webhook as it then stands.
func (m mutation) onWebhook(ctx context.Context, act func(viewer.Viewer) (string, error)) (*view.Webhook, []*view.Problem, error) {
	by, err := known(ctx)
	var webhookID string
	if err == nil {
		webhookID, err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil || webhookID == "" {
		return nil, refused, err
	}
	shown, err := m.reading(ctx).WebhooksByID(ctx, []string{webhookID})
	return shown[webhookID], refused, err
}

func webhookOf(in generated.WebhookInput) ra.WebhookInput {
	return ra.WebhookInput{
		URL: in.URL, Description: in.Description, Types: in.Types, Email: deref(in.Email), Language: webhook.Language(in.Language),
	}
}

func changeOf(in generated.UpdateWebhookInput) ra.WebhookChange {
	return ra.WebhookChange{
		URL: in.Webhook.URL, Description: in.Webhook.Description, Types: in.Webhook.Types, Email: in.Webhook.Email,
		Language: (*webhook.Language)(in.Webhook.Language), Enabled: in.Enabled,
	}
}

// secretOf is what was drawn; nil: nothing was.
func secretOf(made ra.MadeWebhook) *string {
	if made.Secret == "" {
		return nil
	}
	return &made.Secret
}
