package graph

import (
	"context"

	"github.com/shomei-ra/shomei/ent/inquiry"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// SendInquiry mails an enquiry to a help desk. Each that is sent counts against
// the address; one that has something to mend does not.
func (m mutation) SendInquiry(ctx context.Context, in generated.SendInquiryInput) (*generated.SendInquiryPayload, error) {
	by := stranger(ctx)
	attempt, err := m.Throttle.Guard(ctx, session.Address("inquiry", by.Address))
	if err == nil {
		err = m.RA.SendInquiry(ctx, by, ra.InquiryInput{
			Portal: deref(in.Partner), Name: in.Name, Email: in.Email, Subject: in.Subject, Body: in.Body,
			Language: inquiry.Language(in.Language),
		})
		if _, refused := problem.Of(err); refused {
			m.settle(ctx, attempt, err, "")
		}
	}
	refused, err := problems(ctx, err)
	return &generated.SendInquiryPayload{Problems: refused}, err
}
