package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/ra"
)

// Message is a mail and what became of it.
type Message struct {
	*ent.Message
	*messages
}

// messages were read together; see the package.
type messages struct {
	source   *Source
	rows     []*ent.Message
	requests lazy[map[string]*Request]
}

func (s *Source) messages(rows []*ent.Message) []*Message {
	set := &messages{source: s, rows: rows}
	shown := make([]*Message, len(rows))
	for i, r := range rows {
		shown[i] = &Message{Message: r, messages: set}
	}
	return shown
}

// MailContent is a mail, written.
type MailContent struct {
	Name          string
	Kind          message.Kind
	Subject, Text string
	// HTMLPath is the address of the HTML part.
	HTMLPath string
}

// MessageFilter narrows a list of mails; nil fields do not.
type MessageFilter struct {
	// Status: any of these.
	Status []message.Status
	// ReceiptNumber of the request that they are about, as typed.
	ReceiptNumber *string
}

// Messages answers a page of mails.
func (s *Source) Messages(ctx context.Context, f MessageFilter, w Window) (*MessageConnection, error) {
	var requestIDs []string
	if f.ReceiptNumber != nil {
		receipt, _ := form.ParseReceiptNumber(*f.ReceiptNumber)
		var err error
		if requestIDs, err = s.client().Request.Query().Where(request.ReceiptNumber(receipt)).IDs(s.as(ctx)); err != nil {
			return nil, fmt.Errorf("read request of mails: %w", err)
		}
	}
	return paginate(ctx, w.of(id.Message), func(ctx context.Context, scan scan) ([]*ent.Message, error) {
		q := s.client().Message.Query().Where(predicate.Message(scan.bounds))
		if f.Status != nil {
			q.Where(message.StatusIn(f.Status...))
		}
		if f.ReceiptNumber != nil {
			q.Where(message.RequestIDIn(requestIDs...))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(m *ent.Message) string { return m.ID }, func(_ context.Context, rows []*ent.Message) ([]*Message, error) {
		return s.messages(rows), nil
	})
}

// MessagesByID answers those of the mails that are there for the viewer, by
// their ids.
func (s *Source) MessagesByID(ctx context.Context, ids []string) (map[string]*Message, error) {
	rows, err := s.client().Message.Query().Where(message.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read messages: %w", err)
	}
	byID := make(map[string]*Message, len(rows))
	for _, m := range s.messages(rows) {
		byID[m.ID] = m
	}
	return byID, nil
}

// To is where it goes. To an applicant it tells which mailbox to look in, and
// no more: the list stands on a page that others may look at too.
func (m *Message) To() string {
	if m.source.staff() {
		return m.Recipient
	}
	return form.MaskEmail(m.Recipient)
}

// Resendable: it failed, and what it carried can be written again.
func (m *Message) Resendable() bool {
	return m.Status == message.StatusFAILED && !ra.CarriesSecret(m.Kind)
}

// Language of the mail.
func (m *Message) Language() Language { return Language(m.Message.Language) }

// Request it belongs to; none where it is about something else.
func (m *Message) Request(ctx context.Context) (*Request, error) {
	byID, err := m.requests.get(func() (map[string]*Request, error) {
		return m.source.RequestsByID(ctx, distinct(m.rows, func(r *ent.Message) string { return deref(r.RequestID) }))
	})
	return byID[deref(m.RequestID)], err
}
