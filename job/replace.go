package job

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/campaign"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
)

// addReplace tells by when a certificate is to be replaced, why, and where that
// is done.
func (p *postman) addReplace(ctx context.Context, m *ent.Message, base string, d *mail.Data) error {
	held, err := p.named(ctx, m, d)
	if err != nil {
		return err
	}
	if m.AboutID == nil {
		return errors.New("the message names no campaign")
	}
	c, err := p.DB.Client().Campaign.Query().Where(campaign.ID(*m.AboutID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read campaign: %w", err)
	}
	if c.ReplaceBy == nil {
		return fmt.Errorf("%w: the campaign replaces nothing", errUnwritable)
	}
	ends := c.ReplaceBy.Time()
	today, err := p.today(ctx, held.ProductID)
	if err != nil {
		return err
	}
	p.tellReplace(today, base, ends, d)
	d.Reason = c.TextJa
	if m.Language == message.LanguageEN {
		d.Reason = c.TextEn
	}
	return nil
}

// tellReplace is addReplace for a mail that is not about anybody yet as well.
func (p *postman) tellReplace(today policy.Policy, base string, ends time.Time, d *mail.Data) {
	d.ReplaceBefore, d.ReissueURL = &ends, ""
	if today.Closing != nil && !p.RA.Now().Before(today.Closing.LastReissue.End()) {
		return
	}
	fee, listed := today.Fee(policy.ReissueAct)
	d.ReissueURL, d.FreeOfCharge = base+"/reissue", !listed || fee.Amount == 0
}

// PreviewReplace writes the mail that asks for a replacement before a moment, as
// PreviewClosing writes its own.
func PreviewReplace(ctx context.Context, c Config, productID, portal string, language message.Language, text policy.Text, before time.Time) (mail.Rendered, error) {
	p := &postman{Config: c}
	today, d, err := p.sampled(ctx, productID, portal, language)
	if err != nil {
		return mail.Rendered{}, fmt.Errorf("preview mail: %w", err)
	}
	d.Reason = text.Ja
	if language == message.LanguageEN {
		d.Reason = text.En
	}
	p.tellReplace(today, p.base(portal), before, &d)
	rendered, err := mail.Render(mail.Replace, mail.Language(language), d)
	if err != nil {
		return rendered, fmt.Errorf("preview mail: %w", err)
	}
	return rendered, nil
}
