package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ra"
)

// ComingMail is a mail that is still to come.
type ComingMail struct {
	Kind            message.Kind
	Subject, Sender string
}

// ComingMails that the application may still bring, in the words of its mails.
func (r *Request) ComingMails(ctx context.Context) ([]*ComingMail, error) {
	under, err := r.policy(ctx)
	if err != nil {
		return nil, err
	}
	product, err := r.Product(ctx)
	if err != nil || product == nil {
		return nil, err
	}
	language := Language(r.Request.Language)
	coming := []*ComingMail{}
	for _, kind := range ra.ComingMails(r.Kind, r.Status(), under) {
		subject, err := r.source.MailSubject(kind, language, language.pick(product.BrandJa, product.BrandEn), product.Name(language))
		if err != nil {
			return nil, fmt.Errorf("head coming mail: %w", err)
		}
		coming = append(coming, &ComingMail{Kind: kind, Subject: subject, Sender: r.source.MailFrom})
	}
	return coming, nil
}
