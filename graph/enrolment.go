package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// EnrolSubscribers enrols persons, each for itself.
func (m mutation) EnrolSubscribers(ctx context.Context, in generated.EnrolSubscribersInput) (*generated.EnrolSubscribersPayload, error) {
	by, err := known(ctx)
	var all []ra.Enrolled
	if err == nil {
		err = keyGiven(in.IdempotencyKey)
	}
	if err == nil {
		enrol := ra.EnrolInput{
			PartnerID: in.PartnerID, ProductID: in.ProductID, IdempotencyKey: deref(in.IdempotencyKey),
			Enrollees: make([]ra.Enrollee, len(in.Subscribers)),
		}
		for i, p := range in.Subscribers {
			enrol.Enrollees[i] = ra.Enrollee{
				Reference: p.Reference, Registration: *p.Registration, Contact: p.Contact,
				Language: enrolment.Language(p.Language),
			}
			if p.Csr != nil {
				enrol.Enrollees[i].CSR = []byte(*p.Csr)
			}
		}
		all, err = m.RA.Enrol(ctx, by, enrol)
	}
	refused, err := problems(ctx, err)
	payload := &generated.EnrolSubscribersPayload{Results: []*generated.EnrolledSubscriber{}, Problems: refused}
	if err != nil || len(refused) > 0 {
		return payload, err
	}
	ids := make([]string, len(all))
	for i, e := range all {
		ids[i] = e.EnrolmentID
	}
	byID, err := m.reading(ctx).EnrolmentsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, e := range all {
		payload.Results = append(payload.Results, &generated.EnrolledSubscriber{
			Reference: e.Reference, Enrolment: byID[e.EnrolmentID], Changes: changes(e.Changes),
			Problems: view.Problems(exchangeOf(ctx).language, e.Problems),
		})
	}
	return payload, nil
}

// ResendEnrolment mails an enrolled person another link.
func (m mutation) ResendEnrolment(ctx context.Context, in generated.ResendEnrolmentInput) (*generated.ResendEnrolmentPayload, error) {
	stands, refused, err := m.onEnrolment(ctx, in.EnrolmentID, m.RA.ResendEnrolment)
	return &generated.ResendEnrolmentPayload{Enrolment: stands, Problems: refused}, err
}

// WithdrawEnrolment ends an enrolment.
func (m mutation) WithdrawEnrolment(ctx context.Context, in generated.WithdrawEnrolmentInput) (*generated.WithdrawEnrolmentPayload, error) {
	stands, refused, err := m.onEnrolment(ctx, in.EnrolmentID, m.RA.WithdrawEnrolment)
	return &generated.WithdrawEnrolmentPayload{Enrolment: stands, Problems: refused}, err
}

// onEnrolment is onRequest for an enrolment.
func (m mutation) onEnrolment(ctx context.Context, enrolmentID string, act func(context.Context, viewer.Viewer, string) error) (*view.Enrolment, []*view.Problem, error) {
	by, err := known(ctx)
	if err == nil {
		err = act(ctx, by, enrolmentID)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	byID, err := m.reading(ctx).EnrolmentsByID(ctx, []string{enrolmentID})
	if err != nil {
		return nil, nil, fmt.Errorf("read again: %w", err)
	}
	return byID[enrolmentID], refused, nil
}

// OpenEnrolment shows what a mailed link leads to.
func (m mutation) OpenEnrolment(ctx context.Context, in generated.OpenEnrolmentInput) (*generated.OpenEnrolmentPayload, error) {
	by := stranger(ctx)
	attempt, err := m.Throttle.Guard(ctx, session.Address("enrolment", by.Address))
	var offer ra.Offer
	if err == nil {
		offer, err = m.RA.OpenOffer(ctx, in.Token, in.Partner)
		m.settle(ctx, attempt, err, problem.IdentificationFailed)
	}
	refused, err := problems(ctx, err)
	payload := &generated.OpenEnrolmentPayload{Problems: refused}
	if err == nil && len(refused) == 0 {
		payload.Offer = &view.EnrolmentOffer{Offer: offer, Source: m.reading(ctx)}
	}
	return payload, err
}

// SubmitEnrolment submits what the person agreed to, and opens a session for the
// new request. Answers that differ from those of an earlier try may be guesses
// at its passphrase, by whoever holds the link.
func (m mutation) SubmitEnrolment(ctx context.Context, in generated.SubmitEnrolmentInput) (*generated.SubmitEnrolmentPayload, error) {
	by := stranger(ctx)
	requestID, err := m.agree(ctx, by, ra.AgreeInput{
		Token: in.Token, Portal: in.Partner, Passphrase: in.ApplicationPassphrase, Consents: in.Consents,
	})
	refused, err := problems(ctx, err)
	payload := &generated.SubmitEnrolmentPayload{Problems: refused}
	if err != nil || len(refused) > 0 {
		return payload, err
	}
	payload.Request, err = m.openFor(ctx, requestID)
	return payload, err
}

func (m mutation) agree(ctx context.Context, by viewer.Viewer, in ra.AgreeInput) (string, error) {
	address, err := m.Throttle.Guard(ctx, session.Address("enrolment", by.Address))
	if err != nil {
		return "", err
	}
	guess, err := m.Throttle.Guard(ctx, session.Account("enrolment", in.Token))
	if err != nil {
		m.settle(ctx, address, nil, problem.IdentificationFailed)
		return "", err
	}
	requestID, err := m.RA.Agree(ctx, by, in)
	m.settle(ctx, address, err, problem.IdentificationFailed)
	m.settle(ctx, guess, err, problem.SubmissionConflict)
	return requestID, err
}
