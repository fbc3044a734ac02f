package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/paperform"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// PaperForm is a 変更・退会申請書.
type PaperForm struct {
	*ent.PaperForm
	source     *Source
	of         *ent.Request
	registered form.Registration
	house      policy.Text
}

// PaperForm answers the form that the predicate names, nil where there is none
// for the viewer. house is where paper goes that is no partner's.
func (s *Source) PaperForm(ctx context.Context, receiptNumber string, house policy.Text) (*PaperForm, error) {
	receipt, _ := form.ParseReceiptNumber(receiptNumber) // "" is no form's
	return s.paperForm(s.as(ctx), s.client().PaperForm.Query().Where(paperform.ReceiptNumber(receipt)), house)
}

// PaperMade answers a form to whoever just filled it in, to whom nothing but
// this answer tells of it.
func (s *Source) PaperMade(ctx context.Context, paperID string, house policy.Text) (*PaperForm, error) {
	return s.paperForm(viewer.AsSystem(ctx), s.client().PaperForm.Query().Where(paperform.ID(paperID)), house)
}

func (s *Source) paperForm(ctx context.Context, q *ent.PaperFormQuery, house policy.Text) (*PaperForm, error) {
	row, err := q.WithCertificate(func(c *ent.CertificateQuery) {
		c.WithRequest(func(r *ent.RequestQuery) { r.WithPartner() })
	}).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read paper form: %w", err)
	}
	of := row.Edges.Certificate.Edges.Request
	// As registered when it was filled in: what came later is in later versions.
	version, err := s.client().Registration.Query().
		Where(registration.RequestID(of.ID), registration.DeclaredAtLTE(row.CreatedAt)).
		Order(ent.Desc(registration.FieldVersion)).First(ctx)
	if err != nil {
		return nil, fmt.Errorf("read registration: %w", err)
	}
	return &PaperForm{PaperForm: row, source: s, of: of, registered: version.Declared, house: house}, nil
}

// ReceiptNumber as it stands on the paper.
func (p *PaperForm) ReceiptNumber() string {
	return form.FormatReceiptNumber(p.PaperForm.ReceiptNumber)
}

// ArriveBy is the last day on which it may arrive.
func (p *PaperForm) ArriveBy() policy.Day { return ra.ArriveBy(p.CreatedAt.Time()) }

// Language of the form.
func (p *PaperForm) Language() Language { return Language(p.PaperForm.Language) }

// Addressee is the partner whose sale the certificate is, or the house.
func (p *PaperForm) Addressee() string {
	if partner := p.of.Edges.Partner; partner != nil && partner.PostalAddressJa != "" {
		return p.Language().pick(partner.PostalAddressJa, partner.PostalAddressEn)
	}
	return p.Language().pick(p.house.Ja, p.house.En)
}

// Product of the certificate.
func (p *PaperForm) Product(ctx context.Context) (*Product, error) {
	byID, err := p.source.ProductsByID(ctx, []string{p.of.ProductID})
	return byID[p.of.ProductID], err
}

// Serial number of the certificate.
func (p *PaperForm) Serial() string { return p.Edges.Certificate.Serial }

// Organization as registered.
func (p *PaperForm) Organization() *form.Organization { return &p.registered.Organization }

// Subscriber as registered.
func (p *PaperForm) Subscriber() *form.Subscriber { return &p.registered.Subscriber }

// Differences that a change makes.
func (p *PaperForm) Differences() []*FieldDifference {
	if p.Declared == nil || p.Kind != lifecycle.Change {
		return []*FieldDifference{}
	}
	return differences(p.registered, *p.Declared)
}

// Effect of a change, by today's policy.
func (p *PaperForm) Effect(ctx context.Context) (*policy.Effect, error) {
	if p.Declared == nil || p.Kind != lifecycle.Change {
		return nil, nil
	}
	product, err := p.Product(ctx)
	if err != nil || product == nil {
		return nil, err
	}
	effect, ok := ra.ChangeEffect(product.policy, p.registered, *p.Declared)
	if !ok {
		return nil, nil
	}
	return &effect, nil
}

// ArrivedAt is when its arrival was recorded. Staff only.
func (p *PaperForm) ArrivedAt() *instant.Time {
	if !p.source.staff() {
		return nil
	}
	return p.PaperForm.ArrivedAt
}

// Request that it became. Staff only.
func (p *PaperForm) Request(ctx context.Context) (*Request, error) {
	if !p.source.staff() || p.RequestID == nil {
		return nil, nil
	}
	return p.source.RequestByID(ctx, *p.RequestID)
}
