package job

import (
	"context"
	"fmt"
	"net/url"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/mail"
)

// webhook gathers what whoever looks after a webhook is told of its end. Of its
// address only the host: the rest may hold what opens the receiver.
func (p *postman) webhook(ctx context.Context, m *ent.Message) (mail.Data, error) {
	if m.AboutID == nil {
		return mail.Data{}, fmt.Errorf("%w: a %s about nothing", errUnwritable, m.Kind)
	}
	w, err := p.DB.Client().Webhook.Query().Where(webhook.ID(*m.AboutID)).Only(ctx)
	if err != nil {
		return mail.Data{}, fmt.Errorf("read webhook: %w", err)
	}
	address, err := url.Parse(w.URL)
	if err != nil {
		return mail.Data{}, fmt.Errorf("%w: the webhook's address is malformed", errUnwritable)
	}
	name, helpDesk, err := p.entrance(ctx, "", m.Language)
	if err != nil {
		return mail.Data{}, err
	}
	since := instant.Pointer(w.FailingSince)
	if since == nil {
		// It is enabled again, and works: the mail tells what was.
		at := m.CreatedAt.Time()
		since = &at
	}
	return mail.Data{Brand: name, RecipientName: in(message.Language(m.Language), "ご担当者", "whoever looks after it"),
		HelpDesk: helpDesk, WebhookHost: address.Host, FailingSince: since}, nil
}
