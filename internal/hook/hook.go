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
)

// Failures that there are.
var Failures = []Failure{Refused, Redirected, Forbidden, Unknown, Unreachable, Untrusted, Late, SwitchedOff}

// Limits of one attempt.
const (
	dialTimeout   = 5 * time.Second
	tlsTimeout    = 5 * time.Second
	headerTimeout = 10 * time.Second
	// Whole bounds an attempt from its beginning to its end.
	Whole = 15 * time.Second

	maxHeader   = 16 << 10
	maxAnswer   = 2 << 10
	maxExcerpt  = 200
	idle        = 20 * time.Second
	idlePerHost = 4
)

// Client sends messages. Safe for concurrent use.
type Client struct {
	http *http.Client
	now  func() time.Time
}

// New returns a Client. roots are whom it trusts; nil: the system's. now is
// wall time, by which receivers judge a message's age.
func New(rules Rules, roots *x509.CertPool, now func() time.Time) *Client {
	dialer := &net.Dialer{Timeout: dialTimeout, ControlContext: rules.control}
	return &Client{now: now, http: &http.Client{
		Timeout: Whole,
		// The answer itself is what came of it.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			// Proxy stays nil: none of the environment's.
			DialContext:            dialer.DialContext,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots},
			TLSHandshakeTimeout:    tlsTimeout,
			ResponseHeaderTimeout:  headerTimeout,
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
	// another, receivers know one of them.
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
}

// Send sends a message once. Errors: a secret is malformed, or the URL; ctx
// ended, and nobody knows what became of it.
func (c *Client) Send(ctx context.Context, m Message) (Outcome, error) {
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
	o := Outcome{Status: answer.StatusCode}
	switch {
	case answer.StatusCode >= 200 && answer.StatusCode < 300:
		return o, nil
	case answer.StatusCode >= 300 && answer.StatusCode < 400:
		o.Failure = Redirected
		return o, nil
	}
	o.Failure = Refused
	// What could be read of it is what there is to tell.
	body, _ := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	o.Excerpt = excerpt(body)
	return o, nil
}

// classify tells a failure by its cause. The error's own text may hold what a
// name led to, which is nobody's business but ours.
func classify(err error) Failure {
	var named *net.DNSError
	var late interface{ Timeout() bool }
	var alert tls.AlertError
	var record tls.RecordHeaderError
	var verification *tls.CertificateVerificationError
	switch {
	case errors.Is(err, errForbidden):
		return Forbidden
	case errors.As(err, &late) && late.Timeout():
		return Late
	case errors.As(err, &named):
		return Unknown
	case errors.As(err, &alert), errors.As(err, &record), errors.As(err, &verification):
		return Untrusted
	default:
		return Unreachable
	}
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
