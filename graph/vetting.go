package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// ClaimRequest takes a case.
func (m mutation) ClaimRequest(ctx context.Context, in generated.ClaimRequestInput) (*generated.ClaimRequestPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.Claim(ctx, by, in.RequestID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ClaimRequestPayload{Request: stands, Problems: refused}, nil
}

// ReleaseRequest gives a case back.
func (m mutation) ReleaseRequest(ctx context.Context, in generated.ReleaseRequestInput) (*generated.ReleaseRequestPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.Release(ctx, by, in.RequestID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ReleaseRequestPayload{Request: stands, Problems: refused}, nil
}

// RecordCheck adds the result of a check.
func (m mutation) RecordCheck(ctx context.Context, in generated.RecordCheckInput) (*generated.RecordCheckPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.RecordCheck(ctx, by, ra.RecordCheckInput{
			RequestID: in.RequestID, RegistrationVersion: in.RegistrationVersion,
			Kind: in.Kind, Result: in.Result, Source: in.Source, Note: in.Note,
		})
	})
	if err != nil {
		return nil, err
	}
	return &generated.RecordCheckPayload{Request: stands, Problems: refused}, nil
}

// ApproveRequest approves a case.
func (m mutation) ApproveRequest(ctx context.Context, in generated.ApproveRequestInput) (*generated.ApproveRequestPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.Approve(ctx, by, approval(in))
	})
	if err != nil {
		return nil, err
	}
	return &generated.ApproveRequestPayload{Request: stands, Problems: refused}, nil
}

// approval of what was seen.
func approval(in generated.ApproveRequestInput) ra.DecideInput {
	return ra.DecideInput{
		RequestID: in.RequestID, RegistrationVersion: in.RegistrationVersion, CaseDigest: in.CaseDigest,
	}
}

// RejectRequest rejects a case.
func (m mutation) RejectRequest(ctx context.Context, in generated.RejectRequestInput) (*generated.RejectRequestPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.Reject(ctx, by, ra.RejectInput{
			DecideInput: ra.DecideInput{RequestID: in.RequestID, RegistrationVersion: in.RegistrationVersion},
			Reason:      in.Reason,
		})
	})
	if err != nil {
		return nil, err
	}
	return &generated.RejectRequestPayload{Request: stands, Problems: refused}, nil
}

// RecordCall logs a call, with the check that it comes to.
func (m mutation) RecordCall(ctx context.Context, in generated.RecordCallInput) (*generated.RecordCallPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.RecordCall(ctx, by, ra.RecordCallInput{
			RequestID: in.RequestID, RegistrationVersion: in.RegistrationVersion,
			Number: in.Number, NumberSource: in.NumberSource, Outcome: in.Outcome,
			AnsweredBy: in.AnsweredBy, Note: in.Note,
			CalledAt: in.CalledAt, CallBackAt: in.CallBackAt, Also: in.Also,
		})
	})
	if err != nil {
		return nil, err
	}
	return &generated.RecordCallPayload{Request: stands, Problems: refused}, nil
}

// WriteNote adds a note to a case.
func (m mutation) WriteNote(ctx context.Context, in generated.WriteNoteInput) (*generated.WriteNotePayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.WriteNote(ctx, by, in.RequestID, in.Text)
	})
	if err != nil {
		return nil, err
	}
	return &generated.WriteNotePayload{Request: stands, Problems: refused}, nil
}
