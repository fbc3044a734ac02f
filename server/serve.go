package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/form"
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

type serveCommand struct {
	place
	sender
	signOn
	Demo           bool          `help:"Set up and serve a demo; on loopback only."`
	DemoWindow     time.Duration `help:"Time for cancelling in a demo that is set up now." hidden:"" default:"1h"`
	Addr           string        `help:"Address to listen on." default:"127.0.0.1:8080" placeholder:"HOST:PORT"`
	SMTP           string        `help:"Mail server: smtp://user:password@host." name:"smtp" placeholder:"URL"`
	PublicURL      string        `help:"Address of the portal, as browsers see it; default http://ADDR." name:"public-url" placeholder:"URL"`
	PKIURL         string        `help:"Where lists and OCSP are published; default: as in the CA's certificate." name:"pki-url" placeholder:"URL"`
	TrustedProxies string        `help:"Networks of the proxies in front, whose X-Forwarded-For counts." placeholder:"CIDR,…"`
	ClientCerts    bool          `help:"Trusted proxies authenticate TLS clients, and say by which certificate in the header Client-Cert (RFC 9440, or escaped PEM), which they take out of what clients send." name:"client-certificates"`
	Operator       string        `help:"Name of who runs this."`
	OperatorEn     string        `help:"The same in English." name:"operator-en"`
	PaperTo        string        `help:"Name and postal address where forms are sent, in lines."`
	PaperToEn      string        `help:"The same in English." name:"paper-to-en"`
	HelpDesk       string        `help:"Telephone and hours of the help desk."`
	HelpDeskEn     string        `help:"The same in English." name:"help-desk-en"`
	HelpDeskEmail  string        `help:"Where enquiries made at the portal go; none: no enquiry form." placeholder:"ADDRESS"`
	PolicyOID      string        `help:"Certificate policy; the default is an example." name:"policy-oid" default:"${examplePolicy}"`
	MailboxPolicy  string        `help:"Policy of certificates of mailboxes, which nobody vets; the default is an example." name:"mailbox-policy-oid" default:"${exampleMailboxPolicy}"`
	ScanCommand    string        `help:"Virus scanner of uploaded files: a program that reads one from its standard input and ends with 0 for clean, 1 for infected, such as clamdscan with a hyphen; none: files are shown as not scanned." name:"scan-command" placeholder:"COMMAND"`
	HookLoopback   bool          `help:"Let webhooks lead to this machine, without TLS: for trying them out; with --addr on loopback only." name:"webhook-loopback"`
	AnyDocument    bool          `help:"Answer any GraphQL document of a browser's session, not only those of our own pages; always in a demo." name:"any-document"`
	Introspection  bool          `help:"Answer questions about the GraphQL schema; always in a demo."`
	Explorer       bool          `help:"Serve GraphiQL at /graphiql, and answer questions about the schema; always in a demo."`
	LogFormat      string        `help:"text or json." enum:"text,json" default:"text"`
	LogLevel       string        `help:"debug, info, warn or error; default info, in a demo warn." placeholder:"LEVEL"`
}

// Limits of a connection. Reading allows a megabyte on a slow line; writing
// allows an operation that waits for its turn to hash.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second
	writeTimeout      = 60 * time.Second
	idleTimeout       = 2 * time.Minute
	maxHeader         = 32 << 10
	// drain is how long requests that run may take to end at a stop, and
	// stopJobs how long jobs may: ten seconds in all.
	drain    = 6 * time.Second
	stopJobs = 2 * time.Second
)

// Run serves until the context ends.
func (c *serveCommand) Run(e *environment) (err error) {
	if err := c.check(); err != nil {
		return err
	}
	log, err := c.logger(e)
	if err != nil {
		return err
	}
	listener, err := listen(e.ctx, c.Addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	c.fill(listener.Addr().String())

	var i *installation
	var shown *demo
	if c.Demo {
		i, shown, err = e.demo(c, log)
	} else {
		i, err = e.open(c.place, log)
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, i.close()) }()
	if i.row.Demo != c.Demo {
		if c.Demo {
			return errNotDemo
		}
		return errors.New("this database was born as a demo: serve it with --demo")
	}
	// A rotation may have been cut short before it was noted.
	if err := i.recordRing(e.ctx); err != nil {
		return err
	}
	if err := i.giveReasons(); err != nil {
		return err
	}
	app, err := c.wire(i)
	if err != nil {
		return err
	}
	return app.serve(e.ctx, listener, func() {
		if shown != nil {
			shown.print(e.stdout)
			return
		}
		fmt.Fprintf(e.stdout, "serving %s\n", c.PublicURL)
	})
}

// check refuses settings that do not go together.
func (c *serveCommand) check() error {
	if err := c.sender.check(); err != nil {
		return err
	}
	if err := c.signOn.check(c.Demo); err != nil {
		return err
	}
	if canonical, ok := form.Email(c.HelpDeskEmail); c.HelpDeskEmail != "" && !ok {
		return errors.New("--help-desk-email is not an address that mail can be sent to")
	} else if ok {
		c.HelpDeskEmail = canonical
	}
	if c.HookLoopback {
		if err := onLoopback("--webhook-loopback", c.Addr); err != nil {
			return err
		}
	}
	if c.Demo {
		return onLoopback("--demo", c.Addr)
	}
	for flag, value := range map[string]string{
		"--smtp": c.SMTP, "--mail-from": c.MailFrom, "--operator": c.Operator, "--help-desk": c.HelpDesk,
	} {
		if value == "" {
			return fmt.Errorf("%s is wanted outside the demo (see shomei serve --help)", flag)
		}
	}
	return nil
}

// onLoopback refuses a flag that opens what only this machine may reach.
func onLoopback(flag, addr string) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("--addr %s: want HOST:PORT", addr)
	}
	if ip, err := netip.ParseAddr(host); host != "localhost" && (err != nil || !ip.IsLoopback()) {
		return fmt.Errorf("%s is refused on %s: it opens what others must not reach; use 127.0.0.1", flag, addr)
	}
	return nil
}

// listen takes the address first of all: nothing is made for a server that
// cannot serve.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("%s is in use by another program: stop that one, or give another --addr", addr)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w", addr, err)
	}
	return listener, nil
}

// fill sets what follows from the address, now that it is known.
func (c *serveCommand) fill(addr string) {
	if c.PublicURL == "" {
		c.PublicURL = "http://" + addr
	}
	c.PublicURL = strings.TrimRight(c.PublicURL, "/")
	if c.Demo {
		c.fillDemo(addr)
	}
	if c.OperatorEn == "" {
		c.OperatorEn = c.Operator
	}
	if c.PaperToEn == "" {
		c.PaperToEn = c.PaperTo
	}
	if c.HelpDeskEn == "" {
		c.HelpDeskEn = c.HelpDesk
	}
}

func (c *serveCommand) logger(e *environment) (*slog.Logger, error) {
	level := slog.LevelInfo
	if c.Demo {
		level = slog.LevelWarn
	}
	if c.LogLevel != "" {
		if err := level.UnmarshalText([]byte(c.LogLevel)); err != nil {
			return nil, fmt.Errorf("--log-level %s: want debug, info, warn or error", c.LogLevel)
		}
	}
	return e.logger(c.LogFormat, level), nil
}

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

// app is a wired server.
type app struct {
	log     *slog.Logger
	handler http.Handler
	runner  *job.Runner
	// follow takes over how far another process moved business time; nil but in
	// a demo.
	follow func(context.Context) error
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
	files := graph.Config{RA: service, DB: i.db, Sessions: shown.sessions, Log: i.log, Wall: i.wall, PublicURL: c.PublicURL}
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

// newServer makes the server with its limits; requests live in ctx.
func newServer(ctx context.Context, handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: readTimeout,
		WriteTimeout: writeTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeader,
		BaseContext: func(net.Listener) context.Context { return ctx },
		ErrorLog:    slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

// serve answers requests and does the jobs until ctx ends; then it lets both
// end what they began. ready is called once requests are answered.
func (a *app) serve(ctx context.Context, listener net.Listener, ready func()) error {
	// What runs must outlive the signal that ends ctx.
	running := context.WithoutCancel(ctx)
	if err := a.runner.Start(running); err != nil {
		return err
	}
	if a.follow != nil {
		following, stop := context.WithCancel(ctx)
		defer stop()
		go a.followClock(following)
	}
	server := newServer(running, a.handler, a.log)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	// Opening the CA keys and hashing took tens of megabytes, once.
	debug.FreeOSMemory()
	ready()
	var err error
	select {
	case err = <-ended:
	case <-ctx.Done():
		brief, cancel := context.WithTimeout(running, drain)
		defer cancel()
		if err = server.Shutdown(brief); errors.Is(err, context.DeadlineExceeded) {
			err = server.Close()
		}
	}
	brief, cancel := context.WithTimeout(running, stopJobs)
	defer cancel()
	return errors.Join(err, a.runner.Stop(brief))
}

// followEvery is how long a process of a demo may be behind another that moved
// business time: one small row, read so often.
const followEvery = time.Second

// followClock follows it until ctx ends.
func (a *app) followClock(ctx context.Context) {
	beat := time.NewTicker(followEvery)
	defer beat.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-beat.C:
			if err := a.follow(ctx); err != nil && ctx.Err() == nil {
				a.log.ErrorContext(ctx, "follow business time", "error", err)
			}
		}
	}
}
