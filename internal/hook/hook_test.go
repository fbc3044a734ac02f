package hook_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"github.com/shomei-ra/shomei/internal/hook"
)

const (
	secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
	other  = "whsec_c2hvbWVpLXNlY29uZC1zZWNyZXQtMzItYnl0ZXM="
)

func TestA20Addresses(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"93.184.215.14": true, "2606:2800:21f:cb07:6820:80da:af6b:8b2c": true, "::ffff:93.184.215.14": true,
		"64:ff9b::5db8:d70e": true, // a public address behind NAT64
		"127.0.0.1":          false, "127.255.255.254": false, "::1": false, "::ffff:127.0.0.1": false,
		"10.0.0.1": false, "172.16.0.1": false, "172.31.255.255": false, "192.168.1.1": false, "::ffff:10.0.0.1": false,
		"169.254.169.254": false, "::ffff:169.254.169.254": false, "fd00:ec2::254": false, "100.100.100.200": false,
		"168.63.129.16": false, "192.0.0.192": false,
		"100.64.0.1": false, "100.127.255.255": false, "0.0.0.0": false, "0.1.2.3": false, "::": false,
		"224.0.0.1": false, "239.255.255.255": false, "ff02::1": false, "ff0e::1": false,
		"240.0.0.1": false, "255.255.255.255": false, "198.18.0.1": false, "192.0.2.1": false, "198.51.100.1": false, "203.0.113.1": false,
		"192.88.99.1": false, "fe80::1": false, "fe80::1%eth0": false, "2606:2800::1%eth0": false, "fc00::1": false, "fec0::1": false,
		"64:ff9b::a00:1": false, "64:ff9b::7f00:1": false, "64:ff9b::a9fe:a9fe": false, "64:ff9b:1::a00:1": false,
		"2002:a00:1::": false, "2002:7f00:1::": false, "2001::1": false, "2001:db8::1": false, "3fff::1": false, "::a00:1": false, "::7f00:1": false,
		"100::1": false, "5f00::1": false,
	} {
		if got := (hook.Rules{}).Reaches(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s is reached: %t, want %t", address, got, want)
		}
	}
	for address, want := range map[string]bool{"127.0.0.1": true, "::1": true, "::ffff:127.0.0.1": true, "10.0.0.1": false, "169.254.169.254": false, "64:ff9b::7f00:1": false} {
		if got := (hook.Rules{Loopback: true}).Reaches(netip.MustParseAddr(address)); got != want {
			t.Errorf("with loopback %s is reached: %t, want %t", address, got, want)
		}
	}
}

func TestA20URLs(t *testing.T) {
	t.Parallel()
	const good, no, private, surplus, badPort = hook.Fault(""), hook.NotHTTPS, hook.NotPublic, hook.Surplus, hook.WrongPort
	for given, want := range map[string][2]hook.Fault{ // of the internet, with loopback
		"https://hooks.example.com/shomei?tenant=1": {good, good}, "https://hooks.example.com:8443/": {good, good},
		" https://hooks.example.com/ ": {good, good}, "https://93.184.215.14/": {good, good}, "https://日本語.jp/": {good, good},
		"http://hooks.example.com/": {no, no}, "ftp://hooks.example.com/": {no, no}, "https:///x": {no, no}, "https://ex ample.com/": {no, no},
		"https://hooks.example.com:22/": {badPort, badPort}, "https://hooks.example.com:25/": {badPort, badPort}, "https://hooks.example.com:0/": {badPort, badPort},
		"https://hooks.example.com:65536/":         {badPort, badPort},
		"https://user:password@hooks.example.com/": {surplus, surplus}, "https://hooks.example.com/#x": {surplus, surplus}, "https://hooks.example.com/#": {surplus, surplus},
		"https://10.0.0.1/": {private, private}, "https://[::ffff:10.0.0.1]/": {private, private}, "https://[fe80::1%25eth0]/": {private, private},
		"https://2130706433/": {private, private}, "https://0x7f.1/": {private, private}, "https://127.1/": {private, private}, "https://0177.0.0.1/": {private, private},
		"https://１０.0.0.1/": {private, private}, "https://ｌｏｃａｌｈｏｓｔ/": {private, good},
		"https://hooks.example.com/\r\nX-Evil: 1": {no, no}, "https://hooks.example.com/" + strings.Repeat("x", 2000): {hook.TooLong, hook.TooLong},
		"https://hooks.example.com/" + strings.Repeat("説", 300): {hook.TooLong, hook.TooLong},
		// Looked at before anything else is.
		"http://" + strings.Repeat("説", 700) + ".jp:22/": {hook.TooLong, hook.TooLong}, "https://10.0.0.1/" + strings.Repeat("x", 2000): {hook.TooLong, hook.TooLong},
		"javascript:alert(1)": {no, no}, "//hooks.example.com/": {no, no}, "": {no, no},
		"http://127.0.0.1:9000/": {private, good}, "http://localhost:9000/": {private, good}, "https://[::1]:9000/": {private, good},
		// The root's dot, in its spellings; names of the machine itself; 0 in hexadecimal.
		"https://127.0.0.1./": {private, good}, "https://127。0。0。1。/": {private, private}, "https://10.0.0.1.:8443/": {private, private},
		"https://localhost./": {private, good}, "https://localhost。:9000/": {private, good}, "https://foo.localhost/": {private, good}, "https://foo.localhost./": {private, good},
		"https://0x/": {private, private}, "https://0x./": {private, private}, "https://example.com../": {no, no}, "https://./": {no, no},
		"http://127.0.0.1/": {private, badPort}, "http://127.0.0.1:22/": {private, badPort},
	} {
		_, internet := (hook.Rules{}).URL(given)
		_, loopback := (hook.Rules{Loopback: true}).URL(given)
		if got := [2]hook.Fault{internet, loopback}; got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
	for given, want := range map[string]string{
		"https://日本語.jp/受信?店=1 2":                "https://xn--wgv71a119e.jp/%E5%8F%97%E4%BF%A1?%E5%BA%97=1%202",
		"https://hooks.example.com.:8443/":       "https://hooks.example.com:8443/",
		"https://93.184.215.14./":                "https://93.184.215.14/",
		"https://HOOKS.Example.COM:8443/A?b=%20": "https://hooks.example.com:8443/A?b=%20",
	} {
		if got, fault := (hook.Rules{}).URL(given); got != want || fault != "" {
			t.Errorf("%q is stored as %q, %s", given, got, fault)
		}
	}
}

// now is a clock that receivers believe.
func now() time.Time { return time.Now() }

func TestSendSigns(t *testing.T) {
	t.Parallel()
	var wrong atomic.Pointer[string]
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		for _, s := range []string{secret, other} {
			key, kerr := standardwebhooks.NewWebhook(s)
			if err := errors.Join(err, kerr, key.Verify(body, r.Header)); err != nil {
				why := err.Error()
				wrong.Store(&why)
			}
		}
		if got := r.Header.Get("webhook-id") + " " + r.Header.Get("Content-Type") + " " + string(body); got != `evt_1 application/json {"id":"evt_1"}` {
			wrong.Store(&got)
		}
		w.WriteHeader(http.StatusNoContent)
	}))
	defer receiver.Close()
	m := hook.Message{URL: receiver.URL, ID: "evt_1", Body: []byte(`{"id":"evt_1"}`), Secrets: []string{other, secret}}
	got, err := hook.New(hook.Rules{Loopback: true}, nil, now).Send(t.Context(), m)
	if diff := cmp.Diff(hook.Outcome{Status: 204}, got); diff != "" || err != nil {
		t.Errorf("outcome (-want +got):\n%s%v", diff, err)
	}
	if why := wrong.Load(); why != nil {
		t.Error(*why)
	}
	if _, err := hook.New(hook.Rules{Loopback: true}, nil, now).Send(t.Context(), hook.Message{URL: receiver.URL, Secrets: []string{"whsec_!"}}); err == nil || strings.Contains(err.Error(), "!") {
		t.Errorf("a malformed secret: %v", err)
	}
}

// TestA20NobodyIsReached: a receiver on this machine is not, by whatever name.
func TestA20NobodyIsReached(t *testing.T) {
	t.Parallel()
	var reached atomic.Int32
	receiver := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached.Add(1) }))
	defer receiver.Close()
	trusted := x509.NewCertPool()
	trusted.AddCert(receiver.Certificate())
	address := receiver.Listener.Addr().String()
	_, port, _ := strings.Cut(address, ":")
	client := hook.New(hook.Rules{}, trusted, now)
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]"} {
		got, err := client.Send(t.Context(), hook.Message{URL: "https://" + host + ":" + port + "/", ID: "evt_1", Secrets: []string{secret}})
		if got.Failure != hook.Forbidden || err != nil {
			t.Errorf("%s: %+v, %v", host, got, err)
		}
	}
	if n := reached.Load(); n != 0 {
		t.Errorf("it was reached %d times", n)
	}
}

func TestSendFailures(t *testing.T) {
	t.Parallel()
	endless := func(w http.ResponseWriter) {
		for line := strings.Repeat("<b>\u202e秘\x00", 1000); ; {
			if _, err := io.WriteString(w, line); err != nil {
				return
			}
		}
	}
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a redirect was followed") }))
	defer elsewhere.Close()
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/redirect":
			http.Redirect(w, r, elsewhere.URL, http.StatusTemporaryRedirect)
		case "/endless":
			w.WriteHeader(http.StatusInternalServerError)
			endless(w)
		case "/header":
			for n := range 100 {
				w.Header().Set(fmt.Sprint("X-", n), strings.Repeat("x", 1000))
			}
		case "/break":
			panic(http.ErrAbortHandler)
		case "/gone":
			w.WriteHeader(http.StatusGone)
		}
	}))
	defer receiver.Close()
	tlsReceiver, secure := overTLS(t, &tls.Config{})
	// Trusted both, and yet there is no agreement.
	old, oldPool := overTLS(t, &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11})
	mutual, mutualPool := overTLS(t, &tls.Config{ClientAuth: tls.RequireAnyClientCert, MaxVersion: tls.VersionTLS12})
	for name, c := range map[string]struct {
		url  string
		pool *x509.CertPool
		want hook.Outcome
	}{
		"trusted":                       {tlsReceiver, secure, hook.Outcome{Failure: hook.Refused, Status: 404, Excerpt: "404 page not found"}},
		"TLS 1.1":                       {old, oldPool, hook.Outcome{Failure: hook.Untrusted}},
		"a client certificate":          {mutual, mutualPool, hook.Outcome{Failure: hook.Untrusted}},
		"https of one that speaks http": {strings.Replace(receiver.URL, "http", "https", 1), nil, hook.Outcome{Failure: hook.Untrusted}},
	} {
		got, err := hook.New(hook.Rules{Loopback: true}, c.pool, now).Send(t.Context(), hook.Message{URL: c.url, ID: "evt_1", Secrets: []string{secret}})
		if diff := cmp.Diff(c.want, got); diff != "" || err != nil {
			t.Errorf("%s (-want +got):\n%s%v", name, diff, err)
		}
	}
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	client := hook.New(hook.Rules{Loopback: true}, nil, now)
	for url, want := range map[string]hook.Outcome{
		receiver.URL + "/redirect": {Failure: hook.Redirected, Status: 307},
		receiver.URL + "/header":   {Failure: hook.Unreachable},
		receiver.URL + "/break":    {Failure: hook.Unreachable},
		receiver.URL + "/gone":     {Failure: hook.Refused, Status: 410},
		tlsReceiver:                {Failure: hook.Untrusted},
		gone.URL:                   {Failure: hook.Unreachable},
	} {
		got, err := client.Send(t.Context(), hook.Message{URL: url, ID: "evt_1", Secrets: []string{secret}})
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s (-want +got):\n%s%v", url, diff, err)
		}
	}
	got, err := client.Send(t.Context(), hook.Message{URL: receiver.URL + "/endless", ID: "evt_1", Secrets: []string{secret}})
	if err != nil || got.Failure != hook.Refused || got.Status != 500 || len([]rune(got.Excerpt)) != 200 || strings.ContainsAny(got.Excerpt, "\x00\u202e\n") {
		t.Errorf("an endless answer: %+v, %v", got, err)
	}
}

// overTLS is a receiver that agrees to what config says, and who trusts it.
func overTLS(t *testing.T, config *tls.Config) (string, *x509.CertPool) {
	t.Helper()
	receiver := httptest.NewUnstartedServer(http.NotFoundHandler())
	receiver.Config.ErrorLog = log.New(io.Discard, "", 0)
	receiver.TLS = config
	receiver.StartTLS()
	t.Cleanup(receiver.Close)
	trusted := x509.NewCertPool()
	trusted.AddCert(receiver.Certificate())
	return receiver.URL, trusted
}

// TestSendRetryAfter: one that is busy says until when, and is believed for
// some hours.
func TestSendRetryAfter(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 22, 3, 0, 0, 0, time.UTC)
	for header, want := range map[string]time.Duration{
		"": 0, "120": 2 * time.Minute, "-1": 0, "soon": 0, "999999999": 6 * time.Hour, "99999999999999999999": 0,
		at.Add(time.Hour).Format(http.TimeFormat): time.Hour, at.Add(-time.Hour).Format(http.TimeFormat): 0,
		at.AddDate(1, 0, 0).Format(http.TimeFormat): 6 * time.Hour,
	} {
		for status, told := range map[int]bool{http.StatusTooManyRequests: true, http.StatusServiceUnavailable: true, http.StatusInternalServerError: false} {
			receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Retry-After", header)
				w.WriteHeader(status)
			}))
			wanted := hook.Outcome{Failure: hook.Refused, Status: status}
			if told {
				wanted.RetryAfter = want
			}
			client := hook.New(hook.Rules{Loopback: true}, nil, func() time.Time { return at })
			got, err := client.Send(t.Context(), hook.Message{URL: receiver.URL, ID: "evt_1", Secrets: []string{secret}})
			if diff := cmp.Diff(wanted, got); diff != "" || err != nil {
				t.Errorf("%q with %d (-want +got):\n%s%v", header, status, diff, err)
			}
			receiver.Close()
		}
	}
}

// TestSendUnsigned: what nothing signs is not sent.
func TestSendUnsigned(t *testing.T) {
	t.Parallel()
	receiver := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("it was sent") }))
	defer receiver.Close()
	got, err := hook.New(hook.Rules{Loopback: true}, nil, now).Send(t.Context(), hook.Message{URL: receiver.URL, ID: "evt_1"})
	if got.Failure != hook.Unsigned || err != nil {
		t.Errorf("outcome: %+v, %v", got, err)
	}
}

// TestSendStopped: of an attempt that was cut short nobody knows.
func TestSendStopped(t *testing.T) {
	t.Parallel()
	asked := make(chan struct{})
	receiver := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		close(asked)
		<-r.Context().Done()
	}))
	defer receiver.Close()
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		<-asked
		stop()
	}()
	_, err := hook.New(hook.Rules{Loopback: true}, nil, now).Send(ctx, hook.Message{URL: receiver.URL, ID: "evt_1", Secrets: []string{secret}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("it says %v", err)
	}
}
