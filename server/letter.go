package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/url"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	entproduct "github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/job"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// letters shows mails to staff: their words over the API, their HTML, which no
// page may hold as markup, at addresses of its own.
type letters struct {
	written  *job.Letters
	sessions *session.Service
	db       *database.DB
	ra       *ra.Service
	log      *slog.Logger
}

// Where a mail's HTML is: a stored mail's, and a sample's.
const lettersAt = "/letters/"

// Written implements graph.Letters.
func (l letters) Written(ctx context.Context, messageID string) (*view.MailContent, error) {
	row, err := l.db.Client().Message.Get(viewer.AsSystem(ctx), messageID)
	if ent.IsNotFound(err) {
		return nil, problem.Refuse(problem.NotFound, "messageId")
	}
	if err != nil {
		return nil, err
	}
	text, err := l.written.Written(ctx, messageID)
	if err != nil {
		// What it says may have gone with what it is about.
		l.log.WarnContext(ctx, "mail cannot be shown", "message", messageID, "error", err)
		return nil, nil
	}
	return &view.MailContent{
		Name: messageID, Kind: row.Kind, Subject: text.Subject, Text: text.Text, HTMLPath: lettersAt + url.PathEscape(messageID),
	}, nil
}

// Sampled implements graph.Letters.
func (l letters) Sampled(ctx context.Context, kind *message.Kind, language view.Language, productID string) ([]*view.MailContent, error) {
	shown := []*view.MailContent{}
	for _, s := range mail.Samples() {
		if kind != nil && mail.Kind(*kind) != s.Kind {
			continue
		}
		text, err := l.sampled(ctx, s, mail.Language(language), productID)
		if err != nil {
			return nil, err
		}
		shown = append(shown, &view.MailContent{
			Name: s.Name, Kind: message.Kind(s.Kind), Subject: text.Subject, Text: text.Text,
			HTMLPath: lettersAt + "sample/" + url.PathEscape(productID) + "/" + string(language) + "/" + s.Name,
		})
	}
	return shown, nil
}

// sampled writes a sample in a product's words. Errors: NOT_FOUND.
func (l letters) sampled(ctx context.Context, s mail.Sample, language mail.Language, productID string) (mail.Rendered, error) {
	ctx = viewer.AsSystem(ctx)
	row, err := l.db.Client().Product.Query().Where(entproduct.ID(productID)).Only(ctx)
	if err == nil {
		var version *ent.ProductPolicy
		if version, err = ra.CurrentPolicy(ctx, l.db.Client(), productID, instant.At(l.ra.Now())); err == nil {
			return l.written.Sampled(s, language, policy.Text{Ja: row.BrandJa, En: row.BrandEn},
				policy.Text{Ja: row.NameJa, En: row.NameEn}, version.Policy.SecretLabel)
		}
	}
	if ent.IsNotFound(err) {
		return mail.Rendered{}, problem.Refuse(problem.NotFound, "productId")
	}
	return mail.Rendered{}, err
}

// routes answers the HTML of mails, to staff alone.
func (l letters) routes(mux *http.ServeMux) {
	mux.HandleFunc("GET "+lettersAt+"{message}", l.toStaff(func(r *http.Request) (mail.Rendered, error) {
		return l.written.Written(r.Context(), r.PathValue("message"))
	}))
	mux.HandleFunc("GET "+lettersAt+"sample/{product}/{language}/{name}", l.toStaff(func(r *http.Request) (mail.Rendered, error) {
		language := mail.Language(r.PathValue("language"))
		for _, s := range mail.Samples() {
			if s.Name == r.PathValue("name") && (language == mail.Japanese || language == mail.English) {
				return l.sampled(r.Context(), s, language, r.PathValue("product"))
			}
		}
		return mail.Rendered{}, problem.Refuse(problem.NotFound, "name")
	}))
}

// toStaff sends what write answers, for a frame; there is nothing for anybody
// else.
func (l letters) toStaff(write func(*http.Request) (mail.Rendered, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		visit, err := l.sessions.Read(r.Context(), r)
		if errors.Is(err, session.ErrBearer) || err == nil && (visit.Viewer.Kind != viewer.Staff || !visit.Viewer.May(viewer.ReadCases)) {
			notFound(w, r)
			return
		}
		var letter mail.Rendered
		if err == nil {
			letter, err = write(r)
		}
		if _, refused := errors.AsType[*problem.Error](err); refused {
			notFound(w, r)
			return
		}
		if err != nil {
			l.log.ErrorContext(r.Context(), "show mail", "error", err)
			say(w, http.StatusServiceUnavailable, "temporarily unavailable")
			return
		}
		w.Header().Set("Content-Security-Policy", letterPolicy)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		_, _ = io.WriteString(w, letter.HTML)
	}
}
