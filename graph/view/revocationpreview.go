package view

import (
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/ra"
)

// RevocationPreview is what revoking a certificate would do. Staff's.
type RevocationPreview struct {
	Certificate        *Certificate
	Problems           []*Problem
	SecondOfficer      bool
	ReviewedAfterwards bool
	AcquirableUntil    *instant.Time
	Following          []*Request
	Mails              []*PlannedMail
	ListUntil          *instant.Time
}

// PlannedMail is a mail that would be written.
type PlannedMail struct {
	Kind      message.Kind
	Recipient string
	Language  Language
}

// RevocationPreview shows one; problems tell why it is refused.
func (s *Source) RevocationPreview(p ra.RevocationPreview, problems []*Problem) *RevocationPreview {
	shown := &RevocationPreview{
		Certificate: s.certificates([]*ent.Certificate{p.Certificate})[0], Problems: problems,
		SecondOfficer: p.SecondOfficer, ReviewedAfterwards: p.ReviewedAfterwards, AcquirableUntil: p.AcquirableUntil,
		Following: s.requests(p.Following), Mails: []*PlannedMail{}, ListUntil: p.ListUntil,
	}
	for _, m := range p.Mails {
		shown.Mails = append(shown.Mails, &PlannedMail{Kind: m.Kind, Recipient: m.Recipient, Language: Language(m.Language)})
	}
	return shown
}
