package job

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// addExpiry tells which certificate expires, and what continues it, by today's
// policy as far as that is told before anybody identifies.
func (p *postman) addExpiry(ctx context.Context, m *ent.Message, base string, d *mail.Data) error {
	c, err := p.named(ctx, m, d)
	if err != nil {
		return err
	}
	today, err := p.today(ctx, c.ProductID)
	if err != nil {
		return err
	}
	notAfter, now := c.NotAfter.Time(), p.RA.Now()
	if !today.Open(now) {
		ended := today.Closing.LastOrder.End()
		d.OrdersEnded = &ended
		if today.Succeeded(notAfter, now) {
			d.RenewURL = base + "/renew"
			err = p.addSuccessor(ctx, m.Language, today, d)
		}
		return err
	}
	if window := today.RenewalWindow(notAfter); window.Until.IsZero() {
		d.ApplyURL = base + "/apply"
	} else {
		d.RenewURL, d.RenewBefore = base+"/renew", &window.Until
		d.CouponWanted = today.Renewing.Procedure.Takes(policy.Coupon)
	}
	return nil
}

// addClosing tells the last days of a product, how to keep what one has of it,
// and what succeeds it.
func (p *postman) addClosing(ctx context.Context, m *ent.Message, base string, d *mail.Data) error {
	c, err := p.named(ctx, m, d)
	if err != nil {
		return err
	}
	today, err := p.today(ctx, c.ProductID)
	if err != nil {
		return err
	}
	return p.tellClosing(ctx, m.Language, today, base, d)
}

// tellClosing is addClosing for a mail that is not about anybody yet as well.
func (p *postman) tellClosing(ctx context.Context, language message.Language, today policy.Policy, base string, d *mail.Data) error {
	if today.Closing == nil {
		return fmt.Errorf("%w: the product no longer closes", errUnwritable)
	}
	order, reissue := today.Closing.LastOrder.End(), today.Closing.LastReissue.End()
	d.OrderBefore, d.ReissueBefore = &order, &reissue
	d.ReissueURL, d.BackupURL, d.RenewURL = base+"/reissue", base+"/guide/backup", base+"/renew"
	return p.addSuccessor(ctx, language, today, d)
}

// named adds the certificate that the message names, and answers it.
func (p *postman) named(ctx context.Context, m *ent.Message, d *mail.Data) (*ent.Certificate, error) {
	if m.CertificateID == nil {
		return nil, errors.New("the message names no certificate")
	}
	c, err := p.DB.Client().Certificate.Query().Where(certificate.ID(*m.CertificateID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read certificate: %w", err)
	}
	d.Serial, d.EndsAt = c.Serial, instant.Pointer(&c.NotAfter)
	return c, nil
}

func (p *postman) today(ctx context.Context, productID string) (policy.Policy, error) {
	version, err := ra.CurrentPolicy(ctx, p.DB.Client(), productID, instant.At(p.RA.Now()))
	if err != nil {
		return policy.Policy{}, err
	}
	return version.Policy, nil
}

// addSuccessor names the product that is offered instead, if there is one that
// takes applications.
func (p *postman) addSuccessor(ctx context.Context, language message.Language, today policy.Policy, d *mail.Data) error {
	if today.Closing.Successor == "" {
		return nil
	}
	row, err := p.DB.Client().Product.Query().Where(product.Code(today.Closing.Successor)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read successor: %w", err)
	}
	its, err := p.today(ctx, row.ID)
	if err != nil || !its.Open(p.RA.Now()) {
		return err
	}
	d.Successor, d.CouponWanted = row.NameJa, its.New.Takes(policy.Coupon)
	if language == message.LanguageEN {
		d.Successor = row.NameEn
	}
	return nil
}

// PreviewClosing writes the mail of a campaign about the product as it would go
// to somebody of a made-up name who applied at the entrance.
func PreviewClosing(ctx context.Context, c Config, productID, portal string, language message.Language) (mail.Rendered, error) {
	p := &postman{Config: c}
	today, d, err := p.sampled(ctx, productID, portal, language)
	if err != nil {
		return mail.Rendered{}, fmt.Errorf("preview mail: %w", err)
	}
	if err := p.tellClosing(ctx, language, today, p.base(portal), &d); err != nil {
		return mail.Rendered{}, fmt.Errorf("preview mail: %w", err)
	}
	rendered, err := mail.Render(mail.Closing, mail.Language(language), d)
	if err != nil {
		return rendered, fmt.Errorf("preview mail: %w", err)
	}
	return rendered, nil
}

// sampled is what a mail says to somebody of a made-up name about a certificate
// of the product, and today's policy.
func (p *postman) sampled(ctx context.Context, productID, portal string, language message.Language) (policy.Policy, mail.Data, error) {
	row, err := p.DB.Client().Product.Get(ctx, productID)
	if err != nil {
		return policy.Policy{}, mail.Data{}, fmt.Errorf("read product: %w", err)
	}
	today, err := p.today(ctx, row.ID)
	if err != nil {
		return policy.Policy{}, mail.Data{}, err
	}
	d := mail.Data{
		Brand: row.BrandJa, Product: row.NameJa, SecretLabel: today.SecretLabel.Ja,
		RecipientName: "見本 花子", Serial: "5a1b0c2d3e4f",
	}
	if language == message.LanguageEN {
		d.Brand, d.Product, d.SecretLabel = row.BrandEn, row.NameEn, today.SecretLabel.En
		d.RecipientName = "Hanako Mihon"
	}
	if _, d.HelpDesk, err = p.entrance(ctx, portal, language); err != nil {
		return policy.Policy{}, mail.Data{}, err
	}
	ends := policy.DayOf(p.RA.Now().AddDate(0, 6, 0)).End().Add(-time.Second)
	d.EndsAt = &ends
	return today, d, nil
}
