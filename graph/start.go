package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// StartReissue has a partner's staff ask for another certificate.
func (m mutation) StartReissue(ctx context.Context, in generated.StartReissueInput) (*generated.StartReissuePayload, error) {
	shown, refused, err := m.start(ctx, func(by viewer.Viewer) (string, error) {
		return m.RA.StartReissue(ctx, by, ra.ReissueInput{
			SubmissionKey: in.SubmissionKey, RequestID: in.RequestID, Reason: in.Reason, Note: deref(in.Note),
		})
	})
	if err != nil {
		return nil, err
	}
	return &generated.StartReissuePayload{Request: shown, Problems: refused}, nil
}

// StartChange has a partner's staff ask for a change.
func (m mutation) StartChange(ctx context.Context, in generated.StartChangeInput) (*generated.StartChangePayload, error) {
	shown, refused, err := m.start(ctx, func(by viewer.Viewer) (string, error) {
		out, err := m.RA.StartChange(ctx, by, ra.ChangeInput{
			SubmissionKey: in.SubmissionKey, CertificateID: in.CertificateID, Registration: in.Registration,
		})
		return out.RequestID, err
	})
	if err != nil {
		return nil, err
	}
	return &generated.StartChangePayload{Request: shown, Problems: refused}, nil
}

// StartWithdrawal has a partner's staff ask for a withdrawal.
func (m mutation) StartWithdrawal(ctx context.Context, in generated.StartWithdrawalInput) (*generated.StartWithdrawalPayload, error) {
	shown, refused, err := m.start(ctx, func(by viewer.Viewer) (string, error) {
		out, err := m.RA.StartChange(ctx, by, ra.ChangeInput{
			SubmissionKey: in.SubmissionKey, CertificateID: deref(in.CertificateID), RequestID: deref(in.RequestID),
			Reason: in.Reason,
		})
		return out.RequestID, err
	})
	if err != nil {
		return nil, err
	}
	return &generated.StartWithdrawalPayload{Request: shown, Problems: refused}, nil
}

// start acts, and shows the request that came of it.
func (r *resolver) start(ctx context.Context, act func(viewer.Viewer) (string, error)) (*view.Request, []*view.Problem, error) {
	by, err := known(ctx)
	var requestID string
	if err == nil {
		requestID, err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return nil, refused, err
	}
	shown, err := r.reading(ctx).RequestByID(ctx, requestID)
	return shown, refused, err
}
