package job

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// data gathers what the mail says from the rows that the message names. Links
// lead to a page and carry nothing: who follows one identifies there. Only the
// one that ends a wait has a token behind #.
func (p *postman) data(ctx context.Context, m *ent.Message) (mail.Data, error) {
	if m.Kind == message.KindINQUIRY || m.Kind == message.KindINQUIRY_RECEIVED {
		return p.inquiry(ctx, m)
	}
	if m.Kind == message.KindWEBHOOK_FAILING {
		return p.webhook(ctx, m)
	}
	if m.Kind == message.KindENROLMENT {
		return p.enrolment(ctx, m)
	}
	r := m.Edges.Request
	if r == nil {
		return mail.Data{}, fmt.Errorf("%w: a %s about no request", errUnwritable, m.Kind)
	}
	base := p.base(r.Portal)
	var err error
	product, terms := r.Edges.Product, r.Edges.Policy.Policy
	say := func(t policy.Text) string {
		if m.Language == message.LanguageEN {
			return t.En
		}
		return t.Ja
	}
	d := mail.Data{
		Brand:         say(policy.Text{Ja: product.BrandJa, En: product.BrandEn}),
		Product:       say(policy.Text{Ja: product.NameJa, En: product.NameEn}),
		SecretLabel:   say(terms.SecretLabel),
		ReceiptNumber: form.FormatReceiptNumber(r.ReceiptNumber),
		StatusURL:     base + "/status",
		AcquireURL:    base + "/acquire",

		CancelDeadline:      instant.Pointer(r.CancelDeadline),
		ExpectedOn:          instant.Pointer(r.ExpectedAt),
		AcquisitionDeadline: instant.Pointer(r.AcquisitionDeadline),
	}
	if r.RejectionReason != nil {
		d.Reason = *r.RejectionReason
	}
	_, d.HelpDesk, err = p.entrance(ctx, r.Portal, m.Language)
	if err != nil {
		return d, err
	}
	if d.CouponFate, err = p.couponFate(ctx, m, terms); err != nil {
		return d, err
	}
	if organizational(r.Kind) {
		d.Procedure = string(r.Kind)
	}
	if d.RecipientName, err = p.recipient(ctx, r, m.Language); err != nil {
		return d, err
	}
	if err = p.addContact(ctx, m, &d); err != nil {
		return d, err
	}
	switch m.Kind {
	case message.KindRECEIVED:
		err = p.addComing(m, terms, &d)
	case message.KindCERTIFICATE_CODE:
		err = p.addCode(ctx, m, &d)
	case message.KindEXPIRING:
		if err = p.addCode(ctx, m, &d); err == nil {
			err = p.addExpiry(ctx, m, base, &d)
		}
		if err == nil {
			err = p.addReseller(ctx, m, terms, &d)
		}
	case message.KindCLOSING:
		err = p.addClosing(ctx, m, base, &d)
	case message.KindREPLACE:
		err = p.addReplace(ctx, m, base, &d)
	case message.KindREVOCATION_CALLED_OFF:
		_, err = p.named(ctx, m, &d)
	case message.KindUNLOCK:
		err = p.addLink(m, base+"/unlock", ra.UnlockLife, &d)
	case message.KindREVOKED:
		err = p.addRevocation(ctx, m, &d)
	case message.KindCONTACT_LINK:
		err = p.addLink(m, base+"/change/contact", ra.ContactLinkLife, &d)
	case message.KindCHANGE_RECEIVED, message.KindCHANGE_COMPLETED, message.KindWITHDRAWAL_RECEIVED, message.KindWITHDRAWAL_COMPLETED:
		err = p.addChange(ctx, m, terms, &d)
	default:
		err = p.addVetting(ctx, m, base, &d)
	}
	return d, err
}

// base is what the addresses of an entrance's pages begin with.
func (p *postman) base(portal string) string {
	return strings.TrimRight(p.PublicURL, "/") + site.Path(portal)
}

// recipient is the person's name, or the mailbox's, as declared, in the mail's script.
func (p *postman) recipient(ctx context.Context, r *ent.Request, language message.Language) (string, error) {
	version, err := p.DB.Client().Registration.Query().
		Where(registration.RequestID(r.ID), registration.Version(r.RegistrationVersion)).Only(ctx)
	if err != nil {
		return "", fmt.Errorf("read registration: %w", err)
	}
	return nameOf(version.Declared.Subscriber, language), nil
}

// couponFate is what becomes of the coupon after a mail of the kind.
func (p *postman) couponFate(ctx context.Context, m *ent.Message, terms policy.Policy) (mail.Fate, error) {
	// What an organisation asks for wants no coupon, nor does a reissue, which
	// remembers what its certificate was bought with.
	if r := m.Edges.Request; r.Entitlement != policy.Coupon || organizational(r.Kind) || r.Kind == lifecycle.Reissue {
		return "", nil
	}
	switch m.Kind {
	case message.KindCANCELLED:
		return p.cancelledCoupon(ctx, m.Edges.Request.ID)
	case message.KindREJECTED:
		if ra.Refunds(m.Edges.Request, terms) {
			return mail.Refunded, nil
		}
		return mail.Consumed, nil
	}
	return "", nil
}

// cancelledCoupon reads from the record of the cancelling whether the coupon's
// day had passed by then; the coupon itself no longer knows the request.
func (p *postman) cancelledCoupon(ctx context.Context, requestID string) (mail.Fate, error) {
	event, err := p.DB.Client().AuditEvent.Query().
		Where(auditevent.ObjectID(requestID), auditevent.Action(string(ra.RequestCancelled))).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("read the record of cancelling: %w", err)
	}
	if event != nil && event.Details[ra.CancelledCoupon] == string(lifecycle.CouponExpired) {
		return mail.Expired, nil
	}
	return mail.Freed, nil
}

// addComing tells by which subjects and sender the mails are found that come next.
func (p *postman) addComing(m *ent.Message, terms policy.Policy, d *mail.Data) error {
	status := lifecycle.Accepted
	if m.Edges.Request.CancelDeadline != nil {
		status = lifecycle.Provisional
	}
	for _, kind := range ra.ComingMails(m.Edges.Request.Kind, status, terms) {
		subject, err := mail.Subject(mail.Kind(kind), mail.Language(m.Language), d.Brand, d.Product)
		if err != nil {
			return err
		}
		d.Coming = append(d.Coming, subject)
	}
	d.Sender = p.Sender
	return nil
}

// addCode opens the sealed code, which stands in the clear from here until the
// transport has it and nowhere else.
func (p *postman) addCode(ctx context.Context, m *ent.Message, d *mail.Data) error {
	code, err := p.secret(m, keyring.LabelCode)
	if err != nil {
		return err
	}
	d.Code = form.FormatCode(code)
	d.ReplacesCode, err = p.DB.Client().Message.Query().Where(
		message.RequestID(m.Edges.Request.ID), message.KindEQ(m.Kind),
		message.StatusEQ(message.StatusSENT), message.IDLT(m.ID),
	).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for earlier codes: %w", err)
	}
	return nil
}

// addLink opens the sealed token, as addCode does, and puts it behind the page,
// which follows it while it lives.
func (p *postman) addLink(m *ent.Message, page string, life time.Duration, d *mail.Data) error {
	token, err := p.secret(m, keyring.LabelMailToken)
	if err != nil {
		return err
	}
	// The message was written with its link.
	before := m.CreatedAt.Time().Add(life)
	d.LinkURL, d.LinkBefore = page+"#"+token, &before
	return nil
}

// secret opens what the message carries sealed.
func (p *postman) secret(m *ent.Message, label keyring.Label) (string, error) {
	if p.covers {
		return covered, nil
	}
	// A NULL is read as a pointer to no bytes.
	if m.CodeSealed == nil || len(*m.CodeSealed) == 0 {
		return "", fmt.Errorf("the message holds no %s", label)
	}
	secret, err := p.Ring.Open(label, *m.CodeSealed, []byte(m.ID))
	if err != nil {
		return "", fmt.Errorf("open %s: %w", label, err)
	}
	return string(secret), nil
}

// addRevocation tells which certificate was revoked. Where the list is stands
// in the certificate itself.
func (p *postman) addRevocation(ctx context.Context, m *ent.Message, d *mail.Data) error {
	if m.CertificateID == nil {
		return errors.New("the message names no certificate")
	}
	c, err := p.DB.Client().Certificate.Query().Where(certificate.ID(*m.CertificateID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read certificate: %w", err)
	}
	d.Serial, d.RevokedAt = c.Serial, instant.Pointer(c.RevokedAt)
	d.Reason = reason(c.RevocationReason, m.Language)
	if c.Der == nil || len(*c.Der) == 0 {
		return errors.New("the certificate was never signed")
	}
	parsed, err := x509.ParseCertificate(*c.Der)
	if err != nil {
		return fmt.Errorf("parse certificate: %w", err)
	}
	if len(parsed.CRLDistributionPoints) > 0 {
		d.CRLURL = parsed.CRLDistributionPoints[0]
	}
	return nil
}

// reasons are RFC 5280's, in the words of the procedures. UNSPECIFIED is not
// told.
var reasons = map[lifecycle.RevocationReason]policy.Text{
	"KEY_COMPROMISE":         {Ja: "秘密鍵の危殆化(ほかの人に知られた、またはそのおそれがある)", En: "key compromise"},
	"AFFILIATION_CHANGED":    {Ja: "所属または組織名の変更", En: "affiliation changed"},
	"SUPERSEDED":             {Ja: "新しい電子証明書への切り替え", En: "superseded by a new certificate"},
	"CESSATION_OF_OPERATION": {Ja: "利用の終了", En: "no longer used"},
}

func reason(r *lifecycle.RevocationReason, language message.Language) string {
	if r == nil {
		return ""
	}
	if language == message.LanguageEN {
		return reasons[*r].En
	}
	return reasons[*r].Ja
}
