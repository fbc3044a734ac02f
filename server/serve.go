package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"github.com/shomei-ra/shomei/internal/form"
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
