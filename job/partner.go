package job

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// enrolment gathers what the mail to an enrolled person says: there is no
// request yet, and its link leads to the entrance of who enrolled them.
func (p *postman) enrolment(ctx context.Context, m *ent.Message) (mail.Data, error) {
	if m.AboutID == nil {
		return mail.Data{}, fmt.Errorf("%w: an %s about nobody", errUnwritable, m.Kind)
	}
	e, err := p.DB.Client().Enrolment.Query().Where(enrolment.ID(*m.AboutID)).
		WithProduct().WithPartner(func(q *ent.PartnerQuery) { q.WithPortal() }).Only(ctx)
	if err != nil {
		return mail.Data{}, fmt.Errorf("read enrolment: %w", err)
	}
	product := e.Edges.Product
	d := mail.Data{
		Brand:         in(m.Language, product.BrandJa, product.BrandEn),
		Product:       in(m.Language, product.NameJa, product.NameEn),
		RecipientName: nameOf(e.Declared.Subscriber, m.Language),
	}
	slug := e.Edges.Partner.Edges.Portal.Slug
	if _, d.HelpDesk, err = p.entrance(ctx, slug, m.Language); err != nil {
		return d, err
	}
	addSeller(e.Edges.Partner, m.Language, &d)
	return d, p.addLink(m, p.base(slug)+"/enrol", ra.EnrolmentLife, &d)
}

// addReseller tells from whom the last coupon came, where another is wanted; and
// who enrols, where nobody applies but through a partner.
func (p *postman) addReseller(ctx context.Context, m *ent.Message, terms policy.Policy, d *mail.Data) error {
	partnerID := m.Edges.Request.PartnerID
	enrols := terms.New.Takes(policy.PartnerEnrolment) && !terms.New.Takes(policy.Coupon)
	if partnerID == nil || !enrols && !d.CouponWanted {
		return nil
	}
	seller, err := p.DB.Client().Partner.Query().Where(partner.ID(*partnerID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read partner: %w", err)
	}
	addSeller(seller, m.Language, d)
	if enrols {
		d.ApplyURL = ""
	}
	return nil
}

func addSeller(p *ent.Partner, language message.Language, d *mail.Data) {
	d.Seller, d.SellerContact = in(language, p.NameJa, p.NameEn), in(language, p.ContactJa, p.ContactEn)
}

// nameOf is the person's name as declared, in the mail's script.
func nameOf(s form.Subscriber, language message.Language) string {
	return in(language, s.Name(), s.NameLatin())
}

// in answers the text in the mail's language.
func in(language message.Language, ja, en string) string {
	if language == message.LanguageEN {
		return en
	}
	return ja
}
