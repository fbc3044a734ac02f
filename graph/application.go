package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// SubmitApplication submits, and opens a session for the new request: also on
// a retry, whose first answer may have been lost with its cookie.
func (m mutation) SubmitApplication(ctx context.Context, in generated.SubmitApplicationInput) (*generated.SubmitApplicationPayload, error) {
	by := stranger(ctx)
	if in.ChangeID != nil {
		by = viewer.From(ctx) // whose session opens the change
	}
	return m.application(ctx, by, ra.SubmitInput{
		SubmissionKey: in.SubmissionKey, Portal: deref(in.Partner), ProductID: in.ProductID, ChangeID: deref(in.ChangeID),
		CouponNumber: deref(in.CouponNumber), LicenseID: deref(in.LicenseID), LicensePassword: deref(in.LicensePassword),
		Registration: *in.Registration, Passphrase: in.ApplicationPassphrase,
		Consents: in.Consents, Language: request.Language(in.Language),
	})
}

func (m mutation) application(ctx context.Context, by viewer.Viewer, in ra.SubmitInput) (*generated.SubmitApplicationPayload, error) {
	out, err := m.submit(ctx, by, in)
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	payload := &generated.SubmitApplicationPayload{Changes: changes(out.Changes), Problems: refused}
	if len(refused) > 0 {
		return payload, nil
	}
	payload.Request, err = m.openFor(ctx, out.RequestID)
	return payload, err
}

// SubmitRenewal submits, and opens a session for the new request.
func (m mutation) SubmitRenewal(ctx context.Context, in generated.SubmitRenewalInput) (*generated.SubmitRenewalPayload, error) {
	out, err := m.application(ctx, viewer.From(ctx), ra.SubmitInput{
		SubmissionKey: in.SubmissionKey, Portal: deref(in.Partner), CertificateID: in.CertificateID,
		CouponNumber: deref(in.CouponNumber), LicenseID: deref(in.LicenseID), LicensePassword: deref(in.LicensePassword),
		Registration: *in.Registration, Passphrase: in.ApplicationPassphrase,
		Consents: in.Consents, Language: request.Language(in.Language),
	})
	return (*generated.SubmitRenewalPayload)(out), err
}

// RequestReissue mails a new code, and opens a session for what it acquires.
func (m mutation) RequestReissue(ctx context.Context, in generated.RequestReissueInput) (*generated.RequestReissuePayload, error) {
	var requestID string
	err := m.underKey(ctx, in.SubmissionKey, func() (err error) {
		requestID, err = m.RA.Reissue(ctx, viewer.From(ctx), ra.ReissueInput{
			SubmissionKey: in.SubmissionKey, RequestID: in.RequestID, Reason: in.Reason,
		})
		return err
	})
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.RequestReissuePayload{Problems: refused}, err
	}
	shown, err := m.openFor(ctx, requestID)
	return &generated.RequestReissuePayload{Request: shown, Problems: refused}, err
}

// openFor opens a session for a request that was just submitted, at its entrance,
// and shows it.
func (m mutation) openFor(ctx context.Context, requestID string) (*view.Request, error) {
	entrance, err := m.entranceOf(ctx, requestID)
	if err != nil {
		return nil, err
	}
	opened, _, err := m.openBeside(ctx, session.Proof{
		Purpose: string(ra.ForSubmitted), RequestIDs: []string{requestID}, Entrance: entrance,
	})
	if err != nil {
		return nil, err
	}
	return view.NewSource(m.source, opened.Viewer).RequestByID(ctx, requestID)
}

// entranceOf answers the slug of the entrance that a request belongs to.
func (m mutation) entranceOf(ctx context.Context, requestID string) (string, error) {
	row, err := m.DB.Client().Request.Query().Where(request.ID(requestID)).Select(request.FieldPortal).Only(viewer.AsSystem(ctx))
	if err != nil {
		return "", fmt.Errorf("read entrance: %w", err)
	}
	return row.Portal, nil
}

// submit guards what entitles to the application against guessing. Only one that
// does not fit counts as an attempt, because a company's applications come from
// one address; and a retry guesses nothing, whatever others at that address do.
func (m mutation) submit(ctx context.Context, by viewer.Viewer, in ra.SubmitInput) (ra.Submitted, error) {
	shown := entitled{
		key: in.SubmissionKey, scopes: []session.Scope{session.Address("coupon", by.Address)}, wrong: problem.CouponUnusable,
		before: func() (ra.Submitted, error) { return m.RA.SubmittedBefore(ctx, by, in) },
		submit: func() (ra.Submitted, error) { return m.RA.Submit(ctx, by, in) },
	}
	if in.Entitles() == policy.LicenseKey {
		shown.scopes, shown.wrong = licenseScopes(by, in.LicenseID, in.Registration.Subscriber.Email), problem.LicenseUnusable
	}
	return m.guarded(ctx, shown)
}

func changes(made []form.Change) []*form.Change {
	shown := make([]*form.Change, len(made))
	for i := range made {
		shown[i] = &made[i]
	}
	return shown
}

// CancelRequest cancels a provisional application.
func (m mutation) CancelRequest(ctx context.Context, in generated.CancelRequestInput) (*generated.CancelRequestPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.Cancel(ctx, by, in.RequestID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.CancelRequestPayload{Request: stands, Problems: refused}, nil
}
