package graph

import (
	"context"

	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// SubmitMailboxApplication submits, and opens a session for the new request:
// also on a retry, whose first answer may have been lost with its cookie.
func (m mutation) SubmitMailboxApplication(ctx context.Context, in generated.SubmitMailboxApplicationInput) (*generated.SubmitMailboxApplicationPayload, error) {
	by := stranger(ctx)
	whole := ra.SubmitInput{
		SubmissionKey: in.SubmissionKey, Portal: in.Partner, ProductID: in.ProductID,
		LicenseID: in.LicenseID, LicensePassword: in.LicensePassword,
		Registration: form.MailboxRegistration(in.CommonName, in.Email),
		Consents:     in.Consents, Language: request.Language(in.Language),
	}
	out, err := m.guarded(ctx, entitled{
		key: in.SubmissionKey, scopes: licenseScopes(by, in.LicenseID, in.Email), wrong: problem.LicenseUnusable,
		before: func() (ra.Submitted, error) { return m.RA.SubmittedBefore(ctx, by, whole) },
		submit: func() (ra.Submitted, error) { return m.RA.Submit(ctx, by, whole) },
	})
	refused, err := problems(ctx, err)
	payload := &generated.SubmitMailboxApplicationPayload{Changes: changes(out.Changes), Problems: refused}
	if err != nil || len(refused) > 0 {
		return payload, err
	}
	payload.Request, err = m.openFor(ctx, out.RequestID)
	return payload, err
}

// ReissueMailboxCertificate has a certificate replaced, and opens a session for
// what replaces it.
func (m mutation) ReissueMailboxCertificate(ctx context.Context, in generated.ReissueMailboxCertificateInput) (*generated.ReissueMailboxCertificatePayload, error) {
	by := stranger(ctx)
	whole := ra.ReissueMailboxInput{
		SubmissionKey: in.SubmissionKey, Portal: in.Partner, ProductID: in.ProductID,
		LicenseID: in.LicenseID, LicensePassword: in.LicensePassword, RegisteredEmail: in.RegisteredEmail,
		Registration: form.MailboxRegistration(in.CommonName, in.Email),
		Consents:     in.Consents, Language: request.Language(in.Language),
	}
	out, err := m.guarded(ctx, entitled{
		key: in.SubmissionKey, scopes: licenseScopes(by, in.LicenseID, in.RegisteredEmail), wrong: problem.IdentificationFailed,
		before: func() (ra.Submitted, error) { return m.RA.MailboxReissuedBefore(ctx, whole) },
		submit: func() (ra.Submitted, error) { return m.RA.ReissueMailbox(ctx, by, whole) },
	})
	refused, err := problems(ctx, err)
	payload := &generated.ReissueMailboxCertificatePayload{Changes: changes(out.Changes), Problems: refused}
	if err != nil || len(refused) > 0 {
		return payload, err
	}
	payload.Request, err = m.openFor(ctx, out.RequestID)
	return payload, err
}

// entitled is a submission that shows what entitles to it: a coupon, or a
// licence key.
type entitled struct {
	// key of the submission.
	key string
	// scopes that a wrong guess counts against; the address first.
	scopes []session.Scope
	// wrong is the refusal that tells of a wrong guess.
	wrong          problem.Code
	before, submit func() (ra.Submitted, error)
}

// guarded guards what a submission shows as identify guards a passphrase: only
// what it refuses counts as an attempt, and a retry guesses nothing.
func (m mutation) guarded(ctx context.Context, e entitled) (ra.Submitted, error) {
	var out ra.Submitted
	err := m.underKey(ctx, e.key, func() (err error) {
		out, err = e.before()
		return err
	})
	if err != nil || out.RequestID != "" {
		return out, err
	}
	// A company's applications come from one address, at once: they stand in line
	// there instead of counting against each other.
	leave, err := m.Throttle.Queue(ctx, e.scopes[0])
	if err != nil {
		return out, err
	}
	defer leave()
	attempt, err := m.Throttle.Guard(ctx, e.scopes...)
	if err != nil {
		return out, err
	}
	out, err = e.submit()
	m.settle(ctx, attempt, err, e.wrong)
	return out, err
}

// underKey submits something under a key that the client made. Contents that differ
// under one key may be guesses at the secrets in them, or at whose it is: they
// count. The same, sent again and again, stands in line.
func (m mutation) underKey(ctx context.Context, key string, submit func() error) error {
	scope := session.Account("submission", key)
	leave, err := m.Throttle.Queue(ctx, scope)
	if err != nil {
		return err
	}
	defer leave()
	guess, err := m.Throttle.Guard(ctx, scope)
	if err != nil {
		return err
	}
	err = submit()
	m.settle(ctx, guess, err, problem.SubmissionConflict)
	return err
}

// licenseScopes are what a wrong licence key counts against: the address, and
// the licence together with the e-mail address, as identificationScopes has it.
// The licence alone is no secret, and whoever knows it could keep everybody
// waiting who has it.
func licenseScopes(by viewer.Viewer, licenseID, typed string) []session.Scope {
	email, _ := form.Email(typed)
	scopes := []session.Scope{session.Address("license", by.Address)}
	if canonical, ok := form.LicenseID(licenseID); ok {
		scopes = append(scopes, pairScope("license", canonical, email))
	}
	return scopes
}

// CreateLicenseKeys makes licence keys and shows their passwords this once.
func (m mutation) CreateLicenseKeys(ctx context.Context, in generated.CreateLicenseKeysInput) (*generated.CreateLicenseKeysPayload, error) {
	by, err := known(ctx)
	var made []ra.MadeLicenseKey
	if err == nil {
		err = keyGiven(in.IdempotencyKey)
	}
	if err == nil {
		made, err = m.RA.CreateLicenseKeys(ctx, by, ra.CreateLicenseKeysInput{
			PartnerID: in.PartnerID, ProductID: in.ProductID, Count: in.Count, Quota: in.Quota, ExpiresAt: in.ExpiresAt,
			IdempotencyKey: deref(in.IdempotencyKey),
		})
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	payload := &generated.CreateLicenseKeysPayload{LicenseKeys: make([]*ra.MadeLicenseKey, len(made)), Problems: refused}
	for i := range made {
		payload.LicenseKeys[i] = &made[i]
	}
	return payload, nil
}

// VoidLicenseKey makes a licence key void.
func (m mutation) VoidLicenseKey(ctx context.Context, in generated.VoidLicenseKeyInput) (*generated.VoidLicenseKeyPayload, error) {
	by, err := known(ctx)
	if err == nil {
		err = m.RA.VoidLicenseKey(ctx, by, in.LicenseKeyID)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	shown, err := m.reading(ctx).LicenseKeysByID(ctx, []string{in.LicenseKeyID})
	return &generated.VoidLicenseKeyPayload{LicenseKey: shown[in.LicenseKeyID], Problems: refused}, err
}
