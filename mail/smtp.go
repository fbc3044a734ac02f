package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/mail"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// smtpTimeout bounds each wait for the server; a delivery has about four.
// RFC 5321 §4.5.3.2 allows servers minutes, but a worker that waits sends
// nothing else, and the mail is tried again anyway.
const smtpTimeout = 30 * time.Second

// SMTP hands mails to a mail server, one connection a mail. Safe for
// concurrent use.
type SMTP struct {
	host     string
	address  string // host and port
	implicit bool   // TLS from the first byte
	tls      *tls.Config
	from     mail.Address
	options  []gomail.Option // closures, so that a printed SMTP shows no password
	sign     signer          // nil: mails go unsigned
}

// Option is what [NewSMTP] can do besides.
type Option func(*SMTP) error

// NewSMTP reads a URL such as
//
//	smtp://host            port 25, STARTTLS when offered
//	smtp://user:pass@host  port 587, STARTTLS required (but not on loopback)
//	smtps://user:pass@host port 465, TLS from the first byte
//
// A port may follow the host. ?tls=required, offered or off overrides the rule
// for smtp://; a password never goes over an unencrypted line to another
// machine. Certificates are always verified. from is the sender, with or
// without a name. Errors never hold the URL, which may hold a password.
func NewSMTP(address, from string, more ...Option) (*SMTP, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, errors.New("read SMTP address: not a URL")
	}
	if u.Scheme != "smtp" && u.Scheme != "smtps" {
		return nil, errors.New("read SMTP address: must begin with smtp:// or smtps://")
	}
	if u.Hostname() == "" || strings.Trim(u.Path, "/") != "" || u.Fragment != "" {
		return nil, errors.New("read SMTP address: must be scheme, host and nothing but a port and ?tls= after it")
	}
	sender, err := mail.ParseAddress(from)
	if err != nil || strings.ContainsFunc(from, breaksLine) {
		return nil, errors.New("read SMTP sender: not an address")
	}
	port, err := smtpPort(u)
	if err != nil {
		return nil, fmt.Errorf("read SMTP address: %w", err)
	}
	policy, err := smtpTLS(u)
	if err != nil {
		return nil, fmt.Errorf("read SMTP address: %w", err)
	}
	s := &SMTP{
		host:     u.Hostname(),
		address:  net.JoinHostPort(u.Hostname(), strconv.Itoa(port)),
		implicit: u.Scheme == "smtps",
		tls:      &tls.Config{ServerName: u.Hostname(), MinVersion: tls.VersionTLS12},
		from:     *sender,
	}
	s.options = []gomail.Option{
		gomail.WithTimeout(smtpTimeout),
		gomail.WithTLSPolicy(policy),
		gomail.WithTLSConfig(s.tls),
		gomail.WithHELO(domain(sender.Address)), // a container's host name resolves nowhere
		gomail.WithoutNoop(),
	}
	if password, ok := u.User.Password(); ok {
		s.options = append(s.options,
			// Both refuse an unencrypted line unless it is loopback.
			gomail.WithOpportunisticSMTPAuth(gomail.SMTPAuthPlain, gomail.SMTPAuthLogin),
			gomail.WithUsername(u.User.Username()), gomail.WithPassword(password))
	}
	for _, option := range more {
		if err := option(s); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func smtpPort(u *url.URL) (int, error) {
	switch {
	case u.Port() != "":
		port, err := strconv.Atoi(u.Port())
		if err != nil || port < 1 || port > 65535 {
			return 0, errors.New("port is not 1 to 65535")
		}
		return port, nil
	case u.Scheme == "smtps":
		return 465, nil
	case u.User != nil:
		return 587, nil
	default:
		return 25, nil
	}
}

func smtpTLS(u *url.URL) (gomail.TLSPolicy, error) {
	query := u.Query()
	mode := query.Get("tls")
	query.Del("tls")
	if len(query) > 0 {
		return 0, errors.New("the only parameter is tls")
	}
	if u.Scheme == "smtps" {
		if mode != "" {
			return 0, errors.New("smtps always uses TLS; tls belongs to smtp")
		}
		return gomail.NoTLS, nil // no STARTTLS: the line is encrypted already
	}
	switch mode {
	case "required":
		return gomail.TLSMandatory, nil
	case "offered":
		return gomail.TLSOpportunistic, nil
	case "off":
		return gomail.NoTLS, nil
	case "":
		if ip := net.ParseIP(u.Hostname()); u.User != nil && u.Hostname() != "localhost" && !ip.IsLoopback() {
			return gomail.TLSMandatory, nil
		}
		return gomail.TLSOpportunistic, nil
	default:
		return 0, errors.New("tls is required, offered or off")
	}
}

// Send implements [Transport]. Ending ctx ends the delivery at once.
func (s *SMTP) Send(ctx context.Context, e Envelope) error {
	message, err := s.message(ctx, e)
	if err != nil {
		return err
	}
	line := &line{ctx: ctx, smtp: s}
	defer line.close()
	options := append(s.options[:len(s.options):len(s.options)], gomail.WithDialContextFunc(line.dial))
	if ascii(e.To) {
		// Only an address needs SMTPUTF8 (RFC 6531); headers and text are
		// encoded. Asking for it needlessly makes some relays bounce.
		options = append(options, gomail.WithoutSMTPUTF8())
	}
	client, err := gomail.NewClient(s.host, options...)
	if err != nil {
		return &failure{step: "configure client", cause: err}
	}
	err = client.DialAndSendWithContext(ctx, message)
	if message.IsDelivered() {
		// The server took it; that RSET or QUIT failed afterwards is no reason
		// to send it twice.
		return nil
	}
	if err == nil {
		return &failure{step: "not delivered"}
	}
	return classify(ctx, err)
}

func (s *SMTP) message(ctx context.Context, e Envelope) (*gomail.Msg, error) {
	if err := e.check(); err != nil {
		return nil, err
	}
	m := gomail.NewMsg(gomail.WithEncoding(encoding(e.Subject+e.Text)), gomail.WithNoDefaultUserAgent())
	author := s.from
	if e.From != "" {
		parsed, err := mail.ParseAddress(e.From)
		if err != nil {
			return nil, malformed("from is not an address")
		}
		author = *parsed
	}
	m.EnvelopeFromMailAddress(&mail.Address{Address: s.from.Address})
	m.FromMailAddress(&author)
	m.ToMailAddress(&mail.Address{Address: e.To})
	if e.ReplyTo != "" {
		m.ReplyToMailAddress(&mail.Address{Address: e.ReplyTo})
	}
	m.Subject(e.Subject)
	m.SetDateWithValue(e.Date.UTC())
	m.SetMessageIDWithValue(e.MessageID + "@" + domain(s.from.Address))
	// Nobody's out-of-office program should answer (RFC 3834 §5).
	m.SetGenHeader("Auto-Submitted", "auto-generated")
	// The last alternative is the one a reader prefers (RFC 2046 §5.1.4).
	m.SetBodyString(gomail.TypeTextPlain, strings.ReplaceAll(e.Text, "\n", "\r\n"))
	if e.HTML != "" {
		m.AddAlternativeString(gomail.TypeTextHTML, strings.ReplaceAll(e.HTML, "\n", "\r\n"),
			gomail.WithPartEncoding(encoding(e.HTML)))
	}
	if s.sign == nil {
		return m, nil
	}
	if author.Address != s.from.Address {
		// A signer must be the author or the sender (RFC 8550 §3).
		m.SetGenHeader("Sender", "<"+s.from.Address+">")
	}
	if err := s.sign(ctx, m); err != nil {
		return nil, err
	}
	return m, nil
}

// encoding keeps ASCII readable; of Japanese, quoted-printable makes thrice as
// much.
func encoding(text string) gomail.Encoding {
	if ascii(text) {
		return gomail.EncodingQP
	}
	return gomail.EncodingB64
}

// classify turns an error of the client into one without addresses or texts.
func classify(ctx context.Context, err error) error {
	if ended := context.Cause(ctx); ended != nil {
		return &failure{step: "given up", cause: ended}
	}
	var send *gomail.SendError
	if errors.As(err, &send) {
		code := send.ErrorCode()
		return &failure{
			step: send.Reason.String(), code: code, status: send.EnhancedStatusCode(),
			permanent: code >= 500 && code <= 599 && !ours(code),
		}
	}
	// No address was named yet. A server's words are left out all the same:
	// they may repeat the user's name and password.
	var reply *textproto.Error
	if errors.As(err, &reply) {
		return &failure{step: "connect", code: reply.Code}
	}
	var garbled textproto.ProtocolError
	if errors.As(err, &garbled) {
		return &failure{step: "connect: the server does not speak SMTP"}
	}
	return &failure{step: "connect", cause: err}
}

// ours tells whether a 5xx speaks of our session and not of the mail: something
// else is wanted first (RFC 5321 §4.2.3: 502, 503), such as authentication or
// encryption (RFC 4954 §6, RFC 3207 §4: 530 to 538).
func ours(code int) bool {
	switch code {
	case 502, 503, 530, 534, 535, 538:
		return true
	default:
		return false
	}
}

// line is the connection of one delivery. The client leaves it open when the
// greeting, TLS or sign-in fails, and does not watch the context after dialling.
type line struct {
	ctx  context.Context // of the delivery; dial's own ends with the dialling
	smtp *SMTP
	conn net.Conn
	stop func() bool
}

func (l *line) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", l.smtp.address)
	if err != nil {
		return nil, err
	}
	l.conn = conn
	l.stop = context.AfterFunc(l.ctx, func() { conn.Close() })
	if !l.smtp.implicit {
		return conn, nil
	}
	secure := tls.Client(conn, l.smtp.tls)
	if err := secure.HandshakeContext(ctx); err != nil {
		return nil, err
	}
	return secure, nil
}

func (l *line) close() {
	if l.conn != nil {
		l.stop()
		l.conn.Close()
	}
}

func domain(address string) string { return address[strings.LastIndexByte(address, '@')+1:] }

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > 0x7e })
}
