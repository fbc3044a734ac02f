package openid

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
)

const (
	// answerIn is how long the provider may take for one answer: somebody waits.
	answerIn = 5 * time.Second
	// maxAnswer in bytes: discovery, keys and tokens are a few kilobytes.
	maxAnswer = 1 << 20
)

var errAddress = errors.New("want https://HOST…, without user, query and fragment")

// web is how the provider is reached: by https, in time, and never on to where
// an answer points.
type web struct {
	loopback bool
	client   *http.Client
}

func newWeb(loopback bool) web {
	w := web{loopback: loopback}
	w.client = &http.Client{
		Timeout: answerIn, Transport: w,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return w
}

// RoundTrip implements http.RoundTripper. What a discovery document names is
// asked by https as well, and an answer without end is cut.
func (w web) RoundTrip(r *http.Request) (*http.Response, error) {
	if !w.secure(r.URL) {
		return nil, errAddress
	}
	resp, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	resp.Body = cut{io.LimitReader(resp.Body, maxAnswer), resp.Body}
	return resp, nil
}

// cut is a body of which only the beginning is read.
type cut struct {
	io.Reader
	io.Closer
}

// permits refuses what is no address of a provider. An authorization address may
// have a query (RFC 6749, 3.1); we know of no provider whose has one.
func (w web) permits(address string) error {
	u, err := url.Parse(address)
	if err != nil || !w.secure(u) || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return errAddress
	}
	return nil
}

func (w web) secure(u *url.URL) bool {
	switch u.Scheme {
	case "https":
		return u.Hostname() != ""
	case "http":
		ip := net.ParseIP(u.Hostname())
		return w.loopback && (u.Hostname() == "localhost" || ip != nil && ip.IsLoopback())
	}
	return false
}

// brief is an error without what the provider wrote into it: the library quotes
// whole answers.
func brief(err error) error {
	var reached *url.Error
	var other *oidc.IssuerMismatchError
	switch {
	case errors.As(err, &reached):
		return reached.Err
	case errors.As(err, &other):
		return errors.New("it calls itself by another name than the issuer's, to the letter")
	}
	return errors.New("its answer is not what it should be")
}
