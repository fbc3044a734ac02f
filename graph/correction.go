package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// ReturnRequest opens fields of a case for correction.
func (m mutation) ReturnRequest(ctx context.Context, in generated.ReturnRequestInput) (*generated.ReturnRequestPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.Return(ctx, by, ra.ReturnInput{
			DecideInput: ra.DecideInput{RequestID: in.RequestID, RegistrationVersion: in.RegistrationVersion},
			Fields:      in.Fields, Reason: in.Reason, Days: deref(in.Days),
		})
	})
	if err != nil {
		return nil, err
	}
	return &generated.ReturnRequestPayload{Request: stands, Problems: refused}, nil
}

// CorrectRequest corrects the opened fields.
func (m mutation) CorrectRequest(ctx context.Context, in generated.CorrectRequestInput) (*generated.CorrectRequestPayload, error) {
	var made []form.Change
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) (err error) {
		made, err = m.RA.Correct(ctx, by, ra.CorrectInput{
			RequestID: in.RequestID, RegistrationVersion: in.RegistrationVersion, Registration: *in.Registration,
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return &generated.CorrectRequestPayload{Request: stands, Changes: changes(made), Problems: refused}, nil
}

// SendReachability mails a link by which a mailbox shows itself.
func (m mutation) SendReachability(ctx context.Context, in generated.SendReachabilityInput) (*generated.SendReachabilityPayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.SendReachability(ctx, by, ra.DecideInput{RequestID: in.RequestID, RegistrationVersion: in.RegistrationVersion})
	})
	if err != nil {
		return nil, err
	}
	return &generated.SendReachabilityPayload{Request: stands, Problems: refused}, nil
}

// ConfirmReachability follows that link.
func (m mutation) ConfirmReachability(ctx context.Context, in generated.ConfirmReachabilityInput) (*generated.ConfirmReachabilityPayload, error) {
	by := stranger(ctx)
	attempt, err := m.Throttle.Guard(ctx, session.Address("reach", by.Address))
	if err == nil {
		err = m.RA.ConfirmReachability(ctx, by, in.Token)
		m.settle(ctx, attempt, err, problem.IdentificationFailed)
	}
	refused, err := problems(ctx, err)
	return &generated.ConfirmReachabilityPayload{Problems: refused}, err
}
