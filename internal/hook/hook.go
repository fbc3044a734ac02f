// Package hook sends signed messages to other people's servers, after the
// Standard Webhooks convention (https://www.standardwebhooks.com), and sees to
// it that nobody reaches by them what only this server reaches.
//
// The address is looked at when it is dialled, after its name was resolved, so
// that it does not matter what the name led to before. Redirects are not
// followed, no proxy of the environment is asked, and everything has its time
// and its size.
package hook

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unicode"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

// Failure is why a message was not taken.
type Failure string

// Failures. Each is told to the partner by this name.
const (
	// Refused: the answer's status was not 2xx.
	Refused Failure = "HTTP_STATUS"
	// Redirected: the answer leads elsewhere, where nothing follows.
	Redirected Failure = "REDIRECT"
	// Forbidden: the name leads to an address that messages do not go to.
	Forbidden Failure = "ADDRESS_REFUSED"
	// Unknown: the name leads nowhere.
	Unknown Failure = "NAME_NOT_FOUND"
	// Unreachable: no connection, or it broke.
	Unreachable Failure = "CONNECTION"
	// Untrusted: no agreement on TLS, or the certificate is not to be trusted.
	Untrusted Failure = "TLS"
	// Late: no answer in time.
	Late Failure = "TIMEOUT"
	// SwitchedOff: the webhook was switched off before it could be tried.
	SwitchedOff Failure = "SWITCHED_OFF"
	// Unsigned: there is no secret to sign by, so that it was not sent.
	Unsigned Failure = "SECRET_UNREADABLE"
)

// Failures that there are.
var Failures = []Failure{Refused, Redirected, Forbidden, Unknown, Unreachable, Untrusted, Late, SwitchedOff, Unsigned}

// limits bound one attempt in time.
type limits struct {
	dial, tls, header time.Duration
	// whole is from its beginning to its end.
	whole time.Duration
}

var usual = limits{5 * time.Second, 5 * time.Second, 10 * time.Second, 15 * time.Second}

// Other limits of one attempt.
const (
	// maxRetryAfter is how long a receiver is believed that it wants to wait.
	maxRetryAfter = 6 * time.Hour

	maxHeader   = 16 << 10
	maxAnswer   = 2 << 10
	maxExcerpt  = 200
	idle        = 20 * time.Second
	idlePerHost = 4
)

// Client sends messages. Safe for concurrent use.
type Client struct {
	http   *http.Client
	dialer *net.Dialer
	now    func() time.Time
}

// New returns a Client. roots are whom it trusts; nil: the system's. now is
// wall time, by which receivers judge a message's age.
func New(rules Rules, roots *x509.CertPool, now func() time.Time) *Client {
	return within(usual, rules, roots, now)
}

func within(l limits, rules Rules, roots *x509.CertPool, now func() time.Time) *Client {
	dialer := &net.Dialer{Timeout: l.dial, ControlContext: rules.control}
	return &Client{now: now, dialer: dialer, http: &http.Client{
		Timeout: l.whole,
		// The answer itself is what came of it.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			// Proxy stays nil: none of the environment's.
			DialContext:            dialer.DialContext,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots},
			TLSHandshakeTimeout:    l.tls,
			ResponseHeaderTimeout:  l.header,
			MaxResponseHeaderBytes: maxHeader,
			MaxIdleConnsPerHost:    idlePerHost,
			IdleConnTimeout:        idle,
			DisableCompression:     true,
			ForceAttemptHTTP2:      true,
		},
	}}
}

// errForbidden is the refusal to dial an address.
var errForbidden = errors.New("the address is not one that messages go to")

// control looks at what is about to be dialled: addresses, never names.
func (r Rules) control(_ context.Context, network, address string, _ syscall.RawConn) error {
	a, err := netip.ParseAddrPort(address)
	if err != nil || network != "tcp4" && network != "tcp6" || !r.Reaches(a.Addr()) || !port(a.Port()) {
		return errForbidden
	}
	return nil
}

// Message is what is sent.
type Message struct {
	URL string
	// ID is the same at every attempt: receivers know by it what they have.
	ID string
	// Body is JSON.
	Body []byte
	// Secrets that it is signed with, each for itself: while one takes over from
	// another, receivers know one of them. None: it is not sent.
	Secrets []string
}

// Outcome is what came of an attempt.
type Outcome struct {
	// Failure is empty where the message was taken.
	Failure Failure
	// Status of the answer; 0: there was none.
	Status int
	// Excerpt is the beginning of a refusal's body: at most 200 printable
	// characters.
	Excerpt string
	// RetryAfter is how long a receiver that is busy (429, 503) asks to be left
	// alone, at most six hours; 0: it does not say.
	RetryAfter time.Duration
}

// Gone reports whether the receiver asks for nothing any more (410).
func (o Outcome) Gone() bool { return o.Status == http.StatusGone }

// Send sends a message once. Errors: a secret is malformed, or the URL; ctx
// ended, and nobody knows what became of it.
func (c *Client) Send(ctx context.Context, m Message) (Outcome, error) {
	if len(m.Secrets) == 0 {
		return Outcome{Failure: Unsigned}, nil
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, m.URL, strings.NewReader(string(m.Body)))
	if err != nil {
		return Outcome{}, errors.New("send message: malformed address")
	}
	at := c.now()
	signatures := make([]string, len(m.Secrets))
	for i, secret := range m.Secrets {
		signer, err := standardwebhooks.NewWebhook(secret)
		if err != nil {
			return Outcome{}, errors.New("send message: malformed secret")
		}
		if signatures[i], err = signer.Sign(m.ID, at, m.Body); err != nil {
			return Outcome{}, fmt.Errorf("send message: sign: %w", err)
		}
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("User-Agent", "Shomei-Webhooks/1")
	request.Header.Set(standardwebhooks.HeaderWebhookID, m.ID)
	request.Header.Set(standardwebhooks.HeaderWebhookTimestamp, strconv.FormatInt(at.Unix(), 10))
	request.Header.Set(standardwebhooks.HeaderWebhookSignature, strings.Join(signatures, " "))
	answer, err := c.http.Do(request)
	if stopped := ctx.Err(); stopped != nil {
		if err == nil {
			answer.Body.Close()
		}
		return Outcome{}, fmt.Errorf("send message: %w", stopped)
	}
	if err != nil {
		return Outcome{Failure: classify(err)}, nil
	}
	defer answer.Body.Close()
	return c.outcome(answer), nil
}

func (c *Client) outcome(answer *http.Response) Outcome {
	o := Outcome{Status: answer.StatusCode}
	switch {
	case answer.StatusCode >= 200 && answer.StatusCode < 300:
		return o
	case answer.StatusCode >= 300 && answer.StatusCode < 400:
		o.Failure = Redirected
		return o
	case answer.StatusCode == http.StatusTooManyRequests, answer.StatusCode == http.StatusServiceUnavailable:
		o.RetryAfter = retryAfter(answer.Header.Get("Retry-After"), c.now())
	}
	o.Failure = Refused
	// What could be read of it is what there is to tell.
	body, _ := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	o.Excerpt = excerpt(body)
	return o
}

// retryAfter reads the header of RFC 9110, 10.2.3: seconds, or a date.
func retryAfter(value string, now time.Time) time.Duration {
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return min(time.Duration(seconds)*time.Second, maxRetryAfter)
	}
	if date, err := http.ParseTime(value); err == nil {
		return min(max(date.Sub(now), 0), maxRetryAfter)
	}
	return 0
}

// classify tells a failure by its cause. The error's own text may hold what a
// name led to, which is nobody's business but ours.
func classify(err error) Failure {
	var named *net.DNSError
	var late interface{ Timeout() bool }
	switch {
	case errors.Is(err, errForbidden):
		return Forbidden
	case errors.As(err, &late) && late.Timeout():
		return Late
	case errors.As(err, &named):
		return Unknown
	case ofTLS(err):
		return Untrusted
	default:
		return Unreachable
	}
}

// ofTLS reports whether an error is a disagreement on TLS. Over TCP an alert is
// a *net.OpError of crypto/tls's own operations, around a type that it keeps to
// itself; other disagreements have no type at all.
func ofTLS(err error) bool {
	var op *net.OpError
	var record tls.RecordHeaderError
	var verification *tls.CertificateVerificationError
	if errors.As(err, &op) && (op.Op == "remote error" || op.Op == "local error") ||
		errors.As(err, &record) || errors.As(err, &verification) || errors.Is(err, http.ErrSchemeMismatch) {
		return true
	}
	for ; err != nil; err = errors.Unwrap(err) {
		if strings.HasPrefix(err.Error(), "tls: ") {
			return true
		}
	}
	return false
}

// excerpt keeps what can be shown in a line.
func excerpt(body []byte) string {
	var kept strings.Builder
	n := 0
	for _, c := range strings.ToValidUTF8(string(body), "") {
		if unicode.IsSpace(c) {
			c = ' '
		}
		if !unicode.IsGraphic(c) || unicode.Is(unicode.Bidi_Control, c) {
			continue
		}
		if n++; n > maxExcerpt {
			break
		}
		kept.WriteRune(c)
	}
	return strings.TrimSpace(kept.String())
}
