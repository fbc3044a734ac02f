package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/organization"
	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

const (
	// ContactLinkLife is how long a contact's mailed link can be followed.
	ContactLinkLife = 24 * time.Hour
	// contactLinkPause is the least time between two of them to one contact.
	contactLinkPause = 10 * time.Minute
	// covered bounds the requests that one link opens.
	covered = 200
)

// Contact is an organisation's contact 担当者, as an officer recorded it.
type Contact struct {
	// RequestID of a person of the organisation.
	RequestID string
	form.Contact
}

// RecordContact records whom the organisation named, verified by the officer at
// this moment, and answers the contact's id. From then on a change can be asked
// for online. Errors: NOT_ALLOWED; NOT_FOUND where the request is not there or
// its person not a subscriber yet; what form.NormalizeContact finds.
func (s *Service) RecordContact(ctx context.Context, by viewer.Viewer, in Contact) (string, error) {
	if !by.Vets() {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	c, problems := form.NormalizeContact("", in.Contact)
	if err := problem.Join(problems); err != nil {
		return "", err
	}
	contactID := s.newID(id.OrganizationContact)
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		organizationID, err := tx.Request.Query().Where(request.ID(in.RequestID)).QuerySubscriber().QueryOrganization().OnlyID(ctx)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.NotFound, "requestId")
		}
		if err != nil {
			return fmt.Errorf("read organisation: %w", err)
		}
		if err := s.standingOrganization(ctx, tx, organizationID); err != nil {
			return err
		}
		now := s.instantNow()
		if err := contactRow(tx, contactID, organizationID, c).
			SetVerifiedAt(now).SetVerifiedByID(by.StaffID).SetCreatedAt(now).Exec(ctx); err != nil {
			return fmt.Errorf("store contact: %w", err)
		}
		return s.audit(ctx, tx, act{by: by, action: ContactRecorded, object: in.RequestID, at: now,
			details: []string{"contact", contactID, "organization", organizationID}, after: c})
	})
	if err != nil {
		return "", fmt.Errorf("record contact: %w", err)
	}
	return contactID, nil
}

// contactRow is an organisation's contact to be stored.
func contactRow(tx *ent.Tx, contactID, organizationID string, c form.Contact) *ent.OrganizationContactCreate {
	return tx.OrganizationContact.Create().SetID(contactID).SetOrganizationID(organizationID).
		SetFamilyName(c.FamilyName).SetGivenName(c.GivenName).
		SetFamilyNameKana(c.FamilyNameKana).SetGivenNameKana(c.GivenNameKana).
		SetNillableDepartment(c.Department).SetPhoneNumber(c.PhoneNumber).SetEmail(form.FoldEmail(c.Email))
}

// nameContact records whom the partner named when it enrolled the person,
// verified by nobody yet; for a request that nobody enrolled, nothing. One with
// that address who is the organisation's contact already stays as they are.
func (s *Service) nameContact(ctx context.Context, tx *ent.Tx, r *ent.Request, organizationID string, at instant.Time) error {
	e, err := tx.Enrolment.Query().Where(enrolment.RequestID(r.ID)).Only(ctx)
	if ent.IsNotFound(err) || err == nil && e.Contact == nil {
		return nil
	}
	if err != nil {
		return fmt.Errorf("name contact: read enrolment: %w", err)
	}
	known, err := tx.OrganizationContact.Query().Where(organizationcontact.OrganizationID(organizationID),
		organizationcontact.Email(form.FoldEmail(e.Contact.Email)), organizationcontact.EndedAtIsNil()).Exist(ctx)
	if err != nil || known {
		return err
	}
	contactID := s.newID(id.OrganizationContact)
	if err := contactRow(tx, contactID, organizationID, *e.Contact).SetCreatedAt(at).Exec(ctx); err != nil {
		return fmt.Errorf("name contact: %w", err)
	}
	return s.audit(ctx, tx, act{by: system, action: ContactNamed, object: r.ID, at: at,
		details: []string{"contact", contactID, "organization", organizationID}, after: *e.Contact})
}

// VerifyContact records that the officer made sure of a contact whom a partner
// named. From then on a change can be asked for online. Verifying twice changes
// nothing. Errors: NOT_ALLOWED; NOT_FOUND, also for one who is none any more.
func (s *Service) VerifyContact(ctx context.Context, by viewer.Viewer, contactID string) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		c, err := tx.OrganizationContact.Get(ctx, contactID)
		if ent.IsNotFound(err) || err == nil && c.EndedAt != nil {
			return problem.Refuse(problem.NotFound, "contactId")
		}
		if err != nil || c.VerifiedAt != nil {
			return err
		}
		now := s.instantNow()
		n, err := tx.OrganizationContact.Update().
			Where(organizationcontact.ID(contactID), organizationcontact.VerifiedAtIsNil(), organizationcontact.EndedAtIsNil()).
			SetVerifiedAt(now).SetVerifiedByID(by.StaffID).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: ContactVerified, object: contactID, at: now,
			details: []string{"organization", c.OrganizationID}})
	})
	if err != nil {
		return fmt.Errorf("verify contact: %w", err)
	}
	return nil
}

// EndContact: this person is not the contact any more. Their sessions end with
// it, and links that they hold open none. Ending one twice changes nothing.
func (s *Service) EndContact(ctx context.Context, by viewer.Viewer, contactID string) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		c, err := tx.OrganizationContact.Get(ctx, contactID)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.NotFound, "contactId")
		}
		if err != nil || c.EndedAt != nil {
			return err
		}
		now := s.instantNow()
		n, err := tx.OrganizationContact.Update().
			Where(organizationcontact.ID(contactID), organizationcontact.EndedAtIsNil()).SetEndedAt(now).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		if _, err := tx.Session.Delete().Where(session.ContactID(contactID)).Exec(ctx); err != nil {
			return fmt.Errorf("end sessions: %w", err)
		}
		return s.audit(ctx, tx, act{by: by, action: ContactEnded, object: contactID, at: now,
			details: []string{"organization", c.OrganizationID}})
	})
	if err != nil {
		return fmt.Errorf("end contact: %w", err)
	}
	return nil
}

// standingContact holds for contacts who may ask for something now.
var standingContact = organizationcontact.And(
	organizationcontact.VerifiedAtNotNil(), organizationcontact.EndedAtIsNil())

// ContactNaming is what an organisation's contact knows, as typed: their own
// e-mail address, and a certificate by its serial number or a request by its
// receipt number.
type ContactNaming struct {
	Email, ReceiptNumber, Serial string
	// Portal is the slug of the entrance at which it is asked.
	Portal   string
	Language message.Language
}

// MailContactLink mails the contact a link to what can be asked for about the
// organisation's certificates. Whether or not there is such a contact, it
// answers alike, after the same look-ups and one transaction that leaves a
// record.
func (s *Service) MailContactLink(ctx context.Context, by viewer.Viewer, in ContactNaming) error {
	ctx = viewer.AsSystem(ctx)
	requestID, contact, err := s.toContact(ctx, in)
	if err != nil {
		return fmt.Errorf("mail contact link: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		a := act{by: by, action: ContactLinkMailed, at: s.instantNow()}
		if contact == nil {
			return s.audit(ctx, tx, a)
		}
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return err
		}
		// As with codes: two who ask at once stand in line here, whichever of the
		// organisation's requests they name.
		n, err := tx.OrganizationContact.Update().Where(standingContact, organizationcontact.ID(contact.ID)).
			SetEmail(contact.Email).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		mailed, err := s.mailLink(ctx, tx, link{
			purpose: maillink.PurposeCONTACT, life: ContactLinkLife, pause: contactLinkPause, toAbout: true,
			letter: letter{kind: message.KindCONTACT_LINK, request: r, aboutID: contact.ID,
				recipient: contact.Email, language: in.Language},
		})
		if err != nil {
			return err
		}
		a.object, a.details = r.ID, []string{"contact", contact.ID, "mailed", strconv.FormatBool(mailed)}
		return s.audit(ctx, tx, a)
	})
	if err != nil {
		return fmt.Errorf("mail contact link: %w", err)
	}
	return nil
}

// toContact is the request that the naming means, and the contact of its
// organisation with that address; nil for nobody.
func (s *Service) toContact(ctx context.Context, in ContactNaming) (requestID string, contact *ent.OrganizationContact, err error) {
	named := request.ReceiptNumber("")
	if receipt, ok := form.ParseReceiptNumber(in.ReceiptNumber); ok {
		named = request.ReceiptNumber(receipt)
	} else if serial, ok := form.ParseSerial(in.Serial); ok {
		named = request.HasCertificatesWith(certificate.Serial(serial))
	}
	email, _ := form.Email(in.Email) // "" is nobody's
	r, err := s.db.Client().Request.Query().Where(named, request.Portal(in.Portal)).WithSubscriber().Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return "", nil, fmt.Errorf("read request: %w", err)
	}
	organizationID := ""
	if r != nil && r.Edges.Subscriber != nil {
		organizationID = r.Edges.Subscriber.OrganizationID
	}
	contact, err = s.db.Client().OrganizationContact.Query().
		Where(standingContact, organizationcontact.OrganizationID(organizationID), organizationcontact.Email(form.FoldEmail(email))).
		Order(ent.Desc(organizationcontact.FieldID)).First(ctx)
	if ent.IsNotFound(err) {
		return "", nil, nil
	}
	if err != nil {
		return "", nil, fmt.Errorf("read contact: %w", err)
	}
	return r.ID, contact, nil
}

// Contacted is what a followed contact's link opens.
type Contacted struct {
	ContactID string
	// RequestIDs of the organisation's subscribers whose certificates stand or can
	// be acquired, and of what this contact asked for before.
	RequestIDs []string
}

// FollowContactLink follows a contact's mailed link: once, within its life.
// Errors: IDENTIFICATION_FAILED for a token that is unknown, used or too old,
// and for a contact who is none any more, whichever it is.
func (s *Service) FollowContactLink(ctx context.Context, by viewer.Viewer, token string) (Contacted, error) {
	var opens Contacted
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		followed, err := s.followLink(ctx, tx, maillink.PurposeCONTACT, token)
		if err != nil {
			return err
		}
		contact, err := tx.OrganizationContact.Query().
			Where(standingContact, organizationcontact.ID(*followed.AboutID)).Only(ctx)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.IdentificationFailed, "")
		}
		if err != nil {
			return fmt.Errorf("read contact: %w", err)
		}
		r := followed.Edges.Request
		requestIDs, err := tx.Request.Query().Where(request.Portal(r.Portal), request.Or(
			s.certifiedIn(contact.OrganizationID), s.approvedIn(contact.OrganizationID), request.ContactID(contact.ID),
		)).Order(ent.Desc(request.FieldID)).Limit(covered).IDs(ctx)
		if err != nil {
			return fmt.Errorf("read what the link covers: %w", err)
		}
		opens = Contacted{ContactID: contact.ID, RequestIDs: requestIDs}
		return s.audit(ctx, tx, act{by: by, action: ContactLinkFollowed, object: r.ID, at: s.instantNow(),
			details: []string{"contact", contact.ID}})
	})
	if err != nil {
		return Contacted{}, fmt.Errorf("follow contact link: %w", err)
	}
	return opens, nil
}

// certifiedIn holds for requests of the organisation's subscribers whose
// certificate stands now.
func (s *Service) certifiedIn(organizationID string) predicate.Request {
	return request.And(
		request.HasSubscriberWith(subscriber.HasOrganizationWith(organization.ID(organizationID))),
		request.HasCertificatesWith(
			certificate.StatusIn(lifecycle.CertificateIssued, lifecycle.CertificateActive),
			certificate.NotAfterGTE(s.instantNow())))
}

// sessionStands refuses a session that was opened to a contact who is none of
// the request's organisation any more; any other session stands by being read.
func sessionStands(ctx context.Context, tx *ent.Tx, by viewer.Viewer, r *ent.Request) error {
	if by.ContactID == "" {
		return nil
	}
	organizationID, err := organizationOf(ctx, tx, r)
	if err != nil {
		return err
	}
	return contactLives(ctx, tx, by, organizationID)
}

// contactLives refuses who was opened a session as a contact and is none any
// more, and who never was one.
func contactLives(ctx context.Context, tx *ent.Tx, by viewer.Viewer, organizationID string) error {
	stands, err := tx.OrganizationContact.Query().Where(standingContact,
		organizationcontact.ID(by.ContactID), organizationcontact.OrganizationID(organizationID)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	if !stands {
		return problem.Refuse(problem.SessionRequired, "")
	}
	return nil
}
