package mail

import (
	"context"
	"errors"
	"fmt"
	"net/mail"
	"strings"
	"time"
)

// Envelope is a mail ready to go.
type Envelope struct {
	// From is the author to show, such as "Shomei <noreply@example.jp>"; empty:
	// the transport's own. The transport's own address stays the envelope
	// sender, so that bounces and alignment do not depend on a brand.
	From string
	// To is one bare address.
	To string
	// ReplyTo is one bare address, where an answer is to go elsewhere than to the
	// author; else empty.
	ReplyTo string
	// Subject is one line; Text and HTML have LF line ends. All are UTF-8. HTML
	// is another form of Text, or empty.
	Subject, Text, HTML string
	// MessageID is our identifier of the message (msg_…): letters, digits, _
	// and -. The same on every retry, so that a mail server and a reader's
	// program can recognise a duplicate.
	MessageID string
	// Date is when the message was written, also on a retry.
	Date time.Time
}

// Transport takes mails. Delivery is at least once: after an error the caller
// sends the same envelope again, unless the error is [Permanent].
type Transport interface {
	Send(ctx context.Context, e Envelope) error
}

// Permanent tells whether sending the same mail again is pointless: the server
// refused it for good (5xx of recipient, sender or content), or it is malformed.
// Trouble with the connection, with TLS and with our own credentials is not
// permanent: an administrator mends it and the mail goes out.
func Permanent(err error) bool {
	var f *failure
	return errors.As(err, &f) && f.permanent
}

// failure is an error of a transport. Servers like to repeat the recipient in
// their answers, so it keeps codes and never their words.
type failure struct {
	step      string // what was tried, in our own words
	code      int    // SMTP reply code; 0: none
	status    string // enhanced status (RFC 3463), if any
	permanent bool
	cause     error // only from before any address was named; may be nil
}

func (f *failure) Error() string {
	text := "send mail: " + f.step
	if f.code != 0 {
		text += fmt.Sprintf(": %d", f.code)
	}
	if f.status != "" {
		text += " " + f.status
	}
	if f.cause != nil {
		text += ": " + f.cause.Error()
	}
	return text
}

func (f *failure) Unwrap() error { return f.cause }

func malformed(what string) error {
	return &failure{step: what, permanent: true}
}

// check refuses what could add headers or recipients, or name a file outside
// the folder. The parser's own errors quote the address and are not passed on.
func (e Envelope) check() error {
	for name, value := range map[string]string{"from": e.From, "to": e.To, "reply-to": e.ReplyTo, "subject": e.Subject} {
		if strings.ContainsFunc(value, breaksLine) {
			return malformed(name + " holds a control character")
		}
	}
	if strings.Contains(e.Subject+e.From, "=?") {
		// Plain text that looks like an encoded word (RFC 2047) is decoded by
		// readers, into what no check has seen.
		return malformed("subject or from holds an encoded word")
	}
	if e.Subject == "" || e.Text == "" || e.Date.IsZero() {
		return malformed("subject, text or date is missing")
	}
	if e.MessageID == "" || strings.ContainsFunc(e.MessageID, func(r rune) bool { return !plain(r) }) {
		return malformed("message id is not letters, digits, _ and -")
	}
	to, err := mail.ParseAddress(e.To)
	if err != nil || to.Address != e.To {
		return malformed("to is not one bare address")
	}
	if e.ReplyTo != "" {
		if reply, err := mail.ParseAddress(e.ReplyTo); err != nil || reply.Address != e.ReplyTo {
			return malformed("reply-to is not one bare address")
		}
	}
	if e.From == "" {
		return nil
	}
	if _, err := mail.ParseAddress(e.From); err != nil {
		return malformed("from is not an address")
	}
	return nil
}

func plain(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' || r == '-'
}
