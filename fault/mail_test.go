package fault_test

import (
	"fmt"
	"io"
	"log"
	"maps"
	"net"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-smtp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
)

// postOffice is a mail server that treats recipients as told. What it took is
// counted by Message-ID.
type postOffice struct {
	mu      sync.Mutex
	tempers map[string]func(*postSession, int) error // by recipient; the number counts its tries
	tries   map[string]int
	took    map[string]map[string]int // by recipient and Message-ID
	release chan struct{}             // closed: what is slow goes on
}

type postSession struct {
	*postOffice
	conn *smtp.Conn
	to   string
}

func (o *postOffice) NewSession(c *smtp.Conn) (smtp.Session, error) {
	return &postSession{postOffice: o, conn: c}, nil
}

func (s *postSession) Mail(string, *smtp.MailOptions) error      { return nil }
func (s *postSession) Rcpt(to string, _ *smtp.RcptOptions) error { s.to = to; return nil }
func (s *postSession) Reset()                                    {}
func (s *postSession) Logout() error                             { return nil }

var messageID = regexp.MustCompile(`(?im)^Message-ID: <(.+)>`)

func (s *postSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.tries[s.to]++
	n, temper := s.tries[s.to], s.tempers[s.to]
	s.mu.Unlock()
	if temper != nil {
		if err := temper(s, n); err != nil {
			return err
		}
	}
	id := messageID.FindStringSubmatch(string(raw))
	if id == nil {
		return &smtp.SMTPError{Code: 554, Message: "no Message-ID"}
	}
	s.mu.Lock()
	if s.took[s.to] == nil {
		s.took[s.to] = map[string]int{}
	}
	s.took[s.to][id[1]]++
	s.mu.Unlock()
	if temper != nil && n == 1 && strings.HasPrefix(s.to, "lost") {
		// Taken, and the line breaks before that is said.
		return s.conn.Close()
	}
	return nil
}

// F10: a mail server that is down, slow, full, or refuses. What can be
// delivered is, once; what cannot is visible; nobody else waits for it.
func TestF10MailServer(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		addr := freeAddress(w.T)
		w.args = append(w.args, "--smtp", "smtp://"+addr)
		w.mustServe()
		w.mails(addr)
	})
}

func (w *world) mails(addr string) {
	w.Helper()
	t := w.T
	names := []string{"down", "busy", "refused", "slow", "lost", "well"}
	to := map[string]string{}
	stories := map[string]*story{}
	for n, name := range names {
		s := w.newStory(n)
		s.email = name + "@example.co.jp"
		to[name], stories[name] = s.email, s
	}
	// Down: nobody listens, and the mail is seen to wait.
	if err := stories["down"].submit(); err != nil {
		t.Fatal(err)
	}
	until(t, func() error { return w.tried(stories["down"], message.StatusQUEUED) })

	office := &postOffice{
		tries: map[string]int{}, took: map[string]map[string]int{}, release: make(chan struct{}),
		tempers: map[string]func(*postSession, int) error{
			to["busy"]: func(_ *postSession, n int) error {
				if n == 1 {
					return &smtp.SMTPError{Code: 451, Message: "later"}
				}
				return nil
			},
			to["refused"]: func(*postSession, int) error { return &smtp.SMTPError{Code: 550, Message: "no such user"} },
			to["slow"]:    func(s *postSession, _ int) error { <-s.release; return nil },
			to["lost"]:    func(*postSession, int) error { return nil },
		},
	}
	office.open(t, addr)
	for _, name := range names[1:] {
		if err := stories[name].submit(); err != nil {
			t.Fatal(err)
		}
	}
	// While one is slow, the others arrive.
	until(t, func() error { return w.tried(stories["well"], message.StatusSENT) })
	until(t, func() error { return w.tried(stories["refused"], message.StatusFAILED) })
	// It was tried, and cannot have ended yet.
	until(t, func() error { return w.tried(stories["slow"], message.StatusQUEUED) })
	close(office.release)
	for _, name := range []string{"down", "busy", "slow", "lost"} {
		until(t, func() error {
			err := w.tried(stories[name], message.StatusSENT)
			if err != nil && name != "slow" {
				w.releaseJobs()
			}
			return err
		})
	}
	office.check(t, to)
	w.invariants()
}

// open serves at the address until the test ends.
func (o *postOffice) open(t *testing.T, addr string) {
	t.Helper()
	l, err := net.Listen("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(o)
	server.Domain = "localhost"
	server.ErrorLog = log.New(io.Discard, "", 0)
	done := make(chan struct{})
	go func() { defer close(done); _ = server.Serve(l) }()
	t.Cleanup(func() { _ = server.Close(); <-done })
}

// check wants every mail once; one whose acknowledgement was lost may be there
// twice, under one Message-ID.
func (o *postOffice) check(t *testing.T, to map[string]string) {
	t.Helper()
	o.mu.Lock()
	defer o.mu.Unlock()
	for name, address := range to {
		most := 1
		if name == "lost" {
			most = 2
		}
		for id, n := range maps.All(o.took[address]) {
			if n > most {
				t.Errorf("%s: %s arrived %d times", name, id, n)
			}
		}
		if got := len(o.took[address]); (name == "refused") != (got == 0) {
			t.Errorf("%s: %d mails arrived", name, got)
		}
	}
}

// tried checks what became of a story's first mail.
func (w *world) tried(s *story, want message.Status) error {
	w.Helper()
	return w.look1(func(c *ent.Client) error {
		m, err := c.Message.Query().Where(message.RequestID(s.requestID), message.KindEQ(message.KindRECEIVED)).Only(w.system())
		if err == nil && (m.Status != want || m.Attempts == 0) {
			err = fmt.Errorf("%s: %s after %d tries, want %s", s.email, m.Status, m.Attempts, want)
		}
		return err
	})
}
