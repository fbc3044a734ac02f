package graph

import (
	"context"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Letters writes mails for staff to read, with what opens something covered.
type Letters interface {
	// Written is a stored mail; nil where it cannot be written.
	Written(ctx context.Context, messageID string) (*view.MailContent, error)
	// Sampled are the samples of a kind, nil for all, in a product's words.
	Sampled(ctx context.Context, kind *message.Kind, language view.Language, productID string) ([]*view.MailContent, error)
}

// MailContent is a mail as its recipient sees it, for staff.
func (q query) MailContent(ctx context.Context, messageID string) (*view.MailContent, error) {
	if v := viewer.From(ctx); v.Kind != viewer.Staff || !v.May(viewer.ReadCases) {
		return nil, nil
	}
	byID, err := q.reading(ctx).MessagesByID(ctx, []string{messageID})
	if err != nil || byID[messageID] == nil {
		return nil, err
	}
	return q.Letters.Written(ctx, messageID)
}

// MailPreview shows what mails say, for staff.
func (q query) MailPreview(ctx context.Context, kind *message.Kind, language view.Language, productID string) ([]*view.MailContent, error) {
	if v := viewer.From(ctx); v.Kind != viewer.Staff || !v.May(viewer.ReadCases) {
		return []*view.MailContent{}, nil
	}
	byID, err := q.reading(ctx).ProductsByID(ctx, []string{productID})
	if err != nil || byID[productID] == nil {
		return []*view.MailContent{}, err
	}
	return q.Letters.Sampled(ctx, kind, language, productID)
}

// ResendMessage has a mail that failed tried again.
func (m mutation) ResendMessage(ctx context.Context, in generated.ResendMessageInput) (*generated.ResendMessagePayload, error) {
	by, err := known(ctx)
	if err == nil {
		err = m.RA.ResendMessage(ctx, by, in.MessageID)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	stands, err := m.reading(ctx).MessagesByID(ctx, []string{in.MessageID})
	return &generated.ResendMessagePayload{Message: stands[in.MessageID], Problems: refused}, err
}
