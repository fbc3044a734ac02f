package mail

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"io"
	"log"
	"math/big"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// server is a real SMTP server on loopback that keeps what it takes and
// answers as told.
type server struct {
	onMail, onRcpt, onData error
	user, password         string // when set, wanted before MAIL

	mu   sync.Mutex
	took []received
}

type received struct {
	From, To string
	raw      string
}

type session struct {
	*server
	signedIn bool
	mail     received
}

func (s *server) NewSession(*smtp.Conn) (smtp.Session, error) { return &session{server: s}, nil }

func (s *session) AuthMechanisms() []string {
	if s.user == "" {
		return nil
	}
	return []string{sasl.Plain}
}

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != s.user || password != s.password {
			// Some servers repeat what they were told.
			return &smtp.SMTPError{Code: 535, Message: "bad credentials for " + user + " " + password}
		}
		s.signedIn = true
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if s.user != "" && !s.signedIn {
		return smtp.ErrAuthRequired
	}
	s.mail.From = from
	return s.onMail
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.mail.To = to
	return s.onRcpt
}

func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if s.onData != nil {
		return s.onData
	}
	s.mail.raw = string(raw)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.took = append(s.took, s.mail)
	return nil
}

func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }

// start serves on loopback until the test ends and answers host:port. With a
// certificate it offers STARTTLS, or TLS from the first byte.
func (s *server) start(t *testing.T, config *tls.Config, implicit bool) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if implicit {
		listener = tls.NewListener(listener, config)
	}
	srv := smtp.NewServer(s)
	srv.Domain = "localhost"
	srv.AllowInsecureAuth = true
	srv.ErrorLog = log.New(io.Discard, "", 0)
	if !implicit {
		srv.TLSConfig = config
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		srv.Serve(listener)
	}()
	t.Cleanup(func() {
		srv.Close()
		listener.Close() // srv knows it only once Serve runs
		<-done
	})
	return address
}

func (s *server) only(t *testing.T) received {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.took) != 1 {
		t.Fatalf("server took %d mails, want 1", len(s.took))
	}
	return s.took[0]
}

// selfSigned makes a certificate for 127.0.0.1 and the pool that trusts it.
func selfSigned(t *testing.T) (*tls.Config, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "mail"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA:        true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}, pool
}

// scripted serves one connection: greeting, then answer(command) for each line;
// "" hangs up, "-" says nothing.
func scripted(t *testing.T, greeting string, answer func(command string) string) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		if greeting == "" {
			return
		}
		io.WriteString(conn, greeting)
		lines := bufio.NewScanner(conn)
		for lines.Scan() {
			reply := answer(lines.Text())
			if reply == "" {
				return
			}
			if reply != "-" {
				io.WriteString(conn, reply+"\r\n")
			}
		}
	}()
	t.Cleanup(func() {
		listener.Close()
		<-done
	})
	return listener.Addr().String()
}

// conversation answers an ordinary delivery, apart from the commands in odd.
func conversation(odd map[string]string) func(string) string {
	inData := false
	return func(command string) string {
		verb, _, _ := strings.Cut(strings.ToUpper(command), " ")
		if inData && command != "." {
			return "-"
		}
		if reply, ok := odd[verb]; ok {
			return reply
		}
		switch verb {
		case "DATA":
			inData = true
			return "354 go on"
		case ".":
			inData = false
		case "QUIT":
			return "221 bye"
		}
		return "250 ok"
	}
}
