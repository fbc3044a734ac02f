package job

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/inquiry"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
)

// entrance answers who runs an entrance and how its help desk is reached: a
// partner's own, or this house's where it names none, and at /.
func (p *postman) entrance(ctx context.Context, slug string, language message.Language) (name, helpDesk string, err error) {
	say := func(t policy.Text) string {
		if language == message.LanguageEN {
			return t.En
		}
		return t.Ja
	}
	name, helpDesk = say(p.Operator), say(p.HelpDesk)
	if slug == "" {
		return name, helpDesk, nil
	}
	row, err := p.DB.Client().Portal.Query().Where(portal.Slug(slug)).Only(ctx)
	if ent.IsNotFound(err) {
		return name, helpDesk, nil
	}
	if err != nil {
		return "", "", fmt.Errorf("read entrance: %w", err)
	}
	return say(policy.Text{Ja: row.NameJa, En: row.NameEn}),
		cmp.Or(say(policy.Text{Ja: row.HelpDeskJa, En: row.HelpDeskEn}), helpDesk), nil
}

// inquiry gathers what a help desk is told of an enquiry, and its writer: who
// gets nothing of it back, because the address may be a stranger's.
func (p *postman) inquiry(ctx context.Context, m *ent.Message) (mail.Data, error) {
	if m.AboutID == nil {
		return mail.Data{}, fmt.Errorf("%w: a %s about nothing", errUnwritable, m.Kind)
	}
	row, err := p.DB.Client().Inquiry.Query().Where(inquiry.ID(*m.AboutID)).Only(ctx)
	if err != nil {
		return mail.Data{}, fmt.Errorf("read inquiry: %w", err)
	}
	name, helpDesk, err := p.entrance(ctx, row.Portal, m.Language)
	if err != nil {
		return mail.Data{}, err
	}
	at := row.CreatedAt.Time()
	d := mail.Data{Brand: name, RecipientName: name, HelpDesk: helpDesk, InquiryAt: &at}
	if m.Kind == message.KindINQUIRY {
		d.InquiryName, d.InquiryEmail, d.InquiryBody = row.Name, row.Email, row.Body
		// Plain text that looks like an encoded word (RFC 2047) would be decoded
		// by the reader's program.
		d.InquirySubject = strings.ReplaceAll(row.Subject, "=?", "= ?")
	}
	return d, nil
}
