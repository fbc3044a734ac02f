package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/upload"
	"github.com/shomei-ra/shomei/job"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
	"github.com/shomei-ra/shomei/ui"
	"github.com/shomei-ra/shomei/va"
)

func (c *serveCommand) transport(i *installation, service *ra.Service) (mail.Transport, *mail.Folder, error) {
	if c.SMTP == "" {
		folder := mail.NewFolder(filepath.Join(c.Data, "mailbox"))
		return folder, folder, nil
	}
	options, err := c.options(i, service)
	if err != nil {
		return nil, nil, err
	}
	smtp, err := mail.NewSMTP(c.SMTP, c.MailFrom, options...)
	return smtp, nil, err
}

// wire makes everything out of an installation. The order is that of
// architecture.md: outbox, use cases, workers.
func (c *serveCommand) wire(i *installation) (*app, error) {
	if u, err := url.Parse(c.PublicURL); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, errors.New("--public-url must be http://… or https://…")
	}
	issuers, err := i.issuers(c.PKIURL)
	if err != nil {
		return nil, err
	}
	certificates, err := profiles(c.PolicyOID, c.MailboxPolicy, c.PublicURL)
	if err != nil {
		return nil, err
	}
	hasher := i.hasher()
	if i.mailSender, err = c.kept(); err != nil {
		return nil, err
	}
	i.helpDeskEmail = c.HelpDeskEmail
	i.hooks = hook.Rules{Loopback: c.HookLoopback}
	if i.scanner, err = c.fileScanner(); err != nil {
		return nil, err
	}
	if c.Demo {
		i.ahead = ra.NewAhead(i.row.ClockOffset)
	}
	service, err := i.service(issuers, certificates, hasher)
	if err != nil {
		return nil, err
	}
	// So that whoever asks first gets an answer, and a key that cannot sign is
	// known now.
	if err := errors.Join(service.RefreshPublications(i.ctx), service.RefreshTokenKey(i.ctx)); err != nil {
		return nil, err
	}
	transport, folder, err := c.transport(i, service)
	if err != nil {
		return nil, err
	}
	jobs := job.Config{
		DB: i.db, RA: service, Ring: i.ring, Transport: transport, PublicURL: c.PublicURL,
		Operator: policy.Text{Ja: c.Operator, En: c.OperatorEn},
		HelpDesk: policy.Text{Ja: c.HelpDesk, En: c.HelpDeskEn}, Sender: c.MailFrom, Wall: i.wall, Log: i.log,
		Hooks: hook.New(i.hooks, nil, i.wall),
	}
	shown := letters{written: job.NewLetters(jobs), db: i.db, ra: service, log: i.log}
	proxies, err := session.ParseProxies(c.TrustedProxies)
	if err != nil {
		return nil, err
	}
	throttle := session.NewThrottle(session.ThrottleConfig{DB: i.db, Ring: i.ring, Now: i.wall, Log: i.log})
	clients := c.clients(i, service, throttle, proxies)
	var api http.Handler
	if api, jobs.Prune, shown.sessions, err = c.api(i, service, hasher, issuers, shown, clients); err != nil {
		return nil, err
	}
	runner, err := job.NewRunner(i.ctx, jobs)
	if err != nil {
		return nil, err
	}
	site := site{
		api: api, clients: clients, name: nameIn(c.PublicURL), pages: newPages(), letters: shown, db: i.db, log: i.log, wall: i.wall, rand: i.rand, secure: strings.HasPrefix(c.PublicURL, "https:"),
		publications: va.NewHandler(va.Config{
			Client: i.db.Client(), Reader: i.db.Reader(), Ring: i.ring, Now: i.now, PKIURL: publishedAt(issuers), PortalURL: strings.TrimSuffix(c.PublicURL, "/"), Log: i.log,
		}),
	}
	files := graph.Config{RA: service, DB: i.db, Sessions: shown.sessions, Log: i.log, Wall: i.wall, Rand: i.rand, PublicURL: c.PublicURL}
	if site.evidence, err = graph.NewEvidenceHandler(files); err != nil {
		return nil, err
	}
	site.explorer = c.Explorer
	if site.imports, err = graph.NewImportHandler(files); err != nil {
		return nil, err
	}
	served := &app{log: i.log, runner: runner}
	if c.Demo {
		site.demo, site.folder = true, folder
		served.follow = service.FollowClock
	}
	served.handler = site.handler()
	return served, nil
}

// scanIn is how long a virus scanner may take over a file.
const scanIn = 30 * time.Second

// fileScanner is whoever looks for viruses in uploads; nil: nobody.
func (c *serveCommand) fileScanner() (upload.Scanner, error) {
	if c.ScanCommand == "" {
		return nil, nil
	}
	command, err := upload.ParseCommand(c.ScanCommand, scanIn)
	if err != nil {
		return nil, fmt.Errorf("--scan-command: %w", err)
	}
	return command, nil
}

// publishedAt is the publication address that certificates get.
func publishedAt(issuers map[string]*ca.Issuer) string {
	return strings.TrimSuffix(issuers[rootSlug].URLs().CRL, "/crl/"+rootSlug+".crl")
}

// api answers the API, what deletes its old rows, and its sessions.
func (c *serveCommand) api(i *installation, service *ra.Service, hasher *passphrase.Hasher, issuers map[string]*ca.Issuer, shown letters, clients *session.Clients) (http.Handler, func(context.Context) error, *session.Service, error) {
	passkeys, err := factor.NewSite(c.PublicURL, c.OperatorEn)
	if err != nil {
		return nil, nil, nil, err
	}
	provider, err := c.provider(i, c.PublicURL)
	if err != nil {
		return nil, nil, nil, err
	}
	documents, err := graph.ReadDocuments(ui.Documents())
	if err != nil {
		return nil, nil, nil, err
	}
	config := graph.Config{
		RA: service, Passkeys: passkeys, OIDCLabel: c.label(), DB: i.db, Letters: shown, Log: i.log, Wall: i.wall, Rand: i.rand,
		Sessions: session.New(session.Config{
			DB: i.db, Ring: i.ring, Hasher: hasher, Proxies: clients.Proxies, Clients: clients,
			Secure: strings.HasPrefix(c.PublicURL, "https:"), PasswordAlone: c.Demo, OIDC: provider, Now: i.wall, Rand: i.rand,
		}),
		Throttle: clients.Throttle,
		Issuers:  addresses(issuers),
		Operator: policy.Text{Ja: c.Operator, En: c.OperatorEn},
		HelpDesk: policy.Text{Ja: c.HelpDesk, En: c.HelpDeskEn},
		ClosingMail: func(ctx context.Context, of graph.ClosingMail) (string, string, error) {
			m, err := job.PreviewClosing(ctx, job.Config{
				DB: i.db, RA: service, PublicURL: c.PublicURL, HelpDesk: policy.Text{Ja: c.HelpDesk, En: c.HelpDeskEn},
			}, of.ProductID, of.Portal, message.Language(of.Language))
			return m.Subject, m.Text, err
		},
		ReplaceMail: func(ctx context.Context, of graph.ClosingMail, text policy.Text, before time.Time) (string, string, error) {
			m, err := job.PreviewReplace(ctx, job.Config{
				DB: i.db, RA: service, PublicURL: c.PublicURL, HelpDesk: policy.Text{Ja: c.HelpDesk, En: c.HelpDeskEn},
			}, of.ProductID, of.Portal, message.Language(of.Language), text, before)
			return m.Subject, m.Text, err
		},
		MailSubject: func(kind message.Kind, language view.Language, brand, product string) (string, error) {
			return mail.Subject(mail.Kind(kind), mail.Language(language), brand, product)
		},
		MailFrom:      c.MailFrom,
		HelpDeskEmail: c.HelpDeskEmail,
		PaperTo:       policy.Text{Ja: c.PaperTo, En: c.PaperToEn},
		Stopping:      i.ctx.Done(),
		PublicURL:     c.PublicURL, Demo: c.Demo, Introspection: c.Demo || c.Introspection || c.Explorer,
		Documents: documents, OnlyDocuments: !c.Demo && !c.AnyDocument,
	}
	handler, err := graph.NewHandler(config)
	return handler, func(ctx context.Context) error {
		return errors.Join(config.Sessions.Prune(ctx), config.Throttle.Prune(ctx))
	}, config.Sessions, err
}
