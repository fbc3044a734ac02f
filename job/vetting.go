package job

import (
	"context"
	"errors"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/correction"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/ra"
)

// addVetting adds what the mails of vetting and its aftermath tell; base is the
// entrance's address.
func (p *postman) addVetting(ctx context.Context, m *ent.Message, base string, d *mail.Data) error {
	switch m.Kind {
	case message.KindCORRECTION_WANTED:
		return p.addCorrection(ctx, m, d)
	case message.KindREJECTED:
		return p.addRejection(ctx, m, d)
	case message.KindREACHABILITY:
		return p.addLink(m, base+"/reach", ra.ReachabilityLife, d)
	case message.KindPASSPHRASE_LINK:
		return p.addLink(m, base+"/passphrase", ra.PassphraseLinkLife, d)
	case message.KindPASSPHRASE_RESET:
		return p.addReset(ctx, m, d)
	case message.KindADDRESS_CHANGED:
		return p.addOldCertificate(ctx, m, d)
	case message.KindALREADY_HELD:
		d.ReissueURL = base + "/reissue"
		return p.addOldCertificate(ctx, m, d)
	}
	return nil
}

// addCorrection tells what is to be corrected, why and until when.
func (p *postman) addCorrection(ctx context.Context, m *ent.Message, d *mail.Data) error {
	if m.AboutID == nil {
		return errors.New("the message names no return")
	}
	c, err := p.DB.Client().Correction.Get(ctx, *m.AboutID)
	if err != nil {
		return fmt.Errorf("read correction: %w", err)
	}
	d.Reason, d.CorrectBefore = c.Reason, instant.Pointer(&c.Deadline)
	for _, path := range c.Fields {
		d.Fields = append(d.Fields, mail.FieldLabel(mail.Language(m.Language), path))
	}
	return nil
}

// addRejection tells which deadline passed, where no officer gave a reason, and
// opens the sealed number of the coupon that replaces the used one.
func (p *postman) addRejection(ctx context.Context, m *ent.Message, d *mail.Data) error {
	// What had been approved before has a code.
	d.Stopped = m.Edges.Request.AcquisitionDeadline != nil
	if d.CouponFate == mail.Refunded {
		number, err := p.secret(m, keyring.LabelCoupon)
		if err != nil {
			return err
		}
		d.CouponNumber = number
	}
	if d.Reason != "" {
		return nil
	}
	last, err := p.DB.Client().Correction.Query().Where(correction.RequestID(m.Edges.Request.ID)).
		Order(ent.Desc(correction.FieldID)).First(ctx)
	if err != nil {
		return fmt.Errorf("read correction: %w", err)
	}
	d.CorrectBefore = instant.Pointer(&last.Deadline)
	return nil
}

// addReset tells what became of the passphrase that was chosen.
func (p *postman) addReset(ctx context.Context, m *ent.Message, d *mail.Data) error {
	if m.AboutID == nil {
		return errors.New("the message names no reset")
	}
	reset, err := p.DB.Client().PassphraseReset.Get(ctx, *m.AboutID)
	if err != nil {
		return fmt.Errorf("read reset: %w", err)
	}
	d.ResetResult = string(reset.Status)
	return nil
}

// addOldCertificate names the certificate whose mailbox is written to, if it was
// issued.
func (p *postman) addOldCertificate(ctx context.Context, m *ent.Message, d *mail.Data) error {
	if m.CertificateID == nil {
		return nil
	}
	c, err := p.DB.Client().Certificate.Query().Where(certificate.ID(*m.CertificateID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read certificate: %w", err)
	}
	d.Serial = c.Serial
	return nil
}
