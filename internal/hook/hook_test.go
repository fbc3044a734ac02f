package hook_test

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
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
	for given, want := range map[string][2]bool{ // of the internet, with loopback
		"https://hooks.example.com/shomei?tenant=1": {true, true}, "https://hooks.example.com:8443/": {true, true},
		" https://hooks.example.com/ ": {true, true}, "https://93.184.215.14/": {true, true},
		"http://hooks.example.com/": {false, false}, "ftp://hooks.example.com/": {false, false}, "https:///x": {false, false},
		"https://hooks.example.com:22/": {false, false}, "https://hooks.example.com:25/": {false, false}, "https://hooks.example.com:0/": {false, false},
		"https://user:password@hooks.example.com/": {false, false}, "https://hooks.example.com/#x": {false, false},
		"https://10.0.0.1/": {false, false}, "https://[::ffff:10.0.0.1]/": {false, false}, "https://[fe80::1%25eth0]/": {false, false},
		"https://2130706433/": {false, false}, "https://0x7f.1/": {false, false}, "https://127.1/": {false, false}, "https://0177.0.0.1/": {false, false},
		"https://hooks.example.com/\r\nX-Evil: 1": {false, false}, "https://hooks.example.com/" + strings.Repeat("x", 2000): {false, false},
		"javascript:alert(1)": {false, false}, "//hooks.example.com/": {false, false}, "": {false, false},
		"http://127.0.0.1:9000/": {false, true}, "http://localhost:9000/": {false, true}, "https://[::1]:9000/": {false, true},
		"http://127.0.0.1/": {false, false}, "http://127.0.0.1:22/": {false, false},
	} {
		_, internet := (hook.Rules{}).URL(given)
		_, loopback := (hook.Rules{Loopback: true}).URL(given)
		if got := [2]bool{internet, loopback}; got != want {
			t.Errorf("%q: %v, want %v", given, got, want)
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
		}
	}))
	defer receiver.Close()
	tlsReceiver := httptest.NewTLSServer(http.NotFoundHandler())
	defer tlsReceiver.Close()
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	client := hook.New(hook.Rules{Loopback: true}, nil, now)
	for url, want := range map[string]hook.Outcome{
		receiver.URL + "/redirect": {Failure: hook.Redirected, Status: 307},
		receiver.URL + "/header":   {Failure: hook.Unreachable},
		receiver.URL + "/break":    {Failure: hook.Unreachable},
		tlsReceiver.URL:            {Failure: hook.Untrusted},
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
