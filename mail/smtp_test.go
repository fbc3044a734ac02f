package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/emersion/go-smtp"
	"github.com/google/go-cmp/cmp"
)

func transport(t *testing.T, address string) *SMTP {
	t.Helper()
	s, err := NewSMTP(address, "証明 <ra@example.jp>")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func letter(t *testing.T) Envelope {
	t.Helper()
	rendered, err := Render(CertificateCode, Japanese, full(t, Japanese))
	if err != nil {
		t.Fatal(err)
	}
	return Envelope{
		To: "Taro.Yamada@example.co.jp", Subject: rendered.Subject, Text: rendered.Text, HTML: rendered.HTML,
		MessageID: "msg_01jd0000000000000000000000", Date: *at(t, "2026-11-20T05:30:59Z"),
	}
}

// Codes of each step, and what the caller makes of them.
func TestRefusals(t *testing.T) {
	t.Parallel()
	reply := func(code int) error {
		return &smtp.SMTPError{
			Code: code, EnhancedCode: smtp.EnhancedCode{code / 100, 1, 1},
			Message: "<taro.yamada@example.co.jp> canary: " + "7K3M-9QXD-2HVB-PT4N",
		}
	}
	tests := map[string]struct {
		server    *server
		permanent bool
		want      string
	}{
		"recipient unknown":       {&server{onRcpt: reply(550)}, true, "550 5.1.1"},
		"recipient greylisted":    {&server{onRcpt: reply(451)}, false, "451 4.1.1"},
		"sender refused":          {&server{onMail: reply(553)}, true, "553 5.1.1"},
		"sender throttled":        {&server{onMail: reply(421)}, false, "421 4.1.1"},
		"encryption wanted":       {&server{onMail: reply(530)}, false, "530 5.1.1"},
		"content refused":         {&server{onData: reply(554)}, true, "554 5.1.1"},
		"content, disk full":      {&server{onData: reply(452)}, false, "452 4.1.1"},
		"sign-in wanted, no user": {&server{user: "u", password: "p"}, false, "502"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := transport(t, "smtp://"+tc.server.start(t, nil, false)).Send(t.Context(), letter(t))
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(tc.permanent, Permanent(fmt.Errorf("worker: %w", err))); diff != "" {
				t.Errorf("permanent (-want +got):\n%s", diff)
			}
			silent(t, err, tc.want)
		})
	}
}

// silent checks that no form of an error tells who, what or with which password.
func silent(t *testing.T, err error, want string) {
	t.Helper()
	for e := err; e != nil; e = errors.Unwrap(e) {
		for _, text := range []string{e.Error(), fmt.Sprintf("%+v", e), fmt.Sprintf("%#v", e)} {
			for _, secret := range []string{"yamada", "7K3M", "canary", "hunter2", "取得"} {
				if strings.Contains(strings.ToLower(text), strings.ToLower(secret)) {
					t.Errorf("error %q tells %q", text, secret)
				}
			}
		}
	}
	if !strings.Contains(err.Error(), want) {
		t.Errorf("error %q lacks %q", err, want)
	}
}

func TestSignInAndTLS(t *testing.T) {
	t.Parallel()
	config, pool := selfSigned(t)
	tests := map[string]struct {
		url           string // %s is host:port
		tls, implicit bool
		trusted       bool
		want          string // in the error; empty: delivered
	}{
		"loopback without TLS":      {"smtp://u:hunter2@%s", false, false, false, ""},
		"STARTTLS":                  {"smtp://u:hunter2@%s?tls=required", true, false, true, ""},
		"STARTTLS offered and used": {"smtp://u:hunter2@%s", true, false, true, ""},
		"implicit TLS":              {"smtps://u:hunter2@%s", true, true, true, ""},
		"TLS off":                   {"smtp://u:hunter2@%s?tls=off", true, false, false, ""},
		"STARTTLS missing":          {"smtp://u:hunter2@%s?tls=required", false, false, true, "STARTTLS"},
		"unknown issuer":            {"smtp://u:hunter2@%s", true, false, false, "certificate"},
		"unknown issuer, implicit":  {"smtps://u:hunter2@%s", true, true, false, "certificate"},
		"wrong password":            {"smtp://u:hunter2canary@%s", false, false, false, "535"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			backend := &server{user: "u", password: "hunter2"}
			var offered *tls.Config
			if tc.tls {
				offered = config
			}
			s := transport(t, fmt.Sprintf(tc.url, backend.start(t, offered, tc.implicit)))
			if tc.trusted {
				s.tls.RootCAs = pool
			}
			err := s.Send(t.Context(), letter(t))
			if tc.want == "" {
				if err != nil {
					t.Fatal(err)
				}
				backend.only(t)
				return
			}
			if err == nil || Permanent(err) {
				t.Fatalf("got %v, want a temporary error", err)
			}
			silent(t, err, tc.want)
		})
	}
}

func TestServerDownIsTemporary(t *testing.T) {
	t.Parallel()
	err := transport(t, "smtp://127.0.0.1:1").Send(t.Context(), letter(t))
	if err == nil || Permanent(err) {
		t.Fatalf("got %v, want a temporary error", err)
	}
	silent(t, err, "connection refused")
}

func TestBrokenConversations(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		greeting string
		odd      map[string]string
		sent     bool
	}{
		"plain":                     {"220 hello\r\n", nil, true},
		"hangs up after taking it":  {"220 hello\r\n", map[string]string{"RSET": ""}, true},
		"RSET refused after taking": {"220 hello\r\n", map[string]string{"RSET": "500 what"}, true},
		"QUIT refused after taking": {"220 hello\r\n", map[string]string{"QUIT": "500 what"}, true},
		"hangs up at once":          {"", nil, false},
		"hangs up at the hello":     {"220 hello\r\n", map[string]string{"EHLO": "", "HELO": ""}, false},
		"full at the greeting":      {"554 canary\r\n", nil, false},
		"hangs up at the sender":    {"220 hello\r\n", map[string]string{"MAIL": ""}, false},
		"hangs up at the recipient": {"220 hello\r\n", map[string]string{"RCPT": ""}, false},
		"hangs up in the text":      {"220 hello\r\n", map[string]string{".": ""}, false},
		"not SMTP":                  {"HTTP/1.1 400 canary\r\n\r\n", nil, false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := transport(t, "smtp://"+scripted(t, tc.greeting, conversation(tc.odd)))
			err := s.Send(t.Context(), letter(t))
			if diff := cmp.Diff(tc.sent, err == nil); diff != "" {
				t.Errorf("sent (-want +got):\n%s\n%v", diff, err)
			}
			if Permanent(err) {
				t.Errorf("permanent: %v", err)
			}
			if err != nil {
				silent(t, err, "send mail: ")
			}
		})
	}
}

// A server that stops answering holds a delivery only until its context ends.
func TestEndedContextEndsDelivery(t *testing.T) {
	t.Parallel()
	for _, silentAt := range []string{"EHLO", "RCPT", "."} {
		t.Run(silentAt, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithCancel(t.Context())
			ordinary := conversation(nil)
			address := scripted(t, "220 hello\r\n", func(command string) string {
				reply := ordinary(command)
				if strings.HasPrefix(command, silentAt) {
					cancel()
					return "-"
				}
				return reply
			})
			err := transport(t, "smtp://"+address).Send(ctx, letter(t))
			if !errors.Is(err, context.Canceled) || Permanent(err) {
				t.Errorf("got %v, want context.Canceled", err)
			}
		})
	}
}

func TestNewSMTPReadsAddresses(t *testing.T) {
	t.Parallel()
	type read struct {
		Address  string
		Implicit bool
	}
	tests := map[string]struct {
		url  string
		want read
		err  string
	}{
		"plain":             {url: "smtp://mail.example.jp", want: read{"mail.example.jp:25", false}},
		"with a user":       {url: "smtp://u:hunter2@mail.example.jp", want: read{"mail.example.jp:587", false}},
		"TLS":               {url: "smtps://u:hunter2@mail.example.jp/", want: read{"mail.example.jp:465", true}},
		"own port":          {url: "smtp://mail.example.jp:2525?tls=offered", want: read{"mail.example.jp:2525", false}},
		"IPv6":              {url: "smtp://[::1]:2525", want: read{"[::1]:2525", false}},
		"another scheme":    {url: "http://u:hunter2@mail.example.jp", err: "smtp:// or smtps://"},
		"no scheme":         {url: "mail.example.jp", err: "smtp:// or smtps://"},
		"no host":           {url: "smtp://u:hunter2@", err: "host"},
		"path":              {url: "smtp://u:hunter2@mail.example.jp/x", err: "host"},
		"bad port":          {url: "smtp://u:hunter2@mail.example.jp:99999", err: "port"},
		"no URL":            {url: "smtp://u:hunter2@mail example:x%", err: "not a URL"},
		"unknown parameter": {url: "smtp://u:hunter2@mail.example.jp?ssl=1", err: "tls"},
		"unknown mode":      {url: "smtp://u:hunter2@mail.example.jp?tls=maybe", err: "required, offered or off"},
		"mode of smtps":     {url: "smtps://u:hunter2@mail.example.jp?tls=off", err: "always"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := NewSMTP(tc.url, "ra@example.jp")
			if tc.err != "" {
				if err == nil {
					t.Fatal("no error")
				}
				silent(t, err, tc.err)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, read{s.address, s.implicit}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if text := fmt.Sprintf("%v %+v %#v", s, s, *s); strings.Contains(text, "hunter2") {
				t.Errorf("prints its password: %s", text)
			}
		})
	}
	for _, from := range []string{"", "ra", "a@example.jp, b@example.jp", "a@example.jp\r\nBcc: b@example.jp"} {
		if _, err := NewSMTP("smtp://mail.example.jp", from); err == nil {
			t.Errorf("took sender %q", from)
		}
	}
}

// A password goes to another machine only when the line is encrypted: by
// default such a server must offer STARTTLS.
func TestPasswordWantsTLS(t *testing.T) {
	t.Parallel()
	told := make(chan string, 16)
	ordinary := conversation(map[string]string{"EHLO": "250-localhost\r\n250 AUTH PLAIN LOGIN"})
	address := scripted(t, "220 hello\r\n", func(command string) string {
		told <- command
		return ordinary(command)
	})
	// Another machine, as far as the client knows; the connection is ours.
	s := transport(t, "smtp://u:hunter2@mail.example.jp?tls=offered")
	s.address = address
	err := s.Send(t.Context(), letter(t))
	if err == nil || Permanent(err) {
		t.Errorf("got %v, want a temporary error", err)
	}
	for len(told) > 0 {
		if command := <-told; strings.HasPrefix(command, "AUTH") || strings.HasPrefix(command, "MAIL") {
			t.Errorf("said %q over a plain line", command)
		}
	}
}
