package mail

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	netmail "net/mail"
	"net/textproto"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
)

func present() time.Time { return catest.Now.Add(time.Hour) }

// signing is a mailbox's certificate and key as PEM files, and the root.
type signing struct{ cert, key, anchor string }

// issue makes the files, with a certificate that our own CA issued.
func issue(t *testing.T, mailbox string, key crypto.Signer) signing {
	t.Helper()
	h := catest.New(t)
	order := h.Order(t, key.Public())
	order.Subject.Email = mailbox
	leaf := h.Issue(t, order)
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	return signing{
		cert:   catest.WritePEM(t, dir, "cert.pem", "CERTIFICATE", leaf.Raw, h.Issuing.Certificate().Raw),
		key:    catest.WriteFile(t, dir, "key.pem", pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})),
		anchor: catest.WritePEM(t, dir, "root.pem", "CERTIFICATE", h.Root.Certificate().Raw),
	}
}

func (s signing) pair(t *testing.T) tls.Certificate {
	t.Helper()
	pair, err := tls.LoadX509KeyPair(s.cert, s.key)
	if err != nil {
		t.Fatal(err)
	}
	return pair
}

func rsaKey(t *testing.T) *rsa.PrivateKey {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 3072)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// verify asks OpenSSL whether the mail is the sender's, and answers what it
// says was signed.
func (s signing) verify(t *testing.T, tool, raw string) (code int, content, output string) {
	t.Helper()
	dir := t.TempDir()
	out := filepath.Join(dir, "content")
	code, output = catest.OpenSSL(t, tool, "-verify", "-in", catest.WriteFile(t, dir, "mail", []byte(raw)), "-out", out,
		"-CAfile", s.anchor, "-x509_strict", "-attime", strconv.FormatInt(present().Unix(), 10))
	signed, err := os.ReadFile(out)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return code, string(signed), output
}

// What OpenSSL says was signed is the mail: both parts, Japanese whole.
func TestSignedMailIsVerified(t *testing.T) {
	t.Parallel()
	keys := map[string]crypto.Signer{"P-256": catest.NewKey(t), "RSA": rsaKey(t)}
	for name, key := range keys {
		files := issue(t, "ra@example.jp", key)
		for what, edit := range map[string]func(*Envelope){
			"two parts": func(*Envelope) {},
			"text only": func(e *Envelope) { e.HTML = "" },
			"ASCII": func(e *Envelope) {
				e.Subject, e.Text, e.HTML = "Accepted", "Dear Taro,\n\n.\nFrom here \n", "<p>Dear</p>\n"
			},
			"long subject": func(e *Envelope) { e.Subject = strings.Repeat("電子証明書の有効期限", 30) },
		} {
			t.Run(name+"/"+what, func(t *testing.T) {
				t.Parallel()
				backend := &server{}
				s, err := NewSMTP("smtp://"+backend.start(t, nil, false), "証明 <ra@example.jp>", WithSigner(files.pair(t), present))
				if err != nil {
					t.Fatal(err)
				}
				sent := letter(t)
				edit(&sent)
				if err := s.Send(t.Context(), sent); err != nil {
					t.Fatal(err)
				}
				raw := backend.only(t).raw
				want := leaves(t, raw)
				if signature := want[len(want)-1]; signature.Kind != "multipart/signed application/pkcs7-signature  base64" {
					t.Errorf("the last part is %q", signature.Kind)
				}
				for _, tool := range []string{"cms", "smime"} {
					code, content, output := files.verify(t, tool, raw)
					if code != 0 {
						t.Fatalf("%s: exit code %d:\n%s", tool, code, output)
					}
					// The same leaves, but for the signature and its wrapper.
					got := leaves(t, content)
					for i := range got {
						got[i].Kind = "multipart/signed " + got[i].Kind
					}
					if diff := cmp.Diff(want[:len(want)-1], got); diff != "" {
						t.Errorf("%s: content (-want +got):\n%s", tool, diff)
					}
				}
				if want[0].Text != sent.Text || sent.HTML != "" && want[1].Text != sent.HTML {
					t.Errorf("text is broken: %q", want)
				}
			})
		}
	}
}

// leaves are the parts of a mail or of a MIME entity.
func leaves(t *testing.T, raw string) []part {
	t.Helper()
	message, err := netmail.ReadMessage(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return parts(t, "", textproto.MIMEHeader(message.Header), message.Body)
}

func TestSignatureFailsWhenAnythingChanges(t *testing.T) {
	t.Parallel()
	files := issue(t, "ra@example.jp", catest.NewKey(t))
	backend := &server{}
	s, err := NewSMTP("smtp://"+backend.start(t, nil, false), "ra@example.jp", WithSigner(files.pair(t), present))
	if err != nil {
		t.Fatal(err)
	}
	sent := letter(t)
	sent.Subject, sent.Text, sent.HTML = "Accepted", "Dear Taro,\n", "<p>Dear Taro,</p>\n"
	if err := s.Send(t.Context(), sent); err != nil {
		t.Fatal(err)
	}
	raw := backend.only(t).raw
	for _, change := range [][2]string{{"Dear Taro,", "Dear Jiro,"}, {"<p>Dear", "<p>dear"}, {"text/html", "text/plain"}} {
		changed := strings.Replace(raw, change[0], change[1], 1)
		if code, _, _ := files.verify(t, "cms", changed); changed == raw || code == 0 {
			t.Errorf("%q can become %q", change[0], change[1])
		}
	}
	stranger := issue(t, "ra@example.jp", catest.NewKey(t))
	if code, _, _ := stranger.verify(t, "cms", raw); code == 0 {
		t.Error("verifies under another root")
	}
}

// A partner's mail is signed by us and says who sent it.
func TestSignedForAnotherAuthor(t *testing.T) {
	t.Parallel()
	files := issue(t, "ra@example.jp", catest.NewKey(t))
	backend := &server{}
	s, err := NewSMTP("smtp://"+backend.start(t, nil, false), "証明 <ra@example.jp>", WithSigner(files.pair(t), present))
	if err != nil {
		t.Fatal(err)
	}
	sent := letter(t)
	sent.From = "Partner <partner@example.com>"
	if err := s.Send(t.Context(), sent); err != nil {
		t.Fatal(err)
	}
	message, err := netmail.ReadMessage(strings.NewReader(backend.only(t).raw))
	if err != nil {
		t.Fatal(err)
	}
	got := [2]string{message.Header.Get("From"), message.Header.Get("Sender")}
	if diff := cmp.Diff([2]string{`"Partner" <partner@example.com>`, "<ra@example.jp>"}, got); diff != "" {
		t.Errorf("author and sender (-want +got):\n%s", diff)
	}
}

func TestExpiredSignerHoldsMails(t *testing.T) {
	t.Parallel()
	files := issue(t, "ra@example.jp", catest.NewKey(t))
	for name, now := range map[string]time.Time{"not yet": catest.Now.Add(-time.Second), "expired": catest.Now.AddDate(1, 0, 0)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			backend := &server{}
			s, err := NewSMTP("smtp://"+backend.start(t, nil, false), "ra@example.jp", WithSigner(files.pair(t), func() time.Time { return now }))
			if err != nil {
				t.Fatal(err)
			}
			err = s.Send(t.Context(), letter(t))
			if err == nil || Permanent(err) || len(backend.took) > 0 {
				t.Fatalf("got %v, want a temporary error and no mail", err)
			}
			silent(t, err, "expired")
		})
	}
}

func TestWithSignerRefuses(t *testing.T) {
	t.Parallel()
	good := issue(t, "RA@example.jp", catest.NewKey(t)).pair(t)
	_, edwards, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	server, _ := selfSigned(t)
	tests := map[string]struct {
		from string
		pair tls.Certificate
		want string
	}{
		"fits":                   {"RA@Example.JP", good, ""},
		"local part differs":     {"ra@example.jp", good, "not for the sender's mailbox"},
		"domain differs":         {"RA@example.com", good, "not for the sender's mailbox"},
		"no certificate":         {"RA@example.jp", tls.Certificate{}, "no certificate"},
		"malformed certificate":  {"RA@example.jp", tls.Certificate{Certificate: [][]byte{{1}}, PrivateKey: good.PrivateKey}, "malformed certificate"},
		"malformed issuer":       {"RA@example.jp", tls.Certificate{Certificate: [][]byte{good.Certificate[0], {1}}, PrivateKey: good.PrivateKey}, "malformed issuer"},
		"no key":                 {"RA@example.jp", tls.Certificate{Certificate: good.Certificate}, "neither RSA nor ECDSA"},
		"Ed25519":                {"RA@example.jp", tls.Certificate{Certificate: good.Certificate, PrivateKey: edwards}, "neither RSA nor ECDSA"},
		"another key":            {"RA@example.jp", tls.Certificate{Certificate: good.Certificate, PrivateKey: catest.NewKey(t)}, "not the certificate's"},
		"not a mail certificate": {"RA@example.jp", server.Certificates[0], "not for signing mail"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := NewSMTP("smtp://mail.example.jp", tc.from, WithSigner(tc.pair, present))
			if tc.want != "" {
				if err == nil || !strings.Contains(err.Error(), tc.want) {
					t.Errorf("got %v, want %q", err, tc.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			secret := tc.pair.PrivateKey.(*ecdsa.PrivateKey).D.String()
			if text := fmt.Sprintf("%v %+v %#v", s, s, *s); strings.Contains(text, secret) {
				t.Error("prints its key")
			}
		})
	}
}

// What signs is asked for with each mail: one that was renewed is used at once,
// and while there is none mails wait.
func TestSignerIsAskedForEachMail(t *testing.T) {
	t.Parallel()
	one, two := issue(t, "ra@example.jp", catest.NewKey(t)), issue(t, "ra@example.jp", catest.NewKey(t))
	stranger := issue(t, "ra@example.com", catest.NewKey(t))
	var pair tls.Certificate
	none := errors.New("no certificate to sign with")
	find := func(context.Context) (tls.Certificate, error) {
		if pair.PrivateKey == nil {
			return pair, none
		}
		return pair, nil
	}
	backend := &server{}
	s, err := NewSMTP("smtp://"+backend.start(t, nil, false), "ra@example.jp", WithSignerFrom(find, present))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Send(t.Context(), letter(t)); !errors.Is(err, none) || Permanent(err) {
		t.Errorf("without a signer: %v", err)
	}
	pair = stranger.pair(t)
	if err := s.Send(t.Context(), letter(t)); err == nil || Permanent(err) {
		t.Errorf("with another mailbox's: %v", err)
	}
	for n, files := range []signing{one, two} {
		pair = files.pair(t)
		if err := s.Send(t.Context(), letter(t)); err != nil {
			t.Fatal(err)
		}
		if len(backend.took) != n+1 {
			t.Fatalf("server took %d mails, want %d", len(backend.took), n+1)
		}
		if code, _, output := files.verify(t, "cms", backend.took[n].raw); code != 0 {
			t.Errorf("mail %d: exit code %d:\n%s", n, code, output)
		}
	}
}
