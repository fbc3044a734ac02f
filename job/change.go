package job

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// organizational: the organisation's contact asks for it, not the applicant.
func organizational(kind lifecycle.Kind) bool {
	return kind == lifecycle.Change || kind == lifecycle.Withdrawal
}

// addContact addresses the mail to the organisation's contact, where it goes to
// one, who has no secrets with which to look at the request.
func (p *postman) addContact(ctx context.Context, m *ent.Message, d *mail.Data) error {
	if m.AboutID == nil {
		return nil
	}
	c, err := p.DB.Client().OrganizationContact.Query().Where(organizationcontact.ID(*m.AboutID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil // about something else
	}
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	// Contacts have no latin name.
	d.RecipientName, d.StatusURL = strings.TrimSpace(c.FamilyName+" "+c.GivenName), ""
	return nil
}

// addChange tells which certificate a change or a withdrawal is about, and what
// it came to.
func (p *postman) addChange(ctx context.Context, m *ent.Message, terms policy.Policy, d *mail.Data) error {
	r := m.Edges.Request
	if r.WithdrawsID != nil {
		of, err := p.DB.Client().Request.Get(ctx, *r.WithdrawsID)
		if err != nil {
			return fmt.Errorf("read what is withdrawn: %w", err)
		}
		d.Unacquired = form.FormatReceiptNumber(of.ReceiptNumber)
		return nil
	}
	if m.CertificateID == nil {
		return errors.New("the message names no certificate")
	}
	c, err := p.DB.Client().Certificate.Query().Where(certificate.ID(*m.CertificateID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read certificate: %w", err)
	}
	d.Serial, d.RevokedAt = c.Serial, instant.Pointer(c.RevokedAt)
	if m.Kind != message.KindCHANGE_COMPLETED || r.Kind != lifecycle.Change {
		return nil
	}
	versions, err := p.DB.Client().Registration.Query().Where(registration.RequestID(r.ID)).
		Order(ent.Asc(registration.FieldVersion)).All(ctx)
	if err != nil {
		return fmt.Errorf("read registrations: %w", err)
	}
	if len(versions) < 2 {
		return errors.New("the change has one registration alone")
	}
	effect, _ := ra.ChangeEffect(terms, versions[0].Declared, versions[len(versions)-1].Declared)
	d.Effect = string(effect)
	return nil
}
