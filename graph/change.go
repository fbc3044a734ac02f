package graph

import (
	"context"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// MailContactLink mails an organisation's contact a link. Every call counts
// against the address, or one could have mails sent for all numbers one knows.
func (m mutation) MailContactLink(ctx context.Context, in generated.MailContactLinkInput) (*generated.MailContactLinkPayload, error) {
	by := stranger(ctx)
	_, err := m.Throttle.Guard(ctx, session.Address("mail contact link", by.Address))
	if err == nil {
		err = m.RA.MailContactLink(ctx, by, ra.ContactNaming{
			Email: in.Email, ReceiptNumber: deref(in.ReceiptNumber), Serial: deref(in.Serial),
			Portal: deref(in.Partner), Language: message.Language(in.Language),
		})
	}
	refused, err := problems(ctx, err)
	return &generated.MailContactLinkPayload{Problems: refused}, err
}

// FollowContactLink opens the session that the link leads to.
func (m mutation) FollowContactLink(ctx context.Context, in generated.FollowContactLinkInput) (*generated.FollowContactLinkPayload, error) {
	by := stranger(ctx)
	attempt, err := m.Throttle.Guard(ctx, session.Address("follow contact link", by.Address))
	var opens ra.Contacted
	if err == nil {
		opens, err = m.RA.FollowContactLink(ctx, by, in.Token)
		m.settle(ctx, attempt, err, problem.IdentificationFailed)
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.FollowContactLinkPayload{Problems: refused}, err
	}
	// All that the link covers are of the entrance at which it was asked for; one
	// that covers nothing opens nothing anywhere.
	entrance := exchangeOf(ctx).visit.Entrance
	if len(opens.RequestIDs) > 0 {
		if entrance, err = m.entranceOf(ctx, opens.RequestIDs[0]); err != nil {
			return nil, err
		}
	}
	opened, err := m.openSession(ctx, session.Proof{
		Purpose: string(ra.ForChange), RequestIDs: opens.RequestIDs, ContactID: opens.ContactID, Entrance: entrance,
	})
	if err != nil {
		return nil, err
	}
	return &generated.FollowContactLinkPayload{Session: m.opened(opened), Problems: refused}, nil
}

// SubmitChange asks for a change, by the organisation's contact.
func (m mutation) SubmitChange(ctx context.Context, in generated.SubmitChangeInput) (*generated.SubmitChangePayload, error) {
	shown, made, refused, err := m.submitChange(ctx, ra.ChangeInput{
		SubmissionKey: in.SubmissionKey, CertificateID: in.CertificateID, Registration: in.Registration,
		Language: request.Language(in.Language),
	})
	return &generated.SubmitChangePayload{Request: shown, Changes: made, Problems: refused}, err
}

// SubmitWithdrawal asks for a withdrawal, by the organisation's contact.
func (m mutation) SubmitWithdrawal(ctx context.Context, in generated.SubmitWithdrawalInput) (*generated.SubmitWithdrawalPayload, error) {
	shown, _, refused, err := m.submitChange(ctx, ra.ChangeInput{
		SubmissionKey: in.SubmissionKey, CertificateID: deref(in.CertificateID), RequestID: deref(in.RequestID),
		Reason: in.Reason, Language: request.Language(in.Language),
	})
	return &generated.SubmitWithdrawalPayload{Request: shown, Problems: refused}, err
}

// submitChange submits, and lets the contact's session open the new request as
// well.
func (m mutation) submitChange(ctx context.Context, in ra.ChangeInput) (*view.Request, []*form.Change, []*view.Problem, error) {
	var out ra.Submitted
	by := viewer.From(ctx)
	err := m.underKey(ctx, in.SubmissionKey, func() (err error) {
		out, err = m.RA.SubmitChange(ctx, by, in)
		return err
	})
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return nil, changes(out.Changes), refused, err
	}
	proof := session.Proof{
		Purpose: string(ra.ForChange), RequestIDs: by.RequestIDs, ContactID: by.ContactID,
		Entrance: exchangeOf(ctx).visit.Entrance, // where that session was opened
	}
	if !by.Opens(out.RequestID) {
		proof.RequestIDs = append(proof.RequestIDs[:len(proof.RequestIDs):len(proof.RequestIDs)], out.RequestID)
	}
	opened, _, err := m.openBeside(ctx, proof)
	if err != nil {
		return nil, nil, nil, err
	}
	shown, err := view.NewSource(m.source, opened.Viewer).RequestByID(ctx, out.RequestID)
	return shown, changes(out.Changes), refused, err
}

// MakePaperForm fills in a form for the printer.
func (m mutation) MakePaperForm(ctx context.Context, in generated.MakePaperFormInput) (*generated.MakePaperFormPayload, error) {
	by, err := known(ctx)
	var paperID string
	if err == nil {
		paperID, err = m.RA.MakePaper(ctx, by, ra.ChangeInput{
			CertificateID: in.CertificateID, Registration: in.Registration, Reason: deref(in.WithdrawalReason),
			Language: request.Language(in.Language),
		})
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.MakePaperFormPayload{Problems: refused}, err
	}
	shown, err := m.reading(ctx).PaperMade(ctx, paperID, m.PaperTo)
	return &generated.MakePaperFormPayload{PaperForm: shown, Problems: refused}, err
}

// PaperForm looks a form up that arrived.
func (q query) PaperForm(ctx context.Context, receiptNumber string) (*view.PaperForm, error) {
	return q.reading(ctx).PaperForm(ctx, receiptNumber, q.PaperTo)
}

// RecordPaperForm records that a form arrived.
func (m mutation) RecordPaperForm(ctx context.Context, in generated.RecordPaperFormInput) (*generated.RecordPaperFormPayload, error) {
	by, err := known(ctx)
	var requestID string
	if err == nil {
		requestID, err = m.RA.RecordPaper(ctx, by, in.ReceiptNumber)
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.RecordPaperFormPayload{Problems: refused}, err
	}
	shown, err := m.reading(ctx).RequestByID(ctx, requestID)
	return &generated.RecordPaperFormPayload{Request: shown, Problems: refused}, err
}

// RecordContact records an organisation's contact.
func (m mutation) RecordContact(ctx context.Context, in generated.RecordContactInput) (*generated.RecordContactPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		_, err := m.RA.RecordContact(ctx, by, ra.Contact{RequestID: in.RequestID, Contact: form.Contact{
			FamilyName: in.FamilyName, GivenName: in.GivenName, FamilyNameKana: in.FamilyNameKana, GivenNameKana: in.GivenNameKana,
			Department: in.Department, PhoneNumber: in.PhoneNumber, Email: in.Email,
		}})
		return err
	})
	if err != nil {
		return nil, err
	}
	return &generated.RecordContactPayload{Request: stands, Problems: refused}, nil
}

// VerifyContact records that an officer made sure of one.
func (m mutation) VerifyContact(ctx context.Context, in generated.VerifyContactInput) (*generated.VerifyContactPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.VerifyContact(ctx, by, in.ContactID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.VerifyContactPayload{Request: stands, Problems: refused}, nil
}

// EndContact ends one.
func (m mutation) EndContact(ctx context.Context, in generated.EndContactInput) (*generated.EndContactPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.EndContact(ctx, by, in.ContactID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.EndContactPayload{Request: stands, Problems: refused}, nil
}
