package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/mail"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/mailsigner"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	shomeimail "github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/ra"
)

// sender says who writes mails and what signs them.
type sender struct {
	MailFrom       string `help:"Sender of mails." placeholder:"ADDRESS"`
	SignMail       bool   `help:"Sign mails (S/MIME) with a certificate that the issuing CA makes for the sender, and renews."`
	MailSignerCert string `help:"Sign mails with this certificate for the sender instead, its issuers behind it, PEM." placeholder:"FILE"`
	MailSignerKey  string `help:"The key to it, PEM." placeholder:"FILE"`
}

// check refuses settings that do not go together.
func (s sender) check() error {
	if (s.MailSignerCert == "") != (s.MailSignerKey == "") {
		return errors.New("--mail-signer-cert and --mail-signer-key want each other")
	}
	if s.MailSignerCert != "" && s.SignMail {
		return errors.New("--sign-mail and --mail-signer-cert: only one certificate can sign")
	}
	return nil
}

// mailbox is the sender's bare address.
func (s sender) mailbox() (string, error) {
	parsed, err := mail.ParseAddress(s.MailFrom)
	if err != nil {
		return "", errors.New("--mail-from is not an address")
	}
	return parsed.Address, nil
}

// kept answers the mailbox whose signer the installation's own CA is to keep
// up; empty: none.
func (s sender) kept() (string, error) {
	if !s.SignMail {
		return "", nil
	}
	return s.mailbox()
}

// options are how the mail transport signs.
func (s sender) options(i *installation, service *ra.Service) ([]shomeimail.Option, error) {
	kept, err := s.kept()
	if err != nil {
		return nil, err
	}
	if kept != "" {
		find := func(ctx context.Context) (tls.Certificate, error) { return service.MailSigner(ctx, kept) }
		return []shomeimail.Option{shomeimail.WithSignerFrom(find, i.now)}, nil
	}
	if s.MailSignerCert == "" {
		return nil, nil
	}
	pair, err := s.pair()
	if err != nil {
		return nil, err
	}
	return []shomeimail.Option{shomeimail.WithSigner(pair, i.wall)}, nil
}

func (s sender) pair() (tls.Certificate, error) {
	pair, err := tls.LoadX509KeyPair(s.MailSignerCert, s.MailSignerKey)
	if err != nil {
		return tls.Certificate{}, fmt.Errorf("read mail signer: %w", err)
	}
	return pair, nil
}

// signerWarning is how long before its end doctor calls a mail signer wrong:
// the server should have renewed its own a month earlier.
const signerWarning = 30 * 24 * time.Hour

// describeSigner is a line of doctor's.
func (i *installation) describeSigner(s sender) (string, error) {
	until, err := i.checkSigner(s)
	if until.IsZero() && err == nil {
		return "signer of mails: none, they go unsigned", nil
	}
	if until.IsZero() {
		return "signer of mails", err
	}
	return "signer of mails, until " + until.Format(time.DateOnly), err
}

// checkSigner tells whether mails are signed and until when, and what is wrong
// with it. Without --sign-mail it looks at what there is; what came to its end
// then is of a server that signs no more.
func (i *installation) checkSigner(s sender) (until time.Time, err error) {
	if err := s.check(); err != nil {
		return time.Time{}, err
	}
	now := i.now()
	if s.MailSignerCert != "" {
		mailbox, err := s.mailbox()
		if err != nil {
			return time.Time{}, err
		}
		pair, err := s.pair()
		if err != nil {
			return time.Time{}, err
		}
		leaf, err := shomeimail.CheckSigner(pair, mailbox)
		if err != nil {
			return time.Time{}, err
		}
		return leaf.NotAfter, inTime(i.wall(), leaf.NotBefore, leaf.NotAfter)
	}
	query := i.db.Client().MailSigner.Query().Where(mailsigner.DerNotNil(), mailsigner.RevokedAtIsNil(), mailsigner.NotBeforeLTE(instant.At(now)))
	mailbox, err := s.kept()
	if err != nil {
		return time.Time{}, err
	}
	if mailbox != "" {
		query = query.Where(mailsigner.Mailbox(mailbox))
	} else {
		query = query.Where(mailsigner.NotAfterGTE(instant.At(now)))
	}
	row, err := query.Order(ent.Desc(mailsigner.FieldNotAfter)).First(viewer.AsSystem(i.ctx))
	switch {
	case ent.IsNotFound(err) && mailbox == "":
		return time.Time{}, nil
	case ent.IsNotFound(err):
		return time.Time{}, fmt.Errorf("there is none for %s: a running server makes it", mailbox)
	case err != nil:
		return time.Time{}, err
	}
	return row.NotAfter.Time(), inTime(now, row.NotBefore.Time(), row.NotAfter.Time())
}

func inTime(now, from, until time.Time) error {
	if err := between(now, from, until); err != nil {
		return errors.New("its certificate is not valid now: mails wait")
	}
	if until.Sub(now) < signerWarning {
		return fmt.Errorf("its certificate ends on %s and was not renewed", until.Format(time.DateOnly))
	}
	return nil
}

// signerPlace is whose signers a command is about, and where they are.
type signerPlace struct {
	place
	MailFrom string `help:"Sender of mails, as the server has it." required:"" placeholder:"ADDRESS"`
}

// do gives do the sender's mailbox and a service with the CAs' keys.
func (p signerPlace) do(e *environment, do func(ctx context.Context, s *ra.Service, mailbox string) error) error {
	mailbox, err := sender{MailFrom: p.MailFrom}.mailbox()
	if err != nil {
		return err
	}
	return e.command(p.place, func(ctx context.Context, i *installation) error {
		s, err := i.signing()
		if err != nil {
			return err
		}
		return do(ctx, s, mailbox)
	})
}

type mailSignerIssueCommand struct{ signerPlace }

// Run certifies a key for the sender.
func (c *mailSignerIssueCommand) Run(e *environment) error {
	return c.do(e, func(ctx context.Context, s *ra.Service, mailbox string) error {
		made, err := s.IssueMailSigner(ctx, commandLine, mailbox)
		if err != nil {
			return err
		}
		fmt.Fprintf(e.stdout, "issued: serial %x for %s, until %s; servers with --sign-mail use it from now on\n",
			made.SerialNumber, mailbox, made.NotAfter.Format(time.DateOnly))
		return nil
	})
}

type mailSignerRevokeCommand struct {
	signerPlace
	Reason string `help:"key-compromise, cessation-of-operation or unspecified." required:"" enum:"key-compromise,cessation-of-operation,unspecified"`
}

// Run revokes every certificate for the sender and publishes the list. That
// there is none to revoke is an error: whoever lost a key and mistyped the
// address must not think that it is done.
func (c *mailSignerRevokeCommand) Run(e *environment) error {
	return c.do(e, func(ctx context.Context, s *ra.Service, mailbox string) error {
		reason := revocation.Reason(strings.ToUpper(strings.ReplaceAll(c.Reason, "-", "_")))
		n, err := s.RevokeMailSigners(ctx, commandLine, mailbox, reason)
		if err != nil {
			return err
		}
		if n == 0 {
			return fmt.Errorf("there is no valid certificate for %s: nothing was revoked", mailbox)
		}
		fmt.Fprintf(e.stdout, "revoked: %d certificates for %s\n", n, mailbox)
		return nil
	})
}

// signing is tools for commands that need the CAs' keys.
func (i *installation) signing() (*ra.Service, error) {
	issuers, err := i.issuers("")
	if err != nil {
		return nil, err
	}
	return i.service(issuers, nil, i.hasher())
}
