package fault_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// When a proxy cuts a connection.
const (
	never  int32 = iota
	before       // the server has not seen the COMMIT
	behind       // the server has committed, and its answer is lost
)

// proxy stands between the binary and PostgreSQL and knows as much of the
// protocol as to see a COMMIT.
type proxy struct {
	server string // a socket's path
	mu     sync.Mutex
	mode   int32
	budget int // cuts yet to make
	cuts   int // made
	conns  map[net.Conn]bool
	delay  time.Duration // of each COMMIT
	// At which COMMIT the binary is killed, in the same mode.
	countdown
	victim *os.Process
}

// startProxy answers the URL of the database by way of a proxy.
func startProxy(t *testing.T, database string) (*proxy, string) {
	t.Helper()
	u, err := url.Parse(database)
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{server: filepath.Join(u.Query().Get("host"), ".s.PGSQL.5432"), conns: map[net.Conn]bool{}}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			wg.Go(func() { p.join(conn) })
		}
	})
	t.Cleanup(func() {
		_ = l.Close()
		p.cutAll()
		wg.Wait()
	})
	return p, "postgres://postgres@" + l.Addr().String() + u.Path + "?sslmode=disable"
}

// set cuts the next so many COMMITs; it answers how many were cut since.
func (p *proxy) set(mode int32, budget int) (cuts int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	cuts, p.cuts, p.mode, p.budget = p.cuts, 0, mode, budget
	return cuts
}

// cutAll is a database that went away.
func (p *proxy) cutAll() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.conns {
		_ = c.Close()
	}
}

func (p *proxy) join(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("unix", p.server)
	if err != nil {
		return
	}
	defer server.Close()
	p.mu.Lock()
	p.conns[client] = true
	p.mu.Unlock()
	answers := make(chan struct{})
	lost := make(chan struct{}) // closed: answers no longer reach the client
	go func() {
		defer close(answers)
		var chunk [32 << 10]byte
		for {
			n, err := server.Read(chunk[:])
			select {
			case <-lost:
				// ReadyForQuery 'I' ends the answer: it is committed.
				if err != nil || bytes.HasSuffix(chunk[:n], []byte{'Z', 0, 0, 0, 5, 'I'}) {
					return
				}
				continue
			default:
			}
			if n > 0 {
				if _, err := client.Write(chunk[:n]); err != nil {
					return
				}
			}
			if err != nil {
				_ = client.Close()
				return
			}
		}
	}()
	p.forward(client, server, func() func() { close(lost); return func() { <-answers } })
	_ = server.Close()
	<-answers
	p.mu.Lock()
	delete(p.conns, client)
	p.mu.Unlock()
}

// forward passes on what the client says, a message at a time.
func (p *proxy) forward(client io.Reader, server io.Writer, loseAnswer func() (wait func())) {
	for first := true; ; first = false {
		message, err := readMessage(client, first)
		if err != nil {
			return
		}
		isCommit := message[0] == 'Q' && strings.EqualFold(string(bytes.TrimRight(message[5:], "\x00; ")), "commit")
		mode, kill := never, func() {}
		if isCommit {
			mode, kill = p.commit()
		}
		switch mode {
		case before:
			kill()
			return
		case behind:
			// From here on no answer passes, not even a quick one.
			wait := loseAnswer()
			if _, err := server.Write(message); err == nil {
				wait()
			}
			kill()
			return
		}
		if _, err := server.Write(message); err != nil {
			return
		}
	}
}

// commit tells what happens to the COMMIT that has come.
func (p *proxy) commit() (mode int32, kill func()) {
	p.mu.Lock()
	mode, kill = never, func() {}
	if p.budget > 0 {
		mode = p.mode
		p.budget--
		p.cuts++
	}
	if p.begun() {
		victim := p.victim
		mode, kill = p.mode, func() { _ = victim.Kill() }
	}
	delay := p.delay
	p.mu.Unlock()
	if delay > 0 {
		<-time.After(delay)
	}
	return mode, kill
}

// readMessage reads a type, a length and a body; the first message has no type.
func readMessage(r io.Reader, first bool) ([]byte, error) {
	head := make([]byte, 5)
	if first {
		head = head[:4]
	}
	if _, err := io.ReadFull(r, head); err != nil {
		return nil, err
	}
	n := int(binary.BigEndian.Uint32(head[len(head)-4:])) - 4
	if n < 0 || n > 1<<24 {
		return nil, io.ErrUnexpectedEOF
	}
	body := make([]byte, n)
	_, err := io.ReadFull(r, body)
	return append(head, body...), err
}

// arm has the k-th COMMIT from now kill the victim, before the server has it or
// behind that; 0 counts only.
func (p *proxy) arm(k int, mode int32, victim *os.Process) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.countdown, p.mode, p.victim = countdown{left: k}, mode, victim
}

func (p *proxy) disarm() (count int, struck bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.left = 0
	return p.count, p.isStruck
}

// slow has each COMMIT wait.
func (p *proxy) slow(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.delay = d
}

// aim names the victim.
func (p *proxy) aim(victim *os.Process) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.victim = victim
}
