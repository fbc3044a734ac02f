package ra

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/csr"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// intent is a certificate built and linted, not yet signed.
type intent struct {
	id, requestID, productID, issuerID string
	// issuer is the slug.
	issuer              string
	registrationVersion int
	// earlier is how many certificates the request had.
	earlier             int
	prepared            ca.Prepared
	keyType             policy.KeyType
	subject             ca.Subject
	notBefore, notAfter instant.Time
	remindAt            *instant.Time
}

// prepare builds the certificate from the approved registration and the key.
// A lint error stops issuance and tells staff, in the log, by lint names. Its
// holder will be reminded as today's policy wants.
func (s *Service) prepare(ctx context.Context, r *ent.Request, today policy.Policy, parsed *csr.Request) (intent, error) {
	client := s.db.Client()
	p := r.Edges.Policy.Policy
	profile, key := s.profiles[p.Profile], s.issuers[p.Issuer]
	if profile == nil || key == nil {
		return intent{}, fmt.Errorf("prepare: issuer %q or profile %q is not loaded", p.Issuer, p.Profile)
	}
	issuerID, err := s.issuerID(ctx, p.Issuer)
	if err != nil {
		return intent{}, fmt.Errorf("prepare: %w", err)
	}
	declared, err := client.Registration.Query().
		Where(registration.RequestID(r.ID), registration.Version(r.RegistrationVersion)).Only(ctx)
	if err != nil {
		return intent{}, fmt.Errorf("prepare: read registration: %w", err)
	}
	number, err := s.subscriberNumber(ctx, r, declared.Declared)
	if err != nil {
		return intent{}, fmt.Errorf("prepare: %w", err)
	}
	earlier, err := client.Certificate.Query().Where(certificate.RequestID(r.ID)).Order(ent.Desc(certificate.FieldID)).All(ctx)
	if err != nil {
		return intent{}, fmt.Errorf("prepare: read earlier certificates: %w", err)
	}
	serial, err := ca.NewSerial(s.rand)
	if err != nil {
		return intent{}, fmt.Errorf("prepare: %w", err)
	}
	subject := subjectOf(declared.Declared, number)
	notBefore, notAfter, err := s.validity(ctx, r, earlier)
	if err != nil {
		return intent{}, fmt.Errorf("prepare: %w", err)
	}
	remindAt, _ := today.NextReminder(notAfter.Time(), notBefore.Time())
	prepared, err := key.Prepare(ca.Order{
		Profile: profile, Subject: subject, PublicKey: parsed.PublicKey, Serial: serial,
		NotBefore: notBefore.Time(), NotAfter: notAfter.Time(),
	})
	if lint, ok := errors.AsType[*ca.LintError](err); ok {
		s.log.ErrorContext(ctx, "issuance stopped by lint", "request", r.ID, "lint", lint.Error())
		return intent{}, problem.Refuse(problem.IssuanceStopped, "")
	}
	if err != nil {
		return intent{}, fmt.Errorf("prepare: %w", err)
	}
	last := ""
	if len(earlier) > 0 {
		last = earlier[0].ID
	}
	return intent{
		id: s.newIDAfter(id.Certificate, last), requestID: r.ID, productID: r.ProductID, issuerID: issuerID, issuer: p.Issuer,
		registrationVersion: r.RegistrationVersion, earlier: len(earlier),
		prepared: prepared, keyType: policy.KeyType(parsed.KeyType), subject: subject,
		notBefore: instant.At(prepared.NotBefore), notAfter: instant.At(prepared.NotAfter),
		remindAt: momentOrNone(remindAt),
	}, nil
}

// subscriberNumber is what tells the subject from its namesakes: a person's
// number at this registration authority; for a mailbox one of this certificate
// alone, since nobody knows whose mailboxes are the same person's.
func (s *Service) subscriberNumber(ctx context.Context, r *ent.Request, declared form.Registration) (string, error) {
	if declared.Mailbox() {
		return form.NewSubscriberNumber(s.rand)
	}
	if r.SubscriberID == nil {
		return "", errors.New("the request has no subscriber")
	}
	person, err := s.db.Client().Subscriber.Get(ctx, *r.SubscriberID)
	if err != nil {
		return "", fmt.Errorf("read subscriber: %w", err)
	}
	return person.Number, nil
}

// subjectOf is what the registration says about its subject, in a certificate.
func subjectOf(r form.Registration, number string) ca.Subject {
	p := r.Subscriber
	if r.Mailbox() {
		return ca.Subject{CommonName: p.NameLatin(), SerialNumber: number, Email: p.Email}
	}
	subject := ca.Subject{
		Country:      "JP",
		Organization: r.Organization.LegalNameLatin,
		CommonName:   p.NameLatin(),
		SerialNumber: number,
		Email:        p.Email,
		Native: ca.NativeName{
			FamilyName: p.FamilyName, GivenName: p.GivenName, Organization: r.Organization.LegalName,
		},
	}
	if p.JobTitleLatin != nil {
		subject.Title = *p.JobTitleLatin
	}
	return subject
}

// spki is the key's SHA-256 as it is stored.
func (i intent) spki() string { return fmt.Sprintf("%x", i.prepared.SPKISHA256) }

// serial number as it is stored.
func (i intent) serial() string { return fmt.Sprintf("%x", i.prepared.Serial) }

// store makes the intent durable, before anything is signed.
func (i intent) store(ctx context.Context, tx *ent.Tx, now instant.Time) error {
	c := tx.Certificate.Create().SetID(i.id).SetRequestID(i.requestID).SetProductID(i.productID).
		SetIssuerID(i.issuerID).SetSerial(i.serial()).
		SetStatus(lifecycle.CertificatePrepared).SetKeyType(i.keyType).
		SetSpkiSha256(i.spki()).SetTbs(i.prepared.TBS).
		SetSubject(i.distinguishedName()).SetCommonName(i.subject.CommonName).
		SetEmail(i.subject.Email).SetEmailKey(form.FoldEmail(i.subject.Email)).
		SetNotBefore(i.notBefore).SetNotAfter(i.notAfter).SetNillableRemindAt(i.remindAt).SetCreatedAt(now)
	if i.subject.Organization != "" {
		c.SetOrganization(i.subject.Organization)
	}
	return c.Exec(ctx)
}

// distinguishedName is the subject for people, RFC 4514, most specific first.
func (i intent) distinguishedName() string {
	parts := []string{"CN=" + i.subject.CommonName}
	if i.subject.Title != "" {
		parts = append(parts, "title="+i.subject.Title)
	}
	parts = append(parts, "serialNumber="+i.subject.SerialNumber)
	if i.subject.Organization != "" {
		parts = append(parts, "O="+i.subject.Organization, "C="+i.subject.Country)
	}
	for n, p := range parts {
		name, value, _ := strings.Cut(p, "=")
		parts[n] = name + "=" + rfc4514.Replace(value)
	}
	return strings.Join(parts, ",")
}

// rfc4514 escapes the characters that separate parts of a name (section 2.4).
var rfc4514 = strings.NewReplacer(
	`\`, `\\`, `,`, `\,`, `+`, `\+`, `"`, `\"`, `<`, `\<`, `>`, `\>`, `;`, `\;`, `=`, `\=`)

// storedIntent is what an intent's row says, once it is committed: what
// finishing wants of it. It never changes.
type storedIntent struct {
	id, requestID, serial string
	// issuer is the slug.
	issuer string
	// tbs are the exact bytes to be signed.
	tbs []byte
}

// stored is the intent as store wrote it.
func (i intent) stored() storedIntent {
	return storedIntent{id: i.id, requestID: i.requestID, serial: i.serial(), issuer: i.issuer, tbs: i.prepared.TBS}
}

// asStored is the intent of a row that was read with its issuer.
func asStored(c *ent.Certificate) storedIntent {
	return storedIntent{id: c.ID, requestID: c.RequestID, serial: c.Serial, issuer: c.Edges.Issuer.Slug, tbs: c.Tbs}
}

// finish signs what was stored, exactly, stores the certificate and answers
// the state that it is then in. Safe to repeat: a software key signs the same
// bytes alike, and where one does not, the first certificate that was stored
// stays.
func (s *Service) finish(ctx context.Context, c storedIntent) (lifecycle.CertificateStatus, error) {
	der, err := s.signStored(c.issuer, c.tbs)
	if err != nil {
		return "", fmt.Errorf("finish: %w", err)
	}
	status := lifecycle.CertificateIssued
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n, err := tx.Certificate.Update().
			Where(certificate.ID(c.id), certificate.StatusEQ(lifecycle.CertificatePrepared)).
			SetStatus(lifecycle.CertificateIssued).SetDer(der).Save(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			// Somebody finished it, or revoked it, first.
			now, err := tx.Certificate.Get(ctx, c.id)
			if err == nil {
				status = now.Status
			}
			return err
		}
		return s.audit(ctx, tx, act{by: system, action: CertificateIssued, object: c.requestID, at: s.instantNow(),
			details: []string{"certificate", c.id, "serial", c.serial}})
	})
	if err != nil {
		return "", fmt.Errorf("finish: %w", err)
	}
	return status, nil
}

// stuckAfter is how old an intent must be before recovery takes it up: longer
// than any signature takes.
const stuckAfter = 10 * time.Second

// Recover finishes certificates whose issuance was interrupted, at most limit,
// and answers how many. It leaves those whose request has lapsed meanwhile,
// settled or not: nothing is signed only to be revoked. One that cannot be
// finished does not hold up the others.
func (s *Service) Recover(ctx context.Context, olderThan time.Duration, limit int) (int, error) {
	ctx = viewer.AsSystem(ctx)
	now := s.now()
	stuck, err := s.db.Client().Certificate.Query().
		Where(
			certificate.StatusEQ(lifecycle.CertificatePrepared),
			certificate.CreatedAtLTE(instant.At(now.Add(-olderThan))),
			certificate.HasRequestWith(request.Or(StatusIs(lifecycle.Approved, now)...)),
		).
		WithIssuer().Order(ent.Asc(certificate.FieldID)).Limit(limit).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("recover: %w", err)
	}
	var errs []error
	for _, c := range stuck {
		if _, err := s.finish(ctx, asStored(c)); err != nil {
			errs = append(errs, fmt.Errorf("recover %s: %w", c.ID, err))
		}
	}
	return len(stuck) - len(errs), errors.Join(errs...)
}
